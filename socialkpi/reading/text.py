"""Text files: decoded strictly, split by the delimiter that makes known headings appear, with true line numbers."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Sequence

from socialkpi.language import Text
from socialkpi.reading.block import Lists
from socialkpi.reading.mojibake import repair
from socialkpi.reading.problems import problem, shown
from socialkpi.reading.quoting import Dialect, first_fault, place_of, unwrapped
from socialkpi.reading.result import Problem
from socialkpi.reading.sheet import Sheet, Unreadable
from socialkpi.reading.split import MOST_COLUMNS, Uncut, split
from socialkpi.reading.western import western

DELIMITERS = (",", "\t", ";", "|")
_LOOK_AT = 60  # records; the longest preamble seen has nine lines, stacked tables come later
_LONGEST_LINE = 1024 * 1024
_HEAD = 1_000_000  # characters that tell the code page
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

_TITLE = re.compile(r"<title>([^<]{1,80})", re.IGNORECASE)
_MESSAGE = re.compile(r'"message"\s*:\s*"([^"]{1,80})')


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


def sheet_of(text: str, known: Callable[[str], bool]) -> Sheet:
    """Cut a text into cells; ``known`` tells whether a cell is a heading of some export.

    Raises:
        Unreadable: a quotation mark is wrong or never closes, or a line has too many columns.
    """
    refuse_wide(text)
    whole = unwrapped(text)
    notes = [] if whole is None else [problem("SK119", row=1, found=text[:40])]
    text = text if whole is None else whole
    text, repaired = repair(text)
    dialect = Dialect(delimiter_of(text, known))
    fault = first_fault(text, dialect)
    rows, lines = _records(text, dialect, fault)
    if fault is not None:
        row, place = place_of(text, fault)
        repaired.append(problem("SK129", row=row, place=place, found=text[fault : fault + 40]))
    cut_off = not text.endswith(("\n", "\r"))
    resaved = whole is not None or dialect.delimiter == ";"
    return Sheet(name=None, rows=rows, lines=lines, cut_off=cut_off, resaved=resaved, notes=notes + repaired)


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


def _records(text: str, dialect: Dialect, fault: int | None) -> tuple[Lists, Sequence[int]]:
    try:
        rows, lines = split(text, dialect.delimiter, orderly=fault is None)
    except Uncut as error:
        if error.width is not None:
            raise Unreadable(problem("SK130", row=error.line, n=error.width)) from error
        row, place = (error.line, 1) if fault is None else place_of(text, fault)
        start = len(text) if fault is None else fault
        raise Unreadable(problem("SK111", row=row, place=place, found=text[start : start + 40])) from error
    if len(rows) and rows[0] and rows[0][0].lower().startswith("sep="):
        rows[0].clear()
    return rows, lines
