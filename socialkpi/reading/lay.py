"""Rows laid out as one table: what stands above it, its headings, its rows, what stands below; every doubt named by its line."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from socialkpi.language import Text
from socialkpi.reading.grid import Row, usual_width
from socialkpi.reading.languages import fold, total_words
from socialkpi.reading.mend import mend
from socialkpi.reading.problems import problem
from socialkpi.reading.quoting import Dialect, first_fault
from socialkpi.reading.result import Problem
from socialkpi.reading.shapes import HEADING, Kind, kinds

_MOST_MENDED = 300  # a file with more damaged lines is not mended by guessing, only told about
_MOST_HEADS = 3
_FEWEST_KNOWN = 3
_OTHER_MARKS = (" ", "\t", ";", "|", ",")


@dataclass
class Laid:
    """A table of text cells (None where a line has no such cell), with the line of each row and everything doubtful."""

    headings: list[str] = field(default_factory=list)
    rows: list[list[str | None]] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def lay(rows: Sequence[Row], dialect: Dialect, *, ended: bool = True) -> Laid:
    """Lay rows out as a table; ``ended`` tells whether the last line has its line end."""
    rows = list(rows)
    if rows and rows[0].raw[:4].lower() == "sep=":
        rows = rows[1:]
    return _Layout(rows, dialect, ended).run()


class _Layout:
    def __init__(self, rows: list[Row], dialect: Dialect, ended: bool) -> None:
        self.rows, self.dialect, self.ended = rows, dialect, ended
        self.out = Laid()
        self.width = usual_width([row.cells for row in rows if row.cells and any(row.cells)])
        self.mended = 0
        self.kinds: list[Kind] = []
        self.known = False
        """True once enough whole rows tell what the columns hold."""

    def run(self) -> Laid:
        if self.width == 0:
            return self._untold()
        head = self._find_head()
        good = [row.cells for row in self.rows[head + 1 :] if row.cells and len(row.cells) == self.width]
        self.kinds = kinds(good, self.width)
        self.known = len(good) >= _FEWEST_KNOWN
        self._check_head(head)
        start = self._more_heads(head)
        self._body(start)
        if not self.out.rows:
            self._say("SK102", name=Text(en="The table", id="Tabel ini"))
        self._tell_totals()
        return self.out

    def _untold(self) -> Laid:
        """No row can be cut at all: give every line as it stands, and say so."""
        for row in self.rows:
            if row.raw.strip():
                self._say("SK111", row=row.line, place=1, found=row.raw)
        return self.out

    def _say(self, code: str, **facts: object) -> None:
        self.out.problems.append(problem(code, **facts))

    # Headings -----------------------------------------------------------------------------------------------------

    def _find_head(self) -> int:
        """Take the first line that can be the headings; what stands above it is told."""
        above: list[Row] = []
        for number, row in enumerate(self.rows):
            if row.cells is not None and not any(row.cells):
                continue
            cells = self._as_head(row, number)
            if cells is not None:
                self.out.headings = cells
                if above:
                    self._say("SK114", first=above[0].line, last=above[-1].line, found=above[0].raw, row=above[0].line)
                return number
            above.append(row)
        first = next(number for number, row in enumerate(self.rows) if row.cells and len(row.cells) == self.width)
        self.out.headings = list(self.rows[first].cells or [])
        return first

    def _as_head(self, row: Row, number: int) -> list[str] | None:
        cells = row.cells
        if cells is not None and len(cells) == self.width:
            return cells if sum(bool(cell.strip()) for cell in cells) * 2 >= self.width else None
        recut = self._recut(row.raw)
        near = recut or cells is None or abs(len(cells) - self.width) <= 2
        if self.width < 3 or not near or (cells is not None and len(cells) < 2 and not recut):
            return None
        found = recut or self._mend(row, [HEADING] * self.width)
        if found is None:
            return None
        self._told(row, found)
        return found

    def _check_head(self, head: int) -> None:
        """Say where the headings look like data: numbers and dates where the rows below have them."""
        typed = [place for place, kind in enumerate(self.kinds) if kind.typed]
        names = self.out.headings
        digits = [place for place in typed if any(c.isdigit() for c in names[place])]
        if digits and all(self.kinds[place].misfit(names[place]) == 0 for place in typed):
            self._say("SK115", row=self.rows[head].line, found=names[digits[0]])
        seen = {name for name in names if name.strip() and names.count(name) > 1}
        for name in sorted(seen):
            self._say("SK124", heading=name, row=self.rows[head].line, n=names.count(name))

    def _more_heads(self, head: int) -> int:
        """Join further rows of headings, cell by cell."""
        typed = [place for place, kind in enumerate(self.kinds) if kind.typed]
        names, at = list(self.out.headings), head + 1
        while at - head <= _MOST_HEADS and at < len(self.rows):
            cells = self.rows[at].cells
            if cells is None or len(cells) != self.width or self.width < 2 or not all(cell.strip() for cell in cells):
                break
            odd = bool(typed) and all(self.kinds[place].misfit(cells[place]) == 3 for place in typed)
            if cells != self.out.headings and not (odd and at + 1 < len(self.rows)):
                break
            names = [f"{name} {cell}".strip() for name, cell in zip(names, cells, strict=True)]
            at += 1
        if at > head + 1:
            self._say("SK116", row=self.rows[head + 1].line, n=at - head, found=names[0])
            self.out.headings = names
        return at

    def _tell_totals(self) -> None:
        """Say where the first or last rows are totals, which would count everything twice."""
        count = len(self.out.rows)
        for place in sorted({*range(min(2, count)), *range(max(0, count - 2), count)}) if self.width > 1 else ():
            first = next((cell for cell in self.out.rows[place] if cell), "")
            if fold(first.strip().rstrip(":")) in total_words():
                self._say("SK241", row=self.out.lines[place], found=first)

    # Rows ---------------------------------------------------------------------------------------------------------

    def _body(self, start: int) -> None:
        base = set(self.rows[start - 1].cells or self.out.headings) - {""}
        gap = False
        for number in range(start, len(self.rows)):
            row, cells = self.rows[number], self.rows[number].cells
            padding = cells is not None and not any(cells) and len(cells) != self.width > 1
            if padding or not row.raw.strip():
                gap = True
                continue
            if self._other_table(row, base, gap):
                self._rest(number)
                return
            gap = False
            if cells is not None and len(cells) == self.width:
                if self.width > 1 and cells == self.rows[start - 1].cells:
                    self._say("SK117", row=row.line, found=row.raw)
                    continue
                self._take(row, list(cells))
            elif self._footnote(number):
                self._rest(number)
                return
            else:
                self._damaged(row, last=number == len(self.rows) - 1)

    def _other_table(self, row: Row, names: set[str], gap: bool) -> bool:
        """Tell whether another table begins here: other headings, or after a gap what does not fit the rows above."""
        cells = row.cells
        if cells is None or self.width < 2 or (len(cells) == self.width and not gap):
            return False
        filled = [cell for cell in cells if cell]
        if len(cells) != self.width and len(filled) >= 2 and len(set(filled) & names) >= 0.8 * len(names | set(filled)):
            return True
        if not gap:
            return False
        if len(cells) != self.width:
            return True
        typed = [place for place, kind in enumerate(self.kinds) if kind.typed]
        return bool(typed) and all(self.kinds[place].misfit(cells[place]) == 3 for place in typed)

    def _footnote(self, number: int) -> bool:
        """Tell whether only single cells follow: remarks below the table."""
        rest = [row.cells for row in self.rows[number:] if row.raw.strip()]
        lone = all(cells is not None and sum(map(bool, cells)) == 1 and len(cells) == 1 for cells in rest)
        return self.width >= 3 and lone and (self.ended or len(rest) > 1)

    def _rest(self, number: int) -> None:
        filled = [row for row in self.rows[number:] if row.raw.strip()]
        self._say("SK113", first=filled[0].line, last=filled[-1].line, row=filled[0].line, found=filled[0].raw)

    def _take(self, row: Row, cells: list[str | None]) -> None:
        self.out.rows.append(cells)
        self.out.lines.append(row.line)

    def _damaged(self, row: Row, *, last: bool) -> None:
        """Mend a line where that can be done, else give what there is; either way the line is named."""
        cells = row.cells
        if last and not self.ended and (cells is None or len(cells) < self.width):
            have = len(cells) if cells is not None else row.raw.count(self.dialect.delimiter) + 1
            self._say("SK108", row=row.line, have=have, want=self.width, complete=len(self.out.rows), found=row.raw)
            self._take(row, _padded(cells or row.raw.split(self.dialect.delimiter), self.width))
            return
        if self.width == 1 and cells is not None:
            self._say("SK110", row=row.line, have=len(cells), want=1, found=row.raw)
            self._take(row, [row.raw.rstrip("\r\n")])
            return
        far = cells is not None and self.width - len(cells) > 1
        mended = self._recut(row.raw) or self._put_right(row, far=far)
        if mended is not None:
            self._told(row, mended)
            self._take(row, list(mended))
            return
        if cells is None:
            self._say("SK111", row=row.line, found=row.raw, place=_column(row.raw, self.dialect))
            self._take(row, _padded([row.raw.rstrip("\r\n")], self.width))
            return
        over = self.dialect.delimiter.join(cells[self.width :])
        self._say("SK110", row=row.line, have=len(cells), want=self.width, found=over or row.raw)
        self._take(row, _padded(cells, self.width))

    def _told(self, row: Row, cells: list[str]) -> None:
        have = len(row.cells) if row.cells is not None else row.raw.count(self.dialect.delimiter) + 1
        self._say("SK118", row=row.line, have=have, want=self.width, found=row.raw)

    def _mend(self, row: Row, columns: Sequence[Kind]) -> list[str] | None:
        self.mended += 1
        if self.mended > _MOST_MENDED or self.width < 2:
            return None
        mended = mend(row.raw, self.dialect, columns)
        return mended.cells if mended else None

    def _recut(self, raw: str) -> list[str] | None:
        """Cut a line by another delimiter, where that gives exactly the right number of cells, which fit."""
        line = raw.rstrip("\r\n")
        for other in self._others(line):
            if first_fault(line, other) is None:
                cells = next(other.cells(line), [])
                if len(cells) == self.width and self._fits(cells):
                    return cells
        return None

    def _others(self, line: str) -> list[Dialect]:
        if self.width < 3:
            return []
        marks = [mark for mark in _OTHER_MARKS if mark != self.dialect.delimiter and mark in line]
        return [Dialect(mark, self.dialect.quote, self.dialect.backslash) for mark in marks]

    def _put_right(self, row: Row, *, far: bool) -> list[str] | None:
        """Mend a line by its delimiter or, where the cells then do not fit, by another."""
        if not self.known:
            return None
        mended = None if far else self._mend(row, self.kinds)
        if mended is not None and self._fits(mended):
            return mended
        for other in self._others(row.raw):
            guess = mend(row.raw, other, self.kinds) if row.raw.count(other.delimiter) >= self.width - 1 else None
            if guess is not None and self._fits(guess.cells):
                return guess.cells
        return mended

    def _fits(self, cells: Sequence[str]) -> bool:
        return all(kind.misfit(cell) < 3 for kind, cell in zip(self.kinds, cells, strict=False))


def _padded(cells: Sequence[str], width: int) -> list[str | None]:
    return [*cells[:width], *[None] * (width - len(cells))]


def _column(raw: str, dialect: Dialect) -> int:
    return (first_fault(raw, dialect) or 0) + 1
