"""How old posts were when their counts were read: the newest ones of a month are no drop, they are young.

An export gives a post's lifetime counts as of its own last day. Where several exports of a post are there, the older
readings stand among the data's differences, so that two periods can be read at the same age.
"""

from __future__ import annotations

import dataclasses
import math
from dataclasses import dataclass
from typing import Any

import pandas as pd

from socialkpi.analysis.guards import grows
from socialkpi.catalog.formula import inputs
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.compare.asked import Asked, Record, Row, noting
from socialkpi.compare.periods import Days

GROWN = 30
"""A post of so many days hardly gathers more."""
CLOSE = 3
"""Ages this many days apart count as equal."""
_SAYS = ("file", "stamp", "from_day", "to_day", "last_date")
"""What is known of the files that were read."""
_UNKNOWN_THEN = "zero_column"
"""A difference to a column that was never filled: what the count was then is unknown."""


def of_posts(metric: AnyMetric) -> bool:
    """Whether a number, be it a sum or a rate, is read from posts, so that their age matters."""
    columns = {(measure.table, measure.column) for measure in inputs(metric)}
    return {table for table, _ in columns} == {"posts"} and columns != {("posts", "posts")}


@dataclass(frozen=True)
class Ages:
    """The posts with the day on which each was last read."""

    posts: pd.DataFrame
    """Columns of the posts, with ``seen`` (the day of the reading) beside them."""

    @classmethod
    def of(cls, asked: Asked) -> Ages | None:
        """Look up when each post was read; None where the data doesn't say from which files they come."""
        files = getattr(asked.data, "files", None)
        tables = getattr(asked.data, "tables", {})
        if files is None or not {*_SAYS} <= {*files.columns} or "posts" not in tables:
            return None
        posts = tables["posts"]
        return cls(posts.assign(seen=posts["source_file"].map(_read_on(files))))

    def middle(self, asked: Asked, period: Days, row: Row) -> float:
        """Return the age of the middle post of a row's group and period, in days; missing where nobody knows."""
        posts = _published(self.posts, period)
        for column, values in asked.about(row).items():
            posts = posts[posts[column].isin(values)]
        return _middle_age(posts)


def _read_on(files: pd.DataFrame) -> dict[str, str]:
    """Return the last day that each file knows of: that of its export, else the end of its window."""
    stamp, window, last = (files[name].astype("str").str[:10] for name in ("stamp", "to_day", "last_date"))
    days = stamp.fillna(window).fillna(last)
    return dict(zip(files["file"], days, strict=True))


def _published(posts: pd.DataFrame, period: Days) -> pd.DataFrame:
    return posts[(posts["from_day"] >= period[0]) & (posts["to_day"] <= period[1])]


def _middle_age(posts: pd.DataFrame) -> float:
    known = posts.dropna(subset=["seen", "from_day"])
    if known.empty:
        return math.nan
    ages = (pd.to_datetime(known["seen"]) - pd.to_datetime(known["from_day"])).dt.days
    return float(ages.median())


def at_equal_age(asked: Asked, before: Days) -> tuple[Asked, Ages | None]:
    """Return the question over the data as it was when the posts of ``before`` were as old as this period's are now.

    Each account's posts are set back to the older export that fits best, if one within three days does; the others
    stay as they are.
    """
    ages = Ages.of(asked)
    if ages is None:
        return asked, None
    posts = ages.posts
    scope = [column for column in ("platform", "account") if column in posts]
    for _, own in ages.posts.groupby(scope, dropna=False):
        wanted = _middle_age(_published(own, asked.period))
        base = _published(own, before)
        if math.isnan(wanted) or abs(_middle_age(base) - wanted) <= CLOSE:
            continue
        older = _reading(asked.data, base, wanted)
        if older is not None:
            posts = _set_back(posts, older)
    tables = {**asked.data.tables, "posts": posts.drop(columns="seen")}  # type: ignore[union-attr]
    return asked.over(dataclasses.replace(asked.data, tables=tables)), Ages(posts)  # type: ignore[type-var]


def _reading(data: Any, base: pd.DataFrame, wanted: float) -> pd.DataFrame | None:
    """Return the older cells of one export, at which the middle post of ``base`` was about ``wanted`` days old."""
    cells = _older_cells(data, base)
    best: tuple[float, pd.DataFrame] | None = None
    for _, some in cells.groupby("other_file"):
        since, until = some[["since_then", "seen_then"]].iloc[0]
        away = abs(_middle_age(base.assign(seen=until)) - wanted)
        whole = since <= base["from_day"].min() and base["from_day"].max() <= until
        if whole and away <= CLOSE and (best is None or away < best[0]):
            best = away, some
    return None if best is None else best[1]


def _older_cells(data: Any, base: pd.DataFrame) -> pd.DataFrame:
    """Return what older exports said of these posts: the cells, with that file's first and last day."""
    found = data.differences[(data.differences["table"] == "posts") & (data.differences["why"] != "undecidable")]
    own = base[["row", "source_file", "source_row"]]
    lent = data.lineage.loc[data.lineage["table"] == "posts", ["row", "source_file", "source_row"]]
    where = pd.concat([own, lent[lent["row"].isin(own["row"])]]).drop_duplicates()
    where = where.rename(columns={"row": "post_row", "source_file": "file", "source_row": "row"})
    cells: pd.DataFrame = found.merge(where, on=["file", "row"])
    since = dict(zip(data.files["file"], data.files["from_day"].astype("str").str[:10], strict=True))
    read = _read_on(data.files)
    return cells.assign(seen_then=cells["other_file"].map(read), since_then=cells["other_file"].map(since))


def _set_back(posts: pd.DataFrame, cells: pd.DataFrame) -> pd.DataFrame:
    """Return the posts with the counts that the older export had, and the day of that reading."""
    posts = posts.set_index("row", drop=False)
    posts.index.name = None
    for measure, some in cells.groupby("measure"):
        values = some["other_value"].where(some["why"] != _UNKNOWN_THEN)
        posts.loc[some["post_row"], str(measure)] = values.to_numpy()
    posts.loc[posts["row"].isin(cells["post_row"]), "seen"] = cells["seen_then"].iloc[0]
    return posts.reset_index(drop=True)


@dataclass(frozen=True)
class Aged:
    """Says how old the posts of both sides were when they were read, where that differs."""

    asked: Asked
    before: Days
    now: Ages | None

    def told(self, record: Record) -> Record:
        """Return the record with a note on the posts' age; a fall that may be only that is unsure."""
        if self.now is None or math.isnan(record["change"]) or not grows(self.asked.metrics[record["metric"]]):
            return record
        now = self.now.middle(self.asked, self.asked.period, record)
        base = self.now.middle(self.asked, self.before, record)
        if not (now < GROWN and base - now > CLOSE):  # grown, as old, or nobody knows
            return record
        record = noting(record, f"age:{now:.0f}/{base:.0f}")
        fell = record["change"] < 0 and record["verdict"] in ("good", "bad")
        return record | {"verdict": "unsure"} if fell else record


@dataclass(frozen=True)
class EqualAged:
    """Says at which age the posts of both sides were read; where that is not the same, nothing is compared."""

    asked: Asked
    before: Days
    now: Ages | None
    set_back: Ages | None
    """The readings of the base period, set back to an older export where there is one."""

    def told(self, record: Record) -> Record:
        """Return the record with the age of its posts, or without a change where no reading at that age exists."""
        stated = not (math.isnan(record["change"]) and math.isnan(record["low"]))
        if not stated or not of_posts(self.asked.metrics[record["metric"]]):
            return record
        if self.now is None or self.set_back is None:
            return _unstated(record)
        now = self.now.middle(self.asked, self.asked.period, record)
        base = self.set_back.middle(self.asked, self.before, record)
        if abs(base - now) <= CLOSE or min(now, base) >= GROWN:
            return noting(record, f"equal_age:{now:.0f}")
        known = not (math.isnan(now) or math.isnan(base))
        return noting(_unstated(record), f"age:{now:.0f}/{base:.0f}" if known else None)


def _unstated(record: Record) -> Record:
    nothing = dict.fromkeys(("change", "change_share", "low", "high", "p"), math.nan)
    return noting(record | nothing | {"verdict": "none"}, "no_equal_age")
