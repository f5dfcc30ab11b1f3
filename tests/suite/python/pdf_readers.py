"""Prints as JSON what three readers of PDF find on the pages of files, without headers and footers, one entry a file.

Usage: pdf_readers.py PDF_TEXT.MJS FILE…. The readers are those of poppler, of PDFium (Chrome, Edge) and pdf.js (Firefox).
"faults" names letters that lie beyond the margins or upon one another, which no reader tells from others.
"""

import json
import subprocess
import sys

import pypdfium2

# Points from the top of an A4 page: the header stands above, the footer below.
TOP, BOTTOM, WIDTH, HEIGHT = 50, 795, 596, 842

# Points from the left edge between which all letters lie.
LEFT, RIGHT = 70, 526


def poppler(path):
    crop = ["-x", "0", "-y", str(TOP), "-W", str(WIDTH), "-H", str(BOTTOM - TOP)]
    return subprocess.run(["pdftotext", "-raw", *crop, path, "-"], check=True, capture_output=True, encoding="utf-8").stdout


def pdfium(path):
    with pypdfium2.PdfDocument(path) as document:
        pages = [page.get_textpage().get_text_bounded(bottom=page.get_height() - BOTTOM, top=page.get_height() - TOP)
                 for page in document]
    return "\n\f".join(pages)


def faults(path):
    found = []
    with pypdfium2.PdfDocument(path) as document:
        for number, page in enumerate(document, 1):
            text = page.get_textpage()
            letters = [(text.get_text_range(at, 1), *text.get_charbox(at)) for at in range(text.count_chars())]
            # The mark of a draft lies behind everything, as high as a thumb.
            letters = [letter for letter in letters if letter[0].strip() and letter[4] - letter[2] < 40]
            found += [f"page {number}: {c!r} at {left:.0f}" for c, left, _, right, _ in letters if left < LEFT or right > RIGHT]
            found += [f"page {number}: {one[0]!r} upon {other[0]!r}" for one, other in upon(letters)]
    return found


def upon(letters):
    """Pairs of letters of one line of which one covers the middle of the other; `f` and `Q` do so in ligatures, and a full stop or
    a comma is drawn under the arm of an `r`."""
    lines = {}
    for letter in letters:
        lines.setdefault(round((letter[2] + letter[4]) / 2 / 4), []).append(letter)
    for line in lines.values():
        line.sort(key=lambda letter: letter[1])
        for one, other in zip(line, line[1:]):
            low, high = max(one[2], other[2]), min(one[4], other[4])
            if one[0] not in "fQ" and not (one[0] == "r" and other[0] in ".,") and other[1] + other[3] < 2 * one[3] - 0.2 and low < high:
                yield one, other


def pdf_js(script, paths):
    done = subprocess.run(["node", script, str(TOP), str(BOTTOM), *paths], check=True, capture_output=True, encoding="utf-8")
    return json.loads(done.stdout)


script, *paths = sys.argv[1:]
read = [{"poppler": poppler(path), "pdfium": pdfium(path), "pdf.js": text, "faults": faults(path)} for path, text in zip(paths, pdf_js(script, paths))]
json.dump(read, sys.stdout, ensure_ascii=False)
