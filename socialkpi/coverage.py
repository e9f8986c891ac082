"""Which days the downloads cover: seen, still provisional, or missing, for every platform."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from socialkpi.client.values import SITE
from socialkpi.data import Data, days_covered
from socialkpi.errors import DeclarationError
from socialkpi.language import Text
from socialkpi.tables import EVENTLIKE, FROM_THE_SITE
from socialkpi.when import PROVISIONAL_DAYS

_NO_FILES = Text(
    en="Coverage is of downloads: load the client's folder with sk.load first.",
    id="Cakupan dihitung dari file unduhan: muat dulu folder kliennya dengan sk.load.",
)
SEEN, PROVISIONAL, MISSING = "seen", "provisional", "missing"
COVERAGE = ["platform", "table", "day", "state"]

_SILENT = (*EVENTLIKE, "ads")
"""Tables without a row on a day when nothing happened (no order came, no ad was shown): the span of a file is what it covers."""


def coverage(data: Data, period: tuple[str, str] | None = None) -> pd.DataFrame:
    """Return one row per platform, table and day, with its ``state``: "seen", "provisional" or "missing".

    ``period`` is the first and last day ("2026-10-01", "2026-10-31"); without it all days from the first in any file to the
    last. The last three days of the data are provisional where they are seen. A day of figures is seen where a row speaks
    of it, be it for the day, a week or a month. Posts, orders, ads and the like are no gap by being absent: their days are seen between the
    first and the last row of a file, and where the time between files (or up to an end of the data) is no longer than the
    longest pause within one of them. The website's platform is "ga4".
    """
    if not isinstance(data, Data):
        raise DeclarationError(_NO_FILES)
    covered = {key: days for key, days in _covered(data) if len(days)}
    if not covered:
        return pd.DataFrame(columns=COVERAGE)
    first, last = period or (min(days[0] for days in covered.values()), data.as_of)
    days = pd.date_range(first, last)
    covered |= {key: _without_pauses(data, key, days, seen) for key, seen in covered.items() if key[1] in _SILENT}
    since = pd.Timestamp(data.as_of) - pd.Timedelta(days=PROVISIONAL_DAYS - 1)
    frames = [_states(platform, table, days, seen, since) for (platform, table), seen in sorted(covered.items())]
    return pd.concat(frames, ignore_index=True)


def _covered(data: Data) -> Iterator[tuple[tuple[str, str], pd.DatetimeIndex]]:
    for name, frame in data.tables.items():
        if name == "audience":  # who the followers are is a picture of one day
            continue
        if name in _SILENT:
            yield from _spans(data, name)
            continue
        if name in FROM_THE_SITE:
            yield (SITE, name), days_covered(frame)
            continue
        for platform, rows in frame.groupby("platform"):
            yield (str(platform), name), days_covered(rows)


def _spans(data: Data, table: str) -> Iterator[tuple[tuple[str, str], pd.DatetimeIndex]]:
    """Give the days between the first and last row of each file, also of one whose rows a newer file has replaced."""
    files = data.files[
        (data.files["table"] == table) & data.files["rows_kept"].add(data.files["rows_superseded"]).gt(0)
    ]
    by_file = data.tables[table].groupby(["platform", "source_file"])
    by_row = by_file.agg(from_day=("from_day", "min"), to_day=("to_day", "max")).reset_index()
    columns = ["platform", "from_day", "to_day"]
    for platform, rows in pd.concat([files[columns], by_row[columns]]).groupby("platform"):
        yield (str(platform), table), days_covered(rows)


def _without_pauses(
    data: Data, key: tuple[str, str], days: pd.DatetimeIndex, seen: pd.DatetimeIndex
) -> pd.DatetimeIndex:
    """Add the days of gaps that are no longer than the longest pause within a file: nothing tells them from one."""
    platform, table = key
    rows = data.tables[table]
    mine = rows.loc[(rows["platform"] == platform) & rows["from_day"].notna(), ["source_file", "from_day"]]
    moments = pd.to_datetime(mine["from_day"]).groupby(mine["source_file"])
    pause = max(((steps.sort_values().diff().dt.days.max() or 1) for _, steps in moments), default=1) - 1
    every = days.union(seen)
    absent = pd.Series(~every.isin(seen), index=every)
    run = (absent != absent.shift()).cumsum()
    short = absent & (absent.groupby(run).transform("size") <= pause)
    return seen.union(every[short.to_numpy()])


def _states(
    platform: str, table: str, days: pd.DatetimeIndex, seen: pd.DatetimeIndex, since: pd.Timestamp
) -> pd.DataFrame:
    here = days.isin(seen)
    state = pd.Series(MISSING, index=days).mask(here, SEEN).mask(here & (days >= since), PROVISIONAL)
    return pd.DataFrame(
        {"platform": platform, "table": table, "day": days.strftime("%Y-%m-%d"), "state": state.to_numpy()}
    ).astype("str")
