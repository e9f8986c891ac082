"""Traps in the files of a made-up client: loading and computing still gives the truth, adding up the raw files doesn't."""

from __future__ import annotations

import csv
import io
import math
from collections.abc import Callable, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from socialkpi.compare import compare
from socialkpi.compute import compute
from socialkpi.data import Data
from socialkpi.errors import ClientError, UnknownName
from socialkpi.load import load
from socialkpi.teach import make_client, truth
from socialkpi.teach.make import client_files
from socialkpi.teach.plants import PLANTS
from socialkpi.teach.seasons import span_of
from socialkpi.teach.traps import TRAPS

MONTHS = 3
Asked = dict[str, Any]
EACH = pytest.mark.parametrize(
    ("key", "brand"), [(key, brand) for key, plant in PLANTS.items() for brand in plant.brands]
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], Path]:
    """Make one client of each brand with every trap at once, and another one whose last month isn't over."""
    folders: dict[tuple[bool, str], Path] = {}

    def make(key: str, brand: str) -> Path:
        alone = key == "unfinished_month"
        if (alone, brand) not in folders:
            fitting = {k for k, plant in PLANTS.items() if brand in plant.brands} - {"unfinished_month"}
            folder = folders[alone, brand] = tmp_path_factory.mktemp("made") / brand
            make_client(folder, brand, seed=3, months=MONTHS, traps=[key] if alone else sorted(fitting))
        return folders[alone, brand]

    return make


def asked_of(folder: Path, key: str) -> Asked:
    known = truth(folder)
    asked: Asked = known["traps"][key]
    return asked | {"zone": known["about"]["time_zone"]}


# the wrong recipes, over the text of the files


def text(path: Path) -> str:
    data = path.read_bytes()
    return data.decode("utf-16" if data[:2] == b"\xff\xfe" else "utf-8-sig")


def rows(path: Path, delimiter: str = ",") -> list[dict[str, str]]:
    """Read a file from its line of headings on: the first that has four cells."""
    lines = list(csv.reader(io.StringIO(text(path), newline=""), delimiter=delimiter))
    start = next(at for at, line in enumerate(lines) if len(line) > 3)
    return [dict(zip(lines[start], line, strict=False)) for line in lines[start + 1 :]]


def number(cell: str) -> float:
    return float(cell.replace(",", "") or 0)


def column(files: list[Path], *names: str, delimiter: str = ",") -> float:
    found = [row for file in files for row in rows(file, delimiter)]
    return sum(number(row.get(next((name for name in names if name in row), ""), "")) for row in found)


def summed_reach(files: list[Path], asked: Asked) -> float:
    days = {day: count for file in files for day, count in daily_reach(file) if day.startswith(asked["period"])}
    return sum(days.values())


def daily_reach(file: Path) -> Iterator[tuple[str, float]]:
    if file.suffix == ".xls":
        _, head, *lines = CalamineWorkbook.from_path(file).get_sheet_by_name("Metrics").to_python()
        for line in lines:
            month, day, year = str(line[0]).split("/")
            yield f"{year}-{month}-{day}", float(line[head.index("Unique impressions (organic)")])
        return
    for line in text(file).splitlines()[3:]:
        if line:
            day, count = line.replace('"', "").split(",")
            yield day[:10], float(count)


def save_rate(files: list[Path], asked: Asked) -> float:
    found = [row for file in files for row in rows(file)]
    # of two statements the younger one, which has more views
    posts = {row["Post ID"]: row for row in sorted(found, key=lambda row: number(row["Views"]))}
    # of the posts whose reach is told: those of other accounts have none
    own = [
        row
        for row in posts.values()
        if row["Reach"] and local_month(row["Publish time"], asked["zone"]) == asked["period"]
    ]
    return sum(number(row["Saves"]) for row in own) / sum(number(row["Reach"]) for row in own)


def local_month(written: str, zone: str) -> str:
    pacific = datetime.strptime(written, "%m/%d/%Y %H:%M").replace(tzinfo=ZoneInfo("America/Los_Angeles"))
    return f"{pacific.astimezone(ZoneInfo(zone)):%Y-%m}"


def posts_in_month(files: list[Path], asked: Asked) -> float:
    month = asked["period"][5:] + "/"
    return float(len({row["Post ID"] for file in files for row in rows(file) if row["Publish time"].startswith(month)}))


def views_changed(files: list[Path], asked: Asked) -> float:
    found = [row for row in rows(files[-1]) if row.get("Content", row.get("Konten")) != "Total"]
    months = {"Aug": 0.0, "Sep": 0.0}
    for row in found:
        month = (row.get("Video publish time") or row.get("Waktu publikasi video") or "")[:3]
        if month in months:
            months[month] += number(row.get("Views") or row.get("Penayangan") or "")
    return months["Sep"] / months["Aug"] - 1


def sessions_changed(files: list[Path], asked: Asked) -> float:
    social = ("instagram", "facebook", "tiktok", "ig ", "linktr.ee", "youtube", "linkedin", "lnkd", "t.co")
    sums = [
        sum(
            number(row["Sessions"])
            for row in rows(file)
            if any(name in row["Session source / medium"] for name in social)
        )
        for file in sorted(files)
    ]
    return sums[-1] / sums[-2] - 1


def spent_with_totals(files: list[Path], asked: Asked) -> float:
    if asked["where"]["platform"] == "meta_ads":
        return column(files, "Jumlah yang dibelanjakan (IDR)")
    tabs = [file for file in files if "\t" in text(file)]
    return column(tabs, "Cost", delimiter="\t") + column([file for file in files if file not in tabs], "Cost")


def spent_in_all_money(files: list[Path], asked: Asked) -> float:
    """Everything in a column that is called what was spent, whatever the money; rows of totals are left out."""
    exports = next(parent for parent in files[0].parents if parent.name == "exports")
    found = [row for file in exports.rglob("*.csv") if is_about_ads(file) for row in rows(file)]
    starts, name, spent = (
        ("Reporting starts", "Awal pelaporan"),
        ("Campaign name", "Nama kampanye"),
        ("Amount spent", "Jumlah"),
    )
    return sum(
        number(cell)
        for row in found
        if any(row.get(n) for n in name) and any(row.get(n, "").startswith(asked["period"]) for n in starts)
        for heading, cell in row.items()
        if heading.startswith(spent)
    )


def is_about_ads(file: Path) -> bool:
    head = file.read_bytes()[:1000].decode("utf-8", "ignore")
    return "Ad name" in head or "Nama kampanye" in head


def apportioned(files: list[Path], asked: Asked) -> float:
    campaigns = [row for row in rows(files[-1], "\t") if not row["Campaign status"].startswith("Total")]
    return sum(number(row["Impr."]) for row in campaigns) * 31 / 46


WRONG: dict[str, Callable[[list[Path], Asked], float]] = {
    "reach_summed_over_days": summed_reach,
    "same_post_twice": lambda files, _: column(files, "Views"),
    "file_downloaded_twice": lambda files, _: column(files, "Likes"),
    "totals_row_counted": spent_with_totals,
    "currencies_added": spent_in_all_money,
    "figure_cut_by_days": apportioned,
    "views_across_a_break": views_changed,
    "missing_as_zero": save_rate,
    "day_of_another_zone": posts_in_month,
    "unfinished_month": sessions_changed,
}


def test_every_plant_is_of_a_trap_and_has_its_wrong_recipe_here() -> None:
    assert {*PLANTS} <= {*TRAPS}
    assert {*PLANTS} == {*WRONG}
    assert all(plant.key == name for name, plant in PLANTS.items())


@EACH
def test_loading_and_computing_gives_the_truth(key: str, brand: str, made: Callable[[str, str], Path]) -> None:
    folder = made(key, brand)
    asked = asked_of(folder, key)
    right, found = asked["right"], answered(loaded(folder), asked)
    if "by_currency" in right:
        assert {row["currency"]: pytest.approx(row["value"]) for row in found} == right["by_currency"]
        return
    assert len(found) == 1, found
    assert right["status"] in (found[0]["status"], *found[0]["notes"].split(";")), found[0]
    for name in ("value", "low"):
        if name in right:
            assert found[0][name] == pytest.approx(right[name], rel=1e-9), found[0]
    if "people" in asked:
        assert found[0]["low"] <= asked["people"] <= found[0]["high"] <= asked["wrong"]
    if "value" not in right:
        assert math.isnan(found[0]["change" if "to" in asked else "value"])


@cache
def loaded(folder: Path) -> Data:
    return load(folder)


def answered(data: Data, asked: Asked) -> list[dict[str, Any]]:
    where = asked["where"]
    if "to" in asked:
        by = [*where]
        frame = compare(data, asked["metric"], by, where, period=asked["period"], to=asked["to"])
    else:
        frame = compute(data, asked["metric"], where=where, period=asked.get("period"))
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]


@EACH
def test_the_wrong_recipe_over_the_files_gives_the_wrong_number(
    key: str, brand: str, made: Callable[[str, str], Path]
) -> None:
    folder = made(key, brand)
    asked = asked_of(folder, key)
    files = [folder / "exports" / name for name in asked["files"]]
    assert files
    assert WRONG[key](files, asked) == pytest.approx(asked["wrong"], rel=1e-6)
    assert asked["wrong"] != asked["right"].get("value")


def test_without_traps_nothing_changes() -> None:
    span = span_of("2026-10", 2)
    assert client_files("rona-kain", 1, span) == client_files("rona-kain", 1, span, [])
    assert "traps" not in client_files("rona-kain", 1, span)[1]


@pytest.mark.parametrize(
    ("trap", "brand", "says"),
    [
        ("mean_of_ratios", "kopi-senja", ("mean_of_ratios", "same_post_twice")),
        ("figure_cut_by_days", "kopi-senja", ("rona-kain, piranti-contoh",)),
        ("views_across_a_break", "rona-kain", ("3", "2026-09")),
    ],
)
def test_a_trap_that_cannot_be_planted_says_what_can(
    trap: str, brand: str, says: tuple[str, ...], tmp_path: Path
) -> None:
    with pytest.raises(ClientError) as caught:
        make_client(tmp_path / "new", brand, months=2, last_month="2026-06", traps=[trap])
    for part in says:
        assert part in str(caught.value)


def test_an_unknown_trap_is_a_typo(tmp_path: Path) -> None:
    with pytest.raises(UnknownName, match="missing_as_zero"):
        make_client(tmp_path / "new", traps=["missing_as_zeros"])
    assert not (tmp_path / "new").exists()
