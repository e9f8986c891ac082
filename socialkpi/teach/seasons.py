"""The calendar of the made-up brands: their months, and how busy each day is."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

PACIFIC = ZoneInfo("America/Los_Angeles")
UTC = ZoneInfo("UTC")

# First and last day of fasting; the feast (Lebaran) begins on the day after. Civil dates of Indonesia.
FASTING = {
    2024: (date(2024, 3, 12), date(2024, 4, 9)),
    2025: (date(2025, 3, 1), date(2025, 3, 30)),
    2026: (date(2026, 2, 19), date(2026, 3, 20)),
    2027: (date(2027, 2, 8), date(2027, 3, 9)),
}
WEEK = {
    "store": (0.88, 0.88, 0.92, 0.98, 1.10, 1.28, 1.22),
    "webshop": (1.02, 0.98, 0.96, 0.98, 1.02, 1.00, 1.08),
    "b2b": (1.18, 1.28, 1.25, 1.18, 0.98, 0.40, 0.38),
}


@dataclass(frozen=True)
class Window:
    """Days from ``first`` to ``last``, both included."""

    first: date
    last: date

    def __contains__(self, day: object) -> bool:
        """Say whether a day lies in the window."""
        return isinstance(day, date) and self.first <= day <= self.last

    @property
    def days(self) -> tuple[date, ...]:
        """Every day of the window."""
        return tuple(self.first + timedelta(days=n) for n in range((self.last - self.first).days + 1))


@dataclass(frozen=True)
class Span:
    """The months that a sample covers, as "2026-10"."""

    months: tuple[str, ...]
    until: date | None = None
    """The last day, where the last month is not over."""

    @property
    def first(self) -> date:
        """The first day."""
        return first_of(self.months[0])

    @property
    def last(self) -> date:
        """The last day."""
        return self.until or last_of(self.months[-1])

    @cached_property
    def days(self) -> tuple[date, ...]:
        """Every day."""
        return Window(self.first, self.last).days

    def window(self, begin: int, end: int | None = None) -> Window | None:
        """Return the days of ``months[begin:end]`` (counted from the end, as slices are), None where there are none."""
        chosen = self.months[begin:end]
        return Window(first_of(chosen[0]), min(last_of(chosen[-1]), self.last)) if chosen else None

    def month(self, number: int) -> str | None:
        """Return the month at a place counted from the end (-1 is the last), None where the span is too short."""
        return self.months[number] if -len(self.months) <= number < 0 else None


def span_of(last_month: str, months: int) -> Span:
    """Return the span of so many months that ends with ``last_month``; ValueError where there is no such span.

    >>> span_of("2026-01", 3).months
    ('2025-11', '2025-12', '2026-01')
    """
    year, number = (int(part) for part in last_month.split("-"))
    if months < 1 or not 1 <= number <= 12:
        raise ValueError(last_month, months)
    ends = year * 12 + number - 1
    return Span(tuple(f"{n // 12:04d}-{n % 12 + 1:02d}" for n in range(ends - months + 1, ends + 1)))


def first_of(month: str) -> date:
    """Return the first day of "2026-10"."""
    return date(int(month[:4]), int(month[5:]), 1)


def last_of(month: str) -> date:
    """Return the last day of "2026-10"."""
    year, number = int(month[:4]), int(month[5:])
    return date(year, number, calendar.monthrange(year, number)[1])


def month_of(day: date) -> str:
    """Return "2026-10" of a day."""
    return f"{day.year:04d}-{day.month:02d}"


def busy(business: str, day: date) -> float:
    """Return how busy a day is for a store, a web shop or a B2B house; 1 is an ordinary one."""
    return WEEK[business][day.weekday()] * _feast(business, day) * _sale(business, day) * _year_end(business, day)


def _feast(business: str, day: date) -> float:
    begin, end = FASTING.get(day.year, (date.max, date.max))
    since = (day - end).days if begin is not date.max else -999
    if 1 <= since <= 7:
        return {"store": 1.55, "webshop": 0.62, "b2b": 0.22}[business]
    if begin <= day <= end:
        late = since > -16
        return {"store": 0.80 if late else 0.66, "webshop": 1.55 if late else 1.1, "b2b": 0.85}[business]
    return 1.0


def _sale(business: str, day: date) -> float:
    doubled = day.day == day.month and day.month >= 9
    payday = 25 <= day.day <= 28
    if business == "webshop":
        big = 3.0 if day.month >= 11 else 1.9
        return big if doubled else 1.25 if payday else 1.0
    if business == "store":
        return 1.25 if doubled else 1.14 if payday else 1.0
    return 1.0


def _year_end(business: str, day: date) -> float:
    if (day.month, day.day) >= (12, 22) or (day.month, day.day) <= (1, 2):
        return {"store": 1.2, "webshop": 1.1, "b2b": 0.35}[business]
    return 1.0


def pacific(moment: datetime) -> datetime:
    """Return a moment as the wall clock of the US west coast shows it."""
    return moment.astimezone(PACIFIC)
