//! Files of the office: what a person edited stays, whatever runs at once and wherever a run is killed; one bad file does not hold up the others.

use crate::support::{Project, program};
use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

const ID: &str = "2027-05-11-musterstadt";

const PROGRAMME: &str = "\
name: Muster
title: Muster-Gesamtvorhaben
genitive: des Muster-Gesamtvorhabens
scope: landesweit
office: {name: Koordinierungsstelle Muster, places: [Musterstadt], mail: office@muster.example}
sites:
  - {id: musterstadt, name: Musterstadt, mail: musterstadt@muster.example}
  - {id: beispielhausen, name: Beispielhausen, mail: beispielhausen@muster.example}
people:
  - {id: erika-muster, name: Erika Muster, initials: EM}
rules:
  - {id: report-missing, severity: \"off\"}
";

/// An exchange in which somebody says `text`.
fn exchange(text: &str) -> String {
    format!(
        "status: draft\nseries: {{title: Muster-Erfahrungsaustausch, ordinal: 3}}\ndays: [{{date: 2027-05-11}}]\n\
         place: Musterstadt\nhosts: [musterstadt]\ndeadline: 2027-04-27\nagenda:\n  - title: Bericht\n    kind: talk\n    \
         parts:\n      - text: {text}\nauthors: [erika-muster]\n"
    )
}

fn event() -> String {
    format!("inputs/{ID}/exchange.yaml")
}

fn office(text: &str) -> Project {
    Project::empty().file("inputs/programme.yaml", PROGRAMME).file(&event(), exchange(text))
}

fn say(project: &Project, text: &str) {
    fs::write(project.path(&event()), exchange(text)).unwrap();
}

/// How many points a property is tried at; `tests/run --long` asks for more.
fn points() -> u32 {
    std::env::var("AUSTAUSCH_POINTS").ok().map_or(20, |points| points.parse().expect("a number of points"))
}

/// The outputs by their paths, without what the program keeps for itself.
fn outputs(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let files = project.files().into_iter().filter(|file| file.starts_with("outputs/"));
    let files =
        files.filter(|file| !file.ends_with("/.austausch.json") && !file.ends_with("/.austausch.lock"));
    files.map(|file| (file.clone(), fs::read(project.path(&file)).unwrap())).collect()
}

fn begin(project: &Project, args: &[&str]) -> Child {
    let mut command = program(&project.path(""));
    command.args(args).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

/// A number below `limit` that depends on all of `of`, for moments and orders.
fn scattered(of: u32, limit: u64) -> u64 {
    let mixed = u64::from(of).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xBF58_476D_1CE4_E5B9).rotate_left(31) % limit
}

/// Waits until something in `folder` is written, or the process ends.
fn until_it_writes(folder: &Path, child: &mut Child) {
    let list = || -> Vec<(PathBuf, u64)> {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let about = |entry: fs::DirEntry| {
            let about = entry.metadata().ok()?;
            let changed = about.modified().ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
            Some((entry.path(), u64::try_from(changed.as_nanos() % 1_000_000_000_000).unwrap_or(0)))
        };
        let mut list: Vec<_> = entries.filter_map(about).collect();
        list.sort();
        list
    };
    let before = list();
    while list() == before && child.try_wait().unwrap().is_none() {
        std::thread::sleep(Duration::from_micros(100));
    }
}

/// Nothing says that a person edited a file, nothing lies beside one, nothing is left over.
#[track_caller]
fn nobody_is_blamed(project: &Project, said: &str, point: u32) {
    for word in ["output-edited", "output-foreign", "von Hand"] {
        assert!(!said.contains(word), "at point {point}:\n{said}");
    }
    let odd = |file: &String| file.contains("(neu") || file.contains(".austausch-");
    let odd: Vec<String> = project.files().into_iter().filter(odd).collect();
    assert!(odd.is_empty(), "at point {point}: {odd:?}");
}

#[test]
fn a_build_that_was_killed_blames_nobody_afterwards() {
    let project = office("Satz.");
    let build = ["build", "--format", "md,html,docx"];
    project.run(build).success();
    let folder = project.path(&format!("outputs/{ID}"));
    for point in 0..points() {
        say(&project, &format!("Satz {point} vor dem Ende."));
        let mut child = begin(&project, &build);
        until_it_writes(&folder, &mut child);
        std::thread::sleep(Duration::from_micros(scattered(point, 8000)));
        child.kill().unwrap();
        child.wait().unwrap();
        say(&project, &format!("Satz {point} danach."));
        let said = project.run(build).success().stdout();
        nobody_is_blamed(&project, &said, point);
        let markdown = outputs(&project).into_iter().find(|(path, _)| path.ends_with(".md")).unwrap().1;
        assert!(
            String::from_utf8(markdown).unwrap().contains(&format!("Satz {point} danach.")),
            "at point {point}"
        );
    }
}

#[test]
fn two_builds_at_once_blame_nobody_even_if_one_is_killed() {
    let project = office("Satz.");
    let builds: [&[&str]; 3] = [
        &["build", "--format", "md,html"],
        &["build", "--kind", "participants", "--format", "md,html,docx"],
        &["status", "--format", "html", "--today", "2027-04-20"],
    ];
    for point in 0..points() {
        say(&project, &format!("Satz {point}."));
        let folder = project.path(&format!("outputs/{ID}"));
        let mut running: Vec<Child> = builds.iter().map(|build| begin(&project, build)).collect();
        let killed = usize::try_from(scattered(point, 6)).unwrap();
        if let Some(child) = running.get_mut(killed) {
            until_it_writes(&folder, child);
            std::thread::sleep(Duration::from_micros(scattered(point, 8000)));
            child.kill().unwrap();
        }
        for (number, mut child) in running.into_iter().enumerate() {
            let ended = child.wait().unwrap();
            assert!(ended.success() || number == killed, "at point {point}: {number} {ended}");
        }
        say(&project, &format!("Satz {point} danach."));
        for build in builds {
            let said = project.run(build).success().stdout();
            nobody_is_blamed(&project, &said, point);
        }
    }
}

/// Commands that write files that people then edit, and what they say after the file that they write.
fn writers() -> Vec<(Vec<&'static str>, &'static str)> {
    vec![
        (vec!["build", "--format", "md,html,docx"], "outputs"),
        (vec!["forms"], "outputs"),
        (vec!["remind", "--today", "2027-04-20"], "outputs"),
        (vec!["status", "--format", "html", "--today", "2027-04-20"], "outputs"),
        (vec!["schema"], "inputs/.schema"),
        (vec!["template", "fill", "brief.docx", "a.json", "briefe/aus.docx", "--missing", "empty"], "briefe"),
        (
            vec![
                "template",
                "fill",
                "brief.docx",
                "a.json",
                "b.json",
                "--out",
                "briefe",
                "--missing",
                "empty",
            ],
            "briefe",
        ),
        (vec!["template", "check", "brief.docx", "--annotate", "briefe/mit.docx"], "briefe"),
    ]
}

fn written_below(project: &Project, folder: &str) -> Vec<String> {
    let is_ours = |file: &String| file.starts_with(&format!("{folder}/")) && !file.contains("/.austausch");
    project.files().into_iter().filter(is_ours).collect()
}

#[test]
fn no_command_writes_over_what_a_person_edited() {
    for (args, folder) in writers() {
        let project = office("Satz.").file("a.json", "{}").file("b.json", "{}");
        project.run(["template", "new", "brief.docx"]);
        project.run(&args);
        let files = written_below(&project, folder);
        assert!(!files.is_empty(), "{args:?}");
        let said = project.run(&args).stdout();
        assert_eq!(written_below(&project, folder), files, "{args:?}: the same again\n{said}");
        for file in &files {
            fs::write(project.path(file), "von Hand\n").unwrap();
        }
        for _ in 0..2 {
            let said = project.run(&args).stdout();
            for file in &files {
                assert_eq!(project.read(file), "von Hand\n", "{args:?}");
            }
            assert_eq!(said.matches("[output-edited]").count(), files.len(), "{args:?}\n{said}");
            let beside = written_below(&project, folder);
            assert_eq!(beside.len(), 2 * files.len(), "{args:?}: {beside:?}");
        }
    }
}

#[test]
fn a_file_that_somebody_else_put_there_is_not_called_edited() {
    let page = format!("outputs/{ID}/Rueckmeldungen.html");
    let project = office("Satz.").file(&page, "fremd");
    let said = project.run(["status", "--format", "html", "--today", "2027-04-20"]).success().stdout();
    assert!(said.contains("[output-foreign]") && !said.contains("von Hand"), "{said}");
    assert!(said.contains("Rueckmeldungen (neu).html"), "{said}");
    assert_eq!(project.read(&page), "fremd");
}

#[cfg(unix)]
#[test]
fn outputs_keep_their_rights_and_links_stay_links() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let project = office("Satz.");
    let build = ["build", "--format", "md,html"];
    project.run(build).success();
    let files = written_below(&project, "outputs");
    let markdown = project.path(files.iter().find(|file| file.ends_with(".md")).unwrap());
    fs::set_permissions(&markdown, fs::Permissions::from_mode(0o660)).unwrap();
    let html = project.path(files.iter().find(|file| file.ends_with("Dokumentation_Entwurf.html")).unwrap());
    let elsewhere = project.path("freigabe/web.html");
    fs::create_dir(project.path("freigabe")).unwrap();
    fs::rename(&html, &elsewhere).unwrap();
    symlink("../../freigabe/web.html", &html).unwrap();
    say(&project, "Ein anderer Satz.");
    let said = project.run(build).success().stdout();
    nobody_is_blamed(&project, &said, 0);
    assert_eq!(fs::metadata(&markdown).unwrap().permissions().mode() & 0o777, 0o660);
    assert!(fs::symlink_metadata(&html).unwrap().is_symlink());
    assert!(fs::read_to_string(&elsewhere).unwrap().contains("Ein anderer Satz."));
    // A link to what is not there yet is written through, too; one to itself is told and holds up nothing.
    fs::remove_file(&elsewhere).unwrap();
    project.run(build).success();
    assert!(fs::read_to_string(&elsewhere).unwrap().contains("Ein anderer Satz."));
    fs::remove_file(&markdown).unwrap();
    symlink(markdown.file_name().unwrap(), &markdown).unwrap();
    say(&project, "Ein dritter Satz.");
    project.run(build).code(3);
    assert!(fs::read_to_string(&elsewhere).unwrap().contains("Ein dritter Satz."));
}

#[test]
fn what_a_killed_run_left_is_taken_away_unless_a_run_still_holds_it() {
    let left = [
        format!("inputs/{ID}/sites/received/.austausch-Ab3dEf"),
        format!("inputs/{ID}/sites/.austausch-000000"),
        format!("outputs/{ID}/erinnerungen/.austausch-zzzzzz"),
    ];
    let kept = format!("outputs/{ID}/.austausch-Held00");
    let mut project = office("Satz.").file(&kept, "x").file(&format!("outputs/{ID}/.austausch-zu-lang"), "x");
    for path in &left {
        project = project.file(path, "Angaben einer Person");
    }
    let held = fs::File::open(project.path(&kept)).unwrap();
    held.lock().unwrap();
    project.run(["check"]).success();
    let files = project.files();
    assert!(left.iter().all(|path| !files.contains(path)), "{files:?}");
    assert!(
        files.contains(&kept) && files.contains(&format!("outputs/{ID}/.austausch-zu-lang")),
        "{files:?}"
    );
    drop(held);
    project.run(["check"]).success();
    assert!(!project.files().contains(&kept));
}

#[test]
fn the_manifest_knows_each_picture_by_its_own_hash() {
    let picture = fs::read(crate::support::repo().join("inputs/logos/beispiel.png")).unwrap();
    let photos = "photos: [{file: haus.png, alt: Ein Haus, credit: Erika Muster}]";
    let text = exchange("Satz.").replace("      - text: Satz.", &format!("      - {photos}"));
    let project = office("Satz.").file(&event(), text).file(&format!("inputs/{ID}/haus.png"), &picture);
    project.run(["build", "--format", "md"]).success();
    let manifest: serde_json::Value =
        serde_json::from_str(&project.read(&format!("outputs/{ID}/.austausch.json"))).unwrap();
    let inputs = manifest["inputs"].as_object().unwrap();
    let hash = |path: &str| austausch::store::sha256(&fs::read(project.path(path)).unwrap());
    let expected: serde_json::Map<String, serde_json::Value> =
        [event(), format!("inputs/{ID}/haus.png"), "inputs/programme.yaml".to_owned()]
            .into_iter()
            .map(|path| (path.clone(), hash(&path).into()))
            .collect();
    assert_eq!(*inputs, expected);
}

const OTHER: &str = "2027-11-03-beispielhausen";

/// Two exchanges: that of [`ID`], in which `parts` are told, and a sound one.
fn with_sound_neighbour(parts: &str) -> Project {
    let text = exchange("Satz.").replace("      - text: Satz.", &format!("      - {parts}"));
    let other = exchange("Satz.").replace("2027-05-11", "2027-11-03").replace("2027-04-27", "2027-10-20");
    office("Satz.").file(&event(), text).file(&format!("inputs/{OTHER}/exchange.yaml"), other)
}

/// The program says `finding` and nothing else of weight, and builds the sound one.
#[track_caller]
fn only_one_is_held_up(project: &Project, diagnostic: &str) {
    for args in [&["check"][..], &["build", "--format", "md"]] {
        let said = project.run(args).code(1).stdout();
        assert!(said.contains(diagnostic), "{diagnostic} in\n{said}");
        assert_eq!(said.matches("Fehler[").count(), 1, "{said}");
    }
    let written = written_below(project, "outputs");
    assert!(written.iter().any(|file| file.contains(OTHER)), "{written:?}");
    assert!(!written.iter().any(|file| file.contains(ID)), "{written:?}");
}

#[test]
fn a_picture_that_cannot_be_read_holds_up_its_exchange_alone() {
    let long = format!("photos/{}.jpg", "a".repeat(300));
    let deep = format!("{}b.png", "a/".repeat(3000));
    let missing =
        ["nix.png", &long, &deep, "../../../etc/passwd", "/etc/passwd", "C:/a.png", "exchange.yaml/b.png"];
    for file in missing {
        let project =
            with_sound_neighbour(&format!("photos: [{{file: {file:?}, alt: Ein Haus, credit: EM}}]"));
        only_one_is_held_up(&project, "[picture-missing]: Die Bilddatei");
    }
    let project = with_sound_neighbour("photos: [{file: photos, alt: Ein Haus, credit: EM}]")
        .file(&format!("inputs/{ID}/photos/b.png"), "");
    only_one_is_held_up(&project, "[picture-missing]: „photos“ ist ein Ordner, kein Bild.");
}

#[cfg(unix)]
#[test]
fn links_in_inputs_are_told_and_hold_up_their_exchange_alone() {
    use std::os::unix::fs::symlink;
    // A photo that is a link to itself.
    let project = with_sound_neighbour("photos: [{file: haus.png, alt: Ein Haus, credit: EM}]");
    symlink("haus.png", project.path(&format!("inputs/{ID}/haus.png"))).unwrap();
    only_one_is_held_up(&project, "[picture-missing]: Die Bilddatei „haus.png“ lässt sich nicht lesen.");
    // A file, a folder, and the exchange itself that lie elsewhere; one that leads nowhere.
    for (path, told) in [
        (format!("inputs/{ID}/exchange.yaml"), "„exchange.yaml“ ist nur eine Verknüpfung"),
        (format!("inputs/{ID}/findings.yaml"), "„findings.yaml“ ist nur eine Verknüpfung"),
        (format!("inputs/{ID}/sites"), "„sites“ ist nur eine Verknüpfung"),
        (format!("inputs/{ID}"), "„2027-05-11-musterstadt“ ist nur eine Verknüpfung"),
    ] {
        let project =
            with_sound_neighbour("text: Satz.").file(&format!("inputs/{ID}/sites/liesmich.txt"), "");
        let (link, elsewhere) = (project.path(&path), project.path("anderswo"));
        if link.exists() {
            fs::rename(&link, &elsewhere).unwrap();
        }
        symlink(&elsewhere, &link).unwrap();
        only_one_is_held_up(&project, told);
    }
    // A link that leads to something else than inputs is nobody's business.
    let project = with_sound_neighbour("text: Satz.").file("fotos/a.png", "");
    symlink(project.path("fotos"), project.path(&format!("inputs/{ID}/fotos"))).unwrap();
    symlink(project.path("fotos"), project.path("inputs/fotos")).unwrap();
    project.run(["check"]).success();
}

#[test]
fn an_output_that_cannot_be_written_holds_up_no_other() {
    // A file where the folder of an exchange should be.
    let project = with_sound_neighbour("text: Satz.").file(&format!("outputs/{ID}"), "");
    let run = project.run(["build", "--format", "md"]).code(3);
    assert_eq!(run.stderr().matches("Das ging nicht: ").count(), 1, "{}", run.stderr());
    assert!(run.stdout().contains(&format!("{ID}: nicht geschrieben")), "{}", run.stdout());
    let written = written_below(&project, "outputs");
    assert!(written.iter().any(|file| file.contains(OTHER) && file.ends_with(".md")), "{written:?}");
    // A folder where a file should be stays; the file goes beside it.
    let project = with_sound_neighbour("text: Satz.");
    project.run(["build", "--format", "md"]).success();
    let file = written_below(&project, "outputs").into_iter().find(|file| file.contains(ID)).unwrap();
    fs::remove_file(project.path(&file)).unwrap();
    let project = project.file(&format!("{file}/notiz.txt"), "");
    let said = project.run(["build", "--format", "md"]).success().stdout();
    assert!(said.contains("(neu).md"), "{said}");
}

#[test]
fn nothing_that_was_typed_steers_the_terminal() {
    let escapes = "\\x1b[31m\\x85\\x9b2J\\u202e\\x07\\u2028";
    let programme = PROGRAMME.replace("name: Beispielhausen", &format!("name: \"Beispiel{escapes}hausen\""));
    let project = office("Satz.").file("inputs/programme.yaml", &programme);
    let raw = "site: musterstadt\nplans:\n  - {text: \"a\u{1b}[31m\u{9b}2J\u{202e}b\"}\nx\u{202e}\u{9b}: 1\n";
    let project = project
        .file(&format!("inputs/{ID}/sites/musterstadt.yaml"), raw)
        .file("post/a\u{9b}\u{202e}.txt", raw);
    for args in [
        &["check"][..],
        &["check", "--json"],
        &["build", "--format", "md"],
        &["remind", "--today", "2027-04-20"],
        &["status", "--today", "2027-04-20"],
        &["status", "--json", "--today", "2027-04-20"],
        &["import", "post"],
        &["import", "post", "--dry-run"],
        &["forms"],
        &["build", "a\u{9b}\u{202e}"],
    ] {
        let run = project.run(args);
        let said = run.stdout() + &run.stderr();
        assert!(!said.is_empty());
        let steers = |c: char| {
            (c.is_control() && c != '\n')
                || matches!(c, '\u{2028}' | '\u{200e}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        };
        let found: Vec<char> = said.chars().filter(|c| steers(*c)).collect();
        assert!(found.is_empty(), "{args:?}: {found:?} in\n{said}");
        if args.contains(&"--json") {
            serde_json::from_str::<serde_json::Value>(&run.stdout()).unwrap();
        }
    }
    // An escape that nobody sees is told, too.
    let said = office("Satz.").file("inputs/programme.yaml", programme).run(["check"]).stdout();
    assert!(said.contains("[invisible-character]") && said.contains("U+001B"), "{said}");
}

#[test]
fn a_name_with_a_hidden_ending_is_told_and_files_of_the_system_are_not() {
    let project = office("Satz.")
        .file(&format!("inputs/{ID}/sites/beispielhausen.yaml.txt"), "site: beispielhausen\n")
        .file(&format!("inputs/{ID}/Thumbs.db"), "x")
        .file(&format!("inputs/{ID}/sites/desktop.ini"), "x")
        .file("inputs/.DS_Store", "x")
        .file("post/Thumbs.db", "x")
        .file("post/desktop.ini", "x")
        .file("post/.DS_Store", "x");
    let said = project.run(["check"]).success().stdout();
    assert!(said.contains("„beispielhausen.yaml.txt“") && said.contains("„beispielhausen.yaml“"), "{said}");
    assert_eq!(said.matches("-->").count(), 1, "{said}");
    let said = project.run(["import", "post"]).success().stdout();
    assert_eq!(said.trim(), "Nichts eingelesen", "{said}");
}

#[test]
fn a_second_run_in_the_same_folder_waits_for_the_first() {
    let project = office("Satz.");
    let folder = project.path(&format!("outputs/{ID}"));
    fs::create_dir_all(&folder).unwrap();
    let lock = fs::File::create(folder.join(".austausch.lock")).unwrap();
    lock.lock().unwrap();
    let start = Instant::now();
    let mut child = begin(&project, &["build", "--format", "md"]);
    std::thread::sleep(Duration::from_secs(2));
    assert!(child.try_wait().unwrap().is_none(), "after {:?}", start.elapsed());
    assert!(outputs(&project).is_empty());
    drop(lock);
    assert!(child.wait().unwrap().success());
    assert_eq!(outputs(&project).len(), 1);
}

#[test]
fn a_layout_of_the_offices_that_takes_long_is_named() {
    let endless = "#let n = 0\n#for a in range(9000) { for b in range(9000) { n += 1 } }\n#n\n";
    let project = office("Satz.").file("templates/record/layout.typ.hbs", endless);
    let mut command = program(&project.path(""));
    command
        .args(["build", "--format", "pdf"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let start = Instant::now();
    let mut said = String::new();
    BufReader::new(child.stderr.take().unwrap()).read_line(&mut said).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    assert!(
        said.starts_with(&format!("{ID}: templates/record/layout.typ.hbs wird seit mehr als zehn")),
        "{said}"
    );
    assert!(start.elapsed() >= Duration::from_secs(10));
}
