"""Types into Excel files in LibreOffice Calc, as people do who have no Excel, and saves them as Excel files.

Called with the system's own Python, which has the module uno:

    type_contacts.py PROFILE JOBS.json      JOBS: [{"list": …, "out": …, "types": [["Kontakte", "B7", "Jana"], …]}]

What is typed is understood as by the Enter key: in a cell for text it is text, elsewhere it may become a date or a number."""

import json
import pathlib
import sys

# First, since it makes the names of LibreOffice known to Python.
from office import office, value
from com.sun.star.util import URL


def main(profile, jobs):
    with office(pathlib.Path(profile)) as desktop:
        for job in json.loads(pathlib.Path(jobs).read_text("utf-8")):
            document = desktop.loadComponentFromURL(pathlib.Path(job["list"]).as_uri(), "_blank", 0, (value("Hidden", True),))
            frame = document.getCurrentController().getFrame()
            helper = frame
            for sheet, cell, words in job["types"]:
                page = document.getSheets().getByName(sheet)
                document.getCurrentController().setActiveSheet(page)
                document.getCurrentController().select(page.getCellRangeByName(cell))
                url = URL(Complete=".uno:EnterString", Main=".uno:EnterString", Protocol=".uno:", Path="EnterString")
                helper.queryDispatch(url, "", 0).dispatch(url, (value("StringName", words),))
            document.storeToURL(pathlib.Path(job["out"]).as_uri(), (value("FilterName", "Calc MS Excel 2007 XML"),))


main(*sys.argv[1:])
