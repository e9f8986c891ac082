"""A table while it is being read: its fields, one value per kept row, and what is known about it so far."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import cache
from typing import Any

import numpy as np
import pandas as pd

from socialkpi.language import Text
from socialkpi.reading.dates import with_years
from socialkpi.reading.problems import problem
from socialkpi.reading.result import FileSays, Problem
from socialkpi.reading.source import Source
from socialkpi.reading.spread import spread
from socialkpi.reading.texts import Rows
from socialkpi.reading.values import Values, array_of, picked, used
from socialkpi.tables import TABLES

_MOMENTS = ("published_at", "ordered_at")
_TRUTHS = ("own", "social")


@dataclass
class Draft:
    """A table being read. A field whose name begins with "_" helps a source to finish and does not reach the frame."""

    source: Source
    says: FileSays
    above: list[list[str]]
    title: str | None
    sheet: str | None
    headings: tuple[str, ...]
    """Folded English headings that the table has."""
    lines: Sequence[int] | Rows
    fields: dict[str, Any]
    """A value for every row, by field: ``Values`` or a list. Both are read like lists; to change one, make a list of your own."""
    written: dict[str, Any] = field(default_factory=dict)
    """Dates as written in the file, by field."""
    table: str = ""
    platform: str | None = None
    account: str | None = None
    split: str = ""
    first: str | None = None
    last: str | None = None
    notes: list[Problem] = field(default_factory=list)
    needs: list[str] = field(default_factory=list)
    stamp: str | None = None
    derived: bool = False
    unknown: dict[str, Any] = field(default_factory=dict)
    """Texts of the columns that the source does not declare, by heading as written."""

    @property
    def rows(self) -> int:
        """Return the number of kept rows."""
        return len(self.lines)

    def has(self, name: str) -> bool:
        """Tell whether the table has this field with at least one value."""
        return bool(used(self.fields.get(name, ())))

    def same(self, value: Any) -> Values:
        """Return one value for all rows."""
        return Values([value], np.zeros(self.rows, dtype=np.int32))

    def set_window(self, first: str | None, last: str | None) -> None:
        """Give every row the same window, as a preamble tells it."""
        self.fields["from_day"], self.fields["to_day"] = self.same(first), self.same(last)
        self.first, self.last = first, last

    def only(self, places: list[int], table: str) -> Draft:
        """Return a second view of some of the rows, as rows of another table."""
        return replace(
            self,
            table=table,
            lines=[self.lines[place] for place in places],
            fields={name: picked(values, places) for name, values in self.fields.items()},
            notes=[],
            derived=True,
        )

    def leave_aside(self, why: Text) -> None:
        """Keep the table out of all numbers, and say why."""
        self.table = "other"
        self.note("SK143", name=self.source.title, why=why)

    def unplaced(self, column: str) -> None:
        """Say that the rows cannot be placed in the calendar, so that the table cannot be used."""
        self.needs.append("dates")
        self.note("SK214", column=column)

    def note(self, code: str, **facts: Any) -> None:
        """Add a note about this table."""
        self.notes.append(problem(code, **facts))


def settle(draft: Draft) -> None:
    """Fill in what columns alone say: split, currency, account, platform and the days of each row."""
    source, fields = draft.source, draft.fields
    draft.table = draft.table or source.table
    draft.platform = source.platform or draft.platform
    draft.split = draft.split or "+".join(name for name in source.split if name in fields)
    if source.asks_platform and draft.platform is None:
        draft.platform = draft.says.platform
        if draft.platform is None and draft.table in TABLES:
            draft.needs.append("platform")
            draft.note("SK213", found=draft.title or "")
    if draft.says.account and "account" not in fields and draft.account is None:
        draft.account = draft.says.account
    _settle_days(draft)


def _settle_days(draft: Draft) -> None:
    fields = draft.fields
    if "month_day" in fields:
        _settle_years(draft)
    if "day" in fields:
        fields["from_day"] = fields["to_day"] = fields.pop("day")
    if draft.first is None:
        names = ("published_at", "ordered_at", "day", "from_day", "to_day")
        dates = [date for name in names for date in used(draft.written.get(name, ())) if date]
        if dates:
            draft.first, draft.last = min(dates), max(dates)


def _settle_years(draft: Draft) -> None:
    days = draft.fields.pop("month_day")
    known = [day for day in days if day]
    if known:
        draft.first, draft.last = known[0], known[-1]
    if draft.table not in TABLES:
        return
    if draft.says.year is None:
        draft.needs.append("year")
        draft.note("SK212", found=known[0] if known else "")
        return
    dated = with_years(known, draft.says.year)
    if dated is None:
        draft.needs.append("year")
        draft.note("SK215", year=draft.says.year, found="--02-29")
        return
    following = iter(dated)
    draft.fields["day"] = [next(following) if day else None for day in days]


def frame_of(draft: Draft, file: str) -> pd.DataFrame:
    """Return the rows of a draft as a frame with the columns of its table, each of its own type."""
    fields, same = draft.fields, draft.same
    columns: dict[str, Any] = {
        "platform": fields.get("platform", same(draft.platform)),
        "account": fields.get("account", same(draft.account)),
        "split": same(draft.split),
        "from_day": fields.get("from_day", same(None)),
        "to_day": fields.get("to_day", same(None)),
        "source": same(draft.source.key),
        "source_file": same(file),
        "source_row": _numbers(draft.lines),
    }
    if draft.table == "posts":
        columns["posts"] = same(1.0)
        columns["own"] = fields.get("own", same(True))
    if draft.table == "orders":
        columns["orders"] = same(1.0)
    stored = {name: values for name, values in fields.items() if not name.startswith("_") and name not in columns}
    named = list((columns | stored).items())
    arrays = spread(lambda one: (one[0], array_of(one[1], _kind(one[0]))), named, draft.rows)
    return pd.DataFrame(dict(arrays), index=pd.RangeIndex(draft.rows), copy=False)


def _numbers(lines: Sequence[int] | Rows) -> Rows:
    return np.arange(lines.start, lines.stop) if isinstance(lines, range) else np.asarray(lines, dtype=np.int64)


def _kind(name: str) -> str:
    if name == "source_row":
        return "int64"
    if name in _MOMENTS:
        return "datetime64[us, UTC]"
    if name in _TRUTHS:
        return "boolean"
    return "float64" if name in _measures() else "str"


@cache
def _measures() -> set[str]:
    return {measure for table in TABLES.values() for measure in table.measures} | _OTHER_MEASURES


_OTHER_MEASURES = {"active_followers", "visitors", "posts", "orders"}


def most_common(values: Sequence[str | None]) -> str | None:
    """Return the value that most rows have, or None where no row has one."""
    counts = values.counts() if isinstance(values, Values) else Counter(v for v in values if v is not None)
    return counts.most_common(1)[0][0] if counts else None


def utc(seconds: int) -> datetime:
    """Return the time that a platform's identifier holds, in UTC."""
    return datetime.fromtimestamp(seconds, tz=UTC)
