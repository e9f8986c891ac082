"""Blibli: the export of orders, one line per product of an order.

[CODE] The headings come from two programs that read these files, the date (day first) from one; no seller's own file was at hand,
and the words of the status are not known beyond the plain ones.
"""

from __future__ import annotations

import re

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, IDENTITY, NAME
from socialkpi.reading.dates import ISO, ISO_TIME, Day, Format
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._orders import CANCELLED, RETURNED, RUPIAH, SOLD, UNPAID, fold

_SLASHES = Format(
    "25/10/2026 19:53",
    re.compile(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})/(?P<year>\d{4})(?: \d{2}:\d{2}(?::\d{2})?)?", re.ASCII),
    lambda match: (int(match["year"]), int(match["month"]), int(match["day"]), 0, 0, 0, None),
)
_STATES = {
    "belum dibayar": UNPAID,
    "diproses": SOLD,
    "dikirim": SOLD,
    "selesai": SOLD,
    "completed": SOLD,
    "delivered": SOLD,
    "dibatalkan": CANCELLED,
    "batal": CANCELLED,
    "cancelled": CANCELLED,
    "dikembalikan": RETURNED,
    "returned": RETURNED,
}

BLIBLI_ORDERS = Source(
    key="blibli_orders",
    family="blibli",
    platform="blibli",
    table="orders",
    title=Text(en="Blibli: orders", id="Blibli: pesanan"),
    how=Text(
        en="Blibli Seller Center → Pesanan → Semua pesanan → choose the dates → Download.",
        id="Blibli Seller Center → Pesanan → Semua pesanan → pilih tanggal → Unduh.",
    ),
    recognised_by=RecognisedBy(("No. Order", "No. Order Item", "Tanggal Order")),
    columns=(
        Column("order", "No. Order", IDENTITY, required=True),
        Column(None, "No. Order Item", NAME),
        Column("day", "Tanggal Order", Day((_SLASHES, ISO_TIME, ISO)), required=True),
        Column("order_status", "Order Status", NAME),
        Column("items", "Total Barang", COUNT),
        Column("revenue", "Total harga item pesanan", RUPIAH),
        Column(None, "Harga item pesanan", RUPIAH),
        Column(None, "Total", RUPIAH),
        Column(None, "Nama Produk", NAME),
        Column(None, "SKU Merchant", NAME, also=("Merchant SKU",)),
        Column(None, "Kode SKU Blibli", NAME),
    ),
    gives=("cancelled", "unpaid"),
    finish=lambda draft: [fold(draft, _STATES, ("items", "revenue"), currency="IDR")],
    notes=(
        Text(
            en="Revenue is the price of the products (Total harga item pesanan), without delivery; days are as written.",
            id="Pendapatan adalah harga produk (Total harga item pesanan), tanpa ongkos kirim; harinya sesuai tulisan.",
        ),
    ),
    lacks={
        "refunded": Text(en="the export has no refunds", id="ekspor ini tidak memuat pengembalian dana"),
        "shipping": Text(en="the export has no cost of delivery", id="ekspor ini tidak memuat ongkos kirim"),
        "discount": Text(en="the export has no discounts", id="ekspor ini tidak memuat diskon"),
        "tax": Text(en="the export has no tax", id="ekspor ini tidak memuat pajak"),
    },
)
