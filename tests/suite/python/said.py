"""Prints as JSON what finished documents say, one entry a file: the words of the body, and those of the frame around it.

Usage: said.py FILE…, each a .pdf, .docx, .html or .md. The body is what a reader reads from beginning to end, the descriptions of pictures
among it (in a PDF: after it); the frame is what stands in headers and footers. A table of contents repeats headings and is left out.
"""

import json
import pathlib
import re
import subprocess
import sys
import zipfile

import lxml.etree
import lxml.html
import markdown_it
import pikepdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
PLACED = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"

# Points from the top of an A4 page: the header stands above, the footer below.
TOP, BOTTOM, WIDTH, HEIGHT = 50, 795, 596, 842


def html_text(root):
    for hidden in root.xpath("//script | //style | //template | //nav | //comment()"):
        hidden.drop_tree()
    return root.text_content()


def with_numbers(root):
    """Puts the number of each item of a numbered list before its words: a browser shows it, and it may have been typed."""
    for numbered in root.iter("ol"):
        number = int(numbered.get("start", 1))
        for item in numbered.findall("li"):
            number = int(item.get("value", number))
            # In a place of its own: what was typed may hold characters that cannot be set again.
            before = lxml.etree.Element("span")
            before.text = f" {number}. "
            item.addprevious(before)
            number += 1


def parsed(source):
    # In an attribute and in text `<` is written as a reference, so that these are tags.
    source = re.sub(r"<br ?/?>", "\n", source)
    source = re.sub(r"</t[hd]>", r"\n\g<0>", source)
    source = re.sub(r'<img [^>]*?alt="([^"]*)"[^>]*>', r" \1 ", source)
    return lxml.html.document_fromstring(source, parser=lxml.html.HTMLParser(huge_tree=True)).find("body")


def html(path):
    body = parsed(path.read_bytes().decode("utf-8"))
    with_numbers(body)
    skip = body.xpath("a[@class = 'skip']")
    for link in skip:
        link.drop_tree()
    frame = "".join(html_text(footer) for footer in body.xpath("//footer"))
    for footer in body.xpath("//footer"):
        footer.drop_tree()
    return html_text(body), frame


def markdown(path):
    source = path.read_bytes().decode("utf-8")
    source = re.sub(r"^## (?:Inhalt|Contents)\n\n(?: *- .*\n)+", "", source, flags=re.MULTILINE)
    if not source.strip():
        return "", ""
    parser = markdown_it.MarkdownIt("commonmark", {"maxNesting": 100}).enable("table")
    body = parsed("<div>" + parser.render(source) + "</div>")
    with_numbers(body)
    return html_text(body), ""


def word(path):
    with zipfile.ZipFile(path) as archive:
        parts = {name: lxml.etree.fromstring(archive.read(name), lxml.etree.XMLParser(huge_tree=True))
                 for name in archive.namelist()
                 if re.fullmatch(r"word/(document|styles|numbering|header\d*|footer\d*)\.xml", name)}
    numbers = Numbers(parts.pop("word/styles.xml", None), parts.pop("word/numbering.xml", None))
    body = word_text(parts.pop("word/document.xml"), numbers)
    return body, "\n".join(word_text(part) for part in parts.values())


def facts_by_column(table):
    """In the box of facts what each fact is stands in the first row, the fact below it; elsewhere each fact follows its name."""
    style = table.find(f"{W}tblPr/{W}tblStyle")
    if style is None or style.get(W + "val") != "Facts":
        return
    if table.find(f"{W}tblPr/{W}tblLook").get(W + "firstColumn") == "1":
        return
    first, second = table.findall(W + "tr")
    for cell, below in zip(first.findall(W + "tc"), second.findall(W + "tc")):
        cell.extend(below)
    table.remove(second)


def named(element, *path):
    """The value at a path of elements; none where one is missing."""
    for name in path:
        element = element.find(W + name) if element is not None else None
    return element.get(W + "val") if element is not None else None


class Numbers:
    """Counts as Word does: each list from its own start, a level from where its list says (ECMA-376 part 1, clause 17.9)."""

    def __init__(self, styles, numbering):
        self.styles = {style.get(W + "styleId"): style for style in ([] if styles is None else styles.iter(W + "style"))}
        self.lists, self.definitions, self.last = {}, {}, {}
        if numbering is not None:
            self.lists = {num.get(W + "numId"): num for num in numbering.findall(W + "num")}
            self.definitions = {one.get(W + "abstractNumId"): one for one in numbering.findall(W + "abstractNum")}

    def of_style(self, style, name):
        while style in self.styles:
            found = named(self.styles[style], "pPr", "numPr", name)
            if found is not None:
                return found
            style = named(self.styles[style], "basedOn")
        return None

    def before(self, paragraph):
        """The number that Word shows before a paragraph; nothing before one without, or with a bullet."""
        style = named(paragraph, "pPr", "pStyle")
        of = lambda name: named(paragraph, "pPr", "numPr", name) or self.of_style(style, name)
        number, level = of("numId"), of("ilvl") or "0"
        if number not in self.lists:
            return ""
        definition = self.definitions.get(named(self.lists[number], "abstractNumId"))
        shown = next((one for one in definition.findall(W + "lvl") if one.get(W + "ilvl") == level), None)
        if shown is None or named(shown, "numFmt") != "decimal":
            return ""
        override = next((one for one in self.lists[number].findall(W + "lvlOverride") if one.get(W + "ilvl") == level), None)
        start = int(named(override, "startOverride") or named(shown, "start") or 1)
        self.last[number, level] = self.last.get((number, level), start - 1) + 1
        return f"{self.last[number, level]}. "


def word_text(part, numbers=None):
    for table in part.iter(W + "tbl"):
        facts_by_column(table)
    for paragraph in list(part.iter(W + "p")):
        if (named(paragraph, "pPr", "pStyle") or "").startswith("TOC"):
            paragraph.getparent().remove(paragraph)
    marks = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "p": "\n", W + "noBreakHyphen": "-"}
    said = []
    for node in part.iter():
        if node.tag == W + "p" and numbers:
            said.append("\n" + numbers.before(node))
        elif node.tag == W + "t":
            said.append(node.text or "")
        elif node.tag == PLACED + "docPr":
            said.append(f" {node.get('descr')} ")
        else:
            said.append(marks.get(node.tag, ""))
    return "".join(said)


def pdf(path):
    def region(top, bottom):
        crop = ["-x", "0", "-y", str(top), "-W", str(WIDTH), "-H", str(bottom - top)]
        done = subprocess.run(["pdftotext", "-raw", *crop, str(path), "-"], check=True, capture_output=True)
        # A hyphen that was put at the end of a line is no part of the word.
        words = done.stdout.decode("utf-8").replace("\u00ad\n", "")
        # The funder's note may stand behind the heading of the contents; texts between marks are kept.
        def without_entries(contents):
            return "".join(f"{kept[0]}\n" for kept in re.finditer(r"Qa(\d+)q.*?q\1aQ", contents[1], re.DOTALL))

        entries = r"^(?:Inhalt|Contents)\n((?:.*\n)*?)(?:.*(?:\. ?){3,}.*\d\n)+"
        return re.sub(entries, without_entries, words, flags=re.MULTILINE)

    with pikepdf.open(path) as document:
        shown = [str(element["/Alt"]) for element in document.objects
                 if isinstance(element, pikepdf.Dictionary) and "/Alt" in element and "/S" in element]
    frame = region(0, TOP) + "\n" + region(BOTTOM, HEIGHT) + "\n" + "\n".join(shown)
    return region(TOP, BOTTOM), frame


readers = {".html": html, ".md": markdown, ".docx": word, ".pdf": pdf}
said = []
for name in sys.argv[1:]:
    file = pathlib.Path(name)
    body, frame = readers[file.suffix](file)
    said.append({"body": body, "frame": frame})
json.dump(said, sys.stdout, ensure_ascii=False)
