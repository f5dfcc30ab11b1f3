"""Looks for what breaks a Word file and no validator sees: repeated ids, ends without beginnings, rows wider than their grid.

findings(path) gives pairs of a code and what is wrong."""

import collections
import posixpath
import re
import zipfile

from lxml import etree

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = "{%s}" % MAIN
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"

STORY = re.compile(r"^word/(document|header\d*|footer\d*|footnotes|endnotes|comments)\.xml$")
HOLDS_BLOCKS = "body hdr ftr tc footnote endnote comment txbxContent".split()
BLOCKS = set(
    "p tbl sdt customXml altChunk bookmarkStart bookmarkEnd commentRangeStart commentRangeEnd proofErr permStart permEnd"
    " ins del moveFrom moveTo moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd sectPr tcPr".split()
)
PARAGRAPH_ORDER = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs"
    " suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd"
    " snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment"
    " textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange".split()
)
RUN_ORDER = (
    "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof"
    " snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs"
    " em lang eastAsianLayout specVanish oMath rPrChange".split()
)


def local(element):
    return etree.QName(element).localname


def children(element):
    return [child for child in element if isinstance(child.tag, str)]


class File:
    """One Word file: its XML parts, its relationships, and what was found wrong."""

    def __init__(self, path):
        self.found = []
        self.counts = {"docPr id": collections.Counter(), "paraId": collections.Counter(),
                       "bookmark id": collections.Counter(), "bookmark name": collections.Counter()}
        self.archive = zipfile.ZipFile(path)
        self.names = [name for name in self.archive.namelist() if not name.endswith("/")]
        self.trees = {}
        for name in self.names:
            if name.endswith((".xml", ".rels")):
                try:
                    self.trees[name] = etree.fromstring(self.archive.read(name))
                except etree.XMLSyntaxError as error:
                    self.add("XML", f"{name}: {error}")

    def add(self, code, message):
        self.found.append((code, message))

    def ids(self, part, tag, attribute="id"):
        tree = self.trees.get(part)
        return set() if tree is None else {element.get(W + attribute) for element in tree.iter(W + tag)}

    def check(self):
        for name, count in collections.Counter(self.names).items():
            if count > 1:
                self.add("ZIP", f"{name} is there twice")
        self.content_types()
        self.relations = self.relationships()
        self.known = {
            "footnoteReference": self.ids("word/footnotes.xml", "footnote"),
            "endnoteReference": self.ids("word/endnotes.xml", "endnote"),
            "commentReference": self.ids("word/comments.xml", "comment"),
            "commentRangeStart": self.ids("word/comments.xml", "comment"),
        }
        self.lists = self.ids("word/numbering.xml", "num", "numId") | {"0"}
        self.styles = self.ids("word/styles.xml", "style", "styleId")
        self.numbering_order()
        for name in sorted(self.trees):
            if STORY.match(name):
                self.story(name, self.trees[name])
        for what, counter in self.counts.items():
            for value, count in counter.items():
                if count > 1:
                    self.add("ID", f"{what} {value} is there {count} times")
        return self.found

    def content_types(self):
        types = self.trees.get("[Content_Types].xml")
        entries = [] if types is None else children(types)
        endings = {entry.get("Extension").lower() for entry in entries if entry.get("Extension")}
        parts = {entry.get("PartName").lstrip("/") for entry in entries if entry.get("PartName")}
        for name in self.names:
            if name != "[Content_Types].xml" and name not in parts and name.rsplit(".", 1)[-1].lower() not in endings:
                self.add("TYPE", f"{name} has no media type")
        for name in parts - set(self.names):
            self.add("TYPE", f"a media type for {name}, which is absent")

    def relationships(self):
        by_source = {}
        for name, tree in self.trees.items():
            if not name.endswith(".rels"):
                continue
            folder, file = posixpath.split(name)
            source = posixpath.normpath(posixpath.join(folder, "..", file[: -len(".rels")])) if name != "_rels/.rels" else ""
            known = by_source.setdefault(source, set())
            for entry in children(tree):
                if entry.get("Id") in known:
                    self.add("REL", f"{name}: {entry.get('Id')} twice")
                known.add(entry.get("Id"))
                target = entry.get("Target", "").split("#")[0]
                path = target.lstrip("/") if target.startswith("/") else posixpath.normpath(
                    posixpath.join(posixpath.dirname(source), target))
                if entry.get("TargetMode") != "External" and target and path not in self.names:
                    self.add("REL", f"{source or 'the file'} refers to {path}, which is absent")
        return by_source

    def numbering_order(self):
        tree = self.trees.get("word/numbering.xml")
        kinds = [] if tree is None else [local(child) for child in children(tree)]
        wanted = [kind for kind in kinds if kind in ("abstractNum", "num")]
        if wanted != sorted(wanted):
            self.add("ORDER", "a list stands before its kind in numbering.xml")

    def story(self, name, root):
        self.depth, self.opened, self.closed = 0, set(), set()
        for element in root.iter():
            if isinstance(element.tag, str) and not any(above.tag == FALLBACK for above in element.iterancestors()):
                self.anything(name, element)
                if etree.QName(element).namespace == MAIN:
                    self.word(name, element, local(element))
        if self.depth:
            self.add("FIELD", f"{name}: a field without its end")
        for bookmark in self.opened ^ self.closed:
            self.add("BOOKMARK", f"{name}: only one end of {bookmark}")

    def anything(self, name, element):
        for attribute, value in element.attrib.items():
            if attribute.startswith(R) and value and value not in self.relations.get(name, set()):
                self.add("REL", f"{name}: {local(element)} refers to {value}")
        if element.tag == WP + "docPr":
            self.counts["docPr id"][element.get("id")] += 1
        if element.get(W14 + "paraId"):
            self.counts["paraId"][element.get(W14 + "paraId")] += 1
        if element.tag == WP + "extent" and min(int(element.get("cx", 1)), int(element.get("cy", 1))) < 1:
            self.add("SIZE", f"{name}: a picture without size")

    def word(self, name, element, kind):
        kids = children(element)
        kinds = [local(kid) for kid in kids]
        texts = [element.text] if kind not in ("t", "instrText", "delText", "delInstrText") else []
        for text in texts + [kid.tail for kid in kids]:
            if text and text.strip():
                self.add("STRAY", f"{name}: characters in w:{kind}: {text.strip()[:30]}")
        self.pairs(name, element, kind)
        self.refers(name, element, kind)
        if kind in HOLDS_BLOCKS:
            for kid in kids:
                if etree.QName(kid).namespace == MAIN and local(kid) not in BLOCKS:
                    self.add("NEST", f"{name}: w:{local(kid)} in w:{kind}")
        if kind in ("hdr", "ftr", "txbxContent") and not kids:
            self.add("NEST", f"{name}: w:{kind} is empty")
        if kind == "body" and "sectPr" in kinds and kinds.index("sectPr") != len(kinds) - 1:
            self.add("ORDER", f"{name}: w:sectPr is not last")
        if kind == "tc":
            blocks = [k for k in kinds if k in ("p", "tbl", "sdt", "customXml", "altChunk")]
            if not blocks or blocks[-1] == "tbl":
                self.add("CELL", f"{name}: a cell does not end with a paragraph")
        if kind == "tr" and not {"tc", "sdt", "customXml"} & set(kinds):
            self.add("CELL", f"{name}: a row without cells")
        if kind == "tbl":
            self.table(name, element, kinds)
        if kind in ("p", "r"):
            for inner in {"p", "tbl", "tr", "tc", "t" if kind == "p" else "r", "sectPr"} & set(kinds):
                self.add("NEST", f"{name}: w:{inner} in w:{kind}")
            properties = kind + "Pr"
            if properties in kinds and (kinds.index(properties) != 0 or kinds.count(properties) > 1):
                self.add("ORDER", f"{name}: w:{properties} is not first")
        if kind in ("pPr", "rPr"):
            order = PARAGRAPH_ORDER if kind == "pPr" else RUN_ORDER
            places = [order.index(k) for k in kinds if k in order]
            if places != sorted(places):
                self.add("ORDER", f"{name}: children of w:{kind}")
        if kind == "sdt" and "sdtContent" not in kinds:
            self.add("CONTROL", f"{name}: a content control without content")
        if kind == "sdtContent" and not kids:
            self.add("CONTROL", f"{name}: a content control with empty content")

    def pairs(self, name, element, kind):
        if kind == "bookmarkStart":
            self.opened.add(element.get(W + "id"))
            self.counts["bookmark id"][element.get(W + "id")] += 1
            self.counts["bookmark name"][element.get(W + "name")] += 1
        if kind == "bookmarkEnd":
            self.closed.add(element.get(W + "id"))
        if kind == "fldChar":
            self.depth += {"begin": 1, "end": -1}.get(element.get(W + "fldCharType"), 0)
            if self.depth < 0:
                self.add("FIELD", f"{name}: a field's end without its beginning")
                self.depth = 0

    def refers(self, name, element, kind):
        if kind in self.known and element.get(W + "id") not in self.known[kind]:
            self.add("REF", f"{name}: {kind} {element.get(W + 'id')}")
        value = element.get(W + "val")
        if kind == "numId" and value not in self.lists:
            self.add("REF", f"{name}: list {value}")
        if kind in ("pStyle", "rStyle", "tblStyle") and value not in self.styles:
            self.add("REF", f"{name}: style {value}")

    def table(self, name, table, kinds):
        if not {"tr", "sdt", "customXml", "ins", "del"} & set(kinds):
            self.add("CELL", f"{name}: a table without rows")
        grid = table.find(W + "tblGrid")
        columns = 0 if grid is None else len(grid.findall(W + "gridCol"))
        for row in table.findall(W + "tr"):
            number = lambda path: sum(int(found.get(W + "val")) for found in row.findall(path))
            cells = row.findall(W + "tc")
            spans = [cell.find(f"{W}tcPr/{W}gridSpan") for cell in cells]
            width = sum(1 if span is None else int(span.get(W + "val")) for span in spans)
            width += number(f"{W}trPr/{W}gridBefore") + number(f"{W}trPr/{W}gridAfter")
            if columns and width > columns:
                self.add("GRID", f"{name}: a row of {width} in a grid of {columns}")
                return


def findings(path):
    return File(path).check()
