"""The change between two sides of a row: whether it may be stated, how sure it is, and whether it is good."""

from __future__ import annotations

import math

from socialkpi.analysis import chance
from socialkpi.analysis.guards import grows
from socialkpi.analysis.intervals import of_difference
from socialkpi.analysis.verdicts import verdict
from socialkpi.catalog.breaks import Break, breaks_between
from socialkpi.catalog.kinds import Adds, AnyMetric, Measure, Ratio, Unit
from socialkpi.compare.asked import NOT_WHOLE, Record, Row, codes_of, noting
from socialkpi.compare.bridging import bridged
from socialkpi.compare.sides import Behind

_OF_THE_SITE = {"ga4", "universal_analytics"}
"""Who reports visits: their rows name the platform that a visit came from."""


def compared(row: Row, metric: AnyMetric, behind: Behind) -> Record:
    """Return the record of one row that has both sides (the base with the ending ``_base``)."""
    row = bridged(row, metric, behind)
    out = {
        **{str(key): value for key, value in row.items() if not str(key).endswith("_base")},
        "unit": metric.unit.value,
        "base": row["value_base"],
        "base_status": _base_status(row),
        "base_rows": row["rows_base"],
        "base_rows_used": row["rows_used_base"],
        **dict.fromkeys(("change", "change_share", "low", "high", "target", "p"), math.nan),
        "verdict": "none",
        "attained": None,
    }
    reason, noted = _hindered(row, metric, behind)
    if reason:
        return out | ({"status": reason} if reason != row["status"] else {})
    for each in noted:
        out = noting(out, f"changed:{each.key}")
    return out | judged(row, metric)


def _base_status(row: Row) -> str:
    """Return what hinders the base, which may stand among its notes; else its status."""
    telling = (*NOT_WHOLE, "too_few")
    return next((code for code in codes_of(row, "_base") if code.startswith(telling)), str(row["status_base"]))


def judged(row: Row, metric: AnyMetric) -> Record:
    """Return the change of a row that has both sides, with its limits, its verdict and its p-value."""
    change, low, high = _change(row)
    # points have no zero to be a share of: from 10 to 20 is ten points, not twice as good
    share = change / abs(row["value_base"]) if row["value_base"] and metric.unit is not Unit.POINTS else math.nan
    found = {"change": change, "change_share": share, "low": low, "high": high}
    sure = {"verdict": verdict(metric, row, change, low, high), "p": p_value(metric, row, change, low, high)}
    return found | sure


def _hindered(row: Row, metric: AnyMetric, behind: Behind) -> tuple[str | None, list[Break]]:
    """Return the code of what forbids the comparison, or None, and the changes that are only told.

    A break, other platforms on one side, and an unfinished side forbid it.
    """
    codes = [*codes_of(row), *codes_of(row, "_base")]
    candidates = [] if any(code.startswith("bridged") for code in codes) else _candidates(metric, behind)
    noted: list[Break] = []
    if candidates or "partial" in codes:
        now, before = behind.platforms(metric, row)
        hit = [broken for broken in candidates if {*broken.platforms} & (now | before | _OF_THE_SITE)]
        if refusing := [broken for broken in hit if broken.refuses]:
            return f"break:{refusing[-1].date}", []
        if "partial" in codes and now != before:
            return "other_coverage", []
        noted = hit
    unfinished = any(code.startswith(NOT_WHOLE) for code in codes)
    return (str(row["status"]) if unfinished else None), noted


def _candidates(metric: AnyMetric, behind: Behind) -> list[Break]:
    return [broken for broken in breaks_between(metric, *behind.span) if broken.refuses or broken.noted]


def _change(row: Row) -> tuple[float, float, float]:
    """Return the change with its limits: certain bounds for people, an interval for rates, none for counts."""
    change = row["value"] - row["value_base"]
    spans = {row["span"], row["span_base"]}
    if "bounds" in spans:
        new = (row["low"], row["high"]) if row["span"] == "bounds" else (row["value"], row["value"])
        old = (row["low_base"], row["high_base"]) if row["span_base"] == "bounds" else (row["value_base"],) * 2
        return math.nan, new[0] - old[1], new[1] - old[0]
    if spans == {"interval"}:
        low, high = of_difference(
            row["value"], (row["low"], row["high"]), row["value_base"], (row["low_base"], row["high_base"])
        )
        return change, low, high
    if any(code.startswith("bridged") for code in codes_of(row)):  # a count is sure, the bridge of the other side isn't
        new = (row["low"], row["high"]) if row["span"] == "interval" else (row["value"],) * 2
        old = (row["low_base"], row["high_base"]) if row["span_base"] == "interval" else (row["value_base"],) * 2
        return change, new[0] - old[1], new[1] - old[0]
    return change, math.nan, math.nan


def p_value(metric: AnyMetric, row: Row, change: float, low: float, high: float) -> float:
    """Return how often chance alone would give such a change; missing where nothing is known of it."""
    if math.isnan(change) or change == 0:
        return math.nan
    if isinstance(metric, Ratio) and metric.proportion and not math.isnan(low):
        return chance.of_proportions(row["top"], row["bottom"], row["top_base"], row["bottom_base"])
    if not math.isnan(low):
        return chance.of_interval(change, low, high)
    if grows(metric):
        return chance.of_post_sums(row["value"], row["value_base"], row["rows_used"], row["rows_used_base"])
    if isinstance(metric, Measure) and metric.unit is Unit.COUNT and metric.adds is Adds.EVERYWHERE:
        return chance.of_counts(row["value"], row["value_base"])
    return math.nan
