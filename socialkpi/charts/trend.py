"""A metric over time: lines with their intervals behind, gaps where there is no data, breaks as dashed rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from socialkpi import theme
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.charts import words
from socialkpi.charts.axes import scale_of
from socialkpi.charts.drawing import break_days, break_layers, break_sentences, break_words, finish, nothing
from socialkpi.charts.figure import Figure
from socialkpi.charts.findings import counted_anew, moved, neutral_title, spoken, who_leads, yardstick
from socialkpi.charts.lines import (
    Line,
    bands,
    edges,
    extremes,
    group_lines,
    labels,
    points,
    runs,
    strokes,
    time_of,
    value_of,
)
from socialkpi.charts.picked import Mark, Picked, need_time, pick
from socialkpi.charts.reach_range import reach_range


def trend(
    results: pd.DataFrame,
    metric: str | AnyMetric,
    language: str = "en",
    title: str | None = None,
    accent: str = theme.ACCENT,
    width: int = 400,
    height: int = 220,
) -> Figure:
    """Draw one metric over time, a line per group.

    Args:
        results: rows of ``compute`` by "day", "week" or "month", and at most a few groups.
        metric: the key of the metric to draw.
        language: "en" or "id".
        title: a title of your own; else it says what is seen, where the results carry that.
        accent: the colour ("#rrggbb") of what is not a platform.
        width: of the whole picture, in pixels.
        height: of the whole picture, in pixels.

    Raises:
        DeclarationError: the results have no time column, or amounts in several currencies.
        UnknownName: the metric does not exist.

    """
    picked = pick(results, metric, language, accent)
    need_time(picked)
    if not any(mark.value is not None for mark in picked.marks):
        if picked.drawn:  # only bounds are known: people are never a line
            return reach_range(results, metric, language, title, accent, width, height)
        return nothing(picked, title, language, width)
    lines, days = group_lines(picked), break_days(picked)
    scale = scale_of(extremes(picked), picked.unit, room=0.06)
    x, y = time_of(picked, language), value_of(picked, scale, language)
    layers = [
        *break_layers(picked, days, x, language),
        *bands(lines, days, picked, x, y),
        *strokes(lines, days, picked, x, y),
        points(lines, x, y),
        labels(lines, picked, scale, height, x, y, language),
    ]
    chart = finish(layers, language, accent, (width, height - 30), edges(lines, picked, scale, language))
    finding = _finding(lines, days, picked, language)
    neutral = neutral_title(picked, language)
    subtitle = words.joined(
        [
            words.inside(neutral) if title or finding else None,
            *_drawn(lines, days, picked, bool(finding), language),
            *break_words(picked, days, language),
        ]
    )
    said = title or finding or neutral
    spoken_parts = (f"{said}.", _alt(lines, picked, language), break_sentences(picked, days, language))
    return Figure(chart, said, subtitle, " ".join(part for part in spoken_parts if part), picked.rows)


def _whole(marks: Sequence[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.value is not None and not mark.incomplete]


def _last_two(lines: Sequence[Line]) -> tuple[Mark, Mark] | None:
    """Return the last two whole periods of a single line, where they are neighbours."""
    last = _whole(lines[0][1])[-2:]
    return (last[0], last[1]) if len(last) == 2 and last[1].place - last[0].place == 1 else None


def _finding(lines: Sequence[Line], days: Mapping[str, Sequence[str]], picked: Picked, language: str) -> str | None:
    """Return what is seen: a break first, then how one line moved, or which line is ahead in the last whole period."""
    if days and len(lines) == 1:
        return counted_anew(days, picked, language)
    whole = [_whole(marks) for _, marks in lines]
    if len(lines) == 1:
        pair = _last_two(lines)
        return moved(*pair, picked, language) if pair else None
    newest = max((marks[-1].place for marks in whole if marks), default=None)
    if newest is None or any(not marks or marks[-1].place != newest for marks in whole):
        return None
    return who_leads([marks[-1] for marks in whole], picked, language, whole[0][-1].time)


def _drawn(
    lines: Sequence[Line], days: Mapping[str, Sequence[str]], picked: Picked, claimed: bool, language: str
) -> list[str | None]:
    """Say what the last value is measured by, and what the marks mean."""
    pair = _last_two(lines) if claimed and len(lines) == 1 and not days else None
    shown = [mark for mark in picked.marks if mark.value is not None]
    gaps = any(len(runs(marks, {}, picked.grain)) > 1 for _, marks in lines)
    return [
        yardstick(pair[0], picked, language) if pair else None,
        words.INTERVAL[language] if any(mark.interval for mark in shown) else None,
        words.HOLLOW[language] if any(mark.incomplete for mark in shown) else None,
        words.GREY[language] if any(mark.few for mark in shown) else None,
        words.MISSING_PERIODS[language] if gaps else None,
    ]


def _alt(lines: Sequence[Line], picked: Picked, language: str) -> str:
    """Say the last whole value of every line."""
    last = [_whole(marks)[-1] for _, marks in lines if _whole(marks)]
    if not last:
        return ""
    when = f"{words.when(last[0].time, picked.grain, language)}: " if last[0].name else ""
    return f"{when}{spoken(last, picked, language)}."
