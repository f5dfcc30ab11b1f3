"""Makes a letterhead in LibreOffice Writer as a person would, by driving it, and saves it as a Word file.

Called with the system's own Python, which has the module uno:

    letterhead.py PROFILE FILE.docx"""

import pathlib
import sys

# First, since it makes the names of LibreOffice known to Python.
from office import office, value
from com.sun.star.style.BreakType import PAGE_BEFORE
from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

HEADER = "{{amt}} · Aktenzeichen {{az}}"
TABLE = [["Zeit", "Titel"], ["{{#each agenda}}{{zeit}}", "{{titel}}{{/each}}"]]
BODY = [
    ("Heading 1", "Einladung: {{titel}}"),
    ("Text body", "Guten Tag {{name}},"),
    ("Text body", "{{#if ort}}"),
    ("Text body", "wir treffen uns in {{ort}}. Aus diesen Orten kommen Gäste:"),
    ("Text body", "{{/if}}"),
    ("Text body", "{{#each orte}}"),
    ("Text body", "{{name}}: {{anzahl}}"),
    ("Text body", "{{/each}}"),
    ("Text body", "Der Ablauf:"),
]
BLUE = 0x1F4E79


def typed(text, cursor, style, words):
    """A paragraph as typed at the end: its style, its words, the return key."""
    cursor.ParaStyleName = style
    text.insertString(cursor, words, False)
    text.insertControlCharacter(cursor, PARAGRAPH_BREAK, False)


def listed(document):
    """The list of the paragraphs between the two tags, numbered as with the button in the toolbar."""
    paragraphs = document.Text.createEnumeration()
    while paragraphs.hasMoreElements():
        paragraph = paragraphs.nextElement()
        if paragraph.supportsService("com.sun.star.text.Paragraph") and paragraph.String.startswith("{{name}}:"):
            paragraph.NumberingStyleName = "Numbering 123"


def table(document, text, cursor):
    grid = document.createInstance("com.sun.star.text.TextTable")
    grid.initialize(len(TABLE), len(TABLE[0]))
    text.insertTextContent(cursor, grid, False)
    for row, cells in enumerate(TABLE):
        for column, words in enumerate(cells):
            grid.getCellByPosition(column, row).String = words


def footnote(document, text, cursor):
    note = document.createInstance("com.sun.star.text.Footnote")
    text.insertTextContent(cursor, note, False)
    note.insertString(note.createTextCursor(), "Stand: {{stand}}", False)


def look(document):
    """The office's own look: a typeface, a colour, a header."""
    styles = document.StyleFamilies.getByName("ParagraphStyles")
    for name in ("Standard", "Heading"):
        styles.getByName(name).CharFontName = "Liberation Sans"
    styles.getByName("Heading 1").CharColor = BLUE
    styles.getByName("Header").CharColor = BLUE
    page = document.StyleFamilies.getByName("PageStyles").getByName("Standard")
    page.HeaderIsOn = True
    page.HeaderBodyDistance = 800
    page.HeaderText.String = HEADER


def letterhead(document):
    look(document)
    text, cursor = document.Text, document.Text.createTextCursor()
    for style, words in BODY:
        typed(text, cursor, style, words)
    cursor.ParaStyleName = "Text body"
    table(document, text, cursor)
    cursor.gotoEnd(False)
    text.insertString(cursor, "Mit freundlichen Grüßen", False)
    footnote(document, text, cursor)
    listed(document)
    # A word in bold that cuts a tag into runs, as when somebody corrects a letter.
    search = document.createSearchDescriptor()
    search.SearchString = "titel"
    found = document.findFirst(search)
    found.collapseToStart()
    found.goRight(3, True)
    found.CharWeight = 150.0


def main(profile, file):
    with office(pathlib.Path(profile)) as desktop:
        document = desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (value("Hidden", True),))
        letterhead(document)
        document.storeToURL(pathlib.Path(file).as_uri(), (value("FilterName", "MS Word 2007 XML"),))
        document.close(True)


main(*sys.argv[1:])
