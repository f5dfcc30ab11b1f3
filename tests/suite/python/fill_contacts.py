"""Changes Excel files as openpyxl does it, cell by cell.

    fill_contacts.py JOBS.json      JOBS: [{"list": …, "out": …, "does": [["text", "Kontakte", "B7", "Jana"], …]}]

Prints for each job what could be done: a cell that was joined to another one takes nothing."""

import datetime
import json
import pathlib
import sys

import openpyxl
from openpyxl.comments import Comment


def do(book, what, sheet, cell, content):
    if what == "sheet":
        book.create_sheet(sheet)
        return
    page = book[sheet]
    if what == "merge":
        page.merge_cells(cell)
    elif what == "hide row":
        page.row_dimensions[int(cell)].hidden = True
    elif what == "hide column":
        page.column_dimensions[cell].hidden = True
    elif what == "note":
        page[cell].comment = Comment(content, "Test")
    elif what == "day":
        page[cell] = datetime.date.fromisoformat(content)
        page[cell].number_format = "DD.MM.YYYY"
    elif what == "general":
        page[cell].number_format = "General"
        page[cell] = content
    elif what == "drop sheet":
        del book[sheet]
    else:
        page[cell] = content


def main(jobs):
    done = []
    for job in json.loads(pathlib.Path(jobs).read_text("utf-8")):
        book = openpyxl.load_workbook(job["list"])
        able = []
        for number, step in enumerate(job["does"]):
            try:
                do(book, *step)
                able.append(number)
            except (AttributeError, ValueError):
                pass
        book.save(job["out"])
        done.append(able)
    print(json.dumps(done))


main(sys.argv[1])
