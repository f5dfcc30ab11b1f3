"""Types into Word forms in LibreOffice Writer key by key, as people do who have no Word, and saves them as Word files.

Called with the system's own Python, which has the module uno:

    type_form.py PROFILE JOBS.json      JOBS: [{"form": …, "out": …, "says": [["people_1_name", "before", "Jana"], …]}]

What is typed goes before or behind what stands in the field, or in the midst of it; line ends are the Enter key."""

import json
import pathlib
import sys

# First, since it makes the names of LibreOffice known to Python.
from office import office, value
from com.sun.star.util import URL


def pressed(document, command, *arguments):
    """The command that a key gives."""
    complete = f".uno:{command}"
    url = URL(Complete=complete, Main=complete, Protocol=".uno:", Path=command)
    frame = document.getCurrentController().getFrame()
    frame.queryDispatch(url, "", 0).dispatch(url, arguments)


def typed(document, name, where, words):
    anchor = document.getBookmarks().getByName(f"f_{name}").getAnchor()
    text = anchor.Text
    view = document.getCurrentController().getViewCursor()
    place = text.createTextCursorByRange(anchor.End if where == "behind" else anchor.Start)
    # Into the control, whose border takes a place of its own.
    if where != "behind":
        place.goRight({"before": 1, "within": 6}[where], False)
    else:
        place.goLeft(1, False)
    view.gotoRange(place, False)
    for number, line in enumerate(words.split("\n")):
        if number:
            pressed(document, "InsertPara")
        if line:
            pressed(document, "InsertText", value("Text", line))


def main(profile, jobs):
    with office(pathlib.Path(profile)) as desktop:
        for job in json.loads(pathlib.Path(jobs).read_text("utf-8")):
            document = desktop.loadComponentFromURL(pathlib.Path(job["form"]).as_uri(), "_blank", 0, (value("Hidden", True),))
            for name, where, words in job["says"]:
                typed(document, name, where, words)
            document.storeToURL(pathlib.Path(job["out"]).as_uri(), (value("FilterName", "MS Word 2007 XML"),))
            document.close(True)


main(*sys.argv[1:])
