"""Rows for worked examples, written short: one call per table, one list per column that differs."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

_FIRST_DAY = date(2026, 10, 1)


def rows(table: str, **columns: Any) -> dict[str, list[dict[str, Any]]]:
    """Return made-up rows of one table, one per day from 1 October 2026.

    A list gives one value per row, anything else stands in every row. Join two tables with ``|``.

    >>> rows("posts", saves=[4, 6])["posts"][1]
    {'platform': 'instagram', 'from_day': '2026-10-02', 'to_day': '2026-10-02', 'saves': 6}
    """
    length = max((len(values) for values in columns.values() if isinstance(values, list)), default=1)
    made = []
    for number in range(length):
        day = (_FIRST_DAY + timedelta(days=number)).isoformat()
        row: dict[str, Any] = {"platform": "instagram", "from_day": day, "to_day": day}
        row |= {name: values[number] if isinstance(values, list) else values for name, values in columns.items()}
        made.append(row)
    return {table: made}
