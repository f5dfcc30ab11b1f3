"""Compiles a Typst folder with the ordinary compiler: typst_compile.py MAIN FONTS PDF. No system fonts, no network."""

import pathlib
import sys

import typst

main, fonts, pdf = map(pathlib.Path, sys.argv[1:])
pdf.write_bytes(typst.compile(
    main, root=main.parent, font_paths=[fonts], ignore_system_fonts=True, pdf_standards=["a-2a", "ua-1"]))
