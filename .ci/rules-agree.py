#!/usr/bin/env python3
"""The verdicts of `engross validate` under Schemas/resolution.sch against those of an independent engine (lxml.isoschematron).

    rules-agree.py --tool ENGROSS FILE...      each file as it is, and BROKEN variants of all (seeded)

For every document and phase both must report the same rules at the same elements and attributes, with the same severity and
the same words. The independent engine is libxslt with the stylesheets of ISO Schematron, so nothing but the XPath library is
shared.
"""

import argparse
import json
import random
import re
import subprocess
import tempfile
from collections import Counter
from pathlib import Path

from lxml import etree, isoschematron

ROOT = Path(__file__).resolve().parent.parent
RULES = ROOT / "Schemas/resolution.sch"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"
PHASES = [None, "references", "text"]
BROKEN = 600
# What chance rarely does: a pattern, and what its first match becomes.
PLANTED = [
    (r"(<mainBody>)", r'\1<division eId="dvs_9"><heading eId="dvs_9__heading">Lamps</heading></division>'),
    (r"<formula\b.*?</formula>", ""),
    (r"<mainBody>.*?</mainBody>", "<mainBody><p>Nothing.</p></mainBody>"),
    (r'(<FRBRdate date=")\d{4}', r"\g<1>2031"),
    (r"(<authorialNote\b[^>]*>)<p>.*?</p>", r"\1<p> </p>"),
    (r"(<content\b[^>]*>\s*<p>)", r"\1word<sup>7</sup> "),
    (
        r"(<content\b[^>]*>)\s*<p>",
        r'\1<p eId="p_9" class="tableNote"><sup>a</sup> Lit.</p><p><sup><ref eId="ref_99" href="#p_9">b</ref></sup> ',
    ),
    (r"(<docNumber>)[^<]*", r"\g<1>9/9."),
    (r'(<ref\b[^>]* href=")[^"]*', r"\1!annex_9"),
    (r'(<ref\b[^>]* href=")[^"]*', r"\1#ga"),
    (r'(<FRBRuri value=")([^"]*)(".*?<ref\b[^>]* href=")[^"]*', r"\1\2\3\2"),
    (r"(<content\b[^>]*>\s*<p>)", r'\1<a href="https://undocs.org/A/RES/154/12">itself</a>'),
    (r"(<references)", r'<analysis><voting><count value="999" refersTo="#inFavour"/></voting></analysis>\1'),
    (r"(<content\b[^>]*>\s*<p>)", r"\1lamps7 "),
    (r"(<quantity\b[^>]*>)\d+", r"\g<1>7"),
    (r'(<quantity\b[^>]* normalized=")\d+', r"\g<1>7"),
    (r"(<section\b[^>]*>\s*<num>)II\.", r"\1IV."),
    (r"<p>", '<p xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="text">'),
]


def broken(text, chance):
    """A document with one to three things made wrong: attributes, numbers, text, elements."""
    for _ in range(chance.randint(1, 3)):
        kind = chance.choice(["eId", "number", "attribute", "drop", "letter", "double", "cut", "swap"])
        places = {
            "eId": r' eId="([^"]+)"',
            "number": r"<num>([^<]+)",
            "attribute": r'(?:href|date|value|marker|refersTo|source)="([^"]+)"',
            "drop": r'( (?:eId|marker|refersTo|href)="[^"]*"|<num>[^<]*</num>|<i>[^<]*</i>)',
            "letter": r"[a-z]([a-z ])(?=[a-z])",
            "double": r"(<(p|point|paragraph|ref|authorialNote|container)\b[^>]*>(?:(?!<\2\b).)*?</\2>)",
            "cut": r"([;.,])(?:</i>)?</p>",
            "swap": r">([^<>]{4,})<",
        }[kind]
        found = [match.span(1) for match in re.finditer(places, text, re.S)]
        if not found:
            continue
        start, end = chance.choice(found)
        old = text[start:end]
        new = {
            "eId": lambda: chance.choice([old + "_1", "x" + old, old.split("__")[-1], "para_1__content"]),
            "number": lambda: chance.choice(["7.", "(b)", "(ii)", "", "III", "1.", "(z)"]),
            "attribute": lambda: chance.choice(["#nothing", "nothing", "2031-01-01", "", "3", old[:-1], "#ga"]),
            "drop": lambda: "",
            "letter": lambda: chance.choice(["7", " 3", "- ", "\u043e", "(", "[", "\u201c", "\ufffd", "\u00c3\u00a9"]),
            "double": lambda: old + old,
            "cut": lambda: "",
            "swap": lambda: chance.choice([" ", "annexed to the present resolution", "2O5", old.upper()]),
        }[kind]()
        text = text[:start] + new + text[end:]
    try:
        etree.fromstring(text.encode())
    except etree.XMLSyntaxError:
        return None
    return text


def words(text):
    """Text with every run of white space as one blank."""
    return " ".join(text.split())


def place(tree, path):
    """What a location names: the element's path, or only the name of an attribute, since ISO's stylesheets say no more."""
    path, _, attribute = path.partition("/@")
    if attribute:
        local = re.match(r"\*\[local-name\(\)='([^']+)'", attribute)
        return "@" + (local.group(1) if local else attribute.split(":")[-1])
    return tree.getpath(tree.xpath(path)[0])


def theirs(engine, tree):
    """Verdicts of the independent engine."""
    engine.validate(tree)
    verdicts = Counter()
    for entry in engine.validation_report.getroot().iter(SVRL + "failed-assert", SVRL + "successful-report"):
        text = words("".join(entry.find(SVRL + "text").itertext()))
        verdicts[(entry.get("id"), entry.get("role"), place(tree, entry.get("location")), text)] += 1
    return verdicts


def ours(tool, phase, folder, trees):
    """Our verdicts, by file."""
    arguments = [tool, "validate", "--no-schema", "--format", "json", "-j1", str(folder)]
    run = subprocess.run(arguments + (["--phase", phase] if phase else []), capture_output=True, text=True, check=False)
    if run.returncode not in (0, 1):
        raise SystemExit(f"engross ended with {run.returncode}: {run.stderr}{run.stdout[-500:]}")
    verdicts = {name: Counter() for name in trees}
    for line in run.stdout.splitlines():
        entry = json.loads(line)
        name = Path(entry["file"]).name
        path = "/".join(
            re.sub(r"^([^\[]+)", r"*[local-name() = '\1']", step) if step and not step.startswith("@") else step
            for step in entry["xpath"].split("/")
        )
        verdicts[name][(entry["rule"], entry["severity"], place(trees[name], path), words(entry["message"]))] += 1
    return verdicts


def main():
    """Compares, prints what differs, fails where anything does."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", required=True)
    parser.add_argument("files", nargs="+", type=Path)
    options = parser.parse_args()
    chance = random.Random(1)
    texts = {path.name: path.read_text() for path in options.files}
    originals = list(texts.items())
    for name, text in originals:
        for number, (pattern, replacement) in enumerate(PLANTED):
            planted = re.sub(pattern, replacement, text, count=1, flags=re.S)
            if planted != text:
                texts[f"planted-{number:02}-{name}"] = planted
    count = len(texts)
    while len(texts) < count + BROKEN:
        name, text = chance.choice(originals)
        variant = broken(text, chance)
        if variant:
            texts[f"broken-{len(texts):04}-{name}"] = variant
    differences, spoken = 0, Counter()
    with tempfile.TemporaryDirectory() as folder:
        for name, text in texts.items():
            (Path(folder) / name).write_text(text)
        trees = {name: etree.parse(str(Path(folder) / name)) for name in texts}
        for phase in PHASES:
            engine = isoschematron.Schematron(etree.parse(str(RULES)), store_report=True, phase=phase)
            mine = ours(options.tool, phase, folder, trees)
            for name, tree in trees.items():
                expected = theirs(engine, tree)
                spoken.update(rule for rule, *_ in expected.elements())
                for verdict in sorted((expected - mine[name]) | (mine[name] - expected)):
                    differences += 1
                    side = "only theirs" if expected[verdict] > mine[name][verdict] else "only ours"
                    if differences <= 40:
                        print(f"{name} [{phase or 'all'}] {side}: {verdict}")
    known = set(re.findall(r'<(?:report|assert) id="([^"]+)"', RULES.read_text()))
    silent = sorted(known - set(spoken))
    print(
        f"{len(texts)} documents, {len(PHASES)} phases: {sum(spoken.values())} verdicts of {len(spoken)} rules,"
        f" {differences} differences"
    )
    if silent:
        print(f"no document was broken so that these speak: {', '.join(silent)}")
    if differences or silent:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
