"""From a results frame to what is drawn: one mark per row, with its name, colour, place and state.

Nothing is computed here that is a KPI. Text from the data becomes plain text without control characters.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from socialkpi import catalog, theme
from socialkpi.catalog.declared import carried
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.charts.axes import TIMES, place_in_time
from socialkpi.errors import DeclarationError
from socialkpi.language import Text, group_value, listed, one_line

_LONGEST = 42
_ONE_CURRENCY = Text(
    en="One chart cannot show amounts in {found}: pick the rows of one currency.",
    id="Satu grafik tidak bisa memuat jumlah dalam {found}: pilih baris satu mata uang.",
)
_ONE_RECIPE = Text(
    en="One chart cannot show numbers of the recipes {found} as if they were one: sk.differ(…) explains their gap.",
    id="Satu grafik tidak bisa menyatukan angka dengan resep {found}: sk.differ(…) menjelaskan selisihnya.",
)
_NO_TIME = Text(
    en="This chart needs results by day, week or month; these are by {found}.",
    id="Grafik ini perlu hasil per hari, minggu, atau bulan; hasil ini per {found}.",
)
_NOTHING = Text(en="nothing", id="tidak ada")


@dataclass(frozen=True)
class Mark:
    """One row of the results, ready to draw; ``value``, ``low`` and ``high`` are None where there is none."""

    name: str
    colour: str
    place: int
    time: str
    value: float | None
    low: float | None
    high: float | None
    top: float | None
    bottom: float | None
    span: str
    codes: tuple[str, ...]
    group: dict[str, Any]

    @property
    def few(self) -> bool:
        """Say whether there are too few observations to judge by."""
        return self.has("too_few")

    @property
    def incomplete(self) -> bool:
        """Say whether the period is not over, or its data not all there."""
        return self.has("incomplete")

    def has(self, code: str) -> bool:
        """Say whether a code, with or without its argument, is among those of the row."""
        return any(each.split(":")[0].startswith(code) for each in self.codes)

    @property
    def bounds(self) -> bool:
        """Say whether low and high are certain bounds, and not an interval."""
        return self.span == "bounds" and self.low is not None and self.high is not None

    @property
    def interval(self) -> bool:
        """Say whether low and high are a statistical interval."""
        return self.span == "interval" and self.low is not None and self.high is not None


@dataclass(frozen=True)
class Picked:
    """The rows of one metric and their marks."""

    metric: AnyMetric
    marks: tuple[Mark, ...]
    rows: pd.DataFrame
    grain: str
    currency: str | None
    by: tuple[str, ...]
    """The group columns other than time."""

    @property
    def unit(self) -> str:
        """Return the unit of the metric."""
        return str(self.metric.unit)

    @property
    def drawn(self) -> tuple[Mark, ...]:
        """Return the marks that have something to draw."""
        return tuple(mark for mark in self.marks if mark.value is not None or mark.low is not None)


def pick(results: pd.DataFrame, metric: str | AnyMetric, language: str, accent: str = theme.ACCENT) -> Picked:
    """Return the rows of ``metric`` as marks, in the order of the results.

    Raises DeclarationError where the amounts are in several currencies, UnknownName for a metric that does not exist.
    """
    found = catalog.find(metric, carried(results)) if isinstance(metric, str) else metric
    rows = results.loc[results["metric"] == found.key]
    groups = group_columns(results)
    grain = next((each for each in TIMES if each in groups), "")
    by = tuple(each for each in groups if each != grain)
    _one_recipe(rows)
    currency = _one_currency(rows)
    marks = tuple(_mark(row, by, grain, language, accent) for row in _records(rows))
    return Picked(found, marks, rows, grain, currency, by)


def need_time(picked: Picked) -> None:
    """Raise DeclarationError where the results are not by day, week or month."""
    if not picked.grain:
        raise DeclarationError(_NO_TIME, found=", ".join(picked.by) or _NOTHING)


def group_columns(results: pd.DataFrame) -> list[str]:
    """Return the group columns: those that stand before the metric."""
    names = [str(name) for name in results.columns]
    return names[: names.index("metric")]


def clean(text: object) -> str:
    """Return text from the data on one line that a chart has room for."""
    return one_line(text, _LONGEST)


def _records(rows: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()} for row in rows.to_dict("records")]


def _mark(row: dict[str, Any], by: Sequence[str], grain: str, language: str, accent: str) -> Mark:
    time = str(row[grain]) if grain and not _absent(row[grain]) else ""
    codes = [str(row["status"]), *str("" if _absent(row["notes"]) else row["notes"]).split(";")]
    return Mark(
        name=" · ".join(clean(group_value(each, row[each], language)) for each in by),
        colour=theme.platform_colour(str(row["platform"]), accent) if "platform" in by else theme.readable(accent),
        place=place_in_time(time, grain) if time else 0,
        time=time,
        codes=tuple(code.strip() for code in codes if code.strip()),
        span="" if _absent(row["span"]) else str(row["span"]),
        group={each: row[each] for each in by},
        **{name: _figure(row[name]) for name in ("value", "low", "high", "top", "bottom")},
    )


def _one_currency(rows: pd.DataFrame) -> str | None:
    found = sorted({str(each) for each in rows["currency"] if not _absent(each)})
    if len(found) > 1:
        raise DeclarationError(_ONE_CURRENCY, found=Text(en=listed(found, "en"), id=listed(found, "id")))
    return found[0] if found else None


def _one_recipe(rows: pd.DataFrame) -> None:
    found = sorted({str(each) for each in rows["recipe"] if not _absent(each)}) if "recipe" in rows else []
    if len(found) > 1:
        raise DeclarationError(_ONE_RECIPE, found=Text(en=listed(found, "en"), id=listed(found, "id")))


def _absent(value: object) -> bool:
    return value is None or value is pd.NA or value is pd.NaT or value == "" or value != value


def _figure(value: object) -> float | None:
    if _absent(value):
        return None
    number = float(value)  # type: ignore[arg-type]
    return number if math.isfinite(number) else None
