"""WooCommerce Analytics: the orders report.

[REAL] English, one shop, 2025, redacted. The words of other languages are not known from a file.

The revenue is text with the currency's sign. A refunded order shows two amounts, before and after the refund: the file's column
is what is left after it. Orders keep the status "completed" then, so only the two amounts tell.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, NAME, Cells, Number, Scene, missing
from socialkpi.reading.dates import ISO, ISO_TIME, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.numbers import Contradiction, decide, either, exact
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._orders import CANCELLED, RETURNED, SOLD, UNPAID, fold

_STATES = {
    "completed": SOLD,
    "processing": SOLD,
    "on-hold": UNPAID,
    "pending": UNPAID,
    "pending payment": UNPAID,
    "checkout-draft": UNPAID,
    "cancelled": CANCELLED,
    "failed": CANCELLED,
    "refunded": RETURNED,
}
_SIGNS = {"₹": "INR", "€": "EUR", "£": "GBP", "rp": "IDR", "rm": "MYR", "₫": "VND", "฿": "THB", "₱": "PHP", "₩": "KRW"}
"""Signs that mean one currency only; $, ¥ and kr do not."""
_AMOUNT = re.compile(r"-?\d(?:[\d.,]*\d)?", re.ASCII)


@dataclass(frozen=True)
class FormattedMoney(Number):
    """Amounts as a shop shows them, with the sign of the currency; of two amounts the last counts.

    ``written`` of the cells is the amount before the refund and the sign, for ``_settle`` below.
    """

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of formatted amounts, in the shop's own way of writing numbers."""
        amounts = [_AMOUNT.findall(cell) for cell in cells]
        try:
            locale = decide(amount for found in amounts for amount in found)
        except Contradiction:
            locale = None
        own = Scene(locale or scene.locale, decided=True)
        out = Cells([None] * len(cells), [None] * len(cells), written=[None] * len(cells))
        if locale is None and scene.locale == "point":  # the plain numbers beside it say nothing of the shop's own way
            out.doubtful = next((amount for found in amounts for amount in found if either(amount)), None)
        assert out.numbers is not None
        assert out.written is not None
        for place, (cell, found) in enumerate(zip(cells, amounts, strict=True)):
            if missing(cell):
                continue
            number = self.number(cell, own)
            if number is None:
                out.bad[place] = "SK202"
                continue
            out.numbers[place], out.values[place] = number, float(number)
            out.written[place] = f"{exact(found[0], own.locale)} {_sign(cell)}"
        return out

    def number(self, cell: str, scene: Scene) -> Decimal | None:
        """Return the last amount of a cell, or None where it holds none."""
        found, signs = _AMOUNT.findall(cell), _AMOUNT.sub(" ", cell).split()
        clear = len(signs) in {0, len(found)} and len(set(signs)) <= 1 and not set("".join(signs)) & set(",;\"'")
        return exact(found[-1], scene.locale) if clear and 0 < len(found) <= 2 else None


def _sign(cell: str) -> str:
    """Return what stands beside the amounts, or "" where it is not one and the same."""
    signs = set(_AMOUNT.sub(" ", cell).split())
    return signs.pop() if len(signs) == 1 else ""


def _settle(draft: Draft) -> None:
    """Put the amount before the refund into revenue, as all shops' orders have it, and the difference into refunds."""
    after = draft.fields["revenue"]
    before, signs = _told(draft.written.pop("revenue", [None] * draft.rows))
    draft.fields["revenue"] = before
    draft.fields["refunded"] = [
        None if paid is None else round(paid - left, 4) for paid, left in zip(before, after, strict=True)
    ]
    if any(sign in _SIGNS for sign in signs):
        said = draft.fields.get("currency", [None] * draft.rows)
        draft.fields["currency"] = [_SIGNS.get(sign, told) for sign, told in zip(signs, said, strict=True)]


def _finish(draft: Draft) -> list[Draft]:
    """An order that was refunded whole keeps the shop's word "completed"; its two amounts say that it came back."""
    folded = fold(draft, _STATES)
    paid, back = folded.fields["revenue"], folded.fields["refunded"]
    for row, state in enumerate(folded.fields["order_state"]):
        if state == SOLD and paid[row] and paid[row] == back[row]:
            folded.fields["order_state"][row] = RETURNED
    return [folded]


def _told(written: list[str | None]) -> tuple[list[float | None], list[str]]:
    """Return the amounts before refunds and the signs, in small letters, of each row."""
    pairs = [text.partition(" ") if text else ("", "", "") for text in written]
    return [float(amount) if amount else None for amount, _, _ in pairs], [sign.lower() for _, _, sign in pairs]


WOOCOMMERCE_ORDERS = Source(
    key="woocommerce_orders",
    family="woocommerce",
    platform="woocommerce",
    table="orders",
    title=Text(en="WooCommerce: orders report", id="WooCommerce: laporan pesanan"),
    how=Text(
        en="WordPress → WooCommerce → Analytics → Orders → choose the dates → Download.",
        id="WordPress → WooCommerce → Analitik → Pesanan → pilih tanggal → Unduh.",
    ),
    recognised_by=RecognisedBy(("N. Revenue (formatted)", "Order #", "Date")),
    columns=(
        Column("order", "Order #", NAME, required=True),
        Column("day", "Date", Day((ISO_TIME, ISO)), required=True),
        Column("revenue", "N. Revenue (formatted)", FormattedMoney(DECIMAL.expected, signed=True, money=True)),
        Column("order_status", "Status", NAME),
        Column("items", "Items sold", COUNT),
        Column(None, "Net Sales", DECIMAL),
        Column("sold_through", "Attribution", NAME),
        Column(None, "Customer type", NAME),
        Column(None, "Coupon(s)", NAME),
    ),
    before=_settle,
    finish=_finish,
    lacks={
        "shipping": Text(
            en="this report has no cost of delivery of its own", id="laporan ini tidak memuat ongkos kirim tersendiri"
        ),
        "tax": Text(en="this report has no tax of its own", id="laporan ini tidak memuat pajak tersendiri"),
        "discount": Text(
            en="this report names coupons, not their worth", id="laporan ini menyebut kupon, bukan nilainya"
        ),
    },
    notes=(
        Text(
            en="Revenue is the amount before refunds, tax included; refunds stand beside it. "
            "Days are the shop's own: the file names no time zone.",
            id="Pendapatan adalah nilai sebelum pengembalian dana, termasuk pajak; pengembalian dana ada di sampingnya. "
            "Harinya menurut toko: berkas tidak menyebut zona waktu.",
        ),
    ),
    gives=("refunded", "cancelled", "unpaid"),
)
