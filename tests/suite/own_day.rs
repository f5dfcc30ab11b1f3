//! The date in the properties of a document is its own, in every format: of its latest version or its publication, never of the meeting.

use crate::support::{Project, run, tool, verapdf, word::parts};
use std::path::PathBuf;

const PROGRAMME: &str = "name: Muster\ntitle: Muster-Gesamtvorhaben\nlanguage: de\noffice: {name: Büro, places: [Musterstadt]}\n\
                         sites: [{id: musterstadt, name: Musterstadt}]\npeople: [{id: erika, name: Erika Muster}]\n";

/// What the formats say of its date, for each kind of document.
fn dates(head: &str) -> Vec<[String; 3]> {
    let exchange = format!(
        "{head}days: [{{date: 2027-05-11}}]\nplace: Musterstadt\nhosts: [musterstadt]\nattendance: {{people: [{{name: Anna}}]}}\nauthors: [erika]\n"
    );
    let project = Project::empty()
        .file("inputs/programme.yaml", PROGRAMME)
        .file("inputs/2027-05-11-musterstadt/exchange.yaml", exchange);
    let mut all = Vec::new();
    for kind in ["record", "participants", "guide"] {
        let out = format!("{kind}-out");
        project
            .run([
                "build",
                "--kind",
                kind,
                "--format",
                "pdf,docx,html",
                "--out",
                &out,
                "2027-05-11-musterstadt",
            ])
            .success();
        let file = |ending: &str| -> PathBuf {
            let all = project.files();
            let name = all
                .iter()
                .find(|file| file.starts_with(&out) && file.ends_with(ending) && !file.contains("Artikel"));
            project.path(name.unwrap_or_else(|| panic!("{ending} in {all:?}")))
        };
        let pdf = file(".pdf");
        assert_eq!(verapdf("ua1,2a", &[&pdf]), Vec::<String>::new());
        let info = run(tool("pdfinfo").arg("-isodates").arg(&pdf)).ok();
        let metadata = run(tool("pdfinfo").arg("-meta").arg(&pdf)).ok();
        let of_info = |name: &str| {
            let line = info.lines().find_map(|line| line.strip_prefix(name));
            line.map(|rest| rest.trim().split('T').next().unwrap_or_default().to_owned()).unwrap_or_default()
        };
        assert_eq!(of_info("CreationDate:"), of_info("ModDate:"));
        let day = of_info("CreationDate:");
        // The metadata name the same day and no other.
        let others: Vec<&str> =
            metadata.split("T00:00:00Z").filter_map(|before| before.get(before.len() - 10..)).collect();
        let named = metadata.matches("T00:00:00").count() + metadata.matches("T12:00:00").count();
        assert_eq!(day.is_empty(), named == 0, "{metadata}");
        assert!(!metadata.contains("1970"), "{metadata}");
        assert!(day.is_empty() || !metadata.contains("2027-05-11"), "{others:?}");
        let core = parts(&file(".docx")).into_iter().find(|(name, _)| name.ends_with("core.xml")).unwrap().1;
        let word = core.split("<dcterms:created xsi:type=\"dcterms:W3CDTF\">").nth(1);
        let word = word.and_then(|rest| rest.get(..10)).unwrap_or_default().to_owned();
        let html = std::fs::read_to_string(file(".html")).unwrap();
        let html = html
            .split("dcterms.date\" content=\"")
            .nth(1)
            .and_then(|rest| rest.get(..10))
            .unwrap_or_default();
        all.push([day, word, html.to_owned()]);
    }
    all
}

#[test]
fn a_document_has_the_day_of_its_publication_or_latest_version_and_a_draft_has_none() {
    let versions = "versions:\n  - {number: '1.0', date: 2027-06-15, by: erika, change: Erste Fassung}\n  - {number: '1.1', date: 2027-07-01, by: erika, change: Berichtigt}\n";
    let of = |day: &str| vec![[day; 3].map(str::to_owned); 3];
    assert_eq!(dates("status: published\npublished: 2027-06-15\n"), of("2027-06-15"));
    assert_eq!(dates(&format!("status: published\npublished: 2027-06-15\n{versions}")), of("2027-07-01"));
    assert_eq!(dates(&format!("status: agreed\n{versions}")), of("2027-07-01"));
    assert_eq!(dates("status: agreed\n"), of(""));
    assert_eq!(dates("status: draft\npublished: 2027-06-15\n"), of(""));
}

/// Dublin Core in XMP (ISO 16684-1): who publishes it, what it is about, of which day it is.
#[test]
fn a_catalogue_finds_publisher_subject_and_day_in_the_pdf() {
    let exchange =
        "status: published\npublished: 2027-06-15\ndays: [{date: 2027-05-11}]\nplace: Musterstadt\n";
    let project = Project::empty()
        .file("inputs/programme.yaml", PROGRAMME.replace("Büro,", "Büro <Mitte> & Co,"))
        .file("inputs/2027-05-11-musterstadt/exchange.yaml", exchange);
    project.run(["build", "--format", "pdf"]).success();
    let pdf = project.files().into_iter().find(|file| file.ends_with(".pdf")).unwrap();
    let metadata = run(tool("pdfinfo").arg("-meta").arg(project.path(&pdf))).ok();
    for field in [
        "<dc:publisher><rdf:Bag><rdf:li>Büro &lt;Mitte&gt; &amp; Co</rdf:li></rdf:Bag></dc:publisher>",
        "<dc:subject><rdf:Bag><rdf:li>Muster-Gesamtvorhaben</rdf:li><rdf:li>Muster</rdf:li><rdf:li>Dokumentation</rdf:li></rdf:Bag></dc:subject>",
        "<dc:date><rdf:Seq><rdf:li>2027-06-15</rdf:li></rdf:Seq></dc:date>",
    ] {
        assert!(metadata.contains(field), "{field}\n{metadata}");
    }
    assert_eq!(verapdf("ua1,2a", &[&project.path(&pdf)]), [""; 0]);
}
