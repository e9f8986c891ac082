"""Rates that contradict themselves: by single posts, within the parts of a mix; and a change split into both."""

from __future__ import annotations

import math

import duckdb
import pandas as pd
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from socialkpi.catalog import explain_status
from socialkpi.compare import compare, decompose
from socialkpi.errors import DeclarationError
from socialkpi.language import LANGUAGES

MARCH = ("2026-03-01", "2026-03-28")


def visits(rows: list[tuple[str, str, str, float, float]]) -> dict[str, pd.DataFrame]:
    """Sessions and those with a key event, by month, platform and paid or organic."""
    frame = pd.DataFrame(rows, columns=["month", "platform", "paid", "key_event_sessions", "sessions"])
    frame = frame.assign(
        account="shop", split="visit_source+medium", from_day=frame["month"] + "-01", to_day=frame["month"] + "-28",
        social=pd.array([True] * len(frame), dtype="boolean"),
    )  # fmt: skip
    return {"visits": frame.astype({"key_event_sessions": "float64", "sessions": "float64"})}


SIMPSON = [
    ("2026-03", "instagram", "paid", 900, 30_000),
    ("2026-03", "instagram", "organic", 100, 1_000),
    ("2026-03", "tiktok", "paid", 40, 2_000),
    ("2026-03", "tiktok", "organic", 1_100, 12_000),
]
"""Instagram wins within paid (3% to 2%) and organic (10% to 9.2%), and loses as a whole (3.2% to 8.1%)."""


def notes(row: pd.Series) -> list[str]:
    return str(row["notes"]).split(";")


def test_simpsons_paradox_between_platforms_is_said() -> None:
    found = compare(visits(SIMPSON), "session_key_event_rate", ["platform"], period=MARCH, to="rest")
    ours = found.set_index("platform")
    assert (round(ours.loc["instagram", "value"], 3), round(ours.loc["tiktok", "value"], 3)) == (0.032, 0.081)
    assert "flips_within:paid/platform/tiktok" in notes(ours.loc["instagram"])
    assert "flips_within:paid/platform/instagram" in notes(ours.loc["tiktok"])


def test_without_the_paradox_nothing_is_said() -> None:
    straight = [
        *SIMPSON[:2],
        ("2026-03", "tiktok", "paid", 100, 2_000),
        ("2026-03", "tiktok", "organic", 1_300, 12_000),
    ]
    found = compare(visits(straight), "session_key_event_rate", ["platform"], period=MARCH, to="rest")
    assert not any("flips" in text for text in found["notes"])


def test_a_total_that_moves_against_all_its_parts_is_said() -> None:
    """Both parts convert better than before; the total falls, since cheap paid visits came."""
    rows = [
        ("2026-02", "tiktok", "paid", 20, 2_000), ("2026-02", "tiktok", "organic", 800, 10_000),
        ("2026-03", "tiktok", "paid", 600, 30_000), ("2026-03", "tiktok", "organic", 900, 10_000),
    ]  # fmt: skip
    row = compare(visits(rows), "session_key_event_rate", period=MARCH).iloc[0]
    assert row["change"] < 0
    assert "change_flips_within:paid" in notes(row)


def posts(rows: list[tuple[str, str, float, float]]) -> dict[str, pd.DataFrame]:
    """Posts by platform and format: reactions and reach; no comments, no shares."""
    frame = pd.DataFrame(rows, columns=["platform", "format", "reactions", "reach"]).assign(comments=0.0, shares=0.0)
    return {"posts": frame.assign(from_day="2026-03-10", to_day="2026-03-10", month="2026-03")}


def test_the_mean_of_posts_that_turns_the_order_round_is_said() -> None:
    """Ratios of sums: 345/31,050 = 1.1% and 60/3,000 = 2%; the mean of 10%, 4%, 1% is 5%, the median 4%."""
    rows = [("instagram", "image", *post) for post in ((5.0, 50.0), (40.0, 1000.0), (300.0, 30_000.0))]
    rows += [("facebook", "image", 20.0, 1000.0)] * 3
    found = compare(posts(rows), "engagement_rate_by_reach", ["platform"], period="2026-03", to="rest")
    by = found.set_index("platform")
    assert by.loc["instagram", "value"] < by.loc["facebook", "value"]
    for statistic in ("median", "mean"):
        assert f"flips_by_post:{statistic}/platform/facebook" in notes(by.loc["instagram"])


def test_the_parts_can_be_named() -> None:
    rows = [
        ("instagram", "reel", 900.0, 30_000.0), ("instagram", "image", 100.0, 1000.0),
        ("tiktok", "reel", 40.0, 2000.0), ("tiktok", "image", 1100.0, 12_000.0),
    ]  # fmt: skip
    found = compare(posts(rows), "engagement_rate_by_reach", ["platform"], period="2026-03", to="rest", within="format")
    assert all("flips_within:format" in text for text in found["notes"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_flips_are_said_in_words(language: str) -> None:
    said = explain_status("flips_within:paid/platform/tiktok", language)
    assert "TikTok" in said
    assert "Simpson" in said
    assert explain_status("flips_by_post:mean/platform/a/b", language).endswith("a/b.")


def test_a_change_is_split_exactly_into_mix_and_rate() -> None:
    """Weights 0.5/0.5 to 0.8/0.2, rates 2% and 6% to 3% and 6%: 4.0% to 3.6%.

    Rate: 1 point x (0.5 + 0.8)/2 = +0.65 points. Mix: +0.3 x (2.5% - 3.8%) and -0.3 x (6% - 3.8%) = -1.05 points.
    """
    rows = [
        ("2026-02", "tiktok", "paid", 10, 500), ("2026-02", "tiktok", "organic", 30, 500),
        ("2026-03", "tiktok", "paid", 24, 800), ("2026-03", "tiktok", "organic", 12, 200),
    ]  # fmt: skip
    found = decompose(visits(rows), "session_key_event_rate", "paid", period=MARCH)
    parts, whole = found.iloc[:-1].set_index("paid"), found.iloc[-1]
    assert parts.loc["paid", "rate"] == pytest.approx(0.0065)
    assert parts.loc["organic", "rate"] == 0
    assert parts.loc["paid", "mix"] == pytest.approx(0.3 * (0.025 - 0.038))
    assert parts.loc["organic", "mix"] == pytest.approx(-0.3 * (0.06 - 0.038))
    assert (whole["value"], whole["base"]) == (0.036, 0.04)
    assert (whole["rate"], whole["mix"]) == (pytest.approx(0.0065), pytest.approx(-0.0105))
    assert math.fsum([*parts["mix"], *parts["rate"]]) == pytest.approx(whole["value"] - whole["base"], abs=1e-15)


def test_a_part_that_is_new_counts_as_mix() -> None:
    """From 100 organic sessions at 10% to 100 at 10% and 100 paid ones at 2%: -4 points, all of it mix."""
    rows = [
        ("2026-02", "x", "organic", 10, 100),
        ("2026-03", "x", "organic", 10, 100),
        ("2026-03", "x", "paid", 2, 100),
    ]
    found = decompose(visits(rows), "session_key_event_rate", "paid", period=MARCH)
    whole = found.iloc[-1]
    assert (whole["rate"], whole["mix"], whole["change"]) == (0, pytest.approx(-0.04), pytest.approx(-0.04))
    assert math.isnan(found.set_index("paid").loc["paid", "base"])


def test_only_a_ratio_of_sums_has_a_mix() -> None:
    with pytest.raises(DeclarationError, match="social_sessions"):
        decompose(visits(SIMPSON), "social_sessions", "paid", period=MARCH)


def test_what_cannot_be_compared_is_not_split_either() -> None:
    rows = [("2026-02", "x", "organic", 10, 100), ("2026-03", "x", "organic", 10, 100)]
    data = visits(rows)
    data["visits"].loc[1, "to_day"] = "2026-03-20"
    found = decompose(data, "session_key_event_rate", "paid", period=MARCH)
    assert {*found["status"]} == {"incomplete:2026-03-20"}
    assert found[["mix", "rate", "change"]].isna().all(axis=None)


def test_rows_that_name_no_part_are_a_part_of_their_own() -> None:
    """All that changed is in the visits of which nobody knows whether they were paid for: 10% to 12% of half of all."""
    rows = [("2026-02", "x", "paid", 5, 100), ("2026-03", "x", "paid", 5, 100)]
    data = visits([*rows, ("2026-02", "x", "?", 10, 100), ("2026-03", "x", "?", 12, 100)])
    data["visits"]["paid"] = data["visits"]["paid"].replace("?", None)
    found = decompose(data, "session_key_event_rate", "paid", period=MARCH).set_index("paid")
    assert (found.loc["", "rate"], found.loc["paid", "rate"]) == (pytest.approx(0.01), 0)


@pytest.mark.parametrize("library", ["polars", "duckdb"])
def test_flips_are_found_in_any_library(library: str) -> None:
    frame = visits(SIMPSON)["visits"]
    native = pl.from_pandas(frame).lazy() if library == "polars" else duckdb.connect().from_df(frame)
    found = compare({"visits": native}, "session_key_event_rate", ["platform"], period=MARCH, to="rest")
    assert all("flips_within:paid" in text for text in found["notes"])


COUNTS = st.tuples(st.integers(0, 40), st.integers(40, 5000))


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(COUNTS, COUNTS), min_size=1, max_size=6))
def test_mix_and_rate_always_add_up_to_the_change(parts: list[tuple[tuple[int, int], tuple[int, int]]]) -> None:
    rows = [
        (month, f"part {at}", "paid", float(hits), float(sessions))
        for at, sides in enumerate(parts)
        for month, (hits, sessions) in zip(("2026-02", "2026-03"), sides, strict=True)
    ]
    found = decompose(visits(rows), "session_key_event_rate", "platform", period=MARCH)
    whole = compare(visits(rows), "session_key_event_rate", period=MARCH).iloc[0]
    split = found.iloc[:-1]
    assert math.fsum([*split["mix"], *split["rate"]]) == pytest.approx(whole["change"], abs=1e-15)
    assert found.iloc[-1]["change"] == pytest.approx(whole["change"], abs=1e-15)
