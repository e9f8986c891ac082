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
WATCHABLE_TIME = Measure(
    key="watchable_time",
    label=Text(en="Watch time if every view ran to the end", id="Waktu tonton bila semua penayangan sampai selesai"),
    meaning=Text(
        en="Views of each video times its length, added up.",
        id="Penayangan tiap video dikali durasinya, lalu dijumlahkan.",
    ),
    unit=Unit.SECONDS,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    table="posts",
    column="watchable_seconds",
    example=Example(rows("posts", platform="youtube", watchable_seconds=[24000, 12000]), 36000),
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
ENGAGED_VIEWS = Measure(
    key="engaged_views",
    label=Text(en="Engaged views", id="Penayangan dengan keterlibatan (engaged views)"),
    meaning=Text(
        en="Views of the videos published in the period that went on past the first seconds, as YouTube counts them.",
        id="Penayangan video yang terbit dalam periode ini dan berlanjut melewati detik-detik pertama, menurut YouTube.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="YT_REV",
    pitfall=Text(
        en="YouTube's older way of counting views lives on in it: use it to look back across the changes of 2025 and 2026.",
        id="Cara hitung views YouTube yang lama masih dipakai di sini: gunakan untuk membandingkan sebelum dan "
        "sesudah perubahan 2025 dan 2026.",
    ),
    table="posts",
    column="engaged_views",
    example=Example(rows("posts", platform="youtube", engaged_views=[700, 50]), 750),
)
AVERAGE_PERCENTAGE_VIEWED = Ratio(
    key="average_percentage_viewed",
    label=Text(en="Average percentage viewed", id="Persentase tonton rata-rata"),
    meaning=Text(
        en="How much of a video one view lasted on average: time watched compared with views times the video's length.",
        id="Rata-rata seberapa banyak video ditonton dalam satu penayangan: waktu tonton dibandingkan dengan penayangan "
        "dikali durasi video.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="YT_CATALOG",
    pitfall=Text(
        en="Can be above 100% where people watch again. Short videos are watched further: compare videos of like length.",
        id="Bisa di atas 100% bila ditonton ulang. Video pendek cenderung ditonton lebih tuntas: bandingkan video "
        "yang durasinya mirip.",
    ),
    top=(WATCH_TIME,),
    bottom=(WATCHABLE_TIME,),
    example=Example(
        rows("posts", platform="youtube", watch_seconds=[6000, 3000], watchable_seconds=[24000, 12000]), 0.25
    ),
)
SUBSCRIBERS_NET = Measure(
    key="subscribers_net",
    label=Text(en="Net subscribers from videos", id="Subscriber bersih dari video"),
    meaning=Text(
        en="People who subscribed on these videos, minus those who unsubscribed.",
        id="Yang mulai berlangganan (subscribe) dari video ini, dikurangi yang berhenti.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="YT_CATALOG",
    pitfall=Text(
        en="Subscriptions on the channel's own page are not in it.",
        id="Langganan yang dimulai dari halaman channel tidak termasuk.",
    ),
    table="posts",
    column="follows_net",
    example=Example(rows("posts", platform="youtube", follows_net=[40, -6]), 34),
)
