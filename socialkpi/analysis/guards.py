"""Small samples: which rates may not be ranked, and which carry a mark."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

from socialkpi.catalog.kinds import AnyMetric, Ratio

UNRANKED = 30
"""Below this many sessions or users a rate is grey and has no place in a ranking."""
MARKED = 100
"""Below this many a rate carries a mark."""
FEWEST_HITS = 5
"""So does one with fewer hits, or misses, than this."""
FEWEST_ORDERS = 30
"""And so does the revenue of sessions with fewer purchases than this."""


def guard(metric: AnyMetric, row: Mapping[Any, Any]) -> str | None:
    """Return the code of a small sample behind a results row: ``too_few:<n>``, ``few:<n>``, ``few_hits:<n>``, or None.

    ``row`` holds ``top`` and ``bottom``, the two sums of a ratio. Only proportions (sessions with a key event of all
    sessions) have hits and misses; for rates of engagement the number of posts decides, which ``compute`` notes.
    """
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


def guard_orders(orders: float) -> str | None:
    """Return the code of too few purchases behind a revenue per session, or None.

    >>> guard_orders(12), guard_orders(30)
    ('few_orders:12', None)
    """
    return f"few_orders:{int(orders)}" if orders < FEWEST_ORDERS else None
