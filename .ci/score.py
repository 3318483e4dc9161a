#!/usr/bin/env python3
"""Converts the corpora beside the project, scores them, and compares each figure with its floor.

    score.py --tool ENGROSS --shared FOLDER --floors FLOORS.tsv [SET...]    the sets of FLOORS.tsv, or those that are named
    score.py ... --record                                                   writes the figures measured as the new floors

A set is a folder of FOLDER/corpus, or `samples`; the scorer is FOLDER/eval/score.py. A line of FLOORS.tsv: set, figure, floor; `text CER`, `refs wrong`,
`unreadable` and `invalid` are ceilings. Where a corpus or the scorer is missing, the set is left out with a word.
"""

import argparse
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CEILINGS = {"text CER", "refs wrong", "unreadable", "invalid", "lint"}
# Never recorded as anything but none.
NONE = {"unreadable", "invalid", "lint"}
# What is recorded of a set: the figures that the project answers for.
RECORDED = [
    "unreadable", "invalid", "lint", "blocks strict", "blocks lenient", "heading", "nesting", "text CER", "notes",
    "notes lenient", "anchors", "anchors lenient", "lead", "refs recall", "meta", "perfect",
]


def folders(shared, name):
    """The documents and the truths of a set."""
    if name == "samples":
        return ROOT / "samples", ROOT / "samples" / "truth"
    return shared / "corpus" / name, shared / "corpus" / name


def faulty(tool, files, options):
    """The files with errors, warnings aside."""
    if not files:
        return set()
    found = subprocess.run([tool, "validate", *options, *files], capture_output=True, text=True)
    if found.returncode not in (0, 1, 3):
        raise SystemExit(f"{tool} validate: {found.stderr or found.stdout}")
    return set(re.findall(r"^(.+?):\d+:\d+: error: ", found.stdout + found.stderr, re.MULTILINE))


def measure(tool, shared, name):
    """The figures of a set, or None where it is not there."""
    documents, truths = folders(shared, name)
    files = sorted(str(file) for file in documents.glob("*") if file.suffix in (".pdf", ".txt"))
    scorer, lint = shared / "eval" / "score.py", shared / "akn" / "lint_akn.py"
    if not scorer.exists() or not files or not any(truths.glob("*.json")):
        return None
    output = ROOT / "build" / "score" / name
    output.mkdir(parents=True, exist_ok=True)
    for old in output.rglob("*.xml"):
        old.unlink()
    subprocess.run([tool, "convert", "--quiet", *files, "-o", str(output)], check=False)
    made = sorted(str(file) for file in output.rglob("*.xml"))
    report = output / "score.json"
    scoring = [sys.executable, str(scorer), str(truths), str(output), "--json", str(report)]
    subprocess.run(scoring, check=True, stdout=subprocess.DEVNULL)
    figures = json.loads(report.read_text())["figures"]
    figures["invalid"] = len(faulty(tool, made, []) | faulty(tool, made, ["--schema", "oasis", "--no-rules"]))
    if lint.exists():
        checked = subprocess.run([sys.executable, str(lint), *made], capture_output=True, text=True)
        figures["lint"] = sum(map(int, re.findall(r" - (\d+) findings$", checked.stdout, re.MULTILINE)))
    return figures


def read_floors(path):
    """The floors as {set: {figure: floor}}."""
    floors = {}
    for line in path.read_text().splitlines():
        if line and not line.startswith("#"):
            name, figure, floor = line.split("\t")
            floors.setdefault(name, {})[figure] = float(floor)
    return floors


def shortfalls(name, figures, floors):
    """What fell below its floor, one line each."""
    for figure, floor in floors.items():
        value = figures.get(figure)
        if value is None:
            continue
        # Four digits are recorded, so half of the last one is no fall.
        worse = value > floor + 0.00005 if figure in CEILINGS else value < floor - 0.00005
        if worse:
            yield f"{name}: {figure} is {value:.4f}, recorded {floor:.4f}"


def main():
    """Measures, prints a table, and fails where a figure fell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--shared", required=True, type=Path)
    parser.add_argument("--floors", required=True, type=Path)
    parser.add_argument("--record", action="store_true")
    parser.add_argument("sets", nargs="*")
    options = parser.parse_args()
    floors = read_floors(options.floors)
    fallen, measured = [], {}
    for name in options.sets or floors:
        figures = measure(options.tool, options.shared, name)
        if figures is None:
            print(f"{name}: not scored, its corpus is not beside the project")
            continue
        measured[name] = figures
        print(name, *(f"{figure} {figures[figure]:.4f}" for figure in RECORDED if figure in figures), sep="\n    ")
        fallen += shortfalls(name, figures, floors.get(name, {}))
    if options.record:
        record(options.floors, floors, measured)
    elif fallen:
        raise SystemExit("below the recorded floors:\n" + "\n".join(fallen))


def floor(name, figure, value):
    """What is recorded for a figure of a set. Scans leave room: what Tesseract reads differs a little from one processor to another."""
    if figure in NONE:
        return 0
    if not name.startswith(("scans/", "typed")):
        return value
    return value + 0.002 if figure in CEILINGS else max(0, value - 0.02)


def record(path, floors, measured):
    """Writes the figures as floors; sets that were not measured keep theirs."""
    comments = [line for line in path.read_text().splitlines() if line.startswith("#")]
    for name, figures in measured.items():
        floors[name] = {one: floor(name, one, figures[one]) for one in RECORDED if one in figures}
    lines = [f"{name}\t{figure}\t{value:.4f}" for name, one in floors.items() for figure, value in one.items()]
    path.write_text("\n".join(comments + lines) + "\n")


if __name__ == "__main__":
    main()
