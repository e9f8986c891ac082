"""Orders of shops and marketplaces: several lines make one order, rupiah are read right, and cancelled is not sold."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter

from socialkpi.load import load
from socialkpi.reading.cells import Scene
from socialkpi.reading.result import FileSays, ReadTable
from socialkpi.sources import SOURCES, read_file
from socialkpi.sources._orders import RUPIAH, SOLD, DayOfEitherOrder, state_of

EXPORTS = Path(__file__).parent / "fixtures" / "exports"

# file, source, lines, set aside, first, last, {column: one value per order}; None is missing
CASES = [
    ("woocommerce_orders", "woocommerce_orders", 4, 0, "2026-10-01", "2026-10-03",
     {"order": ["KS-3", "KS-2", "KS-1", "KS-0"], "revenue": [1200.5, 50, 30, 10], "refunded": [0, 30, 30, 0],
      "items": [2, 1, 0, 1], "order_state": ["bought", "bought", "returned", "cancelled"], "currency": ["EUR"] * 4}),
    ("shopee_orders", "shopee_orders", 5, 0, "2026-10-03", "2026-10-04",
     {"order": ["2610030001", "2610030002", "2610040003", "2610040004"], "revenue": [130_000, 59_000, 50_000, 1_250_000],
      "items": [3, 1, 1, 1], "discount": [12_000, 0, 0, 0], "shipping": [12_000, 9_000, 0, 0],
      "order_state": ["bought", "cancelled", "returned", "awaiting payment"], "currency": ["IDR"] * 4, "source_row": [2, 4, 5, 6]}),
    ("tiktok_shop_orders", "tiktok_shop_orders", 4, 1, "2026-10-06", "2026-10-26",
     {"order": ["580000000000000001", "580000000000000002", "580000000000000003"], "revenue": [130_000, 59_000, 50_000],
      "items": [3, 1, 1], "discount": [12_000, 0, 0], "refunded": [0, 59_000, None], "currency": ["IDR"] * 3,
      "order_state": ["bought", "cancelled", "bought"], "sold_through": ["TikTok", "Tokopedia", "TikTok"]}),
    ("tokopedia_orders", "tokopedia_orders", 3, 0, "2023-10-03", "2023-10-13",
     {"revenue": [135_000, 59_000], "items": [3, 1], "discount": [5000, 0], "shipping": [12_000, 9_000],
      "order_state": ["bought", "cancelled"]}),
    ("lazada_orders", "lazada_orders", 3, 0, "2026-10-03", "2026-10-13",
     {"order": ["7001", "7002"], "revenue": [90_000, 28_000], "refunded": [45_000, 28_000], "items": [2, 1],
      "order_state": ["bought", "returned"], "currency": ["IDR"] * 2}),
    ("lazada_orders_older", "lazada_orders", 1, 0, "2020-10-03", "2020-10-03",
     {"revenue": [45_000], "shipping": [12_000], "order_state": ["bought"]}),
    ("blibli_orders", "blibli_orders", 3, 0, "2026-10-03", "2026-10-13",
     {"revenue": [128_000, 50_000], "items": [3, 1], "order_state": ["bought", "cancelled"]}),
    ("shopify_orders", "shopify_orders", 4, 0, "2026-09-30", "2026-10-02", {"order_state": ["bought", "bought", "cancelled"]}),
]  # fmt: skip
PERSONAL = (
    "name",
    "nama",
    "phone",
    "telp",
    "telepon",
    "alamat",
    "address",
    "mail",
    "recipient",
    "username",
    "pelanggan",
)


def only_table(name: str, says: FileSays | None = None) -> ReadTable:
    return read_file(EXPORTS / f"{name}.csv", says=says).tables[0]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_lines_fold_into_orders(case: tuple) -> None:
    name, source, lines, aside, first, last, columns = case
    read = only_table(name)
    assert (read.source.key, read.table, read.platform) == (source, "orders", SOURCES[source].platform)
    assert (read.rows_kept, read.rows_totals, read.rows_refused) == (lines, aside, 0)
    if name != "shopify_orders":
        assert (read.first_date, read.last_date) == (first, last)
    for column, values in columns.items():
        found = read.frame[column]
        assert found.astype("object").where(found.notna(), None).tolist() == values, column
    assert read.frame["orders"].sum() == len(read.frame)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case[0])
def test_nobodys_name_or_address_is_kept(case: tuple) -> None:
    frame = only_table(case[0]).frame
    said = " ".join(str(cell) for column in frame if column != "source_file" for cell in frame[column]).lower()
    for word in ("pelanggan 1", "penerima", "pembeli1", "0800", "jalan", "contoh.example"):
        assert word not in said
    assert not [column for column in frame if any(word in column.lower() for word in PERSONAL)]


@pytest.mark.parametrize(
    ("cell", "amount"),
    [("20.000", 20_000), ("Rp 15.000", 15_000), ("1.250.000", 1_250_000), ("150,000", 150_000), ("1.250.000,50", "1250000.50"),
     ("20000", 20_000), ("20000.0", 20_000), ("45000.00", 45_000), ("Rp20.000", 20_000), ("IDR 20,000", 20_000),
     ("-5.000", -5000), ("0", 0), ("12.5", "12.5")],
)  # fmt: skip
def test_rupiah_have_no_thousandths(cell: str, amount: object) -> None:
    assert RUPIAH.number(cell, Scene()) == Decimal(str(amount))


@pytest.mark.parametrize("cell", ["20.00.000", "1.2345", "dua puluh", "20.000 USD", "1.250,000", "", "20..000"])
def test_what_is_no_rupiah_is_refused(cell: str) -> None:
    assert RUPIAH.number(cell, Scene()) is None


def test_the_whole_column_decides_whether_the_day_stands_first() -> None:
    read = DayOfEitherOrder().read
    assert read(["06/10/2026 07:00:00\t", "25/10/2026"], Scene()).values == ["2026-10-06", "2026-10-25"]
    assert read(["10/06/2026 7:00:00 AM", "10/25/2026 7:00:00 PM"], Scene()).values == ["2026-10-06", "2026-10-25"]
    assert read(["06/10/2026"], Scene(date_order="dmy")).values == ["2026-10-06"]
    assert read(["06/10/2026", "07/10/2026"], Scene()).bad == {0: "SK211", 1: "SK211"}
    assert set(read(["13/10/2026", "10/13/2026"], Scene()).bad.values()) == {"SK211"}
    assert read(["31/02/2026", ""], Scene()).bad == {0: "SK202"}


def test_a_tiktok_file_that_does_not_prove_its_dates_asks_for_them(tmp_path: Path) -> None:
    lines = (EXPORTS / "tiktok_shop_orders.csv").read_text("utf-8-sig").splitlines(keepends=True)
    (tmp_path / "a.csv").write_text("".join(lines[:4]), "utf-8")  # only 06/10/2026 is left
    refused = read_file(tmp_path / "a.csv")
    assert (refused.status, [p.code for p in refused.problems]) == ("refused", ["SK211"])
    told = read_file(tmp_path / "a.csv", says=FileSays(date_order="dmy"))
    assert (told.status, told.tables[0].first_date) == ("read", "2026-10-06")


def test_lines_that_contradict_one_another_give_no_number(tmp_path: Path) -> None:
    content = (EXPORTS / "shopee_orders.csv").read_text("utf-8").replace("Rp 130.000", "Rp 131.000", 1)
    (tmp_path / "a.csv").write_text(content, "utf-8")
    read = read_file(tmp_path / "a.csv").tables[0]
    assert read.frame["revenue"].isna().tolist() == [True, False, False, False]
    assert any("revenue" in note.message.en and note.message.en.endswith(": 1.") for note in read.notes)


def test_an_order_is_cancelled_only_with_all_its_lines() -> None:
    states = only_table("lazada_orders").frame.set_index("order")["order_state"]
    assert states["7001"] == SOLD  # one of its two items was cancelled


def test_words_for_a_status_that_are_not_known_are_told(tmp_path: Path) -> None:
    text = (EXPORTS / "tokopedia_orders.csv").read_text("utf-8").replace("Dibatalkan Penjual", "Permintaan pembatalan")
    (tmp_path / "toko.csv").write_text(text, "utf-8")
    table = read_file(tmp_path / "toko.csv").tables[0]
    assert table.frame["order_state"].isna().tolist() == [False, True]
    assert any("Permintaan pembatalan" in note.message.en for note in table.notes)


@pytest.mark.parametrize(
    ("word", "state"),
    [
        ("Dibatalkan oleh pembeli", "cancelled"), ("Batal", "cancelled"), ("canceled", "cancelled"), ("Cancelado", "cancelled"),
        ("wc-cancelled", "cancelled"), ("Storniert", "cancelled"), ("Geannuleerd", "cancelled"), ("Gagal", "cancelled"),
        ("Menunggu pembayaran", "awaiting payment"), ("Belum Bayar", "awaiting payment"), ("On-hold", "awaiting payment"),
        ("Aguardando pagamento", "awaiting payment"), ("Dikembalikan", "returned"), ("Refunded", "returned"),
        ("Pesanan diterima, namun Pembeli masih dapat mengajukan pengembalian hingga 2026-10-20", "bought"),
        ("Completed", "bought"), ("Sedang dikirim", "bought"), ("Permintaan pembatalan", None), ("Anything", None), (None, None),
    ],
)  # fmt: skip
def test_a_shops_word_means_one_of_four_things(word: str | None, state: str | None) -> None:
    assert state_of(word, {}) == state


def test_of_two_amounts_the_last_counts_in_the_file_and_the_first_before_refunds() -> None:
    read = only_table("woocommerce_orders")
    column = next(column for column in read.columns if column.heading == "N. Revenue (formatted)")
    assert column.sum == "1230.5"  # 1200.50 + 20 + 0 + 10
    assert read.frame["revenue"].sum() - read.frame["refunded"].sum() == 1230.5


def test_a_shop_of_two_currencies_keeps_each_orders_own(tmp_path: Path) -> None:
    head = "Date,Order #,N. Revenue (formatted),Status\n"
    lines = "2026-10-03 10:00:00,1,€10.00,completed\n2026-10-03 11:00:00,2,£20.00,completed\n2026-10-03 12:00:00,3,$30.00,completed\n"
    (tmp_path / "a.csv").write_text(head + lines, "utf-8")
    currency = read_file(tmp_path / "a.csv").tables[0].frame["currency"]
    assert [*currency.astype("object").where(currency.notna(), None)] == ["EUR", "GBP", None]


@pytest.mark.parametrize(
    ("money", "currency", "revenue"),
    [("Rp 1.250.000", "IDR", 1_250_000), ("1.234,50 €", "EUR", 1234.5), ("$1,234.50", None, 1234.5), ("RM 75.50", "MYR", 75.5)],
)  # fmt: skip
def test_formatted_money_is_read_in_the_shops_own_way(
    tmp_path: Path, money: str, currency: str | None, revenue: float
) -> None:
    head = "Date,Order #,N. Revenue (formatted),Status,Items sold,Net Sales\n"
    (tmp_path / "a.csv").write_text(f'{head}2026-10-03 10:00:00,1,"{money}",completed,1,1000.25\n', "utf-8")
    frame = read_file(tmp_path / "a.csv").tables[0].frame
    assert frame["revenue"].tolist() == [revenue]
    assert frame.get("currency", [None])[0] == currency


@pytest.mark.parametrize(
    "name", ["shopee_orders", "tiktok_shop_orders", "tokopedia_orders", "lazada_orders", "blibli_orders"]
)
def test_the_workbook_of_a_shop_reads_like_its_csv(tmp_path: Path, name: str) -> None:
    with (EXPORTS / f"{name}.csv").open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.reader(lines))
    book = xlsxwriter.Workbook(tmp_path / f"{name}.xlsx")
    sheet = book.add_worksheet("orders")
    for row, cells in enumerate(rows):
        for column, cell in enumerate(cells):
            if cell.isdigit() and len(cell) < 8:
                sheet.write_number(row, column, int(cell))  # counts are numbers in these workbooks, ids are text
            else:
                sheet.write_string(row, column, cell)
    book.close()
    found = read_file(tmp_path / f"{name}.xlsx")
    assert found.status == "read"
    pd.testing.assert_frame_equal(
        found.tables[0].frame.drop(columns="source_file"), only_table(name).frame.drop(columns="source_file")
    )


def test_of_two_exports_of_one_window_the_later_state_of_an_order_is_kept(tmp_path: Path) -> None:
    content = (EXPORTS / "shopee_orders.csv").read_text("utf-8")
    for order in (("a", "b"), ("b", "a")):  # whatever the files are called
        folder = tmp_path / "".join(order) / "exports"
        folder.mkdir(parents=True)
        (folder / f"{order[0]}.csv").write_text(content, "utf-8")
        (folder / f"{order[1]}.csv").write_text(content.replace("Belum Bayar", "Selesai"), "utf-8")
        orders = load(folder.parent)["orders"].set_index("order")
        assert orders["order_state"].to_dict() == {
            "2610030001": "bought",
            "2610030002": "cancelled",
            "2610040003": "returned",
            "2610040004": "bought",
        }
        assert orders["revenue"].sum() == 1_489_000
