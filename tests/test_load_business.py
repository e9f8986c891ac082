"""Costs and the business's own counts, from the filled-in templates to the numbers: by month, in the client's currency."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialkpi.compute import compute
from socialkpi.data import Data
from socialkpi.load import load
from tests.clients import CLIENT, EXPLORE

COSTS = """\
From,To,Cost,For,Amount,Currency
2026-09-01,2026-09-30,people,,3000000,
2026-10-01,2026-10-31,people,,3500000,
2026-10-01,2026-10-31,media,social,1500000,IDR
2026-10-01,2026-10-31,other,sales,500000,
"""
BUSINESS = """\
From,To,Store,Store visits,Directions,Calls,Customers,New customers,Lost customers,Buying customers,Repeat customers
2026-09-01,2026-09-30,,200,7,2,200,30,12,180,45
2026-10-01,2026-10-31,,260,9,4,210,40,30,190,38
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    folder = tmp_path_factory.mktemp("client")
    (folder / "exports").mkdir()
    (folder / "client.toml").write_text(CLIENT.partition("[[files]]")[0], "utf-8")
    for name, content in (("costs.csv", COSTS), ("business.csv", BUSINESS), ("download.csv", EXPLORE)):
        (folder / "exports" / name).write_text(content, "utf-8")
    return load(folder)


def october(data: Data, key: str) -> tuple[float, str, str]:
    row = compute(data, key, period="2026-10").iloc[0]
    return row["value"], row["currency"], row["status"]


@pytest.mark.parametrize(
    ("key", "value", "currency"),
    [
        ("total_social_cost", 5_000_000, "IDR"),
        ("acquisition_cost", 5_500_000, "IDR"),
        ("cac", 5_500_000 / 40, "IDR"),
        ("store_visits", 260, ""),
        ("direction_call_clicks", 13, ""),
        # 200 stood at the end of September, so October opened with them
        ("customers_at_start", 200, ""),
        ("customer_retention_rate", (210 - 40) / 200, ""),
        ("churn_rate", 30 / 200, ""),
        ("repeat_purchase_rate", 38 / 190, ""),
    ],
)
def test_a_month_in_numbers(data: Data, key: str, value: float, currency: str) -> None:
    got, money, status = october(data, key)
    assert (got, money, status) == (pytest.approx(value), currency, "complete")


def test_what_was_written_without_a_currency_is_in_the_clients(data: Data) -> None:
    assert set(data["costs"]["currency"]) == {"IDR"}


def test_customers_of_two_months_are_bounds_and_no_sum(data: Data) -> None:
    both = compute(data, "buying_customers").iloc[0]
    assert (both["low"], both["high"], both["status"]) == (190, 370, "bounds")


def test_a_month_is_not_cut_into_weeks(data: Data) -> None:
    week = compute(data, "store_visits", period=("2026-10-05", "2026-10-11")).iloc[0]
    assert week["status"] == "window:2026-10-01..2026-10-31"


def test_a_ledger_of_ones_own_needs_no_platform(tmp_path: Path) -> None:
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "buku.csv").write_text(
        "Mulai,Akhir,Pos,Untuk,Rupiah\n2026-10-01,2026-10-31,gaji,social,3500000\n2026-10-01,2026-10-31,sewa,toko,900000\n",
        "utf-8",
    )
    mapping = """
[[mappings]]
file = "buku.csv"
table = "costs"
[mappings.columns]
from_day = "Mulai"
to_day = "Akhir"
cost_kind = "Pos"
cost_area = "Untuk"
amount = "Rupiah"
"""
    (tmp_path / "client.toml").write_text(CLIENT.partition("[[files]]")[0] + mapping, "utf-8")
    assert october(load(tmp_path), "total_social_cost") == (3_500_000, "IDR", "complete")


def test_a_day_that_nobody_counted_is_a_gap_and_not_a_day_without_visitors(tmp_path: Path) -> None:
    (tmp_path / "exports").mkdir()
    (tmp_path / "exports" / "business.csv").write_text(
        "From,To,Store,Store visits\n2026-10-01,2026-10-01,A,20\n2026-10-02,2026-10-02,A,0\n2026-10-04,2026-10-04,A,30\n",
        "utf-8",
    )
    row = compute(load(tmp_path), "store_visits", period=("2026-10-01", "2026-10-04")).iloc[0]
    assert (row["value"], row["status"]) == (50, "gaps:1")
