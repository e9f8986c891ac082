"""TikTok Studio: the account by day, its videos, its followers. Days have no year and are in the language of the screen."""

from __future__ import annotations

import re

from socialkpi.language import Text
from socialkpi.reading.cells import CHANGE, COUNT, NAME, SHARE, TEXT
from socialkpi.reading.dates import MonthDay
from socialkpi.reading.draft import Draft, utc
from socialkpi.reading.source import Column, RecognisedBy, Source

_VIDEO = re.compile(r"/(?:video|photo)/(\d{15,22})")
_DAY = MonthDay()
_NO_REACH = {
    "reach": Text(
        en="TikTok Studio exports no reach; the business account's overview does",
        id="TikTok Studio tidak mengekspor jangkauan; ringkasan akun bisnis memuatnya",
    ),
    "saves": Text(en="this export of TikTok has no saves", id="ekspor TikTok ini tidak memuat simpanan"),
}


def _how(tab: str, tab_id: str) -> Text:
    return Text(
        en=f"TikTok Studio → Analytics → {tab} → choose the dates → Download data (CSV).",
        id=f"TikTok Studio → Analitik → {tab_id} → pilih tanggal → Unduh data (CSV).",
    )


def _from_id(draft: Draft) -> None:
    """A video's identifier holds the second of its publishing; the file's own day has no year."""
    links = draft.fields["link"]
    found = [_VIDEO.search(link) if link else None for link in links]
    draft.fields["post"] = [match.group(1) if match else link for match, link in zip(found, links, strict=True)]
    moments = [utc(int(match.group(1)) >> 32) if match else None for match in found]
    draft.fields["published_at"] = moments
    draft.written["published_at"] = [moment.strftime("%Y-%m-%d") if moment else None for moment in moments]
    draft.stamp = _downloaded(draft)
    accounts = [re.search(r"/@([^/]+)/", link or "") for link in links]
    draft.fields["account"] = [match.group(1) if match else None for match in accounts]


def _downloaded(draft: Draft) -> str | None:
    """Return the day of the download: the file says month and day, and it cannot be before the newest video."""
    said = next((_DAY.one(cell) for cell in draft.fields.get("_time", []) if cell), None)
    newest = max((day for day in draft.written["published_at"] if day), default=None)
    if said is None or newest is None or said == "--02-29":
        return None
    year = int(newest[:4]) + (said[2:] < newest[5:])
    return f"{year}-{said[2:]}"


TIKTOK_OVERVIEW = Source(
    key="tiktok_overview",
    family="tiktok",
    platform="tiktok",
    table="days",
    title=Text(en="TikTok Studio: account by day", id="TikTok Studio: akun per hari"),
    how=_how("Overview", "Ringkasan"),
    recognised_by=RecognisedBy(("Video Views", "Profile Views", "Date"), without=("Reached audience",)),
    columns=(
        Column("month_day", "Date", _DAY, required=True),
        Column("views", "Video Views", COUNT),
        Column("profile_visits", "Profile Views", COUNT),
        Column("reactions", "Likes", CHANGE),
        Column("comments", "Comments", CHANGE),
        Column("shares", "Shares", CHANGE),
    ),
    notes=(
        Text(
            en="A day's likes, comments and shares are net of those taken back, so they can be negative.",
            id="Suka, komentar, dan dibagikan per hari sudah dikurangi yang ditarik kembali, jadi bisa negatif.",
        ),
    ),
    lacks=_NO_REACH,
)

TIKTOK_POSTS = Source(
    key="tiktok_content",
    family="tiktok",
    platform="tiktok",
    table="posts",
    title=Text(en="TikTok Studio: videos", id="TikTok Studio: video"),
    how=_how("Content", "Konten"),
    recognised_by=RecognisedBy(("Video link", "Post time", "Total views")),
    time_zone="UTC",
    columns=(
        Column("_time", "Time", NAME),
        Column("caption", "Video title", TEXT),
        Column("link", "Video link", TEXT, required=True),
        Column(None, "Post time", NAME),
        Column("reactions", "Total likes", COUNT),
        Column("comments", "Total comments", COUNT),
        Column("shares", "Total shares", COUNT),
        Column("views", "Total views", COUNT),
        Column("saves", "Add to favorites", COUNT),
    ),
    before=_from_id,
    lacks=_NO_REACH,
    notes=(
        Text(
            en="The export lists only the videos with most views; times are read from the videos' identifiers (UTC).",
            id="Ekspor hanya memuat video dengan penayangan terbanyak; waktunya dibaca dari ID video (UTC).",
        ),
    ),
)

TIKTOK_FOLLOWERS = Source(
    key="tiktok_follower_history",
    family="tiktok",
    platform="tiktok",
    table="days",
    title=Text(en="TikTok Studio: followers by day", id="TikTok Studio: pengikut per hari"),
    how=_how("Followers", "Pengikut"),
    recognised_by=RecognisedBy(("Followers", "Difference in followers from previous day", "Date")),
    columns=(
        Column("month_day", "Date", _DAY, required=True),
        Column("followers", "Followers", COUNT, adds=False),
        Column("followers_net", "Difference in followers from previous day", CHANGE),
    ),
    lacks=_NO_REACH,
)


TIKTOK_VIEWERS = Source(
    key="tiktok_viewers",
    family="tiktok",
    platform="tiktok",
    table="days",
    title=Text(en="TikTok Studio: viewers by day", id="TikTok Studio: penonton per hari"),
    how=_how("Viewers", "Penonton"),
    recognised_by=RecognisedBy(("Total Viewers", "Returning Viewers", "Date")),
    columns=(
        Column("month_day", "Date", _DAY, required=True),
        Column("viewers", "Total Viewers", COUNT, adds=False),
        Column(None, "New Viewers", COUNT, adds=False),
        Column("returning_viewers", "Returning Viewers", COUNT, adds=False),
    ),
    lacks=_NO_REACH,
)


def _hours(draft: Draft) -> None:
    draft.fields["dimension"] = ["hour"] * draft.rows


TIKTOK_ACTIVITY = Source(
    key="tiktok_follower_activity",
    family="tiktok",
    platform="tiktok",
    table="audience",
    title=Text(en="TikTok Studio: active followers by hour", id="TikTok Studio: pengikut aktif per jam"),
    how=_how("Followers", "Pengikut"),
    recognised_by=RecognisedBy(("Active followers", "Hour", "Date")),
    columns=(
        Column("month_day", "Date", _DAY, required=True),
        Column("segment", "Hour", NAME),
        Column("active_followers", "Active followers", COUNT, adds=False),
    ),
    before=_hours,
)


def _gender(draft: Draft) -> None:
    draft.fields["dimension"] = ["gender" if "gender" in draft.headings else "territory"] * draft.rows


TIKTOK_AUDIENCE = Source(
    key="tiktok_follower_groups",
    family="tiktok",
    platform="tiktok",
    table="audience",
    title=Text(en="TikTok Studio: who the followers are", id="TikTok Studio: siapa pengikutnya"),
    how=_how("Followers", "Pengikut"),
    recognised_by=RecognisedBy(("Distribution",), one_of=("Gender", "Top territories")),
    columns=(
        Column("segment", "Gender", NAME),
        Column("segment", "Top territories", NAME),
        Column("share", "Distribution", SHARE, adds=False),
    ),
    before=_gender,
)
