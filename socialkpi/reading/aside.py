"""Totals rows that stand where no contract looks: known by what they are called, or by empty names, and by what they sum to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache

import numpy as np

from socialkpi.reading.block import rows_where
from socialkpi.reading.cells import Duration, Number, Words, missing
from socialkpi.reading.dates import Day, Moment
from socialkpi.reading.languages import fold, total_words
from socialkpi.reading.problems import problem
from socialkpi.reading.rows import Reading, nameless_places
from socialkpi.reading.texts import DIGIT, Rows

_NEAR = Decimal("0.005")
"""A total differs from the sum of its rows by rounding at most; by more than nothing, the check of totals tells it."""
_NOT_NAMES = {"currency", "account", "attribution", "result_type", "_span"}
"""Fields whose cells a totals row may fill like any other row."""
_COUNTED = re.compile(r"(results from|total of|hasil dari|total dari) \d+\b.*")


def set_totals_aside(reading: Reading) -> None:
    """Set aside each row that is called a total, or has no names, and sums the others; tell each that only looks so."""
    if reading.source.wide or reading.source.lines is not None:
        return
    surely, perhaps, nameless = _candidates(reading)
    others = np.delete(np.arange(reading.count), [*{*reading.refused, *surely, *nameless}])
    if not (surely or perhaps or nameless) or not len(others):
        return
    for row, label in surely.items():
        if fold(label).startswith("total:") or _sums(reading, [row], others):
            _set_aside(reading, row, label)
        else:
            reading.refused.setdefault(row, problem("SK244", row=reading.line(row), found=label))
    for row, label in perhaps.items():
        if _sums(reading, [row], others[others != row]):
            _set_aside(reading, row, label)
        elif row not in reading.refused:
            reading.notes.append(problem("SK241", row=reading.line(row), found=label))
    _without_names(reading, nameless, others)


def _without_names(reading: Reading, nameless: list[int], others: Rows) -> None:
    """Set aside the rows without names that each sum the others, or do so all together (a total for each day)."""
    together = len(nameless) > 1 and _sums(reading, nameless, others)
    for row in nameless:
        if together or _sums(reading, [row], others):
            _set_aside(reading, row, _first(reading, row))
        elif reading.source.totals is not None and row not in reading.refused:
            reading.notes.append(problem("SK241", row=reading.line(row), found=_first(reading, row)))


def _first(reading: Reading, row: int) -> str:
    return next((texts[row] for texts in reading.texts if not missing(texts[row])), "")


def _set_aside(reading: Reading, row: int, label: str) -> None:
    reading.refused.pop(row, None)
    reading.aside.add(row)
    reading.totals.append([texts[row] for texts in reading.texts])
    reading.notes.append(problem("SK243", row=reading.line(row), found=label))


def _candidates(reading: Reading) -> tuple[dict[int, str], dict[int, str], list[int]]:
    """Return the rows that are called a total, those whose name begins like one, and those without any name."""
    places = [place for place in range(reading.width) if _named(reading, place)]
    surely: dict[int, str] = {}
    perhaps: dict[int, str] = {}
    for place in places:
        texts = reading.texts[place]
        for at, word in texts.beginning(_letters()):
            kind = _kind(fold(word.strip()))
            if kind is None:
                continue
            for row in map(int, np.flatnonzero(texts.at == at)):
                if not any(_filled(reading, before, row) for before in places if before < place):
                    (surely if kind else perhaps).setdefault(row, word.strip())
    names = nameless_places(reading)
    empty = (
        rows_where([reading.texts[place] for place in names], missing, reading.count, DIGIT).tolist() if names else []
    )
    return surely, perhaps, [row for row in empty if row not in surely and row not in perhaps]


def _kind(word: str) -> bool | None:
    """Tell a text that can only be a total's (True) from a name that begins like one (False) and from any other (None)."""
    if word.rstrip(":") in total_words() or word.startswith("total:") or _COUNTED.fullmatch(word):
        return True
    first, gap, _ = word.partition(" ")
    return False if gap and first in total_words() else None


@cache
def _letters() -> frozenset[str]:
    """Return the letters with which a total is called, small and capital, and the blanks that may stand before."""
    first = {word[0] for word in total_words()} | {"r", "h", "t"}
    return frozenset(first | {letter.upper() for letter in first if len(letter.upper()) == 1} | {" "})


def _named(reading: Reading, place: int) -> bool:
    """Tell whether a column may hold the name of a row."""
    column = reading.columns.get(place)
    if column is None:
        return bool(reading.found.head.headings[place].text)
    return not isinstance(column.read, Number | Duration | Words) and column.field not in _NOT_NAMES


def _filled(reading: Reading, place: int, row: int) -> bool:
    """Tell whether a row has a name there: a text, not a day, nor an amount in a column that nobody declared."""
    cell, column = reading.texts[place][row], reading.columns.get(place)
    if column is not None and isinstance(column.read, Day | Moment):
        return False
    return not missing(cell) and any(letter.isalpha() for letter in cell)


def _sums(reading: Reading, rows: Iterable[int], others: Rows) -> bool:
    """Tell whether some rows have the sum of others in every column that adds up, and in one of them more than nothing."""
    here, some = np.array([*rows], dtype=np.int64), False
    for place, column in reading.columns.items():
        cells = reading.cells[place]
        if not (column.adds and isinstance(column.read, Number) and cells.numbers) or column.read.percent:
            continue
        told, total = cells.sum(here), cells.sum(others)
        if told is None or total is None:
            continue
        if abs(told - total) > _NEAR * abs(total):
            return False
        some |= bool(total)
    return some
