"""Our own plain template for what a platform does not export: counts by hand, one line per account and day."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import CHANGE, COUNT, NAME
from socialkpi.reading.dates import ISO, ISO_TIME, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source

_PLATFORMS = {
    "facebook": "facebook",
    "instagram": "instagram",
    "ig": "instagram",
    "x": "x",
    "twitter": "x",
    "linkedin": "linkedin",
    "tiktok": "tiktok",
    "youtube": "youtube",
    "threads": "threads",
    "pinterest": "pinterest",
    "whatsapp": "whatsapp",
}


def _platforms(draft: Draft) -> list[Draft]:
    """Let every row keep its own platform; the table as a whole has one only where all rows agree."""
    named = {name for name in draft.fields["_platform"] if name is not None}
    draft.fields["platform"] = draft.fields["_platform"]
    draft.platform = named.pop() if len(named) == 1 else None
    return [draft]


BY_HAND = Source(
    key="by_hand",
    family="by_hand",
    platform=None,
    table="days",
    title=Text(en="Counts by hand (our own template)", id="Catatan manual (templat kami)"),
    how=Text(
        en="Fill templates/data/accounts-by-hand.en.csv, or any CSV with the headings Date, Platform, Account, Followers; one line "
        "per account and day. More columns: New followers, Unfollows, Reach, Impressions, Views, Profile visits, Likes, Comments, "
        "Shares, Saves, Link clicks, Bio link taps, Non-follower reach, Target audience (how many people the client wants to reach).",
        id="Isi templates/data/accounts-by-hand.id.csv, atau CSV lain dengan judul kolom Tanggal, Platform, Akun, Pengikut; satu "
        "baris per akun dan hari. Kolom lain: Pengikut baru, Berhenti mengikuti, Jangkauan, Tayangan, Penayangan, Kunjungan "
        "profil, Suka, Komentar, Dibagikan, Disimpan, Klik tautan, Klik tautan bio, Jangkauan non-pengikut, Target audiens "
        "(berapa orang yang ingin dijangkau klien).",
    ),
    recognised_by=RecognisedBy(("Platform", "Date", "Followers")),
    columns=(
        Column("day", "Date", Day((ISO, ISO_TIME)), required=True),
        Column("_platform", "Platform", NAME, required=True, values=_PLATFORMS),
        Column("account", "Account", NAME),
        Column("followers", "Followers", COUNT, adds=False),
        Column("followers_gained", "New followers", COUNT),
        Column("followers_lost", "Unfollows", COUNT),
        Column("followers_net", "Net followers", CHANGE),
        Column("reach", "Reach", COUNT, adds=False),
        Column("impressions", "Impressions", COUNT),
        Column("views", "Views", COUNT),
        Column("profile_visits", "Profile visits", COUNT),
        Column("reactions", "Likes", COUNT),
        Column("comments", "Comments", COUNT),
        Column("shares", "Shares", COUNT),
        Column("saves", "Saves", COUNT),
        Column("link_clicks", "Link clicks", COUNT),
        Column("bio_link_clicks", "Bio link taps", COUNT),
        Column("reach_non_followers", "Non-follower reach", COUNT, adds=False),
        Column("audience_size", "Target audience", COUNT, adds=False),
    ),
    finish=_platforms,
)
