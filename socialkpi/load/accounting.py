"""The account of what was read: per file and table, every row is kept, refused, a total, or superseded by another file's."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from socialkpi.load.parts import PART, Found, Part
from socialkpi.reading.result import ReadFile
from socialkpi.tables import TABLES

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
    lineage: pd.DataFrame,
) -> pd.DataFrame:
    """Return one row per file and table, where read = kept + refused + totals + superseded.

    ``before`` and ``after`` are the tables before and after merging; both name the part of each row. A row is
    superseded when no number of it is used: ``lineage`` names the rows that lend a cell to another file's row.
    """
    parts = list(parts)
    spans = _spans(before)
    left = _rows_left(before, after, lineage)
    lines = [_line(part, spans.get(part.number, {}), left.get(part.number, 0)) for part in parts]
    with_tables = {part.file.file for part in parts}
    lines += [
        {"file": file.file, "sha256": file.sha256, "status": file.status, **dict.fromkeys(_COUNTS, 0), "measures": ""}
        for file in files
        if file.file not in with_tables
    ]
    frame = pd.DataFrame(lines, columns=FILES).sort_values("file", kind="stable", ignore_index=True)
    texts = [column for column in FILES if column not in _COUNTS]
    return frame.astype(dict.fromkeys(_COUNTS, "int64") | dict.fromkeys(texts, "str"))


def _spans(tables: Mapping[str, pd.DataFrame]) -> dict[int, dict[str, Any]]:
    """Return for each part its first and last day, its rows, and the account that most of them name."""
    found: dict[int, dict[str, Any]] = {}
    for frame in tables.values():
        grouped = frame.groupby(PART)
        span = grouped.agg(from_day=("from_day", "min"), to_day=("to_day", "max"), rows=("source_row", "nunique"))
        # a content export can hold some posts of other accounts
        named = frame.groupby([PART, "account"]).size().reset_index(name="n")
        most = named.sort_values([PART, "n", "account"], ascending=[True, False, True]).drop_duplicates(PART)
        for cells in span.join(most.set_index(PART)["account"]).reset_index().to_dict("records"):
            found[int(cells[PART])] = {str(name): cell for name, cell in cells.items()}
    return found


def _rows_left(
    before: Mapping[str, pd.DataFrame], after: Mapping[str, pd.DataFrame], lineage: pd.DataFrame
) -> dict[int, int]:
    """Count for each part its rows of which a number is used, in a row of their own or lent to another's."""
    counts: dict[int, int] = {}
    place = ["source_file", "source_row"]
    for key, frame in after.items():
        lent = lineage[(lineage["table"] == key) & lineage["measure"].isin(TABLES[key].measures)]
        owned = before[key][[PART, *place]].merge(lent[place].drop_duplicates(), on=place)
        used = pd.concat([frame[[PART, "source_row"]], owned[[PART, "source_row"]]])
        counted = used.groupby(PART)["source_row"].nunique().reset_index()
        counts |= dict(counted.itertuples(index=False, name=None))
    return counts


def _line(part: Part, span: Mapping[str, Any], left: int) -> dict[str, Any]:
    table = part.table
    superseded = _superseded(part, span, left)
    refused = table.rows_kept if part.state == "refused" else 0
    return {
        "file": part.file.file,
        "sha256": part.file.sha256,
        "status": "refused" if part.state == "refused" else part.file.status,
        "source": table.source.key,
        "platform": table.platform,
        "account": span.get("account"),
        "table": table.table,
        "name": table.name,
        "rows_read": table.rows_read,
        "rows_kept": table.rows_kept - superseded - refused,
        "rows_refused": table.rows_refused + refused,
        "rows_totals": table.rows_totals,
        "rows_superseded": superseded,
        "first_date": table.first_date,
        "last_date": table.last_date,
        "from_day": span.get("from_day"),
        "to_day": span.get("to_day"),
        "measures": ",".join(dict.fromkeys(c.measure for c in table.columns if c.measure is not None)),
        "stamp": table.stamp,
    }


def _superseded(part: Part, span: Mapping[str, Any], left: int) -> int:
    """Count the rows of the file of which no number is used: another file's is newer, or the file is a copy."""
    if part.state == "copy":
        return part.table.rows_kept
    if part.state != "used":
        return 0
    # a row of the table can stand for several lines of the file (the lines of an order)
    return part.table.rows_kept if left == 0 else min(span["rows"] - left, part.table.rows_kept)


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
