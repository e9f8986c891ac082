"""How long customers wait for an answer and for a solution, and how they rate the conversation."""

from __future__ import annotations

from socialkpi.catalog.kinds import (
    Better,
    Example,
    Measure,
    Planned,
    Ratio,
    Scale,
    Stage,
    Statistic,
    Timing,
    Traffic,
    Typical,
    Unit,
)
from socialkpi.catalog.service import CONVERSATIONS
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Speed and quality of service", id="Kecepatan dan mutu layanan")
PLACE = 202

_MINUTE, _HOUR = 60, 3600
_MINUTES = [45, 70, 62, 80, 58, 113, 65]
_UNANSWERED = Text(
    en="Only answered conversations have a time. Those without an answer are the slowest: the result says how many are left "
    "out, and the response rate counts them.",
    id="Hanya percakapan yang dibalas yang punya waktu. Yang belum dibalas justru paling lambat: hasilnya menyebut berapa yang "
    "tidak ikut, dan tingkat respons menghitungnya.",
)

FIRST_RESPONSE_TOTAL = Measure(
    key="first_response_time_total",
    label=Text(en="Waiting time for the first reply", id="Waktu tunggu balasan pertama"),
    meaning=Text(
        en="Time from the customer's first message to the first reply of a person, added up over the conversations.",
        id="Waktu dari pesan pertama pelanggan sampai balasan pertama dari orang, dijumlahkan untuk semua percakapan.",
    ),
    unit=Unit.SECONDS,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="ZENDESK_FRT",
    traffic=Traffic.ORGANIC,
    pitfall=_UNANSWERED,
    table="conversations",
    column="first_response_seconds",
    example=Example(rows("conversations", conversations=1, first_response_seconds=[900, 600, None]), 1500),
)
FIRST_RESPONSE_TIME_MEDIAN = Typical(
    key="first_response_time_median",
    label=Text(en="First response time (median)", id="Waktu respons pertama (median)"),
    meaning=Text(
        en="Half of the answered conversations waited no longer than this for the first reply of a person.",
        id="Separuh percakapan yang dibalas menunggu tidak lebih lama dari ini untuk balasan pertama dari orang.",
    ),
    unit=Unit.SECONDS,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="ZENDESK_FRT; GECKO",
    traffic=Traffic.ORGANIC,
    pitfall=_UNANSWERED,
    top=(FIRST_RESPONSE_TOTAL,),
    example=Example(rows("conversations", first_response_seconds=[_MINUTE * t for t in _MINUTES]), 65 * _MINUTE),
)
FIRST_RESPONSE_TIME_MEAN = Typical(
    key="first_response_time_mean",
    label=Text(en="First response time (mean)", id="Waktu respons pertama (rata-rata)"),
    meaning=Text(
        en="How long the answered conversations waited for the first reply of a person, on average.",
        id="Rata-rata lama percakapan yang dibalas menunggu balasan pertama dari orang.",
    ),
    unit=Unit.SECONDS,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="GECKO",
    traffic=Traffic.ORGANIC,
    pitfall=Text(
        en="One forgotten conversation decides it: the median tells more.",
        id="Satu percakapan yang terlupakan sudah mengubahnya: median lebih menggambarkan.",
    ),
    top=(FIRST_RESPONSE_TOTAL,),
    statistic=Statistic.MEAN,
    example=Example(rows("conversations", first_response_seconds=[_MINUTE * t for t in _MINUTES]), 493 / 7 * _MINUTE),
)
FIRST_RESPONSE_TIME_P90 = Typical(
    key="first_response_time_p90",
    label=Text(en="First response time (90th percentile)", id="Waktu respons pertama (persentil ke-90)"),
    meaning=Text(
        en="Nine of ten answered conversations waited no longer than this for the first reply.",
        id="Sembilan dari sepuluh percakapan yang dibalas menunggu tidak lebih lama dari ini untuk balasan pertama.",
    ),
    unit=Unit.SECONDS,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.ORGANIC,
    pitfall=Text(
        en="A waiting time that occurred (nearest rank); spreadsheets interpolate and can print another.",
        id="Nilai yang benar-benar terjadi (nearest rank); spreadsheet menginterpolasi sehingga hasilnya bisa berbeda.",
    ),
    top=(FIRST_RESPONSE_TOTAL,),
    statistic=Statistic.NINETIETH,
    example=Example(
        rows("conversations", first_response_seconds=[_MINUTE * t for t in range(10, 101, 10)]), 90 * _MINUTE
    ),
)
META_RESPONSE_TIME = Typical(
    key="meta_response_time",
    label=Text(en="Response time by Meta's rule", id="Waktu respons versi Meta"),
    meaning=Text(
        en="Average wait of the fastest nine tenths of the answered conversations.",
        id="Rata-rata waktu tunggu dari 90% percakapan yang paling cepat dibalas.",
    ),
    unit=Unit.SECONDS,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="META_BADGE",
    traffic=Traffic.ORGANIC,
    pitfall=Text(
        en="Only to check Meta's own figure, whose wording has changed: the slowest tenth is left out.",
        id="Hanya untuk mencocokkan angka dari Meta, yang rumusannya pernah berubah: sepersepuluh yang paling lambat dibuang.",
    ),
    top=(FIRST_RESPONSE_TOTAL,),
    statistic=Statistic.FASTEST,
    example=Example(
        rows("conversations", first_response_seconds=[_MINUTE * t for t in (1, 2, 3, 4, 5, 6, 7, 8, 9, 100)]),
        5 * _MINUTE,
    ),
)
RESOLUTION_TOTAL = Measure(
    key="resolution_time_total",
    label=Text(en="Time until solved", id="Waktu sampai selesai"),
    meaning=Text(
        en="Time from the beginning of a conversation to its solution, added up over those that are solved.",
        id="Waktu dari awal percakapan sampai selesai, dijumlahkan untuk semua yang sudah selesai.",
    ),
    unit=Unit.SECONDS,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.ORGANIC,
    table="conversations",
    column="resolution_seconds",
    example=Example(rows("conversations", conversations=1, resolution_seconds=[2 * _HOUR, None]), 2 * _HOUR),
)
TIME_TO_RESOLUTION = Typical(
    key="time_to_resolution",
    label=Text(en="Time to resolution (median)", id="Waktu penyelesaian (median)"),
    meaning=Text(
        en="Half of the solved conversations were solved within this time.",
        id="Separuh percakapan yang sudah selesai tuntas dalam waktu ini.",
    ),
    unit=Unit.SECONDS,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.ORGANIC,
    pitfall=Text(
        en="Open cases are left out, and they take longest: the result says how many.",
        id="Kasus yang masih terbuka tidak ikut, padahal paling lama: hasilnya menyebut jumlahnya.",
    ),
    top=(RESOLUTION_TOTAL,),
    example=Example(rows("conversations", resolution_seconds=[_HOUR * t for t in (2, 4, 6, 8, 30)]), 6 * _HOUR),
)
RESOLVED_AT_ONCE = Measure(
    key="resolved_at_once",
    label=Text(en="Solved with the first reply", id="Selesai pada balasan pertama"),
    meaning=Text(
        en="Conversations that were solved with one reply and never opened again.",
        id="Percakapan yang selesai dengan satu balasan dan tidak dibuka lagi.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.ORGANIC,
    table="conversations",
    column="resolved_at_once",
    example=Example(rows("conversations", conversations=1, resolved_at_once=[1, 0, 1, None]), 2),
)
FIRST_CONTACT_RESOLUTION = Ratio(
    key="first_contact_resolution",
    label=Text(en="First contact resolution", id="Penyelesaian pada kontak pertama"),
    meaning=Text(
        en="The part of the conversations that was solved with one reply and never opened again.",
        id="Bagian percakapan yang selesai dengan satu balasan dan tidak dibuka lagi.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    traffic=Traffic.ORGANIC,
    pitfall=Text(
        en="Closing a case at once also raises it: read it beside the satisfaction.",
        id="Menutup kasus terlalu cepat juga menaikkannya: baca bersama tingkat kepuasan.",
    ),
    top=(RESOLVED_AT_ONCE,),
    bottom=(CONVERSATIONS,),
    proportion=True,
    example=Example(rows("conversations", conversations=1, resolved_at_once=[1] * 60 + [0] * 40), 0.6),
)
AGENT_RESPONSE_TIME = Planned(
    key="agent_response_time",
    label=Text(en="Response time by agent", id="Waktu respons per petugas"),
    meaning=Text(
        en="The median of the first response time of each agent.",
        id="Median waktu respons pertama tiap petugas.",
    ),
    needs=Text(
        en="It is no metric of its own: group the median first response time by agent.",
        id="Bukan metrik tersendiri: kelompokkan median waktu respons pertama menurut petugas.",
    ),
    home="socialkpi.compute",
    call='sk.compute(data, "first_response_time_median", by=["agent"])',
    source="arithmetic",
    stage=Stage.LOYALTY,
    pitfall=Text(
        en="Agents have other shifts and other cases: no ranking below 30 cases each.",
        id="Jadwal dan jenis kasus tiap petugas berbeda: jangan diperingkat bila kurang dari 30 kasus per orang.",
    ),
)
AVG_REPLY_TIME_ALL = Planned(
    key="avg_reply_time_all",
    label=Text(en="Average reply time (all replies)", id="Rata-rata waktu balas (semua balasan)"),
    meaning=Text(
        en="How long customers waited for each reply, not only for the first.",
        id="Berapa lama pelanggan menunggu setiap balasan, bukan hanya yang pertama.",
    ),
    needs=Text(
        en="It takes every message with its time; the exports that are read hold one row per conversation.",
        id="Perlu setiap pesan beserta waktunya; ekspor yang dibaca hanya memuat satu baris per percakapan.",
    ),
    home="socialkpi.analysis.service",
    source="ZOOM_RT",
    stage=Stage.LOYALTY,
    pitfall=Text(
        en="Another number than the first response time.", id="Angkanya berbeda dengan waktu respons pertama."
    ),
)
RESPONSES_PER_POST = Planned(
    key="responses_per_post",
    label=Text(en="Customer responses per post", id="Jumlah tanggapan per postingan"),
    meaning=Text(
        en="Which post drew how many comments and messages.",
        id="Berapa komentar dan pesan yang didapat tiap postingan.",
    ),
    needs=Text(
        en="Comments by post are computed; which message belongs to which post stands in no export that is read.",
        id="Komentar per postingan bisa dihitung; pesan mana milik postingan mana tidak ada di ekspor yang dibaca.",
    ),
    home="socialkpi.compute",
    call='sk.compute(data, "comments", by=["post"])',
    source="arithmetic",
    stage=Stage.LOYALTY,
)
