"""Two periods: both sides computed, each row judged, and what a reader must know said beside it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from socialkpi.analysis.guards import guard_orders, guards
from socialkpi.compare.ages import Aged, Ages, EqualAged, at_equal_age
from socialkpi.compare.asked import Asked, Record, Row, framed, noting
from socialkpi.compare.flips import flips, group_of
from socialkpi.compare.judging import compared
from socialkpi.compare.many import many_corrected
from socialkpi.compare.periods import Days, base_period, named
from socialkpi.compare.sides import Behind, side_by_side
from socialkpi.compare.when import feast_notes, provisional

_PER_SESSION = "revenue_per_session"


def previous(asked: Asked) -> pd.DataFrame:
    """Compare with the period before."""
    return _with_ages(asked, base_period(asked.period, "previous"))


def last_year(asked: Asked) -> pd.DataFrame:
    """Compare with the same period last year."""
    return _with_ages(asked, base_period(asked.period, "last_year"))


def same_feast(asked: Asked) -> pd.DataFrame:
    """Compare with the days of last year that lie around Lebaran as these do."""
    return _with_ages(asked, base_period(asked.period, "same_feast"))


def equal_age(asked: Asked) -> pd.DataFrame:
    """Compare with the period before, its posts as they stood when they were as old as this period's are now."""
    before = base_period(asked.period, "equal_age")
    then, ages = at_equal_age(asked, before)
    return _between(asked, before, EqualAged(asked, before, Ages.of(asked), ages).told, then)


def both_sides(asked: Asked, before: Days, then: Asked | None = None) -> tuple[list[Row], list[Record]]:
    """Return the rows with both periods beside each other, and each judged; ``then`` asks the data as they were."""
    behind = Behind(asked, before)
    base = (then or asked).compute(period=before)
    rows: list[Row] = [*side_by_side(asked.compute(), base, asked.by).to_dict("records")]
    return rows, [compared(row, asked.metrics[row["metric"]], behind) for row in rows]


def _with_ages(asked: Asked, before: Days) -> pd.DataFrame:
    return _between(asked, before, Aged(asked, before, Ages.of(asked)).told)


def _between(asked: Asked, before: Days, told: Callable[[Record], Record], then: Asked | None = None) -> pd.DataFrame:
    """Compare with another period; ``told`` says of a record how old its posts were when they were read."""
    rows, records = both_sides(asked, before, then)
    records = many_corrected([told(record) for record in records])
    feasts, turned, orders = feast_notes(asked, before), flips(asked, before), _purchases(asked)
    noted = []
    for record, row in zip(records, rows, strict=True):
        metric, group = asked.metrics[row["metric"]], group_of(asked, row)
        codes = [provisional(asked, metric), *feasts] if row["value"] == row["value"] else []
        codes += [*guards(metric, row, _base_sums(row)), *turned.get((metric.key, group), [])]
        few = orders.get(group) if metric.key == _PER_SESSION else None
        for code in (*codes, few):
            record = noting(record, code)
        if few and record["verdict"] in ("good", "bad"):
            record |= {"verdict": "unsure"}
        noted.append(record | {"base_period": named(*before)})
    return framed(noted, asked)


def _base_sums(row: Row) -> dict[str, float]:
    return {"top": row["top_base"], "bottom": row["bottom_base"]}


def _purchases(asked: Asked) -> Mapping[tuple[str, ...], str | None]:
    """Return the code of too few purchases per group, where the revenue of a session is asked for and they are known."""
    if _PER_SESSION not in asked.metrics:
        return {}
    known = asked.rows(metrics=["social_purchases"])
    return {group_of(asked, row): guard_orders(row["value"]) for row in known if row["value"] == row["value"]}
