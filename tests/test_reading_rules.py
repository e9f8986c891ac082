"""What cannot be is told with its rule; its legitimate exceptions are not; a table that is full of it is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from socialkpi.load import load
from socialkpi.reading.result import FileSays, ReadFile
from socialkpi.sources import read_file

GOOGLE = "Campaign report\nOctober 1, 2026 - October 31, 2026\nCampaign,Currency code,Impr.,Clicks,CTR,Cost\n"


def google(rows: list[str], folder: Path) -> ReadFile:
    path = folder / "google.csv"
    path.write_text(
        GOOGLE.replace("October 1, 2026 - October 31, 2026", '"October 1, 2026 - October 31, 2026"')
        + "\n".join(rows)
        + "\n",
        "utf-8",
    )
    return read_file(path)


def codes(file: ReadFile) -> list[str]:
    return [found.code for found in file.problems]


@pytest.mark.parametrize(
    ("seen", "clicks", "rate", "code"),
    [
        (100, 100, "100%", None),
        (100, 101, "101%", "SK231"),
        (9, 10, "111.11%", None),  # so few that one person may have clicked twice
        (10, 11, "110%", "SK231"),
        (1, 12, "1.2%", "SK231"),  # the file's own rate: the thousand lost its zeros on the way
        (0, 3, "0%", None),  # clicks that came after midnight
    ],
)
def test_more_clicks_than_displays(seen: int, clicks: int, rate: str, code: str | None, tmp_path: Path) -> None:
    good = [f"K{n},IDR,500,5,1%,10.5" for n in range(3)]
    file = google([*good, f"Senja,IDR,{seen},{clicks},{rate},10.5"], tmp_path)
    assert codes(file) == ([code] if code else [])
    assert file.tables[0].rows_kept == (3 if code else 4)


@pytest.mark.parametrize(("wrong", "rows", "refused"), [(2, 10, False), (3, 10, True), (3, 300, False), (4, 300, True)])
def test_more_than_one_in_a_hundred_refuses_the_table(wrong: int, rows: int, refused: bool, tmp_path: Path) -> None:
    lines = [f"K{n},IDR,{20 if n < wrong else 500},{30},6%,10.5" for n in range(rows)]
    file = google(lines, tmp_path)
    assert (file.status == "refused") == refused
    assert set(codes(file)) == {"SK232" if refused else "SK231"}
    if refused:
        assert f"{wrong} of {rows}" in file.problems[0].message.en


def own(folder: Path, amount: str, **says: str) -> ReadFile:
    """A report of the old Analytics, whose money has a sign and whose file names no currency."""
    text = "Source / Medium,Sessions,% New Sessions,Bounce Rate,Revenue\n" + f'google / organic,5,1%,1%,"{amount}"\n'
    head = "# ----------------------------------------\n# All Web Site Data\n# Traffic\n# 20211001-20211031\n"
    path = folder / "ua.csv"
    path.write_text(f"{head}# ----------------------------------------\n\n{text}", "utf-8")
    return read_file(path, folder, FileSays(**says) if says else None)


@pytest.mark.parametrize(("amount", "told"), [("$12.50", True), ("¥12.50", True), ("€12.50", False), ("12.50", False)])
def test_a_sign_of_several_currencies_is_told(amount: str, told: bool, tmp_path: Path) -> None:
    assert ("SK221" in codes_of_tables(own(tmp_path, amount))) == told
    assert "SK221" not in codes_of_tables(own(tmp_path, amount, currency="SGD"))


def codes_of_tables(file: ReadFile) -> list[str]:
    assert file.tables, file.problems
    return codes(file) + [note.code for table in file.tables for note in table.notes]


def test_money_in_another_currency_than_the_clients_is_told(tmp_path: Path) -> None:
    (tmp_path / "exports").mkdir()
    google(["Senja,USD,500,5,1%,10.5"], tmp_path / "exports")
    for currency, told in (("IDR", ["SK222"]), ("USD", [])):
        (tmp_path / "client.toml").write_text(f'name = "Kopi Contoh"\ncurrency = "{currency}"\n', "utf-8")
        problems = load(tmp_path).problems
        assert problems[problems["code"] == "SK222"]["code"].tolist() == told
    assert "USD" in load(tmp_path).tables["ads"]["currency"].tolist()
