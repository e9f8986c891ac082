"""Tables x metrics -> results: hand-worked numbers, and one test per way of being silently wrong."""

from __future__ import annotations

import math
from datetime import date
from types import SimpleNamespace

import pandas as pd
import pytest

from socialkpi.catalog.kinds import (
    Adds,
    Better,
    Measure,
    Metric,
    Ratio,
    Scale,
    Stage,
    Take,
    Timing,
    Total,
    Typical,
    Unit,
)
from socialkpi.compare import compare
from socialkpi.compute import compute
from socialkpi.errors import DeclarationError, UnknownName
from socialkpi.language import Text

WORDS = {
    "label": Text(en="x", id="x"),
    "meaning": Text(en="x", id="x"),
    "better": Better.HIGHER,
    "stage": Stage.AWARENESS,
    "timing": Timing.LEADING,
    "scale": Scale.MICRO,
    "source": "arithmetic",
}


def measure(key: str, table: str = "posts", unit: Unit = Unit.COUNT, **more: object) -> Measure:
    return Measure(key=key, table=table, column=more.pop("column", key), unit=unit, **WORDS, **more)


LIKES = measure("reactions")
VIEWS = measure("views")
SAVES = measure("saves")
LIKE_RATE = Ratio(key="like_rate", top=(LIKES,), bottom=(VIEWS,), unit=Unit.SHARE, **WORDS)
REACH = measure("reach", "days", Unit.PEOPLE, adds=Adds.NEVER, cap=("impressions",))
IMPRESSIONS = measure("impressions", "days")
FREQUENCY = Ratio(key="frequency", top=(IMPRESSIONS,), bottom=(REACH,), unit=Unit.TIMES, **WORDS)
FOLLOWERS = measure("followers", "days", Unit.PEOPLE, adds=Adds.NOT_OVER_TIME)
FIRST = measure("first", "days", Unit.PEOPLE, adds=Adds.NOT_OVER_TIME, take=Take.FIRST, column="followers")
GROWTH = Ratio(key="growth", top=(FOLLOWERS,), less=(FIRST,), bottom=(FIRST,), unit=Unit.SHARE, **WORDS)
SESSIONS = measure("sessions", "visits", only={"social": True})
KEY_SESSIONS = measure("key_event_sessions", "visits", only={"social": True})
KEY_RATE = Ratio(key="key_rate", top=(KEY_SESSIONS,), bottom=(SESSIONS,), unit=Unit.SHARE, proportion=True, **WORDS)
SPEND = measure("spend", "ads", Unit.MONEY)
CPM = Ratio(
    key="cpm", top=(SPEND,), bottom=(measure("ad_impressions", "ads", column="impressions"),), times=1000,
    unit=Unit.MONEY, **WORDS,
)  # fmt: skip


def one(data: dict[str, pd.DataFrame], metric: Metric, **more: object) -> dict[str, object]:
    result = compute(data, metric, **more)
    assert len(result) == 1
    return result.iloc[0].to_dict()


def posts(**columns: list[object]) -> dict[str, pd.DataFrame]:
    return {"posts": pd.DataFrame(columns)}


def days(frame: dict[str, list[object]]) -> dict[str, pd.DataFrame]:
    length = len(next(iter(frame.values())))
    base = {"platform": ["instagram"] * length, "account": [None] * length, "split": [""] * length}
    table = pd.DataFrame({**base, **frame})
    table["day"] = table["from_day"].where(table["from_day"] == table["to_day"])
    table["month"] = table["from_day"].str[:7].where(table["from_day"].str[:7] == table["to_day"].str[:7])
    return {"days": table}


def test_a_rate_is_a_ratio_of_sums_over_the_posts_that_have_both() -> None:
    # 10 likes over 100 views; the second post has views and no likes: 10/150 = 6.7 % would be wrong
    row = one(posts(platform=["x", "x"], reactions=[10.0, None], views=[100.0, 50.0]), LIKE_RATE)
    assert row["value"] == pytest.approx(0.10)
    assert (row["rows"], row["rows_used"], row["status"]) == (2, 1, "partial")


def test_a_rate_is_not_the_mean_of_rates() -> None:
    row = one(posts(reactions=[5.0, 40.0, 300.0], views=[50.0, 1000.0, 30000.0]), LIKE_RATE)
    assert row["value"] == pytest.approx(345 / 31050)
    typical = Typical(key="median_rate", top=(LIKES,), bottom=(VIEWS,), unit=Unit.SHARE, **WORDS)
    assert one(posts(reactions=[5.0, 40.0, 300.0], views=[50.0, 1000.0, 30000.0]), typical)["value"] == pytest.approx(
        0.04
    )


def test_a_sum_of_nothing_is_missing_and_says_why() -> None:
    row = one(posts(platform=["x"], reactions=[None], views=[5.0]), LIKES)
    assert math.isnan(row["value"])
    assert row["status"] == "no_values:posts.reactions"
    assert one(posts(platform=["x"], views=[5.0]), LIKES)["status"] == "no_column:posts.reactions"
    assert one({}, LIKES)["status"] == "no_column:posts.reactions"


def test_a_true_zero_stays_zero() -> None:
    row = one(posts(platform=["x"], reactions=[0.0], views=[5.0]), LIKES)
    assert (row["value"], row["status"]) == (0.0, "complete")


def test_nothing_is_divided_by_zero() -> None:
    row = one(posts(reactions=[0.0], views=[0.0]), LIKE_RATE)
    assert math.isnan(row["value"])
    assert row["status"] == "zero:views"


def test_people_are_bounded_and_never_added() -> None:
    two_days = days({"from_day": ["2026-10-01", "2026-10-02"], "to_day": ["2026-10-01", "2026-10-02"],
                     "reach": [400.0, 300.0], "impressions": [900.0, 1200.0]})  # fmt: skip
    row = one(two_days, REACH)
    assert math.isnan(row["value"])
    assert (row["low"], row["high"], row["span"], row["status"]) == (400, 700, "bounds", "bounds")
    frequency = one(two_days, FREQUENCY)
    assert (frequency["low"], frequency["high"]) == (3.0, 5.25)


def test_days_without_a_figure_leave_the_upper_end_open() -> None:
    one_day = days({"from_day": ["2026-10-01"], "to_day": ["2026-10-01"], "reach": [400.0]})
    row = one(one_day, REACH, period=("2026-10-01", "2026-10-01"))
    assert (row["value"], row["status"]) == (400, "complete")
    data = SimpleNamespace(tables=one_day, as_of="2026-10-03")
    week = compute(data, REACH, period=("2026-10-01", "2026-10-02")).iloc[0]
    assert (week["low"], math.isnan(week["high"]), week["status"]) == (400, True, "gaps:1")
    assert math.isnan(week["value"])
    two_of_three = days({"from_day": ["2026-10-01", "2026-10-03"], "to_day": ["2026-10-01", "2026-10-03"],
                         "reach": [400.0, 300.0]})  # fmt: skip
    data = SimpleNamespace(tables=two_of_three, as_of="2026-10-03")
    month = compute(data, REACH, by=["platform"], period=("2026-10-01", "2026-10-03")).iloc[0]
    assert (month["low"], math.isnan(month["high"]), month["status"]) == (400, True, "gaps:1")


def test_the_sum_of_people_is_capped_by_what_they_saw() -> None:
    capped = days({"from_day": ["2026-10-01", "2026-10-02"], "to_day": ["2026-10-01", "2026-10-02"],
                   "reach": [400.0, 300.0], "impressions": [450.0, 200.0]})  # fmt: skip
    assert one(capped, REACH)["high"] == 650


def test_the_platforms_own_figure_for_the_window_beats_bounds() -> None:
    own = days({"from_day": ["2026-10-01", "2026-10-02", "2026-10-01"],
                "to_day": ["2026-10-01", "2026-10-02", "2026-10-31"],
                "reach": [400.0, 300.0, 520.0], "impressions": [900.0, 1200.0, 2100.0]})  # fmt: skip
    row = one(own, REACH, period="2026-10")
    assert (row["value"], row["status"]) == (520, "complete")


def test_the_same_days_in_two_windows_are_added_once() -> None:
    both = days({"from_day": ["2026-10-01", "2026-10-02", "2026-10-01"],
                 "to_day": ["2026-10-01", "2026-10-02", "2026-10-02"], "impressions": [900.0, 1200.0, 2100.0]})  # fmt: skip
    assert one(both, IMPRESSIONS)["value"] == 2100


def test_a_stock_takes_the_last_value_of_each_account() -> None:
    table = days({"from_day": ["2026-10-01", "2026-10-31", "2026-10-15"],
                  "to_day": ["2026-10-01", "2026-10-31", "2026-10-15"], "followers": [1000.0, 1050.0, 200.0]})  # fmt: skip
    table["days"]["account"] = ["a", "a", "b"]
    assert one(table, FOLLOWERS)["value"] == 1250
    table["days"] = table["days"].sample(frac=1, random_state=3)
    assert one(table, FOLLOWERS, by=["month"])["value"] == 1250


def test_growth_needs_two_readings() -> None:
    table = days({"from_day": ["2026-10-01", "2026-10-31"], "to_day": ["2026-10-01", "2026-10-31"],
                  "followers": [1000.0, 1050.0]})  # fmt: skip
    assert one(table, GROWTH)["value"] == pytest.approx(0.05)
    single = {"days": table["days"].head(1)}
    assert one(single, GROWTH)["status"] == "no_values:days.followers"


def test_growth_compares_the_accounts_that_have_both_readings() -> None:
    table = days({"from_day": ["2026-09-30", "2026-10-01", "2026-10-31", "2026-10-31"],
                  "to_day": ["2026-09-30", "2026-10-01", "2026-10-31", "2026-10-31"],
                  "followers": [800.0, 1000.0, 1050.0, 90_000.0]})  # fmt: skip
    table["days"]["account"] = ["a", "a", "a", "b"]
    row = one(table, GROWTH, period="2026-10")
    assert row["value"] == pytest.approx(250 / 800)  # from a's last reading before October; b has only one reading
    assert row["status"] == "partial"


def test_a_stock_joins_by_account_and_not_by_row() -> None:
    per_follower = Ratio(key="per", top=(IMPRESSIONS,), bottom=(FOLLOWERS,), unit=Unit.TIMES, **WORDS)
    table = days({"from_day": ["2026-10-01", "2026-10-02"], "to_day": ["2026-10-01", "2026-10-02"],
                  "impressions": [900.0, 100.0], "followers": [None, 500.0]})  # fmt: skip
    assert one(table, per_follower)["value"] == 2.0


def test_money_that_brought_nothing_still_counts() -> None:
    revenue = measure("revenue", "ads", Unit.MONEY)
    roas = Ratio(key="roas", top=(revenue,), bottom=(SPEND,), unit=Unit.TIMES, sides_apart=True, **WORDS)
    ads = pd.DataFrame({"platform": ["meta_ads", "meta_ads", "google_ads"], "account": ["a", "a", "g"],
                        "split": ["campaign"] * 3, "from_day": ["2026-10-01", "2026-10-02", "2026-10-01"],
                        "to_day": ["2026-10-01", "2026-10-02", "2026-10-01"], "currency": ["EUR"] * 3,
                        "spend": [100.0, 100.0, 70.0], "revenue": [300.0, None, None]})  # fmt: skip
    # an empty cell is a day without sales; the report of google_ads never states revenue and is left out
    assert one({"ads": ads}, roas)["value"] == 1.5


def test_a_share_of_the_whole_stays_a_share_of_the_whole_by_platform() -> None:
    everything = measure("all", "visits", column="sessions", whole_over=("platform", "social"))
    share = Ratio(key="share", top=(SESSIONS,), bottom=(everything,), unit=Unit.SHARE, **WORDS)
    data = visits(platform=["instagram", "tiktok", None], split=["visit_source"] * 3, from_day=["2026-10-01"] * 3,
                  to_day=["2026-10-31"] * 3, sessions=[20.0, 10.0, 70.0], social=[True, True, False])  # fmt: skip
    assert one(data, share)["value"] == pytest.approx(0.3)
    by_platform = compute(data, share, by=["platform"]).set_index("platform")["value"]
    assert by_platform.to_dict() == {"instagram": pytest.approx(0.2), "tiktok": pytest.approx(0.1)}


def test_two_currencies_are_never_added() -> None:
    ads = pd.DataFrame({"platform": ["meta_ads"] * 3, "currency": ["IDR", "USD", "IDR"],
                        "spend": [1000.0, 5.0, 500.0], "impressions": [100.0, 10.0, 50.0]})  # fmt: skip
    result = compute({"ads": ads}, [SPEND, CPM], by=["platform"])
    by_currency = {(r["metric"], r["currency"]): r["value"] for r in result.to_dict("records")}
    assert by_currency == {("spend", "IDR"): 1500, ("spend", "USD"): 5, ("cpm", "IDR"): 10_000, ("cpm", "USD"): 500}


def test_a_ratio_over_two_tables_adds_each_side_in_its_own() -> None:
    engagement = Ratio(key="per_follower", top=(LIKES,), bottom=(FOLLOWERS,), unit=Unit.SHARE, **WORDS)
    data = {**days({"from_day": ["2026-10-31"], "to_day": ["2026-10-31"], "followers": [500.0]}),
            "posts": pd.DataFrame({"platform": ["instagram", "instagram"], "reactions": [3.0, 7.0]})}  # fmt: skip
    row = compute(data, engagement, by=["platform"]).iloc[0]
    assert row["value"] == pytest.approx(0.02)
    assert (row["top"], row["bottom"]) == (10, 500)


def visits(**columns: list[object]) -> dict[str, pd.DataFrame]:
    table = pd.DataFrame(columns)
    return {"visits": table.assign(account=None, social=table.get("social", True)).astype({"social": "boolean"})}


def test_a_report_split_in_two_ways_is_counted_once() -> None:
    data = visits(
        platform=["instagram", "tiktok", "social"], split=["visit_source+medium", "visit_source+medium", "channel"],
        from_day=["2026-10-01"] * 3, to_day=["2026-10-31"] * 3, sessions=[100.0, 50.0, 160.0],
        key_event_sessions=[3.0, 1.0, 4.0],
    )  # fmt: skip
    result = compute(data, SESSIONS, by=["platform"], period="2026-10").set_index("platform")
    assert result.loc["instagram", "value"] == 100
    assert result.loc["tiktok", "value"] == 50
    assert result.loc["social", "status"] == "no_values:visits.sessions"
    assert one(data, SESSIONS, period="2026-10")["value"] == 150  # what the platforms add up to


def test_a_window_that_reaches_over_the_edge_is_not_apportioned() -> None:
    data = visits(platform=["instagram"], split=["visit_source"], from_day=["2026-09-20"], to_day=["2026-10-10"],
                  sessions=[100.0])  # fmt: skip
    assert one(data, SESSIONS, period="2026-10")["status"] == "window:2026-09-20..2026-10-10"


def test_shares_of_sessions_carry_wilsons_interval_and_say_when_they_are_few() -> None:
    data = visits(platform=["a", "b"], split=["visit_source"] * 2, from_day=["2026-10-01"] * 2,
                  to_day=["2026-10-31"] * 2, sessions=[1200.0, 20.0], key_event_sessions=[34.0, 3.0])  # fmt: skip
    result = compute(data, KEY_RATE, by=["platform"]).set_index("platform")
    assert result.loc["a", ["low", "high"]].tolist() == pytest.approx([0.0203, 0.0393], abs=5e-5)
    assert (result.loc["b", "status"], result.loc["b", "value"]) == ("too_few:20", 0.15)
    assert result.loc["b", ["low", "high"]].tolist() == pytest.approx([0.052, 0.360], abs=5e-4)


def test_engagement_intervals_come_from_posts_and_not_from_views() -> None:
    many = posts(platform=["x"] * 10, reactions=[10.0, 12, 9, 11, 30, 2, 8, 10, 12, 9], views=[100.0] * 10)
    row = one(many, LIKE_RATE)
    assert row["value"] == pytest.approx(0.113)
    assert 0.07 < row["low"] < 0.095  # one post with 30 likes makes the rate unsure upwards
    assert 0.13 < row["high"] < 0.17
    few = one(posts(platform=["x"] * 3, reactions=[1.0, 2, 3], views=[10.0] * 3), LIKE_RATE)
    assert (few["status"], math.isnan(few["low"])) == ("too_few_posts:3", True)


def test_a_recipe_differs_per_platform_and_skips_the_others() -> None:
    recipe = {"instagram": (LIKES, SAVES), "facebook": (LIKES,)}
    total = Total(key="engagements", recipe_name="test", recipe=recipe, unit=Unit.COUNT, **WORDS)
    data = posts(platform=["instagram", "facebook", "x"], reactions=[10.0, 20.0, 40.0], saves=[1.0, 2.0, 4.0])
    result = compute(data, total, by=["platform"]).set_index("platform")
    assert result.loc["instagram", "value"] == 11
    assert result.loc["facebook", "value"] == 20
    assert result.loc["x", "status"] == "no_values:posts.reactions"
    assert set(result["recipe"]) == {"test"}


def test_rows_of_null_and_their_order_change_nothing() -> None:
    plain = pd.DataFrame({"platform": ["x", "y", "x"], "reactions": [1.0, 2.0, 3.0], "views": [10.0, 20.0, 30.0]})
    noisy = pd.concat([plain.iloc[::-1], pd.DataFrame({"platform": ["x"], "reactions": [None], "views": [None]})])
    a = compute({"posts": plain}, [LIKES, LIKE_RATE], by=["platform"])
    b = compute({"posts": noisy.astype({"reactions": float, "views": float})}, [LIKES, LIKE_RATE], by=["platform"])
    pd.testing.assert_frame_equal(a[["metric", "value", "top", "bottom"]], b[["metric", "value", "top", "bottom"]])


def test_an_unfinished_month_is_marked() -> None:
    table = days({"from_day": ["2026-10-01", "2026-10-19"], "to_day": ["2026-10-18", "2026-10-20"],
                  "impressions": [1.0, 2.0]})  # fmt: skip
    assert one(table, IMPRESSIONS, period="2026-10")["status"] == "incomplete:2026-10-20"


def test_a_platform_whose_download_stops_early_is_told_and_not_taken_for_whole() -> None:
    table = days({"from_day": ["2026-09-01", "2026-10-01", "2026-10-01"], "to_day": ["2026-09-30", "2026-10-31", "2026-10-10"],
                  "impressions": [50.0, 100.0, 7.0]})  # fmt: skip
    table["days"]["platform"] = ["tiktok", "instagram", "tiktok"]
    whole = one(table, IMPRESSIONS, period="2026-10")
    assert (whole["value"], whole["status"]) == (107, "gaps:21")
    by_platform = compute(table, IMPRESSIONS, by=["platform"], period="2026-10").set_index("platform")["status"]
    assert by_platform.to_dict() == {"instagram": "complete", "tiktok": "gaps:21"}


def test_a_month_missing_from_a_longer_period_is_told() -> None:
    data = visits(platform=["x", "x"], split=["visit_source"] * 2, from_day=["2026-06-01", "2026-08-01"],
                  to_day=["2026-06-30", "2026-08-31"], sessions=[10.0, 20.0])  # fmt: skip
    assert one(data, SESSIONS, period=("2026-06", "2026-08"))["status"] == "gaps:31"


def test_an_old_reading_of_a_stock_is_told() -> None:
    table = days({"from_day": ["2026-10-10", "2026-10-31"], "to_day": ["2026-10-10", "2026-10-31"],
                  "followers": [1000.0, None], "impressions": [1.0, 1.0]})  # fmt: skip
    assert one(table, FOLLOWERS, period="2026-10")["status"] == "stale:2026-10-10"


def test_what_does_not_exist_is_named_with_the_nearest_that_does() -> None:
    with pytest.raises(UnknownName, match='Did you mean "platform"'):
        compute({}, LIKES, by=["platfrom"])
    with pytest.raises(DeclarationError, match="2026-13"):
        compute({}, LIKES, period="2026-13")


def test_an_amount_without_rows_has_a_status_too() -> None:
    days = {"from_day": ["2026-08-01", "2026-09-16"], "to_day": ["2026-08-31", "2026-10-15"]}
    who = {"platform": "google_ads", "account": "Toko Contoh", "split": "campaign", "currency": "IDR"}
    ads = {"ads": pd.DataFrame({**who, **days, "month": ["2026-08", None], "spend": [50.0, 100.0]})}
    missing = compute(ads, "ad_spend", period="2026-10")
    assert missing[["currency", "status"]].values.tolist() == [["", "window:2026-09-16..2026-10-15"]]
    (row,) = compare(ads, "ad_spend", period="2026-08").to_dict("records")
    assert (row["currency"], row["value"], row["base_status"]) == ("IDR", 50, "no_rows")


def test_a_period_may_be_dates_and_conditions_must_be_pairs() -> None:
    frame = pd.DataFrame({"platform": "x", "from_day": ["2026-10-05"], "to_day": ["2026-10-05"], "saves": [3.0]})
    assert compute({"posts": frame}, "saves", period=date(2026, 10, 5)).loc[0, "value"] == 3
    assert compute({"posts": frame}, "saves", period=(date(2026, 10, 6), "2026-10-31")).loc[0, "status"] == "no_rows"
    with pytest.raises(DeclarationError, match="platform"):
        compute({"posts": frame}, "saves", where="x")  # type: ignore[arg-type]
