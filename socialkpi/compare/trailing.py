"""A period beside the client's own usual weeks: the median of the twelve before it, and how far from usual it lies."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date, timedelta

import pandas as pd

from socialkpi.analysis.scores import period_change, robust_z, usual_range
from socialkpi.catalog.breaks import breaks_between
from socialkpi.catalog.kinds import AnyMetric, Better
from socialkpi.compare.asked import NOT_WHOLE, Asked, Record, codes_of, framed
from socialkpi.compare.flips import Group, group_of
from socialkpi.compare.when import provisional
from socialkpi.errors import DeclarationError
from socialkpi.language import Text

WEEKS = 12
"""So many weeks before the period say what is usual."""
FEWEST = 8
"""Fewer than this say nothing."""
_USUAL = 2.0
"""A week within so many robust deviations of the median is as usual."""
_NO_WEEK = Text(
    en="There is no whole week between {first} and {last}; usual weeks are compared with whole weeks.",
    id="Tidak ada minggu utuh antara {first} dan {last}; minggu biasa hanya dibandingkan dengan minggu utuh.",
)


def trailing(asked: Asked) -> pd.DataFrame:
    """Compare the period's weeks (their median, where there are several) with the twelve weeks before it.

    ``low`` and ``high`` are the change against the ends of the usual range, two robust deviations around the median; ``z`` is
    how many of them the value lies away. Within the range the verdict is "same".
    """
    first, last = map(date.fromisoformat, asked.period)
    start = first - timedelta(weeks=WEEKS + 1)
    span = (start.isoformat(), last.isoformat())
    weeks = [row for row in asked.rows(by=(*asked.by, "week"), period=span) if isinstance(row["week"], str)]
    now = [row for row in weeks if row["week"] >= asked.period[0] and _ends(row) <= asked.period[1]]
    before = [row for row in weeks if row["week"] >= span[0] and _ends(row) < asked.period[0]]
    if (last - first).days < 6:
        raise DeclarationError(_NO_WEEK, first=asked.period[0], last=asked.period[1])
    records = [_compared(asked, row, now, before) for row in asked.rows()]
    return framed([{**record, "base_period": _named(before, first)} for record in records], asked)


def _compared(asked: Asked, row: Record, now: Sequence[Record], before: Sequence[Record]) -> Record:
    """Return the record of one metric and group."""
    metric, group = asked.metrics[row["metric"]], (*group_of(asked, row), str(row["currency"]))
    kept = _kept(asked, metric, row)
    mine = [each for each in before if each["metric"] == metric.key and _group(asked, each) == group]
    usual = [each["value"] for each in mine if _whole(each) and each["week"] >= kept][-WEEKS:]
    weeks = [each for each in now if each["metric"] == metric.key and _group(asked, each) == group and _whole(each)]
    value = float(pd.Series([each["value"] for each in weeks], dtype="float64").median())
    notes = [row["notes"], provisional(asked, metric), f"median_week:{len(weeks)}/{len(usual)}"]
    out = row | {
        "unit": metric.unit.value, "value": value, "verdict": "none", "attained": None, "base_status": "complete",
        "base_rows": sum(each["rows"] for each in mine), "base_rows_used": sum(each["rows_used"] for each in mine),
        "notes": ";".join(filter(None, notes)), **dict.fromkeys(("base", "change", "change_share"), math.nan),
        "low": math.nan, "high": math.nan,
    }  # fmt: skip
    if len(usual) < FEWEST:
        return out | {"base_status": f"few_weeks:{len(usual)}", "status": f"few_weeks:{len(usual)}"}
    middle, low, high = usual_range(usual, _USUAL)
    found = {"base": middle, "change": value - middle, "change_share": period_change(value, middle)}
    out |= found | {"low": value - high, "high": value - low, "z": robust_z(value, usual)}
    return out | {"verdict": _verdict(metric, out)}


def _verdict(metric: AnyMetric, record: Record) -> str:
    if metric.better is Better.NEITHER or math.isnan(record["change"]):
        return "none"
    if record["low"] <= 0 <= record["high"]:
        return "same"
    return "good" if (record["low"] > 0) == (metric.better is Better.HIGHER) else "bad"


def _kept(asked: Asked, metric: AnyMetric, row: Record) -> str:
    """Return the first day from which weeks count in the same way: that of the last break that concerns the row."""
    platform = row.get("platform")
    hit = [
        each.date
        for each in breaks_between(metric, "", asked.period[1])
        if each.refuses and (not isinstance(platform, str) or platform in each.platforms)
    ]
    return max(hit, default="")


def _whole(row: Record) -> bool:
    return row["value"] == row["value"] and not any(code.startswith(NOT_WHOLE) for code in codes_of(row))


def _group(asked: Asked, row: Record) -> Group:
    return (*group_of(asked, row), str(row["currency"]))


def _ends(row: Record) -> str:
    return (date.fromisoformat(row["week"]) + timedelta(days=6)).isoformat()


def _named(before: Sequence[Record], first: date) -> str:
    """Name the weeks that are looked at: from the first of them to the day before the period."""
    start = min((row["week"] for row in before), default=first.isoformat())
    return f"{start}..{(first - timedelta(days=1)).isoformat()}"
