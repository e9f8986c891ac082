"""Why this number: recomputing from the rows that explain names gives the number again."""

from __future__ import annotations

import math

import pandas as pd
import pytest

from socialkpi.catalog import METRICS
from socialkpi.compute import compute
from socialkpi.explain import explain
from socialkpi.load import sample


def posts() -> dict[str, pd.DataFrame]:
    return {
        "posts": pd.DataFrame({
            "platform": ["instagram", "instagram", "tiktok"], "row": [0, 1, 2],
            "source_file": ["a.csv", "a.csv", "b.csv"], "source_row": [2, 9, 2],
            "saves": [4.0, None, 7.0], "reach": [100.0, 300.0, 50.0],
        })
    }  # fmt: skip


def test_the_rows_used_and_not_used() -> None:
    why = explain(posts(), "save_rate", platform="instagram")
    assert why.rows[["source_row", "used", "reason"]].values.tolist() == [
        [2, True, ""],
        [9, False, "no_values:posts.saves"],
    ]
    used = why.rows[why.rows["used"]]
    assert used["saves"].sum() / used["reach"].sum() == pytest.approx(why.result.iloc[0]["value"])
    assert why.files.to_dict("records")[0] | {"sha256": None} == {
        "source_file": "a.csv",
        "rows_used": 1,
        "rows_left_out": 1,
        "sha256": None,
    }


def test_it_names_formula_and_inputs_in_both_languages() -> None:
    why = explain(posts(), "save_rate")
    assert set(why.inputs) == {"posts.saves", "posts.reach"}
    assert why.formula["en"] != why.formula["id"]
    assert "2 of 3 rows" in repr(why)


def test_each_side_names_its_rows() -> None:
    """A share of the whole: the platform's own visits above, all visits below."""
    data = sample("kopi-senja")
    why = explain(data, "social_traffic_share", period="2026-10", platform="tiktok")
    used = why.rows[why.rows["used"].astype(bool)]
    above = used.loc[used["side"].str.contains("top"), "sessions"].sum()
    below = used.loc[used["side"].str.contains("bottom"), "sessions"].sum()
    assert 0 < above < below
    assert above / below == pytest.approx(why.result.iloc[0]["value"])


CLIENTS = ("kopi-senja", "rona-kain", "piranti-contoh")


@pytest.mark.parametrize("client", CLIENTS)
def test_recomputing_from_the_used_rows_gives_the_number_again(client: str) -> None:
    """For every metric of the catalog that the client has a number for."""
    data = sample(client)
    wrong, checked = [], 0
    for key in METRICS:
        why = explain(data, key, period="2026-10")
        used = why.rows[why.rows["used"].astype(bool)]
        tables = {
            str(table): data[str(table)][data[str(table)]["row"].isin(rows["row"])]
            for table, rows in used.groupby("table")
        }
        for before in why.result.to_dict("records"):
            if math.isnan(before["value"]) and math.isnan(before["low"]):
                continue
            if key == "followers_at_start":  # its rows stand before the period, so they are added by hand
                assert used["followers"].sum() == before["value"]
                continue
            if key == "follower_churn_rate":  # so do those of its lower side
                above, below = (used[used["side"].str.contains(side)] for side in ("top", "bottom"))
                assert above["followers_lost"].sum() / below["followers"].sum() == pytest.approx(before["value"])
                continue
            currency = {"currency": before["currency"]} if before["currency"] else None
            again = compute(
                tables, key, where=currency, period=None if why.inputs[0] == "days.followers" else "2026-10"
            )
            now = again.iloc[0]
            checked += 1
            for column in ("value", "low", "high"):
                same = now[column] == pytest.approx(before[column], nan_ok=True)
                wrong += [] if same else [(key, column, before[column], now[column], now["status"])]
    assert not wrong, wrong[:8]
    assert checked > 40


def test_a_month_that_is_asked_for_is_a_period_so_that_its_start_is_known() -> None:
    readings = {"platform": "x", "account": "Toko Contoh", "split": "", "followers": [100.0, 120.0]}
    days = ["2026-02-28", "2026-03-31"]
    frame = pd.DataFrame({**readings, "from_day": days, "to_day": days, "month": [day[:7] for day in days]})
    by_month = compute({"days": frame}, "follower_growth_rate", by=["month"]).set_index("month")["value"]
    assert by_month["2026-03"] == pytest.approx(0.2)
    explained = explain({"days": frame}, "follower_growth_rate", month="2026-03")
    assert explained.result.loc[0, "value"] == by_month["2026-03"]
    assert explained.rows["used"].sum() == 2


def test_an_explanation_speaks_both_languages() -> None:
    tables = {"posts": pd.DataFrame({"platform": ["x"], "saves": [7.0], "source_file": ["a.csv"], "source_row": [2]})}
    told = explain(tables, "saves", language="id")
    assert "1 dari 1 baris, 0 file" in repr(told)
    assert METRICS["saves"].label.id in told._repr_html_()


def test_of_people_the_bounds_are_said() -> None:
    days = {
        "from_day": ["2026-10-01", "2026-10-02"],
        "to_day": ["2026-10-01", "2026-10-02"],
        "split": "",
        "account": "a",
    }
    told = explain({"days": pd.DataFrame({"platform": "x", **days, "reach": [30.0, 50.0]})}, "reach")
    assert repr(told).startswith("reach = 50.0..80.0\n")
