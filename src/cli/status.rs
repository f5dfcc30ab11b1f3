//! `austausch status`.

use super::args::StatusArgs;
use super::exchanges::{find_exchange, has_forms, load_inputs, tell_nothing};
use super::exit::Exit;
use super::say::Say;
use super::write::write_and_tell;
use crate::facts::plain;
use crate::forget::{Request, Whom, plan};
use crate::intake::{
    Next, SiteStatus, Standing, State, filed_words, standing, state_words, status_json, status_page,
};
use crate::pipeline::changed_since;
use crate::store::Assets;
use german_text::{Lang, full_date};

pub(super) fn run(args: &StatusArgs, lang: Lang, say: &Say) -> Exit {
    let loaded = match load_inputs(args.folders.root(), args.exchange.as_deref(), say) {
        Ok(loaded) => loaded,
        Err(exit) => return exit,
    };
    let Some(exchange) = find_exchange(&loaded, args.exchange.as_deref()) else { return tell_nothing(say) };
    let today = args.today.day();
    let out = args.folders.out();
    let standing = standing(exchange, &loaded.broken, today, has_forms(&out, exchange));
    if args.json.json {
        say.json(&format!("{:#}", status_json(&standing)));
    } else if args.format == "html" {
        return page(args, &standing, lang, say);
    } else {
        table(&standing, lang, say);
        due(args, &out, today, say);
        say.diagnostics(&changed_since(args.folders.root(), &out, exchange), &loaded.sources);
    }
    Exit::Good
}

/// Tells what has been kept long enough.
fn due(args: &StatusArgs, out: &std::path::Path, today: chrono::NaiveDate, say: &Say) {
    let request = Request { root: args.folders.root(), out, whom: Whom::Due, exchange: None, today };
    let count = plan(&request)
        .ok()
        .and_then(Result::ok)
        .filter(|plan| !plan.is_idle())
        .map_or(0, |plan| plan.found.len());
    if count > 0 {
        say.line(&say.words("status-due", &[("count", number(count).into())]));
    }
}

fn page(args: &StatusArgs, standing: &Standing, lang: Lang, say: &Say) -> Exit {
    let next = next(standing, say);
    let made =
        status_page(standing, &next, lang, &Assets::with_root(args.folders.root()), &|id| say.words(id, &[]));
    let page = match made {
        Ok(page) => page,
        Err(error) => return say.machine(&error),
    };
    let out = args.folders.out();
    let name = format!("{}.html", plain(&say.words("status-title", &[])));
    let paths = match write_and_tell(&out.join(&standing.id), &[(name.as_str(), page.as_bytes())], say) {
        Ok(paths) => paths,
        Err(error) => return say.machine(&error),
    };
    let Some(path) = paths.into_iter().flatten().next() else { return Exit::Machine };
    say.line(&say.words("status-page", &[("path", path.as_str().into())]));
    Exit::Good
}

/// So many days after a deadline nobody counts them any more.
const LONG_AGO: i64 = -60;

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Says what is to be done next, in words.
fn next(standing: &Standing, say: &Say) -> String {
    let (id, count) = match standing.next {
        Next::SetDeadline => ("next-deadline", 0),
        Next::Forms => ("next-forms", 0),
        Next::Decide(count) => ("next-decide", count),
        Next::Remind(count) => ("next-remind", count),
        Next::Wait(count) => ("next-wait", count),
        Next::Merge => ("next-merge", 0),
        Next::Build => ("next-build", 0),
        Next::Done => ("next-done", 0),
    };
    say.words(id, &[("count", number(count).into()), ("exchange", standing.id.as_str().into())])
}

fn table(standing: &Standing, lang: Lang, say: &Say) {
    let today = full_date(standing.today, lang);
    let args = [
        ("place", standing.place.as_str().into()),
        ("exchange", standing.id.as_str().into()),
        ("date", today.as_str().into()),
    ];
    say.line(&say.words("status-heading", &args));
    if let (Some(day), Some(left)) = (standing.deadline, standing.days_left) {
        let date = full_date(day, lang);
        let side = match left {
            0.. => "left",
            _ if left <= LONG_AGO => "past",
            _ => "over",
        };
        let args = [("date", date.as_str().into()), ("days", left.abs().into()), ("side", side.into())];
        say.line(&say.words("status-deadline", &args));
    }
    say.line("");
    let heads = [
        "status-site",
        "status-state",
        "status-filed-on",
        "status-successes",
        "status-obstacles",
        "status-plans",
        "status-needs",
    ];
    let mut rows = vec![heads.map(|id| say.words(id, &[])).to_vec()];
    rows.extend(standing.sites.iter().map(|site| row(site, standing.days_left, lang, say)));
    let mut sums = vec![say.words("status-all", &[]), String::new(), String::new()];
    sums.extend(standing.totals().map(|count| count.to_string()));
    rows.push(sums);
    columns(&rows, 3, say);
    if !standing.fields.is_empty() {
        say.line("");
        let heads = ["status-field", "status-successes", "status-obstacles", "status-plans", "status-needs"];
        let mut rows = vec![heads.map(|id| say.words(id, &[])).to_vec()];
        for (title, counts) in &standing.fields {
            let mut row = vec![title.clone().unwrap_or_else(|| say.words("status-no-field", &[]))];
            row.extend(counts.map(|count| count.to_string()));
            rows.push(row);
        }
        columns(&rows, 1, say);
    }
    registrations(standing, lang, say);
    say.line("");
    say.line(&format!("{} {}", say.words("status-next", &[]), next(standing, say)));
}

/// Who comes on which day, who has not said it yet, what people need, and what became of the last plans.
fn registrations(standing: &Standing, lang: Lang, say: &Say) {
    let all = &standing.registrations;
    if all.is_empty() {
        return;
    }
    let site = |id: &str| {
        let known = standing.sites.iter().find(|site| site.id == id);
        known.map_or(id, |site| site.name.as_str()).to_owned()
    };
    let people = [("people", number(all.people).into()), ("sites", number(all.registered.len()).into())];
    say.line("");
    say.line(&say.words("status-registered", &people));
    if standing.days.len() > 1 {
        for (day, count) in standing.days.iter().zip(&all.per_day) {
            let date = day.parse().map_or_else(|_| day.clone(), |date| full_date(date, lang));
            let args = [("day", date.as_str().into()), ("people", number(*count).into())];
            say.line(&say.words("status-day", &args));
        }
    }
    let open: Vec<String> = all.open.iter().map(|id| site(id)).collect();
    if !open.is_empty() {
        say.line(&say.words("status-not-registered", &[("sites", open.join(", ").as_str().into())]));
    }
    let needs = [
        ("status-food", &all.food),
        ("status-access", &all.access),
        ("status-wishes", &all.theme_tables),
        ("status-remarks", &all.remarks),
    ];
    for (id, needs) in needs {
        for need in needs {
            let from = need.name.iter().cloned().chain([site(&need.site)]).collect::<Vec<_>>().join(", ");
            say.line(&say.words(id, &[("text", need.text.as_str().into()), ("from", from.as_str().into())]));
        }
    }
    let [done, partly, dropped, left] = all.last_plans.map(number);
    if all.last_plans != [0; 4] {
        let args = [
            ("done", done.into()),
            ("partly", partly.into()),
            ("dropped", dropped.into()),
            ("open", left.into()),
        ];
        say.line(&say.words("status-last-plans", &args));
    }
}

fn row(site: &SiteStatus, days_left: Option<i64>, lang: Lang, say: &Say) -> Vec<String> {
    let none = || "–".to_owned();
    let state = say.words(state_words(site.state, days_left), &[]);
    let filed = site.filed.as_deref().map_or_else(none, |filed| filed_words(filed, lang));
    let mut row = vec![site.name.clone(), state, filed];
    let is_missing = site.state == State::Missing;
    row.extend(site.counts.map(|count| if is_missing { none() } else { count.to_string() }));
    row
}

/// Rows under each other; from the column `figures` on, figures stand to the right.
fn columns(rows: &[Vec<String>], figures: usize, say: &Say) {
    let width = |column: usize| {
        rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    for row in rows {
        let cells: Vec<String> = row
            .iter()
            .enumerate()
            .map(|(column, cell)| {
                let width = width(column);
                if column < figures { format!("{cell:width$}") } else { format!("{cell:>width$}") }
            })
            .collect();
        say.line(cells.join("  ").trim_end());
    }
}
