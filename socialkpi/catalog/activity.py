"""What the client itself did: posts published."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Example, Measure, PerDay, Scale, Stage, Timing, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Activity", id="Aktivitas")
PLACE = 20

POSTS_PUBLISHED = Measure(
    key="posts_published",
    label=Text(en="Posts published", id="Jumlah postingan"),
    meaning=Text(
        en="Posts, videos and stories in the exports, by date of publishing.",
        id="Postingan, video, dan story dalam data ekspor, menurut tanggal terbit.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    pitfall=Text(
        en="This is activity, not success: more posts are not better by themselves.",
        id="Ini aktivitas, bukan hasil: lebih banyak postingan belum tentu lebih baik.",
    ),
    table="posts",
    column="posts",
    example=Example(rows("posts", platform=["instagram"] * 3 + ["tiktok"] * 4 + ["facebook"] * 5, posts=1), 12),
)
ACCOUNT_POSTS_PUBLISHED = Measure(
    key="account_posts_published",
    label=Text(en="Posts published (account)", id="Jumlah postingan (akun)"),
    meaning=Text(
        en="Posts per day as the account's own overview counts them.",
        id="Jumlah postingan menurut ringkasan harian akun.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="X_API",
    pitfall=Text(
        en="An overview may count replies as posts; the list of posts doesn't.",
        id="Ringkasan akun bisa menghitung balasan sebagai postingan; daftar postingan tidak.",
    ),
    table="days",
    column="posts_published",
    example=Example(rows("days", platform="x", posts_published=[3, 4, 5]), 12),
)
POSTING_FREQUENCY = PerDay(
    key="posting_frequency",
    label=Text(en="Posting frequency", id="Frekuensi posting"),
    meaning=Text(
        en="Posts per day, days without a post counted in.",
        id="Postingan per hari, termasuk hari tanpa postingan.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    pitfall=Text(
        en="It takes the days of the period that the data covers, and not only the days with a post.",
        id="Pembaginya hari dalam periode yang tercakup data, bukan hanya hari yang ada postingannya.",
    ),
    top=(POSTS_PUBLISHED,),
    example=Example(rows("posts", posts=[1, 0, 2, 1, 0, 1, 1, 0, 1, 0, 1, 1, 0, 1]), 10 / 14),
)
