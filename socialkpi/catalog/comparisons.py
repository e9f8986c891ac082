"""Numbers set against another: a period, a target, a benchmark, the other groups. Calls answer these, not declarations."""

from __future__ import annotations

from socialkpi.catalog.kinds import Planned, Stage
from socialkpi.language import Text

TITLE = Text(en="Comparisons", id="Perbandingan")
PLACE = 300

PERIOD_CHANGE = Planned(
    key="period_change",
    label=Text(en="Change since the period before", id="Perubahan antarperiode"),
    meaning=Text(
        en="How much a value changed from one period to the next, with what chance alone can do beside it.",
        id="Seberapa besar nilai berubah dari satu periode ke periode berikutnya, beserta rentang yang bisa terjadi "
        "karena kebetulan.",
    ),
    needs=Text(
        en="It compares two results, and refuses where the definition changed in between.",
        id="Metrik ini membandingkan dua hasil, dan ditolak bila definisinya berubah di antara keduanya.",
    ),
    pitfall=Text(
        en="Below 30 a percentage misleads: name the numbers. Of rates, give the difference in percentage points.",
        id="Di bawah 30, persentase menyesatkan: sebutkan angkanya. Untuk rasio, sebutkan selisihnya dalam poin "
        "persentase.",
    ),
    home="socialkpi.compare",
    source="arithmetic",
    stage=Stage.EVALUATION,
    call='sk.compare(data, ["saves"], period="2026-10", to="previous")',
)
GOAL_ATTAINMENT = Planned(
    key="goal_attainment",
    label=Text(en="Target attainment", id="Pencapaian target"),
    meaning=Text(
        en="How much of the way from the start to the target has been covered.",
        id="Seberapa jauh jarak dari titik awal ke target sudah ditempuh.",
    ),
    needs=Text(
        en="It needs the client's target, from client.toml.", id="Metrik ini butuh target klien dari client.toml."
    ),
    pitfall=Text(
        en="From 1,000 to a target of 1,200, the value 1,150 is 75% of the way, and 96% of the target: say which is "
        "meant.",
        id="Dari 1.000 menuju target 1.200, nilai 1.150 berarti 75% jarak, tetapi 96% dari target: sebutkan yang mana.",
    ),
    home="socialkpi.compare",
    source="arithmetic",
    stage=Stage.PURCHASE,
    call='sk.compare(data, ["saves"], period="2026-10", to="target")',
)
BENCHMARK_INDEX = Planned(
    key="benchmark_index",
    label=Text(en="Benchmark index", id="Indeks tolok ukur"),
    meaning=Text(
        en="A value where 100 is the benchmark: the client's own past, or a published figure.",
        id="Nilai dengan patokan 100: riwayat klien sendiri, atau angka yang dipublikasikan.",
    ),
    needs=Text(
        en="It needs a benchmark with the same recipe, denominator, statistic and year; otherwise the two cannot be "
        "compared.",
        id="Metrik ini butuh tolok ukur dengan resep, pembagi, statistik, dan tahun yang sama; bila tidak, keduanya "
        "tidak bisa dibandingkan.",
    ),
    pitfall=Text(
        en="Published engagement rates by followers and by impressions differ tenfold for the same network.",
        id="Engagement rate yang dipublikasikan per pengikut dan per tayangan bisa berbeda sepuluh kali lipat untuk "
        "platform yang sama.",
    ),
    home="socialkpi.compare",
    source="SOCIALINSIDER26; RIVALIQ",
    stage=Stage.EVALUATION,
    call='sk.compare(data, ["engagement_rate_by_followers"], period="2026-10", to="benchmark")',
)
SCORECARD_WEIGHTED = Planned(
    key="scorecard_weighted",
    label=Text(en="Weighted scorecard", id="Skor gabungan berbobot"),
    meaning=Text(
        en="Attainment of several targets, put into one figure by weights.",
        id="Pencapaian beberapa target, digabung menjadi satu angka dengan bobot.",
    ),
    needs=Text(
        en="It needs weights, which are the client's own choice and add up to 1.",
        id="Metrik ini butuh bobot, yang merupakan pilihan klien dan berjumlah 1.",
    ),
    pitfall=Text(
        en="Show the parts beside it, and see whether the verdict survives other weights.",
        id="Tampilkan bagian-bagiannya, dan periksa apakah kesimpulannya tetap sama dengan bobot lain.",
    ),
    home="socialkpi.compare",
    source="practice",
    stage=Stage.LOYALTY,
)
Z_VS_OWN_BASELINE = Planned(
    key="z_vs_own_baseline",
    label=Text(en="Distance from the own usual level", id="Skor-z terhadap baseline sendiri"),
    meaning=Text(
        en="How unusual a value is against the account's own past, in robust standard deviations.",
        id="Seberapa tidak biasa suatu nilai dibandingkan riwayat akun sendiri, dalam simpangan baku robust.",
    ),
    needs=Text(
        en="It needs eight to twelve earlier weeks; the middle one and the usual distance from it are the yardstick.",
        id="Metrik ini butuh delapan sampai dua belas minggu sebelumnya; nilai tengahnya dan jarak yang lazim darinya "
        "menjadi ukuran.",
    ),
    home="socialkpi.compare",
    source="practice",
    stage=Stage.EVALUATION,
    call='sk.compare(data, ["saves"], period="2026-10", to="trailing")',
)
EB_SHRUNK_RATE = Planned(
    key="eb_shrunk_rate",
    label=Text(en="Rate drawn towards the group", id="Rasio yang disesuaikan (empirical Bayes)"),
    meaning=Text(
        en="A rate of few cases, drawn towards what is usual for the platform, so that small posts do not win by luck.",
        id="Rasio dari sedikit kasus, ditarik ke arah yang lazim di platformnya, agar postingan kecil tidak menang "
        "karena kebetulan.",
    ),
    needs=Text(
        en="It needs a model of how rates differ within the platform.",
        id="Metrik ini butuh model tentang sebaran rasio di platform itu.",
    ),
    pitfall=Text(
        en="For ranking only; show the raw rate too: 3 of 20 is 15%, and is drawn to 4%.",
        id="Hanya untuk pemeringkatan; tampilkan juga rasio aslinya: 3 dari 20 adalah 15%, dan ditarik menjadi 4%.",
    ),
    home="socialkpi.analysis.scores",
    source="practice",
    stage=Stage.EVALUATION,
    call="socialkpi.analysis.scores.shrunk_rate(3, 20, prior_rate=0.02, prior_trials=100)",
)
SEGMENT_ENGAGEMENT_GAP = Planned(
    key="segment_engagement_gap",
    label=Text(en="Engagement of an audience segment", id="Keterlibatan per segmen audiens"),
    meaning=Text(
        en="The engagement rate of one segment of the audience compared with that of all.",
        id="Tingkat keterlibatan satu segmen audiens dibandingkan dengan semuanya.",
    ),
    needs=Text(
        en="It needs engagements and reach by segment, which no export gives together.",
        id="Metrik ini butuh interaksi dan jangkauan per segmen, yang tidak diberikan bersama oleh ekspor mana pun.",
    ),
    home="socialkpi.compare",
    source="META_IG_USER",
    stage=Stage.INTEREST,
)
