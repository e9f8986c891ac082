"""Facebook Page Insights (to about 2021), export of the page by day.

[REAL] CSV of 2014, 644 columns, with a second line that explains the headings; [CODE] the machine's names ("page_fans:lifetime").
"Weekly" and "28 Days" columns are windows that overlap from day to day: they are shown and never used.
"""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.arrange import without_descriptions
from socialkpi.reading.cells import COUNT
from socialkpi.reading.dates import ISO, ISO_TIME, US, Day
from socialkpi.reading.source import Column, RecognisedBy, Source

_KNOWN_BY = ("Lifetime Total Likes", "Daily New Likes", "Daily Page Engaged Users", "Daily Total Reach")

FACEBOOK_LEGACY_PAGE = Source(
    key="facebook_legacy_page",
    family="facebook_legacy",
    platform="facebook",
    table="days",
    title=Text(
        en="Facebook Page Insights (to 2021): the page by day", id="Insight Halaman Facebook (s.d. 2021): per hari"
    ),
    how=Text(
        en="Old files only: Facebook ended this export (Page → Insights → Export data → Page data) in 2021-2022.",
        id="Hanya berkas lama: Facebook menghentikan ekspor ini (Halaman → Insight → Ekspor data → Data halaman) 2021-2022.",
    ),
    recognised_by=RecognisedBy(one_of=_KNOWN_BY),
    columns=(
        Column("day", "Date", Day((US, ISO, ISO_TIME)), required=True),
        Column("followers", "Lifetime Total Likes", COUNT, also=("page_fans:lifetime",), adds=False),
        Column("followers_gained", "Daily New Likes", COUNT, also=("page_fan_adds_unique:day", "page_fan_adds:day")),
        Column("followers_lost", "Daily Unlikes", COUNT, also=("page_fan_removes_unique:day", "page_fan_removes:day")),
        Column("accounts_engaged", "Daily Page Engaged Users", COUNT, also=("page_engaged_users:day",), adds=False),
        Column("reach", "Daily Total Reach", COUNT, also=("page_impressions_unique:day",), adds=False),
        Column("impressions", "Daily Total Impressions", COUNT, also=("page_impressions:day",)),
        Column("clicks", "Daily Page consumptions", COUNT, also=("page_consumptions:day",)),
        Column("video_views", "Daily Total Video Views", COUNT, also=("page_video_views:day",)),
    ),
    arrange=without_descriptions,
    notes=(
        Text(
            en="Followers are the page's likes; days are taken as US Pacific, which the file does not say.",
            id="Pengikut di sini adalah suka halaman; hari dianggap waktu Pasifik AS, yang tidak tertulis di berkas.",
        ),
    ),
)
