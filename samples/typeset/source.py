"""Reads a source file of a sample: head lines `key: value`, a line `---`, then blocks parted by blank lines.

A block is told by its beginning:

    *The General Assembly*,    the enacting formula
    # I        ## Lights       headings, first and second level
    1. text    (a) text        a numbered paragraph; two blanks before the number are one level
                               deeper; without blanks 1. is at the top and (a) one below
    > text                     text that goes on after the sub-paragraphs of a paragraph
    :: text                    an unnumbered paragraph that is no recital
    = Annex                    a line of the title of an annex; the first one opens the annex
    -- text                    a closing line
    !! draft                   what follows, up to the closing lines, is a draft that is recommended
    ! ruled                    a table (`ruled` or `plain`); each line after it is a row, cells parted by `|`
    [^1]: text                 the text of note 1
    anything else              a recital

A volume, NAME.volume, has head lines of its own, then its resolutions, each after a line `+++` and in the form above, named
after symbol and language; what the head of one leaves out is that of the volume.

Inside a text: *italic*, **bold**, [^1] the call of a note, [153/8](A/RES/153/8) a linked citation, ~ a no-break space.
"""

import re
from dataclasses import dataclass, field

NUMBER = re.compile(r"(\d+\.|\([a-z]+\)|[a-z]\.|[IVX]+\.|•) +")
INLINE = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*|\[\^(.+?)\]|\[([^\]]+)\]\(((?:[^()]|\([^)]*\))+)\)")


@dataclass
class Source:
    """One resolution as it was written."""

    name: str
    head: dict = field(default_factory=dict)
    blocks: list = field(default_factory=list)
    notes: dict = field(default_factory=dict)


def runs(text):
    """The runs of a text: plain, italic, bold, linked, and the places of notes."""
    text = " ".join(text.split()).replace("~", "\u00a0")
    found, end = [], 0
    for match in INLINE.finditer(text):
        if match.start() > end:
            found.append({"t": text[end : match.start()]})
        bold, italic, note, linked, target = match.groups()
        if bold:
            found += [dict(run, b=True) for run in runs_of_part(bold)]
        elif italic:
            found += [dict(run, i=True) for run in runs_of_part(italic)]
        elif note:
            found.append({"note": note})
        else:
            found.append({"t": linked, "href": target})
        end = match.end()
    if end < len(text):
        found.append({"t": text[end:]})
    return found


def runs_of_part(text):
    """A part of a text in which only notes and links may stand."""
    return runs(text)


def block(text, annex):
    """One block of the body from its lines."""
    stripped = text.strip()
    depth = (len(text) - len(text.lstrip(" "))) // 2
    if re.fullmatch(r"\*The [^*]+\*,?", stripped):
        return {"kind": "formula", "runs": runs(stripped)}
    for sign, kind in (("> ", "continuation"), (":: ", "text"), ("-- ", "conclusion"), ("= ", "annexTitle")):
        if stripped.startswith(sign):
            return {"kind": kind, "runs": runs(stripped[len(sign) :])}
    if stripped.startswith("#"):
        signs, title = stripped.split(" ", 1)
        return {"kind": "heading", "level": len(signs), "runs": runs(title)}
    if stripped.startswith("! "):
        rule, *rows = stripped.splitlines()
        cells = [[runs(cell.strip()) for cell in row.split("|")] for row in rows]
        return {"kind": "table", "ruled": rule == "! ruled", "rows": cells}
    match = NUMBER.match(stripped)
    if match:
        if not match.group(1)[0].isdigit():
            depth = max(depth, 1)
        number = {"num": match.group(1), "depth": depth, "runs": runs(stripped[match.end() :])}
        return dict(number, kind="paragraph")
    return {"kind": "text" if annex else "recital", "runs": runs(stripped)}


def read(path):
    """The source in a file."""
    return parse(path.stem, path.read_text(encoding="utf-8"))


def read_volume(path):
    """The head of a volume and its resolutions, in order."""
    first, *texts = path.read_text(encoding="utf-8").split("\n+++\n")
    head = head_lines(first)
    members = []
    for text in texts:
        one = parse("", text)
        one.head = {key: value for key, value in head.items() if key in ("organ", "council")} | one.head
        actor = {"General Assembly": "ga", "Security Council": "sc", "Economic and Social Council": "ecosoc"}[one.head["organ"]]
        one.name = "-".join([actor, *re.findall(r"[A-Z]?\d+", one.head["number"]), "eng"])
        members.append(one)
    return head, members


def head_lines(text):
    """Lines `key: value` as a dictionary."""
    pairs = (line.split(":", 1) for line in text.splitlines())
    return {key.strip(): value.strip().replace("~", "\u00a0") for key, value in pairs}


def parse(name, text):
    """One resolution from its text."""
    source = Source(name)
    head, body = text.split("\n---\n", 1)
    source.head = head_lines(head)
    annex, in_preamble, in_draft = 0, False, False
    for text in re.split(r"\n\s*\n", body.strip("\n")):
        note = re.match(r"\[\^(.+?)\]: ", text)
        if note:
            source.notes[note.group(1)] = runs(text[note.end() :])
            continue
        if text.strip() == "!! draft":
            in_draft = True
            continue
        one = block(text, annex)
        in_draft = in_draft and one["kind"] != "conclusion"
        if in_draft:
            one["draft"] = True
        if one["kind"] == "annexTitle" and (not source.blocks or source.blocks[-1]["kind"] != "annexTitle"):
            annex += 1
        if annex:
            one["annex"] = annex
        if one["kind"] == "recital":
            in_preamble = True
        elif in_preamble and one["kind"] == "paragraph" and one["depth"] > 0:
            one["kind"] = "subrecital"
            one["depth"] = 1
        else:
            in_preamble = False
        source.blocks.append(one)
    check(source)
    return source


def check(source):
    """Stops at a source whose notes are not called in order, each one at least once."""
    called = []
    for one in source.blocks:
        texts = [cell for row in one["rows"] for cell in row] if one["kind"] == "table" else [one["runs"]]
        called += [run["note"] for text in texts for run in text if "note" in run]
    first = [marker for marker in dict.fromkeys(called) if marker != "*"]
    if first != [str(number + 1) for number in range(len(first))] or set(called) != set(source.notes):
        raise SystemExit(f"{source.name}: calls {called} do not go with notes {list(source.notes)}")
