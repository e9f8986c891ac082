"""How days, months, periods and lists are written in each language; the names come from Babel (CLDR)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from babel.dates import format_date

from socialkpi.language.texts import Text

_AND = Text(en=" and ", id=" dan ")
_LAST_COMMA = Text(en=", and ", id=", dan ")


def day(iso: str, language: str) -> str:
    """Write a day ("2026-10-31").

    >>> day("2026-10-31", "id")
    '31 Oktober 2026'
    """
    return _dated(date.fromisoformat(iso), "d MMMM y", language)


def short_day(iso: str, language: str) -> str:
    """Write a day as briefly as an axis needs it.

    >>> short_day("2026-10-31", "id"), short_day("2026-10-31", "en")
    ('31 Okt', '31 Oct')
    """
    return _dated(date.fromisoformat(iso), "d MMM", language)


def month(iso: str, language: str) -> str:
    """Write a month ("2026-10").

    >>> month("2026-10", "id")
    'Oktober 2026'
    """
    return _dated(date.fromisoformat(f"{iso}-01"), "MMMM y", language)


def short_month(iso: str, language: str) -> str:
    """Write a month as briefly as an axis needs it; in English the year has its apostrophe, or it would read as a day.

    >>> short_month("2026-10", "id"), short_month("2026-10", "en")
    ('Okt 26', 'Oct ’26')
    """
    year = "’yy" if language == "en" else "yy"
    return _dated(date.fromisoformat(f"{iso}-01"), f"MMM {year}", language)


def period_label(period: str | Sequence[str], language: str) -> str:
    """Write a period as ``compute`` takes it: a year, a month, a day, or the first and last day of a range.

    >>> period_label("2026-10", "id"), period_label(("2026-10-01", "2026-10-15"), "en")
    ('Oktober 2026', '1–15 October 2026')
    """
    if isinstance(period, str):
        if len(period) == 4:
            return period
        return month(period, language) if len(period) == 7 else day(period, language)
    first, last = (date.fromisoformat(end) for end in period)
    if first == last:
        return day(period[0], language)
    if first.day == 1 and (last + timedelta(days=1)).day == 1:
        return _whole_months(first, last, language)
    return _days_apart(first, last, language)


def listed(items: Sequence[str], language: str) -> str:
    """Write a list as a sentence has it.

    >>> listed(["Instagram", "TikTok", "Facebook"], "id")
    'Instagram, TikTok, dan Facebook'
    """
    if len(items) < 3:
        return _AND[language].join(items)
    return ", ".join(items[:-1]) + _LAST_COMMA[language] + items[-1]


def _whole_months(first: date, last: date, language: str) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return _dated(first, "MMMM y", language)
    if first.year == last.year:
        whole_year = (first.month, last.month) == (1, 12)
        start = "" if whole_year else _dated(first, "MMMM", language) + "–"
        return start + _dated(last, "y" if whole_year else "MMMM y", language)
    return _dated(first, "MMMM y", language) + " – " + _dated(last, "MMMM y", language)


def _days_apart(first: date, last: date, language: str) -> str:
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–" + _dated(last, "d MMMM y", language)
    start = "d MMM" if first.year == last.year else "d MMM y"
    return _dated(first, start, language) + " – " + _dated(last, "d MMM y", language)


def _dated(when: date, pattern: str, language: str) -> str:
    return str(format_date(when, format=pattern, locale=language))
