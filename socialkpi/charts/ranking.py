"""Groups side by side, best first: points in their intervals, bars from zero for counts, floating bars for bounds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from socialkpi import language as say
from socialkpi import theme
from socialkpi.catalog.kinds import AnyMetric, Better, Measure, Total
from socialkpi.charts import words
from socialkpi.charts.axes import Scale, bounded, scale_of, value_axis
from socialkpi.charts.drawing import colour, finish, layer, nothing, shade, text_width
from socialkpi.charts.figure import Figure
from socialkpi.charts.findings import ends, neutral_title, spoken, value_text, who_leads
from socialkpi.charts.picked import Mark, Picked, pick

_ROW = 27
_MOST_ROWS = 12
_COLUMNS = ["row", "x", "x2", "colour", "text"]


def ranking(
    results: pd.DataFrame,
    metric: str | AnyMetric,
    language: str = "en",
    title: str | None = None,
    accent: str = theme.ACCENT,
    width: int = 400,
    height: int | None = None,
) -> Figure:
    """Draw the groups of one metric, best first; those with too little to judge come last, in grey.

    Args:
        results: rows of ``compute`` by one or two columns without time ("platform", "campaign").
        metric: the key of the metric to draw.
        language: "en" or "id".
        title: a title of your own; else it names who is ahead where that is certain.
        accent: the colour ("#rrggbb") of what is not a platform.
        width: of the whole picture, in pixels.
        height: of the whole picture, in pixels; by default what the rows need.

    Raises:
        DeclarationError: amounts in several currencies.
        UnknownName: the metric does not exist.

    """
    picked = pick(results, metric, language, accent)
    if not picked.drawn:
        return nothing(picked, title, language, width)
    ordered = _ordered(picked)
    shown = ordered[:_MOST_ROWS]
    neutral = neutral_title(picked, language)
    finding = who_leads(picked.drawn, picked, language)
    said = title or finding or neutral
    unclear = None if finding or len(picked.drawn) < 2 else words.UNCLEAR[language]
    alt_text = " ".join(part for part in (f"{said}.", unclear, f"{spoken(shown, picked, language)}.") if part)
    edges = (
        16 + max(min(text_width(mark.name, 11), 170) for mark in shown),
        _overhang([_beside(mark, picked, language) for mark in shown], shown, picked, width),
    )
    size = (width, height or _ROW * len(shown) + 8)
    chart = finish(_layers(shown, picked, language), language, accent, size, edges)
    return Figure(
        chart, said, _subtitle(picked, said, neutral, len(ordered) - len(shown), language), alt_text, picked.rows
    )


def _ordered(picked: Picked) -> list[Mark]:
    """Return the marks best first; then those that are too few; then those without a value."""
    sign = 1 if picked.metric.better == Better.LOWER else -1

    def place(mark: Mark) -> tuple[bool, bool, float]:
        held = ends(mark)
        middle = mark.value if mark.value is not None else sum(held) / 2 if held else 0.0
        return held is None, mark.few, sign * middle

    return sorted(picked.marks, key=place)


def _layers(shown: Sequence[Mark], picked: Picked, language: str) -> list[Any]:
    alt = theme.load_altair()
    scale = _scale(shown, picked)
    title = words.axis_title(picked.metric, language)
    axis = value_axis(scale, title, language, picked.unit, picked.currency)

    def across(name: str) -> Any:
        return alt.X(f"{name}:Q", axis=axis, scale=bounded(scale))

    y = alt.Y("row:O", axis=None, scale=alt.Scale(domain=[*range(len(shown))], paddingInner=0.2))
    records = [_record(at, mark, picked, language) for at, mark in enumerate(shown)]
    return [
        *_lengths(records, shown, across, y, isinstance(picked.metric, Measure | Total)),
        _names(records, shown, y),
        layer(records, _COLUMNS)
        .mark_text(align="left", dx=8, fontSize=10, color=theme.MUTED)
        .encode(x=across("x2"), y=y, text="text:N"),
    ]


def _overhang(texts: Sequence[str], shown: Sequence[Mark], picked: Picked, width: int) -> int:
    """Estimate how far the figures beside the marks reach over the end of the plot."""
    scale = _scale(shown, picked)
    reach = [
        (max(*(ends(mark) or ()), 0.0, mark.value or 0.0) / scale.high) * width * 0.55 + 12 + text_width(text)
        for mark, text in zip(shown, texts, strict=True)
    ]
    return max(8, round(max(reach) - width * 0.55))


def _scale(shown: Sequence[Mark], picked: Picked) -> Scale:
    held = [end for mark in shown for end in (ends(mark) or ())]
    return scale_of([*held, *(mark.value for mark in shown)], picked.unit, count=3 if picked.unit == "money" else 4)


def _record(at: int, mark: Mark, picked: Picked, language: str) -> dict[str, Any]:
    held = ends(mark)
    return {
        "row": at,
        "x": mark.value,
        "x2": max(held[1], mark.value or held[1]) if held else 0.0,
        "low": held[0] if held else None,
        "high": held[1] if held else None,
        "colour": shade(mark),
        "text": _beside(mark, picked, language),
    }


def _beside(mark: Mark, picked: Picked, language: str) -> str:
    """Write the value, out of how many, and the reason why it can't be judged."""
    text = value_text(mark, picked, language)
    if picked.unit == "share" and mark.value is not None and mark.bottom is not None:
        text = say.speak(words.OF, language, value=text, n=say.compact(mark.bottom, language))
    return f"{text} · {words.TOO_FEW[language]}" if mark.few else text


def _lengths(
    records: Sequence[dict[str, Any]], shown: Sequence[Mark], across: Callable[[str], Any], y: Any, adds: bool
) -> list[Any]:
    """Draw what adds up as bars from zero, bounds as floating bars, and rates as points in their intervals."""
    pairs = [*zip(records, shown, strict=True)]
    columns = [*_COLUMNS, "low", "high"]
    layers = []
    if bars := [r for r, m in pairs if m.value is not None and adds and not m.bounds]:
        bar = layer(bars, columns).mark_bar(size=14, cornerRadiusEnd=3, opacity=0.85)
        layers.append(bar.encode(x=across("x"), y=y, color=colour()))
    if floats := [r for r, m in pairs if m.bounds]:
        bar = layer(floats, columns).mark_bar(size=14, cornerRadius=3, opacity=0.32)
        layers.append(bar.encode(x=across("low"), x2="high:Q", y=y, color=colour()))
    if bands := [r for r, m in pairs if m.interval]:
        rule = layer(bands, columns).mark_rule(strokeWidth=6, opacity=0.28, strokeCap="round")
        layers.append(rule.encode(x=across("low"), x2="high:Q", y=y, color=colour()))
    if dots := [r for r, m in pairs if m.value is not None and (m.bounds or not adds)]:
        dot = layer(dots, columns).mark_point(filled=True, size=70, opacity=1)
        layers.append(dot.encode(x=across("x"), y=y, color=colour()))
    return layers


def _names(records: Sequence[dict[str, Any]], shown: Sequence[Mark], y: Any) -> Any:
    alt = theme.load_altair()
    named = [
        {"row": r["row"], "text": mark.name, "colour": _name_colour(mark)}
        for r, mark in zip(records, shown, strict=True)
    ]
    text = layer(named, ["row", "text", "colour"]).mark_text(align="right", dx=-10, fontSize=11, limit=170)
    return text.encode(x=alt.value(0), y=y, text="text:N", color=colour())


def _name_colour(mark: Mark) -> str:
    return theme.MUTED if mark.few or ends(mark) is None else theme.INK


def _subtitle(picked: Picked, title: str, neutral: str, left_out: int, language: str) -> str:
    bottom = words.bottom_of(picked.metric, language) if picked.unit == "share" else None
    return words.joined(
        [
            words.inside(neutral) if neutral != title else None,
            say.speak(words.OUT_OF, language, bottom=bottom) if bottom else None,
            words.INTERVAL[language] if any(mark.interval for mark in picked.marks) else None,
            words.BOUNDS[language] if any(mark.bounds for mark in picked.marks) else None,
            say.speak(words.MORE, language, n=left_out) if left_out else None,
        ]
    )
