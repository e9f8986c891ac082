"""Place rows in the client's time: the day of an event, and the day, week and month that a row lies within."""

from __future__ import annotations

import pandas as pd

from socialkpi.client import Client

_MOMENTS = {"posts": "published_at", "orders": "ordered_at"}
_WEEKDAY = {"monday": 0, "saturday": 5, "sunday": 6}


def on_its_day(table: str, frame: pd.DataFrame, client: Client) -> pd.DataFrame:
    """Give posts and orders with a moment (UTC) their day in the client's time zone, as ``from_day`` and ``to_day``."""
    moment = _MOMENTS.get(table)
    if moment is None or moment not in frame or frame[moment].isna().all():
        return frame
    day = pd.to_datetime(frame[moment], utc=True).dt.tz_convert(client.time_zone).dt.strftime("%Y-%m-%d")
    known = day.notna()
    return frame.assign(
        from_day=frame["from_day"].where(~known, day).astype("str"),
        to_day=frame["to_day"].where(~known, day).astype("str"),
    )


def in_calendar(frame: pd.DataFrame, client: Client) -> pd.DataFrame:
    """Add ``day``, ``week`` (its first day) and ``month`` where a row lies wholly within one; else they are missing."""
    first, last = frame["from_day"].astype("str"), frame["to_day"].astype("str")
    weeks, months = _calendar(pd.concat([first, last]), client)
    return frame.assign(
        day=first.where(first == last).astype("str"),
        week=first.map(weeks).where(first.map(weeks) == last.map(weeks)).astype("str"),
        month=first.map(months).where(first.map(months) == last.map(months)).astype("str"),
    )


def _calendar(days: pd.Series[str], client: Client) -> tuple[dict[str, str], dict[str, str]]:
    unique = pd.Series(days.dropna().unique(), dtype="str")
    dates = pd.to_datetime(unique, format="%Y-%m-%d")
    since_start = (dates.dt.day_of_week - _WEEKDAY[client.week_starts]) % 7
    starts = (dates - pd.to_timedelta(since_start, unit="D")).dt.strftime("%Y-%m-%d")
    return dict(zip(unique, starts, strict=True)), dict(zip(unique, unique.str[:7], strict=True))
