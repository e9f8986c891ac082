"""The names of platforms and of what results are grouped by, as a reader knows them."""

from __future__ import annotations

import re
import unicodedata

from socialkpi.language.dates import day, month
from socialkpi.language.texts import Text

PLATFORMS = {
    "instagram": Text(en="Instagram", id="Instagram"),
    "facebook": Text(en="Facebook", id="Facebook"),
    "tiktok": Text(en="TikTok", id="TikTok"),
    "youtube": Text(en="YouTube", id="YouTube"),
    "linkedin": Text(en="LinkedIn", id="LinkedIn"),
    "x": Text(en="X", id="X"),
    "threads": Text(en="Threads", id="Threads"),
    "pinterest": Text(en="Pinterest", id="Pinterest"),
    "whatsapp": Text(en="WhatsApp", id="WhatsApp"),
    "meta_ads": Text(en="Meta Ads", id="Meta Ads"),
    "google_ads": Text(en="Google Ads", id="Google Ads"),
    "tiktok_ads": Text(en="TikTok Ads", id="TikTok Ads"),
    "linkedin_ads": Text(en="LinkedIn Ads", id="LinkedIn Ads"),
    "google_search": Text(en="Google Search", id="Google Penelusuran"),
    "google_business": Text(en="Google Business Profile", id="Profil Bisnis Google"),
    "shopify": Text(en="Shopify", id="Shopify"),
    "woocommerce": Text(en="WooCommerce", id="WooCommerce"),
    "shopee": Text(en="Shopee", id="Shopee"),
    "tiktok_shop": Text(en="TikTok Shop and Tokopedia", id="TikTok Shop dan Tokopedia"),
    "tokopedia": Text(en="Tokopedia", id="Tokopedia"),
    "lazada": Text(en="Lazada", id="Lazada"),
    "blibli": Text(en="Blibli", id="Blibli"),
    "social": Text(en="Social, platform unknown", id="Sosial, platform tak diketahui"),
}
_COLUMNS = {
    "platform": Text(en="platform", id="platform"),
    "account": Text(en="account", id="akun"),
    "day": Text(en="day", id="hari"),
    "week": Text(en="week", id="minggu"),
    "month": Text(en="month", id="bulan"),
    "campaign": Text(en="campaign", id="kampanye"),
    "ad_set": Text(en="ad set", id="set iklan"),
    "ad": Text(en="ad", id="iklan"),
    "paid": Text(en="paid or organic", id="berbayar atau organik"),
    "visit_source": Text(en="source of the visit", id="sumber kunjungan"),
    "medium": Text(en="medium", id="medium"),
    "channel": Text(en="channel", id="kanal"),
    "post": Text(en="post", id="postingan"),
    "caption": Text(en="caption", id="caption"),
    "format": Text(en="format", id="format"),
    "event": Text(en="event", id="peristiwa"),
    "counts_as": Text(en="counts as", id="dihitung sebagai"),
    "age": Text(en="age", id="usia"),
    "gender": Text(en="gender", id="gender"),
    "currency": Text(en="currency", id="mata uang"),
}
_VALUES = {
    ("paid", "paid"): Text(en="paid", id="berbayar"),
    ("paid", "organic"): Text(en="organic", id="organik"),
    ("social", "True"): Text(en="social", id="media sosial"),
    ("social", "False"): Text(en="not social", id="bukan media sosial"),
    ("own", "True"): Text(en="own posts", id="postingan sendiri"),
    ("own", "False"): Text(en="others' posts", id="postingan pihak lain"),
    ("counts_as", "purchase"): Text(en="purchase", id="pembelian"),
    ("counts_as", "lead"): Text(en="lead", id="prospek"),
    ("counts_as", "newsletter"): Text(en="newsletter sign-up", id="langganan buletin"),
    ("counts_as", "download"): Text(en="download", id="unduhan"),
    ("counts_as", "inquiry"): Text(en="inquiry", id="pertanyaan"),
    ("counts_as", "other"): Text(en="other", id="lainnya"),
}
_UNSEEN = ("Cc", "Cf", "Zl", "Zp")
_JOINER = "\u200d"  # holds the parts of an emoji together
_UNKNOWN = Text(en="unknown", id="tidak diketahui")


def platform_name(platform: str, language: str) -> str:
    """Return the name of a platform key; another key comes back as it is.

    >>> platform_name("tiktok", "id")
    'TikTok'
    """
    return PLATFORMS[platform][language] if platform in PLATFORMS else platform


def column_name(column: str, language: str) -> str:
    """Return what a reader calls a column that results are grouped by."""
    return _COLUMNS[column][language] if column in _COLUMNS else column.replace("_", " ")


def group_value(column: str, value: object, language: str) -> str:
    """Return a group's value in words: the platform's name, the month, "paid"; a missing one is "unknown".

    >>> group_value("month", "2026-10", "id"), group_value("paid", "organic", "id")
    ('Oktober 2026', 'organik')
    """
    text = "" if value is None else str(value)
    if text in ("", "nan", "NaN", "<NA>", "NaT"):
        return _UNKNOWN[language]
    if column == "platform":
        return platform_name(text, language)
    if column == "month" and re.fullmatch(r"\d{4}-\d{2}", text):
        return month(text, language)
    if column in ("day", "week") and re.fullmatch(r"\d{4}-\d{2}-\d{2}", text):
        return day(text, language)
    named = _VALUES.get((column, text))
    return named[language] if named else text


def one_line(text: object, longest: int | None = None) -> str:
    r"""Return text from the data on one line, without control or direction characters, cut where it is too long.

    >>> one_line("Promo\nSenja", longest=8)
    'Promo S…'
    """
    kept = "".join(" " if unicodedata.category(each) in _UNSEEN and each != _JOINER else each for each in str(text))
    line = " ".join(kept.split())
    return line if longest is None or len(line) <= longest else line[: longest - 1].rstrip() + "…"
