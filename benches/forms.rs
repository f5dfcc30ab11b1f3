//! Forms and reports: what reading a Word form costs beside its zip and XML, and how making and importing many behave.
//!
//! Run by `benches/run`. Each figure is a ratio of two that were taken in turns, so that a busy machine slows down both.

#![allow(clippy::disallowed_methods, reason = "a benchmark lays out folders of its own")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a benchmark that cannot go on ends")]
#![allow(clippy::print_stdout, reason = "a benchmark prints what it measured")]

use austausch::compose::KINDS;
use austausch::incoming::{IncomingFile, detect_and_parse};
use austausch::intake::{Import, import};
use austausch::pipeline::{FormKind, FormRequest, Format, Request, build, forms};
use chrono::{NaiveDate, NaiveDateTime};
use ooxml::Package;
use std::fs;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::{Duration, Instant};
use typst::comemo;

const SONNEBERG: &str = "2016-04-06-sonneberg";
const EXCHANGE: &str = "2016-11-02-gera";

/// How often each is timed.
const ROUNDS: usize = 15;

/// Forms that are read one after the other for one figure.
const FORMS: usize = 21;

fn main() -> ExitCode {
    // `cargo test` runs benchmarks once to see that they run; only `cargo bench` measures.
    if !std::env::args().any(|word| word == "--bench") {
        return ExitCode::SUCCESS;
    }
    let kept = [reading(), making(), growth()];
    if kept.iter().all(|kept| *kept) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn at_most(what: &str, one: Duration, other: Duration, bound: f64) -> bool {
    let ratio = one.as_secs_f64() / other.as_secs_f64();
    let kept = ratio <= bound;
    println!("  {what:<58} {ratio:6.2}   at most {bound:.2}   {}", if kept { "kept" } else { "MISSED" });
    kept
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn timed<T>(times: &mut Vec<Duration>, work: impl FnOnce() -> T) -> T {
    let begin = Instant::now();
    let made = work();
    times.push(begin.elapsed());
    made
}

/// A Word form that is read to its report, beside its zip unpacked and its XML read by the same crates and nothing else.
fn reading() -> bool {
    let office = Office::of(FORMS);
    let sent = office.word_forms();
    let typed: Vec<(String, Vec<u8>)> =
        (0..FORMS).map(|number| ("a.txt".to_owned(), web_report(number).into_bytes())).collect();
    let mut times = [const { Vec::new() }; 4];
    for _ in 0..ROUNDS {
        timed(&mut times[0], || sent.iter().map(|(_, bytes)| plain(bytes)).sum::<usize>());
        timed(&mut times[1], || sent.iter().map(|(_, bytes)| tree(bytes)).sum::<usize>());
        timed(&mut times[2], || all_opened(&typed));
        timed(&mut times[3], || all_opened(&sent));
    }
    println!("\nreading {FORMS} filled Word forms, median of {ROUNDS}");
    let [plain, tree, typed, read] = times.map(median);
    println!("  zip and XML alone {plain:.1?}, unpacked with the tree of its text {tree:.1?}");
    println!("  the same report from the web form {typed:.1?}, from the Word form {read:.1?}");
    at_most("a Word form to its report / zip and XML alone", read, plain, 3.0)
}

fn all_opened(sent: &[(String, Vec<u8>)]) {
    for (name, bytes) in sent {
        let forms = detect_and_parse(IncomingFile { name: name.clone(), bytes: bytes.clone() });
        assert!(forms[0].filing.is_some(), "{:?}", forms[0].findings);
    }
}

/// Unpacks a Word file as the program does, and builds the tree of its text; how many parts there are.
fn tree(bytes: &[u8]) -> usize {
    let package = Package::read(bytes).unwrap();
    assert_eq!(package.tree("word/document.xml").unwrap().name(), "w:document");
    package.names().count()
}

/// Unpacks an archive and reads every XML part in it; how many pieces there were.
fn plain(bytes: &[u8]) -> usize {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut pieces = 0;
    for index in 0..archive.len() {
        let mut content = Vec::new();
        archive.by_index(index).unwrap().read_to_end(&mut content).unwrap();
        let mut reader = quick_xml::Reader::from_reader(content.as_slice());
        while !matches!(reader.read_event(), Ok(quick_xml::events::Event::Eof) | Err(_)) {
            pieces += 1;
        }
    }
    pieces
}

/// The forms of all sites beside one record.
fn making() -> bool {
    let office = Office::with_records(FORMS);
    let mut times = [const { Vec::new() }; 2];
    for round in 0..ROUNDS {
        let record = Request {
            root: office.root(),
            out: office.root().join(format!("record-{round}")),
            exchanges: vec![SONNEBERG.to_owned()],
            kind: &KINDS[0],
            formats: vec![Format::Pdf, Format::Docx, Format::Html, Format::Md],
            template: None,
        };
        // What Typst remembers of the turn before is forgotten: each record is to be as the first.
        comemo::evict(0);
        let report = timed(&mut times[0], || build(&record, &|_| ()).unwrap());
        assert!(report.files.len() >= 4, "{:?}", report.findings);
        let request = office.request(SONNEBERG, &format!("forms-{round}"), None, None);
        let report = timed(&mut times[1], || forms(&request).unwrap());
        assert_eq!(report.files.len(), 2 * FORMS, "{:?}", report.findings);
    }
    println!("\nforms of {FORMS} sites in both kinds, median of {ROUNDS}");
    let [record, forms] = times.map(median);
    println!("  one record in four formats {record:.1?}, all forms {forms:.1?}");
    at_most("all forms / one record in four formats", forms, record, 3.0)
}

/// Ten times as many files in one import.
fn growth() -> bool {
    let office = Office::of(10 * FORMS);
    let mut sent = office.word_forms();
    for (number, (name, bytes)) in sent.iter_mut().enumerate().filter(|(number, _)| number % 2 == 1) {
        *name = format!("{number}.austausch.txt");
        *bytes = web_report(number).into_bytes();
    }
    for (number, (name, bytes)) in sent.iter().enumerate() {
        let folders: &[&str] = if number < FORMS { &["few", "many"] } else { &["many"] };
        for folder in folders {
            write(&office.root().join(folder).join(format!("{number:03}-{name}")), bytes);
        }
    }
    let imported = |folder: &str, count: usize| {
        let root = office.root();
        let _ = fs::remove_dir_all(root.join("inputs").join(EXCHANGE).join("sites"));
        let files = [root.join(folder)];
        let request = Import { root: &root, files: &files, exchange: None, now: now(), dry_run: false };
        let begin = Instant::now();
        let batch = import(&request).unwrap();
        let taken = begin.elapsed();
        assert_eq!(batch.imported.len(), count, "{:?}", batch.findings);
        taken
    };
    let mut times = [const { Vec::new() }; 2];
    for _ in 0..ROUNDS {
        // Ten of few around one of many: what the machine does in the meantime falls on both alike.
        let five = || (0..5).map(|_| imported("few", FORMS)).sum::<Duration>();
        let before = five();
        times[1].push(imported("many", 10 * FORMS));
        times[0].push((before + five()) / 10);
    }
    println!("\nimport of both kinds, median of {ROUNDS}, ten of few around each of many");
    let [few, many] = times.map(median);
    println!("  {FORMS} files {few:.1?}, {} files {many:.1?}", 10 * FORMS);
    at_most("210 files / 21 files", many, few, 11.0)
}

fn now() -> NaiveDateTime {
    day().and_hms_opt(10, 0, 0).unwrap()
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2016, 10, 20).unwrap()
}

/// An office's folder, in memory where the system has a place for that: how long a disk takes to hold what was imported is none of
/// the program's business, and changes by a factor of two within a minute.
struct Office(tempfile::TempDir);

fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory).unwrap() } else { tempfile::tempdir().unwrap() }
}

impl Office {
    /// A programme of so many sites and an exchange to come.
    fn of(sites: usize) -> Self {
        let office = Self(folder());
        let named = (0..sites).map(|number| format!("  - {{id: ort-{number}, name: Ort {number}}}\n"));
        let named: String = named.collect();
        let fields = "work_fields:\n  - {id: netzwerk, title: Netzwerkarbeit}\n";
        let programme = format!("name: ThINKA\nlanguage: de\nsites:\n{named}{fields}");
        write(&office.root().join("inputs/programme.yaml"), programme.as_bytes());
        let event = "status: draft\ndays: [{date: 2016-11-02}]\ndeadline: 2016-10-19\nplace: Gera\n";
        write(&office.root().join("inputs").join(EXCHANGE).join("exchange.yaml"), event.as_bytes());
        office
    }

    /// The repository's inputs, with so many sites at Sonneberg.
    fn with_records(sites: usize) -> Self {
        let office = Self(folder());
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("inputs");
        copy_below(&source, &office.root().join("inputs"));
        let path = office.root().join("inputs/programme.yaml");
        let more = (15..sites)
            .map(|number| format!("  - {{id: ort-{number}, name: Ort {number}, from: 2013-03}}\n"));
        let more: String = more.collect();
        let programme =
            fs::read_to_string(&path).unwrap().replacen("\nsites:\n", &format!("\nsites:\n{more}"), 1);
        write(&path, programme.as_bytes());
        office
    }

    fn root(&self) -> PathBuf {
        self.0.path().to_owned()
    }

    fn request(
        &self,
        id: &str,
        out: &str,
        kind: Option<FormKind>,
        given_back: Option<NaiveDate>,
    ) -> FormRequest {
        FormRequest {
            root: self.root(),
            out: self.root().join(out),
            exchange: Some(id.to_owned()),
            sites: Vec::new(),
            kind,
            given_back,
        }
    }

    /// The Word forms of all sites, filled in.
    fn word_forms(&self) -> Vec<(String, Vec<u8>)> {
        let programme = fs::read_to_string(self.root().join("inputs/programme.yaml")).unwrap();
        let sites = programme.matches("{id: ort-").count();
        let folder = self.root().join("inputs").join(EXCHANGE).join("sites");
        for number in 0..sites {
            write(&folder.join(format!("ort-{number}.yaml")), report(number).as_bytes());
        }
        let request = self.request(EXCHANGE, "made", Some(FormKind::Word), Some(day()));
        let made = forms(&request).unwrap();
        fs::remove_dir_all(folder).unwrap();
        let made = made.files.iter().filter(|file| file.path.ends_with(".docx"));
        let files: Vec<(String, Vec<u8>)> = made
            .enumerate()
            .map(|(number, file)| {
                let path = self.root().join("made").join(EXCHANGE).join(&file.path);
                (format!("{number}.docx"), fs::read(path).unwrap())
            })
            .collect();
        assert_eq!(files.len(), sites);
        files
    }
}

/// A report of three statements of each kind.
fn report(site: usize) -> String {
    let mut text = format!("site: ort-{site}\nregistration:\n  people:\n    - {{name: Jana Muster}}\n");
    for (list, letter) in [("successes", 'e'), ("obstacles", 'h'), ("plans", 'p'), ("needs", 'b')] {
        text.push_str(&format!("{list}:\n"));
        for number in 1..=3 {
            let words = "Wir haben gemeinsam mit den Vereinen im Viertel ein Angebot für alle aufgebaut";
            text.push_str(&format!(
                "  - id: ort-{site}-{letter}{number}\n    field: netzwerk\n    text: {words}, Ort {site}, Punkt {number}.\n    details:\n      - text: Es wird gut besucht.\n"
            ));
        }
    }
    text
}

/// The same as the web form files it.
fn web_report(site: usize) -> String {
    let head = format!(
        "austausch: report/1\nexchange: {EXCHANGE}\nfiled: 2016-10-18T10:00\nreference: ORT-{site}\n"
    );
    head + &report(site)
}

fn copy_below(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_below(&entry.path(), &target);
        } else {
            write(&target, &fs::read(entry.path()).unwrap());
        }
    }
}

fn write(to: &Path, bytes: &[u8]) {
    fs::create_dir_all(to.parent().unwrap()).unwrap();
    fs::write(to, bytes).unwrap();
}
