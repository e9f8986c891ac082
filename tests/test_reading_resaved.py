"""An export that was opened in a spreadsheet and saved again: the same numbers, or a refusal; never other numbers."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from socialkpi.reading.result import ReadFile
from socialkpi.sources import read_file
from socialkpi.tables import TABLES

EXPORTS = Path(__file__).parent / "fixtures" / "exports"
FILES = sorted(EXPORTS.rglob("*.csv"))
ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2})?)?")
SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(?: (\d{1,2}:\d{2})(?::\d{2})?)?")


@dataclass(frozen=True)
class Spreadsheet:
    """How a spreadsheet of some country reads what it opens and writes what it saves."""

    name: str
    order: str
    day: str
    point: str
    mark: str
    encoding: str

    def cell(self, text: str) -> str:
        """Take a text for a date or a number where it can be one, and write it back its own way."""
        if (found := ISO.fullmatch(text)) and (day := _day(*map(int, found.groups()[:3]))):
            return self.dated(day, found[4])
        if found := SLASHED.fullmatch(text):
            one, two, year = int(found[1]), int(found[2]), int(found[3])
            day = _day(year, *((one, two) if self.order == "mdy" else (two, one)))
            return self.dated(day, found[4]) if day else text
        return self.number(text)

    def dated(self, day: date, time: str | None) -> str:
        written = day.strftime(self.day)
        if self.order == "mdy":
            written = f"{day.month}/{day.day}/{day.year}"
        return f"{written} {time}" if time else written

    def number(self, text: str) -> str:
        grouping = "," if self.point == "." else "."
        bare = (
            text.replace(grouping, "")
            if re.fullmatch(rf"-?\d{{1,3}}(\{grouping}\d{{3}})+(\{self.point}\d+)?", text)
            else text
        )
        if not re.fullmatch(rf"-?\d+(\{self.point}\d+)?", bare):
            return text
        value = float(bare.replace(",", "."))
        if abs(value) >= 1e11:
            return f"{value:.5E}".replace(".", self.point).replace("E+0", "E+")
        return f"{value:.15g}".replace(".", self.point)

    def save(self, text: str, delimiter: str) -> bytes:
        rows = [
            [self.cell(cell) for cell in row] for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        ]
        width = max(map(len, rows))
        out = io.StringIO(newline="")
        csv.writer(out, delimiter=self.mark, lineterminator="\r\n").writerows(
            [*row, *[""] * (width - len(row))] for row in rows
        )
        return out.getvalue().encode(self.encoding, "replace")


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


SPREADSHEETS = [
    Spreadsheet("en_US", "mdy", "%m/%d/%Y", ".", ",", "utf-8-sig"),
    Spreadsheet("en_GB", "dmy", "%d/%m/%Y", ".", ",", "cp1252"),
    Spreadsheet("id", "dmy", "%d/%m/%Y", ",", ";", "utf-8-sig"),
    Spreadsheet("de", "dmy", "%d.%m.%Y", ",", ";", "cp1252"),
    Spreadsheet("pt", "dmy", "%d/%m/%Y", ",", "\t", "utf-16"),
]


def values(file: ReadFile) -> Counter[tuple[object, ...]]:
    """Every number with its measure and the days of its row."""
    found: Counter[tuple[object, ...]] = Counter()
    for table in file.tables:
        if table.table not in TABLES or table.needs:
            continue
        frame = table.frame
        days = [name for name in ("from_day", "to_day", "published_at", "ordered_at") if name in frame]
        measures = [n for n in frame.columns if frame[n].dtype == "float64" and n not in {"posts", "orders"}]
        for row in frame[[*days, *measures]].astype("object").itertuples(index=False):
            placed = tuple(str(day)[:10] for day in row[: len(days)])
            found.update(
                (n, placed, v) for n, v in zip(measures, row[len(days) :], strict=True) if v == v and v is not None
            )
    return found


def text_of(path: Path) -> str:
    data = path.read_bytes()
    return data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_copy_saved_by_a_spreadsheet_never_gives_other_numbers(path: Path, tmp_path: Path) -> None:
    text = text_of(path)
    lines = text.splitlines(keepends=True)
    body = "".join(lines[1:]) if lines[0].lower().startswith("sep=") else text
    delimiter = max(",;\t", key=body.count)
    right = values(read_file(path))
    for spreadsheet in SPREADSHEETS:
        copy = tmp_path / path.name
        copy.write_bytes(spreadsheet.save(body, delimiter))
        file = read_file(copy)
        wrong = values(file) - right
        assert not wrong, (spreadsheet.name, list(wrong.items())[:3])
        if values(file) != right:
            told = [*file.problems, *(note for table in file.tables for note in table.notes if note.code != "SK260")]
            assert told or file.status in {"refused", "unknown"}, spreadsheet.name


def test_decimals_that_became_thousands_are_refused(tmp_path: Path) -> None:
    """A spreadsheet with decimal commas leaves 30.5 alone and takes 38.073 for 38073: what is left beside it proves it."""
    head = "date;sessionSource;sessionMedium;sessions;averageSessionDuration\n"
    lines = "20261001;instagram;social;20;30.5\n20261002;instagram;social;10;38073\n"
    file = read_file(
        _written(tmp_path, head.replace("averageSessionDuration", "Average engagement time per session") + lines)
    )
    assert (file.status, [(found.code, found.row, found.found) for found in file.problems]) == (
        "refused",
        [("SK210", 3, "38073")],
    )


def _written(folder: Path, text: str) -> Path:
    (folder / "ga4.csv").write_text(text, "utf-8")
    return folder / "ga4.csv"
