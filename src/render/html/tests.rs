use super::*;
use crate::render::sample;
use crate::store::Assets;
use std::collections::BTreeMap;

fn rendered(draft: bool) -> (String, String, Vec<&'static str>) {
    let (view, pictures, assets) = (sample::view(draft), sample::pictures(), Assets::built_in());
    let made = html(Job {
        view: &view,
        pictures: &pictures,
        assets: &assets,
        stem: "probe",
        mark: "",
        has_article: true,
    })
    .unwrap();
    let mut texts: BTreeMap<String, String> = made
        .value
        .into_iter()
        .filter(|made| made.media_type == "text/html")
        .map(|made| (made.path, String::from_utf8(made.bytes).unwrap()))
        .collect();
    let ids = made.diagnostics.iter().map(|diagnostic| diagnostic.id).collect();
    (texts.remove("probe.html").unwrap(), texts.remove("probe_Artikel.html").unwrap(), ids)
}

/// The characters that a browser would show, and nothing of the elements.
fn shown(html: &str) -> String {
    let mut out = String::new();
    let body = html.split_once("</style>").map_or(html, |(_, body)| body);
    for part in body.split('<') {
        out.push_str(part.split_once('>').map_or("", |(_, text)| text));
    }
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        .iter()
        .fold(out, |out, (name, mark)| out.replace(name, mark))
}

#[test]
fn what_people_typed_is_shown_and_never_markup() {
    let (page, article, diagnostics) = rendered(true);
    for html in [&page, &article] {
        for words in sample::EVIL {
            assert!(shown(html).contains(words), "{words}");
        }
        for element in ["<b>", "<script", "onerror=\"", "<img src=x", "javascript:"] {
            assert!(!html.contains(element), "{element}");
        }
    }
    assert_eq!(diagnostics, ["picture-unreadable"]);
}

#[test]
fn a_page_carries_everything_and_an_article_only_itself() {
    let (page, article, _) = rendered(false);
    assert_eq!(page.matches("<h1").count(), 1);
    assert_eq!(page.matches("src=\"data:image/").count(), 3);
    assert!(!page.contains("Entwurf"));
    assert!(page.contains("<p><strong>Sonneberg/Jena/Sondershausen.</strong> Bereits"));
    assert!(page.contains("demografieratgeber%202016/(a)\" rel=\"noopener\""));
    for element in ["<html", "<head", "<body", "<style", "style=", "<h1", "{{"] {
        assert!(!article.contains(element) || element == "{{" && article.contains("{{evil}}"), "{element}");
    }
    assert!(article.contains("<h2>6. ThINKA"));
    assert!(article.contains("<h3 id=\"rueckblick\">"));
    assert!(article.contains("<h4>Erfolge</h4>"));
}

#[test]
fn every_element_is_closed() {
    let (page, article, _) = rendered(true);
    for html in [page, article] {
        let mut open = Vec::new();
        let body = html.split_once("</style>").map_or(html.as_str(), |(_, body)| body);
        for part in body.split('<').skip(1) {
            let tag = part.split_once('>').unwrap().0;
            let name = tag.split([' ', '\n']).next().unwrap();
            match name.strip_prefix('/') {
                Some("head" | "html") => {}
                Some(name) => assert_eq!(open.pop(), Some(name), "{part}"),
                None if ["br", "img", "meta"].contains(&name) => {}
                None => open.push(name),
            }
        }
        assert!(open.is_empty(), "{open:?}");
    }
}

#[test]
fn layouts_merge_nothing_into_style_script_or_bare_attributes() {
    // Our own files, put in whole; and data, which is no program and stands there as escaped JSON.
    const WHOLE: [&str; 6] = [
        r#"<style>{{stylesheet "record.css"}}"#,
        r#"<style>{{stylesheet "charts.css"}}"#,
        r#"<style>{{part "style"}}"#,
        r#"<script type="module">{{part "script"}}"#,
        r#"<script type="application/json" id="form-data">{{json facts}}"#,
        r#"<script type="application/json" id="merging-data">{{json facts}}"#,
    ];
    for (name, bytes) in crate::store::BUILT_IN.iter().filter(|(name, _)| name.ends_with(".html.hbs")) {
        let text = std::str::from_utf8(bytes).unwrap();
        assert!(!text.contains("={{"), "{name}");
        assert!(!text.contains("{{{"), "{name}");
        for kind in ["style", "script"] {
            for (at, _) in text.match_indices(&format!("<{kind}")) {
                let element = text.split_at(at).1.split_once(&format!("</{kind}>")).unwrap().0;
                let bare = element.replace(['\n', ' '], "");
                let rest = WHOLE.iter().fold(bare, |rest, whole| rest.replace(&whole.replace(' ', ""), ""));
                assert!(!rest.contains("{{"), "{name}: {element}");
            }
        }
    }
}

#[test]
fn a_summary_ends_at_a_word() {
    let long = "Wort ".repeat(60);
    let summary = summary(&[sample::paragraph(&long)]);
    assert!(summary.ends_with("Wort …") && summary.chars().count() <= SUMMARY + 2, "{summary}");
}
