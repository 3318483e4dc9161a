"""A sample as a scanner gives it: pages of black and white dots, a little askew and with specks, without a text layer."""

import io
import random

DOTS_PER_INCH = 300
# Greys darker than this become black: a scanner's letters are a little bolder than printed ones.
THRESHOLD = 160
# One dot down for so many to the right (0.45 degrees). A power of two, so that Pillow reckons in whole numbers.
SKEW = 1 / 128
SPECKS = 25


def scanned(page, chance):
    """A page, given as PNG, as it comes out of the scanner."""
    from PIL import Image, ImageDraw

    grey = Image.open(io.BytesIO(page)).convert("L")
    dots = grey.point([0] * THRESHOLD + [255] * (256 - THRESHOLD), "1")
    skewed = dots.transform(
        dots.size, Image.Transform.AFFINE, (1, SKEW, 0, -SKEW, 1, 0), Image.Resampling.NEAREST, fillcolor=255
    )
    pen = ImageDraw.Draw(skewed)
    for _ in range(SPECKS):
        x, y = int(chance.random() * dots.width), int(chance.random() * dots.height)
        pen.rectangle((x, y, x + int(chance.random() * 3), y + int(chance.random() * 3)), fill=0)
    return skewed


def pdf_of(pages, name):
    """The PDF of pages, given as PNG; the name decides where specks fall."""
    chance = random.Random(name)
    first, *others = [scanned(page, chance) for page in pages]
    made = io.BytesIO()
    first.save(
        made, "PDF", save_all=True, append_images=others, resolution=DOTS_PER_INCH, creationDate=None, modDate=None
    )
    return made.getvalue()
