"""What advertisements cost, how often they were shown and clicked."""

from __future__ import annotations

from socialkpi.catalog.kinds import Adds, Better, Example, Measure, Ratio, Scale, Stage, Timing, Traffic, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Advertising", id="Iklan")
PLACE = 170

AD_SPEND = Measure(
    key="ad_spend",
    label=Text(en="Ad spend", id="Belanja iklan"),
    meaning=Text(
        en="Money paid to the networks for advertisements.", id="Uang yang dibayarkan ke platform untuk iklan."
    ),
    unit=Unit.MONEY,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Media cost only: fees, production and staff are not in it.",
        id="Hanya biaya media: biaya agensi, produksi, dan tenaga kerja tidak termasuk.",
    ),
    table="ads",
    column="spend",
    example=Example(rows("ads", platform="meta_ads", currency="EUR", spend=[250, 150]), 400),
)
AD_IMPRESSIONS = Measure(
    key="ad_impressions",
    label=Text(en="Ad impressions", id="Tayangan iklan (impresi)"),
    meaning=Text(en="Times the advertisements were displayed.", id="Berapa kali iklan ditampilkan."),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS; MRC_VIEW",
    traffic=Traffic.PAID,
    table="ads",
    column="impressions",
    example=Example(rows("ads", platform="meta_ads", impressions=[50000, 30000]), 80000),
)
AD_REACH = Measure(
    key="ad_reach",
    label=Text(en="Ad reach", id="Jangkauan iklan"),
    meaning=Text(
        en="Different accounts that saw an advertisement at least once.",
        id="Akun berbeda yang melihat iklan setidaknya sekali.",
    ),
    unit=Unit.PEOPLE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS; META_ADS_REACH",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Never a sum over advertisements, days or networks; nor does it add up with organic reach.",
        id="Tidak boleh dijumlahkan antariklan, antarhari, atau antarplatform; juga tidak bisa ditambah jangkauan organik.",
    ),
    table="ads",
    column="reach",
    adds=Adds.NEVER,
    cap=("impressions",),
    example=Example(rows("ads", platform="meta_ads", reach=[5000, 4000], impressions=[9000, 6000]), (5000, 9000)),
)
AD_FREQUENCY = Ratio(
    key="ad_frequency",
    label=Text(en="Ad frequency", id="Frekuensi iklan"),
    meaning=Text(
        en="How many times an account that was reached saw the advertisement, on average.",
        id="Rata-rata berapa kali akun yang terjangkau melihat iklan.",
    ),
    unit=Unit.TIMES,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Of several rows only bounds are known. High frequency tires an audience.",
        id="Dari beberapa baris hanya batasnya yang diketahui. Frekuensi tinggi membuat audiens jenuh.",
    ),
    top=(AD_IMPRESSIONS,),
    bottom=(AD_REACH,),
    example=Example(rows("ads", platform="meta_ads", impressions=80000, reach=20000), 4.0),
)
AD_CLICKS = Measure(
    key="ad_clicks",
    label=Text(en="Ad clicks (all)", id="Klik iklan (semua)"),
    meaning=Text(
        en="Every click on the advertisements, whatever it opened.",
        id="Semua klik pada iklan, apa pun yang dibuka.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="On Meta, opening the profile or the comments counts as well.",
        id="Di Meta, membuka profil atau komentar juga terhitung.",
    ),
    table="ads",
    column="clicks",
    example=Example(rows("ads", platform="meta_ads", clicks=[900, 600]), 1500),
)
AD_LINK_CLICKS = Measure(
    key="ad_link_clicks",
    label=Text(en="Ad link clicks", id="Klik tautan iklan"),
    meaning=Text(
        en="Clicks on the advertisements that open where they lead to.",
        id="Klik pada iklan yang membuka halaman tujuannya.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    table="ads",
    column="link_clicks",
    example=Example(rows("ads", platform="meta_ads", link_clicks=[600, 400]), 1000),
)
CPM = Ratio(
    key="cpm",
    label=Text(en="Cost per thousand impressions (CPM)", id="Biaya per seribu tayangan (CPM)"),
    meaning=Text(
        en="Ad spend for every thousand times the advertisements were displayed.",
        id="Belanja iklan untuk setiap seribu kali iklan ditampilkan.",
    ),
    unit=Unit.MONEY,
    better=Better.LOWER,
    stage=Stage.AWARENESS,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="A thousand displays, not a thousand people.",
        id="Seribu kali tayang, bukan seribu orang.",
    ),
    top=(AD_SPEND,),
    bottom=(AD_IMPRESSIONS,),
    times=1000.0,
    example=Example(
        rows("ads", platform="meta_ads", currency="EUR", spend=[250, 150], impressions=[50000, 30000]), 5.0
    ),
)
CPC = Ratio(
    key="cpc",
    label=Text(en="Cost per link click (CPC)", id="Biaya per klik tautan (CPC)"),
    meaning=Text(en="Ad spend for each link click.", id="Belanja iklan untuk setiap klik tautan."),
    unit=Unit.MONEY,
    better=Better.LOWER,
    stage=Stage.INTEREST,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Meta also prints a cost for all clicks, which is lower.",
        id="Meta juga menampilkan biaya untuk semua klik, yang angkanya lebih rendah.",
    ),
    top=(AD_SPEND,),
    bottom=(AD_LINK_CLICKS,),
    example=Example(rows("ads", platform="meta_ads", currency="EUR", spend=[250, 150], link_clicks=[600, 400]), 0.4),
)
CPC_ALL = Ratio(
    key="cpc_all",
    label=Text(en="Cost per click (all clicks)", id="Biaya per klik (semua klik)"),
    meaning=Text(en="Ad spend for each click of any kind.", id="Belanja iklan untuk setiap klik jenis apa pun."),
    unit=Unit.MONEY,
    better=Better.LOWER,
    stage=Stage.INTEREST,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Not comparable with the cost per link click.",
        id="Tidak bisa dibandingkan dengan biaya per klik tautan.",
    ),
    top=(AD_SPEND,),
    bottom=(AD_CLICKS,),
    example=Example(rows("ads", platform="meta_ads", currency="EUR", spend=[250, 200], clicks=[900, 600]), 0.3),
)
AD_CTR = Ratio(
    key="ad_ctr",
    label=Text(en="Ad click-through rate (CTR, link)", id="Rasio klik-tayang iklan (CTR tautan)"),
    meaning=Text(
        en="Of the times the advertisements were displayed, how many ended in a link click.",
        id="Dari seluruh tayangan iklan, berapa yang berujung klik tautan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="A high rate can go with no sales at all.",
        id="CTR tinggi bisa saja tanpa penjualan sama sekali.",
    ),
    top=(AD_LINK_CLICKS,),
    bottom=(AD_IMPRESSIONS,),
    example=Example(rows("ads", platform="meta_ads", link_clicks=[600, 400], impressions=[50000, 30000]), 0.0125),
)
AD_CTR_ALL = Ratio(
    key="ad_ctr_all",
    label=Text(en="Ad click-through rate (CTR, all clicks)", id="Rasio klik-tayang iklan (CTR semua klik)"),
    meaning=Text(
        en="Of the times the advertisements were displayed, how many ended in a click of any kind.",
        id="Dari seluruh tayangan iklan, berapa yang berujung klik jenis apa pun.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Never compare it with the rate of link clicks; Meta prints both side by side.",
        id="Jangan dibandingkan dengan CTR tautan; Meta menampilkan keduanya berdampingan.",
    ),
    top=(AD_CLICKS,),
    bottom=(AD_IMPRESSIONS,),
    example=Example(rows("ads", platform="meta_ads", clicks=[900, 700], impressions=[50000, 30000]), 0.02),
)
