"""Tables in mark-up that platforms save under the name .xls: web tables and Excel's own XML of 2003, as sheets of text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from socialkpi.reading.problems import problem
from socialkpi.reading.sheet import Sheet, Unreadable, blank

_MOST_COLUMNS, _MOST_CELLS = 2000, 20_000_000
_STARTS = ("<!doctype", "<html", "<?xml", "<table", "<head", "<meta", "<body", "<style", "<!--", "<div")
_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def looks_like_markup(content: str) -> bool:
    """Tell whether a text begins like a web page or XML."""
    return content[:4096].lstrip("\ufeff \t\r\n").lower().startswith(_STARTS)


def sheets_of(content: str) -> list[Sheet]:
    """Return the tables of a saved web table or of Excel's XML that have at least two columns and two rows.

    Raises:
        Unreadable: it declares entities of its own, or has too many cells.
    """
    if "<!ENTITY" in content[:100_000].upper():
        raise Unreadable(problem("SK109", why="<!ENTITY"))
    reader = _Workbook() if _SPREADSHEET in content[:4096] else _Page()
    reader.feed(content)
    reader.close()
    return [sheet for sheet in reader.sheets if _is_table(sheet)]


def _is_table(sheet: Sheet) -> bool:
    filled = [row for row in sheet.rows if sum(bool(cell.strip()) for cell in row) >= 2]
    return len(filled) >= 2


class _Reader(HTMLParser):
    """Collects rows of cells; what a tag means is told by the two kinds below."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sheets: list[Sheet] = []
        self.rows: list[list[str]] = []
        self.lines: list[int] = []
        self.cell: list[str] | None = None
        self.row: list[str] | None = None
        self.count = 0

    def begin_sheet(self, name: str | None) -> None:
        self.rows, self.lines = [], []
        self.sheets.append(Sheet(name=name, rows=self.rows, lines=self.lines))

    def begin_row(self) -> None:
        self.end_row()
        self.row = []

    def end_row(self) -> None:
        self.end_cell()
        if self.row is not None and self.sheets and (self.rows or not blank(self.row)):
            self.rows.append(self.row)
            self.lines.append(len(self.rows))
        self.row = None

    def begin_cell(self) -> None:
        self.end_cell()
        self.cell = []

    def end_cell(self) -> None:
        if self.cell is not None and self.row is not None:
            self.put("".join(self.cell))
        self.cell = None

    def put(self, text: str) -> None:
        assert self.row is not None
        self.row.append(text)
        self.count += 1
        if len(self.row) > _MOST_COLUMNS or self.count > _MOST_CELLS:
            raise Unreadable(problem("SK130", row=len(self.rows) + 1, n=len(self.row)))

    def handle_data(self, data: str) -> None:
        """Collect the text of a cell."""
        if self.cell is not None:
            self.cell.append(data)


class _Page(_Reader):
    """A web page with tables."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Follow the tags of a table."""
        if tag == "table":
            self.begin_sheet(None)
        elif tag == "tr" and self.sheets:
            self.begin_row()
        elif tag in {"td", "th"} and self.row is not None:
            self.begin_cell()
            self.span = _whole(dict(attrs).get("colspan"), 1)
        elif tag == "br" and self.cell is not None:
            self.cell.append("\n")

    def handle_endtag(self, tag: str) -> None:
        """Close cells and rows; a cell over several columns leaves the others empty."""
        if tag in {"td", "th"} and self.cell is not None:
            self.cell = [re.sub(r"[ \t\r\n\xa0]+", " ", "".join(self.cell)).strip()] if self.cell else []
            self.end_cell()
            for _ in range(min(self.span, _MOST_COLUMNS) - 1):
                self.put("")
        elif tag in {"tr", "table"}:
            self.end_row()


class _Workbook(_Reader):
    """Excel's XML: Worksheet, Row, Cell with an optional place, Data."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Follow the tags of a workbook."""
        found = dict(attrs)
        if tag.endswith("worksheet"):
            self.begin_sheet(found.get("ss:name"))
        elif tag in {"row", "ss:row"} and self.sheets:
            self.begin_row()
        elif tag in {"cell", "ss:cell"} and self.row is not None:
            place = _whole(found.get("ss:index"), len(self.row) + 1)
            for _ in range(min(place, _MOST_COLUMNS + 2) - 1 - len(self.row)):
                self.put("")
            self.begin_cell()

    def handle_endtag(self, tag: str) -> None:
        """Close cells and rows."""
        if tag in {"cell", "ss:cell"}:
            self.cell = ["".join(self.cell).strip()] if self.cell else self.cell
            self.end_cell()
        elif tag in {"row", "ss:row"}:
            self.end_row()


def _whole(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdigit() and len(text) < 7 else otherwise
