"""Prints as JSON what stands on the pages of a PDF of name badges, in millimetres from the upper left corner.

"lines": the straight lines, each with both ends. "cells": for each of the ten badges of 90 × 54 mm, row by row, its text, the space that is
left around it, and the size of its largest letters in points. A letter belongs to the badge on which its middle lies.
"""

import json
import sys

import pypdfium2
from pypdfium2 import raw

MM = 72 / 25.4
LEFT, TOP, WIDTH, HEIGHT = 15, 13.5, 90, 54


def lines(page, height):
    for thing in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH]):
        left, bottom, right, top = thing.get_bounds()
        found = [left / MM, (height - top) / MM, right / MM, (height - bottom) / MM]
        # The bounds of a line reach as far as its stroke is wide.
        if min(found[2] - found[0], found[3] - found[1]) < 0.3:
            yield found


def cells(page, height):
    text = page.get_textpage()
    found = [{"text": "", "left": WIDTH, "right": WIDTH, "top": HEIGHT, "bottom": HEIGHT, "largest": 0} for _ in range(10)]
    outside = ""
    for at in range(text.count_chars()):
        # A hyphen at the end of a line is read as a mark of its own.
        sign = text.get_text_range(at, 1).replace("\ufffe", "-").replace("\x02", "-")
        if not sign.strip():
            continue
        left, bottom, right, top = text.get_charbox(at)
        left, right, top, bottom = left / MM, right / MM, (height - top) / MM, (height - bottom) / MM
        column, row = int(((left + right) / 2 - LEFT) // WIDTH), int(((top + bottom) / 2 - TOP) // HEIGHT)
        if not (0 <= column < 2 and 0 <= row < 5):
            outside += sign
            continue
        cell, x, y = found[row * 2 + column], LEFT + column * WIDTH, TOP + row * HEIGHT
        cell["text"] += sign
        cell["left"] = min(cell["left"], left - x)
        cell["right"] = min(cell["right"], x + WIDTH - right)
        cell["top"] = min(cell["top"], top - y)
        cell["bottom"] = min(cell["bottom"], y + HEIGHT - bottom)
        cell["largest"] = max(cell["largest"], raw.FPDFText_GetFontSize(text, at))
    return found, outside


if __name__ == "__main__":
    told = []
    with pypdfium2.PdfDocument(sys.argv[1]) as document:
        for page in document:
            height = page.get_height()
            found, outside = cells(page, height)
            told.append({"lines": list(lines(page, height)), "cells": found, "outside": outside})
    json.dump(told, sys.stdout)
