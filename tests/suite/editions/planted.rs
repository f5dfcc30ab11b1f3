//! An exchange full of personal data: in every class, words that stand nowhere else.

use crate::support::{Project, repo};
use std::fmt::Write as _;
use std::fs;

/// The exchange.
pub const ID: &str = "2027-05-11-musterstadt";

/// Sites that report.
const SITES: usize = 15;

/// Words that must not be in the public edition.
#[derive(Default)]
pub struct Planted {
    /// Those that some document for the office alone prints, or the internal record.
    pub printed: Vec<String>,
    /// Those that no document prints.
    pub kept: Vec<String>,
    /// Those that the edition for the ministry may have.
    pub for_ministry: Vec<String>,
    /// Names of people who do what was agreed: every record prints them, no dossier for others does.
    pub agreed: Vec<String>,
    count: usize,
}

impl Planted {
    /// A word that stands nowhere else; letters alone, so that it can be a name.
    fn word(&mut self, start: &str) -> String {
        const SYLLABLES: [&str; 10] = ["ba", "ce", "di", "fö", "gu", "ha", "je", "ki", "lo", "mü"];
        self.count += 1;
        let figures = format!("{:03}", self.count);
        let syllables = figures.bytes().map(|figure| SYLLABLES[usize::from(figure - b'0')]);
        format!("{start}{}r", syllables.collect::<String>())
    }

    fn printed(&mut self, start: &str) -> String {
        let word = self.word(start);
        self.printed.push(word.clone());
        word
    }

    fn kept(&mut self, start: &str) -> String {
        let word = self.word(start);
        self.kept.push(word.clone());
        word
    }

    /// All of them.
    pub fn all(&self) -> Vec<String> {
        self.printed.iter().chain(&self.kept).cloned().collect()
    }
}

/// The files of the exchange, and what is planted in them.
pub fn planted() -> (Project, Planted) {
    let mut words = Planted::default();
    let mut project = Project::empty();
    let programme = programme(&mut words);
    project = project.file("inputs/programme.yaml", programme);
    for site in 0..SITES {
        let report = report(site, &mut words);
        project = project.file(&format!("inputs/{ID}/sites/ort-{}.yaml", letter(site)), report);
    }
    project = project.file(&format!("inputs/{ID}/exchange.yaml"), event(&mut words));
    project = project.file(&format!("inputs/{ID}/tables/1-raeume.yaml"), table(&mut words));
    project = project.file(&format!("inputs/{ID}/findings.yaml"), findings(&mut words));
    project = project.file("inputs/themes.yaml", themes(&mut words));
    project = project.file("inputs/dossier.yaml", dossier(&mut words));
    project = project.file("inputs/monitoring.yaml", monitoring(&mut words));
    for site in 0..3 {
        let contacts = contacts(site, &mut words);
        project = project.file(&format!("inputs/contacts/ort-{}.yaml", letter(site)), contacts);
    }
    let before = format!(
        "files: [1a2b3c4d]\ncontacts:\n  - {{id: kontakt-9, partner: Amt, reach: {}@amt.example}}\n",
        words.kept("amt").to_lowercase()
    );
    project = project.file("inputs/contacts/received/ort-a.base.yaml", before);
    let mut log = String::new();
    for _ in 0..5 {
        let _ = writeln!(
            log,
            "{{\"at\":\"2027-05-01T10:00\",\"by\":\"Zora {}\",\"why\":\"{} ist zu heikel\"}}",
            words.kept("Zent"),
            words.kept("log")
        );
    }
    project = project.file(&format!("inputs/{ID}/decisions.jsonl"), log);
    let base = format!(
        "successes:\n  - {{id: ort-a-e1, text: \"Früher stand {} hier im Text.\"}}\n",
        words.kept("basis")
    );
    project = project.file(&format!("inputs/{ID}/sites/received/ort-a-1a2b3c4d.base.yaml"), base);
    let sent = format!("Mit Gruß von {}", words.kept("brief"));
    project = project.file(&format!("inputs/{ID}/sites/received/ort-a-1a2b3c4d.txt"), sent);
    let photo =
        |name: &str| fs::read(repo().join(format!("inputs/2027-05-11-beispiel/fotos/{name}"))).unwrap();
    let (artist, note) = (words.kept("Exif"), words.kept("Notiz"));
    let (name, other) = (words.kept("Foto"), words.kept("Bild"));
    project = project
        .file(&format!("inputs/{ID}/fotos/{name}-1.jpg"), with_exif(&photo("haus.jpg"), &artist, &note));
    let png = with_text(&photo("punktabfrage.png"), &words.kept("Chunk"));
    project = project.file(&format!("inputs/{ID}/fotos/{other}-2.png"), png);
    project = project.file(&format!("inputs/{ID}/fotos/markt.jpg"), photo("markt.jpg"));
    let event = fs::read_to_string(project.path(&format!("inputs/{ID}/exchange.yaml"))).unwrap();
    let event = event
        .replace("FOTO-1", &format!("fotos/{name}-1.jpg"))
        .replace("FOTO-2", &format!("fotos/{other}-2.png"));
    fs::write(project.path(&format!("inputs/{ID}/exchange.yaml")), event).unwrap();
    (project, words)
}

fn letter(number: usize) -> char {
    char::from(b'a' + u8::try_from(number).unwrap())
}

fn programme(words: &mut Planted) -> String {
    let mut text = format!(
        "# Vermerk: {} ruft nur montags an\nname: Muster\nlanguage: de\nshow_counts: true\nshow_sites: true\n\
         office: {{name: Koordinierungsstelle Muster, places: [Musterstadt], mail: office@muster.example}}\nsites:\n",
        words.kept("Randnote")
    );
    for site in 0..SITES {
        let letter = letter(site);
        let deputy = if site < 5 { format!(", deputy: vertretung-{letter}") } else { String::new() };
        let mail = words.kept("post").to_lowercase();
        let _ = writeln!(
            text,
            "  - {{id: ort-{letter}, name: Ort{}, mail: {mail}@traeger.example{deputy}}}",
            letter.to_uppercase()
        );
    }
    text.push_str("people:\n  - {id: erika-muster, name: Erika Muster, initials: EM}\n");
    for site in 0..5 {
        let _ =
            writeln!(text, "  - {{id: vertretung-{}, name: Vera {}}}", letter(site), words.kept("Vertret"));
    }
    text.push_str("rules:\n");
    for rule in ["report-missing", "statement-unused", "personal-data", "count-differs"] {
        let _ = writeln!(text, "  - {{id: {rule}, severity: \"off\"}}");
    }
    text
}

fn report(site: usize, words: &mut Planted) -> String {
    let letter = letter(site);
    let mut text = format!(
        "site: ort-{letter}\n# {} bitte zurückrufen\nregistration:\n  people:\n",
        words.kept("Rückruf")
    );
    for person in 0..3 {
        let name = format!("Nora {}", words.printed("Nam"));
        let (food, access) = (words.printed("essen"), words.printed("zugang"));
        let _ = writeln!(
            text,
            "    - {{name: {name}, food: \"{food}\", access: \"{access}\"{}}}",
            if person == 0 { ", no_photos: true" } else { "" }
        );
    }
    let _ = writeln!(text, "  remark: \"{}\"", words.printed("bemerkung"));
    let _ = writeln!(text, "  theme_table: Räume");
    for (key, sign) in [("successes", 'e'), ("obstacles", 'h'), ("plans", 'p'), ("needs", 'b')] {
        let inner = if key == "needs" { ", internal: true" } else { "" };
        let _ = writeln!(
            text,
            "{key}:\n  - {{id: ort-{letter}-{sign}1, text: \"Eine Klientin namens {} half uns sehr\"{inner}}}",
            words.printed("satz")
        );
    }
    text
}

fn event(words: &mut Planted) -> String {
    let mut text = format!(
        "status: agreed\nseries: {{title: Muster-Erfahrungsaustausch, ordinal: 3}}\ndays: [{{date: 2027-05-11}}]\nplace: Musterstadt\n\
         hosts: [ort-a]\n# {} kommt nicht\nattendance:\n  apologies: [Frau {}]\n  people:\n",
        words.kept("Absage"),
        words.printed("Fehl"),
    );
    for _ in 0..10 {
        let name = words.printed("Teil");
        words.for_ministry.push(name.clone());
        let _ = writeln!(text, "    - {{name: Toni {name}, organisation: Trägerhaus, mode: on-site}}");
    }
    words.for_ministry.push(words.printed[words.printed.len() - 11].clone());
    let to = words.printed("Empfang");
    words.for_ministry.push(to.clone());
    let _ = writeln!(text, "distribution: [Frau {to}]");
    text.push_str(
        "roles:\n  - {task: Protokoll, people: [erika-muster]}\nagenda:\n  - title: Bericht\n    kind: talk\n    speakers: [erika-muster]\n    parts:\n\
         \x20     - text: Alle berichteten der Reihe nach.\n      - findings: {kind: success}\n      - tables: all\n      - photos:\n",
    );
    for (file, extra) in [("FOTO-1", ", legal_basis: Art. 6"), ("FOTO-2", ", legal_basis: Art. 6")] {
        let (by, guardian) = (words.kept("Kind"), words.kept("Eltern"));
        let _ = writeln!(
            text,
            "          - {{file: {file}, alt: Ein gezeichnetes Bild, credit: Erika Muster{extra}, consents: [{{kind: written, by: Kim {by}, child: true, guardians: [Gitte {guardian}]}}]}}"
        );
    }
    let refused = words.kept("alternativ");
    let _ = writeln!(
        text,
        "          - {{file: fotos/markt.jpg, alt: \"Bild mit {refused}\", consents: [{{kind: refused, by: Rita {}}}]}}",
        words.kept("Weiger")
    );
    let _ = writeln!(
        text,
        "  - title: \"Punkt {}\"\n    internal: true\n    parts:\n      - text: \"Nur für uns: {} wird geprüft\"",
        words.kept("heikel"),
        words.kept("geheim")
    );
    let _ = writeln!(
        text,
        "follow_ups:\n  - {{id: intern-1, what: \"{} anrufen\", internal: true}}\n  - {{id: raumliste, what: Die Raumliste verschicken, due: 2027-06-01}}",
        words.kept("aufgabe")
    );
    let agreed = [words.word("Agr"), words.word("Agr")];
    let _ = writeln!(
        text,
        "  - {{id: gespraech, what: Ein Gespräch führen, who: \"Frau {}\"}}\n  - {{id: kurs, what: Einen Kurs anbieten, who: \"Ada {} und Koordinierungsstelle\"}}",
        agreed[0], agreed[1]
    );
    words.agreed.extend(agreed);
    text
}

fn dossier(words: &mut Planted) -> String {
    format!(
        "# {} hat das abgelehnt\ntargets: [{{aim: Räume finden, planned: 9, actual: 8}}]\nsentences: [{{part: glance, text: Es geht voran., by: Erika Muster}}]\n\
         publicity: [{{what: Stadtblatt, place: Musterstadt, funder_note: Impressum}}]\n",
        words.kept("vermerk")
    )
}

fn monitoring(words: &mut Planted) -> String {
    format!(
        "# {} fragt nach\ninstruments:\n  - {{id: bogen, kind: questionnaire, title: Bogen, by: Koordinierungsstelle, sites: [{{site: ort-a, given: 31, returned: 17}}]}}\n",
        words.kept("bogen")
    )
}

fn contacts(site: usize, words: &mut Planted) -> String {
    let letter = letter(site);
    let mut text = format!("site: ort-{letter}\n# {} nicht anrufen\ncontacts:\n", words.kept("merke"));
    for number in 1..=3 {
        let (partner, asked) = (words.kept("Privat"), words.kept("Ansprech"));
        let (reach, purpose) = (words.kept("mail").to_lowercase(), words.kept("zweck"));
        let _ = writeln!(
            text,
            "  - {{id: kontakt-{number}, partner: Ina {partner}, kind: person, since: 2016, purpose: \"Mit {purpose} reden wir über Räume\"}}\n\
             \x20 - {{id: kontakt-{}, partner: Amt Nord, kind: authority, since: 2015, person: Udo {asked}, reach: {reach}@amt.example}}",
            number + 3
        );
    }
    text
}

fn table(words: &mut Planted) -> String {
    let mut text =
        "number: 1\ntitle: Räume\nresults:\n  - text: Räume werden gemeinsam genutzt.\nseats:\n".to_owned();
    for site in 0..10 {
        let _ = writeln!(text, "  - {{site: ort-{}, name: Sina {}}}", letter(site), words.printed("Sitz"));
    }
    text
}

fn findings(words: &mut Planted) -> String {
    let from: Vec<String> = (0..9).map(|site| format!("ort-{}-e1", letter(site))).collect();
    let mut text = format!(
        "findings:\n  - id: ort-a-erfolg\n    kind: success\n    text: Viele Räume wurden gefunden.\n    from: [{}]\n  - id: erfolg-2\n    kind: success\n    \
         text: Ein Fest gelang.\n    from: [ort-k-e1]\naside:\n",
        from.join(", ")
    );
    for site in 0..5 {
        let _ = writeln!(
            text,
            "  - {{id: ort-{}-h1, reason: \"{} will das nicht\"}}",
            letter(site),
            words.printed("grund")
        );
    }
    text
}

fn themes(words: &mut Planted) -> String {
    format!(
        "themes:\n  - id: thema-1\n    title: \"{} und Räume\"\n    findings: [{{exchange: {ID}, finding: erfolg-2}}]\n    solved: {{exchange: {ID}, reason: \"{} hat es gelöst\"}}\n",
        words.kept("titel"),
        words.kept("loesung")
    )
}

/// A JPEG that says who took it, and holds a note.
fn with_exif(jpeg: &[u8], artist: &str, note: &str) -> Vec<u8> {
    let artist = [artist.as_bytes(), b"\0"].concat();
    let mut tiff: Vec<u8> = b"II*\0\x08\0\0\0\x01\0".to_vec();
    tiff.extend([0x3b, 0x01, 2, 0, u8::try_from(artist.len()).unwrap(), 0, 0, 0, 26, 0, 0, 0]);
    tiff.extend([0; 4]);
    tiff.extend(&artist);
    let segment = |marker: u8, data: &[u8]| {
        let length = u16::try_from(data.len() + 2).unwrap().to_be_bytes();
        [&[0xff, marker][..], &length, data].concat()
    };
    let exif = segment(0xe1, &[b"Exif\0\0", &tiff[..]].concat());
    [&jpeg[..2], &exif, &segment(0xfe, note.as_bytes()), &jpeg[2..]].concat()
}

/// A PNG with a text behind its head.
fn with_text(png: &[u8], text: &str) -> Vec<u8> {
    let data = [b"tEXtAuthor\0", text.as_bytes()].concat();
    let mut crc = u32::MAX;
    for byte in &data {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { crc >> 1 ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    let length = u32::try_from(data.len() - 4).unwrap().to_be_bytes();
    let head = 8 + 25;
    [&png[..head], &length, &data, &(!crc).to_be_bytes(), &png[head..]].concat()
}
