"""Metrics by name: the catalog's, a tool's own recipe, and those that the client declares."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from socialkpi.catalog import find
from socialkpi.catalog.kinds import AnyMetric

Names: TypeAlias = Iterable[str | AnyMetric] | str | AnyMetric


def named(data: Any, metrics: Names) -> list[AnyMetric]:
    """Return the metrics that are asked for, each once named: by key, or as they are.

    Raises:
        UnknownName: neither the catalog, a tool nor the client of the data has a metric of that name.

    """
    wanted = [metrics] if isinstance(metrics, str) or not isinstance(metrics, Iterable) else metrics
    own = own_of(data)
    return [find(metric, own) if isinstance(metric, str) else metric for metric in wanted]


def own_of(data: Any) -> Mapping[str, AnyMetric]:
    """Return the metrics that the client of loaded data declares; plain tables have none."""
    own: Mapping[str, AnyMetric] = getattr(getattr(data, "client", None), "own_metrics", {})
    return own
