"""The layers of a trend: lines cut at gaps and breaks, bands, points by their state, names beside the ends."""

from __future__ import annotations

import itertools
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from socialkpi import language as say
from socialkpi import theme
from socialkpi.charts import words
from socialkpi.charts.axes import Scale, bounded, exact_place, time_axis, value_axis
from socialkpi.charts.drawing import colour, layer, shade, spread, text_width
from socialkpi.charts.findings import value_text
from socialkpi.charts.picked import Mark, Picked

_OTHERS = ("#1f5cc4", "#12a08f", "#c9782a", "#7788b3", "#c02a5c")
_MOST_NAMED = 6

Line = tuple[str, tuple[Mark, ...]]


def group_lines(picked: Picked) -> list[Line]:
    """Return the marks of each group in the order of time; beyond a handful, groups that are not platforms are grey."""
    groups: dict[str, list[Mark]] = {}
    for mark in picked.marks:
        if mark.time:
            groups.setdefault(mark.name, []).append(mark)
    lines = [(name, tuple(sorted(marks, key=lambda mark: mark.place))) for name, marks in groups.items()]
    if "platform" in picked.by or len(lines) == 1:
        return lines
    hues = (lines[0][1][0].colour, *_OTHERS)
    painted = [hues[at] if at < len(hues) else theme.GUIDE for at in range(len(lines))]
    return [
        (name, tuple(replace(mark, colour=hue) for mark in marks))
        for (name, marks), hue in zip(lines, painted, strict=True)
    ]


def runs(marks: Sequence[Mark], days: Mapping[str, Sequence[str]], grain: str) -> list[list[Mark]]:
    """Cut a line where a period is missing, a value is missing, or the counting changed."""
    platform = marks[0].group.get("platform") if marks else None
    cuts = [exact_place(day, grain) + 0.5 for day, changed in days.items() if not changed or platform in changed]
    runs: list[list[Mark]] = []
    last: Mark | None = None
    for mark in marks:
        if mark.value is None:
            last = None
            continue
        if last is None or mark.place - last.place > 1 or any(last.place < cut <= mark.place for cut in cuts):
            runs.append([])
        runs[-1].append(mark)
        last = mark
    return runs


def bands(lines: Sequence[Line], days: Mapping[str, Sequence[str]], picked: Picked, x: Any, y: Any) -> list[Any]:
    """Draw intervals as bands; one of a single period is a short upright rule."""
    alt = theme.load_altair()
    areas: list[dict[str, Any]] = []
    rules: list[dict[str, Any]] = []
    for at, (_, marks) in enumerate(lines):
        for cut, run in enumerate(runs(marks, days, picked.grain)):
            held = [mark for mark in run if mark.interval]
            records = [
                {"x": mark.place, "y": mark.low, "y2": mark.high, "colour": mark.colour, "run": f"{at}-{cut}"}
                for mark in held
            ]
            (areas if len(held) == len(run) > 1 else rules).extend(records)
    columns = ["x", "y", "y2", "colour", "run"]
    layers = []
    if areas:
        strength = 0.2 if len(lines) == 1 else 0.12
        area = layer(areas, columns).mark_area(opacity=strength, line=False)
        layers.append(area.encode(x=x, y=y, y2="y2:Q", color=colour(), detail="run:N"))
    if rules:
        rule = layer(rules, columns).mark_rule(opacity=0.3, strokeWidth=5, strokeCap="round")
        layers.append(rule.encode(x=x, y=y, y2=alt.Y2("y2:Q"), color=colour()))
    return layers


def strokes(
    lines: Sequence[Line], days: Mapping[str, Sequence[str]], picked: Picked, x: Any, y: Any, thickness: float = 2
) -> list[Any]:
    """Draw the lines; towards a period that is not over they are dashed."""
    firm: list[dict[str, Any]] = []
    dashed: list[dict[str, Any]] = []
    for _, marks in lines:
        for run in runs(marks, days, picked.grain):
            for here, there in itertools.pairwise(run):
                record = {"x": here.place, "y": here.value, "x2": there.place, "y2": there.value, "colour": here.colour}
                (dashed if there.incomplete or here.incomplete else firm).append(record)
    layers = []
    for records, dash in ((firm, [1, 0]), (dashed, [3, 3])):
        if records:
            rule = layer(records, ["x", "y", "x2", "y2", "colour"]).mark_rule(
                strokeWidth=thickness, strokeCap="round", strokeDash=dash
            )
            layers.append(rule.encode(x=x, y=y, x2="x2:Q", y2="y2:Q", color=colour()))
    return layers


def points(lines: Sequence[Line], x: Any, y: Any) -> Any:
    """Draw each value; hollow where the period is not over, grey where there is too little to judge."""
    marks = [mark for _, line in lines for mark in line if mark.value is not None]
    many = len(marks) > 60 * len(lines)
    records = [
        {"x": m.place, "y": m.value, "colour": shade(m), "fill": theme.PAPER if m.incomplete else shade(m)}
        for m in marks
    ]
    point = layer(records, ["x", "y", "colour", "fill"]).mark_point(size=8 if many else 26, opacity=1, strokeWidth=1.6)
    alt = theme.load_altair()
    return point.encode(x=x, y=y, stroke=alt.Stroke("colour:N", scale=None), fill=alt.Fill("fill:N", scale=None))


def labels(lines: Sequence[Line], picked: Picked, scale: Scale, height: int, x: Any, y: Any, language: str) -> Any:
    """Write each line's name and last value beside its end."""
    last = [
        (name, [m for m in marks if m.value is not None][-1])
        for name, marks in lines
        if any(m.value is not None for m in marks)
    ]
    last = sorted(last, key=lambda each: -(each[1].value or 0))[:_MOST_NAMED]
    heights = spread([mark.value or 0.0 for _, mark in last], scale, height - 40)
    end = max(mark.place for mark in picked.marks)
    records = [
        {
            "x": end,
            "y": at,
            "colour": theme.readable(mark.colour),
            "text": f"{name}  {value_text(mark, picked, language)}".strip(),
        }
        for (name, mark), at in zip(last, heights, strict=True)
    ]
    text = layer(records, ["x", "y", "colour", "text"]).mark_text(align="left", dx=9, fontSize=10, fontWeight=500)
    return text.encode(x=x, y=y, text="text:N", color=colour())


def edges(lines: Sequence[Line], picked: Picked, scale: Scale, language: str) -> tuple[int, int]:
    """Estimate the room beside the plot: axis labels on the left, the lines' names on the right."""
    ticks = say.alike(scale.ticks, language, picked.unit, picked.currency)
    names = [f"{name}  {value_text(marks[-1], picked, language)}" for name, marks in lines]
    return 26 + max(map(text_width, ticks)), 8 + max(map(text_width, names))


def time_of(picked: Picked, language: str) -> Any:
    """Return the encoding of time, with a little room at both ends."""
    alt = theme.load_altair()
    times = {mark.place: mark.time for mark in picked.marks if mark.time}
    scale = alt.Scale(domain=[min(times) - 0.3, max(times) + 0.3], nice=False, zero=False)
    return alt.X("x:Q", axis=time_axis(times, picked.grain, language), scale=scale)


def value_of(picked: Picked, scale: Scale, language: str) -> Any:
    """Return the encoding of the value."""
    alt = theme.load_altair()
    title = words.axis_title(picked.metric, language)
    return alt.Y("y:Q", axis=value_axis(scale, title, language, picked.unit, picked.currency), scale=bounded(scale))


def extremes(picked: Picked) -> list[float | None]:
    """Return all values and ends of intervals that must be within the plot."""
    return [
        end
        for mark in picked.marks
        for end in (mark.value, mark.low if mark.interval else None, mark.high if mark.interval else None)
    ]
