"""The sales pipeline: what is won, how long it takes, and what social platforms brought into it."""

from __future__ import annotations

from socialkpi.catalog.kinds import (
    Better,
    Business,
    Example,
    Measure,
    Planned,
    Ratio,
    Scale,
    Stage,
    Timing,
    Typical,
    Unit,
)
from socialkpi.catalog.leads import WON_LEADS
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Sales pipeline", id="Pipeline penjualan")
PLACE = 148

_B2B = (Business.B2B,)
_DAY = 86_400
SOCIAL = ("facebook", "instagram", "x", "linkedin", "tiktok", "youtube", "threads", "pinterest", "whatsapp")
"""The platforms whose leads and conversations count as social."""

LOST_LEADS = Measure(
    key="lost_leads",
    label=Text(en="Lost leads", id="Prospek yang gagal"),
    meaning=Text(
        en="Leads of the period that were lost, up to the day of the export.",
        id="Prospek dari periode ini yang gagal menjadi pelanggan, sampai data diekspor.",
    ),
    unit=Unit.COUNT,
    better=Better.LOWER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    business=_B2B,
    table="leads",
    column="lost_leads",
    example=Example(rows("leads", leads=1, lost_leads=[1, 0, 1]), 2),
)
WIN_RATE = Ratio(
    key="win_rate",
    label=Text(en="Win rate", id="Tingkat kemenangan (win rate)"),
    meaning=Text(
        en="Of the leads that are decided, the part that was won.",
        id="Dari prospek yang sudah ada keputusannya, bagian yang berhasil closing.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_B2B,
    pitfall=Text(
        en="Open leads are in neither side. Divided by all leads it would be the lead-to-customer rate.",
        id="Prospek yang belum diputuskan tidak masuk hitungan. Bila dibagi semua prospek, itu tingkat prospek menjadi pelanggan.",
    ),
    top=(WON_LEADS,),
    bottom=(WON_LEADS, LOST_LEADS),
    proportion=True,
    example=Example(
        rows("leads", leads=1, won_leads=[1] * 20 + [0] * 85, lost_leads=[0] * 20 + [1] * 80 + [0] * 5), 0.2
    ),
)
TIME_TO_CLOSE = Measure(
    key="time_to_close_total",
    label=Text(en="Time until decided", id="Waktu sampai ada keputusan"),
    meaning=Text(
        en="Time from the first contact to the decision, added up over the leads that are decided.",
        id="Waktu dari kontak pertama sampai ada keputusan, dijumlahkan untuk semua prospek yang sudah diputuskan.",
    ),
    unit=Unit.SECONDS,
    better=Better.NEITHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    business=_B2B,
    table="leads",
    column="seconds_to_close",
    example=Example(rows("leads", leads=1, seconds_to_close=[30 * _DAY, 40 * _DAY]), 70 * _DAY),
)
SALES_CYCLE_LENGTH = Typical(
    key="sales_cycle_length",
    label=Text(en="Sales cycle length (median)", id="Lama siklus penjualan (median)"),
    meaning=Text(
        en="Half of the decided leads took no longer than this from the first contact to the decision.",
        id="Separuh prospek yang sudah diputuskan tidak lebih lama dari ini, sejak kontak pertama sampai keputusan.",
    ),
    unit=Unit.SECONDS,
    better=Better.LOWER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_B2B,
    pitfall=Text(
        en="Leads still open are left out, and they are the slow ones: the true length is longer.",
        id="Prospek yang masih terbuka tidak dihitung, padahal justru itu yang lama: kenyataannya lebih panjang.",
    ),
    top=(TIME_TO_CLOSE,),
    example=Example(rows("leads", leads=1, seconds_to_close=[30 * _DAY, 40 * _DAY, 70 * _DAY]), 40 * _DAY),
)
SOCIAL_SOURCED_PIPELINE = Measure(
    key="social_sourced_pipeline",
    label=Text(en="Social-sourced pipeline value", id="Nilai pipeline dari media sosial"),
    meaning=Text(
        en="Value of the deals whose lead came from a social platform.",
        id="Nilai transaksi yang prospeknya berasal dari media sosial.",
    ),
    unit=Unit.MONEY,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    business=_B2B,
    pitfall=Text(
        en="Brought by social and influenced by social are two numbers: never add them. Deals that are open or lost are in it.",
        id="Berasal dari media sosial dan dipengaruhi media sosial adalah dua angka: jangan dijumlahkan. Transaksi yang "
        "masih terbuka atau gagal ikut terhitung.",
    ),
    table="leads",
    column="revenue",
    only={"platform": SOCIAL},
    example=Example(
        rows(
            "leads", platform=["linkedin", "instagram", None], currency="USD", leads=1, revenue=[10_000, 15_000, 9000]
        ),
        25_000,
    ),
)
PIPELINE_VELOCITY = Planned(
    key="pipeline_velocity",
    label=Text(en="Pipeline velocity", id="Kecepatan pipeline penjualan"),
    meaning=Text(
        en="Money that the pipeline turns into sales per day: opportunities times win rate times deal value, by cycle length.",
        id="Uang yang dihasilkan pipeline per hari: jumlah peluang dikali tingkat kemenangan dikali nilai transaksi, dibagi "
        "lama siklus.",
    ),
    needs=Text(
        en="It takes win rate, deal value and cycle length of one closed cohort beside the opportunities open today.",
        id="Perlu tingkat kemenangan, nilai transaksi, dan lama siklus dari satu kohort yang sudah selesai, di samping peluang "
        "yang terbuka hari ini.",
    ),
    home="socialkpi.analysis.pipeline",
    source="practice",
    stage=Stage.EVALUATION,
    pitfall=Text(
        en="Mixed cohorts mislead: open deals make the cycle look short.",
        id="Jangan campur kohort: transaksi yang masih terbuka membuat siklus tampak pendek.",
    ),
)
