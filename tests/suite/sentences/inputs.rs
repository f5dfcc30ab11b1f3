//! Inputs by construction: every value that a sentence depends on, in all combinations that meet in one sentence, and each with each
//! other value once where they do not.

/// A programme and its exchanges, as files.
pub struct Inputs {
    pub name: &'static str,
    pub files: Vec<(String, Vec<u8>)>,
}

/// What differs between programmes: their names, what things are called in them, and the values that only they use.
pub struct Programme {
    pub name: &'static str,
    /// Lines of `programme.yaml` before sites, people and organisations.
    pub head: &'static str,
    /// Whether counts and sites stand behind findings.
    pub flags: &'static str,
    /// Titles of series, as `series:` blocks without braces; each with every first sentence.
    pub series: &'static [&'static str],
    /// What groups of participants are called.
    pub groups: &'static [&'static str],
}

const FRAME: &str = "
sites:
  - {id: gera, name: Gera}
  - {id: jena, name: Jena, project: Treffpunkt Jena, carriers: [gfaw], from: 2015-01}
  - {id: suhl, name: Suhl, from: 2016}
  - {id: ilm, name: Ilm-Kreis}
  - {id: land, name: Altenburger Land}
  - {id: poel, name: Insel Poel, project: Inselfreunde Poel}
people:
  - {id: anna, name: Anna Beispiel, initials: AB, roles: [{role: Leiterin des Sozialamtes}]}
  - {id: bernd, name: Bernd Muster}
  - {id: carla, name: Carla Probe}
  - {id: kern, name: Herr Kern}
  - {id: lind, name: Frau Lind}
  - {id: stab, name: Dora Stab, roles: [{role: Stabsstelle Sozialplanung des Sozialministeriums, organisation: min}]}
organisations:
  - {id: min, names: [{name: Sozialministerium, genitive: des Sozialministeriums}]}
  - {id: wirt, names: [{name: Wirtschaftsministerium, genitive: des Wirtschaftsministeriums, short: WM}]}
  - {id: gfaw, names: [{name: GFAW}]}
  - {id: stadt, names: [{name: Stadt Suhl, genitive: der Stadt Suhl}]}
work_fields: [{id: netz, title: Netzwerkarbeit}, {id: haus, title: Hausbesuche}]
rules: [{id: report-missing, severity: \"off\"}]
";

const DAYS: &[&str] = &[
    "[{date: 2026-04-06}]",
    "[{date: 2026-04-06}, {date: 2026-04-07}]",
    "[{date: 2026-04-30}, {date: 2026-05-01}]",
    "[{date: 2026-12-31}, {date: 2027-01-01}]",
    "[{date: 2026-04-06}, {date: 2026-04-09}]",
    "[{date: 2026-04-06}, {date: 2026-04-07}, {date: 2026-04-08}]",
    "[{date: 2026-04}]",
    "[{date: 2026}]",
    "[{date: 04-06}]",
    "[{date: 2026-04-06, start: \"9:30\", end: \"15:00\"}]",
    "[{date: 2026-04-06, start: \"9:30\"}]",
    "[{date: 2026-04-06, end: \"15:00\"}]",
    "[{date: 2026-04-06, start: \"18:00\", title: Vorabend, optional: true}, {date: 2026-04-07, start: \"9:00\", end: \"0:30\"}]",
];

const PLACES: &[&str] = &[
    "place: Gera",
    "place: Halle (Saale)",
    "place: Bad Salzungen",
    "place: Suhl\nvenue: Bürgerhaus",
    "place: online",
    "place: Jena\nvenue_mode: hybrid",
    "place: Bern\nplace_phrase: in der Schweiz",
];

const POSTPONED: &[&str] = &[
    "",
    "postponed_from: 2025-11-02",
    "postponed_from: 2025-11",
    "postponed_from: 2025",
    "postponed_from: Herbst 2025",
    "postponed_from: im Herbst 2025",
    "postponed_from: 6./7. Oktober 2025",
];

const ANNOUNCED: &[&str] = &[
    "",
    "announcement: {place: auf der Homepage des Vorhabens}",
    "announcement: {place: auf der Homepage des Vorhabens, date: 2026-03-01}",
    "announcement: {place: im Amtsblatt, date: 2026-03, url: 'https://muster.example/termin'}",
    "announcement: {place: in der Zeitung, date: Anfang März 2026}",
];

const MOTTOS: &[&str] = &[
    "",
    "motto: Wir sind da",
    "motto: „Wir sind da“",
    "motto: '\"Wir sind da\"'",
    "motto: Wir sind da!",
    "motto: Wer ist da?",
    "motto: Wir sind da.",
    "motto: '»Wir sind da!«'",
];

const HOSTS: &[&str] = &[
    "",
    "hosts: [gera]",
    "hosts: [jena]",
    "hosts: [gera, jena]",
    "hosts: [ilm]",
    "hosts: [land, ilm]",
    "hosts: [gera, jena, suhl]",
    "hosts: [ilm, poel, gera]",
    "hosts: [poel, jena]",
    "hosts: [suhl]\norganisers: [stadt]",
    "organisers: [min, wirt]",
];

const NEWCOMERS: &[&str] = &[
    "",
    "newcomers: [gera]",
    "newcomers: [jena]",
    "newcomers: [gera, suhl]",
    "newcomers: [poel]",
    "newcomers: [gera, jena, suhl, ilm]",
];

const WELCOME: &[&str] = &[
    "",
    "welcome: [{by: bernd}]",
    "welcome: [{by: anna}]",
    "welcome: [{by: kern}]",
    "welcome: [{by: anna}, {by: bernd}]",
    "welcome: [{by: bernd}, {by: anna}]",
    "welcome: [{by: anna}, {by: bernd}, {by: carla}]",
    "welcome: [{by: bernd, organisation: stadt}]",
    "welcome: [{by: bernd, organisation: gfaw}, {by: lind}]",
    "welcome: [{by: anna, organisation: min}, {by: kern, organisation: stadt}, {by: carla}]",
    "welcome: [{by: stab}]",
];

const AGENDA: &[&str] = &[
    "agenda: []",
    "agenda: [{title: Begrüßung, parts: [{text: Ein Satz.}]}]",
    "agenda: [{title: Begrüßung, parts: [{text: Ein Satz.}]}, {title: Berichte, kind: reports, parts: [{text: Noch einer.}]}]",
    "agenda: [{title: Begrüßung, announced: false, parts: [{text: Ein Satz.}]}]",
];

const GUESTS: &[&str] = &[
    "",
    "{person: kern}",
    "{person: bernd, role: Vertreter}",
    "{person: carla, role: Vertreterin, organisation: stadt}",
    "{person: anna}",
    "{person: kern, organisation: wirt}",
    "{person: stab}",
    "{person: kern, organisation: gfaw}",
    "{role: Vertreter, organisation: min}",
    "{role: Vertreterin, organisation: gfaw}",
    "{role: eine Vertreterin, organisation: stadt}",
    "{role: zwei Vertreter, organisation: min}",
    "{organisation: min}",
    "{organisation: gfaw}",
    "{person: kern}, {person: lind}",
    "{person: kern, organisation: min}, {person: lind, organisation: min}, {person: bernd, organisation: min}",
    "{person: kern, organisation: min}, {person: lind, organisation: wirt}",
    "{person: kern, organisation: min}, {person: lind, organisation: min}, {person: bernd, organisation: gfaw}",
    "{person: bernd}, {role: Vertreter, organisation: stadt}",
    "{organisation: min}, {organisation: wirt}",
    "{person: kern, organisation: min}, {person: lind, organisation: min}, {person: bernd, organisation: gfaw}, {person: carla}, {person: anna}, {person: stab}, {role: Vertreter, organisation: stadt}, {organisation: wirt}, {role: Vertreterin, organisation: gfaw}",
];

const COUNTS: &[&str] = &[
    "count: 0",
    "count: 1",
    "count: 2",
    "count: 3",
    "count: 12",
    "count: 13",
    "count: 0, of: 1",
    "count: 1, of: 1",
    "count: 0, of: 2",
    "count: 1, of: 2",
    "count: 2, of: 2",
    "count: 0, of: 14",
    "count: 1, of: 14",
    "count: 2, of: 14",
    "count: 12, of: 25",
    "count: 13, of: 14",
    "count: 14, of: 14",
];

const IN_WORDS: &[&str] = &[
    "nahezu alle Projekte",
    "fast jedes Projekt",
    "kein Projekt",
    "alle Standorte und viele Gäste",
    "ein Vertreter der Stadt",
    "die Hälfte der Standorte",
    "rund 40 Personen",
    "jede Gemeinde",
    "Bürgerinnen und Bürger",
    "eine Bürgerin oder ein Bürger",
];

const NEXT: &[&str] = &[
    "",
    "{date: 2026-11-02}",
    "{date: 2026-11-02, place: Jena}",
    "{date: 2026-11-02, place: Jena, venue: Bürgerhaus, meeting_point: Bahnhof Jena}",
    "{date: 2026-11-02, venue: Bürgerhaus}, {date: 2027-03-04, place: Suhl, meeting_point: am Brunnen}",
    "{date: 2026-11-02, place: Bern, place_phrase: in der Schweiz}",
    "{date: 2026-11-02, start: \"9:30\", place: Jena}",
    "{date: 2026-11-02, start: \"9:30\", end: \"15:00\"}",
    "{date: 2026-11-02, end: \"15:00\", place: Jena}",
    "{date: 2026-11, place: Jena}",
    "{date: 2027, place: Jena}",
    "{date: Herbst 2027, place: Suhl}",
    "{date: im Herbst 2027, place: Suhl}",
    "{date: Mitte Mai 2027}",
    "{date: Anfang 2027, place: Jena}",
    "{date: 6./7. Oktober 2027, place: Jena}",
    "{date: 6. bis 7. Oktober 2027}",
    "{place: Jena}",
    "{place: online, date: 2026-11-02}",
    "{date: 2026-11-02, place: Jena, postponed_from: 2026-10-05}",
    "{date: 2026-11-02, postponed_from: Herbst 2026}",
    "{date: 2026-11-02, place: Jena}, {date: 2027-03-04, place: Suhl}",
    "{date: 2026-11-02}, {date: 2027-03, place: Suhl}, {date: 2027}",
    "{date: Herbst 2027}, {place: Jena}",
];

const PEOPLE: &[&str] = &[
    "[{name: Anna Beispiel}]",
    "[{name: Anna Beispiel, mode: online}]",
    "[{name: Anna Beispiel, mode: on-site}, {name: Karl Test, mode: online}]",
    "[{name: Anna Beispiel, mode: online}, {name: Karl Test, mode: online}]",
    "[{name: Anna Beispiel}, {name: Karl Test, presence: absent}]",
    "[{name: Anna Beispiel}, {name: Karl Test, presence: excused}]",
    "[{name: Anna Beispiel, presence: partly}, {name: Karl Test, presence: partly, mode: online}, {name: Carla Probe, presence: excused}, {name: Bernd Muster, presence: excused}]",
    "[{name: Karl Test, presence: excused}]",
    "[{name: Karl Test, presence: absent}]",
    "[{name: Anna Beispiel}, {name: Karl Test}, {name: Carla Probe}, {name: Bernd Muster, mode: online}, {name: Dora Stab, mode: online}]",
];

/// Groups with the names of their members, and totals.
const MEMBERS: &[&str] = &[
    "groups: [{name: Standorte, count: 2, people: [{name: Anna Beispiel, from: \"21:35\"}, {name: Karl Test, presence: partly}]}]",
    "total: 1, groups: [{name: Räte, people: [{name: Anna Beispiel, role: Leiterin, organisation: GFAW}]}]",
    "total: 40, groups: [{name: Gäste, people: []}, {name: Räte, count: 3, people: [{name: Karl Test, presence: excused}, {name: Carla Probe, until: \"11:00\"}]}]",
    "total: 40",
];

const BESIDE: &[&str] = &[
    "",
    "volunteers: 0",
    "volunteers: 1",
    "volunteers: 2",
    "volunteers: 13",
    "quorum: {present: 0, of: 1, needed: 1}",
    "quorum: {present: 1, of: 1, needed: 1}",
    "quorum: {present: 0, of: 9, needed: 5}",
    "quorum: {present: 1, of: 9, needed: 5}",
    "quorum: {present: 5, of: 9, needed: 5}",
    "quorum: {present: 9, of: 9, needed: 1}",
    "apologies: []",
    "absent: alle anderen Mitglieder",
];

const STATUS: &[&str] = &[
    "status: draft",
    "status: announced\nreply_by: 2026-03-20\ndirections: Zu Fuß vom Bahnhof.",
    "status: agreed",
    "status: agreed\npublished: 2026-06-01",
    "status: published\npublished: 2026-06-01",
    "status: agreed\nversions: [{number: '1.0', date: 2026-05-01, by: anna, change: Erste Fassung}]",
    "status: published\npublished: 2026-05-10\nversions: [{number: '1.0', date: 2026-05-01, by: anna, change: Erste Fassung}, {number: '1.1', date: 2026-05-09, by: bernd, change: Namen ergänzt}]",
];

const COLOPHON: &[&str] = &[
    "",
    "authors: [anna]",
    "authors: [anna, carla]",
    "authors: [bernd]\nsign_off: {places: [Gera], month: 2026-04}",
    "sign_off: {places: [Gera, Jena], month: 2026-04}\nroles: [{task: Protokoll, people: [anna]}]",
    "sign_off: {places: [Gera]}\nroles: [{task: Moderation, people: [anna, bernd]}]\ndateline: [Gera, Jena]",
    "sign_off: {month: 2026-04}\nroles: [{task: Fotos, people: [anna, bernd, carla]}]\ndateline: [Gera]",
];

/// Parts of minutes, each in all its numbers; they stand in items of a few exchanges.
fn parts() -> Vec<String> {
    let mut parts = Vec::new();
    for what in ["Das Logo", "Der Name", "Die Frage nach dem Ort"] {
        for to in [
            "",
            "to: 11-02",
            "to: 2027-11-02",
            "to: 2027-11",
            "to: 2027",
            "to: nächste Sitzung",
            "to: Herbst 2027",
            "to: unbestimmte Zeit",
        ] {
            for reason in ["", "reason: die Zahlen lagen noch nicht vor"] {
                let keys: Vec<&str> = [to, reason].into_iter().filter(|key| !key.is_empty()).collect();
                let tail = keys.iter().map(|key| format!(", {key}")).collect::<String>();
                parts.push(format!("postponed: {{what: {what}{tail}}}"));
            }
        }
    }
    for record in [
        "Das Protokoll vom 20. Januar 2026",
        "Die Protokolle vom 20. und 22. Januar 2026",
        "Die Niederschrift der zweiten Sitzung",
        "Protokoll vom 20. Januar 2026",
        "Protokolle vom 20. und 22. Januar 2026",
        "Der Bericht und das Protokoll",
        "Die Dokumentation",
    ] {
        for approved in ["", ", approved: false"] {
            for corrections in [
                "",
                ", corrections: [Der Name heißt Probe]",
                ", corrections: [Der Name heißt Probe, Der Ort fehlt]",
            ] {
                parts.push(format!("approval: {{record: {record}{approved}{corrections}}}"));
            }
        }
    }
    for by in [
        "Jena",
        "Referat 3",
        "Anna Beispiel",
        "die Stadt Suhl",
        "das Sozialministerium",
        "Anna Beispiel und Bernd Muster",
    ] {
        for due in [
            "",
            "due: bald",
            "due: 2027",
            "due: 2026-11-02",
            "due: 11-02",
            "due: 2026-11",
            "due: Ende Mai 2026",
            "due: Herbst 2026",
            "due: bis zum Sommer",
            "due: nächste Woche",
        ] {
            let due = if due.is_empty() { String::new() } else { format!(", {due}") };
            parts.push(format!("materials: [{{title: Folien, promised: {{by: {by}{due}}}}}]"));
        }
    }
    for tally in [
        "for: 1",
        "for: 9",
        "for: 0, against: 3",
        "for: 1, against: 1",
        "for: 9, against: 0, abstained: 1",
        "for: 9, against: 1, abstained: 2",
        "for: 2, abstained: 0",
        "for: 3, against: 3",
    ] {
        parts.push(format!("decision: {{text: Wir treffen uns im Hof., tally: {{{tally}}}}}"));
    }
    for minutes in ["", "minutes: 1, ", "minutes: 20, "] {
        for groups in [
            "{name: A, stations: [X]}",
            "{name: A, stations: [X, Y]}",
            "{name: A, stations: [X]}, {name: B, stations: [Y]}",
            "{name: A, stations: [X, Y]}, {name: B, stations: [Y, X]}, {name: C, stations: [X, Y]}",
        ] {
            parts.push(format!("rounds: {{{minutes}groups: [{groups}]}}"));
        }
    }
    parts.push("ratings: {items: [{text: Räume, dots: 3}]}".to_owned());
    let consents = [
        "{kind: nobody}",
        "{kind: spoken}",
        "{kind: written, date: 2026-04-06}",
        "{kind: spoken, date: 2026-04}",
    ];
    for consent in consents {
        parts.push(format!(
            "photos: [{{file: photos/saal.jpg, alt: Ein Saal, credit: Carla Probe, consents: [{consent}]}}]"
        ));
    }
    parts
}

/// Parts that say what lies in other files: findings, reports and tables.
fn parts_of_others() -> Vec<String> {
    let findings = ["success", "obstacle", "plan", "need"];
    let mut parts: Vec<String> = findings.iter().map(|kind| format!("findings: {{kind: {kind}}}")).collect();
    parts.extend(
        findings.iter().map(|kind| format!("findings: {{kind: {kind}, by_field: true, since: true}}")),
    );
    parts.extend(["gera", "jena", "suhl"].map(|site| format!("site: {site}")));
    parts.extend(["tables: all", "follow_ups: all", "dates: [{date: 2026-11-02, what: Ein Fest, place: Gera}, {what: Ein Rundgang, start: \"9:30\", meeting_point: am Brunnen}]"].map(str::to_owned));
    parts
}

const FOLLOW_UPS: &[&str] = &[
    "follow_ups: [{what: Ein Gespräch, who: Anna Beispiel, due: 2026-11-02}, {what: Eine Liste, due: bald}, {what: Ein Brief}]",
    "follow_ups: [{what: Ein Brief, state: done, from: {date: 2026-03-01, place: Jena, item: TOP 03}}, {what: Eine Liste, sites: [gera]}]",
    "follow_ups: [{what: Eine Liste, state: dropped, outcome: es fehlte die Zeit, from: {date: 2026-03}}, {what: Ein Brief, state: open, from: {place: Suhl}}]",
    "follow_ups: [{what: Ein Brief, people: [anna, bernd], due: 2026-11, from: {}}]",
    "",
];

const INVITERS: &[&str] = &[
    "",
    "inviters: [stadt]",
    "inviters: [anna, min]",
    "inviters: [gera]",
    "inviters: [poel]",
    "inviters: [min, gfaw, suhl]",
];

const APPROVAL: &[&str] = &[
    "",
    "approval: {objections_until: 2026-05-01}",
    "approval: {objections_until: 2026-05-01, by: die 11. Sitzung}",
    "approval: {objections_until: 2026-05-01, approved: 2026-06-01, by: die 11. Sitzung}",
    "approval: {approved: 2026-06-01, objections: [{text: Der Ort fehlt, by: Anna Beispiel, date: 2026-05-02, outcome: berichtigt}]}",
    "approval: {objections: [{text: Der Ort fehlt, date: 2026-05-02}, {text: Der Name fehlt, by: Carla Probe}]}",
];

const NUMBERING: &[&str] = &["", "numbering: {agenda: roman}", "numbering: {agenda: top, tables: roman}"];

/// The items of the agenda that hold `parts`, with speakers, organisations and places of their own.
fn items(parts: &[String], shift: usize) -> String {
    let own = [
        "",
        "kind: talk, speakers: [anna]",
        "kind: reports, speakers: [bernd, carla]",
        "kind: ministry, organisations: [min]",
        "kind: theme-tables, moderators: [anna, bernd]",
        "kind: discussion, place: Hof",
        "kind: forum, organisations: [min, gfaw]",
        "kind: marketplace, speakers: [anna], moderators: [bernd], place: Saal",
        "kind: input, start: \"9:30\"",
        "kind: film, start: \"9:30\", end: \"10:15\"",
        "kind: media-station, end: \"10:15\"",
        "kind: meal",
        "kind: break",
        "kind: business",
        "kind: site-visit",
    ];
    let mut yaml = "agenda:\n".to_owned();
    for (index, part) in parts.iter().enumerate() {
        let own = own[(index + shift) % own.len()];
        let comma = if own.is_empty() { "" } else { ", " };
        yaml.push_str(&format!("  - {{title: Punkt {}{comma}{own}, parts: [{{{part}}}]}}\n", letters(index)));
    }
    yaml
}

/// A name in letters for the item at `index`: figures would be read as numbers of their own.
fn letters(index: usize) -> String {
    let letter = |value: usize| char::from(b'A' + u8::try_from(value % 26).unwrap());
    [letter(index / 26), letter(index)].iter().collect()
}

const FINDINGS: &[&str] = &[
    "",
    "findings:\n  - {id: f1, kind: success, text: Ein Fest im Hof., field: netz}\n  - {id: f2, kind: obstacle, text: Der Raum fehlt.}\n  - {id: f3, kind: plan, text: Ein Rundgang., field: haus}\n  - {id: f4, kind: need, text: Mehr Zeit.}\n",
    "findings:\n  - {id: f1, kind: success, text: Ein Fest im Hof., field: netz, from: [a1]}\n  - {id: f2, kind: obstacle, text: Der Raum fehlt., from: [a2, b2]}\n  - {id: f3, kind: need, text: Mehr Zeit., from: [b1]}\n",
];

const TABLES: &[&[&str]] = &[
    &["number: 1\ntitle: Räume\n"],
    &["number: 1\ntitle: Räume\nminutes: 1\nsites: [gera]\nresults: [{text: Ein Ergebnis.}]\n"],
    &[
        "number: 1\ntitle: Räume\nminutes: 30\nmoderators: [anna]\nresults: [{text: Ein Ergebnis., sites: [gera]}, {text: Noch eines., sites: [gera, jena]}]\n",
        "number: 2\ntitle: Wege\nminutes: 30\nsites: [jena, suhl]\nmoderators: [bernd, carla]\nresults: [{text: Drittens., sites: [ilm]}]\n",
    ],
    &[
        "number: 1\ntitle: Räume\nminutes: 30\nresults: [{text: Ein Ergebnis.}]\n",
        "number: 2\ntitle: Wege\nminutes: 1\n",
        "number: 3\ntitle: Zeiten\n",
    ],
];

const SERIES: &[&str] = &[
    "ordinal: 1",
    "ordinal: 3, of: 4",
    "ordinal: 2, date: 2026-03-01",
    "ordinal: 1, of: 1",
    "ordinal: 7, of: 12, date: 2026-03",
];

/// All inputs of a programme: `count` exchanges at least, so that every sentence meets every value.
pub fn inputs(programme: &Programme, language: &str) -> Inputs {
    let mut files = Vec::new();
    let mut file = |path: String, text: String| files.push((path, text.into_bytes()));
    file(
        "inputs/programme.yaml".into(),
        format!("language: {language}\n{}{}{FRAME}", programme.head, programme.flags),
    );

    // Who took part: words, groups, both with guests.
    let mut took_part: Vec<(String, &str)> = Vec::new();
    for guests in GUESTS {
        took_part.push((String::new(), guests));
    }
    for (index, words) in IN_WORDS.iter().enumerate() {
        took_part.push((format!("phrase: {words}"), ""));
        took_part.push((format!("phrase: {words}"), GUESTS[1 + index % (GUESTS.len() - 1)]));
    }
    for (group, name) in programme.groups.iter().enumerate() {
        for (index, count) in COUNTS.iter().enumerate() {
            took_part.push((format!("groups: [{{name: {name}, {count}}}]"), ""));
            took_part.push((
                format!("groups: [{{name: {name}, {count}}}]"),
                GUESTS[1 + (index * 7 + group) % (GUESTS.len() - 1)],
            ));
            took_part.push((
                format!("groups: [{{name: {name}, {count}}}]"),
                GUESTS[1 + (index * 5 + group + 9) % (GUESTS.len() - 1)],
            ));
            let second = programme.groups[(group + 1 + index) % programme.groups.len()];
            let other = COUNTS[(index * 5 + 3) % COUNTS.len()];
            took_part.push((
                format!("groups: [{{name: {name}, {count}}}, {{name: {second}, {other}}}]"),
                GUESTS[(index * 3) % GUESTS.len()],
            ));
        }
    }
    // When, what and where.
    let ordinals = [
        "",
        "ordinal: 1",
        "ordinal: 2",
        "ordinal: 3",
        "ordinal: 7",
        "ordinal: 12",
        "ordinal: 20",
        "ordinal: 21",
        "ordinal: 4, per_year: true",
        "ordinal: 1, per_year: true",
    ];
    let mut first = Vec::new();
    for series in programme.series {
        for ordinal in ordinals {
            for (index, days) in DAYS.iter().enumerate() {
                let place = PLACES[(index + first.len() / DAYS.len()) % PLACES.len()];
                let comma = if series.is_empty() || ordinal.is_empty() { "" } else { ", " };
                let series = if series.is_empty() {
                    String::new()
                } else {
                    format!("series: {{{series}{comma}{ordinal}}}\n")
                };
                first.push(format!("{series}days: {days}\n{place}\n"));
            }
        }
    }
    // Each fourth exchange names people one by one instead.
    let count = first.len().max(took_part.len() * 4 / 3 + 1);
    let parts = parts();
    for index in 0..count {
        let any = |list: &'static [&'static str], step: usize| {
            list[(index * step + index / list.len()) % list.len()]
        };
        let (attendance, guests) = &took_part[(index - index.div_ceil(4)) % took_part.len()];
        let mut yaml = first[(index * 11 + index / first.len()) % first.len()].clone();
        let mut line = |text: &str| {
            yaml.push_str(text);
            yaml.push('\n');
        };
        line(any(STATUS, 1));
        line(any(POSTPONED, 1));
        line(any(ANNOUNCED, 1));
        line(any(MOTTOS, 1));
        line(any(HOSTS, 1));
        line(any(NEWCOMERS, 1));
        line(any(WELCOME, 1));
        line(any(COLOPHON, 1));
        line(any(FOLLOW_UPS, 1));
        line(any(APPROVAL, 1));
        line(any(INVITERS, 1));
        line(any(NUMBERING, 1));
        if index % 3 == 2 {
            line("layout: minutes");
        }
        let beside = any(BESIDE, 1);
        match index % 4 {
            // People one by one instead of words or groups.
            0 => line(&format!(
                "attendance: {{people: {}{}{beside}}}",
                any(PEOPLE, 1),
                if beside.is_empty() { "" } else { ", " }
            )),
            1 if index % 32 == 1 => {
                line(&format!("attendance: {{{}}}", MEMBERS[index / 32 % MEMBERS.len()]));
            }
            _ if attendance.is_empty() => {}
            1 if !beside.starts_with("apologies") && !beside.is_empty() => {
                line(&format!("attendance: {{{attendance}, {beside}}}"));
            }
            2 => line(&format!(
                "attendance: {{{attendance}, apologies: [{}]}}",
                ["", "Karl Test", "Karl Test, Carla Probe"][index / 4 % 3]
            )),
            _ => line(&format!("attendance: {{{attendance}}}")),
        }
        if !guests.is_empty() {
            line(&format!("guests: [{guests}]"));
        }
        if index % 5 == 0 {
            line("all_day: true");
        }
        let next = any(NEXT, 1);
        if !next.is_empty() {
            line(&format!("next: [{next}]"));
        }
        // The parts of minutes, thirty in an exchange, and in the first of them those that say what lies in other files.
        let mut chunk: Vec<String> = parts.iter().skip(index * 30).take(30).cloned().collect();
        if index < 12 {
            chunk.extend(parts_of_others());
        }
        if chunk.is_empty() {
            line(any(AGENDA, 1));
        } else {
            line(&items(&chunk, index));
        }
        let folder = format!("inputs/2026-04-06-{index:04}");
        file(format!("{folder}/exchange.yaml"), yaml);
        if index < 12 {
            let findings = FINDINGS[index % FINDINGS.len()];
            if !findings.is_empty() {
                file(format!("{folder}/findings.yaml"), findings.to_owned());
            }
            for (number, table) in TABLES[index % TABLES.len()].iter().enumerate() {
                file(format!("{folder}/tables/{}-t.yaml", number + 1), (*table).to_owned());
            }
            for (number, site) in ["gera", "jena", "suhl"].into_iter().enumerate().take(index % 4) {
                let series = SERIES[(index + number) % SERIES.len()];
                let letter = ["a", "b", "c"][number];
                file(
                    format!("{folder}/sites/{site}.yaml"),
                    format!(
                        "site: {site}\nintroduction: Wir sind neu.\nseries: [{{title: Gut leben, {series}}}]\nsuccesses: [{{id: {letter}1, text: Ein Fest.}}]\nobstacles: [{{id: {letter}2, text: Ein Raum.}}]\nregistration:\n  people: [{{name: Anna Beispiel}}]\n"
                    ),
                );
            }
        }
    }
    // A theme that most of the first exchanges named.
    let named: Vec<String> = (0..12)
        .filter(|index| !FINDINGS[index % FINDINGS.len()].is_empty())
        .map(|index| format!("{{exchange: 2026-04-06-{index:04}, finding: f2}}"))
        .collect();
    let themes = format!("themes:\n  - {{id: raum, title: Räume, findings: [{}]}}\n", named.join(", "));
    files.push(("inputs/themes.yaml".into(), themes.into_bytes()));
    // A dossier for each reader: the office's own tells what the others must not.
    let edition = if matches!(programme.name, "titles" | "own words") { "internal" } else { "ministry" };
    let dossier = format!(
        "edition: {edition}\nsentences:\n  - {{part: glance, text: Ein Fest., by: Anna Beispiel, date: 2026-05-01}}\n\
         publicity:\n  - {{what: Ein Fest, place: Gera, date: 2026-05, evidence: Ein Fest}}\n"
    );
    files.push(("inputs/dossier.yaml".into(), dossier.into_bytes()));
    let partners: String = (1..=8)
        .map(|at| format!("  - {{id: k{at}, partner: Haus {at}, kind: association, since: 2026-01}}\n"))
        .collect();
    // Without contacts, a card tells of the exchanges.
    let with_contacts = match programme.name {
        "titles" | "English" => 0,
        "usual words" | "feminine words" => 4,
        _ => 1,
    };
    for site in ["gera", "ilm", "land", "poel"].into_iter().take(with_contacts) {
        let contacts = format!("site: {site}\ncontacts:\n{partners}");
        files.push((format!("inputs/contacts/{site}.yaml"), contacts.into_bytes()));
    }
    if language == "en" {
        for (_, bytes) in &mut files {
            let mut text = String::from_utf8(std::mem::take(bytes)).unwrap();
            for (german, english) in IN_ENGLISH {
                text = text.replace(german, english);
            }
            *bytes = text.into_bytes();
        }
    }
    Inputs { name: programme.name, files }
}

/// What people type in English; longer words first.
const IN_ENGLISH: &[(&str, &str)] = &[
    ("auf der Homepage des Vorhabens", "on the homepage"),
    ("im Amtsblatt", "in the gazette"),
    ("in der Zeitung", "in the newspaper"),
    ("Anfang März 2026", "at the beginning of March 2026"),
    ("im Herbst", "in autumn"),
    ("Herbst", "autumn"),
    ("6./7. Oktober", "6/7 October"),
    ("6. bis 7. Oktober", "6 to 7 October"),
    ("Anfang 2027", "early 2027"),
    ("Mitte Mai", "mid-May"),
    ("Ende Mai", "late May"),
    ("„Wir sind da“", "“We are here”"),
    ("»Wir sind da!«", "“We are here!”"),
    ("Wir sind da", "We are here"),
    ("Wer ist da?", "Who is here?"),
    ("nahezu alle Projekte", "nearly all projects"),
    ("fast jedes Projekt", "almost every project"),
    ("kein Projekt", "no project"),
    ("alle Standorte und viele Gäste", "all sites and many guests"),
    ("niemand", "nobody"),
    ("eine Vertreterin", "a representative"),
    ("ein Vertreter der Stadt", "a representative of the city"),
    ("die Hälfte der Standorte", "half of the sites"),
    ("rund 40 Personen", "about 40 people"),
    ("jede Gemeinde", "every town"),
    ("eine Bürgerin oder ein Bürger", "one citizen"),
    ("Bürgerinnen und Bürger", "citizens"),
    ("zwei Vertreter", "two representatives"),
    ("Vertreterin", "representative"),
    ("Vertreter", "representative"),
    ("Leiterin des Sozialamtes", "head of the welfare office"),
    ("Stabsstelle Sozialplanung des Sozialministeriums", "head of social planning"),
    (", genitive: des Sozialministeriums", ""),
    (", genitive: des Wirtschaftsministeriums", ""),
    (", genitive: der Stadt Suhl", ""),
    ("das Sozialministerium", "the Ministry of Welfare"),
    ("Sozialministerium", "Ministry of Welfare"),
    ("Wirtschaftsministerium", "Ministry of Trade"),
    ("die Stadt Suhl", "the City of Suhl"),
    ("Stadt Suhl", "City of Suhl"),
    ("Bürgerhaus", "Town Hall"),
    ("Vorabend", "Evening before"),
    ("Der Name fehlt", "The name is missing"),
    ("Das Logo", "The logo"),
    ("Der Name heißt Probe", "The name is Probe"),
    ("Der Ort fehlt", "The place is missing"),
    ("Der Name", "The name"),
    ("Die Frage nach dem Ort", "The question of the place"),
    ("nächste Sitzung", "the next meeting"),
    ("unbestimmte Zeit", "an unknown date"),
    ("die Zahlen lagen noch nicht vor", "the figures were not ready"),
    ("Das Protokoll vom 20. Januar 2026", "The minutes of 20 January 2026"),
    ("Die Protokolle vom 20. und 22. Januar 2026", "The minutes of 20 and 22 January 2026"),
    ("Die Niederschrift der zweiten Sitzung", "The minutes of the second meeting"),
    ("Protokolle vom 20. und 22. Januar 2026", "Minutes of 20 and 22 January 2026"),
    ("Protokoll vom 20. Januar 2026", "Minutes of 20 January 2026"),
    ("Der Bericht und das Protokoll", "The report and the minutes"),
    ("Die Dokumentation", "The record"),
    ("Folien", "Slides"),
    ("due: bald", "due: soon"),
    ("bis zum Sommer", "by summer"),
    ("nächste Woche", "next week"),
    ("Referat 3", "Unit 3"),
    ("Anna Beispiel und Bernd Muster", "Anna Beispiel and Bernd Muster"),
    ("Zu Fuß vom Bahnhof.", "On foot from the station."),
    ("Wir treffen uns im Hof.", "We meet in the yard."),
    ("Räume", "Rooms"),
    ("Wege", "Ways"),
    ("Zeiten", "Times"),
    ("Ein Saal", "A hall"),
    ("place: Hof", "place: Yard"),
    ("place: Saal", "place: Hall"),
    ("es fehlte die Zeit", "there was no time"),
    ("die 11. Sitzung", "the 11th meeting"),
    ("berichtigt", "corrected"),
    ("Ein Fest im Hof.", "A party in the yard."),
    ("Ein Fest", "A party"),
    ("Ein Rundgang", "A walk"),
    ("am Brunnen", "at the fountain"),
    ("Bahnhof Jena", "Jena Station"),
    ("in der Schweiz", "in Switzerland"),
    ("Leiterin", "head"),
    ("name: Räte", "name: Councils"),
    ("name: Standorte", "name: Sites"),
    ("name: Gäste", "name: Guests"),
    ("alle anderen Mitglieder", "all other members"),
    ("Ein Gespräch", "A talk"),
    ("Eine Liste", "A list"),
    ("Ein Brief", "A letter"),
    ("Erste Fassung", "First version"),
    ("Namen ergänzt", "Names added"),
    ("task: Protokoll", "task: Minutes"),
    ("task: Moderation", "task: Chair"),
    ("task: Fotos", "task: Photos"),
    ("Der Raum fehlt.", "There is no room."),
    ("Ein Rundgang.", "A walk."),
    ("Mehr Zeit.", "More time."),
    ("Ein Ergebnis.", "A result."),
    ("Noch eines.", "Another one."),
    ("Drittens.", "A third one."),
    ("Gut leben", "Living well"),
    ("Wir sind neu.", "We are new."),
    ("Ein Fest.", "A party."),
    ("Ein Raum.", "A room."),
    ("Begrüßung", "Welcome"),
    ("Ein Satz.", "A sentence."),
    ("Berichte", "Reports"),
    ("Noch einer.", "One more."),
    ("Punkt ", "Item "),
    ("Netzwerkarbeit", "Networking"),
    ("Hausbesuche", "Home visits"),
    ("Treffpunkt Jena", "Jena Centre"),
    ("Inselfreunde Poel", "Poel Friends"),
    ("Insel Poel", "Poel"),
];

/// Names that the inputs bring: known words of every language.
pub const NAMES: &[&str] = &[
    "Suhler",
    "Quartiersratssitzung",
    "Treffpunkt Jena",
    "Jena Centre",
    "Inselfreunde Poel",
    "Poel Friends",
    "Insel Poel",
    "Sample",
    "Muster Gera",
    "Muster Jena",
    "Muster Suhl",
    "Muster Ilm-Kreis",
    "Halle (Saale)",
    "Bad Salzungen",
    "Altenburger Land",
    "Ilm-Kreis",
    "Gera",
    "Jena",
    "Suhl",
    "Stadt Suhl",
    "GFAW",
    "WM",
    "Karl Test",
    "Anna Beispiel",
    "Carla Probe",
    "Herr Kern",
    "Frau Lind",
    "Dora Stab",
    "AB",
];
