"""The page: one HTML file made of blocks, which opens without a network, runs nothing and prints on A4."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from socialkpi import theme
from socialkpi.errors import ReportError
from socialkpi.language import Text
from socialkpi.report import render
from socialkpi.report.block import Block

_ACCENT = "#3b4a63"


def page(blocks: Sequence[Block], language: str) -> str:
    """Return the blocks as one self-contained HTML page in ``language``.

    >>> page([Block(kind="heading", key="head", language="en", title="<Kopi>")], "en").count("&lt;Kopi&gt;")
    2
    """
    head = next((b for b in blocks if b.kind == "heading"), None)
    facts = dict(head.facts) if head else {}
    title = " · ".join(filter(None, [head.title if head else "", str(facts.get("period", ""))]))
    html = render.document(
        [*blocks],
        language=language,
        title=title,
        running=render.css_text(title),
        accent=_colour(str(facts.get("colour", ""))),
        font=_font(),
        styles=render.styles(),
    )
    _verify(html, blocks)
    return html


def _colour(declared: str) -> str:
    """The client's colour, if it is one: it is written into the style sheet."""
    return theme.readable(declared) if re.fullmatch(r"#[0-9a-fA-F]{6}", declared) else _ACCENT


@cache
def _font() -> str:
    return render.data_uri((files("socialkpi") / "fonts" / "Inter.woff2").read_bytes(), "font/woff2")


def _verify(html: str, blocks: Sequence[Block]) -> None:
    """Refuse a page that lost a block on the way."""
    shown = re.findall(r'<section class="[^"]*" data-block="([^"]*)"', html)
    expected = [block.key for block in blocks if block.kind != "end"]
    if shown != expected or not html.rstrip().endswith("</html>"):
        raise ReportError(
            Text(
                en="the page holds {found} of {expected} blocks; it was not published.",
                id="halaman memuat {found} dari {expected} blok; tidak diterbitkan.",
            ),
            found=len(shown),
            expected=len(expected),
        )
