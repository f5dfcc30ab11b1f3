"""Prints the comments of a Word file, one a line: who says it, the text it stands at, what it says. Opened by python-docx first."""

import sys
import zipfile
from xml.etree import ElementTree

import docx

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text(element):
    return "".join(leaf.text or "" for leaf in element.iter(W + "t"))


def marked(body, number):
    """The text between the two marks of a comment."""
    inside, found = False, []
    for element in body.iter():
        if element.get(W + "id") == number and element.tag in (W + "commentRangeStart", W + "commentRangeEnd"):
            inside = element.tag.endswith("Start")
        elif inside and element.tag == W + "t":
            found.append(element.text or "")
    return "".join(found)


def main(path):
    docx.Document(path)
    with zipfile.ZipFile(path) as archive:
        body = ElementTree.fromstring(archive.read("word/document.xml"))
        comments = ElementTree.fromstring(archive.read("word/comments.xml"))
    references = [mark.get(W + "id") for mark in body.iter(W + "commentReference")]
    for comment in comments.iter(W + "comment"):
        number = comment.get(W + "id")
        assert references.count(number) == 1, f"comment {number} is referred to {references.count(number)} times"
        words = " ".join(text(paragraph) for paragraph in comment.iter(W + "p"))
        print(comment.get(W + "author"), "|", marked(body, number), "|", words)


main(sys.argv[1])
