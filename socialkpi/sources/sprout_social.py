"""Sprout Social: post performance and profile performance, over all connected networks.

[REAL] English: post performance (2025, 122 columns, five networks). Profile performance: its 66 columns are known from a real
file of 2025, the file itself is not at hand. Older reports per network (2018-2020) are not read.

Posts write ``MM/DD/YYYY h:mm am``, profiles ``MM-DD-YYYY``. An empty cell is what the network does not offer, never a zero.
"""

from __future__ import annotations

import re

from socialkpi.language import Text
from socialkpi.reading.cells import CHANGE, COUNT, DECIMAL, IDENTITY, NAME, PERCENT, TEXT
from socialkpi.reading.dates import Day, Format, Moment, Parts
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._networks import NETWORKS, keep_networks, local_days, own_ids, without_mark

_NOON = 12
_PLAYS = ("youtube", "tiktok")
"""Networks whose own exports call the views of a video simply views."""


def _twelve_hours(match: re.Match[str]) -> Parts | None:
    hour = int(match["hour"]) % _NOON + (_NOON if match["half"].lower() == "p" else 0)
    return int(match["year"]), int(match["month"]), int(match["day"]), hour, int(match["minute"]), 0, None


_US_HALVES = Format(
    "10/03/2026 7:53 pm",
    re.compile(
        r"(?P<month>\d{1,2})/(?P<day>\d{1,2})/(?P<year>\d{4}) (?P<hour>1[0-2]|0?[1-9]):(?P<minute>\d{2}) ?(?P<half>[ap])m",
        re.ASCII | re.IGNORECASE,
    ),
    _twelve_hours,
)
_US_DASHES = Format(
    "10-03-2026",
    re.compile(r"(?P<month>\d{1,2})-(?P<day>\d{1,2})-(?P<year>\d{4})", re.ASCII),
    lambda match: (int(match["year"]), int(match["month"]), int(match["day"]), 0, 0, 0, None),
)
_ZONE = Text(
    en="Times are those of the zone chosen in Sprout, which the file does not name; days are as written.",
    id="Waktunya menurut zona yang dipilih di Sprout, yang tidak tertulis di berkas; harinya sesuai tulisan.",
)
_FORMATS = {"photo": "photo", "image": "photo", "video": "video", "reel": "reel", "carousel": "carousel",
            "carousel album": "carousel", "story": "story", "text": "text", "link": "link"}  # fmt: skip


def _posts(draft: Draft) -> None:
    keep_networks(draft)
    own_ids(draft)
    local_days(draft)
    draft.fields["account"] = without_mark(draft.fields["account"])
    videos = draft.fields.get("video_views", [None] * draft.rows)
    draft.fields["views"] = [
        views if where in _PLAYS else None for views, where in zip(videos, draft.fields["platform"], strict=True)
    ]


SPROUT_POSTS = Source(
    key="sprout_posts",
    family="sprout",
    platform=None,
    table="posts",
    title=Text(en="Sprout Social: post performance", id="Sprout Social: kinerja postingan"),
    how=Text(
        en="Sprout Social → Reports → Post Performance → choose profiles and dates → Share → Export CSV.",
        id="Sprout Social → Reports → Post Performance → pilih profil dan tanggal → Share → Export CSV.",
    ),
    recognised_by=RecognisedBy(("Linked Content", "Post ID", "Network")),
    columns=(
        Column("_time", "Date", Moment((_US_HALVES,)), required=True),
        Column("post", "Post ID", IDENTITY, required=True),
        Column("_platform", "Network", NAME, required=True, values=NETWORKS),
        Column("format", "Content Type", NAME, values=_FORMATS),
        Column(None, "Post Type", NAME),
        Column("account", "Profile", NAME),
        Column("link", "Link", NAME),
        Column("caption", "Post", TEXT),
        Column(None, "Linked Content", NAME),
        Column("impressions", "Impressions", COUNT),
        Column("paid_impressions", "Paid Impressions", COUNT),
        Column("reach", "Reach", COUNT, adds=False),
        Column("engagements_native", "Engagements", COUNT),
        Column("reactions", "Reactions", COUNT),
        Column(None, "Likes", COUNT),
        Column("comments", "Comments", COUNT),
        Column("shares", "Shares", COUNT),
        Column("saves", "Saves", COUNT),
        Column("link_clicks", "Post Link Clicks", COUNT),
        Column("clicks", "Post Clicks (All)", COUNT),
        Column("follows", "Follows from Post", COUNT),
        Column("video_views", "Video Views", COUNT),
        Column("watch_seconds", "Video View Time (Seconds)", DECIMAL),
        Column(None, "Engagement Rate (per Impression)", PERCENT, adds=False),
        Column(None, "Engagement Rate (per Reach)", PERCENT, adds=False),
        Column(None, "Click-Through Rate", PERCENT, adds=False),
    ),
    before=_posts,
    notes=(_ZONE,),
    lacks={
        "profile_visits": Text(
            en="Sprout has clicks on the profile of some networks only, under another meaning",
            id="Sprout hanya punya klik profil untuk sebagian jaringan, dengan arti lain",
        ),
        "negative_feedback": Text(en="Sprout exports none", id="Sprout tidak mengekspornya"),
    },
    gives=("views",),
)


def _profiles(draft: Draft) -> None:
    keep_networks(draft)
    draft.fields["account"] = without_mark(draft.fields["account"])


SPROUT_PROFILES = Source(
    key="sprout_profiles",
    family="sprout",
    platform=None,
    table="days",
    title=Text(en="Sprout Social: profile performance", id="Sprout Social: kinerja profil"),
    how=Text(
        en="Sprout Social → Reports → Profile Performance → choose profiles and dates → Share → Export CSV.",
        id="Sprout Social → Reports → Profile Performance → pilih profil dan tanggal → Share → Export CSV.",
    ),
    recognised_by=RecognisedBy(("Published Posts (Total)", "Audience", "Network")),
    columns=(
        Column("day", "Date", Day((_US_DASHES,)), required=True),
        Column("_platform", "Network", NAME, required=True, values=NETWORKS),
        Column("account", "Profile", NAME, required=True),
        Column("followers", "Audience", COUNT, adds=False),
        Column("followers_net", "Net Audience Growth", CHANGE),
        Column("followers_gained", "Audience Gained", COUNT),
        Column("posts_published", "Published Posts (Total)", COUNT),
        Column(None, "Sent Messages (Total)", COUNT),
        Column(None, "Received Messages (Total)", COUNT),
        Column("impressions", "Impressions", COUNT),
        Column("video_views", "Video Views", COUNT),
        Column("engagements_native", "Engagements", COUNT),
        Column(None, "Engagement Rate (per Impression)", PERCENT, adds=False),
        Column("reactions", "Reactions", COUNT),
        Column("comments", "Comments", COUNT),
        Column("shares", "Shares", COUNT),
        Column("saves", "Saves", COUNT),
        Column("link_clicks", "Post Link Clicks", COUNT),
        Column(None, "Other Post Clicks", COUNT),
        Column(None, "Other Engagements", COUNT),
        Column(None, "Profile Actions", COUNT),
    ),
    before=_profiles,
    lacks={
        "reach": Text(
            en="people cannot be added up over posts, and Sprout gives no reach of the profile here",
            id="orang tidak bisa dijumlahkan antarpostingan, dan Sprout tidak memberi jangkauan profil di sini",
        )
    },
)
