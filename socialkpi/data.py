"""Loaded data: the tables of a client, and everything that is known about where they come from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from html import escape

import pandas as pd

from socialkpi.client import FILE, Client
from socialkpi.errors import ClientError, UnknownName
from socialkpi.language import Text
from socialkpi.rates import in_one_currency
from socialkpi.reading.result import ReadFile
from socialkpi.tables import TABLES

_TABLE = Text(en="table", id="tabel")
_NO_RATE = Text(
    en='{file}: there is no rate to {to}, and there are amounts in {others}. Add [[rates]] with from, to = "{to}", rate, '
    "date and source.",
    id='{file}: belum ada kurs ke {to}, padahal ada nilai dalam {others}. Tambahkan [[rates]] dengan from, to = "{to}", '
    "rate, date, dan source.",
)


@dataclass(frozen=True, repr=False)
class Data:
    """The tables of one client and their account.

    ``data["posts"]`` is a plain frame with the columns of ``socialkpi.tables``; ``files``, ``problems``, ``differences``
    and ``lineage`` say what was read, refused and merged; ``as_of`` is the last day that the data covers.
    """

    tables: dict[str, pd.DataFrame]
    client: Client
    files: pd.DataFrame
    problems: pd.DataFrame
    differences: pd.DataFrame
    lineage: pd.DataFrame
    as_of: str
    own: tuple[ReadFile, ...] = ()
    """What ``sk.own`` added, so that more can be added to it."""
    converted: pd.DataFrame | None = None
    """What ``in_currency`` changed: one row per amount, as it was, its rate with date and source, and as it is."""
    currency: str = ""
    """The currency that ``in_currency`` converted to."""

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return one table; UnknownName where the client has no rows of that kind."""
        if name not in self.tables:
            raise UnknownName.of(_TABLE, name, self.tables or TABLES)
        return self.tables[name]

    def __contains__(self, name: object) -> bool:
        """Whether the client has rows of a table."""
        return name in self.tables

    def in_currency(self, currency: str) -> Data:
        """Return the data with every amount of money in one currency, by the rates in client.toml.

        Each row is converted with the latest rate of its last day or before. An amount that no rate reaches is
        missing, and results say so; ``converted`` tells every amount, its rate, and what it was.

        Raises:
            ClientError: client.toml gives no rate to that currency at all, though there are amounts in others.

        """
        tables, converted = in_one_currency(self.tables, self.client.rates, currency)
        if len(converted) and not any(rate.to == currency for rate in self.client.rates):
            others = ", ".join(sorted(converted["currency"].dropna().unique()))
            file = self.client.folder / FILE if self.client.folder.is_dir() else FILE  # own rows have no folder
            raise ClientError(_NO_RATE, file=file, to=currency, others=others)
        return replace(self, tables=tables, converted=converted, currency=currency)

    def summary(self) -> pd.DataFrame:
        """Return one row per table and platform: rows, first and last day, and the days in between without any row."""
        found = [_summary(name, platform, rows) for name, frame in self.tables.items() for platform, rows in _by(frame)]
        return pd.DataFrame(found, columns=["table", "platform", "rows", "from_day", "to_day", "days_missing"])

    def __repr__(self) -> str:
        head = self._headline()
        return f"{head}\n{self.summary().to_string(index=False, na_rep='')}" if self.tables else head

    def _repr_html_(self) -> str:
        table = self.summary().to_html(index=False, na_rep="", border=0) if self.tables else ""
        return f"<p>{escape(self._headline())}</p>{table}"

    def _headline(self) -> str:
        # a file whose rows all went into another's still gives cells
        used = {*self.files.loc[self.files["rows_kept"] > 0, "file"], *self.lineage["source_file"]}
        faults = int((self.problems["level"] == "problem").sum())
        files = self.files["file"].nunique()
        return (
            f"{self.client.name}: {sum(map(len, self.tables.values())):,} rows from {len(used)} of {files} files, "
            f"data until {self.as_of or '?'}, {faults} problems"
        )


def _by(frame: pd.DataFrame) -> list[tuple[str | None, pd.DataFrame]]:
    grouped = frame.groupby("platform", dropna=False, sort=True)
    return [(platform if isinstance(platform, str) else None, rows) for platform, rows in grouped]


def _summary(name: str, platform: str | None, rows: pd.DataFrame) -> tuple[str, str | None, int, str, str, int | None]:
    first, last = rows["from_day"].dropna(), rows["to_day"].dropna()
    # a day without a post, an order or a visit from Threads is no gap; a day without its account figures is
    gaps = days_missing(rows) if name == "days" else None
    return name, platform, len(rows), first.min() if len(first) else "", last.max() if len(last) else "", gaps


def days_missing(rows: pd.DataFrame) -> int:
    """Return how many days between the first and the last window of the rows lie in no window."""
    covered = days_covered(rows)
    return 0 if covered.empty else int((covered[-1] - covered[0]).days) + 1 - len(covered)


def days_covered(rows: pd.DataFrame) -> pd.DatetimeIndex:
    """Return the days that the windows (``from_day`` to ``to_day``) of the rows cover, in order, each once.

    >>> rows = pd.DataFrame({"from_day": ["2026-10-01", "2026-10-04"], "to_day": ["2026-10-02", "2026-10-04"]})
    >>> [str(day.date()) for day in days_covered(rows)]
    ['2026-10-01', '2026-10-02', '2026-10-04']
    """
    windows = rows[["from_day", "to_day"]].dropna().drop_duplicates()
    if windows.empty:
        return pd.DatetimeIndex([])
    single = windows["from_day"] == windows["to_day"]
    longer = [pd.date_range(a, b) for a, b in windows[~single].itertuples(index=False)]
    days = pd.DatetimeIndex(pd.to_datetime(windows.loc[single, "from_day"])).append(longer)
    return pd.DatetimeIndex(days.unique().sort_values())
