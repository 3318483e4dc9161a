#!/usr/bin/env python3
"""Builds corpora of mutated samples and holds the build to its word: it ends, every source has a document or a reason, every document
is valid; and the program to its own: none breaks an assumption of ours. Usage: fuzz.py ENGROSS [COUNT] [SEED] [BATCH]

What breaks a library below (a crash, a hang, too much memory) is caught and counted."""

import collections
import json
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

SAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "samples"
SECONDS_FOR_ONE = 6


def mutate(content, generator):
    """One to eight changes of bytes, of numbers or of the order of parts."""
    content = bytearray(content)
    for _ in range(generator.randint(1, 8)):
        if not content:
            break
        place = generator.randrange(len(content))
        length = min(generator.choice([1, 1, 2, 8, 64, 1024]), len(content) - place)
        kind = generator.randrange(6)
        if kind == 0:
            content[place] ^= 1 << generator.randrange(8)
        elif kind == 1:
            content[place:place + length] = generator.randbytes(length)
        elif kind == 2:
            del content[place:place + length]
        elif kind == 3:
            content[place:place] = content[place:place + length] * generator.randint(1, 20)
        elif kind == 4:
            numbers = list(re.finditer(rb"\d+", content[place:place + 4096]))
            if numbers:
                number = generator.choice(numbers)
                value = generator.choice([b"0", b"-1", b"1", b"4294967295", b"2147483648", b"99999999999999999999"])
                content[place + number.start():place + number.end()] = value
        else:
            del content[place:]
    return bytes(content)


def batch(tool, root, originals, first, count, generator):
    sources, corpus = root / "sources", root / "corpus"
    for folder in (sources, corpus):
        shutil.rmtree(folder, ignore_errors=True)
    sources.mkdir()
    for index in range(first, first + count):
        original = generator.choice(originals)
        (sources / f"{index:06}-{original.name}").write_bytes(mutate(original.read_bytes(), generator))
    command = [tool, "corpus", "build", sources, "-o", corpus, "-j2", "--quiet", "--timeout", "10", "--memory", "512",
               "--ocr", "never"]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60 + SECONDS_FOR_ONE * count)
    if result.returncode not in (0, 2):
        sys.exit(f"batch at {first}: status {result.returncode}: {result.stderr[-500:]}")
    report = json.loads((corpus / "report.json").read_text())
    if report["sources"] != count or report["invalid"]:
        sys.exit(f"batch at {first}: {report['sources']} sources of {count}; not valid: {report['invalid']}")
    for failure in report["failures"]:
        if "internal error" in failure["reason"]:
            kept = pathlib.Path(tempfile.gettempdir()) / f"engross-fuzz-{failure['source']}"
            shutil.copy(sources / failure["source"], kept)
            sys.exit(f"{kept}: {failure['reason']}")
    return collections.Counter(re.sub(r"\d+", "N", failure["reason"])[:80] for failure in report["failures"])


def main():
    tool = sys.argv[1]
    count, seed, size = (int(word) for word in (sys.argv[2:] + ["200", "1", "500"][len(sys.argv) - 2:])[:3])
    generator = random.Random(seed)
    originals = sorted([*SAMPLES.glob("*.pdf"), *SAMPLES.glob("*.txt")])
    root = pathlib.Path(tempfile.mkdtemp(prefix="engross-fuzz-"))
    reasons = collections.Counter()
    try:
        for first in range(0, count, size):
            reasons += batch(tool, root, originals, first, min(size, count - first), generator)
    finally:
        shutil.rmtree(root)
    print(f"corpus-fuzz: {count} mutated sources, {sum(reasons.values())} refused, none lost, no output that is not valid")
    for reason, number in reasons.most_common(12):
        print(f"  {number} × {reason}")


main()
