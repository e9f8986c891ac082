"""Leads in the client's own list: how many there were, and how far they came."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Business, Example, Measure, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Leads in the CRM", id="Prospek di CRM")
PLACE = 146

_B2B = (Business.B2B,)
ASKED_TO_TRY = ("demo", "trial")
"""What a lead can have asked for that lets it try the product."""

CRM_LEADS = Measure(
    key="crm_leads",
    label=Text(en="Leads in the CRM", id="Prospek di CRM (leads)"),
    meaning=Text(
        en="New leads in the client's own list, wherever they came from.",
        id="Prospek baru dalam catatan klien sendiri, dari mana pun asalnya.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    business=(Business.B2B, Business.SERVICES),
    pitfall=Text(
        en="As good as the list: a person entered twice is two leads.",
        id="Bergantung pada kerapian catatan: orang yang dimasukkan dua kali terhitung dua prospek.",
    ),
    table="leads",
    column="leads",
    example=Example(rows("leads", lead=["P-1", "P-2", "P-3"], leads=1), 3),
)
QUALIFIED_LEADS = Measure(
    key="qualified_leads",
    label=Text(en="Qualified leads (MQL)", id="Prospek memenuhi syarat (MQL)"),
    meaning=Text(
        en="Leads that meet the client's own criteria of being worth a conversation.",
        id="Prospek yang memenuhi kriteria klien sehingga layak ditindaklanjuti.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_B2B,
    pitfall=Text(
        en="Counted by the day the lead came in, not the day it qualified. Softer criteria give more of them.",
        id="Dihitung menurut hari prospek masuk, bukan hari ia memenuhi syarat. Makin longgar kriterianya, makin banyak.",
    ),
    table="leads",
    column="qualified_leads",
    example=Example(rows("leads", leads=1, qualified_leads=[1] * 9 + [0, None]), 9),
)
SALES_QUALIFIED_LEADS = Measure(
    key="sales_qualified_leads",
    label=Text(en="Leads taken on by sales (SQL)", id="Prospek yang diterima tim penjualan (SQL)"),
    meaning=Text(
        en="Leads that the sales team has taken on: an offer was made, or the deal was won.",
        id="Prospek yang dikerjakan tim penjualan: sudah ada penawaran atau sudah menjadi pelanggan.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_B2B,
    table="leads",
    column="sales_qualified_leads",
    example=Example(rows("leads", leads=1, sales_qualified_leads=[1, 1, 0, None]), 2),
)
WON_LEADS = Measure(
    key="won_leads",
    label=Text(en="Won leads", id="Prospek yang menjadi pelanggan"),
    meaning=Text(
        en="Leads of the period that have become customers, up to the day of the export.",
        id="Prospek dari periode ini yang sudah menjadi pelanggan, sampai data diekspor.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    business=_B2B,
    table="leads",
    column="won_leads",
    example=Example(rows("leads", leads=1, won_leads=[1, 0, 1]), 2),
)
LEAD_TO_CUSTOMER_RATE = Ratio(
    key="lead_to_customer_rate",
    label=Text(en="Lead-to-customer rate", id="Tingkat prospek menjadi pelanggan"),
    meaning=Text(
        en="Of the leads that came in during the period, the part that has become customers.",
        id="Dari prospek yang masuk dalam periode ini, bagian yang sudah menjadi pelanggan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_B2B,
    pitfall=Text(
        en="Recent leads have had less time to decide, so the last weeks always look worse. Not the step from visit to lead.",
        id="Prospek baru belum sempat memutuskan, jadi minggu-minggu terakhir selalu tampak lebih buruk. Berbeda dengan "
        "langkah dari kunjungan ke prospek.",
    ),
    top=(WON_LEADS,),
    bottom=(CRM_LEADS,),
    proportion=True,
    example=Example(rows("leads", leads=1, won_leads=[1] * 9 + [0] * 51), 0.15),
)
MQL_TO_SQL_RATE = Ratio(
    key="mql_to_sql_rate",
    label=Text(en="MQL to SQL rate", id="Tingkat MQL menjadi SQL"),
    meaning=Text(
        en="Leads that sales has taken on, for each lead that qualified.",
        id="Prospek yang diterima tim penjualan untuk setiap prospek yang memenuhi syarat.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_B2B,
    pitfall=Text(
        en="Of lost leads nobody knows how far they came, unless the list says so: they are left out.",
        id="Untuk prospek yang gagal tidak diketahui sampai tahap mana, kecuali dicatat: yang tidak tercatat tidak dihitung.",
    ),
    top=(SALES_QUALIFIED_LEADS,),
    bottom=(QUALIFIED_LEADS,),
    example=Example(
        rows("leads", leads=1, qualified_leads=[1] * 40 + [0] * 5, sales_qualified_leads=[1] * 8 + [0] * 37), 0.2
    ),
)
DEMO_TRIAL_REQUESTS = Measure(
    key="demo_trial_requests",
    label=Text(en="Demo and trial requests", id="Permintaan demo dan uji coba"),
    meaning=Text(
        en="Leads that asked for a demonstration or a trial.",
        id="Prospek yang meminta demo atau uji coba.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    business=_B2B,
    pitfall=Text(
        en="Competitors and the client's own staff ask as well: leave them out of the list.",
        id="Pesaing dan staf sendiri juga bisa mendaftar: keluarkan mereka dari catatan.",
    ),
    table="leads",
    column="leads",
    only={"asked_for": ASKED_TO_TRY},
    example=Example(rows("leads", leads=1, asked_for=["demo"] * 4 + ["trial"] * 11 + ["quote", None]), 15),
)
TRIALS = Measure(
    key="trials",
    label=Text(en="Trial requests", id="Permintaan uji coba (trial)"),
    meaning=Text(en="Leads that asked for a trial.", id="Prospek yang meminta uji coba."),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    business=(Business.B2B, Business.SUBSCRIPTION),
    table="leads",
    column="leads",
    only={"asked_for": "trial"},
    example=Example(rows("leads", leads=1, asked_for=["trial", "demo", "trial"]), 2),
)
TRIALS_WON = Measure(
    key="trials_won",
    label=Text(en="Trials that became customers", id="Uji coba yang menjadi pelanggan"),
    meaning=Text(
        en="Leads that asked for a trial and have become customers.",
        id="Prospek yang meminta uji coba dan sudah menjadi pelanggan.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    business=(Business.B2B, Business.SUBSCRIPTION),
    table="leads",
    column="won_leads",
    only={"asked_for": "trial"},
    example=Example(rows("leads", leads=1, asked_for=["trial", "demo", "trial"], won_leads=[1, 1, 0]), 1),
)
TRIAL_TO_PAID_RATE = Ratio(
    key="trial_to_paid_rate",
    label=Text(en="Trial-to-paid rate", id="Tingkat uji coba menjadi berbayar"),
    meaning=Text(
        en="Of the trials that began in the period, the part that has become paying customers.",
        id="Dari uji coba yang dimulai dalam periode ini, bagian yang sudah menjadi pelanggan berbayar.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=(Business.B2B, Business.SUBSCRIPTION),
    pitfall=Text(
        en="Wait until the trials have ended: before that the rate is too low.",
        id="Tunggu sampai masa uji coba berakhir: sebelum itu angkanya terlalu rendah.",
    ),
    top=(TRIALS_WON,),
    bottom=(TRIALS,),
    proportion=True,
    example=Example(rows("leads", leads=1, asked_for="trial", won_leads=[1] * 12 + [0] * 68), 0.15),
)
