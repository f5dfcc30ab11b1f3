//! `austausch contacts`.

use super::args::ContactsArgs;
use super::exchanges::load_inputs;
use super::exit::Exit;
use super::say::Say;
use crate::digest::{
    ContactFigures, HalfYear, NamedPartner, SimilarPartners, contact_figures, first_half_year,
    similar_partners,
};
use crate::intake::{contacts_json, one_line, similar_partners_json};
use crate::model::{Contacts, SourceFile};
use crate::yaml::Loaded;
use german_text::{Lang, list};

pub(super) fn run(args: &ContactsArgs, lang: Lang, say: &Say) -> Exit {
    let loaded = match load_inputs(&args.folder.root, None, say) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    let known = |id: &String| {
        let sites = loaded.programme.iter().flat_map(|programme| &programme.value.sites);
        sites.into_iter().any(|site| site.id.value == *id)
    };
    if let Some(site) = args.site.iter().find(|site| !known(site)) {
        say.error(&say.words("contacts-no-such-site", &[("site", site.as_str().into())]));
        return Exit::Usage;
    }
    let is_wanted =
        |file: &&SourceFile<Contacts>| args.site.is_empty() || args.site.contains(&file.value.site.value);
    let files: Vec<SourceFile<Contacts>> = loaded.contacts.iter().filter(is_wanted).cloned().collect();
    if args.similar {
        tell_similar(&similar_partners(&files), args.json.json, &loaded, say);
    } else {
        let last = args.to.unwrap_or_else(|| HalfYear::of_day(args.today.day()));
        let first = args.from.or_else(|| first_half_year(&files)).unwrap_or(last);
        let figures = contact_figures(&files, first, last);
        if args.json.json {
            say.json(&format!("{:#}", contacts_json(&figures)));
        } else {
            tell_figures(&figures, &loaded, lang, say);
        }
    }
    if loaded.broken.is_empty() { Exit::Good } else { Exit::Findings }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn site_name<'l>(id: &'l str, loaded: &'l Loaded) -> &'l str {
    let mut sites = loaded.programme.iter().flat_map(|programme| &programme.value.sites);
    sites.find(|site| site.id.value == id).map_or(id, |site| site.name.as_str())
}

fn tell_figures(figures: &[ContactFigures], loaded: &Loaded, lang: Lang, say: &Say) {
    if figures.is_empty() {
        say.line(&say.words("contacts-none", &[]));
    }
    let mut before = None;
    for it in figures {
        if before != Some(&it.site) {
            say.line(&say.words("contacts-of-site", &[("site", site_name(&it.site, loaded).into())]));
            before = Some(&it.site);
        }
        let kinds: Vec<String> = it
            .by_kind
            .iter()
            .map(|(kind, count)| {
                let word =
                    say.words(&format!("contact-kind-{}", kind.map_or("none", |kind| kind.name())), &[]);
                format!("{word} {count}")
            })
            .collect();
        let kinds = list(&kinds, lang);
        let year = it.half_year.year.to_string();
        let args = [
            ("year", year.as_str().into()),
            ("half", i64::from(it.half_year.half).into()),
            ("partners", number(it.partners()).into()),
            ("new", number(it.new).into()),
            ("ended", number(it.ended).into()),
            ("undated", number(it.undated).into()),
            ("kinds", if kinds.is_empty() { "none" } else { kinds.as_str() }.into()),
        ];
        say.line(&say.words("contacts-figures", &args));
    }
}

fn tell_similar(all: &[SimilarPartners<'_>], is_json: bool, loaded: &Loaded, say: &Say) {
    if is_json {
        return say.json(&format!("{:#}", similar_partners_json(all)));
    }
    say.line(&say.words("contacts-similar", &[("count", number(all.len()).into())]));
    let line = |named: &NamedPartner<'_>| {
        let name = one_line(named.name().as_str());
        format!("„{name}“ ({}, {}:{})", site_name(named.site, loaded), named.file, named.name().place.line)
    };
    for it in all {
        say.line(&format!("  {}\n    {}", line(&it.one), line(&it.other)));
    }
}
