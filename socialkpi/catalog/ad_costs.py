"""What advertisements brought beside sales, and what each of it cost: people reached, interactions, views, conversations."""

from __future__ import annotations

from socialkpi.catalog.kinds import (
    Better,
    Example,
    Measure,
    Planned,
    Ratio,
    Scale,
    Stage,
    Timing,
    Traffic,
    Unit,
)
from socialkpi.catalog.paid import AD_LINK_CLICKS, AD_REACH, AD_SPEND
from socialkpi.catalog.returns import AD_CONVERSIONS
from socialkpi.catalog.traffic import ONLINE
from socialkpi.catalog.video_ads import AD_VIDEO_VIEWS
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="What else advertising brings, and its cost", id="Hasil lain dari iklan dan biayanya")
PLACE = 182

AD_ENGAGEMENTS = Measure(
    key="ad_engagements",
    label=Text(en="Ad engagements", id="Interaksi iklan"),
    meaning=Text(
        en="Reactions, comments, shares and clicks on the advertisements, as the network counts them.",
        id="Reaksi, komentar, dibagikan, dan klik pada iklan, menurut hitungan platform.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Each network counts other actions: never add or compare networks.",
        id="Tiap platform menghitung aksi yang berbeda: jangan dijumlahkan atau dibandingkan antarplatform.",
    ),
    table="ads",
    column="engagements",
    example=Example(rows("ads", platform="linkedin_ads", engagements=[900, 700]), 1600),
)
AD_CONVERSATIONS = Measure(
    key="ad_conversations",
    label=Text(en="Conversations from ads", id="Percakapan dari iklan"),
    meaning=Text(
        en="Conversations that people began from an advertisement, on WhatsApp or in messages.",
        id="Percakapan yang dimulai orang dari iklan, lewat WhatsApp atau pesan langsung.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Begun is not meant seriously yet: follow them to leads.",
        id="Percakapan dimulai belum tentu serius: ikuti sampai menjadi prospek.",
    ),
    table="ads",
    column="messaging_conversations",
    example=Example(rows("ads", platform="meta_ads", messaging_conversations=[12, 8]), 20),
)
COST_PER_1000_REACHED = Ratio(
    key="cost_per_1000_reached",
    label=Text(en="Cost per 1,000 accounts reached", id="Biaya per 1.000 akun terjangkau"),
    meaning=Text(
        en="Ad spend for every thousand different accounts that saw an advertisement.",
        id="Belanja iklan untuk setiap seribu akun berbeda yang melihat iklan.",
    ),
    unit=Unit.MONEY,
    better=Better.LOWER,
    stage=Stage.AWARENESS,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="A thousand people, not a thousand displays: it is the CPM times the frequency. Of several rows only bounds are known.",
        id="Seribu orang, bukan seribu tayangan: sama dengan CPM dikali frekuensi. Dari beberapa baris hanya batasnya yang "
        "diketahui.",
    ),
    top=(AD_SPEND,),
    bottom=(AD_REACH,),
    times=1000.0,
    example=Example(rows("ads", platform="meta_ads", currency="EUR", spend=400, reach=20_000), 20.0),
)
COST_PER_ENGAGEMENT = Ratio(
    key="cost_per_engagement",
    label=Text(en="Cost per engagement (CPE)", id="Biaya per interaksi (CPE)"),
    meaning=Text(
        en="Ad spend for each engagement with the advertisements.",
        id="Belanja iklan untuk setiap interaksi dengan iklan.",
    ),
    unit=Unit.MONEY,
    better=Better.LOWER,
    stage=Stage.INTEREST,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Each network counts other actions: compare a network only with itself.",
        id="Tiap platform menghitung aksi yang berbeda: bandingkan hanya dengan platform yang sama.",
    ),
    top=(AD_SPEND,),
    bottom=(AD_ENGAGEMENTS,),
    sides_apart=True,
    example=Example(
        rows("ads", platform="linkedin_ads", currency="EUR", spend=[250, 150], engagements=[900, 700]), 0.25
    ),
)
COST_PER_VIEW = Ratio(
    key="cost_per_view",
    label=Text(en="Cost per video view (CPV)", id="Biaya per penayangan video (CPV)"),
    meaning=Text(
        en="Ad spend for each view of an advertisement's video.",
        id="Belanja iklan untuk setiap penayangan video iklan.",
    ),
    unit=Unit.MONEY,
    better=Better.LOWER,
    stage=Stage.AWARENESS,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="The network with the lower threshold looks cheaper. Only spend of rows with a count of views is in it.",
        id="Platform dengan ambang waktu lebih rendah tampak lebih murah. Hanya belanja dari baris yang memuat penayangan "
        "video yang dihitung.",
    ),
    top=(AD_SPEND,),
    bottom=(AD_VIDEO_VIEWS,),
    example=Example(
        rows("ads", platform="meta_ads", currency="EUR", spend=[250, 150], video_views=[12_000, 8000]), 0.02
    ),
)
COST_PER_CONVERSATION = Ratio(
    key="cost_per_conversation",
    label=Text(en="Cost per messaging conversation", id="Biaya per percakapan"),
    meaning=Text(
        en="Ad spend for each conversation that people began from an advertisement.",
        id="Belanja iklan untuk setiap percakapan yang dimulai dari iklan.",
    ),
    unit=Unit.MONEY,
    better=Better.LOWER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Cheap conversations that lead to nothing are dear. All spend of the report counts, also of advertisements that "
        "brought none.",
        id="Percakapan murah yang tidak berujung apa-apa justru mahal. Semua belanja dalam laporan dihitung, juga dari iklan "
        "yang tidak menghasilkan percakapan.",
    ),
    top=(AD_SPEND,),
    bottom=(AD_CONVERSATIONS,),
    sides_apart=True,
    example=Example(
        rows("ads", platform="meta_ads", currency="EUR", spend=[250, 150], messaging_conversations=[12, 8]), 20.0
    ),
)
CLICK_CONVERSION_RATE = Ratio(
    key="click_conversion_rate",
    label=Text(en="Conversions per ad link click", id="Tingkat konversi per klik tautan iklan"),
    meaning=Text(
        en="Conversions that the networks credit to the advertisements, for each link click on them.",
        id="Konversi yang oleh platform dicatat berasal dari iklan, untuk setiap klik tautan iklan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="META_ADS_GLOSS",
    business=ONLINE,
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Networks also credit conversions of people who saw the advertisement and never clicked.",
        id="Platform juga mencatat konversi dari orang yang hanya melihat iklan dan tidak pernah mengekliknya.",
    ),
    top=(AD_CONVERSIONS,),
    bottom=(AD_LINK_CLICKS,),
    sides_apart=True,
    example=Example(rows("ads", platform="meta_ads", conversions=[20, 14], link_clicks=[700, 500]), 34 / 1200),
)
COST_PER_FOLLOWER = Planned(
    key="cost_per_follower",
    label=Text(en="Cost per new follower", id="Biaya per pengikut baru"),
    meaning=Text(
        en="Ad spend for each follower that the advertisements brought.",
        id="Belanja iklan untuk setiap pengikut yang datang karena iklan.",
    ),
    needs=Text(
        en="It takes the followers that would have come without advertising: no export of ads that is read tells which ones "
        "the ads brought.",
        id="Perlu jumlah pengikut yang akan datang tanpa iklan: tidak ada ekspor iklan yang memuat pengikut dari iklan.",
    ),
    home="socialkpi.analysis.baseline",
    source="practice",
    stage=Stage.INTEREST,
    pitfall=Text(
        en="Spend divided by all new followers credits the ads with those that would have come anyway.",
        id="Belanja dibagi semua pengikut baru berarti menganggap semuanya datang karena iklan.",
    ),
)
