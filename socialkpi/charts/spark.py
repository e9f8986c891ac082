"""A metric over time as small as a word: no axis, no text, the last value as a dot."""

from __future__ import annotations

from typing import Any

import pandas as pd

from socialkpi import theme
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.charts import words
from socialkpi.charts.drawing import break_days, colour, layer, nothing
from socialkpi.charts.figure import Figure
from socialkpi.charts.findings import ends, spoken
from socialkpi.charts.lines import group_lines, strokes
from socialkpi.charts.picked import Mark, Picked, need_time, pick


def spark(
    results: pd.DataFrame,
    metric: str | AnyMetric,
    language: str = "en",
    accent: str = theme.ACCENT,
    width: int = 74,
    height: int = 24,
) -> Figure:
    """Draw one metric of one group over time as a small line; bounds are small floating bars.

    The scale does not start at zero: a spark shows the course, not the size, which stands beside it.

    Args:
        results: rows of ``compute`` by "day", "week" or "month", without other groups.
        metric: the key of the metric to draw.
        language: "en" or "id".
        accent: the colour ("#rrggbb") of the line.
        width: of the picture, in pixels.
        height: of the picture, in pixels.

    Raises:
        DeclarationError: the results have no time column, or amounts in several currencies.
        UnknownName: the metric does not exist.

    """
    picked = pick(results, metric, language, accent)
    need_time(picked)
    if not picked.drawn:
        return nothing(picked, None, language, width)
    alt = theme.load_altair()
    held = [end for mark in picked.drawn for end in ends(mark) or ()]
    pad = (max(held) - min(held) or abs(max(held)) or 1.0) * 0.18
    x = alt.X("x:Q", axis=None, scale=alt.Scale(domain=_ends_of_time(picked), nice=False, zero=False))
    y = alt.Y("y:Q", axis=None, scale=alt.Scale(domain=[min(held) - pad, max(held) + pad], nice=False, zero=False))
    if any(mark.bounds for mark in picked.drawn):
        layers = _bars(picked, x, y)
    else:
        layers = strokes(group_lines(picked), break_days(picked), picked, x, y, thickness=1.4)
    layers.append(_last(picked, x, y))
    chart = theme.style(alt.layer(*layers), language, accent, width, height)
    name = words.neutral(picked.metric, (picked.grain,), language)
    newest = max(picked.drawn, key=lambda mark: mark.place)
    return Figure(chart, name, "", f"{name}. {spoken([newest], picked, language)}.", picked.rows)


def _ends_of_time(picked: Picked) -> list[float]:
    places = [mark.place for mark in picked.marks if mark.time]
    return [min(places) - 0.4, max(places) + 0.4]


def _bars(picked: Picked, x: Any, y: Any) -> list[Any]:
    """Draw bounds as floating bars."""
    records = [
        {"x": mark.place, "y": mark.low, "y2": mark.high, "colour": mark.colour} for mark in picked.drawn if mark.bounds
    ]
    rule = layer(records, ["x", "y", "y2", "colour"]).mark_rule(strokeWidth=2.5, opacity=0.45)
    return [rule.encode(x=x, y=y, y2="y2:Q", color=colour())]


def _last(picked: Picked, x: Any, y: Any) -> Any:
    """Draw the newest value as a dot, hollow where its period is not over."""
    alt = theme.load_altair()
    valued = [mark for mark in picked.drawn if mark.value is not None]
    newest: list[Mark] = [max(valued, key=lambda mark: mark.place)] if valued else []
    records = [
        {"x": m.place, "y": m.value, "colour": m.colour, "fill": theme.PAPER if m.incomplete else m.colour}
        for m in newest
    ]
    point = layer(records, ["x", "y", "colour", "fill"]).mark_point(size=16, opacity=1, strokeWidth=1.2)
    return point.encode(x=x, y=y, stroke=alt.Stroke("colour:N", scale=None), fill=alt.Fill("fill:N", scale=None))
