"""The catalog against the field: every metric that has a name, and every item of the articles that it started from."""

from __future__ import annotations

import ast
import csv
from importlib import import_module
from importlib.util import find_spec
from inspect import signature
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import socialkpi as sk
from socialkpi.catalog import METRICS, PLANNED, find
from socialkpi.catalog.worked import rows
from socialkpi.errors import UnknownName

HERE = Path(__file__).parent


def _rows(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


FIELD = _rows("field_metrics.csv")
"""The names of the field's metrics, the key that answers each, and what its worked example gives (in stored units)."""
ARTICLES = _rows("articles.csv")
"""Everything that the articles name: what it is, the metrics that cover it, or what else does."""


def test_every_metric_of_the_field_is_computed_or_planned():
    assert len(FIELD) == len({row["name"] for row in FIELD}) == 225
    assert [row["name"] for row in FIELD if row["answered_by"] not in {**METRICS, **PLANNED}] == []


def test_another_key_answers_only_where_it_means_the_same():
    renamed = {row["name"]: row["answered_by"] for row in FIELD if row["name"] != row["answered_by"]}
    assert renamed == {
        "reach_union_bounds": "reach",
        "unique_viewers": "viewers",
        "referral_sessions": "social_sessions",
        "same_session_social_conversions": "social_purchases",
        "engagements_handbook_instagram": "engagements_handbook",
        "engagements_handbook_facebook": "engagements_handbook",
        "engagements_handbook_x": "engagements_handbook",
    }


def test_most_of_the_field_is_computed():
    computed = [row for row in FIELD if row["answered_by"] in METRICS]
    assert len(computed) > 165


OWN_ROWS: dict[str, tuple[dict[str, list[dict[str, Any]]], dict[str, str]]] = {
    "reach_union_bounds": (rows("days", reach=[5000, 3200, 1800], views=[5200, 2000, 1800]), {}),
    "post_reach": (rows("posts", reach=1, views=4), {}),
    "engagements_handbook_instagram": (METRICS["engagements_handbook"].example.rows, {"platform": "instagram"}),
    "engagements_handbook_facebook": (METRICS["engagements_handbook"].example.rows, {"platform": "facebook"}),
    "engagements_handbook_x": (METRICS["engagements_handbook"].example.rows, {"platform": "x"}),
    "audience_active_hours": (METRICS["audience_active_hours"].example.rows, {"segment": "20"}),
    "referral_sessions": (rows("visits", social=True, sessions=[30, 12]), {}),
}
"""What the shipped example cannot show at once: a second name of one metric, one group of it, or one row of people."""


@pytest.mark.parametrize("row", [row for row in FIELD if row["expected"]], ids=lambda row: row["name"])
def test_the_fields_own_arithmetic_comes_out(row):
    """The shipped example is the field's own worked example (that it runs through compute is tested beside it)."""
    expected = tuple(float(each) for each in row["expected"].split(";"))
    example = METRICS[row["answered_by"]].example
    found = example.value if isinstance(example.value, tuple) else (example.value,)
    if row["name"] in OWN_ROWS:
        given, where = OWN_ROWS[row["name"]]
        tables = {name: pd.DataFrame(made) for name, made in given.items()}
        result = sk.compute(tables, row["answered_by"], where=where).iloc[0]
        found = (result["value"],) if pd.notna(result["value"]) else (result["low"], result["high"])
    assert found == pytest.approx(expected, rel=1e-12)


def test_every_computed_metric_of_the_field_has_its_arithmetic():
    assert [row["name"] for row in FIELD if bool(row["expected"]) is not (row["answered_by"] in METRICS)] == []


def test_every_item_of_the_articles_is_answered():
    assert len(ARTICLES) == 192
    named = {key for row in ARTICLES for key in row["metrics"].split()}
    assert named - {*METRICS, *PLANNED} == set()
    unanswered = [row["about"] for row in ARTICLES if not row["metrics"] and not row["otherwise"]]
    assert unanswered == []


def test_what_no_metric_answers_says_what_does():
    kinds = {row["otherwise"].partition(":")[0] for row in ARTICLES if row["otherwise"]}
    assert kinds == {"feature", "lesson", "not a KPI"}
    assert len([row for row in ARTICLES if row["otherwise"] == "not a KPI"]) <= 5


@pytest.mark.parametrize("key", PLANNED)
def test_a_planned_metric_has_a_home(key):
    """What a call answers today is there; what is to come has its package."""
    metric = PLANNED[key]
    assert find_spec(metric.home if metric.call else metric.home.rpartition(".")[0]) is not None


@pytest.mark.parametrize("key", [key for key, metric in PLANNED.items() if metric.call])
def test_the_call_that_answers_a_planned_metric_can_be_typed(key):
    call = ast.parse(PLANNED[key].call, mode="eval").body
    assert isinstance(call, ast.Call)
    module, _, name = ast.unparse(call.func).rpartition(".")
    called = getattr(sk if module == "sk" else import_module(module), name)
    taken = signature(called).parameters
    assert {word.arg for word in call.keywords} <= {*taken}
    assert len(call.args) <= len(taken)


def test_compute_says_what_a_planned_metric_needs():
    with pytest.raises(UnknownName, match=PLANNED["best_time_index"].needs.en[:30]):
        sk.compute({}, "best_time_index")
    with pytest.raises(UnknownName, match="at the same age"):
        find("best_time_index")


def test_articles_reading_of_timing_stands_only_where_it_differs():
    assert [m.key for m in METRICS.values() if m.articles_timing is m.timing] == []
