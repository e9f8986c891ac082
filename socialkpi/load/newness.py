"""Which of two files is newer, by what they hold: stamps, then the end of the window, then counts that only grow.

A file's name and time say nothing about it: both change when it is copied.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from socialkpi.load.parts import Part

MAY_FALL = frozenset(
    {"followers", "followers_net", "share", "spend", "revenue", "gross_profit", "tax", "shipping", "discount"}
)
"""Measures that a later export may correct downwards; all others count what has happened, and only grow."""


@dataclass(frozen=True)
class Age:
    """How old a file says it is: the moment of its export, and the last day of its window."""

    stamp: pd.Timestamp | None
    by_day: bool
    window: str | None

    @classmethod
    def of(cls, part: Part) -> Age:
        """Read the age of a table: what the file says, else the last day among its rows."""
        stamp = part.table.stamp
        moment = pd.to_datetime(stamp, utc=True) if stamp else None
        said = part.table.last_date
        if said is None or said.startswith("--"):  # a date without a year doesn't order
            days = part.table.frame["to_day"].dropna() if "to_day" in part.table.frame else pd.Series(dtype="str")
            said = str(days.max()) if len(days) else None
        return cls(moment, stamp is not None and len(stamp) <= len("2026-10-31"), said)


def newer(first: Age, second: Age) -> tuple[int, str]:
    """Return 1 where the first is newer, -1 where the second is, else 0; and what says so ("stamp", "window", "")."""
    if first.stamp is not None and second.stamp is not None:
        a, b = first.stamp, second.stamp
        if first.by_day or second.by_day:
            a, b = a.normalize(), b.normalize()
        if a != b:
            return (1 if a > b else -1), "newer_stamp"
    if first.window and second.window and first.window[:10] != second.window[:10]:
        return (1 if first.window[:10] > second.window[:10] else -1), "newer_window"
    return 0, ""


def compare_parts(parts: Iterable[Part], growth: pd.DataFrame) -> pd.DataFrame:
    """Say for every ordered pair of parts whether the first is newer.

    ``growth`` holds pairs ``first, second`` whose differing counts are all larger in the first. Gives the columns
    ``first, second, newer`` (1, 0, -1) and ``why``.
    """
    ages = {part.number: Age.of(part) for part in parts}
    grown = set(growth[["first", "second"]].itertuples(index=False, name=None))
    rows = []
    for a in ages:
        for b in ages:
            order, why = newer(ages[a], ages[b])
            if order == 0 and ((a, b) in grown or (b, a) in grown):
                order, why = (1 if (a, b) in grown else -1), "growth"
            rows.append((a, b, order, why))
    return pd.DataFrame(rows, columns=["first", "second", "newer", "why"])
