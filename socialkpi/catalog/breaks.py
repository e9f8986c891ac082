"""The days on which a platform began to count something in another way: no comparison across them."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from socialkpi.catalog.kinds import AnyMetric, Measure, Total
from socialkpi.language import Text


@dataclass(frozen=True)
class Break:
    """One dated change of definition."""

    date: str
    platforms: tuple[str, ...]
    columns: tuple[str, ...]
    """What changed, as ``table.column``."""
    text: Text
    source: str


@cache
def breaks() -> tuple[Break, ...]:
    """Return all breaks by date, oldest first."""
    lines = files(__package__).joinpath("breaks.csv").read_text("utf-8").splitlines()
    rows = csv.DictReader(lines)
    found = [
        Break(
            row["date"],
            tuple(row["platforms"].split()),
            tuple(row["columns"].split()),
            Text(en=row["text_en"], id=row["text_id"]),
            row["source"],
        )
        for row in rows
    ]
    return tuple(sorted(found, key=lambda b: b.date))


def columns_of(metric: AnyMetric) -> set[str]:
    """Return the columns (``table.column``) behind a metric."""
    if isinstance(metric, Measure):
        return {f"{metric.table}.{metric.column}"}
    if isinstance(metric, Total):
        return {f"{m.table}.{m.column}" for parts in metric.recipe.values() for m in parts}
    sides = (*metric.top, *getattr(metric, "less", ()), *metric.bottom)
    return {column for side in sides for column in columns_of(side)}


def breaks_between(metric: AnyMetric, first: str, last: str) -> tuple[Break, ...]:
    """Return the breaks of this metric after ``first`` and up to ``last`` (ISO days), oldest first."""
    return tuple(b for b in breaks() if first < b.date <= last and columns_of(metric) & {*b.columns})
