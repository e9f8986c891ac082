"""One body of tests over every engine: pandas, Polars (eager and lazy), DuckDB and Spark give the same results."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import engine_tables
import narwhals as nw
import numpy as np
import pandas as pd
import pytest
from engine_tables import Make

from socialkpi.catalog import METRICS
from socialkpi.catalog.kinds import Total
from socialkpi.catalog.own import ratio
from socialkpi.compare import compare
from socialkpi.compute import compute
from socialkpi.explain import explain
from socialkpi.load import sample

pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")

DIGITS = 1e-12
"""Engines add decimal fractions in an order of their own, so the last of some sixteen digits can differ; counts cannot."""
NUMBERS = ["value", "top", "bottom", "low", "high"]
KINDS = (
    "posts_published", "reactions", "saves", "save_rate", "engagement_rate_by_reach", "engagement_rate_post_median",
    "engagement_rate_post_mean", "posting_frequency", "reach", "frequency", "followers", "followers_at_start",
    "follower_growth_rate", "reach_rate", "ad_spend", "cpm", "ad_ctr", "roas", "social_sessions", "session_key_event_rate",
    "social_traffic_share", "social_users", "first_response_time_median", "first_response_time_mean",
    "first_response_time_p90", "meta_response_time",
)  # fmt: skip
QUESTIONS: list[dict[str, Any]] = [
    {},
    {"by": ["platform"], "period": "2026-10"},
    {"by": ["platform", "week"]},
    {"by": ["month", "account"], "where": {"platform": ["instagram", "tiktok"]}},
    {"by": ["agent"], "period": ("2026-10-02", "2026-10-09")},
    {"where": {"social": True}, "period": "2026-10"},
    {"by": ["campaign"], "period": "2026-10"},
]


@pytest.fixture(params=engine_tables.NAMES)
def make(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    with engine_tables.engine(request.param, monkeypatch) as make:
        yield make


@pytest.fixture(params=[name for name in engine_tables.NAMES[1:] if name != "spark"])
def quick(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[Make]:
    with engine_tables.engine(request.param, monkeypatch) as make:
        yield make


def assert_same(found: pd.DataFrame, wanted: pd.DataFrame) -> None:
    """Texts and counts are equal, numbers up to the last digits."""
    texts = [column for column in wanted.columns if column not in NUMBERS]
    pd.testing.assert_frame_equal(found[texts], wanted[texts], check_dtype=False)
    np.testing.assert_allclose(found[NUMBERS], wanted[NUMBERS], rtol=DIGITS, atol=0)


def test_the_kinds_are_metrics_of_the_catalog() -> None:
    assert set(KINDS) <= set(METRICS)


def test_every_kind_of_metric_comes_out_the_same(make: Make) -> None:
    tables = engine_tables.hand_made()
    # each question is a dozen jobs for Spark, which takes a second for a few rows
    asked = QUESTIONS[1:2] if make.__name__ == "on_spark" else QUESTIONS
    wanted = [compute(tables, KINDS, **question) for question in asked]
    native = make(tables)
    for question, result in zip(asked, wanted, strict=True):
        assert_same(compute(native, KINDS, **question), result)


@pytest.mark.parametrize(
    ("client", "question"),
    [("kopi-senja", {"period": "2026-10"}), ("piranti-contoh", {"by": ["platform", "month"], "period": "2026"})],
)
def test_a_sample_client_comes_out_the_same(quick: Make, client: str, question: dict[str, Any]) -> None:
    tables = sample(client).tables
    wanted = compute(tables, METRICS, **question)
    assert_same(compute(quick(tables), METRICS, **question), wanted)


def test_the_order_of_rows_changes_nothing(quick: Make) -> None:
    tables = engine_tables.hand_made()
    question = {"by": ["platform"], "period": "2026-10"}
    wanted = compute(tables, KINDS, **question)
    shuffled = {name: frame.sample(frac=1, random_state=7) for name, frame in tables.items()}
    assert_same(compute(quick(shuffled), KINDS, **question), wanted)


def test_a_recipe_counts_rows_whose_platform_is_missing(make: Make) -> None:
    """A database's "not among these" is unknown for a missing name; the row belongs to all other platforms."""
    total = METRICS["engagements_public"]
    terms = (METRICS["reactions"], METRICS["comments"])
    assert isinstance(total, Total)
    own = replace(total, recipe={"*": terms[:1], "x": terms})  # type: ignore[arg-type]
    posts = pd.DataFrame({"platform": ["x", "x", None], "reactions": [10.0, 3.0, 5.0], "comments": [1.0, None, None]})
    row = compute(make({"posts": posts}), own).iloc[0]
    assert (row["value"], row["rows"], row["rows_used"]) == (16, 3, 2)


@pytest.mark.parametrize("few", [20_000, 0])
def test_a_number_that_is_nan_is_missing_on_every_engine(
    quick: Make, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    # the package has a function of the module's name, so the module is looked up
    monkeypatch.setattr(sys.modules["socialkpi.compute.cubes"], "FEW", few)  # as rows, and added up in the engine
    posts = pd.DataFrame({"platform": "x", "post": list("abc"), "views": 0.0, "reactions": [1.0, 2.0, 3.0]})
    made = quick({"posts": posts})["posts"]
    known = nw.when(nw.col("post") == "a").then(nw.lit(5.0)).otherwise(nw.lit(9.0))
    nan = nw.when(nw.col("post") == "b").then(nw.lit(float("nan"))).otherwise(known)
    tables = {"posts": nw.from_native(made).with_columns(views=nan).to_native()}
    results = compute(tables, ["views", ratio("reactions", "views")])
    assert results["value"].tolist() == [14.0, 4.0 / 14.0]
    assert results["status"].tolist() == ["partial", "partial"]
    assert results["rows_used"].tolist() == [2, 2]


def test_two_periods_are_compared_the_same(quick: Make) -> None:
    data = sample("piranti-contoh").tables
    asked: dict[str, Any] = {"by": ["platform"], "period": "2026-10", "to": "previous"}
    metrics = ["social_sessions", "save_rate", "reach", "followers", "ad_spend"]
    wanted = compare(data, metrics, **asked)
    found = compare(quick(data), metrics, **asked)
    numbers = ["value", "base", "change", "low", "high"]
    np.testing.assert_allclose(found[numbers], wanted[numbers], rtol=1e-9)
    for column in ("metric", "verdict", "status", "notes", "rows_used"):
        assert found[column].tolist() == wanted[column].tolist()


@pytest.mark.parametrize("key", ["save_rate", "follower_growth_rate", "roas", "social_traffic_share", "reach"])
def test_a_number_is_explained_by_the_same_rows(quick: Make, key: str) -> None:
    tables = engine_tables.hand_made()
    wanted = explain(tables, key, period="2026-10")
    found = explain(quick(tables), key, period="2026-10")
    columns = ["table", "row", "used", "side", "reason"]
    rows = [why.rows.sort_values(["table", "row"], ignore_index=True)[columns] for why in (found, wanted)]
    pd.testing.assert_frame_equal(*rows, check_dtype=False)
    assert_same(found.result, wanted.result)
