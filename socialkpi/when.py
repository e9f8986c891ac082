"""The client's time: the day of a moment, and the day, week and month that a row lies within."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import pandas as pd

MOMENTS = {"posts": "published_at", "orders": "ordered_at"}
"""Tables whose rows happen at a moment (UTC), and its column."""
PROVISIONAL_DAYS = 3
"""Platforms go on counting: Instagram two days, YouTube and TikTok up to three; so many days up to the end of the data may still change."""
_WEEKDAY = {"monday": 0, "saturday": 5, "sunday": 6}


class HasTime(Protocol):
    """Whoever has a time zone, and a day on which the week starts: a client."""

    @property
    def time_zone(self) -> str:
        """A zone such as "Asia/Jakarta"."""

    @property
    def week_starts(self) -> str:
        """The first day of the week: "monday", "saturday" or "sunday"."""


@dataclass(frozen=True)
class Clock:
    """A time zone and a start of the week, without a client."""

    time_zone: str = "UTC"
    week_starts: str = "monday"


def on_its_day(table: str, frame: pd.DataFrame, clock: HasTime) -> pd.DataFrame:
    """Give posts and orders with a moment (UTC) their day in the client's time zone, as ``from_day`` and ``to_day``."""
    moment = MOMENTS.get(table)
    if moment is None or moment not in frame or frame[moment].isna().all():
        return frame
    day = pd.to_datetime(frame[moment], utc=True).dt.tz_convert(clock.time_zone).dt.strftime("%Y-%m-%d")
    known = day.notna()
    return frame.assign(
        from_day=frame["from_day"].where(~known, day).astype("str"),
        to_day=frame["to_day"].where(~known, day).astype("str"),
    )


def in_calendar(frame: pd.DataFrame, clock: HasTime) -> pd.DataFrame:
    """Add ``day``, ``week`` (its first day) and ``month`` where a row lies wholly within one; else they are missing."""
    first, last = frame["from_day"].astype("str"), frame["to_day"].astype("str")
    weeks, months = _calendar(pd.concat([first, last]), clock)
    return frame.assign(
        day=first.where(first == last).astype("str"),
        week=first.map(weeks).where(first.map(weeks) == last.map(weeks)).astype("str"),
        month=first.map(months).where(first.map(months) == last.map(months)).astype("str"),
    )


def _calendar(days: pd.Series[str], clock: HasTime) -> tuple[dict[str, str], dict[str, str]]:
    unique = pd.Series(days.dropna().unique(), dtype="str")
    dates = pd.to_datetime(unique, format="%Y-%m-%d")
    since_start = (dates.dt.day_of_week - _WEEKDAY[clock.week_starts]) % 7
    starts = (dates - pd.to_timedelta(since_start, unit="D")).dt.strftime("%Y-%m-%d")
    return dict(zip(unique, starts, strict=True)), dict(zip(unique, unique.str[:7], strict=True))
