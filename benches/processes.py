"""Whole processes: austausch beside typst-cli on the folder that `austausch build --format typ` wrote.

The processes run in turns, so that a busy machine slows down all of them; each figure is the median of its runs, and the fastest is
printed beside it. A ratio is the median of the ratios within the turns: a machine that changes its speed from turn to turn changes
both sides of one. Files lie in memory where the system has a place for that: austausch waits for the disk to hold what it wrote, typst-cli
does not, and how long a disk takes is none of the programs' business. Prints ratios with their bounds, and ends with 1 when one is missed.
Called by benches/run.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from verdict import Verdict, memory_folder

EXCHANGE = "2016-04-06-sonneberg"
ROUNDS = 75


def run(command, folder):
    """Seconds on the clock, seconds of processor, peak memory in MiB."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    said = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command}: ended with {process.returncode}\n{said}")
    return time.perf_counter() - begin, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def main(austausch, typst, root):
    with tempfile.TemporaryDirectory(dir=memory_folder()) as scratch:
        scratch = pathlib.Path(scratch)
        build = [austausch, "build", EXCHANGE, "--root", root]
        run([*build, "--format", "typ", "--out", scratch / "source"], scratch)
        folder = scratch / "source" / EXCHANGE / "typ"
        peer = [typst, "compile", "--font-path", "fonts", "--ignore-system-fonts", "--pdf-standard", "a-2a,ua-1"]
        commands = {
            "typst-cli": ([*peer, "main.typ", scratch / "peer.pdf"], folder),
            "PDF": ([*build, "--format", "pdf", "--out", scratch / "pdf"], scratch),
            "four formats": ([*build, "--out", scratch / "four"], scratch),
        }
        figures = {name: [] for name in commands}
        for _ in range(ROUNDS):
            for name, (command, folder) in commands.items():
                for made in ("pdf", "four"):
                    shutil.rmtree(scratch / made, ignore_errors=True)
                figures[name].append(run(command, folder))
    medians = {name: [statistics.median(column) for column in zip(*rows)] for name, rows in figures.items()}
    print(f"\nwhole processes, Sonneberg, median of {ROUNDS} (fastest)")
    for name, (clock, processor, memory) in medians.items():
        fastest = min(row[0] for row in figures[name])
        print(
            f"  {name:<30} {clock * 1000:6.1f} ms ({fastest * 1000:.1f} ms), "
            f"processor {processor * 1000:6.1f} ms, peak {memory:6.1f} MiB"
        )
    bounds = [
        ("PDF / typst-cli, time", "PDF", 0, 1.2),
        ("four formats / typst-cli, time", "four formats", 0, 1.5),
        ("PDF / typst-cli, peak memory", "PDF", 2, 1.3),
    ]
    verdict = Verdict()
    for what, name, column, bound in bounds:
        turns = zip(figures[name], figures["typst-cli"])
        verdict.at_most(what, statistics.median(mine[column] / peer[column] for mine, peer in turns), bound)
    return 0 if verdict.good else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:4]))
