"""For any cell: the rows that explain names give the number again, added by hand, and stand on those lines of those files."""

from __future__ import annotations

import csv
import io
import math
import statistics
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from random import Random
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from socialkpi.catalog import METRICS, explain_status
from socialkpi.catalog.kinds import Adds, AnyMetric, Measure, PerDay, Ratio, Take, Total, Typical
from socialkpi.compute import compute
from socialkpi.data import Data
from socialkpi.explain import Explanation, explain
from socialkpi.load import sample
from socialkpi.places import place

CLIENTS = ("kopi-senja", "rona-kain", "piranti-contoh")
LINES = 80
"""So many numbers of each client are looked up in their files."""
Row = dict[str, Any]

READ_OFF = {
    "views", "impressions", "reach", "reactions", "comments", "shares", "saves", "clicks", "link_clicks", "follows",
    "sessions", "engaged_sessions", "key_events", "spend", "profile_visits", "followers", "followers_gained",
    "followers_lost", "purchases", "engagements_native", "sends", "event_count", "event_sessions", "refunded",
}  # fmt: skip
"""Measures that stand in an export as they are; others are made of its numbers (hours into seconds, rates into counts)."""


@cache
def data(client: str) -> Data:
    return sample(client)


@cache
def cells(client: str) -> dict[tuple[str, str, str], Row]:
    """One cell by platform and month of every metric that has a number, drawn by a seed."""
    found = compute(data(client), list(METRICS.values()), by=["platform", "month"])
    there = found[found[["value", "low"]].notna().any(axis=1) & found["platform"].notna() & found["month"].notna()]
    r = Random(client)  # noqa: S311 - chance of a test
    drawn = (r.choice(some.to_dict("records")) for _, some in there.groupby("metric", sort=True))
    return {(str(row["metric"]), str(row["platform"]), str(row["month"])): {**row} for row in drawn}


@cache
def explained(client: str, metric: str, platform: str, month: str) -> Explanation:
    return explain(data(client), metric, period=month, platform=platform)


# adding by hand


def leaves(metric: AnyMetric) -> Iterator[tuple[str, Measure | Total]]:
    if isinstance(metric, Measure | Total):
        yield "top", metric
        return
    for side in ("top", "less", "bottom"):
        yield from ((side, part) for part in getattr(metric, side, ()))


def first_measure(leaf: Measure | Total) -> Measure:
    return leaf if isinstance(leaf, Measure) else next(iter(leaf.recipe.values()))[0]


def value_of(leaf: Measure | Total, row: Row) -> Decimal | None:
    terms = (leaf,) if isinstance(leaf, Measure) else leaf.recipe.get(row["platform"], leaf.recipe.get("*", ()))
    numbers = [row[term.column] for term in terms]
    return None if not numbers or any(n != n for n in numbers) else sum((Decimal(str(n)) for n in numbers), Decimal(0))


def concerned(leaf: Measure | Total, row: Row) -> bool:
    only = first_measure(leaf).only
    return all(row[c] in v if isinstance(v, tuple | list | set | frozenset) else row[c] == v for c, v in only.items())


def rows_of(client: str, why: Explanation, side: str, leaf: Measure | Total) -> list[Row]:
    """Return the rows that explain says this side of the formula uses, whole from their table."""
    table = first_measure(leaf).table
    mine = why.rows[(why.rows["table"] == table) & why.rows["used"].astype(bool)]
    numbers = set(mine.loc[mine["side"].str.contains(side), "row"])
    frame = data(client)[table]
    rows = frame[frame["row"].isin(numbers)].sort_values("to_day").to_dict("records")
    return [row for row in rows if concerned(leaf, row) and value_of(leaf, row) is not None]


def bounds(leaf: Measure | Total, rows: list[Row]) -> tuple[Decimal, Decimal]:
    """Return what the rows add up to: one number, or of people the fewest and the most."""
    measure, numbers = first_measure(leaf), [value_of(leaf, row) or Decimal(0) for row in rows]
    if measure.adds is Adds.NEVER and len(rows) > 1:
        caps = [[row.get(cap, math.nan) for row in rows] for cap in measure.cap]
        known = [sum(Decimal(str(n)) for n in cap) for cap in caps if not any(n != n for n in cap)]
        return max(numbers), Decimal(min([sum(numbers), *known]))
    if measure.adds is Adds.NOT_OVER_TIME:
        ordered = (
            zip(rows, numbers, strict=True) if measure.take is Take.LAST else [*zip(rows, numbers, strict=True)][::-1]
        )
        last = {(row["platform"], row["account"]): number for row, number in ordered}
        numbers = [*last.values()]
    return sum(numbers, Decimal(0)), sum(numbers, Decimal(0))


def by_hand(client: str, metric: AnyMetric, why: Explanation, found: Row) -> tuple[float, float]:
    """Return the lowest and highest value that the rows of an explanation give."""
    if isinstance(metric, Typical):
        return (typical(client, metric, why),) * 2
    sums = {side: (Decimal(0), Decimal(0)) for side in ("top", "less", "bottom")}
    for side, leaf in leaves(metric):
        low, high = bounds(leaf, rows_of(client, why, side, leaf))
        sums[side] = sums[side][0] + low, sums[side][1] + high
    low, high = sums["top"][0] - sums["less"][1], sums["top"][1] - sums["less"][0]
    if isinstance(metric, PerDay):
        days = float(found["bottom"])
        return float(low) / days, float(high) / days
    if isinstance(metric, Ratio):
        return metric.times * float(low / sums["bottom"][1]), metric.times * float(high / sums["bottom"][0])
    return float(low), float(high)


def typical(client: str, metric: Typical, why: Explanation) -> float:
    (side, leaf), own = next(leaves(metric)), []
    for row in rows_of(client, why, side, leaf):
        above, below = (
            sum((value_of(part, row) or Decimal(0) for part in parts), Decimal(0))
            for parts in (metric.top, metric.bottom)
        )
        own += [above / below] if below else []
    return float(statistics.median(own) if metric.statistic == "median" else statistics.mean(own))


# what is asked of every cell


@pytest.mark.parametrize("client", CLIENTS)
def test_recomputing_from_the_rows_gives_the_number_again(client: str) -> None:
    wrong = []
    for cell, found in cells(client).items():
        low, high = by_hand(client, METRICS[cell[0]], explained(client, *cell), found)
        said = (found["low"], found["high"]) if found["span"] == "bounds" else (found["value"],) * 2
        if (low, high) != pytest.approx(said, rel=1e-9):
            wrong.append((*cell, (low, high), said, found["status"]))
    assert not wrong, (len(wrong), wrong[:6])
    assert len(cells(client)) > 60


@pytest.mark.parametrize("client", CLIENTS)
def test_a_cell_is_the_number_of_its_platform_and_month(client: str) -> None:
    for cell, one in [*cells(client).items()][::4]:
        other = explained(client, *cell).result.iloc[0]
        for column in ("value", "low", "high") if other["span"] == "bounds" else ("value",):
            assert one[column] == pytest.approx(other[column], rel=1e-12, nan_ok=True), cell


@pytest.mark.parametrize("client", CLIENTS)
def test_formula_inputs_and_reasons_are_there(client: str) -> None:
    for cell in cells(client):
        why = explained(client, *cell)
        used = why.rows["used"].astype(bool)
        assert why.formula["en"], cell
        assert why.formula["id"], cell
        assert why.inputs, cell
        assert used.any(), cell
        for reason in why.rows.loc[~used, "reason"].unique():
            assert explain_status(reason, "en") != explain_status(reason, "id"), cell
        assert (why.rows.loc[used, "reason"] == "").all(), cell
        assert why.files["rows_used"].sum() > 0, cell
        assert {*why.files["source_file"]} <= {*data(client).files["file"]}, cell


# what stands on the line


@cache
def lines(client: str, file: str) -> list[dict[int, list[str]]]:
    """Return the cells by line: of a text the line on which a row begins, of a workbook the row of each sheet."""
    path = place("sample") / client / "exports" / file
    if path.suffix.startswith(".xls"):
        book = CalamineWorkbook.from_path(path)
        sheets = (book.get_sheet_by_name(name).to_python() for name in book.sheet_names)
        return [{at: [str(cell) for cell in row] for at, row in enumerate(rows, start=1)} for rows in sheets]
    return [read_lines(path.read_bytes())]


def read_lines(raw: bytes) -> dict[int, list[str]]:
    text = raw.decode("utf-16" if raw[:2] == b"\xff\xfe" else "utf-8-sig")
    tabs = "\t" in text.splitlines()[min(2, len(text.splitlines()) - 1)]
    reader, found, begins = csv.reader(io.StringIO(text, newline=""), delimiter="\t" if tabs else ","), {}, 1
    for row in reader:
        found[begins] = row
        begins = reader.line_num + 1
    return found


def numbers(row: list[str]) -> set[float]:
    found = set()
    for cell in row:
        try:
            found.add(float(cell.replace(",", "")))
        except ValueError:
            continue
    return found


@pytest.mark.parametrize("client", CLIENTS)
def test_the_number_stands_on_that_line_of_that_file(client: str) -> None:
    r = Random(f"{client} lines")  # noqa: S311 - chance of a test
    stated = []
    for cell in cells(client):
        found = explained(client, *cell).cells
        stated += found[found["used"].astype(bool) & found["measure"].isin(READ_OFF)].to_dict("records")
    looked_up = r.sample(stated, LINES)
    for known in looked_up:
        frame = data(client)[known["table"]]
        value = frame.loc[frame["row"] == known["row"], known["measure"]].iloc[0]
        rows = [
            sheet[known["source_row"]] for sheet in lines(client, known["source_file"]) if known["source_row"] in sheet
        ]
        assert any(value in numbers(row) for row in rows), (known, value, rows)
    assert len({known["source_file"] for known in looked_up}) >= 8
