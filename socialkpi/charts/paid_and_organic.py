"""Paid and organic side by side, as bars from zero."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from socialkpi import language as say
from socialkpi import theme
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.charts import words
from socialkpi.charts.axes import bounded, scale_of, value_axis
from socialkpi.charts.drawing import colour, finish, layer, nothing, text_width
from socialkpi.charts.figure import Figure
from socialkpi.charts.findings import value_text
from socialkpi.charts.picked import Mark, Picked, clean, pick
from socialkpi.errors import DeclarationError

_ROW = 40
_KINDS = ("paid", "organic")
_COLUMNS = ["row", "x", "colour", "opacity", "text", "name"]


def paid_and_organic(
    results: pd.DataFrame,
    metric: str | AnyMetric,
    language: str = "en",
    title: str | None = None,
    accent: str = theme.ACCENT,
    width: int = 400,
    height: int | None = None,
) -> Figure:
    """Draw one metric for paid and organic, two bars per group.

    Args:
        results: rows of ``compute`` by "paid" and, if wanted, another column without time ("platform").
        metric: the key of the metric to draw.
        language: "en" or "id".
        title: a title of your own; else it says what is drawn.
        accent: the colour ("#rrggbb") of what is not a platform.
        width: of the whole picture, in pixels.
        height: of the whole picture, in pixels; by default what the rows need.

    Raises:
        DeclarationError: the results are not by "paid", or hold amounts in several currencies.
        UnknownName: the metric does not exist.

    """
    picked = pick(results, metric, language, accent)
    if "paid" not in picked.by:
        raise DeclarationError(words.NEEDS_PAID, found=", ".join(picked.by) or "–")
    others = tuple(each for each in picked.by if each != "paid")
    marks = [_without_kind(mark, others, language) for mark in picked.marks if mark.group["paid"] in _KINDS]
    if not any(mark.value is not None for mark in marks):
        return nothing(picked, title, language, width)
    names = _ordered(marks)
    edges = (18 + max(min(text_width(name, 11), 170) for name in (*names, "")), 24)
    size = (width, height or _ROW * len(names) + 10)
    chart = finish(_layers(marks, names, picked, language), language, accent, size, edges)
    heading = say.speak(words.PAID_ORGANIC, language, metric=words.name_of(picked.metric, language))
    said = title or heading
    subtitle = words.joined(
        [words.inside(words.neutral(picked.metric, others, language)) if title else None, words.SHADES[language]]
    )
    alt = f"{said}. " + "; ".join(f"{mark.name} {_text(mark, picked, language)}".strip() for mark in marks) + "."
    return Figure(chart, said, subtitle, alt, picked.rows)


def _without_kind(mark: Mark, others: Sequence[str], language: str) -> Mark:
    """Return the mark named by its other groups; paid and organic is shown by shade and word."""
    return replace(mark, name=" · ".join(clean(say.group_value(each, mark.group[each], language)) for each in others))


def _ordered(marks: Sequence[Mark]) -> list[str]:
    """Return the names, the one with the longest bar first."""
    longest: dict[str, float] = {}
    for mark in marks:
        longest[mark.name] = max(
            longest.get(mark.name, float("-inf")), mark.value if mark.value is not None else float("-inf")
        )
    return sorted(longest, key=lambda name: -longest[name])


def _text(mark: Mark, picked: Picked, language: str) -> str:
    return f"{say.group_value('paid', mark.group['paid'], language)} {value_text(mark, picked, language)}"


def _layers(marks: Sequence[Mark], names: Sequence[str], picked: Picked, language: str) -> list[Any]:
    alt = theme.load_altair()
    scale = scale_of([mark.value for mark in marks], picked.unit, room=0.15)
    axis = value_axis(scale, words.axis_title(picked.metric, language), language, picked.unit, picked.currency)
    x = alt.X("x:Q", axis=axis, scale=bounded(scale))
    rows = [_record(mark, names, picked, language) for mark in marks]
    domain = alt.Scale(domain=[-0.5, len(names) - 0.5], reverse=True, nice=False, zero=False)
    y = alt.Y("row:Q", axis=None, scale=domain)
    bars = layer([row for row in rows if row["x"] is not None], _COLUMNS).mark_bar(
        orient="horizontal", size=12, cornerRadiusEnd=2
    )
    named = layer([{"row": at, "name": name} for at, name in enumerate(names)], ["row", "name"])
    figures = layer([{**row, "x": row["x"] if row["x"] is not None else 0.0} for row in rows], _COLUMNS)
    return [
        bars.encode(x=x, y=y, color=colour(), opacity=alt.Opacity("opacity:Q", scale=None)),
        figures.mark_text(align="left", dx=6, fontSize=9.5, color=theme.MUTED).encode(x=x, y=y, text="text:N"),
        named.mark_text(align="right", dx=-10, fontSize=11, limit=170).encode(x=alt.value(0), y=y, text="name:N"),
    ]


def _record(mark: Mark, names: Sequence[str], picked: Picked, language: str) -> dict[str, Any]:
    paid = mark.group["paid"] == "paid"
    return {
        "row": names.index(mark.name) + (-0.18 if paid else 0.18),
        "x": mark.value,
        "colour": mark.colour,
        "opacity": 0.9 if paid else 0.4,
        "text": _text(mark, picked, language),
    }
