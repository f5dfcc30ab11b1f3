"""Word templates filled by two builds of the program, one beside the other: none may be slower than before by more than a tenth.

Prints each figure beside its bound and writes its part of `docs/benchmarks.md`; the rest of that page stays. Ends with 1 when a bound is missed.
Called by benches/run.
"""

import io
import os
import pathlib
import subprocess
import sys
import tarfile
import tempfile

import measure
from measure import Bench, run

TURNS = 15


def main(austausch, root, other, commit):
    root = pathlib.Path(root)
    target = pathlib.Path(os.environ["CARGO_TARGET_DIR"])
    with tempfile.TemporaryDirectory(dir=target, prefix="bench-") as scratch:
        bench = Beside(austausch, root, pathlib.Path(scratch))
        bench.beside(other, commit)
    measure.write(root / "docs" / "benchmarks.md", measure.BESIDE, bench.page(commit))
    return 0 if bench.good else 1


class Beside(Bench):
    """Takes the figures of both builds in the same turns."""

    def beside(self, other, commit):
        office = self.scratch / "office"
        exchange = measure._office(office, measure.SITES)
        letter, rows, chosen, few = self.templates(1_000)
        *_, many = self.templates(10_000)
        out = self.scratch / "filled.docx"
        fill = lambda template, values: lambda program: run([program, "template", "fill", template, values, out])
        forms = ["forms", exchange, "--kind", "word", "--root", office, "--out", self.scratch / "out"]
        # The other program knows no keys that came later.
        then = self.scratch / "then"
        then.mkdir()
        archive = subprocess.run(["git", "archive", commit, "inputs"], check=True, capture_output=True, cwd=self.root).stdout
        tarfile.open(fileobj=io.BytesIO(archive)).extractall(then, filter="data")
        made = {
            "`build --format docx`, the record": lambda program: run([program, *self.command("build", measure.SONNEBERG, "--format", "docx", root=then)[1:]]),
            f"`forms` for {measure.SITES} sites, Word": lambda program: run([program, *forms]),
            "a letter of two pages": fill(letter, few),
            "a table of 1,000 rows": fill(rows, few),
            "1,000 rows with a condition in a cell": fill(chosen, few),
            "a table of 10,000 rows": fill(rows, many),
            "10,000 rows with a condition in a cell": fill(chosen, many),
        }
        programs = {"before": other, "now": self.austausch}
        turn = {f"{name}, {when}": (lambda work=work, program=program: work(program)) for name, work in made.items() for when, program in programs.items()}
        figures = self.turns(TURNS, turn)
        self.table("Both in the same turns", figures)
        for name in made:
            self.ratio(f"{name}, now beside before", figures[f"{name}, now"], figures[f"{name}, before"], at_most=1.1)
        for count in ("1,000", "10,000"):
            condition, plain = figures[f"{count} rows with a condition in a cell, now"], figures[f"a table of {count} rows, now"]
            self.ratio(f"{count} rows, a condition in each beside none", condition, plain, at_most=2.0)

    def page(self, commit):
        head = f"""{measure.BESIDE}
Written by `benches/run beside` on {measure.stamp(self.root)}. "Before" is commit {commit}. {TURNS} turns, medians, whole processes on a disk.
"""
        return head + "\n".join(self.lines).replace("\n## ", "\n### ") + "\n"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:5]))
