"""Prints the language of each passage of a PDF, as its tag tree and as its pages have it.

Usage: pdf_passages.py FILE. One line a passage: `tag LANGUAGE text` for an element with a language of its own, `page LANGUAGE text`
for marked content with one. Then one line a link: `link LABEL`, what its annotation says in words.
"""

import sys

import pdf_tags
import pikepdf


def tagged(path):
    lang = None
    depth_of_lang = 0
    for depth, element, text in pdf_tags.tags(path):
        if element is not None:
            found = [part for part in element.split(' ') if part.startswith('lang="')]
            if found:
                lang, depth_of_lang = found[0][6:-1], depth
            elif lang is not None and depth <= depth_of_lang:
                lang = None
        elif lang is not None:
            yield f"tag {lang} {text}"


def paged(path):
    with pikepdf.open(path) as document:
        for page in document.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) == "BDC" and isinstance(operands[1], pikepdf.Dictionary) and "/Lang" in operands[1]:
                    yield f"page {operands[1]['/Lang']}"


def links(path):
    with pikepdf.open(path) as document:
        for page in document.pages:
            for annotation in page.get("/Annots", []):
                if annotation.get("/Subtype") == "/Link":
                    yield f"link {annotation.get('/Contents', '')}"


if __name__ == "__main__":
    for line in [*tagged(sys.argv[1]), *paged(sys.argv[1]), *links(sys.argv[1])]:
        print(line)
