"""Engagement rates: each says what it divides by, for the same posts give 5% by one denominator and 0.5% by another."""

from __future__ import annotations

from socialkpi.catalog.audience import FOLLOWER_DAYS, FOLLOWERS
from socialkpi.catalog.engagement import ACCOUNT_ENGAGEMENTS_PUBLIC, ENGAGEMENTS_PUBLIC
from socialkpi.catalog.exposure import IMPRESSIONS, VIEWS
from socialkpi.catalog.kinds import Better, Example, Ratio, Scale, Stage, Statistic, Timing, Typical, Unit
from socialkpi.catalog.reach import TOTAL_POST_REACH
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Engagement rates", id="Tingkat keterlibatan (engagement rate)")
PLACE = 90

_SOURCES = "HOOTSUITE_TT; BUFFER_X; LI_SHARE; RIVALIQ; ID_ERR"

ENGAGEMENT_RATE_BY_REACH = Ratio(
    key="engagement_rate_by_reach",
    label=Text(en="Engagement rate by reach", id="Tingkat keterlibatan per jangkauan (ERR)"),
    meaning=Text(
        en="Public engagements compared with the accounts that each post reached.",
        id="Interaksi publik dibandingkan dengan akun yang dijangkau tiap postingan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source=_SOURCES,
    pitfall=Text(
        en="All engagements over all reach, not the mean of the posts' own rates: a post with tiny reach would blow up "
        "that mean. One account can act several times, so it isn't the share of people who engaged.",
        id="Semua interaksi dibagi semua jangkauan, bukan rata-rata rasio tiap postingan: postingan dengan jangkauan "
        "sangat kecil akan mendongkrak rata-rata itu. Satu akun bisa berinteraksi beberapa kali, jadi ini bukan "
        "persentase orang.",
    ),
    top=(ENGAGEMENTS_PUBLIC,),
    bottom=(TOTAL_POST_REACH,),
    example=Example(rows("posts", reactions=[30, 20], comments=[6, 4], shares=[15, 5], reach=[1200, 800]), 0.04),
)
ENGAGEMENT_RATE_BY_IMPRESSIONS = Ratio(
    key="engagement_rate_by_impressions",
    label=Text(en="Engagement rate by impressions", id="Tingkat keterlibatan per tayangan (impresi)"),
    meaning=Text(
        en="Public engagements compared with the times the posts were displayed.",
        id="Interaksi publik dibandingkan dengan berapa kali postingan ditampilkan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source=_SOURCES,
    pitfall=Text(
        en="X and LinkedIn print a rate by impressions too, but count clicks as engagements. Meta no longer gives "
        "impressions.",
        id="X dan LinkedIn juga menampilkan rasio per tayangan, tetapi klik ikut dihitung. Meta tidak lagi memberi "
        "tayangan (impresi).",
    ),
    top=(ENGAGEMENTS_PUBLIC,),
    bottom=(IMPRESSIONS,),
    example=Example(
        rows(
            "posts", platform="linkedin", reactions=[30, 20], comments=[6, 4], shares=[15, 5], impressions=[2500, 1500]
        ),
        0.02,
    ),
)
ENGAGEMENT_RATE_BY_VIEWS = Ratio(
    key="engagement_rate_by_views",
    label=Text(en="Engagement rate by views", id="Tingkat keterlibatan per penayangan (views)"),
    meaning=Text(
        en="Public engagements compared with the times the posts were played or shown.",
        id="Interaksi publik dibandingkan dengan berapa kali postingan diputar atau tampil.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source=_SOURCES,
    pitfall=Text(
        en="Lower than by impressions, as views are counted more loosely. YouTube changed its count of views in March "
        "2025 and August 2026: don't compare across.",
        id="Lebih rendah daripada per tayangan (impresi), karena views dihitung lebih longgar. YouTube mengubah hitungan "
        "views pada Maret 2025 dan Agustus 2026: jangan bandingkan sebelum dan sesudahnya.",
    ),
    top=(ENGAGEMENTS_PUBLIC,),
    bottom=(VIEWS,),
    example=Example(
        rows("posts", platform="tiktok", reactions=[30, 20], comments=[6, 4], shares=[15, 5], views=[3000, 2000]), 0.016
    ),
)
ENGAGEMENT_RATE_BY_FOLLOWERS = Ratio(
    key="engagement_rate_by_followers",
    label=Text(en="Engagement rate by followers", id="Tingkat keterlibatan per pengikut"),
    meaning=Text(
        en="Public engagements of the period's posts compared with the followers at its end.",
        id="Interaksi publik dari postingan dalam periode ini dibandingkan dengan jumlah pengikut di akhir periode.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source=_SOURCES,
    pitfall=Text(
        en="Grows with the number of posts, whereas published benchmarks are mostly per post. Content shown to people "
        "who don't follow lifts it.",
        id="Naik seiring jumlah postingan, sedangkan tolok ukur yang beredar umumnya per postingan. Konten yang tampil "
        "ke bukan pengikut ikut menaikkannya.",
    ),
    top=(ENGAGEMENTS_PUBLIC,),
    bottom=(FOLLOWERS,),
    example=Example(
        rows("posts", reactions=[30, 20], comments=[6, 4], shares=[15, 5]) | rows("days", followers=[9900, 10000]),
        0.008,
    ),
)
ENGAGEMENT_RATE_POST_MEDIAN = Typical(
    key="engagement_rate_post_median",
    label=Text(
        en="Engagement rate of a typical post (by reach)", id="Tingkat keterlibatan postingan tipikal (per jangkauan)"
    ),
    meaning=Text(
        en="Half of the posts have a higher engagement rate by reach, half a lower one.",
        id="Separuh postingan punya tingkat keterlibatan per jangkauan yang lebih tinggi, separuh lebih rendah.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="HOOTSUITE_TT; ID_ERR",
    pitfall=Text(
        en="Every post weighs the same. The same three posts can give 4% as median, 5% as mean and 1.1% as all "
        "engagements over all reach.",
        id="Setiap postingan berbobot sama. Tiga postingan yang sama bisa menghasilkan median 4%, rata-rata 5%, dan 1,1% "
        "bila semua interaksi dibagi semua jangkauan.",
    ),
    top=(ENGAGEMENTS_PUBLIC,),
    bottom=(TOTAL_POST_REACH,),
    example=Example(rows("posts", reactions=[5, 40, 300], comments=0, shares=0, reach=[50, 1000, 30000]), 0.04),
)
ENGAGEMENT_RATE_POST_MEDIAN_BY_VIEWS = Typical(
    key="engagement_rate_post_median_by_views",
    label=Text(
        en="Engagement rate of a typical post (by views)", id="Tingkat keterlibatan postingan tipikal (per views)"
    ),
    meaning=Text(
        en="Half of the posts have a higher engagement rate by views, half a lower one.",
        id="Separuh postingan punya tingkat keterlibatan per penayangan yang lebih tinggi, separuh lebih rendah.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="HOOTSUITE_TT; ID_ERR",
    pitfall=Text(
        en="Every post weighs the same, however many people saw it.",
        id="Setiap postingan berbobot sama, berapa pun orang yang melihatnya.",
    ),
    top=(ENGAGEMENTS_PUBLIC,),
    bottom=(VIEWS,),
    example=Example(
        rows("posts", platform="tiktok", reactions=[6, 10, 90], comments=0, shares=0, views=[100, 500, 3000]), 0.03
    ),
)
ENGAGEMENT_RATE_POST_MEAN = Typical(
    key="engagement_rate_post_mean",
    label=Text(en="Mean of the posts' engagement rates", id="Rata-rata engagement rate per postingan"),
    meaning=Text(
        en="The engagement rate by reach of every post, averaged: each post weighs the same.",
        id="Tingkat keterlibatan per jangkauan tiap postingan, dirata-ratakan: setiap postingan berbobot sama.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="HOOTSUITE_TT; ID_ERR",
    pitfall=Text(
        en="A post that hardly anybody saw can lift it a lot: three posts with 5 of 50, 40 of 1,000 and 300 of 30,000 give "
        "5%, while all engagements over all reach give 1.1%. Show it only beside that one.",
        id="Postingan yang hampir tidak dilihat orang bisa sangat mengangkatnya: tiga postingan dengan 5 dari 50, 40 dari "
        "1.000, dan 300 dari 30.000 menghasilkan 5%, padahal semua interaksi dibagi semua jangkauan hanya 1,1%. "
        "Tampilkan hanya bersama angka itu.",
    ),
    top=(ENGAGEMENTS_PUBLIC,),
    bottom=(TOTAL_POST_REACH,),
    statistic=Statistic.MEAN,
    example=Example(rows("posts", reactions=[5, 40, 300], comments=0, shares=0, reach=[50, 1000, 30000]), 0.05),
)
DAILY_ENGAGEMENT_RATE = Ratio(
    key="daily_engagement_rate",
    label=Text(en="Daily engagement rate", id="Tingkat keterlibatan harian"),
    meaning=Text(
        en="Public engagements of a day, old posts included, compared with that day's followers.",
        id="Interaksi publik dalam sehari, termasuk pada postingan lama, dibandingkan dengan pengikut pada hari itu.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="Another thing than the engagement rate of posts. From a report by week it is a rate per week: compare only "
        "reports of the same step.",
        id="Berbeda dari tingkat keterlibatan postingan. Dari laporan mingguan hasilnya rasio per minggu: bandingkan hanya "
        "laporan dengan rentang yang sama.",
    ),
    top=(ACCOUNT_ENGAGEMENTS_PUBLIC,),
    bottom=(FOLLOWER_DAYS,),
    example=Example(
        rows("days", platform="tiktok", reactions=[50, 45], comments=[6, 9], shares=[4, 6], followers=[3990, 4010]),
        0.015,
    ),
)
