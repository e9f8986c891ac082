"""What the visits from social platforms were worth in money."""

from __future__ import annotations

from socialkpi.catalog.conversion import NOT_A_PURCHASE
from socialkpi.catalog.kinds import Better, Example, Measure, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.traffic import ONLINE, SOCIAL_SESSIONS
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Value", id="Nilai")
PLACE = 160

SALES_REVENUE = Measure(
    key="sales_revenue",
    label=Text(en="Revenue from social", id="Pendapatan dari media sosial"),
    meaning=Text(
        en="Money that the website's analytics credits to visits from social platforms.",
        id="Uang yang oleh analitik situs dicatat berasal dari kunjungan media sosial.",
    ),
    unit=Unit.MONEY,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="GA4_SCHEMA",
    business=ONLINE,
    pitfall=Text(
        en="Depends on the attribution model of the report. Each network claims more: their sums exceed what the shop sold.",
        id="Bergantung pada model atribusi laporan. Klaim tiap platform lebih besar: jumlahnya melebihi penjualan toko.",
    ),
    table="visits",
    column="revenue",
    only={"social": True},
    example=Example(rows("visits", currency="EUR", social=[True, True, True, False], revenue=[120, 80, 300, 900]), 500),
)
REVENUE_PER_SESSION = Ratio(
    key="revenue_per_session",
    label=Text(en="Revenue per social session", id="Pendapatan per sesi dari media sosial"),
    meaning=Text(
        en="Revenue that a visit from social platforms brought on average.",
        id="Rata-rata pendapatan dari satu kunjungan media sosial.",
    ),
    unit=Unit.MONEY,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=ONLINE,
    pitfall=Text(
        en="Most visits bring nothing and a few bring much: one large order can move it.",
        id="Sebagian besar kunjungan tidak menghasilkan apa-apa dan sedikit yang besar: satu pesanan besar bisa "
        "mengubahnya.",
    ),
    top=(SALES_REVENUE,),
    bottom=(SOCIAL_SESSIONS,),
    example=Example(rows("visits", currency="EUR", social=True, sessions=[140, 100], revenue=[400, 200]), 2.5),
)
NONREVENUE_VALUE = Measure(
    key="nonrevenue_value",
    label=Text(en="Value of non-revenue conversions", id="Nilai konversi non-pendapatan"),
    meaning=Text(
        en="Non-revenue conversions from social platforms times what the client has declared each to be worth.",
        id="Konversi non-pendapatan dari media sosial dikali nilai yang ditetapkan klien untuk masing-masing.",
    ),
    unit=Unit.MONEY,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="KAUSHIK; TSM",
    business=ONLINE,
    pitfall=Text(
        en="An estimate and no money received: as good as the declared values. Never add it to booked revenue.",
        id="Ini perkiraan, bukan uang yang diterima, dan bergantung pada nilai yang ditetapkan. Jangan ditambahkan "
        "ke pendapatan yang sudah dibukukan.",
    ),
    table="events",
    column="conversion_value",
    only={"social": True, "counts_as": NOT_A_PURCHASE},
    example=Example(
        rows(
            "events",
            currency="EUR",
            counts_as=["lead", "newsletter", "purchase"],
            social=True,
            conversion_value=[60, 40, 500],
        ),
        100,
    ),
)
ECONOMIC_VALUE_PER_SESSION = Ratio(
    key="economic_value_per_session",
    label=Text(en="Economic value per social session", id="Nilai ekonomi per sesi dari media sosial"),
    meaning=Text(
        en="Revenue and the declared value of other conversions, for each visit from social platforms.",
        id="Pendapatan ditambah nilai konversi lain yang ditetapkan, untuk setiap kunjungan dari media sosial.",
    ),
    unit=Unit.MONEY,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="KAUSHIK; TSM",
    business=ONLINE,
    pitfall=Text(
        en="For comparing platforms only: it mixes booked revenue with declared values.",
        id="Hanya untuk membandingkan platform: pendapatan yang dibukukan bercampur dengan nilai yang ditetapkan.",
    ),
    top=(SALES_REVENUE, NONREVENUE_VALUE),
    bottom=(SOCIAL_SESSIONS,),
    example=Example(
        rows("visits", currency="EUR", social=True, sessions=[140, 100], revenue=[300, 200])
        | rows("events", currency="EUR", counts_as=["lead", "newsletter"], social=True, conversion_value=[60, 40]),
        2.5,
    ),
)
