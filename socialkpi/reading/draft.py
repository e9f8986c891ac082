"""A table while it is being read: its fields as plain lists, one value per kept row, and what is known about it so far."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pandas as pd

from socialkpi.language import Text
from socialkpi.reading.dates import with_years
from socialkpi.reading.problems import problem
from socialkpi.reading.result import FileSays, Problem
from socialkpi.reading.source import Source
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
    lines: list[int]
    fields: dict[str, list[Any]]
    written: dict[str, list[str | None]] = field(default_factory=dict)
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
    unknown: dict[str, list[str]] = field(default_factory=dict)
    """Texts of the columns that the source does not declare, by heading as written."""

    @property
    def rows(self) -> int:
        """Return the number of kept rows."""
        return len(self.lines)

    def has(self, name: str) -> bool:
        """Tell whether the table has this field with at least one value."""
        return any(value is not None for value in self.fields.get(name, ()))

    def set_window(self, first: str | None, last: str | None) -> None:
        """Give every row the same window, as a preamble tells it."""
        self.fields["from_day"], self.fields["to_day"] = [first] * self.rows, [last] * self.rows
        self.first, self.last = first, last

    def only(self, places: list[int], table: str) -> Draft:
        """Return a second view of some of the rows, as rows of another table."""
        return replace(
            self,
            table=table,
            lines=[self.lines[place] for place in places],
            fields={name: [values[place] for place in places] for name, values in self.fields.items()},
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
        dates = sorted(date for name in names for date in draft.written.get(name, ()) if date)
        if dates:
            draft.first, draft.last = dates[0], dates[-1]


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
    count, fields = draft.rows, draft.fields
    columns: dict[str, Any] = {
        "platform": fields.get("platform", [draft.platform] * count),
        "account": fields.get("account", [draft.account] * count),
        "split": [draft.split] * count,
        "from_day": fields.get("from_day", [None] * count),
        "to_day": fields.get("to_day", [None] * count),
        "source": [draft.source.key] * count,
        "source_file": [file] * count,
        "source_row": draft.lines,
    }
    if draft.table == "posts":
        columns["posts"] = [1.0] * count
        columns["own"] = fields.get("own", [True] * count)
    if draft.table == "orders":
        columns["orders"] = [1.0] * count
    stored = {name: values for name, values in fields.items() if not name.startswith("_") and name not in columns}
    return pd.DataFrame({name: series(name, values) for name, values in (columns | stored).items()})


def series(name: str, values: list[Any]) -> pd.Series[Any]:
    """Return one column with the type that its field has."""
    if name == "source_row":
        return pd.Series(values, dtype="int64")
    if name in _MOMENTS:
        return pd.Series(values, dtype="datetime64[us, UTC]")
    if name in _TRUTHS:
        return pd.Series(values, dtype="boolean")
    if name in _measures():
        return pd.Series(values, dtype="float64")
    return pd.Series(values, dtype="str")


def _measures() -> set[str]:
    return {measure for table in TABLES.values() for measure in table.measures} | _OTHER_MEASURES


_OTHER_MEASURES = {"active_followers", "visitors", "posts", "orders"}


def most_common(values: list[str | None]) -> str | None:
    """Return the value that most rows have, or None where no row has one."""
    counts = Counter(value for value in values if value is not None)
    return counts.most_common(1)[0][0] if counts else None


def utc(seconds: int) -> datetime:
    """Return the time that a platform's identifier holds, in UTC."""
    return datetime.fromtimestamp(seconds, tz=UTC)
