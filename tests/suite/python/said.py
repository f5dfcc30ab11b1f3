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
TOP, BOTTOM, WIDTH, HEIGHT = 70, 776, 596, 842


def html_text(root):
    for hidden in root.xpath("//script | //style | //template | //nav | //comment()"):
        hidden.drop_tree()
    return root.text_content()


def parsed(source):
    # In an attribute and in text `<` is written as a reference, so that these are tags.
    source = re.sub(r"<br ?/?>", "\n", source)
    source = re.sub(r"</t[hd]>", r"\n\g<0>", source)
    source = re.sub(r'<img [^>]*?alt="([^"]*)"[^>]*>', r" \1 ", source)
    return lxml.html.document_fromstring(source, parser=lxml.html.HTMLParser(huge_tree=True)).find("body")


def html(path):
    body = parsed(path.read_bytes().decode("utf-8"))
    skip = body.xpath("a[@class = 'skip']")
    for link in skip:
        link.drop_tree()
    frame = "".join(html_text(footer) for footer in body.xpath("//footer"))
    for footer in body.xpath("//footer"):
        footer.drop_tree()
    return html_text(body), frame


def markdown(path):
    source = path.read_bytes().decode("utf-8")
    if not source.strip():
        return "", ""
    parser = markdown_it.MarkdownIt("commonmark", {"maxNesting": 100}).enable("table")
    return html_text(parsed("<div>" + parser.render(source) + "</div>")), ""


def word(path):
    with zipfile.ZipFile(path) as archive:
        parts = {name: lxml.etree.fromstring(archive.read(name), lxml.etree.XMLParser(huge_tree=True))
                 for name in archive.namelist() if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name)}
    body = word_text(parts.pop("word/document.xml"))
    return body, "\n".join(word_text(part) for part in parts.values())


def facts_by_column(table):
    """In the box of facts what each fact is stands in the first row, the fact below it; elsewhere each fact follows its name."""
    style = table.find(f"{W}tblPr/{W}tblStyle")
    if style is None or style.get(W + "val") != "Facts":
        return
    first, second = table.findall(W + "tr")
    for cell, below in zip(first.findall(W + "tc"), second.findall(W + "tc")):
        cell.extend(below)
    table.remove(second)


def word_text(part):
    for table in part.iter(W + "tbl"):
        facts_by_column(table)
    marks = {W + "tab": "\t", W + "br": "\n", W + "cr": "\n", W + "p": "\n", W + "noBreakHyphen": "-"}
    said = []
    for node in part.iter():
        if node.tag == W + "t":
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
        return done.stdout.decode("utf-8").replace("\u00ad\n", "")

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
