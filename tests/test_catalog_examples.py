"""Every metric's worked example, run through compute: the declaration, and what is computed, are one."""

from __future__ import annotations

import pandas as pd
import pytest

from socialkpi.catalog import METRICS
from socialkpi.catalog.kinds import Unit
from socialkpi.compute import compute


@pytest.mark.parametrize("metric", METRICS.values(), ids=METRICS)
def test_the_worked_example_comes_out(metric):
    tables = {name: pd.DataFrame(rows) for name, rows in metric.example.rows.items()}
    results = compute(tables, [metric.key])
    assert len(results) == 1
    found = results.iloc[0]
    if metric.unit is Unit.PEOPLE:
        assert (found["low"], found["high"]) == metric.example.value
        assert pd.isna(found["value"])
        assert found["span"] == "bounds"
    else:
        assert found["value"] == pytest.approx(metric.example.value, rel=1e-12)
