"""Says in which files below a folder which of some words stand, whatever they are packed in: `FOLDER WORDS.json`.

Reads with other tools than the product: pdftotext, pdfinfo, qpdf, zipfile, zlib. Words are compared without case, spaces, hyphens and marks of
hyphenation, in NFC.
"""

import base64
import html
import io
import json
import re
import subprocess
import sys
import unicodedata
import zipfile
import zlib
from pathlib import Path


def squeezed(text):
    text = unicodedata.normalize("NFC", text).casefold()
    return re.sub(r"[\s\-\u00ad\u2010\u2011\u200b\u2060]+", "", text)


def texts(name, data):
    yield name
    yield data.decode("utf-8", "replace")
    yield data.decode("latin-1")
    if b"\xfe\xff" in data[:64]:
        yield data.decode("utf-16-be", "replace")
    if data[:4] == b"PK\x03\x04":
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            yield archive.comment.decode("utf-8", "replace")
            for entry in archive.infolist():
                yield entry.filename
                yield entry.comment.decode("utf-8", "replace")
                yield from texts(entry.filename, archive.read(entry))
    elif data[:5] == b"%PDF-":
        yield from pdf(data)
    elif data[:8] == b"\x89PNG\r\n\x1a\n":
        at = 8
        while at + 8 <= len(data):
            size, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
            chunk = data[at + 8 : at + 8 + size]
            if kind in (b"zTXt", b"iTXt", b"tEXt", b"eXIf"):
                yield f"chunk {kind} " + chunk.decode("latin-1")
            at += size + 12
    else:
        text = data.decode("utf-8", "replace")
        bare = re.sub(r"<[^>]*>", "", text)
        yield html.unescape(bare)
        yield html.unescape(text)
        yield re.sub(r"\\(.)", r"\1", text)
        yield re.sub(r"\r?\n[ \t]", "", text)
        for packed in re.findall(r";base64,([A-Za-z0-9+/=]+)", text):
            yield from texts(name, base64.b64decode(packed + "=" * (-len(packed) % 4)))
    if name.endswith(".xml") or name.endswith(".rels"):
        text = data.decode("utf-8", "replace")
        yield html.unescape(re.sub(r"<[^>]*>", "", text))
        yield html.unescape(text)


def pdf(data):
    def run(*command):
        return subprocess.run(command, input=data, capture_output=True, check=False).stdout

    yield run("pdftotext", "-", "-").decode("utf-8", "replace")
    yield run("pdfinfo", "-meta", "-").decode("utf-8", "replace")
    yield run("pdfinfo", "-").decode("utf-8", "replace")
    plain = run("qpdf", "--qdf", "--object-streams=disable", "-", "-")
    yield plain.decode("latin-1")
    for found in re.findall(rb"<(feff[0-9a-f]*)>", plain, re.I):
        yield bytes.fromhex(found.decode() + "0" * (len(found) % 2)).decode("utf-16", "replace")
    for found in re.findall(rb"\(\xfe\xff(.*?)\)(?=[\s/>\]])", plain, re.S):
        yield re.sub(rb"\\([()\\])", rb"\1", found).decode("utf-16-be", "replace")
    for found in re.finditer(rb"stream\r?\n", data):
        try:
            yield zlib.decompressobj().decompress(data[found.end() :]).decode("latin-1")
        except zlib.error:
            pass


folder, words = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text(encoding="utf-8"))
wanted = {squeezed(word): word for word in words}
found = {}
for path in sorted(folder.rglob("*")):
    if path.is_file() and not path.name.startswith("."):
        name = str(path.relative_to(folder))
        whole = "\n".join(squeezed(text) for text in texts(name, path.read_bytes()))
        for word, typed in wanted.items():
            if word in whole:
                found.setdefault(typed, []).append(name)
print(json.dumps(found))
