//! A Word file in code: the body and other parts as XML, put together with what each of them needs to be found.

use ooxml::Package;
use std::fmt::Write as _;
use xtask::word_templates::theme;

const NAMESPACES: &str = concat!(
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" "#,
    r#"xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" "#,
    r#"xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" "#,
    r#"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#,
    r#"xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" "#,
    r#"xmlns:v="urn:schemas-microsoft-com:vml" "#,
    r#"xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14""#
);

const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const WORDML: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

fn own_file(id: &str) -> String {
    format!("{}.xml", id.trim_start_matches("rId").to_lowercase())
}

/// A Word file being put together.
pub struct Word {
    body: String,
    /// Of the last section: references to headers and footers, then the page.
    references: String,
    section: String,
    settings: String,
    styles: String,
    numbering: String,
    core: String,
    relations: String,
    package_relations: String,
    overrides: String,
    parts: Vec<(String, Vec<u8>)>,
}

/// A Word file with this body, in a letter's page, with German Word's style ids and two lists: 1 with bullets, 2 with numbers.
pub fn word(body: impl AsRef<str>) -> Word {
    Word {
        body: body.as_ref().to_owned(),
        references: String::new(),
        section: r#"<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1134" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>"#.into(),
        settings: String::new(),
        styles: STYLES.into(),
        numbering: numbering(),
        core: "<dc:title>Vorlage</dc:title><dc:creator>Amt</dc:creator>".into(),
        relations: String::new(),
        package_relations: String::new(),
        overrides: String::new(),
        parts: Vec::new(),
    }
}

impl Word {
    /// A header of a kind (`default`, `first`, `even`), in the part `header1.xml`, `header2.xml`, ….
    pub fn header(self, kind: &str, content: impl AsRef<str>) -> Self {
        self.edge("header", "hdr", kind, content.as_ref())
    }

    /// A footer of a kind, in the part `footer1.xml`, ….
    pub fn footer(self, kind: &str, content: impl AsRef<str>) -> Self {
        self.edge("footer", "ftr", kind, content.as_ref())
    }

    /// A header that no section refers to yet, in the part `kopf.xml`; `rIdX` gives `x.xml`.
    pub fn header_of_its_own(self, id: &str, content: &str) -> Self {
        let (file, content) = (own_file(id), format!("<w:hdr {NAMESPACES}>{content}</w:hdr>"));
        self.relation(id, "header", &file).xml(&format!("word/{file}"), "header", &content)
    }

    /// The same of a footer.
    pub fn footer_of_its_own(self, id: &str, content: &str) -> Self {
        let (file, content) = (own_file(id), format!("<w:ftr {NAMESPACES}>{content}</w:ftr>"));
        self.relation(id, "footer", &file).xml(&format!("word/{file}"), "footer", &content)
    }

    fn edge(mut self, name: &str, root: &str, kind: &str, content: &str) -> Self {
        let count = self.parts.iter().filter(|(path, _)| path.starts_with(&format!("word/{name}"))).count();
        let file = format!("{name}{}.xml", count + 1);
        let id = format!("rId{name}{}", count + 1);
        let reference = format!(r#"<w:{name}Reference w:type="{kind}" r:id="{id}"/>"#);
        self.references.push_str(&reference);
        match kind {
            "first" if !self.section.contains("titlePg") => self.section.push_str("<w:titlePg/>"),
            "even" if !self.settings.contains("evenAndOdd") => {
                self.settings.push_str("<w:evenAndOddHeaders/>");
            }
            _ => {}
        }
        let content = format!("<w:{root} {NAMESPACES}>{content}</w:{root}>");
        self.relation(&id, name, &file).xml(&format!("word/{file}"), name, &content)
    }

    /// Footnotes with the ids 1, 2, …; each is given as the inside of its last paragraph.
    pub fn footnotes(self, notes: &[&str]) -> Self {
        self.notes("footnote", notes)
    }

    /// Endnotes, as [`Word::footnotes`].
    pub fn endnotes(self, notes: &[&str]) -> Self {
        self.notes("endnote", notes)
    }

    fn notes(self, kind: &str, notes: &[&str]) -> Self {
        let mut content = format!(
            r#"<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}><w:{kind} w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:{kind}>"#
        );
        for (index, note) in notes.iter().enumerate() {
            let id = index + 1;
            write!(content, r#"<w:{kind} w:id="{id}">{note}</w:{kind}>"#).unwrap();
        }
        self.list(&format!("{kind}s"), &content)
    }

    /// Comments with the ids 0, 1, …; each is given as its paragraphs.
    pub fn comments(self, comments: &[&str]) -> Self {
        let mut content = String::new();
        for (id, comment) in comments.iter().enumerate() {
            write!(content, r#"<w:comment w:id="{id}" w:author="Amt" w:initials="A">{comment}</w:comment>"#)
                .unwrap();
        }
        self.list("comments", &content)
    }

    fn list(self, name: &str, content: &str) -> Self {
        let content = format!("<w:{name} {NAMESPACES}>{content}</w:{name}>");
        self.relation(&format!("rId{name}"), name, &format!("{name}.xml")).xml(
            &format!("word/{name}.xml"),
            name,
            &content,
        )
    }

    /// A part that Word keeps beside comments.
    pub fn beside(self, name: &str, content: &str) -> Self {
        let file = format!("{name}.xml");
        self.relation(&format!("rId{name}"), name, &file).xml(&format!("word/{file}"), name, content)
    }

    /// A link that leads out of the file.
    pub fn link(mut self, id: &str, address: &str) -> Self {
        write!(
            self.relations,
            r#"<Relationship Id="{id}" Type="{RELATIONS}/hyperlink" Target="{address}" TargetMode="External"/>"#
        )
        .unwrap();
        self
    }

    /// A picture of 4 × 2 pixels that [`picture`] shows by its id.
    pub fn picture(mut self, id: &str) -> Self {
        let file = format!("media/{id}.png");
        self.parts.push((format!("word/{file}"), super::png(4, 2)));
        self.relation(id, "image", &file)
    }

    /// The document's title, in the core properties.
    pub fn title(mut self, title: &str) -> Self {
        self.core = format!("<dc:title>{title}</dc:title><dc:creator>Amt</dc:creator>");
        self
    }

    /// A property that the office made itself.
    pub fn property(mut self, name: &str, value: &str) -> Self {
        let content = format!(
            r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="2" name="{name}"><vt:lpwstr>{value}</vt:lpwstr></property></Properties>"#
        );
        write!(self.package_relations, r#"<Relationship Id="rIdCustom" Type="{RELATIONS}/custom-properties" Target="docProps/custom.xml"/>"#).unwrap();
        self.overrides.push_str(r#"<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>"#);
        self.part("docProps/custom.xml", xml(&content))
    }

    /// The styles, in the place of the usual ones.
    pub fn styles(mut self, styles: &str) -> Self {
        self.styles = styles.to_owned();
        self
    }

    /// The lists, in the place of the usual ones.
    pub fn numbering(mut self, lists: &str) -> Self {
        self.numbering = lists.to_owned();
        self
    }

    /// A part as it is.
    pub fn part(mut self, path: &str, content: impl Into<Vec<u8>>) -> Self {
        self.parts.push((path.to_owned(), content.into()));
        self
    }

    fn xml(mut self, path: &str, kind: &str, content: &str) -> Self {
        write!(self.overrides, r#"<Override PartName="/{path}" ContentType="{WORDML}.{kind}+xml"/>"#)
            .unwrap();
        self.part(path, xml(content))
    }

    fn relation(mut self, id: &str, kind: &str, target: &str) -> Self {
        write!(self.relations, r#"<Relationship Id="{id}" Type="{RELATIONS}/{kind}" Target="{target}"/>"#)
            .unwrap();
        self
    }

    /// The body's part.
    pub fn document(&self) -> String {
        let Self { body, references, section, .. } = self;
        format!(
            "<w:document {NAMESPACES}><w:body>{body}<w:sectPr>{references}{section}</w:sectPr></w:body></w:document>"
        )
    }

    /// The file.
    pub fn bytes(self) -> Vec<u8> {
        self.package().write().unwrap()
    }

    /// The file's parts.
    pub fn package(self) -> Package {
        let document = self.document();
        let settings = format!("<w:settings {NAMESPACES}>{}</w:settings>", self.settings);
        let styles = format!("<w:styles {NAMESPACES}>{}</w:styles>", self.styles);
        let word = self
            .relation("rIdStyles", "styles", "styles.xml")
            .relation("rIdNumbering", "numbering", "numbering.xml")
            .relation("rIdSettings", "settings", "settings.xml")
            .relation("rIdFonts", "fontTable", "fontTable.xml")
            .relation("rIdTheme", "theme", "theme/theme1.xml");
        let numbering = format!("<w:numbering {NAMESPACES}>{}</w:numbering>", word.numbering);
        let word = word
            .xml("word/document.xml", "document.main", &document)
            .xml("word/styles.xml", "styles", &styles)
            .xml("word/numbering.xml", "numbering", &numbering)
            .xml("word/settings.xml", "settings", &settings)
            .xml("word/fontTable.xml", "fontTable", &format!("<w:fonts {NAMESPACES}/>"));
        let mut package = Package::default();
        package.set("[Content_Types].xml", xml(&word.types()));
        package.set("_rels/.rels", xml(&relationships(&format!(
            r#"<Relationship Id="rId1" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>{}"#,
            word.package_relations
        ))));
        package.set("word/_rels/document.xml.rels", xml(&relationships(&word.relations)));
        package.set("docProps/core.xml", xml(&format!(r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">{}</cp:coreProperties>"#, word.core)));
        for (path, content) in word.parts {
            package.set(&path, content);
        }
        package.set("word/theme/theme1.xml", theme().unwrap().to_bytes());
        package
    }

    fn types(&self) -> String {
        format!(
            r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/word/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>{}</Types>"#,
            self.overrides
        )
    }
}

fn xml(content: &str) -> Vec<u8> {
    format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n{content}").into_bytes()
}

fn relationships(entries: &str) -> String {
    format!(
        r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{entries}</Relationships>"#
    )
}

fn numbering() -> String {
    let levels = |format: &str, text: &dyn Fn(usize) -> String| -> String {
        (0..4)
            .map(|level| {
                let indent = 360 * (level + 1);
                let text = text(level + 1);
                format!(
                    r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{indent}" w:hanging="360"/></w:pPr></w:lvl>"#
                )
            })
            .collect()
    };
    let bullets = levels("bullet", &|_| "–".into());
    let numbers = levels("decimal", &|level| format!("%{level}."));
    format!(
        r#"<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/>{bullets}</w:abstractNum><w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>{numbers}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>"#
    )
}

/// Styles under the ids that German Word gives them.
const STYLES: &str = concat!(
    r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Liberation Sans" w:hAnsi="Liberation Sans"/><w:sz w:val="22"/><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>"#,
    r#"<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Standard"/><w:pPr><w:keepNext/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="berschrift3"><w:name w:val="heading 3"/><w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/><w:basedOn w:val="Standard"/></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Verzeichnis2"><w:name w:val="toc 2"/><w:basedOn w:val="Standard"/></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Listenabsatz"><w:name w:val="List Paragraph"/><w:basedOn w:val="Standard"/></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Aufzhlungszeichen"><w:name w:val="List Bullet"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Aufzhlungszeichen2"><w:name w:val="List Bullet 2"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Listennummer"><w:name w:val="List Number"/><w:basedOn w:val="Standard"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>"#,
    r#"<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/><w:basedOn w:val="Standard"/><w:rPr><w:i/></w:rPr></w:style>"#,
    r#"<w:style w:type="character" w:styleId="Fett"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>"#,
    r#"<w:style w:type="character" w:styleId="Hervorhebung"><w:name w:val="Emphasis"/><w:rPr><w:i/></w:rPr></w:style>"#,
    r#"<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:u w:val="single"/></w:rPr></w:style>"#,
    r#"<w:style w:type="table" w:default="1" w:styleId="NormaleTabelle"><w:name w:val="Normal Table"/></w:style>"#,
    r#"<w:style w:type="table" w:styleId="Tabellenraster"><w:name w:val="Table Grid"/><w:basedOn w:val="NormaleTabelle"/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="4"/><w:left w:val="single" w:sz="4"/><w:bottom w:val="single" w:sz="4"/><w:right w:val="single" w:sz="4"/><w:insideH w:val="single" w:sz="4"/><w:insideV w:val="single" w:sz="4"/></w:tblBorders></w:tblPr></w:style>"#,
);
