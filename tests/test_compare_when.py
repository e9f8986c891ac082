"""Feasts, provisional days, the client's usual weeks, and posts at equal age."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

from socialkpi.catalog import explain_status
from socialkpi.catalog.feasts import days_of_feasts, feasts, lebaran_before, lebaran_near
from socialkpi.compare import base_period, compare
from socialkpi.errors import DeclarationError


def test_ramadan_ends_on_the_eve_of_lebaran_in_every_year() -> None:
    by = {key: [each for each in feasts() if each.key == key] for key in ("ramadan", "lebaran")}
    assert [each.first[:4] for each in by["lebaran"]] == [str(year) for year in range(2020, 2031)]
    for fast, feast in zip(by["ramadan"], by["lebaran"], strict=False):
        assert (date.fromisoformat(feast.first) - date.fromisoformat(fast.last)).days == 1
        assert (date.fromisoformat(fast.last) - date.fromisoformat(fast.first)).days + 1 in (29, 30)
    assert {each.standing for each in feasts() if each.first < "2027"} == {"decided"}


def test_the_days_of_feasts_in_a_period() -> None:
    """March 2026: Ramadan from the 1st to the 20th, Lebaran on the 21st and 22nd."""
    found = days_of_feasts("2026-03-01", "2026-03-31")
    assert (found["ramadan"], found["lebaran"]) == (20, 2)
    sales = days_of_feasts("2026-09-01", "2026-12-31")
    assert (sales["double_day"], sales["harbolnas"]) == (3, 1)


def test_last_years_period_by_the_feast() -> None:
    """From Lebaran on 31 March 2025 to that on 21 March 2026 are 355 days."""
    assert (date(2026, 3, 21) - date(2025, 3, 31)).days == 355
    assert base_period(("2026-03-07", "2026-03-20"), "same_feast") == ("2025-03-17", "2025-03-30")
    assert lebaran_before(date(2020, 5, 24)) is None
    assert lebaran_near("2026-10-01", "2026-10-31") is None
    with pytest.raises(DeclarationError, match="last_year"):
        base_period("2026-10", "same_feast")


@dataclass(frozen=True)
class Loaded:
    """What compare looks at in loaded data."""

    tables: dict[str, pd.DataFrame]
    as_of: str = "2026-12-31"
    client: Any = None
    files: pd.DataFrame | None = None
    differences: pd.DataFrame = field(default_factory=pd.DataFrame)
    lineage: pd.DataFrame = field(
        default_factory=lambda: pd.DataFrame(columns=["table", "row", "source_file", "source_row"])
    )


def days(first: str, values: list[float]) -> dict[str, pd.DataFrame]:
    """One row a day of an account's link clicks."""
    dates = pd.date_range(first, periods=len(values))
    frame = pd.DataFrame({"link_clicks": values, "from_day": dates.strftime("%Y-%m-%d")})
    frame["week"] = (dates - pd.to_timedelta(dates.day_of_week, unit="D")).strftime("%Y-%m-%d")
    frame = frame.assign(platform="instagram", account="kopi", split="", to_day=frame["from_day"])
    return {"days": frame.assign(day=frame["from_day"], month=frame["from_day"].str[:7])}


def notes(row: pd.Series) -> list[str]:
    return str(row["notes"]).split(";")


def test_a_feast_on_one_side_only_is_said() -> None:
    """April 2025 had Lebaran's second day, April 2026 no day of it."""
    data = Loaded(days("2025-01-01", [10.0] * 730))
    row = compare(data, "account_link_clicks", period="2026-04", to="last_year").iloc[0]
    assert "feast:lebaran/0/1" in notes(row)
    assert not any("ramadan" in note for note in notes(row))
    assert explain_status("feast:lebaran/0/1", "id") == (
        "Lebaran (Idulfitri): 0 hari di periode ini, 1 di periode pembanding."
    )
    by_feast = compare(data, "account_link_clicks", period=("2026-03-07", "2026-03-22"), to="same_feast").iloc[0]
    assert not any(note.startswith("feast") for note in notes(by_feast))
    assert by_feast["base_period"] == "2025-03-17..2025-04-01"


def test_a_client_elsewhere_keeps_other_feasts() -> None:
    client = SimpleNamespace(time_zone="Europe/Berlin", currency="EUR")
    data = Loaded(days("2025-01-01", [10.0] * 730), client=client)
    row = compare(data, "account_link_clicks", period="2026-04", to="last_year").iloc[0]
    assert not any(note.startswith("feast") for note in notes(row))


def test_the_last_three_days_are_provisional() -> None:
    data = Loaded(days("2026-09-01", [10.0] * 61), as_of="2026-10-31")
    row = compare(data, "account_link_clicks", period="2026-10").iloc[0]
    assert "provisional:2026-10-29" in notes(row)
    earlier = compare(data, "account_link_clicks", period=("2026-10-15", "2026-10-28")).iloc[0]
    assert not any(note.startswith("provisional") for note in notes(earlier))


WEEKLY = [70.0, 77.0, 84.0, 91.0, 98.0, 70.0, 77.0, 84.0, 91.0, 98.0]
"""Ten weeks of clicks: median 84, median absolute deviation 7, so usual is 84 plus or minus 2 x 1.4826 x 7 = 20.8."""


def usual(then: float, weeks: list[float] = WEEKLY) -> pd.Series:
    """Compare the week from Monday 5 October 2026 with the weeks before it."""
    first = date(2026, 10, 5) - timedelta(weeks=len(weeks))
    values = [week / 7 for week in [*weeks, then] for _ in range(7)]
    data = Loaded(days(first.isoformat(), values), as_of="2026-10-31")
    return compare(data, "account_link_clicks", period=("2026-10-05", "2026-10-11"), to="trailing").iloc[0]


def test_a_week_is_compared_with_the_usual_ones() -> None:
    row = usual(140.0)
    assert (row["value"], row["base"], row["change"]) == (pytest.approx(140), pytest.approx(84), pytest.approx(56))
    assert row["z"] == pytest.approx(56 / (1.4826 * 7))
    assert row["verdict"] == "good"
    assert row["base_period"] == "2026-07-27..2026-10-04"
    assert "median_week:1/10" in notes(row)
    assert usual(98.0)["verdict"] == "same"
    assert usual(40.0)["verdict"] == "bad"


def test_fewer_than_eight_weeks_say_nothing() -> None:
    row = usual(140.0, WEEKLY[:7])
    assert (row["status"], row["verdict"]) == ("few_weeks:7", "none")
    assert math.isnan(row["base"])


def test_usual_weeks_take_a_whole_week() -> None:
    with pytest.raises(DeclarationError, match="whole week"):
        compare(Loaded(days("2026-01-01", [1.0] * 300)), "account_link_clicks", period="2026-10-05", to="trailing")


def posts() -> Loaded:
    """Two posts of September and two of October, read on 31 October; September's also on 30 September."""
    frame = pd.DataFrame({
        "platform": "instagram", "post": ["a", "b", "c", "d"], "views": [1000.0, 2000.0, 700.0, 1100.0],
        "from_day": ["2026-09-10", "2026-09-20", "2026-10-11", "2026-10-21"],
        "source_file": "october.csv", "source_row": [2, 3, 4, 5], "row": [0, 1, 2, 3],
    })  # fmt: skip
    frame = frame.assign(to_day=frame["from_day"], month=frame["from_day"].str[:7])
    files = pd.DataFrame({
        "file": ["september.csv", "october.csv"], "stamp": [None, None], "to_day": ["2026-09-30", "2026-10-31"],
        "from_day": ["2026-09-01", "2026-09-01"],
        "last_date": ["2026-09-20", "2026-10-21"],
    }).astype("str").replace("None", pd.NA)  # fmt: skip
    older = pd.DataFrame({
        "table": "posts", "key": ["instagram | a", "instagram | b"], "measure": "views", "file": "october.csv",
        "row": [2, 3], "value": [1000.0, 2000.0], "other_file": "september.csv", "other_row": [2, 3],
        "other_value": [600.0, 900.0], "used": [1000.0, 2000.0], "why": "newer_window",
    })  # fmt: skip
    return Loaded({"posts": frame}, "2026-10-31", None, files, older)


def test_a_months_newest_posts_are_no_drop() -> None:
    """October's posts are 20 and 10 days old, September's 51 and 41: 1,800 views against 3,000 are no fall yet."""
    row = compare(posts(), "views", period="2026-10").iloc[0]
    assert (row["change"], row["verdict"]) == (-1200, "unsure")
    assert "age:15/46" in notes(row)


def test_posts_are_compared_at_equal_age() -> None:
    """On 30 September, 20 and 10 days old, September's posts had 1,500 views; of two posts no verdict is sure."""
    row = compare(posts(), "views", period="2026-10", to="equal_age").iloc[0]
    assert (row["value"], row["base"], row["change"], row["verdict"]) == (1800, 1500, 300, "unsure")
    assert "equal_age:15" in notes(row)


def test_without_an_older_export_the_age_is_only_said() -> None:
    data = posts()
    row = compare(replace(data, differences=data.differences.iloc[:0]), "views", period="2026-10", to="equal_age").iloc[
        0
    ]
    assert (row["base"], row["verdict"]) == (3000, "none")
    assert math.isnan(row["change"])
    assert {"no_equal_age", "age:15/46"} <= {*notes(row)}


def test_a_rate_of_posts_is_not_compared_at_another_age_either() -> None:
    data = posts()
    rates = data.tables["posts"].assign(comments=10.0, reactions=20.0, shares=0.0)
    data = replace(data, tables={"posts": rates}, differences=data.differences.iloc[:0])
    row = compare(data, "engagement_rate_by_views", period="2026-10", to="equal_age").iloc[0]
    assert row["value"] == pytest.approx(60 / 1800)
    assert (row["verdict"], math.isnan(row["change"]), "no_equal_age" in notes(row)) == ("none", True, True)


def test_a_count_that_the_older_export_never_filled_is_missing_then() -> None:
    data = posts()
    data.differences.loc[0, ["why", "other_value"]] = ["zero_column", 0.0]
    row = compare(data, "views", period="2026-10", to="equal_age").iloc[0]
    assert (row["base"], row["base_status"]) == (900, "partial")


def test_grown_posts_may_fall() -> None:
    data = posts()
    later = data.files.assign(to_day=["2026-09-30", "2026-12-31"])  # type: ignore[union-attr]
    row = compare(replace(data, files=later), "views", period="2026-10").iloc[0]
    assert (row["verdict"], row["change"]) == ("unsure", -1200)  # for they are only two
    assert not any(note.startswith("age") for note in notes(row))


def test_an_older_export_without_all_the_posts_says_nothing_of_their_age() -> None:
    """It begins on 15 September, after the first post: what that had on 30 September is unknown."""
    data = posts()
    later = data.files.assign(from_day=["2026-09-15", "2026-09-01"])  # type: ignore[union-attr]
    row = compare(replace(data, files=later), "views", period="2026-10", to="equal_age").iloc[0]
    assert (row["base"], row["verdict"]) == (3000, "none")
    assert "no_equal_age" in notes(row)
