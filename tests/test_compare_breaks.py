"""Changes of definition: which refuse a comparison, which are only told, and what bridges them."""

from __future__ import annotations

import pandas as pd
import pytest

from socialkpi.catalog import METRICS, explain_status
from socialkpi.catalog.breaks import CHANGES, STANDINGS, breaks, breaks_between
from socialkpi.compare import compare
from socialkpi.language import LANGUAGES
from socialkpi.tables import TABLES


def test_every_change_is_said_in_both_languages_with_its_standing() -> None:
    assert len(breaks()) == 26
    for each in breaks():
        assert each.text.en != each.text.id
        assert each.text.en.endswith(".")
        assert each.text.id.endswith(".")
        assert (each.change in CHANGES, each.standing in STANDINGS) == (True, True)
        assert each.source
    assert len({each.key for each in breaks()}) == len(breaks())


def test_every_column_that_a_change_names_exists() -> None:
    for each in breaks():
        for name in each.columns:
            table, _, column = name.partition(".")
            assert column in TABLES[table].measures


def test_what_nobody_confirmed_never_refuses() -> None:
    unsure = [each for each in breaks() if each.standing in ("believed", "reported")]
    assert len(unsure) == 6
    assert not any(each.refuses for each in unsure)
    assert {each.date for each in breaks() if each.refuses} == {
        "2018-02-12", "2024-11-14", "2025-03-31", "2025-04-21", "2025-11-15", "2026-01-12", "2026-06-15", "2026-08-24",
    }  # fmt: skip


def test_the_breaks_between_two_days() -> None:
    """One break of Facebook's impressions lies in the last quarter of 2025."""
    found = [each.date for each in breaks_between(METRICS["impressions"], "2025-10-01", "2025-12-31")]
    assert found == ["2025-11-15"]
    assert breaks_between(METRICS["impressions"], "2025-11-15", "2025-12-31") == ()


def posts(rows: list[tuple[str, str, float | None, float | None]]) -> dict[str, pd.DataFrame]:
    """Posts by platform and day, with impressions and views."""
    frame = pd.DataFrame(rows, columns=["platform", "day", "impressions", "views"])
    frame = frame.assign(from_day=frame["day"], to_day=frame["day"], month=frame["day"].str[:7])
    return {"posts": frame.astype({"impressions": "float64", "views": "float64"})}


def overlap(factor: float = 2.0, platform: str = "facebook") -> list[tuple[str, str, float | None, float | None]]:
    """Ten posts of spring 2025 that have both counts."""
    return [(platform, f"2025-05-{day:02d}", 100.0, 100.0 * factor) for day in range(1, 11)]


OLD = [("facebook", f"2024-12-{day:02d}", 50.0, None) for day in range(1, 11)]
NEW = [("facebook", f"2025-12-{day:02d}", None, 120.0) for day in range(1, 11)]


def test_an_overlap_bridges_a_break() -> None:
    """500 impressions at two views each are 1,000 views; 1,200 are 200 more."""
    row = compare(posts([*OLD, *overlap(), *NEW]), "views", ["platform"], period="2025-12", to="last_year").iloc[0]
    assert (row["value"], row["base"], row["change"]) == (1200, 1000, 200)
    assert (row["low"], row["high"], row["verdict"]) == (200, 200, "unsure")  # for it is a single post
    assert row["status"] == "bridged:2025-11-15/2/2/2"


def test_the_bridge_is_as_unsure_as_its_factor() -> None:
    """Half of the posts have one view to an impression, half three: the factor is 2, its interval is wide."""
    mixed = [*overlap(1.0)[:5], *overlap(3.0)[5:]]
    row = compare(posts([*OLD, *mixed, *NEW]), "views", ["platform"], period="2025-12", to="last_year").iloc[0]
    assert row["base"] == 1000
    assert row["low"] < 0 < row["high"]
    assert row["verdict"] == "unsure"


def test_the_older_count_is_bridged_backwards() -> None:
    """Asked for impressions: 1,200 views at half an impression each are 600."""
    row = compare(posts([*OLD, *overlap(), *NEW]), "impressions", ["platform"], period="2025-12", to="last_year").iloc[
        0
    ]
    assert (row["value"], row["base"], row["change"]) == (600, 500, 100)
    assert row["status"].startswith("bridged:2025-11-15/0.5/")


@pytest.mark.parametrize(
    "rows",
    [
        [*OLD, *overlap()[:7], *NEW],  # seven posts say too little
        [*OLD, *NEW],
        [*OLD, *overlap(), *NEW, ("tiktok", "2024-12-03", None, 70.0)],  # and in the total another platform is in it
    ],
)
def test_without_an_overlap_nothing_is_bridged(rows: list[tuple[str, str, float | None, float | None]]) -> None:
    row = compare(posts(rows), "views", period="2025-12", to="last_year").iloc[0]
    assert not row["status"].startswith("bridged")
    assert row["verdict"] != "good"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_bridge_says_its_factor(language: str) -> None:
    said = explain_status("bridged:2025-11-15/1.62/1.41/1.85", language)
    assert {"en": "1.62 times", "id": "1,62 kali"}[language] in said


def test_a_change_that_is_only_reported_is_a_note() -> None:
    """Facebook is said to have left clicks out of its engagement on 1 May 2026; nobody confirmed it."""
    days = pd.DataFrame({
        "platform": ["facebook"] * 2, "account": ["p"] * 2, "split": [""] * 2, "engagements_native": [900.0, 500.0],
        "from_day": ["2026-04-01", "2026-05-01"], "to_day": ["2026-04-30", "2026-05-31"],
    })  # fmt: skip
    row = compare({"days": days}, "account_engagements_reported", ["platform"], period="2026-05").iloc[0]
    assert (row["change"], row["status"]) == (-400, "complete")
    assert "changed:2026-05-01/facebook" in row["notes"].split(";")
    assert "clicks" in explain_status("changed:2026-05-01/facebook", "en")
