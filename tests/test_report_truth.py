"""Every number that a sample client's report prints equals what the generator knows, or says why it is missing."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from typing import Any

import pytest
from test_truth import CLIENTS, QUESTIONS, Expected, ads, facts, posts, visits

from socialkpi.report.run import report

Number = dict[str, Any]

SUMS = {
    "social_sessions": lambda c: visits(c, "sessions"),
    "engaged_sessions": lambda c: visits(c, "engaged_sessions"),
    "key_event_sessions": lambda c: visits(c, "key_event_sessions"),
    "sales_revenue": lambda c: visits(c, "revenue"),
    "ad_spend": lambda c: ads(c, "spend"),
    "ad_impressions": lambda c: ads(c, "impressions"),
    "ad_revenue": lambda c: ads(c, "revenue"),
    "views": lambda c: posts(c, "views"),
    "followers": QUESTIONS["followers"],
}
RATES = {
    "session_key_event_rate": ("key_event_sessions", "social_sessions"),
    "ga4_engagement_rate": ("engaged_sessions", "social_sessions"),
    "revenue_per_session": ("sales_revenue", "social_sessions"),
    "roas": ("ad_revenue", "ad_spend"),
}


@pytest.fixture(scope="module", params=CLIENTS)
def made(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str, list[Number]]:
    page = report(request.param, period="2026-10", output=tmp_path_factory.mktemp("reports"))
    numbers = json.loads((page.parent / "manifest.json").read_text("utf-8"))["numbers"]
    return request.param, page.read_text("utf-8"), numbers


def readings(numbers: list[Number]) -> Iterator[tuple[Number, str, float | None, str]]:
    """Give each number and what it is compared with: month, value and status."""
    for number in numbers:
        yield number, number.get("month") or number["period"], number["value"], number["status"]
        if number.get("base_period") and number["base_period"] != "target":
            yield number, number["base_period"], number["base"], number["base_status"]


def pooled(expected: Expected, month: str, platform: str | None) -> float:
    known = [v for (p, m), v in expected.items() if m == month and v is not None and platform in (None, p)]
    return sum(known) if known else math.nan


def right(client: str, metric: str, month: str, platform: str | None) -> float | None:
    """Work the number out from the generator's record; None where this test does not know how."""
    if metric in SUMS:
        return pooled(SUMS[metric](client), month, platform)
    if metric in RATES:
        top, bottom = (pooled(SUMS[side](client), month, platform) for side in RATES[metric])
        return top / bottom if bottom else math.nan
    return None


def test_every_number_is_the_truth_or_says_why_it_is_missing(made: tuple[str, str, list[Number]]) -> None:
    client, _, numbers = made
    checked, wrong = 0, []
    for number, month, value, status in readings(numbers):
        if value is None:
            assert status not in (None, "", "complete"), number
            continue
        split = {"paid", "post", "format", "week", "day"} & {k for k, v in number.items() if v is not None}
        expected = None if split else right(client, number["metric"], month, number.get("platform"))
        if expected is not None:
            checked += 1
            if not math.isclose(value, expected, rel_tol=1e-6):
                wrong.append((number["metric"], month, number.get("platform"), value, expected))
    assert not wrong
    assert checked > 60


def test_no_zero_stands_for_a_missing_value(made: tuple[str, str, list[Number]]) -> None:
    client, _, numbers = made
    for number, month, value, _ in readings(numbers):
        expected = right(client, number["metric"], month, number.get("platform"))
        if value == 0 and expected is not None:
            assert expected == 0, number


def test_reach_is_never_added_up(made: tuple[str, str, list[Number]]) -> None:
    client, page, numbers = made
    shown = [number for number in numbers if number["metric"] == "reach"]
    assert shown
    for number in shown:
        assert number["value"] is None or number["rows_used"] == 1, number
    assert "total_post_reach" not in {number["metric"] for number in numbers}
    for months in facts(client)["reach"].values():
        added = months.get("2026-10", {}).get("sum_of_days")
        # the upper bound may be printed only beside the lower one, never alone as a figure
        if added:
            assert f">{added:,}<" not in page
            assert f">{added:,}<".replace(",", ".") not in page
