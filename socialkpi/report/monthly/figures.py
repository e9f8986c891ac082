"""The numbers of one client's month: every question a section asks goes through here, and comes from ``compute``."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pandas as pd

from socialkpi.catalog import METRICS, find, formula
from socialkpi.catalog.declared import carried
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.catalog.own import Own, ratio
from socialkpi.compare import To, base_period, compare
from socialkpi.compute import compute
from socialkpi.compute.names import own_of
from socialkpi.data import Data
from socialkpi.language import PLATFORMS, Text, is_missing
from socialkpi.report.block import Block, Kind, Record, records

Row = dict[str, Any]
"""One results row, from ``compute`` or ``compare``."""

MONTHS = 13
"""How many months a course shows: the month, and the same one a year ago."""


@dataclass(frozen=True)
class Pair:
    """A number beside the one that it is compared with: both results rows, and the comparison's."""

    now: Row
    before: Row | None
    change: Row


@dataclass(frozen=True)
class Figures:
    """A client's data with the month, and the language, that the report is about."""

    data: Data
    period: str
    language: str
    watched: tuple[str, ...]
    """The metrics that the verdict, the headline numbers and the table of changes choose from."""
    per_platform: tuple[str, ...] = ()
    """The metrics that sections ask for by platform: computed together, since each call reads the tables anew."""
    asked: dict[tuple[Any, ...], pd.DataFrame] = field(default_factory=dict, repr=False)
    """What was computed so far: sections ask for the same things."""

    def now(self, metrics: Iterable[str], by: Iterable[str] = ()) -> list[Row]:
        """Return the month's results rows."""
        return rows_of(self._computed((*metrics,), (*by,)))

    def whole(self, metrics: Sequence[str | AnyMetric]) -> pd.DataFrame:
        """Return the month's results without groups, as a chart takes them."""
        return compute(self.data, metrics, period=self.period)

    def frame(self, metrics: Iterable[str], by: Iterable[str], only: Sequence[str]) -> pd.DataFrame:
        """Return the month's results of the platforms ``only``, as a chart takes them."""
        found = self._computed((*metrics,), (*by,))
        return found[found["platform"].isin([*only])]

    def counted(self, metrics: Sequence[str], by: Iterable[str]) -> pd.DataFrame:
        """Return the month's results of the platforms that have a number for the first metric."""
        found = self._computed((*metrics,), (*by,))
        first = found[(found["metric"] == metrics[0]) & found["value"].notna()]
        return found[found["platform"].notna() & found["platform"].isin(first["platform"])]

    def pairs(self, to: To = "previous") -> dict[str, Pair]:
        """Return each watched metric that has one number this month, beside its number of another month."""
        now, then = (self._in_month(month) for month in (self.period, base_period(self.period, to)[0][:7]))
        change = self.compared(to)
        found = {}
        for metric in self.watched:
            row, compared = single(now, metric), single(change, metric)
            if row is not None and compared is not None:
                found[metric] = Pair(row, single(then, metric), compared)
        return found

    @cached_property
    def goals(self) -> dict[str, Row]:
        """The comparison with its target of each watched metric that the client has a target for."""
        rows = self.compared("target")
        found = {metric: single(rows, metric) for metric in self.watched}
        return {metric: row for metric, row in found.items() if row is not None and not is_missing(row["target"])}

    @cached_property
    def months(self) -> pd.DataFrame:
        """The watched metrics per month."""
        return self.course(self.watched)

    def course(self, metrics: Iterable[str]) -> pd.DataFrame:
        """Return the results per month, of the thirteen months that end with this one."""
        first = base_period(self.period, "last_year")[0]
        found = compute(self.data, [*metrics], by=["month"], period=(first, self.period))
        return found[found["month"].notna()]

    def _computed(self, metrics: tuple[str, ...], by: tuple[str, ...]) -> pd.DataFrame:
        together = {(): self.watched, ("platform",): self.per_platform}.get(by, metrics)
        wanted = together if {*metrics} <= {*together} else metrics
        if (wanted, by) not in self.asked:
            self.asked[wanted, by] = compute(self.data, [*wanted], by=[*by], period=self.period)
        found = self.asked[wanted, by]
        return found if wanted == metrics else found[found["metric"].isin(metrics)].reset_index(drop=True)

    def compared(self, to: To) -> list[Row]:
        """Return the watched metrics of the month beside another month, or beside the targets."""
        if (to,) not in self.asked:
            self.asked[(to,)] = compare(self.data, [*self.watched], period=self.period, to=to)
        return rows_of(self.asked[(to,)])

    def _in_month(self, month: str) -> list[Row]:
        return rows_of(self.months[self.months["month"] == month])

    @cached_property
    def platforms(self) -> list[str]:
        """The social platforms that the data speak of, in the order of the client's accounts."""
        tables = [self.data.tables[name] for name in ("posts", "days", "visits") if name in self.data.tables]
        seen = {platform for table in tables for platform in table["platform"].dropna()} - {"social", "ga4"}
        order = [*dict.fromkeys(account.platform for account in self.data.client.accounts), *PLATFORMS]
        return [platform for platform in dict.fromkeys(order) if platform in seen]

    def say(self, text: Text) -> str:
        """Return a text in the report's language."""
        return text[self.language]

    def block(self, kind: Kind, key: str, rows: Iterable[Row] | pd.DataFrame = (), **parts: Any) -> Block:
        """Return a block that carries the results rows behind what it shows, and the formulas of their metrics."""
        shown = records(rows if isinstance(rows, pd.DataFrame) else pd.DataFrame([*rows]))
        formulas = {
            metric: self._formula(metric_of(metric, own_of(self.data)))
            for metric in dict.fromkeys(row["metric"] for row in shown)
        }
        dated = tuple({"period": self.period, **row} for row in shown)
        return Block(kind=kind, key=key, language=self.language, rows=dated, formulas=formulas, **parts)

    def _formula(self, metric: AnyMetric) -> Record:
        return {
            "label": metric.label[self.language],
            "unit": metric.unit.value,
            "formula": formula(metric, self.language),
            "meaning": metric.meaning[self.language],
            "source": metric.source,
        }


class OwnKey(str):
    """The key of a metric that the client declares, with the metric: whoever writes a row's name has only the row."""

    metric: AnyMetric

    @classmethod
    def of(cls, metric: AnyMetric) -> OwnKey:
        """Return the key of a metric, which brings it along."""
        key = cls(metric.key)
        key.metric = metric
        return key


def metric_of(key: str, own: Own | None = None) -> AnyMetric:
    """Return a metric of the catalog or the client, or the ratio of two of them that the key names ("leads_per_views")."""
    if isinstance(key, OwnKey):
        return key.metric
    named = key in METRICS or ":" in key or key in (own or {})
    return find(key, own) if named or "_per_" not in key else ratio(*key.split("_per_"))


def known(row: Mapping[str, Any]) -> bool:
    """Whether a results row holds a number, or at least bounds."""
    return not (is_missing(row["value"]) and is_missing(row["low"]) and is_missing(row["high"]))


def size(row: Mapping[str, Any]) -> float:
    """Return what a row is sorted by: its value, or the middle of its bounds; missing ones come last."""
    if not is_missing(row["value"]):
        return float(row["value"])
    ends = [row["low"], row["high"]]
    return math.fsum(ends) / 2 if not any(map(is_missing, ends)) else -math.inf


def single(rows: Iterable[Row], metric: str, **groups: Any) -> Row | None:
    """Return the one row of a metric and group; None where there is none, or one per currency."""
    hits = [r for r in rows if r["metric"] == metric and all(r.get(name) == value for name, value in groups.items())]
    return hits[0] if len(hits) == 1 else None


def rows_of(results: pd.DataFrame) -> list[Row]:
    """Return the rows of a frame; metrics of the client's own come along with their key."""
    own = {key: OwnKey.of(metric) for key, metric in carried(results).items()}
    rows = [{str(name): value for name, value in row.items()} for row in results.to_dict("records")]
    return [row | {"metric": own[row["metric"]]} if row.get("metric") in own else row for row in rows]
