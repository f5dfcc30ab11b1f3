//! What comes in at the door: in any container, from any program, as anything else than a report, and as what the program made.

use super::{Form, inbox};
use crate::support::{Project, at_work};
use austausch::incoming::{IncomingFile, Labels, detect_and_parse};
use std::collections::BTreeMap;
use std::io::Write as _;
use std::time::Duration;

const SITES: [&str; 5] = ["gera", "jena", "weimar", "suhl", "artern"];

fn open(name: &str, bytes: impl Into<Vec<u8>>) -> Vec<austausch::incoming::Form> {
    detect_and_parse(IncomingFile { name: name.to_owned(), bytes: bytes.into() }, &Labels::default())
}

/// The sites whose reports were read, with a word of each that only comes through whole; what was refused, by its reason.
fn read(name: &str, bytes: impl Into<Vec<u8>>) -> (Vec<String>, Vec<&'static str>) {
    let mut sites = Vec::new();
    let mut refused = Vec::new();
    for form in open(name, bytes) {
        match form.filing {
            Some(filing) => {
                let texts: Vec<&str> = filing.successes.iter().map(|one| one.text.value.as_str()).collect();
                assert_eq!(
                    texts,
                    ["Wir haben drei neue Partner", "Büro für Öffentlichkeit – „ja“, groß"],
                    "{name}"
                );
                let people = &filing.registration.as_ref().unwrap().people;
                assert_eq!(people[0].name.value, "Jana Müßig", "{name}");
                sites.push(filing.site.value);
            }
            None => refused.push(form.diagnostics.last().unwrap().id),
        }
    }
    (sites, refused)
}

fn report(site: &str) -> String {
    Form::new(site)
        .with("Ein Fest im Hof", "Büro für Öffentlichkeit – „ja“, groß")
        .text()
        .replace("Jana Muster", "Jana Müßig")
}

const HEAD: &str = "From: Jana <jana@example.org>\nTo: office@example.org\nSubject: Bericht\nDate: Tue, 20 Apr 2027 10:00:00 +0200\nMessage-ID: <1@example.org>\nMIME-Version: 1.0\n";

fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::new();
    for (number, three) in bytes.chunks(3).enumerate() {
        if number > 0 && number % 19 == 0 {
            out.push('\n');
        }
        let bits =
            three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for place in 0..4 {
            let letter = LETTERS[(bits >> (18 - 6 * place) & 63) as usize];
            out.push(if place > three.len() { '=' } else { char::from(letter) });
        }
    }
    out + "\n"
}

fn quoted(bytes: &[u8]) -> String {
    let mut out = String::new();
    let mut width = 0;
    for byte in bytes {
        let piece = match byte {
            b'\n' => "\n".to_owned(),
            b'=' | 0x80.. | 0..0x20 => format!("={byte:02X}"),
            _ => char::from(*byte).to_string(),
        };
        if *byte == b'\n' {
            width = 0;
        } else if width + piece.len() > 72 {
            out.push_str("=\n");
            width = 0;
        }
        width += piece.len();
        out.push_str(&piece);
    }
    out
}

fn part(headers: &str, body: &str) -> String {
    format!("{headers}\n\n{body}\n")
}

fn attached(name: &str, kind: &str, bytes: &[u8]) -> String {
    part(
        &format!(
            "Content-Type: {kind}; name=\"{name}\"\nContent-Disposition: attachment; filename=\"{name}\"\nContent-Transfer-Encoding: base64"
        ),
        &base64(bytes),
    )
}

fn multipart(subtype: &str, boundary: &str, parts: &[String]) -> String {
    let mut text = format!("Content-Type: multipart/{subtype}; boundary=\"{boundary}\"\n\n");
    for part in parts {
        text.push_str(&format!("--{boundary}\n{part}\n"));
    }
    text + &format!("--{boundary}--\n")
}

fn mail(body: &str) -> String {
    format!("{HEAD}{body}")
}

fn plain(text: &str) -> String {
    part("Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit", text)
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

/// Leading blanks as editors of mails keep them: every second one does not break.
fn spaced(line: &str) -> String {
    let content = line.trim_start();
    let indent = line.len() - content.len();
    let blanks: String = (0..indent).map(|at| if at % 2 == 0 { "&nbsp;" } else { " " }).collect();
    blanks + &escaped(content)
}

/// A report in a page, as mail programs make pages of what is pasted.
fn pages(text: &str) -> Vec<(&'static str, String)> {
    let lines = || text.lines();
    let each = |before: &str, after: &str| {
        lines().map(|line| format!("{before}{}{after}", spaced(line))).collect::<String>()
    };
    vec![
        (
            "outlook",
            format!(
                "<html xmlns:o=\"urn:x\"><head><style>p.MsoNormal{{margin:0}}</style></head><body><div class=\"WordSection1\"><p class=\"MsoNormal\">Hallo,<o:p></o:p></p>\n{}</div></body></html>",
                each("<p class=\"MsoNormal\">", "<o:p></o:p></p>\n")
            ),
        ),
        (
            "outlook spans",
            format!(
                "<html><body><table border=0><tr><td>{}</td></tr></table></body></html>",
                each(
                    "<p class=MsoNormal><span style='font-size:11.0pt;mso-fareast-language:EN-US'>",
                    "</span></p>\n"
                )
            ),
        ),
        (
            "new outlook",
            format!(
                "<html><body>{}</body></html>",
                each("<div class=\"elementToProof\" style=\"font-family: Aptos\">", "</div>")
            ),
        ),
        ("thunderbird", format!("<html><body><p>{}</p></body></html>", each("", "<br>\n"))),
        (
            "thunderbird quoted",
            format!(
                "<html><body><blockquote type=\"cite\" cite=\"mid:1\"><p>{}</p></blockquote></body></html>",
                each("", "<br>\n")
            ),
        ),
        (
            "pre",
            format!(
                "<html><body><pre class=\"moz-quote-pre\" wrap=\"\">{}</pre></body></html>",
                escaped(text)
            ),
        ),
        ("gmail", format!("<div dir=\"ltr\">{}</div>", each("<div>", "</div>"))),
        ("gmail breaks", format!("<div dir=\"ltr\">Hallo<br><br>{}</div>", each("", "<br>"))),
        (
            "gmail quote",
            format!(
                "<div dir=\"ltr\">Hallo</div><br><div class=\"gmail_quote\"><blockquote class=\"gmail_quote\" style=\"margin:0px\">{}</blockquote></div>",
                each("", "<br>\n")
            ),
        ),
        (
            "apple",
            format!(
                "<html><head></head><body style=\"overflow-wrap: break-word;\">{}</body></html>",
                lines()
                    .map(|line| {
                        let content = line.trim_start();
                        let blanks = "&nbsp;".repeat(line.len() - content.len());
                        format!(
                            "<div><span class=\"Apple-converted-space\">{blanks}</span>{}</div>",
                            escaped(content)
                        )
                    })
                    .collect::<String>()
            ),
        ),
    ]
}

#[test]
fn a_report_is_read_out_of_the_pages_of_every_mail_program() {
    for (program, page) in pages(&report("gera")) {
        for (coding, body) in [
            ("8bit", page.clone()),
            ("quoted-printable", quoted(page.as_bytes())),
            ("base64", base64(page.as_bytes())),
        ] {
            let one = part(
                &format!("Content-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: {coding}"),
                &body,
            );
            assert_eq!(read(program, mail(&one)), (vec!["gera".to_owned()], vec![]), "{program} {coding}");
            // The text beside it has lost its lines.
            let flat =
                plain(&report("gera").lines().map(|line| format!("{}\n", line.trim())).collect::<String>());
            let both = multipart("alternative", "alt", &[flat, one]);
            assert_eq!(
                read(program, mail(&both)),
                (vec!["gera".to_owned()], vec![]),
                "{program} {coding} beside text"
            );
        }
    }
}

#[test]
fn so_many_reports_in_any_container_give_so_many_filings() {
    for count in 1..=SITES.len() {
        let sites: Vec<String> = SITES[..count].iter().map(|site| (*site).to_owned()).collect();
        let reports: Vec<String> = sites.iter().map(|site| report(site)).collect();
        let files = || {
            reports
                .iter()
                .zip(&sites)
                .map(|(text, site)| attached(&format!("{site}.txt"), "text/plain", text.as_bytes()))
        };
        let mails: Vec<String> = reports.iter().zip(&sites).enumerate().map(|(number, (text, site))| match number % 4 {
            0 => mail(&multipart("mixed", "b1", &[plain("Guten Tag"), attached(&format!("{site}.txt"), "text/plain; charset=us-ascii", text.as_bytes())])),
            1 => mail(&plain(&format!("Hallo,\n\nvon mir:\n\n{text}\nGruß\n"))),
            2 => mail(&part("Content-Type: text/html; charset=utf-8", &pages(text)[0].1)),
            _ => mail(&part("Content-Type: application/octet-stream; name=x.txt\nContent-Transfer-Encoding: base64\nContent-Disposition: attachment; filename=x.txt", &base64(text.as_bytes()))),
        }).collect();
        let forwarded =
            |mail: &String| part("Content-Type: message/rfc822\nContent-Disposition: attachment", mail);
        let nested = |depth: usize| {
            mails
                .iter()
                .map(|one| {
                    (0..depth).fold(one.clone(), |inner, level| {
                        mail(&multipart("mixed", &format!("lvl{level}"), &[plain("FYI"), forwarded(&inner)]))
                    })
                })
                .collect::<Vec<_>>()
        };
        let mut containers: Vec<(String, Vec<u8>)> = vec![
            ("text".to_owned(), reports.concat().into_bytes()),
            (
                "text between".to_owned(),
                reports
                    .iter()
                    .map(|one| format!("Und hier:\n\n> {}\n\n", one.trim_end().replace('\n', "\n> ")))
                    .collect::<String>()
                    .into_bytes(),
            ),
            (
                "attached".to_owned(),
                mail(&multipart("mixed", "m", &files().collect::<Vec<_>>())).into_bytes(),
            ),
            (
                "parts".to_owned(),
                mail(&multipart("mixed", "m", &reports.iter().map(|one| plain(one)).collect::<Vec<_>>()))
                    .into_bytes(),
            ),
            ("one body".to_owned(), mail(&plain(&reports.join("\n"))).into_bytes()),
            (
                "forwarded".to_owned(),
                mail(&multipart("digest", "d", &mails.iter().map(forwarded).collect::<Vec<_>>()))
                    .into_bytes(),
            ),
            (
                "mbox".to_owned(),
                mails
                    .iter()
                    .map(|one| format!("From jana@example.org Tue Apr 20 10:00:00 2027\n{one}\n"))
                    .collect::<String>()
                    .into_bytes(),
            ),
            ("mails".to_owned(), mails.join("\n").into_bytes()),
            (
                "mbox of forwarded".to_owned(),
                nested(3)
                    .iter()
                    .map(|one| format!("From jana@example.org Tue Apr 20 10:00:00 2027\n{one}\n"))
                    .collect::<String>()
                    .into_bytes(),
            ),
            (
                "zip".to_owned(),
                zip(&reports
                    .iter()
                    .zip(&sites)
                    .map(|(text, site)| (site.as_str(), text.as_bytes()))
                    .collect::<Vec<_>>()),
            ),
        ];
        let mails_zip = zip(&mails
            .iter()
            .zip(&sites)
            .map(|(text, site)| (site.as_str(), text.as_bytes()))
            .collect::<Vec<_>>());
        containers.push((
            "zip in a mail".to_owned(),
            mail(&multipart(
                "mixed",
                "z",
                &[plain("anbei"), attached("a.zip", "application/zip", &mails_zip)],
            ))
            .into_bytes(),
        ));
        for (name, bytes) in containers {
            let changed = [
                bytes.clone(),
                if name.contains("zip") {
                    bytes.clone()
                } else {
                    String::from_utf8(bytes.clone()).unwrap().replace('\n', "\r\n").into_bytes()
                },
                if name.starts_with("zip") && !name.contains("mail") {
                    bytes.clone()
                } else {
                    [b"\xEF\xBB\xBF\n\n", &bytes[..]].concat()
                },
            ];
            for (way, bytes) in changed.into_iter().enumerate() {
                assert_eq!(read(&name, bytes), (sites.clone(), vec![]), "{count} in {name}, {way}");
            }
        }
    }
}

#[test]
fn the_bytes_are_read_as_they_were_sent_whatever_their_label() {
    let utf8 = report("gera");
    let windows: Vec<u8> = utf8
        .chars()
        .map(|c| match c {
            '–' => 0x96,
            '„' => 0x84,
            '“' => 0x93,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(utf8.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for (kind, bytes) in
        [("UTF-8", utf8.as_bytes()), ("Windows-1252", windows.as_slice()), ("UTF-16", wide.as_slice())]
    {
        assert_eq!(read(kind, bytes), (vec!["gera".to_owned()], vec![]), "{kind} alone");
        for label in [
            "text/plain; charset=utf-8",
            "text/plain; charset=us-ascii",
            "text/plain; charset=windows-1252",
            "text/plain",
            "application/octet-stream",
        ] {
            let sent = mail(&multipart("mixed", "bb", &[plain("anbei"), attached("a.txt", label, bytes)]));
            assert_eq!(read(label, sent), (vec!["gera".to_owned()], vec![]), "{kind} as {label}");
        }
    }
    let latin: Vec<u8> = "site: gera\nneeds:\n  - text: Preis in €\n"
        .chars()
        .map(|c| if c == '€' { 0xA4 } else { u8::try_from(u32::from(c)).unwrap() })
        .collect();
    let sent = mail(&multipart(
        "mixed",
        "bb",
        &[plain("anbei"), attached("a.txt", "text/plain; charset=iso-8859-15", &latin)],
    ));
    assert_eq!(open("latin", sent)[0].filing.as_ref().unwrap().needs[0].text.value, "Preis in €");
}

#[test]
fn a_typed_report_is_handed_to_the_reader_that_has_the_words() {
    for (typed, words) in [
        ("standort: suhl\nbedarf:\n  - text: Ein Raum\n", Some("Meinten Sie `site`?")),
        ("Site: suhl\nneeds:\n  - text: Ein Raum\n", Some("Meinten Sie `site`?")),
        ("  site: suhl\n  needs:\n  - text: Ein Raum\n", None),
        ("\"site\": suhl\nneeds: [{text: Ein Raum}]\n", None),
        ("{site: suhl, needs: [{text: Ein Raum}]}\n", None),
        ("\u{FEFF}# Bericht\n---\nsite: suhl\nneeds:\n  - text: Ein Raum\n", None),
    ] {
        let project = inbox().file("a.yaml", typed);
        let run = project.run(["import", "a.yaml"]);
        let said = run.stdout();
        match words {
            Some(words) => assert!(said.contains(words), "{typed}: {said}"),
            None => assert!(said.starts_with("Suhl: erste Rückmeldung"), "{typed}: {said}"),
        }
        assert!(!said.contains("import-foreign") && !said.contains("import-text"), "{said}");
    }
}

/// A file in the form of Office before 2007, with a directory that names a stream.
fn old(stream: &str) -> Vec<u8> {
    let mut bytes = vec![0; 1536];
    bytes[..8].copy_from_slice(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
    for (at, unit) in stream.encode_utf16().enumerate() {
        bytes[1024 + 2 * at..1026 + 2 * at].copy_from_slice(&unit.to_le_bytes());
    }
    bytes
}

#[test]
fn what_is_known_to_be_something_else_is_refused_in_its_own_words_whatever_its_name() {
    let office =
        |folder: &str| zip(&[("[Content_Types].xml", b"<Types/>"), (&format!("{folder}/x.xml"), b"<x/>")]);
    let open_document =
        |kind: &str| zip(&[("mimetype", format!("application/vnd.oasis.opendocument.{kind}").as_bytes())]);
    let mut locked = zip(&[("x.txt", b"x")]);
    locked[6] |= 1;
    let at = locked.windows(4).position(|four| four == b"PK\x01\x02").unwrap();
    locked[at + 8] |= 1;
    let kinds: Vec<(&str, Vec<u8>)> = vec![
        ("import-nothing", vec![]),
        ("import-nothing", b"\r\n \n".to_vec()),
        ("import-pdf", b"%PDF-1.7\n%\xE2\xE3".to_vec()),
        ("import-pdf", b"\n\x01%PDF-1.3\n".to_vec()),
        ("import-picture", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0".to_vec()),
        ("import-picture", b"\x89PNG\r\n\x1a\n\0\0".to_vec()),
        ("import-picture", b"\0\0\0\x18ftypheic\0\0\0\0".to_vec()),
        ("import-picture", b"RIFF\0\0\0\0WEBPVP8 ".to_vec()),
        ("import-picture", b"II*\0\x08\0\0\0".to_vec()),
        ("import-recording", b"\0\0\0\x18ftypmp42\0\0\0\0".to_vec()),
        ("import-opendocument", open_document("text")),
        ("import-sheet", open_document("spreadsheet")),
        ("import-sheet", office("xl")),
        ("import-slides", office("ppt")),
        ("import-word", office("word")),
        ("import-pages", zip(&[("Index/Document.iwa", b"x")])),
        ("import-rtf", b"{\\rtf1\\ansi Hallo}".to_vec()),
        ("import-doc", old("WordDocument")),
        ("import-msg", old("__properties_version1.0")),
        ("import-locked", old("EncryptedPackage")),
        ("import-sheet", old("Workbook")),
        ("import-old-office", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".to_vec()),
        ("import-tnef", b"\x78\x9F\x3E\x22\x01\0".to_vec()),
        ("import-archive", b"7z\xBC\xAF\x27\x1C\0\x04".to_vec()),
        ("import-archive", b"\x1F\x8B\x08\0".to_vec()),
        ("import-archive", locked),
        ("import-archive-empty", zip(&[("__MACOSX/._x", b"x"), (".DS_Store", b"x")])),
        ("import-shortcut", b"\x4C\0\0\0\x01\x14\x02\0\0\0".to_vec()),
        ("import-shortcut", b"[InternetShortcut]\r\nURL=https://example.org/\r\n".to_vec()),
        ("import-calendar", b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n".to_vec()),
        ("import-card", b"BEGIN:VCARD\r\nEND:VCARD\r\n".to_vec()),
        ("import-encrypted", mail("Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIB4eHh4\n").into_bytes()),
        ("import-encrypted", mail(&multipart("encrypted", "e", &[part("Content-Type: application/pgp-encrypted", "Version: 1"), part("Content-Type: application/octet-stream; name=encrypted.asc", "-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----")])).into_bytes()),
        ("import-encrypted", mail(&plain("-----BEGIN PGP MESSAGE-----\n\nhQ\n-----END PGP MESSAGE-----\n")).into_bytes()),
        ("import-signed", mail("Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\nContent-Transfer-Encoding: base64\n\nMIB4eHh4\n").into_bytes()),
        ("import-mail", mail(&plain("Der Bericht kommt später.")).into_bytes()),
        ("import-picture", mail(&multipart("mixed", "p", &[plain("anbei"), attached("scan.jpg", "image/jpeg", b"\xFF\xD8\xFF\xE0\0\x10JFIF\0")])).into_bytes()),
        ("import-tnef", mail(&multipart("mixed", "p", &[plain("anbei"), attached("winmail.dat", "application/ms-tnef", b"\x78\x9F\x3E\x22\x01\0")])).into_bytes()),
        ("import-html", b"<!DOCTYPE html><html><body>Hallo</body></html>".to_vec()),
        ("import-text", "Sehr geehrte Damen und Herren,\nwir kommen.\n".as_bytes().to_vec()),
        ("import-foreign", b"\x00\x01\x02\x03\x04\x05\x06\x07".to_vec()),
    ];
    for (id, bytes) in &kinds {
        for name in ["a.txt", "a", "Rueckmeldung.docx", "a.austausch.txt"] {
            // A file that was cut off has only its name to tell.
            let found = read(name, bytes.clone());
            assert_eq!(found, (vec![], vec![*id]), "{name}: {:?}", String::from_utf8_lossy(bytes));
        }
    }
    for (name, id) in [("a.doc", "import-doc"), ("a.msg", "import-msg"), ("a.xls", "import-sheet")] {
        assert_eq!(read(name, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice()), (vec![], vec![id]));
    }
    // Each has its words in both languages.
    let ids: std::collections::BTreeSet<&str> = kinds.iter().map(|(id, _)| *id).collect();
    for lang in ["de", "en"] {
        let words =
            std::fs::read_to_string(crate::support::repo().join(format!("locales/{lang}.ftl"))).unwrap();
        for id in &ids {
            assert!(words.contains(&format!("\n{id} = ")), "{lang}: {id}");
        }
    }
}

#[test]
fn signed_mails_are_read_and_logos_beside_a_report_are_not_worth_a_word() {
    let signed = mail(&multipart(
        "signed",
        "s",
        &[plain(&report("gera")), attached("smime.p7s", "application/pkcs7-signature", b"\x30\x80")],
    ));
    assert_eq!(read("signed", signed), (vec!["gera".to_owned()], vec![]));
    let logo = mail(&multipart(
        "related",
        "r",
        &[
            plain(&report("gera")),
            attached("logo.png", "image/png", b"\x89PNG\r\n\x1a\n"),
            attached("jana.vcf", "text/vcard", b"BEGIN:VCARD\n"),
        ],
    ));
    assert_eq!(read("logo", logo), (vec!["gera".to_owned()], vec![]));
    // In a box, a mail without a report is refused beside one that has one.
    let two = format!(
        "From a@b.de Tue Apr 20 10:00:00 2027\n{}\nFrom a@b.de Tue Apr 20 10:00:00 2027\n{}",
        mail(&plain(&report("gera"))),
        mail(&plain("Wir sind krank."))
    );
    let forms = open("box", two);
    assert_eq!(
        forms.iter().map(|form| (form.filing.is_some(), form.is_beside)).collect::<Vec<_>>(),
        [(true, false), (false, false)]
    );
    // Text that only looks like the head of another mail stays with the report round it.
    let quoted = mail(&plain(&format!(
        "{}\nFrom: Jana <jana@example.org>\nSent: Tuesday\nTo: office@example.org\nSubject: x\nDate: heute\n\nHallo\n",
        report("gera")
    )));
    assert_eq!(read("forwarded as text", quoted), (vec!["gera".to_owned()], vec![]));
}

/// What the folder of inputs holds.
fn inputs(project: &Project) -> BTreeMap<String, Vec<u8>> {
    let files = project
        .files()
        .into_iter()
        .filter(|file| file.starts_with("inputs/") && !file.contains("/abgelehnt/"));
    files.map(|file| (file.clone(), std::fs::read(project.path(&file)).unwrap())).collect()
}

#[test]
fn whatever_the_program_made_counts_for_nothing_when_it_comes_back() {
    let project = inbox();
    let exchange = "2016-11-02-nordhausen";
    let project = project.file("post/gera.txt", report("gera"));
    project.run(["import", "post", "--now", "2016-10-21T08:30"]).success();
    project.run(["forms", exchange]).success();
    project.run(["remind", exchange, "--today", "2016-10-12"]).success();
    project.run(["status", exchange, "--format", "html"]).code(0);
    project.run(["build", exchange, "2016-04-06-sonneberg"]);
    for kind in ["participants", "guide"] {
        project.run(["build", exchange, "--kind", kind]);
    }
    project.run(["schema"]).success();
    let made: Vec<String> = project
        .files()
        .into_iter()
        .filter(|file| {
            file.starts_with("outputs/")
                || (file.contains(exchange) && file.contains("/received/"))
                || file.contains(".schema/")
        })
        .collect();
    for kind in [".html", ".docx", ".pdf", ".md", ".eml", ".json"] {
        assert!(made.iter().any(|file| file.ends_with(kind)), "{kind}: {made:#?}");
    }
    let before = inputs(&project);
    let status = project.run(["status", exchange, "--today", "2016-10-25"]).stdout();
    for file in &made {
        let bytes = std::fs::read(project.path(file)).unwrap();
        let name = file.rsplit('/').next().unwrap();
        let bounced = |kind: &str| {
            let original = format!(
                "{HEAD}{}",
                multipart(
                    "mixed",
                    "own",
                    &[plain("Guten Tag"), attached(name, "application/octet-stream", &bytes)]
                )
            );
            mail(&multipart(
                kind,
                "out",
                &[
                    plain("Undeliverable"),
                    part(
                        "Content-Type: message/delivery-status",
                        "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; gera@example.org\nAction: failed",
                    ),
                    part("Content-Type: message/rfc822", &original),
                ],
            ))
        };
        for (way, bytes) in [
            ("itself", bytes.clone()),
            ("bounced", bounced("report; report-type=delivery-status").into_bytes()),
            (
                "answered",
                mail(&multipart(
                    "mixed",
                    "re",
                    &[plain("Danke!"), attached(name, "application/octet-stream", &bytes)],
                ))
                .into_bytes(),
            ),
            ("packed", zip(&[(name, &bytes)])),
        ] {
            for form in open(name, bytes) {
                let known = file.contains("/received/");
                let filing = form.filing.is_some();
                assert!(known || !filing, "{way}: {file} counts as a report");
            }
        }
    }
    // All at once through the program: nothing of what is known changes.
    let project = project.file("post2/x.txt", report("gera"));
    project.run(["import", "outputs", "--exchange", exchange]);
    let report = format!("inputs/{exchange}/sites/gera.yaml");
    for file in made.iter().filter(|file| file.contains("/received/")).chain([&report]) {
        project.run(["import", file, "--now", "2016-10-30T10:00"]);
    }
    let after = inputs(&project);
    let changed: Vec<&String> =
        after.iter().filter(|(file, bytes)| before.get(*file) != Some(bytes)).map(|(file, _)| file).collect();
    assert!(changed.is_empty(), "{changed:?}");
    assert_eq!(project.run(["status", exchange, "--today", "2016-10-25"]).stdout(), status);
}

#[test]
fn a_report_with_mistakes_beside_a_good_one_is_refused_and_kept() {
    let broken = "exchange: 2016-11-02-nordhausen\nsite: jena\nsuccesses:\n  - text: [Wir haben\n";
    let logo = b"\x89PNG\r\n\x1a\n\0\0";
    let mails = mail(&multipart(
        "mixed",
        "b",
        &[
            attached("r.txt", "text/plain", report("gera").as_bytes()),
            attached("q.txt", "text/plain", broken.as_bytes()),
        ],
    ));
    let packed =
        zip(&[("r.txt", report("gera").as_bytes()), ("q.txt", broken.as_bytes()), ("logo.png", logo)]);
    for (name, bytes) in [("a.eml", mails.into_bytes()), ("a.zip", packed)] {
        let project = inbox().file(name, bytes);
        let said = project.run(["import", name, "--now", "2016-10-21T08:30"]).code(1).stdout();
        assert!(said.contains("q.txt") && said.contains("1 Datei abgelehnt"), "{name}: {said}");
        let kept = project.files().into_iter().filter(|file| file.contains("/abgelehnt/")).count();
        assert_eq!(kept, 1, "{name}: {said}");
    }
}

#[test]
fn a_report_may_speak_of_other_kinds_of_files() {
    let text = report("gera")
        .replace("successes:", "introduction: Wir nutzen %PDF-1.4 und {\\rtf als Vorlagen\nsuccesses:");
    assert_eq!(read("a.txt", text), (vec!["gera".to_owned()], vec![]));
    let stored = zip(&[("r.txt", report("gera").as_bytes()), ("a.pdf", b"%PDF-1.7\n%")]);
    let forms = open("a.zip", stored);
    assert!(forms.iter().any(|form| form.filing.is_some()));
}

#[test]
fn an_empty_form_is_told_and_takes_nothing_away() {
    let exchange = "2016-11-02-nordhausen";
    let project = inbox().file("post/gera.txt", report("gera"));
    project.run(["import", "post", "--now", "2016-10-21T08:30"]).success();
    project.run(["forms", exchange]).success();
    let before = inputs(&project);
    let form = format!("outputs/{exchange}/formulare/Rueckmeldung_Gera_2016-11-02.docx");
    let said = project.run(["import", &form]).success().stdout();
    assert!(said.contains("Das Formular ist leer; es zählt nicht als Rückmeldung."), "{said}");
    assert!(said.contains("Nichts eingelesen"), "{said}");
    assert_eq!(inputs(&project), before);
    assert!(!project.files().iter().any(|file| file.contains("abgelehnt")));
    // A mail that was not delivered says whom it did not reach.
    let bounce = mail(&multipart(
        "report; report-type=delivery-status",
        "out",
        &[
            plain("Undeliverable"),
            part(
                "Content-Type: message/delivery-status",
                "Reporting-MTA: dns; x\n\nFinal-Recipient: rfc822; gera@example.org",
            ),
            part(
                "Content-Type: message/rfc822",
                &mail(&multipart(
                    "mixed",
                    "in",
                    &[
                        plain("Guten Tag"),
                        attached(
                            "f.docx",
                            "application/octet-stream",
                            &std::fs::read(project.path(&form)).unwrap(),
                        ),
                    ],
                )),
            ),
        ],
    ));
    let project = project.file("bounce.eml", bounce);
    let said = project.run(["import", "bounce.eml"]).success().stdout();
    assert!(said.contains("nicht zugestellt wurde (an gera@example.org)"), "{said}");
    assert_eq!(inputs(&project), before);
}

#[test]
fn a_mebibyte_of_anything_is_answered_within_five_seconds() {
    const SIZE: usize = 1_000_000;
    let fill = |text: &str| text.repeat(SIZE / text.len());
    let first = "austausch: report/1\nexchange: 2016-11-02-nordhausen\nsite: gera\nsuccesses:\n  - text: \"";
    let html = |body: &str| mail(&part("Content-Type: text/html; charset=utf-8", body));
    let inputs: Vec<(&str, Vec<u8>)> = vec![
        ("open quote", format!("{first}{}", fill("Ein langer Satz, der nicht endet.\n")).into_bytes()),
        ("commas", format!("{first}{}", fill("a, ")).into_bytes()),
        ("statements", format!("{first}x\"\n{}", fill("  - {text: a}\n")).into_bytes()),
        ("short lines", format!("{first}{}", fill("a\n")).into_bytes()),
        ("quotes", format!("{first}{}", fill("\"\n")).into_bytes()),
        ("reports", fill("austausch: report/1\nsite: gera\n").into_bytes()),
        ("marks", fill("> ").into_bytes()),
        ("blank lines", format!("{HEAD}\n{}", fill("\n")).into_bytes()),
        ("heads", fill(HEAD).into_bytes()),
        ("whole heads", fill(&format!("{HEAD}\nx\n\n")).into_bytes()),
        ("box", fill("From a@b Tue\nFrom: a\nTo: b\n\nx\n").into_bytes()),
        ("envelopes", fill("From a\n").into_bytes()),
        (
            "parts",
            mail(&format!("Content-Type: multipart/mixed; boundary=b\n\n{}", fill("--b\n\n"))).into_bytes(),
        ),
        ("parts within", fill("Content-Type: multipart/mixed; boundary=b\n\n--b\n").into_bytes()),
        ("mails within", mail(&fill("Content-Type: message/rfc822\n\n")).into_bytes()),
        ("divs", html(&fill("<div>")).into_bytes()),
        ("spans", html(&fill("<b><i>")).into_bytes()),
        ("quotations", html(&fill("<blockquote>")).into_bytes()),
        ("tables", html(&fill("<table><tr><td>")).into_bytes()),
        ("lists", html(&fill("<ul><li>")).into_bytes()),
        ("breaks", html(&fill("x<br>")).into_bytes()),
        ("cells", html(&format!("<table>{}", fill("<tr><td>x<td>y</tr>"))).into_bytes()),
        ("entities", html(&fill("&nbsp;")).into_bytes()),
        ("page", format!("<html>{}", fill("<p>austausch: report/1")).into_bytes()),
        ("braces", fill("{").into_bytes()),
        ("site", format!("site: gera\nneeds: {}", fill("[")).into_bytes()),
    ];
    for (name, bytes) in inputs {
        let before = at_work();
        let forms = open(name, bytes);
        let took = at_work() - before;
        assert!(!forms.is_empty(), "{name}");
        // The program as it is built for tests is several times slower than the one that offices get.
        let most = Duration::from_secs(if cfg!(debug_assertions) { 20 } else { 5 });
        assert!(took < most, "{name}: {took:?}");
    }
}
