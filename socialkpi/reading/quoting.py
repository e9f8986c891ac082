"""How a delimited text is written (delimiter, quotation mark), and whether every byte of it follows that way of writing."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_MARKS = ",\t;|"
_LOOK_AT = 400  # lines or rows
_HEAD = 1_000_000  # characters
_ENOUGH = 0.5  # share of lines that must have the same number of values


@dataclass(frozen=True)
class Dialect:
    """One way of writing rows: the delimiter, the quotation mark, how a quotation mark inside quotes is written."""

    delimiter: str = ","
    quote: str = '"'
    backslash: bool = False
    """True where a quotation mark inside quotes is written with a backslash before it instead of twice."""
    spaced: bool = False
    """True where a space follows every delimiter."""

    def cells(self, text: str) -> Iterator[list[str]]:
        """Cut well-formed text into rows."""
        return csv.reader(
            io.StringIO(text, newline=""),
            delimiter=self.delimiter,
            quotechar=self.quote,
            doublequote=not self.backslash,
            escapechar="\\" if self.backslash else None,
            skipinitialspace=self.spaced,
            strict=True,
        )


@lru_cache
def _rows(dialect: Dialect) -> re.Pattern[str]:
    d, q = re.escape(dialect.delimiter), re.escape(dialect.quote)
    inside = rf"(?:[^{q}\\]++|\\.)*+" if dialect.backslash else rf"(?:[^{q}]++|{q}{q})*+"
    space = " ?" if dialect.spaced else ""
    return re.compile(rf"(?:{space}(?:{q}{inside}{q}|[^{d}{q}\r\n]*+)(?:{d}|\r\n?|\n|\Z))*+", re.DOTALL)


def first_fault(text: str, dialect: Dialect) -> int | None:
    r"""Return where the first value begins whose quotation marks break the rule, or None where none does.

    >>> first_fault('a,"b"\n', Dialect()), first_fault('a,"b\n', Dialect()), first_fault('a,5" b\n', Dialect())
    (None, 2, 2)
    """
    if dialect.quote not in text:
        return None
    match = _rows(dialect).match(text)
    end = match.end() if match else 0
    return None if end == len(text) else end


def lines_of(text: str, most: int | None = None) -> list[str]:
    """Return the physical lines of a text with their ends; only CR, LF and CRLF end a line."""
    found = []
    for match in _LINE.finditer(text):
        if not match.group():
            break
        found.append(match.group())
        if most is not None and len(found) >= most:
            break
    return found


def place_of(text: str, offset: int) -> tuple[int, int]:
    r"""Return line and column (from 1) of an offset.

    >>> place_of("a\r\nbc", 4)
    (2, 2)
    """
    before = text[:offset]
    ends = list(re.finditer(r"\r\n|\r|\n", before))
    return len(ends) + 1, offset - (ends[-1].end() if ends else 0) + 1


def unwrapped(text: str) -> str | None:
    r"""Return the text as it was before a spreadsheet took every line for one cell, or None where none did so.

    Such a spreadsheet wraps each line that has a quotation mark in quotation marks and doubles those inside.

    >>> unwrapped('"a,' + 2 * '"' + "b" + 2 * '"' + ' c"\n1,2\n')
    'a,"b" c\n1,2\n'
    """
    if '""' not in text[:20_000]:
        return None
    lines = lines_of(text)
    out, doubled = [], False
    for line in lines:
        body = line.rstrip("\r\n")
        if '"' not in body:
            out.append(line)
            continue
        inner = body[1:-1]
        if len(body) < 2 or body[0] != '"' or body[-1] != '"' or '"' in inner.replace('""', ""):
            return None
        doubled = doubled or '""' in inner
        out.append(inner.replace('""', '"') + line[len(body) :])
    return "".join(out) if doubled and _was_one_cell(lines, out) else None


def _was_one_cell(lines: list[str], out: list[str]) -> bool:
    """Tell whether the first line holds several values once unwrapped, and wrapped lines below fit an unwrapped first."""
    first = out[0].rstrip("\r\n")
    mark = max(",;\t", key=first.count)
    if mark not in first:
        return False
    if lines[0].startswith('"'):
        return True
    dialect = Dialect(mark)
    wide = len(next(dialect.cells(first), []))
    fit = [width for width in widths(out[1:_LOOK_AT], dialect) if width == wide]
    return wide >= 3 and bool(fit)


def dialect_of(text: str) -> Dialect:
    r"""Return the way of writing that gives most lines the same number of values; a comma where none does.

    >>> (
    ...     dialect_of("a;b\n1,5;2\n").delimiter,
    ...     dialect_of("a, b\n1, 2\n").spaced,
    ...     dialect_of("one\ntwo\n").delimiter,
    ... )
    (';', True, ',')
    """
    if text[:4].lower() == "sep=" and text[4:5] and text[5:6] in ("\r", "\n"):
        return Dialect(text[4])
    head = _head(text)
    sample = [line for line in lines_of(head, _LOOK_AT) if line.strip()]
    quote = _quote_of(sample)
    ways = [_followed_by_spaces(sample, Dialect(mark, quote)) for mark in _MARKS]
    best = max(ways, key=lambda dialect: _regular(head, sample, dialect))
    if _regular(head, sample, best)[0] < _ENOUGH:
        best = Dialect(" ", quote) if _spaces(sample, quote) else Dialect(",", quote)
    return _escaped(text, best)


def _head(text: str) -> str:
    """Return the beginning of a text, up to the end of a line."""
    if len(text) <= _HEAD:
        return text
    return text[: max(text.rfind("\n", 0, _HEAD), text.rfind("\r", 0, _HEAD)) + 1] or text[:_HEAD]


def widths(sample: list[str], dialect: Dialect) -> list[int]:
    """Return how many values each line has that is well-formed on its own; 0 for the others."""
    return [len(next(dialect.cells(line), [])) if first_fault(line, dialect) is None else 0 for line in sample]


def _regular(head: str, sample: list[str], dialect: Dialect) -> tuple[float, int]:
    """Return the share of rows that have the most common number of values above one, and that number."""
    if first_fault(head, dialect) is None:
        rows = [len(row) for row in islice(dialect.cells(head), _LOOK_AT) if any(row)]
        told = len(rows)
    else:
        rows = widths(sample, dialect)
        told = sum(any(mark in line for mark in _MARKS) for line in sample)  # lines of captions have none
    counts = Counter(width for width in rows if width > 1)
    width, times = counts.most_common(1)[0] if counts else (0, 0)
    return times / max(1, told), width


def _quote_of(sample: list[str]) -> str:
    """Return the apostrophe where values stand between apostrophes and none between quotation marks."""
    between = r"(?:^|[,;\t|] ?){0}[^{0}\r\n]+{0}(?:[,;\t|]|\s*$)"
    double = sum(bool(re.search(between.format('"'), line)) for line in sample)
    single = sum(bool(re.search(between.format("'"), line)) for line in sample)
    return "'" if single > len(sample) / 2 and not double else '"'


def _spaces(sample: list[str], quote: str) -> bool:
    """Tell whether values are separated by spaces: no other mark fits, and lines begin with short values like 2 or 1/2/2026."""
    cut = [line.split(" ") for line in sample]
    want = len(cut[0]) if cut else 0
    if want < 3 or any(not word.strip() for word in cut[0]):
        return False
    rest = cut[1:]
    return bool(rest) and all(
        len(words) >= min(want, 3) and any(c.isdigit() for c in words[0]) and any(c.isdigit() for c in words[1])
        for words in rest
    )


def _followed_by_spaces(sample: list[str], dialect: Dialect) -> Dialect:
    d = dialect.delimiter
    if d == " " or not any(d in line for line in sample):
        return dialect
    spaced = Dialect(d, dialect.quote, spaced=True)
    firm = [line for line in sample if d in line][:50]
    outside = [re.sub(rf"{d} {dialect.quote}[^{dialect.quote}]*{dialect.quote}", f"{d} ", line) for line in firm]
    always = all(line.count(d) == line.count(f"{d} ") for line in outside)
    return spaced if always else dialect


def _escaped(text: str, dialect: Dialect) -> Dialect:
    """Return the dialect with backslashes where these, and not doubled marks, make the text well-formed."""
    if "\\" + dialect.quote not in text or first_fault(text, dialect) is None:
        return dialect
    other = Dialect(dialect.delimiter, dialect.quote, backslash=True, spaced=dialect.spaced)
    return other if first_fault(text, other) is None else dialect
