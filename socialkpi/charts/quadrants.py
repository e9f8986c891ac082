"""Traffic against conversion: who is busy, who converts, and how sure that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from socialkpi import language as say
from socialkpi import theme
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.charts import words
from socialkpi.charts.axes import Scale, bounded, scale_of, value_axis
from socialkpi.charts.drawing import colour, finish, layer, nothing, shade, spread, text_width
from socialkpi.charts.figure import Figure
from socialkpi.charts.findings import value_text
from socialkpi.charts.picked import Mark, Picked, pick

Pair = tuple[Mark, Mark]
"""The traffic and the conversion of one group."""


def quadrants(
    results: pd.DataFrame,
    traffic: str | AnyMetric = "social_sessions",
    conversion: str | AnyMetric = "session_key_event_rate",
    language: str = "en",
    title: str | None = None,
    accent: str = theme.ACCENT,
    width: int = 400,
    height: int = 260,
) -> Figure:
    """Draw each group by how much it brings (across) and how much of that converts (up), with its interval.

    The guiding lines are averages over the groups shown: the mean of the traffic, and the conversion of all together.

    Args:
        results: rows of ``compute`` for both metrics by one column without time ("platform", "campaign").
        traffic: the key of the metric across.
        conversion: the key of the ratio upwards.
        language: "en" or "id".
        title: a title of your own; else it names the busiest group that certainly converts less, or more.
        accent: the colour ("#rrggbb") of what is not a platform.
        width: of the whole picture, in pixels.
        height: of the whole picture, in pixels.

    Raises:
        DeclarationError: amounts in several currencies.
        UnknownName: a metric does not exist.

    """
    across, up = pick(results, traffic, language, accent), pick(results, conversion, language, accent)
    pairs = _pairs(across, up)
    if not pairs:
        return nothing(up, title, language, width)
    scales = (
        scale_of([mark.value for mark, _ in pairs], across.unit, room=0.12),
        scale_of([end for _, mark in pairs for end in (mark.value, None if mark.few else mark.high)], up.unit),
    )
    middle = _middle(pairs)
    edge = 30 + max(map(text_width, say.alike(scales[1].ticks, language, up.unit, up.currency)))
    layers = _layers(pairs, across, up, scales, middle, (height - 40, language))
    chart = finish(layers, language, accent, (width, height - 40), (edge, 10))
    neutral = _neutral(across, up, language)
    finding = _finding(pairs, middle, language)
    said = title or finding or neutral
    lines = words.LINES if across.by == ("platform",) else words.LINES_ALL
    subtitle = words.joined(
        [
            words.inside(neutral) if title or finding else None,
            lines[language] if len(pairs) > 1 else None,
            words.INTERVAL[language] if any(mark.interval for _, mark in pairs) else None,
            words.GREY[language] if any(mark.few for _, mark in pairs) else None,
        ]
    )
    alt = f"{said}. " + "; ".join(_spoken(pair, across, up, language) for pair in pairs) + "."
    return Figure(chart, said, subtitle, alt, pd.concat([across.rows, up.rows]))


def _pairs(across: Picked, up: Picked) -> list[Pair]:
    """Join both metrics by group; a group without either value is left out."""
    found = {mark.name: mark for mark in up.marks}
    pairs = [(mark, found[mark.name]) for mark in across.marks if mark.name in found]
    return [(one, two) for one, two in pairs if one.value is not None and two.value is not None]


def _middle(pairs: Sequence[Pair]) -> tuple[float, float | None]:
    """Return the mean traffic and the conversion of all groups together, from their own counts."""
    traffic = sum(one.value for one, _ in pairs if one.value is not None) / len(pairs)
    counts = [(two.top, two.bottom) for _, two in pairs if two.top is not None and two.bottom is not None]
    bottom = sum(each for _, each in counts)
    whole = len(counts) == len(pairs) and bottom > 0
    return traffic, sum(each for each, _ in counts) / bottom if whole else None


def _layers(
    pairs: Sequence[Pair],
    across: Picked,
    up: Picked,
    scales: tuple[Scale, Scale],
    middle: tuple[float, float | None],
    paper: tuple[int, str],
) -> list[Any]:
    alt = theme.load_altair()
    (wide, high), (pixels, language) = scales, paper
    x_axis = value_axis(wide, words.axis_title(across.metric, language), language, across.unit, across.currency)
    y_axis = value_axis(high, words.axis_title(up.metric, language), language, up.unit, up.currency)
    x = alt.X("x:Q", axis=x_axis, scale=bounded(wide))
    y = alt.Y("y:Q", axis=y_axis, scale=bounded(high))
    records = [
        {"x": one.value, "y": two.value, "low": two.low, "high": two.high, "colour": shade(two), "name": one.name}
        for one, two in pairs
    ]
    for record, (_, mark) in zip(records, pairs, strict=True):
        record["name"] = f"{record['name']} · {words.TOO_FEW[language]}" if mark.few else record["name"]
    columns = ["x", "y", "low", "high", "colour", "name"]
    held = [r for r, (_, mark) in zip(records, pairs, strict=True) if mark.interval and not mark.few]
    layers = _guides(middle, x, y) if len(pairs) > 1 else []
    if len(pairs) > 1 and middle[1] is not None:
        layers += _corners(language)
    if held:
        rule = layer(held, columns).mark_rule(strokeWidth=5, opacity=0.25, strokeCap="round")
        layers.append(rule.encode(x=x, y=alt.Y("low:Q", axis=y_axis, scale=bounded(high)), y2="high:Q", color=colour()))
    point = layer(records, columns).mark_point(filled=True, size=150, opacity=0.95)
    return [*layers, point.encode(x=x, y=y, color=colour()), *_names(records, wide, high, pixels, x, y)]


def _guides(middle: tuple[float, float | None], x: Any, y: Any) -> list[Any]:
    """Draw the averages as thin lines."""
    upright = layer([{"x": middle[0]}], ["x"]).mark_rule(color=theme.GUIDE)
    layers = [upright.encode(x=x)]
    if middle[1] is not None:
        layers.append(layer([{"y": middle[1]}], ["y"]).mark_rule(color=theme.GUIDE).encode(y=y))
    return layers


def _corners(language: str) -> list[Any]:
    """Write in each corner what being there means."""
    alt = theme.load_altair()
    layers = []
    for at, text in enumerate(words.CORNERS):
        left, top = at % 2 == 0, at < 2
        mark = layer([{"text": text[language]}], ["text"]).mark_text(
            align="left" if left else "right",
            dx=5 if left else -5,
            dy=9 if top else -8,
            fontSize=9.5,
            fontStyle="italic",
            color=theme.UNSURE,
        )
        place = {"x": alt.value(0 if left else "width"), "y": alt.value(0 if top else "height")}
        layers.append(mark.encode(**place, text="text:N"))
    return layers


def _names(records: Sequence[dict[str, Any]], wide: Scale, high: Scale, pixels: int, x: Any, y: Any) -> list[Any]:
    """Write the names beside the points, on the side where there is room, apart from each other."""
    heights = spread([record["y"] for record in records], high, pixels)
    placed = [{**record, "y": at} for record, at in zip(records, heights, strict=True)]
    layers = []
    for left in (False, True):
        here = [record for record in placed if (record["x"] > wide.low + 0.7 * wide.length) is left]
        if here:
            text = layer(here, ["x", "y", "name"]).mark_text(
                align="right" if left else "left", dx=-12 if left else 12, fontSize=10.5
            )
            layers.append(text.encode(x=x, y=y, text="name:N"))
    return layers


def _finding(pairs: Sequence[Pair], middle: tuple[float, float | None], language: str) -> str | None:
    """Name the busiest group whose interval lies wholly below the average, or above it."""
    rate = middle[1]
    if rate is None or len(pairs) < 2:
        return None
    by_traffic = sorted((pair for pair in pairs if not pair[1].few), key=lambda pair: -(pair[0].value or 0.0))
    for text, busy, below in ((words.RARELY, True, True), (words.OFTEN, True, False), (words.QUIET, False, False)):
        for one, two in by_traffic:
            if two.low is None or two.high is None or ((one.value or 0.0) > middle[0]) is not busy:
                continue
            if (two.high < rate) if below else (two.low > rate):
                return say.speak(text, language, name=one.name)
    return None


def _neutral(across: Picked, up: Picked, language: str) -> str:
    first, second = words.name_of(across.metric, language), words.inside(words.name_of(up.metric, language))
    if not across.by:
        return say.listed([first, second], language)
    by = say.listed([say.column_name(each, language) for each in across.by], language)
    return say.speak(words.TWO, language, first=first, second=second, by=by)


def _spoken(pair: Pair, across: Picked, up: Picked, language: str) -> str:
    one, two = pair
    few = f", {words.TOO_FEW[language]}" if two.few else ""
    return f"{one.name} {value_text(one, across, language)}, {value_text(two, up, language)}{few}"
