"""What cannot be: more clicks than times shown, more people than times shown. Such a row is told and not used.

Each rule has its legitimate exceptions. Where the larger number is zero, the smaller one came later (a click after midnight, a
number held back for few people). Where an ad was shown a handful of times, one person may have clicked twice.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from socialkpi.language import LANGUAGES, Text, speak
from socialkpi.reading.problems import problem
from socialkpi.reading.rows import Reading


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


def refuse_impossible(reading: Reading) -> None:
    """Refuse each row that breaks a rule."""
    places = {column.field: place for place, column in reading.columns.items() if column.field}
    for rule in RULES:
        less, more = reading.numbers(rule.less), reading.numbers(rule.more)
        if less is None or more is None:
            continue
        heading = reading.found.head.headings[places[rule.less]].text
        for row in np.flatnonzero(
            (less > more) & (more >= rule.from_)
        ).tolist():  # nothing is more than what is missing
            found = f"{less[row]:.15g} > {more[row]:.15g}"
            facts = {"row": reading.line(row), "rule": rule.said, "found": found, "column": heading}
            reading.refused.setdefault(row, problem("SK231", **facts))


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
