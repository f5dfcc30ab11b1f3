"""Opens a Word file and saves it again, as scripts of offices do."""

import sys

import docx

docx.Document(sys.argv[1]).save(sys.argv[2])
