"""X Premium analytics: posts, with the headings of 2025 (Link, Share, Url clicks) and of 2026 (Post Link, Shares, URL Clicks)."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, IDENTITY, TEXT
from socialkpi.reading.dates import DAY_WORDS, WORDS, Day
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._x import DAY_ONLY, NO_REACH

X_POSTS = Source(
    key="x_content",
    family="x",
    platform="x",
    table="posts",
    title=Text(en="X analytics: posts", id="X analytics: postingan"),
    how=Text(
        en="X → Premium → Analytics → Content → choose the dates → Download (CSV).",
        id="X → Premium → Analytics → Content → pilih tanggal → Unduh (CSV).",
    ),
    recognised_by=RecognisedBy(("Post id", "Post text", "Impressions")),
    columns=(
        Column("post", "Post id", IDENTITY, required=True),
        Column("day", "Date", Day((WORDS, DAY_WORDS)), required=True),
        Column("caption", "Post text", TEXT),
        Column("link", "Post Link", TEXT, also=("Link",)),
        Column("impressions", "Impressions", COUNT),
        Column("reactions", "Likes", COUNT),
        Column("engagements_native", "Engagements", COUNT),
        Column("saves", "Bookmarks", COUNT),
        Column("sends", "Shares", COUNT, also=("Share",)),
        Column("follows", "New follows", COUNT),
        Column("comments", "Replies", COUNT),
        Column("shares", "Reposts", COUNT),
        Column("profile_visits", "Profile visits", COUNT),
        Column("link_clicks", "URL Clicks", COUNT),
        Column(None, "Detail Expands", COUNT),
        Column(None, "Hashtag Clicks", COUNT),
        Column(None, "Permalink Clicks", COUNT),
    ),
    notes=(DAY_ONLY,),
    lacks=NO_REACH,
)
