"""The still picture of a view: the sentence, the chart, the table, why, and the code; for places without widgets."""

from __future__ import annotations

import base64
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from socialkpi import theme
from socialkpi.explore.answer import remarks, table
from socialkpi.explore.why import why
from socialkpi.language import Text, group_value

if TYPE_CHECKING:
    from socialkpi.charts import Figure
    from socialkpi.explore.view import View

WHY = Text(en="Why this number", id="Mengapa angkanya begitu")
CODE = Text(en="As a line of Python", id="Dalam satu baris Python")
_NOTHING = Text(en="No number is picked.", id="Belum ada angka yang dipilih.")

_COLOURS = {
    "ink": theme.INK,
    "muted": theme.MUTED,
    "rule": theme.RULE,
    "guide": theme.GUIDE,
    "paper": theme.PAPER,
    "unsure": theme.UNSURE,
}
STYLE = (
    f".sk-explore {{ {' '.join(f'--sk-{name}: {colour};' for name, colour in _COLOURS.items())} }}"
    """
.sk-explore, .sk-explore .widget-html-content { color: var(--sk-ink); background: var(--sk-paper);
  font: 400 13px/1.45 Inter, system-ui, sans-serif;
  font-feature-settings: "tnum"; }
.sk-explore h3 { font-size: 15px; font-weight: 600; line-height: 1.3; margin: 0; color: var(--sk-ink); }
.sk-explore h4 { font-size: 11px; font-weight: 500; margin: 10px 0 1px; color: var(--sk-muted); }
.sk-explore p { margin: 0; } .sk-explore ul { margin: 0; padding: 0; list-style: none; } .sk-explore li { margin: 0 0 4px; }
.sk-explore .sub, .sk-explore small, .sk-explore .status { color: var(--sk-muted); font-size: 12px; }
.sk-explore code { font: 11.5px/1.45 ui-monospace, monospace; background: none; padding: 0; color: inherit;
  overflow-wrap: anywhere; white-space: normal; }
.sk-explore table { border-collapse: collapse; font-size: 12px; margin: 0; width: 100%; border: 0; }
.sk-explore th, .sk-explore td { text-align: right; padding: 3px 8px; border: 0; border-bottom: 1px solid var(--sk-rule);
  font-weight: 400; white-space: nowrap; background: var(--sk-paper); color: var(--sk-ink); }
.sk-explore th:first-child { text-align: left; color: var(--sk-muted); padding-left: 0; white-space: normal; }
.sk-explore thead th { position: sticky; top: 0; color: var(--sk-muted); font-weight: 500; border-bottom-color: var(--sk-guide); }
.sk-explore tr.out td, .sk-explore tr.out th { color: var(--sk-unsure); }
.sk-explore .rows thead th { white-space: normal; vertical-align: bottom; }
.sk-explore .rows tbody th { white-space: nowrap; } .sk-explore .rows th, .sk-explore .rows td { padding: 3px 4px; }
.sk-explore .rows th:first-child { padding-left: 0; }
.sk-explore .group { font-weight: 500; } .sk-explore .value { font-size: 22px; font-weight: 600; line-height: 1.25; }
.sk-explore .widget-html, .sk-explore .widget-html-content { width: 100%; }
.sk-explore .widget-toggle-button { padding: 0; font-size: 12px; box-shadow: none; }
.sk-explore .remarks { color: var(--sk-muted); font-size: 12px; margin: 0 0 6px; }
.sk-explore svg { display: block; max-width: 100%; height: auto; } .sk-explore svg text { font-family: Inter, system-ui, sans-serif; }
"""
)


@cache
def style(*, with_font: bool) -> str:
    """Return the style sheet, with the typeface inside where the page is to be sure to have it."""
    if not with_font:
        return f"<style>{STYLE}</style>"
    face = base64.b64encode((theme.FONTS / "Inter.woff2").read_bytes()).decode()
    source = f"src: url(data:font/woff2;base64,{face}) format('woff2')"
    return f"<style>@font-face {{ font-family: Inter; font-weight: 100 900; {source}; }}{STYLE}</style>"


def chart(view: View) -> str:
    """Return title, subtitle and chart."""
    return _headed(view.figure, view.figure.svg())


def picture(view: View) -> str:
    """Return title, subtitle and the chart as a picture, which is shown even where a notebook isn't trusted."""
    figure = view.figure
    encoded = base64.b64encode(figure.png(1.5)).decode()
    return _headed(figure, f'<img width="560" alt="{escape(figure.alt)}" src="data:image/png;base64,{encoded}">')


def _headed(figure: Figure, drawing: str) -> str:
    return f'<h3>{escape(figure.title)}</h3><p class="sub">{escape(figure.subtitle)}</p>{drawing}'


def answer(view: View) -> str:
    """Return in words what is missing, and the table."""
    asked = view.asked
    shown = table(view.results, asked.metric, asked.grain, asked.platforms, view.language)
    said = remarks(view.results, asked.metric, asked.grain, view.lacking, view.language)
    words = "".join(f"<p>{escape(each)}</p>" for each in said)
    return f'<div class="remarks">{words}</div>{shown}'


def reason(view: View) -> str:
    """Return why the picked number is what it is."""
    group = view.selection["picked"]
    return why(view.explain(), group, view.language) if group else f"<p>{_NOTHING[view.language]}</p>"


def html(view: View) -> str:
    """Return the whole as HTML without scripts."""
    side = "display:grid;grid-template-columns:minmax(0,560px) minmax(220px,300px);gap:8px 28px;background:#fff;padding:12px"
    return (
        f'{style(with_font=False)}<div class="sk-explore" style="{side}">'
        f'<h3 style="grid-column:1/-1">{escape(view.sentence)}</h3>'
        f"<div>{picture(view)}{answer(view)}</div>"
        f"<div><h3>{WHY[view.language]}</h3>{reason(view)}</div>"
        f'<p style="grid-column:1/-1"><code>{escape(view.code)}</code></p></div>'
    )


def text(view: View) -> str:
    """Return the sentence, the values and the code as plain text."""
    grain = view.asked.grain
    shown = view.results
    for column in ("platform", grain):
        shown[column] = [group_value(column, value, view.language) for value in shown[column]]
    lines = shown[["platform", grain, "value", "low", "high", "status"]].to_string(index=False)
    return f"{view.sentence}\n\n{lines}\n\n{view.code}"
