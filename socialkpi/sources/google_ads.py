"""Google Ads: the campaign report, as UTF-16 with tabs or UTF-8 with commas; title and window stand above the headings."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, MONEY, NAME, PERCENT
from socialkpi.reading.dates import ISO, WORDS, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source, Totals
from socialkpi.sources._ads import NO_POSTS, window_above


def _before(draft: Draft) -> None:
    if "day" in draft.fields:
        return
    window = window_above(draft)
    if window is None:
        draft.unplaced("line 2")
        return
    draft.set_window(*window)


GOOGLE_ADS = Source(
    key="google_ads",
    family="google_ads",
    platform="google_ads",
    table="ads",
    title=Text(en="Google Ads: campaigns", id="Google Ads: kampanye"),
    how=Text(
        en="Google Ads → Campaigns → choose the dates → Segment by day → Download → .csv.",
        id="Google Ads → Kampanye → pilih tanggal → Segmen per hari → Download → .csv.",
    ),
    recognised_by=RecognisedBy(("Impr.", "Campaign", "Cost")),
    columns=(
        Column(None, "Campaign status", NAME),
        Column("campaign", "Campaign", NAME, required=True),
        Column("ad_set", "Ad group", NAME),
        Column("day", "Day", Day((ISO, WORDS))),
        Column("currency", "Currency code", NAME),
        Column("impressions", "Impr.", COUNT),
        Column("clicks", "Clicks", COUNT),
        Column("spend", "Cost", MONEY),
        Column("conversions", "Conversions", DECIMAL),
        Column("revenue", "Conv. value", DECIMAL),
        Column(None, "Original conv. value", DECIMAL),
        Column(None, "CTR", PERCENT, adds=False),
        Column(None, "Conv. rate", PERCENT, adds=False),
        Column(None, "Search impr. share", PERCENT, adds=False),
        Column(None, "Interactions", COUNT),
    ),
    totals=Totals(column="Campaign status", words=("Total:",), whole=False),
    split=("campaign", "ad_set"),
    lacks={
        **NO_POSTS,
        "reach": Text(
            en="the campaign report of Google Ads has no reach", id="laporan kampanye Google Ads tidak memuat jangkauan"
        ),
    },
    before=_before,
)
