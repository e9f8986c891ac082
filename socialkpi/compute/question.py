"""The question that is asked: which groups, which rows, which period; checked before anything is read."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, TypeAlias, runtime_checkable

from socialkpi.errors import DeclarationError, UnknownName
from socialkpi.language import Text
from socialkpi.tables import COMMON, TABLES

Period: TypeAlias = str | date | tuple[str | date, str | date] | None
Where: TypeAlias = Mapping[str, Any] | None

_UNREADABLE = Text(
    en='The period "{period}" cannot be read. Write a month (2026-10), a day (2026-10-05), a year, or a pair of days.',
    id='Periode "{period}" tidak terbaca. Tulis bulan (2026-10), hari (2026-10-05), tahun, atau sepasang hari.',
)
_NO_CONDITIONS = Text(
    en='Conditions are pairs of column and value, such as {{"platform": "instagram"}}; found was {found}.',
    id='Syarat ditulis sebagai pasangan kolom dan nilai, misalnya {{"platform": "instagram"}}; yang ada: {found}.',
)
TIME_COLUMNS = ("day", "week", "month")
_COLUMN = Text(en="column", id="kolom")


@runtime_checkable
class HasTables(Protocol):
    """Loaded data: anything with tables by name."""

    @property
    def tables(self) -> Mapping[str, Any]:
        """The tables, by key."""


Tables: TypeAlias = HasTables | Mapping[str, Any]


@dataclass(frozen=True)
class Question:
    """What is asked of the tables, in checked form."""

    by: tuple[str, ...]
    where: Mapping[str, tuple[Any, ...]]
    first: str | None
    last: str | None

    @property
    def wanted(self) -> tuple[str, ...]:
        """The columns that rows must know: those grouped by and those filtered by."""
        return (*self.by, *self.where)


def ask(by: Iterable[str], where: Where, period: Period) -> Question:
    """Check and normalise a question; an unknown column is an ``UnknownName`` with the nearest one."""
    columns = (by,) if isinstance(by, str) else tuple(by)
    if not isinstance(where, Mapping | None):
        raise DeclarationError(_NO_CONDITIONS, found=repr(where))
    conditions = {name: _values(value) for name, value in (where or {}).items()}
    for name in (*columns, *conditions):
        if name not in known_columns():
            raise UnknownName.of(_COLUMN, name, known_columns())
    first, last = days_of(period) if period is not None else (None, None)
    return Question(columns, conditions, first, last)


def tables_of(data: Tables) -> Mapping[str, Any]:
    """Return the tables of loaded data, or the mapping itself."""
    return data.tables if isinstance(data, HasTables) else data


def known_columns() -> set[str]:
    """Return every column that a question may group or filter by."""
    return {*COMMON, *(name for table in TABLES.values() for name in table.dimensions)}


def days_of(period: str | date | Sequence[str | date]) -> tuple[str, str]:
    """Return the first and last day of a period.

    >>> days_of("2026-02")
    ('2026-02-01', '2026-02-28')
    >>> days_of(("2026-02-03", "2026-02-05"))
    ('2026-02-03', '2026-02-05')
    """
    if isinstance(period, date):
        return period.isoformat()[:10], period.isoformat()[:10]
    if not isinstance(period, str):
        first, last = days_of(period[0])[0], days_of(period[-1])[1]
        if len(period) != 2 or first > last:
            raise DeclarationError(_UNREADABLE, period="–".join(map(str, period)))
        return first, last
    if re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])", period):
        year, month = map(int, period.split("-"))
        return f"{period}-01", f"{period}-{calendar.monthrange(year, month)[1]:02d}"
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", period) and _is_day(period):
        return period, period
    if re.fullmatch(r"\d{4}", period):
        return f"{period}-01-01", f"{period}-12-31"
    raise DeclarationError(_UNREADABLE, period=period)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True


def _values(value: Any) -> tuple[Any, ...]:
    return (value,) if isinstance(value, str | bool) or not isinstance(value, Iterable) else tuple(value)
