"""Axes with our own ticks: round numbers, labels written like everywhere else, lengths from zero."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from socialkpi import language as say
from socialkpi.theme import load_altair

_STEPS = (1, 2, 2.5, 5, 10)
_CLOCK_STEPS = (1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 18000, 36000)


@dataclass(frozen=True)
class Scale:
    """The ends of an axis and where its labels stand."""

    low: float
    high: float
    ticks: tuple[float, ...]

    @property
    def length(self) -> float:
        """Return the distance between the ends; never nothing."""
        return (self.high - self.low) or 1.0


def scale_of(values: Sequence[float | None], unit: str, count: int = 4, room: float = 0.0) -> Scale:
    """Return a scale from zero that holds all values, with about ``count`` round steps.

    ``room`` is a share of the length that stays free at the end, for labels.
    """
    known = [value for value in values if value is not None and math.isfinite(value)]
    high, low = max([0.0, *known]), min([0.0, *known])
    if high == low:
        high = 1.0
    span = (high - low) * (1 + room)
    step = _step(span / count, unit)
    first, last = math.floor(low / step + 1e-9), math.ceil((low + span) / step - 1e-9)
    ticks = tuple(round(step * at, 10) for at in range(first, last + 1))
    return Scale(ticks[0], ticks[-1], ticks)


def _step(rough: float, unit: str) -> float:
    """Return the next round step; times go by minutes, counts by whole numbers."""
    if unit == "seconds" and rough > 1:
        return next((float(step) for step in _CLOCK_STEPS if step >= rough), 36000 * math.ceil(rough / 36000))
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * step for step in _STEPS if size * step >= rough * (1 - 1e-9))
    return max(step, 1.0) if unit in ("count", "people") else step


def value_axis(
    scale: Scale, title: str | None, language: str, unit: str, currency: str | None = None, *, grid: bool = True
) -> Any:
    """Return the axis of a value: ticks of the scale, written in the language and unit."""
    return labelled_axis(scale.ticks, say.alike(scale.ticks, language, unit, currency), title=title, grid=grid)


def labelled_axis(at: Sequence[float], labels: Sequence[str], **more: Any) -> Any:
    """Return an axis whose labels are written by us; the labels go in as one quoted literal, never as code."""
    alt = load_altair()
    literal = json.dumps([*labels], ensure_ascii=True)
    place = f"round(datum.index*{max(len(at) - 1, 1)})"
    return alt.Axis(values=[*at], labelExpr=f"{literal}[{place}]", labelOverlap="parity", **more)


def bounded(scale: Scale, **more: Any) -> Any:
    """Return Altair's scale with exactly these ends."""
    return load_altair().Scale(domain=[scale.low, scale.high], nice=False, zero=False, **more)


# -- Time --------------------------------------------------------------------------------------------------------------

TIMES = ("day", "week", "month")


def place_in_time(iso: str, grain: str) -> int:
    """Return the number of the day, week or month, so that neighbours differ by one."""
    if grain == "month":
        return int(iso[:4]) * 12 + int(iso[5:7]) - 1
    days = date.fromisoformat(iso).toordinal()
    return days if grain == "day" else days // 7


def exact_place(iso_day: str, grain: str, edge: float = 0.5) -> float:
    """Return where a day stands on an axis of months, weeks or days; ``edge`` moves it to the start of its day."""
    when = date.fromisoformat(iso_day)
    if grain == "month":
        length = (date(when.year + when.month // 12, when.month % 12 + 1, 1) - when.replace(day=1)).days
        return when.year * 12 + when.month - 1 + (when.day - 1) / length - edge
    days = when.toordinal()
    return days - edge if grain == "day" else days / 7 - edge


def time_label(iso: str, grain: str, language: str) -> str:
    """Write a day, week (its first day) or month as an axis needs it."""
    return say.short_month(iso, language) if grain == "month" else say.short_day(iso, language)


def time_axis(times: dict[int, str], grain: str, language: str, most: int = 6) -> Any:
    """Return the axis of time: the last period always has its label, the others at even steps before it."""
    places = range(min(times), max(times) + 1)
    every = max(1, math.ceil(len(places) / most))
    shown = [at for at in places if (places[-1] - at) % every == 0 and at in times]
    return labelled_axis(shown, [time_label(times[at], grain, language) for at in shown], title=None, grid=False)
