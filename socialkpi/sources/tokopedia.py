"""Tokopedia's own seller export, from before Tokopedia and TikTok Shop became one: one line per product of an order.

[CODE] English headings from a program that reads these files, the Indonesian names of invoice and payment date from another one;
title lines stand above the headings; no seller's own file was at hand. Dates are day first with dashes.
"""

from __future__ import annotations

import re

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, NAME
from socialkpi.reading.dates import ISO, ISO_TIME, Day, Format
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._orders import CANCELLED, RUPIAH, SOLD, fold

_DASHES = Format(
    "25-10-2026 19:53:00",
    re.compile(r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})(?: \d{2}:\d{2}(?::\d{2})?)?", re.ASCII),
    lambda match: (int(match["year"]), int(match["month"]), int(match["day"]), 0, 0, 0, None),
)
_STATES = {
    "pesanan selesai": SOLD,
    "transaksi selesai": SOLD,
    "selesai": SOLD,
    "pesanan diproses": SOLD,
    "pesanan dikirim": SOLD,
    "pesanan tiba": SOLD,
    "dibatalkan": CANCELLED,
    "pesanan dibatalkan": CANCELLED,
    "pesanan ditolak": CANCELLED,
}

TOKOPEDIA_ORDERS = Source(
    key="tokopedia_orders",
    family="tokopedia",
    platform="tokopedia",
    table="orders",
    title=Text(en="Tokopedia (before TikTok Shop): orders", id="Tokopedia (sebelum TikTok Shop): pesanan"),
    how=Text(
        en="Tokopedia Seller → Penjualan → Daftar Pesanan → Download Laporan Penjualan (no longer offered; for old files).",
        id="Tokopedia Seller → Penjualan → Daftar Pesanan → Download Laporan Penjualan (kini tidak ada lagi; untuk berkas lama).",
    ),
    recognised_by=RecognisedBy(("Invoice", "Payment Date", "Total Amount (Rp)")),
    columns=(
        Column("order", "Invoice", NAME, required=True),
        Column("day", "Payment Date", Day((_DASHES, ISO_TIME, ISO)), required=True),
        Column("order_status", "Order Status", NAME),
        Column("items", "Quantity", COUNT),
        Column("revenue", "Total Amount (Rp)", RUPIAH),
        Column("shipping", "Total Shipping Fee (Rp)", RUPIAH),
        Column("discount", "Discount Amount (Rp)", RUPIAH),
        Column(None, "Count", COUNT),
        Column(None, "Price (Rp)", RUPIAH),
        Column(None, "Harga Jual (Rp)", RUPIAH),
        Column(None, "Subsidi Amount (Rp)", RUPIAH),
        Column(None, "Shipping Price + fee (Rp)", RUPIAH),
        Column(None, "Insurance (Rp)", RUPIAH),
        Column(None, "Product ID", NAME),
        Column(None, "Product Name", NAME),
        Column(None, "Stock Keeping Unit (SKU)", NAME),
        Column(None, "Campaign Name", NAME),
    ),
    gives=("cancelled", "unpaid"),
    finish=lambda draft: [fold(draft, _STATES, ("items", "discount"), currency="IDR")],
    notes=(
        Text(
            en="Revenue is the total of the order (Total Amount), delivery included; days are those of the payment.",
            id="Pendapatan adalah total pesanan (Total Amount), termasuk ongkos kirim; harinya hari pembayaran.",
        ),
    ),
    lacks={
        "refunded": Text(en="the export has no refunds", id="ekspor ini tidak memuat pengembalian dana"),
        "tax": Text(en="the export has no tax", id="ekspor ini tidak memuat pajak"),
    },
)
