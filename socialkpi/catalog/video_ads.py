"""Advertisements with video: how many look, and how far; and whether they could be seen at all."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Example, Measure, Ratio, Scale, Stage, Timing, Total, Traffic, Unit
from socialkpi.catalog.paid import AD_IMPRESSIONS
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Video and display advertisements", id="Iklan video dan bergambar")
PLACE = 172

AD_VIDEO_VIEWS = Measure(
    key="ad_video_views",
    label=Text(en="Video views of advertisements", id="Penayangan video iklan"),
    meaning=Text(
        en="Plays of the advertisements' videos that lasted as long as the platform asks.",
        id="Pemutaran video iklan selama durasi minimum yang ditetapkan platform.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="HOOK; META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Three seconds for Meta, the first frame for TikTok: don't add or compare platforms.",
        id="Tiga detik di Meta, bingkai pertama di TikTok: jangan dijumlahkan atau dibandingkan antarplatform.",
    ),
    table="ads",
    column="video_views",
    example=Example(rows("ads", platform="meta_ads", video_views=[1500, 900]), 2400),
)
VIDEO_VIEW_RATE = Ratio(
    key="video_view_rate",
    label=Text(en="Video view rate", id="Tingkat tonton (view rate)"),
    meaning=Text(
        en="Of the impressions of the advertisements, how many became a video view.",
        id="Dari seluruh tayangan iklan, berapa yang menjadi penayangan video.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Where a view counts from the first frame it is close to 100% and says nothing.",
        id="Bila views dihitung sejak bingkai pertama, angkanya mendekati 100% dan tidak berarti apa-apa.",
    ),
    top=(AD_VIDEO_VIEWS,),
    bottom=(AD_IMPRESSIONS,),
    example=Example(rows("ads", platform="meta_ads", video_views=[1500, 900], impressions=[7000, 5000]), 0.2),
)
THREE_SECOND_PLAYS = Total(
    key="three_second_plays",
    label=Text(en="3-second plays", id="Pemutaran 3 detik"),
    meaning=Text(
        en="Plays of advertisements' videos that lasted three seconds: what Meta calls a video view.",
        id="Pemutaran video iklan selama tiga detik: yang oleh Meta disebut penayangan video.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="HOOK",
    traffic=Traffic.PAID,
    recipe_name="three_seconds",
    recipe={"meta_ads": (AD_VIDEO_VIEWS,)},
    example=Example(rows("ads", platform=["meta_ads", "tiktok_ads"], video_views=[2400, 900]), 2400),
)
HOOK_RATE = Ratio(
    key="hook_rate",
    label=Text(en="Hook rate", id="Hook rate (tonton 3 detik pertama)"),
    meaning=Text(
        en="Of the impressions of the advertisements, how many held the eye for three seconds.",
        id="Dari seluruh tayangan iklan, berapa yang membuat orang bertahan tiga detik.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="HOOK",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="No platform's own figure. For TikTok people use two seconds: another number, so it is left out here.",
        id="Bukan angka resmi platform mana pun. Untuk TikTok orang memakai dua detik: angkanya lain, jadi tidak dihitung "
        "di sini.",
    ),
    top=(THREE_SECOND_PLAYS,),
    bottom=(AD_IMPRESSIONS,),
    example=Example(rows("ads", platform="meta_ads", video_views=[15000, 9000], impressions=[70000, 50000]), 0.2),
)
THRUPLAYS = Measure(
    key="thruplays",
    label=Text(en="ThruPlays", id="ThruPlay"),
    meaning=Text(
        en="Plays of advertisements' videos that lasted 15 seconds, or to the end where that is sooner.",
        id="Pemutaran video iklan selama 15 detik, atau sampai selesai bila lebih singkat.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="HOOK",
    traffic=Traffic.PAID,
    table="ads",
    column="thruplays",
    example=Example(rows("ads", platform="meta_ads", thruplays=[4000, 2000]), 6000),
)
HOLD_RATE = Ratio(
    key="hold_rate",
    label=Text(en="Hold rate", id="Hold rate (bertahan menonton)"),
    meaning=Text(
        en="Of those plays that held the eye for three seconds, how many went on to a ThruPlay.",
        id="Dari pemutaran yang bertahan tiga detik, berapa yang berlanjut menjadi ThruPlay.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="HOOK",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Others count those who saw half of the video: ask before comparing.",
        id="Ada yang menghitung penonton sampai separuh video: tanyakan dulu sebelum membandingkan.",
    ),
    top=(THRUPLAYS,),
    bottom=(THREE_SECOND_PLAYS,),
    example=Example(rows("ads", platform="meta_ads", thruplays=[4000, 2000], video_views=[15000, 9000]), 0.25),
)
AD_COMPLETED_VIEWS = Measure(
    key="ad_completed_views",
    label=Text(en="Advertisements watched to the end", id="Video iklan yang ditonton sampai selesai"),
    meaning=Text(
        en="Plays of the advertisements' videos that reached the end.",
        id="Pemutaran video iklan yang sampai ke akhir.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    table="ads",
    column="completed_views",
    example=Example(rows("ads", platform="tiktok_ads", completed_views=[200, 100]), 300),
)
AD_VIDEO_COMPLETION_RATE = Ratio(
    key="ad_video_completion_rate",
    label=Text(en="Video completion rate of advertisements", id="Tingkat tonton sampai selesai (iklan)"),
    meaning=Text(
        en="Of the video views of the advertisements, how many reached the end.",
        id="Dari seluruh penayangan video iklan, berapa yang sampai ke akhir.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Where a view begins after three seconds fewer plays stand below, so the rate is higher: compare within a platform.",
        id="Bila views baru dihitung setelah tiga detik, pembaginya lebih kecil dan rasionya lebih tinggi: bandingkan dalam "
        "platform yang sama.",
    ),
    top=(AD_COMPLETED_VIEWS,),
    bottom=(AD_VIDEO_VIEWS,),
    example=Example(rows("ads", platform="tiktok_ads", completed_views=[200, 100], video_views=[700, 500]), 0.25),
)
VIEWABLE_IMPRESSIONS = Measure(
    key="viewable_impressions",
    label=Text(en="Viewable impressions", id="Tayangan yang terlihat (viewable)"),
    meaning=Text(
        en="Impressions of which at least half was in sight for a second, for videos two seconds.",
        id="Tayangan yang setidaknya separuhnya terlihat selama satu detik, untuk video dua detik.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="MRC_VIEW",
    traffic=Traffic.PAID,
    table="ads",
    column="viewable_impressions",
    example=Example(rows("ads", platform="google_ads", viewable_impressions=[400, 300]), 700),
)
MEASURABLE_IMPRESSIONS = Measure(
    key="measurable_impressions",
    label=Text(en="Measurable impressions", id="Tayangan yang bisa diukur"),
    meaning=Text(
        en="Impressions of which it could be told whether they were in sight.",
        id="Tayangan yang bisa diketahui apakah terlihat atau tidak.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="MRC_VIEW",
    traffic=Traffic.PAID,
    table="ads",
    column="measurable_impressions",
    example=Example(rows("ads", platform="google_ads", measurable_impressions=[600, 400]), 1000),
)
VIEWABILITY_RATE = Ratio(
    key="viewability_rate",
    label=Text(en="Viewability rate", id="Tingkat keterlihatan iklan (viewability)"),
    meaning=Text(
        en="Of the impressions that could be measured, how many were in sight.",
        id="Dari tayangan yang bisa diukur, berapa yang terlihat.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="MRC_VIEW",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Divided by what could be measured, not by all that was served. In sight is not yet looked at.",
        id="Pembaginya yang bisa diukur, bukan semua yang ditayangkan. Terlihat belum tentu dilihat.",
    ),
    top=(VIEWABLE_IMPRESSIONS,),
    bottom=(MEASURABLE_IMPRESSIONS,),
    example=Example(
        rows("ads", platform="google_ads", viewable_impressions=[400, 300], measurable_impressions=[600, 400]), 0.7
    ),
)
