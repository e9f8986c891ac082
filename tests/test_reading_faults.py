"""What is wrong with a file is said, with its place and what to do; nothing is guessed, nothing raises, no row is lost."""

from __future__ import annotations

import random
from pathlib import Path

import pytest
import xlsxwriter
import xlwt
from hypothesis import given, settings
from hypothesis import strategies as st

from socialkpi.language import LANGUAGES
from socialkpi.reading.result import FileSays, ReadFile
from socialkpi.sources import read_file, read_folder

EXPORTS = Path(__file__).parent / "fixtures" / "exports"
HEAD = "Post id,Date,Post text,Link,Impressions,Likes\n"
ROW = '{post},"Sat, Aug 1, 2026",Halo,https://x.com/contoh/status/1,{seen},{likes}\n'


def file_of(folder: Path, content: str | bytes, name: str = "unduhan.csv", **says: object) -> ReadFile:
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_file(path, folder, FileSays(**says) if says else None)


def codes(file: ReadFile) -> list[str]:
    return [problem.code for problem in file.problems]


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (b"", "refused", "SK101"),
        (b"\xef\xbb\xbf \n", "refused", "SK101"),
        (HEAD, "empty", "SK102"),
        ("<!DOCTYPE html><html><title>Log in</title>", "refused", "SK103"),
        ('{"error": {"message": "expired"}}', "refused", "SK103"),
        (b"\x1f\x8b\x08\x00rest", "refused", "SK127"),
        (b"PK\x03\x04broken", "refused", "SK109"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1broken", "refused", "SK109"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "refused", "SK106"),
        (HEAD + ROW.format(post=1, seen=2, likes=3) + "2,Halo", "refused", "SK108"),
        (HEAD + '1,"Sat, Aug 1, 2026",Halo,a,37,50,2\n', "refused", "SK110"),
        (HEAD + '1,"Sat\n', "refused", "SK111"),
        ("a,b\n1,\0\n", "refused", "SK132"),
        ("Nama,Alamat\nA,B\n", "unknown", "SK140"),
        (HEAD + ROW.format(post="1.78414E+16", seen=2, likes=3), "refused", "SK201"),
        (HEAD + ROW.format(post=1, seen="banyak", likes=3), "refused", "SK202"),
        (HEAD + ROW.format(post=1, seen="1.000", likes=3), "refused", "SK210"),
        (HEAD + ROW.format(post=1, seen='"1.000,5"', likes='"1,000.5"'), "refused", "SK210"),
        (HEAD + ROW.format(post=1, seen=-100, likes=3), "refused", "SK230"),
        (HEAD.replace("Likes", "Impressions") + ROW.format(post=1, seen=2, likes=3), "refused", "SK121"),
    ],
)
def test_a_fault_has_its_code_and_both_languages(tmp_path: Path, content: str | bytes, status: str, code: str) -> None:
    file = file_of(tmp_path, content)
    assert (file.status, codes(file)[0]) == (status, code)
    assert all(file.problems[0].message[language] for language in LANGUAGES)
    assert all(t.rows_read == t.rows_kept + t.rows_refused + t.rows_totals for t in file.tables)


def test_a_bad_row_is_refused_and_the_others_stay(tmp_path: Path) -> None:
    rows = [ROW.format(post=n, seen=n, likes="x" if n == 7 else 1) for n in range(1, 11)]
    file = file_of(tmp_path, HEAD + "".join(rows))
    table = file.tables[0]
    assert (file.status, table.rows_kept, table.rows_refused) == ("partly", 9, 1)
    assert (file.problems[0].row, file.problems[0].column, file.problems[0].found) == (8, "Likes", "x")
    assert {c.heading: c.sum for c in table.columns}["Impressions"] == "48"  # 55 without the seventh


def test_client_toml_decides_how_numbers_are_written(tmp_path: Path) -> None:
    file = file_of(tmp_path, HEAD + ROW.format(post=1, seen="1.000", likes=3), number_locale="id")
    assert file.tables[0].frame["impressions"].tolist() == [1000]


def test_one_conclusive_cell_decides_for_the_table(tmp_path: Path) -> None:
    content = HEAD + ROW.format(post=1, seen="1.000", likes=3) + ROW.format(post=2, seen="1.234.567", likes=3)
    assert file_of(tmp_path, content).tables[0].frame["impressions"].tolist() == [1000, 1234567]


def test_dates_of_the_other_order_are_refused_until_client_toml_says_so(tmp_path: Path) -> None:
    content = (EXPORTS / "meta_instagram_en.csv").read_text("utf-8").replace("07/01/2026 20:15", "13/02/2026 20:15")
    refused = file_of(tmp_path, content)
    assert (refused.status, codes(refused)) == ("refused", ["SK211"])
    assert "date_order" in refused.problems[0].next.en
    said = file_of(tmp_path, content, date_order="dmy").tables[0]
    assert said.last_date == "2026-03-07T08:00"


def test_a_second_table_is_not_swallowed(tmp_path: Path) -> None:
    file = file_of(tmp_path, HEAD + ROW.format(post=1, seen=2, likes=3) + "\nNama,Alamat\nA,B\n")
    assert (file.status, codes(file)) == ("partly", ["SK113"])
    assert file.tables[0].rows_read == 1


def test_a_report_broken_down_by_what_we_cannot_hold_is_left_aside(tmp_path: Path) -> None:
    head = "Day,Campaign name,Region,Impressions,Amount spent (USD)\n"
    table = file_of(tmp_path, head + "2026-10-01,C,Bali,5,1.5\n2026-10-01,C,Jakarta,7,2\n").tables[0]
    assert table.table == "other"
    assert [note.code for note in table.notes][:1] == ["SK143"]
    assert [c.sum for c in table.columns if c.measure == "spend"] == ["3.5"]


def test_ga4_split_by_something_unknown_is_left_aside(tmp_path: Path) -> None:
    lines = (EXPORTS / "ga4_source_medium.csv").read_text("utf-8").replace("Sessions,", "Country,Sessions,", 1)
    lines = lines.replace("social,200", "social,Bali,200").replace("(none),100", "(none),Jawa,100")
    assert file_of(tmp_path, lines).tables[0].table == "other"


def test_a_workbook_reads_as_exact_text_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "content_1.csv"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Metrics")
        sheet.write_row(0, 0, ["Aggregated engagement metrics."])
        sheet.write_row(1, 0, ["Date", "Impressions (total)", "Clicks (total)", "Unique impressions (organic)"])
        sheet.write_row(2, 0, ["10/03/2026", 474.0, -1, 12])
        sheet.write_row(3, 0, ["10/04/2026", 26, 3, ""])
        book.add_worksheet("Kosong")
    file = read_file(path)
    table = file.tables[0]
    assert (file.status, codes(file)) == ("read", ["SK105"])
    assert (table.name, table.source.key, table.last_date) == ("Metrics", "linkedin_content_days", "2026-10-04")
    assert table.frame["impressions"].tolist() == [474, 26]
    assert table.frame["clicks"].tolist() == [-1, 3]
    assert table.frame["source_row"].tolist() == [3, 4]
    assert table.frame["reach"].isna().tolist() == [False, True]


def test_an_old_workbook_lends_its_days_to_the_sheets_without_any(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    days, places = book.add_sheet("New followers"), book.add_sheet("Location")
    head = ["Date", "Sponsored followers", "Organic followers", "Auto-invited followers", "Total followers"]
    rows = [head, ["10/01/2026", 0, 2, 0, 2], ["10/02/2026", 0, 3, 1, 4]]
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            days.write(number, place, cell)
    for number, row in enumerate([["Location", "Total followers"], ["Denpasar, Indonesia", 80.0]]):
        for place, cell in enumerate(row):
            places.write(number, place, cell)
    book.save(str(tmp_path / "followers.xls"))
    gained, where = read_file(tmp_path / "followers.xls").tables
    assert gained.frame["followers_gained"].sum() == 6
    assert where.frame[["dimension", "segment", "from_day", "to_day"]].values.tolist() == [
        ["location", "Denpasar, Indonesia", "2026-10-02", "2026-10-02"]
    ]
    assert where.first_date is None


def test_an_identifier_in_a_number_cell_is_refused(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Post id", "Date", "Post text", "Impressions"])
        sheet.write_row(1, 0, [2083641178018544981, "Sat, Aug 1, 2026", "Halo", 5])
    assert codes(read_file(tmp_path / "a.xlsx")) == ["SK201"]


def test_a_bomb_is_refused_before_it_is_opened(tmp_path: Path) -> None:
    with xlsxwriter.Workbook(str(tmp_path / "a.xlsx")) as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Post id")
        sheet.write(1_048_575, 16_383, "far")
    assert codes(read_file(tmp_path / "a.xlsx")) == ["SK107"]


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b/2.csv", "a/1.csv", ".git/3.csv", "~$x.xlsx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(HEAD + ROW.format(post=1, seen=2, likes=3), "utf-8")
    files = read_folder(tmp_path, lambda name: FileSays(account=name))
    assert [file.file for file in files] == ["a/1.csv", "b/2.csv"]
    assert files[0].tables[0].frame["account"].tolist() == ["a/1.csv"]


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    assert codes(read_file(tmp_path / "nowhere.csv")) == ["SK100"]


@settings(max_examples=50, deadline=None)
@given(posts=st.lists(st.text("0123456789", min_size=1, max_size=25), min_size=1, max_size=30, unique=True))
def test_identifiers_come_out_as_they_went_in(posts: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    content = HEAD + "".join(ROW.format(post=post, seen=1, likes=1) for post in posts)
    assert file_of(tmp_path_factory.mktemp("ids"), content).tables[0].frame["post"].tolist() == posts


@pytest.mark.parametrize("seed", range(4))
def test_damaged_exports_never_raise_and_never_lose_a_row(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - made-up damage, not secrets
    pieces = [b'"', b",", b"\n", b"\0", b";", b"\xff", b"1.000", b"-", b"Total", b"Date", b"1E+400", b"NaN", b""]
    files = sorted(EXPORTS.glob("*.csv"))
    for _ in range(100):
        data = bytearray(chance.choice(files).read_bytes())
        for _ in range(chance.choice([1, 2, 8])):
            place = chance.randrange(len(data) + 1)
            data[place : place + chance.choice([0, 0, 1, 20])] = chance.choice(pieces)
        file = file_of(tmp_path, bytes(data))
        assert all(t.rows_read == t.rows_kept + t.rows_refused + t.rows_totals for t in file.tables)
        assert file.problems or file.status == "read"
