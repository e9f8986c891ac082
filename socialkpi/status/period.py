"""The period that is asked about, as its first and last day."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from socialkpi.errors import ClientError
from socialkpi.language import Text


def last_complete_month(as_of: str) -> str:
    """Return the last month that is over on the last day of the data; a ClientError where there is no data.

    >>> last_complete_month("2026-10-30"), last_complete_month("2026-10-31")
    ('2026-09', '2026-10')
    """
    if not as_of:
        raise ClientError(
            Text(
                en="There is no data yet, so the period must be given, such as 2026-10.",
                id="Belum ada data, jadi periodenya harus disebutkan, misalnya 2026-10.",
            )
        )
    tomorrow = date.fromisoformat(as_of) + timedelta(days=1)
    return (tomorrow.replace(day=1) - timedelta(days=1)).isoformat()[:7]


def days_of(period: str | tuple[str, str]) -> tuple[str, str]:
    """Return the first and last day of a month, a year, a day, or a pair of these.

    >>> days_of("2026-02")
    ('2026-02-01', '2026-02-28')
    """
    if not isinstance(period, str):
        return days_of(period[0])[0], days_of(period[1])[1]
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", period):
        year, month = map(int, period.split("-"))
        return f"{period}-01", f"{period}-{calendar.monthrange(year, month)[1]:02d}"
    if re.fullmatch(r"\d{4}", period):
        return f"{period}-01-01", f"{period}-12-31"
    try:
        day = date.fromisoformat(period).isoformat()
    except ValueError:
        raise ClientError(
            Text(
                en='The period "{period}" cannot be read. Write a month (2026-10), a year, a day, or a pair of days.',
                id='Periode "{period}" tidak terbaca. Tulis bulan (2026-10), tahun, hari, atau sepasang hari.',
            ),
            period=period,
        ) from None
    return day, day
