"""The account of what was read: per file and table, every row is kept, refused, a total, or superseded by another file's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from socialkpi.load.parts import PART, Found, Part
from socialkpi.reading.result import ReadFile

FILES = [
    "file", "sha256", "status", "source", "platform", "account", "table", "name", "rows_read", "rows_kept", "rows_refused", "rows_totals",
    "rows_superseded", "first_date", "last_date", "from_day", "to_day", "measures", "stamp",
]  # fmt: skip
PROBLEMS = [
    "file", "level", "code", "message_en", "message_id", "row", "column", "found", "expected_en", "expected_id", "next_en",
    "next_id",
]  # fmt: skip
_COUNTS = ["rows_read", "rows_kept", "rows_refused", "rows_totals", "rows_superseded"]


def account(
    files: Iterable[ReadFile],
    parts: Iterable[Part],
    before: Mapping[str, pd.DataFrame],
    after: Mapping[str, pd.DataFrame],
) -> pd.DataFrame:
    """Return one row per file and table, where read = kept + refused + totals + superseded.

    ``before`` and ``after`` are the tables before and after merging; both name the part of each row.
    """
    parts = list(parts)
    lines = [_line(part, before.get(part.table.table), after.get(part.table.table)) for part in parts]
    with_tables = {part.file.file for part in parts}
    lines += [
        {"file": file.file, "sha256": file.sha256, "status": file.status, **dict.fromkeys(_COUNTS, 0), "measures": ""}
        for file in files
        if file.file not in with_tables
    ]
    frame = pd.DataFrame(lines, columns=FILES).sort_values("file", kind="stable", ignore_index=True)
    texts = [column for column in FILES if column not in _COUNTS]
    return frame.astype(dict.fromkeys(_COUNTS, "int64") | dict.fromkeys(texts, "str"))


def _line(part: Part, before: pd.DataFrame | None, after: pd.DataFrame | None) -> dict[str, Any]:
    table = part.table
    superseded = _superseded(part, before, after)
    refused = table.rows_kept if part.state == "refused" else 0
    days = before[before[PART] == part.number] if before is not None else None
    return {
        "file": part.file.file,
        "sha256": part.file.sha256,
        "status": "refused" if part.state == "refused" else part.file.status,
        "source": table.source.key,
        "platform": table.platform,
        "account": _most(days, "account"),
        "table": table.table,
        "name": table.name,
        "rows_read": table.rows_read,
        "rows_kept": table.rows_kept - superseded - refused,
        "rows_refused": table.rows_refused + refused,
        "rows_totals": table.rows_totals,
        "rows_superseded": superseded,
        "first_date": table.first_date,
        "last_date": table.last_date,
        "from_day": _edge(days, "from_day", "min"),
        "to_day": _edge(days, "to_day", "max"),
        "measures": ",".join(dict.fromkeys(c.measure for c in table.columns if c.measure is not None)),
        "stamp": table.stamp,
    }


def _superseded(part: Part, before: pd.DataFrame | None, after: pd.DataFrame | None) -> int:
    """Count the rows of the file that stand in the table no longer: merged into another's, or read from an equal file."""
    if part.state == "copy":
        return part.table.rows_kept
    if part.state != "used" or before is None or after is None:
        return 0
    mine, left = (frame.loc[frame[PART] == part.number, "source_row"].nunique() for frame in (before, after))
    # a row of the table can stand for several lines of the file (the lines of an order)
    return part.table.rows_kept if left == 0 else min(mine - left, part.table.rows_kept)


def _most(rows: pd.DataFrame | None, column: str) -> str | None:
    """Return what most rows of a file say: a content export can hold some posts of other accounts."""
    counts = rows[column].value_counts() if rows is not None else pd.Series(dtype="int64")
    return None if counts.empty else str(min(counts.index[counts == counts.iloc[0]]))


def _edge(rows: pd.DataFrame | None, column: str, which: str) -> str | None:
    if rows is None or rows[column].dropna().empty:
        return None
    return str(rows[column].dropna().agg(which))


def told(found: Iterable[Found]) -> pd.DataFrame:
    """Return problems and notes as a table, one row each, with both languages."""
    rows = [
        {
            "file": item.file,
            "level": item.level,
            "code": item.problem.code,
            "message_en": item.problem.message.en,
            "message_id": item.problem.message.id,
            "row": item.problem.row,
            "column": item.problem.column,
            "found": item.problem.found,
            "expected_en": item.problem.expected.en if item.problem.expected else None,
            "expected_id": item.problem.expected.id if item.problem.expected else None,
            "next_en": item.problem.next.en if item.problem.next else None,
            "next_id": item.problem.next.id if item.problem.next else None,
        }
        for item in found
    ]
    frame = pd.DataFrame(rows, columns=PROBLEMS).drop_duplicates(ignore_index=True)
    return frame.astype({column: "Int64" if column == "row" else "str" for column in PROBLEMS})
