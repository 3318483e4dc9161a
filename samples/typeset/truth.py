"""The truth of a sample: what a perfect conversion holds, as JSON."""

import json
import re

MONTHS = "January February March April May June July August September October November December".split()
BODIES = {"General Assembly": "GA", "Security Council": "SC", "Economic and Social Council": "ECOSOC"}


def iso_date(text):
    """The last date printed in a text, as YYYY-MM-DD."""
    found = re.findall(r"(\d{1,2})[\s\u00a0]+(%s)[\s\u00a0]+(\d{4})" % "|".join(MONTHS), text)
    if not found:
        return None
    day, month, year = found[-1]
    return f"{year}-{MONTHS.index(month) + 1:02}-{int(day):02}"


def called_once(runs, called):
    """Runs in which a note that was called before is a raised number of the text: a note stands at its first call."""
    kept = []
    for run in runs:
        if run.get("note") in called:
            kept.append({"t": run["note"], "sup": True})
        else:
            kept.append(run)
            called.update([run["note"]] if "note" in run else [])
    return kept


def plain(runs):
    """The letters of runs, without the markers of notes."""
    return "".join(run.get("t", "") for run in runs)


def truth(source):
    """The truth as a dictionary."""
    head = source.head
    blocks, references, called = [], [], set()
    # A draft is a document inside the document, behind all else.
    for index, one in enumerate(sorted(source.blocks, key=lambda one: "draft" in one)):
        kept = {key: value for key, value in one.items() if key not in ("ruled", "draft")}
        if one["kind"] == "table":
            kept["runs"] = []
            kept["rows"] = [[plain(cell) for cell in row] for row in one["rows"]]
        else:
            kept["runs"] = called_once(one["runs"], called)
        blocks.append(kept)
        references += [(run, index) for run in one.get("runs", []) if "href" in run]
    references += [(run, "note") for note in source.notes.values() for run in note if "href" in run]
    body = "HRC" if "council" in head else BODIES[head["organ"]]
    return {
        "id": source.name,
        "language": "eng",
        "body": body,
        "bodyName": head.get("council", head["organ"]),
        "symbol": head["symbol"],
        "number": head["number"].rstrip("."),
        "title": head.get("title"),
        "adopted": iso_date(head["adoption"]),
        "issued": iso_date(head.get("issued", "")),
        "masthead": [head[key] for key in ("distribution", "session", "agenda", "item", "adoption") if key in head],
        "blocks": blocks,
        "notes": [{"marker": marker, "runs": runs} for marker, runs in source.notes.items()],
        "refs": [{"text": run["t"], "symbol": run["href"], "block": block} for run, block in references],
    }


def text_of(source, name, is_recognized=False):
    """The truth as the text of a JSON file; recognised text has lost italics and the form of quotation marks."""
    value = dict(truth(source), id=name)
    if is_recognized and source.head.get("text-head") == "short":
        value["issued"] = None
    if is_recognized:
        value["score"] = {"italics": False, "quotes": False}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def text_of_volume(sources):
    """The truths of the resolutions in a volume, as the text of one JSON file."""
    return json.dumps([truth(one) for one in sources], ensure_ascii=False, indent=1) + "\n"
