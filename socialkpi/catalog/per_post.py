"""What one post brings on average."""

from __future__ import annotations

from socialkpi.catalog.actions import COMMENTS, REACTIONS, SHARES
from socialkpi.catalog.activity import POSTS_PUBLISHED
from socialkpi.catalog.engagement import ENGAGEMENTS_PUBLIC
from socialkpi.catalog.exposure import IMPRESSIONS
from socialkpi.catalog.kinds import Better, Example, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Per post", id="Per postingan")
PLACE = 80

AVG_ENGAGEMENTS_PER_POST = Ratio(
    key="avg_engagements_per_post",
    label=Text(en="Engagements per post", id="Rata-rata interaksi per postingan"),
    meaning=Text(
        en="Public engagements that a post brings on average.",
        id="Rata-rata interaksi publik yang didapat satu postingan.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    pitfall=Text(
        en="One very successful post lifts the average; look at the posts as well.",
        id="Satu postingan yang sangat ramai mengangkat rata-rata; lihat juga tiap postingannya.",
    ),
    top=(ENGAGEMENTS_PUBLIC,),
    bottom=(POSTS_PUBLISHED,),
    example=Example(rows("posts", posts=1, reactions=[5, 15, 40], comments=[3, 3, 10], shares=[2, 2, 10]), 30.0),
)
APPLAUSE_RATE = Ratio(
    key="applause_rate",
    label=Text(en="Applause rate (reactions per post)", id="Applause rate (suka per postingan)"),
    meaning=Text(
        en="Reactions that a post gets on average.", id="Rata-rata suka atau reaksi yang didapat satu postingan."
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="KAUSHIK; TSM",
    pitfall=Text(
        en="Some divide by followers instead of posts: that is another number under the same name.",
        id="Ada yang membaginya dengan pengikut, bukan postingan: namanya sama, angkanya lain.",
    ),
    top=(REACTIONS,),
    bottom=(POSTS_PUBLISHED,),
    example=Example(rows("posts", posts=1, reactions=[40, 10, 25, 30, 20, 35, 15, 25, 28, 22]), 25.0),
)
AMPLIFICATION_RATE = Ratio(
    key="amplification_rate",
    label=Text(en="Amplification rate (shares per post)", id="Amplification rate (dibagikan per postingan)"),
    meaning=Text(
        en="How many times a post is passed on, on average.", id="Rata-rata berapa kali satu postingan disebarkan."
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="KAUSHIK; TSM",
    pitfall=Text(
        en="Some divide by followers instead of posts: that is another number under the same name.",
        id="Ada yang membaginya dengan pengikut, bukan postingan: namanya sama, angkanya lain.",
    ),
    top=(SHARES,),
    bottom=(POSTS_PUBLISHED,),
    example=Example(rows("posts", posts=1, shares=[8, 2, 5, 6, 4, 7, 3, 5, 9, 1]), 5.0),
)
CONVERSATION_RATE = Ratio(
    key="conversation_rate",
    label=Text(en="Conversation rate (comments per post)", id="Conversation rate (komentar per postingan)"),
    meaning=Text(en="Comments that a post gets on average.", id="Rata-rata komentar yang didapat satu postingan."),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="KAUSHIK; TSM",
    pitfall=Text(
        en="Not the conversion rate: the names are alike, the things aren't.",
        id="Bukan tingkat konversi (conversion rate): namanya mirip, artinya lain.",
    ),
    top=(COMMENTS,),
    bottom=(POSTS_PUBLISHED,),
    example=Example(rows("posts", posts=1, comments=[5, 2, 3, 4, 6, 1, 3, 4, 5, 2]), 3.5),
)
IMPRESSIONS_PER_POST = Ratio(
    key="impressions_per_post",
    label=Text(en="Impressions per post", id="Tayangan per postingan"),
    meaning=Text(
        en="How often a post was displayed, on average.", id="Rata-rata berapa kali satu postingan ditampilkan."
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    pitfall=Text(
        en="One post that travelled far lifts the average: of 1,000, 3,000 and 500 the average is 1,500, the middle one "
        "1,000.",
        id="Satu postingan yang menyebar jauh mengangkat rata-rata: dari 1.000, 3.000, dan 500 rata-ratanya 1.500, "
        "mediannya 1.000.",
    ),
    top=(IMPRESSIONS,),
    bottom=(POSTS_PUBLISHED,),
    example=Example(rows("posts", platform="x", posts=1, impressions=[1000, 3000, 500]), 1500.0),
)
