"""Two periods beside each other, row by row, and which platforms stand behind a number."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from socialkpi.catalog.kinds import AnyMetric
from socialkpi.compare.asked import Asked, Row
from socialkpi.compare.periods import Days


def side_by_side(current: pd.DataFrame, base: pd.DataFrame, by: tuple[str, ...]) -> pd.DataFrame:
    """Join both periods; a group that one of them lacks stays, with the status that says so."""
    sides = _in_the_others_currency(current, base, by), _in_the_others_currency(base, current, by)
    both = sides[0].merge(sides[1], on=[*by, "metric", "recipe", "currency"], how="outer", suffixes=("", "_base"))
    blank = {"status": "no_rows", "notes": "", "span": ""}
    both = both.fillna({f"{name}{end}": text for name, text in blank.items() for end in ("", "_base")})
    order = {key: place for place, key in enumerate(dict.fromkeys(current["metric"]))}
    return both.sort_values(
        [*by, "metric"], key=lambda c: c.map(order) if c.name == "metric" else c, kind="stable", ignore_index=True
    )


def _in_the_others_currency(side: pd.DataFrame, other: pd.DataFrame, by: tuple[str, ...]) -> pd.DataFrame:
    """Give amounts that are missing altogether, and so have no currency, that of the side which has some."""
    nameless = side["currency"] == ""
    known = other.loc[other["currency"] != "", [*by, "metric", "currency"]].drop_duplicates()
    named = side[nameless].drop(columns="currency").merge(known, on=[*by, "metric"], how="left")
    return pd.concat([side[~nameless], named.fillna({"currency": ""})], ignore_index=True)


@dataclass(frozen=True)
class Behind:
    """Which platforms stand behind a number, looked up only where it matters."""

    asked: Asked
    before: Days

    def platforms(self, metric: AnyMetric, row: Row) -> tuple[set[str], set[str]]:
        """Return the platforms with a value now, and those with one in the base period."""
        if isinstance(row.get("platform"), str):
            return {row["platform"]}, {row["platform"]}
        return self.within(metric, row, self.asked.period), self.within(metric, row, self.before)

    def within(self, metric: AnyMetric, row: Row, period: Days) -> set[str]:
        """Return the platforms with a value in one period."""
        if isinstance(row.get("platform"), str):
            return {row["platform"]}
        found = self.asked.compute(metrics=[metric], by=["platform"], where=self.asked.about(row), period=period)
        return set(found.loc[found["rows_used"] > 0, "platform"].dropna())

    @property
    def span(self) -> Days:
        """Return the first day of the base period and the last one of the period."""
        return min(self.before[0], self.asked.period[0]), max(self.before[1], self.asked.period[1])
