"""An analyst's metrics as plain entries: as client.toml writes them, and as results carry them to whoever shows them.

Results are plain frames, and what shows them has only the frame. So a frame that holds metrics which the catalog does
not know carries their entries in its ``attrs``, as plain JSON; nothing is registered anywhere. A tool's own metric is
known by its name and needs no entry. ``pd.concat`` keeps attrs only where all frames have the same: ask for all metrics
in one ``compute``, or set the ``attrs`` of the joined frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from socialkpi.catalog import registry
from socialkpi.catalog.dialects import DIALECTS
from socialkpi.catalog.kinds import AnyMetric, Ratio, Total
from socialkpi.catalog.own import Own, Part, ratio, recipe
from socialkpi.language import Text

if TYPE_CHECKING:
    import pandas as pd

Entry = Mapping[str, Any]
CARRIED = "socialkpi.metrics"


def declare(entry: Entry, own: Own | None = None) -> Ratio | Total:
    """Return the metric that an entry declares: a recipe where it says ``adds``, else a ratio.

    Args:
        entry: ``key``, ``label`` (one text, or ``en`` and ``id``), then ``adds`` or ``top`` and ``bottom``; perhaps
            ``times``, ``unit`` and ``better``.
        own: metrics declared before, which it may name.

    Raises:
        DeclarationError, UnknownName: as ``ratio`` and ``recipe`` do.

    >>> declare({"key": "saves_per_view", "label": "Saves per view", "top": ["saves"], "bottom": ["views"]}).unit
    <Unit.SHARE: 'share'>

    """
    said = {name: value for name, value in entry.items() if name not in ("label", "top", "bottom", "adds")}
    label = Text(**entry["label"]) if isinstance(entry.get("label"), Mapping) else entry.get("label")
    if "adds" in entry:
        return recipe(entry["adds"], **said, label=label or entry["key"], own=own)
    return ratio(_parts(entry["top"]), _parts(entry["bottom"]), **said, label=label, own=own)


def carry(results: pd.DataFrame, metrics: Iterable[AnyMetric]) -> pd.DataFrame:
    """Return the results with the entries of those metrics that neither the catalog nor a tool knows."""
    strange = [metric for metric in metrics if not _by_name(metric)]
    entries = [entry for metric in strange if (entry := entry_of(metric)) is not None]
    if entries:
        results.attrs[CARRIED] = entries
    return results


def carried(results: pd.DataFrame) -> dict[str, AnyMetric]:
    """Return the metrics of an analyst's own that results carry, by key."""
    return {entry["key"]: declare(entry) for entry in results.attrs.get(CARRIED, ())}


def entry_of(metric: AnyMetric) -> dict[str, Any] | None:
    """Return the entry that declares a metric, or None where no entry can (a table or kind of one's own)."""
    about = {"key": metric.key, "label": {"en": metric.label.en, "id": metric.label.id}, "better": str(metric.better)}
    if isinstance(metric, Total):
        keys = {platform: [part.key for part in parts] for platform, parts in metric.recipe.items()}
        known = all(_by_name(part) for parts in metric.recipe.values() for part in parts)
        return about | {"adds": keys} if known else None
    if not isinstance(metric, Ratio) or metric.less:
        return None
    top, bottom = ([_entry_of_part(part) for part in side] for side in (metric.top, metric.bottom))
    if None in top or None in bottom:
        return None
    return about | {"top": top, "bottom": bottom, "times": metric.times, "unit": str(metric.unit)}


def _entry_of_part(part: Part) -> str | dict[str, Any] | None:
    return part.key if _by_name(part) else entry_of(part) if isinstance(part, Total) else None


def _by_name(metric: AnyMetric) -> bool:
    """Whether whoever reads the key finds this very metric: the catalog's, or a tool's."""
    told = DIALECTS.get(metric.key)
    return registry.METRICS.get(metric.key) is metric or (told is not None and told.metric is metric)


def _parts(side: str | Iterable[str | Entry]) -> list[str | AnyMetric]:
    return [side] if isinstance(side, str) else [part if isinstance(part, str) else declare(part) for part in side]
