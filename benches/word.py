"""Filling Word templates: austausch beside rusdox, docxtpl-rs and docxtpl, on one table template.

Each program is given the template in its own tag language, and all must come to the same words. They run in turns, and each figure is
the fastest of its runs: whatever else a machine does can only add to that. (Growth has a measure of its own.) In process, a program opens the template, fills it and writes
the file, with the data at hand; the whole process also starts, and reads the data. Memory is the median peak of whole processes beyond
what `--version` takes. Files lie in memory where the system has a place for that:
the disk is none of the programs' business. Prints ratios with their bounds, and ends with 1 when one is missed. Called by benches/run.
"""

import json
import pathlib
import re
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile

import docx

from verdict import Verdict, memory_folder

ROWS = (50, 1_000, 10_000)
MANY_ROWS = 100_000
BATCH = 1_000
LONG_ROUNDS = 7
WHOLE = {50: 21, 1_000: 9, 10_000: 7}
ROUNDS = {50: 7, 1_000: 5, 10_000: 3}
TIMES = {50: 40, 1_000: 15, 10_000: 3}
# These take so much longer that a few turns tell enough.
SLOW = ("docxtpl-rs", "docxtpl")

FIELDS = ("title", "place", "person", "date")
COLUMNS = ("number", "name", "place", "topic", "count")
HEAD = ("Nr.", "Einrichtung", "Ort", "Schwerpunkt", "Zahl")


def template(path, tag, first, cell, last):
    """A heading, fields in sentences, and a table: a head, and one row between the tags that repeat it."""
    document = docx.Document()
    document.add_heading(tag("title"), 1)
    document.add_paragraph(f"Übersicht für {tag('place')}, geführt von {tag('person')}.")
    table = document.add_table(rows=4, cols=len(COLUMNS), style="Table Grid")
    rows = (HEAD, [first], [cell(name) for name in COLUMNS], [last])
    for row, texts in zip(table.rows, rows):
        for place, text in zip(row.cells, texts):
            place.text = text
    document.add_paragraph(f"Stand: {tag('date')}; Grüße aus {tag('place')}")
    document.save(path)


def data(rows):
    towns = ("Nordhausen", "Mühlhausen", "Suhl", "Gößnitz", "Saalfeld", "Weimar", "Ilmenau")
    topics = ("Sprachförderung", "Wohnen", "Beratung für Familien", "Arbeit & Ausbildung".replace("&", "und"), "Gesundheit")
    return {
        "title": "Träger und Maßnahmen", "place": "Thüringen", "person": "Jörg Weißenborn", "date": "6. April 2016",
        "rows": [
            {
                "number": number + 1, "name": f"Anlaufstelle {towns[number % 7]} {number * 37 % 1009}",
                "place": towns[number * 3 % 7], "topic": topics[number * 5 % 5 - number % 2], "count": number * 13 % 97,
            }
            for number in range(rows)
        ],
    }


def words(path):
    """The words of a file, paragraph by paragraph."""
    xml = zipfile.ZipFile(path).read("word/document.xml").decode()
    texts = ["".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)", part)) for part in xml.split("</w:p>")]
    return [text for text in texts if text]


def expected(data):
    lines = [data["title"], f"Übersicht für {data['place']}, geführt von {data['person']}.", *HEAD]
    lines += [str(row[name]) for row in data["rows"] for name in COLUMNS]
    return [*lines, f"Stand: {data['date']}; Grüße aus {data['place']}"]


def run(command):
    """What it says, and seconds on the clock."""
    begin = time.perf_counter()
    process = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    taken = time.perf_counter() - begin
    if process.returncode != 0:
        sys.exit(f"{command}: ended with {process.returncode}\n{process.stdout}")
    return process.stdout, taken


def peak(command):
    """Peak memory in MiB, told by GNU time: a process that this one started would be said to have this one's memory."""
    said, _ = run(["/usr/bin/time", "--format", "%M", *command])
    return int(said.split()[-1]) / 1024


class Bench(Verdict):
    def __init__(self, scratch, whole, inside, version):
        super().__init__()
        self.scratch, self.whole, self.inside, self.version = scratch, whole, inside, version

    def files(self, name, rows):
        kind = "braces" if name in ("austausch", "rusdox") else "jinja"
        return [self.scratch / f"{kind}.docx", self.scratch / f"{rows}.json", self.scratch / f"{name}.docx"]

    def check_words(self, rows, wanted):
        for name, command in self.whole.items():
            files = self.files(name, rows)
            run([*command, *files])
            if words(files[2]) != wanted:
                sys.exit(f"{name} comes to other words with {rows} rows: see {files[2]}")

    def times(self, rows):
        """Milliseconds of a fill in process, by program."""
        taken = {name: [] for name in self.inside}
        for turn in range(ROUNDS[rows]):
            for name, command in self.inside.items():
                if name not in SLOW or turn < 2:
                    times = max(1, TIMES[rows] // (5 if name in SLOW else 1))
                    said, _ = run([*command, *self.files(name, rows), str(times)])
                    taken[name] += json.loads(said)
        return {name: min(times) / 1e6 for name, times in taken.items()}

    def processes(self, rows):
        """Milliseconds and MiB of whole processes, by program."""
        taken = {name: [] for name in self.whole}
        for turn in range(WHOLE[rows]):
            for name, command in self.whole.items():
                if name not in SLOW or turn < 3:
                    taken[name].append(run([*command, *self.files(name, rows)])[1] * 1000)
        return {name: (min(clocks), self.memory(name, rows)) for name, clocks in taken.items()}

    def memory(self, name, rows):
        """MiB beyond what the program takes to say its version."""
        command, version = [*self.whole[name], *self.files(name, rows)], self.version[name]
        turns = 3 if name in SLOW else WHOLE[rows]
        least, most = ([peak(command) for _ in range(turns)] for command in (version, command))
        return statistics.median(most) - statistics.median(least)

    def size(self, rows):
        """All programs at one size; what rusdox takes in process."""
        wanted = data(rows)
        (self.scratch / f"{rows}.json").write_text(json.dumps(wanted, ensure_ascii=False), encoding="utf-8")
        self.check_words(rows, expected(wanted))
        times, processes = self.times(rows), self.processes(rows)
        print(f"\nWord table of {rows:,} rows")
        for name, (clock, memory) in processes.items():
            size = self.files(name, rows)[2].stat().st_size / 1024
            print(f"  {name:<12} in process {times[name]:8.2f} ms, whole process {clock:8.2f} ms, memory {memory:6.1f} MiB, file {size:6.0f} KiB")
        mine, peer, slow = processes["austausch"], processes["rusdox"], processes["docxtpl"]
        self.at_most("in process / rusdox", times["austausch"] / times["rusdox"], 1.0)
        # A program that can do more is larger; that may matter to a short table, and not to a long one.
        bound = {ROWS[0]: 1.15, ROWS[-1]: 1.0}.get(rows)
        if bound is not None:
            self.at_most("whole process / rusdox", mine[0] / peer[0], bound)
            self.at_most("memory beyond --version / rusdox", mine[1] / max(peer[1], 0.1), bound)
        self.at_least("docxtpl, in process / austausch", times["docxtpl"] / times["austausch"], 15)
        self.at_least("docxtpl, whole process / austausch", slow[0] / mine[0], 15)
        return times

    def batch(self, peer):
        files = [*self.files("austausch", ROWS[0]), str(BATCH)]
        command = [*self.inside["austausch"], "--batch", *files]
        each = min(sum(json.loads(run(command)[0])) / BATCH for _ in range(5))
        print(f"\n{BATCH:,} documents of one template, {ROWS[0]} rows each: {each / 1e6:.3f} ms each")
        self.at_most("a document of the batch / one fill by rusdox", each / 1e6 / peer, 0.5)

    def growth(self):
        """One long table beside as many rows in short ones, in turns: a machine's fast moments are as long as a short table."""
        (self.scratch / f"{MANY_ROWS}.json").write_text(json.dumps(data(MANY_ROWS), ensure_ascii=False), encoding="utf-8")
        short, long = [], []
        for _ in range(LONG_ROUNDS):
            for rows, taken in ((1_000, short), (MANY_ROWS, long)):
                said, _ = run([*self.inside["austausch"], *self.files("austausch", rows), str(MANY_ROWS // rows)])
                taken.append(sum(json.loads(said)) / 1e6)
        short, long = statistics.median(short), statistics.median(long)
        print(f"\n{MANY_ROWS:,} rows in process: {long:.1f} ms in one Word table, {short:.1f} ms in tables of 1,000")
        self.at_most("time of a row, 100,000 rows / 1,000", long / short, 1.3)


def main(austausch, bench, peers):
    peers = pathlib.Path(peers)
    python = [peers / "word" / "bin" / "python", pathlib.Path(__file__).parent / "peers" / "word" / "docxtpl-peer.py"]
    others = {"rusdox": [peers / "bin" / "peer-rusdox"], "docxtpl-rs": [peers / "bin" / "peer-docxtpl-rs"], "docxtpl": python}
    with tempfile.TemporaryDirectory(dir=memory_folder()) as scratch:
        scratch = pathlib.Path(scratch)
        template(scratch / "braces.docx", lambda n: f"{{{{{n}}}}}", "{{#each rows}}", lambda n: f"{{{{{n}}}}}", "{{/each}}")
        template(
            scratch / "jinja.docx", lambda n: f"{{{{ {n} }}}}", "{%tr for row in rows %}", lambda n: f"{{{{ row.{n} }}}}",
            "{%tr endfor %}",
        )
        whole = {"austausch": [austausch, "template", "fill"], **others}
        version = {name: [*command, "--version"] for name, command in {"austausch": [austausch], **others}.items()}
        bench = Bench(scratch, whole, {"austausch": [bench, "--bench"], **others}, version)
        times = {rows: bench.size(rows) for rows in ROWS}
        bench.batch(times[ROWS[0]]["rusdox"])
        bench.growth()
    return 0 if bench.good else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
