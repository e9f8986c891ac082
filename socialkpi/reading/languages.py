"""The words of other languages, one file per language: headings, titles, values, months, and how totals are called."""

from __future__ import annotations

import tomllib
import unicodedata
from functools import cache
from importlib import resources
from typing import Any

_FOLDER = "socialkpi.sources.languages"
_MORE_TOTALS = (
    "Gesamt; Insgesamt; Gesamtsumme; Gesamtergebnis; Summe; Total général; Totaux; Totale; Totali; Totale complessivo; Suma; "
    "Razem; Łącznie; Итого; Всего; Общий итог; Общо; Toplam; Genel toplam; Tổng; Tổng cộng; รวม; รวมทั้งหมด; 合計; 総計; 합계; "
    "총계; 总计; 合计; 總計; Totalt; I alt; Yhteensä; الإجمالي; المجموع; Jumlah keseluruhan; Σύνολο; Összesen; Celkem"
)
"""How a row of totals is called in languages in which no whole export has been seen."""


def fold(word: str) -> str:
    """Return a heading or word as it is compared: without regard to case, otherwise exact.

    >>> fold("Ad Set Name") == fold("Ad set name"), fold("Views") == fold("Views ")
    (True, False)
    """
    return unicodedata.normalize("NFC", word).casefold()


@cache
def languages() -> dict[str, dict[str, Any]]:
    """Return the language files by language ("pt"), as they stand."""
    found = {}
    for entry in sorted(resources.files(_FOLDER).iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".toml"):
            found[entry.name.removesuffix(".toml")] = tomllib.loads(entry.read_text(encoding="utf-8"))
    return found


@cache
def headings(family: str) -> dict[str, str]:
    """Return, for one family, the folded foreign headings and the English heading of each."""
    return _words("headings", family)


@cache
def values(family: str) -> dict[str, str]:
    """Return, for one family, the folded foreign values of cells and the English value of each."""
    return _words("values", family)


@cache
def titles(family: str) -> dict[str, str]:
    """Return, for one family, the folded foreign titles and the English title of each."""
    return _words("titles", family)


def _words(kind: str, family: str) -> dict[str, str]:
    return {
        fold(word): english
        for language in languages().values()
        for english, words in language.get(kind, {}).get(family, {}).items()
        for word in words
    }


@cache
def _months() -> dict[str, int]:
    return {
        fold(word): int(number)
        for language in languages().values()
        for number, words in language.get("months", {}).items()
        for word in words
    }


def month_number(word: str) -> int | None:
    """Return the number of a month named in any known language, or None.

    >>> month_number("Oktober"), month_number("maart"), month_number("Foo")
    (10, 3, None)
    """
    return _months().get(fold(word.rstrip(".")))


@cache
def total_words() -> frozenset[str]:
    """Return the folded words that name a totals row, in every known language and some more."""
    known = {word for language in languages().values() for word in language.get("totals", [])}
    return frozenset(fold(word) for word in known | {*_MORE_TOTALS.split("; ")})


@cache
def no_data_words() -> frozenset[str]:
    """Return the folded sentences by which a platform says that there is nothing to export."""
    return frozenset(fold(word) for language in languages().values() for word in language.get("no_data", []))


@cache
def preamble_words(family: str) -> dict[str, str]:
    """Return, for one family, the folded words of preamble lines and the English word of each."""
    return _words("preamble", family)
