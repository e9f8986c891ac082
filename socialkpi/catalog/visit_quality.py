"""What visitors from social platforms did on the website: whether they stayed, and how long."""

from __future__ import annotations

from socialkpi.catalog.kinds import Adds, Better, Example, Measure, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.traffic import ONLINE, SOCIAL_SESSIONS, SOCIAL_USERS
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Quality of visits", id="Kualitas kunjungan")
PLACE = 130

_SOCIAL = {"social": True}

ENGAGED_SESSIONS = Measure(
    key="engaged_sessions",
    label=Text(en="Engaged sessions from social", id="Sesi dengan keterlibatan dari media sosial"),
    meaning=Text(
        en="Visits from social platforms that lasted over 10 seconds, had a key event, or saw two pages.",
        id="Kunjungan dari media sosial yang lebih dari 10 detik, memuat peristiwa utama, atau membuka dua halaman.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_SCHEMA",
    business=ONLINE,
    pitfall=Text(
        en="The 10 seconds can be set up to 60 in Google Analytics.",
        id="Batas 10 detik itu bisa diatur hingga 60 detik di Google Analytics.",
    ),
    table="visits",
    column="engaged_sessions",
    only=_SOCIAL,
    example=Example(rows("visits", social=True, engaged_sessions=[90, 60]), 150),
)
GA4_ENGAGEMENT_RATE = Ratio(
    key="ga4_engagement_rate",
    label=Text(en="Website engagement rate (GA4)", id="Rasio keterlibatan situs (GA4)"),
    meaning=Text(
        en="The part of the visits from social platforms that were engaged sessions.",
        id="Bagian kunjungan dari media sosial yang merupakan sesi dengan keterlibatan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_SCHEMA",
    business=ONLINE,
    pitfall=Text(
        en="About visits to the website, and not about posts: the engagement rate of posts is another thing.",
        id="Tentang kunjungan situs, bukan postingan: tingkat keterlibatan postingan adalah hal lain.",
    ),
    top=(ENGAGED_SESSIONS,),
    bottom=(SOCIAL_SESSIONS,),
    proportion=True,
    example=Example(rows("visits", social=True, sessions=[140, 100], engaged_sessions=[90, 60]), 0.625),
)
BOUNCE_RATE_GA4 = Ratio(
    key="bounce_rate_ga4",
    label=Text(en="Bounce rate (GA4)", id="Rasio pentalan (GA4)"),
    meaning=Text(
        en="The part of the visits from social platforms that were not engaged sessions.",
        id="Bagian kunjungan dari media sosial yang bukan sesi dengan keterlibatan.",
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_SCHEMA",
    business=ONLINE,
    pitfall=Text(
        en="Universal Analytics counted bounces in another way: the two series cannot be joined.",
        id="Universal Analytics menghitung pentalan dengan cara lain: kedua deret tidak bisa disambung.",
    ),
    top=(SOCIAL_SESSIONS,),
    less=(ENGAGED_SESSIONS,),
    bottom=(SOCIAL_SESSIONS,),
    proportion=True,
    example=Example(rows("visits", social=True, sessions=[140, 100], engaged_sessions=[90, 60]), 0.375),
)
ENGAGEMENT_TIME = Measure(
    key="engagement_time",
    label=Text(en="Time on the website from social", id="Waktu di situs dari media sosial"),
    meaning=Text(
        en="Time that visitors from social platforms had the website in front of them.",
        id="Total waktu pengunjung dari media sosial membuka situs di layar.",
    ),
    unit=Unit.SECONDS,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_SCHEMA",
    business=ONLINE,
    table="visits",
    column="engagement_seconds",
    only=_SOCIAL,
    example=Example(rows("visits", social=True, engagement_seconds=[6000, 3600]), 9600),
)
AVG_ENGAGEMENT_TIME = Ratio(
    key="avg_engagement_time",
    label=Text(en="Average time per session", id="Rata-rata waktu per sesi"),
    meaning=Text(
        en="How long a visit from social platforms had the website in front of it, on average.",
        id="Rata-rata lama situs terbuka di layar pada satu kunjungan dari media sosial.",
    ),
    unit=Unit.SECONDS,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_SCHEMA",
    business=ONLINE,
    pitfall=Text(
        en='Not the "time on page" of Universal Analytics, which lost the last page of each visit.',
        id='Bukan "waktu di halaman" Universal Analytics, yang tidak menghitung halaman terakhir tiap kunjungan.',
    ),
    top=(ENGAGEMENT_TIME,),
    bottom=(SOCIAL_SESSIONS,),
    example=Example(rows("visits", social=True, sessions=[140, 100], engagement_seconds=[6000, 3600]), 40.0),
)
PAGE_VIEWS = Measure(
    key="page_views",
    label=Text(en="Page views from social", id="Tampilan halaman dari media sosial"),
    meaning=Text(
        en="Pages of the website that visitors from social platforms opened.",
        id="Halaman situs yang dibuka pengunjung dari media sosial.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_SCHEMA",
    business=ONLINE,
    pitfall=Text(
        en="Websites that load all in one page count too few, unless they report each change of view.",
        id="Situs satu halaman (single-page) menghitung terlalu sedikit, kecuali setiap pergantian tampilan dilaporkan.",
    ),
    table="visits",
    column="page_views",
    only=_SOCIAL,
    example=Example(rows("visits", social=[True, True, False], page_views=[300, 80, 900]), 380),
)
PAGES_PER_SESSION = Ratio(
    key="pages_per_session",
    label=Text(en="Pages per session", id="Halaman per sesi"),
    meaning=Text(
        en="Pages that a visit from social platforms opened on average.",
        id="Rata-rata halaman yang dibuka dalam satu kunjungan dari media sosial.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    business=ONLINE,
    pitfall=Text(
        en="Depends on how the website is built: one long page can be read to its end in one view.",
        id="Tergantung susunan situs: satu halaman panjang bisa dibaca sampai habis dalam satu tampilan.",
    ),
    top=(PAGE_VIEWS,),
    bottom=(SOCIAL_SESSIONS,),
    example=Example(rows("visits", social=True, page_views=[300, 80], sessions=[112, 40]), 2.5),
)
NEW_USERS = Measure(
    key="new_users",
    label=Text(en="New users from social", id="Pengguna baru dari media sosial"),
    meaning=Text(
        en="Different visitors from social platforms who had not been on the website before.",
        id="Pengunjung berbeda dari media sosial yang belum pernah membuka situs.",
    ),
    unit=Unit.PEOPLE,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_SCHEMA",
    business=ONLINE,
    pitfall=Text(
        en="Who deleted the cookies, or comes with another device, is new again.",
        id="Yang menghapus cookie atau memakai perangkat lain terhitung baru lagi.",
    ),
    table="visits",
    column="new_users",
    adds=Adds.NEVER,
    only=_SOCIAL,
    cap=("users",),
    example=Example(rows("visits", social=True, new_users=[60, 40], users=[100, 70]), (60, 100)),
)
NEW_USER_SHARE = Ratio(
    key="new_user_share",
    label=Text(en="New user share", id="Porsi pengguna baru"),
    meaning=Text(
        en="The part of the visitors from social platforms who had not been on the website before.",
        id="Bagian pengunjung dari media sosial yang belum pernah membuka situs.",
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_SCHEMA",
    business=ONLINE,
    pitfall=Text(
        en="Lost cookies turn returning visitors into new ones, so it is an upper figure.",
        id="Cookie yang hilang mengubah pengunjung lama menjadi baru, jadi angka ini cenderung terlalu tinggi.",
    ),
    top=(NEW_USERS,),
    bottom=(SOCIAL_USERS,),
    proportion=True,
    example=Example(rows("visits", social=True, new_users=60, users=100), 0.6),
)
