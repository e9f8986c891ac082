"""Text files: decoded strictly, split by the delimiter that makes known headings appear, with true line numbers."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

import numpy as np
import pyarrow as pa

from socialkpi.language import Text
from socialkpi.reading.block import Lists
from socialkpi.reading.marks import orderly
from socialkpi.reading.mojibake import possible, repair
from socialkpi.reading.problems import problem, shown
from socialkpi.reading.quoting import Dialect, first_fault, place_of, unwrapped
from socialkpi.reading.result import Problem
from socialkpi.reading.sheet import Sheet, Unreadable
from socialkpi.reading.split import MOST_COLUMNS, Uncut, split
from socialkpi.reading.western import western

DELIMITERS = (",", "\t", ";", "|")
_LOOK_AT = 60  # records; the longest preamble seen has nine lines, stacked tables come later
_LONGEST_LINE = 1024 * 1024
_WRAPPED = 20_000  # characters among which a wrapped line must be
_HEAD = 1_000_000  # characters that tell the code page
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

_TITLE = re.compile(r"<title>([^<]{1,80})", re.IGNORECASE)
_MESSAGE = re.compile(r'"message"\s*:\s*"([^"]{1,80})')


def utf8(data: bytes) -> tuple[bytes, list[Problem]]:
    """Return the text of a file as UTF-8 without a mark, and notes on how it was decoded; what is so already is not copied.

    Raises:
        Unreadable: no encoding fits, or there are zero bytes in it.
    """
    if b"\0" not in data and not any(data.startswith(bom) for bom, _ in _BOMS) and _valid(data):
        return data, []
    content, notes = decode(data)
    return content.encode(), notes


def _valid(data: bytes) -> bool:
    """Tell whether bytes are UTF-8, without making a text of them: that takes four times their room if one emoji is in it."""
    ends = pa.py_buffer(np.array([0, len(data)], dtype=np.int64))
    try:
        pa.Array.from_buffers(pa.large_string(), 1, [None, ends, pa.py_buffer(data)]).validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def beginning(content: bytes) -> str:
    """Return the first million characters and more of a text."""
    return content[: 4 * (_LONGEST_LINE + 1)].decode("utf-8", "ignore")


def decode(data: bytes) -> tuple[str, list[Problem]]:
    """Return the text of a file and notes on how it was decoded; never with replaced characters.

    Raises:
        Unreadable: no encoding fits, or there are zero bytes in it.
    """
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data, encoding), []
    if b"\0" in data:
        return _without_bom(data), []
    try:
        return data.decode("utf-8"), []
    except UnicodeDecodeError as error:
        text = _strict(data, "cp1252")
        if not western(text[:_HEAD]):
            raise Unreadable(_not_text(data, error.start)) from error
        row = data.count(b"\n", 0, error.start) + 1
        return text, [problem("SK134", encoding="Windows-1252", row=row, found=text[error.start : error.start + 20])]


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Unreadable(_not_text(data, error.start)) from error
    if "\0" in text:
        raise Unreadable(_zero_byte(text.encode("utf-8")))
    return text


def _not_text(data: bytes, place: int) -> Problem:
    return problem("SK135", row=data.count(b"\n", 0, place) + 1, found=data[place : place + 8].hex(" "))


def _without_bom(data: bytes) -> str:
    """Read UTF-16 that lacks its mark (every second byte of its ASCII part is zero), or refuse."""
    start = data[:2000]
    even, odd = start[0::2].count(0), start[1::2].count(0)
    for encoding, zeros, others in (("utf-16-le", odd, even), ("utf-16-be", even, odd)):
        if zeros > 0.4 * len(start) / 2 and others == 0 and len(data) % 2 == 0:
            return _strict(data, encoding)
    raise Unreadable(_zero_byte(data))


def _zero_byte(data: bytes) -> Problem:
    place = data.index(b"\0")
    row = data.count(b"\n", 0, place) + 1
    return problem("SK132", row=row, place=place - data.rfind(b"\n", 0, place))


def refuse_pages(text: str) -> None:
    """Refuse a web page or an error message that was saved under the name of an export.

    Raises:
        Unreadable: it is one.
    """
    start = text[:4096].lstrip().lower()
    if start.startswith(("<!doctype", "<html", "<?xml", "<head", "<body", "<table")):
        what, said = Text(en="a web page", id="halaman web"), _TITLE.search(text[:100_000])
    elif start.startswith(("{", "[{")):
        what, said = (
            Text(en="an answer of a program (JSON)", id="jawaban program (JSON)"),
            _MESSAGE.search(text[:100_000]),
        )
    else:
        return
    begins = shown(text.lstrip()[:40])
    raise Unreadable(problem("SK103", what=what, start=said.group(1)[:80] if said else begins, row=1, found=begins))


def sheet_of(content: bytes, known: Callable[[str], bool]) -> Sheet:
    """Cut a text (UTF-8) into cells; ``known`` tells whether a cell is a heading of some export.

    Raises:
        Unreadable: a quotation mark is wrong or never closes, or a line has too many columns.
    """
    start = beginning(content)
    refuse_wide(start)
    whole = unwrapped(content.decode()) if '""' in start[:_WRAPPED] else None
    notes = []
    if whole is not None:
        notes = [problem("SK119", row=1, found=start[:40])]
        content = whole.encode()
    if possible(content):
        mended, repaired = repair(content.decode())
        content, notes = mended.encode(), notes + repaired
    dialect = Dialect(delimiter_of(beginning(content), known))
    fault = None if orderly(content, dialect.delimiter) else _Fault.of(content.decode(), dialect)
    rows, lines = _records(content, dialect, fault)
    if fault is not None:
        notes.append(problem("SK129", row=fault.row, place=fault.place, found=fault.found))
    cut_off = not content.endswith((b"\n", b"\r"))
    resaved = whole is not None or dialect.delimiter == ";"
    return Sheet(name=None, rows=rows, lines=lines, cut_off=cut_off, resaved=resaved, notes=notes)


class _Fault(NamedTuple):
    """Where the first value begins whose quotation marks are wrong, and how."""

    row: int
    place: int
    found: str

    @classmethod
    def of(cls, text: str, dialect: Dialect) -> _Fault | None:
        fault = first_fault(text, dialect)
        return None if fault is None else cls(*place_of(text, fault), text[fault : fault + 40])


def refuse_wide(text: str) -> None:
    """Refuse a first line that no export has, before anything is cut.

    Raises:
        Unreadable: it is longer than a million characters, or has more than 2,000 columns.
    """
    ends = [end for end in (text.find("\n"), text.find("\r")) if end >= 0]
    end = min(ends, default=len(text))
    widest = max(text.count(mark, 0, end) for mark in DELIMITERS) + 1
    if end > _LONGEST_LINE or widest > MOST_COLUMNS:
        raise Unreadable(problem("SK130", row=1, n=widest, found=text[:40]))


def delimiter_of(text: str, known: Callable[[str], bool]) -> str:
    """Return the delimiter: the one that line 1 declares (``sep=;``), else the one that shows most known headings."""
    start = text[:200_000]
    shows = {mark: _promise(start, mark, known) for mark in DELIMITERS}
    said = text.lstrip("\"'")[4:5] if text.lstrip("\"'")[:4].lower() == "sep=" else ""
    if said in shows and shows[said][0] > 0:
        return said
    return max(DELIMITERS, key=lambda mark: shows[mark])


def _promise(start: str, mark: str, known: Callable[[str], bool]) -> tuple[int, int]:
    """Return how many known headings one line shows at most with this delimiter, and how wide the lines are."""
    if mark not in start:
        return 0, 0
    best = width = 0
    try:
        for number, row in enumerate(csv.reader(io.StringIO(start, newline=""), delimiter=mark)):
            if number >= _LOOK_AT:
                break
            best = max(best, len({cell for cell in row if known(cell)}))
            width = max(width, len(row))
    except csv.Error:
        pass
    return best, width


def _records(content: bytes, dialect: Dialect, fault: _Fault | None) -> tuple[Lists, Sequence[int]]:
    try:
        rows, lines = split(content, dialect.delimiter, orderly=fault is None)
    except Uncut as error:
        if error.width is not None:
            raise Unreadable(problem("SK130", row=error.line, n=error.width)) from error
        wrong = fault or _Fault(error.line, 1, "")
        raise Unreadable(problem("SK111", row=wrong.row, place=wrong.place, found=wrong.found)) from error
    if len(rows) and rows[0] and rows[0][0].lower().startswith("sep="):
        rows[0].clear()
    return rows, lines
