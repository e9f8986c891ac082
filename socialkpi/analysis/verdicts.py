"""Whether a change is good, bad, none worth the word, or not sure."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from socialkpi.analysis.chance import SURE, of_post_sums
from socialkpi.analysis.guards import UNRANKED, grows, per_case
from socialkpi.catalog.kinds import Adds, AnyMetric, Better, Measure, Ratio, Unit

SAME = 0.005
"""A change of less than half a percent of a counted number is no change worth a verdict."""
_SURE = 1.96


def verdict(metric: AnyMetric, row: Mapping[Any, Any], change: float, low: float, high: float) -> str:
    """Return "good", "bad", "same", "unsure" or "none" for a change.

    Args:
        metric: what changed; its direction decides what is good.
        row: both sides, the base with the ending ``_base`` (value, top, bottom, status, notes).
        change: the absolute change; missing where only bounds are known.
        low: the lower limit of the change, missing where it has none.
        high: the upper limit.

    """
    if metric.better is Better.NEITHER or (math.isnan(change) and math.isnan(low)):
        return "none"
    if _too_small(metric, row):
        return "unsure"
    if not math.isnan(low):
        overlap = not low > 0 and not high < 0
        if overlap or (grows(metric) and not math.isnan(change) and _could_be_chance(metric, row)):
            return "unsure"
        rose = low > 0
    else:
        base = row["value_base"]
        if change == 0 or (base and abs(change / base) < SAME):
            return "same"
        if _could_be_chance(metric, row):
            return "unsure"
        rose = change > 0
    return "good" if rose == (metric.better is Better.HIGHER) else "bad"


def _too_small(metric: AnyMetric, row: Mapping[Any, Any]) -> bool:
    """Whether one of the sides has too few posts, sessions or, for money per case, cases to be judged by."""
    codes = (str(row.get(f"{name}{end}", "")) for name in ("status", "notes") for end in ("", "_base"))
    if any("too_few" in code for code in codes):
        return True
    return per_case(metric) and any(row[name] < UNRANKED for name in ("bottom", "bottom_base"))


def _could_be_chance(metric: AnyMetric, row: Mapping[Any, Any]) -> bool:
    """Whether counts as small as these differ so much by chance alone.

    Events that happen independently of each other vary by the square root of their number (Poisson); what people do
    in a month varies more, so a change within this much is never sure. A cost per result is as unsure as its results.
    Sums over posts vary with the posts, not with their viewers.
    """
    if grows(metric):
        posts = row.get("rows_used", math.nan), row.get("rows_used_base", math.nan)
        return of_post_sums(row["value"], row["value_base"], *posts) >= SURE
    if isinstance(metric, Measure) and metric.unit is Unit.COUNT and metric.adds is Adds.EVERYWHERE:
        now, then = row["value"], row["value_base"]
        return bool(abs(now - then) <= _SURE * math.sqrt(abs(now) + abs(then)))
    if isinstance(metric, Ratio) and metric.unit is Unit.MONEY and metric.better is Better.LOWER:
        results, before = row["bottom"], row["bottom_base"]
        if results > 0 and before > 0 and row["value"] > 0 and row["value_base"] > 0:
            spread = math.sqrt(1 / results + 1 / before)
            return bool(abs(math.log(row["value"] / row["value_base"])) <= _SURE * spread)
    return False
