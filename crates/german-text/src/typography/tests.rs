//! The whole typography on a table of cases and on random text.

use super::super::Lang;
use super::typeset;

fn set(text: &str, lang: Lang) -> String {
    let mut pieces = [text.to_owned()];
    typeset(&mut pieces, lang);
    pieces.concat()
}

/// In the expected text `~` stands for a no-break space and `_` for a narrow one.
fn spaced(text: &str) -> String {
    text.replace('~', "\u{A0}").replace('_', "\u{202F}")
}

fn check(table: &[(&str, &str)], lang: Lang) {
    for (typed, expected) in table {
        let once = set(typed, lang);
        assert_eq!(once, spaced(expected), "typed: {typed}");
        assert_eq!(set(&once, lang), once, "twice: {typed}");
        assert_eq!(essence(&once), essence(typed), "essence: {typed}");
    }
}

/// Keeps what typography must not change: everything but spaces and the shape of quotes, dashes and dots.
fn essence(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars().filter(|c| !c.is_whitespace()) {
        match c {
            '–' | '-' if out.ends_with('-') => {}
            '–' | '-' => out.push('-'),
            '…' => out.push_str("..."),
            '"' | '„' | '“' | '”' | '\'' | '‚' | '‘' | '’' => out.push('\''),
            _ => out.push(c),
        }
    }
    out
}

#[test]
fn quotation_marks() {
    check(
        &[
            (r#""kurzer Dienstweg""#, "„kurzer Dienstweg“"),
            (r#"Der "kurze Dienstweg" fördert"#, "Der „kurze Dienstweg“ fördert"),
            (r#"("Zugpferde")"#, "(„Zugpferde“)"),
            (r#"die "ThINKA"-Büros"#, "die „ThINKA“-Büros"),
            (r#"Anti-"Amts"-Haltung"#, "Anti-„Amts“-Haltung"),
            (r#"Er sagte: "Sie sagte 'ja'.""#, "Er sagte: „Sie sagte ‚ja‘.“"),
            (r#"Er sagte: "Sie sagte "ja".""#, "Er sagte: „Sie sagte ‚ja‘.“"),
            (r#""'Ja', sagte sie", so Müller"#, "„‚Ja‘, sagte sie“, so Müller"),
            ("„schon richtig“ und ‚auch‘", "„schon richtig“ und ‚auch‘"),
            ("„Word schrieb den Anfang\"", "„Word schrieb den Anfang“"),
            ("\"Word schrieb das Ende“", "„Word schrieb das Ende“"),
            ("“so etwas” und «so etwas» und »so etwas«", "“so etwas” und «so etwas» und »so etwas«"),
            ("„außen \"innen\" außen“", "„außen ‚innen‘ außen“"),
            ("ein 19\" Bildschirm", "ein 19\" Bildschirm"),
            ("ein \" allein", "ein \" allein"),
            (r#""Wie?" "So!""#, "„Wie?“ „So!“"),
            (r#""...und dann""#, "„…und dann“"),
            (r#""2014-2020""#, "„2014–2020“"),
        ],
        Lang::De,
    );
    check(
        &[
            (r#"the "short way" works"#, "the “short way” works"),
            (r#""She said 'yes'.""#, "“She said ‘yes’.”"),
            ("it's the sites' own", "it’s the sites’ own"),
            ("„deutsch“ within", "„deutsch“ within"),
        ],
        Lang::En,
    );
}

#[test]
fn apostrophes() {
    check(
        &[
            ("Wie geht's?", "Wie geht’s?"),
            ("So 'n Haus", "So ’n Haus"),
            ("die '90er und '80er", "die ’90er und ’80er"),
            ("Hans' Haus", "Hans’ Haus"),
            ("Das ist \"Hans' Haus\"", "Das ist „Hans’ Haus“"),
            ("5' lang", "5' lang"),
            (",,Zitat''", ",,Zitat''"),
            ("geht’s", "geht’s"),
            ("'wörtlich' sagt's", "‚wörtlich‘ sagt’s"),
        ],
        Lang::De,
    );
}

#[test]
fn dashes() {
    check(
        &[
            ("ThINKA - Erfolge", "ThINKA – Erfolge"),
            ("wbm - Werkstatt", "wbm – Werkstatt"),
            ("ThINKA -- Erfolge", "ThINKA – Erfolge"),
            ("ThINKA--Erfolge", "ThINKA – Erfolge"),
            ("ThINKA-- Erfolge", "ThINKA – Erfolge"),
            ("schon – richtig", "schon – richtig"),
            ("Jugend- und Sozialamt", "Jugend- und Sozialamt"),
            ("Bürger-/Bewohner*innen", "Bürger-/Bewohner*innen"),
            ("Gera-Liebschwitz", "Gera-Liebschwitz"),
            ("- ein Punkt", "- ein Punkt"),
            ("mit --root", "mit --root"),
            ("-----", "-----"),
            ("Wer bestimmt...", "Wer bestimmt…"),
            ("...welche Rolle", "…welche Rolle"),
            ("Name: ........", "Name: ........"),
            ("[...]", "[…]"),
        ],
        Lang::De,
    );
}

#[test]
fn ranges() {
    check(
        &[
            ("2014-2020", "2014–2020"),
            ("2014--2020", "2014–2020"),
            ("2014-16", "2014–16"),
            ("S. 3-5", "S.~3–5"),
            ("S.3-5", "S.3–5"),
            ("9-16 Uhr", "9–16~Uhr"),
            ("09-16 Uhr", "09–16~Uhr"),
            ("9.30-16.00 Uhr", "9.30–16.00~Uhr"),
            ("9-16.30 Uhr", "9–16.30~Uhr"),
            ("9:30-16:00", "9:30–16:00"),
            ("6.-8. April", "6.–8.~April"),
            ("01.05.-03.05.2016", "01.05.–03.05.2016"),
            ("3,5-4,5 %", "3,5–4,5~%"),
            ("(2014-2020)", "(2014–2020)"),
            ("10-12.", "10–12."),
            ("Mo-Fr", "Mo–Fr"),
            ("Mo.-Fr.", "Mo.–Fr."),
            ("April-Juni", "April–Juni"),
            ("§§ 3-5", "§§~3–5"),
        ],
        Lang::De,
    );
}

#[test]
fn what_only_looks_like_a_range() {
    let same = [
        "2016-04-06",
        "2016-04",
        "03632 741-0",
        "03632 741-852",
        "03632 741 - 852",
        "Tel. 741-852",
        "Telefon: 741-852",
        "+49 3632-741",
        "036128-4711",
        "123456-789012",
        "A-3b",
        "3-5-mal",
        "16-jährig",
        "DIN 5008-1",
        "DIN EN 301-549",
        "PDF/UA-1",
        "Az. 12-34",
        "Do-it-yourself",
        "Mai-Feier",
        "2013/14-2015/16",
        "ISBN 978-3-16-148410-0",
        "Covid-19",
    ];
    check(&same.map(|text| (text, text)), Lang::De);
}

#[test]
fn addresses_stay() {
    let same = [
        "http://www.example.org/a--b?c='d'",
        "www.example.org/2014-2020",
        "(siehe www.example.org/2014-2020)",
        "a.b-c@example.org",
        "C:\\Daten\\2014-2020\\z.B.txt",
        "/srv/2014-2020/z.B.pdf",
        "bericht-2014-2020.pdf",
        "2014-2020.pdf",
    ];
    check(&same.map(|text| (text, text)), Lang::De);
    check(&[("\"www.example.org/2014-2020\"...", "„www.example.org/2014-2020“…")], Lang::De);
}

#[test]
fn abbreviations() {
    check(
        &[
            ("z.B. so", "z._B. so"),
            ("z. B. so", "z._B. so"),
            ("z.\u{A0}B. so", "z._B. so"),
            ("z.\u{202F}B. so", "z._B. so"),
            ("Z.B. so", "Z._B. so"),
            ("(z.B. durch", "(z._B. durch"),
            ("d.h.", "d._h."),
            ("u.a.:", "u._a.:"),
            ("u. a. m.", "u._a._m."),
            ("o.g. Probleme", "o._g. Probleme"),
            ("i.d.R.", "i._d._R."),
            ("i. d.R.", "i._d._R."),
            ("u.U., z.T., s.o., v.a., e.V.", "u._U., z._T., s._o., v._a., e._V."),
            ("z.B", "z.B"),
            ("usw. bzw. etc.", "usw. bzw. etc."),
            ("J. S. Bach", "J. S. Bach"),
            ("Haus.Boot", "Haus.Boot"),
        ],
        Lang::De,
    );
    check(&[("e.g. this, i.e. that", "e.g. this, i.e. that")], Lang::En);
}

#[test]
fn no_break_spaces() {
    check(
        &[
            ("5 % und 20 €", "5~% und 20~€"),
            ("10 km, 50 Minuten, 3 Mio. Euro", "10~km, 50~Minuten, 3~Mio. Euro"),
            ("§ 5 Abs. 2 Nr. 3", "§~5 Abs.~2 Nr.~3"),
            ("am 6. April 2016", "am 6.~April 2016"),
            ("am 6. und 7. April", "am 6. und 7.~April"),
            ("Dr. Müller, Prof. Dr. Ott", "Dr.~Müller, Prof.~Dr.~Ott"),
            ("14 Projekte", "14 Projekte"),
            ("im 2. Quartal", "im 2. Quartal"),
            ("um 40. Mai", "um 40. Mai"),
            ("Wohnungsnr. 3", "Wohnungsnr. 3"),
            ("5  %", "5  %"),
        ],
        Lang::De,
    );
    check(&[("on 6 April at 9.30 am, p. 12", "on 6~April at 9.30~am, p.~12")], Lang::En);
}

#[test]
fn context_crosses_runs() {
    let table: [(&[&str], &[&str]); 6] = [
        (&["Der \"", "kurze Dienstweg", "\" hilft"], &["Der „", "kurze Dienstweg", "“ hilft"]),
        (&["am 6.", " ", "April"], &["am 6.", "\u{A0}", "April"]),
        (&["z.", "B."], &["z.\u{202F}", "B."]),
        (&["20", "14-", "2020"], &["20", "14–", "2020"]),
        (&[".", "..", ""], &["…", "", ""]),
        (&["ThINKA ", "-", " Erfolge"], &["ThINKA ", "–", " Erfolge"]),
    ];
    for (typed, expected) in table {
        let mut pieces: Vec<String> = typed.iter().map(|&piece| piece.to_owned()).collect();
        typeset(&mut pieces, Lang::De);
        assert_eq!(pieces, expected);
    }
    typeset(&mut [], Lang::De);
}

/// A small generator (Knuth's constants), so that the same text comes every time.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound
    }
}

const TOKENS: [&str; 62] = [
    " ", " ", " ", " ", " ", "\"", "\"", "'", "'", "-", "-", "--", "---", "–", "...", ".", ",", ":", ";",
    "!", "?", "(", ")", "/", "„", "“", "”", "‚", "‘", "’", "«", "»", "\u{A0}", "\u{202F}", "\n", "a", "B",
    "z", "z.", "B.", "u", "ä", "Wort", "ThINKA", "Dr.", "Nr.", "§", "S.", "April", "Mo", "Fr", "Uhr", "%",
    "0", "1", "6", "12", "2014", "2020", "www.", "@", "…",
];

#[test]
fn random_text_keeps_its_essence_and_is_set_once() {
    let mut random = Random(5008);
    for round in 0..10_000 {
        let lang = if round % 3 == 0 { Lang::En } else { Lang::De };
        let mut pieces: Vec<String> = (0..=random.below(3))
            .map(|_| (0..random.below(12)).map(|_| TOKENS[random.below(TOKENS.len())]).collect())
            .collect();
        let typed = pieces.clone();
        typeset(&mut pieces, lang);
        assert_eq!(essence(&pieces.concat()), essence(&typed.concat()), "{typed:?}");
        assert_eq!(pieces.len(), typed.len());
        let once = pieces.clone();
        typeset(&mut pieces, lang);
        assert_eq!(pieces, once, "{lang:?} {typed:?}");
    }
}

/// Checks what makes looking for them cheap.
#[test]
fn abbreviations_begin_with_a_single_letter() {
    let first = |parts: &[&'static str]| parts.first().map(|part| part.chars().count());
    assert!(super::tables::ABBREVIATIONS.iter().all(|parts| first(parts) == Some(1)));
}

#[test]
fn nothing_takes_long() {
    for part in [
        "- ", "-", "1-", "1 - ", "\" ", "\"", "' ", "a' ", ". ", "z. B. ", "( ", "<<", "...", "§ ", "1.",
        "1:", "Tel. 1-",
    ] {
        let text = part.repeat(100_000 / part.len());
        let took = || {
            let began = std::time::Instant::now();
            assert!(!set(&text, Lang::De).is_empty());
            began.elapsed()
        };
        // What really takes long takes long each time; a machine that is busy with something else does not.
        let took = (0..3).map(|_| took()).find(|took| took.as_secs() < 3);
        assert!(took.is_some(), "{part:?} takes long");
    }
}
