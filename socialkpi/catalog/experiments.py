"""What a test with chance in it can show: two variants, a held-out group, a survey."""

from __future__ import annotations

from socialkpi.catalog.kinds import Planned, Stage
from socialkpi.language import Text

TITLE = Text(en="Experiments", id="Eksperimen")
PLACE = 310

AB_LIFT_ABSOLUTE = Planned(
    key="ab_lift_absolute",
    label=Text(en="Difference of an A/B test", id="Selisih uji A/B"),
    meaning=Text(
        en="How much higher the rate of one variant is than that of the other, with its interval.",
        id="Seberapa tinggi rasio satu varian di atas varian lain, beserta rentangnya.",
    ),
    needs=Text(
        en="It needs two groups that chance has made, and their counts.",
        id="Metrik ini butuh dua kelompok yang dibentuk secara acak, beserta jumlahnya.",
    ),
    pitfall=Text(
        en="Two posts on two days are no test. Looking at it every day makes chance look like success.",
        id="Dua postingan di dua hari bukan uji. Mengintip hasilnya setiap hari membuat kebetulan tampak seperti "
        "keberhasilan.",
    ),
    home="socialkpi.analysis",
    source="SRM_OSC; MS_SRM",
    stage=Stage.EVALUATION,
)
AB_REQUIRED_N = Planned(
    key="ab_required_n",
    label=Text(en="Sample that a test needs", id="Ukuran sampel per varian"),
    meaning=Text(
        en="How many cases each variant needs before a difference of a given size can be seen.",
        id="Berapa kasus yang dibutuhkan tiap varian agar selisih tertentu bisa terlihat.",
    ),
    needs=Text(
        en="It needs the usual rate and the difference that is worth finding.",
        id="Metrik ini butuh rasio yang lazim dan selisih yang layak dicari.",
    ),
    pitfall=Text(
        en="From 5% to 6% takes 8,158 cases in each variant.", id="Dari 5% ke 6% butuh 8.158 kasus di tiap varian."
    ),
    home="socialkpi.analysis",
    source="arithmetic",
    stage=Stage.EVALUATION,
)
SRM_P_VALUE = Planned(
    key="srm_p_value",
    label=Text(en="Sample ratio mismatch", id="Uji ketidaksesuaian rasio sampel (SRM)"),
    meaning=Text(
        en="Whether the groups of a test are as large as they were meant to be.",
        id="Apakah besar kelompok dalam uji sesuai dengan yang direncanakan.",
    ),
    needs=Text(
        en="It needs the counts of the groups and the shares that were planned.",
        id="Metrik ini butuh jumlah tiap kelompok dan porsi yang direncanakan.",
    ),
    pitfall=Text(
        en="44,000 against 45,000 is no accident: do not read the result of that test.",
        id="44.000 lawan 45.000 bukan kebetulan: jangan membaca hasil uji itu.",
    ),
    home="socialkpi.analysis",
    source="SRM_OSC; CXL_SRM; MS_SRM",
    stage=Stage.EVALUATION,
)
INCREMENTAL_LIFT = Planned(
    key="incremental_lift",
    label=Text(en="Incremental lift", id="Peningkatan konversi inkremental"),
    meaning=Text(
        en="How many more conversions there were because of the campaign, against a group that did not see it.",
        id="Berapa tambahan konversi karena kampanye, dibandingkan kelompok yang tidak melihatnya.",
    ),
    needs=Text(
        en="It needs a group that chance kept from the campaign.",
        id="Metrik ini butuh kelompok yang secara acak tidak mendapat kampanye.",
    ),
    pitfall=Text(
        en="Attributed is not incremental: many of those conversions would have come anyway.",
        id="Diatribusikan belum tentu inkremental: banyak konversi itu akan tetap terjadi.",
    ),
    home="socialkpi.analysis",
    source="arithmetic",
    stage=Stage.PURCHASE,
)
IROAS = Planned(
    key="iroas",
    label=Text(en="Incremental return on ad spend", id="ROAS inkremental"),
    meaning=Text(
        en="Revenue that would not have come without the advertisements, for each unit of money spent.",
        id="Pendapatan yang tidak akan ada tanpa iklan, untuk setiap satuan uang yang dibelanjakan.",
    ),
    needs=Text(
        en="It needs a group or region without the advertisements, and what was sold there.",
        id="Metrik ini butuh kelompok atau wilayah tanpa iklan, beserta penjualannya.",
    ),
    home="socialkpi.analysis",
    source="practice",
    stage=Stage.PURCHASE,
)
BRAND_LIFT = Planned(
    key="brand_lift",
    label=Text(en="Brand lift", id="Peningkatan kesadaran merek (brand lift)"),
    meaning=Text(
        en="How many more people know the brand among those who saw the campaign than among those who did not.",
        id="Berapa lebih banyak orang mengenal merek di kalangan yang melihat kampanye dibandingkan yang tidak.",
    ),
    needs=Text(en="It needs a survey of both groups.", id="Metrik ini butuh survei pada kedua kelompok."),
    pitfall=Text(
        en="The way to test whether reach does anything for a store that sells offline.",
        id="Cara menguji apakah jangkauan memang berpengaruh bagi toko fisik.",
    ),
    home="socialkpi.analysis",
    source="practice",
    stage=Stage.AWARENESS,
)
MICRO_MACRO_LAGGED_CORR = Planned(
    key="micro_macro_lagged_corr",
    label=Text(en="Small actions before business results", id="Korelasi tertunda aksi mikro ke hasil makro"),
    meaning=Text(
        en="Whether more of an action tends to come some days before more of a business result.",
        id="Apakah peningkatan suatu aksi cenderung terjadi beberapa hari sebelum peningkatan hasil bisnis.",
    ),
    needs=Text(
        en="It needs a year of weeks or a season of days, freed from trend, weekday, feasts and spend, and a test "
        "against chance.",
        id="Metrik ini butuh setahun data mingguan atau satu musim data harian, dibersihkan dari tren, hari, hari "
        "raya, dan belanja, serta uji terhadap kebetulan.",
    ),
    pitfall=Text(
        en="An association, not an influence: promotions lift both.",
        id="Ini hubungan, bukan pengaruh: promosi menaikkan keduanya.",
    ),
    home="socialkpi.analysis",
    source="practice",
    stage=Stage.PURCHASE,
)
