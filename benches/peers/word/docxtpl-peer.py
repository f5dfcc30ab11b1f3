"""docxtpl, called as the other peers are: TEMPLATE DATA OUT [TIMES], or --version."""

import copy
import json
import sys
import time

from docxtpl import DocxTemplate


def fill(template, data, out):
    document = DocxTemplate(template)
    document.render(data)
    document.save(out)


def main(template, data, out, times=None):
    with open(data, encoding="utf-8") as file:
        data = json.load(file)
    if times is None:
        return fill(template, data, out)
    taken = []
    for _ in range(int(times)):
        own = copy.deepcopy(data)
        begin = time.perf_counter_ns()
        fill(template, own, out)
        taken.append(time.perf_counter_ns() - begin)
    print(taken)


if __name__ == "__main__" and sys.argv[1:] != ["--version"]:
    main(*sys.argv[1:])
