//! Manual pages: one for the program and one for each of its commands.

use clap_mangen::Man;
use german_text::Lang;
use std::io;

/// Headings as `clap_mangen` writes them, in English, and in German as Debian's manual pages have them (`mandb` knows both).
const HEADINGS: [(&str, &str, &str); 5] = [
    ("NAME", "NAME", "BEZEICHNUNG"),
    ("SYNOPSIS", "SYNOPSIS", "ÜBERSICHT"),
    ("OPTIONS", "OPTIONS", "OPTIONEN"),
    ("SUBCOMMANDS", "COMMANDS", "BEFEHLE"),
    ("EXTRA", "EXAMPLES", "BEISPIELE"),
];

/// Renders the pages of a grammar, each with the name of its file.
pub(crate) fn pages(mut grammar: clap::Command, lang: Lang) -> io::Result<Vec<(String, String)>> {
    grammar.build();
    let source = format!("{} {}", grammar.get_name(), grammar.get_version().unwrap_or_default());
    let mut pages = Vec::new();
    add(grammar, &source, lang, &mut pages)?;
    Ok(pages)
}

fn add(
    command: clap::Command,
    source: &str,
    lang: Lang,
    pages: &mut Vec<(String, String)>,
) -> io::Result<()> {
    for below in command.get_subcommands() {
        add(below.clone(), source, lang, pages)?;
    }
    let value = match lang {
        Lang::De => "BEFEHL",
        Lang::En => "COMMAND",
    };
    let man = Man::new(command.subcommand_value_name(value)).source(source);
    let mut page = Vec::new();
    man.render(&mut page)?;
    pages.push((man.get_filename(), worded(&String::from_utf8_lossy(&page), lang)));
    Ok(())
}

/// Gives a page its headings in `lang`. Left out is what is said elsewhere on it: description and version. Examples are lines of a
/// terminal and stay lines, without the word that is now their heading.
fn worded(page: &str, lang: Lang) -> String {
    let mut sections = page.split("\n.SH ");
    let mut out = sections.next().unwrap_or_default().to_owned();
    for section in sections {
        let (name, body) = section.split_once('\n').unwrap_or((section, ""));
        let Some((_, english, german)) = HEADINGS.iter().find(|(known, ..)| *known == name) else { continue };
        let heading = match lang {
            Lang::De => german,
            Lang::En => english,
        };
        let body = if name == "EXTRA" {
            format!(".nf\n{}", body.split_once('\n').map_or("", |(_, examples)| examples))
        } else {
            body.to_owned()
        };
        out.push_str(&format!("\n.SH {heading}\n{}", body.trim_end_matches('\n')));
    }
    out.push('\n');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_a_page_in_both_languages() {
        for (lang, heading) in
            [(Lang::De, ".SH BEISPIELE\n.nf\naustausch build"), (Lang::En, ".SH EXAMPLES\n.nf\n")]
        {
            let pages = pages(austausch::cli::grammar(lang), lang).unwrap();
            let find =
                |name: &str| pages.iter().find(|(file, _)| file == name).map(|(_, page)| page.as_str());
            assert!(find("austausch-build.1").unwrap().contains(heading), "{pages:?}");
            assert!(find("austausch.1").unwrap().contains("austausch\\-template(1)"), "{pages:?}");
            assert!(find("austausch-template-fill.1").is_some());
            let sections =
                pages.iter().flat_map(|(_, page)| page.lines()).filter_map(|line| line.strip_prefix(".SH "));
            for section in sections {
                let is_known = |(_, english, german): &(&str, &str, &str)| match lang {
                    Lang::De => *german == section,
                    Lang::En => *english == section,
                };
                assert!(HEADINGS.iter().any(is_known), "{section}");
            }
        }
    }
}
