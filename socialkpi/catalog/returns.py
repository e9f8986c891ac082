"""What advertisements brought back, by the networks' own attribution."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Example, Measure, Ratio, Scale, Stage, Timing, Traffic, Unit
from socialkpi.catalog.paid import AD_LINK_CLICKS, AD_SPEND
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Return on advertising", id="Hasil iklan")
PLACE = 180

_CLAIMED = Text(
    en="Claimed by the network: a result that two networks touched is claimed by both. Attributed is not caused.",
    id="Klaim platform: hasil yang disentuh dua platform diklaim keduanya. Tercatat dari iklan belum tentu disebabkan "
    "iklan.",
)

AD_CONVERSIONS = Measure(
    key="ad_conversions",
    label=Text(en="Ad conversions", id="Konversi dari iklan"),
    meaning=Text(
        en="Conversions that the networks credit to the advertisements.",
        id="Konversi yang oleh platform dicatat berasal dari iklan.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="META_ADS_GLOSS; META_ADS_WIN",
    traffic=Traffic.PAID,
    pitfall=_CLAIMED,
    table="ads",
    column="conversions",
    example=Example(rows("ads", platform="google_ads", conversions=[6.5, 3.5]), 10),
)
AD_PURCHASES = Measure(
    key="ad_purchases",
    label=Text(en="Ad purchases", id="Pembelian dari iklan"),
    meaning=Text(
        en="Purchases that the networks credit to the advertisements.",
        id="Pembelian yang oleh platform dicatat berasal dari iklan.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="META_ADS_GLOSS; META_ADS_WIN",
    traffic=Traffic.PAID,
    pitfall=_CLAIMED,
    table="ads",
    column="purchases",
    example=Example(rows("ads", platform="meta_ads", purchases=[5, 7]), 12),
)
AD_LEADS = Measure(
    key="ad_leads",
    label=Text(en="Ad leads", id="Prospek dari iklan (leads)"),
    meaning=Text(
        en="Leads that the networks credit to the advertisements.",
        id="Prospek yang oleh platform dicatat berasal dari iklan.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=_CLAIMED,
    table="ads",
    column="leads",
    example=Example(rows("ads", platform="meta_ads", leads=[12, 8]), 20),
)
AD_REVENUE = Measure(
    key="ad_revenue",
    label=Text(en="Ad revenue", id="Pendapatan dari iklan"),
    meaning=Text(
        en="Revenue that the networks credit to the advertisements.",
        id="Pendapatan yang oleh platform dicatat berasal dari iklan.",
    ),
    unit=Unit.MONEY,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="META_ADS_GLOSS; META_ADS_WIN",
    traffic=Traffic.PAID,
    pitfall=_CLAIMED,
    table="ads",
    column="revenue",
    example=Example(rows("ads", platform="meta_ads", currency="EUR", revenue=[1000, 600]), 1600),
)
AD_GROSS_PROFIT = Measure(
    key="ad_gross_profit",
    label=Text(en="Gross profit from ads", id="Laba kotor dari iklan"),
    meaning=Text(
        en="Ad revenue times the gross margin that the client has declared, before the ad spend.",
        id="Pendapatan dari iklan dikali margin kotor yang ditetapkan klien, sebelum belanja iklan.",
    ),
    unit=Unit.MONEY,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="One margin for everything: products that earn less are shown too well.",
        id="Satu margin untuk semua: produk yang untungnya tipis tampak terlalu baik.",
    ),
    table="ads",
    column="gross_profit",
    example=Example(rows("ads", platform="meta_ads", currency="EUR", gross_profit=[500, 300]), 800),
)
CPA = Ratio(
    key="cpa",
    label=Text(en="Cost per conversion (CPA)", id="Biaya per konversi (CPA)"),
    meaning=Text(
        en="Ad spend for each conversion that the networks credit to the advertisements.",
        id="Belanja iklan untuk setiap konversi yang oleh platform dicatat berasal dari iklan.",
    ),
    unit=Unit.MONEY,
    better=Better.LOWER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    articles_timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="A conversion is not a customer, and with 10 conversions the true cost may be half or double. "
        "All spend counts, also of advertisements that brought none. Some handbooks call it a leading "
        "indicator; being the cost of a result, it lags.",
        id="Konversi belum tentu pelanggan, dan dengan 10 konversi biaya sebenarnya bisa separuh atau dua "
        "kalinya. Semua belanja dihitung, juga dari iklan yang tidak menghasilkan konversi. Ada panduan yang "
        "menyebutnya indikator pendahulu; sebagai biaya dari hasil, ini indikator tertinggal.",
    ),
    top=(AD_SPEND,),
    bottom=(AD_CONVERSIONS,),
    sides_apart=True,
    example=Example(rows("ads", platform="google_ads", currency="EUR", spend=[250, 150], conversions=[6, 4]), 40.0),
)
CPL = Ratio(
    key="cpl",
    label=Text(en="Cost per lead (CPL)", id="Biaya per prospek (CPL)"),
    meaning=Text(en="Ad spend for each lead.", id="Belanja iklan untuk setiap prospek."),
    unit=Unit.MONEY,
    better=Better.LOWER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Cheap leads that never buy are dear. All spend counts, also of advertisements that brought no lead.",
        id="Prospek murah yang tidak pernah membeli justru mahal. Semua belanja dihitung, juga dari iklan yang tidak "
        "menghasilkan prospek.",
    ),
    top=(AD_SPEND,),
    bottom=(AD_LEADS,),
    sides_apart=True,
    example=Example(rows("ads", platform="meta_ads", currency="EUR", spend=[250, 150], leads=[12, 8]), 20.0),
)
ROAS = Ratio(
    key="roas",
    label=Text(en="Return on ad spend (ROAS)", id="Pendapatan per belanja iklan (ROAS)"),
    meaning=Text(
        en="Ad revenue as a multiple of the ad spend.",
        id="Pendapatan dari iklan sebagai kelipatan belanja iklan.",
    ),
    unit=Unit.TIMES,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="META_ADS_GLOSS",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Revenue, not profit: 4× loses money at a margin of 20%. All spend counts, also of advertisements that "
        "sold nothing.",
        id="Pendapatan, bukan laba: 4× tetap rugi pada margin 20%. Semua belanja dihitung, juga dari iklan yang tidak "
        "menghasilkan penjualan.",
    ),
    top=(AD_REVENUE,),
    bottom=(AD_SPEND,),
    sides_apart=True,
    example=Example(rows("ads", platform="meta_ads", currency="EUR", revenue=[1000, 600], spend=[250, 150]), 4.0),
)
BREAK_EVEN_ROAS = Ratio(
    key="break_even_roas",
    label=Text(en="Break-even ROAS", id="ROAS titik impas"),
    meaning=Text(
        en="The return on ad spend at which the gross profit just pays for the advertisements: 1 ÷ margin.",
        id="ROAS saat laba kotor pas menutup belanja iklan: 1 ÷ margin.",
    ),
    unit=Unit.TIMES,
    better=Better.NEITHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="With the one margin that the client has declared; below this line every sale by advertising loses money.",
        id="Memakai satu margin yang ditetapkan klien; di bawah garis ini setiap penjualan lewat iklan merugi.",
    ),
    top=(AD_REVENUE,),
    bottom=(AD_GROSS_PROFIT,),
    example=Example(
        rows("ads", platform="meta_ads", currency="EUR", revenue=[1000, 600], gross_profit=[400, 240]), 2.5
    ),
)
ROI = Ratio(
    key="roi",
    label=Text(en="Return on advertising (ROI)", id="ROI iklan (laba atas belanja)"),
    meaning=Text(
        en="Gross profit from the advertisements that is left after their spend, compared with that spend.",
        id="Laba kotor dari iklan setelah dikurangi belanjanya, dibandingkan dengan belanja itu.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Of media cost only: with fees, production and staff it would be lower. By revenue instead of profit the "
        "same data can give +200% in place of +50%.",
        id="Hanya biaya media: bila biaya agensi, produksi, dan tenaga kerja dihitung, angkanya lebih rendah. Bila "
        "memakai pendapatan, data yang sama bisa menunjukkan +200%, bukan +50%.",
    ),
    top=(AD_GROSS_PROFIT,),
    less=(AD_SPEND,),
    bottom=(AD_SPEND,),
    sides_apart=True,
    example=Example(rows("ads", platform="meta_ads", currency="EUR", gross_profit=[900, 600], spend=[600, 400]), 0.5),
)
ROI_REVENUE_BASIS = Ratio(
    key="roi_revenue_basis",
    label=Text(en="ROI by revenue (common misuse)", id="ROI berbasis pendapatan (sering keliru)"),
    meaning=Text(
        en="Ad revenue minus ad spend, compared with the ad spend; the cost of the goods is left out.",
        id="Pendapatan dari iklan dikurangi belanja iklan, dibandingkan dengan belanja iklan; biaya barang tidak "
        "dihitung.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Only for comparison with reports that use it: it is ROAS minus 1, and no profit.",
        id="Hanya untuk dibandingkan dengan laporan yang memakainya: ini ROAS dikurangi 1, bukan laba.",
    ),
    top=(AD_REVENUE,),
    less=(AD_SPEND,),
    bottom=(AD_SPEND,),
    sides_apart=True,
    example=Example(rows("ads", platform="meta_ads", currency="EUR", revenue=[1800, 1200], spend=[600, 400]), 2.0),
)
REVENUE_PER_CLICK = Ratio(
    key="revenue_per_click",
    label=Text(en="Ad revenue per link click", id="Pendapatan per klik tautan iklan"),
    meaning=Text(
        en="Ad revenue for each link click on the advertisements.",
        id="Pendapatan dari iklan untuk setiap klik tautan iklan.",
    ),
    unit=Unit.MONEY,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.PAID,
    pitfall=Text(
        en="Put it beside the cost per link click: above it a click earns more revenue than it costs, which isn't "
        "yet profit.",
        id="Bandingkan dengan biaya per klik tautan: bila lebih tinggi, satu klik menghasilkan pendapatan lebih dari "
        "biayanya, tetapi itu belum tentu laba.",
    ),
    top=(AD_REVENUE,),
    bottom=(AD_LINK_CLICKS,),
    sides_apart=True,
    example=Example(rows("ads", platform="meta_ads", currency="EUR", revenue=[400, 200], link_clicks=[180, 120]), 2.0),
)
