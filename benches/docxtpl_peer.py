"""Fills a Word template with docxtpl: `TEMPLATE DATA OUT`. Called by measure.py."""

import json
import sys

from docxtpl import DocxTemplate

template, data, out = sys.argv[1:]
document = DocxTemplate(template)
with open(data, encoding="utf-8") as values:
    document.render(json.load(values))
document.save(out)
