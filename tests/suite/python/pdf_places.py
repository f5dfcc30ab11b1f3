"""Prints as JSON where things stand on the pages of a PDF: pdf_places.py FILE.

"top": from which page to which each element stands that is a child of the document's own element, in the order of the tags.
"alone": rows of tables that stand alone on the last page of their table, or a header row without a row below it.
"smallest": size of the smallest letters, in points. "lines": letters of the full lines of running text, with their spaces.
"last": where the last line of the last page ends, as a part of the page's height; 1 for a document of one page.
"""

import json
import re
import subprocess
import sys
from xml.etree import ElementTree

import pikepdf
import pypdfium2

# Parts of the height of a page: above is the running head, below the running foot.
HEAD, FOOT = 0.06, 0.945


def pages_of(element, pages, inherited=None):
    page = element.get("/Pg", inherited)
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary):
            if "/S" in kid:
                yield from pages_of(kid, pages, page)
                continue
            shown = kid.get("/Pg", page)
        else:
            shown = page
        if shown is not None:
            yield pages[shown.objgen]


def elements(element):
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield kid


def of_kind(element, kind):
    for child in elements(element):
        if child["/S"] == kind:
            yield child
        else:
            yield from of_kind(child, kind)


def structure(path):
    with pikepdf.open(path) as document:
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages, 1)}
        root = next(elements(document.Root["/StructTreeRoot"]))
        top = []
        for element in elements(root):
            found = list(pages_of(element, pages)) or [top[-1]["to"] if top else 1]
            top.append({"from": min(found), "to": max(found)})
        alone = []
        for table in of_kind(root, "/Table"):
            rows = [min(pages_of(row, pages), default=0) for row in of_kind(table, "/TR")]
            rows = [page for page in rows if page]
            if len(rows) > 2 and (rows[0] != rows[1] or rows[-1] != rows[-2]):
                alone.append(rows)
        return top, alone


def smallest(path):
    least = 99
    with pypdfium2.PdfDocument(path) as document:
        for page in document:
            text = page.get_textpage()
            for at in range(text.count_chars()):
                if text.get_text_range(at, 1).strip():
                    least = min(least, pypdfium2.raw.FPDFText_GetFontSize(text, at))
    return least


def lines(path):
    said = subprocess.run(["pdftotext", "-bbox-layout", path, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    said = re.sub(r"<!DOCTYPE[^>]*>|[\x00-\x08]", "", said).replace('xmlns="http://www.w3.org/1999/xhtml"', "")
    full, pages = [], list(ElementTree.fromstring(said).iter("page"))
    for page in pages:
        for block in page.iter("block"):
            for line in list(block.iter("line"))[:-1]:
                words = list(line.iter("word"))
                # A line of the contents is filled with dots.
                if sum((word.text or "").count(".") for word in words) > 10:
                    continue
                if float(line.get("xMax")) - float(line.get("xMin")) > 320 and float(words[0].get("yMax")) - float(words[0].get("yMin")) < 18:
                    full.append(len(" ".join(word.text or "" for word in words)))
    height = float(pages[-1].get("height"))
    # The mark of a draft is higher than any line.
    ends = [float(line.get("yMax")) / height for line in pages[-1].iter("line")
            if float(line.get("yMax")) - float(line.get("yMin")) < 60]
    last = max((end for end in ends if HEAD < end < FOOT), default=0)
    return full, last if len(pages) > 1 else 1


if __name__ == "__main__":
    top, alone = structure(sys.argv[1])
    full, last = lines(sys.argv[1])
    json.dump({"top": top, "alone": alone, "smallest": smallest(sys.argv[1]), "lines": full, "last": last}, sys.stdout)
