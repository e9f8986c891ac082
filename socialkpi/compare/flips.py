"""Where two ways of looking at a rate contradict each other: by single posts, and within the parts of a mix (Simpson)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from itertools import combinations

from socialkpi.analysis.guards import UNRANKED
from socialkpi.analysis.verdicts import SAME
from socialkpi.catalog.formula import inputs
from socialkpi.catalog.kinds import AnyMetric, Metric, Ratio, Statistic, Typical, Unit
from socialkpi.compare.asked import Asked, Record, Row
from socialkpi.compare.periods import Days

_STRATA = {"posts": "format", "visits": "paid", "events": "paid"}
"""What the rows of a table are mixed of, where the question doesn't name a column."""
_STATISTICS = (Statistic.MEDIAN, Statistic.MEAN)
_MOST_GROUPS = 40

Group = tuple[str, ...]
Board = Mapping[Group, tuple[float, float]]
"""Value and weight (the denominator) of every group."""
Found = tuple[str, Group, str]
"""A metric, a group, and the code to note."""


def flips(asked: Asked, before: Days | None = None) -> dict[tuple[str, Group], list[str]]:
    """Return the codes of what flips, by metric and group; ``before`` is the base period where there is one."""
    rates = [m for m in asked.metrics.values() if isinstance(m, Ratio) and not m.less]
    found: dict[tuple[str, Group], list[str]] = {}
    for metric, group, code in (*_by_post(asked, rates), *_within(asked, rates, before)):
        codes = found.setdefault((metric, group), [])
        if not any(code.rpartition("/")[0] == known.rpartition("/")[0] for known in codes):  # one counterpart is enough
            codes.append(code)
    return found


def group_of(asked: Asked, row: Row) -> Group:
    """Return the group of a row as text."""
    return tuple(str(row[column]) for column in asked.by)


def _by_post(asked: Asked, rates: Iterable[Ratio]) -> Iterator[Found]:
    """Find the groups that change places where every post counts alike, however large it is."""
    of_posts = [m for m in rates if {measure.table for measure in inputs(m)} == {"posts"}]
    if not asked.by or not of_posts:
        return
    single = [_typical(metric, statistic) for metric in of_posts for statistic in _STATISTICS]
    rows = asked.rows(metrics=[*map(_bare, of_posts), *single])
    for metric in of_posts:
        ratios = _board(asked, rows, metric.key)
        for statistic in _STATISTICS:
            posts = _board(asked, rows, f"{metric.key}__{statistic}")
            for one, other in _pairs({group: ratios[group] for group in ratios if group in posts}):
                if _ahead(ratios, one, other) * _ahead(posts, one, other) < 0:
                    yield from _both(asked, metric, one, other, f"flips_by_post:{statistic}")


def _within(asked: Asked, rates: Iterable[Ratio], before: Days | None) -> Iterator[Found]:
    """Find the rates that stand, or moved, the other way round in every part of the mix."""
    columns: dict[str, list[Ratio]] = {}
    for metric in rates:
        named = {_STRATA.get(measure.table, "") for measure in inputs(metric)}
        column = asked.within or (named.pop() if len(named) == 1 else "")
        if column and column not in asked.by and (asked.by or before):
            columns.setdefault(column, []).append(metric)
    for column, some in columns.items():
        sides = [_Side.of(asked, some, column, period) for period in (asked.period, before) if period]
        for metric in some:
            now = sides[0].boards(asked, metric)
            yield from _orders(asked, metric, column, *now)
            if before:
                yield from _moves(metric, column, now, sides[1].boards(asked, metric))


@dataclass(frozen=True)
class _Side:
    """The rates of one period, as a whole and by part."""

    whole: list[Record]
    parts: list[Record]
    column: str

    @classmethod
    def of(cls, asked: Asked, rates: Iterable[Ratio], column: str, period: Days) -> _Side:
        bare = [_bare(metric) for metric in rates]
        whole = asked.rows(metrics=bare, period=period)
        return cls(whole, asked.rows(metrics=bare, by=(*asked.by, column), period=period), column)

    def boards(self, asked: Asked, metric: Ratio) -> tuple[Board, dict[Group, Board]]:
        return _board(asked, self.whole, metric.key), _parts(asked, self.parts, metric.key, self.column)


def _orders(asked: Asked, metric: Ratio, column: str, whole: Board, parts: Mapping[Group, Board]) -> Iterator[Found]:
    """Find two groups of which one is ahead as a whole, and the other in every part."""
    for one, other in _pairs(whole):
        mine, theirs = parts.get(one, {}), parts.get(other, {})
        if _reversed(_ahead(whole, one, other), mine, theirs):
            yield from _both(asked, metric, one, other, f"flips_within:{column}")


def _moves(
    metric: Ratio, column: str, now: tuple[Board, Mapping[Group, Board]], then: tuple[Board, Mapping[Group, Board]]
) -> Iterator[Found]:
    """Find a group that moved one way as a whole, and the other way in every part."""
    for group in now[0].keys() & then[0].keys():
        moved = _difference(now[0][group][0], then[0][group][0])
        if _reversed(moved, now[1].get(group, {}), then[1].get(group, {})):
            yield metric.key, group, f"change_flips_within:{column}"


def _reversed(ahead: float, mine: Board, theirs: Board) -> bool:
    """Whether in every part that both have (two at least, none of them tiny) it is the other way round."""
    shared = [part for part in mine if part in theirs and min(mine[part][1], theirs[part][1]) >= UNRANKED]
    return len(shared) >= 2 and all(ahead * _difference(mine[part][0], theirs[part][0]) < 0 for part in shared)


def _both(asked: Asked, metric: AnyMetric, one: Group, other: Group, code: str) -> Iterator[Found]:
    """Note a flip with both groups, each naming the other by the last column that tells them apart."""
    at = max(place for place in range(len(one)) if one[place] != other[place])
    yield metric.key, one, f"{code}/{asked.by[at]}/{other[at]}"
    yield metric.key, other, f"{code}/{asked.by[at]}/{one[at]}"


def _pairs(board: Board) -> Iterator[tuple[Group, Group]]:
    """Pair the groups, the largest first."""
    largest = sorted(board, key=lambda group: -board[group][1])[:_MOST_GROUPS]
    return combinations(largest, 2)


def _ahead(board: Board, one: Group, other: Group) -> float:
    return _difference(board[one][0], board[other][0])


def _difference(value: float, other: float) -> float:
    """Return the difference, or 0 where it is not worth a word."""
    return 0.0 if abs(value - other) <= SAME * max(abs(value), abs(other)) else value - other


def _board(asked: Asked, rows: Iterable[Record], metric: str) -> Board:
    """Return value and weight of the groups that have a value."""
    known = [row for row in rows if row["metric"] == metric and row["value"] == row["value"]]
    return {group_of(asked, row): (row["value"], row["bottom"]) for row in known}


def _parts(asked: Asked, rows: Iterable[Record], metric: str, column: str) -> dict[Group, Board]:
    """Return the boards of the parts of each group."""
    out: dict[Group, Board] = {}
    for row in rows:
        if row["metric"] == metric and row["value"] == row["value"] and isinstance(row[column], str):
            group = group_of(asked, row)
            out[group] = {**out.get(group, {}), (row[column],): (row["value"], row["bottom"])}
    return out


def _bare(metric: Ratio) -> Ratio:
    """Return the same rate as a plain multiple, for which no interval is drawn: an order needs none."""
    return replace(metric, unit=Unit.TIMES, proportion=False)


def _typical(metric: Ratio, statistic: Statistic) -> Typical:
    """Return the same rate with every post counting alike."""
    said = {each.name: getattr(metric, each.name) for each in fields(Metric)}
    return Typical(
        **said | {"key": f"{metric.key}__{statistic}"}, top=metric.top, bottom=metric.bottom, statistic=statistic
    )
