#!/usr/bin/env python3
"""Documents per second of `engross corpus build -j2` and of `xargs -P2 -n1 pdftotext` over the same files, in turn; the peak of
memory of the build and its workers together; the time of a second run. Usage: corpus-throughput.py ENGROSS FOLDER [COUNT] [ROUNDS]

The PDFs of FOLDER are copied to COUNT files, each told from the others by a comment at its end: the build knows equal bytes."""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time


def resident(process):
    """Megabytes of a process and those under it, a shared page counted in parts; 0 where it has gone."""
    total = 0
    waiting = [process]
    while waiting:
        number = waiting.pop()
        try:
            status = pathlib.Path(f"/proc/{number}/smaps_rollup").read_text()
            total += sum(int(line.split()[1]) for line in status.splitlines() if line.startswith("Pss:"))
            for children in pathlib.Path(f"/proc/{number}/task").glob("*/children"):
                waiting += [int(word) for word in children.read_text().split()]
        except (OSError, ValueError):
            pass
    return total / 1024


def build(tool, sources, output):
    """Seconds, and the memory seen every half second."""
    start = time.monotonic()
    process = subprocess.Popen([tool, "corpus", "build", sources, "-o", output, "-j2", "--quiet"])
    sizes = []
    done = threading.Event()

    def watch():
        while not done.wait(0.5):
            sizes.append(resident(process.pid))

    thread = threading.Thread(target=watch)
    thread.start()
    status = process.wait()
    seconds = time.monotonic() - start
    done.set()
    thread.join()
    if status != 0:
        sys.exit(f"corpus build ended with status {status}")
    return seconds, sizes


def pdftotext(sources):
    names = b"\0".join(os.fsencode(path) for path in sorted(sources.iterdir()))
    start = time.monotonic()
    subprocess.run(["xargs", "-0", "-P2", "-I{}", "pdftotext", "{}", "/dev/null"], input=names, check=True)
    return time.monotonic() - start


def main():
    tool, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    count, rounds = (int(word) for word in (sys.argv[3:] + ["2000", "3"][len(sys.argv) - 3:])[:2])
    root = pathlib.Path(tempfile.mkdtemp(prefix="engross-throughput-"))
    try:
        sources = root / "sources"
        sources.mkdir()
        originals = sorted(folder.glob("*.pdf"))
        for index in range(count):
            original = originals[index % len(originals)]
            (sources / f"{index:06}-{original.name}").write_bytes(original.read_bytes() + b"\n%% copy %d\n" % index)
        ratios = []
        for round_number in range(rounds):
            shutil.rmtree(root / "corpus", ignore_errors=True)
            ours, sizes = build(tool, sources, root / "corpus")
            theirs = pdftotext(sources)
            ratios.append(theirs / ours)
            third = max(1, len(sizes) // 3)
            print(f"round {round_number + 1}: corpus build {count / ours:.1f}/s, pdftotext {count / theirs:.1f}/s, ratio "
                  f"{theirs / ours:.2f}; memory at most {max(sizes, default=0):.0f} MB, first third "
                  f"{max(sizes[:third], default=0):.0f}, last third {max(sizes[-third:], default=0):.0f}", flush=True)
        again, _ = build(tool, sources, root / "corpus")
        print(f"throughput: {statistics.median(ratios):.2f} of pdftotext (median of {rounds}); second run {again:.2f} s")
    finally:
        shutil.rmtree(root)


main()
