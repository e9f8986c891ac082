"""What the order exports of shops and marketplaces share: rupiah, several lines per order, and what became of an order."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from socialkpi.language import Text
from socialkpi.reading.cells import Cells, Number, Scene, missing
from socialkpi.reading.draft import Draft
from socialkpi.reading.problems import shown
from socialkpi.tables import TABLES

UNPAID, SOLD, CANCELLED, RETURNED = "awaiting payment", "bought", "cancelled", "returned"
"""What can have become of an order (``order_state``), whatever the shop's own word is; missing where that is not known.

The words sort by the life of an order: of two exports of one window, of which neither is known to be newer, merging keeps
the greater word, and so the later state.
"""

_BEGINNINGS = {
    CANCELLED: (
        "canceled", "cancelled", "cancelad", "dibatalkan", "batal", "pesanan dibatalkan", "pesanan batal", "pesanan ditolak",
        "ditolak", "gagal", "failed", "rejected", "voided", "annul", "storniert", "geannuleerd", "fallid", "falhou", "mislukt",
    ),
    UNPAID: (
        "unpaid", "awaiting payment", "pending payment", "belum bayar", "belum dibayar", "menunggu pembayaran", "kedaluwarsa",
        "expired", "pendiente de pago", "pagamento pendente", "aguardando pagamento", "en attente de paiement",
        "zahlung ausstehend", "wacht op betaling", "on-hold", "ditunda", "en espera", "in wachtrij",
    ),
    RETURNED: ("returned", "refunded", "dikembalikan", "retur", "reembolsad", "remboursé", "rückerstattet", "terugbetaald"),
    SOLD: (
        "completed", "processing", "selesai", "sedang diproses", "dikirim", "sedang dikirim", "telah dikirim",
        "pesanan diterima", "completad", "procesando", "concluíd", "processando", "terminée", "en cours", "abgeschlossen",
        "in bearbeitung", "afgerond", "in behandeling",
    ),
}  # fmt: skip
"""How words for the status of an order begin in the languages of shops, where a shop's own list does not have the word.

A request to cancel begins otherwise ("Permintaan pembatalan"), and is none of them.
"""

_GROUPED = re.compile(r"(-?\d{1,3}(?:\.\d{3})+)(?:,(\d{1,2}))?|(-?\d{1,3}(?:,\d{3})+)(?:\.(\d{1,2}))?", re.ASCII)
_SIMPLE = re.compile(r"(-?\d+)(?:[.,](\d{1,2}|0+))?", re.ASCII)
_SIGN = re.compile(r"^(?:IDR|Rp)\.?\s*", re.IGNORECASE)


@dataclasses.dataclass(frozen=True)
class Rupiah(Number):
    """An amount of rupiah: "20.000", "Rp 20.000", "20,000" and "20000" are all twenty thousand.

    Rupiah have no thousandths, so a group of three digits after a mark can only be thousands.
    """

    def number(self, cell: str, scene: Scene) -> Decimal | None:
        """Return the exact amount, or None where the cell holds none."""
        if cell.isdigit() and cell.isascii():
            return Decimal(cell)
        text = _SIGN.sub("", cell.strip()).strip()
        if match := _GROUPED.fullmatch(text):
            whole, part = match[1] or match[3], match[2] or match[4]
            return _amount(re.sub(r"[.,]", "", whole), part)
        match = _SIMPLE.fullmatch(text)
        return _amount(match[1], match[2]) if match else None


def _amount(whole: str, part: str | None) -> Decimal:
    return Decimal(f"{whole}.{part}") if part else Decimal(whole)


RUPIAH = Rupiah(Text(en="an amount of rupiah", id="jumlah rupiah"), signed=True, money=True)


@dataclasses.dataclass(frozen=True)
class DayOfEitherOrder:
    """A day written 06/10/2026, with or without a time, where the shop's region decides what stands first.

    The whole column decides: a number above 12 or "AM"/"PM" proves an order. Where nothing does, client.toml must say it.
    """

    expected: Text = Text(en="a date like 25/10/2026 19:53:00", id="tanggal seperti 25/10/2026 19:53:00")

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of days."""
        out = Cells(values=[None] * len(cells), written=[None] * len(cells))
        assert out.written is not None
        found = {place: _SLASHED.fullmatch(cell.strip()) for place, cell in enumerate(cells) if not missing(cell)}
        order = scene.date_order or _order_of([match for match in found.values() if match])
        for place, match in found.items():
            day = _day_of(match, order) if match and order else None
            if day is None:
                out.bad[place] = "SK211" if match and order is None else "SK202"
            out.values[place] = out.written[place] = day
        return out


_SLASHED = re.compile(
    r"(?P<one>\d{1,2})/(?P<two>\d{1,2})/(?P<year>\d{4})(?: \d{1,2}:\d{2}(?::\d{2})?(?P<half> ?[AP]M)?)?",
    re.ASCII | re.I,
)
_MONTHS = 12


def _order_of(matches: list[re.Match[str]]) -> str | None:
    day_first = any(int(match["one"]) > _MONTHS for match in matches)
    month_first = any(int(match["two"]) > _MONTHS or match["half"] for match in matches)
    return None if day_first == month_first else "dmy" if day_first else "mdy"


def _day_of(match: re.Match[str], order: str) -> str | None:
    one, two = int(match["one"]), int(match["two"])
    month, day = (two, one) if order == "dmy" else (one, two)
    try:
        return date(int(match["year"]), month, day).isoformat()
    except ValueError:
        return None


def lines_of(draft: Draft) -> list[list[int]]:
    """Return the lines of each order, orders in the order in which they first stand in the file."""
    found: dict[str, list[int]] = {}
    for line, order in enumerate(draft.fields["order"]):
        found.setdefault(order, []).append(line)
    return list(found.values())


CURRENCIES = {"indonesia": "IDR", "malaysia": "MYR", "singapore": "SGD", "thailand": "THB", "vietnam": "VND",
              "philippines": "PHP"}  # fmt: skip
"""What a marketplace's shops in a country sell for; their exports name no currency."""


def currency_of(countries: list[str | None] | None) -> str | None:
    """Return the currency of the one country that all orders went to, or None."""
    named = {country.strip().lower() for country in countries or [] if country}
    return CURRENCIES.get(named.pop()) if len(named) == 1 else None


def fold(draft: Draft, states: Mapping[str, str], added: tuple[str, ...] = (), currency: str | None = None) -> Draft:
    """Make one row of the lines of each order, and say what became of it.

    ``added`` are the fields that each line has for itself. Every other field is the order's own: it stands on the first
    line, or on all of them alike. Where lines contradict one another nothing is used. ``states`` turns the shop's words
    (lower case) into ours.
    """
    groups = lines_of(draft)
    measures = {*TABLES["orders"].measures, *(name for name in draft.fields if name.startswith("_"))}
    fields: dict[str, list[Any]] = {}
    for name, values in draft.fields.items():
        if name in added:
            fields[name] = [_sum(values, group) for group in groups]
        elif name in measures:
            fields[name] = [_agreed(values, group) for group in groups]
            _note_contradictions(draft, name, values, groups)
        else:
            fields[name] = [_first(values, group) for group in groups]
    fields["order_state"] = [_state(draft.fields.get("order_status"), group, states) for group in groups]
    if currency is not None and "currency" not in fields:
        fields["currency"] = [currency] * len(groups)
    draft.fields, draft.lines = fields, [draft.lines[group[0]] for group in groups]
    _note_states(draft, states)
    return draft


def returned_whole(draft: Draft) -> Draft:
    """Call an order returned where as many products came back (``_returned``) as were ordered."""
    returned = draft.fields.get("_returned", [None] * draft.rows)
    states = draft.fields["order_state"]
    for row, (items, back) in enumerate(zip(draft.fields["items"], returned, strict=True)):
        if states[row] == SOLD and items and back == items:
            states[row] = RETURNED
    return draft


def _sum(values: list[float | None], group: list[int]) -> float | None:
    found = [value for line in group if (value := values[line]) is not None]
    return sum(found) if found else None


def _first(values: list[Any], group: list[int]) -> Any:
    return next((values[line] for line in group if values[line] is not None), None)


def _agreed(values: list[Any], group: list[int]) -> Any:
    found = {values[line] for line in group if values[line] is not None}
    return found.pop() if len(found) == 1 else None


def _state(statuses: list[str | None] | None, group: list[int], states: Mapping[str, str]) -> str | None:
    """Return the state of an order: cancelled or returned only where all its lines are, else what the others are."""
    found = {state_of(statuses[line], states) for line in group} if statuses else {None}
    return next((state for state in (SOLD, None, UNPAID, RETURNED, CANCELLED) if state in found), None)


def state_of(word: str | None, states: Mapping[str, str]) -> str | None:
    """Return what a shop's word for the status of an order means, or None where that is not known.

    >>> (
    ...     state_of("Dibatalkan oleh pembeli", {}),
    ...     state_of("Permintaan pembatalan", {}),
    ...     state_of("to ship", {"to ship": SOLD}),
    ... )
    ('cancelled', None, 'bought')
    """
    said = (word or "").strip().lower().removeprefix("wc-")
    if said in states:
        return states[said]
    return next((state for state, begins in _BEGINNINGS.items() if said.startswith(begins)), None)


def _note_contradictions(draft: Draft, name: str, values: list[Any], groups: list[list[int]]) -> None:
    wrong = sum(len({values[line] for line in group if values[line] is not None}) > 1 for group in groups)
    if wrong and not name.startswith("_"):
        draft.note(
            "SK260",
            note=Text(
                en=f"Orders whose lines contradict one another in {name}, so that it is left out: {wrong}.",
                id=f"Pesanan yang baris-barisnya berbeda pada {name}, sehingga nilainya dikosongkan: {wrong}.",
            ),
        )


def _note_states(draft: Draft, states: Mapping[str, str]) -> None:
    words = {word for word in draft.fields.get("order_status", []) if word and state_of(word, states) is None}
    if words:
        named = ", ".join(shown(word) for word in sorted(words)[:5])
        draft.note(
            "SK260",
            note=Text(
                en=f"Words for the status of an order that are not known: {named}.",
                id=f"Status pesanan ini tidak dikenal: {named}.",
            ),
        )
    not_sold = sum(state in (CANCELLED, UNPAID) for state in draft.fields["order_state"])
    if not_sold:
        draft.note(
            "SK260",
            note=Text(
                en=f"Orders cancelled or not paid: {not_sold} of {draft.rows}; they are kept, but count as no sale.",
                id=f"Pesanan batal atau belum dibayar: {not_sold} dari {draft.rows}; disimpan, tetapi bukan penjualan.",
            ),
        )
