"""What the benchmarks of whole processes share: where files lie, and ratios with their bounds."""

import os
import pathlib


def memory_folder():
    """A folder in memory, where the system has a place for that."""
    folder = pathlib.Path("/dev/shm")
    return folder if folder.is_dir() and os.access(folder, os.W_OK) else None


class Verdict:
    """Prints each ratio with its bound, and remembers whether all kept theirs."""

    def __init__(self):
        self.good = True

    def at_most(self, what, ratio, bound):
        self.say(what, ratio, "at most", bound, ratio <= bound)

    def at_least(self, what, ratio, bound):
        self.say(what, ratio, "at least", bound, ratio >= bound)

    def say(self, what, ratio, relation, bound, kept):
        self.good &= kept
        print(f"  {what:<58} {ratio:6.2f}   {relation} {bound:.2f}   {'kept' if kept else 'MISSED'}", flush=True)
