"""A delimited text cut into rows: by Python's csv reader, and long regular stretches by Arrow's, which gives the same cells.

Arrow's reader is asked only where both must agree: every quotation mark in its place, every line a row, every row of one width. Its
work is checked by count: as many rows as lines, as many cells in each as in the first. Anything else is cut by Python's.
"""

from __future__ import annotations

import codecs
import csv
import io
from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import pyarrow as pa
from pyarrow import csv as arrow

from socialkpi.reading.block import Block, Lists, Stack
from socialkpi.reading.spread import spread
from socialkpi.reading.texts import Texts

MOST_COLUMNS = 2000
_HEAD = 1 << 16  # bytes that Python's reader cuts in any case: headings, and what stands above them
_PIECE = 1 << 23
_BLOCK = 1 << 20  # bytes; a longer row is left to Python's reader
_LONGEST = 4_000_000  # characters of a value; the csv module's own limit is too small for some captions and notes
csv.field_size_limit(_LONGEST)


class Uncut(Exception):
    """A text that cannot be cut: the line of the row that is wrong, and its width where that is what is wrong."""

    def __init__(self, line: int, width: int | None = None) -> None:
        self.line, self.width = line, width
        super().__init__(line)


@dataclass
class _Cut:
    """A piece of a text: its rows, the line within it where each begins, how many lines it has, and what stopped the cutting."""

    rows: Lists
    lines: Sequence[int]
    count: int
    wrong: Uncut | None = None


def split(
    content: bytes, delimiter: str, *, orderly: bool, head: int = _HEAD, piece: int = _PIECE
) -> tuple[Lists, Sequence[int]]:
    r"""Return the rows of a text (UTF-8), and the line where each begins; ``head`` and ``piece`` are lengths in bytes.

    ``orderly`` tells that all its quotation marks are in their places (``quoting.first_fault`` finds none that is not).

    Raises:
        Uncut: a quotation mark is wrong, or a row has more than 2,000 cells.

    >>> rows, lines = split(b'a,b\n"1\n",2\n', ",", orderly=True)
    >>> list(rows), list(lines)
    ([['a', 'b'], ['1\n', '2']], [1, 2])
    """
    if len(content) <= head or not orderly:
        whole = _by_python(content, delimiter)
        if whole.wrong is not None:
            raise whole.wrong
        return whole.rows, whole.lines
    spans = _spans(content, head, piece)
    cuts = spread(lambda span: _cut(content[slice(*span)], delimiter, regular=span[0] > 0), spans, len(content))
    return _joined(cuts)


def _spans(content: bytes, head: int, piece: int) -> Iterator[tuple[int, int]]:
    """Give the places where pieces begin and end: at line ends that are not within quotation marks."""
    start, quoted = 0, b'"' in content
    while start < len(content):
        counted, odd = start, False
        end = content.find(b"\n", start + (piece if start else head)) + 1 or len(content)
        while quoted and (odd := odd ^ bool(content.count(b'"', counted, end) % 2)) and end < len(content):
            counted, end = end, content.find(b"\n", end) + 1 or len(content)
        yield start, end
        start = end


def _joined(cuts: Sequence[_Cut]) -> tuple[Lists, Sequence[int]]:
    starts = [0, *accumulate(cut.count for cut in cuts)]
    for before, cut in zip(starts, cuts, strict=False):
        if cut.wrong is not None:
            raise Uncut(before + cut.wrong.line, cut.wrong.width)
    rows = Stack([cut.rows for cut in cuts])
    if len(rows) == starts[-1]:  # every line is a row
        return rows, range(1, len(rows) + 1)
    lines = array("q")
    for before, cut in zip(starts, cuts, strict=False):
        lines.extend(before + line for line in cut.lines)
    return rows, lines


def _cut(content: bytes, delimiter: str, *, regular: bool) -> _Cut:
    block = _by_arrow(content, delimiter) if regular else None
    if block is None:
        return _by_python(content, delimiter)
    return _Cut(block, range(1, len(block) + 1), len(block))


def _by_python(content: bytes, delimiter: str) -> _Cut:
    rows: list[list[str]] = []
    lines: list[int] = []
    wrong: Uncut | None = None
    reader = csv.reader(io.StringIO(content.decode(), newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for row in reader:
            rows.append(row)
            lines.append(line)
            if len(row) > MOST_COLUMNS:
                wrong = Uncut(line, len(row))
                break
            line = reader.line_num + 1
    except csv.Error:
        wrong = Uncut(line)
    return _Cut(rows, lines, line - 1, wrong)


def _by_arrow(content: bytes, delimiter: str) -> Block | None:
    """Return the rows of a well-formed text by column, or None where lines and rows are not one and the same."""
    end = content.find(b"\n")
    width = _width((content if end < 0 else content[:end]).decode(), delimiter)
    if not 2 <= width <= MOST_COLUMNS or not _lined(content):
        return None
    names = [str(place) for place in range(width)]
    try:
        table = arrow.read_csv(
            pa.py_buffer(content),
            read_options=arrow.ReadOptions(column_names=names, use_threads=False, block_size=_BLOCK),
            parse_options=arrow.ParseOptions(
                delimiter=delimiter, newlines_in_values=b'"' in content, ignore_empty_lines=False
            ),
            convert_options=arrow.ConvertOptions(
                column_types=dict.fromkeys(names, pa.string()),
                strings_can_be_null=False,
                quoted_strings_can_be_null=False,
                check_utf8=False,
            ),
        )
    except pa.ArrowInvalid:
        return None
    if table.num_rows != content.count(b"\n") + (not content.endswith(b"\n")):
        return None
    columns = [Texts.of_array(column.combine_chunks()) for column in table.columns]
    return None if all(column.has_empty() for column in columns) else Block(columns)  # an empty line has no cells


def _lined(content: bytes) -> bool:
    """Tell whether no line ends with a lone CR, and no mark of an encoding begins the first: there readers differ."""
    if content.startswith(codecs.BOM_UTF8):
        return False
    return b"\r" not in content or content.count(b"\r") == content.count(b"\r\n")


def _width(line: str, delimiter: str) -> int:
    try:
        return len(next(csv.reader([line], delimiter=delimiter, strict=True), []))
    except csv.Error:
        return 0
