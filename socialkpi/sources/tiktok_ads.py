"""TikTok Ads Manager: the custom report by campaign, ad group, ad and day."""

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
    ),
    totals=Totals(empty=("Ad group name", "Ad name", "Date"), place="last"),
    split=("campaign", "ad_set", "ad"),
    lacks=NO_POSTS,
)
