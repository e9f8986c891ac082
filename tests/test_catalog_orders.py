"""Cancelled and unpaid orders are no sales: worked by hand, on a made-up marketplace file, and on the sample shop."""

from __future__ import annotations

import math
from pathlib import Path

import pandas as pd
import pytest

from socialkpi.catalog.shop import COUNTED, MARKETPLACES
from socialkpi.compute import compute
from socialkpi.load import load, sample
from socialkpi.places import place
from socialkpi.sources import SOURCES
from socialkpi.sources._orders import CANCELLED, RETURNED, SOLD, UNPAID
from socialkpi.teach import truth

ORDERS = pd.DataFrame(
    {
        "platform": ["shopee", "shopee", "shopee", "shopee", "shopify"],
        "from_day": ["2026-10-01", "2026-10-01", "2026-10-02", "2026-10-02", "2026-10-03"],
        "to_day": ["2026-10-01", "2026-10-01", "2026-10-02", "2026-10-02", "2026-10-03"],
        "currency": "IDR",
        "order_state": [SOLD, CANCELLED, RETURNED, UNPAID, SOLD],
        "orders": 1.0,
        "revenue": [100_000.0, 900_000.0, 50_000.0, 700_000.0, 30_000.0],
        "refunded": [0.0, 900_000.0, 50_000.0, 0.0, 0.0],
        "cancelled": [0.0, 1.0, 0.0, 0.0, 0.0],
        "unpaid": [0.0, 0.0, 0.0, 1.0, 0.0],
    }
)


def numbers(tables: object, *keys: str) -> list[float]:
    return compute(tables, keys).set_index("metric").loc[[*keys], "value"].tolist()


def test_only_what_was_bought_counts() -> None:
    assert numbers({"orders": ORDERS}, "purchases", "shop_revenue", "average_order_value") == [3, 180_000, 60_000]
    # what was given back for a cancelled order is no refund of the revenue that counts
    assert numbers({"orders": ORDERS}, "refunds", "cancelled_orders", "unpaid_orders") == [50_000, 1, 1]
    assert numbers({"orders": ORDERS}, "cancellation_rate", "onplatform_revenue") == [1 / 4, 150_000]


def test_without_a_state_in_the_table_the_answer_is_why_and_not_a_number() -> None:
    answer = compute({"orders": ORDERS.drop(columns="order_state")}, "shop_revenue").iloc[0]
    assert math.isnan(answer["value"])
    assert answer["status"] == "no_column:orders.order_state"


def test_the_words_are_those_of_the_shops() -> None:
    assert set(COUNTED) == {SOLD, RETURNED, "unknown"}
    shops = {source.platform for source in SOURCES.values() if source.table == "orders" and source.platform}
    assert set(MARKETPLACES) == shops - {"shopify", "woocommerce"}


def test_an_order_of_which_the_file_says_nothing_known_still_counts(tmp_path: Path) -> None:
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "Order.all.csv").write_text(
        "No. Pesanan,Status Pesanan,Waktu Pesanan Dibuat,Total Pembayaran,Jumlah,Total Harga Produk\n"
        "A1,Selesai,2026-10-01 10:00,20.000,1,20.000\n"
        "A2,Batal,2026-10-01 11:00,90.000,1,90.000\n"
        "A3,Diproses ulang,2026-10-02 09:00,30.000,1,30.000\n",
        "utf-8",
    )
    data = load(tmp_path)
    assert data["orders"].set_index("order")["order_state"].to_dict() == {
        "A1": "bought", "A2": "cancelled", "A3": "unknown",
    }  # fmt: skip
    assert numbers(data, "purchases", "shop_revenue", "cancelled_orders") == [2, 50_000, 1]
    assert data["orders"]["cancelled"].tolist()[:2] == [0, 1]
    assert data["orders"]["cancelled"].isna().tolist() == [False, False, True]


@pytest.mark.parametrize("metric", ["purchases", "shop_revenue", "refunds", "cancelled_orders"])
def test_the_sample_shop_equals_what_its_maker_knows(metric: str) -> None:
    known = truth(place("sample") / "rona-kain")["orders"]
    names = {"purchases": "orders", "shop_revenue": "revenue", "refunds": "refunded"}
    right = {
        month: said["counted"][names[metric]] if metric in names else said["status"].get("voided", 0)
        for month, said in known.items()
    }
    got = compute(sample("rona-kain"), metric, by=["month"]).set_index("month")["value"]
    assert got.to_dict() == pytest.approx(right)


def test_a_month_without_a_cancelled_order_has_a_rate_of_zero() -> None:
    kept = ORDERS[ORDERS["order_state"] != CANCELLED]
    assert numbers({"orders": kept}, "cancelled_orders", "cancellation_rate") == [0, 0]
