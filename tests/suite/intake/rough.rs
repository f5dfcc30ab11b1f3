//! An import that is killed, and files that nobody in their right mind sends.

use super::{Form, inbox};
use crate::support::{Project, program};
use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

const SITES: [&str; 6] = ["gera", "jena", "weimar", "suhl", "artern", "ilmenau"];

fn filled(project: Project, number: u32) -> Project {
    let filed = format!("2016-10-{:02}T10:00", number + 10);
    SITES.iter().fold(project, |project, site| {
        let form = Form::new(site)
            .filed(&filed, &format!("{site}-{number}"))
            .and("needs", &format!("Bedarf {number}"));
        project.file(&format!("post/{site}.txt"), form.text())
    })
}

/// What the folder of the exchange says, by file; what is kept apart from it does not count.
fn said(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let files = project.files().into_iter().filter(|file| file.contains("nordhausen/"));
    files.map(|file| (file.clone(), fs::read(project.path(&file)).unwrap())).collect()
}

#[test]
fn an_import_that_is_killed_leaves_each_file_old_or_new_and_the_next_run_completes_it() {
    let import = ["import", "post", "--now", "2016-10-30T10:00"];
    let base = filled(inbox(), 1);
    base.run(import).success();
    let old = said(&base);
    let base = filled(base, 2);
    let begin = Instant::now();
    let whole = filled(inbox(), 1);
    whole.run(import).success();
    let whole = filled(whole, 2);
    let begin_second = Instant::now();
    whole.run(import).success();
    let usual = begin_second.elapsed();
    assert!(begin.elapsed() > usual);
    let new = said(&whole);
    let mut stopped = 0;
    for round in 0..200_u32 {
        let folder = base.path("inputs/2016-11-02-nordhausen");
        fs::remove_dir_all(&folder).unwrap();
        for (file, bytes) in &old {
            let path = base.path(file);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, bytes).unwrap();
        }
        let mut child =
            program(&base.path("")).args(import).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        sleep(usual.mul_f64(f64::from(round * 37 % 200) / 200.0));
        stopped += u32::from(child.try_wait().unwrap().is_none());
        child.kill().unwrap();
        child.wait().unwrap();
        for (file, bytes) in said(&base) {
            if file.contains("/.austausch-") {
                continue;
            }
            assert!(
                old.get(&file) == Some(&bytes) || new.get(&file) == Some(&bytes),
                "round {round}: {file} is neither old nor new"
            );
        }
        if round % 20 == 0 {
            base.run(import).success();
            let mut after = said(&base);
            after.retain(|file, _| !file.contains("/.austausch-"));
            assert_eq!(after, new, "round {round}");
        }
    }
    assert!(stopped > 50, "only {stopped} of 200 runs were still going when they were killed");
}

/// How often two imports run at once; for hours of it, `AUSTAUSCH_KILLS=2000`.
fn kills() -> u32 {
    std::env::var("AUSTAUSCH_KILLS").ok().and_then(|count| count.parse().ok()).unwrap_or(20)
}

#[test]
fn two_imports_at_once_lose_no_report_whichever_is_killed() {
    let post = |project: Project, folder: &str, number: u32| {
        SITES.iter().fold(project, |project, site| {
            let form = Form::new(site)
                .filed(&format!("2016-10-{:02}T10:00", number + 10), &format!("{site}-{number}"))
                .and("needs", &format!("Bedarf {number} in vielen Worten"));
            project.file(&format!("{folder}/{site}.txt"), form.text())
        })
    };
    let project = post(post(inbox(), "a", 1), "b", 2);
    let start = |folder: &str| {
        let mut program = program(&project.path(""));
        program.args(["import", folder, "--now", "2016-10-30T10:00"]);
        program.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    };
    let needs = |site: &str| {
        let report =
            fs::read_to_string(project.path(&format!("inputs/2016-11-02-nordhausen/sites/{site}.yaml")));
        let report = report.unwrap_or_else(|_| panic!("{site} is lost"));
        assert!(report.ends_with("in vielen Worten\"\n"), "{site} is torn: {report}");
        if report.contains("Bedarf 2") { 2 } else { 1 }
    };
    let sites = project.path("inputs/2016-11-02-nordhausen/sites");
    let begin = Instant::now();
    start("a").wait().unwrap();
    let usual = begin.elapsed();
    let mut stopped = 0;
    for round in 0..kills() {
        fs::remove_dir_all(&sites).unwrap();
        let is_first = round % 2 == 0;
        let (mut killed, mut left) =
            if is_first { (start("a"), start("b")) } else { (start("b"), start("a")) };
        sleep(usual.mul_f64(f64::from(round * 37 % 40) / 20.0));
        stopped += u32::from(killed.try_wait().unwrap().is_none());
        killed.kill().unwrap();
        killed.wait().unwrap();
        assert!(left.wait().unwrap().code().is_some_and(|code| code < 2), "round {round}");
        for site in SITES {
            assert!(needs(site) == 2 || !is_first, "round {round}: what {site} filed last is lost");
        }
        start("a").wait().unwrap();
        start("b").wait().unwrap();
        assert!(SITES.iter().all(|site| needs(site) == 2), "round {round}");
    }
    assert!(stopped > kills() / 4, "only {stopped} were still going when they were killed");
}

/// Numbers that look random and are the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end).unwrap()).unwrap()
    }
}

fn zip(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn whatever_is_sent_nothing_panics_and_nothing_is_written_elsewhere() {
    let form = Form::new("gera").text();
    let mail = format!(
        "From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=\"../../../x.yaml\"\r\n\r\n{form}\r\n--b--\r\n"
    );
    let word = zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", b"<w:document/>"),
        ("../../x", b"x"),
    ]);
    let mut dice = Dice(0x5DEE_CE66);
    let mut project = inbox();
    let before = project.files();
    for number in 0..400 {
        let mut bytes = match number % 4 {
            0 => form.clone().into_bytes(),
            1 => mail.clone().into_bytes(),
            2 => word.clone(),
            _ => (0..dice.below(2000)).map(|_| u8::try_from(dice.below(256)).unwrap()).collect(),
        };
        for _ in 0..=dice.below(12) {
            if bytes.is_empty() {
                break;
            }
            let at = dice.below(bytes.len());
            match dice.below(4) {
                0 => bytes[at] = u8::try_from(dice.below(256)).unwrap(),
                1 => drop(bytes.remove(at)),
                2 => bytes.insert(at, b"\n\":{[&*>|-#%@\0\xFF"[dice.below(15)]),
                _ => bytes.truncate(at),
            }
        }
        project = project.file(&format!("post/{number}.txt"), bytes);
    }
    let run = project.run(["import", "post"]).code(1);
    assert!(!run.stderr().contains("panicked"), "{}", run.stderr());
    for file in project.files() {
        let is_known = before.contains(&file)
            || file.starts_with("post/")
            || file.starts_with("inputs/2016-11-02-nordhausen/sites/")
            || file == "inputs/.austausch.lock";
        assert!(is_known, "{file}");
    }
    assert!(!project.path("../x.yaml").exists());
}

/// What the program says when it may take no more than so many MiB of memory.
fn within(mebibytes: u32, project: &Project, args: &[&str]) -> String {
    let mut shell = std::process::Command::new("bash");
    let limit = format!("ulimit -v {} && exec \"$0\" \"$@\"", mebibytes * 1024);
    shell.args(["-c", &limit, env!("CARGO_BIN_EXE_austausch")]).args(args).current_dir(project.path(""));
    let output = crate::support::run(&mut shell);
    assert_eq!(output.code, Some(1), "{}{}", output.stdout, output.stderr);
    output.stdout
}

#[test]
fn bombs_are_refused_in_both_languages() {
    let zeros = vec![0; 80 << 20];
    let yaml = {
        let mut text = "site: gera\na: &a [x, x, x, x, x, x, x, x, x]\n".to_owned();
        for (one, next) in ('a'..'i').zip('b'..) {
            text.push_str(&format!("{next}: &{next} [{}]\n", vec![format!("*{one}"); 9].join(", ")));
        }
        text
    };
    let filled = || {
        inbox()
            .file("post/bombe.docx", zip(&[("word/document.xml", &zeros)]))
            .file("post/makros.docm", zip(&[("word/document.xml", b"<x/>"), ("word/vbaProject.bin", b"x")]))
            .file("post/tief.yaml", format!("site: gera\nplans: {}", "[".repeat(100_000)))
            .file("post/viele.yaml", yaml.as_str())
    };
    let project = filled();
    let begin = Instant::now();
    let german = within(512, &project, &["import", "post"]);
    let english = filled().run(["import", "post", "--lang", "en"]).code(1).stdout();
    assert!(begin.elapsed() < Duration::from_secs(60), "{:?}", begin.elapsed());
    for words in [
        "Fehler[import-bomb]: Die Datei würde entpackt unmäßig groß. Sie wurde nicht weiter gelesen.",
        "Fehler[import-macros]: Die Word-Datei kann Makros enthalten. Sie wurde nicht geöffnet.",
        "Nichts eingelesen, 4 Dateien abgelehnt",
    ] {
        assert!(german.contains(words), "{words} in\n{german}");
    }
    for words in [
        "Error[import-bomb]: Unpacked, the file would become immensely large. It was not read any further.",
        "Error[import-macros]: The Word file may hold macros. It was not opened.",
        "Nothing imported, 4 files refused",
    ] {
        assert!(english.contains(words), "{words} in\n{english}");
    }
    assert!(!project.path("inputs/2016-11-02-nordhausen/sites/gera.yaml").exists());
}
