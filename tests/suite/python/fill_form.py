"""Fills in Word forms in LibreOffice Writer as people do who have no Word, and saves them as Word files.

Called with the system's own Python, which has the module uno:

    fill_form.py PROFILE JOBS.json      JOBS: [{"form": …, "out": …, "says": {"successes_1_text": …}, "ticks": ["nobody"]}]

Line ends in what a field says are paragraphs."""

import json
import pathlib
import sys

# First, since it makes the names of LibreOffice known to Python.
from office import office, value
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK


def field(document, name):
    return document.getBookmarks().getByName(f"f_{name}").getAnchor()


def portions(anchor):
    """The pieces of the paragraph in which a field is."""
    paragraphs = anchor.createEnumeration()
    while paragraphs.hasMoreElements():
        pieces = paragraphs.nextElement().createEnumeration()
        while pieces.hasMoreElements():
            yield pieces.nextElement()


def says(document, name, words):
    """Types over what stands in a field, or chooses from its list."""
    anchor = field(document, name)
    shown = [piece.TextField for piece in portions(anchor) if piece.TextPortionType == "TextField"]
    choices = [one for one in shown if hasattr(one, "Items")]
    if choices:
        assert words in choices[0].Items, (words, choices[0].Items)
        choices[0].SelectedItem = words
        return
    text = anchor.Text
    before = 0 if shown else len(anchor.String)
    cursor = text.createTextCursorByRange(anchor.End)
    for number, line in enumerate(words.split("\n")):
        if number:
            text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)
        text.insertString(cursor, line, False)
    for hint in shown:
        text.removeTextContent(hint)
    old = text.createTextCursorByRange(field(document, name).Start)
    old.goRight(before, True)
    old.String = ""


def tick(document, name):
    boxes = [piece.ContentControl for piece in portions(field(document, name)) if piece.TextPortionType == "ContentControl"]
    boxes[0].Checked = True


def fill(desktop, job):
    document = desktop.loadComponentFromURL(pathlib.Path(job["form"]).as_uri(), "_blank", 0, (value("Hidden", True),))
    for name, words in job.get("says", {}).items():
        says(document, name, words)
    for name in job.get("ticks", []):
        tick(document, name)
    document.storeToURL(pathlib.Path(job["out"]).as_uri(), (value("FilterName", "MS Word 2007 XML"),))
    document.close(True)


def main(profile, jobs):
    with office(pathlib.Path(profile)) as desktop:
        for job in json.loads(pathlib.Path(jobs).read_text("utf-8")):
            fill(desktop, job)


main(*sys.argv[1:])
