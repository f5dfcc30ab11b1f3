//! Parts of a build are the whole: the same bytes as one run makes, and whatever is missing or double is named.

use crate::support::{Golden, Project, program, repo};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Stdio;
use xtask::invented::{Size, invent};

/// Three programmes in one folder: the shipped inputs, an invented one, and one without any exchange; beside them what is no working folder.
fn land() -> Project {
    let mut project = Project::empty();
    copy(&repo().join("inputs"), &project.path("land/thueringen/inputs"));
    for (path, text) in invent(Size { sites: 6, ..Size::default() }).inputs {
        project = project.file(&format!("land/nachbarschaft/{path}"), text);
    }
    project.file("land/leer/inputs/programme.yaml", "name: Leer\nlanguage: de\n")
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else if path.file_name().unwrap() != "published.json" {
            fs::copy(&path, target).unwrap();
        }
    }
}

/// Every file of a project but those by which processes agree.
fn files(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let paths = project.files().into_iter().filter(|path| !path.ends_with(".austausch.lock"));
    paths.map(|path| (path.clone(), fs::read(project.path(&path)).unwrap())).collect()
}

#[test]
fn eight_parts_at_the_same_time_are_one_run_byte_for_byte() {
    let build = ["build", "--programmes", "land", "--format", "pdf,docx,md", "--shard"];
    let (one, parts) = (land(), land());
    let mut running = Vec::new();
    for shard in 1..=8 {
        let mut part = program(&parts.path(""));
        part.args(build).arg("auto").stdout(Stdio::piped()).stderr(Stdio::null());
        let variables = [("ID", shard), ("MIN", 1), ("MAX", 8), ("COUNT", 8), ("STEP", 1)];
        part.envs(variables.map(|(name, value)| (format!("SLURM_ARRAY_TASK_{name}"), value.to_string())));
        running.push(part.spawn().unwrap());
    }
    for part in running {
        let done = part.wait_with_output().unwrap();
        assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stdout));
    }
    one.run(build.iter().chain(&["1/1"])).success();
    let (whole, joined) =
        (one.run(["merge", "--programmes", "land"]), parts.run(["merge", "--programmes", "land"]));
    let again = parts.run(["merge", "--programmes", "land"]).success().stdout();
    assert!(again.starts_with("Schon zusammengefügt: ") && again.contains("all.json"), "{again}");
    let without_count = |told: String| told.split_once(',').unwrap().1.to_owned();
    let told = joined.success().stdout();
    assert!(told.starts_with("8 Teile, nichts fehlt, nichts ist doppelt: "), "{told}");
    assert_eq!(without_count(told), without_count(whole.success().stdout()));
    let (one, parts) = (files(&one), files(&parts));
    assert!(one.keys().filter(|path| path.ends_with(".pdf")).count() >= 8, "{:?}", one.keys());
    let differing = one.keys().chain(parts.keys()).find(|path| one.get(*path) != parts.get(*path));
    assert_eq!(differing, None);
}

#[test]
fn parts_of_one_working_folder_are_what_a_build_without_parts_writes() {
    let (one, parts) = (Project::with_all_inputs(), Project::with_all_inputs());
    one.run(["build", "--format", "md,html"]).success();
    for shard in ["2/2", "1/2"] {
        parts.run(["build", "--format", "md,html", "--shard", shard]).success();
    }
    parts.run(["merge"]).success();
    let mut parts = files(&parts);
    assert!(parts.remove("outputs/.austausch-shards/all.json").is_some());
    assert_eq!(files(&one).keys().collect::<Vec<_>>(), parts.keys().collect::<Vec<_>>());
    assert!(files(&one) == parts);
}

/// A Markdown record for each exchange of a small programme, in three parts.
fn built() -> Project {
    let mut project = Project::muster();
    for (day, town) in [(1, "adorf"), (2, "bedorf"), (3, "cedorf"), (4, "dedorf"), (5, "edorf")] {
        let event = format!("status: agreed\ndays: [{{date: 2027-05-0{day}}}]\nplace: {town}\nagenda: []\n");
        project = project.file(&format!("inputs/2027-05-0{day}-{town}/exchange.yaml"), event);
    }
    (1..=3).for_each(|shard| part(&project, &format!("{shard}/3")));
    project
}

fn part(project: &Project, shard: &str) {
    project.run(["build", "--format", "md", "--shard", shard]).success();
}

fn change(project: &Project, path: &str, change: impl Fn(&str) -> String) {
    fs::write(project.path(path), change(&project.read(path))).unwrap();
}

/// What goes wrong between the parts and their merging.
type Mistake<'a> = &'a dyn Fn(&Project);

const SECOND: &str = "outputs/.austausch-shards/2-of-3.json";

#[test]
fn what_is_missing_double_or_changed_is_named() {
    let lists = "outputs/.austausch-shards";
    let record = |project: &Project| {
        let files = project.files();
        files.into_iter().find(|path| path.contains("cedorf/") && path.ends_with(".md")).unwrap()
    };
    let cases: [(&str, Mistake<'_>); 12] = [
        ("a part is not built", &|project| fs::remove_file(project.path(SECOND)).unwrap()),
        ("a list is damaged", &|project| change(project, SECOND, |list| list.replacen('{', "", 1))),
        ("a list is that of another part", &|project| {
            fs::copy(project.path(SECOND), project.path(&format!("{lists}/3-of-3.json"))).map(drop).unwrap();
        }),
        ("a list of an earlier run lies there", &|project| part(project, "1/2")),
        ("a part was asked something else", &|project| {
            project.run(["build", "--format", "html", "--shard", "2/3"]).success();
        }),
        ("a list tells of what another one tells of", &|project| {
            change(project, SECOND, |list| {
                list.replace("\"unwritten\": []", "\"unwritten\": [\"2027-05-01-adorf\"]")
            });
        }),
        ("a document is missing", &|project| fs::remove_file(project.path(&record(project))).unwrap()),
        ("a document was edited", &|project| {
            change(project, &record(project), |text| format!("{text}\nNeu.\n"));
        }),
        ("the inputs changed", &|project| {
            change(project, "inputs/2027-05-03-cedorf/exchange.yaml", |text| {
                text.replace("cedorf", "Zedorf")
            });
        }),
        ("an exchange came after the run", &|project| {
            copy(&project.path("inputs/2027-05-05-edorf"), &project.path("inputs/2027-05-06-efdorf"));
        }),
        ("an exchange came between the parts", &|project| {
            copy(&project.path("inputs/2027-05-01-adorf"), &project.path("inputs/2027-04-01-aadorf"));
            part(project, "2/3");
        }),
        ("an exchange went", &|project| fs::remove_dir_all(project.path("inputs/2027-05-05-edorf")).unwrap()),
    ];
    let mut told = String::new();
    for (case, mistake) in cases {
        let project = built();
        mistake(&project);
        for lang in ["de", "en"] {
            let said = project.run(["merge", "--lang", lang]).code(1).stdout();
            told.push_str(&format!("## {case} ({lang})\n\n{said}\n"));
        }
        assert!(!project.path(&format!("{lists}/all.json")).exists(), "{case}");
        assert!(project.path(&format!("{lists}/1-of-3.json")).exists(), "{case}");
    }
    Golden::folder("shards").file("told.md", &told).done();
}

#[test]
fn a_part_that_is_built_again_takes_the_place_of_the_one_before() {
    let project = built();
    fs::remove_file(project.path(SECOND)).unwrap();
    project.run(["merge"]).code(1);
    part(&project, "2/3");
    let said = project.run(["merge"]).success().stdout();
    assert_eq!(said, "3 Teile, nichts fehlt, nichts ist doppelt: 5 Ordner mit Dokumenten, 5 Dateien\n");
    // The next night begins with no list: a part that never ran is missing then.
    assert!(!project.path(SECOND).exists());
    part(&project, "1/3");
    let said = project.run(["merge"]).code(1).stdout();
    assert!(said.contains("Teil 2/3 fehlt") && said.contains("Teil 3/3 fehlt"), "{said}");
}

#[test]
fn an_exchange_with_an_error_is_named_and_the_others_are_joined() {
    let project = built();
    change(&project, "inputs/2027-05-03-cedorf/exchange.yaml", |text| text.replace("agreed", "agred"));
    project.run(["build", "--format", "md", "--shard", "2/3"]).code(1);
    let said = project.run(["merge"]).code(1).stdout();
    assert!(said.contains("2027-05-03-cedorf\n") || said.contains("2027-05-03-cedorf"), "{said}");
    assert!(said.contains("Nicht geschrieben: In den Angaben ist ein Fehler."), "{said}");
    assert!(said.contains("3 Teile, nichts fehlt, nichts ist doppelt: 4 Ordner mit Dokumenten"), "{said}");
    let all = project.read("outputs/.austausch-shards/all.json");
    assert!(all.contains("\"unwritten\": [\n    \"2027-05-03-cedorf\"\n  ]"), "{all}");
}

#[test]
fn what_a_cluster_says_otherwise_is_told() {
    let project = Project::muster().file("leer/readme.txt", "");
    let told = |words: &[&str], variables: &[(&str, &str)]| {
        let mut command = program(&project.path(""));
        let done = command.args(words).envs(variables.iter().copied()).output().unwrap();
        (done.status.code().unwrap(), String::from_utf8(done.stderr).unwrap())
    };
    let array = [
        ("SLURM_ARRAY_TASK_ID", "3"),
        ("SLURM_ARRAY_TASK_MIN", "1"),
        ("SLURM_ARRAY_TASK_MAX", "8"),
        ("SLURM_ARRAY_TASK_COUNT", "8"),
        ("SLURM_ARRAY_TASK_STEP", "1"),
    ];
    let gaps = array.map(|(name, value)| (name, if name.ends_with("COUNT") { "3" } else { value }));
    for (words, variables, code, says) in [
        (
            &["build", "--shard", "auto"][..],
            &[][..],
            2,
            "Weder SLURM_ARRAY_TASK_ID noch JOB_COMPLETION_INDEX",
        ),
        (&["build", "--shard", "auto"], &[("JOB_COMPLETION_INDEX", "0")], 2, "--shard auto/8"),
        (&["build", "--shard", "auto/4"], &array, 2, "verlangt 4 Teile, der Cluster hat 8 gestartet"),
        (&["build", "--shard", "auto"], &gaps, 2, "SLURM_ARRAY_TASK_COUNT=3"),
        (
            &["build", "--shard", "5/8"],
            &array,
            0,
            "Gebaut wird Teil 5/8, wie --shard sagt. Die Variablen des Clusters nennen Teil 3/8",
        ),
        (&["build", "--shard", "9/8"], &[], 2, "So ist es richtig: 3/8, auto, auto/8"),
        (&["build", "--programmes", "leer"], &[], 2, "liegt kein Arbeitsordner"),
        (&["build", "--programmes", ".", "--root", "leer"], &[], 2, "gehen nicht zusammen"),
    ] {
        let (ended, said) = told(words, variables);
        assert!(said.contains(says), "{words:?}: {said}");
        assert_eq!(ended, code, "{words:?}: {said}");
    }
}
