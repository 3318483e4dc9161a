#!/usr/bin/env python3
"""Processor time of `engross validate` over many files against one call of xmllint over the same, and the peak of memory.

    validation-cost.py --tool ENGROSS --corpus FOLDER [--files N]

The PDFs of the folder (where it is missing, the samples) are converted, and the outputs repeated up to N files (2000). Fails
where the grammar costs more than 1.2 times xmllint, grammar and rules more than 2.5 times, or the peak over N files is more
than 8 MB above that over a tenth of them.
"""

import argparse
import os
import shutil
import statistics
import subprocess
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "Schemas/resolution.xsd"
GRAMMAR, RULES, GROWTH = 1.2, 2.5, 8
ROUNDS = 5


def run(arguments, files):
    """Processor seconds and peak of memory (MB) of a command over files."""
    process = subprocess.Popen([*arguments, *files], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{arguments[0]} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def documents(tool, corpus, count, folder):
    """`count` valid files in `folder`, several copies of each output."""
    pdfs = sorted(map(str, corpus.glob("*.pdf"))) or sorted(map(str, (ROOT / "samples").glob("*.pdf")))
    outputs = Path(folder) / "outputs"
    outputs.mkdir()
    subprocess.run([tool, "convert", "--quiet", *pdfs, "-o", str(outputs)], check=False, stderr=subprocess.DEVNULL)
    originals = sorted(outputs.glob("*.xml"))
    copies = []
    for number in range(count):
        original = originals[number % len(originals)]
        copy = Path(folder) / f"{number:05}-{original.name}"
        shutil.copyfile(original, copy)
        copies.append(copy.name)
    return copies


def main():
    """Runs the three in turn, so that a busy machine slows all, and compares the medians of the ratios of each round."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True, type=Path)
    parser.add_argument("--corpus", required=True, type=Path)
    parser.add_argument("--files", type=int, default=2000)
    options = parser.parse_args()
    tool = str(options.tool.resolve())
    with tempfile.TemporaryDirectory() as folder:
        files = documents(tool, options.corpus.resolve(), options.files, folder)
        os.chdir(folder)
        commands = {
            "xmllint": ["xmllint", "--nonet", "--noout", "--schema", str(SCHEMA)],
            "grammar": [tool, "validate", "--quiet", "-j1", "--no-rules"],
            "rules": [tool, "validate", "--quiet", "-j1"],
        }
        rounds = [{name: run(command, files) for name, command in commands.items()} for _ in range(ROUNDS)]
        few = run(commands["rules"], files[: len(files) // 10])[1]
        os.chdir(ROOT)
    grammar, rules = (
        statistics.median(measured[name][0] / measured["xmllint"][0] for measured in rounds)
        for name in ("grammar", "rules")
    )
    seconds = {name: min(measured[name][0] for measured in rounds) for name in commands}
    peak = max(measured["rules"][1] for measured in rounds)
    print(
        f"{len(files)} files: xmllint {seconds['xmllint']:.2f} s, grammar {seconds['grammar']:.2f} s ({grammar:.2f}),"
        f" with rules {seconds['rules']:.2f} s ({rules:.2f}); {peak:.0f} MB, {few:.0f} MB over a tenth of them"
    )
    if grammar > GRAMMAR or rules > RULES or peak > few + GROWTH:
        raise SystemExit(f"promised: at most {GRAMMAR} and {RULES} times xmllint, and at most {GROWTH} MB of growth")


if __name__ == "__main__":
    main()
