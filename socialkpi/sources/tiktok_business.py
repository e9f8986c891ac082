"""TikTok business suite: the account by day, with reach; and its followers."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import CHANGE, COUNT
from socialkpi.reading.dates import ISO, SLASHES, Day
from socialkpi.reading.source import Column, RecognisedBy, Source

_DAY = Day((SLASHES, ISO))


def _how(tab: str, tab_id: str) -> Text:
    return Text(
        en=f"TikTok Business Suite → Analytics → {tab} → choose the dates → Export (CSV).",
        id=f"TikTok Business Suite → Analitik → {tab_id} → pilih tanggal → Ekspor (CSV).",
    )


TIKTOK_BUSINESS_OVERVIEW = Source(
    key="tiktok_business_overview",
    family="tiktok",
    platform="tiktok",
    table="days",
    title=Text(en="TikTok business: account by day", id="TikTok bisnis: akun per hari"),
    how=_how("Overview", "Ringkasan"),
    recognised_by=RecognisedBy(("Reached audience", "Video views", "Date")),
    columns=(
        Column("day", "Date", _DAY, required=True),
        Column("views", "Video views", COUNT),
        Column("reach", "Reached audience", COUNT, adds=False),
        Column("profile_visits", "Profile views", COUNT),
        Column("reactions", "Likes", CHANGE),
        Column("shares", "Shares", CHANGE),
        Column("comments", "Comments", CHANGE),
        Column(None, "Phone number clicks ", COUNT, also=("Phone number clicks",)),
        Column(None, "Leads submission", COUNT),
        Column("followers_net", "Net growth", CHANGE),
        Column("followers_gained", "New followers", COUNT),
        Column("followers_lost", "Lost followers", COUNT),
    ),
)

TIKTOK_BUSINESS_FOLLOWERS = Source(
    key="tiktok_business_followers",
    family="tiktok",
    platform="tiktok",
    table="days",
    title=Text(en="TikTok business: followers by day", id="TikTok bisnis: pengikut per hari"),
    how=_how("Followers", "Pengikut"),
    recognised_by=RecognisedBy(("Engaged audience", "Total followers", "Date")),
    columns=(
        Column("day", "Date", _DAY, required=True),
        Column("followers_gained", "New followers", COUNT),
        Column("followers", "Total followers", COUNT, adds=False),
        Column("reach", "Reached audience", COUNT, adds=False),
        Column("accounts_engaged", "Engaged audience", COUNT, adds=False),
    ),
)
