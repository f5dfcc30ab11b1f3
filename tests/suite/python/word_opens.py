"""Opens each Word file with python-docx and prints its number of paragraphs and tables and its title."""

import sys

import docx

for path in sys.argv[1:]:
    document = docx.Document(path)
    print(f"{len(document.paragraphs)} {len(document.tables)} {document.core_properties.title}")
