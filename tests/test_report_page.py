"""The page: one file that runs nothing, asks for nothing, and shows what others wrote as plain text."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import pytest

from socialkpi.errors import ReportError
from socialkpi.report import render
from socialkpi.report.block import Block, Cell, Column, Grid, Tile
from socialkpi.report.page import page
from socialkpi.report.render import css_text, drawing, notes, secure, visible
from socialkpi.report.words import Name, phrase

PAYLOADS = (
    "<script>window.hit=1</script>",
    "</script><script>window.hit=1</script>",
    "<img src=x onerror=window.hit=1>",
    "<svg onload=window.hit=1>",
    "</svg><script>window.hit=1</script>",
    "</style><script>window.hit=1</script>",
    "</title><script>window.hit=1</script>",
    '" onmouseover="window.hit=1" x="',
    "' autofocus onfocus=window.hit=1 x='",
    "<iframe srcdoc='<script>parent.hit=1</script>'>",
    "<a href='javascript:window.hit=1'>x</a>",
    "[x](javascript:window.hit=1)",
    "![x](http://127.0.0.1:9/pixel.png)",
    "<link rel=stylesheet href=http://127.0.0.1:9/x.css>",
    "{{7*7}}{% for x in y %}",
    "${7*7}<!--",
    "<details open ontoggle=window.hit=1>",
    "<style>@import 'http://127.0.0.1:9/x.css';</style>",
    "\u202egnp.exe",
)
SPEC = {
    "$schema": "https://vega.github.io/schema/vega-lite/v6.json",
    "mark": {"type": "text", "href": "javascript:window.hit=1"},
    "width": 100,
    "height": 40,
}


def blocks(text: str) -> list[Block]:
    """Every kind of block, with the text in every place that can hold one."""
    words = (phrase("{a} **{b}**", a=text, b=Name(text)),)
    table = Grid(
        (Column(text), Column("x")), ((Cell(text, under=text, name=True, link=text), Cell(text)),), caption=text
    )
    spec = {
        **SPEC,
        "title": text,
        "mark": "text",
        "data": {"values": [{"t": text}]},
        "encoding": {"text": {"field": "t"}},
    }
    common = {"language": "en", "title": text, "subtitle": text, "paragraphs": words}
    return [
        Block(kind="heading", key="a", facts={"period": text, "colour": text, "logo": ""}, **common),
        Block(kind="section", key="b", **common),
        Block(kind="sentence", key="c", facts={"size": "lead"}, **common),
        Block(kind="numbers", key="d", tiles=(Tile(text, text, text, text, "good", text, spark=spec),), **common),
        Block(kind="chart", key="e", chart=spec, alt=text, table=table, **common),
        Block(kind="table", key="f", table=table, **common),
        Block(kind="note", key="g", **common),
        Block(kind="words", key="h", facts={"markdown": text}, **common),
        Block(kind="trace", key="i", facts={"grids": [{"title": text, "table": table}]}, **common),
    ]


class Markup(HTMLParser):
    """Collects the tags and attributes of a page."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_text_never_becomes_markup(payload: str) -> None:
    clean = Markup(page(blocks("plain words"), "en")).tags
    html = page(blocks(payload), "en")
    tags = Markup(html).tags
    outside = [tag for tag, _ in tags if tag not in _in_drawings(tags)]
    assert [t for t in outside if t != "p"] == [t for t, _ in clean if t not in _in_drawings(clean) and t != "p"]
    assert not any(name.startswith("on") for _, attributes in tags for name in attributes)
    assert not {"script", "iframe", "object", "embed", "link", "base", "form"} & {tag for tag, _ in tags}


def _in_drawings(tags: list[tuple[str, dict[str, str | None]]]) -> set[str]:
    return {"svg", "g", "path", "text", "tspan", "line", "rect", "defs", "clippath", "circle", "strong", "bdi"}


def test_nothing_is_fetched_and_nothing_may_run() -> None:
    html = page(blocks("words"), "id")
    assert "content=\"default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:\"" in html
    assert not re.search(r"(src|href)\s*=\s*[\"']?(?!data:|https:)\w+:", html)
    assert "url(" not in html.replace('url("data:font/woff2', "").replace("url(#", "")
    assert '<html lang="id">' in html


@pytest.mark.skipif(
    not shutil.which("chromium"), reason="no chromium on this machine: install it to try the page in a browser"
)
def test_no_browser_runs_or_asks_for_anything(tmp_path: Path) -> None:
    from playwright.sync_api import sync_playwright

    asked: list[str] = []
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for without_policy in (False, True):
            tab = browser.new_page()
            tab.on("request", lambda request: asked.append(request.url))
            html = "".join(page(blocks(payload), "en") for payload in PAYLOADS[:1]) + page(
                blocks(" ".join(PAYLOADS)), "en"
            )
            file = tmp_path / f"page-{without_policy}.html"
            file.write_text(html.replace("Content-Security-Policy", "x") if without_policy else html, "utf-8")
            tab.goto(file.as_uri())
            tab.evaluate(_FIRE)
            assert tab.evaluate("window.hit") is None
            tab.close()
        browser.close()
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


_FIRE = """() => document.querySelectorAll('*').forEach(e => {
  for (const a of e.attributes) if (a.name.startsWith('on')) window.hit = a.name;
  if (e.href && String(e.href).startsWith('javascript')) window.hit = e.href; })"""


def test_links_lead_to_the_web_or_nowhere() -> None:
    good = "https://example.com/p/1?x=1"
    assert secure(good) == good
    for bad in (
        "http://example.com",
        "javascript:alert(1)",
        "data:text/html,x",
        "//example.com",
        "https:",
        " ",
        "https://e\n.com",
        "https://[",
    ):
        assert secure(bad) == ""


def test_notes_keep_their_form_and_lose_everything_else() -> None:
    said = str(
        notes("**Promo** jalan\n\n- satu\n- dua\n\n<img src=x> [a](https://b.c) ![i](https://b.c/i.png) <https://b.c>")
    )
    assert "<strong>Promo</strong>" in said
    assert "<li>satu</li>" in said
    assert "<img" not in said
    assert "<a" not in said
    assert "&lt;img" in said


def test_a_chart_may_hold_nothing_but_a_drawing() -> None:
    spec = {
        **SPEC,
        "data": {"values": [{"a": 1}]},
        "encoding": {"text": {"value": "x"}, "href": {"value": "https://example.com"}},
    }
    with pytest.raises(ValueError, match="drawing"):
        drawing(spec, "alt", "key")


def test_direction_marks_are_shown_and_emoji_left_alone() -> None:
    assert visible("a\u202eb") == "a[U+202E]b"
    assert visible("👩\u200d🍳 kopi ☕\ufe0f\nbaru") == "👩\u200d🍳 kopi ☕\ufe0f\nbaru"


def test_text_in_the_style_sheet_is_only_text() -> None:
    assert css_text('</style>"\\') == '"\\3c \\2f style\\3e \\22 \\5c "'


def test_only_a_colour_gets_into_the_style_sheet() -> None:
    html = page(
        [Block(kind="heading", key="a", language="en", title="A", facts={"colour": "red;} body{display:none"})], "en"
    )
    assert "display:none" not in html


def test_a_page_that_lost_a_block_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(render, "document", lambda blocks, **facts: "<html></html>")
    with pytest.raises(ReportError, match="0 of 1 blocks"):
        page([Block(kind="note", key="a", language="en")], "en")
