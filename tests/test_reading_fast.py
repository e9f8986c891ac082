"""Large files are read by faster means than small ones, and to the same cells, numbers, sums, problems and rows."""

from __future__ import annotations

import csv
import io
from decimal import Decimal, localcontext
from pathlib import Path

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from socialkpi.reading import exact, marks, mojibake, read, split, texts
from socialkpi.reading import text as text_
from socialkpi.reading.block import Block, Stack, columns_of
from socialkpi.reading.cells import COUNT, DECIMAL, MONEY, PERCENT, Cells, Number, Scene
from socialkpi.reading.numbers import Contradiction, Locale, decide
from socialkpi.reading.quoting import Dialect, first_fault
from socialkpi.reading.result import ReadFile
from socialkpi.reading.texts import DIGIT, Texts
from socialkpi.reading.values import Values
from socialkpi.sources import read_file

EXPORTS = Path(__file__).parent / "fixtures" / "exports"
HEADINGS = (
    "Reporting starts,Reporting ends,Account name,Campaign name,Amount spent (IDR),Impressions,Reach,Link clicks\n"
)


# Rows and cells -------------------------------------------------------------------------------------------------------

CELL = st.text(st.sampled_from("ab1.,;\"\t\r\n '\\\ufeff\u2028\x85é"), max_size=5)
ROWS = st.lists(st.lists(CELL, min_size=1, max_size=4), min_size=1, max_size=12)


def in_whole(text: str, delimiter: str) -> tuple[list[list[str]], list[int]] | int:
    """Cut a text by Python's reader alone; the line where it stops, if it does."""
    cut = split._by_python(text.encode(), delimiter)
    return cut.wrong.line if cut.wrong is not None else (list(cut.rows), list(cut.lines))


def in_pieces(text: str, delimiter: str, piece: int) -> tuple[list[list[str]], list[int]] | int:
    orderly = first_fault(text, Dialect(delimiter)) is None
    try:
        rows, lines = split.split(text.encode(), delimiter, orderly=orderly, head=1, piece=piece)
    except split.Uncut as error:
        return error.line
    return list(rows), list(lines)


@settings(max_examples=600, deadline=None)
@given(text=st.text(st.sampled_from('ab1,"\r\n\ufeff '), max_size=60), piece=st.integers(1, 30))
@example(text="a,b\n\n1,2\n", piece=2)
@example(text='a,b\n"1\n",2\n3,4\n', piece=3)
@example(text="a,b\n1,2\r3,4\n5,6\r\n", piece=3)
@example(text="a,b\n\ufeff1,2\n", piece=1)
@example(text="1\n,\n\n", piece=2)
@example(text="1\r\n,\r\n\r\n", piece=2)
def test_any_text_is_cut_the_same_in_whole_and_in_pieces(text: str, piece: int) -> None:
    assert in_pieces(text, ",", piece) == in_whole(text, ",")


@settings(max_examples=300, deadline=None)
@given(
    rows=ROWS,
    delimiter=st.sampled_from([",", ";", "\t", "|"]),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    quoting=st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    piece=st.integers(1, 60),
)
def test_any_rows_are_cut_the_same_in_whole_and_in_pieces(
    rows: list[list[str]], delimiter: str, end: str, quoting: int, piece: int
) -> None:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)  # type: ignore[arg-type]
    assert in_pieces(out.getvalue(), delimiter, piece) == in_whole(out.getvalue(), delimiter)


@settings(max_examples=500, deadline=None)
@given(text=st.text(st.sampled_from('a"",\r\n;é '), max_size=25), delimiter=st.sampled_from([",", ";"]))
@example(text='"a""b","",""""\r\n', delimiter=",")
def test_marks_are_in_their_places_where_no_value_has_a_fault(text: str, delimiter: str) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(marks, "_PIECE", 3)
        said = marks.orderly(text.encode(), delimiter)
    assert said == (first_fault(text, Dialect(delimiter)) is None)


@given(data=st.binary(max_size=12))
@example(data="é🎉".encode())
@example(data=b"\xed\xa0\x80")
@example(data=b"\xf4\x90\x80\x80")
@example(data=b"\xc0\x80")
def test_what_is_utf_8_is_told_without_decoding_it(data: bytes) -> None:
    try:
        valid = bool(data.decode()) or not data
    except UnicodeDecodeError:
        valid = False
    assert text_._valid(data) == valid


def test_every_word_that_can_be_put_right_is_told_to_be_possible() -> None:
    pairs = [one + other for one in mojibake._WESTERN for other in mojibake._WESTERN]
    right = [pair for pair in pairs if mojibake._back(pair) is not None]
    assert len(right) > 1000
    assert all(mojibake.possible(pair.encode()) for pair in right)
    assert not mojibake.possible("Café – São 🎉".encode())


def test_regular_pieces_are_held_by_column_and_others_by_row() -> None:
    text = b"a,b\n" + b"1,2\n" * 50 + b'"x\ny",2\n' + b"3,4\n" * 50
    rows, lines = split.split(text, ",", orderly=True, head=1, piece=60)
    assert isinstance(rows, Stack)
    assert {type(part) for part in rows.parts} == {list, Block}
    assert (len(rows), lines[50], lines[51], lines[52]) == (102, 51, 52, 54)


def test_a_wrong_mark_and_a_wide_row_are_told_by_their_line() -> None:
    wide = b"a,b\n" + b"1,2\n" * 20 + b"," * 2500 + b"\n"
    with pytest.raises(split.Uncut) as caught:
        split.split(wide, ",", orderly=True, head=1, piece=8)
    assert (caught.value.line, caught.value.width) == (22, 2501)


@given(rows=ROWS, first=st.integers(-14, 14), last=st.integers(-14, 14))
def test_a_stack_is_a_list_of_rows(rows: list[list[str]], first: int, last: int) -> None:
    even = [[*row, "", "", ""][:4] for row in rows]
    stack = Stack([rows, Block([Texts.of(column) for column in zip(*even, strict=True)]), rows[:1]])
    plain = [*rows, *even, *rows[:1]]
    assert list(stack) == plain
    assert [stack[place] for place in range(len(stack))] == plain
    assert list(stack[first:last]) == plain[first:last]
    columns, widths = columns_of(stack, 3)
    assert [column.cells() for column in columns] == [[(row + [""] * 3)[p] for row in plain] for p in range(3)]
    assert widths.tolist() == [len(row) for row in plain]


# Columns --------------------------------------------------------------------------------------------------------------


@given(parts=st.lists(st.lists(st.sampled_from(["", "a", "b 1", "é", "--", "2"]), max_size=9), min_size=1, max_size=4))
def test_texts_are_a_list_of_cells(parts: list[list[str]]) -> None:
    cells = [cell for part in parts for cell in part]
    column = Texts.stacked([Texts.of(part) for part in parts])
    assert column.cells() == cells
    assert column.holds(lambda cell: cell == "a").tolist() == [cell == "a" for cell in cells]
    assert column.first(lambda cell: cell == "2") == (cells.index("2") if "2" in cells else None)
    some = column.take(np.array([cell != "a" for cell in cells], dtype=np.bool_))
    assert some.cells() == [cell for cell in cells if cell != "a"]
    assert some.words == list(dict.fromkeys(some.cells()))


@pytest.mark.parametrize("distinct", [1, 40, 5000])
def test_many_texts_are_asked_like_few(distinct: int) -> None:
    cells = [f"{'abc'[n % 3]} {n % distinct}" for n in range(5000)] + ["", "#", "--"]
    half = len(cells) // 2
    many = Texts.stacked([Texts.of(cells[:half]), Texts.of(cells[half:])])
    assert many.cells() == cells
    blank = [not cell.strip() or cell == "--" for cell in cells]
    assert many.holds(lambda cell: not cell.strip() or cell == "--", never=DIGIT).tolist() == blank
    rows = np.arange(0, len(cells), 7)
    assert many.holds(str.isspace, rows).tolist() == [cells[row].isspace() for row in rows]
    assert {word for _, word in many.beginning(frozenset("b#"))} == {cell for cell in cells if cell[:1] in ("b", "#")}
    other = Texts.of([*cells[:-1], "?"])
    assert (many.first_unlike(other), many.first_unlike(Texts.of(cells))) == (len(cells) - 1, None)


def test_a_column_of_values_is_read_like_a_list() -> None:
    values = Values(np.array([1.5, np.nan]), np.array([1, 0, 0], dtype=np.int32))
    assert (list(values), values[0], values[1:], len(values)) == ([None, 1.5, 1.5], None, [1.5, 1.5], 3)
    assert (values.used(), values.counts()) == ([1.5], {1.5: 2})
    assert values.map(lambda value: value and value * 2)[2] == 3
    assert values.take([1]).used() == [1.5]


# Numbers --------------------------------------------------------------------------------------------------------------

DIGITS = st.text(st.sampled_from("0123456789"), min_size=1, max_size=14)
NUMBER = st.one_of(
    st.text(st.sampled_from("0123456789.,-+ %e<"), max_size=16),
    st.builds("{}{}.{}".format, st.sampled_from(["", "-"]), DIGITS, DIGITS),
    st.builds("{}{},{}".format, st.sampled_from(["", "-", "Rp "]), DIGITS, DIGITS),
    st.integers(-(10**16), 10**16).map(lambda n: f"{n:,}"),
    st.integers(-(10**16), 10**16).map(lambda n: f"{n:,}.5".replace(",", "_").replace(".", ",").replace("_", ".")),
    st.sampled_from(
        ["", "--", " 12 ", "\u221212", "１２", "1.000", "1,000", "12\n", "-0", "<10", "1e5", "n/a", "0x1F"]
    ),
)


@settings(max_examples=300, deadline=None)
@given(
    cells=st.lists(NUMBER, min_size=1, max_size=25),
    reader=st.sampled_from([COUNT, DECIMAL, MONEY, PERCENT]),
    locale=st.sampled_from(["point", "comma"]),
    decided=st.booleans(),
)
def test_many_numbers_are_read_like_few(cells: list[str], reader: Number, locale: Locale, decided: bool) -> None:
    scene = Scene(locale, decided=decided or locale == "comma")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(read, "_MANY", 0)
        fast = read.read(reader, Texts.of(cells), scene)
    slow: Cells = reader.read(cells, scene)
    assert list(fast.rows()) == slow.values
    assert dict(fast.bad_rows()) == slow.bad
    assert (fast.censored, fast.doubtful) == (slow.censored, slow.doubtful)
    assert slow.numbers is not None
    present = [number for number in slow.numbers if number is not None]
    rows = np.arange(len(cells))
    with localcontext(prec=200):
        assert fast.sum(rows) == (sum(present, Decimal(0)) if present else None)
    assert fast.without_number(rows) == len(cells) - len(present)


@settings(max_examples=300, deadline=None)
@given(cells=st.lists(NUMBER, max_size=12))
def test_the_way_of_writing_is_told_by_the_same_texts(cells: list[str]) -> None:
    def told(texts_: list[str]) -> object:
        try:
            return decide(texts_)
        except Contradiction as both:
            return both.point, both.comma

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(exact, "_BY_PATTERN", 0)
        some = exact.telling(Texts.of(cells))
    assert told(some) == told(cells)


def test_the_largest_and_smallest_plain_numbers_are_exact() -> None:
    cells = ["999999999999.999", "-999999999999.999", "999999999.999999", "0.000001", "-0.000001", "123456789012"]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(read, "_MANY", 0)
        found = read.read(DECIMAL, Texts.of(cells), Scene())
    assert found.numbers is not None
    assert found.numbers.odd == {}
    for row, cell in enumerate(cells):
        assert found.sum(np.array([row])) == Decimal(cell)


# Files ----------------------------------------------------------------------------------------------------------------


def told(file: ReadFile) -> list[object]:
    """Return everything that reading says of a file, but its frames."""
    return [
        file.status, file.problems,
        *((t.name, t.source.key, t.table, t.rows_read, t.rows_kept, t.rows_refused, t.rows_totals, t.columns, t.notes,
           t.first_date, t.last_date, t.needs, t.stamp) for t in file.tables),
    ]  # fmt: skip


@pytest.mark.parametrize("path", sorted(EXPORTS.rglob("*.csv")), ids=lambda path: path.stem)
def test_every_export_is_read_the_same_by_the_means_for_large_files(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = read_file(path)
    monkeypatch.setitem(split.split.__kwdefaults__, "head", 1)
    monkeypatch.setitem(split.split.__kwdefaults__, "piece", 400)
    for module, name in ((texts, "_MANY"), (read, "_MANY"), (exact, "_BY_PATTERN")):
        monkeypatch.setattr(module, name, 0)
    large = read_file(path)
    assert told(large) == told(usual)
    for one, other in zip(large.tables, usual.tables, strict=True):
        pd.testing.assert_frame_equal(one.frame, other.frame)


def test_one_bad_row_far_down_a_large_file_is_told_by_its_line(tmp_path: Path) -> None:
    body = [
        f"2026-01-{n % 28 + 1:02d},2026-01-{n % 28 + 1:02d},Contoh Niaga,Promo {n % 9},{n}.25,{n + 5},{n},1\n"
        for n in range(9000)
    ]
    body[7000] = body[7000].replace(",7005,", ",many,")
    body[8000] = body[8000].replace(",8005,8000,", ",8005,9000,")
    path = tmp_path / "ads.csv"
    path.write_text(HEADINGS + "".join(body), "utf-8")
    assert path.stat().st_size > split._HEAD * 4
    file = read_file(path)
    table = file.tables[0]
    assert [(found.code, found.row, found.found) for found in file.problems] == [
        ("SK202", 7002, "many"),
        ("SK231", 8002, "9000 > 8005"),
    ]
    assert (table.rows_read, table.rows_kept, table.rows_refused) == (9000, 8998, 2)
    spend = next(column for column in table.columns if column.measure == "spend")
    assert spend.sum == str(sum(Decimal(f"{n}.25") for n in range(9000) if n not in (7000, 8000))).rstrip("0").rstrip(
        "."
    )
    assert table.frame["source_row"].iloc[[0, -1]].tolist() == [2, 9001]


def test_half_a_character_in_json_is_refused_and_not_raised(tmp_path: Path) -> None:
    content = (EXPORTS / "ga4_bigquery.json").read_text("utf-8")
    damaged = content.replace('"event_name":', '"event_name": "\\ud800", "event_was":', 1)
    assert damaged != content
    (tmp_path / "events.json").write_text(damaged, "utf-8")
    file = read_file(tmp_path / "events.json")
    assert (file.status, file.problems[0].code, file.problems[0].row) == ("refused", "SK217", 1)
