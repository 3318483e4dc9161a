#!/usr/bin/env python3
"""Documents per second of `engross corpus build -j2` and of `xargs -P2 -n1 pdftotext` over the same files, in turn; the peak of
memory of the build and its workers together; the time of a second run. Usage: corpus-throughput.py ENGROSS FOLDER [COUNT] [ROUNDS]

The PDFs of FOLDER are copied to COUNT files. The build knows equal bytes and reads them once, so it is measured twice: over
copies as they are, and over copies that a comment at the end of each tells from the others, where it reads every one."""

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


def measure(tool, sources, corpus, count, rounds):
    ratios = []
    for number in range(rounds):
        shutil.rmtree(corpus, ignore_errors=True)
        ours, sizes = build(tool, sources, corpus)
        theirs = pdftotext(sources)
        ratios.append(theirs / ours)
        third = max(1, len(sizes) // 3)
        print(f"  round {number + 1}: corpus build {count / ours:.1f}/s, pdftotext {count / theirs:.1f}/s, ratio {theirs / ours:.2f}; "
              f"memory at most {max(sizes, default=0):.0f} MB, first third {max(sizes[:third], default=0):.0f}, "
              f"last third {max(sizes[-third:], default=0):.0f}", flush=True)
    again, _ = build(tool, sources, corpus)
    print(f"  throughput {statistics.median(ratios):.2f} of pdftotext (median of {rounds}); second run {again:.2f} s", flush=True)


def main():
    tool, folder = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    count, rounds = (int(word) for word in (sys.argv[3:] + ["2000", "3"][len(sys.argv) - 3:])[:2])
    originals = sorted(folder.glob("*.pdf"))
    for title, mark in ("copies", b""), ("copies told apart", b"\n%%%% copy %d\n"):
        root = pathlib.Path(tempfile.mkdtemp(prefix="engross-throughput-"))
        try:
            sources = root / "sources"
            sources.mkdir()
            for index in range(count):
                original = originals[index % len(originals)]
                end = mark % index if mark else b""
                (sources / f"{index:06}-{original.name}").write_bytes(original.read_bytes() + end)
            print(f"{title}, {count} files", flush=True)
            measure(tool, sources, root / "corpus", count, rounds)
        finally:
            shutil.rmtree(root)


main()
