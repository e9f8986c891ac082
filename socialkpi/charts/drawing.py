"""The layers that several charts share: frames of records, break rules, points by their state, the finished figure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from socialkpi import language as say
from socialkpi import theme
from socialkpi.catalog.breaks import Break, breaks, columns_of
from socialkpi.charts import words
from socialkpi.charts.axes import Scale, exact_place
from socialkpi.charts.figure import Figure
from socialkpi.charts.picked import Mark, Picked

_LABEL_HEIGHT = 13


def layer(records: Sequence[Mapping[str, Any]], columns: Sequence[str]) -> Any:
    """Return an Altair chart over records; Altair's own limit of 5,000 rows guards it."""
    return theme.load_altair().Chart(pd.DataFrame([*records], columns=[*columns]))


def colour(name: str = "colour") -> Any:
    """Encode a column of colours as they are."""
    return theme.load_altair().Color(f"{name}:N", scale=None)


def shade(mark: Mark) -> str:
    """Return the colour of a mark: grey where there is too little to judge."""
    return theme.UNSURE if mark.few else mark.colour


def finish(layers: Sequence[Any], language: str, accent: str, size: tuple[int, int], edges: tuple[int, int]) -> Any:
    """Put layers together in the project's look.

    ``size`` is that of the whole picture; ``edges`` what stands left and right of the plot, where labels reach out.
    Nothing is ever cut off: where the estimate is short, the picture grows.
    """
    width, height = size
    plot = max(width - sum(edges), 60)
    chart = theme.load_altair().layer(*layers)
    return theme.style(chart, language, accent, plot, height)


def text_width(text: str, size: float = 10) -> int:
    """Estimate how wide a line of text is, in pixels.

    >>> text_width("") == 0 and text_width("Instagram") > text_width("TikTok")
    True
    """
    return round(sum(_em(each) for each in text) * size)


def _em(letter: str) -> float:
    if letter in " .,;:·|!'ijltI()[]\u00a0":
        return 0.3
    return 0.72 if letter.isupper() or letter in "mwMW%+−×" else 0.6


def nothing(picked: Picked, title: str | None, language: str, width: int) -> Figure:
    """Return a figure that says plainly that there is nothing to draw."""
    text = words.NO_DATA[language]
    mark = layer([{"text": text}], ["text"]).mark_text(align="left", color=theme.MUTED, fontSize=11)
    chart = theme.style(mark.encode(text="text:N", x=theme.load_altair().value(0)), language, width=width, height=24)
    name = title or words.neutral(picked.metric, picked.by, language)
    return Figure(chart, name, "", f"{name}. {text}", picked.rows)


def spread(heights: Sequence[float], scale: Scale, pixels: float) -> list[float]:
    """Move label heights (in data units) apart so that none covers another; the order stays.

    >>> spread([1.0, 1.0], Scale(0, 10, (0, 10)), 130)
    [0.5, 1.5]
    """
    gap = scale.length / pixels * _LABEL_HEIGHT
    order = sorted(range(len(heights)), key=lambda at: heights[at])
    groups: list[list[int]] = []
    for at in order:
        groups.append([at])
        while (
            len(groups) > 1
            and _middle(groups[-1], heights) - _middle(groups[-2], heights)
            < gap * (len(groups[-1]) + len(groups[-2])) / 2
        ):
            groups[-2:] = [groups[-2] + groups[-1]]
    placed = [0.0] * len(heights)
    for group in groups:
        for at, which in enumerate(group):
            placed[which] = _middle(group, heights) + (at - (len(group) - 1) / 2) * gap
    return placed


def _middle(group: Sequence[int], heights: Sequence[float]) -> float:
    return sum(heights[at] for at in group) / len(group)


# -- Breaks of definition ----------------------------------------------------------------------------------------------


def break_days(picked: Picked) -> dict[str, list[str]]:
    """Return the days on which the counting changed within the time drawn, with the platforms that changed it."""
    places = [mark.place for mark in picked.marks if mark.time]
    found: dict[str, list[str]] = {}
    platforms = {str(mark.group["platform"]) for mark in picked.marks if "platform" in mark.group}
    for each in breaks():
        touched = [platform for platform in each.platforms if platform in platforms]
        if each.refuses and touched and columns_of(picked.metric) & {*each.columns}:
            found.setdefault(each.date, []).extend(touched)
    for mark in picked.marks:
        for code in mark.codes:
            if code.startswith("break:"):
                found.setdefault(code.split(":")[1], [])
    inside = {day: touched for day, touched in found.items() if places and _within(day, picked.grain, places)}
    return dict(sorted(inside.items()))


def _within(day: str, grain: str, places: Sequence[int]) -> bool:
    return min(places) < exact_place(day, grain) + 0.5 and exact_place(day, grain) < max(places)


def break_layers(picked: Picked, days: Mapping[str, Sequence[str]], x: Any, language: str) -> list[Any]:
    """Draw each break as a dashed rule with its text."""
    if not days:
        return []
    alt = theme.load_altair()
    places = [mark.place for mark in picked.marks]
    middle = (min(places) + max(places)) / 2
    at = {day: exact_place(day, picked.grain) for day in days}
    records = [{"day": day, "x": at[day], "text": _break_text(touched, language)} for day, touched in days.items()]
    layers = [layer(records, ["x"]).mark_rule(strokeDash=[3, 3], color=theme.MUTED, strokeWidth=1).encode(x=x)]
    for side, align, dx in ((True, "right", -5), (False, "left", 5)):
        here = [record for record in records if (at[str(record["day"])] >= middle) is side]
        if here:
            text = layer(here, ["x", "text"]).mark_text(align=align, dx=dx, color=theme.MUTED, fontSize=9.5)
            layers.append(text.encode(x=x, y=alt.value(2), text="text:N"))
    return layers


def _break_text(platforms: Sequence[str], language: str) -> str:
    names = say.listed([say.platform_name(platform, language) for platform in platforms], language)
    return f"{names}: {words.NEW_COUNT[language]}" if names else words.NEW_COUNT[language]


def break_sentences(picked: Picked, days: Mapping[str, Sequence[str]], language: str) -> str:
    """Say each break in full, for the alternative text."""
    texts = {b.date: b.text[language] for b in breaks() if b.refuses and columns_of(picked.metric) & {*b.columns}}
    return " ".join(f"{say.day(day, language)}: {texts.get(day, words.NEW_COUNT[language])}" for day in days)


def break_words(picked: Picked, days: Mapping[str, Sequence[str]], language: str) -> list[str]:
    """Say for the subtitle what each dashed rule stands for, and what has only been reported or removed meanwhile."""
    rules = break_sentences(picked, days, language).rstrip(".")
    said = [say.speak(words.RULE, language, what=rules)] if rules else []
    return [*said, *(f"{say.day(b.date, language)}: {b.text[language].rstrip('.')}" for b in _noted(picked))]


def _noted(picked: Picked) -> list[Break]:
    """Return the changes within the time drawn that forbid nothing, of platforms that are drawn."""
    places = [mark.place for mark in picked.marks if mark.time]
    platforms = {str(mark.group.get("platform")) for mark in picked.marks}
    touched = [
        b for b in breaks() if b.noted and columns_of(picked.metric) & {*b.columns} and platforms & {*b.platforms}
    ]
    return [b for b in touched if places and _within(b.date, picked.grain, places)]
