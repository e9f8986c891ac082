"""Published numbers that the client wants to be measured by: the ``[[benchmarks]]`` of client.toml.

A benchmark is only worth comparing with where it counts the same thing, so it says its denominator, its statistic and
its year. ``compare(..., to="benchmark")`` refuses one whose keys are not those of the client's number.
"""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from socialkpi.client.values import NamedMetric, Number, Platform, Words, Year


class Benchmark(BaseModel):
    """One published number: shares are fractions (0.0048), and ``denominator`` is a column's name ("reach", "followers")."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    metric: NamedMetric
    value: Number
    year: Year
    publisher: Words
    platform: Platform | None = None
    recipe: Words | None = None
    denominator: Words | None = None
    statistic: Literal["pooled", "median", "mean", "p90", "fastest"] = "pooled"
    source: Words | None = None
