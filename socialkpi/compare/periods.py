"""Which period a period is compared with: the one before, the same one last year, or last year's by the feast."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from socialkpi.catalog.feasts import lebaran_before, lebaran_near
from socialkpi.compute.question import days_of
from socialkpi.errors import DeclarationError
from socialkpi.language import Text

Days = tuple[str, str]
"""First and last day, ISO."""

_UNKNOWN = Text(
    en='"{to}" is no comparison. Choose "previous", "equal_age", "last_year", "same_feast", "trailing", "rest", '
    '"target" or "benchmark".',
    id='"{to}" bukan perbandingan. Pilih "previous", "equal_age", "last_year", "same_feast", "trailing", "rest", '
    '"target", atau "benchmark".',
)
_NO_FEAST = Text(
    en='No Lebaran is known near {first} to {last}. Compare with "last_year" instead.',
    id='Tidak ada Lebaran di sekitar {first} sampai {last}. Bandingkan dengan "last_year" saja.',
)


def base_period(period: str | tuple[str, str], to: str) -> Days:
    """Return the first and last day of the period that ``period`` is compared with.

    >>> base_period("2026-03", "previous")
    ('2026-02-01', '2026-02-28')
    >>> base_period("2026-03", "last_year")
    ('2025-03-01', '2025-03-31')
    >>> base_period("2026-03", "same_feast")
    ('2025-03-11', '2025-04-10')
    """
    first, last = map(date.fromisoformat, days_of(period))
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    if to == "last_year":
        return _year_before(first).isoformat(), _year_before(last, month_end=whole_months).isoformat()
    if to == "same_feast":
        return _feast_before(first, last)
    if to not in ("previous", "equal_age"):
        raise DeclarationError(_UNKNOWN, to=to)
    before = first - timedelta(days=1)
    if whole_months:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        number = first.year * 12 + first.month - 1 - months
        return date(number // 12, number % 12 + 1, 1).isoformat(), before.isoformat()
    return (before - (last - first)).isoformat(), before.isoformat()


def named(first: str, last: str) -> str:
    """Return a period as results write it: a month, or its two days.

    >>> named("2026-02-01", "2026-02-28"), named("2026-02-01", "2026-02-07")
    ('2026-02', '2026-02-01..2026-02-07')
    """
    return first[:7] if days_of(first[:7]) == (first, last) else f"{first}..{last}"


def _feast_before(first: date, last: date) -> Days:
    """Move a period back by the days between its Lebaran and last year's, so that both lie alike around the feast."""
    feast = lebaran_near(first.isoformat(), last.isoformat())
    earlier = lebaran_before(feast) if feast else None
    if feast is None or earlier is None:
        raise DeclarationError(_NO_FEAST, first=first.isoformat(), last=last.isoformat())
    back = feast - earlier
    return (first - back).isoformat(), (last - back).isoformat()


def _year_before(day: date, *, month_end: bool = False) -> date:
    final = calendar.monthrange(day.year - 1, day.month)[1]
    return date(day.year - 1, day.month, final if month_end else min(day.day, final))
