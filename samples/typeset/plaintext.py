"""A sample as the text that people get out of a scan: no layout, notes in the middle, some italics and hyphens lost."""

SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Letters on a page before its notes come and the text is cut.
PAGE = 2100


def marked(runs, keeps_italics):
    """Runs with *italics* and raised markers."""
    parts = []
    for run in runs:
        if "note" in run:
            parts.append(run["note"].translate(SUPERSCRIPT))
        elif run.get("i") and keeps_italics:
            parts.append(f"*{run['t']}*")
        else:
            parts.append(run["t"])
    return "".join(parts).replace("\u00a0", " ").replace("“", '"').replace("”", '"').replace("’", "'")


def head_lines(head):
    """The lines above the text; `text-head: short` leaves all but number and title away, as many collections do."""
    organ = head.get("council", head["organ"])
    if head.get("text-head") == "short":
        return ["Resolution", head["number"].rstrip("."), head["title"]]
    lines = ["United Nations", head["symbol"], head["organ"], head["distribution"], head["issued"]]
    if organ != head["organ"]:
        lines.append(organ)
    lines += [head[key] for key in ("session", "dates", "agenda", "item") if key in head]
    if "title" not in head:
        lines.append(f"Resolution {head['number']}")
    lines.append(head["adoption"])
    lines += [head[key] for key in ("proponent",) if key in head]
    if "title" in head:
        lines.append(f"{head['number']} {head['title']}")
    return [line.replace("\u00a0", " ").replace("’", "'") for line in lines]


class Pages:
    """Paragraphs cut into pages; at the end of a page stand its notes, at the top of the next the running head."""

    def __init__(self, source):
        self.notes = source.notes
        self.symbol = source.head["symbol"]
        self.written, self.used, self.waiting = [], 0, []

    def add(self, runs, prefix, keeps_italics):
        """Writes a paragraph, over a page's end where it does not fit."""
        text = prefix + marked(runs, keeps_italics)
        new = [run["note"] for run in runs if "note" in run and run["note"] not in self.waiting]
        room = PAGE - self.used
        if len(text) > room > 80 and len(text) - room > 80:
            cut = text.rfind(" ", 0, room)
            self.written.append(text[:cut])
            above = [marker for marker in new if marker.translate(SUPERSCRIPT) in text[:cut]]
            self.waiting += above
            self.turn()
            self.written.append(text[cut + 1 :])
            self.used = len(text) - cut
            self.waiting += [marker for marker in new if marker not in above]
            return
        if room < 80:
            self.turn()
        self.written.append(text)
        self.used += len(text)
        self.waiting += new

    def turn(self):
        """Ends the page."""
        self.end_notes()
        self.written.append(self.symbol)
        self.used = 0

    def end_notes(self):
        """Writes the notes called on this page that were not written yet."""
        for marker in self.waiting:
            if marker in self.notes:
                self.written.append(f"{marker.translate(SUPERSCRIPT)} {marked(self.notes[marker], True)}")
        self.notes = {key: runs for key, runs in self.notes.items() if key not in self.waiting}
        self.waiting = []


def text_of(source):
    """The text of the file."""
    pages = Pages(source)
    pages.written = head_lines(source.head)
    for index, one in enumerate(source.blocks):
        prefix = f"{one['num']} " if "num" in one else ""
        # Every third paragraph has lost its italics, as recognised text does.
        pages.add(one["runs"], prefix, index % 3 != 2 and one["kind"] not in ("heading", "annexTitle", "conclusion"))
    pages.end_notes()
    text = "\n\n".join(pages.written) + "\n"
    lost = source.head.get("lost-hyphen")
    if lost:
        text = text.replace(lost, lost.replace("-", ""), 1)
    return text
