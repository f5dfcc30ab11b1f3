"""What people do with austausch, timed as they do it: whole processes, shipped templates and forms, files on a disk.

Prints each figure and writes `docs/benchmarks.md`. A ratio is the median of the ratios within the turns, in which its two sides run one after
the other: a machine that changes its speed from turn to turn changes both. Ends with 1 when a ratio misses its bound. Called by benches/run.
"""

import datetime
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile

import docx
import typst

import records

SONNEBERG = "2016-04-06-sonneberg"
TURNS = 15
FEW_TURNS = 5
RECORDS = 100
SITES = 21

# The parts of the page, each written by a script of its own, in this order.
BEGIN = "# Benchmarks\n"
BESIDE = "\n## Word templates, two builds of the program\n"
DOSSIER = "\n## The ministry's dossier\n"


def main(austausch, root):
    root = pathlib.Path(root)
    target = pathlib.Path(os.environ["CARGO_TARGET_DIR"])
    with tempfile.TemporaryDirectory(dir=target, prefix="bench-") as scratch:
        bench = Bench(austausch, root, pathlib.Path(scratch))
        for part in (bench.record, bench.many, bench.long, bench.forms, bench.word):
            part()
        page = root / "docs" / "benchmarks.md"
        write(page, BEGIN, bench.page())
    return 0 if bench.good else 1


# Runs a command from a process as small as can be: the peak memory of a process is never less than that of the one it was forked from.
ALONE = """
import os, subprocess, sys, time
begin = time.perf_counter()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, used = os.wait4(process.pid, 0)
print((time.perf_counter() - begin) * 1000, used.ru_maxrss / 1024, (used.ru_utime + used.ru_stime) * 1000)
sys.exit(os.waitstatus_to_exitcode(status))
"""


def run(command, cores=None):
    """Runs a process to its end: milliseconds on the clock, peak memory in MiB, milliseconds of all processors."""
    pin = (lambda: os.sched_setaffinity(0, range(cores))) if cores else None
    words = [sys.executable, "-I", "-S", "-c", ALONE, *map(str, command)]
    done = subprocess.run(words, capture_output=True, text=True, preexec_fn=pin)
    if done.returncode != 0:
        sys.exit(f"{command}: ended with {done.returncode}\n{done.stderr}")
    return tuple(map(float, done.stdout.split()))


class Bench:
    """Takes the figures and keeps what was said of them."""

    def __init__(self, austausch, root, scratch):
        self.austausch, self.root, self.scratch = austausch, root, scratch
        self.good = True
        self.lines = []

    def say(self, line=""):
        print(line, flush=True)
        self.lines.append(line)

    def turns(self, count, commands):
        """Runs the named commands in turns; the figures of each, a pair for each turn."""
        figures = {name: [] for name in commands}
        for _ in range(count):
            for name, command in commands.items():
                shutil.rmtree(self.scratch / "out", ignore_errors=True)
                figures[name].append(command())
        return figures

    def table(self, title, figures):
        self.say(f"\n## {title}\n")
        self.say("| what | median | fastest | peak memory |")
        self.say("| --- | ---: | ---: | ---: |")
        for name, rows in figures.items():
            clock, memory = ([row[column] for row in rows] for column in (0, 1))
            self.say(f"| {name} | {_time(statistics.median(clock))} | {_time(min(clock))} | {statistics.median(memory):.0f} MiB |")
        self.say()

    def ratio(self, what, mine, other, column=0, at_most=None, at_least=None, times=1.0):
        """A ratio of two lists of figures; without a bound it is told and judged by nobody."""
        ratio = statistics.median(m[column] / o[column] for m, o in zip(mine, other)) * times
        bound = "no bound"
        if at_most is not None or at_least is not None:
            kept = ratio <= at_most if at_most is not None else ratio >= at_least
            self.good &= kept
            bound = f"{'at most' if at_most is not None else 'at least'} {at_most or at_least}: {'kept' if kept else 'MISSED'}"
        self.say(f"- {what}: **{ratio:.2f}** ({bound})")

    def command(self, *words, root=None):
        command = [self.austausch, *words, "--root", root or self.root]
        return [*command, "--out", self.scratch / "out"] if words[0] in ("build", "forms") else command

    def record(self):
        run([*self.command("build", SONNEBERG, "--format", "typ")[:-1], self.scratch / "source"])
        source = self.scratch / "source" / SONNEBERG / "typ"
        commands = {
            "`build`, PDF": lambda: run(self.command("build", SONNEBERG, "--format", "pdf")),
            "Typst alone, the same pages": lambda: _typst(source, self.scratch / "peer.pdf"),
            "`build`, all four formats": lambda: run(self.command("build", SONNEBERG)),
            "`check`": lambda: run(self.command("check", SONNEBERG)),
            "`status`": lambda: run(self.command("status", SONNEBERG)),
        }
        figures = self.turns(TURNS, commands)
        self.table("One record (Sonneberg)", figures)
        pdf, bare, four = (figures[name] for name in list(commands)[:3])
        self.ratio("PDF beside Typst alone, time", pdf, bare, at_most=1.5)
        self.ratio("four formats beside Typst alone, time", four, bare, at_most=1.8)
        self.ratio("PDF beside Typst alone, peak memory", pdf, bare, column=1, at_most=1.3)

    def many(self):
        root = self.scratch / "many"
        names = records.make(root, RECORDS)
        pdf = ["build", "--format", "pdf"]
        figures = self.turns(FEW_TURNS, {
            "10 records to PDF": lambda: run(self.command(*pdf, *names[:10], root=root)),
            f"{RECORDS} records to PDF": lambda: run(self.command(*pdf, root=root)),
            f"{RECORDS} records to PDF, one core": lambda: run(self.command(*pdf, root=root), cores=1),
            f"{RECORDS} records, all four formats": lambda: run(self.command("build", root=root)),
            f"{RECORDS} records, `check`": lambda: run(self.command("check", root=root)),
        })
        self.table(f"{RECORDS} different records in one run", figures)
        few, many, one = list(figures.values())[:3]
        self.ratio(f"time of a record among {RECORDS} beside one among 10", many, few, at_most=1.1, times=10 / RECORDS)
        self.ratio(f"peak memory of {RECORDS} records beside 10", many, few, column=1, at_most=1.5)
        self.ratio(f"one core beside two (this machine has {os.cpu_count()})", one, many, at_least=1.6)

    def long(self):
        sizes = {"short": 84, "long": 880}
        root = self.scratch / "long"
        pages = {}
        for name, parts in sizes.items():
            _long(root, name, parts)
            run(self.command("build", f"2016-04-0{1 if name == 'short' else 2}-{name}", "--format", "pdf", root=root))
            pages[name] = _pages(self.scratch / "out")
            shutil.rmtree(self.scratch / "out")
        figures = self.turns(FEW_TURNS, {
            f"{pages['short']} pages": lambda: run(self.command("build", "2016-04-01-short", "--format", "pdf", root=root)),
            f"{pages['long']} pages": lambda: run(self.command("build", "2016-04-02-long", "--format", "pdf", root=root)),
        })
        self.table("A long record to PDF", figures)
        short, long = figures.values()
        times = pages["short"] / pages["long"]
        self.ratio("time of a page, long beside short", long, short, at_most=1.2, times=times)
        self.ratio("memory of a page, long beside short", long, short, column=1, at_most=1.2, times=times)

    def forms(self):
        office = self.scratch / "office"
        exchange = _office(office, 10 * SITES)
        sites = [f"ort-{number + 1}" for number in range(10 * SITES)]
        few = ",".join(sites[:SITES])
        filled = self._filled(office, exchange, sites)
        figures = self.turns(FEW_TURNS, {
            "one record in four formats": lambda: run(self.command("build", SONNEBERG)),
            f"`forms` for {SITES} sites, Word and web": lambda: run(self.command("forms", exchange, "--site", few, root=office)),
            f"`import` of {SITES} filled Word forms": lambda: self._import(office, exchange, filled[:SITES]),
            f"`import` of {10 * SITES} filled Word forms": lambda: self._import(office, exchange, filled),
        })
        self.table("Forms", figures)
        record, made, some, all_ = figures.values()
        self.ratio(f"forms of {SITES} sites beside one record", made, record, at_most=3.0)
        self.ratio("ten times as many files imported", all_, some, at_most=13.0)

    def _filled(self, office, exchange, sites):
        """The Word forms of all sites as they come back: with answers."""
        reports = office / "inputs" / exchange / "sites"
        for site in sites:
            _report(reports, site)
        run([*self.command("forms", exchange, "--return", ",".join(sites), "--kind", "word", "--now", "2016-10-20T10:00", root=office)[:-1],
             self.scratch / "filled"])
        shutil.rmtree(reports)
        return sorted((self.scratch / "filled").rglob("*.docx"))

    def _import(self, office, exchange, files):
        shutil.rmtree(office / "inputs" / exchange / "sites", ignore_errors=True)
        taken = run([self.austausch, "import", *files, "--now", "2016-10-21T10:00", "--root", office])
        assert len(list((office / "inputs" / exchange / "sites").glob("*.yaml"))) == len(files)
        return taken

    def templates(self, count):
        """A letter, a table of so many rows, the same with a condition in a cell, and values for them."""
        letter, rows, chosen = (self.scratch / f"{name}.docx" for name in ("letter", "rows", "chosen"))
        _letter(letter)
        _rows(rows, "{{name}}", "{{#each rows}}", "{{/each}}")
        _rows(chosen, "{{#if even}}{{name}}{{else}}–{{/if}}", "{{#each rows}}", "{{/each}}")
        values = self.scratch / f"values-{count}.json"
        values.write_text(json.dumps({
            "place": "Gera", "person": "Jana Muster", "date": "6. April 2016",
            "rows": [{"number": n, "name": f"Anlaufstelle {n}", "even": n % 2 == 0, "place": "Suhl"} for n in range(count)],
        }), encoding="utf-8")
        return letter, rows, chosen, values

    def word(self):
        letter, rows, chosen, values = self.templates(1_000)
        plain_peer = self.scratch / "peer.docx"
        _rows(plain_peer, "{{ row.name }}", "{%tr for row in rows %}", "{%tr endfor %}", row="row.")
        fill = lambda template: run([self.austausch, "template", "fill", template, values, self.scratch / "filled.docx"])
        peer = [sys.executable, self.root / "benches" / "docxtpl_peer.py", plain_peer, values, self.scratch / "peer-filled.docx"]
        figures = self.turns(TURNS, {
            "`build --format docx`, the record's template": lambda: run(self.command("build", SONNEBERG, "--format", "docx")),
            "`template fill`, a letter of two pages": lambda: fill(letter),
            "`template fill`, a table of 1,000 rows": lambda: fill(rows),
            "`template fill`, the same with a condition in a cell": lambda: fill(chosen),
            "docxtpl, the table of 1,000 rows": lambda: run(peer),
            "`template check`, the letter": lambda: run([self.austausch, "template", "check", letter, "--data", values]),
        })
        self.table("Word templates", figures)
        _, _, plain, condition, python, _ = figures.values()
        self.ratio("a condition in each row beside none", condition, plain, at_most=2.0)
        self.ratio("docxtpl beside `template fill`", python, plain, at_least=10.0)

    def page(self):
        head = f"""{BEGIN}
Written by `benches/run` on {stamp(self.root)}.

Each figure is that of a whole process, as somebody at a desk waits for it: it starts, reads the inputs, works, writes its files to a disk and ends.
Every process begins with nothing in its own memory (what Typst remembers is cold); the system has the files of the turn before in its cache (the disk is warm).
Commands run in turns ({TURNS} turns; {FEW_TURNS} where one takes seconds), medians are given, and a ratio is the median of the ratios within the turns.
"Typst alone" is the `typst` package of PyPI on the folder that `--format typ` writes, timed around its call, without the start of Python.
The {RECORDS} records differ in agenda, tables, reports and findings; `benches/records.py` makes them from a fixed seed.
"""
        return head + "\n".join(self.lines) + "\n"


def write(page, begin, text):
    """Writes one part of the page; the others stay."""
    before = page.read_text(encoding="utf-8")
    starts = {part: before.index(part) for part in (BEGIN, BESIDE, DOSSIER) if part in before}
    ends = [*list(starts.values())[1:], len(before)]
    parts = {part: before[start:end] for (part, start), end in zip(starts.items(), ends)}
    parts[begin] = text
    page.write_text("".join(parts.get(part, "") for part in (BEGIN, BESIDE, DOSSIER)), encoding="utf-8")


def stamp(root):
    """When, of which commit and where figures were taken."""
    processor = next(
        (line.split(":")[1].strip() for line in open("/proc/cpuinfo", encoding="utf-8") if line.startswith("model name")), "unknown"
    )
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**30
    commit = subprocess.run(["git", "describe", "--always", "--dirty"], cwd=root, capture_output=True, text=True).stdout.strip()
    return f"{datetime.date.today()}, commit {commit}. Machine: {processor}, {os.cpu_count()} cores, {memory} GiB, {platform.system()}"


def _time(milliseconds):
    return f"{milliseconds / 1000:.2f} s" if milliseconds >= 1000 else f"{milliseconds:.0f} ms"


def _typst(folder, out=None, cores=None):
    """A fresh process in which Typst alone compiles the folder, without `out` only lays it out: milliseconds of the call, peak memory of the process
    in MiB, milliseconds of all processors in the call."""
    pin = (lambda: os.sched_setaffinity(0, range(cores))) if cores else None
    call = (
        "typst.compile(sys.argv[1], output=sys.argv[3], font_paths=[sys.argv[2]], ignore_system_fonts=True, pdf_standards=['a-2a', 'ua-1'])"
        if out
        else "typst.query(sys.argv[1], '<nothing>', font_paths=[sys.argv[2]], ignore_system_fonts=True)"
    )
    code = (
        "import sys, time, resource, typst\n"
        "used = lambda: sum(resource.getrusage(resource.RUSAGE_SELF)[:2])\n"
        "begin, before = time.perf_counter(), used()\n"
        f"{call}\n"
        "print((time.perf_counter() - begin) * 1000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, (used() - before) * 1000)"
    )
    words = [sys.executable, "-c", code, folder / "main.typ", folder / "fonts", *([out] if out else [])]
    done = subprocess.run(words, capture_output=True, text=True, check=True, preexec_fn=pin)
    return tuple(map(float, done.stdout.split()))


def _long(root, name, parts):
    chance = records.random.Random(records.SEED)
    text = []
    for _ in range(parts):
        text += ["          " + " ".join(records.sentence(chance) for _ in range(6)), ""]
        text += [f"          - {records.sentence(chance)}" for _ in range(8)] + [""]
    day = 1 if name == "short" else 2
    folder = root / "inputs" / f"2016-04-0{day}-{name}"
    folder.mkdir(parents=True, exist_ok=True)
    (root / "inputs" / "programme.yaml").write_text("name: ThINKA\nlanguage: de\n", encoding="utf-8")
    head = f"status: agreed\ndays: [{{date: 2016-04-0{day}}}]\nplace: Sonneberg\nagenda:\n  - title: Bericht\n    parts:\n      - text: |\n"
    (folder / "exchange.yaml").write_text(head + "\n".join(text) + "\n", encoding="utf-8")


def _pages(folder):
    import pikepdf

    (file,) = folder.rglob("*.pdf")
    with pikepdf.open(file) as pdf:
        return len(pdf.pages)


def _office(root, sites):
    exchange = "2016-11-02-gera"
    folder = root / "inputs" / exchange
    folder.mkdir(parents=True)
    lines = ["name: ThINKA", "language: de", "work_fields:", "  - {id: netzwerk, title: Netzwerkarbeit}", "sites:"]
    lines += [f"  - {{id: ort-{number + 1}, name: Ort {number + 1}}}" for number in range(sites)]
    (root / "inputs" / "programme.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    event = "status: draft\ndays: [{date: 2016-11-02}]\ndeadline: 2016-10-19\nplace: Gera\n"
    (folder / "exchange.yaml").write_text(event, encoding="utf-8")
    return exchange


def _report(folder, site):
    lines = [f"site: {site}", "registration:", "  people:", "    - {name: Jana Muster}"]
    for name, letter in (("successes", "e"), ("obstacles", "h"), ("plans", "p"), ("needs", "b")):
        lines.append(f"{name}:")
        for number in range(1, 4):
            words = f"Wir haben gemeinsam mit den Vereinen im Viertel ein Angebot für alle aufgebaut, {site}, Punkt {number}."
            lines += [f"  - id: {site}-{letter}{number}", "    field: netzwerk", f"    text: '{words}'", "    details:", "      - text: Es wird gut besucht."]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{site}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _letter(path):
    document = docx.Document()
    document.add_heading("Einladung nach {{place}}", 1)
    for number in range(30):
        document.add_paragraph(f"Guten Tag {{{{person}}}}, am {{{{date}}}} sehen wir uns in {{{{place}}}}. " + "Bringen Sie bitte Zeit mit. " * 8)
        document.add_paragraph("{{#if person}}Ihr Platz ist reserviert." + f" Punkt {number}." + "{{else}}Bitte melden Sie sich.{{/if}}")
    document.save(path)


def _rows(path, name, first, last, row=""):
    tag = (lambda key: f"{{{{ {row}{key} }}}}") if row else (lambda key: f"{{{{{key}}}}}")
    document = docx.Document()
    table = document.add_table(rows=4, cols=3, style="Table Grid")
    for line, texts in zip(table.rows, (("Nr.", "Einrichtung", "Ort"), (first,), (tag("number"), name, tag("place")), (last,))):
        for cell, text in zip(line.cells, texts):
            cell.text = text
    document.save(path)


if __name__ == "__main__":
    assert typst.__file__
    sys.exit(main(*sys.argv[1:3]))
