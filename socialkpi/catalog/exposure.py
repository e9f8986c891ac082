"""How often content was displayed (impressions) or played and shown (views): times, never people."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Example, Measure, Ratio, Scale, Stage, Timing, Traffic, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Impressions and views", id="Tayangan dan penayangan")
PLACE = 30

IMPRESSIONS = Measure(
    key="impressions",
    label=Text(en="Impressions of posts", id="Tayangan postingan (impresi)"),
    meaning=Text(
        en="Times the posts published in the period were displayed, repeats counted.",
        id="Berapa kali postingan yang terbit dalam periode ini ditampilkan, termasuk yang berulang.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_FB_DEPR; META_IG_MEDIA; MRC_VIEW; LI_SHARE",
    pitfall=Text(
        en="Times, not people. Each network counts a display in its own way, and Meta has replaced impressions by views.",
        id="Jumlah kali, bukan jumlah orang. Tiap platform punya cara hitung sendiri, dan Meta telah mengganti tayangan "
        "(impresi) dengan penayangan (views).",
    ),
    table="posts",
    column="impressions",
    example=Example(rows("posts", platform="x", impressions=4), 4),
)
ACCOUNT_IMPRESSIONS = Measure(
    key="account_impressions",
    label=Text(en="Impressions of the account", id="Tayangan akun (impresi)"),
    meaning=Text(
        en="Times any of the account's content was displayed in the period, old posts too.",
        id="Berapa kali konten akun ini ditampilkan dalam periode, termasuk postingan lama.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="LI_SHARE; X_API",
    pitfall=Text(
        en="Counted on the day of the display, so it differs from the impressions of the posts published that day.",
        id="Dihitung pada hari tayangnya, jadi berbeda dengan tayangan postingan yang terbit pada hari itu.",
    ),
    table="days",
    column="impressions",
    example=Example(rows("days", platform="linkedin", impressions=[120, 80]), 200),
)
VIEWS = Measure(
    key="views",
    label=Text(en="Views of posts", id="Penayangan postingan (views)"),
    meaning=Text(
        en="Times the posts published in the period were played or shown on a screen, repeats counted.",
        id="Berapa kali postingan yang terbit dalam periode ini diputar atau tampil di layar, termasuk yang berulang.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_VIEWS_NASDAQ; META_IG_MEDIA; META_FB_DEPR; THREADS; YT_REV",
    pitfall=Text(
        en="Counted more loosely than impressions: one person who sees a photo three times in a day makes 3 views but "
        "made 1 impression. Don't compare across the change.",
        id="Hitungannya lebih longgar dari tayangan (impresi): satu orang yang melihat foto tiga kali sehari menjadi 3 "
        "penayangan, padahal dulu 1 impresi. Jangan bandingkan sebelum dan sesudah perubahan itu.",
    ),
    table="posts",
    column="views",
    example=Example(rows("posts", views=3), 3),
)
ACCOUNT_VIEWS = Measure(
    key="account_views",
    label=Text(en="Views of the account", id="Penayangan akun (views)"),
    meaning=Text(
        en="Times any of the account's content was played or shown in the period, old posts too.",
        id="Berapa kali konten akun ini diputar atau tampil dalam periode, termasuk postingan lama.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_VIEWS_NASDAQ; META_FB_DEPR; YT_REV",
    pitfall=Text(
        en="Counted on the day of viewing, so it differs from the views of the posts published that day.",
        id="Dihitung pada hari ditonton, jadi berbeda dengan penayangan postingan yang terbit pada hari itu.",
    ),
    table="days",
    column="views",
    example=Example(rows("days", views=[300, 450]), 750),
)
PAID_IMPRESSIONS = Measure(
    key="paid_impressions",
    label=Text(en="Paid impressions of posts", id="Tayangan berbayar postingan"),
    meaning=Text(
        en="Times the posts published in the period were displayed because somebody paid for it.",
        id="Berapa kali postingan yang terbit dalam periode ini ditampilkan karena dibayar.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_PAGE_INS; X_API",
    traffic=Traffic.PAID,
    table="posts",
    column="paid_impressions",
    example=Example(rows("posts", platform="x", paid_impressions=[4000, 2000]), 6000),
)
ACCOUNT_PAID_IMPRESSIONS = Measure(
    key="account_paid_impressions",
    label=Text(en="Paid impressions of the account", id="Tayangan berbayar akun"),
    meaning=Text(
        en="Times any of the account's content was displayed in the period because somebody paid for it.",
        id="Berapa kali konten akun ini ditampilkan dalam periode karena dibayar.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="LI_SHARE; X_API",
    traffic=Traffic.PAID,
    table="days",
    column="paid_impressions",
    example=Example(rows("days", platform="linkedin", paid_impressions=[400, 200]), 600),
)
PAID_IMPRESSION_SHARE = Ratio(
    key="paid_impression_share",
    label=Text(en="Paid share of impressions (posts)", id="Porsi tayangan berbayar (postingan)"),
    meaning=Text(
        en="The part of the posts' impressions that was paid for.",
        id="Bagian tayangan postingan yang dibayar.",
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_PAGE_INS; META_FB_DEPR",
    pitfall=Text(
        en="Right for impressions only. Paid and organic reach overlap and need not add up to all reach.",
        id="Hanya berlaku untuk tayangan. Jangkauan berbayar dan organik tumpang-tindih, jadi jumlahnya tidak harus sama "
        "dengan seluruh jangkauan.",
    ),
    top=(PAID_IMPRESSIONS,),
    bottom=(IMPRESSIONS,),
    example=Example(rows("posts", platform="x", paid_impressions=[4000, 2000], impressions=[7000, 3000]), 0.6),
)
ACCOUNT_PAID_IMPRESSION_SHARE = Ratio(
    key="account_paid_impression_share",
    label=Text(en="Paid share of impressions (account)", id="Porsi tayangan berbayar (akun)"),
    meaning=Text(
        en="The part of the account's impressions that was paid for.",
        id="Bagian tayangan akun yang dibayar.",
    ),
    unit=Unit.SHARE,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_PAGE_INS; LI_SHARE",
    pitfall=Text(
        en="Right for impressions only. Paid and organic reach overlap and need not add up to all reach.",
        id="Hanya berlaku untuk tayangan. Jangkauan berbayar dan organik tumpang-tindih, jadi jumlahnya tidak harus sama "
        "dengan seluruh jangkauan.",
    ),
    top=(ACCOUNT_PAID_IMPRESSIONS,),
    bottom=(ACCOUNT_IMPRESSIONS,),
    example=Example(rows("days", platform="linkedin", paid_impressions=[400, 200], impressions=[700, 300]), 0.6),
)
EARNED_IMPRESSIONS = Measure(
    key="earned_impressions",
    label=Text(en="Earned impressions", id="Tayangan hasil berbagi (earned)"),
    meaning=Text(
        en="Times the content was displayed because somebody else passed it on.",
        id="Berapa kali konten ditampilkan karena dibagikan oleh orang lain.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_FB_DEPR",
    pitfall=Text(
        en="Most networks have stopped giving it, and tools then estimate it: ask where the figure comes from.",
        id="Sebagian besar platform tidak lagi menyediakannya, jadi banyak tools memakai perkiraan: tanyakan asal "
        "angkanya.",
    ),
    traffic=Traffic.EARNED,
    table="posts",
    column="earned_impressions",
    example=Example(rows("posts", platform="facebook", earned_impressions=[200, 350]), 550),
)
