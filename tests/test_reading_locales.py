"""Numbers and dates as people in many countries write them: read as what they mean, or refused; never as something else."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from babel.numbers import format_decimal

from socialkpi.reading.result import FileSays, ReadFile
from socialkpi.sources import read_file

LOCALES = ["en", "id", "de", "de_CH", "fr", "es", "pt_BR", "nl", "pl", "sv", "en_IN", "ar_EG"]
COUNTS = [[1, 12, 999], [1000, 2500, 45000], [1234567, 20000, 300], [7, 1000000, 1000]]
MONEY = ["12.5", "1234.56", "20000", "0.07", "1000", "98765.4"]
DAYS = "Day,Campaign name,Ad name,Amount spent (USD),Impressions,Results\n"


def ads(cells: list[tuple[str, str]], folder: Path, mark: str = ",", **says: str) -> ReadFile:
    """An ads report with an amount and a count per row."""
    head = DAYS.replace(",", mark)
    rows = [
        mark.join([f"2026-10-{n + 1:02d}", "Senja", f"Iklan {n}", f'"{spend}"', f'"{seen}"', "0"])
        for n, (spend, seen) in enumerate(cells)
    ]
    path = folder / "iklan.csv"
    path.write_text(head + "\n".join(rows) + "\n", encoding="utf-8")
    return read_file(path, folder, FileSays(**says) if says else None)


def values(file: ReadFile, name: str) -> list[float]:
    return file.tables[0].frame[name].tolist() if file.tables and name in file.tables[0].frame else []


@pytest.mark.parametrize("counts", COUNTS, ids=str)
@pytest.mark.parametrize("locale", LOCALES)
def test_counts_mean_what_was_written_or_are_refused(locale: str, counts: list[int], tmp_path: Path) -> None:
    file = ads([("1", format_decimal(count, locale=locale)) for count in counts], tmp_path)
    assert all(value in counts for value in values(file, "impressions"))
    if len(values(file, "impressions")) < len(counts):
        assert {problem.code for problem in file.problems} & {"SK202", "SK210"}


@pytest.mark.parametrize("amounts", [MONEY[:n] for n in range(1, len(MONEY) + 1)] + [[m] for m in MONEY], ids=str)
@pytest.mark.parametrize("locale", LOCALES)
def test_amounts_mean_what_was_written_or_are_refused(locale: str, amounts: list[str], tmp_path: Path) -> None:
    written = [(format_decimal(Decimal(amount), locale=locale), "1") for amount in amounts]
    for mark in (",", ";"):
        file = ads(written, tmp_path, mark)
        assert all(value in map(float, amounts) for value in values(file, "spend"))
        if len(values(file, "spend")) < len(amounts):
            assert {problem.code for problem in file.problems} & {"SK202", "SK210"}


@pytest.mark.parametrize("locale", ["id", "de", "pt_BR"])
def test_what_client_toml_says_decides(locale: str, tmp_path: Path) -> None:
    written = [(format_decimal(Decimal(n), locale=locale), format_decimal(n, locale=locale)) for n in (20000, 1000)]
    assert ads(written, tmp_path).status == "refused"
    file = ads(written, tmp_path, number_locale=locale.split("_")[0])
    assert (values(file, "spend"), values(file, "impressions")) == ([20000, 1000], [20000, 1000])


ORDERS = {"mdy": "%m/%d/%Y", "dmy": "%d/%m/%Y", "iso": "%Y-%m-%d"}
SPANS = [3, 5, 7, 28, 90]
MONTHS = [date(2025 + n // 12, n % 12 + 1, 1) for n in range(24)]


def followers(days: list[date], form: str, folder: Path, **says: str) -> ReadFile:
    """LinkedIn's daily followers: a report whose dates are written month first."""
    head = "Date,Sponsored followers,Organic followers,Auto-invited followers,Total followers\n"
    rows = [f"{day.strftime(form)},0,{number},0,{number}\n" for number, day in enumerate(days)]
    path = folder / "pengikut.csv"
    path.write_text(head + "".join(rows), encoding="utf-8")
    return read_file(path, folder, FileSays(**says) if says else None)


@pytest.mark.parametrize("span", SPANS)
@pytest.mark.parametrize("order", ORDERS)
def test_days_are_those_that_were_meant_or_none(order: str, span: int, tmp_path: Path) -> None:
    for first in MONTHS:
        days = [first + timedelta(n) for n in range(span)]
        file = followers(days, ORDERS[order], tmp_path)
        read = file.tables[0].frame["from_day"].tolist() if file.tables and "from_day" in file.tables[0].frame else []
        assert read in ([], [day.isoformat() for day in days]), first
        if not read:
            assert {problem.code for problem in file.problems} & {"SK211", "SK216", "SK202"}
        if order == "mdy":
            assert read
        if order == "dmy":
            said = followers(days, ORDERS[order], tmp_path, date_order="dmy").tables[0].frame["from_day"].tolist()
            assert said == [day.isoformat() for day in days]
