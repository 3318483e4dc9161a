#!/usr/bin/env python3
"""Compares engross on scans with plain Tesseract: wrong characters, processor time, and what a second worker gains.

    ocr.py --tool ENGROSS --corpus FOLDER [--files N]     FOLDER has sets of NAME.pdf with NAME.json

Plain Tesseract is `pdftoppm -r 300 -gray` and `tesseract` with OMP_THREAD_LIMIT=1. Each clause and note of the truth, cut into pieces
of 60 characters, is sought where it stands best in the text; the edits it takes there, over its length, are the error. So neither
order nor what stands between clauses counts, only how its characters were read. Pieces that neither reading has are left out.
Of engross the text is taken twice: as it was read (extract), and of the finished document.
"""

import argparse
import json
import os
import re
import subprocess
import tempfile
import time
import unicodedata
from pathlib import Path

QUOTES = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "\u00ad": None, "—": "-", "–": "-", "‑": "-"})


def fold(text):
    """One kind of quotes, hyphens and blanks; words divided at a hyphen closed up."""
    text = unicodedata.normalize("NFC", text).translate(QUOTES)
    return re.sub(r"\s+", " ", re.sub(r"-\s*\n\s*", "-", text)).strip()


def distance(piece, text):
    """Fewest edits that turn a piece into some stretch of the text (Sellers' distance by Myers' bit vectors)."""
    places = {}
    for index, letter in enumerate(piece):
        places[letter] = places.get(letter, 0) | 1 << index
    mask, last = (1 << len(piece)) - 1, 1 << len(piece) - 1
    positive, negative, score, best = mask, 0, len(piece), len(piece)
    for letter in text:
        equal = places.get(letter, 0)
        vertical = equal | negative
        horizontal = ((equal & positive) + positive ^ positive) | equal
        up = negative | ~(horizontal | positive) & mask
        down = positive & horizontal
        score += 1 if up & last else -1 if down & last else 0
        best = min(best, score)
        up, down = up << 1 & mask, down << 1 & mask
        positive, negative = (down | ~(vertical | up)) & mask, up & vertical
    return best


def pieces(path):
    """The clauses and notes of a truth in pieces of 60 to about 70 characters."""
    truth = json.loads(path.read_text())
    texts = [block.get("runs", []) for block in truth["blocks"]] + [note["runs"] for note in truth["notes"]]
    for runs in texts:
        piece = ""
        for word in fold("".join(run.get("t", "") for run in runs)).split(" "):
            piece = f"{piece} {word}".strip()
            if len(piece) >= 60:
                yield piece
                piece = ""


def run(arguments, **options):
    """What a command says, and its seconds of processor and clock."""
    before, start = os.times(), time.monotonic()
    done = subprocess.run(arguments, capture_output=True, check=False, **options)
    after = os.times()
    if done.returncode not in (0, 1):
        raise SystemExit(f"{arguments[0]}: {done.stderr.decode(errors='replace')}")
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return done.stdout.decode(errors="replace"), used, time.monotonic() - start


def plain(file):
    """The text of plain Tesseract, its processor seconds, and the number of pages."""
    with tempfile.TemporaryDirectory() as folder:
        _, seconds, _ = run(["pdftoppm", "-r", "300", "-gray", file, f"{folder}/page"])
        text = ""
        images = sorted(Path(folder).glob("page*.pgm"))
        for image in images:
            page, used, _ = run(["tesseract", str(image), "-"], env=os.environ | {"OMP_THREAD_LIMIT": "1"})
            text, seconds = f"{text}\n{page}", seconds + used
        return fold(text), seconds, len(images)


def lines(extracted):
    """The text of `inspect --stage extract --json`."""
    texts = []
    for page in json.loads(extracted)["pages"]:
        for line in page["lines"]:
            texts.append("".join((" " if run["gapBefore"] else "") + run["text"] for run in line["runs"]))
    return fold("\n".join(texts))


def main():
    """Measures set by set and prints a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("--corpus", required=True, type=Path)
    parser.add_argument("--files", type=int, default=2, help="files of each set")
    parser.add_argument("sets", nargs="*", default=["scans/clean", "scans/office", "scans/poor", "typed"])
    options = parser.parse_args()
    print("set\tCER plain\tCER read\tCER done\tCPU s/page plain\tengross\tratio\ttwo workers")
    for name in options.sets:
        errors, letters, cost, pages, clock = [0, 0, 0], 0, [0.0, 0.0], 0, 0.0
        files = sorted((options.corpus / name).glob("*.pdf"))[: options.files]
        for file in files:
            text, seconds, count = plain(str(file))
            read, used, one = run([options.tool, "inspect", "--stage", "extract", "--json", "-j1", str(file)])
            done, _, _ = run([options.tool, "convert", "--quiet", str(file)])
            done = re.sub(r"</(p|num|heading|authorialNote)>", " ", re.sub(r"(?s)<meta>.*?</meta>", "", done))
            done = fold(re.sub(r"<[^>]*>", "", done))
            texts = [text, lines(read), done]
            for piece in pieces(file.with_suffix(".json")):
                found = [distance(piece, one) for one in texts]
                if min(found[:2]) < 0.12 * len(piece):
                    errors = [a + b for a, b in zip(errors, found)]
                    letters += len(piece)
            cost = [cost[0] + seconds, cost[1] + used]
            clock += one
            pages += count
        rates = "\t".join(f"{error / max(1, letters):.5f}" for error in errors)
        _, _, both = run([options.tool, "inspect", "--stage", "extract", "-j2", *map(str, files)])
        each = [seconds / max(1, pages) for seconds in cost]
        print(name, rates, *(f"{value:.2f}" for value in (*each, each[1] / each[0], clock / both)), sep="\t", flush=True)


if __name__ == "__main__":
    main()
