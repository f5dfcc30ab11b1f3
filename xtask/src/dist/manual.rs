//! What an office reads, as pages for its browser: `LIESMICH.html` and the German handbook with its pictures.

use super::contents::Contents;
use crate::{Result, workspace};
use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd, html};
use std::fs;

/// Pages of the package, and what they are made of.
const PAGES: [(&str, &str); 5] = [
    ("LIESMICH.html", "README.de.md"),
    ("handbuch/format.html", "docs/format.md"),
    ("handbuch/formulierungen.html", "docs/formulierungen.md"),
    ("handbuch/handbuch.html", "docs/handbuch.md"),
    ("handbuch/vorlagen.html", "docs/vorlagen.md"),
];

const STYLE: &str = "\
body{max-width:46rem;margin:2rem auto;padding:0 1rem;font:1rem/1.55 Cambria,Caladea,Georgia,serif;color:#1d2733;background:#fff}\
h1,h2,h3{line-height:1.25;color:#0f5c66}\
a{color:#0f5c66}\
code,pre{font:0.9em/1.45 Consolas,\"DejaVu Sans Mono\",monospace;background:#f4f6f6}\
pre{padding:.7rem 1rem;overflow-x:auto}\
table{border-collapse:collapse;display:block;overflow-x:auto}\
th,td{text-align:left;vertical-align:top;padding:.35rem .7rem .35rem 0;border-bottom:1px solid #c3d3d3}\
img{max-width:100%;height:auto}";

/// Adds the pages, and sees that every link of theirs to another file leads somewhere.
pub(super) fn add(contents: &mut Contents) -> Result<()> {
    let mut links = Vec::new();
    for (path, source) in PAGES {
        let text = fs::read_to_string(workspace::root().join(source))?;
        let (page, to) = page(&text);
        links.extend(to.into_iter().map(|to| (path, to)));
        contents.add(path, page.into_bytes());
    }
    for (from, to) in links {
        let file = to.split('#').next().unwrap_or_default();
        let folder = from.rsplit_once('/').map_or(String::new(), |(folder, _)| format!("{folder}/"));
        let file = format!("{folder}{file}");
        if contents.has(&file) {
            continue;
        }
        let picture = file.strip_prefix("handbuch/").filter(|file| file.starts_with("pictures/"));
        let picture = picture.ok_or_else(|| format!("{from}: the link to {to} leads out of the package"))?;
        contents.add(&file, fs::read(workspace::root().join("docs").join(picture))?);
    }
    Ok(())
}

/// Renders a page; returns the files that it leads to, too.
fn page(text: &str) -> (String, Vec<String>) {
    let options = Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH;
    let mut events: Vec<Event<'_>> = Parser::new_ext(text, options).collect();
    let mut links = Vec::new();
    for event in &mut events {
        if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event {
            let to = in_package(dest_url);
            if !to.contains(':') && !to.starts_with('#') {
                links.push(to.clone());
            }
            *dest_url = CowStr::from(to);
        }
    }
    let title = name_headings(&mut events);
    let mut body = String::new();
    html::push_html(&mut body, events.into_iter());
    let page = format!(
        "<!DOCTYPE html>\n<html lang=\"de\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n{body}</body>\n</html>\n"
    );
    (page, links)
}

/// Where a link of the repository leads in the package.
fn in_package(link: &str) -> String {
    let known = PAGES.iter().find_map(|(page, source)| {
        let rest = link.strip_prefix(source).or_else(|| link.strip_prefix(source.rsplit('/').next()?))?;
        // From a page beside it, or from the one above.
        let page = if link.starts_with("docs/") { page } else { page.rsplit('/').next()? };
        (rest.is_empty() || rest.starts_with('#')).then(|| format!("{page}{rest}"))
    });
    known.unwrap_or_else(|| link.replacen("docs/pictures/", "handbuch/pictures/", 1))
}

/// Gives headings the names that links to them use; returns the words of the first one.
fn name_headings(events: &mut [Event<'_>]) -> String {
    let mut title = None;
    let mut start = None;
    let mut words = String::new();
    for index in 0..events.len() {
        let Some(event) = events.get(index) else { break };
        match event {
            Event::Start(Tag::Heading { .. }) => {
                start = Some(index);
                words.clear();
            }
            Event::Text(text) | Event::Code(text) if start.is_some() => words.push_str(text),
            Event::End(TagEnd::Heading(_)) => {
                title.get_or_insert_with(|| words.clone());
                if let Some(Event::Start(Tag::Heading { id, .. })) =
                    start.and_then(|start| events.get_mut(start))
                {
                    *id = Some(CowStr::from(anchor(&words)));
                }
                start = None;
            }
            _ => {}
        }
    }
    title.unwrap_or_default()
}

/// The name of a heading, as sites that show Markdown make it: small letters, no marks, hyphens for spaces.
fn anchor(words: &str) -> String {
    let kept = words.chars().filter(|letter| letter.is_alphanumeric() || " -_".contains(*letter));
    kept.collect::<String>().to_lowercase().replace(' ', "-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_lead_to_pages_of_the_package() {
        assert_eq!(in_package("docs/handbuch.md"), "handbuch/handbuch.html");
        assert_eq!(in_package("format.md#site"), "format.html#site");
        assert_eq!(in_package("docs/pictures/a.png"), "handbuch/pictures/a.png");
        assert_eq!(in_package("https://example.org/format.md"), "https://example.org/format.md");
    }

    #[test]
    fn a_heading_is_found_by_the_name_that_links_use() {
        let (page, links) = page(
            "# Das *Heft*\n\n## Angaben zu `x` löschen?\n\n[hin](#angaben-zu-x-löschen) [weiter](format.md)\n",
        );
        assert!(page.contains("<title>Das Heft</title>"), "{page}");
        assert!(page.contains("<h2 id=\"angaben-zu-x-löschen\">"), "{page}");
        assert_eq!(links, ["format.html"]);
    }

    #[test]
    fn every_page_of_the_repository_leads_only_to_files_of_the_package() {
        let mut contents = Contents::default();
        add(&mut contents).unwrap();
        assert!(contents.has("handbuch/pictures/handbuch-pdf.png"));
    }
}
