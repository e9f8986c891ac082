"""X Premium analytics: the account by day."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT
from socialkpi.reading.dates import DAY_WORDS, WORDS, Day
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._x import NO_REACH

X_OVERVIEW = Source(
    key="x_overview",
    family="x",
    platform="x",
    table="days",
    title=Text(en="X analytics: account by day", id="X analytics: akun per hari"),
    how=Text(
        en="X → Premium → Analytics → Overview → choose the dates → Download (CSV).",
        id="X → Premium → Analytics → Overview → pilih tanggal → Unduh (CSV).",
    ),
    recognised_by=RecognisedBy(("Create Post", "Date", "Impressions")),
    columns=(
        Column("day", "Date", Day((WORDS, DAY_WORDS)), required=True),
        Column("impressions", "Impressions", COUNT),
        Column("reactions", "Likes", COUNT),
        Column("engagements_native", "Engagements", COUNT),
        Column("saves", "Bookmarks", COUNT),
        Column("sends", "Shares", COUNT, also=("Share",)),
        Column("followers_gained", "New follows", COUNT),
        Column("followers_lost", "Unfollows", COUNT),
        Column("comments", "Replies", COUNT),
        Column("shares", "Reposts", COUNT),
        Column("profile_visits", "Profile visits", COUNT),
        Column("posts_published", "Create Post", COUNT),
        Column("video_views", "Video views", COUNT),
        Column(None, "Media views", COUNT),
    ),
    lacks={
        **NO_REACH,
        "followers": Text(
            en="the overview has follows and unfollows, not how many follow in all",
            id="ringkasan memuat pengikut baru dan berhenti mengikuti, bukan jumlah pengikut",
        ),
    },
)
