"""From step to step: the share that goes on, from zero to all, with the counts beside."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from socialkpi import language as say
from socialkpi import theme
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.charts import words
from socialkpi.charts.axes import bounded, scale_of, value_axis
from socialkpi.charts.drawing import colour, finish, layer, nothing, shade, text_width
from socialkpi.charts.figure import Figure
from socialkpi.charts.findings import value_text
from socialkpi.charts.picked import Mark, Picked, pick
from socialkpi.errors import DeclarationError
from socialkpi.language import Text

_ROW = 46
_LONGEST_TITLE = 68
_COLUMNS = ["row", "x", "colour", "step", "share", "counts"]
_ONE_ROW = Text(
    en='A funnel needs one row per step; "{step}" has {found}.',
    id='Corong perlu satu baris per langkah; "{step}" punya {found}.',
)

Step = tuple[Picked, Mark]


def funnel(
    results: pd.DataFrame,
    steps: Sequence[str | AnyMetric] | None = None,
    language: str = "en",
    title: str | None = None,
    accent: str = theme.ACCENT,
    width: int = 400,
    height: int | None = None,
) -> Figure:
    """Draw ratios as the steps of a funnel: each bar is the share of one step's count that reached the next.

    Args:
        results: one row per step, without groups; steps are ratios (clicks per view, sessions per click …).
        steps: the keys of the ratios, or ratios of your own, first step first; by default those of the results, in their order.
        language: "en" or "id".
        title: a title of your own; else it gives the first and the last count.
        accent: the colour ("#rrggbb") of the bars.
        width: of the whole picture, in pixels.
        height: of the whole picture, in pixels; by default what the steps need.

    Raises:
        DeclarationError: a step has more than one row.
        UnknownName: a metric does not exist.

    """
    keys: list[str | AnyMetric] = list(steps) if steps else list(dict.fromkeys(results["metric"]))
    drawn = [_step(results, key, language, accent) for key in keys]
    if not any(mark.value is not None for _, mark in drawn):
        return nothing(drawn[0][0], title, language, width)
    names = [_name(picked, language) for picked, _ in drawn]
    size = (width, height or _ROW * len(drawn))
    chart = finish(_layers(drawn, names, language), language, accent, size, (8, 44))
    said = title or _from_to(drawn, language) or words.STEPS[language]
    alt = f"{said}. " + "; ".join(_spoken(step, name, language) for step, name in zip(drawn, names, strict=True)) + "."
    subtitle = words.joined([words.NEXT_STEP[language], words.SMALL_COUNTS[language]])
    return Figure(chart, said, subtitle, alt, pd.concat([picked.rows for picked, _ in drawn]))


def _step(results: pd.DataFrame, key: str | AnyMetric, language: str, accent: str) -> Step:
    picked = pick(results, key, language, accent)
    if len(picked.marks) != 1:
        raise DeclarationError(_ONE_ROW, step=picked.metric.key, found=len(picked.marks))
    return picked, picked.marks[0]


def _name(picked: Picked, language: str) -> str:
    """Name a step by what it goes from and to."""
    bottom, top = words.bottom_of(picked.metric, language), words.top_of(picked.metric, language)
    return f"{bottom[:1].upper()}{bottom[1:]} → {top}" if bottom and top else words.name_of(picked.metric, language)


def _layers(drawn: Sequence[Step], names: Sequence[str], language: str) -> list[Any]:
    alt = theme.load_altair()
    scale = scale_of([1.0, *(mark.value for _, mark in drawn)], "share", count=5)
    axis = value_axis(scale, words.NEXT_STEP[language], language, "share", grid=False)
    x = alt.X("x:Q", axis=axis, scale=bounded(scale))
    y = alt.Y("row:O", axis=None, scale=alt.Scale(domain=[*range(len(drawn))]))
    records = [_record(at, step, name, language) for at, (step, name) in enumerate(zip(drawn, names, strict=True))]
    bars = layer([record for record in records if record["x"] is not None], _COLUMNS).mark_bar(
        size=16, cornerRadiusEnd=3, opacity=0.88
    )
    text = layer(records, _COLUMNS)
    return [
        bars.encode(x=x, y=y, color=colour()),
        text.mark_text(align="left", dx=0, dy=-19, fontSize=11).encode(x=alt.value(0), y=y, text="step:N"),
        *_figures(records, scale.high, x, y),
    ]


def _figures(records: Sequence[dict[str, Any]], end: float, x: Any, y: Any) -> list[Any]:
    """Write share and counts beside short bars; on long bars the counts stand inside."""
    layers = []
    for record in records:
        place, known = record["x"] or 0.0, record["x"] is not None
        is_long = place > 0.6 * end
        here = layer([{**record, "x": place}], _COLUMNS)
        share = here.mark_text(
            align="left",
            dx=7 if known else 0,
            fontSize=10.5,
            fontWeight=600 if known else 400,
            color=theme.INK if known else theme.MUTED,
        )
        counts = here.mark_text(
            align="right" if is_long else "left",
            dx=-7 if is_long else 16 + text_width(record["share"], 10.5),
            fontSize=9.5,
            color=theme.PAPER if is_long else theme.MUTED,
        )
        layers += [share.encode(x=x, y=y, text="share:N"), counts.encode(x=x, y=y, text="counts:N")]
    return layers


def _record(at: int, step: Step, name: str, language: str) -> dict[str, Any]:
    picked, mark = step
    return {
        "row": at,
        "x": mark.value,
        "colour": shade(mark),
        "step": name,
        "share": _share(step, language),
        "counts": _counts(picked, mark, language),
    }


def _share(step: Step, language: str) -> str:
    picked, mark = step
    text = value_text(mark, picked, language)
    return f"{text} · {words.TOO_FEW[language]}" if mark.few else text


def _counts(picked: Picked, mark: Mark, language: str) -> str:
    """Write both counts of a step, as the results have them."""
    if mark.top is None or mark.bottom is None:
        return ""
    return f"{say.number(mark.bottom, language)} → {say.number(mark.top, language)}"


def _from_to(drawn: Sequence[Step], language: str) -> str | None:
    """Return the first and the last count with their names, where the results have them."""
    (first, start), (last, end) = drawn[0], drawn[-1]
    bottom, top = words.bottom_of(first.metric, language), words.top_of(last.metric, language)
    if start.bottom is None or end.top is None or not bottom or not top or len(drawn) < 2:
        return None
    said = say.speak(
        words.FROM_TO,
        language,
        bottom=f"{say.number(start.bottom, language)} {bottom}",
        top=f"{say.number(end.top, language)} {top}",
    )
    return said if len(said) <= _LONGEST_TITLE else None


def _spoken(step: Step, name: str, language: str) -> str:
    counts = _counts(*step, language)
    return f"{name}: {_share(step, language)}" + (f" ({counts})" if counts else "")
