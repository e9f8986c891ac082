"""Which channel gets the credit for a conversion, by the paths of single customers."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Business, Example, Measure, Planned, Scale, Stage, Timing, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Attribution", id="Atribusi")
PLACE = 210

_HOME = "socialkpi.analysis.attribution"
_JOURNEYS = Text(
    en="It takes whole journeys: every touch with its channel and time, and whether a conversion followed.",
    id="Perlu perjalanan utuh: setiap sentuhan dengan kanal dan waktunya, dan apakah berujung konversi.",
)

ATTR_LAST_TOUCH = Measure(
    key="attr_last_touch",
    label=Text(en="Conversions by last touch", id="Konversi menurut sentuhan terakhir"),
    meaning=Text(
        en="Conversions, each credited whole to the last touch before it; group them by channel.",
        id="Konversi, masing-masing dicatat penuh pada sentuhan terakhir sebelumnya; kelompokkan menurut kanal.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="GA4_ATTR",
    business=(Business.WEBSHOP, Business.B2B),
    pitfall=Text(
        en="Channels that come early get nothing: the first touch can turn the ranking round. Credited is not caused.",
        id="Kanal yang datang lebih awal tidak mendapat apa-apa: menurut sentuhan pertama urutannya bisa terbalik. Dicatat "
        "bukan berarti disebabkan.",
    ),
    table="touches",
    column="conversions",
    example=Example(
        rows(
            "touches",
            platform="instagram",
            journey=[f"J{n}" for n in range(25)],
            channel="instagram",
            touches=1,
            conversions=[1] * 20 + [0] * 5,
        ),
        20,
    ),
)
ATTR_FIRST_TOUCH = Planned(
    key="attr_first_touch",
    label=Text(en="First-touch attribution", id="Atribusi sentuhan pertama"),
    meaning=Text(
        en="Each conversion credited whole to the first touch of its journey.",
        id="Tiap konversi dicatat penuh pada sentuhan pertama perjalanannya.",
    ),
    needs=_JOURNEYS,
    home=_HOME,
    source="GA4_ATTR",
    stage=Stage.PURCHASE,
    pitfall=Text(
        en="What is remembered of a journey begins somewhere: the true first touch may lie before.",
        id="Catatan perjalanan selalu mulai di suatu titik: sentuhan pertama yang sebenarnya bisa lebih awal.",
    ),
)
ATTR_LINEAR = Planned(
    key="attr_linear",
    label=Text(en="Linear attribution", id="Atribusi linear"),
    meaning=Text(
        en="Each conversion shared equally among the touches of its journey.",
        id="Tiap konversi dibagi rata ke semua sentuhan dalam perjalanannya.",
    ),
    needs=_JOURNEYS,
    home=_HOME,
    source="GA4_ATTR",
    stage=Stage.PURCHASE,
    pitfall=Text(
        en="Shared among touches or among different channels: where a channel comes twice, the two differ.",
        id="Dibagi per sentuhan atau per kanal: bila satu kanal muncul dua kali, hasilnya berbeda.",
    ),
)
ATTR_TIME_DECAY = Planned(
    key="attr_time_decay",
    label=Text(en="Time-decay attribution", id="Atribusi peluruhan waktu (time decay)"),
    meaning=Text(
        en="Each conversion shared among its touches, more to the later ones; halved with every seven days before.",
        id="Tiap konversi dibagi ke sentuhannya, makin akhir makin besar; berkurang separuh setiap tujuh hari sebelumnya.",
    ),
    needs=_JOURNEYS,
    home=_HOME,
    source="GA4_ATTR",
    stage=Stage.PURCHASE,
    pitfall=Text(
        en="Seven days is an old default of Google's, and no law.",
        id="Tujuh hari adalah pengaturan lama dari Google, bukan aturan baku.",
    ),
)
ATTR_POSITION_BASED = Planned(
    key="attr_position_based",
    label=Text(en="Position-based (U-shaped) attribution", id="Atribusi berbasis posisi (U-shaped)"),
    meaning=Text(
        en="40% of each conversion to the first touch, 40% to the last, the rest shared among those between.",
        id="40% tiap konversi untuk sentuhan pertama, 40% untuk yang terakhir, sisanya dibagi rata di antaranya.",
    ),
    needs=_JOURNEYS,
    home=_HOME,
    source="MBUZZ",
    stage=Stage.PURCHASE,
    pitfall=Text(
        en="With two touches each gets half; that rule must be said.",
        id="Bila hanya dua sentuhan, masing-masing separuh; aturan ini harus disebutkan.",
    ),
)
ATTR_MARKOV = Planned(
    key="attr_markov",
    label=Text(en="Markov attribution (removal effect)", id="Atribusi Markov (removal effect)"),
    meaning=Text(
        en="Credit by how many conversions would be missing if a channel were not there.",
        id="Kredit menurut berapa konversi yang hilang seandainya suatu kanal tidak ada.",
    ),
    needs=Text(
        en="It takes whole journeys, those without a conversion too, and a chain of probabilities fitted to them.",
        id="Perlu perjalanan utuh, juga yang tanpa konversi, dan rantai peluang yang dihitung darinya.",
    ),
    home=_HOME,
    source="MARKOV_PUZ; MARKOV_SE",
    stage=Stage.PURCHASE,
)
ATTR_SHAPLEY = Planned(
    key="attr_shapley",
    label=Text(en="Shapley attribution", id="Atribusi Shapley"),
    meaning=Text(
        en="Credit by what a channel adds on average to every set of others.",
        id="Kredit menurut rata-rata tambahan yang dibawa suatu kanal ke setiap gabungan kanal lain.",
    ),
    needs=_JOURNEYS,
    home=_HOME,
    source="MBUZZ",
    stage=Stage.PURCHASE,
    pitfall=Text(
        en="On counts of conversions it is the equal split among channels and nothing cleverer; only rates add knowledge.",
        id="Atas jumlah konversi hasilnya sama dengan pembagian rata antarkanal; hanya rasio yang menambah informasi.",
    ),
)
ATTR_DATA_DRIVEN_GA4 = Planned(
    key="attr_data_driven_ga4",
    label=Text(en="GA4 data-driven attribution", id="Atribusi berbasis data (GA4)"),
    meaning=Text(
        en="Credit as Google Analytics gives it by a model of its own.",
        id="Kredit dari Google Analytics menurut modelnya sendiri.",
    ),
    needs=Text(
        en="Google's model is not published: its fractions can be read from an export, never computed again.",
        id="Model Google tidak dipublikasikan: pecahannya bisa dibaca dari ekspor, tetapi tidak bisa dihitung ulang.",
    ),
    home="socialkpi.sources",
    source="GA4_ATTR; MBUZZ",
    stage=Stage.PURCHASE,
)
ASSISTED_CONVERSIONS = Planned(
    key="assisted_conversions",
    label=Text(en="Assisted conversions", id="Konversi berbantuan (assisted)"),
    meaning=Text(
        en="Conversions whose journey a channel touched without being the last.",
        id="Konversi yang perjalanannya disentuh suatu kanal, tetapi bukan sebagai yang terakhir.",
    ),
    needs=_JOURNEYS,
    home=_HOME,
    source="practice",
    stage=Stage.PURCHASE,
    pitfall=Text(
        en="More assists than last touches mark a channel that works early in the funnel.",
        id="Bila bantuan lebih banyak daripada sentuhan terakhir, kanal itu bekerja di awal corong.",
    ),
)
WINDOWED_SOCIAL_CONVERSIONS = Planned(
    key="windowed_social_conversions",
    label=Text(en="Social conversions within N days", id="Konversi media sosial dalam jendela N hari"),
    meaning=Text(
        en="Purchases within a number of days after a touch on a social platform, however the buyer came back.",
        id="Pembelian dalam sejumlah hari setelah sentuhan di media sosial, lewat jalur apa pun pembeli kembali.",
    ),
    needs=_JOURNEYS,
    home=_HOME,
    source="META_ADS_WIN",
    stage=Stage.PURCHASE,
    pitfall=Text(
        en="Meta counts 7 days after a click and 1 after a view, Google Analytics 30 or 90: never compare them raw.",
        id="Meta menghitung 7 hari setelah klik dan 1 hari setelah melihat, Google Analytics 30 atau 90: jangan dibandingkan "
        "mentah-mentah.",
    ),
)
