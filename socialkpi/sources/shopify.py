"""Shopify: the orders export, one line per item of an order; and the reports of sessions, which are known but not used."""

from __future__ import annotations

from typing import Any

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, MONEY, NAME, SHARE
from socialkpi.reading.dates import ISO, ISO_OFFSET, Day, Moment
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, Lines, RecognisedBy, Source
from socialkpi.sources._orders import CANCELLED, RETURNED, SOLD, UNPAID, state_of

_STATES = {
    "paid": SOLD,
    "partially_paid": SOLD,
    "partially_refunded": SOLD,
    "authorized": SOLD,
    "pending": UNPAID,
    "expired": UNPAID,
    "refunded": RETURNED,
    "voided": CANCELLED,
    "cancelled": CANCELLED,
}


def _fold_lines(draft: Draft) -> list[Draft]:
    """Make one row of the lines of each order: its own cells stand on the first line, its items are added up."""
    lines_of: dict[str, list[int]] = {}
    for line, order in enumerate(draft.fields["order"]):
        lines_of.setdefault(order, []).append(line)
    groups = list(lines_of.values())
    fields = {name: [_first(values, group) for group in groups] for name, values in draft.fields.items()}
    fields["items"] = [_added(draft.fields.get("_quantity"), group) for group in groups]
    cancelled = fields.get("_cancelled", [None] * len(groups))
    status = fields.get("order_status", [None] * len(groups))
    fields["order_status"] = ["cancelled" if off else now for off, now in zip(cancelled, status, strict=True)]
    fields["order_state"] = [state_of(now, _STATES) for now in fields["order_status"]]
    draft.fields, draft.lines = fields, [draft.lines[group[0]] for group in groups]
    return [draft]


def _first(values: list[Any], group: list[int]) -> Any:
    """Return the value on the order's first line that has one."""
    return next((values[line] for line in group if values[line] is not None), None)


def _added(values: list[float | None] | None, group: list[int]) -> float | None:
    found = [value for line in group if values is not None and (value := values[line]) is not None]
    return sum(found) if found else None


SHOPIFY_ORDERS = Source(
    key="shopify_orders",
    family="shopify",
    platform="shopify",
    table="orders",
    title=Text(en="Shopify: orders", id="Shopify: pesanan"),
    how=Text(
        en="Shopify admin → Orders → Export → Orders by date → Plain CSV file.",
        id="Admin Shopify → Pesanan → Ekspor → Pesanan menurut tanggal → File CSV biasa.",
    ),
    recognised_by=RecognisedBy(("Lineitem quantity", "Name", "Created at")),
    columns=(
        Column("order", "Name", NAME, required=True),
        Column("order_status", "Financial Status", NAME),
        Column("ordered_at", "Created at", Moment((ISO_OFFSET,), day_only=True)),
        Column(None, "Paid at", Moment((ISO_OFFSET,))),
        Column(None, "Fulfilled at", Moment((ISO_OFFSET,))),
        Column("_cancelled", "Cancelled at", Moment((ISO_OFFSET,), day_only=True)),
        Column("currency", "Currency", NAME),
        Column("revenue", "Total", MONEY),
        Column(None, "Subtotal", MONEY),
        Column("shipping", "Shipping", MONEY),
        Column("tax", "Taxes", MONEY),
        Column("discount", "Discount Amount", MONEY),
        Column("refunded", "Refunded Amount", MONEY),
        Column(None, "Outstanding Balance", MONEY),
        Column("sold_through", "Source", NAME),
        Column("_quantity", "Lineitem quantity", COUNT),
        Column(None, "Lineitem price", MONEY),
        Column(None, "Lineitem discount", MONEY),
        Column("order_id", "Id", NAME),
    ),
    lines=Lines(key="Name", own="Lineitem"),
    finish=_fold_lines,
    notes=(
        Text(
            en="Revenue is each order's Total, before refunds; refunds stand beside it. Cancelled and unpaid orders are kept, but "
            "count as no sale.",
            id="Pendapatan adalah Total tiap pesanan, sebelum pengembalian dana; pengembalian dana ada di sampingnya. Pesanan batal "
            "dan belum dibayar tetap disimpan, tetapi tidak dihitung sebagai penjualan.",
        ),
    ),
    gives=("items", "cancelled", "unpaid"),
)


def _sessions_aside(draft: Draft) -> None:
    if "_started" in draft.fields:
        days = draft.fields["_started"]
        draft.fields["from_day"], draft.fields["to_day"] = days, [None] * draft.rows
        draft.written["day"] = draft.written["_started"]
    draft.leave_aside(
        Text(
            en="sessions are taken from Google Analytics, so that none is counted twice",
            id="sesi diambil dari Google Analytics, supaya tidak terhitung dua kali",
        )
    )


_STARTS = Day((ISO,))
SHOPIFY_SESSIONS = Source(
    key="shopify_sessions",
    family="shopify",
    platform="shopify",
    table="other",
    title=Text(en="Shopify: sessions and visitors", id="Shopify: sesi dan pengunjung"),
    how=Text(
        en="Shopify admin → Analytics → Reports → Sessions over time → Export.",
        id="Admin Shopify → Analitik → Laporan → Sesi dari waktu ke waktu → Ekspor.",
    ),
    recognised_by=RecognisedBy(
        one_of=("Online store visitors", "Sessions that reached checkout", "Sessions that completed checkout")
    ),
    columns=(
        Column("_started", "Day", _STARTS, also=("Week", "Month")),
        Column("visitors", "Online store visitors", COUNT, adds=False),
        Column("sessions", "Sessions", COUNT),
        Column(None, "Sessions that reached checkout", COUNT),
        Column(None, "Sessions that completed checkout", COUNT),
        Column(None, "Sessions with cart additions", COUNT),
        Column(None, "Checkout conversion rate", SHARE, adds=False),
        Column(None, "Month (previous_year)", NAME, also=("Week (previous_year)", "Day (previous_year)")),
        Column(None, "Online store visitors (previous_year)", COUNT, adds=False),
        Column(None, "Sessions (previous_year)", COUNT),
        Column(None, "Online store visitors (previous_year) ", DECIMAL, adds=False),
        Column(None, "Sessions (previous_year) ", DECIMAL, adds=False),
    ),
    before=_sessions_aside,
)
