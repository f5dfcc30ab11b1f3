"""Growth of Word templates: four times as much of one kind takes about four times as long, to fill and to check.

A template holds one kind of thing again and again, or repeats one thing for a long list. Each kind is measured with 4,000 and with
16,000 of it, some with a quarter of that, in turns, as whole processes; the figure is the median of the time per thing among many over
that among few, within each turn. Prints the ratios with their bound, and ends with 1 when one is missed. Called by benches/run.
"""

import json
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

FEW, MANY = 4_000, 16_000
ROUNDS = 3
BOUND = 1.6

SCHEMAS = "http://schemas.openxmlformats.org/"
OFFICE = SCHEMAS + "officeDocument/2006/relationships"
PACKAGE = SCHEMAS + "package/2006"
MEDIA = "application/vnd.openxmlformats-officedocument.wordprocessingml."
NAMESPACES = f'xmlns:w="{SCHEMAS}wordprocessingml/2006/main" xmlns:r="{OFFICE}"'


def run(text):
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*inner, properties=""):
    runs = "".join(part if part.startswith("<") else run(part) for part in inner)
    return f"<w:p>{'<w:pPr>' + properties + '</w:pPr>' if properties else ''}{runs}</w:p>"


def table(*rows):
    cells = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    grid = '<w:gridCol w:w="1000"/>' * len(rows[0])
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def loop(body, name="two"):
    return p(f"{{{{#each {name}}}}}") + body + p("{{/each}}")


def field(code):
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{run('1')}{marks[2]}"


def reference(kind, number):
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def notes(kind, count):
    return "".join(f'<w:{kind} w:id="{number}">{p("{{x}}")}</w:{kind}>' for number in range(1, count + 1))


def bookmark(number):
    ends = f'<w:bookmarkStart w:id="{number}" w:name="b{number}"/>', f'<w:bookmarkEnd w:id="{number}"/>'
    return p(ends[0], "a", ends[1], field(f" REF b{number} "))


def control(number):
    return f'<w:sdt><w:sdtPr><w:id w:val="{number}"/><w:tag w:val="{{{{x}}}}"/><w:text/></w:sdtPr><w:sdtContent>{p("a")}</w:sdtContent></w:sdt>'


def linked(count):
    entries = (
        f'<Relationship Id="l{number}" Type="{OFFICE}/hyperlink" Target="{{{{x}}}}" TargetMode="External"/>'
        for number in range(count)
    )
    body = "".join(p(f'<w:hyperlink r:id="l{number}">{run("a")}</w:hyperlink>') for number in range(count))
    return {"links": "".join(entries), "body": body}


def styled(count):
    styles = (
        f'<w:style w:type="paragraph" w:styleId="s{number}"><w:name w:val="s{number}"/></w:style>'
        for number in range(count)
    )
    body = "".join(p("{{x}}", properties=f'<w:pStyle w:val="s{number}"/>') for number in range(count))
    return {"styles": "".join(styles), "body": loop(body)}


HEADER = '<w:sectPr><w:headerReference w:type="default" r:id="header"/></w:sectPr>'
DELETED = "<w:rPr><w:del/></w:rPr>"
CONTENTS = p(field(' TOC \\o "1-3" ')) + "{}" + p("end")

# What a template holds so many times.
KINDS = {
    "values": lambda n: {"body": p("{{x}}") * n},
    "values in one paragraph": lambda n: {"body": p("{{x}} " * n)},
    "values in a loop": lambda n: {"body": loop(p("{{x}}") * n)},
    "blocks": lambda n: {"body": p("{{#if x}}a{{else}}b{{/if}}") * n},
    "blocks over paragraphs, in a loop": lambda n: {"body": loop((p("{{#if x}}") + p("a") + p("{{/if}}")) * n)},
    "blocks from one paragraph to the next": lambda n: {"body": p("{{#if x}}a") + p("b{{/if}}c{{#if x}}d") * n + p("{{/if}}")},
    "tables with a loop in each": lambda n: {"body": table([p("{{#each two}}{{this}}"), p("{{/each}}")]) * n},
    "rows with a loop in each": lambda n: {"body": table(*[[p("{{#each two}}{{this}}"), p("{{/each}}")]] * n)},
    "rows of values in a loop": lambda n: {"body": loop(table(*[[p("{{x}}"), p("{{this}}")]] * n))},
    "rows for a list": lambda n: {"body": table([p("{{#each list}}{{merge x}}"), p("{{this}}{{/each}}")])},
    "columns for a list": lambda n: {"body": table([p("{{#each two}}"), p("{{this}}"), p("{{/each}}")]) * n},
    "marked words": lambda n: {"body": p("{{inline words}}") * n},
    "paragraphs of the data": lambda n: {"body": p("{{blocks body}}") * n},
    "footnotes in a loop": lambda n: {
        "footnotes": notes("footnote", n), "body": loop("".join(p("a", reference("footnote", k + 1)) for k in range(n))),
    },
    "comments": lambda n: {
        "comments": notes("comment", n), "body": "".join(p("a", reference("comment", k + 1)) for k in range(n)),
    },
    "bookmarks and references in a loop": lambda n: {"body": loop("".join(map(bookmark, range(n))))},
    "content controls": lambda n: {"body": "".join(map(control, range(n)))},
    "links whose addresses are tags": linked,
    "styles": styled,
    "numbered paragraphs for a list": lambda n: {
        "body": loop(loop(p("{{this}}", properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')), "list"),
    },
    "headings for a list": lambda n: {
        "body": CONTENTS.format(loop(p("{{this}}", properties='<w:pStyle w:val="Heading1"/>'), "list")),
    },
    "tables of contents": lambda n: {"body": p("{{x}}") + p(field(' TOC \\o "1-3" ')) * n},
    "sections with a header for a list": lambda n: {"header": p("{{x}}"), "body": loop(p("a", properties=HEADER), "list")},
    "paragraphs that lost their ends": lambda n: {"body": p("{{x}}", properties=DELETED) * n},
    "charts for a list": lambda n: {"body": loop(p("{{chart ../chart}}"), "list")},
    "names that are not there": lambda n: {"body": p("{{nobody}}") * n},
    "tags that do not end": lambda n: {"body": p("{{x ") * n},
    "blocks that do not end": lambda n: {"body": p("{{#if x}}") * n},
}
# Of these there are a quarter as many: a file holds 4,096 parts, and what blocks cut in two is moved within one long list, which
# tells beyond ten thousand.
FEWER = (
    "sections with a header for a list", "charts for a list", "rows with a loop in each", "blocks from one paragraph to the next",
)


def write(path, body, styles="", footnotes="", comments="", header="", links=""):
    parts = {
        "document": ("document.main", "document", f"<w:body>{body}<w:sectPr/></w:body>"),
        "styles": (
            "styles", "styles",
            f'<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>{styles}',
        ),
        "numbering": (
            "numbering", "numbering",
            '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        ),
        "footnotes": ("footnotes", "footnotes", footnotes),
        "comments": ("comments", "comments", comments),
        "header": ("header", "hdr", header or p()),
    }
    types = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{MEDIA}{kind}+xml"/>' for name, (kind, _, _) in parts.items()
    )
    own = "".join(
        f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>' for name in parts if name != "document"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(
            "[Content_Types].xml",
            f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            f'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>{types}</Types>',
        )
        root = f'<Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        for name, entries in (("_rels/.rels", root), ("word/_rels/document.xml.rels", own + links)):
            file.writestr(name, f'<Relationships xmlns="{PACKAGE}/relationships">{entries}</Relationships>')
        for name, (_, element, inner) in parts.items():
            file.writestr(f"word/{name}.xml", f"<w:{element} {NAMESPACES}>{inner}</w:{element}>")


def data(count):
    body = [{"paragraph": [{"text": "a"}]}]
    chart = [{"label": "a", "value": 1}]
    return {"x": "x", "two": [1, 2], "list": list(range(count)), "words": [{"text": "a"}], "body": body, "chart": chart}


def seconds(program, action, folder, count):
    template, values = folder / f"{count}.docx", folder / f"{count}.json"
    arguments = {
        "fill": ["fill", template, values, folder / "out.docx", "--missing", "empty"],
        "check": ["check", template, "--data", values],
    }[action]
    start = time.perf_counter()
    done = subprocess.run([program, "template", *arguments], capture_output=True)
    assert done.returncode in (0, 1), done.stderr.decode()
    return time.perf_counter() - start


def at_most(what, ratio, bound):
    kept = ratio <= bound
    print(f"  {what:<58} {ratio:6.2f}   at most {bound:.2f}   {'kept' if kept else 'MISSED'}", flush=True)
    return kept


def main():
    program, kept = sys.argv[1], []
    print(f"Time of one thing among many in a Word template, over that among a quarter of them ({MANY:,} and {FEW:,}, or fewer)")
    for kind, made in KINDS.items():
        few, many = (FEW // 4, MANY // 4) if kind in FEWER else (FEW, MANY)
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            for count in (few, many):
                write(folder / f"{count}.docx", **made(count))
                (folder / f"{count}.json").write_text(json.dumps(data(count)))
            for action in ("fill", "check"):
                turns = [[seconds(program, action, folder, count) for count in (few, many)] for _ in range(ROUNDS)]
                ratio = statistics.median(long / short for short, long in turns) * few / many
                kept.append(at_most(f"{kind}: {action}", ratio, BOUND))
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
