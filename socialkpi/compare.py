"""Two periods, or a period and its target, side by side: the change, how sure it is, and whether it is good."""

from __future__ import annotations

import calendar
import math
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd

from socialkpi.analysis.intervals import of_difference
from socialkpi.catalog import find
from socialkpi.catalog.breaks import break_between
from socialkpi.catalog.kinds import AnyMetric, Better
from socialkpi.compute import Names, compute
from socialkpi.compute.question import Tables, Where, days_of
from socialkpi.errors import DeclarationError
from socialkpi.language import Text

To = Literal["previous", "last_year", "target"]

SAME = 0.005
"""A change of less than half a percent of a counted number is no change worth a verdict."""

COLUMNS = (
    "metric", "recipe", "currency", "unit", "value", "base", "change", "change_share", "low", "high", "verdict",
    "base_period", "target", "attained", "status", "notes", "base_status",
)  # fmt: skip
_NOT_WHOLE = ("incomplete", "starts", "window")


def compare(
    data: Tables,
    metrics: Names,
    by: Iterable[str] = (),
    where: Where = None,
    *,
    period: str | tuple[str, str],
    to: To = "previous",
) -> pd.DataFrame:
    """Compare a period with the one before, with the same period last year, or with the client's targets.

    Args:
        data: loaded data (for ``to="target"`` with a client that has goals), or a mapping of tables.
        metrics: keys of the catalog.
        by: columns to group by.
        where: column = value conditions.
        period: the period that is looked at.
        to: "previous", "last_year" or "target".

    Returns:
        One row per group and metric: ``value``, ``base``, the absolute ``change`` with ``low`` and ``high`` (interval,
        or bounds where people are counted), ``change_share`` (relative, a fraction), a ``verdict`` of good, bad, same,
        unsure or none, and what stands in the way. Whole periods are never compared with unfinished ones.

    Raises:
        UnknownName: a metric or column that does not exist.

    """
    wanted = [metrics] if isinstance(metrics, str) or not isinstance(metrics, Iterable) else list(metrics)
    chosen = {metric.key: metric for metric in (find(m) if isinstance(m, str) else m for m in wanted)}
    by = (by,) if isinstance(by, str) else tuple(by)
    current = compute(data, chosen.values(), by, where, period)
    if to == "target":
        return _with_targets(data, current, by, chosen)
    first, last = base_period(period, to)
    base = compute(data, chosen.values(), by, where, (first, last))
    keys = [*by, "metric", "recipe", "currency"]
    both = current.merge(base, on=keys, how="left", suffixes=("", "_base"))
    end = days_of(period)[1]
    records = [_compared(row, chosen[row["metric"]], first, end) for row in both.to_dict("records")]
    result = pd.DataFrame(records, columns=[*by, *COLUMNS])
    return result.assign(base_period=_named(first, last))


def base_period(period: str | tuple[str, str], to: str) -> tuple[str, str]:
    """Return the first and last day of the period that ``period`` is compared with.

    >>> base_period("2026-03", "previous")
    ('2026-02-01', '2026-02-28')
    >>> base_period("2026-03", "last_year")
    ('2025-03-01', '2025-03-31')
    """
    first, last = map(date.fromisoformat, days_of(period))
    whole_months = first.day == 1 and (last + timedelta(days=1)).day == 1
    if to == "last_year":
        return _year_before(first).isoformat(), _year_before(last, month_end=whole_months).isoformat()
    if to != "previous":
        raise DeclarationError(
            Text(
                en='"{to}" is no comparison. Choose "previous", "last_year" or "target".',
                id='"{to}" bukan perbandingan. Pilih "previous", "last_year", atau "target".',
            ),
            to=to,
        )
    before = first - timedelta(days=1)
    if whole_months:
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        number = first.year * 12 + first.month - 1 - months
        return date(number // 12, number % 12 + 1, 1).isoformat(), before.isoformat()
    return (before - (last - first)).isoformat(), before.isoformat()


def _year_before(day: date, *, month_end: bool = False) -> date:
    final = calendar.monthrange(day.year - 1, day.month)[1]
    return date(day.year - 1, day.month, final if month_end else min(day.day, final))


def _named(first: str, last: str) -> str:
    return first[:7] if days_of(first[:7]) == (first, last) else f"{first}..{last}"


def _compared(row: Mapping[Any, Any], metric: AnyMetric, base_first: str, end: str) -> dict[str, Any]:
    base_status = row["status_base"] if isinstance(row["status_base"], str) else "no_rows"
    out = {
        **{key: value for key, value in row.items() if not key.endswith("_base")},
        "unit": metric.unit.value,
        "base": row["value_base"],
        "base_status": base_status,
        "change": math.nan,
        "change_share": math.nan,
        "low": math.nan,
        "high": math.nan,
        "verdict": "none",
        "target": math.nan,
        "attained": None,
    }
    codes = [row["status"], *row["notes"].split(";"), base_status]
    if broken := break_between(metric, row.get("platform"), base_first, end):
        return out | {"status": f"break:{broken.date}"}
    if any(code.startswith(_NOT_WHOLE) for code in codes):
        return out
    change, low, high = _change(row)
    share = change / abs(row["value_base"]) if row["value_base"] else math.nan
    verdict = _verdict(metric, change, share, low, high, row)
    return out | {"change": change, "change_share": share, "low": low, "high": high, "verdict": verdict}


def _change(row: Mapping[Any, Any]) -> tuple[float, float, float]:
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
    return change, math.nan, math.nan


def _verdict(metric: AnyMetric, change: float, share: float, low: float, high: float, row: Mapping[Any, Any]) -> str:
    if metric.better is Better.NEITHER or (math.isnan(change) and math.isnan(low)):
        return "none"
    if "too_few_posts" in str(row["notes"]) + str(row["status"]):
        return "unsure"
    if not math.isnan(low):
        if low <= 0 <= high:
            return "unsure"
        rose = low > 0
    else:
        if change == 0 or abs(share) < SAME:
            return "same"
        rose = change > 0
    return "good" if rose == (metric.better is Better.HIGHER) else "bad"


def _with_targets(
    data: Any, current: pd.DataFrame, by: tuple[str, ...], chosen: Mapping[str, AnyMetric]
) -> pd.DataFrame:
    goals = {(goal.metric, goal.platform): goal.target for goal in data.client.goals}
    records = []
    for row in current.to_dict("records"):
        metric = chosen[row["metric"]]
        platform = row.get("platform") if "platform" in by else None
        target = goals.get((metric.key, platform), math.nan)
        attained = _attained(metric, row["value"], target)
        change = row["value"] - target
        records.append(
            row
            | {
                "unit": metric.unit.value,
                "base": target,
                "target": target,
                "change": change,
                "change_share": change / target if target else math.nan,
                "attained": attained,
                "verdict": "none" if attained is None else "good" if attained else "bad",
                "low": math.nan,
                "high": math.nan,
                "base_period": "target",
                "base_status": "complete" if target == target else "no_target",
            }
        )
    return pd.DataFrame(records, columns=[*by, *COLUMNS])


def _attained(metric: AnyMetric, value: float, target: float) -> bool | None:
    if math.isnan(value) or math.isnan(target):
        return None
    return value <= target if metric.better is Better.LOWER else value >= target
