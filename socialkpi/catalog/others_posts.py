"""What customers and influencers post about the brand, and what comes of it."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Example, Measure, Ratio, Scale, Stage, Timing, Traffic, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Posts by customers and influencers", id="Postingan pelanggan dan influencer")
PLACE = 107

_CUSTOMERS = {"own": True, "mention_kind": "tag"}
_INFLUENCERS = {"own": True, "mention_kind": "influencer"}

UGC_POSTS = Measure(
    key="ugc_posts",
    label=Text(en="User-generated posts", id="Konten buatan pengguna (UGC)"),
    meaning=Text(
        en="Posts in which customers tag the brand.",
        id="Postingan pelanggan yang menandai (tag) merek.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="Posts that were rewarded are something else: keep them apart, and say so in the report.",
        id="Postingan yang diberi imbalan adalah hal lain: pisahkan, dan sebutkan dalam laporan.",
    ),
    traffic=Traffic.EARNED,
    table="mentions",
    column="mentions",
    only=_CUSTOMERS,
    example=Example(rows("mentions", own=True, mention_kind=["tag", "tag", "comment"], mentions=[2, 3, 7]), 5),
)
INFLUENCER_POSTS = Measure(
    key="influencer_posts",
    label=Text(en="Influencer posts", id="Postingan influencer"),
    meaning=Text(
        en="Posts of influencers about the brand.",
        id="Postingan influencer tentang merek.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    table="mentions",
    column="mentions",
    only=_INFLUENCERS,
    example=Example(rows("mentions", own=True, mention_kind=["influencer", "tag"], mentions=[40, 5]), 40),
)
INFLUENCER_ENGAGEMENTS = Measure(
    key="influencer_engagements",
    label=Text(en="Engagements with influencer posts", id="Interaksi pada postingan influencer"),
    meaning=Text(
        en="Engagements that the influencers' posts about the brand got, as given.",
        id="Interaksi pada postingan influencer tentang merek, menurut angka yang diberikan.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    table="mentions",
    column="engagements_native",
    only=_INFLUENCERS,
    example=Example(rows("mentions", own=True, mention_kind="influencer", engagements_native=[300, 150]), 450),
)
INFLUENCER_FOLLOWERS = Measure(
    key="influencer_followers",
    label=Text(en="Followers of the influencers", id="Pengikut para influencer"),
    meaning=Text(
        en="The followers behind each influencer post, added up: an influencer counts once for every post.",
        id="Pengikut di balik tiap postingan influencer, dijumlahkan: satu influencer terhitung sekali per postingan.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="Only for dividing by; no number of people.",
        id="Hanya untuk pembagi; bukan jumlah orang.",
    ),
    table="mentions",
    column="author_followers",
    only=_INFLUENCERS,
    example=Example(rows("mentions", own=True, mention_kind="influencer", author_followers=[9000, 6000]), 15000),
)
INFLUENCER_ENGAGEMENT_RATE = Ratio(
    key="influencer_engagement_rate",
    label=Text(en="Influencer engagement rate", id="Engagement rate influencer"),
    meaning=Text(
        en="Engagements with the influencers' posts compared with the followers behind those posts.",
        id="Interaksi pada postingan influencer dibandingkan dengan pengikut di balik postingan itu.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="Falls as influencers get larger, and bought followers push it down: compare influencers of like size, and by "
        "what people did afterwards.",
        id="Makin besar influencer makin rendah, dan pengikut palsu ikut menurunkannya: bandingkan influencer yang "
        "ukurannya mirip, dan lihat apa yang dilakukan orang setelahnya.",
    ),
    top=(INFLUENCER_ENGAGEMENTS,),
    bottom=(INFLUENCER_FOLLOWERS,),
    example=Example(
        rows(
            "mentions",
            own=True,
            mention_kind="influencer",
            engagements_native=[300, 150],
            author_followers=[9000, 6000],
        ),
        0.03,
    ),
)
INFLUENCER_CONVERSIONS = Measure(
    key="influencer_conversions",
    label=Text(en="Conversions from influencer posts", id="Konversi dari postingan influencer"),
    meaning=Text(
        en="Conversions that came with the code or link of an influencer post.",
        id="Konversi yang datang lewat kode atau tautan postingan influencer.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    pitfall=Text(
        en="Codes that go around on voucher sites bring buyers who never saw the post.",
        id="Kode yang beredar di situs kupon membawa pembeli yang tidak pernah melihat postingannya.",
    ),
    table="mentions",
    column="conversions",
    only=_INFLUENCERS,
    example=Example(rows("mentions", own=True, mention_kind="influencer", conversions=[8, 4]), 12),
)
INFLUENCER_CONVERSION_YIELD = Ratio(
    key="influencer_conversion_yield",
    label=Text(en="Conversions per influencer post", id="Konversi per postingan influencer"),
    meaning=Text(
        en="Conversions with an influencer's code or link, for each of the posts.",
        id="Konversi lewat kode atau tautan influencer, untuk tiap postingannya.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    pitfall=Text(
        en="Tells apart those who post a lot from those whose word is followed; with few posts it swings widely.",
        id="Membedakan yang sering memposting dari yang kata-katanya diikuti; bila postingannya sedikit, angkanya mudah "
        "melonjak.",
    ),
    top=(INFLUENCER_CONVERSIONS,),
    bottom=(INFLUENCER_POSTS,),
    example=Example(rows("mentions", own=True, mention_kind="influencer", conversions=[8, 4], mentions=[25, 15]), 0.3),
)
