"""Each group beside all the others together: which platform's rate stands out, and which only seems to."""

from __future__ import annotations

import math
from typing import Any

import pandas as pd

from socialkpi.analysis.guards import guard, guards
from socialkpi.catalog.kinds import Ratio
from socialkpi.compare.asked import Asked, Record, framed, noting
from socialkpi.compare.flips import flips, group_of
from socialkpi.compare.judging import judged
from socialkpi.compare.many import many_corrected
from socialkpi.compare.when import provisional
from socialkpi.errors import DeclarationError
from socialkpi.language import Text

_ONE_COLUMN = Text(
    en='"rest" sets each group beside all the others: group by one column, such as platform.',
    id='"rest" menyandingkan tiap kelompok dengan semua yang lain: kelompokkan per satu kolom, misalnya platform.',
)


_NO_SUMS = {"top": math.nan, "bottom": math.nan}


def rest(asked: Asked) -> pd.DataFrame:
    """Compare each group's rate with that of all other groups together, in the same period.

    p-values are corrected for the number of groups. A rate of fewer than thirty sessions is not judged.
    """
    if len(asked.by) != 1:
        raise DeclarationError(_ONE_COLUMN)
    (column,) = asked.by
    rows = [row for row in asked.rows() if isinstance(row[column], str)]
    names = [*dict.fromkeys(row[column] for row in rows)]
    others = {name: _others(asked, column, [each for each in names if each != name]) for name in names}
    turned = flips(asked)
    records = []
    for record in many_corrected([_compared(asked, row, others[row[column]]) for row in rows]):
        metric = asked.metrics[record["metric"]]
        for code in (
            provisional(asked, metric),
            *guards(metric, record, others[record[column]].get((record["metric"], record["currency"]), _NO_SUMS)),
            *turned.get((metric.key, group_of(asked, record)), []),
        ):
            record = noting(record, code)
        records.append(record)
    return framed(records, asked)


def _others(asked: Asked, column: str, names: list[str]) -> dict[tuple[str, str], Record]:
    """Return the results of the other groups together, by metric and currency."""
    if not names:
        return {}
    found = asked.rows(by=(), where={**(asked.where or {}), column: names})
    return {(row["metric"], row["currency"]): row for row in found}


def _compared(asked: Asked, row: Record, others: dict[tuple[str, str], Record]) -> Record:
    metric = asked.metrics[row["metric"]]
    other: dict[str, Any] = others.get((row["metric"], row["currency"]), {})
    out = row | {
        "unit": metric.unit.value, "verdict": "none", "attained": None, "base_period": "rest",
        "base": other.get("value", math.nan), "base_status": other.get("status", "no_rows"),
        "base_rows": other.get("rows"), "base_rows_used": other.get("rows_used"),
        **dict.fromkeys(("change", "change_share", "low", "high", "p"), math.nan),
    }  # fmt: skip
    if not isinstance(metric, Ratio):
        return noting(out | {"base": math.nan}, "not_a_rate")
    if not other or row["value"] != row["value"] or other["value"] != other["value"]:
        return out
    found = judged(row | {f"{name}_base": value for name, value in other.items()}, metric)
    unranked = guard(metric, row) or ""
    return out | found | ({"verdict": "none"} if unranked.startswith("too_few") else {})
