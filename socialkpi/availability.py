"""Which metric is there for which platform, and why not."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import narwhals as nw
import pandas as pd

from socialkpi.catalog import METRICS
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.compute import compute
from socialkpi.compute.cube import collected
from socialkpi.compute.names import own_of
from socialkpi.compute.operands import operands
from socialkpi.compute.question import tables_of


def availability(data: Any) -> pd.DataFrame:
    """Say for every metric, of the catalog and of client.toml, and every platform of the data whether it can be computed.

    Args:
        data: loaded data, or a mapping of tables.

    Returns:
        One row per metric and platform: ``metric, platform, available`` (true or false) and ``status``: the code of
        the reason, or of what limits the number (``bounds``, ``partial``).

    """
    metrics = {**METRICS, **own_of(data)}
    everything = compute(data, metrics.values(), by=["platform"])
    found = everything[["metric", "platform", "status", "value", "low"]]
    available = found["value"].notna() | found["low"].notna()
    table = found.assign(available=available)[["metric", "platform", "available", "status"]]
    return pd.concat([table, _absent(data, metrics, table)], ignore_index=True).dropna(subset="platform")


def _absent(data: Any, metrics: Mapping[str, AnyMetric], table: pd.DataFrame) -> pd.DataFrame:
    """Return the pairs that ``compute`` had no group for: the platform has no rows in the metric's tables."""
    known = set(zip(table["metric"], table["platform"], strict=True))
    statuses = table[table["platform"].isna()].set_index("metric")["status"].to_dict()
    platforms = _platforms(data)
    rows = [
        {"metric": key, "platform": p, "available": False, "status": statuses.get(key, "no_rows")}
        for key, metric in metrics.items()
        for p in sorted(set().union(*(platforms.get(o.table, set()) for o in operands(metric))) or platforms[""])
        if (key, p) not in known
    ]
    return pd.DataFrame(rows, columns=["metric", "platform", "available", "status"])


def _platforms(data: Any) -> dict[str, set[str]]:
    per_table = {name: _named(frame) for name, frame in tables_of(data).items()}
    return {**per_table, "": set().union(*per_table.values())}


def _named(frame: Any) -> set[str]:
    names = collected(nw.from_native(frame).lazy().select("platform").unique())["platform"]
    return set(names.dropna())
