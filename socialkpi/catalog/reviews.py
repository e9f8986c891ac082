"""Reviews with stars, and what customers say of a conversation they had."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Example, Ratio, Scale, Stage, Timing, Traffic, Unit
from socialkpi.catalog.surveys import counted
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Reviews and ratings", id="Ulasan dan penilaian")
PLACE = 206

_REVIEW = {"mention_kind": "review", "own": True}

REVIEW_STARS = counted(
    "review_stars",
    Text(en="Stars of reviews", id="Total bintang ulasan"),
    Text(en="Stars of the reviews of the own brand, added up.", id="Bintang ulasan untuk merek sendiri, dijumlahkan."),
    "stars",
    _REVIEW,
    Example(rows("mentions", mention_kind="review", own=True, mentions=1, stars=[5, 4]), 9),
    table="mentions",
)
REVIEWS = counted(
    "reviews",
    Text(en="Reviews", id="Jumlah ulasan"),
    Text(en="Reviews of the own brand.", id="Ulasan untuk merek sendiri."),
    "mentions",
    _REVIEW,
    Example(rows("mentions", mention_kind=["review", "review", "comment"], own=True, mentions=1), 2),
    table="mentions",
)
REVIEW_RATING = Ratio(
    key="review_rating",
    label=Text(en="Average review rating", id="Rata-rata rating ulasan"),
    meaning=Text(
        en="Mean number of stars in reviews of the own brand.", id="Rata-rata bintang dalam ulasan untuk merek sendiri."
    ),
    unit=Unit.SCORE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.EARNED,
    pitfall=Text(
        en="Most give five stars or one: look at how they are spread, not only at the mean.",
        id="Kebanyakan memberi lima bintang atau satu: lihat sebarannya, bukan hanya rata-ratanya.",
    ),
    top=(REVIEW_STARS,),
    bottom=(REVIEWS,),
    example=Example(rows("mentions", mention_kind="review", own=True, mentions=1, stars=[5, 4, 5, 2]), 4.0),
)
RATED = counted(
    "rated_conversations",
    Text(en="Rated conversations", id="Percakapan yang dinilai"),
    Text(
        en="Conversations after which the customer gave a rating.",
        id="Percakapan yang diberi nilai oleh pelanggan.",
    ),
    "ratings",
    {},
    Example(rows("conversations", conversations=1, ratings=[1, 1, 0]), 2),
    table="conversations",
)
SATISFIED = counted(
    "satisfied_conversations",
    Text(en="Conversations rated well", id="Percakapan yang dinilai puas"),
    Text(
        en="Conversations that the customer rated well: 4 or 5 of 5, or good.",
        id="Percakapan yang dinilai puas oleh pelanggan: 4 atau 5 dari 5, atau good.",
    ),
    "satisfied",
    {},
    Example(rows("conversations", conversations=1, ratings=1, satisfied=[1, 0, 1]), 2),
    table="conversations",
)
SERVICE_SATISFACTION = Ratio(
    key="service_satisfaction",
    label=Text(en="Satisfaction with the service", id="Kepuasan terhadap layanan"),
    meaning=Text(
        en="Of the rated conversations, the part that the customer rated well.",
        id="Dari percakapan yang dinilai, bagian yang dinilai puas oleh pelanggan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    articles_timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.ORGANIC,
    pitfall=Text(
        en="Zendesk asks good or bad, others for stars: not comparable with each other, nor with CSAT of a survey.",
        id="Zendesk bertanya good atau bad, yang lain memakai bintang: tidak bisa dibandingkan, juga dengan CSAT dari survei.",
    ),
    top=(SATISFIED,),
    bottom=(RATED,),
    proportion=True,
    example=Example(rows("conversations", conversations=1, ratings=1, satisfied=[1, 1, 1, 0]), 0.75),
)
