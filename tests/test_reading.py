"""Bytes to cells to values: decoding, cutting, numbers, dates; by declared rules or not at all."""

from __future__ import annotations

from decimal import Decimal

import pytest

from socialkpi.language import LANGUAGES
from socialkpi.reading import cells, dates, text
from socialkpi.reading.cells import COUNT, DURATION, HOURS, IDENTITY, MONEY, PERCENT, Scene
from socialkpi.reading.numbers import Contradiction, decide, either, exact, plain, written
from socialkpi.reading.problems import CODES, problem, shown
from socialkpi.reading.sheet import Unreadable

SCENE = Scene()


# Text ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [("utf-8", ""), ("utf-8", "\ufeff"), ("utf-16-le", "\ufeff"), ("utf-16-be", "\ufeff"), ("utf-16-le", "")],
)
def test_text_is_decoded_by_its_marks(encoding: str, mark: str) -> None:
    said = "Tanggal,Jangkauan ☕\n2026-10-01,5\n"
    decoded, notes = text.decode((mark + said).encode(encoding))
    assert (decoded, notes) == (said, [])


def test_other_encodings_are_told() -> None:
    decoded, notes = text.decode("Café,1\n".encode("cp1252"))
    assert decoded == "Café,1\n"
    assert notes[0].code == "SK134"


def test_a_zero_byte_is_named_by_its_place() -> None:
    with pytest.raises(Unreadable) as refused:
        text.decode(b"a,b\nc,\0d\n")
    assert (refused.value.problem.code, refused.value.problem.row) == ("SK132", 2)
    assert "column 3" in refused.value.problem.message.en


@pytest.mark.parametrize(
    ("content", "delimiter"),
    [
        ('sep=;\n"Reach"\n', ";"),
        ("sep=\t\nReach\n", "\t"),
        ("Date;Reach\n1;2,5\n", ";"),
        ("Campaign report\n1 Oct, 2026\nReach\tDate\n", "\t"),
        ("Date,Reach\n1,2\n", ","),
    ],
)
def test_the_delimiter_is_the_one_that_shows_known_headings(content: str, delimiter: str) -> None:
    assert text.delimiter_of(content, {"Date", "Reach"}.__contains__) == delimiter


def test_records_carry_the_line_where_they_start() -> None:
    sheet = text.sheet_of('a,b\n"1\n2\r\n3",x\u2028y\n\n4,5'.encode(), {"a"}.__contains__)
    assert sheet.rows == [["a", "b"], ["1\n2\r\n3", "x\u2028y"], [], ["4", "5"]]
    assert sheet.lines == [1, 2, 5, 6]
    assert sheet.cut_off


def test_a_quotation_mark_that_never_closes_is_refused_with_its_line() -> None:
    with pytest.raises(Unreadable) as refused:
        text.sheet_of(b'a,b\n1,2\n3,"4\n5,6\n', {"a"}.__contains__)
    assert (refused.value.problem.code, refused.value.problem.row) == ("SK111", 3)


# Numbers ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "locale", "value"),
    [
        ("474", "point", "474"),
        ("376.0", "point", "376"),
        ("9,380", "point", "9380"),
        ("1,286.58", "point", "1286.58"),
        ("3.7092407E7", "point", "37092407"),
        ("-5", "point", "-5"),
        ("\u22125", "point", "-5"),
        ("1.234.567", "comma", "1234567"),
        ("1.286,58", "comma", "1286.58"),
        ("37,5", "comma", "37.5"),
    ],
)
def test_numbers_are_exact(cell: str, locale: str, value: str) -> None:
    found = exact(cell, locale)
    assert found is not None
    assert written(found) == value


@pytest.mark.parametrize(
    "cell", ["", "abc", "1,23", "1,2345", "12 apples", "١٢٣", "NaN", "inf", "1e", "0x10", "1_000", "1.2.3"]
)
def test_what_is_no_number_by_the_rule_is_none(cell: str) -> None:
    assert exact(cell) is None


def test_the_way_of_writing_is_proved_or_left_open() -> None:
    assert decide(["12", "1,234.5"]) == "point"
    assert decide(["1.234,5"]) == "comma"
    assert decide(["1.000", "2.000", "12"]) is None
    with pytest.raises(Contradiction):
        decide(["1,234.5", "1.234,5"])
    assert either("1.000")
    assert not either("376.0")


def test_a_plain_number_has_no_marks() -> None:
    assert plain("12.5") == Decimal("12.5")
    assert plain("1,234") is None
    assert plain("1e5") is None


# Cells --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cell", ["", " ", "-", "--", " --", "N/A", "undefined", "NAN", "nan", "null", "NULL"])
def test_null_spellings_are_missing(cell: str) -> None:
    assert cells.missing(cell)
    assert COUNT.read([cell], SCENE).values == [None]


def test_counts_refuse_what_is_not_a_count() -> None:
    read = COUNT.read(["12", "1,234", "376.0", "1.5", "-3", "abc", "0", ""], SCENE)
    assert read.values == [12, 1234, 376, None, None, None, 0, None]
    assert read.bad == {3: "SK202", 4: "SK230", 5: "SK202"}


def test_a_count_that_could_be_a_thousand_times_more_is_doubtful() -> None:
    assert COUNT.read(["1.000"], SCENE).doubtful == "1.000"
    assert COUNT.read(["1.000"], Scene("comma", decided=True)).values == [1000]


def test_bounds_are_missing_and_counted() -> None:
    read = PERCENT.read(["< 10%", "> 90%", "2.81%"], SCENE)
    assert (read.values, read.censored) == ([None, None, pytest.approx(0.0281)], 2)
    assert read.numbers == [None, None, Decimal("2.81")]


def test_money_knows_its_signs() -> None:
    read = MONEY.read(["Rp 1.234.567", "Rp15.000", "₹670.00", "$1,286.58", "103606.77", "-5.5"], SCENE)
    assert read.values == [1234567, 15000, 670, 1286.58, 103606.77, -5.5]
    assert read.bad == {}


def test_durations_are_seconds_and_hours_keep_their_own_sum() -> None:
    assert DURATION.read(["0:06:00", "1:30", "43", "x:1"], SCENE).values == [360, 90, 43, None]
    read = HOURS.read(["0.5"], SCENE)
    assert (read.values, read.numbers) == ([1800], [Decimal("0.5")])


def test_identifiers_are_text_and_mangled_ones_are_refused() -> None:
    read = IDENTITY.read(["00123", "1.78414E+16", "17841400000000001", "'42"], SCENE)
    assert read.values == ["00123", "1.78414E+16", "17841400000000001", "42"]
    assert read.bad == {1: "SK201"}


# Dates --------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("cell", "formats", "day"),
    [
        ("2026-10-03", (dates.ISO,), "2026-10-03"),
        ("2025-01-01T01:00:00", (dates.ISO_TIME,), "2025-01-01"),
        ("Tue, Feb 18, 2025", (dates.WORDS,), "2025-02-18"),
        ("Mon Feb 17 2025", (dates.WORDS,), "2025-02-17"),
        ("Feb 19, 2023", (dates.WORDS,), "2023-02-19"),
        ("27 Januari 2026", (dates.DAY_WORDS,), "2026-01-27"),
        ("3 de março de 2026", (dates.DAY_WORDS,), "2026-03-03"),
        ("20261003", (dates.COMPACT,), "2026-10-03"),
        ("2025/10/31", (dates.SLASHES,), "2025-10-31"),
        ("02/30/2026", (dates.US,), None),
        ("2026-10-03 12:00", (dates.ISO,), None),
        ("3.апр", (dates.WORDS, dates.ISO), None),
    ],
)
def test_days_are_read_by_the_declared_formats_only(cell: str, formats: tuple, day: str | None) -> None:
    assert dates.day_of(cell, *formats) == day


def test_dates_that_only_fit_the_other_order_are_told_apart() -> None:
    read = dates.Day((dates.US,)).read(["01/02/2026", "13/02/2026", "99/99/2026"], SCENE)
    assert read.values == ["2026-01-02", None, None]
    assert read.bad == {1: "SK211", 2: "SK202"}
    assert dates.Day((dates.US,)).read(["13/02/2026"], Scene(date_order="dmy")).values == ["2026-02-13"]


def test_moments_are_read_in_their_zone_or_by_their_offset() -> None:
    pacific = dates.Moment((dates.US_TIME,), zone="America/Los_Angeles").read(["07/01/2026 20:15"], SCENE)
    assert pacific.values[0].isoformat() == "2026-07-02T03:15:00+00:00"
    assert pacific.written == ["2026-07-01T20:15"]
    offset = dates.Moment((dates.ISO_OFFSET,)).read(["2023-04-09 20:05:13 -0700"], SCENE)
    assert offset.values[0].isoformat() == "2023-04-10T03:05:13+00:00"


@pytest.mark.parametrize(
    ("cell", "day"),
    [("February 28", "--02-28"), ("30 de abril", "--04-30"), ("8 de marzo", "--03-08"), ("28 Februari", "--02-28"),
     ("February 30", None), ("soon", None)],
)  # fmt: skip
def test_days_without_a_year_in_every_language(cell: str, day: str | None) -> None:
    assert dates.MonthDay().one(cell) == day


def test_years_are_counted_back_from_the_last_day() -> None:
    assert dates.with_years(["--02-28", "--12-31", "--01-01", "--02-27"], 2026) == [
        "2025-02-28", "2025-12-31", "2026-01-01", "2026-02-27",
    ]  # fmt: skip
    assert dates.with_years(["--02-29"], 2026) is None
    assert dates.with_years(["--02-29"], 2028) == ["2028-02-29"]


# Problems -----------------------------------------------------------------------------------------------------------


def test_every_problem_has_a_sentence_in_both_languages() -> None:
    for code, kind in CODES.items():
        for said in (kind.message, kind.next, kind.expected):
            assert said is None or all(said[language] for language in LANGUAGES), code


def test_what_was_found_is_shown_short_and_harmless() -> None:
    assert shown("a\u202eb") == "aU+202Eb"
    assert len(shown("x" * 500)) == 40
    assert problem("SK202", column="Views", found="\0").found == "U+0000"
