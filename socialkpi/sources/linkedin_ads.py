"""LinkedIn Campaign Manager: campaign, ad set and ad performance. [CODE] only: three programs that read such files agree.

UTF-16 with tabs, three or four lines above the headings ("Report Start: September 21, 2026, 12:00 AM"). The language decides how
numbers and dates are written: 9/21/2026 and 1,234.50 in English, 23-9-2026 and 1.234,50 in Dutch. A report over the whole window
has only its first day in every row; then the rows get the window of the lines above.
"""

from __future__ import annotations

import re

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, MONEY, NAME, PERCENT
from socialkpi.reading.dates import DAY_WORDS, ISO, US, WORDS, Day, Format, day_of
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._ads import NO_POSTS

_DASHES = Format(
    "23-9-2026",
    re.compile(r"(?P<day>\d{1,2})-(?P<month>\d{1,2})-(?P<year>\d{4})", re.ASCII),
    lambda match: (int(match["year"]), int(match["month"]), int(match["day"]), 0, 0, 0, None),
)
_SAID = re.compile(r"[^\W\d]+\.? \d{1,2}, \d{4}|\d{1,2} [^\W\d]+\.? \d{4}|\d{1,4}[/-]\d{1,2}[/-]\d{1,4}")


def _window(draft: Draft) -> None:
    """Take the window of the lines above where the rows do not differ in their day; then those lines must be whole."""
    said = [day_of(match.group(0), WORDS, DAY_WORDS, ISO, US, _DASHES) for match in map(_found, draft.above) if match]
    days = {day for day in draft.fields.get("day", []) if day is not None}
    if len(days) > 1:
        return
    first, last = (*said, None, None)[:2]
    if first is None or last is None or first > last or not days <= {first}:
        draft.unplaced("Start Date (in UTC)")
    elif first != last:
        draft.fields.pop("day", None)
        draft.set_window(first, last)


def _found(row: list[str]) -> re.Match[str] | None:
    line = ",".join(row)
    return _SAID.search(line.partition(":")[2]) if ":" in line else None


LINKEDIN_ADS = Source(
    key="linkedin_ads",
    family="linkedin_ads",
    platform="linkedin_ads",
    table="ads",
    title=Text(en="LinkedIn Campaign Manager", id="LinkedIn Campaign Manager"),
    how=Text(
        en="LinkedIn Campaign Manager → Advertise → Export → Ad performance (or Campaign performance), by day → CSV.",
        id="LinkedIn Campaign Manager → Beriklan → Ekspor → Performa iklan (atau Performa kampanye), per hari → CSV.",
    ),
    recognised_by=RecognisedBy(("Total Spent", "Campaign Name", "Impressions")),
    columns=(
        Column("day", "Start Date (in UTC)", Day((US, _DASHES, ISO)), also=("Start Date",)),
        Column("account", "Account Name", NAME),
        Column("currency", "Currency", NAME),
        Column("campaign", "Campaign Name", NAME, required=True),
        Column("ad_set", "Ad Set Name", NAME),
        Column("ad", "Ad Name", NAME, also=("Creative Name",)),
        Column(None, "Campaign Group Name", NAME),
        Column("spend", "Total Spent", MONEY),
        Column("impressions", "Impressions", COUNT),
        Column("reach", "Reach", COUNT, adds=False),
        Column("link_clicks", "Clicks to Landing Page", COUNT),
        Column("clicks", "Clicks", COUNT),
        Column("video_views", "Video Views", COUNT),
        Column("engagements", "Total Engagements", COUNT),
        Column("conversions", "Conversions", DECIMAL),
        Column("leads", "Leads", COUNT),
        Column("revenue", "Total Conversion Value", MONEY),
        Column(None, "Click Through Rate", PERCENT, adds=False),
        Column(None, "Average CPM", MONEY, adds=False),
        Column(None, "Average CPC", MONEY, adds=False),
    ),
    split=("campaign", "ad_set", "ad"),
    lacks=NO_POSTS,
    before=_window,
)
