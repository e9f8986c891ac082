"""Lazada: the export of orders, one line per single item.

[CODE] Two generations of headings ("orderNumber", before it "Order Number") and the dates "03 Oct 2026 19:53" are known from several
programs of three countries that read these files; no seller's own file was at hand.

Each item has a status of its own, so an order can be cancelled in part: what such items cost stands in the refunds.
"""

from __future__ import annotations

import re

from socialkpi.language import Text
from socialkpi.reading.cells import IDENTITY, NAME
from socialkpi.reading.dates import ISO, ISO_TIME, Day, Format, Parts
from socialkpi.reading.draft import Draft
from socialkpi.reading.languages import month_number
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._orders import CANCELLED, RETURNED, RUPIAH, SOLD, UNPAID, currency_of, fold, lines_of, state_of


def _worded(match: re.Match[str]) -> Parts | None:
    month = month_number(match["word"])
    return None if month is None else (int(match["year"]), month, int(match["day"]), 0, 0, 0, None)


_DAY_WORD_TIME = Format(
    "03 Oct 2026 19:53",
    re.compile(r"(?P<day>\d{1,2}) (?P<word>[^\W\d]+) (?P<year>\d{4})(?: \d{2}:\d{2}(?::\d{2})?)?"),
    _worded,
)
_STATES = {
    "unpaid": UNPAID,
    "pending": SOLD,
    "topack": SOLD,
    "packed": SOLD,
    "ready_to_ship": SOLD,
    "ready to ship": SOLD,
    "toship": SOLD,
    "shipped": SOLD,
    "delivered": SOLD,
    "confirmed": SOLD,
    "canceled": CANCELLED,
    "cancelled": CANCELLED,
    "failed": CANCELLED,
    "returned": RETURNED,
    "package returned": RETURNED,
}


def _finish(draft: Draft) -> list[Draft]:
    draft.fields["items"] = [1.0] * draft.rows
    _cancelled_in_part(draft)
    currency = currency_of(draft.fields.pop("_country", None))
    return [fold(draft, _STATES, ("items", "revenue", "shipping", "refunded"), currency=currency)]


def _cancelled_in_part(draft: Draft) -> None:
    """Count what was paid for the cancelled items of an order that stands otherwise as given back."""
    paid = draft.fields.get("revenue", [None] * draft.rows)
    back = list(draft.fields.get("refunded", [None] * draft.rows))
    states = [state_of(word, _STATES) for word in draft.fields.get("order_status", [None] * draft.rows)]
    for lines in lines_of(draft):
        off = [line for line in lines if states[line] == CANCELLED]
        if len(off) < len(lines):
            for line in off:
                back[line] = paid[line] if back[line] in (None, 0) else back[line]
    draft.fields["refunded"] = back


LAZADA_ORDERS = Source(
    key="lazada_orders",
    family="lazada",
    platform="lazada",
    table="orders",
    title=Text(en="Lazada: orders", id="Lazada: pesanan"),
    how=Text(
        en="Lazada Seller Center → Orders → All → Export → choose the dates → Excel.",
        id="Lazada Seller Center → Pesanan → Semua → Ekspor → pilih tanggal → Excel.",
    ),
    recognised_by=RecognisedBy(("orderNumber", "lazadaId", "paidPrice")),
    columns=(
        Column("order", "orderNumber", IDENTITY, required=True, also=("Order Number",)),
        Column("day", "createTime", Day((_DAY_WORD_TIME, ISO_TIME, ISO)), required=True, also=("Created at",)),
        Column("order_status", "status", NAME),
        Column("revenue", "paidPrice", RUPIAH, also=("Paid Price",)),
        Column("shipping", "shippingFee", RUPIAH, also=("Shipping Fee",)),
        Column("refunded", "refundAmount", RUPIAH, also=("Refund Amount",)),
        Column("sold_through", "payMethod", NAME, also=("Payment Method",)),
        Column("_country", "shippingCountry", NAME, also=("Shipping Country",)),
        Column(None, "orderItemId", NAME, also=("Order Item Id",)),
        Column(None, "lazadaId", NAME, also=("Lazada Id",)),
        Column(None, "sellerSku", NAME, also=("Seller SKU",)),
        Column(None, "lazadaSku", NAME, also=("Lazada SKU",)),
        Column(None, "updateTime", NAME, also=("Updated at",)),
        Column(None, "unitPrice", RUPIAH, also=("Unit Price",)),
        Column(None, "sellerDiscountTotal", RUPIAH),
        Column(None, "platformDiscountTotal", RUPIAH),
        Column(None, "walletCredit", RUPIAH, also=("Wallet Credits",)),
        Column(None, "bundleDiscount", RUPIAH, also=("Bundle Discount",)),
        Column(None, "itemName", NAME, also=("Item Name",)),
    ),
    finish=_finish,
    notes=(
        Text(
            en="Revenue is the sum of what was paid for the items (paidPrice), without delivery, which stands beside it; "
            "days are as written.",
            id="Pendapatan adalah jumlah yang dibayar untuk barang (paidPrice), tanpa ongkos kirim yang ada di sampingnya; "
            "harinya sesuai tulisan.",
        ),
    ),
    lacks={
        "tax": Text(en="the export has no tax", id="ekspor ini tidak memuat pajak"),
        "discount": Text(
            en="the seller's discounts are in newer files only, and already taken off",
            id="diskon penjual hanya ada di berkas baru, dan sudah dipotong",
        ),
    },
    gives=("items", "cancelled", "unpaid"),
)
