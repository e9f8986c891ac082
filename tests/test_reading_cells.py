"""Any table: strange texts come back letter by letter, damage is told with its line, and nothing hangs or raises."""

from __future__ import annotations

import csv
import io
import random
import string
import time
from pathlib import Path

import pandas as pd
import pytest
import xlsxwriter
from bad_inputs import META, META_ROW, cases, posts, wrapped
from hypothesis import given, settings
from hypothesis import strategies as st

import socialkpi as sk
from socialkpi.reading.anything import read_table
from socialkpi.sources import read_file

EXPORTS = Path(__file__).parent / "fixtures" / "exports"
STRANGE = [
    "", " ", "undefined", "NaN", "NULL", "-", "--", "0", "007", "1E+02", "1.000", "1,000.00", "TRUE", "=1+1", "+cmd|' /C calc'!A0",
    "@SUM(1)", "\\", '"', '""', "'", ",", ";", "\t", "|", "a\nb", "a\r\nb", "\u2028", "\u2029", "\x85", "\x0b", "\x0c", "\ufeff",
    "\u202eabc", "العربية", "日本語", "Ω≈ç√∫", "👩‍👩‍👧", "𝕬", "Zalgo͠", "<script>alert(1)</script>", "../../etc", "sep=;", "#Halo", "ÅÍÎÏ",
    "SÃO",
    "x" * 40_000, "01/02/2026", "１２３", "\u200b", "{{7*7}}", "%s", "NA", "None", "#REF!", "'90210",
]  # fmt: skip


def written(rows: list[list[str]], delimiter: str, end: str, quoting: int) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, lineterminator=end, quoting=quoting).writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("quoting", [csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
def test_strange_texts_come_back_exactly(delimiter: str, end: str, quoting: int, tmp_path: Path) -> None:
    rows = [[str(number), text, "z"] for number, text in enumerate(STRANGE)]
    (tmp_path / "a.csv").write_bytes(written([["no", "text", "end"], *rows], delimiter, end, quoting).encode())
    table = read_table(tmp_path / "a.csv")
    assert table.to_numpy().tolist() == rows
    assert table.problems == ()


@settings(max_examples=60, deadline=None)
@given(
    rows=st.lists(
        st.tuples(
            st.integers(0, 999),
            st.text(st.characters(exclude_characters="\0", exclude_categories=("Cs",)), max_size=12),
        ),
        min_size=1,
        max_size=12,
    )
)
def test_any_text_comes_back_exactly_or_is_told(
    rows: list[tuple[int, str]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    path = tmp_path_factory.mktemp("cells") / "a.csv"
    want = [[str(number), text] for number, text in rows]
    path.write_bytes(written([["no", "text"], *want], ",", "\r\n", csv.QUOTE_ALL).encode())
    table = read_table(path)
    assert table.to_numpy().tolist() == want or table.problems


def test_it_is_a_frame_of_text_that_knows_its_lines(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('nama,isi\nA,"satu\ndua"\nB,\n', "utf-8")
    table = sk.read_table(tmp_path / "a.csv")
    assert isinstance(table, pd.DataFrame)
    assert table.lines == (2, 4)
    assert table.loc[1, "isi"] == ""
    assert table.dtypes.astype(str).unique().tolist() == ["str"]


def test_what_a_short_line_does_not_have_is_missing_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b,c,d\n1,2,3,4\n5\n6,7,8,9\n", "utf-8")
    table = read_table(tmp_path / "a.csv")
    assert table.isna().sum().sum() == 3
    assert [(problem.code, problem.row) for problem in table.problems] == [("SK110", 3)]


def test_doubts_stand_below_the_table_and_cannot_disturb_it(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("<b>a,b,c\n1,2,3\n4,5,<script>,7\n", "utf-8")
    page = read_table(tmp_path / "a.csv")._repr_html_()
    assert "SK110" in page
    assert "<script>" not in page


def test_a_workbook_gives_its_first_sheet_and_says_so(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as book:
        for name in ("Satu", "Dua"):
            book.add_worksheet(name).write_row(0, 0, ["a", "b"])
            book.get_worksheet_by_name(name).write_row(1, 0, ["00123", 4.5])
    table = read_table(tmp_path / "a.xlsx")
    assert table.to_numpy().tolist() == [["00123", "4.5"]]
    assert [(problem.code, problem.found) for problem in table.problems] == [("SK242", "Satu")]


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    assert [problem.code for problem in read_table(tmp_path / "x.csv").problems] == ["SK100"]


def test_ids_cut_by_a_spreadsheet_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("post_id,clicks\n1.78414E+16,10\n1.78414E+16,20\n", "utf-8")
    assert [problem.code for problem in read_table(tmp_path / "a.csv").problems] == ["SK201"]


# Fuzz ---------------------------------------------------------------------------------------------------------------

SECONDS = 6.0
PIECES = [
    b'"',
    b",",
    b"\n",
    b"\r",
    b"\0",
    b";",
    b"\t",
    b"\xff",
    b"\xc3",
    b"1.000",
    b"-",
    b"Total",
    b'""',
    b",,",
    b"\n\n",
    b" ",
    b"",
]


def _spoil(data: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(data)
    for _ in range(chance.choice([1, 1, 2, 6])):
        place = chance.randrange(len(spoilt) + 1)
        spoilt[place : place + chance.choice([0, 0, 1, 1, 20])] = chance.choice(PIECES)
    return bytes(spoilt[: chance.randrange(len(spoilt))]) if chance.random() < 0.1 else bytes(spoilt)


def test_spoilt_bytes_never_raise_and_never_hang(tmp_path: Path) -> None:
    chance = random.Random(20261121)  # noqa: S311 - made-up damage, not secrets
    originals = [path.read_bytes() for path in sorted(EXPORTS.glob("*.csv"))] + [
        case.content for case in cases() if len(case.content) < 5000
    ]
    path = tmp_path / "a.csv"
    until = time.monotonic() + SECONDS
    tried = 0
    while time.monotonic() < until:
        path.write_bytes(_spoil(chance.choice(originals), chance))
        start = time.monotonic()
        file = read_file(path)
        table = read_table(path)
        assert time.monotonic() - start < 5
        assert all(t.rows_read == t.rows_kept + t.rows_refused + t.rows_totals for t in file.tables)
        assert len(table.lines) == len(table)
        tried += 1
    assert tried > 100


def _numbers(path: Path) -> dict[int, tuple[float, ...]] | None:
    file = read_file(path)
    told = [*file.problems, *(note for table in file.tables for note in table.notes if note.code != "SK260")]
    if told or file.status != "read":
        return None
    return {
        int(row["source_row"]): (row["impressions"], row["reactions"]) for _, row in file.tables[0].frame.iterrows()
    }


def test_spoilt_structure_never_moves_a_number_unsaid(tmp_path: Path) -> None:
    """Damage to what separates values (not to their digits) gives the same numbers, or is told."""
    chance = random.Random(7)  # noqa: S311 - made-up damage, not secrets
    original = posts(6, text='"Halo, ""dunia"" 1"')
    path = tmp_path / "a.csv"
    path.write_text(original, "utf-8")
    known = set((_numbers(path) or {}).values())
    body = [place for place, letter in enumerate(original) if letter in '",\n' and place > original.index("\n")]
    until = time.monotonic() + SECONDS
    while time.monotonic() < until:
        place = chance.choice(body)
        spoilt = original[:place] + chance.choice(["", '"', ",", ";", "\n", '""', ",,", "\t"]) + original[place + 1 :]
        path.write_text(spoilt, "utf-8")
        numbers = _numbers(path)
        assert numbers is None or set(numbers.values()) <= known, spoilt


@pytest.mark.parametrize("way", ["wrapped", "semicolons", "utf-16", "crlf", "reordered"])
def test_a_file_saved_another_way_gives_the_same_numbers(way: str, tmp_path: Path) -> None:
    rows = [META_ROW.format(n=n, day=f"10/{n + 13}/2026 10:00") for n in range(5)]
    text = META + "".join(rows)
    ways = {
        "wrapped": wrapped(text.replace("Halo", '"Halo, dunia"')).encode(),
        "semicolons": text.replace(",", ";").encode(),
        "utf-16": text.encode("utf-16"),
        "crlf": text.replace("\n", "\r\n").encode(),
        "reordered": (META + "".join(rows[::-1])).encode(),
    }
    (tmp_path / "a.csv").write_bytes(ways[way])
    frame = read_file(tmp_path / "a.csv").tables[0].frame
    assert frame[["views", "reach"]].sum().tolist() == [50, 45]
    assert sorted(frame["post"]) == [f"1800000000000000{n}" for n in range(5)]


def test_cut_anywhere_a_file_is_told_or_exact_up_to_there(tmp_path: Path) -> None:
    text = META + "".join(META_ROW.format(n=n, day="10/13/2026 10:00") for n in range(3))
    for end in range(len(META) + 10, len(text)):
        (tmp_path / "a.csv").write_text(text[:end], "utf-8")
        file = read_file(tmp_path / "a.csv")
        assert text[:end].endswith("\n") or file.problems, text[:end][-40:]


def test_patterns_take_no_time_on_long_texts(tmp_path: Path) -> None:
    for letter in (*string.punctuation, "a", "1", " "):
        (tmp_path / "a.csv").write_text(f"a,b\n1,{letter * 100_000}\n2,x\n", "utf-8")
        start = time.monotonic()
        read_table(tmp_path / "a.csv")
        assert time.monotonic() - start < 2, letter
