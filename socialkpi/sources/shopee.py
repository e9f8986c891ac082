"""Shopee, Indonesia: the export of orders, one line per product of an order.

[CODE] Headings, dates and the dotted thousands are known from several programs that read these files, of two generations (an older
one without the reason of cancellation and the way of payment); no seller's own file was at hand. Shopee of other countries and
the English headings are not known.

What is the order's own (what was paid, delivery) stands on every line of it, or on the first: it counts once.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, IDENTITY, NAME
from socialkpi.reading.dates import ISO, ISO_TIME, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._orders import CANCELLED, RETURNED, RUPIAH, SOLD, UNPAID, fold, returned_whole

_STATES = {
    "belum bayar": UNPAID,
    "perlu dikirim": SOLD,
    "dikirim": SOLD,
    "sedang dikirim": SOLD,
    "telah dikirim": SOLD,
    "selesai": SOLD,
    "batal": CANCELLED,
    "dibatalkan": CANCELLED,
    "pengembalian": RETURNED,
}


def _finish(draft: Draft) -> list[Draft]:
    return [returned_whole(fold(draft, _STATES, ("items", "_returned", "_products", "discount"), currency="IDR"))]


SHOPEE_ORDERS = Source(
    key="shopee_orders",
    family="shopee",
    platform="shopee",
    table="orders",
    title=Text(en="Shopee (Indonesia): orders", id="Shopee: pesanan"),
    how=Text(
        en="Shopee Seller Centre → Pesanan Saya → Semua → choose the dates → Export (Order.all.….xlsx).",
        id="Shopee Seller Centre → Pesanan Saya → Semua → pilih tanggal → Export (Order.all.….xlsx).",
    ),
    recognised_by=RecognisedBy(("No. Pesanan", "Status Pesanan", "Waktu Pesanan Dibuat")),
    columns=(
        Column("order", "No. Pesanan", IDENTITY, required=True),
        Column("order_status", "Status Pesanan", NAME),
        Column("day", "Waktu Pesanan Dibuat", Day((ISO_TIME, ISO)), required=True),
        Column("revenue", "Total Pembayaran", RUPIAH),
        Column("items", "Jumlah", COUNT),
        Column("_returned", "Returned quantity", COUNT),
        Column("_products", "Total Harga Produk", RUPIAH, also=("Subtotal Pesanan",)),
        Column("discount", "Diskon Dari Penjual", RUPIAH),
        Column("shipping", "Ongkos Kirim Dibayar oleh Pembeli", RUPIAH),
        Column("sold_through", "Metode Pembayaran", NAME),
        Column(None, "Dibayar Pembeli", RUPIAH),
        Column(None, "Waktu Pembayaran Dilakukan", NAME),
        Column(None, "Waktu Pesanan Selesai", NAME),
        Column(None, "Status Pembatalan/ Pengembalian", NAME),
        Column(None, "Alasan Pembatalan", NAME),
        Column(None, "Nama Produk", NAME),
        Column(None, "Nomor Referensi SKU", NAME),
        Column(None, "Harga Awal", RUPIAH, also=("Harga Sebelum Diskon",)),
        Column(None, "Harga Setelah Diskon", RUPIAH),
        Column(None, "Total Diskon", RUPIAH),
        Column(None, "Voucher Ditanggung Penjual", RUPIAH),
        Column(None, "Voucher Ditanggung Shopee", RUPIAH),
        Column(None, "Perkiraan Ongkos Kirim", RUPIAH),
    ),
    gives=("cancelled", "unpaid"),
    finish=_finish,
    notes=(
        Text(
            en="Revenue is what buyers paid (Total Pembayaran), delivery included, Shopee's own vouchers taken off; "
            "days are as written.",
            id="Pendapatan adalah yang dibayar pembeli (Total Pembayaran), termasuk ongkos kirim, sudah dikurangi voucher "
            "dari Shopee; harinya sesuai tulisan.",
        ),
    ),
    lacks={
        "refunded": Text(
            en="the export counts products that came back, not the money",
            id="ekspor ini menghitung produk yang dikembalikan, bukan uangnya",
        ),
        "tax": Text(en="the export has no tax", id="ekspor ini tidak memuat pajak"),
    },
)
