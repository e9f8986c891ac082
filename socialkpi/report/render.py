"""Blocks to HTML: the one place where text is escaped.

Jinja's autoescape is on and no template uses ``safe``; the only markup that passes is made here, from declared
parts: the charts (drawn by vl-convert from a spec, checked for anything that isn't a drawing) and the consultant's
notes (Markdown without HTML, links or images).
"""

from __future__ import annotations

import base64
import os
import re
import unicodedata
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from xml.etree import ElementTree

import jinja2
from markdown_it import MarkdownIt
from markupsafe import Markup

from socialkpi import theme
from socialkpi.language import Text

if TYPE_CHECKING:
    from socialkpi.report.block import Block

IN_A_RUN = "SOCIALKPI_RUN"
"""Set in the kernel of a report run: blocks then leave their charts to the page, which draws them once."""

_DRAWN = {"svg", "g", "path", "text", "tspan", "line", "rect", "circle", "defs", "clipPath", "linearGradient", "stop"}
_IDENTITIES = re.compile(r"""(\bid="|url\(["']?#)""")
_CONTROLS = {"Cc", "Cf", "Co", "Cs"}
_KEPT = {"\n", "\t", "\u200d", "\u200c", "\ufe0f"}  # line ends, and what emoji and scripts are joined with
_WORDS = {
    "table": Text(en="The numbers as a table", id="Angkanya dalam tabel"),
    "read": Text(en="Where each number comes from", id="Asal setiap angka"),
}


def fragment(block: Block) -> str:
    """Return one block as HTML for a notebook; inside a report run its chart is left out."""
    draw = IN_A_RUN not in os.environ
    body = (
        _templates()
        .get_template("blocks.html.j2")
        .render(rows=in_rows([block]), draw=draw, words=_said(block.language))
    )
    return f'<style>{styles()}</style><div class="sk" lang="{block.language}">{body}</div>'


def document(blocks: list[Block], **facts: Any) -> str:
    """Return the whole page for the blocks, given the facts that ``page.html.j2`` names."""
    language = facts["language"]
    return (
        _templates()
        .get_template("page.html.j2")
        .render(rows=in_rows(blocks), draw=True, words=_said(language), **facts)
    )


def in_rows(blocks: Sequence[Block]) -> list[list[Block]]:
    """Return the blocks as rows of the page: two halves that follow each other stand side by side."""
    rows: list[list[Block]] = []
    for block in blocks:
        if block.kind == "end":
            continue
        if not block.wide and rows and len(rows[-1]) == 1 and not rows[-1][0].wide:
            rows[-1].append(block)
        else:
            rows.append([block])
    return rows


@cache
def styles() -> str:
    """Return the style sheet that pages and notebooks share."""
    return Markup(_templates().get_template("page.css").render())  # noqa: S704 - our own file, no data in it


def visible(text: Any) -> Any:
    r"""Show control and direction characters as their code, so that no text can pose as another.

    >>> visible("Kopi\u202e Senja")
    'Kopi[U+202E] Senja'
    """
    if not isinstance(text, str) or isinstance(text, Markup):
        return text
    return "".join(f"[U+{ord(c):04X}]" if _hidden(c) else c for c in text)


def secure(link: str) -> str:
    """Return a link if it leads to a web page over https, else nothing.

    >>> secure("javascript:alert(1)"), secure("https://example.com/p")
    ('', 'https://example.com/p')
    """
    try:
        parts = urlsplit(link.strip())
    except ValueError:
        return ""
    return link.strip() if parts.scheme == "https" and parts.hostname and link.isprintable() else ""


def notes(markdown: str) -> Markup:
    r"""Return a consultant's notes as HTML: paragraphs, lists and emphasis; no HTML, links or images.

    >>> notes("**Promo** <b>x</b>")
    Markup('<p><strong>Promo</strong> &lt;b&gt;x&lt;/b&gt;</p>\n')
    """
    reader = MarkdownIt("commonmark", {"html": False, "linkify": False})
    reader.disable(["link", "image", "autolink", "html_inline", "html_block", "reference", "code", "fence"])
    return Markup(reader.render(visible(markdown)))  # noqa: S704 - made by a reader that escapes all HTML


def drawing(spec: dict[str, Any], alt: str, key: str) -> Markup:
    """Return a Vega-Lite spec as inline SVG with its alternative text; what isn't a drawing is refused.

    ``key`` names the chart on its page: the clip paths of two charts may not share a name.
    """
    svg = _IDENTITIES.sub(rf"\1{re.sub('[^a-z0-9]', '-', key)}-", theme.svg(spec, visible(alt)))
    for part in ElementTree.fromstring(svg).iter():  # noqa: S314 - drawn just above by our own renderer
        names = {name.rpartition("}")[2].lower() for name in part.attrib}
        if part.tag.rpartition("}")[2] not in _DRAWN or any(n == "href" or n.startswith("on") for n in names):
            raise ValueError("a chart may hold nothing but a drawing")
    return Markup(svg)  # noqa: S704 - checked just above


def css_text(text: str) -> Markup:
    r"""Return text as a CSS string, every character but letters, digits and spaces written as its code.

    >>> str(css_text('a"</style>'))
    '"a\\22 \\3c \\2f style\\3e "'
    """
    written = "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in visible(text))
    return Markup(f'"{written}"')  # noqa: S704 - nothing but letters, digits, spaces and codes is left


def data_uri(content: bytes, kind: str) -> str:
    """Return bytes as a data URI."""
    return f"data:{kind};base64,{base64.b64encode(content).decode()}"


def _hidden(character: str) -> bool:
    return character not in _KEPT and unicodedata.category(character) in _CONTROLS


def _said(language: str) -> dict[str, str]:
    return {name: text[language] for name, text in _WORDS.items()}


@cache
def _templates() -> jinja2.Environment:
    shelf = jinja2.Environment(
        loader=jinja2.PackageLoader("socialkpi.report", "pages"),
        autoescape=True,
        finalize=visible,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    shelf.filters |= {"secure": secure, "notes": notes}
    shelf.globals["drawing"] = drawing
    return shelf
