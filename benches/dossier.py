"""The ministry's dossier, timed as an office makes it: twelve years, two exchanges a year, 20 sites (`cargo xtask invented`).

Prints each figure beside its bound and writes the last part of `docs/benchmarks.md`; the rest of that page stays. Ends with 1 when a bound is
missed. Called by benches/run.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

import measure
from measure import Bench, run

TURNS = 5
# Turns of what takes a minute.
LONG_TURNS = 2
YEARS = {"--sites": 20, "--exchanges": 24, "--since": 2005, "--per-year": 2}
# So often a site says what it says of a theme: the annex of sources, a row for each statement, makes the pages.
STATEMENTS = {"short": 1, "middle": 6, "long": 20}
SHEET = """title: Sachstand 2005 bis 2016
edition: internal
date: 2016-11-30
file_reference: 32-4011/12
targets:
  - {aim: Treffen, planned: 24, figure: exchanges}
  - {aim: Standorte mit Bericht, planned: 20, figure: sites}
sentences:
  - {part: glance, text: Die Zahlen sind gerechnet., by: Anna Arnold, date: 2016-11-30}
"""


def main(austausch, root):
    root = pathlib.Path(root)
    target = pathlib.Path(os.environ["CARGO_TARGET_DIR"])
    with tempfile.TemporaryDirectory(dir=target, prefix="bench-") as scratch:
        bench = Dossier(austausch, root, pathlib.Path(scratch))
        bench.invent()
        for part in (bench.typst, bench.pages, bench.package, bench.slurm):
            part()
    measure.write(root / "docs" / "benchmarks.md", measure.DOSSIER, bench.page())
    return 0 if bench.good else 1


class Dossier(Bench):
    """Takes the figures of the dossier."""

    def invent(self):
        self.roots = {}
        # With the whole workspace, as tests/run builds it: a package alone has other features, and everything would be compiled anew.
        subprocess.run(["cargo", "build", "--quiet", "--locked", "--workspace", "--bin", "xtask"], check=True, cwd=self.root)
        xtask = pathlib.Path(os.environ["CARGO_TARGET_DIR"]) / "debug" / "xtask"
        for name, statements in STATEMENTS.items():
            folder = self.scratch / name
            self.roots[name] = folder
            words = [str(word) for pair in {**YEARS, "--statements": statements}.items() for word in pair]
            made = subprocess.run(
                [xtask, "invented", folder, *words], check=True, capture_output=True, text=True, cwd=self.root
            )
            (folder / "inputs" / "dossier.yaml").write_text(SHEET, encoding="utf-8")
            run([self.austausch, "import", *made.stdout.splitlines(), "--root", folder])

    def dossier(self, name, *words, cores=None):
        return run([self.austausch, "dossier", *words, "--root", self.roots[name], "--out", self.scratch / "out"], cores=cores)

    def source(self, name):
        """The folder of Typst source of a dossier."""
        out = self.scratch / f"source-{name}"
        run([self.austausch, "dossier", "--format", "typ", "--root", self.roots[name], "--out", out])
        return next(out.rglob("main.typ")).parent

    def pages_of(self, name):
        shutil.rmtree(self.scratch / "out", ignore_errors=True)
        self.dossier(name, "--format", "pdf")
        return measure._pages(self.scratch / "out")

    def typst(self):
        name = "short"
        source, peer = self.source(name), self.scratch / "peer.pdf"
        count = self.pages_of(name)
        figures = self.turns(TURNS, {
            f"`dossier --format pdf`, {count} pages": lambda: self.dossier(name, "--format", "pdf"),
            "Typst alone, the same pages": lambda: measure._typst(source, peer),
            "`dossier --format pdf`, one core": lambda: self.dossier(name, "--format", "pdf", cores=1),
            "`dossier`, all four formats": lambda: self.dossier(name),
            "`check`": lambda: run([self.austausch, "check", "--root", self.roots[name]]),
        })
        self.table("One dossier", figures)
        pdf, bare, one = list(figures.values())[:3]
        self.ratio("PDF beside Typst alone, time", pdf, bare, at_most=1.25)
        self.ratio("PDF beside Typst alone, time of processors", pdf, bare, column=2)
        self.ratio("PDF beside Typst alone, peak memory", pdf, bare, column=1, at_most=1.3)
        self.ratio(f"two cores beside one (this machine has {os.cpu_count()}), the whole program", pdf, one)
        # What is read, composed, tagged and written is done one after the other: only laying out has parts that can be done at once.
        layout = self.turns(TURNS, {"laid out, two cores": lambda: measure._typst(source), "laid out, one core": lambda: measure._typst(source, cores=1)})
        self.table("Its pages laid out by Typst, nothing written", layout)
        self.ratio("layout on two cores beside one", *layout.values(), at_most=0.75)

    def pages(self):
        counts = {name: self.pages_of(name) for name in self.roots}
        few, middle, many = self.roots
        figures = self.turns(LONG_TURNS, {
            f"{counts[name]} pages": lambda name=name: self.dossier(name, "--format", "pdf") for name in (few, many)
        })
        self.table("A long dossier", figures)
        short, long = figures.values()
        times = counts[few] / counts[many]
        self.ratio("time of a page, long beside short", long, short, at_most=1.2, times=times)
        self.ratio("time of processors of a page, long beside short", long, short, column=2, times=times)
        self.ratio("memory of a page, long beside short", long, short, column=1, at_most=1.2, times=times)
        shutil.rmtree(self.scratch / "out", ignore_errors=True)
        self.dossier(middle, "--format", "pdf")
        (mine,) = (self.scratch / "out").rglob("*.pdf")
        peer = self.scratch / "peer.pdf"
        measure._typst(self.source(middle), peer)
        sizes = [(mine.stat().st_size,)], [(peer.stat().st_size,)]
        self.ratio(f"size of the file of {counts[middle]} tagged pages beside the one that Typst writes", *sizes, at_most=0.5)

    def package(self):
        root = self.roots["short"]
        out = root / "outputs"
        words = ["--root", root]
        turns = {"parts": [], "package": []}
        for _ in range(LONG_TURNS):
            shutil.rmtree(out, ignore_errors=True)
            parts = [run([self.austausch, *part, *words]) for part in (["build", "--format", "pdf"], ["dossier", "--format", "pdf"])]
            turns["parts"].append(tuple(sum(column) for column in zip(*parts)))
            packed = run([self.austausch, "package", "--for", "archive", *words])
            turns["package"].append(tuple(part + pack for part, pack in zip(turns["parts"][-1], packed)))
        self.table("A package for the archive", {
            "its parts: `build` of 24 records and `dossier`, PDF": turns["parts"], "parts and `package --for archive`": turns["package"],
        })
        self.ratio("package with its parts beside its parts, time", turns["package"], turns["parts"], at_most=1.2)
        (bag,) = (path.parent for path in out.rglob("bagit.txt"))
        size = lambda folder: sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
        self.ratio("package beside the files in it, bytes", [(size(bag),)], [(size(bag / "data"),)], at_most=1.2)

    def slurm(self):
        self.say("\n### Past one machine\n")
        if not shutil.which("slurmctld"):
            self.say("- eight Slurm parts beside one run, byte for byte: not measured, Slurm is not installed")
            return
        done = subprocess.run([self.root / "tests" / "slurm", self.austausch], capture_output=True, text=True)
        same = done.returncode == 0
        self.good &= same
        last = done.stdout.strip().splitlines()[-1:] or [done.stderr.strip().splitlines()[-1]]
        self.say(f"- eight Slurm parts beside one run, byte for byte: {'kept' if same else 'MISSED'} ({last[0]})")

    def page(self):
        head = f"""{measure.DOSSIER}
Written by `benches/run dossier` on {measure.stamp(self.root)}.

Twelve years with two exchanges each, 20 sites, internal edition with the annex of sources, invented with a fixed seed. Turns: {TURNS}; {LONG_TURNS} where one takes
a minute. The time of processors is that of all threads: on a machine that does other things, too, it changes less than the clock.
"""
        return head + "\n".join(self.lines).replace("\n## ", "\n### ") + "\n"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:3]))
