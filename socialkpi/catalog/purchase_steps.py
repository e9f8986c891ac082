"""How many visits from social platforms got from one step to the next: cart, checkout, purchase."""

from __future__ import annotations

from socialkpi.catalog.conversion_steps import CART_SESSIONS, PURCHASE_SESSIONS
from socialkpi.catalog.kinds import Better, Business, Example, Measure, Planned, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.traffic import SOCIAL_SESSIONS
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="From cart to purchase", id="Dari keranjang ke pembelian")
PLACE = 144

_SHOP = (Business.WEBSHOP,)

CHECKOUTS_STARTED = Measure(
    key="checkouts_started",
    label=Text(en="Checkouts started (social)", id="Checkout dimulai dari media sosial"),
    meaning=Text(
        en="Times visitors from social platforms began to check out.",
        id="Berapa kali pengunjung dari media sosial memulai checkout.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="GA4_SCHEMA",
    business=_SHOP,
    pitfall=Text(
        en="Express payment skips this step, so there can be more purchases than checkouts.",
        id="Pembayaran ekspres melewati langkah ini, jadi pembelian bisa lebih banyak daripada checkout.",
    ),
    table="events",
    column="event_count",
    only={"social": True, "event": "begin_checkout"},
    example=Example(rows("events", event="begin_checkout", social=True, event_count=[30, 18]), 48),
)
ADD_TO_CART_RATE = Ratio(
    key="add_to_cart_rate",
    label=Text(en="Add-to-cart rate (social)", id="Tingkat tambah ke keranjang dari media sosial"),
    meaning=Text(
        en="The part of the visits from social platforms in which something was put into the cart.",
        id="Bagian kunjungan dari media sosial yang memasukkan produk ke keranjang.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_SHOP,
    pitfall=Text(
        en="Visits are counted, not events: five products in one visit are one.",
        id="Yang dihitung kunjungan, bukan peristiwa: lima produk dalam satu kunjungan dihitung satu.",
    ),
    top=(CART_SESSIONS,),
    bottom=(SOCIAL_SESSIONS,),
    proportion=True,
    example=Example(
        rows("events", event="add_to_cart", social=True, event_sessions=[40, 32])
        | rows("visits", social=True, sessions=[700, 500]),
        0.06,
    ),
)
CART_ABANDONMENT_RATE = Ratio(
    key="cart_abandonment_rate",
    label=Text(en="Cart abandonment rate (social)", id="Tingkat keranjang yang ditinggalkan dari media sosial"),
    meaning=Text(
        en="Of the visits from social platforms that filled a cart, how many more there are than visits that bought.",
        id="Dari kunjungan media sosial yang mengisi keranjang, bagian yang tidak sampai membeli.",
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_SHOP,
    pitfall=Text(
        en="By cart, not by checkout: the two rates differ. A cart filled today and bought tomorrow counts as abandoned today.",
        id="Berdasarkan keranjang, bukan checkout: hasilnya berbeda. Keranjang yang diisi hari ini dan dibayar besok "
        "terhitung ditinggalkan hari ini.",
    ),
    top=(CART_SESSIONS,),
    less=(PURCHASE_SESSIONS,),
    bottom=(CART_SESSIONS,),
    example=Example(rows("events", event=["add_to_cart", "purchase"], social=True, event_sessions=[90, 27]), 0.7),
)
ECOMMERCE_CONVERSION_RATE = Ratio(
    key="ecommerce_conversion_rate",
    label=Text(en="E-commerce conversion rate (social)", id="Tingkat konversi pembelian dari media sosial"),
    meaning=Text(
        en="The part of the visits from social platforms in which something was bought.",
        id="Bagian kunjungan dari media sosial yang berujung pembelian.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_SHOP,
    pitfall=Text(
        en="Universal Analytics divided purchases by visits, not visits with a purchase: old reports may read higher.",
        id="Universal Analytics membagi jumlah pembelian dengan sesi, bukan sesi yang membeli: laporan lama bisa lebih tinggi.",
    ),
    top=(PURCHASE_SESSIONS,),
    bottom=(SOCIAL_SESSIONS,),
    proportion=True,
    example=Example(
        rows("events", event="purchase", social=True, event_sessions=[20, 14])
        | rows("visits", social=True, sessions=[700, 500]),
        34 / 1200,
    ),
)
FUNNEL_STEP_RATE = Planned(
    key="funnel_step_rate",
    label=Text(en="Conversion from one funnel step to the next", id="Tingkat konversi antartahap corong (funnel)"),
    meaning=Text(
        en="Of those who reached one step of a funnel, the part that reached the next.",
        id="Dari yang sampai di satu tahap corong, bagian yang lanjut ke tahap berikutnya.",
    ),
    needs=Text(
        en="It takes an ordered list of steps counted in one unit, all people or all sessions.",
        id="Perlu daftar tahap yang berurutan dan dihitung dalam satuan yang sama, semuanya orang atau semuanya sesi.",
    ),
    home="socialkpi.charts.funnel",
    source="arithmetic",
    stage=Stage.PURCHASE,
    pitfall=Text(
        en="From reach to clicks the unit changes: that is a ladder of volumes and no closed funnel.",
        id="Dari jangkauan ke klik satuannya berganti: itu tangga volume, bukan corong tertutup.",
    ),
)
