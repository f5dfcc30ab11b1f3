//! What is published is kept: its words, its files, and the names that sites had on its day.

use crate::support::{Project, run, said, tool};
use crate::word_cases::all_of;
use ooxml::Package;
use std::collections::BTreeMap;
use std::fs;

const FOLDER: &str = "outputs/2027-05-11-musterstadt";
const EXCHANGE: &str = "inputs/2027-05-11-musterstadt/exchange.yaml";
const KEPT: &str = "inputs/2027-05-11-musterstadt/published.json";

const PROGRAMME: &str = "\
name: Muster
title: Muster-Gesamtvorhaben
genitive: des Muster-Gesamtvorhabens
office: {name: Koordinierungsstelle Muster, places: [Musterstadt], mail: office@muster.example}
sites:
  - {id: musterstadt, name: Musterstadt, mail: musterstadt@muster.example}
  - {id: beispielhausen, name: Beispielhausen}
people:
  - {id: erika-muster, name: Erika Muster, initials: EM}
rules:
  - {id: report-missing, severity: \"off\"}
";

const RECORD: &str = "\
status: published
series: {title: Muster-Erfahrungsaustausch, ordinal: 3}
days: [{date: 2027-05-11}]
place: Musterstadt
hosts: [musterstadt]
published: 2027-06-15
agenda:
  - title: Bericht
    kind: talk
    parts:
      - text: Ein Satz.
authors: [erika-muster]
";

const NEXT: &str =
    "versions:\n  - {number: \"1.1\", date: 2027-08-03, by: erika-muster, change: Zahl berichtigt}\n";

fn published() -> Project {
    Project::empty().file("inputs/programme.yaml", PROGRAMME).file(EXCHANGE, RECORD)
}

/// The files of the record, with their bytes.
fn files(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let own = project
        .files()
        .into_iter()
        .filter(|file| file.starts_with(FOLDER) && !file.contains("/.") && !file.contains("_Öffentlich"));
    own.map(|file| (file[FOLDER.len() + 1..].to_owned(), fs::read(project.path(&file)).unwrap())).collect()
}

#[test]
fn a_published_record_is_built_as_often_as_one_likes() {
    let project = published();
    project.run(["build"]).success();
    let kept = project.read(KEPT);
    let made = files(&project);
    assert_eq!(made.len(), 5, "{:?}", made.keys());
    let manifest = project.read(&format!("{FOLDER}/.austausch.json"));
    project.run(["build"]).success();
    project.run(["build", "--kind", "participants"]).success();
    assert_eq!(
        files(&project).into_iter().filter(|(name, _)| made.contains_key(name)).collect::<BTreeMap<_, _>>(),
        made
    );
    assert_eq!(project.read(KEPT), kept);
    assert_eq!(kept.matches(':').count(), 1, "one version is kept: {kept}");
    let again = project.read(&format!("{FOLDER}/.austausch.json"));
    assert_eq!(again.contains("published.json"), manifest.contains("published.json"));
}

/// What changes the words of the record, whoever typed it, is told and replaces nothing.
#[test]
fn what_is_published_is_replaced_by_no_other_words() {
    let changes: [(&str, &str, &str); 10] = [
        (EXCHANGE, "Ein Satz.", "Ein anderer Satz."),
        (EXCHANGE, "title: Bericht", "title: Berichte"),
        (EXCHANGE, "hosts: [musterstadt]", "hosts: [beispielhausen]"),
        (EXCHANGE, "published: 2027-06-15", "published: 2027-06-16"),
        (EXCHANGE, "ordinal: 3", "ordinal: 4"),
        ("inputs/programme.yaml", "name: Erika Muster", "name: Erika Muster-Beispiel"),
        ("inputs/programme.yaml", "name: Musterstadt,", "name: Musterstadt-Süd,"),
        ("inputs/programme.yaml", "name: Koordinierungsstelle Muster", "name: Geschäftsstelle Muster"),
        ("inputs/programme.yaml", "places: [Musterstadt]", "places: [Gera]"),
        ("inputs/programme.yaml", "genitive: des Muster-Gesamtvorhabens", "genitive: vom Gesamtvorhaben"),
    ];
    for (file, before, after) in changes {
        let project = published();
        project.run(["build"]).success();
        let made = files(&project);
        let changed = project.read(file).replacen(before, after, 1);
        assert_ne!(changed, project.read(file), "{before}");
        let project = project.file(file, &changed);
        for args in [&["build"][..], &["check"], &["build", "--format", "pdf"], &["build", "--out", "anders"]]
        {
            let said = project.run(args).code(1).stdout();
            assert!(said.contains("sagt jetzt anderes als damals"), "{after}: {said}");
            assert!(
                said.contains("versions: [{number: \"1.1\", date: JJJJ-MM-TT, by: erika-muster"),
                "{said}"
            );
        }
        assert!(files(&project) == made, "{after} replaced a published file");
        assert!(!project.path("anders").exists());
        // Taken back, all is well.
        let project = project.file(file, changed.replacen(after, before, 1));
        project.run(["build"]).success();
        assert!(files(&project) == made);
    }
}

#[test]
fn another_picture_under_the_same_name_is_another_version() {
    let photo = "inputs/2027-05-11-musterstadt/photos/haus.png";
    let png = |color: u8| {
        let mut bytes = std::io::Cursor::new(Vec::new());
        image::RgbImage::from_pixel(8, 8, image::Rgb([color; 3]))
            .write_to(&mut bytes, image::ImageFormat::Png)
            .unwrap();
        bytes.into_inner()
    };
    let part = "      - photos: [{file: photos/haus.png, alt: Ein Haus, credit: Erika Muster, consent: niemand zu sehen}]\nauthors:";
    let project = published().file(EXCHANGE, RECORD.replace("authors:", part)).file(photo, png(10));
    project.run(["build"]).success();
    let made = files(&project);
    let project = project.file(photo, png(200));
    let said = project.run(["build"]).code(1).stdout();
    assert!(said.contains("published-changed") && files(&project) == made, "{said}");
    let project = project.file(photo, png(10));
    project.run(["build"]).success();
}

/// What no document prints, and how it is set, is no other version.
#[test]
fn what_nobody_reads_asks_for_no_version() {
    let project = published();
    project.run(["build"]).success();
    let exchange = RECORD.replace("Ein Satz.", "Ein  Satz.") + "deadline: 2027-05-04\n# geprüft\n";
    let programme = PROGRAMME.replace("mail: musterstadt@muster.example", "mail: neu@muster.example");
    let project = project.file(EXCHANGE, exchange).file("inputs/programme.yaml", programme);
    project.run(["build"]).success();
}

#[test]
fn a_new_version_stands_beside_the_first() {
    let project = published();
    project.run(["build"]).success();
    let first = files(&project);
    let exchange = RECORD.replace("Ein Satz.", "Ein anderer Satz.") + NEXT;
    let project = project.file(EXCHANGE, &exchange);
    let told = project.run(["build"]).success().stdout();
    assert!(!told.contains("früheren"), "nothing is left over: {told}");
    let all = files(&project);
    assert!(first.iter().all(|(name, bytes)| all[name] == *bytes), "the first version stays");
    let stem = "2027-05-11_Musterstadt_Dokumentation";
    let new: Vec<&String> = all.keys().filter(|name| !first.contains_key(*name)).collect();
    let named = ["", "_Artikel"].map(|part| part.to_owned());
    let expected = [".docx", ".html", ".md", ".pdf"].map(|end| format!("{stem}_Fassung_1.1{end}"));
    let article = format!("{stem}_Fassung_1.1{}.html", named[1]);
    assert!(expected.iter().chain([&article]).all(|name| new.contains(&name)) && new.len() == 5, "{new:?}");

    let path = |end: &str| project.path(&format!("{FOLDER}/{stem}_Fassung_1.1{end}"));
    let words = "Fassung 1.1 vom 3. August 2027";
    for (format, said) in said(&[".pdf", ".docx", ".html", ".md"].map(path)).iter().enumerate() {
        let plain = said.body.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(plain.contains(words), "format {format}: {plain}");
        assert!(plain.contains("Ein anderer Satz."), "format {format}");
    }
    let page = run(tool("pdftotext").args(["-l", "1"]).arg(path(".pdf")).arg("-")).ok();
    assert!(
        page.split_whitespace().collect::<Vec<_>>().join(" ").contains(words),
        "on the first page: {page}"
    );
    let info = run(tool("pdfinfo").arg(path(".pdf"))).ok();
    assert!(info.replace('\u{A0}', " ").contains(words), "{info}");
    let core = Package::read(&fs::read(path(".docx")).unwrap()).unwrap().tree("docProps/core.xml").unwrap();
    assert_eq!(all_of(&core, "cp:version")[0].plain_text().replace('\u{A0}', " "), words);
    let html = fs::read_to_string(path(".html")).unwrap().replace('\u{A0}', " ");
    assert!(html.contains(&format!("<meta name=\"version\" content=\"{words}\">")));

    // Each version is kept; the next difference asks for the next one.
    project.run(["build"]).success();
    let project = project.file(EXCHANGE, exchange.replace("anderer", "dritter"));
    let said = project.run(["build"]).code(1).stdout();
    assert!(said.contains("- {number: \"1.2\", date: JJJJ-MM-TT, by: erika-muster"), "{said}");
    // An old number is no new version.
    let project = project.file(EXCHANGE, RECORD.replace("Ein Satz.", "Ein dritter Satz."));
    project.run(["build"]).code(1);
    assert!(files(&project) == all);
}

/// Any row of changes: a file that was published under a name never says other words under it.
#[test]
fn the_words_of_a_published_file_never_change() {
    let sentences = ["Ein Satz.", "Ein anderer Satz.", "Gar kein Satz.", "Viele Sätze. Noch einer."];
    let numbers = ["", "1.0", "1.1", "2.0"];
    let mut seed = 7_u32;
    let mut next = |of: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 16) as usize % of
    };
    let mut project = published();
    let mut seen: BTreeMap<String, String> = BTreeMap::new();
    let mut built = 0;
    for _ in 0..40 {
        let mut exchange = RECORD.replace("Ein Satz.", sentences[next(4)]);
        match next(6) {
            0 => exchange = exchange.replace("status: published", "status: draft"),
            1 => exchange = exchange.replace("status: published", "status: agreed"),
            _ => {}
        }
        let last = next(4);
        for number in numbers.iter().take(last + 1).skip(1) {
            let entries = exchange.contains("versions:");
            exchange += if entries { "" } else { "versions:\n" };
            exchange +=
                &format!("  - {{number: \"{number}\", date: 2027-08-03, by: erika-muster, change: Neu}}\n");
        }
        let is_published = exchange.contains("status: published");
        project = project.file(EXCHANGE, exchange);
        let told = project.run(["build", "--format", "md"]).stdout();
        for (name, bytes) in files(&project) {
            let text = String::from_utf8(bytes).unwrap();
            if is_published && !name.contains("Entwurf") && told.contains(&name) {
                seen.entry(name.clone()).or_insert_with(|| text.clone());
                built += 1;
            }
            assert!(seen.get(&name).is_none_or(|before| *before == text), "{name} says something else now");
        }
    }
    assert!(seen.len() >= 3 && built > seen.len(), "{built} of {:?}", seen.keys());
}

/// A site that was renamed keeps the name of the day in old records, and has the new one in newer ones.
#[test]
fn a_renamed_site_keeps_its_name_in_old_records() {
    let entries = [
        "names: [{name: Musterstadt, until: 2027-12}, {name: Musterstadt-Süd, from: 2028-01}]",
        "name: Musterstadt-Süd, names: [{name: Musterstadt, until: 2027-12}]",
    ];
    for entry in entries {
        let programme = PROGRAMME.replace("name: Musterstadt,", &format!("{entry},"));
        let later = RECORD.replace("2027-05-11", "2028-05-11").replace("2027-06-15", "2028-06-15");
        let project = published()
            .file("inputs/programme.yaml", programme)
            .file("inputs/2028-05-11-musterstadt/exchange.yaml", later);
        project.run(["check"]).success();
        project.run(["build", "--format", "md"]).success();
        project.run(["build", "--format", "md", "--kind", "participants"]).success();
        for file in project.files().iter().filter(|file| file.ends_with(".md")) {
            let host = project.read(file).contains("Musterstadt-Süd");
            assert_eq!(host, file.contains("2028"), "{file}");
        }
        assert!(!project.run(["status", "2027-05-11-musterstadt"]).stdout().contains("Süd"));
        assert!(project.run(["status", "2028-05-11-musterstadt"]).stdout().contains("Musterstadt-Süd"));
    }
}
