"""TikTok Shop, with Tokopedia in it since 2024: the export of orders, one line per product of an order.

[CODE] Headings (several generations), the line of explanations below them, the TAB at the end of cells and the words of the
status are known from programs that read these files; no seller's own file was at hand. The order of day and month differs by
region: the file must prove it, or client.toml say it.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, IDENTITY, NAME
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source, Totals
from socialkpi.sources._orders import (
    CANCELLED,
    RUPIAH,
    SOLD,
    UNPAID,
    DayOfEitherOrder,
    currency_of,
    fold,
    returned_whole,
)

_STATES = {
    "unpaid": UNPAID,
    "to ship": SOLD,
    "awaiting shipment": SOLD,
    "awaiting collection": SOLD,
    "shipped": SOLD,
    "in transit": SOLD,
    "delivered": SOLD,
    "completed": SOLD,
    "canceled": CANCELLED,
    "cancelled": CANCELLED,
    "belum dibayar": UNPAID,
    "perlu dikirim": SOLD,
    "menunggu pengambilan": SOLD,
    "dikirim": SOLD,
    "terkirim": SOLD,
    "selesai": SOLD,
    "dibatalkan": CANCELLED,
}


def _finish(draft: Draft) -> list[Draft]:
    currency = currency_of(draft.fields.pop("_country", None))
    return [returned_whole(fold(draft, _STATES, ("items", "_returned", "_products", "discount"), currency=currency))]


TIKTOK_SHOP_ORDERS = Source(
    key="tiktok_shop_orders",
    family="tiktok_shop",
    platform="tiktok_shop",
    table="orders",
    title=Text(en="TikTok Shop and Tokopedia: orders", id="TikTok Shop dan Tokopedia: pesanan"),
    how=Text(
        en="Seller Center → Orders → Manage orders → Export orders → choose the dates → CSV or Excel.",
        id="Seller Center → Pesanan → Kelola pesanan → Ekspor pesanan → pilih tanggal → CSV atau Excel.",
    ),
    recognised_by=RecognisedBy(("Order ID", "SKU Subtotal After Discount", "Created Time")),
    columns=(
        Column("order", "Order ID", IDENTITY, required=True),
        Column("order_status", "Order Status", NAME),
        Column("day", "Created Time", DayOfEitherOrder(), required=True),
        Column("revenue", "Order Amount", RUPIAH),
        Column("items", "Quantity", COUNT),
        Column("_returned", "Sku Quantity of return", COUNT),
        Column("_products", "SKU Subtotal After Discount", RUPIAH),
        Column("discount", "SKU Seller Discount", RUPIAH),
        Column("shipping", "Shipping Fee After Discount", RUPIAH),
        Column("tax", "Taxes", RUPIAH),
        Column("refunded", "Order Refund Amount", RUPIAH),
        Column("sold_through", "Purchase Channel", NAME),
        Column("_country", "Country", NAME),
        Column(None, "Order Substatus", NAME),
        Column(None, "Cancelation/Return Type", NAME),
        Column(None, "Paid Time", NAME),
        Column(None, "Cancelled Time", NAME),
        Column(None, "Seller SKU", NAME),
        Column(None, "Product Name", NAME),
        Column(None, "SKU Unit Original Price", RUPIAH),
        Column(None, "SKU Subtotal Before Discount", RUPIAH),
        Column(None, "SKU Platform Discount", RUPIAH),
        Column(None, "Original Shipping Fee", RUPIAH),
    ),
    # the line of explanations is set aside like a line of totals
    totals=Totals(column="Order ID", words=("Platform unique order ID",), whole=False, place="first"),
    gives=("cancelled", "unpaid"),
    finish=_finish,
    notes=(
        Text(
            en="Revenue is what buyers paid (Order Amount), before refunds; refunds stand beside it; days are as written.",
            id="Pendapatan adalah yang dibayar pembeli (Order Amount), sebelum pengembalian dana; pengembalian dana ada di "
            "sampingnya; harinya sesuai tulisan.",
        ),
    ),
)
