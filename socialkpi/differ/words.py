"""The steps of a difference as sentences, in both languages."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence

import pandas as pd

from socialkpi import language as say
from socialkpi.catalog.breaks import Break
from socialkpi.catalog.dialects import DIALECTS
from socialkpi.catalog.kinds import AnyMetric, Statistic
from socialkpi.catalog.words import STATISTICS, of_table
from socialkpi.language import Text, speak

_START = Text(en="{label}: {value}.", id="{label}: {value}.")
_END = Text(
    en="{label}: {value}. The steps add up to the whole gap of {gap}.",
    id="{label}: {value}. Jumlah semua langkah sama dengan selisihnya, {gap}.",
)
_STEP = Text(en="{change}: {gain}, which gives {value}.", id="{change}: {gain}, menjadi {value}.")
_CHANGES: Mapping[str, Text] = {
    "time_zone": Text(en="days by {after} instead of {before}", id="hari menurut {after}, bukan {before}"),
    "period": Text(en="the period {after} instead of {before}", id="periode {after}, bukan {before}"),
    "where": Text(en="only {after} instead of {before}", id="hanya {after}, bukan {before}"),
    "table": Text(
        en="taken from the table {after} instead of {before}", id="diambil dari tabel {after}, bukan {before}"
    ),
    "denominator": Text(en="divided by the {after} instead of the {before}", id="dibagi {after}, bukan {before}"),
    "averaging": Text(en="{after} instead of {before}", id="{after}, bukan {before}"),
    "factor": Text(en="times {after} instead of times {before}", id="dikali {after}, bukan dikali {before}"),
}
_TERMS = {
    "+": Text(en="the {column} are counted as well", id="{column} ikut dihitung"),
    "-": Text(en="the {column} are not counted", id="{column} tidak dihitung"),
    "~": Text(en="the {column} are counted on other platforms", id="{column} dihitung di platform yang berbeda"),
}
_ROWS = {
    ("rows_left_out", "top"): Text(
        en="without the rows that are counted above the line only ({n})",
        id="tanpa baris yang hanya dihitung di pembilang ({n})",
    ),
    ("rows_left_out", "bottom"): Text(
        en="without the rows that are counted below the line only ({n})",
        id="tanpa baris yang hanya dihitung di penyebut ({n})",
    ),
    ("rows_left_out", "both"): Text(
        en="without the rows that only the first reading counts ({n})",
        id="tanpa baris yang hanya dihitung cara pertama ({n})",
    ),
    ("rows_added", "top"): Text(
        en="with the rows that are counted above the line only ({n})",
        id="dengan baris yang hanya dihitung di pembilang ({n})",
    ),
    ("rows_added", "bottom"): Text(
        en="with the rows that are counted below the line only ({n})",
        id="dengan baris yang hanya dihitung di penyebut ({n})",
    ),
    ("rows_added", "both"): Text(
        en="with the rows that only the second reading counts ({n})",
        id="dengan baris yang hanya dihitung cara kedua ({n})",
    ),
}
_SUMS = Text(en="all sums divided once", id="semua jumlah dibagi sekali")
_ALL = {
    "time_zone": Text(en="the client's own time zone", id="zona waktu klien"),
    "period": Text(en="all time", id="seluruh waktu"),
    "where": Text(en="everything", id="semuanya"),
}
_AND = Text(en=", and ", id=", lalu ")
_BREAK = Text(
    en="From {day} on it is counted in another way: {why} Part of the gap may come from the count alone, and no step "
    "can tell how much.",
    id="Sejak {day} cara menghitungnya berubah: {why} Sebagian selisih bisa jadi hanya berasal dari cara hitung; "
    "besarnya tidak bisa dipisahkan.",
)


def sentences(
    one: AnyMetric, other: AnyMetric, steps: pd.DataFrame, currency: str, language: str, breaks: Sequence[Break] = ()
) -> list[str]:
    """Return one sentence per step, the first and last about the readings themselves; then breaks and what tools say."""

    def written(value: float) -> str:
        return say.number(value, language, one.unit, currency or None)

    def gain(value: float) -> str:
        return say.change(value, language, one.unit, currency or None)

    said = []
    for step in steps.to_dict("records"):
        if step["changed"] == "start":
            said.append(speak(_START, language, label=one.label, value=written(step["value"])))
            continue
        change = _change(str(step["changed"]), str(step["what"]), language)
        facts = {"change": change, "gain": gain(step["contribution"]), "value": written(step["value"])}
        said.append(_capital(speak(_STEP, language, **facts)))
    first, last = steps["value"].iloc[0], steps["value"].iloc[-1]
    end = speak(_END, language, label=other.label, value=written(last), gap=gain(last - first))
    scopes = (DIALECTS[metric.key].scope[language] for metric in (one, other) if metric.key in DIALECTS)
    broken = [speak(_BREAK, language, day=say.day(b.date, language), why=b.text) for b in breaks]
    return [*said, end, *broken, *dict.fromkeys(scopes)]


def html_of(lines: list[str], language: str) -> str:
    """Return the sentences as an ordered list."""
    items = "".join(f"<li>{html.escape(line)}</li>" for line in lines)
    return f'<ol class="socialkpi-differ" lang="{language}">{items}</ol>'


def _change(changed: str, what: str, language: str) -> str:
    """Say what one step changes; several that had to be made at once are joined."""
    parts = zip(changed.split("; "), what.split("; "), strict=True)
    return _AND[language].join(_one(code, detail, language) for code, detail in parts)


def _one(code: str, what: str, language: str) -> str:
    if code == "term":
        return speak(_TERMS[what[0]], language, column=of_table(what[1:], language))
    if code.startswith("rows_"):
        n, _, side = what.partition(":")
        return speak(_ROWS[code, side], language, n=say.number(float(n), language))
    before, _, after = what.partition(">")
    return speak(_CHANGES[code], language, before=_detail(code, before, language), after=_detail(code, after, language))


def _detail(code: str, what: str, language: str) -> str:
    if code in _ALL:
        return what or _ALL[code][language]
    if code == "denominator":
        return say.listed([of_table(column, language) for column in what.split("+")], language) if what else "1"
    if code == "averaging":
        return _SUMS[language] if what == "sums" else STATISTICS[Statistic(what)][language]
    return what


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
