"""Website visits that came from social platforms, by the website's own analytics.

Everything here speaks of visits from social platforms; only ``all_sessions`` is the whole website.
"""

from __future__ import annotations

from dataclasses import replace

from socialkpi.catalog.account_actions import ACCOUNT_LINK_CLICKS
from socialkpi.catalog.kinds import (
    Adds,
    Better,
    Business,
    Example,
    Measure,
    PerDay,
    Ratio,
    Scale,
    Stage,
    Timing,
    Traffic,
    Unit,
)
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Website traffic", id="Lalu lintas situs")
PLACE = 120

_SOCIAL = {"social": True}
ONLINE = (Business.WEBSHOP, Business.B2B)
"""A shop without a website sees little of its success in visits."""
_WHOLE_SITE = ("platform", "paid", "visit_source", "medium", "campaign", "social")

ALL_SESSIONS = Measure(
    key="all_sessions",
    label=Text(en="All sessions of the website", id="Semua sesi situs"),
    meaning=Text(en="Visits to the website from anywhere.", id="Kunjungan ke situs dari mana pun."),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_SCHEMA",
    business=ONLINE,
    table="visits",
    column="sessions",
    example=Example(rows("visits", platform=["instagram", None], social=[True, False], sessions=[240, 1360]), 1600),
)
SOCIAL_SESSIONS = Measure(
    key="social_sessions",
    label=Text(en="Sessions from social", id="Sesi dari media sosial"),
    meaning=Text(
        en="Visits to the website that came from social platforms, paid and organic.",
        id="Kunjungan ke situs yang datang dari media sosial, berbayar maupun organik.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_CHANNEL; GA4_SCHEMA",
    business=ONLINE,
    pitfall=Text(
        en="A lower bound: visits from apps without a tagged link often land in direct traffic.",
        id="Ini batas bawah: kunjungan dari aplikasi tanpa tautan bertanda (UTM) sering masuk ke lalu lintas langsung.",
    ),
    table="visits",
    column="sessions",
    only=_SOCIAL,
    example=Example(
        rows(
            "visits",
            platform=["instagram", "tiktok", "facebook", None],
            social=[True, True, True, False],
            sessions=[120, 80, 40, 900],
        ),
        240,
    ),
)
ORGANIC_SOCIAL_SESSIONS = Measure(
    key="organic_social_sessions",
    label=Text(en="Organic sessions from social", id="Sesi organik dari media sosial"),
    meaning=Text(
        en="Visits to the website from social platforms that no advertisement was paid for.",
        id="Kunjungan ke situs dari media sosial tanpa iklan berbayar.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_CHANNEL",
    business=ONLINE,
    pitfall=Text(
        en="Advertisements whose links are tagged wrongly end up here.",
        id="Iklan yang tautannya salah diberi tanda (UTM) ikut masuk ke sini.",
    ),
    traffic=Traffic.ORGANIC,
    table="visits",
    column="sessions",
    only={**_SOCIAL, "paid": "organic"},
    example=Example(rows("visits", social=True, paid=["organic", "paid"], sessions=[120, 80]), 120),
)
PAID_SOCIAL_SESSIONS = Measure(
    key="paid_social_sessions",
    label=Text(en="Paid sessions from social", id="Sesi berbayar dari media sosial"),
    meaning=Text(
        en="Visits to the website from advertisements on social platforms.",
        id="Kunjungan ke situs dari iklan di media sosial.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_CHANNEL",
    business=ONLINE,
    pitfall=Text(
        en="Only visits whose links say that they are paid; others count as organic.",
        id="Hanya kunjungan yang tautannya menyebut berbayar; selebihnya terhitung organik.",
    ),
    traffic=Traffic.PAID,
    table="visits",
    column="sessions",
    only={**_SOCIAL, "paid": "paid"},
    example=Example(rows("visits", social=True, paid=["organic", "paid"], sessions=[120, 80]), 80),
)
SOCIAL_TRAFFIC_SHARE = Ratio(
    key="social_traffic_share",
    label=Text(en="Social share of traffic", id="Porsi lalu lintas dari media sosial"),
    meaning=Text(
        en="The part of all website visits that came from social platforms.",
        id="Bagian dari seluruh kunjungan situs yang datang dari media sosial.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    business=ONLINE,
    pitfall=Text(
        en="Falls when other channels grow, even if social brings just as many visits. By platform "
        "it is that platform's share of the whole website.",
        id="Turun bila kanal lain tumbuh, meski kunjungan dari media sosial tetap. Per "
        "platform, ini bagian platform itu dari seluruh situs.",
    ),
    top=(SOCIAL_SESSIONS,),
    bottom=(replace(ALL_SESSIONS, whole_over=_WHOLE_SITE),),
    example=Example(rows("visits", platform=["instagram", None], social=[True, False], sessions=[240, 1360]), 0.15),
)
SOCIAL_USERS = Measure(
    key="social_users",
    label=Text(en="Users from social", id="Pengguna dari media sosial"),
    meaning=Text(
        en="Different visitors who came from social platforms.",
        id="Pengunjung berbeda yang datang dari media sosial.",
    ),
    unit=Unit.PEOPLE,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="GA4_SCHEMA",
    business=ONLINE,
    pitfall=Text(
        en="Never a sum: one person can come from two platforms or on two days. A visitor is a browser, not a person.",
        id="Tidak boleh dijumlahkan: satu orang bisa datang dari dua platform atau pada dua hari. Yang dihitung "
        "peramban, bukan orang.",
    ),
    table="visits",
    column="users",
    adds=Adds.NEVER,
    only=_SOCIAL,
    cap=("sessions",),
    # more users than sessions: who stays on past midnight is a user of both days and has one session
    example=Example(rows("visits", social=True, users=[100, 70], sessions=[100, 50]), (100, 150)),
)
LANDING_RATE = Ratio(
    key="landing_rate",
    label=Text(en="Clicks that became visits", id="Rasio klik menjadi sesi"),
    meaning=Text(
        en="Organic visits to the website for each link click on the accounts.",
        id="Kunjungan organik ke situs untuk setiap klik tautan di akun.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    business=ONLINE,
    pitfall=Text(
        en="A check that two systems agree: well below 60% points to a slow page, refused cookies or clicks by accident; "
        "above 100% to links used elsewhere.",
        id="Untuk mencocokkan dua sistem: jauh di bawah 60% bisa berarti halaman lambat, cookie ditolak, atau klik "
        "tak sengaja; di atas 100% berarti tautan dipakai di tempat lain.",
    ),
    top=(ORGANIC_SOCIAL_SESSIONS,),
    bottom=(ACCOUNT_LINK_CLICKS,),
    example=Example(
        rows("visits", social=True, paid="organic", sessions=[100, 80]) | rows("days", link_clicks=[140, 100]), 0.75
    ),
)
AVG_DAILY_SOCIAL_TRAFFIC = PerDay(
    key="avg_daily_social_traffic",
    label=Text(en="Daily sessions from social", id="Rata-rata lalu lintas harian dari media sosial"),
    meaning=Text(
        en="Visits to the website from social platforms per day, days without one counted in.",
        id="Kunjungan ke situs dari media sosial per hari, termasuk hari tanpa kunjungan.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    business=ONLINE,
    top=(SOCIAL_SESSIONS,),
    example=Example(rows("visits", social=True, sessions=[10, 0, 14] * 10), 8.0),
)
