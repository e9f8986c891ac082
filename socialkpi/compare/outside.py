"""A number beside a published one: only where recipe, denominator, statistic and year are the same."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Protocol

import pandas as pd

from socialkpi.analysis.scores import period_change
from socialkpi.analysis.verdicts import verdict
from socialkpi.catalog.formula import inputs
from socialkpi.catalog.kinds import AnyMetric, Ratio, Typical
from socialkpi.compare.asked import Asked, Record, framed
from socialkpi.errors import DeclarationError
from socialkpi.language import Text

_NO_CLIENT = Text(
    en="Benchmarks stand in client.toml under [[benchmarks]]. Load the client's folder with sk.load.",
    id="Tolok ukur (benchmark) ditulis di client.toml di bawah [[benchmarks]]. Muat folder klien dengan sk.load.",
)
_NONE = "-"


class Published(Protocol):
    """A published number, as client.toml gives it."""

    metric: str
    platform: str | None
    value: float
    recipe: str | None
    denominator: str | None
    statistic: str
    year: int


def benchmark(asked: Asked) -> pd.DataFrame:
    """Compare with the client's benchmarks; one whose keys differ is refused with the first that does."""
    if asked.client is None:
        raise DeclarationError(_NO_CLIENT)
    given: Sequence[Published] = getattr(asked.client, "benchmarks", ())
    return framed([_compared(asked, row, given) for row in asked.rows()], asked)


def _compared(asked: Asked, row: Record, given: Sequence[Published]) -> Record:
    metric = asked.metrics[row["metric"]]
    platform = row.get("platform") if "platform" in asked.by else None
    mine = [each for each in given if each.metric == metric.key and each.platform == platform]
    out = row | {
        "unit": metric.unit.value, "verdict": "none", "attained": None, "base_period": "benchmark",
        "base_status": "no_benchmark", **dict.fromkeys(("base", "change", "change_share", "low", "high"), math.nan),
    }  # fmt: skip
    if not mine:
        return out
    faults = [_unlike(each, metric, row, asked.period[0][:4]) for each in mine]
    fitting = [each for each, fault in zip(mine, faults, strict=True) if fault is None]
    if not fitting:
        return out | {"status": faults[0], "base_status": faults[0]}
    base = fitting[0].value
    change = row["value"] - base
    low, high = (row["low"] - base, row["high"] - base) if row["span"] == "interval" else (math.nan, math.nan)
    sides = row | {
        "value_base": base,
        "bottom_base": math.nan,
        "rows_used_base": math.inf,
    }  # a published number is taken as it stands
    found = {
        "base": base,
        "base_status": "complete",
        "change": change,
        "change_share": period_change(row["value"], base),
    }
    return out | found | {"low": low, "high": high, "verdict": verdict(metric, sides, change, low, high)}


def _unlike(each: Published, metric: AnyMetric, row: Record, year: str) -> str | None:
    """Return the code of the first key in which a benchmark differs, or None."""
    ours = {
        "recipe": str(row["recipe"] or _NONE),
        "denominator": _denominator(metric),
        "statistic": _statistic(metric),
        "year": year,
    }
    theirs = {
        "recipe": each.recipe,
        "denominator": each.denominator,
        "statistic": each.statistic,
        "year": str(each.year),
    }
    differing = (key for key in ours if (theirs[key] or _NONE) != ours[key])
    key = next(differing, None)
    return None if key is None else f"benchmark:{key}/{theirs[key] or _NONE}/{ours[key]}"


def _denominator(metric: AnyMetric) -> str:
    """Return what a rate is divided by, as its column is called ("reach"); "-" where it isn't divided."""
    if not isinstance(metric, Ratio | Typical) or not metric.bottom:
        return _NONE
    return "+".join(sorted({measure.column for side in metric.bottom for measure in inputs(side)}))


def _statistic(metric: AnyMetric) -> str:
    return metric.statistic.value if isinstance(metric, Typical) else "pooled" if isinstance(metric, Ratio) else _NONE
