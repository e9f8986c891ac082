"""The feasts that move business in Indonesia: Ramadan and Lebaran, which move through the year, and the double-day sales.

The dates up to 2026 are the government's decisions (sidang isbat); later ones are calculated by the same criteria and can
be a day off. They are data: feasts.csv.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from socialkpi.language import Text

LABELS = {
    "ramadan": Text(en="Ramadan", id="Ramadan"),
    "lebaran": Text(en="Lebaran (Eid al-Fitr)", id="Lebaran (Idulfitri)"),
    "double_day": Text(en="double-day sales", id="promo tanggal kembar"),
    "harbolnas": Text(en="Harbolnas (12.12)", id="Harbolnas (12.12)"),
}
_DOUBLE_DAYS = (9, 10, 11)
"""9.9, 10.10 and 11.11; 12.12 is Harbolnas, the national day of online shopping."""


@dataclass(frozen=True)
class Feast:
    """One feast with its first and last day (ISO)."""

    key: str
    first: str
    last: str
    standing: str
    """"decided" by the government, "calculated", or "fixed" to a day of the year."""
    source: str


@cache
def feasts() -> tuple[Feast, ...]:
    """Return every Ramadan and Lebaran that is known, by date.

    >>> [feast.first for feast in feasts() if feast.key == "lebaran"][5:7]
    ['2025-03-31', '2026-03-21']
    """
    lines = files(__package__).joinpath("feasts.csv").read_text("utf-8").splitlines()
    found = [
        Feast(row["feast"], row["first"], row["last"], row["standing"], row["source"]) for row in csv.DictReader(lines)
    ]
    return tuple(sorted(found, key=lambda feast: feast.first))


def days_of_feasts(first: str, last: str) -> dict[str, int]:
    """Return how many days of each feast lie between two days (both included), 0 where none does.

    >>> days_of_feasts("2025-03-01", "2025-03-31")
    {'ramadan': 30, 'lebaran': 1, 'double_day': 0, 'harbolnas': 0}
    """
    found = dict.fromkeys(LABELS, 0)
    for feast in (*feasts(), *_sales(first, last)):
        start, end = max(first, feast.first), min(last, feast.last)
        if start <= end:
            found[feast.key] += (date.fromisoformat(end) - date.fromisoformat(start)).days + 1
    return found


def lebaran_near(first: str, last: str, days: int = 45) -> date | None:
    """Return the first day of the Lebaran nearest to a period, or None where none is within ``days`` of it.

    >>> lebaran_near("2026-03-01", "2026-03-31")
    datetime.date(2026, 3, 21)
    """
    start, end = date.fromisoformat(first), date.fromisoformat(last)
    away = {
        day: max((start - day).days, (day - end).days, 0)
        for day in (date.fromisoformat(feast.first) for feast in feasts() if feast.key == "lebaran")
    }
    nearest = min(away, key=lambda day: away[day])
    return nearest if away[nearest] <= days else None


def lebaran_before(day: date) -> date | None:
    """Return the Lebaran of about a year before another one, or None where it is not known.

    >>> lebaran_before(date(2026, 3, 21))
    datetime.date(2025, 3, 31)
    """
    known = [date.fromisoformat(feast.first) for feast in feasts() if feast.key == "lebaran"]
    return max((each for each in known if each < day - timedelta(days=300)), default=None)


def _sales(first: str, last: str) -> list[Feast]:
    """Return the double-day sales of the years between two days."""
    years = range(int(first[:4]), int(last[:4]) + 1)
    doubles = [("double_day", f"{year}-{month:02d}-{month:02d}") for year in years for month in _DOUBLE_DAYS]
    return [
        Feast(key, day, day, "fixed", "common practice of the marketplaces")
        for key, day in (*doubles, *(("harbolnas", f"{year}-12-12") for year in years))
    ]
