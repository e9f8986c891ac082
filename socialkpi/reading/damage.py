"""Damage to a row of headings: one that is nearly a known one, one that holds values, values under no heading.

Unknown headings are usual, since platforms add columns. But a known heading that lost a letter would leave its measure out without
a word, and a row whose line end was lost would vanish among the headings: so both are told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache

import numpy as np

from socialkpi.language import Text
from socialkpi.reading.block import rows_where
from socialkpi.reading.cells import Number, missing
from socialkpi.reading.found import Found
from socialkpi.reading.languages import fold, total_words
from socialkpi.reading.mojibake import mended
from socialkpi.reading.numbers import exact
from socialkpi.reading.problems import problem
from socialkpi.reading.result import Problem
from socialkpi.reading.rows import no_data
from socialkpi.reading.sheet import blank
from socialkpi.reading.source import Column
from socialkpi.reading.texts import DIGIT

_SHORTEST = 4  # letters and digits; shorter headings (CTR, CPC) are all one letter off from each other
_NAMES = 2  # headings before which no value of a swallowed row can stand

_ALIKE = {"surveys", "mentions"}
"""Tables in which two rows may be the same in every cell, being two answers."""
_WINDOWS = {"ads", "days", "visits", "searches"}
_FEWEST = 4  # columns, before a line within a text can be told from a row
_MANY = 20_000  # rows beyond which looking for equal ones would take as long as reading them

_OTHER_MARKS = Text(en="with other marks or spaces", id="dengan tanda baca atau spasi lain")
_ENCODING = Text(en="in another encoding", id="dengan pengodean lain")
_ONE_OFF = Text(en="one letter off", id="beda satu huruf")
_CUT = Text(en="cut short", id="terpotong")
_JOINED = Text(en="joined with other text", id="tergabung dengan teks lain")


def damage(found: Found, spellings: Mapping[str, str]) -> list[Problem]:
    """Return what is damaged about a table; ``spellings`` are the headings that its source knows, with the column of each."""
    if found.head.across:
        return []
    return [
        *_near(found, spellings),
        *_values(found),
        *_nameless(found),
        *_totals(found),
        *_repeated(found),
        *_swallowed(found),
    ]


def _near(found: Found, spellings: Mapping[str, str]) -> Iterator[Problem]:
    """Give the unknown headings that are nearly a known one whose column is not there."""
    bound = _columns(found)
    strange = [h for h, column in zip(found.head.headings, bound, strict=True) if column is None and h.text.strip()]
    if not strange:
        return
    here = {column.heading for column in bound if column is not None}
    wanted = [word for word, heading in spellings.items() if heading not in here]
    for heading in strange:
        for word in wanted:
            how = likeness(heading.text, word)
            if how is not None:
                yield problem("SK144", row=found.head_line, found=heading.text, heading=word, how=how)
                break


def likeness(heading: str, word: str) -> Text | None:
    """Say how a heading is nearly a known one (folded), or None where it is not.

    >>> likeness("Impresions", "impressions").en, likeness("Impr", "impressions"), likeness("Reach ", "reach").en
    ('one letter off', None, 'with other marks or spaces')
    """
    text = fold(heading)
    if text == word:
        return None
    here, there = _bare(text), _bare(word)
    if here == there:
        return _OTHER_MARKS
    if (repaired := mended(heading)) != heading and _bare(fold(repaired)) == there:
        return _ENCODING
    if len(there) < _SHORTEST or len(here) < _SHORTEST - 1:
        return None
    if _digits(here) == _digits(there) and _one_off(here, there):
        return _ONE_OFF
    if word.startswith(text) and _cut_short(text, word):
        return _CUT
    if (text.startswith(word) and _runs_on(text, len(word))) or (
        text.endswith(word) and _runs_on(text, len(text) - len(word))
    ):
        return _JOINED
    return None


@lru_cache(maxsize=20_000)
def _bare(text: str) -> str:
    return "".join(character for character in text if character.isalnum())


def _digits(text: str) -> str:
    return "".join(character for character in text if character.isdigit())


def _one_off(one: str, other: str) -> bool:
    """Tell whether one letter was lost, added, changed, or changed places with its neighbour."""
    if len(one) == len(other):
        wrong = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
        swapped = len(wrong) == 2 and wrong[1] == wrong[0] + 1 and one[wrong[0]] == other[wrong[1]]
        return len(wrong) == 1 or (swapped and one[wrong[1]] == other[wrong[0]])
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and any(long[:place] + long[place + 1 :] == short for place in range(len(long)))


def _cut_short(text: str, word: str) -> bool:
    """Tell whether a heading was cut off there: behind a space or mark that no heading ends with, or in its second half."""
    return text[-1] in " ,-_" or 2 * len(text) + 2 >= len(word)


def _runs_on(text: str, place: int) -> bool:
    """Tell whether a text has no gap at a place where a heading ends or begins."""
    return (text[place - 1].isalnum() and text[place].isalnum()) or text[place].isdigit()


def _values(found: Found) -> Iterator[Problem]:
    """Give the first heading that is a number: the line end was lost, and the row after it is among the headings."""
    for heading in found.head.headings[_NAMES:]:
        if _number(heading.text):
            yield problem("SK145", row=found.head_line, found=heading.text, column=heading.text)
            return


def _number(cell: str) -> bool:
    text = cell.strip().removesuffix("%")
    return any(character.isdigit() for character in text) and (exact(text) or exact(text, "comma")) is not None


def _nameless(found: Found) -> Iterator[Problem]:
    """Give each column that has values and no heading, unless its source knows it by its place."""
    source = found.head.sources[0]
    if source.arrange is not None:
        return
    for place, heading in enumerate(found.head.headings):
        if heading.text.strip() or source.bound(heading.english, place, found.head.title) is not None:
            continue
        column = found.columns[0][place]
        filled = column.first(lambda cell: not missing(cell))
        if filled is not None:
            yield problem("SK146", row=found.lines[filled], place=place + 1, found=column[filled])


def _totals(found: Found) -> Iterator[Problem]:
    """Give each row that looks like a total and holds no number, or has more cells than a total has."""
    rule = found.head.sources[0].totals
    if rule is None:
        return
    columns, width = _columns(found), len(found.head.headings)
    named = [place for place, column in enumerate(columns) if _is(column, *rule.empty)]
    words = next((place for place, column in enumerate(columns) if rule.column and _is(column, rule.column)), None)
    numbers = [place for place, column in enumerate(columns) if column and isinstance(column.read, Number)]
    known = {fold(word) for word in rule.words} | total_words()
    nameless = _where(found, named, missing, DIGIT)

    def total(cell: str) -> bool:
        first = fold(cell.strip())
        return bool(first) and (first in known or (not rule.whole and first.startswith(tuple(known))))

    called = _where(found, [] if words is None else [words], total)
    for number in sorted({*nameless, *called}):
        row, line = found.rows[number], found.lines[number]
        if blank(row) or no_data(row):
            continue
        over = next((c for c in row[width:] if not missing(c) and fold(c) != fold(rule.mark or "")), None)
        if over is not None or (number in nameless and not any(_number(_cell(row, place)) for place in numbers)):
            yield problem("SK110", row=line, have=len(row), want=width, found=over or row[0])


def _where(found: Found, places: list[int], asked: Callable[[str], bool], never: str | None = None) -> set[int]:
    """Return the rows in all of whose cells at these places something holds; none where there are no places."""
    columns = [found.columns[0][place] for place in places]
    return set(rows_where(columns, asked, len(found.rows), never).tolist()) if columns else set()


def _is(column: Column | None, *headings: str) -> bool:
    return column is not None and not {column.heading, *column.also}.isdisjoint(headings)


def _repeated(found: Found) -> Iterator[Problem]:
    """Say how many rows are the same in every cell as one before; those of an ad or a day may hold nothing but zeros."""
    table = found.head.sources[0].table
    if table in _ALIKE or len(found.rows) > _MANY:
        return
    columns = _columns(found) if table in _WINDOWS else []
    numbers = [place for place, column in enumerate(columns) if column and isinstance(column.read, Number)]
    seen: set[tuple[str, ...]] = set()
    again = []
    for row, line in zip(found.rows, found.lines, strict=True):
        key = tuple(row)
        if key in seen and not blank(row) and (not columns or any(_counts(_cell(row, place)) for place in numbers)):
            again.append((line, row))
        seen.add(key)
    if again:
        line, row = again[0]
        yield problem("SK147", n=len(again), row=line, found=row[0])


def _swallowed(found: Found) -> Iterator[Problem]:
    """Give each text over several lines one of which has as many marks as a row has: a lost quotation mark swallows rows."""
    width = len(found.head.headings)
    if width < _FEWEST or isinstance(found.lines, range):
        return
    for number in np.flatnonzero(np.diff(found.lines) > 1).tolist():
        row = found.rows[number]
        inner = [part for cell in row for part in cell.splitlines()[1:-1]]
        if like := next((part for part in inner if any(part.count(mark) >= width - 1 for mark in ",;\t")), None):
            yield problem("SK148", row=found.lines[number], found=like)


def _counts(cell: str) -> bool:
    return any(character in "123456789" for character in cell)


def _columns(found: Found) -> list[Column | None]:
    source, title = found.head.sources[0], found.head.title
    return [source.bound(heading.english, place, title) for place, heading in enumerate(found.head.headings)]


def _cell(row: list[str], place: int) -> str:
    return row[place] if place < len(row) else ""
