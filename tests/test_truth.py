"""The sample clients: every number that ``compute`` gives equals what the generator knows, or says why it is missing.

The expected values are worked out here from the generator's own record, not with the package's recipes.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pytest

from socialkpi.compute import compute
from socialkpi.data import Data
from socialkpi.load import sample
from socialkpi.places import place
from socialkpi.teach import truth

CLIENTS = ("kopi-senja", "rona-kain", "piranti-contoh")
Facts = dict[str, Any]
Expected = dict[tuple[str, str], float]


@cache
def data(client: str) -> Data:
    return sample(client)


@cache
def facts(client: str) -> Facts:
    return truth(place("sample") / client)


def cells(known: Facts, *path: str) -> Iterator[tuple[tuple[str, str], Any]]:
    """Walk platform > month, and step down a path where it exists."""
    for platform, months in known.items():
        for month, value in months.items():
            for step in path:
                value = value.get(step, {}) if isinstance(value, dict) else {}
            if value != {}:
                yield (platform, month), value


def posts(client: str, measure: str) -> Expected:
    own, guests = (dict(cells(facts(client)["posts"], who, measure)) for who in ("own", "guests"))
    keys = {*own, *guests}
    rows = {k: sum(part[k]["rows"] for part in (own, guests) if k in part) for k in keys}
    return {k: sum(part[k]["sum"] for part in (own, guests) if k in part) for k in keys if rows[k]}


def followers(client: str) -> Expected:
    before = {(platform, "2025-08"): value for platform, value in facts(client)["followers_before"].items()}
    return {**dict(cells(facts(client)["followers"])), **before}


def visits(client: str, measure: str) -> Expected:
    known = cells(facts(client)["visits"], "all", measure)
    return {(platform, month): value for (platform, month), value in known if platform != "other"}


def rate(client: str, top: str, bottom: str) -> Expected:
    over, under = visits(client, top), visits(client, bottom)
    return {key: over[key] / under[key] for key in over if under.get(key)}


def ads(client: str, measure: str) -> Expected:
    return dict(cells(facts(client)["ads"], measure))


def ads_rate(client: str, top: str, bottom: str, times: float = 1) -> Expected:
    over, under = ads(client, top), ads(client, bottom)
    return {key: times * over[key] / under[key] for key in over if under.get(key)}


QUESTIONS: dict[str, Callable[[str], Expected]] = {
    "views": lambda c: posts(c, "views"),
    "total_post_reach": lambda c: posts(c, "reach"),
    "reactions": lambda c: posts(c, "reactions"),
    "comments": lambda c: posts(c, "comments"),
    "saves": lambda c: posts(c, "saves"),
    "followers": followers,
    "social_sessions": lambda c: visits(c, "sessions"),
    "engaged_sessions": lambda c: visits(c, "engaged_sessions"),
    "session_key_event_rate": lambda c: rate(c, "key_event_sessions", "sessions"),
    "ga4_engagement_rate": lambda c: rate(c, "engaged_sessions", "sessions"),
    "avg_engagement_time": lambda c: rate(c, "engagement_seconds", "sessions"),
    "sales_revenue": lambda c: visits(c, "revenue"),
    "revenue_per_session": lambda c: rate(c, "revenue", "sessions"),
    "ad_spend": lambda c: ads(c, "spend"),
    "ad_impressions": lambda c: ads(c, "impressions"),
    "cpm": lambda c: ads_rate(c, "spend", "impressions", 1000),
    "roas": lambda c: ads_rate(c, "revenue", "spend"),
    "cpa": lambda c: ads_rate(c, "spend", "conversions"),
}


@pytest.mark.parametrize("client", CLIENTS)
@pytest.mark.parametrize("metric", QUESTIONS)
def test_every_number_by_platform_and_month_equals_the_truth(client: str, metric: str) -> None:
    expected = QUESTIONS[metric](client)
    got = compute(data(client), metric, by=["platform", "month"])
    values = {(row["platform"], row["month"]): row for row in got.to_dict("records")}
    wrong = []
    for key, row in values.items():
        value, right = row["value"], expected.get(key)
        if math.isnan(value):
            assert row["status"] not in ("", "complete"), f"{key}: missing without a reason"
        elif right is None or not math.isclose(value, right, rel_tol=1e-6, abs_tol=1e-6):
            wrong.append((key, value, right, row["status"]))
    assert not wrong, wrong[:5]


@pytest.mark.parametrize("client", CLIENTS)
def test_what_the_generator_knows_and_an_export_tells_is_not_missing(client: str) -> None:
    for metric in ("social_sessions", "session_key_event_rate", "ad_spend", "followers"):
        expected = QUESTIONS[metric](client)
        got = compute(data(client), metric, by=["platform", "month"])
        there = {(r["platform"], r["month"]) for r in got.to_dict("records") if not math.isnan(r["value"])}
        expected = {key: value for key, value in expected.items() if key[1] > "2025-08"}
        assert set(expected) <= there, (metric, sorted(set(expected) - there)[:5])


@pytest.mark.parametrize("client", CLIENTS)
def test_reach_is_bounds_that_hold_the_true_number_of_people(client: str) -> None:
    known = dict(cells(facts(client)["reach"]))
    got = compute(data(client), "reach", by=["platform", "month"])
    checked = 0
    for row in got.to_dict("records"):
        if row["status"] != "bounds":
            continue
        true = known[row["platform"], row["month"]]
        assert row["low"] == true["max"]
        assert row["high"] <= true["sum_of_days"]
        assert row["low"] <= true["people"] <= row["high"]
        assert math.isnan(row["value"])
        checked += 1
    assert checked >= 12


@pytest.mark.parametrize("client", CLIENTS)
def test_the_whole_is_the_sum_of_the_platforms(client: str) -> None:
    whole = compute(data(client), ["social_sessions", "ad_spend"], period="2026-10").set_index("metric")["value"]
    known = facts(client)
    assert whole["social_sessions"] == sum(v for (_, m), v in visits(client, "sessions").items() if m == "2026-10")
    assert whole["ad_spend"] == pytest.approx(sum(months["2026-10"]["spend"] for months in known["ads"].values()))


@pytest.mark.parametrize("client", CLIENTS)
def test_every_line_of_every_file_is_accounted_for(client: str) -> None:
    files = data(client).files
    parts = files[["rows_kept", "rows_refused", "rows_totals", "rows_superseded"]].sum(axis=1)
    read = files[~files["status"].isin(["refused", "unknown", "empty"])]
    assert (parts[read.index] == read["rows_read"]).all()
