//! Packages: made the same bytes each time, valid for the Library of Congress' bagit, and each manipulation is named in words.

use crate::support::{Project, program, python, run};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const ARCHIVE: &str = "outputs/pakete/archiv";
const MINISTRY: &str = "outputs/pakete/ministerium";
const ID: &str = "2016-04-06-sonneberg";

/// An office that built a record.
fn built() -> Project {
    let project = Project::with_inputs(ID);
    project.run(["build", "--format", "pdf"]).success();
    project
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    fn add(top: &Path, at: &Path, found: &mut BTreeMap<String, Vec<u8>>) {
        for path in fs::read_dir(at).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                add(top, &path, found);
            } else {
                let name = path.strip_prefix(top).unwrap().to_str().unwrap().to_owned();
                found.insert(name, fs::read(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    add(folder, folder, &mut found);
    found
}

fn put(folder: &Path, files: &BTreeMap<String, Vec<u8>>) {
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
}

#[test]
fn an_archive_gets_everything_the_same_bytes_each_time_and_bagit_agrees() {
    let project = built();
    let args = ["package", "--for", "archive", "--zip"];
    let said = project.run(args).success().stdout();
    assert!(said.contains("pakete/archiv") && said.contains("pakete/archiv.zip"), "{said}");
    let first = files(&project.path("outputs/pakete"));
    for name in [
        "archiv/bagit.txt",
        "archiv/data/LIESMICH.txt",
        "archiv/data/herkunft.json",
        "archiv/data/inputs/programme.yaml",
        "archiv/data/inputs/2016-04-06-sonneberg/exchange.yaml",
    ] {
        assert!(first.contains_key(name), "{name}: {:?}", first.keys());
    }
    assert!(first.keys().any(|name| name.starts_with("archiv/data/dokumente/") && name.ends_with(".pdf")));
    let info = String::from_utf8(first["archiv/bag-info.txt"].clone()).unwrap();
    assert!(info.contains("Bagging-Date: 2016-04-06\n"), "{info}");
    assert_eq!(python("check_bag.py", [project.path(ARCHIVE)]), "valid\n");
    for path in [ARCHIVE, "outputs/pakete/archiv.zip"] {
        let said = project.run(["verify", path]).success().stdout();
        assert!(said.starts_with("Das Paket ist, wie es gemacht wurde: "), "{said}");
    }
    fs::remove_dir_all(project.path("outputs/pakete")).unwrap();
    project.run(args).success();
    let second = files(&project.path("outputs/pakete"));
    assert!(first == second);
}

/// Its photos are inputs, too.
#[test]
fn an_exchange_with_photos_is_packed_with_them() {
    let project = Project::with_inputs("2027-05-11-beispiel");
    project.run(["build", "--format", "pdf"]).success();
    project.run(["package", "--for", "archive"]).success();
    let made = files(&project.path(ARCHIVE));
    assert!(made.contains_key("data/inputs/2027-05-11-beispiel/fotos/haus.jpg"), "{:?}", made.keys());
}

#[test]
fn a_ministry_gets_single_files_with_a_letter_and_no_inputs() {
    let project = built();
    // What participants got is not what a ministry gets.
    let said = project.run(["package", "--for", "ministry"]).code(1).stdout();
    assert!(said.contains("Fehler[package-not-built]") && said.contains("--edition ministry"), "{said}");
    project.run(["build", "--edition", "ministry", "--format", "pdf"]).success();
    let address = ["--address", "Ministerium Muster", "--address", "99999 Musterstadt"];
    let said = project.run(["package", "--for", "ministry"].iter().chain(&address)).success().stdout();
    assert!(said.contains("pakete/ministerium: 6 Dateien"), "{said}");
    project.run(["dossier", "--edition", "ministry", "--format", "pdf"]).success();
    project.run(["dossier", "--edition", "internal", "--format", "pdf"]).success();
    let said = project.run(["package", "--for", "ministry"].iter().chain(&address)).success().stdout();
    assert!(said.contains("pakete/ministerium: 7 Dateien"), "{said}");
    let made = files(&project.path(MINISTRY));
    let pdfs: Vec<&str> = made.keys().filter_map(|name| name.strip_prefix("data/")).collect();
    let expected = [
        "2014-2016_ThINKA_Dossier_Bewilligende-Stelle.pdf",
        "2016-04-06_Sonneberg_Dokumentation_Ministerium.pdf",
        "Anschreiben.pdf",
    ];
    assert_eq!(pdfs, expected);
    assert!(
        made.keys().all(|name| !name.ends_with(".yaml") && !name.ends_with(".json")),
        "{:?}",
        made.keys()
    );
    let lists: String = made
        .iter()
        .filter(|(name, _)| name.ends_with(".txt"))
        .map(|(_, bytes)| String::from_utf8(bytes.clone()).unwrap())
        .collect();
    assert!(!lists.contains("inputs"), "{lists}");
    assert_eq!(python("check_bag.py", [project.path(MINISTRY)]), "valid\n");
    // Nor do files that are named go there, unless they are of that edition or of the public one.
    project.run(["build", "--edition", "public", "--format", "pdf"]).success();
    let record = format!("outputs/{ID}/2016-04-06_Sonneberg_Dokumentation");
    let internal = [&format!("{record}.pdf"), "outputs/dossier/2014-2016_ThINKA_Dossier_Intern.pdf"];
    for file in internal {
        let said = project.run(["package", "--for", "ministry", file]).code(1).stdout();
        assert!(said.contains("Fehler[package-other-edition]") && said.contains(file), "{said}");
    }
    let [ministry, public] = ["Ministerium", "Öffentlich"].map(|label| format!("{record}_{label}.pdf"));
    project.run(["package", "--for", "ministry", &ministry, &public]).success();
    let for_all = ["package", "--for", "ministry", "--edition", "public"];
    project.run(for_all.iter().copied().chain([public.as_str()])).success();
    project.run(for_all.iter().copied().chain([ministry.as_str()])).code(1);
    // Files are named from where somebody is.
    let name = public.rsplit('/').next().unwrap();
    let mut there = program(&project.path(&format!("outputs/{ID}")));
    run(there.args(for_all).args(["--root", "../..", "--out", "..", name])).ok();
    project.run(["package", "--for", "ministry", "--zip"]).code(1);
    project.run(["package", "--for", "ministry", "--edition", "internal"]).code(1);
}

#[test]
fn what_would_leak_or_is_not_as_it_was_built_is_refused() {
    let project = built();
    let pdf = project.files().into_iter().find(|file| file.ends_with(".pdf")).unwrap();
    let bytes = fs::read(project.path(&pdf)).unwrap();
    fs::write(project.path(&pdf), [&bytes[..], b"\n"].concat()).unwrap();
    let said = project.run(["package", "--for", "archive"]).code(1).stdout();
    assert!(said.contains("Fehler[package-edited]"), "{said}");
    fs::write(project.path(&pdf), &bytes).unwrap();
    let event = project.read(&format!("inputs/{ID}/exchange.yaml"));
    let project = project.file(&format!("inputs/{ID}/exchange.yaml"), format!("{event}# neu\n"));
    let said = project.run(["package", "--for", "archive"]).code(1).stdout();
    assert!(said.contains("Fehler[package-old]") && said.contains("exchange.yaml"), "{said}");
    assert!(!project.path("outputs/pakete").exists());
    fs::remove_file(project.path(&pdf)).unwrap();
    let said = project.run(["package", "--for", "archive"]).code(1).stdout();
    assert!(said.contains("Fehler[package-not-built]"), "{said}");
}

/// What somebody does to the files of a bag.
type Manipulation = fn(&mut BTreeMap<String, Vec<u8>>);

fn first(files: &BTreeMap<String, Vec<u8>>, ending: &str) -> String {
    files.keys().find(|name| name.starts_with("data/") && name.ends_with(ending)).unwrap().clone()
}

fn rename(files: &mut BTreeMap<String, Vec<u8>>, old: &str, new: &str) {
    let bytes = files.remove(old).unwrap();
    files.insert(new.to_owned(), bytes);
}

fn edit(files: &mut BTreeMap<String, Vec<u8>>, name: &str, edit: impl Fn(&str) -> String) {
    let text = String::from_utf8(files[name].clone()).unwrap();
    files.insert(name.to_owned(), edit(&text).into_bytes());
}

const YAML: &str = "data/inputs/programme.yaml";
const LIST: &str = "manifest-sha512.txt";

/// Twenty manipulations, each with the id of what is told of it.
const MANIPULATIONS: [(&str, Manipulation); 20] = [
    ("bag-changed", |files| {
        let pdf = first(files, ".pdf");
        let middle = files[&pdf].len() / 2;
        files.get_mut(&pdf).unwrap()[middle] ^= 1;
    }),
    ("bag-missing", |files| drop(files.remove(YAML))),
    ("bag-added", |files| drop(files.insert("data/neu.txt".to_owned(), b"neu".to_vec()))),
    ("bag-copied", |files| drop(files.insert("data/kopie.yaml".to_owned(), files[YAML].clone()))),
    ("bag-renamed", |files| rename(files, YAML, "data/inputs/vorhaben.yaml")),
    ("bag-case", |files| rename(files, YAML, "data/inputs/Programme.yaml")),
    ("bag-shortened", |files| files.get_mut(YAML).unwrap().truncate(100)),
    ("bag-lengthened", |files| files.get_mut(YAML).unwrap().extend(b"# mehr\n")),
    ("bag-emptied", |files| files.get_mut(YAML).unwrap().clear()),
    ("bag-line-ends", |files| edit(files, YAML, |text| text.replace('\n', "\r\n"))),
    ("bag-mark", |files| edit(files, YAML, |text| format!("\u{FEFF}{text}"))),
    ("bag-reencoded", |files| {
        let text = String::from_utf8(files["data/LIESMICH.txt"].clone()).unwrap();
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        files.insert("data/LIESMICH.txt".to_owned(), wide);
    }),
    ("bag-holds-other", |files| {
        let (one, other) = (files[YAML].clone(), files["data/herkunft.json"].clone());
        files.insert(YAML.to_owned(), other);
        files.insert("data/herkunft.json".to_owned(), one);
    }),
    ("bag-line", |files| edit(files, LIST, |text| format!("{}{}", &text[5..], ""))),
    ("bag-line-path", |files| {
        edit(files, LIST, |text| format!("{text}{}  ../../etc/passwd\n", "0".repeat(128)));
    }),
    ("bag-line-twice", |files| {
        edit(files, LIST, |text| {
            let line = text.lines().next().unwrap();
            format!("{text}{}  {}\n", "0".repeat(128), line.split_once("  ").unwrap().1)
        });
    }),
    ("bag-encoding", |files| edit(files, LIST, |text| format!("\u{FEFF}{text}"))),
    ("bag-no-declaration", |files| drop(files.remove("bagit.txt"))),
    ("bag-count", |files| {
        edit(files, "bag-info.txt", |text| text.replace("Payload-Oxum: ", "Payload-Oxum: 1"));
    }),
    ("bag-declaration", |files| edit(files, "bagit.txt", |text| text.replace("UTF-8", "ISO-8859-1"))),
];

#[test]
fn each_of_twenty_manipulations_is_named_and_bagit_rejects_it_too() {
    let project = built();
    project.run(["package", "--for", "archive"]).success();
    let whole = files(&project.path(ARCHIVE));
    let mut folders: Vec<PathBuf> = Vec::new();
    for (number, (id, manipulate)) in MANIPULATIONS.into_iter().enumerate() {
        let mut manipulated = whole.clone();
        manipulate(&mut manipulated);
        assert!(manipulated != whole, "{id}");
        let folder = project.path(&format!("bags/{number}"));
        put(&folder, &manipulated);
        for lang in ["de", "en"] {
            let said = project.run(["verify", &format!("bags/{number}"), "--lang", lang]).code(1).stdout();
            assert!(said.contains(&format!("[{id}]")), "{id}: {said}");
            assert!(!said.contains("{$") && !said.contains("none"), "{said}");
        }
        folders.push(folder);
    }
    let said = python("check_bag.py", &folders);
    for ((id, _), verdict) in MANIPULATIONS.iter().zip(said.lines()) {
        assert!(verdict.starts_with("wrong"), "{id}: {verdict}");
    }
    assert_eq!(said.lines().count(), MANIPULATIONS.len());
}

#[test]
fn a_damaged_zip_and_what_is_no_package_are_told() {
    let project = built();
    project.run(["package", "--for", "archive", "--zip"]).success();
    let zip = project.path("outputs/pakete/archiv.zip");
    let bytes = fs::read(&zip).unwrap();
    fs::write(&zip, &bytes[..bytes.len() / 2]).unwrap();
    let said = project.run(["verify", "outputs/pakete/archiv.zip"]).code(1).stdout();
    assert!(said.contains("Fehler[verify-zip]"), "{said}");
    project.run(["verify", "inputs"]).code(2);
}

#[test]
fn a_folder_of_outputs_is_checked_against_what_was_built_from_what() {
    let project = built();
    let folder = format!("outputs/{ID}");
    let said = project.run(["verify", &folder]).success().stdout();
    assert!(said.starts_with("Alles ist, wie es gebaut wurde"), "{said}");
    let pdf = project.files().into_iter().find(|file| file.ends_with(".pdf")).unwrap();
    fs::write(project.path(&pdf), b"anders").unwrap();
    let event = project.read(&format!("inputs/{ID}/exchange.yaml"));
    let project = project.file(&format!("inputs/{ID}/exchange.yaml"), format!("{event}# neu\n"));
    let said = project.run(["verify", &folder]).code(1).stdout();
    assert!(said.contains("Fehler[verify-output-changed]"), "{said}");
    assert!(said.contains("Warnung[verify-input-changed]"), "{said}");
    fs::remove_file(project.path(&pdf)).unwrap();
    let said = project.run(["verify", &folder]).code(1).stdout();
    assert!(said.contains("Fehler[verify-output-missing]"), "{said}");
}
