"""How many people, as a range: bounds as floating bars, the platform's own figure as a point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from socialkpi import language as say
from socialkpi import theme
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.charts import words
from socialkpi.charts.axes import scale_of
from socialkpi.charts.drawing import (
    break_days,
    break_layers,
    break_sentences,
    break_words,
    colour,
    finish,
    layer,
    nothing,
    shade,
    text_width,
)
from socialkpi.charts.figure import Figure
from socialkpi.charts.findings import counted_anew, ends, neutral_title, spoken, value_text
from socialkpi.charts.lines import time_of, value_of
from socialkpi.charts.picked import Mark, Picked, need_time, pick

_COLUMNS = ["x", "y", "y2", "value", "colour"]


def reach_range(
    results: pd.DataFrame,
    metric: str | AnyMetric = "reach",
    language: str = "en",
    title: str | None = None,
    accent: str = theme.ACCENT,
    width: int = 400,
    height: int = 220,
) -> Figure:
    """Draw a metric of people over time, from at least to at most, never as one sum.

    Args:
        results: rows of ``compute`` by "day", "week" or "month"; several groups stand side by side.
        metric: the key of a metric that counts people.
        language: "en" or "id".
        title: a title of your own; else it says only what the bounds make certain.
        accent: the colour ("#rrggbb") of what is not a platform.
        width: of the whole picture, in pixels.
        height: of the whole picture, in pixels.

    Raises:
        DeclarationError: the results have no time column.
        UnknownName: the metric does not exist.

    """
    picked = pick(results, metric, language, accent)
    need_time(picked)
    if not picked.drawn:
        return nothing(picked, title, language, width)
    days = break_days(picked)
    scale = scale_of(
        [end for mark in picked.drawn for end in (*(ends(mark) or ()), mark.value)], picked.unit, room=0.08
    )
    x, y = time_of(picked, language), value_of(picked, scale, language)
    edge = 26 + max(map(text_width, say.alike(scale.ticks, language, picked.unit)))
    layers = [*_bars(picked, x, y, width - edge), *break_layers(picked, days, x, language)]
    if names := _names(picked):
        layers.append(_name_labels(names, picked))
    chart = finish(layers, language, accent, (width, height - 30), (edge, 8))
    finding = _finding(picked, days, language)
    neutral = neutral_title(picked, language)
    inside = words.inside(neutral) if title or finding else None
    subtitle = words.joined([inside, *_drawn(picked, language), *break_words(picked, days, language)])
    said = title or finding or neutral
    parts = (f"{said}.", f"{spoken(_newest(picked), picked, language)}.", break_sentences(picked, days, language))
    return Figure(chart, said, subtitle, " ".join(part for part in parts if part), picked.rows)


def _names(picked: Picked) -> list[str]:
    names = list(dict.fromkeys(mark.name for mark in picked.drawn))
    return names if len(names) > 1 else []


def _bars(picked: Picked, x: Any, y: Any, plot: int) -> list[Any]:
    """Draw the floating bars and the points; groups of the same period stand side by side."""
    alt = theme.load_altair()
    names = list(dict.fromkeys(mark.name for mark in picked.drawn))
    slots = max(mark.place for mark in picked.drawn) - min(mark.place for mark in picked.drawn) + 1
    size = max(3, min(16, round(plot / slots / len(names) * 0.62)))
    step = 0.8 / len(names)
    records = [_record(mark, (names.index(mark.name) - (len(names) - 1) / 2) * step) for mark in picked.drawn]
    layers = []
    for hollow in (False, True):
        bars = [r for r, m in zip(records, picked.drawn, strict=True) if m.low is not None and m.incomplete is hollow]
        if bars:
            look = {"fillOpacity": 0, "strokeWidth": 1, "strokeDash": [3, 2]} if hollow else {"opacity": 0.32}
            bar = layer(bars, _COLUMNS).mark_bar(orient="vertical", size=size, cornerRadius=3, **look)
            stroke = {"stroke": alt.Stroke("colour:N", scale=None)} if hollow else {}
            layers.append(bar.encode(x=x, y=y, y2="y2:Q", color=colour(), **stroke))
    points = [{**r, "y": r["value"]} for r in records if r["value"] is not None]
    if points:
        point = layer(points, _COLUMNS).mark_point(filled=True, size=min(46, size * 5), opacity=1)
        layers.append(point.encode(x=x, y=y, color=colour()))
    return layers


def _record(mark: Mark, aside: float) -> dict[str, Any]:
    return {"x": mark.place + aside, "y": mark.low, "y2": mark.high, "value": mark.value, "colour": shade(mark)}


def _name_labels(names: Sequence[str], picked: Picked) -> Any:
    """Write the names of the groups above the plot, each in its colour."""
    alt = theme.load_altair()
    colours = {mark.name: mark.colour for mark in picked.drawn}
    starts = [sum(text_width(name) + 18 for name in names[:at]) for at in range(len(names))]
    records = [
        {"x": start, "text": f"● {name}", "colour": colours[name]} for name, start in zip(names, starts, strict=True)
    ]
    text = layer(records, ["x", "text", "colour"]).mark_text(align="left", fontSize=10)
    return text.encode(x=alt.X("x:Q", axis=None, scale=None), y=alt.value(-12), text="text:N", color=colour())


def _newest(picked: Picked) -> list[Mark]:
    """Return the marks of the last whole period (or the last at all)."""
    whole = [mark for mark in picked.drawn if not mark.incomplete] or [*picked.drawn]
    last = max(mark.place for mark in whole)
    return [mark for mark in whole if mark.place == last]


def _finding(picked: Picked, days: Mapping[str, Sequence[str]], language: str) -> str | None:
    """Return what is certain: a new way of counting, a rise or fall of the bounds, or just the last range."""
    if days:
        return counted_anew(days, picked, language)
    now = _newest(picked)
    if len(now) != 1:
        return None
    period = words.when(now[0].time, picked.grain, language)
    before = [mark for mark in picked.drawn if mark.place == now[0].place - 1]
    first, last = ends(before[0]) if before else None, ends(now[0])
    if first and last and (last[0] > first[1] or last[1] < first[0]):
        text = words.SURELY_ROSE if last[0] > first[1] else words.SURELY_FELL
        return words.said(text, picked.metric, language, period=period)
    return words.said(words.RANGE, picked.metric, language, period=period, value=_range_text(now[0], picked, language))


def _range_text(mark: Mark, picked: Picked, language: str) -> str:
    text = say.span(mark.low, mark.high, language, picked.unit) if mark.bounds else value_text(mark, picked, language)
    return f"{text} {words.ACCOUNTS[language]}" if picked.unit == "people" else text


def _drawn(picked: Picked, language: str) -> list[str | None]:
    return [
        words.BOUNDS[language] if any(mark.bounds for mark in picked.drawn) else None,
        words.OWN_FIGURE[language] if any(mark.value is not None for mark in picked.drawn) else None,
        words.HOLLOW[language] if any(mark.incomplete for mark in picked.drawn) else None,
    ]
