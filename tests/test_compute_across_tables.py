"""A ratio across tables: both sides speak of the same platforms, and what was left out is told."""

from __future__ import annotations

from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pytest

from socialkpi.catalog.own import ratio
from socialkpi.compare import decompose
from socialkpi.compute import compute
from socialkpi.explain import explain

FRAMES = {"pandas": pd.DataFrame, "polars": pl.DataFrame, "duckdb": lambda given: duckdb.from_df(pd.DataFrame(given))}
OCTOBER = {"from_day": "2026-10-01", "to_day": "2026-10-31"}


def table(columns: str, *rows: tuple[Any, ...], **same: Any) -> dict[str, list[Any]]:
    given = {name: list(values) for name, values in zip(columns.split(), zip(*rows, strict=True), strict=True)}
    return {**given, **{name: [value] * len(rows) for name, value in same.items()}, "row": list(range(len(rows)))}


POSTS = table(
    "platform account reactions comments shares views",
    ("x", "@toko", 40, 5, 5, None),
    ("linkedin", "Toko Page", 80, 10, 10, None),
    ("youtube", "Toko TV", None, 3, None, 1000),
    **OCTOBER,
)
DAYS = table(
    "platform account followers",
    ("x", "toko", 1000),
    ("linkedin", "toko", 2000),
    ("youtube", "toko", 7000),
    **OCTOBER,
)
VISITS = table(
    "platform sessions",
    ("x", 300),
    ("linkedin", 600),
    ("youtube", 100),
    account="web",
    social=True,
    split="visit_source",
    **OCTOBER,
)
EVENTS = table(
    "platform leads", ("x", 4), ("youtube", 2), account="web", social=True, event="generate_lead",
    split="visit_source+event", **OCTOBER,
)  # fmt: skip


def made(frame: Any = pd.DataFrame, **tables: dict[str, list[Any]]) -> dict[str, Any]:
    return {name: frame(given) for name, given in tables.items()}


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_followers_of_a_network_without_reactions_are_no_part_of_the_rate(frame: Any) -> None:
    """X 50 of 1,000 and LinkedIn 100 of 2,000: 5 %; YouTube's 7,000 followers have no reactions beside them."""
    row = compute(made(frame, posts=POSTS, days=DAYS), "engagement_rate_by_followers", period="2026-10").iloc[0]
    assert (row["value"], row["top"], row["bottom"]) == (0.05, 150, 3000)
    assert row["status"] == "partial"


@pytest.mark.parametrize("frame", FRAMES.values(), ids=FRAMES)
def test_sessions_of_other_networks_are_no_part_of_youtube_views(frame: Any) -> None:
    data = made(frame, posts=POSTS, visits=VISITS)
    row = compute(data, ratio("social_sessions", "views"), period="2026-10").iloc[0]
    assert (row["value"], row["top"], row["bottom"], row["status"]) == (0.1, 100, 1000, "partial")


def test_nothing_is_left_out_where_both_sides_know_every_platform() -> None:
    both = {name: values[:2] for name, values in POSTS.items()}, {name: values[:2] for name, values in DAYS.items()}
    row = compute(made(posts=both[0], days=both[1]), "engagement_rate_by_followers", period="2026-10").iloc[0]
    assert (row["value"], row["status"]) == (0.05, "complete")


def test_each_month_keeps_its_own_platforms() -> None:
    """In September only X has both sides: 10 of 500."""
    posts = table(
        "platform reactions comments shares month", ("x", 10, 0, 0, "2026-09"), ("x", 50, 0, 0, "2026-10"),
        ("linkedin", 100, 0, 0, "2026-10"), account="toko",
    )  # fmt: skip
    days = table(
        "platform followers month", ("x", 500, "2026-09"), ("linkedin", 900, "2026-09"), ("x", 1000, "2026-10"),
        ("linkedin", 2000, "2026-10"), account="toko",
    )  # fmt: skip
    for one in (posts, days):
        one["from_day"] = one["to_day"] = [f"{month}-30" for month in one["month"]]
    result = compute(made(posts=posts, days=days), "engagement_rate_by_followers", by=["month"])
    assert result["value"].tolist() == [10 / 500, 150 / 3000]
    assert ["partial" in f"{status};{notes}" for status, notes in result[["status", "notes"]].values] == [True, False]


def test_a_network_without_a_line_in_the_website_report_brought_nobody() -> None:
    """YouTube's 1,000 views stand below although the website saw no session of it; nothing is left out."""
    posts = POSTS | {"views": [500, 500, 1000]}
    visits = {name: values[:2] for name, values in VISITS.items()}
    row = compute(made(posts=posts, visits=visits), ratio("social_sessions", "views"), period="2026-10").iloc[0]
    assert (row["value"], row["top"], row["bottom"], row["status"]) == (0.45, 900, 2000, "complete")


def test_a_report_that_knows_no_platform_stands_for_all() -> None:
    visits = {name: values[:1] for name, values in VISITS.items()} | {"platform": ["social"]}
    row = compute(made(posts=POSTS, visits=visits), ratio("social_sessions", "views"), period="2026-10").iloc[0]
    assert (row["value"], row["status"]) == (0.3, "complete")


def test_two_sides_of_other_networks_have_no_rate() -> None:
    visits = {name: values[:2] for name, values in VISITS.items()}
    row = compute(made(posts=POSTS, days=DAYS), ratio("views", "followers"), period="2026-10").iloc[0]
    assert (row["value"], row["status"]) == (1000 / 7000, "partial")
    apart = {name: values[:2] for name, values in DAYS.items()}
    row = compute(made(posts=POSTS, days=apart, visits=visits), ratio("views", "followers"), period="2026-10").iloc[0]
    assert pd.isna(row["value"])
    assert row["status"].startswith("no_values:")


def test_two_reports_of_the_website_are_one() -> None:
    """LinkedIn's 600 sessions without a lead stay below: 6 of 1,000."""
    row = compute(made(visits=VISITS, events=EVENTS), ratio("leads", "social_sessions"), period="2026-10").iloc[0]
    assert (row["value"], row["bottom"]) == (0.006, 1000)


def test_explain_names_what_was_left_out() -> None:
    why = explain(made(posts=POSTS, days=DAYS), "engagement_rate_by_followers", period="2026-10")
    used = why.rows[why.rows["used"]]
    assert (used["followers"].sum(), set(used["platform"])) == (3000, {"x", "linkedin"})
    left = why.rows[(why.rows["table"] == "days") & ~why.rows["used"]]
    assert left[["platform", "reason"]].values.tolist() == [["youtube", "no_values:posts.reactions"]]
    assert len(used) == why.result.iloc[0]["rows_used"]


def test_a_mix_says_which_part_has_no_value_and_that_the_whole_is_partial() -> None:
    rows = [
        (p, m, r, 0, 0, 0, 100) for m in ("09", "10") for p, r in (("x", 5.0 if m == "09" else 7.0), ("tiktok", None))
    ]
    posts = table("platform month reactions comments shares saves reach", *rows, account="toko")
    posts["from_day"] = posts["to_day"] = [f"2026-{month}-15" for month in posts["month"]]
    found = decompose(made(posts=posts), "engagement_rate_by_reach", "platform", period="2026-10")
    assert found["platform"].tolist()[:2] == ["tiktok", "x"]
    assert found["status"].tolist() == ["no_values:posts.reactions", "complete", "partial"]
    assert found["change"].tolist()[1:] == [pytest.approx(0.02), pytest.approx(0.02)]
    assert found.iloc[0][["value", "weight", "mix"]].isna().all()
