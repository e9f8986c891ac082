"""TikTok Ads Manager: the custom report by campaign, ad group, ad and day.

[REAL] English, 2023-2024, in rupiah. [CODE] The newer names (By Day, Impressions, reach and the views of parts of a video; the
address of the website with a full-width bracket) are known from a program that reads such a report.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, MONEY, NAME, PERCENT
from socialkpi.reading.dates import ISO, ISO_TIME, Day
from socialkpi.reading.source import Column, RecognisedBy, Source, Totals
from socialkpi.sources._ads import NO_POSTS

TIKTOK_ADS = Source(
    key="tiktok_ads",
    family="tiktok_ads",
    platform="tiktok_ads",
    table="ads",
    title=Text(en="TikTok Ads Manager", id="TikTok Ads Manager"),
    how=Text(
        en="TikTok Ads Manager → Reporting → Custom report → dimensions: Campaign, Ad group, Ad, By day → Export (CSV).",
        id="TikTok Ads Manager → Pelaporan → Laporan kustom → dimensi: Kampanye, Grup iklan, Iklan, Per hari → Ekspor (CSV).",
    ),
    recognised_by=RecognisedBy(("Cost", "Impressions", "Campaign name"), without=("Amount spent (¤)",)),
    columns=(
        Column("campaign", "Campaign name", NAME, required=True),
        Column("ad_set", "Ad group name", NAME),
        Column("ad", "Ad name", NAME),
        Column("day", "Date", Day((ISO, ISO_TIME)), also=("By Day",)),
        Column("currency", "Currency", NAME),
        Column("spend", "Cost", MONEY),
        Column("impressions", "Impressions", COUNT, also=("Impression",)),
        Column("reach", "Reach", COUNT, adds=False),
        Column("clicks", "Clicks (destination)", COUNT),
        Column("conversions", "Conversions", DECIMAL),
        Column("video_views", "Video views", COUNT),
        Column(None, "CTR (destination)", PERCENT, adds=False),
        Column(None, "CPC (destination)", MONEY, adds=False),
        Column(None, "CPM", MONEY, adds=False),
        Column(None, "CPA", MONEY, adds=False),
        Column(None, "Frequency", DECIMAL, adds=False),
        Column(None, "Cost per 1,000 people reached", MONEY, adds=False),
        Column(None, "Website URL (Ad level）", NAME),
        Column(None, "2-second video views", COUNT),
        Column(None, "6-second video views", COUNT),
        Column(None, "Video views at 25%", COUNT),
        Column(None, "Video views at 50%", COUNT),
        Column(None, "Video views at 75%", COUNT),
        Column("completed_views", "Video views at 100%", COUNT),
        Column(None, "Average play time per video view", DECIMAL, adds=False),
        Column(None, "Average play time per user", DECIMAL, adds=False),
    ),
    # the label stands in the first column, which may be the day
    totals=Totals(
        column="Date", words=("Total of",), whole=False, empty=("Ad group name", "Ad name", "Date"), place="last"
    ),
    split=("campaign", "ad_set", "ad"),
    lacks=NO_POSTS,
)
