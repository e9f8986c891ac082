"""What social media cost altogether, by the client's own books, and what came back for it."""

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
    Unit,
)
from socialkpi.catalog.loyalty import NEW_CUSTOMERS
from socialkpi.catalog.shop import SHOP_REVENUE
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Total cost", id="Biaya keseluruhan")
PLACE = 190

MARKETING = ("social", "marketing")
"""The areas of cost that are marketing."""
ALL_AREAS = (*MARKETING, "sales")
"""All areas of cost that win customers."""

TOTAL_SOCIAL_COST = Measure(
    key="total_social_cost",
    label=Text(en="Total social cost", id="Total biaya media sosial"),
    meaning=Text(
        en="Everything that social media cost: media, production, tools, people, influencers, incentives.",
        id="Semua biaya media sosial: iklan, produksi, alat, tenaga kerja, influencer, insentif.",
    ),
    unit=Unit.MONEY,
    better=Better.LOWER,
    stage=Stage.AWARENESS,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    pitfall=Text(
        en="Organic is not free: without the people's time every return looks too good. Ad spend counts only if it is "
        "in the list of costs too.",
        id="Organik tidak gratis: tanpa biaya tenaga kerja, ROI tampak lebih bagus dari kenyataan. Belanja iklan "
        "hanya terhitung bila ikut dicatat dalam daftar biaya.",
    ),
    table="costs",
    column="amount",
    only={"cost_area": "social"},
    example=Example(
        rows(
            "costs",
            platform=None,
            currency="EUR",
            cost_area="social",
            cost_kind=["media", "production", "tools", "people"],
            amount=[400, 200, 50, 350],
        ),
        1000,
    ),
)
MARKETING_COST = Measure(
    key="marketing_cost",
    label=Text(en="Marketing cost", id="Biaya pemasaran"),
    meaning=Text(
        en="All cost of marketing, social media and the rest.",
        id="Semua biaya pemasaran, media sosial dan lainnya.",
    ),
    unit=Unit.MONEY,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    table="costs",
    column="amount",
    only={"cost_area": MARKETING},
    example=Example(
        rows(
            "costs", platform=None, currency="EUR", cost_area=["social", "marketing", "sales"], amount=[1000, 1500, 400]
        ),
        2500,
    ),
)
ACQUISITION_COST = Measure(
    key="acquisition_cost",
    label=Text(en="Marketing and sales cost", id="Biaya pemasaran dan penjualan"),
    meaning=Text(
        en="All cost of winning customers: marketing and sales.",
        id="Semua biaya untuk mendapatkan pelanggan: pemasaran dan penjualan.",
    ),
    unit=Unit.MONEY,
    better=Better.NEITHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    table="costs",
    column="amount",
    only={"cost_area": ALL_AREAS},
    example=Example(
        rows("costs", platform=None, currency="EUR", cost_area=["social", "sales"], amount=[700, 300]), 1000
    ),
)
CAC = Ratio(
    key="cac",
    label=Text(en="Customer acquisition cost (CAC)", id="Biaya akuisisi pelanggan (CAC)"),
    meaning=Text(
        en="Marketing and sales cost for each new customer.",
        id="Biaya pemasaran dan penjualan untuk setiap pelanggan baru.",
    ),
    unit=Unit.MONEY,
    better=Better.LOWER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    pitfall=Text(
        en="New customers only, and all cost: with ad spend alone it is the cost per conversion. Where selling takes months, "
        "the cost of this month won the customers of a later one.",
        id="Hanya pelanggan baru, dan semua biaya: bila hanya belanja iklan, itu biaya per konversi. Bila penjualan makan "
        "waktu berbulan-bulan, biaya bulan ini menghasilkan pelanggan di bulan lain.",
    ),
    top=(ACQUISITION_COST,),
    bottom=(NEW_CUSTOMERS,),
    example=Example(
        rows("costs", platform=None, currency="EUR", cost_area=["social", "sales"], amount=[700, 300])
        | rows("business", platform=None, new_customers=20),
        50.0,
    ),
)
MARKETING_EFFICIENCY_RATIO = Ratio(
    key="marketing_efficiency_ratio",
    label=Text(en="Marketing efficiency ratio (MER)", id="Rasio efisiensi pemasaran (MER)"),
    meaning=Text(
        en="Revenue of the whole shop as a multiple of all marketing cost.",
        id="Pendapatan seluruh toko sebagai kelipatan semua biaya pemasaran.",
    ),
    unit=Unit.TIMES,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    pitfall=Text(
        en="Without attribution: a check on the networks' own ROAS, and no proof that marketing sold it all.",
        id="Tanpa atribusi: untuk memeriksa ROAS versi platform, bukan bukti bahwa semuanya terjual karena pemasaran.",
    ),
    top=(SHOP_REVENUE,),
    bottom=(MARKETING_COST,),
    example=Example(
        rows("orders", platform="shopify", currency="EUR", order_state="bought", revenue=[6000, 4000])
        | rows("costs", platform=None, currency="EUR", cost_area=["social", "marketing"], amount=[1000, 1500]),
        4.0,
    ),
)
SOCIAL_GROSS_PROFIT = Measure(
    key="social_gross_profit",
    label=Text(en="Gross profit from social", id="Laba kotor dari media sosial"),
    meaning=Text(
        en="Revenue from social platforms on the website times the gross margin that the client has declared.",
        id="Pendapatan situs dari media sosial dikali margin kotor yang ditetapkan klien.",
    ),
    unit=Unit.MONEY,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    table="visits",
    column="gross_profit",
    only={"social": True},
    example=Example(rows("visits", currency="EUR", social=[True, True, False], gross_profit=[60, 190, 450]), 250),
)
SOCIAL_ROI = Ratio(
    key="social_roi",
    label=Text(en="Social media ROI", id="ROI media sosial (laba atas investasi)"),
    meaning=Text(
        en="Gross profit from social platforms that is left after all cost of social media, compared with that cost.",
        id="Laba kotor dari media sosial setelah dikurangi semua biaya media sosial, dibandingkan dengan biaya itu.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    pitfall=Text(
        en="By the website's attribution, which misses buyers who come back another way. By revenue instead of profit the same "
        "data gives +200% in place of +50%.",
        id="Menurut atribusi situs, yang tidak mencatat pembeli yang kembali lewat jalur lain. Bila memakai pendapatan, data "
        "yang sama menunjukkan +200%, bukan +50%.",
    ),
    top=(SOCIAL_GROSS_PROFIT,),
    less=(TOTAL_SOCIAL_COST,),
    bottom=(TOTAL_SOCIAL_COST,),
    example=Example(
        rows("visits", currency="EUR", social=True, gross_profit=[900, 600])
        | rows("costs", platform=None, currency="EUR", cost_area="social", amount=[400, 200, 50, 350]),
        0.5,
    ),
)
CAC_PAYBACK = Planned(
    key="cac_payback",
    label=Text(en="CAC payback period", id="Masa balik modal CAC"),
    meaning=Text(
        en="Months until a customer has brought back what it cost to win them.",
        id="Berapa bulan sampai seorang pelanggan mengembalikan biaya untuk mendapatkannya.",
    ),
    needs=Text(
        en="It takes the margin that a customer brings per month, which no export holds.",
        id="Perlu margin per pelanggan per bulan, yang tidak ada di ekspor mana pun.",
    ),
    home="socialkpi.analysis.lifetime",
    source="practice",
    stage=Stage.LOYALTY,
    pitfall=Text(en="It leaves out customers who go.", id="Pelanggan yang berhenti tidak diperhitungkan."),
)
LTV_CAC_RATIO = Planned(
    key="ltv_cac_ratio",
    label=Text(en="LTV to CAC ratio", id="Rasio LTV terhadap CAC"),
    meaning=Text(
        en="What a customer is worth over their lifetime, as a multiple of what it cost to win them.",
        id="Nilai seumur hidup pelanggan sebagai kelipatan biaya untuk mendapatkannya.",
    ),
    needs=Text(
        en="It takes the customers' lifetime value, which is a forecast.",
        id="Perlu nilai seumur hidup pelanggan, yang merupakan perkiraan.",
    ),
    home="socialkpi.analysis.lifetime",
    source="practice",
    stage=Stage.LOYALTY,
    pitfall=Text(
        en='"Three to one" is a rule of thumb without proof; the error of the forecast matters more.',
        id='"Tiga banding satu" hanya patokan tanpa bukti; kesalahan perkiraannya lebih berpengaruh.',
    ),
)
