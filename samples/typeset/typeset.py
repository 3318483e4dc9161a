#!/usr/bin/env python3
"""Makes the samples from their sources: NAME.pdf, NAME-ocr.txt (where the source says `text: yes`), NAME-scan.pdf (`scan: yes`),
truth/NAME.json.

    python3 -m venv .venv && .venv/bin/pip install -r typeset/requirements.txt
    .venv/bin/python typeset/typeset.py            makes all
    .venv/bin/python typeset/typeset.py --check    makes nothing; says which files are not what their sources give
"""

import json
import sys
from pathlib import Path

import plaintext
import scan
import source
import truth

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent


def set_of(form, name, value, **output):
    """What typst sets from a form, a PDF unless `output` says otherwise. Only fonts inside the typst package are used, so that the
    same bytes come out anywhere."""
    import typst

    return typst.compile(
        str(HERE / form),
        root=str(HERE),
        ignore_system_fonts=True,
        sys_inputs={name: json.dumps(value, ensure_ascii=False)},
        **output,
    )


def parts(one):
    """What a form is given of a resolution."""
    return {"head": one.head, "blocks": one.blocks, "notes": one.notes}


def products(path):
    """Each file that a source gives, with its bytes."""
    if path.suffix == ".volume":
        head, members = source.read_volume(path)
        volume = {"head": head, "documents": [parts(one) for one in members]}
        if "front" in head:
            volume["front"] = [line.strip() for line in head["front"].split("|")]
        yield SAMPLES / f"{path.stem}.pdf", set_of("volume.typ", "volume", volume)
        yield SAMPLES / "truth" / f"{path.stem}.json", truth.text_of_volume(members).encode()
        return
    one = source.read(path)
    yield SAMPLES / f"{one.name}.pdf", set_of("resolution.typ", "document", parts(one))
    yield SAMPLES / "truth" / f"{one.name}.json", truth.text_of(one, one.name).encode()
    if one.head.get("text") == "yes":
        yield SAMPLES / f"{one.name}-ocr.txt", plaintext.text_of(one).encode()
        yield SAMPLES / "truth" / f"{one.name}-ocr.json", truth.text_of(one, f"{one.name}-ocr", is_recognized=True).encode()
    if one.head.get("scan") == "yes":
        images = set_of("resolution.typ", "document", parts(one), format="png", ppi=scan.DOTS_PER_INCH)
        yield SAMPLES / f"{one.name}-scan.pdf", scan.pdf_of(images if isinstance(images, list) else [images], one.name)
        yield SAMPLES / "truth" / f"{one.name}-scan.json", truth.text_of(one, f"{one.name}-scan").encode()


def main():
    """Makes or checks every product."""
    stale = []
    for path in sorted((SAMPLES / "source").glob("*.[rv]*")):
        for target, made in products(path):
            if "--check" in sys.argv:
                if not target.exists() or target.read_bytes() != made:
                    stale.append(target.name)
            else:
                target.write_bytes(made)
    if stale:
        raise SystemExit("not what the sources give: " + ", ".join(stale))


if __name__ == "__main__":
    main()
