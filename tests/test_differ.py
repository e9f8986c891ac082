"""The gap between two readings, accounted for to the last unit; every number here is worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from itertools import pairwise

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import socialkpi as sk
from socialkpi import ratio
from socialkpi.catalog import METRICS, find
from socialkpi.client import read_client
from socialkpi.differ import Difference, Reading, differ
from socialkpi.differ.reading import read
from socialkpi.differ.steps import value_of
from socialkpi.errors import DeclarationError, UnknownName
from socialkpi.load import gather
from tests.clients import plain_client, read_file


def posts(**columns) -> dict[str, pd.DataFrame]:
    return {"posts": pd.DataFrame({"platform": "instagram", **columns})}


def told(found: Difference) -> list[tuple[str, str, Fraction]]:
    """Return what changed, the detail and the exact contribution of every step after the first."""
    gains = [after - before for before, after in pairwise(found.exact)]
    steps = zip(found.steps["changed"][1:], found.steps["what"][1:], gains, strict=True)
    assert sum(gains, Fraction(0)) == found.gap
    return [*steps]


def test_two_tools_print_two_rates_for_one_post():
    # 30 likes, 5 comments, 3 reposts, 10 link clicks, 2 profile visits, 1,000 impressions, 1,600 views
    post = posts(
        reactions=[30.0], comments=[5.0], shares=[3.0], link_clicks=[10.0], profile_visits=[2.0], impressions=[1000.0],
        views=[1600.0],
    )  # fmt: skip
    post["posts"]["platform"] = "x"
    found = differ(post, "engagement_rate_by_views", "engagement_rate:buffer")
    assert (found.exact[0], found.exact[-1]) == (Fraction(38, 1600), Fraction(50, 1000))
    assert told(found) == [
        ("term", "+posts.link_clicks", Fraction(10, 1600)),
        ("term", "+posts.profile_visits", Fraction(2, 1600)),
        ("denominator", "posts.views>posts.impressions", Fraction(50, 1000) - Fraction(50, 1600)),
    ]
    assert "organic figures only" in found.sentences("en")[-1]
    assert "hanya memakai angka organik" in found.sentences("id")[-1]


def test_rows_that_lack_the_denominator():
    # 10 likes over 150 views; the post without likes has 50 of the views: 6.7% for two sums, 10% for the rows with both
    data = posts(reactions=[10.0, None], comments=0.0, shares=0.0, views=[100.0, 50.0])
    each = Reading(metric="engagement_rate_by_views", rows="each_side")
    found = differ(data, each, "engagement_rate_by_views")
    assert found.exact == (Fraction(10, 150), Fraction(10, 100))
    assert told(found) == [("rows_left_out", "1:bottom", Fraction(1, 30))]
    back = differ(data, "engagement_rate_by_views", each)
    assert told(back) == [("rows_added", "1:bottom", Fraction(-1, 30))]


def test_the_mean_of_rates_is_not_the_rate_of_the_whole():
    # 5/50, 40/1,000 and 300/30,000: mean (10% + 4% + 1%) / 3 = 5%, the whole 345/31,050 = 1.11%
    data = posts(reactions=[5.0, 40.0, 300.0], comments=0.0, shares=0.0, reach=[50.0, 1000.0, 30000.0])
    data["posts"]["platform"] = "tiktok"
    found = differ(data, "engagement_rate:hootsuite", "engagement_rate_by_reach")
    assert found.exact == (Fraction(5, 100), Fraction(345, 31050))
    assert told(found) == [("averaging", "mean>sums", Fraction(345, 31050) - Fraction(1, 20))]
    median = differ(data, "engagement_rate_post_median", "engagement_rate:hootsuite")
    assert told(median) == [("averaging", "median>mean", Fraction(1, 100))]
    assert "5.0%" in repr(found)
    assert "1.1%" in repr(found)


def test_the_month_by_jakarta_time_is_not_the_month_by_utc(tmp_path):
    # 31 October 23:30 in UTC is 1 November 06:30 in Jakarta; 30 September 18:00 in UTC is 1 October 01:00
    moments = ["2026-09-30T18:00:00Z", "2026-10-15T05:00:00Z", "2026-10-31T23:30:00Z"]
    rows = [
        {"post": str(n), "published_at": pd.Timestamp(moment), "views": views}
        for n, (moment, views) in enumerate(zip(moments, [7, 100, 30], strict=True))
    ]
    data = gather([read_file("posts", rows)], read_client(plain_client(tmp_path)))
    found = differ(data, "views", Reading(metric="views", time_zone="UTC"), period="2026-10")
    assert found.exact == (107, 130)
    assert found.steps["changed"].tolist() == ["start", "time_zone"]
    assert "days by UTC instead of the client's own time zone" in found.sentences("en")[1].lower().replace("utc", "UTC")
    assert "zona waktu klien" in found.sentences("id")[1]


def test_days_without_moments_cannot_move_to_another_zone():
    days = {"days": pd.DataFrame({"platform": ["x"], "views": [5.0], "from_day": "2026-10-01", "to_day": "2026-10-01"})}
    with pytest.raises(DeclarationError, match="hold days and no moments"):
        differ(days, "account_views", Reading(metric="account_views", time_zone="UTC"))


def test_another_period_and_another_choice():
    data = posts(views=[100.0, 20.0, 3.0], format=["reel", "image", "reel"])
    data["posts"][["from_day", "to_day"]] = [["2026-09-05"] * 2, ["2026-10-01"] * 2, ["2026-10-02"] * 2]
    one = Reading(metric="views", period="2026-10")
    other = Reading(metric="views", period=("2026-09-01", "2026-10-31"), where={"format": "reel"})
    assert told(differ(data, one, other)) == [
        ("period", "2026-10>2026-09-01..2026-10-31", 100),
        ("where", ">format = reel", -20),
    ]


def test_rows_that_only_one_of_the_readings_counts():
    # saves are missing in the second post, shares in the third
    data = posts(saves=[4.0, None, 2.0], shares=[1.0, 6.0, None], views=[100.0, 200.0, 300.0])
    found = differ(data, ratio("saves", "views"), ratio("shares", "views"))
    assert found.exact[0] == Fraction(6, 400)
    assert told(found) == [
        ("rows_left_out", "1:both", Fraction(4, 100) - Fraction(6, 400)),
        ("term", "+posts.shares", Fraction(1, 100)),
        ("term", "-posts.saves", Fraction(-4, 100)),
        ("rows_added", "1:both", Fraction(7, 300) - Fraction(1, 100)),
    ]


def test_a_step_without_a_value_is_made_together_with_the_next():
    # no post is counted by both, so there is nothing in between
    data = posts(saves=[4.0, None], shares=[None, 6.0], views=[100.0, 200.0])
    found = differ(data, ratio("saves", "views"), ratio("shares", "views"))
    assert found.exact == (Fraction(4, 100), Fraction(6, 200))
    assert found.steps["changed"].tolist() == ["start", "rows_left_out; rows_added"]
    assert found.sentences("en")[1].startswith(
        "Without the rows that only the first reading counts (1), and with the rows that only the second reading counts"
    )


def test_another_table_changes_at_once():
    data = posts(views=[100.0, 50.0]) | {"days": pd.DataFrame({"platform": ["instagram"], "views": [180.0]})}
    found = differ(data, "views", "account_views")
    assert told(found) == [("table", "posts>days", 30)]


def test_followers_below_the_line():
    # 12 engagements over 600 posts' reach against 2,000 followers
    data = posts(reactions=[8.0], comments=[3.0], shares=[1.0], reach=[600.0])
    days = pd.DataFrame({"platform": ["instagram"], "account": ["a"], "followers": [2000.0]})
    data["days"] = days.assign(from_day="2026-10-01", to_day="2026-10-01", day="2026-10-01")
    found = differ(data, "engagement_rate_by_reach", "engagement_rate:socialinsider")
    assert told(found) == [
        ("term", "-posts.shares", Fraction(-1, 600)),
        ("denominator", "posts.reach>days.followers", Fraction(11, 2000) - Fraction(11, 600)),
    ]


def test_a_growth_uses_the_first_and_the_last_reading_of_each_account():
    # a: 1,000 to 1,050; b: 500 to 490; without b the growth is 5%, with it (1,540 - 1,500) / 1,500
    days = pd.DataFrame(
        {"platform": "x", "account": ["a", "a", "a", "b", "b"], "followers": [1000.0, 1020, 1050, 500, 490]}
    )
    days["from_day"] = ["2026-10-01", "2026-10-15", "2026-10-31", "2026-10-01", "2026-10-31"]
    data = {"days": days.assign(to_day=days["from_day"], day=days["from_day"])}
    found = differ(data, Reading(metric="follower_growth_rate", where={"account": "a"}), "follower_growth_rate")
    assert found.exact == (Fraction(50, 1000), Fraction(40, 1500))


def test_times_a_thousand():
    data = posts(saves=[4.0], views=[100.0])
    one, other = ratio("saves", "views", times=10), ratio("saves", "views", times=1000, key="saves_per_mille")
    assert told(differ(data, one, other)) == [("factor", "10>1000", Fraction(4 * 990, 100))]


def test_money_keeps_its_decimals():
    ads = pd.DataFrame({"platform": "meta_ads", "spend": [0.1, 0.2], "clicks": [1.0, 2.0], "currency": "USD"})
    ads = ads.assign(from_day=["2026-10-01", "2026-10-02"], to_day=["2026-10-01", "2026-10-02"], account="a", split="")
    first = Reading(metric="ad_spend", period="2026-10-01")
    assert differ({"ads": ads}, first, Reading(metric="ad_spend", period="2026-10")).gap == Fraction(2, 10)


@pytest.mark.parametrize(
    ("one", "other", "en"),
    [
        ("views", "engagement_rate_by_views", "is in number, .* in share in %: there is no gap"),
        ("reach", "reach", "Reach has no single value here: Only bounds are known"),
        ("saves", "views", "Saves.* has no single value here: .*none of the files"),
    ],
)
def test_what_has_no_single_value_is_refused_with_the_reason(one, other, en):
    data = posts(reactions=1.0, comments=1.0, shares=1.0, views=[100.0, 50.0])
    data["days"] = pd.DataFrame({"platform": ["instagram"] * 2, "reach": [10.0, 20.0], "account": ["a", "b"]})
    with pytest.raises(DeclarationError, match=en):
        differ(data, one, other)


def test_two_currencies_are_no_difference():
    ads = pd.DataFrame({"platform": "meta_ads", "spend": [10.0, 20.0], "currency": ["USD", "IDR"]})
    ads = ads.assign(campaign=["a", "b"], from_day="2026-10-01", to_day="2026-10-01", account="a", split="campaign")
    with pytest.raises(DeclarationError, match="several currencies: "):
        differ({"ads": ads}, "ad_spend", "ad_spend")
    one, other = (Reading(metric="ad_spend", where={"campaign": name}) for name in "ab")
    with pytest.raises(DeclarationError, match=r"is in USD, .* in IDR\. Convert the data first"):
        differ({"ads": ads}, one, other)


def test_a_wrong_name_is_answered_with_the_nearest():
    with pytest.raises(UnknownName, match=r'Did you mean "engagement_rate:buffer"\?'):
        differ(posts(views=[1.0]), "views", "engagement_rate:bufer")


def test_what_does_not_exist_is_answered_with_the_nearest():
    with pytest.raises(UnknownName, match=r'time zone called "Asia/Jkarta"\. Did you mean "Asia/Jakarta"\?'):
        Reading(metric="views", time_zone="Asia/Jkarta")
    with pytest.raises(UnknownName, match=r'choice of rows called "each"'):
        Reading(metric="views", rows="each")
    with pytest.raises(UnknownName, match='no language called "xx"'):
        differ(posts(views=[1.0]), "views", "views", language="xx")
    with pytest.raises(UnknownName, match='no language called "xx"'):
        differ(posts(views=[1.0]), "views", "views").sentences("xx")


def test_units_that_differ_are_said_in_words():
    data = posts(saves=[4.0], views=[100.0])
    with pytest.raises(DeclarationError, match=r"is in number, .* in share in %") as caught:
        differ(data, "views", ratio("saves", "views"))
    assert "bersatuan jumlah, " in caught.value.say("id")
    assert "bersatuan persentase" in caught.value.say("id")


def _videos(platform: str) -> dict[str, pd.DataFrame]:
    days = ["2026-08-10", "2026-09-10", "2026-10-10"]
    rows = pd.DataFrame({"platform": platform, "views": [100.0, 160.0, 170.0], "from_day": days, "to_day": days})
    return {"posts": rows}


def test_a_break_between_two_periods_is_said():
    # YouTube counts a view as soon as playback starts from 24 August 2026 on
    september, august, october = (Reading(metric="views", period=f"2026-{month}") for month in ("09", "08", "10"))
    found = differ(_videos("youtube"), september, august)
    assert (found.gap, [each.date for each in found.breaks]) == (-60, ["2026-08-24"])
    assert found.sentences("en")[-1].startswith(
        "From 24 August 2026 on it is counted in another way: YouTube now counts"
    )
    assert found.sentences("id")[-1].startswith("Sejak 24 Agustus 2026 cara menghitungnya berubah: YouTube kini")
    # all time is the time of the rows, 10 August to 10 October
    assert len(differ(_videos("youtube"), Reading(metric="views"), october).breaks) == 1


def test_where_nothing_broke_between_two_periods_nothing_is_said():
    september, august, october = (Reading(metric="views", period=f"2026-{month}") for month in ("09", "08", "10"))
    assert differ(_videos("tiktok"), september, august).breaks == ()
    assert differ(_videos("youtube"), september, october).breaks == ()
    assert differ(_videos("youtube"), august, august).breaks == ()
    assert len(differ(_videos("youtube"), september, october).sentences("en")) == 3


def test_it_reads_in_both_languages_and_escapes_what_it_shows():
    data = posts(saves=[4.0], shares=[1.0], views=[100.0])
    own = ratio("saves", "views", key="mine", label="<b>Mine</b>")
    found = differ(data, own, ratio("shares", "views"), language="id")
    assert found.sentences("id")[1] == "Jumlah dibagikan per postingan ikut dihitung: +1,0\u00a0poin, menjadi 5,0%."
    assert found.sentences("en")[-1].endswith("The steps add up to the whole gap of −3.0\u00a0points.")
    assert "<li>&lt;b&gt;Mine&lt;/b&gt;: 4,0%.</li>" in found._repr_html_()


_COUNT = st.one_of(st.none(), st.integers(0, 50).map(float))
_ROW = st.fixed_dictionaries(dict.fromkeys(("reactions", "comments", "shares", "saves", "views", "reach"), _COUNT))
_RATES = ("engagement_rate_by_views", "engagement_rate_by_reach", "engagement_rate_post_median", "save_rate")


@settings(max_examples=25, deadline=None)
@given(st.lists(_ROW, min_size=1, max_size=6), st.sampled_from(_RATES), st.sampled_from(_RATES))
def test_the_ends_are_what_compute_says_and_the_steps_lead_from_one_to_the_other(rows, one, other):
    data = {"posts": pd.DataFrame(rows, dtype="float64").assign(platform="instagram")}
    values = [sk.compute(data, find(key))["value"].iloc[0] for key in (one, other)]
    if values[0] != values[0] or values[1] != values[1]:
        with pytest.raises(DeclarationError):
            differ(data, one, other)
        return
    found = differ(data, one, other)
    assert [float(found.exact[0]), float(found.exact[-1])] == pytest.approx(values, rel=1e-12, abs=1e-15)
    assert sum((after - before for before, after in pairwise(found.exact)), Fraction(0)) == found.gap


def test_a_clients_metrics_read_exactly_as_they_are_computed():
    data = sk.sample("rona-kain")
    results = sk.compute(data, [*METRICS][::3], period="2026-09").dropna(subset="value")
    single = results[~results["metric"].duplicated(keep=False)]
    assert len(single) > 30
    wrong = []
    for key, value in zip(single["metric"], single["value"], strict=True):
        found = read(data, METRICS[key], Reading(metric=key, period="2026-09"))
        if float(value_of(found.cells, found.shape)) != pytest.approx(value, rel=1e-9):
            wrong.append(key)
    assert wrong == []
