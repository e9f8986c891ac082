"""How the platforms write their cells: quoting, line ends, encodings, numbers."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import Any

Row = Sequence[Any]
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip


def plain(number: float | None) -> str:
    """Write a number as JavaScript does: no ".0", all digits; nothing for a missing one.

    >>> plain(3.0), plain(0.25), plain(None)
    ('3', '0.25', '')
    """
    if number is None:
        return ""
    return str(int(number)) if float(number).is_integer() else repr(number)


def table(
    rows: Iterable[Row], delimiter: str = ",", eol: str = "\n", special: str = '"\n\r', *, last_eol: bool = True
) -> str:
    """Write rows, quoting only cells that hold the delimiter or one of the ``special`` characters."""
    lines = [delimiter.join(_quoted(_text(cell), special + delimiter) for cell in row) for row in rows]
    return eol.join(lines) + (eol if last_eol else "")


def spaced(rows: Iterable[Row]) -> str:
    """Write rows as Meta does: every cell with a space, tab or backslash is quoted as well."""
    return table(rows, special='"\n\r\t \\')


def quoted(rows: Iterable[Row], *, last_eol: bool = True) -> str:
    """Write rows with every cell in quotes."""
    lines = [",".join('"' + _text(cell).replace('"', '""') + '"' for cell in row) for row in rows]
    return "\n".join(lines) + ("\n" if last_eol else "")


def _text(cell: Any) -> str:
    return plain(cell) if cell is None or isinstance(cell, int | float) else str(cell)


def _quoted(cell: str, special: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(character in cell for character in special) else cell


def utf8(text: str, *, mark: bool = False) -> bytes:
    """Encode as UTF-8, with a byte order mark where asked."""
    return text.encode("utf-8-sig" if mark else "utf-8")


def utf16(text: str) -> bytes:
    """Encode as UTF-16LE with its mark."""
    return b"\xff\xfe" + text.encode("utf-16-le")


def us(day: date) -> str:
    """Write 10/03/2026."""
    return f"{day.month:02d}/{day.day:02d}/{day.year:04d}"


def us_time(moment: datetime) -> str:
    """Write 10/03/2026 19:53."""
    return f"{us(moment.date())} {moment.hour:02d}:{moment.minute:02d}"


def short(day: date) -> str:
    """Write Oct 3, 2026."""
    return f"{MONTHS[day.month - 1][:3]} {day.day}, {day.year}"


def thousands(number: float, decimals: int = 0) -> str:
    """Write 1,234.50."""
    return f"{number:,.{decimals}f}"


def old_workbook(sheets: dict[str, list[Row]]) -> bytes:
    """Write a real BIFF ``.xls`` file; None leaves a cell out."""
    import xlwt  # only LinkedIn's files need it

    book, out = xlwt.Workbook(encoding="utf-8"), io.BytesIO()
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                if cell is not None:
                    sheet.write(at, place, cell)
    book.save(out)
    return out.getvalue()


def new_workbook(sheets: dict[str, list[Row]], made: datetime) -> bytes:
    """Write an ``.xlsx`` file that is the same every time: fixed dates, stored without compression."""
    import xlsxwriter  # only the spreadsheet exports need it

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True})
    book.set_properties({"created": made.replace(tzinfo=None), "author": ""})
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for at, row in enumerate(rows):
            for place, cell in enumerate(row):
                if cell is not None and cell != "":
                    sheet.write(at, place, cell)
    book.close()
    return _stored(out.getvalue())


def _stored(archive: bytes) -> bytes:
    """Pack an archive again without compression, whose bytes depend on the library version."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(archive)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 3
            new.writestr(info, old.read(name))
    return out.getvalue()
