"""A month beside the client's monthly targets."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from socialkpi.analysis.scores import goal_attainment
from socialkpi.catalog.kinds import AnyMetric, Better
from socialkpi.compare.asked import NOT_WHOLE, Asked, Record, codes_of, framed
from socialkpi.compare.periods import named
from socialkpi.errors import DeclarationError
from socialkpi.language import Text

_NO_CLIENT = Text(
    en="Targets stand in client.toml. Load the client's folder with sk.load.",
    id="Target ditulis di client.toml. Muat folder klien dengan sk.load.",
)


def target(asked: Asked) -> pd.DataFrame:
    """Set the client's monthly targets beside the values; another period than a whole month has none."""
    if asked.client is None:
        raise DeclarationError(_NO_CLIENT)
    first, last = asked.period
    monthly = named(first, last) == first[:7]
    goals = {(goal.metric, goal.platform): goal for goal in asked.client.goals} if monthly else {}
    none = "no_target" if monthly else "whole_months"
    return framed([_compared(asked, row, goals, none) for row in asked.rows()], asked)


def _compared(asked: Asked, row: Record, goals: Mapping[tuple[str, str | None], Any], none: str) -> Record:
    """Return the record of one metric and group, beside its goal; ``none`` is the code where it has none."""
    metric = asked.metrics[row["metric"]]
    goal = goals.get((metric.key, row.get("platform") if "platform" in asked.by else None))
    # a target is an amount in the client's own currency, and says nothing of rows in another
    alike = row["currency"] in ("", getattr(asked.client, "currency", None) or row["currency"])
    wanted = goal.target if goal and alike else math.nan
    start = getattr(goal, "baseline", None) if goal and alike else None
    whole = not any(code.startswith(NOT_WHOLE) for code in codes_of(row))
    attained = _attained(metric, row["value"], wanted) if whole else None
    change = row["value"] - wanted
    return row | {
        "unit": metric.unit.value,
        "base": wanted,
        "target": wanted,
        "change": change,
        "change_share": change / wanted if wanted else math.nan,
        "attained": attained,
        "attainment": math.nan if start is None or not whole else goal_attainment(row["value"], start, wanted),
        "verdict": "none" if attained is None else "good" if attained else "bad",
        "low": math.nan,
        "high": math.nan,
        "base_period": "target",
        "base_status": "complete" if wanted == wanted else none,
    }


def _attained(metric: AnyMetric, value: float, wanted: float) -> bool | None:
    if math.isnan(value) or math.isnan(wanted):
        return None
    return value <= wanted if metric.better is Better.LOWER else value >= wanted
