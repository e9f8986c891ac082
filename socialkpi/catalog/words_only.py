"""The conditions of measures in words: which rows of a table one speaks of."""

from __future__ import annotations

from typing import Any

from socialkpi.catalog.conversion import NOT_A_PURCHASE
from socialkpi.catalog.costs import ALL_AREAS, MARKETING
from socialkpi.catalog.leads import ASKED_TO_TRY
from socialkpi.catalog.pipeline import SOCIAL
from socialkpi.catalog.shop import COUNTED, MARKETPLACES
from socialkpi.catalog.words_columns import COLUMNS
from socialkpi.language import Text

_ONLY: dict[tuple[str, Any], Text] = {
    ("social", True): Text(en=" from social platforms", id=" lewat media sosial"),
    ("paid", "organic"): Text(en=", organic ones", id=", hanya yang organik"),
    ("paid", "paid"): Text(en=", paid ones", id=", hanya yang berbayar"),
    ("counts_as", "purchase"): Text(en=" that count as a purchase", id=" yang dihitung sebagai pembelian"),
    ("counts_as", "newsletter"): Text(
        en=" that count as a newsletter sign-up", id=" yang dihitung sebagai pendaftaran buletin"
    ),
    ("counts_as", "download"): Text(en=" that count as a download", id=" yang dihitung sebagai unduhan"),
    ("counts_as", NOT_A_PURCHASE): Text(
        en=" that count as anything but a purchase", id=" yang dihitung sebagai konversi selain pembelian"
    ),
    ("event", "add_to_cart"): Text(en=' called "add_to_cart"', id=' bernama "add_to_cart"'),
    ("event", "begin_checkout"): Text(en=' called "begin_checkout"', id=' bernama "begin_checkout"'),
    ("event", "purchase"): Text(en=' called "purchase"', id=' bernama "purchase"'),
    ("order_state", COUNTED): Text(
        en=", without those cancelled or not paid", id=", tanpa yang batal atau belum dibayar"
    ),
    ("platform", MARKETPLACES): Text(en=" on marketplaces", id=" di marketplace"),
    ("platform", SOCIAL): Text(en=" from social platforms", id=" dari media sosial"),
    ("asked_for", ASKED_TO_TRY): Text(en=" that asked for a demo or trial", id=" yang meminta demo atau uji coba"),
    ("asked_for", "trial"): Text(en=" that asked for a trial", id=" yang meminta uji coba"),
    ("topic", "purchase"): Text(en=" about buying", id=" tentang pembelian"),
    ("survey_kind", "nps"): Text(en=" to NPS surveys", id=" pada survei NPS"),
    ("survey_kind", "csat"): Text(en=" to CSAT surveys", id=" pada survei CSAT"),
    ("survey_kind", "ces"): Text(en=" to CES surveys", id=" pada survei CES"),
    ("mention_kind", "review"): Text(en=" that are reviews", id=" berupa ulasan"),
    ("mention_kind", "tag"): Text(en=", posts in which customers tag it", id=", postingan pelanggan yang menandainya"),
    ("mention_kind", "influencer"): Text(en=", posts of influencers", id=", postingan influencer"),
    ("own", True): Text(en=" about the brand", id=" tentang merek"),
    ("own", (True, False)): Text(en=" about the brand or a competitor", id=" tentang merek atau pesaing"),
    ("dimension", "hour"): Text(en=" by hour of the day", id=" menurut jam"),
    ("channel", ("Unassigned", "(not set)")): Text(
        en=" that Google Analytics could not classify", id=" yang tidak bisa diklasifikasikan Google Analytics"
    ),
    ("cost_area", "social"): Text(en=" of social media", id=" untuk media sosial"),
    ("cost_area", MARKETING): Text(en=" of marketing", id=" untuk pemasaran"),
    ("cost_area", ALL_AREAS): Text(en=" of marketing and sales", id=" untuk pemasaran dan penjualan"),
}
_OTHER = Text(en=" with {column}: {value}", id=" dengan {column}: {value}")


def only_in_words(column: str, value: Any, language: str) -> str:
    """Say which rows a condition keeps, as it follows the name of a table.

    >>> only_in_words("paid", "organic", "en"), only_in_words("agent", "A", "id")
    (', organic ones', ' dengan petugas: A')
    """
    if (column, value) in _ONLY:
        return _ONLY[column, value][language]
    name = COLUMNS[column][language] if column in COLUMNS else column
    values = ", ".join(map(str, value)) if isinstance(value, tuple | list) else str(value)
    return _OTHER[language].format(column=name, value=values)
