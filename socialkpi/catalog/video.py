"""How videos are watched."""

from __future__ import annotations

from socialkpi.catalog.exposure import VIEWS
from socialkpi.catalog.kinds import Better, Example, Measure, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Video", id="Video")
PLACE = 110

VIDEO_VIEWS = Measure(
    key="video_views",
    label=Text(en="Video views", id="Penayangan video"),
    meaning=Text(
        en="Plays of the videos published in the period that lasted as long as the network asks.",
        id="Pemutaran video yang terbit dalam periode ini, selama durasi minimum yang ditetapkan platform.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="YT_REV; META_IG_MEDIA; PIN; HOOK",
    pitfall=Text(
        en="The threshold differs: start of play, 2 seconds, or 3 seconds on Facebook. Don't add or compare networks.",
        id="Ambangnya berbeda: begitu diputar, 2 detik, atau 3 detik di Facebook. Jangan dijumlahkan atau dibandingkan "
        "antarplatform.",
    ),
    table="posts",
    column="video_views",
    example=Example(rows("posts", platform="facebook", video_views=[100, 40]), 140),
)
ACCOUNT_VIDEO_VIEWS = Measure(
    key="account_video_views",
    label=Text(en="Video views (account)", id="Penayangan video (akun)"),
    meaning=Text(
        en="Plays of any of the account's videos in the period, as the network counts them.",
        id="Pemutaran semua video akun dalam periode ini, menurut hitungan platform.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="X_API; TT_FIELDS",
    pitfall=Text(
        en="The threshold differs between networks; old videos are in it too.",
        id="Ambangnya berbeda antarplatform; video lama ikut terhitung.",
    ),
    table="days",
    column="video_views",
    example=Example(rows("days", platform="x", video_views=[100, 40]), 140),
)
WATCH_TIME = Measure(
    key="watch_time",
    label=Text(en="Watch time", id="Waktu tonton"),
    meaning=Text(
        en="Time that people spent watching the videos published in the period.",
        id="Total waktu orang menonton video yang terbit dalam periode ini.",
    ),
    unit=Unit.SECONDS,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="YT_CATALOG; META_IG_MEDIA",
    table="posts",
    column="watch_seconds",
    example=Example(rows("posts", platform="youtube", watch_seconds=[36000, 18000]), 54000),
)
AVERAGE_VIEW_DURATION = Ratio(
    key="average_view_duration",
    label=Text(en="Average view duration", id="Durasi tonton rata-rata"),
    meaning=Text(
        en="How long one view lasted on average.",
        id="Rata-rata lama satu penayangan.",
    ),
    unit=Unit.SECONDS,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="YT_CATALOG",
    pitfall=Text(
        en="Falls by itself when a network begins to count views from the first frame: that is no loss of quality.",
        id="Turun dengan sendirinya bila platform mulai menghitung views sejak bingkai pertama: itu bukan penurunan mutu.",
    ),
    top=(WATCH_TIME,),
    bottom=(VIEWS,),
    example=Example(rows("posts", platform="youtube", watch_seconds=[6000, 3000], views=[400, 200]), 15.0),
)
