"""Prints a PDF's tag tree as text: what a screen reader is given, in its order.

Usage: pdf_tags.py FILE. One element per line, nested by indent, with language, title, alternate and actual text, scope
and list numbering; below it the text it holds. Places on the page are left out: they are the layout's business.
"""

import subprocess
import sys

import pikepdf

SHOWN = {"/Lang": "lang", "/T": "title", "/Alt": "alt", "/ActualText": "actual", "/E": "expansion"}
ATTRIBUTES = {"/Scope": "scope", "/ListNumbering": "numbering", "/ColSpan": "columns", "/RowSpan": "rows"}


def children(element):
    kids = element.get("/K")
    if kids is None:
        return []
    kids = list(kids) if isinstance(kids, pikepdf.Array) else [kids]
    return [kid for kid in kids if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def attributes(element):
    owners = element.get("/A", [])
    for owner in owners if isinstance(owners, pikepdf.Array) else [owners]:
        if isinstance(owner, pikepdf.Dictionary):
            yield from ((name, owner[key]) for key, name in ATTRIBUTES.items() if key in owner)


def kinds(element, roles):
    """The element's own type, then the ones it is mapped to."""
    chain = [str(element["/S"])]
    while chain[-1] in roles and str(roles[chain[-1]]) not in chain:
        chain.append(str(roles[chain[-1]]))
    return [kind.lstrip("/") for kind in chain]


def describe(element, roles):
    shown = [f'{name}="{element[key]}"' for key, name in SHOWN.items() if key in element]
    shown += [f"{name}={str(value).lstrip('/')}" for name, value in attributes(element)]
    return " ".join([" as ".join(kinds(element, roles)), *shown])


def in_order(element):
    for child in children(element):
        yield child
        yield from in_order(child)


def tags(path):
    """Gives (depth, element, text) line by line: an element's description and no text, or a text and no element."""
    with pikepdf.open(path) as document:
        # Poppler decodes the text, pikepdf knows the attributes; both walk the tree in the same order.
        tree = document.Root["/StructTreeRoot"]
        roles = tree.get("/RoleMap", {})
        walked = in_order(tree)
        dump = subprocess.run(["pdfinfo", "-struct-text", path], check=True, capture_output=True).stdout
        # Behind an element's name poppler prints its title undecoded, so that the dump as a whole is no UTF-8.
        for line in dump.decode("utf-8", errors="replace").split("\n")[:-1]:
            content = line.lstrip(" ")
            depth = (len(line) - len(content)) // 2
            if content.startswith('"'):
                yield depth, None, content[1:].removesuffix('"')
            elif not content.startswith(("/", "Object ")):
                element = next(walked)
                if not content.startswith(kinds(element, roles)[-1]):
                    sys.exit(f"{path}: poppler sees {content!r}, pikepdf {describe(element, roles)!r}")
                yield depth, describe(element, roles), None
        if next(walked, None) is not None:
            sys.exit(f"{path}: poppler shows fewer elements than there are")


if __name__ == "__main__":
    with pikepdf.open(sys.argv[1]) as opened:
        print(f"Document language: {opened.Root.get('/Lang', 'none')}")
    for depth, element, text in tags(sys.argv[1]):
        print("  " * depth + (element or f'"{text}"'))
