"""Customers who stay, come back and go, as the business counts them; and visitors who come back."""

from __future__ import annotations

from socialkpi.catalog.kinds import (
    Adds,
    Better,
    Business,
    Example,
    Measure,
    Ratio,
    Scale,
    Stage,
    Take,
    Timing,
    Unit,
)
from socialkpi.catalog.shop import PURCHASES
from socialkpi.catalog.traffic import SOCIAL_USERS
from socialkpi.catalog.visit_quality import NEW_USERS
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Customers and loyalty", id="Pelanggan dan loyalitas")
PLACE = 185

_KNOWN = (Business.WEBSHOP, Business.B2B, Business.SUBSCRIPTION)

CUSTOMERS = Measure(
    key="customers",
    label=Text(en="Customers", id="Jumlah pelanggan"),
    meaning=Text(
        en="Active customers at the end of the period, as the business counts them.",
        id="Pelanggan aktif di akhir periode, menurut catatan bisnis.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_KNOWN,
    pitfall=Text(
        en="Without a contract somebody must say what active means (bought within 90 days, say); change it and the number "
        "changes.",
        id="Tanpa kontrak, harus ditetapkan apa itu aktif (misalnya membeli dalam 90 hari); bila diubah, angkanya berubah.",
    ),
    table="business",
    column="customers",
    adds=Adds.NOT_OVER_TIME,
    example=Example(rows("business", platform=None, customers=[200, 210]), 210),
)
CUSTOMERS_AT_START = Measure(
    key="customers_at_start",
    label=Text(en="Customers at the start", id="Jumlah pelanggan di awal"),
    meaning=Text(
        en="Active customers when the period opened.",
        id="Pelanggan aktif saat periode dibuka.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_KNOWN,
    table="business",
    column="customers",
    adds=Adds.NOT_OVER_TIME,
    take=Take.FIRST,
    example=Example(rows("business", platform=None, customers=[200, 210]), 200),
)
NEW_CUSTOMERS = Measure(
    key="new_customers",
    label=Text(en="New customers", id="Pelanggan baru"),
    meaning=Text(
        en="Customers who bought for the first time, as the business counts them.",
        id="Pelanggan yang membeli untuk pertama kali, menurut catatan bisnis.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    table="business",
    column="new_customers",
    example=Example(rows("business", platform=None, new_customers=[12, 8]), 20),
)
LOST_CUSTOMERS = Measure(
    key="lost_customers",
    label=Text(en="Lost customers", id="Pelanggan yang berhenti"),
    meaning=Text(
        en="Customers who left during the period.",
        id="Pelanggan yang berhenti dalam periode ini.",
    ),
    unit=Unit.COUNT,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_KNOWN,
    table="business",
    column="lost_customers",
    example=Example(rows("business", platform=None, lost_customers=[20, 10]), 30),
)
CUSTOMER_RETENTION_RATE = Ratio(
    key="customer_retention_rate",
    label=Text(en="Customer retention rate", id="Tingkat retensi pelanggan"),
    meaning=Text(
        en="Of the customers at the start, the part that is still there at the end.",
        id="Dari pelanggan di awal periode, bagian yang masih ada di akhir.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_KNOWN,
    pitfall=Text(
        en="New customers are taken off first: growth is no retention.",
        id="Pelanggan baru dikurangkan dulu: pertumbuhan bukan retensi.",
    ),
    top=(CUSTOMERS,),
    less=(NEW_CUSTOMERS,),
    bottom=(CUSTOMERS_AT_START,),
    example=Example(rows("business", platform=None, customers=[200, 210], new_customers=[None, 40]), 0.85),
)
CHURN_RATE = Ratio(
    key="churn_rate",
    label=Text(en="Customer churn rate", id="Tingkat churn (kehilangan pelanggan)"),
    meaning=Text(
        en="Customers who left, for each customer at the start of the period.",
        id="Pelanggan yang berhenti untuk setiap pelanggan di awal periode.",
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_KNOWN,
    pitfall=Text(
        en="It compounds: 5% a month is 46% a year, not 60%.",
        id="Sifatnya majemuk: 5% per bulan berarti 46% setahun, bukan 60%.",
    ),
    top=(LOST_CUSTOMERS,),
    bottom=(CUSTOMERS_AT_START,),
    example=Example(rows("business", platform=None, customers=[200, 190], lost_customers=[None, 30]), 0.15),
)
BUYING_CUSTOMERS = Measure(
    key="buying_customers",
    label=Text(en="Customers who bought", id="Pelanggan yang membeli"),
    meaning=Text(
        en="Different customers who bought in the period, as the business counts them.",
        id="Pelanggan berbeda yang membeli dalam periode ini, menurut catatan bisnis.",
    ),
    unit=Unit.PEOPLE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=(Business.WEBSHOP,),
    pitfall=Text(
        en="Never a sum: who bought in two months is one customer.",
        id="Tidak boleh dijumlahkan: yang membeli di dua bulan tetap satu pelanggan.",
    ),
    table="business",
    column="buying_customers",
    adds=Adds.NEVER,
    example=Example(rows("business", platform=None, buying_customers=[180, 150]), (180, 330)),
)
REPEAT_CUSTOMERS = Measure(
    key="repeat_customers",
    label=Text(en="Repeat customers", id="Pelanggan yang membeli ulang"),
    meaning=Text(
        en="Different customers who bought at least twice in the period.",
        id="Pelanggan berbeda yang membeli minimal dua kali dalam periode ini.",
    ),
    unit=Unit.PEOPLE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=(Business.WEBSHOP,),
    table="business",
    column="repeat_customers",
    adds=Adds.NEVER,
    cap=("buying_customers",),
    example=Example(
        rows(
            "business",
            platform=None,
            account=["Toko A", "Toko B"],
            buying_customers=[180, 100],
            repeat_customers=[45, 30],
        ),
        (45, 75),
    ),
)
REPEAT_PURCHASE_RATE = Ratio(
    key="repeat_purchase_rate",
    label=Text(en="Repeat purchase rate", id="Tingkat pembelian ulang"),
    meaning=Text(
        en="Of the customers who bought, the part that bought at least twice.",
        id="Dari pelanggan yang membeli, bagian yang membeli minimal dua kali.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=(Business.WEBSHOP,),
    pitfall=Text(
        en="Longer periods give higher rates: compare periods of one length only.",
        id="Makin panjang periodenya makin tinggi angkanya: bandingkan hanya periode yang sama panjang.",
    ),
    top=(REPEAT_CUSTOMERS,),
    bottom=(BUYING_CUSTOMERS,),
    example=Example(rows("business", platform=None, buying_customers=180, repeat_customers=45), 0.25),
)
PURCHASE_FREQUENCY = Ratio(
    key="purchase_frequency",
    label=Text(en="Purchase frequency", id="Frekuensi pembelian"),
    meaning=Text(
        en="Orders for each customer who bought in the period.",
        id="Pesanan untuk setiap pelanggan yang membeli dalam periode ini.",
    ),
    unit=Unit.TIMES,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=(Business.WEBSHOP,),
    pitfall=Text(
        en="Depends on the length of the period, and the customers must be those of the same shops as the orders.",
        id="Bergantung pada panjang periode, dan pelanggannya harus dari toko yang sama dengan pesanannya.",
    ),
    top=(PURCHASES,),
    bottom=(BUYING_CUSTOMERS,),
    example=Example(
        rows("orders", platform="shopify", order_state="bought", orders=[1] * 270)
        | rows("business", platform=None, buying_customers=180),
        1.5,
    ),
)
REPEAT_VISIT_RATE = Ratio(
    key="repeat_visit_rate",
    label=Text(en="Repeat website visit rate (social)", id="Tingkat kunjungan ulang situs dari media sosial"),
    meaning=Text(
        en="The part of the visitors from social platforms who had been on the website before.",
        id="Bagian pengunjung dari media sosial yang sebelumnya sudah pernah membuka situs.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    business=(Business.WEBSHOP, Business.B2B),
    pitfall=Text(
        en="Of users, not of visits. Refused cookies and other devices make it too low. Of several rows only bounds are known.",
        id="Dihitung per pengguna, bukan per kunjungan. Cookie yang ditolak dan perangkat lain membuatnya terlalu rendah. Dari "
        "beberapa baris hanya batasnya yang diketahui.",
    ),
    top=(SOCIAL_USERS,),
    less=(NEW_USERS,),
    bottom=(SOCIAL_USERS,),
    example=Example(rows("visits", social=True, users=140, new_users=105), 0.25),
)
