"""The explorer without a screen: what is asked, what is answered, and that both can be had again as code."""

from __future__ import annotations

import subprocess
import sys
import threading
from types import SimpleNamespace
from typing import Any

import pandas as pd
import pytest

import socialkpi
from socialkpi.catalog import METRICS
from socialkpi.errors import ClientError, UnknownName
from socialkpi.explore import View, choices, explore
from socialkpi.explore.answer import remarks, table
from socialkpi.explore.selection import Selection, periods
from socialkpi.explore.still import answer, reason

WEEKS = ("2026-10-05", "2026-10-12", "2026-10-19")
HOSTILE = '<img src=x onerror="alert(1)">'


def day(platform: str, at: str, week: str, row: int, **measures: float | None) -> dict[str, Any]:
    base = {"platform": platform, "account": "toko", "from_day": at, "to_day": at, "day": at, "week": week}
    file = {
        "month": at[:7],
        "split": "",
        "source": "made",
        "source_file": f"{platform}.csv",
        "source_row": row,
        "row": row,
    }
    return {**base, **file, "views": None, "reach": None, **measures}


@pytest.fixture
def data() -> SimpleNamespace:
    """Instagram has reach and views on two days in three weeks; TikTok views only, and nothing in the second week."""
    rows = [
        day("instagram", "2026-10-05", WEEKS[0], 2, views=500.0, reach=400.0),
        day("instagram", "2026-10-06", WEEKS[0], 3, views=350.0, reach=300.0),
        day("instagram", "2026-10-12", WEEKS[1], 4, views=80.0, reach=70.0),
        day("instagram", "2026-10-19", WEEKS[2], 5, views=90.0, reach=60.0),
        day("tiktok", "2026-10-07", WEEKS[0], 2, views=1000.0),
        day("tiktok", "2026-10-19", WEEKS[2], 3, views=200.0),
    ]
    posts = [
        {**day("instagram", "2026-10-05", WEEKS[0], 2, views=100.0), "posts": 1.0, "saves": 5.0, "post": HOSTILE},
        {**day("instagram", "2026-10-06", WEEKS[0], 3, views=300.0), "posts": 1.0, "saves": 3.0, "post": "b"},
    ]
    tables = {"days": pd.DataFrame(rows), "posts": pd.DataFrame(posts).assign(source_file=HOSTILE)}
    client = SimpleNamespace(language="id", week_starts="monday", brand=SimpleNamespace(colour="#3355aa"))
    return SimpleNamespace(tables=tables, client=client, as_of="2026-10-25")


def every_day() -> SimpleNamespace:
    """Instagram has reach on each day of one week."""
    reach = (400.0, 300.0, 10.0, 10.0, 10.0, 10.0, 10.0)
    rows = [day("instagram", f"2026-10-{5 + n:02d}", WEEKS[0], n + 2, reach=people) for n, people in enumerate(reach)]
    client = SimpleNamespace(language="id", week_starts="monday", brand=SimpleNamespace(colour="#3355aa"))
    return SimpleNamespace(tables={"days": pd.DataFrame(rows)}, client=client, as_of="2026-10-11")


@pytest.fixture
def view(data: SimpleNamespace) -> View:
    return explore(data, metric="account_views", language="en")


# what is asked


def test_it_opens_in_the_clients_language_with_what_the_data_has(data: SimpleNamespace) -> None:
    opened = explore(data)
    assert opened.language == "id"
    assert opened.selection["metric"] == "views"
    assert opened.selection["platforms"] == ["instagram"]


def test_the_question_is_a_sentence_in_both_languages(data: SimpleNamespace) -> None:
    asked = {"metric": "reach", "platforms": ["instagram"], "period": ("2026-10-05", "2026-10-18")}
    assert explore(data, **asked).sentence == "Jangkauan (reach) per minggu, Instagram, 5–18 Oktober 2026"
    assert explore(data, **asked, language="en").sentence == "Reach by week, Instagram, 5–18 October 2026"


@pytest.mark.parametrize("grain", ["month", "week", "day"])
@pytest.mark.parametrize("metric", ["account_views", "reach", "save_rate_by_views", "followers"])
def test_the_code_gives_the_results_again(data: SimpleNamespace, metric: str, grain: str) -> None:
    view = explore(data, metric=metric, grain=grain)
    again = eval(view.code, {"sk": socialkpi, "data": data})  # noqa: S307  the line is our own
    pd.testing.assert_frame_equal(again, view.results)


def test_results_are_the_numbers_worked_by_hand(view: View) -> None:
    found = view.results.set_index(["platform", "week"])["value"].to_dict()
    assert found == {
        ("instagram", WEEKS[0]): 850.0,
        ("instagram", WEEKS[1]): 80.0,
        ("instagram", WEEKS[2]): 90.0,
        ("tiktok", WEEKS[0]): 1000.0,
        ("tiktok", WEEKS[2]): 200.0,
    }


@pytest.mark.parametrize(
    ("grain", "starts", "period"),
    [
        ("day", 0, ("2026-10-07", "2026-10-20")),
        ("week", 0, ("2026-10-05", "2026-10-25")),
        ("week", 6, ("2026-10-04", "2026-10-24")),
        ("month", 0, ("2026-10-01", "2026-10-31")),
    ],
)
def test_no_bar_stands_for_half_a_week(grain: str, starts: int, period: tuple[str, str]) -> None:
    assert Selection("reach", (), grain, "2026-10-07", "2026-10-20", starts).period == period
    assert Selection("reach", (), grain, "2026-10-20", "2026-10-07", starts).period == period  # the wrong way round


def test_it_opens_with_the_last_whole_weeks_of_the_data() -> None:
    assert choices.recent("2026-01-01", "2026-10-28", 0) == ("2026-07-27", "2026-10-25")
    assert choices.recent("2026-01-01", "2026-10-25", 0) == ("2026-07-27", "2026-10-25")
    assert choices.recent("2026-10-01", "2026-10-28", 0) == ("2026-10-01", "2026-10-28")


def test_periods_go_over_the_turn_of_the_year() -> None:
    assert periods("2025-12", "2026-02", "month") == ["2025-12", "2026-01", "2026-02"]
    assert periods("2025-12-29", "2026-01-05", "week") == ["2025-12-29", "2026-01-05"]


@pytest.mark.parametrize(
    ("asked", "near"),
    [({"metric": "acount_views"}, "account_views"), ({"platforms": ["tiktk"]}, "tiktok"), ({"grain": "weak"}, "week")],
)
def test_a_wrong_name_is_answered_with_the_nearest_and_changes_nothing(view: View, asked: Any, near: str) -> None:
    before = view.selection
    with pytest.raises(UnknownName, match=f'"{near}"'):
        view.choose(**asked)
    assert view.selection == before


def test_nothing_to_explore_is_said() -> None:
    with pytest.raises(ClientError, match="nothing to explore"):
        explore({})


def test_every_metric_of_the_catalog_can_be_chosen(view: View) -> None:
    listed = [key for _, family in choices.families("en") for _, key in choices.metrics_of(family, "en")]
    assert listed == [*METRICS]
    for key in listed:
        view.choose(metric=key)
        assert view.selection["metric"] == key
        assert view.results["metric"].eq(key).all()
        assert answer(view)


# what is answered


def test_a_platform_without_the_metric_is_left_out_and_comes_back(view: View) -> None:
    assert view.selection["platforms"] == ["instagram", "tiktok"]
    assert view.choose(metric="reach").selection["platforms"] == ["instagram"]
    assert view.lacking["tiktok"].startswith("no_values")
    assert view.choose(metric="account_views").selection["platforms"] == ["instagram", "tiktok"]


def test_what_is_missing_is_said_in_words(view: View, data: SimpleNamespace) -> None:
    said = remarks(view.results, "account_views", "week", view.lacking, "id")
    assert "TikTok (1 dari 3): tidak tersedia, karena tidak ada data untuk pilihan ini." in said
    view.choose(metric="reach")
    said = remarks(view.results, "reach", "week", view.lacking, "en")
    assert said[0] == "TikTok: not available, because the reach of the account is empty in all rows of this choice."
    assert "Instagram (1 of 3): 5 days have no figure, so the true number may be higher." in said
    view.choose(metric="followers")
    said = remarks(view.results, "followers", "week", view.lacking, "en")
    assert said == ["Followers: not available, because none of the files read tells the followers of the account."]


def test_the_table_has_every_period_and_no_zero_for_a_missing_one(view: View) -> None:
    shown = table(view.results, "account_views", "week", ["instagram", "tiktok"], "en")
    rows = [part.split("</tr>")[0] for part in shown.split("<tr>")[2:]]
    assert ["19 October" in rows[0], "12 October" in rows[1], "5 October" in rows[2]] == [True] * 3
    assert ">80*</td>" in rows[1]
    assert ">–</td>" in rows[1]
    assert ">0<" not in shown


def test_bounds_are_written_as_bounds(view: View) -> None:
    view.choose(metric="reach", grain="week")
    assert ">at least 400*</td>" in answer(view)
    whole = explore(every_day(), metric="reach", language="en", grain="week", period=("2026-10-05", "2026-10-11"))
    assert ">400–750</td>" in answer(whole)


def test_the_chart_fits_the_results(view: View) -> None:
    assert "bar: at least to at most" in explore(every_day(), metric="reach", language="en").figure.subtitle
    assert "bar" not in view.choose(metric="account_views").figure.subtitle


# why


def test_the_latest_whole_number_is_explained_first(view: View) -> None:
    assert view.selection["picked"] == {"platform": "instagram", "week": WEEKS[2]}


def test_a_picked_number_is_traced_to_its_rows(view: View) -> None:
    view.pick(platform="instagram", week=WEEKS[0])
    shown = reason(view)
    for text in (
        "Instagram, 5 October 2026",
        ">850<",
        "instagram.csv",
        "2 rows used",
        "row 2",
        ">500<",
        "row 3",
        ">350<",
    ):
        assert text in shown


def test_a_picked_group_stays_while_it_is_there(view: View) -> None:
    view.pick(platform="tiktok", week=WEEKS[0])
    assert view.choose(first="2026-10-01").selection["picked"] == {"platform": "tiktok", "week": WEEKS[0]}
    assert view.choose(platforms=["instagram"]).selection["picked"]["platform"] == "instagram"


# where it is shown


def test_outside_a_notebook_there_is_a_still_picture(view: View) -> None:
    bundle = view._repr_mimebundle_()
    assert set(bundle) == {"text/plain", "text/html"}
    for text in ("Views of the account by week", "<table>", "data:image/png", "Why this number", "sk.compute(data"):
        assert text in bundle["text/html"]
    assert "<script" not in bundle["text/html"]
    assert view.code in bundle["text/plain"]


def test_text_from_the_files_stays_text(view: View) -> None:
    page = view.choose(metric="saves")._repr_mimebundle_()["text/html"]
    assert HOSTILE not in page
    assert "&lt;img src=x" in page


def test_importing_the_explorer_brings_neither_widgets_nor_charts() -> None:
    program = (
        "import sys, socialkpi.explore; print([n for n in ('ipywidgets', 'altair', 'IPython') if n in sys.modules])"
    )
    fresh = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert fresh.stdout.strip() == "[]"


# the page of widgets


@pytest.fixture
def page(view: View) -> Any:
    pytest.importorskip("ipywidgets", reason="needs ipywidgets, not installed here")
    from socialkpi.explore.page import Page

    return Page(view)


def test_moving_a_widget_asks_the_view(page: Any, view: View) -> None:
    page.metric.value = "account_impressions"
    assert view.selection["metric"] == "account_impressions"
    page.family.value = "reach"
    assert view.selection["metric"] == "reach"
    assert page.metric.value == "reach"
    page.grain.value = "month"
    assert view.selection["period"] == ("2026-10-01", "2026-10-31")
    page.group.value = page.group.options[0][1]
    assert view.selection["picked"] == {"platform": "instagram", "month": "2026-10"}
    assert ">at least 400<" in page.reason.value
    page.platforms["instagram"].value = False
    assert view.wanted == ("tiktok",)


def test_asking_the_view_moves_the_widgets_and_asks_once(
    page: Any, view: View, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    from socialkpi.explore import view as module

    monkeypatch.setattr(module, "compute", lambda *a, **k: asked.append("compute") or socialkpi.compute(*a, **k))
    view.choose(metric="reach", grain="day", platforms=["instagram"])
    assert asked == ["compute"]
    assert (page.metric.value, page.grain.value, page.platforms["tiktok"].value) == ("reach", "day", False)
    assert page.platforms["tiktok"].disabled
    assert "empty in all rows" in page.platforms["tiktok"].tooltip
    assert page.sentence.value == f"<h3>{view.sentence}</h3>"


def test_picking_a_number_leaves_the_chart_alone(page: Any, view: View, monkeypatch: pytest.MonkeyPatch) -> None:
    from socialkpi.explore import still

    monkeypatch.setattr(still, "chart", lambda _: pytest.fail("drawn again"))
    view.pick(platform="instagram", week=WEEKS[1])
    assert ">80<" in page.reason.value


def test_a_date_taken_away_waits_for_another(page: Any, view: View) -> None:
    before = view.selection
    page.first.value = None
    assert view.selection == before


def test_two_hands_at_once_are_both_heard(page: Any, view: View) -> None:
    """JupyterLab answers widgets in threads of their own: the second change comes while the first is being shown."""
    hands = [
        threading.Thread(target=setattr, args=(widget, "value", value))
        for widget, value in (
            (page.grain, "day"),
            (page.metric, "account_impressions"),
            (page.platforms["tiktok"], False),
        )
    ]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert (view.selection["grain"], view.selection["metric"], view.wanted) == (
        "day", "account_impressions", ("instagram",),
    )  # fmt: skip
