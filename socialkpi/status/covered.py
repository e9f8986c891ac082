"""How much of a period the files of a download cover."""

from __future__ import annotations

import pandas as pd

from socialkpi.data import Data, days_covered
from socialkpi.sources import SOURCES
from socialkpi.status.expected import Download, windows

STATES = ("complete", "check", "short", "window", "missing")
"""``check``: the last post is longer ago than usual; ``window``: one figure for a longer time than the period."""

_EVENTS = ("posts", "orders")
_FEW = 2


def row(download: Download, data: Data, first: str, last: str) -> dict[str, object]:
    """Return what there is of a download in a period, as a row of ``status``."""
    asked = pd.date_range(first, last)
    covered = days_covered(windows(download.files)).intersection(asked)
    seen = windows(download.files)["to_day"].dropna()
    state = _state(download, data, covered, asked)
    missing = asked.difference(covered) if state not in ("complete", "check") else asked[:0]
    return {
        "platform": download.platform,
        "account": download.account,
        "table": download.table,
        "source": download.source,
        "measures": download.measures,
        "state": state,
        "from_day": covered.min().date().isoformat() if len(covered) else None,
        "to_day": covered.max().date().isoformat() if len(covered) else None,
        "days": len(asked) - len(missing) if state == "complete" else len(covered),
        "days_asked": len(asked),
        "gaps": _ranges(missing),
        "seen_until": seen.max() if len(seen) else None,
        "how_en": SOURCES[download.source].how.en,
        "how_id": SOURCES[download.source].how.id,
    }


def _state(download: Download, data: Data, covered: pd.DatetimeIndex, asked: pd.DatetimeIndex) -> str:
    if download.table in _EVENTS:
        return _state_of_events(download, data, covered, asked)
    if not len(covered):
        return "missing"
    if _only_longerwindows(download, data, asked):
        return "window"
    return "complete" if len(covered) == len(asked) else "short"


def _state_of_events(download: Download, data: Data, covered: pd.DatetimeIndex, asked: pd.DatetimeIndex) -> str:
    """Posts and orders have no window: whether some are missing at an end is only known from how often there are any."""
    frame = data.tables.get(download.table)
    if not len(covered) or frame is None:
        return "missing"
    dated = frame.loc[frame["platform"] == download.platform, "day"].dropna().unique()
    days = pd.Series(pd.DatetimeIndex(pd.to_datetime(dated)).sort_values())
    usual = days.diff().dt.days.quantile(0.95) if len(days) > _FEW else 0
    ends_early = (asked[-1] - covered[-1]).days > usual and not (days > asked[-1]).any()
    starts_late = (covered[0] - asked[0]).days > usual and not (days < asked[0]).any()
    return "check" if ends_early or starts_late else "complete"


def _only_longerwindows(download: Download, data: Data, asked: pd.DatetimeIndex) -> bool:
    frame = data.tables.get(download.table)
    if frame is None:
        return False
    mine = frame[frame["source"] == download.source].dropna(subset=["from_day", "to_day"])
    first, last = asked[0].date().isoformat(), asked[-1].date().isoformat()
    touching = mine[(mine["from_day"] <= last) & (mine["to_day"] >= first)]
    inside = (touching["from_day"] >= first) & (touching["to_day"] <= last)
    return len(touching) > 0 and not inside.any()


def _ranges(days: pd.DatetimeIndex) -> str:
    """Write days as ranges.

    >>> _ranges(pd.DatetimeIndex(["2026-10-01", "2026-10-02", "2026-10-05"]))
    '2026-10-01..2026-10-02, 2026-10-05'
    """
    if not len(days):
        return ""
    runs = days.to_series().groupby((days.to_series().diff() != pd.Timedelta(days=1)).cumsum())
    ends = [(run.iloc[0].date().isoformat(), run.iloc[-1].date().isoformat()) for _, run in runs]
    return ", ".join(first if first == last else f"{first}..{last}" for first, last in ends)
