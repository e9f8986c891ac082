"""How often content was displayed (impressions) or played and shown (views): times, never people."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Example, Measure, Scale, Stage, Timing, Unit
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
    example=Example(rows("posts", platform="x", impressions=[1000, 3000, 500]), 4500),
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
    example=Example(rows("posts", views=[1200, 800]), 2000),
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
