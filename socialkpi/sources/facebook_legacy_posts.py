"""Facebook Page Insights (to about 2021), export of posts and of videos.

[REAL] CSV of posts (2014) and of videos (2015), each with a second line that explains the headings; [REAL] headings of the workbook
of 2017 with the machine's names ("post_impressions_unique:lifetime"), whose likes, comments and shares stand on a sheet of their
own. The .xls of that time is XML. Times are taken as US Pacific, which the files do not say. Headings that occur twice (all views,
unique views) are told apart only by the explaining line and are not used.
"""

from __future__ import annotations

import re

from socialkpi.language import Text
from socialkpi.reading.arrange import without_descriptions
from socialkpi.reading.cells import COUNT, DECIMAL, IDENTITY, NAME, TEXT
from socialkpi.reading.dates import ISO_TIME, Format, Moment, Parts
from socialkpi.reading.draft import Draft
from socialkpi.reading.languages import fold
from socialkpi.reading.source import Column, RecognisedBy, Source

_NOON = 12
_FORMATS = {
    "status": "text",
    "photo": "photo",
    "link": "link",
    "video": "video",
    "sharedvideo": "video",
    "offer": "other",
    "event": "other",
}


def _twelve_hours(match: re.Match[str]) -> Parts | None:
    hour = int(match["hour"]) % _NOON + (_NOON if match["half"].lower() == "p" else 0)
    month, day, year = (int(part) for part in match["date"].split("/"))
    return year if year > 99 else 2000 + year, month, day, hour, int(match["minute"]), int(match["second"] or "0"), None


_POSTED = Format(
    "02/19/2014 04:29:18 AM",
    re.compile(
        r"(?P<date>\d{1,2}/\d{1,2}/\d{2,4}) (?P<hour>1[0-2]|0?[1-9]):(?P<minute>\d{2})(:(?P<second>\d{2}))? ?(?P<half>[ap])m",
        re.ASCII | re.IGNORECASE,
    ),
    _twelve_hours,
)
_STORIES = "lifetime post stories by act"  # sheet names end after 31 letters


def _action(field: str | None, action: str) -> Column:
    return Column(field, f"Lifetime Post Stories by action type - {action}", COUNT, also=(action,))


def _before(draft: Draft) -> None:
    """Keep the post's own number of "page_post", and leave sheets aside that count people by kind of action."""
    draft.fields["post"] = [post.rpartition("_")[2] if post else None for post in draft.fields["post"]]
    sheet = fold(draft.sheet or "")
    if {"like", "comment", "share"} & set(draft.headings) and not sheet.startswith(_STORIES):
        draft.leave_aside(Text(en="it counts people, not actions", id="isinya jumlah orang, bukan jumlah tindakan"))


FACEBOOK_LEGACY_POSTS = Source(
    key="facebook_legacy_posts",
    family="facebook_legacy",
    platform="facebook",
    table="posts",
    title=Text(en="Facebook Page Insights (to 2021): posts", id="Insight Halaman Facebook (s.d. 2021): postingan"),
    how=Text(
        en="Old files only: Facebook ended this export (Page → Insights → Export data → Post data) in 2021-2022.",
        id="Hanya berkas lama: Facebook menghentikan ekspor ini (Halaman → Insight → Ekspor data → Data postingan) 2021-2022.",
    ),
    recognised_by=RecognisedBy(("Audience Targeting", "Post ID", "Posted")),
    time_zone="America/Los_Angeles",
    columns=(
        Column("post", "Post ID", IDENTITY, required=True),
        Column("link", "Permalink", TEXT),
        Column("caption", "Post Message", TEXT),
        Column("format", "Type", NAME, values=_FORMATS),
        Column("published_at", "Posted", Moment((_POSTED, ISO_TIME), zone="America/Los_Angeles"), required=True),
        Column(None, "Audience Targeting", NAME),
        Column("reach", "Lifetime Post Total Reach", COUNT, also=("post_impressions_unique:lifetime",), adds=False),
        Column("impressions", "Lifetime Post Total Impressions", COUNT, also=("post_impressions:lifetime",)),
        Column(None, "Lifetime Engaged Users", COUNT, also=("post_engaged_users:lifetime",), adds=False),
        Column("clicks", "Lifetime Post Consumptions", COUNT, also=("post_consumptions:lifetime",)),
        Column(
            "negative_feedback",
            "Lifetime Negative Feedback from Users",
            COUNT,
            also=("post_negative_feedback:lifetime",),
        ),
        Column("video_views", "Lifetime Total Video Views", COUNT, also=("post_video_views:lifetime",)),
        Column(
            None,
            "Lifetime Average time video viewed",
            DECIMAL,
            also=("post_video_avg_time_watched:lifetime",),
            adds=False,
        ),
        _action("reactions", "like"),
        _action("comments", "comment"),
        _action("shares", "share"),
    ),
    arrange=without_descriptions,
    before=_before,
    lacks={
        "saves": Text(en="this export of Facebook has no saves", id="ekspor Facebook ini tidak memuat simpanan"),
        "views": Text(en="Facebook counted impressions then", id="waktu itu Facebook menghitung impresi"),
    },
    notes=(
        Text(
            en="Likes are what is called reactions here; times are read as US Pacific.",
            id="Suka dicatat sebagai reaksi; waktunya dibaca sebagai waktu Pasifik AS.",
        ),
    ),
)
