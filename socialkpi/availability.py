"""Which metric is there for which platform, and why not."""

from __future__ import annotations

from typing import Any

import pandas as pd

from socialkpi.catalog import METRICS
from socialkpi.compute import compute
from socialkpi.compute.operands import operands
from socialkpi.compute.question import tables_of


def availability(data: Any) -> pd.DataFrame:
    """Say for every metric of the catalog and every platform of the data whether it can be computed.

    Args:
        data: loaded data, or a mapping of tables.

    Returns:
        One row per metric and platform: ``metric, platform, available`` (true or false) and ``status``: the code of
        the reason, or of what limits the number (``bounds``, ``partial``).

    """
    everything = compute(data, list(METRICS), by=["platform"])
    found = everything[["metric", "platform", "status", "value", "low"]]
    available = found["value"].notna() | found["low"].notna()
    table = found.assign(available=available)[["metric", "platform", "available", "status"]]
    return pd.concat([table, _absent(data, table)], ignore_index=True).dropna(subset="platform")


def _absent(data: Any, table: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs that ``compute`` had no group for: the platform has no rows in the metric's tables."""
    known = set(zip(table["metric"], table["platform"], strict=True))
    statuses = table[table["platform"].isna()].set_index("metric")["status"].to_dict()
    platforms = _platforms(data)
    rows = [
        {"metric": key, "platform": p, "available": False, "status": statuses.get(key, "no_rows")}
        for key, metric in METRICS.items()
        for p in sorted(set().union(*(platforms.get(o.table, set()) for o in operands(metric))) or platforms[""])
        if (key, p) not in known
    ]
    return pd.DataFrame(rows, columns=["metric", "platform", "available", "status"])


def _platforms(data: Any) -> dict[str, set[str]]:
    per_table = {name: set(frame["platform"].dropna()) for name, frame in tables_of(data).items()}
    return {**per_table, "": set().union(*per_table.values())}
