"""Small samples on either side: few posts, few orders, and sums over posts, which vary with the posts."""

from __future__ import annotations

import math
from types import SimpleNamespace

import pandas as pd
import pytest

from socialkpi.analysis.chance import of_post_sums
from socialkpi.compare import compare
from socialkpi.show import show


def posts(
    then: list[float], now: list[float], reactions: tuple[float, float] = (100.0, 97.0)
) -> dict[str, pd.DataFrame]:
    """Posts of September and October with so many views each; reactions are the same for all of a month."""
    months = ["2026-09"] * len(then) + ["2026-10"] * len(now)
    frame = pd.DataFrame({"month": months, "views": [*then, *now]})
    frame["reactions"] = [reactions[0]] * len(then) + [reactions[1]] * len(now)
    days = [f"{month}-{at % 28 + 1:02}" for at, month in enumerate(months)]
    return {"posts": frame.assign(from_day=days, to_day=days, comments=0.0, shares=0.0, platform="instagram")}


@pytest.mark.parametrize(("then", "now"), [(2, 20), (20, 2)])
def test_too_few_posts_on_either_side_leave_it_open(then: int, now: int) -> None:
    data = posts([1000.0] * then, [1000.0] * now)
    row = compare(data, "engagement_rate_by_views", period="2026-10").iloc[0]
    assert (round(row["change_share"], 3), row["verdict"]) == (-0.03, "unsure")
    assert "too_few_posts:2" in (row["status"], row["notes"], row["base_status"])


def test_too_few_posts_in_the_other_period_are_said() -> None:
    found = compare(posts([1000.0] * 2, [1000.0] * 20), "engagement_rate_by_views", period="2026-10")
    assert found.loc[0, "base_status"] == "too_few_posts:2"
    assert "Sep ’26: with only 2 posts" in show(found, "en")._repr_html_()
    assert "Sep 26: dengan hanya 2 postingan" in show(found, "id")._repr_html_()


def test_a_sum_over_posts_varies_with_its_posts() -> None:
    """One post of 1,100 views is no better month than one of 1,000; nor are 17 that are 3% above 16."""
    one = compare(posts([1000.0], [1100.0]), "views", period="2026-10").iloc[0]
    assert (one["change"], one["verdict"], one["p"]) == (100, "unsure", 1.0)
    many = compare(posts([9000.0] * 16, [8800.0] * 17), "views", period="2026-10").iloc[0]
    assert (many["verdict"], many["p"] > 0.9) == ("unsure", True)


def test_ten_times_the_views_of_many_posts_are_no_chance() -> None:
    """ln 10 is 2.30; its deviation is the root of e x (1/20 + 1/20) = 0.52: 4.4 of them."""
    row = compare(posts([1000.0] * 20, [10_000.0] * 20), "views", period="2026-10").iloc[0]
    assert row["verdict"] == "good"
    z = math.log(10) / math.sqrt(math.e / 10 + 1 / 20_000 + 1 / 200_000)
    assert row["p"] == pytest.approx(math.erfc(z / math.sqrt(2)))
    assert of_post_sums(0, 1000, 20, 20) == 1.0


def orders(then: int, now: int) -> dict[str, pd.DataFrame]:
    """Orders of two days, of 120 each on the first and 80 on the second."""
    days = ["2026-10-29"] * then + ["2026-10-30"] * now
    frame = pd.DataFrame({"from_day": days, "to_day": days, "revenue": [120.0] * then + [80.0] * now, "orders": 1.0})
    return {
        "orders": frame.assign(month="2026-10", currency="USD", account="shop", platform="shopee", order_state="bought")
    }


@pytest.mark.parametrize(("then", "now", "verdict", "note"), [
    (6, 3, "unsure", "few_orders:3"), (40, 29, "unsure", "few_orders:29"), (29, 40, "unsure", "few_orders:29"),
    (30, 30, "bad", ""),
])  # fmt: skip
def test_money_per_order_needs_thirty_orders_on_both_sides(then: int, now: int, verdict: str, note: str) -> None:
    row = compare(orders(then, now), "average_order_value", period="2026-10-30").iloc[0]
    assert (row["value"], row["base"], row["verdict"], row["notes"]) == (80, 120, verdict, note)


def target(wanted: float, period: object) -> pd.DataFrame:
    goals = [SimpleNamespace(metric="posts_published", platform=None, target=wanted)]
    client = SimpleNamespace(goals=goals, currency="USD", time_zone="Europe/Berlin")
    data = SimpleNamespace(tables=posts([1.0], [1.0] * 20), client=client, as_of="2026-10-31")
    return compare(data, "posts_published", period=period, to="target")  # type: ignore[arg-type]


@pytest.mark.parametrize(("wanted", "language", "words"), [
    (10.0, "en", ("Difference", "▲ above")), (10.0, "id", ("Selisih", "▲ di atas")),
    (30.0, "en", ("Difference", "▼ below")), (30.0, "id", ("Selisih", "▼ di bawah")),
    (20.0, "en", ("Difference", "equal")), (20.0, "id", ("Selisih", "sama")),
])  # fmt: skip
def test_beside_a_target_nothing_got_better(wanted: float, language: str, words: tuple[str, str]) -> None:
    found = target(wanted, ("2026-10-01", "2026-10-31"))
    found = found.assign(value=20.0, change=20 - wanted, verdict="good" if wanted <= 20 else "bad")
    text = show(found, language).as_text(160).replace("\u00a0", " ")
    assert all(word in text for word in words)
    assert not any(word in text for word in ("better", "worse", "membaik", "memburuk", "Change", "Perubahan"))


def test_half_a_month_says_that_targets_are_for_whole_ones() -> None:
    found = target(10.0, ("2026-10-01", "2026-10-15"))
    assert found.loc[0, "base_status"] == "whole_months"
    assert "target: targets are set for whole months only" in show(found, "en")._repr_html_()
    assert "target: target hanya berlaku untuk bulan utuh" in show(found, "id")._repr_html_()


def test_a_base_without_data_says_so() -> None:
    found = compare(posts([], [1000.0] * 20), "views", period="2026-10")
    assert found.loc[0, "base_status"] == "no_rows"
    assert "Sep ’26: not available, because there is no data" in show(found, "en")._repr_html_()
    assert "Sep 26: tidak tersedia, karena tidak ada data" in show(found, "id")._repr_html_()
