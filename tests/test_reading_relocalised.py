"""One export in every language whose headings are known, with its columns in any order and others between them: the same rows."""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable
from pathlib import Path

import pandas as pd
import pytest

from socialkpi.reading.languages import fold, languages
from socialkpi.reading.result import ReadFile
from socialkpi.sources import read_file

EXPORTS = Path(__file__).parent / "fixtures" / "exports"
Rows = list[list[str]]


def rows_of(path: Path) -> tuple[Rows, str]:
    data = path.read_bytes()
    text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    text = text.partition("\n")[2] if text.lower().startswith("sep=") else text
    delimiter = max(",;\t", key=text.count)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)), delimiter


def simple(path: Path) -> bool:
    """Tell whether a file is one table below one line of headings, each of them there once."""
    file = read_file(path)
    tables = [table for table in file.tables if not table.derived]
    if len(tables) != 1 or tables[0].source.arrange or tables[0].source.bind or tables[0].source.recognised_by.below:
        return False
    return head_of(rows_of(path)[0], file) is not None


def head_of(rows: Rows, file: ReadFile) -> int | None:
    headings = [column.heading for column in file.tables[0].columns if column.heading]
    found = [number for number, row in enumerate(rows) if set(headings) <= set(row) and len(set(row)) == len(row)]
    return found[0] if found and len(set(headings)) == len(headings) else None


FILES = [path for path in sorted(EXPORTS.rglob("*.csv")) if simple(path)]


def read(rows: Rows, delimiter: str, path: Path) -> ReadFile:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter).writerows(rows)
    path.write_text(out.getvalue(), encoding="utf-8", newline="")
    return read_file(path)


def changed(path: Path, folder: Path, change: Callable[[Rows, int, ReadFile], Rows]) -> tuple[ReadFile, ReadFile]:
    """Read a file as it is and changed, both written anew under one name."""
    rows, delimiter = rows_of(path)
    before = read(rows, delimiter, folder / path.name)
    head = head_of(rows, before)
    assert head is not None
    return before, read(change(rows, head, before), delimiter, folder / path.name)


def same(one: ReadFile, other: ReadFile) -> None:
    assert [table.source.key for table in one.tables] == [table.source.key for table in other.tables]
    for mine, theirs in zip(one.tables, other.tables, strict=True):
        pd.testing.assert_frame_equal(mine.frame, theirs.frame, check_exact=True, check_like=True)


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_headings_of_another_language_give_the_same_rows(path: Path, language: str, tmp_path: Path) -> None:
    def translated(rows: Rows, head: int, file: ReadFile) -> Rows:
        family = file.tables[0].source.family
        words = {
            fold(english): foreign
            for english, foreign in languages()[language].get("headings", {}).get(family, {}).items()
        }
        names = [words.get(fold(name), [name])[0] for name in rows[head]]
        return [*rows[:head], names, *rows[head + 1 :]]

    before, after = changed(path, tmp_path, translated)
    same(before, after)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_columns_in_another_order_give_the_same_rows(path: Path, tmp_path: Path) -> None:
    chance = random.Random(path.stem)  # noqa: S311 - an order, not a secret

    def shuffled(rows: Rows, head: int, _: ReadFile) -> Rows:
        width = len(rows[head])
        order = chance.sample(range(width), width)
        below = [[(row + [""] * width)[place] for place in order] + row[width:] for row in rows[head:]]
        return [*rows[:head], *below]

    before, after = changed(path, tmp_path, shuffled)
    same(before, after)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_columns_that_nobody_knows_change_nothing(path: Path, tmp_path: Path) -> None:
    def widened(rows: Rows, head: int, _: ReadFile) -> Rows:
        width = len(rows[head])
        filled = [row + [""] * (width - len(row)) for row in rows[head + 1 :]]
        below = [[*row[:-1], f"Teks {n}" if sum(map(bool, row)) > 1 else "", row[-1]] for n, row in enumerate(filled)]
        return [*rows[:head], [*rows[head][:-1], "Zzyzx baru", rows[head][-1]], *below]

    before, after = changed(path, tmp_path, widened)
    same(before, after)
    assert [found.code for found in after.problems] == [found.code for found in before.problems]
