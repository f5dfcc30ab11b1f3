"""Makes a font that shows a soft hyphen by the glyph of a typed one, as many fonts do: one_hyphen.py FONT OUT FAMILY."""

import sys

from fontTools.ttLib import TTFont

source, out, family = sys.argv[1:]
font = TTFont(source)
for table in font["cmap"].tables:
    if 0xAD in table.cmap:
        table.cmap[0xAD] = table.cmap[0x2D]
for record in font["name"].names:
    if record.nameID in (1, 4, 6, 16):
        record.string = family
font.save(out)
