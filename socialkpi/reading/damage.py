"""Damage to a row of headings: one that is nearly a known one, one that holds values, values under no heading.

Unknown headings are usual, since platforms add columns. But a known heading that lost a letter would leave its measure out without
a word, and a row whose line end was lost would vanish among the headings: so both are told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from socialkpi.language import Text
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

_SHORTEST = 5  # letters and digits; shorter headings (CTR, CPC) are all one letter off from each other
_NAMES = 2  # headings before which no value of a swallowed row can stand

_ALIKE = {"surveys", "mentions"}
"""Tables in which two rows may be the same in every cell, being two answers."""
_WINDOWS = {"ads", "days", "visits", "searches"}
_FEWEST = 4  # columns, before a line within a text can be told from a row
_MANY = 100_000  # rows beyond which looking for equal ones would take as long as reading them

_OTHER_MARKS = Text(en="with other marks or spaces", id="dengan tanda baca atau spasi lain")
_ENCODING = Text(en="in another encoding", id="dengan pengodean lain")
_ONE_OFF = Text(en="one letter off", id="beda satu huruf")
_CUT = Text(en="cut short", id="terpotong")
_JOINED = Text(en="joined with other text", id="tergabung dengan teks lain")


def damage(found: Found, spellings: Mapping[str, str]) -> list[Problem]:
    """Return what is damaged about the headings of a table; ``spellings`` are those that its source knows, with the field of each."""
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
    """Give the unknown headings that are nearly one of those whose field no other column fills."""
    bound = _columns(found)
    strange = [h for h, column in zip(found.head.headings, bound, strict=True) if column is None and h.text.strip()]
    if not strange:
        return
    filled = {column.field for column in bound if column is not None}
    wanted = {word: field for word, field in spellings.items() if field not in filled}
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
    if len(here) < _SHORTEST or len(there) < _SHORTEST:
        return None
    if (repaired := mended(heading)) != heading and _bare(fold(repaired)) == there:
        return _ENCODING
    if _digits(here) == _digits(there) and _one_off(here, there):
        return _ONE_OFF
    if word.startswith(text) and _inside_word(word, len(text)):
        return _CUT
    if (text.startswith(word) and _inside_word(text, len(word))) or (
        text.endswith(word) and _inside_word(text, len(text) - len(word))
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
    return abs(len(one) - len(other)) <= 1 and not _shorter(one).isdisjoint(_shorter(other))


@lru_cache(maxsize=20_000)
def _shorter(text: str) -> frozenset[str]:
    return frozenset({text, *(text[:place] + text[place + 1 :] for place in range(len(text)))})


def _inside_word(text: str, place: int) -> bool:
    return text[place - 1].isalnum() and text[place].isalnum()


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
        for row, line in zip(found.rows, found.lines, strict=True):
            if place < len(row) and not missing(row[place]):
                yield problem("SK146", row=line, place=place + 1, found=row[place])
                break


def _totals(found: Found) -> Iterator[Problem]:
    """Give each row that looks like a total and stands elsewhere, holds no number, or has more cells than a total has."""
    rule = found.head.sources[0].totals
    if rule is None:
        return
    columns, width = _columns(found), len(found.head.headings)
    named = [place for place, column in enumerate(columns) if _is(column, *rule.empty)]
    words = next((place for place, column in enumerate(columns) if rule.column and _is(column, rule.column)), None)
    numbers = [place for place, column in enumerate(columns) if column and isinstance(column.read, Number)]
    known = {fold(word) for word in rule.words} | total_words()
    for number, (row, line) in enumerate(zip(found.rows, found.lines, strict=True)):
        if blank(row) or no_data(row):
            continue
        nameless = bool(named) and all(missing(_cell(row, place)) for place in named)
        first = "" if words is None else fold(_cell(row, words).strip())
        if not nameless and not (first and (first in known or (not rule.whole and first.startswith(tuple(known))))):
            continue
        over = next((c for c in row[width:] if not missing(c) and fold(c) != fold(rule.mark or "")), None)
        if over is not None or (nameless and not any(_number(_cell(row, place)) for place in numbers)):
            yield problem("SK110", row=line, have=len(row), want=width, found=over or row[0])
        elif (rule.place == "first" and number > 0) or (rule.place == "last" and number < len(found.rows) - 1):
            yield problem("SK241", row=line, found=first or next(cell for cell in row if cell.strip()))


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
    for number, row in enumerate(found.rows[:-1]):
        if width < _FEWEST or found.lines[number + 1] - found.lines[number] < 2:
            continue
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
