"""Prints as JSON what a finished document says: its text, its headings, the items of its lists with their level.

Usage: outline.py FILE, a .pdf, .docx, .html or .md. Each format is read by a program that did not write it.
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
import pdf_tags

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Outline:
    def __init__(self):
        self.headings = []
        self.items = []

    def heading(self, level, text):
        self.headings.append({"level": level, "text": text})

    def item(self, level, text):
        under = self.headings[-1]["text"] if self.headings else ""
        self.items.append({"level": level, "text": text, "under": under})
        return self.items[-1]


# HTML and Markdown


def from_html(source):
    outline = Outline()
    body = lxml.html.document_fromstring(source).find("body")
    for hidden in body.xpath("//script | //style | //template | //comment()"):
        hidden.drop_tree()
    # A table of contents repeats the headings; it is no content of its own.
    for element in body.xpath(".//*[not(ancestor-or-self::nav)]"):
        if re.fullmatch("h[1-6]", element.tag):
            outline.heading(int(element.tag[1]), element.text_content())
        elif element.tag == "li":
            level = len(element.xpath("ancestor::ul | ancestor::ol"))
            outline.item(level, "".join(element.xpath(
                ".//text()[count(ancestor::li) = $depth]", depth=len(element.xpath("ancestor-or-self::li")))))
    return body.text_content(), outline


def html(path):
    return from_html(path.read_text("utf-8"))


def markdown(path):
    parser = markdown_it.MarkdownIt("commonmark").enable("table")
    return from_html(parser.render(path.read_text("utf-8")))


# Word


def word(path):
    outline = Outline()
    with zipfile.ZipFile(path) as archive:
        parts = {name: lxml.etree.fromstring(archive.read(name)) for name in archive.namelist()
                 if re.fullmatch(r"word/(document|styles|header\d*|footer\d*|footnotes|endnotes)\.xml", name)}
    names = {style.get(W + "styleId"): style.find(W + "name").get(W + "val")
             for style in parts["word/styles.xml"].iter(W + "style")}
    for paragraph in parts["word/document.xml"].iter(W + "p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        name = names.get(style.get(W + "val"), "") if style is not None else ""
        heading = re.fullmatch(r"heading (\d)", name, re.IGNORECASE)
        level = list_level(paragraph, name)
        if name.lower() == "title":
            outline.heading(1, word_text(paragraph))
        elif heading:
            outline.heading(int(heading[1]), word_text(paragraph))
        elif level:
            outline.item(level, word_text(paragraph))
    text = "\n".join(word_text(part) for name, part in parts.items() if name != "word/styles.xml")
    return text, outline


def list_level(paragraph, style):
    """The level of a list paragraph: by its style's name where that tells, else by its numbering; 0 if it is none."""
    named = re.fullmatch(r"list (?:bullet|number)(?: (\d))?", style, re.IGNORECASE)
    if named:
        return int(named[1] or 1)
    numbering = paragraph.find(f"{W}pPr/{W}numPr")
    if numbering is None or numbering.find(W + "numId") is None or numbering.find(W + "numId").get(W + "val") == "0":
        return 0
    level = numbering.find(W + "ilvl")
    return int(level.get(W + "val")) + 1 if level is not None else 1


def word_text(element):
    marks = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "p": "\n", W + "noBreakHyphen": "-"}
    return "".join(node.text or "" if node.tag == W + "t" else marks.get(node.tag, "") for node in element.iter())


# PDF


class Node:
    def __init__(self, kind, depth):
        self.kind, self.depth, self.parts = kind, depth, []

    def text(self, leave_out=()):
        return "".join(part if isinstance(part, str) else part.text(leave_out) for part in self.parts
                       if isinstance(part, str) or part.kind not in leave_out)


def pdf(path):
    outline = Outline()
    root = Node("root", -1)
    stack = [root]
    for depth, element, text in pdf_tags.tags(str(path)):
        while stack[-1].depth >= depth:
            stack.pop()
        if element is None:
            stack[-1].parts.append(text)
        else:
            node = Node(element.split(" ")[0], depth)
            stack[-1].parts.append(node)
            stack.append(node)
    walk(root, 0, outline)
    pages = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True, encoding="utf-8").stdout
    # Only the pages have headers and footers; only the tags are free of line ends within words.
    return root.text() + "\n" + pages, outline


def walk(node, level, outline):
    for part in node.parts:
        if isinstance(part, str):
            continue
        if part.kind == "Title":
            outline.heading(1, part.text())
        elif re.fullmatch("H[1-6]", part.kind):
            outline.heading(int(part.kind[1]), part.text())
        elif part.kind == "LI":
            outline.item(level, part.text(leave_out=("L", "Lbl")))
        walk(part, level + (part.kind == "L"), outline)


readers = {".html": html, ".md": markdown, ".docx": word, ".pdf": pdf}
file = pathlib.Path(sys.argv[1])
said, found = readers[file.suffix](file)
json.dump({"text": said, "headings": found.headings, "items": found.items}, sys.stdout, ensure_ascii=False)
