"""Meta Business Suite, Insights: one metric a file, by day; a title alone says which metric, and sometimes which platform.

Three ages: to 2023 Facebook and Instagram stacked in one file, with column names that can contradict the title; 2023-2024
stacked with "Primary"; from 2025 one platform a file, often not named. [REAL] all three ages, English and Portuguese, also re-saved
with semicolons and tabs; Indonesian titles are not seen in a file.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, NAME
from socialkpi.reading.dates import ISO, ISO_TIME, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.languages import fold, titles
from socialkpi.reading.source import Column, RecognisedBy, Source

_MEASURES = {
    "reach": "reach",
    "impressions": "impressions",
    "views": "views",
    "viewers": "viewers",
    "visits": "profile_visits",
    "page visits": "profile_visits",
    "profile visits": "profile_visits",
    "follows": "followers_gained",
    "page likes": "followers_gained",
    "new likes": "followers_gained",
    "followers": "followers_gained",
    "content interactions": "engagements_native",
    "interactions": "engagements_native",
    "link clicks": "link_clicks",
}
_PEOPLE = {"reach", "viewers"}
_PLATFORMS = {"facebook": "facebook", "instagram": "instagram", "threads": "threads"}


def _meant(title: str) -> tuple[str | None, str | None]:
    """Return platform and measure that a title names: "Instagram profile visits", "Alcance", "Facebook Page visits"."""
    english = fold(titles("meta_insights").get(fold(title), title))
    first, _, rest = english.partition(" ")
    platform = _PLATFORMS.get(first)
    return platform, _MEASURES.get(rest if platform else english)


def _bind(place: int, title: str | None, english: str) -> Column | None:
    """Return the second column's declaration, by the title: its own heading ("Primary") says nothing, or the wrong thing."""
    if place != 1 or title is None:
        return None
    measure = _meant(title)[1]
    return Column(measure, "Primary", COUNT, adds=measure not in _PEOPLE) if measure else None


def _before(draft: Draft) -> None:
    platform, measure = _meant(draft.title or "")
    draft.platform = platform
    if measure is None:
        draft.note("SK142", title=draft.title, found=draft.title)
        draft.table = "other"


META_INSIGHTS = Source(
    key="meta_insights",
    family="meta_insights",
    platform=None,
    table="days",
    title=Text(
        en="Meta Business Suite: Insights, one metric by day", id="Meta Business Suite: Insight, satu metrik per hari"
    ),
    how=Text(
        en="Meta Business Suite → Insights → Results → choose account and dates → Export on the chart of each metric → CSV.",
        id="Meta Business Suite → Insight → Hasil → pilih akun dan tanggal → Ekspor di grafik tiap metrik → CSV.",
    ),
    recognised_by=RecognisedBy(("Date", "Primary"), title=True),
    columns=(
        Column("day", "Date", Day((ISO_TIME, ISO)), required=True),
        Column(None, "Primary", NAME),
    ),
    asks_platform=True,
    gives=("reach", "views", "viewers", "profile_visits", "followers_gained", "engagements_native", "link_clicks"),
    before=_before,
    bind=_bind,
    lacks={
        "followers": Text(
            en="Insights exports new follows, not how many follow in all",
            id="Insight mengekspor pengikut baru, bukan jumlah pengikut",
        ),
    },
)
