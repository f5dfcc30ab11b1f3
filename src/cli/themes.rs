//! `austausch themes`.

use super::exchanges::{find_exchange, load_inputs, tell_nothing};
use super::exit::Exit;
use super::say::Say;
use super::shared_args::OneExchangeArgs;
use crate::digest::{Course, MaybeSolved, Station};
use crate::intake::{
    ThemeOverview, one_line, station_name, success_site, theme_overview, themes_json, trend_name,
};
use crate::model::StatementKind;
use german_text::{Lang, list};

pub(super) fn run(args: &OneExchangeArgs, lang: Lang, say: &Say) -> Exit {
    let loaded = match load_inputs(&args.folder.root, args.exchange.as_deref(), say) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    let Some(exchange) = find_exchange(&loaded, args.exchange.as_deref()) else { return tell_nothing(say) };
    let overview = theme_overview(exchange);
    if args.json.json {
        say.json(&format!("{:#}", themes_json(&overview)));
        return Exit::Good;
    }
    let place = one_line(exchange.event.value.place.as_str());
    let heading = [("place", place.as_str().into()), ("exchange", exchange.id.as_str().into())];
    say.line(&say.words("themes-heading", &heading));
    if overview.courses.is_empty() {
        say.line(&say.words("themes-none", &[("exchange", exchange.id.as_str().into())]));
    }
    for course in &overview.courses {
        say.line(&course_line(course, say));
    }
    for one in &overview.solved {
        say.line(&solved_line(&overview, one, lang, say));
    }
    if !overview.without.is_empty() {
        let ids: Vec<&str> = overview.without.iter().map(|finding| finding.id.as_str()).collect();
        let ids = list(&ids, lang);
        let args = [("count", number(overview.without.len()).into()), ("ids", ids.as_str().into())];
        say.line(&say.words("themes-without", &args));
    }
    Exit::Good
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn course_line(course: &Course<'_>, say: &Say) -> String {
    // It begins where it was named for the first time.
    let named = course.stations.iter().skip_while(|station| !station.is_named());
    let stations: Vec<String> = named.map(|station| station_words(course, station, say)).collect();
    let (title, stations) = (one_line(course.theme.title.as_str()), stations.join(", "));
    let kind = match course.kind {
        StatementKind::Success => "list-successes",
        StatementKind::Obstacle => "list-obstacles",
        StatementKind::Plan => "list-plans",
        StatementKind::Need => "list-needs",
    };
    let (kind, reason) = (say.words(kind, &[]), course.theme.solved.as_ref().map(|solved| &solved.reason));
    let reason = reason.map(|reason| one_line(reason.as_str())).unwrap_or_default();
    let solved = match (course.is_solved(), reason.is_empty()) {
        (true, _) => "yes",
        (false, false) => "again",
        (false, true) => "no",
    };
    let args = [
        ("title", title.as_str().into()),
        ("id", course.theme.id.as_str().into()),
        ("kind", kind.as_str().into()),
        ("course", stations.as_str().into()),
        ("since", number(course.run()).into()),
        ("times", number(course.times()).into()),
        ("trend", trend_name(course.trend()).into()),
        ("solved", solved.into()),
        ("reason", reason.as_str().into()),
    ];
    say.words("themes-line", &args)
}

fn station_words(course: &Course<'_>, station: &Station<'_>, say: &Say) -> String {
    let name = one_line(&station_name(course, station));
    let args = [
        ("name", name.as_str().into()),
        ("count", number(station.sites.len()).into()),
        ("of", number(station.reports).into()),
        ("percent", number(station.percent().unwrap_or_default()).into()),
        ("named", i64::from(station.is_named()).into()),
    ];
    say.words("themes-station", &args)
}

fn solved_line(overview: &ThemeOverview<'_>, one: &MaybeSolved<'_>, lang: Lang, say: &Say) -> String {
    let (title, obstacle) = (one_line(one.theme.title.as_str()), one_line(one.obstacle.text.as_str()));
    let (success, site) = (one_line(one.success.text()), success_site(overview, one));
    let shared = list(&one.shared, lang);
    let args = [
        ("title", title.as_str().into()),
        ("theme", one.theme.id.as_str().into()),
        ("obstacle", obstacle.as_str().into()),
        ("told", success.as_str().into()),
        ("id", one.success.id().into()),
        ("said", i64::from(site.is_some()).into()),
        ("who", site.unwrap_or_default().into()),
        ("shared", shared.as_str().into()),
        ("exchange", overview.merging.exchange.id.as_str().into()),
    ];
    say.words("themes-maybe-solved", &args)
}
