"""Universal Analytics (to 2023), CSV and workbook: a report by page, source or channel, and below it the days.

[REAL] sheets of a workbook (Dataset1 by page, Dataset2 by day, each with totals in its last row); [CODE] the CSV, from two
vendors' test files: six lines above ("# 20150416-20150416"), a last line of totals that begins empty. Only reports by source,
medium, channel or social network become visits. A workbook's sheets do not say their dates.
"""

from __future__ import annotations

import re

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, DURATION, MONEY, NAME, PERCENT
from socialkpi.reading.dates import COMPACT, ISO, ISO_TIME, Format, day_of
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source, Totals
from socialkpi.sources._ga4 import NO_REACH, UNIVERSAL, preamble, take_apart

_HOW = Text(
    en="Old files only: Universal Analytics counted until July 2023 and can no longer be opened.",
    id="Hanya berkas lama: Universal Analytics berhenti mencatat Juli 2023 dan tidak bisa dibuka lagi.",
)
_SOURCES = (
    Column("_source_medium", "Source / Medium", NAME, also=("Source/Medium",)),
    Column("visit_source", "Source", NAME),
    Column("visit_source", "Social Network", NAME),
    Column("medium", "Medium", NAME),
    Column("campaign", "Campaign", NAME),
    Column("channel", "Default Channel Grouping", NAME, also=("Default Channel Group",)),
)
_OTHERS = tuple(
    Column("_name", heading, NAME)
    for heading in ("Page", "Landing Page", "Page Title", "Country", "City", "Device Category", "Browser", "Language")
)
_METRICS = (
    Column("sessions", "Sessions", COUNT),
    Column("users", "Users", COUNT, adds=False),
    Column("new_users", "New Users", COUNT, adds=False),
    Column("page_views", "Pageviews", COUNT),
    Column("key_events", "Goal Completions", DECIMAL),
    Column("revenue", "Revenue", MONEY),
    Column(None, "Unique Pageviews", COUNT),
    Column(None, "Entrances", COUNT),
    Column(None, "% New Sessions", PERCENT, adds=False),
    Column(None, "Bounce Rate", PERCENT, adds=False),
    Column(None, "% Exit", PERCENT, adds=False),
    Column(None, "Goal Conversion Rate", PERCENT, adds=False),
    Column(None, "Pages / Session", DECIMAL, also=("Pages/Session",), adds=False),
    Column(None, "Avg. Session Duration", DURATION, adds=False),
    Column(None, "Avg. Time on Page", DURATION, adds=False),
    Column(None, "Goal Value", MONEY, adds=False),
    Column(None, "Page Value", MONEY, adds=False),
)
_DIMENSIONS = tuple(column.heading for column in (*_SOURCES, *_OTHERS))
_SHORT = r"(?P<{}>\d{{1,2}})/(?P<{}>\d{{1,2}})/(?P<year>\d{{2}}|\d{{4}})"


def _slashes(name: str, first: str, second: str) -> Format:
    def build(match: re.Match[str]) -> tuple[int, int, int, int, int, int, None]:
        year = int(match["year"])
        return (year if year > 99 else 2000 + year), int(match["month"]), int(match["day"]), 0, 0, 0, None

    return Format(name, re.compile(_SHORT.format(first, second), re.ASCII), build)


_ORDERS = (_slashes("4/16/15", "month", "day"), _slashes("16/04/2015", "day", "month"))


_NO_SOURCES = Text(en="it is not split by where visits came from", id="isinya tidak dipecah menurut asal kunjungan")


def _place(draft: Draft) -> None:
    """Take source and medium apart; keep reports by anything else out of the visits."""
    take_apart(draft)
    if not any(column.field in draft.fields for column in _SOURCES):
        draft.leave_aside(_NO_SOURCES)
    _window(draft)


def _window(draft: Draft) -> None:
    said = preamble(draft.above)
    draft.account = said.get("Property") or draft.says.account
    first, last = (day_of(said.get(name, ""), COMPACT) for name in ("Start date", "End date"))
    if first is not None and last is not None:
        draft.set_window(first, last)
    elif draft.table != "other":
        draft.unplaced("Date")


def _days(draft: Draft) -> None:
    """Read the days by the one order of month and day that gives rising days, and the window of the lines above."""
    draft.leave_aside(_NO_SOURCES)
    _window(draft)
    cells = [cell for cell in draft.fields["_day"] if cell]
    readings = {tuple(day_of(cell, order, ISO, ISO_TIME) or "" for cell in cells) for order in _ORDERS}
    fitting = [days for days in readings if days and all(days) and list(days) == sorted(days)]
    if draft.first is None and len(fitting) == 1:
        draft.first, draft.last = fitting[0][0], fitting[0][-1]


UNIVERSAL_REPORT = Source(
    key="universal_report",
    family="universal",
    platform=None,
    table="visits",
    title=Text(en="Universal Analytics: report", id="Universal Analytics: laporan"),
    how=_HOW,
    recognised_by=RecognisedBy(one_of=UNIVERSAL, without=("Day Index",)),
    columns=(*_SOURCES, *_OTHERS, *_METRICS),
    totals=Totals(empty=_DIMENSIONS, place="last"),
    split=("visit_source", "medium", "campaign", "channel"),
    lacks=NO_REACH,
    before=_place,
)

UNIVERSAL_DAYS = Source(
    key="universal_days",
    family="universal",
    platform=None,
    table="other",
    title=Text(en="Universal Analytics: by day", id="Universal Analytics: per hari"),
    how=_HOW,
    recognised_by=RecognisedBy(("Day Index",)),
    columns=(Column("_day", "Day Index", NAME), *_METRICS),
    totals=Totals(empty=("Day Index",), place="last"),
    lacks=NO_REACH,
    before=_days,
)
