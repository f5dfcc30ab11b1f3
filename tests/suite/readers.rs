//! What readers are told who hear a document, jump through it, or see little of it at a time: languages, abbreviations, contents,
//! links, a summary. Read in every format.

use crate::support::word::parts;
use crate::support::{Project, python, run, said, tool};

/// A record of the programme of `Project::muster` with more in its programme and in its exchange; built in all formats.
fn built(programme: &str, exchange: &str, agenda: &str) -> Project {
    let project = Project::muster();
    let own = project.read("inputs/programme.yaml");
    let head = "status: agreed\ndays: [{date: 2027-05-11}]\nplace: Musterstadt\nhosts: [musterstadt]\nauthors: [erika-muster]\n";
    let project = project
        .file("inputs/programme.yaml", format!("{own}{programme}"))
        .file(
            "inputs/2027-05-11-musterstadt/haus.png",
            include_bytes!("../fixtures/any-text/full/inputs/logo.png"),
        )
        .file("inputs/2027-05-11-musterstadt/exchange.yaml", format!("{head}{exchange}agenda:\n{agenda}"));
    project.run(["build", "--format", "html,pdf,docx,md"]).success();
    project
}

fn name(ending: &str) -> String {
    format!("outputs/2027-05-11-musterstadt/2027-05-11_Musterstadt_Dokumentation{ending}")
}

fn word(project: &Project) -> String {
    let all = parts(&project.path(&name(".docx")));
    let document = all.into_iter().find(|(part, _)| part == "word/document.xml").unwrap().1;
    document.lines().map(str::trim_start).collect()
}

/// The web page without the sources of its words, which nobody reads.
fn page(project: &Project) -> String {
    let html = project.read(&name(".html"));
    let mut parts = html.split(" data-source=\"");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |page, rest| page + rest.split_once('"').unwrap().1)
}

const FOREIGN: &str = "  - title: Let us talk
    lang: Englisch
    parts:
      - text: \"Das Projekt Housing First und ein Gruß: Ласкаво просимо!\"
      - passage: {text: \"Es war **gut**: أهلا وسهلا\", lang: ar}
      - quote: {text: Let us just do it., lang: en}
      - link: {title: Guide pour tous, url: \"https://example.org/guide\", lang: fr}
";

#[test]
fn passages_have_their_language_in_every_format() {
    let project = built("foreign_words: [{text: Housing First, lang: en}]\n", "", FOREIGN);
    let html = page(&project);
    for passage in [
        "<h2 id=\"item-1--title\"><span lang=\"en\">Let us talk</span></h2>",
        "<span lang=\"en\">Housing First</span> und ein Gruß: <span lang=\"und\">Ласкаво просимо</span>!",
        "<p><span lang=\"ar\" dir=\"rtl\">Es war <strong>gut</strong>: أهلا وسهلا</span></p>",
        "„<span lang=\"en\">Let us just do it.</span>“",
        "<span lang=\"fr\">Guide pour tous</span></a>",
    ] {
        assert!(html.contains(passage), "{passage}\n{html}");
    }
    let markdown = project.read(&name(".md"));
    assert!(markdown.contains("<span lang=\"und\">Ласкаво просимо</span>"), "{markdown}");

    let word = word(&project);
    for (tag, words) in [("en-GB", "Housing First"), ("und", "Ласкаво просимо"), ("fr", "Guide pour tous")]
    {
        let run = word.split("<w:r>").find(|run| run.contains(&format!(">{words}<"))).unwrap();
        assert!(run.contains(&format!("<w:lang w:val=\"{tag}\"/>")), "{run}");
    }
    let arabic = word.split("<w:r>").find(|run| run.contains("أهلا وسهلا")).unwrap();
    assert!(arabic.contains("<w:rtl/><w:lang w:bidi=\"ar\" w:val=\"ar\"/>"), "{arabic}");

    let pdf = python("pdf_passages.py", [project.path(&name(".pdf"))]);
    for lang in ["en", "und", "ar", "fr"] {
        let of_tag = format!("tag {lang} ");
        let of_page = format!("page {lang}");
        assert!(pdf.lines().any(|line| line.starts_with(&of_tag) || line == of_page), "{lang}\n{pdf}");
    }
    assert!(pdf.lines().any(|line| line == "page en"), "the quotation is marked on the page\n{pdf}");
}

#[test]
fn abbreviations_are_explained_where_they_stand_and_listed_from_eight_on() {
    let all = ["AA", "BB", "CC", "DD", "EE", "FF", "GG", "HH"];
    let programme = |count: usize| {
        let entry = |short: &&str| format!("  - {{short: {short}, long: Lang {short}}}\n");
        format!("abbreviations:\n{}", all[..count].iter().map(entry).collect::<String>())
    };
    let agenda = format!("  - {{title: Kurz, parts: [{{text: \"{}, AAA.\"}}]}}\n", all.join(", "));
    let few = built(&programme(7), "", &agenda);
    let html = page(&few);
    assert!(html.contains("<p><abbr title=\"Lang AA\">AA</abbr>, <abbr"), "{html}");
    assert!(html.contains("HH, AAA.</p>") && !html.contains("Abkürzungen"), "{html}");
    assert!(!word(&few).contains("Abkürzungen"));

    let many = built(&programme(8), "", &agenda);
    for text in [many.read(&name(".html")), many.read(&name(".md")), word(&many)] {
        assert!(text.contains("Abkürzungen") && text.contains(": Lang HH"), "{text}");
    }
    let tags = python("pdf_tags.py", [many.path(&name(".pdf"))]);
    assert!(tags.contains("\"Abkürzungen\"") && tags.contains(": Lang HH"), "{tags}");
}

#[test]
fn twelve_headings_have_a_contents_and_the_agenda_leads_to_its_sections() {
    let agenda = |count: usize| -> String {
        let item = |number| format!("  - {{title: Punkt {number}, parts: [{{text: Worte.}}]}}\n");
        (1..=count).map(item).chain(["  - {title: Ohne Worte}\n".to_owned()]).collect()
    };
    // The section about the record is one of the headings, too.
    let short = built("rules: [{id: item-without-part, severity: \"off\"}]\n", "", &agenda(10));
    assert!(!short.read(&name(".html")).contains("<nav"));
    let project = built("rules: [{id: item-without-part, severity: \"off\"}]\n", "", &agenda(12));
    let html = project.read(&name(".html"));
    assert!(html.contains("<nav class=\"contents\" aria-labelledby=\"contents-title\">"), "{html}");
    for (class, line) in [(" class=\"level-2\"", "item-12\">Punkt 12"), ("", "item-3\">Punkt 3")] {
        assert!(html.contains(&format!("<li{class}><a href=\"#{line}</a></li>")), "{line}\n{html}");
    }
    assert!(html.contains("<li>Ohne Worte</li>"), "nothing to lead to\n{html}");

    let word = word(&project);
    let bookmarks = word.matches("<w:bookmarkStart w:id=").count();
    assert!(
        word.contains(" TOC \\o &quot;1-2&quot; \\h ") || word.contains(" TOC \\o \"1-2\" \\h "),
        "{word}"
    );
    let anchors: Vec<&str> =
        word.split("w:anchor=\"_Ref").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    assert_eq!(anchors.len(), 12, "{word}");
    assert!(
        anchors.iter().all(|anchor| word.contains(&format!("w:name=\"_Ref{anchor}\""))),
        "{bookmarks}\n{word}"
    );

    let tags = python("pdf_tags.py", [project.path(&name(".pdf"))]);
    // Word lists the agenda alone, as its contents are refreshed by levels; paper lists the section about the record, too.
    assert_eq!(tags.matches("TOCI").count(), 13, "{tags}");
    let links = python("pdf_passages.py", [project.path(&name(".pdf"))]);
    let said: Vec<&str> = links.lines().filter_map(|line| line.strip_prefix("link ")).collect();
    assert!(said.len() >= 24 && said.iter().all(|words| !words.is_empty()), "{links}");
}

#[test]
fn links_are_their_titles_and_paper_has_their_addresses() {
    let agenda = "  - title: Links
    parts:
      - text: \"Im [Ratgeber des Landes](https://example.org/a) oder von office@muster.example.\"
      - link: {title: Leitfaden, url: \"https://example.org/c\"}
";
    let project = built("", "", agenda);
    let html = project.read(&name(".html"));
    for link in [
        "<a href=\"https://example.org/a\" rel=\"noopener\" data-address=\"https://example.org/a\">Ratgeber des Landes</a> oder",
        "<a href=\"mailto:office@muster.example\" rel=\"noopener\">office@muster.example</a>.",
        "<a href=\"https://example.org/c\" rel=\"noopener\">Leitfaden</a> (https://example.org/c)",
    ] {
        assert!(html.contains(link), "{link}\n{html}");
    }
    assert!(word(&project).contains("> (https://example.org/a)<"));
    let text = said(&[project.path(&name(".pdf"))]).remove(0).body;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains("Ratgeber des Landes (https://example.org/a) oder"), "{text}");
    assert!(text.contains("Leitfaden (https://example.org/c)"), "{text}");
}

#[test]
fn a_number_leads_to_its_item_and_what_leads_nowhere_is_printed_as_typed() {
    let agenda = "  - title: Rückblick
    parts:
      - text: Mehr unter [TOP 2.1](#2.1), [hier oben](#1) und [TOP 9](#9).
  - title: Ausblick
    number: \"TOP 2.1\"
    parts: [{text: Worte.}]
";
    let project = built("", "", agenda);
    let html = project.read(&name(".html"));
    let typed =
        "Mehr unter <a href=\"#item-2\">TOP 2.1</a>, <a href=\"#item-1\">hier oben</a> und [TOP 9](#9).";
    assert!(html.contains(typed), "{html}");
    let markdown = project.read(&name(".md"));
    assert!(markdown.contains("und [TOP 9\\](#9)."), "{markdown}");
    let document = word(&project);
    for words in ["TOP 2.1", "hier oben"] {
        let (before, _) = document.split_once(&format!(">{words}</w:t>")).unwrap();
        assert!(
            before.rsplit("<w:hyperlink ").next().unwrap().starts_with("w:anchor="),
            "{words}: {document}"
        );
    }
    let tags = python("pdf_tags.py", [project.path(&name(".pdf"))]);
    let linked = |words: &str| {
        let is_linked = |(at, _)| tags[..at].trim_end().trim_end_matches("Span").trim_end().ends_with("Link");
        tags.match_indices(&format!("\"{words}")).any(is_linked)
    };
    assert!(linked("TOP 2.1") && linked("hier oben"), "{tags}");
    let told = project.run(["check"]).success().stdout();
    assert!(told.contains("link-to-no-item") && !told.contains("link-leads-nowhere"), "{told}");
}

#[test]
fn a_summary_comes_first_and_describes_the_files_and_barriers_are_told_at_the_end() {
    let accessibility = "accessibility: {contact: barrieren@muster.example, url: \"https://muster.example/barrierefreiheit\"}\n";
    let summary = "summary: |\n  Zwei Projekte haben sich getroffen.\n\n  Sie reden wieder im Herbst.\n";
    let project = built(accessibility, summary, "  - {title: Gespräch, parts: [{text: Worte.}]}\n");
    let html = project.read(&name(".html"));
    let said = "Zwei Projekte haben sich getroffen.";
    assert!(
        html.contains(&format!(
            "<meta name=\"description\" content=\"{said}\nSie reden wieder im Herbst.\">"
        )),
        "{html}"
    );
    let main = html.split_once("<main id=\"main-content\">").unwrap().1;
    let (summary, opening) = (main.find(said).unwrap(), main.find("Erfahrungsaustausch").unwrap());
    assert!(summary < opening, "{main}");
    let end = "Etwas in diesem Dokument ist für Sie nicht zugänglich? Schreiben Sie an <a href=\"mailto:barrieren@muster.example\"";
    assert!(html.contains(end), "{html}");
    let statement = "<a href=\"https://muster.example/barrierefreiheit\" rel=\"noopener\">Erklärung zur Barrierefreiheit</a> (https://muster.example/barrierefreiheit)";
    assert!(html.contains(statement), "{html}");

    let core = parts(&project.path(&name(".docx")));
    let core = &core.iter().find(|(part, _)| part == "docProps/core.xml").unwrap().1;
    assert!(core.contains(&format!("<dc:description>{said}")), "{core}");
    let info = run(tool("pdfinfo").arg("-meta").arg(project.path(&name(".pdf")))).ok();
    assert!(info.contains(said), "{info}");
}

#[test]
fn an_article_stands_once_more_beside_its_pictures_as_files() {
    let photo = "  - {title: Bild, parts: [{photos: [{file: haus.png, alt: Ein graues Quadrat, consents: [{kind: nobody}], credit: Max}]}]}\n";
    let project = built("", "", photo);
    assert!(project.read(&name("_Artikel.html")).contains("<img src=\"data:image/png;base64,"));
    let article = project.read(&name("_Artikel/Artikel.html"));
    assert!(article.contains("<img src=\"haus.png\" alt=\"Ein graues Quadrat\""), "{article}");
    assert!(project.path(&name("_Artikel/haus.png")).is_file());

    let without = built("", "", "  - {title: Wort, parts: [{text: Worte.}]}\n");
    assert!(!without.path(&name("_Artikel")).exists(), "there is nothing to put beside it");
}
