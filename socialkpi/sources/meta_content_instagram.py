"""Meta Business Suite, content export: Instagram posts, reels and stories, any order of columns, any language known.

[REAL] English (2025, 2026) and Brazilian Portuguese (2025) posts; [CODE] Spanish posts, and stories in English, Spanish and
Portuguese, by the programs of several people. A file of the impressions era was never found.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DURATION, IDENTITY, NAME, TEXT
from socialkpi.reading.dates import US_TIME, Moment
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._meta import CONTENT_HOW, FORMATS, LIFETIME, own_posts

INSTAGRAM_POSTS = Source(
    key="meta_content_instagram",
    family="meta_content",
    platform="instagram",
    table="posts",
    title=Text(en="Meta Business Suite: Instagram posts", id="Meta Business Suite: postingan Instagram"),
    how=CONTENT_HOW,
    recognised_by=RecognisedBy(("Post ID", "Account ID", "Publish time")),
    time_zone="America/Los_Angeles",
    columns=(
        Column("post", "Post ID", IDENTITY, required=True),
        Column("_account_id", "Account ID", IDENTITY),
        Column("account", "Account username", NAME),
        Column(None, "Account name", NAME),
        Column("caption", "Description", TEXT),
        Column(None, "Duration (sec)", DURATION),
        Column("published_at", "Publish time", Moment((US_TIME,), zone="America/Los_Angeles"), required=True),
        Column("link", "Permalink", TEXT),
        Column("format", "Post type", NAME, values=FORMATS),
        Column(None, "Data comment", TEXT),
        Column(None, "Date", NAME),
        Column("views", "Views", COUNT),
        Column("impressions", "Impressions", COUNT),
        Column("reach", "Reach", COUNT, adds=False),
        Column("reactions", "Likes", COUNT),
        Column("shares", "Shares", COUNT),
        Column("comments", "Comments", COUNT),
        Column("saves", "Saves", COUNT),
        Column("follows", "Follows", COUNT),
        Column("profile_visits", "Profile visits", COUNT),
        Column("link_clicks", "Link clicks", COUNT),
        Column(None, "Replies", COUNT),
        Column(None, "Navigation", COUNT),
        Column(None, "Sticker taps", COUNT),
    ),
    error_column="Data comment",
    lacks={
        "clicks": Text(en="posts on Instagram have no clicks", id="postingan Instagram tidak punya klik"),
        "link_clicks": Text(
            en="Instagram posts carry no clickable links, only stories do; clicks on the profile's link are in Insights",
            id="postingan Instagram tidak memuat tautan, hanya story; klik tautan profil ada di Insights",
        ),
        "profile_visits": Text(
            en="the content export has visits to the profile for stories only; Insights has them",
            id="ekspor konten hanya memuat kunjungan profil untuk story; ada di Insights",
        ),
    },
    notes=(LIFETIME,),
    before=own_posts,
)
