//! Roles of styles, and the names by which Word knows them.

/// Purpose of a style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Role {
    /// 1 is that of a section.
    Heading(usize),
    /// A list item at a depth from 1 on.
    Bullet(usize),
    Number(usize),
    /// Continuation of a list item at that depth.
    Continue(usize),
    Quote,
    QuoteSource,
    Caption,
    Picture,
    Byline,
    ThemeTable,
    ThemeTableNote,
    Next,
    TableText,
    Funding,
    Hyperlink,
    Table,
    /// A table with lines round every cell: what data stands in where there is no [`Role::Table`].
    Grid,
    /// An entry of a table of contents.
    Contents(usize),
}

impl Role {
    /// Its id in our template, the name that Word stores, and the one that a German Word or an office's own file may store.
    pub(crate) fn names(self) -> (String, String, String) {
        let plain = |id: &str, name: &str, german: &str| (id.to_owned(), name.to_owned(), german.to_owned());
        let heading = |n: usize| (format!("Heading{n}"), format!("heading {n}"), format!("Überschrift {n}"));
        let list = |n: usize, id: &str, name: &str, german: &str| match n {
            0 | 1 => plain(id, name, german),
            n => (format!("{id}{n}"), format!("{name} {n}"), format!("{german} {n}")),
        };
        match self {
            Self::Heading(n) => heading(n),
            Self::Bullet(n) => list(n, "ListBullet", "List Bullet", "Aufzählungszeichen"),
            Self::Number(n) => list(n, "ListNumber", "List Number", "Listennummer"),
            Self::Continue(n) => list(n, "ListContinue", "List Continue", "Listenfortsetzung"),
            Self::Quote => plain("Quote", "Quote", "Zitat"),
            Self::QuoteSource => plain("QuoteSource", "Zitat Herkunft", "Zitat Herkunft"),
            Self::Caption => plain("Caption", "caption", "Beschriftung"),
            Self::Picture => plain("Picture", "Bild", "Bild"),
            Self::Byline => plain("Byline", "Vortragende", "Vortragende"),
            Self::ThemeTable => plain("ThemeTable", "Tisch", "Tisch"),
            Self::ThemeTableNote => plain("ThemeTableNote", "Tisch Angaben", "Tisch Angaben"),
            Self::Next => plain("NextEvent", "Nächster Termin", "Nächster Termin"),
            Self::TableText => plain("TableText", "Tabellentext", "Tabellentext"),
            Self::Funding => plain("Funding", "Förderhinweis", "Förderhinweis"),
            Self::Hyperlink => plain("Hyperlink", "Hyperlink", "Hyperlink"),
            Self::Table => plain("PlainTable2", "Plain Table 2", "Einfache Tabelle 2"),
            Self::Grid => plain("TableGrid", "Table Grid", "Tabellenraster"),
            Self::Contents(n) => (format!("TOC{n}"), format!("toc {n}"), format!("Verzeichnis {n}")),
        }
    }
}

impl Role {
    /// The name by which people know it.
    pub(crate) fn shown(self) -> String {
        self.names().2
    }

    /// The name under which Word stores it.
    pub(crate) fn stored(self) -> String {
        self.names().1
    }
}
