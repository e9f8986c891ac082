"""What charts draw and say, by hand-typed results: honest lengths, gaps, grey for too few, claims only where sure."""

from __future__ import annotations

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import pandas as pd
import pytest
from results_rows import HOSTILE, months, paid, rates, reach, results, row, steps, visits

from socialkpi import charts, theme
from socialkpi.charts.axes import exact_place, place_in_time, scale_of
from socialkpi.charts.figure import Figure
from socialkpi.errors import DeclarationError, UnknownName

Draw = Callable[[str], Figure]

ALL: dict[str, Draw] = {
    "trend": lambda language: charts.trend(months(), "social_sessions", language),
    "ranking of rates": lambda language: charts.ranking(rates(), "session_key_event_rate", language),
    "ranking of counts": lambda language: charts.ranking(visits(), "social_sessions", language),
    "reach": lambda language: charts.reach_range(reach(), language=language),
    "funnel": lambda language: charts.funnel(steps(), language=language),
    "quadrants": lambda language: charts.quadrants(pd.concat([visits(), rates()]), language=language),
    "paid and organic": lambda language: charts.paid_and_organic(paid(), "social_sessions", language),
    "spark": lambda language: charts.spark(months(), "social_sessions", language),
    "nothing": lambda language: charts.trend(results(row("saves", month="2026-10")), "saves", language),
}


@cache
def drawn(name: str, language: str) -> Figure:
    """Return one of the charts above, drawn once for all tests."""
    return ALL[name](language)


@cache
def picture(figure: Figure) -> ElementTree.Element:
    """Return the SVG of a figure as a tree; drawing is what takes time."""
    return ElementTree.fromstring(figure.svg())  # noqa: S314  our own drawing, and an error here is what the tests look for


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


def records(figure: Figure) -> list[dict[str, Any]]:
    """Return every record that the chart draws."""
    return [record for each in figure.spec()["datasets"].values() for record in each]


def layers(figure: Figure, mark: str) -> list[dict[str, Any]]:
    """Return the layers of one kind of mark, each with its records."""
    spec = figure.spec()
    found = [each for each in spec["layer"] if each["mark"]["type"] == mark]
    return [{**each, "records": spec["datasets"][each["data"]["name"]]} for each in found]


def texts(figure: Figure) -> list[str]:
    """Return what stands in the picture, in the order drawn."""
    return ["".join(each.itertext()) for each in picture(figure).iter() if each.tag.endswith("text")]


def strings(value: Any, path: str = "") -> Iterator[tuple[str, str]]:
    """Return every string of a specification with its path."""
    if isinstance(value, dict):
        for key, each in value.items():
            yield from strings(each, f"{path}/{key}")
    elif isinstance(value, list):
        for each in value:
            yield from strings(each, path)
    elif isinstance(value, str):
        yield path, value


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("name", ALL)
def test_every_chart_is_valid_and_only_a_drawing(name: str, language: str) -> None:
    figure = drawn(name, language)
    assert figure.chart.to_dict(validate=True)
    root = picture(figure)
    assert root.attrib["role"] == "img"
    assert root.attrib["aria-label"] == figure.alt
    assert figure.title
    assert len(figure.alt) > 20
    allowed = {"svg", "g", "path", "text", "line", "rect", "defs", "clipPath", "tspan", "circle"}
    assert {each.tag.split("}")[-1] for each in root.iter()} <= allowed
    assert not any("href" in name or name.startswith("on") for each in root.iter() for name in each.attrib)


@pytest.mark.parametrize("name", [each for each in ALL if each != "nothing"])
def test_both_languages_draw_the_same_but_say_it_in_their_own_words(name: str) -> None:
    english, indonesian = drawn(name, "en"), drawn(name, "id")
    assert english.title != indonesian.title
    assert english.alt != indonesian.alt
    assert english.rows.equals(indonesian.rows)


def test_a_notebook_gets_what_it_can_store_with_the_title_inside() -> None:
    bundle = drawn("trend", "en")._repr_mimebundle_()
    assert set(bundle) == {"application/vnd.vegalite.v5+json", "text/plain"}
    assert " ".join(bundle["application/vnd.vegalite.v5+json"]["title"]["text"]) in bundle["text/plain"]
    assert "title" not in drawn("trend", "en").spec()


# -- Honest lengths ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "axis"), [("trend", "y"), ("reach", "y"), ("ranking of counts", "x"), ("ranking of rates", "x")]
)
def test_scales_start_at_zero(name: str, axis: str) -> None:
    domains = [
        each["encoding"][axis]["scale"]["domain"]
        for each in drawn(name, "en").spec()["layer"]
        if "scale" in each["encoding"].get(axis, {})
    ]
    assert domains
    assert all(domain[0] == 0 for domain in domains)


def test_the_funnel_goes_from_nothing_to_all() -> None:
    bar = layers(drawn("funnel", "en"), "bar")[0]
    assert bar["encoding"]["x"]["scale"]["domain"] == [0, 1]
    assert [record["x"] for record in bar["records"]] == [0.03, 0.8, 0.05]


@pytest.mark.parametrize(
    ("values", "unit", "ticks"),
    [
        ([0.02, 0.13], "share", (0, 0.05, 0.1, 0.15)),
        ([11_510], "count", (0, 5000, 10_000, 15_000)),
        ([3], "count", (0, 1, 2, 3)),
        ([95], "seconds", (0, 30, 60, 90, 120)),
        ([-0.1, 0.1], "share", (-0.1, -0.05, 0, 0.05, 0.1)),
        ([0, 0], "count", (0, 1)),
    ],
)
def test_ticks_are_round_and_hold_the_values(values: list[float], unit: str, ticks: tuple[float, ...]) -> None:
    assert scale_of(values, unit).ticks == pytest.approx(ticks)


def test_places_in_time() -> None:
    assert place_in_time("2026-01", "month") - place_in_time("2025-12", "month") == 1
    assert place_in_time("2026-01-05", "week") - place_in_time("2025-12-29", "week") == 1
    assert exact_place("2026-06-16", "month") == place_in_time("2026-06", "month")


# -- Missing, unsure, not over -----------------------------------------------------------------------------------------


def test_a_missing_month_is_a_gap_and_never_zero() -> None:
    figure = drawn("trend", "en")
    lines = [record for each in layers(figure, "rule") for record in each["records"] if "y2" in record]
    assert sorted((line["y"], line["y2"]) for line in lines) == [(900, 1000), (1100, 1210), (1210, 400)]
    assert not any(record.get("y") == 0 for record in records(figure))
    assert "gap: no data" in figure.subtitle


def test_a_month_without_a_value_is_a_gap_too() -> None:
    frame = months()
    frame.loc[frame["month"] == "2026-06", "value"] = float("nan")
    lines = [r for each in layers(charts.trend(frame, "social_sessions"), "rule") for r in each["records"] if "y2" in r]
    assert sorted((line["y"], line["y2"]) for line in lines) == [(1100, 1210), (1210, 400)]


def test_a_period_that_is_not_over_is_hollow_and_its_line_dashed() -> None:
    figure = drawn("trend", "en")
    fills = {record["y"]: record["fill"] for record in layers(figure, "point")[0]["records"]}
    assert fills[400] == theme.PAPER
    assert fills[1210] != theme.PAPER
    dashed = [each for each in layers(figure, "rule") if each["mark"].get("strokeDash") == [3, 3]]
    assert [record["y2"] for each in dashed for record in each["records"]] == [400]


def test_what_is_too_few_is_grey_comes_last_and_says_so() -> None:
    figure = drawn("ranking of rates", "id")
    beside = {record["row"]: record for record in records(figure) if "x2" in record}
    assert [beside[at]["text"] for at in range(5)] == [
        "6,0% dari 5.000", "3,0% dari 1.000", "2,0% dari 3.000", "5,0% dari 60 · terlalu sedikit", "tidak tersedia",
    ]  # fmt: skip
    assert beside[3]["colour"] == theme.UNSURE
    assert beside[0]["colour"] == theme.PLATFORM_COLOURS["instagram"]


def test_intervals_are_drawn_behind_their_points() -> None:
    spec = drawn("ranking of rates", "en").spec()
    kinds = [each["mark"]["type"] for each in spec["layer"]]
    assert kinds.index("rule") < kinds.index("point")


def test_a_break_cuts_the_line_has_a_rule_and_is_said() -> None:
    frame = results(*(row("post_reach", 100.0, platform="facebook", month=f"2026-0{at}") for at in (4, 5, 6, 7, 8)))
    figure = charts.trend(frame, "post_reach")
    lines = [r for each in layers(figure, "rule") for r in each["records"] if "y2" in r]
    assert len(lines) == 3  # April-May-June, July-August
    assert "Facebook: counted in another way" in texts(figure)
    assert figure.title == "Since June 2026 Facebook counts post reach in another way"
    assert "15 June 2026" in figure.alt


def test_a_break_of_one_platform_leaves_the_others_whole() -> None:
    frame = results(
        *(
            row("post_reach", 9.0, platform=each, month=f"2026-0{at}")
            for each in ("facebook", "tiktok")
            for at in (5, 6, 7)
        )
    )
    lines = [r for each in layers(charts.trend(frame, "post_reach"), "rule") for r in each["records"] if "y2" in r]
    assert sorted(line["colour"] for line in lines) == sorted(
        [theme.PLATFORM_COLOURS["tiktok"]] * 2 + [theme.PLATFORM_COLOURS["facebook"]]
    )


# -- Titles that claim only what is sure -------------------------------------------------------------------------------


def test_the_title_names_who_is_certainly_ahead() -> None:
    assert drawn("ranking of rates", "en").title == "Instagram has the highest conversion of social visits"
    assert drawn("ranking of counts", "id").title == "Sesi dari media sosial terbanyak: Instagram"


def test_where_intervals_overlap_the_title_claims_nothing_and_the_alternative_text_says_why() -> None:
    frame = rates()
    frame.loc[frame["platform"] == "facebook", "high"] = 0.055
    frame.loc[frame["platform"] == "tiktok", "high"] = 0.052
    figure = charts.ranking(frame, "session_key_event_rate")
    assert figure.title == "Conversion of social visits by platform"
    assert "not certain" in figure.alt


def test_a_trend_names_who_was_ahead_in_the_last_whole_period() -> None:
    frame = pd.concat([months().assign(platform="x"), months().assign(platform="tiktok", value=9000.0)])
    frame = frame[["platform", *[name for name in frame.columns if name != "platform"]]]
    assert charts.trend(frame, "social_sessions").title == "Most sessions from social in September 2026: TikTok"
    assert (
        charts.trend(frame, "social_sessions", "id").title
        == "Sesi dari media sosial pada September 2026 terbanyak: TikTok"
    )


def test_of_costs_the_lowest_is_named() -> None:
    frame = results(
        row("cpc", 900.0, currency="IDR", platform="meta_ads"),
        row("cpc", 2500.0, currency="IDR", platform="google_ads"),
    )
    assert charts.ranking(frame, "cpc").title == "Meta Ads has the lowest cost per link click"


def test_a_trend_says_how_much_from_what_and_leaves_the_open_month_out() -> None:
    figure = drawn("trend", "en")
    assert figure.title == "Sessions from social rose by 10% to 1,210 in September 2026"
    assert "from 1,100 in August 2026" in figure.subtitle
    assert drawn("trend", "id").title == "Sesi dari media sosial naik 10% ke 1.210 pada September 2026"


def test_a_trend_within_its_interval_claims_nothing() -> None:
    both = {"span": "interval", "low": 0.02, "high": 0.05}
    frame = results(row("save_rate", 0.03, month="2026-08", **both), row("save_rate", 0.04, month="2026-09", **both))
    assert charts.trend(frame, "save_rate").title == "Save rate by month"


def test_single_days_only_wobble() -> None:
    frame = results(row("saves", 5.0, day="2026-10-01"), row("saves", 9.0, day="2026-10-02"))
    assert charts.trend(frame, "saves").title == "Saves by day"


def test_reach_is_said_as_a_range() -> None:
    one = charts.reach_range(reach().head(2))
    assert plain(one.title) == "Reach in May 2026: 42–71K accounts"
    assert plain(charts.reach_range(reach().head(2), language="id").title) == "Jangkauan pada Mei 2026: 42–71 rb akun"
    assert drawn("reach", "en").title == "Since June 2026 Facebook counts reach in another way"
    bars = [record for each in layers(one, "bar") for record in each["records"]]
    assert [(bar["y"], bar["y2"]) for bar in bars] == [(40_000, 70_000), (42_000, 71_000)]
    assert [record["y"] for record in layers(one, "point")[0]["records"]] == [50_000]


def test_people_are_never_a_line() -> None:
    bounds = reach().assign(value=float("nan"))
    assert layers(charts.trend(bounds, "reach"), "bar")
    assert charts.trend(bounds, "reach").title == charts.reach_range(bounds).title


def test_reach_rises_for_certain_only_where_bounds_do_not_touch() -> None:
    frame = reach().assign(platform="instagram")
    assert charts.reach_range(frame).title == "Reach rose for certain in July 2026"


def test_quadrants_name_the_busy_one_that_certainly_converts_less() -> None:
    figure = drawn("quadrants", "en")
    assert figure.title == "TikTok is busy, but its visits rarely convert"
    wide = rates()
    wide["low"], wide["high"] = 0.001, 0.2
    neutral = charts.quadrants(pd.concat([visits(), wide]))
    assert neutral.title == "Sessions from social and conversion of social visits by platform"


def test_the_funnel_says_first_and_last_count_where_it_fits() -> None:
    figure = drawn("funnel", "en")
    assert "100,000 → 3,000" in texts(figure)
    assert "3.0%" in texts(figure)
    assert "80.0%" in figure.alt


def test_a_title_of_ones_own_wins() -> None:
    assert charts.ranking(rates(), "session_key_event_rate", title="Mine").title == "Mine"


# -- Numbers and money -------------------------------------------------------------------------------------------------


def test_axis_labels_are_written_in_the_language() -> None:
    assert {"0", "500", "1.000", "1.500"} <= set(texts(drawn("trend", "id")))
    assert {"Okt 26", "Mei 26"} <= set(texts(drawn("trend", "id")))
    assert "Oct ’26" in texts(drawn("trend", "en"))


def test_money_is_labelled_in_its_own_currency_only() -> None:
    rupiah = charts.trend(months("sales_revenue", currency="IDR"), "sales_revenue", "id")
    dollars = charts.trend(months("sales_revenue", currency="USD"), "sales_revenue", "id")
    assert any(text.startswith("Rp") for text in map(plain, texts(rupiah)))
    assert "Rp" not in str(dollars.spec())
    assert "US$1.000" in texts(dollars)


def test_two_currencies_never_share_a_chart() -> None:
    mixed = pd.concat([months("sales_revenue", currency="IDR"), months("sales_revenue", currency="USD")])
    with pytest.raises(DeclarationError, match="IDR and USD"):
        charts.trend(mixed, "sales_revenue")


# -- What can't be drawn -----------------------------------------------------------------------------------------------


def test_a_trend_needs_time_and_a_funnel_one_row_per_step() -> None:
    with pytest.raises(DeclarationError, match="by day, week or month"):
        charts.trend(rates(), "session_key_event_rate")
    with pytest.raises(DeclarationError, match="one row per step"):
        charts.funnel(rates())
    with pytest.raises(DeclarationError, match="paid"):
        charts.paid_and_organic(visits(), "social_sessions")
    with pytest.raises(UnknownName, match="save_rate"):
        charts.trend(months(), "saverate")


def test_nothing_to_draw_says_so() -> None:
    figure = drawn("nothing", "id")
    assert "Tidak ada data untuk grafik ini." in texts(figure)
    assert figure.alt.endswith("Tidak ada data untuk grafik ini.")


def test_more_than_five_thousand_rows_are_refused() -> None:
    days = pd.date_range("2010-01-01", periods=5001).strftime("%Y-%m-%d")
    with pytest.raises(theme.load_altair().MaxRowsError):
        charts.trend(results(*(row("saves", 1.0, day=day) for day in days)), "saves").spec()


def test_text_from_the_data_is_never_code_or_markup() -> None:
    frame = results(
        row("social_sessions", 10.0, campaign=HOSTILE), row("social_sessions", 5.0, campaign="Promo"),
        row("session_key_event_rate", 0.5, campaign=HOSTILE), row("session_key_event_rate", 0.2, campaign="Promo"),
    )  # fmt: skip
    over_time = results(
        row("saves", 1.0, campaign=HOSTILE, month="2026-10"), row("saves", 2.0, campaign=None, month="2026-10")
    )
    hostile = [charts.ranking(frame, "social_sessions"), charts.quadrants(frame), charts.trend(over_time, "saves")]
    for figure in hostile:
        for path, text in strings(figure.titled()):
            if "alert" in text:
                assert path.startswith(("/datasets", "/title", "/description")), path
        elements = [each.tag.split("}")[-1] for each in picture(figure).iter()]
        assert "script" not in elements
        assert not any("\u202e" in text for text in texts(figure))
        assert any("<script>" in text for text in texts(figure))


def test_charts_import_without_their_heavy_libraries() -> None:
    code = "import sys, socialkpi.charts; print({'altair', 'vl_convert'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
