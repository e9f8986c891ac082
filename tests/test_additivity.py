"""Every metric adds up as it says: rows are split in two, and the parts put together by its rule give the whole again.

One made-up world has every column that a metric of the catalog asks for; which persons stand behind a count of people is
known there, so that bounds can be held against the truth. The expected numbers are worked out row by row, in fractions.
"""

from __future__ import annotations

import math
import statistics
from collections.abc import Iterator
from fractions import Fraction
from functools import cache
from random import Random
from typing import Any

import pandas as pd
import pytest

from socialkpi.catalog import METRICS
from socialkpi.catalog.kinds import (
    Adds,
    AnyMetric,
    Measure,
    PerDay,
    Ratio,
    Statistic,
    Take,
    Total,
    Typical,
)
from socialkpi.compute import compute
from socialkpi.tables import TABLES

Row = dict[str, Any]
World = dict[str, list[Row]]
PLATFORMS = {"orders": ("shopify", "tokopedia"), "ads": ("meta_ads", "google_ads")}
ACCOUNTS = ("one", "two")
DAYS = tuple(f"2026-10-{day:02d}" for day in range(5, 13))
SPLITS = ("platform", "account", "from_day")
ALL = pytest.mark.parametrize("key", METRICS)


def leaves(metric: AnyMetric) -> Iterator[tuple[str, Measure | Total]]:
    """Give the inputs of a metric with their side of the formula."""
    if isinstance(metric, Measure | Total):
        yield "top", metric
        return
    for side in ("top", "less", "bottom"):
        yield from ((side, part) for part in getattr(metric, side, ()))


def measures(metric: AnyMetric) -> Iterator[Measure]:
    for _, leaf in leaves(metric):
        yield from [leaf] if isinstance(leaf, Measure) else [m for terms in leaf.recipe.values() for m in terms]


def first_measure(leaf: Measure | Total) -> Measure:
    return next(measures(leaf))


# the world


@cache
def conditions() -> dict[tuple[str, str], list[Any]]:
    """Every value that some metric wants a column to have."""
    wanted: dict[tuple[str, str], list[Any]] = {}
    for measure in (m for metric in METRICS.values() for m in measures(metric)):
        for column, value in measure.only.items():
            if column != "platform":
                wanted.setdefault((measure.table, column), []).extend(value if is_many(value) else [value])
    return wanted


def is_many(value: Any) -> bool:
    return isinstance(value, tuple | list | set | frozenset)


@cache
def sizes() -> dict[tuple[str, str], int]:
    """How large the values of a column are: larger than of every column that is a share of it."""
    found = {(table.key, column): 1 for table in TABLES.values() for column in table.measures}
    shares = [m for m in METRICS.values() if isinstance(m, Ratio) and m.proportion]
    for _ in range(5):
        for ratio in shares:
            above = max(
                found[m.table, m.column] for side, leaf in leaves(ratio) if side != "bottom" for m in measures(leaf)
            )
            for measure in (m for part in ratio.bottom for m in measures(part)):
                place = (measure.table, measure.column)
                if place not in {(m.table, m.column) for part in ratio.top for m in measures(part)}:
                    found[place] = max(found[place], above + 1)
    return found


@cache
def people() -> dict[tuple[str, str], set[str]]:
    """The columns that count people, with those whose sum the true number can't exceed."""
    found: dict[tuple[str, str], set[str]] = {}
    for measure in (m for metric in METRICS.values() for m in measures(metric)):
        if measure.adds is Adds.NEVER:
            found.setdefault((measure.table, measure.column), set()).update(measure.cap)
    return found


@cache
def stocks() -> set[tuple[str, str]]:
    every = (m for metric in METRICS.values() for m in measures(metric))
    return {(m.table, m.column) for m in every if m.adds is Adds.NOT_OVER_TIME}


@cache
def world() -> World:
    """Make rows for two platforms, two accounts and eight days in every table."""
    r = Random("additivity")  # noqa: S311 - chance of a test
    made: World = {}
    for table in TABLES.values():
        names = PLATFORMS.get(table.key, ("instagram", "x"))
        often = 1 if any(name == table.key for name, _ in stocks()) else 2
        made[table.key] = [
            row(r, table.key, number, *place)
            for number, place in enumerate(
                (platform, account, day)
                for platform in names
                for account in ACCOUNTS
                for day in DAYS
                for _ in range(often)
            )
        ]
    return made


def row(r: Random, table: str, number: int, platform: str, account: str, day: str) -> Row:
    common = {"platform": platform, "account": account, "from_day": day, "to_day": day, "day": day, "month": day[:7]}
    made: Row = common | {
        "split": "",
        "row": number,
        "source_file": r.choice("ab"),
        "source_row": number,
        "currency": "IDR",
    }
    for (name, column), values in conditions().items():
        if name == table:
            other = (not values[0]) if isinstance(values[0], bool) else "other"
            made[column] = r.choice([*values * 3, other])
    made |= {column: counted(r, table, column) for column in TABLES[table].measures}
    return made | crowds(r, table, made)


def counted(r: Random, table: str, column: str) -> float | None:
    most = 10 * 4 ** sizes()[table, column]
    missing = r.random() < 0.12 and (table, column) not in stocks()
    return None if missing else float(r.randrange(most, 2 * most))


def crowds(r: Random, table: str, made: Row) -> Row:
    """Draw who stands behind each count of people; what it can't exceed is made large enough, row by row."""
    drawn: Row = {}
    ordered = sorted((c for name, c in people() if name == table), key=lambda c: len(people()[table, c]))
    for column in ordered:
        drawn[f"who_{column}"] = crowd = frozenset(r.sample(range(300), r.randrange(20, 60)))
        drawn[column] = None if made[column] is None else float(len(crowd))
    for column in ordered:
        for cap in people()[table, column]:
            if f"who_{cap}" in drawn:  # a part of people, such as those who don't follow
                drawn[f"who_{column}"] = part = frozenset(list(drawn[f"who_{cap}"])[:15])
                drawn[column] = None if made[column] is None else float(len(part))
            elif made[cap] is not None:
                drawn[cap] = max(made[cap], 200.0)
    return drawn


def frames(rows: World) -> dict[str, pd.DataFrame]:
    hidden = {f"who_{column}" for _, column in people()}
    return {
        name: pd.DataFrame([{c: v for c, v in each.items() if c not in hidden} for each in some])
        for name, some in rows.items()
        if some
    }


def half(rows: World, by: str, second: bool) -> World:
    """Return one of two parts: the rows of one platform, one account, or one half of the days."""
    return {name: [each for each in some if in_second(name, each, by) is second] for name, some in rows.items()}


def in_second(table: str, each: Row, by: str) -> bool:
    if by == "platform":
        return bool(each["platform"] == PLATFORMS.get(table, ("instagram", "x"))[1])
    return bool(each["account"] == ACCOUNTS[1]) if by == "account" else bool(each["from_day"] > DAYS[3])


@cache
def results(by: str = "", second: bool = False) -> dict[str, Row]:
    """Compute every metric over the whole world or a part of it, each by its key."""
    rows = half(world(), by, second) if by else world()
    found = compute(frames(rows), list(METRICS.values()))
    return {each["metric"]: each for each in found.to_dict("records")}


# what must come out


def value_of(leaf: Measure | Total, each: Row) -> float | None:
    """Return what a row has of an input; nothing where a term is missing or the platform has no such recipe."""
    if isinstance(leaf, Measure):
        return None if each[leaf.column] is None else float(each[leaf.column])
    terms = leaf.recipe.get(each["platform"], leaf.recipe.get("*", ()))
    cells = [each[term.column] for term in terms]
    return None if not cells or None in cells else float(sum(cells))


def concerned(leaf: Measure | Total, each: Row) -> bool:
    only = first_measure(leaf).only
    return all(each[c] in v if is_many(v) else each[c] == v for c, v in only.items())


def together(metric: AnyMetric, side: str, leaf: Measure | Total) -> tuple[Any, ...]:
    """What shares this key is added over the same rows: those that have all of it."""
    measure = first_measure(leaf)
    apart = (side, leaf.key) if isinstance(metric, Ratio) and metric.sides_apart else ()
    return measure.table, measure.adds is Adds.NOT_OVER_TIME, measure.whole_over, apart


def rows_of(metric: AnyMetric, side: str, leaf: Measure | Total, rows: World) -> list[Row]:
    """Return the rows that count for an input: about it, and with a value for everything that is added beside it."""
    mine = together(metric, side, leaf)
    beside = [other for place, other in leaves(metric) if together(metric, place, other) == mine]
    some = rows[first_measure(leaf).table]
    return [each for each in some if concerned(leaf, each) and all(value_of(b, each) is not None for b in beside)]


def truth(metric: AnyMetric, side: str, leaf: Measure | Total, rows: World) -> Fraction | None:
    """Return the true number of one input: the sum, the last of each account, or how many different people."""
    counted_rows, measure = rows_of(metric, side, leaf, rows), first_measure(leaf)
    if not counted_rows:
        return None
    if measure.adds is Adds.NEVER:
        return Fraction(len(frozenset().union(*(each[f"who_{measure.column}"] for each in counted_rows))))
    if measure.adds is Adds.NOT_OVER_TIME:
        accounts: dict[tuple[str, str], Row] = {}
        for each in counted_rows if measure.take is Take.LAST else counted_rows[::-1]:
            accounts[each["platform"], each["account"]] = each
        counted_rows = [*accounts.values()]
    return sum((Fraction(value_of(leaf, each) or 0) for each in counted_rows), Fraction(0))


def sides(metric: AnyMetric, rows: World) -> tuple[Fraction | None, Fraction | None]:
    """Return the true top (less what is taken off) and bottom; None where an input has no row."""
    sums: dict[str, Fraction | None] = {"top": Fraction(0), "less": Fraction(0), "bottom": Fraction(0)}
    for side, leaf in leaves(metric):
        own, known = truth(metric, side, leaf, rows), sums[side]
        sums[side] = None if own is None or known is None else known + own
    top = None if sums["top"] is None or sums["less"] is None else sums["top"] - sums["less"]
    return top, sums["bottom"]


def true_value(metric: AnyMetric, rows: World) -> Fraction | None:
    top, bottom = sides(metric, rows)
    if top is None or (isinstance(metric, Ratio) and not bottom):
        return None
    if isinstance(metric, PerDay):
        return top / len({each["from_day"] for each in rows[next(measures(metric)).table]})
    return Fraction(metric.times) * top / bottom if isinstance(metric, Ratio) and bottom else top


def typical(metric: Typical, rows: World) -> float | None:
    """Return the statistic over the rows' own values."""
    (side, leaf), own = next(leaves(metric)), []
    for each in rows_of(metric, side, leaf, rows):
        above, below = (sum(value_of(part, each) or 0 for part in parts) for parts in (metric.top, metric.bottom))
        if below or not metric.bottom:
            own.append(above / below if metric.bottom else above)
    own.sort()
    nine_of_ten = -(-9 * len(own) // 10)
    return {
        Statistic.MEDIAN: lambda: statistics.median(own),
        Statistic.MEAN: lambda: statistics.fmean(own),
        Statistic.NINETIETH: lambda: own[nine_of_ten - 1],
        Statistic.FASTEST: lambda: statistics.fmean(own[:nine_of_ten]),
    }[metric.statistic]() if own else None  # fmt: skip


def check(key: str, found: Row, rows: World) -> None:
    """Hold a result against the truth: equal to it, or bounds that contain it, or missing as it is."""
    metric = METRICS[key]
    expected = typical(metric, rows) if isinstance(metric, Typical) else true_value(metric, rows)
    if expected is None:
        assert math.isnan(found["value"])
        assert math.isnan(found["low"])
        assert found["status"] != "complete"
    elif math.isnan(found["value"]):
        assert found["span"] == "bounds", found["status"]
        assert found["low"] * (1 - 1e-12) <= expected <= found["high"] * (1 + 1e-12)
    else:
        assert found["value"] == pytest.approx(float(expected), rel=1e-12)


@ALL
def test_the_whole_is_the_truth(key: str) -> None:
    found = results()[key]
    assert not (math.isnan(found["value"]) and math.isnan(found["low"])), found["status"]
    check(key, found, world())


@pytest.mark.parametrize("by", SPLITS)
@ALL
def test_the_parts_are_the_truth_of_their_rows(key: str, by: str) -> None:
    for second in (False, True):
        check(key, results(by, second)[key], half(world(), by, second))


@pytest.mark.parametrize("by", SPLITS)
@ALL
def test_the_parts_put_together_are_the_whole(key: str, by: str) -> None:
    metric, whole = METRICS[key], results()[key]
    parts = [results(by, second)[key] for second in (False, True)]
    adds = {m.adds for m in measures(metric)}
    if isinstance(metric, Typical):
        return  # never put together from parts: the test before has recomputed it from all rows
    if adds == {Adds.EVERYWHERE} or (adds <= {Adds.EVERYWHERE, Adds.NOT_OVER_TIME} and by != "from_day"):
        assert_added(metric, whole, parts)
    elif adds == {Adds.NEVER} and isinstance(metric, Measure):
        lows = [low for part in parts if not math.isnan(low := at_least(part))]
        highs = [high for part in parts if not math.isnan(high := at_most(part))]
        assert max(lows) <= at_least(whole) or math.isclose(max(lows), at_least(whole))
        assert at_most(whole) <= sum(highs)
    elif adds == {Adds.NOT_OVER_TIME} and isinstance(metric, Measure):
        assert whole["value"] == parts[metric.take is Take.LAST]["value"]


PEOPLE = [key for key, metric in METRICS.items() if isinstance(metric, Measure) and metric.adds is Adds.NEVER]


@pytest.mark.parametrize("key", PEOPLE)
def test_the_bounds_of_people_say_all_that_can_be_said(key: str) -> None:
    """As many as in the largest row, and as many as in all rows or the times that they were there: nothing narrower, nothing wider."""
    metric = METRICS[key]
    assert isinstance(metric, Measure)
    some = rows_of(metric, "top", metric, world())
    caps = [[each[cap] for each in some] for cap in metric.cap]
    numbers = [each[metric.column] for each in some]
    most = min([sum(numbers), *(sum(cap) for cap in caps if None not in cap)])
    assert (results()[key]["low"], results()[key]["high"]) == (max(numbers), most)


def assert_added(metric: AnyMetric, whole: Row, parts: list[Row]) -> None:
    """Tops and bottoms add up, and divide into the whole's value; a part without the metric adds nothing."""
    there = [part for part in parts if not math.isnan(part["top"])]
    if isinstance(metric, Ratio) and len(there) < 2:
        return  # one side has no row in a part, so the other side's rows there belong to the whole alone
    assert sum(part["top"] for part in there) == pytest.approx(whole["top"], rel=1e-12)
    if isinstance(metric, Ratio):
        below = sum(part["bottom"] for part in there)
        assert below == pytest.approx(whole["bottom"], rel=1e-12)
        assert whole["value"] == pytest.approx(metric.times * whole["top"] / below, rel=1e-12)


def at_least(found: Row) -> float:
    return float(found["value"] if math.isnan(found["low"]) else found["low"])


def at_most(found: Row) -> float:
    return float(found["value"] if math.isnan(found["high"]) else found["high"])


# what must change nothing


@cache
def shuffled() -> dict[str, Row]:
    r = Random("another order")  # noqa: S311 - chance of a test
    # a stock's readings are told apart by their days, so their order doesn't matter either
    rows = {name: r.sample(some, len(some)) for name, some in world().items()}
    return {each["metric"]: each for each in compute(frames(rows), list(METRICS.values())).to_dict("records")}


@cache
def with_empty_rows() -> dict[str, Row]:
    """The same with a row more per account and day that has no number at all, from another file."""
    rows = {name: [*some, *(emptied(name, each) for each in some)] for name, some in world().items()}
    return {each["metric"]: each for each in compute(frames(rows), list(METRICS.values())).to_dict("records")}


def emptied(table: str, each: Row) -> Row:
    return {**each, **dict.fromkeys(TABLES[table].measures), "source_file": "c", "row": each["row"] + 1000}


@cache
def beside_others() -> dict[str, Row]:
    """One platform of the whole world, asked for by a condition and not by leaving the others out."""
    platforms = [names[1] for names in (("", "x"), *PLATFORMS.values())]
    found = compute(frames(world()), list(METRICS.values()), where={"platform": platforms})
    return {each["metric"]: each for each in found.to_dict("records")}


def same_numbers(one: Row, other: Row) -> bool:
    names = ["value", "top", "bottom"] + (["low", "high"] if one["span"] == "bounds" else [])
    return all(one[name] == pytest.approx(other[name], rel=1e-12, nan_ok=True) for name in names)


@ALL
def test_the_order_of_rows_changes_nothing(key: str) -> None:
    assert same_numbers(results()[key], shuffled()[key])
    assert results()[key]["status"] == shuffled()[key]["status"]


@ALL
def test_rows_without_numbers_change_no_number(key: str) -> None:
    assert same_numbers(results()[key], with_empty_rows()[key])


@ALL
def test_rows_about_something_else_change_nothing(key: str) -> None:
    if any(measure.whole_over for measure in measures(METRICS[key])):
        return  # compared with the whole on purpose, whatever is asked for
    assert same_numbers(results("platform", True)[key], beside_others()[key])
