"""How far videos and stories are watched, and what makes people start or leave."""

from __future__ import annotations

from socialkpi.catalog.exposure import VIEWS
from socialkpi.catalog.kinds import Adds, Better, Example, Measure, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.reach import VIEWERS
from socialkpi.catalog.video import VIDEO_VIEWS
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Video: to the end or away", id="Video: ditonton sampai habis atau ditinggal")
PLACE = 114

COMPLETED_VIEWS = Measure(
    key="completed_views",
    label=Text(en="Views to the end", id="Penayangan sampai selesai"),
    meaning=Text(
        en="Plays of the videos published in the period that reached the end.",
        id="Pemutaran video yang terbit dalam periode ini dan sampai ke akhir.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="TT_FIELDS; PIN",
    pitfall=Text(en="For Pinterest 95% is the end.", id="Di Pinterest, 95% sudah dianggap selesai."),
    table="posts",
    column="completed_views",
    example=Example(rows("posts", platform="tiktok", completed_views=[200, 100]), 300),
)
VIDEO_COMPLETION_RATE = Ratio(
    key="video_completion_rate",
    label=Text(en="Video completion rate", id="Tingkat tonton sampai selesai"),
    meaning=Text(
        en="Of the plays of the videos, how many reached the end.",
        id="Dari seluruh pemutaran video, berapa yang sampai ke akhir.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="TT_FIELDS; PIN",
    pitfall=Text(
        en="Short videos are finished more often: compare videos of like length.",
        id="Video pendek lebih sering ditonton sampai habis: bandingkan video yang durasinya mirip.",
    ),
    top=(COMPLETED_VIEWS,),
    bottom=(VIDEO_VIEWS,),
    example=Example(rows("posts", platform="tiktok", completed_views=[200, 100], video_views=[700, 500]), 0.25),
)
THUMBNAIL_IMPRESSIONS = Measure(
    key="thumbnail_impressions",
    label=Text(en="Thumbnail impressions", id="Tayangan thumbnail"),
    meaning=Text(
        en="Times YouTube showed a thumbnail of the videos for over a second, at least half of it in sight.",
        id="Berapa kali YouTube menampilkan thumbnail video lebih dari satu detik, setidaknya separuhnya terlihat.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="YT_CATALOG",
    pitfall=Text(
        en="Thumbnails on YouTube only: links elsewhere and the next video that starts by itself are not in it.",
        id="Hanya thumbnail di YouTube: tautan di tempat lain dan video yang terputar otomatis tidak termasuk.",
    ),
    table="posts",
    column="impressions_thumbnail",
    example=Example(rows("posts", platform="youtube", impressions_thumbnail=[6000, 4000]), 10000),
)
THUMBNAIL_CLICKS = Measure(
    key="thumbnail_clicks",
    label=Text(en="Views from thumbnails", id="Penayangan dari thumbnail"),
    meaning=Text(
        en="Views that began with a click on a thumbnail.",
        id="Penayangan yang dimulai dari klik pada thumbnail.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="YT_CATALOG",
    pitfall=Text(
        en="YouTube gives the rate only, so this is worked out from the rounded rate.",
        id="YouTube hanya memberi rasionya, jadi angka ini dihitung dari rasio yang sudah dibulatkan.",
    ),
    table="posts",
    column="thumbnail_clicks",
    example=Example(rows("posts", platform="youtube", thumbnail_clicks=[300, 100]), 400),
)
THUMBNAIL_CTR = Ratio(
    key="thumbnail_ctr",
    label=Text(en="Thumbnail click-through rate", id="Rasio klik-tayang thumbnail (CTR)"),
    meaning=Text(
        en="Of the times a thumbnail was shown on YouTube, how many became a view.",
        id="Dari seluruh tayangan thumbnail di YouTube, berapa yang menjadi penayangan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="YT_CATALOG",
    pitfall=Text(
        en="Views from elsewhere are left out, so this rate times the impressions is less than all views.",
        id="Penayangan dari tempat lain tidak dihitung, jadi rasio ini dikali tayangan lebih kecil dari semua penayangan.",
    ),
    top=(THUMBNAIL_CLICKS,),
    bottom=(THUMBNAIL_IMPRESSIONS,),
    example=Example(
        rows("posts", platform="youtube", thumbnail_clicks=[300, 100], impressions_thumbnail=[6000, 4000]), 0.04
    ),
)
SKIPS = Measure(
    key="skips",
    label=Text(en="Views skipped at once", id="Penayangan yang langsung dilewati (skip)"),
    meaning=Text(
        en="Views of the posts that ended within the first three seconds.",
        id="Penayangan postingan yang berakhir dalam tiga detik pertama.",
    ),
    unit=Unit.COUNT,
    better=Better.LOWER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_DEC25; META_IG_MEDIA",
    table="posts",
    column="skips",
    example=Example(rows("posts", skips=[300, 120]), 420),
)
REELS_SKIP_RATE = Ratio(
    key="reels_skip_rate",
    label=Text(en="Reels skip rate", id="Tingkat lewati (skip rate) Reels"),
    meaning=Text(
        en="Of the views of the reels, how many ended within the first three seconds.",
        id="Dari seluruh penayangan Reels, berapa yang berakhir dalam tiga detik pertama.",
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_DEC25; META_IG_MEDIA",
    pitfall=Text(
        en="Instagram divides by first views and gives the rate only; here all views stand below, so it comes out a little "
        "lower. The bands of good and bad that go around have no sample behind them.",
        id="Instagram membagi dengan penayangan pertama dan hanya memberi rasionya; di sini pembaginya semua "
        "penayangan, jadi hasilnya sedikit lebih rendah. Patokan bagus-buruk yang beredar tidak jelas dasar "
        "datanya.",
    ),
    top=(SKIPS,),
    bottom=(VIEWS,),
    example=Example(rows("posts", skips=[300, 120], views=[700, 300]), 0.42),
)
STORY_EXITS = Measure(
    key="story_exits",
    label=Text(en="Exits from stories", id="Keluar dari story"),
    meaning=Text(
        en="Times people left a story for something else.",
        id="Berapa kali orang meninggalkan story untuk beralih ke hal lain.",
    ),
    unit=Unit.COUNT,
    better=Better.LOWER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_MEDIA",
    table="posts",
    column="exits",
    example=Example(rows("posts", format="story", exits=[1, 0]), 1),
)
STORY_EXIT_RATE = Ratio(
    key="story_exit_rate",
    label=Text(en="Story exit rate", id="Tingkat keluar story"),
    meaning=Text(
        en="Of the views of the stories, how many ended in leaving.",
        id="Dari seluruh penayangan story, berapa yang berujung keluar.",
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_MEDIA",
    pitfall=Text(
        en="A story's figures can be had for 24 hours only, and not at all below five viewers: that is missing, not zero.",
        id="Angka story hanya tersedia 24 jam, dan sama sekali tidak ada bila penontonnya kurang dari lima: itu kosong, "
        "bukan nol.",
    ),
    top=(STORY_EXITS,),
    bottom=(VIEWS,),
    example=Example(rows("posts", format="story", exits=[1, 0], views=[15, 10]), 0.04),
)
RETURNING_VIEWERS = Measure(
    key="returning_viewers",
    label=Text(en="Returning viewers", id="Penonton yang kembali"),
    meaning=Text(
        en="Different people who watched in the period and had watched before.",
        id="Orang berbeda yang menonton dalam periode ini dan pernah menonton sebelumnya.",
    ),
    unit=Unit.PEOPLE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="YT_CATALOG",
    pitfall=Text(
        en="Never a sum over days: who comes back twice is one person.",
        id="Tidak boleh dijumlahkan antarhari: yang kembali dua kali tetap satu orang.",
    ),
    table="days",
    column="returning_viewers",
    adds=Adds.NEVER,
    cap=("viewers",),
    example=Example(rows("days", platform="tiktok", returning_viewers=[200, 150], viewers=[600, 500]), (200, 350)),
)
RETURNING_VIEWERS_SHARE = Ratio(
    key="returning_viewers_share",
    label=Text(en="Returning viewers share", id="Porsi penonton yang kembali"),
    meaning=Text(
        en="The part of the viewers that had watched before.",
        id="Bagian penonton yang pernah menonton sebelumnya.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="YT_CATALOG",
    pitfall=Text(
        en="Both sides are people of the same window; over several windows only bounds are known.",
        id="Kedua sisinya orang dalam rentang waktu yang sama; untuk beberapa rentang hanya batasnya yang diketahui.",
    ),
    top=(RETURNING_VIEWERS,),
    bottom=(VIEWERS,),
    example=Example(rows("days", platform="youtube", returning_viewers=300, viewers=1000), 0.3),
)
