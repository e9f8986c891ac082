"""What cannot be: more clicks than times shown, more people than times shown. Such a row is told and not used.

Each rule has its legitimate exceptions. Where the larger number is zero, the smaller one came later (a click after midnight, a
number held back for few people). Where an ad was shown a handful of times, one person may have clicked twice, unless the file's
own rate says otherwise. Where more than one row in a hundred breaks a rule, it is not the rows: the table is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from socialkpi.language import LANGUAGES, Text, speak
from socialkpi.reading.cells import Number, missing
from socialkpi.reading.problems import problem
from socialkpi.reading.rows import Reading, Refused


@dataclass(frozen=True)
class Rule:
    """A field that can never be more than another; below ``from_`` of the larger one it may."""

    less: str
    more: str
    said: Text
    from_: int = 1


RULES = (
    Rule("clicks", "impressions", Text(en="more clicks than impressions", id="klik lebih banyak dari tayangan"), 10),
    Rule(
        "link_clicks",
        "impressions",
        Text(en="more link clicks than impressions", id="klik tautan lebih banyak dari tayangan"),
        10,
    ),
    Rule("link_clicks", "clicks", Text(en="more link clicks than clicks", id="klik tautan lebih banyak dari klik")),
    Rule("reach", "impressions", Text(en="more reach than impressions", id="jangkauan lebih besar dari tayangan")),
    Rule(
        "engaged_sessions",
        "sessions",
        Text(en="more engaged sessions than sessions", id="sesi terlibat lebih banyak dari sesi"),
    ),
    Rule(
        "key_event_sessions",
        "sessions",
        Text(
            en="more sessions with a key event than sessions", id="sesi dengan peristiwa penting lebih banyak dari sesi"
        ),
    ),
    Rule("new_users", "users", Text(en="more new users than users", id="pengguna baru lebih banyak dari pengguna")),
)


_MOST_WRONG, _SHARE = 2, 0.01
"""More impossible rows than both of these put the whole table in doubt."""
_CLICK_RATES = {"Click Through Rate", "CTR", "CTR (all)"}
_SHARED_SIGNS = {"$", "¥", "kr", "kr."}


def refuse_impossible(reading: Reading) -> None:
    """Refuse each row that breaks a rule, and the table where more than one in a hundred does.

    Raises:
        Refused: too many rows break one rule, so that the columns themselves are in doubt.
    """
    places = {column.field: place for place, column in reading.columns.items() if column.field}
    for rule in RULES:
        less, more = reading.numbers(rule.less), reading.numbers(rule.more)
        if less is None or more is None:
            continue
        known = (more >= rule.from_) | _denied(reading, rule, less, more)
        known[[*reading.aside]] = False
        wrong = np.flatnonzero((less > more) & known).tolist()  # nothing is more than what is missing
        heading = reading.found.head.headings[places[rule.less]].text
        for row in wrong:
            found = f"{less[row]:.15g} > {more[row]:.15g}"
            facts = {"row": reading.line(row), "rule": rule.said, "found": found, "column": heading}
            if len(wrong) > max(_MOST_WRONG, _SHARE * len(less)):
                raise Refused(problem("SK232", n=len(wrong), rows=len(less), **facts))
            reading.refused.setdefault(row, problem("SK231", **facts))


_SIGNS = {
    "rp": "IDR",
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "us$": "USD",
    "s$": "SGD",
    "a$": "AUD",
    "au$": "AUD",
    "c$": "CAD",
}
_NO_DOLLARS = {"IDR", "EUR", "GBP", "INR", "JPY", "CNY", "MYR", "PHP", "THB", "VND"}
_CODE = re.compile(r"[^\d\s.,+-]+")


def refuse_other_signs(reading: Reading) -> None:
    """Refuse each row with an amount whose own sign names another currency than the heading of its column."""
    for place, column in reading.columns.items():
        heading = reading.found.head.headings[place]
        if not (isinstance(column.read, Number) and column.read.money and column.field and heading.currency):
            continue
        texts = reading.texts[place]
        if not texts.letters.translate(None, b"0123456789.,-"):
            continue
        wrong = [at for at, word in enumerate(texts.words) if not word[:1].isdigit() and _other(word, heading.currency)]
        for row in map(int, np.flatnonzero(texts.among(wrong))):
            facts = {"row": reading.line(row), "column": heading.text, "currency": heading.currency}
            if row not in reading.aside:
                reading.refused.setdefault(row, problem("SK223", found=texts[row], **facts))


def _other(word: str, currency: str) -> bool:
    """Tell whether an amount is written with the sign or code of another currency."""
    match = None if missing(word) else _CODE.search(word)
    sign = match.group(0).lower() if match else ""
    named = _SIGNS.get(sign, sign.upper() if len(sign) == 3 and sign.isalpha() else currency)
    if sign == "¥":
        return currency not in {"JPY", "CNY"}
    return named != currency or (sign == "$" and currency in _NO_DOLLARS)


def refuse_backward(reading: Reading) -> None:
    """Refuse each row whose first day comes after its last."""
    places = {column.field: place for place, column in reading.columns.items() if column.field}
    if not {"from_day", "to_day"} <= places.keys():
        return
    first, last = (reading.cells[places[name]].rows() for name in ("from_day", "to_day"))
    pairs = first.at.astype(np.int64) * len(last.distinct) + last.at  # each pair of days is compared once
    rule = Text(en="a first day after its last day", id="hari pertama sesudah hari terakhirnya")
    heading = reading.found.head.headings[places["from_day"]].text
    for pair in np.unique(pairs).tolist():
        one, two = first.distinct[pair // len(last.distinct)], last.distinct[pair % len(last.distinct)]
        if not (one and two and one > two):
            continue
        for row in {*np.flatnonzero(pairs == pair).tolist()} - reading.aside:
            facts = {"row": reading.line(row), "rule": rule, "found": f"{one} > {two}", "column": heading}
            reading.refused.setdefault(row, problem("SK231", **facts))


def _denied(reading: Reading, rule: Rule, less: NDArray[np.float64], more: NDArray[np.float64]) -> NDArray[np.bool_]:
    """Tell the rows whose own rate makes less than half of their clicks: then a few displays are no exception, but damage."""
    place = next((place for place, column in reading.columns.items() if column.heading in _CLICK_RATES), None)
    if place is None or (rule.less, rule.more) != ("clicks", "impressions"):
        return np.zeros(len(less), dtype=np.bool_)
    return (more > 0) & (reading.cells[place].rows().floats() * more < less / 2)


def tell_signs(reading: Reading) -> None:
    """Say that amounts have a sign that several currencies share, and that nothing else names one."""
    headings = reading.found.head.headings
    if reading.says.currency or any(column.field == "currency" for column in reading.columns.values()):
        return
    for place, column in reading.columns.items():
        money = isinstance(column.read, Number) and column.read.money and column.field
        if not money or headings[place].currency:
            continue
        signs = {word.strip("-0123456789., \t\n") for word in reading.texts[place].words}
        if shared := sorted(signs & _SHARED_SIGNS):
            reading.notes.append(problem("SK221", column=headings[place].text, found=shared[0]))
            return


def tell_currencies(reading: Reading) -> None:
    """Say that a table holds amounts in several currencies, which are never added."""
    for place, column in reading.columns.items():
        if column.field != "currency":
            continue
        named = reading.cells[place].rows()
        counts = named.counts()
        if len(counts) < 2:
            return
        (most, rows), *others = counts.most_common()
        other, few = others[0]
        row = reading.line(next(row for row, value in enumerate(named) if value == other))
        said = Text(
            en="{most} ({rows} rows) and {other} ({few} rows, first line {row})",
            id="{most} ({rows} baris) dan {other} ({few} baris, mulai baris {row})",
        )
        facts = {"most": most, "rows": rows, "other": other, "few": few, "row": row}
        en, indonesian = (speak(said, language, **facts) for language in LANGUAGES)
        found = f"{most}, {other}"
        reading.notes.append(problem("SK220", what=Text(en=en, id=indonesian), row=row, found=found))
