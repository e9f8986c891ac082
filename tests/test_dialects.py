"""How well-known tools count: the same post, each tool's own number, worked out by hand."""

from __future__ import annotations

import pandas as pd
import pytest

import socialkpi as sk
from socialkpi import charts
from socialkpi.catalog import METRICS, find
from socialkpi.catalog.dialects import DIALECTS, dialects
from socialkpi.catalog.faults import faults
from socialkpi.catalog.formula import inputs
from socialkpi.catalog.kinds import Ratio, Total
from socialkpi.client import read_client
from socialkpi.errors import ClientError, UnknownName
from socialkpi.language import LANGUAGES
from socialkpi.tables import TABLES

POST = {
    "reactions": 100.0, "comments": 10.0, "shares": 5.0, "saves": 20.0, "clicks": 40.0, "link_clicks": 15.0,
    "profile_visits": 8.0, "views": 5000.0, "impressions": 4000.0, "reach": 2000.0, "engagements_native": 300.0,
}  # fmt: skip
FOLLOWERS = 10_000.0


def data(platform: str) -> dict[str, pd.DataFrame]:
    day = {"from_day": "2026-10-01", "to_day": "2026-10-01", "day": "2026-10-01", "account": "a", "split": ""}
    post, days = {"platform": platform, **day, **POST}, {"platform": platform, **day, "followers": FOLLOWERS}
    return {"posts": pd.DataFrame([post]), "days": pd.DataFrame([days])}


@pytest.mark.parametrize(
    ("key", "platform", "expected"),
    [
        ("engagements:socialinsider", "facebook", 100 + 10 + 5),
        ("engagements:socialinsider", "instagram", 100 + 10),
        ("engagements:socialinsider", "x", 100 + 5),
        ("engagements:socialinsider", "linkedin", 100 + 10 + 40 + 5),
        ("engagements:socialinsider", "youtube", 100 + 10),
        ("engagements:socialinsider", "tiktok", 100 + 10 + 5),
        ("engagement_rate:socialinsider", "instagram", 110 / 10_000),
        ("engagement_rate:socialinsider_later", "tiktok", 135 / 10_000),
        ("engagement_rate:socialinsider_later", "x", 115 / 10_000),
        ("engagements:buffer", "x", 100 + 10 + 5 + 15 + 8),
        ("engagement_rate:buffer", "x", 138 / 4000),
        ("engagement_rate:buffer", "facebook", (10 + 40 + 5 + 100) / 4000),
        ("engagement_rate:buffer_best_time", "instagram", 115 / 2000),
        ("engagement_rate:buffer_best_time_text", "instagram", 115 / 4000),
        ("engagement_rate:hootsuite", "tiktok", 115 / 2000),
        ("engagement_rate:rival_iq", "facebook", 115 / 10_000),
        ("engagement_rate:rival_iq_tiktok", "tiktok", 115 / 5000),
        ("engagement_rate:linkedin", "linkedin", 155 / 4000),
        ("engagement_rate:x", "x", 300 / 4000),
        ("clicks:fivetran", "youtube", 5000),
        ("clicks:fivetran", "facebook", 40),
        ("impressions:fivetran", "instagram", 5000),
        ("impressions:fivetran", "linkedin", 4000),
    ],
)
def test_each_tool_gets_its_own_number_from_one_post(key, platform, expected):
    (row,) = sk.compute(data(platform), key, by=["platform"]).to_dict("records")
    assert row["value"] == pytest.approx(expected, rel=1e-12)
    assert (row["metric"], row["recipe"]) == (key, key.partition(":")[2])


def test_a_network_that_the_tool_says_nothing_of_has_no_value():
    (row,) = sk.compute(data("facebook"), "engagement_rate:buffer_best_time", by=["platform"]).to_dict("records")
    assert row["status"].startswith("no_values:")


def test_the_mean_of_the_videos_rates_is_not_the_rate_of_all_videos():
    videos = pd.DataFrame({"platform": "tiktok", "comments": 0.0, "shares": 0.0, "reach": [50.0, 1000.0, 30_000.0]})
    videos["reactions"] = [5.0, 40.0, 300.0]
    rates = sk.compute({"posts": videos}, ["engagement_rate:hootsuite", "engagement_rate_by_reach"])["value"]
    assert rates.tolist() == pytest.approx([0.05, 345 / 31_050])


@pytest.mark.parametrize("dialect", DIALECTS.values(), ids=DIALECTS)
def test_every_dialect_says_what_it_counts_for_which_posts_and_where_it_is_written(dialect):
    metric = dialect.metric
    assert faults(metric) == []
    assert dialect.address.startswith("https://")
    assert len(dialect.read) == len("2026-11-21")
    assert all(dialect.scope[language].endswith(".") for language in LANGUAGES)
    assert metric.label.en != metric.label.id
    assert all(m.column in TABLES[m.table].measures for m in inputs(metric))
    totals = [metric] if isinstance(metric, Total) else list(metric.top)
    assert {total.recipe_name for total in totals} == {metric.key.partition(":")[2]}
    assert isinstance(metric, Total) or metric.bottom


def test_a_dialect_is_found_by_name_and_is_no_metric_of_the_catalog():
    assert isinstance(find("engagement_rate:buffer"), Ratio)
    assert not {*DIALECTS} & {*METRICS}
    with pytest.raises(UnknownName, match=r'Did you mean "engagement_rate:hootsuite"\?'):
        find("engagement_rate:hootsiute")


def test_the_table_of_dialects_reads_in_both_languages():
    for language in LANGUAGES:
        table = dialects(language)
        assert table["key"].tolist() == [*DIALECTS]
        assert not table.isna().any().any()
    assert "likes" in dialects("id").set_index("key").loc["engagements:socialinsider", "counts"]
    assert dialects().set_index("key").loc["engagement_rate:x", "standing"] == "reported"


def test_results_of_a_dialect_are_shown_with_its_name():
    shown = sk.show(sk.compute(data("x"), ["engagement_rate:buffer", "engagement_rate_by_impressions"]), "id").as_text(
        200
    )
    assert "Engagement rate versi Buffer · buffer" in shown
    assert "3,5%" in shown
    assert "2,9%" in shown


@pytest.mark.parametrize("key", DIALECTS)
def test_every_dialect_is_shown_in_both_languages_and_drawn(key):
    metric = DIALECTS[key].metric
    counted = metric if isinstance(metric, Total) else metric.top[0]
    tables = data(next(name for name in counted.recipe if name != "*"))
    results = sk.compute(tables, key, by=["platform"])
    assert results["value"].notna().all()
    for language in LANGUAGES:
        assert metric.label[language] in " ".join(sk.show(results, language).as_text(300).split())
    months = {name: frame.assign(month="2026-10") for name, frame in tables.items()}
    for language in LANGUAGES:
        assert charts.trend(sk.compute(months, key, by=["month"]), key, language) is not None


def test_a_ratio_of_a_tools_recipe_is_shown_under_a_key_of_its_own():
    ours = sk.ratio("engagements:socialinsider", "views")
    results = sk.compute(data("facebook"), ours)
    assert (ours.key, results["value"].tolist()) == ("engagements_socialinsider_per_views", [pytest.approx(115 / 5000)])
    assert "2,3%" in sk.show(results, "id").as_text(300)


def test_a_benchmark_may_be_for_a_tools_own_metric(tmp_path):
    entry = '[[benchmarks]]\nmetric = "engagement_rate:rival_iq"\nvalue = 0.0048\nyear = 2026\npublisher = "A study"\n'
    (tmp_path / "client.toml").write_text(entry, "utf-8")
    assert read_client(tmp_path).benchmarks[0].metric == "engagement_rate:rival_iq"
    (tmp_path / "client.toml").write_text(entry.replace("rival_iq", "rivaliq"), "utf-8")
    with pytest.raises(ClientError, match=r"benchmarks\[0\].metric is"):
        read_client(tmp_path)
