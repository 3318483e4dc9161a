#!/usr/bin/env python3
"""Builds a corpus of healthy and broken sources, kills the build and its workers at random moments, and holds what comes out
against an undisturbed build. Usage: faults.py ENGROSS [--sources 400] [--broken 40] [--kills 10] [--seed 1]"""

import argparse
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import zlib

SAMPLES = pathlib.Path(__file__).resolve().parent.parent.parent / "samples"
LIMITS = ["-j2", "--quiet", "--timeout", "3", "--memory", "300"]
ENVIRONMENT = dict(os.environ, ENGROSS_TEST_FAULT="crash,hang,grow")


def bomb(megabytes):
    """A page whose stream expands to so many megabytes of text operators."""
    stream = zlib.compress(b"BT /F1 9 Tf 1 0 0 1 9 9 Tm (x) Tj ET\n" * (megabytes * 27_000), 9)
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    return document(objects)


def looping():
    """A tree of pages that is its own child."""
    return document([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"])


def encrypted():
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [] /Count 0 >>",
               b"<< /Filter /Standard /V 1 /R 2 /O (%s) /U (%s) /P -4 >>" % (b"a" * 32, b"b" * 32)]
    return document(objects, b"/Encrypt 3 0 R /ID [<00> <00>]")


def document(objects, trailer=b""):
    body, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    start = len(body)
    body += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    body += b"".join(b"%010d 00000 n \n" % place for place in places)
    return body + b"trailer << /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1, trailer, start)


def lay_out(folder, count, broken):
    """Healthy sources are invented resolutions, each with a number of its own, and samples."""
    text = (SAMPLES / "ga-154-12-ocr.txt").read_text()
    for index in range(count - broken):
        name = "odd\nname.txt" if index == 7 else f"text-{index:03}.txt"
        (folder / name).write_text(text.replace("154/12", f"154/{1000 + index}"))
    pdf = (SAMPLES / "ga-154-77.pdf").read_bytes()
    kinds = [
        ("truncated.pdf", lambda n: pdf[:300 + 40 * n]),
        ("encrypted.pdf", lambda n: encrypted() + b"%% %d\n" % n),
        ("looping.pdf", lambda n: looping() + b"%% %d\n" % n),
        ("empty.txt", lambda n: b""),
        ("bomb.pdf", lambda n: bomb(60) + b"%% %d\n" % n),
        ("unreadable.pdf", None),
        ("noise.pdf", lambda n: random.Random(n).randbytes(5000)),
        ("blank.txt", lambda n: b" \n" * (n + 1)),
    ]
    names = []
    for index in range(broken):
        if index < 3:
            name, content = f"fault-{['crash', 'hang', 'grow'][index]}.txt", text.encode() + b"%d" % index
        else:
            kind, make = kinds[index % len(kinds)]
            name = f"broken-{index:02}-{kind}"
            content = make(index) if make else None
        if content is None:
            (folder / name).symlink_to("nowhere")
        else:
            (folder / name).write_bytes(content)
        names.append(f"{folder.name}/{name}")
    return names


def build(tool, sources, output):
    return subprocess.Popen(
        [tool, "corpus", "build", sources, "-o", output, *LIMITS], env=ENVIRONMENT, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL)


def workers(parent):
    listing = subprocess.run(["ps", "-o", "pid=", "--ppid", str(parent)], capture_output=True, text=True, check=False)
    return [int(word) for word in listing.stdout.split()]


def disturb(tool, sources, output, kills, generator):
    """Every second time the build itself is killed, else one of its workers."""
    process = build(tool, sources, output)
    for count in range(kills):
        time.sleep(generator.uniform(0.2, 1.2))
        if process.poll() is not None:
            process = build(tool, sources, output)
            continue
        children = workers(process.pid)
        if count % 2 == 0:
            process.send_signal(signal.SIGKILL)
            process.wait()
            process = build(tool, sources, output)
        elif children:
            try:
                os.kill(generator.choice(children), signal.SIGKILL)
            except ProcessLookupError:
                pass
    return process.wait()


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*"))
            if path.is_file() and path.name != "corpus.sqlite"}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tool")
    parser.add_argument("--sources", type=int, default=400)
    parser.add_argument("--broken", type=int, default=40)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    tool = os.path.abspath(options.tool)
    root = pathlib.Path(tempfile.mkdtemp(prefix="engross-faults-"))
    faults = []
    try:
        sources = root / "sources"
        sources.mkdir()
        broken = lay_out(sources, options.sources, options.broken)
        build(tool, sources, root / "calm").wait()
        status = disturb(tool, sources, root / "disturbed", options.kills, random.Random(options.seed))
        if status != 2:
            faults.append(f"the last build ended with status {status}, not 2")
        calm, disturbed = tree(root / "calm"), tree(root / "disturbed")
        for name in sorted(calm.keys() | disturbed.keys()):
            if calm.get(name) != disturbed.get(name):
                faults.append(f"{name} differs from the undisturbed build, or is in one of them alone")
        report = json.loads(disturbed["report.json"])
        reasons = {failure["source"]: failure["reason"] for failure in report["failures"]}
        faults += [f"{name}: no reason" for name in broken if not reasons.get(name)]
        faults += [f"{name}: failed: {reasons[name]}" for name in reasons if name not in broken]
        documents = [name for name in disturbed if name.endswith(".xml")]
        if len(documents) != options.sources - options.broken:
            faults.append(f"{len(documents)} documents of {options.sources - options.broken} healthy sources")
        left = [name for name in os.listdir(root / "disturbed") if name.startswith(".") or name.endswith(("-wal", "-shm"))]
        faults += [f"{name} is left over" for name in left]
        for check in (["sha256sum", "--check", "--quiet", "manifest.sha256"], [tool, "validate", "--no-rules", "."]):
            result = subprocess.run(check, cwd=root / "disturbed", capture_output=True, text=True, check=False)
            if result.returncode != 0:
                faults.append(f"{check[0]}: {(result.stdout + result.stderr)[:400]}")
    finally:
        shutil.rmtree(root)
    for fault in faults[:20]:
        print(f"corpus-faults: {fault}", file=sys.stderr)
    if faults:
        sys.exit(1)
    print(f"corpus-faults: {options.sources} sources, {options.broken} of them broken, {options.kills} kills: as undisturbed")


main()
