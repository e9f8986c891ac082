"""Across a change of definition: where the data has both counts for a while, one side is converted into the other.

Instagram and Facebook took impressions away and gave views. An account whose exports hold both for the same posts or days
tells how many views an impression was to it. That factor, with its bootstrap interval over those rows, converts the side
that has only the other count. The result is marked as bridged, and as unsure as the factor is.
"""

from __future__ import annotations

from typing import Any

import narwhals as nw

from socialkpi.analysis.intervals import over_posts
from socialkpi.catalog import METRICS
from socialkpi.catalog.breaks import Break, breaks
from socialkpi.catalog.kinds import Adds, AnyMetric, Measure
from socialkpi.compare.asked import NOT_WHOLE, Record, Row, codes_of
from socialkpi.compare.sides import Behind
from socialkpi.compute.question import tables_of

_SIDES = ("", "_base")


def bridged(row: Row, metric: AnyMetric, behind: Behind) -> Row:
    """Return the row with its missing side converted from the other count, or as it is where there is no bridge."""
    missing = [end for end in _SIDES if row[f"value{end}"] != row[f"value{end}"]]
    if len(missing) != 1 or not isinstance(metric, Measure) or metric.adds is not Adds.EVERYWHERE:
        return row
    period = behind.before if missing == ["_base"] else behind.asked.period
    first, last = behind.span
    for each in breaks():
        columns = {each.before, each.after}
        if metric.column in columns and f"{metric.table}.{each.before}" in each.columns and first < each.date <= last:
            other = _sibling(metric, *(columns - {metric.column}))
            found = _converted(each, metric, other, period, row, behind) if other else None
            if found:
                return {**row, **{f"{name}{missing[0]}": value for name, value in found.items()}, **_marked(found, row)}
    return row


def _marked(found: Record, row: Row) -> Record:
    """Return status and notes of the row as a bridged one."""
    kept = [code for code in codes_of(row) if code == "partial"]
    return {"status": found["status"], "notes": ";".join(kept)}


def _sibling(metric: Measure, column: str) -> Measure | None:
    """Return the measure that counts the other column of the same rows."""
    named = (m for m in METRICS.values() if isinstance(m, Measure) and m.adds is metric.adds)
    return next((m for m in named if (m.table, m.column, m.only) == (metric.table, column, metric.only)), None)


def _converted(
    each: Break, metric: Measure, other: Measure, period: tuple[str, str], row: Row, behind: Behind
) -> Record | None:
    """Return value, limits and status of the side that has only the other count, in the one that is asked for."""
    platforms = behind.within(other, row, period) | behind.within(metric, row, behind.asked.period)
    if platforms != {*each.platforms}:
        return None
    known = behind.asked.rows(metrics=[other], by=(), where=behind.asked.about(row), period=period)[0]
    if known["value"] != known["value"] or any(code.startswith(NOT_WHOLE) for code in codes_of(known)):
        return None
    factor = _factor(metric, other, row, behind)
    if factor is None:
        return None
    middle, low, high = factor
    return {
        "value": known["value"] * middle,
        "low": known["value"] * low,
        "high": known["value"] * high,
        "span": "interval",
        "status": f"bridged:{each.date}/{middle:.4g}/{low:.4g}/{high:.4g}",
        "rows": known["rows"],
        "rows_used": known["rows_used"],
    }


def _factor(metric: Measure, other: Measure, row: Row, behind: Behind) -> tuple[float, float, float] | None:
    """Return how many of ``metric`` one of ``other`` is, with its limits, over the rows that have both."""
    frame: Any = nw.from_native(tables_of(behind.asked.data)[metric.table]).lazy()
    if not {metric.column, other.column} <= {*frame.collect_schema().names()}:
        return None
    for column, values in {**{name: [value] for name, value in metric.only.items()}, **behind.asked.about(row)}.items():
        frame = frame.filter(nw.col(column).is_in(values))
    both = frame.select(metric.column, other.column).collect(backend="pandas").to_native().dropna()
    both = both[both[other.column] > 0]
    limits = over_posts(both[metric.column].to_numpy(), both[other.column].to_numpy())
    return None if limits is None else (float(both[metric.column].sum() / both[other.column].sum()), *limits)
