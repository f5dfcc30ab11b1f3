//! What an invented programme is made of: places, people, and themes with the words in which sites name them.

/// A theme with its course over the exchanges.
pub(super) struct ThemeData {
    /// `obstacle` or `success`.
    pub(super) kind: &'static str,
    /// Its work field.
    pub(super) field: &'static str,
    /// What it is about.
    pub(super) title: &'static str,
    /// Shares of the reports that name it, in percent, exchange by exchange; 0 where nobody does.
    pub(super) shares: [u32; 6],
    /// How the office words it, one exchange after another, from the first again.
    pub(super) findings: [&'static str; 2],
    /// How sites word it; `{wo}`, `{wann}` and `{wer}` are filled in.
    pub(super) statements: [&'static str; 4],
}

pub(super) const FIELDS: [(&str, &str); 4] = [
    ("raum", "Räume und Wege"),
    ("leute", "Menschen gewinnen"),
    ("geld", "Geld und Anträge"),
    ("netz", "Ämter und Partner"),
];

pub(super) const SITES: [&str; 40] = [
    "Ahlbach",
    "Birkenrode",
    "Cunnersfeld",
    "Dornheim",
    "Eichwalde",
    "Falkenau",
    "Grünthal",
    "Hainstadt",
    "Ilmrode",
    "Jesenfeld",
    "Kaltenborn",
    "Lindenau",
    "Mühlrode",
    "Neukirch",
    "Oberfeld",
    "Pappelau",
    "Querbach",
    "Rosenthal",
    "Steinrode",
    "Tannheim",
    "Ulmenau",
    "Vogelsang",
    "Wiesenthal",
    "Xaversdorf",
    "Ypernfeld",
    "Zellerau",
    "Altenrode",
    "Buchfeld",
    "Damsdorf",
    "Erlenbach",
    "Föhrde",
    "Gutenfeld",
    "Heidrode",
    "Immenau",
    "Kirchfelde",
    "Lautersheim",
    "Moosrode",
    "Niederau",
    "Ostfelde",
    "Petersrode",
];

/// Where they meet: the first sites, so that a smaller programme has them, too.
pub(super) const PLACES: [&str; 6] =
    ["Ahlbach", "Birkenrode", "Cunnersfeld", "Dornheim", "Eichwalde", "Falkenau"];

pub(super) const GIVEN: [&str; 12] = [
    "Anna", "Bernd", "Clara", "Dieter", "Elif", "Franz", "Gisela", "Hassan", "Irina", "Jost", "Karin",
    "Leyla",
];

pub(super) const FAMILY: [&str; 14] = [
    "Arnold", "Bauer", "Christ", "Demir", "Engel", "Fuchs", "Graf", "Hahn", "Ivanova", "Jung", "Kern",
    "Lind", "Moser", "Nowak",
];

pub(super) const WHERE: [&str; 8] = [
    "im Quartier",
    "am Markt",
    "in der Siedlung",
    "im Nordviertel",
    "an der Schule",
    "in der Altstadt",
    "am Bahnhof",
    "hinter dem Rathaus",
];

pub(super) const WHEN: [&str; 6] =
    ["seit dem Frühjahr", "seit Monaten", "schon wieder", "immer öfter", "nach wie vor", "inzwischen"];

pub(super) const WHO: [&str; 6] = [
    "die Älteren",
    "Familien mit Kindern",
    "unsere Ehrenamtlichen",
    "viele Bewohner",
    "die Jugendlichen",
    "alle",
];

pub(super) const AGREEMENTS: [&str; 3] = [
    "Eine Liste der Räume anlegen, die man leihen kann",
    "Mit dem Landkreis über die Busse sprechen",
    "Ein Muster für kurze Anträge entwerfen",
];

pub(super) const PLANS: [&str; 6] = [
    "Im Herbst ein Hoffest {wo} feiern",
    "Eine Sprechstunde {wo} anbieten",
    "Den Garten {wo} anlegen",
    "Eine Umfrage unter {wer} machen",
    "Mit der Bücherei ein Vorlesen {wo} beginnen",
    "Einen Reparaturtag {wo} vorbereiten",
];

pub(super) const THEMES: [ThemeData; 10] = [
    ThemeData {
        kind: "obstacle",
        field: "raum",
        title: "Aufzüge und Treppen",
        shares: [20, 30, 40, 50, 60, 70],
        findings: [
            "Kaputte Aufzüge sperren Menschen in ihren Wohnungen ein",
            "Ohne Aufzug kommt die Treppe niemand hinauf",
        ],
        statements: [
            "Der Aufzug {wo} ist {wann} defekt, {wer} kommen die Treppe nicht hinauf",
            "Kaputter Aufzug {wo}: {wer} bleiben {wann} in der Wohnung",
            "{wann} steht der Aufzug {wo} still",
            "Ohne Aufzug schaffen {wer} die Treppe {wo} nicht",
        ],
    },
    ThemeData {
        kind: "obstacle",
        field: "raum",
        title: "Räume für Treffen",
        shares: [70, 60, 50, 40, 30, 20],
        findings: ["Es fehlen Räume für Treffen", "Räume sind zu klein oder zu teuer"],
        statements: [
            "Für Treffen fehlt {wo} ein Raum, {wer} sitzen {wann} im Flur",
            "Der Gruppenraum {wo} ist {wann} zu klein",
            "Die Miete für den Raum {wo} ist {wann} zu teuer",
            "{wer} haben {wo} keinen Raum mehr für ihre Treffen",
        ],
    },
    ThemeData {
        kind: "obstacle",
        field: "raum",
        title: "Bus am Abend",
        shares: [30, 40, 30, 40, 30, 0],
        findings: ["Am Abend fährt kein Bus", "Wer abends kommen will, hat keinen Bus"],
        statements: [
            "Am Abend fährt {wo} kein Bus, {wer} kommen nicht nach Hause",
            "Der letzte Bus {wo} fährt {wann} vor sechs am Abend",
            "Ohne Bus am Abend bleiben {wer} {wo} weg",
            "Der Abendbus {wo} fällt {wann} aus",
        ],
    },
    ThemeData {
        kind: "obstacle",
        field: "leute",
        title: "Ehrenamtliche finden",
        shares: [40, 40, 40, 40, 40, 40],
        findings: ["Ehrenamtliche sind schwer zu finden", "Das Ehrenamt findet keinen Nachwuchs"],
        statements: [
            "{wo} finden sich {wann} keine neuen Ehrenamtlichen",
            "Das Ehrenamt {wo} hat keinen Nachwuchs",
            "Ehrenamtliche hören {wann} auf, niemand rückt {wo} nach",
            "Für das Ehrenamt {wo} fehlt {wer} die Zeit",
        ],
    },
    ThemeData {
        kind: "obstacle",
        field: "leute",
        title: "Sprache und Übersetzung",
        shares: [0, 20, 0, 30, 30, 40],
        findings: ["Es fehlt an Dolmetschern und Sprachkursen", "Sprachkurse haben lange Wartelisten"],
        statements: [
            "Für Gespräche {wo} fehlen {wann} Dolmetscher",
            "Die Sprachkurse {wo} haben {wann} eine Warteliste",
            "Ohne Übersetzung verstehen {wer} die Briefe nicht",
            "{wann} gibt es {wo} keinen Sprachkurs mit Kinderbetreuung",
        ],
    },
    ThemeData {
        kind: "obstacle",
        field: "geld",
        title: "Anträge und Nachweise",
        shares: [50, 0, 0, 50, 60, 60],
        findings: ["Anträge und Nachweise kosten zu viel Zeit", "Förderanträge sind kaum noch zu schaffen"],
        statements: [
            "Der Förderantrag für {wo} kostet {wann} zwei Wochen",
            "Nachweise für kleine Summen brauchen {wann} ganze Tage",
            "Anträge sind so lang, dass {wer} {wo} aufgeben",
            "Für den Verwendungsnachweis fehlen {wo} die Vordrucke",
        ],
    },
    ThemeData {
        kind: "obstacle",
        field: "geld",
        title: "Befristete Stellen",
        shares: [20, 20, 30, 30, 0, 0],
        findings: ["Befristete Stellen vertreiben gute Leute", "Stellen enden, bevor die Arbeit trägt"],
        statements: [
            "Die Stelle {wo} ist befristet, die Kollegin geht",
            "Befristete Verträge {wo}: {wann} wechselt das Personal",
            "Die Stelle {wo} endet im Dezember, {wer} verlieren ihre Ansprechperson",
            "Mit halben, befristeten Stellen ist {wo} kein Verlass zu schaffen",
        ],
    },
    ThemeData {
        kind: "obstacle",
        field: "netz",
        title: "Müll im Wohngebiet",
        shares: [0, 0, 20, 30, 50, 60],
        findings: ["Müll liegt im Wohngebiet herum", "Sperrmüll bleibt wochenlang stehen"],
        statements: [
            "Sperrmüll liegt {wo} {wann} auf dem Gehweg",
            "Der Müll {wo} zieht {wann} Ratten an",
            "Container {wo} quellen {wann} über, {wer} beschweren sich",
            "{wo} wird {wann} Müll in die Büsche geworfen",
        ],
    },
    ThemeData {
        kind: "success",
        field: "netz",
        title: "Runder Tisch mit den Ämtern",
        shares: [10, 20, 30, 30, 40, 50],
        findings: ["Ein runder Tisch bringt die Ämter zusammen", "Ämter haben feste Ansprechpersonen"],
        statements: [
            "Am runden Tisch {wo} sitzen jetzt alle Ämter",
            "Das Jugendamt nennt {wo} eine feste Ansprechperson",
            "Der runde Tisch {wo} trifft sich jeden Monat",
            "Ämter und {wer} reden {wo} miteinander",
        ],
    },
    ThemeData {
        kind: "success",
        field: "raum",
        title: "Der Abendbus fährt",
        shares: [0, 0, 0, 0, 0, 30],
        findings: ["Am Abend fährt wieder ein Bus", "Der Bus am Abend wird angenommen"],
        statements: [
            "Am Abend fährt {wo} jetzt ein Bus bis elf",
            "Der neue Bus am Abend hält {wo}",
            "Mit dem Abendbus kommen {wer} nach Hause",
            "Der Bus fährt {wo} auch am Abend",
        ],
    },
];
