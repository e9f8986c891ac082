"""What recognition hands on: headings, the row that they stand in, and one table of a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

from socialkpi.reading.block import Lists, blank_rows, columns_of
from socialkpi.reading.numbers import exact
from socialkpi.reading.sheet import Sheet, blank
from socialkpi.reading.source import Source
from socialkpi.reading.texts import Rows, Texts


@dataclass(frozen=True)
class Heading:
    """One heading as it stands in the file, and the English heading (folded) and currency that it stands for."""

    text: str
    english: str
    currency: str | None = None


@dataclass(frozen=True)
class Head:
    """A row of headings: where it stands, what stands above it, and every source that fits."""

    row: int
    sources: tuple[Source, ...]
    headings: tuple[Heading, ...]
    title: str | None = None
    left: int = 0
    """First column; not 0 for the second of two tables that stand side by side."""
    right: int | None = None

    @property
    def across(self) -> bool:
        """Tell whether the row holds names whose values stand in the row below."""
        return bool(self.sources[0].recognised_by.titles)


@dataclass(frozen=True)
class Found:
    """One table of a sheet: its head, the rows above it that belong to it, and its own rows."""

    head: Head
    above: list[list[str]]
    rows: Lists
    lines: Sequence[int]
    head_line: int
    sheet: str | None = None
    cut_off: bool = False
    resaved: bool = False
    """True where a spreadsheet has written the file, so that its dates and numbers may be written its way."""

    def with_rows(self, rows: Lists, lines: Sequence[int]) -> Found:
        """Return the table with other rows."""
        return replace(self, rows=rows, lines=lines)

    @cached_property
    def columns(self) -> tuple[list[Texts], Rows]:
        """Return the columns below the headings, short rows filled up, and the number of cells that each row has."""
        return columns_of(self.rows, len(self.head.headings))


@dataclass
class Split:
    """What a sheet falls into: known tables, and the lines that belong to none."""

    tables: list[Found] = field(default_factory=list)
    others: list[tuple[int, int]] = field(default_factory=list)


def cut(sheet: Sheet, heads: list[Head]) -> Split:
    """Cut a sheet into the tables of its heads (in order), each up to a blank row or what belongs to the next head."""
    out = Split()
    done = 0
    rows_of_heads = sorted({head.row for head in heads})
    for number, row in enumerate(rows_of_heads):
        here = [head for head in heads if head.row == row]
        following = rows_of_heads[number + 1] if number + 1 < len(rows_of_heads) else None
        end = _end(sheet, here[0], following)
        start = first_above(sheet, row, done - 1) if number else _after_tables(sheet, row)
        _other(out, sheet, done, start)
        out.tables += [_table(sheet, head, done, rows_of_heads[0], end) for head in here]
        done = end
    _other(out, sheet, done, len(sheet.rows))
    return out


def _end(sheet: Sheet, head: Head, following: int | None) -> int:
    if head.across:
        return head.row + 2
    limit = len(sheet.rows) if following is None else following
    end = next(blank_rows(sheet.rows[head.row + 1 : limit]), None)
    if end is not None or following is None:
        return limit if end is None else head.row + 1 + end
    return first_above(sheet, following, head.row)


def _table(sheet: Sheet, head: Head, done: int, first_head: int, end: int) -> Found:
    rows, lines = sheet.rows[head.row + 1 : end], sheet.lines[head.row + 1 : end]
    if head.across:
        rows, lines = _upright(sheet, head.row)
    elif head.left or head.right is not None:
        rows = [row[head.left : head.right] for row in rows]
    preamble = [row for row in sheet.rows[:first_head] if row and row[0].startswith("#")] if done else []
    return Found(
        head=head,
        above=[*preamble, *sheet.rows[done : head.row]],
        rows=rows,
        lines=lines,
        head_line=sheet.lines[head.row],
        sheet=sheet.name,
        cut_off=sheet.cut_off and end == len(sheet.rows) and not head.across,
        resaved=sheet.resaved,
    )


def _upright(sheet: Sheet, row: int) -> tuple[list[list[str]], list[int]]:
    """Return names and values, which lie across, as rows of two cells."""
    names, values = sheet.rows[row], sheet.rows[row + 1]
    width = max(len(names), len(values))
    pairs = zip(_filled(names, width), _filled(values, width), strict=True)
    rows = [[name, value] for name, value in pairs if not blank([name, value])]
    return rows, [sheet.lines[row + 1]] * len(rows)


def _filled(row: list[str], width: int) -> list[str]:
    return row + [""] * (width - len(row))


def lone(row: list[str]) -> bool:
    """Tell whether only the first cell of a row has something in it."""
    return bool(row) and bool(row[0].strip()) and not any(cell.strip() for cell in row[1:])


def title_above(sheet: Sheet, number: int) -> str | None:
    """Return the text that stands alone in the row above, or None."""
    if number == 0 or not lone(sheet.rows[number - 1]):
        return None
    title = sheet.rows[number - 1][0].strip()
    return None if title.startswith("#") else title


def first_above(sheet: Sheet, head: int, after: int) -> int:
    """Return the first row that belongs to the head at ``head``: titles, comments and blanks right above it."""
    row = head
    while row - 1 > after:
        above = sheet.rows[row - 1]
        if not (blank(above) or lone(above) or above[0].startswith("#")):
            break
        row -= 1
    return row


def _after_tables(sheet: Sheet, head: int) -> int:
    """Return where the preamble of the first head begins: after the last line above it that is part of some table."""
    rows = sheet.rows[:head]
    if head and _as_wide(rows[-1], sheet.rows[head]):
        return head
    return next((row + 1 for row in range(head - 1, 0, -1) if _tabular(rows[row - 1], rows[row])), 0)


def _as_wide(above: list[str], names: list[str]) -> bool:
    """Tell whether the row above the headings has values under most of them."""
    filled = [cell for cell in above if cell.strip()]
    figures = any(character.isdigit() for cell in filled for character in cell)
    some = len(names) > 2 or above[0][:1].isdigit()
    return figures and some and 2 * len(filled) > len(names) == len(above)


def _tabular(above: list[str], row: list[str]) -> bool:
    """Tell whether two rows are part of a table: several numbers, two wide rows, a date and a number, or names over a number."""
    one, two = ([cell for cell in cells if cell.strip()] for cells in (above, row))
    if not one or not two or one[0].startswith("#"):
        return False
    numbers = sum(map(_number, two))
    dated = len(two) > 1 and two[0][0].isdigit() and _number(two[-1])
    names = not any(map(_number, one)) and (len(one) > 1 or len(two) == 1)
    return numbers > 1 or dated or min(len(one), len(two)) > 2 or (names and numbers == 1 and _number(two[-1]))


def _number(cell: str) -> bool:
    text = cell.strip().removesuffix("%")
    return (exact(text) or exact(text, "comma")) is not None


def _other(out: Split, sheet: Sheet, start: int, end: int) -> None:
    first = next((row for row in range(start, end) if not blank(sheet.rows[row])), None)
    if first is not None:
        last = next(row for row in range(end - 1, start - 1, -1) if not blank(sheet.rows[row]))
        out.others.append((sheet.lines[first], sheet.lines[last]))
