"""The days on which a platform began to count something in another way: no comparison across them.

Every change is data (breaks.csv). One that is proven refuses a comparison across it; one that is only reported, that took
a figure out of a platform's interface for programs, or that concerns part of the accounts is told as a note.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from socialkpi.catalog.formula import inputs
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.language import Text

CHANGES = ("counted_otherwise", "partly", "removed", "renamed", "new")
"""What can become of a figure; only the first makes two numbers of one name different things."""
STANDINGS = ("verified", "secondary", "believed", "reported")
"""How well it is known: the platform says so, others say so, common knowledge, or a claim that nobody confirmed."""
_PROVEN = ("verified", "secondary")
_HARMLESS = ("renamed", "new")


@dataclass(frozen=True)
class Break:
    """One dated change of definition."""

    date: str
    platforms: tuple[str, ...]
    columns: tuple[str, ...]
    """What changed, as ``table.column``."""
    change: str
    standing: str
    before: str
    """The column that ended, where another took its place: data that has both for a while bridges the break."""
    after: str
    text: Text
    source: str

    @property
    def key(self) -> str:
        """Return the name of the break in codes: its date and its first platform."""
        return f"{self.date}/{self.platforms[0]}"

    @property
    def refuses(self) -> bool:
        """Whether numbers before and after may not be compared."""
        return self.change == "counted_otherwise" and self.standing in _PROVEN

    @property
    def noted(self) -> bool:
        """Whether a comparison across it stands, with a note."""
        return not self.refuses and self.change not in _HARMLESS


@cache
def breaks() -> tuple[Break, ...]:
    """Return all breaks by date, oldest first."""
    lines = files(__package__).joinpath("breaks.csv").read_text("utf-8").splitlines()
    found = [
        Break(
            date=row["date"],
            platforms=tuple(row["platforms"].split()),
            columns=tuple(row["columns"].split()),
            change=row["change"],
            standing=row["standing"],
            before=row["before"],
            after=row["after"],
            text=Text(en=row["text_en"], id=row["text_id"]),
            source=row["source"],
        )
        for row in csv.DictReader(lines)
    ]
    return tuple(sorted(found, key=lambda b: b.date))


def columns_of(metric: AnyMetric) -> set[str]:
    """Return the columns (``table.column``) behind a metric."""
    return {f"{measure.table}.{measure.column}" for measure in inputs(metric)}


def breaks_between(metric: AnyMetric, first: str, last: str) -> tuple[Break, ...]:
    """Return the breaks of this metric after ``first`` and up to ``last`` (ISO days), oldest first.

    Those that refuse a comparison and those that are only noted are both among them.
    """
    return tuple(b for b in breaks() if first < b.date <= last and columns_of(metric) & {*b.columns})
