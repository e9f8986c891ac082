"""Two periods, or a period and its target, side by side: the change, how sure it is, and whether it is good."""

from __future__ import annotations

import calendar
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal

import pandas as pd

from socialkpi.analysis.intervals import of_difference
from socialkpi.analysis.verdicts import verdict
from socialkpi.catalog import find
from socialkpi.catalog.breaks import breaks_between
from socialkpi.catalog.kinds import AnyMetric, Better
from socialkpi.compute import Names, compute
from socialkpi.compute.question import TIME_COLUMNS, Tables, Where, days_of
from socialkpi.errors import DeclarationError
from socialkpi.language import Text

To = Literal["previous", "last_year", "target"]

_NOT_BY_TIME = Text(
    en="A comparison is of two periods, so it cannot be grouped by day, week or month. Choose the period instead.",
    id="Perbandingan dilakukan antara dua periode, jadi tidak bisa dirinci per hari, minggu, atau bulan. Pilih periodenya.",
)
_NO_CLIENT = Text(
    en="Targets stand in client.toml. Load the client's folder with sk.load.",
    id="Target ditulis di client.toml. Muat folder klien dengan sk.load.",
)

COLUMNS = (
    "metric", "recipe", "currency", "unit", "value", "base", "change", "change_share", "low", "high", "verdict",
    "base_period", "target", "attained", "status", "notes", "base_status",
    "rows", "rows_used", "base_rows", "base_rows_used",
)  # fmt: skip
_NOT_WHOLE = ("incomplete", "starts", "window", "gaps", "stale")


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
    if set(by) & set(TIME_COLUMNS):
        raise DeclarationError(_NOT_BY_TIME)
    current = compute(data, chosen.values(), by, where, period)
    if to == "target":
        return _with_targets(data, current, by, chosen, period)
    now, before = days_of(period), base_period(period, to)
    both = _side_by_side(current, compute(data, chosen.values(), by, where, before), by)
    behind = _Behind(data, by, where, (now, before))
    records = [_compared(row, chosen[row["metric"]], behind, (before[0], now[1])) for row in both.to_dict("records")]
    result = pd.DataFrame(records, columns=[*by, *COLUMNS])
    return result.assign(base_period=_named(*before))


def _side_by_side(current: pd.DataFrame, base: pd.DataFrame, by: tuple[str, ...]) -> pd.DataFrame:
    """Join both periods; a group that one of them lacks stays, with the status that says so."""
    both = current.merge(base, on=[*by, "metric", "recipe", "currency"], how="outer", suffixes=("", "_base"))
    blank = {"status": "no_rows", "notes": "", "span": ""}
    both = both.fillna({f"{name}{end}": text for name, text in blank.items() for end in ("", "_base")})
    order = {key: place for place, key in enumerate(dict.fromkeys(current["metric"]))}
    return both.sort_values(
        [*by, "metric"], key=lambda c: c.map(order) if c.name == "metric" else c, kind="stable", ignore_index=True
    )


@dataclass
class _Behind:
    """Which platforms stand behind a number, looked up only where it matters."""

    data: Tables
    by: tuple[str, ...]
    where: Where
    periods: tuple[tuple[str, str], tuple[str, str]]

    def platforms(self, metric: AnyMetric, row: Mapping[Any, Any]) -> tuple[set[str], set[str]]:
        """Return the platforms with a value now, and those with one in the base period."""
        if isinstance(row.get("platform"), str):
            return {row["platform"]}, {row["platform"]}
        now, before = (self._in(metric, row, period) for period in self.periods)
        return now, before

    def _in(self, metric: AnyMetric, row: Mapping[Any, Any], period: tuple[str, str]) -> set[str]:
        group = {column: row[column] for column in self.by if isinstance(row[column], str)}
        found = compute(self.data, [metric], ["platform"], {**(self.where or {}), **group}, period)
        return set(found.loc[found["rows_used"] > 0, "platform"].dropna())


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


def _compared(row: Mapping[Any, Any], metric: AnyMetric, behind: _Behind, span: tuple[str, str]) -> dict[str, Any]:
    out = {
        **{key: value for key, value in row.items() if not str(key).endswith("_base")},
        "unit": metric.unit.value,
        "base": row["value_base"],
        "base_status": row["status_base"],
        "base_rows": row["rows_base"],
        "base_rows_used": row["rows_used_base"],
        **dict.fromkeys(("change", "change_share", "low", "high", "target"), math.nan),
        "verdict": "none",
        "attained": None,
    }
    if reason := _not_comparable(row, metric, behind, span):
        return out | ({"status": reason} if reason != row["status"] else {})
    change, low, high = _change(row)
    share = change / abs(row["value_base"]) if row["value_base"] else math.nan
    judged = verdict(metric, row, change, low, high)
    return out | {"change": change, "change_share": share, "low": low, "high": high, "verdict": judged}


def _not_comparable(row: Mapping[Any, Any], metric: AnyMetric, behind: _Behind, span: tuple[str, str]) -> str | None:
    """Return the code of what forbids the comparison, or None: a break, an unfinished side, other platforms."""
    codes = [
        str(row["status"]),
        *str(row["notes"]).split(";"),
        str(row["status_base"]),
        *str(row["notes_base"]).split(";"),
    ]
    candidates = breaks_between(metric, *span)
    if candidates or "partial" in codes:
        now, before = behind.platforms(metric, row)
        if hit := [broken for broken in candidates if set(broken.platforms) & (now | before)]:
            return f"break:{hit[-1].date}"
        if "partial" in codes and now != before:
            return "other_coverage"
    return str(row["status"]) if any(code.startswith(_NOT_WHOLE) for code in codes) else None


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


def _with_targets(
    data: Any, current: pd.DataFrame, by: tuple[str, ...], chosen: Mapping[str, AnyMetric], period: Any
) -> pd.DataFrame:
    """Set the client's monthly targets beside the values; another period than a whole month has none."""
    if getattr(data, "client", None) is None:
        raise DeclarationError(_NO_CLIENT)
    first, last = days_of(period)
    monthly = _named(first, last) == first[:7]
    goals = {(goal.metric, goal.platform): goal.target for goal in data.client.goals}
    records = []
    for row in current.to_dict("records"):
        metric = chosen[row["metric"]]
        platform = row.get("platform") if "platform" in by else None
        target = goals.get((metric.key, platform), math.nan) if monthly else math.nan
        codes = [row["status"], *row["notes"].split(";")]
        whole = not any(code.startswith(_NOT_WHOLE) for code in codes)
        attained = _attained(metric, row["value"], target) if whole else None
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
