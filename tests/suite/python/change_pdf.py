"""Changes a PDF in the ways in which somebody could, each into a folder of its own under its name.

    change_pdf.py FILE FOLDER

Prints a line for each: its name, which is that of the folder.
"""

import pathlib
import sys

import pikepdf
from pikepdf import Array, Dictionary, Name, String


def helvetica(pdf):
    return pdf.make_indirect(Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))


def saved(pdf):
    pass


def artifact(pdf):
    page = pdf.pages[1]
    page.Resources.Font["/FX"] = helvetica(pdf)
    page.contents_add(pdf.make_stream(b"/Artifact BMC q BT /FX 24 Tf 70 660 Td (99 von 99) Tj ET Q EMC"))


def form(pdf):
    page = pdf.pages[1]
    drawn = pdf.make_stream(b"BT /F1 24 Tf 10 10 Td (99 von 99) Tj ET")
    drawn.Type, drawn.Subtype, drawn.BBox = Name.XObject, Name.Form, Array([0, 0, 200, 50])
    drawn.Resources = Dictionary(Font=Dictionary(F1=helvetica(pdf)))
    forms = page.Resources.get("/XObject", Dictionary())
    forms["/FXX"] = drawn
    page.Resources["/XObject"] = forms
    page.contents_add(pdf.make_stream(b"q 1 0 0 1 60 650 cm /FXX Do Q"))


def box(pdf):
    pdf.pages[1].contents_add(pdf.make_stream(b"q 1 1 1 rg 60 300 400 300 re f Q"))


def note(pdf):
    page = pdf.pages[1].obj
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.FreeText, Rect=[100, 100, 300, 140], Contents=String("99 von 99"), DA=String("/Helv 12 Tf")
    )
    page["/Annots"] = Array([*page.get("/Annots", []), pdf.make_indirect(note)])


def blank(pdf):
    pdf.add_blank_page()


def title(pdf):
    pdf.docinfo["/Title"] = String("Anderes")


def script(pdf):
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def main():
    source, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    for change in (saved, artifact, form, box, note, blank, title, script):
        with pikepdf.open(source) as pdf:
            change(pdf)
            target = folder / change.__name__
            target.mkdir(parents=True)
            pdf.save(target / source.name)
        print(change.__name__)


main()
