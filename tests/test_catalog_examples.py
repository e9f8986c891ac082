"""Every metric's worked example, run through compute: the declaration, and what is computed, are one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest

from socialkpi.catalog import METRICS
from socialkpi.catalog.kinds import Unit
from socialkpi.compute import compute

FRAMES: dict[str, Callable[[list[dict[str, Any]]], Any]] = {
    "pandas": pd.DataFrame,
    "polars": lambda rows: pl.DataFrame(rows, infer_schema_length=None),
    "duckdb": lambda rows: duckdb.from_df(pd.DataFrame(rows)),
}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_the_worked_example_comes_out(metric, frame):
    tables = {name: frame(rows) for name, rows in metric.example.rows.items()}
    results = compute(tables, [metric.key])
    assert len(results) == 1
    found = results.iloc[0]
    if metric.unit is Unit.PEOPLE:
        assert (found["low"], found["high"]) == metric.example.value
        assert pd.isna(found["value"])
        assert found["span"] == "bounds"
    else:
        assert found["value"] == pytest.approx(metric.example.value, rel=1e-12)
