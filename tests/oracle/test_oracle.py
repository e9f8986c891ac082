"""What the package says of the sample clients is what plain SQL over the text of their exports says."""

from __future__ import annotations

import math

import pandas as pd
import pytest
from oracle import CLIENTS, answers

from socialkpi.catalog import METRICS
from socialkpi.catalog.kinds import Unit
from socialkpi.compute import compute
from socialkpi.load import sample

Cell = tuple[str, str, str]
COLUMNS = ("value", "low", "high")
FEWEST = {"kopi-senja": 2400, "rona-kain": 2800, "piranti-contoh": 1800}
"""How many cells there are to compare: less would be a test that looks away."""


@pytest.fixture(scope="module", params=CLIENTS)
def both(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, pd.DataFrame, pd.DataFrame]:
    client = request.param
    told = answers(client, tmp_path_factory.mktemp("texts"))
    computed = compute(sample(client), sorted(told["metric"].unique()), by=["platform", "month"])
    return client, told, computed


def cells(frame: pd.DataFrame) -> dict[Cell, dict[str, float]]:
    """The cells that have a number, by metric, platform and month."""
    there = frame[frame[["value", "low"]].notna().any(axis=1) & frame["platform"].notna()]
    return {(row["metric"], row["platform"], row["month"]): row for row in there.to_dict("records")}


def same(metric: str, one: float, other: float) -> bool:
    """Counts exactly; anything else to the last digits that binary arithmetic keeps."""
    if METRICS[metric].unit in (Unit.COUNT, Unit.PEOPLE):
        return one == other
    return math.isclose(one, other, rel_tol=1e-12)


def test_every_number_is_the_oracles(both: tuple[str, pd.DataFrame, pd.DataFrame]) -> None:
    client, told, computed = both
    expected, got = cells(told), cells(computed)
    wrong = []
    for cell in {*expected} & {*got}:
        bounds = not math.isnan(expected[cell]["low"])
        for column in ("low", "high") if bounds and math.isnan(got[cell]["value"]) else ("value",):
            right = expected[cell][column] if column != "value" or not bounds else expected[cell]["low"]
            wrong += [] if same(cell[0], got[cell][column], right) else [(*cell, column, got[cell][column], right)]
    assert not wrong, (len(wrong), sorted(wrong)[:10])
    assert len({*expected} & {*got}) > FEWEST[client]


def test_both_know_the_same_cells(both: tuple[str, pd.DataFrame, pd.DataFrame]) -> None:
    _, told, computed = both
    expected, got = {*cells(told)}, {*cells(computed)}
    assert sorted(expected - got)[:10] == []
    assert sorted(got - expected)[:10] == []
