"""What others say of the brand: mentions, their tone, and the posts of customers and influencers."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Example, Measure, Ratio, Scale, Stage, Timing, Traffic, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Mentions and sentiment", id="Sebutan dan sentimen")
PLACE = 106

_OURS = {"own": True}

MENTION_VOLUME = Measure(
    key="mention_volume",
    label=Text(en="Brand mentions", id="Jumlah sebutan merek (mentions)"),
    meaning=Text(
        en="Posts, comments and reviews by others that name the brand.",
        id="Postingan, komentar, dan ulasan pihak lain yang menyebut merek.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="The words that were searched for decide the count: keep them with it. More is not better in a crisis.",
        id="Kata kunci pencarian menentukan jumlahnya: simpan bersama angkanya. Saat krisis, banyak belum tentu baik.",
    ),
    traffic=Traffic.EARNED,
    table="mentions",
    column="mentions",
    only=_OURS,
    example=Example(rows("mentions", own=[True, True, True, False], mentions=[12, 20, 8, 9]), 40),
)
MENTIONS_OF_ALL = Measure(
    key="mentions_of_all",
    label=Text(en="Mentions of the brand and its competitors", id="Sebutan merek dan pesaing"),
    meaning=Text(
        en="Posts, comments and reviews that name the brand or one of the competitors in the file.",
        id="Postingan, komentar, dan ulasan yang menyebut merek atau salah satu pesaing dalam file.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    traffic=Traffic.EARNED,
    table="mentions",
    column="mentions",
    only={"own": (True, False)},
    example=Example(rows("mentions", own=[True, False, False], mentions=[120, 200, 80]), 400),
)
SHARE_OF_VOICE = Ratio(
    key="share_of_voice",
    label=Text(en="Share of voice", id="Pangsa suara (share of voice)"),
    meaning=Text(
        en="Of all mentions of the brand and its competitors, the part that names the brand.",
        id="Dari semua sebutan merek dan pesaingnya, bagian yang menyebut merek.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="Another set of competitors gives another share: keep the set fixed. By reach or by spend it is another metric.",
        id="Daftar pesaing menentukan hasilnya: jangan diubah-ubah. Pangsa menurut jangkauan atau belanja iklan "
        "adalah metrik lain.",
    ),
    traffic=Traffic.EARNED,
    top=(MENTION_VOLUME,),
    bottom=(MENTIONS_OF_ALL,),
    proportion=True,
    example=Example(rows("mentions", own=[True, False, False], mentions=[120, 200, 80]), 0.3),
)
POTENTIAL_REACH = Measure(
    key="potential_reach",
    label=Text(en="Potential reach", id="Potensi jangkauan"),
    meaning=Text(
        en="The followers of everyone who mentioned the brand, added up.",
        id="Pengikut dari semua yang menyebut merek, dijumlahkan.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="Not reach and no number of people: most of those followers saw nothing, and many follow several of the authors. "
        "Never put it into a rate with measured reach.",
        id="Bukan jangkauan dan bukan jumlah orang: sebagian besar pengikut itu tidak melihat apa-apa, dan banyak yang "
        "mengikuti beberapa penulis sekaligus. Jangan dicampur dengan jangkauan terukur dalam satu rasio.",
    ),
    traffic=Traffic.EARNED,
    table="mentions",
    column="author_followers",
    only=_OURS,
    example=Example(rows("mentions", own=True, author_followers=[700, 12000]), 12700),
)
POSITIVE_MENTIONS = Measure(
    key="positive_mentions",
    label=Text(en="Positive mentions", id="Sebutan positif"),
    meaning=Text(en="Mentions of the brand judged positive.", id="Sebutan merek yang dinilai positif."),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    traffic=Traffic.EARNED,
    table="mentions",
    column="positive",
    only=_OURS,
    example=Example(rows("mentions", own=True, positive=[1, 0, 1]), 2),
)
NEUTRAL_MENTIONS = Measure(
    key="neutral_mentions",
    label=Text(en="Neutral mentions", id="Sebutan netral"),
    meaning=Text(en="Mentions of the brand judged neutral.", id="Sebutan merek yang dinilai netral."),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    traffic=Traffic.EARNED,
    table="mentions",
    column="neutral",
    only=_OURS,
    example=Example(rows("mentions", own=True, neutral=[0, 1, 0]), 1),
)
NEGATIVE_MENTIONS = Measure(
    key="negative_mentions",
    label=Text(en="Negative mentions", id="Sebutan negatif"),
    meaning=Text(en="Mentions of the brand judged negative.", id="Sebutan merek yang dinilai negatif."),
    unit=Unit.COUNT,
    better=Better.LOWER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    traffic=Traffic.EARNED,
    table="mentions",
    column="negative",
    only=_OURS,
    example=Example(rows("mentions", own=True, negative=[0, 0, 1]), 1),
)
SENTIMENT_NET_SCORE = Ratio(
    key="sentiment_net_score",
    label=Text(en="Net sentiment score", id="Skor sentimen bersih"),
    meaning=Text(
        en="Positive minus negative mentions, compared with all that were judged: from -1 to 1.",
        id="Sebutan positif dikurangi negatif, dibandingkan dengan semua yang dinilai: dari -1 sampai 1.",
    ),
    unit=Unit.SCORE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="Without the neutral ones it is another, more extreme number. Programs misread slang, mixed languages and irony: "
        "have people judge a sample and say how often the program agrees.",
        id="Tanpa sebutan netral, angkanya lebih ekstrem. Program sering salah membaca bahasa gaul, bahasa "
        "campuran, dan sindiran: minta orang menilai sebagian, lalu sebutkan seberapa sering hasilnya sama.",
    ),
    traffic=Traffic.EARNED,
    top=(POSITIVE_MENTIONS,),
    less=(NEGATIVE_MENTIONS,),
    bottom=(POSITIVE_MENTIONS, NEUTRAL_MENTIONS, NEGATIVE_MENTIONS),
    example=Example(rows("mentions", own=True, positive=[60, 0, 0], neutral=[0, 25, 0], negative=[0, 0, 15]), 0.45),
)
POSITIVE_SENTIMENT_SHARE = Ratio(
    key="positive_sentiment_share",
    label=Text(en="Positive sentiment share", id="Porsi sentimen positif"),
    meaning=Text(
        en="Of the mentions that were judged, the part that is positive.",
        id="Dari sebutan yang dinilai, bagian yang positif.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="Mentions that nobody judged are left out, not counted as neutral.",
        id="Sebutan yang belum dinilai tidak dihitung, bukan dianggap netral.",
    ),
    traffic=Traffic.EARNED,
    top=(POSITIVE_MENTIONS,),
    bottom=(POSITIVE_MENTIONS, NEUTRAL_MENTIONS, NEGATIVE_MENTIONS),
    proportion=True,
    example=Example(rows("mentions", own=True, positive=[60, 0, 0], neutral=[0, 25, 0], negative=[0, 0, 15]), 0.6),
)
