//! The values of the dossier as CSV: the same as in its tables, the same withheld in all editions, and what a spreadsheet makes of them.

use super::{STEM, made};
use crate::support::{Project, python, run, tool, venv_tool, verapdf};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

/// Tables of values by the names of their files: columns, and rows.
type Values = BTreeMap<String, (Vec<String>, Vec<Vec<String>>)>;

fn values(project: &Project, edition: &str) -> Values {
    let folder = project.path(&format!("{STEM}_{edition}_Daten"));
    let read: Value = serde_json::from_str(&python("read_csv.py", [folder])).unwrap();
    let texts = |list: &Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|cell| cell.as_str().unwrap().to_owned()).collect()
    };
    let table = |table: &Value| {
        (texts(&table["columns"]), table["rows"].as_array().unwrap().iter().map(texts).collect())
    };
    read.as_object().unwrap().iter().map(|(name, one)| (name.clone(), table(one))).collect()
}

/// The tables of a page, by their ids: rows of cells, the head first.
fn tables_of_page(page: &str) -> BTreeMap<String, Vec<Vec<String>>> {
    let mut found = BTreeMap::new();
    for part in page.split("<div class=\"table").skip(1) {
        let Some((_, rest)) = part.split_once("id=\"table-") else { continue };
        let (id, rest) = rest.split_once('"').unwrap();
        let (table, _) = rest.split_once("</table>").unwrap();
        let rows = table.split("<tr").skip(1).map(|row| {
            let cells = row.replace("<th", "<td").replace("</th>", "</td>");
            cells.split("<td").skip(1).map(|cell| words(cell.split_once('>').unwrap().1)).collect()
        });
        found.insert(id.to_owned(), rows.collect());
    }
    found
}

/// What a reader reads of marked up words.
fn words(markup: &str) -> String {
    let mut out = String::new();
    for part in markup.split('<') {
        out.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    let plain =
        out.replace(['\u{a0}', '\u{202f}', '\u{ad}', '\n'], " ").replace("&amp;", "&").replace("&#39;", "'");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A value as the page says it.
fn said(value: &str) -> String {
    value.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Holds columns of a table of values, in that order, against a table of the page whose cells are read by `cell`.
fn hold(page: &[Vec<String>], rows: &[Vec<String>], columns: &[usize], offset: usize, unit: &str) {
    assert_eq!(page.len() - 1, rows.len(), "{page:?} {rows:?}");
    for (shown, row) in page[1..].iter().zip(rows) {
        for (at, column) in columns.iter().enumerate() {
            let value = said(&row[*column]);
            let value = if value.bytes().all(|b| b.is_ascii_digit()) && !value.is_empty() {
                format!("{value}{unit}")
            } else {
                value
            };
            assert_eq!(shown[at + offset], value, "{shown:?} {row:?}");
        }
    }
}

#[test]
fn values_are_those_of_the_tables_in_each_edition() {
    let project = Project::with_all_inputs();
    with_contacts(&project);
    for edition in ["ministry", "internal", "public"] {
        project.run(["dossier", "--edition", edition, "--format", "html,csv"]).success();
    }
    for edition in ["Bewilligende-Stelle", "Intern", "Öffentlich"] {
        let page = tables_of_page(&project.read(&format!("{STEM}_{edition}.html")));
        let values = values(&project, edition);
        let rows = |name: &str| &values[&format!("{name}.csv")].1;
        hold(&page["exchanges"], rows("treffen"), &[3, 4, 5, 6], 2, "");
        hold(&page["targets"], rows("ziele"), &[0, 1, 2, 3], 0, "");
        hold(&page["agreements"], rows("vereinbarungen"), &[0], 0, "");
        hold(&page["returns"], rows("ruecklauf"), &[0, 1, 2, 3, 4, 5, 6], 0, "");
        hold(&page["network"], rows("netzwerk"), &[1, 2, 3], 1, "");
        // Where the page has a column for each exchange, the values have a row.
        for (id, kind) in [("themes-obstacles", "Hemmnisse"), ("themes-successes", "Erfolge")] {
            let table = &page[id];
            for row in rows("themen").iter().filter(|row| row[0] == kind) {
                let shown = table.iter().find(|shown| shown[0] == said(&row[1])).unwrap();
                let column = table[0].iter().position(|head| *head == row[2]).unwrap();
                let value =
                    if row[5].parse::<u32>().is_ok() { format!("{} %", row[5]) } else { row[5].clone() };
                assert_eq!(shown[column], value, "{row:?}");
                assert_eq!(*shown.last().unwrap(), row[6], "{row:?}");
            }
        }
        for (id, file) in [("network-kinds", "netzwerk-arten"), ("network-sites", "netzwerk-standorte")] {
            let table = &page[id];
            for row in rows(file) {
                let half = format!("{}. Halbjahr {}", &row[0][6..], &row[0][..4]);
                let column = table[0].iter().position(|head| *head == half).unwrap();
                let shown = table.iter().find(|shown| shown[0] == row[1]).unwrap();
                assert_eq!(shown[column].split(" (").next().unwrap(), row[2], "{row:?} {table:?}");
            }
        }
        // Key figures are those of the cards.
        let whole = words(&project.read(&format!("{STEM}_{edition}.html")));
        for row in rows("kennzahlen")
            .iter()
            .filter(|row| ["Berichte", "Aussagen", "Netzwerkpartner"].contains(&row[0].as_str()))
        {
            let of = if row[2].is_empty() { String::new() } else { format!(" von {}", row[2]) };
            assert!(whole.contains(&format!("{}{of} {}", row[1], row[0])), "{row:?}: {whole}");
        }
    }
    let [ministry, public, internal] =
        ["Bewilligende-Stelle", "Öffentlich", "Intern"].map(|edition| values(&project, edition));
    for (name, (columns, rows)) in &ministry {
        let numbers: Vec<usize> =
            (0..columns.len()).filter(|at| !["what", "who"].contains(&columns[*at].as_str())).collect();
        let of = |rows: &[Vec<String>]| -> Vec<Vec<String>> {
            rows.iter().map(|row| numbers.iter().map(|at| row[*at].clone()).collect()).collect()
        };
        assert_eq!(of(rows), of(&public[name].1), "{name}");
    }
    for name in ["quellen.csv", "ruecklauf-standorte.csv", "netzwerk-verzeichnis.csv"] {
        assert!(
            internal.contains_key(name) && !ministry.contains_key(name) && !public.contains_key(name),
            "{name}"
        );
    }
    let all = |values: &Values| format!("{values:?}");
    assert!(!all(&internal).contains("weniger als drei") && all(&ministry).contains("weniger als drei"));
}

/// Partners at some sites, of whom few are of some kinds.
pub(super) fn with_contacts(project: &Project) {
    let kinds = ["authority", "welfare", "association", "person"];
    for (site, count) in [("gera", 14), ("jena", 9), ("suhl", 5), ("weimar", 2)] {
        let contact = |at: usize| {
            let kind = kinds[(at * at + count) % kinds.len()];
            let until = if at % 5 == 4 { ", until: 2015-03" } else { "" };
            let name = if kind == "person" {
                format!("Minna{site}{at} Geheimrat{at}")
            } else {
                format!("Partner {site} {at}")
            };
            format!(
                "  - {{id: k-{at}, partner: {name}, kind: {kind}, since: 201{}-0{}{until}}}\n",
                3 + at % 3,
                1 + at % 8
            )
        };
        let contacts: String = (1..=count).map(contact).collect();
        let path = project.path(&format!("inputs/contacts/{site}.yaml"));
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, format!("site: {site}\ncontacts:\n{contacts}")).unwrap();
    }
}

/// Words that a spreadsheet takes for formulas arrive as words there, and in a program as they were typed.
#[test]
fn formulas_arrive_as_the_words_that_they_are() {
    let typed = [
        "=1+1",
        "+49 365 1",
        "-2",
        "@SUM(A1)",
        "'s Haus",
        "=HYPERLINK(\"http://a\";\"b\")",
        "a;b",
        "sie sagte \"ja\"",
    ];
    let rows: String =
        typed.iter().map(|what| format!("  - {{what: '{}'}}\n", what.replace('\'', "''"))).collect();
    let project = Project::with_all_inputs();
    let sheet = project.read("inputs/dossier.yaml");
    let (before, _) = sheet.split_once("publicity:\n").unwrap();
    let project = project.file("inputs/dossier.yaml", format!("{before}publicity:\n{rows}"));
    project.run(["dossier", "--format", "csv"]).success();
    let read = values(&project, "Bewilligende-Stelle");
    let read: Vec<&str> = read["oeffentlichkeitsarbeit.csv"].1.iter().map(|row| row[0].as_str()).collect();
    assert_eq!(read, typed);
    // As a German spreadsheet opens it: semicolons, UTF-8, and what looks like a formula worked out.
    let folder = project.path(&format!("{STEM}_Bewilligende-Stelle_Daten"));
    let profile = format!("-env:UserInstallation=file://{}", project.path("profile").display());
    let opened = ["--headless", "--norestore", "--infilter=CSV:59,34,76,1,,1031,false,true,false,true"];
    let to = ["--convert-to", "fods", "--outdir"];
    run(tool("soffice")
        .arg(profile)
        .args(opened)
        .args(to)
        .arg(&folder)
        .arg(folder.join("oeffentlichkeitsarbeit.csv")));
    let sheet = fs::read_to_string(folder.join("oeffentlichkeitsarbeit.fods")).unwrap();
    let (_, cells) = sheet.split_once("<table:table ").unwrap();
    assert!(!cells.contains("table:formula="), "{cells}");
    let shown: Vec<&str> =
        cells.split("<text:p>").skip(1).map(|cell| cell.split("</text:p>").next().unwrap()).collect();
    let expected = typed.map(|what| {
        if what.starts_with(['=', '+', '-', '@', '\'']) { format!("'{what}") } else { what.to_owned() }
    });
    for what in expected {
        let what = what.replace('&', "&amp;").replace('\'', "&apos;").replace('"', "&quot;");
        assert!(shown.contains(&what.as_str()), "{what}: {shown:?}");
    }
}

/// The dictionary is a page and a PDF for archives, and names each file and column.
#[test]
fn a_dictionary_says_what_each_column_means() {
    let project = made("csv");
    let folder = format!("{STEM}_Intern_Daten");
    let page = words(&project.read(&format!("{folder}/Datenwörterbuch.html")).replace('<', " <"));
    let described: Value =
        serde_json::from_str(&project.read(&format!("{folder}/csv-metadata.json"))).unwrap();
    for table in described["tables"].as_array().unwrap() {
        assert!(page.contains(table["url"].as_str().unwrap()), "{table}: {page}");
        for column in table["tableSchema"]["columns"].as_array().unwrap() {
            let row = format!(
                "{} {} {}",
                column["titles"].as_str().unwrap(),
                column["name"].as_str().unwrap(),
                column["dc:description"].as_str().unwrap()
            );
            assert!(page.contains(&said(&row)), "{row}: {page}");
            assert!(!column["titles"].as_str().unwrap().contains("data-"), "{column}");
        }
    }
    for words in ["weniger als drei", "nicht ausgewiesen", "leere Zelle", "Semikolon", "Apostroph"] {
        assert!(page.contains(words), "{words}: {page}");
    }
    let pdf = project.path(&format!("{folder}/Datenwörterbuch.pdf"));
    let broken = verapdf("ua1,2a", &[&pdf]);
    assert!(broken.is_empty(), "{broken:#?}");
    let report = run(venv_tool("pdfua").args(["check", "--format", "json"]).arg(&pdf)).stdout;
    let report: Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["findings"], Value::Array(Vec::new()));
}

#[test]
fn what_has_no_values_is_told() {
    let project = Project::with_inputs("2016-04-06-sonneberg");
    let said = project.run(["build", "--format", "csv"]).code(1).stdout();
    assert!(said.contains("Fehler[csv-nothing]"), "{said}");
}

/// A ministry gets the values as files of their own, an archive also how to read them; each bag is valid.
#[test]
fn packages_take_the_values_along() {
    let project = Project::with_inputs("2016-04-06-sonneberg");
    for edition in ["ministry", "internal"] {
        project.run(["build", "--edition", edition, "--format", "pdf"]).success();
        project.run(["dossier", "--edition", edition, "--format", "pdf,csv"]).success();
    }
    project.run(["package", "--for", "ministry", "--address", "Amt"]).success();
    project.run(["package", "--for", "archive"]).success();
    let files = project.files();
    let of = |folder: &str| -> Vec<&str> {
        files.iter().filter_map(|file| file.strip_prefix(&format!("outputs/pakete/{folder}/data/"))).collect()
    };
    let ministry = of("ministerium");
    let values: Vec<&str> = ministry.iter().filter(|file| file.ends_with(".csv")).copied().collect();
    let folder =
        ministry.iter().filter_map(|file| file.split_once('/')).map(|(folder, _)| folder).collect::<Vec<_>>();
    assert!(
        values.len() >= 5 && values.contains(&format!("{}/kennzahlen.csv", folder[0]).as_str()),
        "{ministry:?}"
    );
    assert!(folder.iter().all(|folder| folder.contains("Bewilligende-Stelle")), "{ministry:?}");
    assert!(
        !ministry.iter().any(|file| file.ends_with(".json") || file.contains("wörterbuch")),
        "{ministry:?}"
    );
    let archive = of("archiv");
    for name in ["csv-metadata.json", "Datenwörterbuch.pdf", "kennzahlen.csv", "quellen.csv"] {
        let is_it = |file: &&str| {
            file.starts_with("dokumente/") && file.contains("_Intern_Daten/") && file.ends_with(name)
        };
        assert!(archive.iter().any(is_it), "{name}: {archive:?}");
    }
    for folder in ["ministerium", "archiv"] {
        let path = project.path(&format!("outputs/pakete/{folder}"));
        assert_eq!(python("check_bag.py", [path]), "valid\n");
    }
    let said = project.run(["verify", "outputs/dossier"]).success().stdout();
    assert!(!said.contains("Fehler"), "{said}");
    // What was changed is not packed.
    let csv = files
        .iter()
        .find(|file| file.starts_with("outputs/dossier/") && file.ends_with("-Stelle_Daten/kennzahlen.csv"))
        .unwrap();
    fs::write(project.path(csv), "nichts").unwrap();
    let said = project.run(["package", "--for", "ministry", "--address", "Amt"]).code(1).stdout();
    assert!(said.contains("Fehler[package-edited]") && said.contains("kennzahlen.csv"), "{said}");
}
