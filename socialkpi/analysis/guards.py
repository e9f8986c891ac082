"""Small samples: which rates may not be ranked, and which carry a mark."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from socialkpi.catalog.formula import inputs
from socialkpi.catalog.kinds import AnyMetric, Ratio, Typical, Unit

UNRANKED = 30
"""Below this many sessions or users a rate is grey and has no place in a ranking."""
MARKED = 100
"""Below this many a rate carries a mark."""
FEWEST_HITS = 5
"""So does one with fewer hits, or misses, than this."""
FEWEST_ORDERS = 30
"""And so does the revenue of sessions with fewer purchases than this."""


def guard(metric: AnyMetric, row: Mapping[Any, Any]) -> str | None:
    """Return the code of a small sample: ``too_few:<n>``, ``few:<n>``, ``few_hits:<n>``, ``few_orders:<n>``, or None.

    ``row`` holds ``top`` and ``bottom``, the two sums of a ratio. Only proportions (sessions with a key event of all
    sessions) have hits and misses; money per order or click needs thirty of them; for rates of engagement the number of
    posts decides, which ``compute`` notes.
    """
    if isinstance(metric, Ratio) and per_case(metric):
        return _money_guard(metric, float(row["bottom"]))
    if not isinstance(metric, Ratio) or not metric.proportion:
        return None
    hits, trials = float(row["top"]), float(row["bottom"])
    if math.isnan(hits) or math.isnan(trials):
        return None
    if trials < UNRANKED:
        return f"too_few:{int(trials)}"
    if trials < MARKED:
        return f"few:{int(trials)}"
    fewer = min(hits, trials - hits)
    return f"few_hits:{int(fewer)}" if fewer < FEWEST_HITS else None


def per_case(metric: AnyMetric) -> bool:
    """Whether a number is money divided by a count of cases: the value of an order, the cost of a click."""
    return (
        isinstance(metric, Ratio)
        and metric.unit is Unit.MONEY
        and {part.unit for part in metric.bottom} == {Unit.COUNT}
    )


def guards(metric: AnyMetric, row: Mapping[Any, Any], base: Mapping[Any, Any]) -> list[str]:
    """Return the codes of small samples on both sides; of one kind on both, the code of the first."""
    codes = (guard(metric, side) for side in (base, row))
    return [*{code.partition(":")[0]: code for code in codes if code}.values()]


def grows(metric: AnyMetric) -> bool:
    """Whether a number is made of lifetime counts of posts, which only grow with the posts' age."""
    columns = {(measure.table, measure.column) for measure in inputs(metric)}
    if {table for table, _ in columns} != {"posts"} or columns == {("posts", "posts")}:
        return False
    if isinstance(metric, Ratio | Typical) and metric.bottom:
        return {m.column for side in metric.bottom for m in inputs(side)} == {"posts"}
    return True


def _money_guard(metric: Ratio, cases: float) -> str | None:
    """Return the code of too few cases behind an amount of money per case: a single large one can decide it."""
    if {measure.column for part in metric.bottom for measure in inputs(part)} == {"orders"}:
        return guard_orders(cases)
    return f"few:{int(cases)}" if cases < UNRANKED else None


def guard_orders(orders: float) -> str | None:
    """Return the code of too few purchases behind a revenue per session, or None.

    >>> guard_orders(12), guard_orders(30)
    ('few_orders:12', None)
    """
    return f"few_orders:{int(orders)}" if orders < FEWEST_ORDERS else None
