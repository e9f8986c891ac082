"""Referral programmes: who invites, what becomes of it, how fast it spreads, what it costs."""

from __future__ import annotations

from socialkpi.catalog.kinds import (
    Adds,
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
from socialkpi.catalog.loyalty import CUSTOMERS_AT_START
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Referrals", id="Rujukan (referral)")
PLACE = 195

_SELLERS = (Business.WEBSHOP, Business.B2B)
_DAY = 86_400

INVITATIONS = Measure(
    key="invitations_sent",
    label=Text(en="Invitations sent", id="Undangan terkirim"),
    meaning=Text(
        en="Invitations that customers sent in the referral programme.",
        id="Undangan yang dikirim pelanggan dalam program referral.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    business=_SELLERS,
    table="invitations",
    column="invitations",
    example=Example(rows("invitations", platform=None, invitations=[1, 1, 1]), 3),
)
REFERRED_SIGNUPS = Measure(
    key="referred_signups",
    label=Text(en="Sign-ups by invitation", id="Pendaftaran dari undangan"),
    meaning=Text(
        en="Invitations of the period that were accepted, up to the day of the export.",
        id="Undangan dari periode ini yang diterima, sampai data diekspor.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_SELLERS,
    table="invitations",
    column="accepted",
    example=Example(rows("invitations", platform=None, invitations=1, accepted=[1, 0, 1]), 2),
)
REFERRED_CUSTOMERS = Measure(
    key="referred_customers",
    label=Text(en="Customers by invitation", id="Pelanggan dari undangan"),
    meaning=Text(
        en="Invitations of the period whose friend has bought, up to the day of the export.",
        id="Undangan dari periode ini yang temannya sudah membeli, sampai data diekspor.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_SELLERS,
    table="invitations",
    column="bought",
    example=Example(rows("invitations", platform=None, invitations=1, bought=[1, 0, 0]), 1),
)
REWARD_COST = Measure(
    key="reward_cost",
    label=Text(en="Cost of rewards", id="Biaya hadiah referral"),
    meaning=Text(
        en="What the rewards for both sides cost, for invitations of the period.",
        id="Biaya hadiah untuk kedua pihak, dari undangan periode ini.",
    ),
    unit=Unit.MONEY,
    better=Better.NEITHER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    table="invitations",
    column="reward",
    example=Example(rows("invitations", platform=None, currency="EUR", reward=[10, 10, None]), 20),
)
REFERRAL_CONVERSION_RATE = Ratio(
    key="referral_conversion_rate",
    label=Text(en="Referral conversion rate", id="Tingkat konversi referral"),
    meaning=Text(
        en="The part of the invitations that were accepted.",
        id="Bagian undangan yang diterima.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_SELLERS,
    pitfall=Text(
        en="A friend who is invited twice counts twice below. Recent invitations may still be accepted.",
        id="Teman yang diundang dua kali terhitung sebagai dua undangan. Undangan terbaru masih bisa diterima.",
    ),
    top=(REFERRED_SIGNUPS,),
    bottom=(INVITATIONS,),
    proportion=True,
    example=Example(rows("invitations", platform=None, invitations=1, accepted=[1] * 48 + [0] * 192), 0.2),
)
INCENTIVE_COST_PER_REFERRAL = Ratio(
    key="incentive_cost_per_referral",
    label=Text(en="Incentive cost per referred customer", id="Biaya insentif per pelanggan referral"),
    meaning=Text(
        en="Cost of all rewards for each friend who has bought.",
        id="Biaya semua hadiah untuk setiap teman yang sudah membeli.",
    ),
    unit=Unit.MONEY,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    pitfall=Text(
        en="Both sides' rewards count, also those of friends who never bought; look for people who invite themselves.",
        id="Hadiah untuk kedua pihak dihitung, juga untuk teman yang tidak jadi membeli; waspadai yang mengundang diri sendiri.",
    ),
    top=(REWARD_COST,),
    bottom=(REFERRED_CUSTOMERS,),
    sides_apart=True,
    example=Example(
        rows(
            "invitations",
            platform=None,
            currency="EUR",
            invitations=1,
            reward=[10] * 40 + [None] * 5,
            bought=[1] * 20 + [0] * 25,
        ),
        20.0,
    ),
)
K_FACTOR = Ratio(
    key="k_factor",
    label=Text(en="Viral coefficient (K-factor)", id="Koefisien viral (K-factor)"),
    meaning=Text(
        en="Sign-ups by invitation for each customer at the start: invitations per customer times the part that is accepted.",
        id="Pendaftaran dari undangan untuk setiap pelanggan di awal: undangan per pelanggan dikali bagian yang diterima.",
    ),
    unit=Unit.TIMES,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    business=_SELLERS,
    pitfall=Text(
        en="Above 1 it grows by itself, as long as there is somebody left to invite. It says nothing of how fast: see the "
        "cycle time.",
        id="Di atas 1 pertumbuhannya berjalan sendiri, selama masih ada yang bisa diundang. Soal kecepatannya, "
        "lihat waktu siklus.",
    ),
    top=(REFERRED_SIGNUPS,),
    bottom=(CUSTOMERS_AT_START,),
    example=Example(
        rows("invitations", platform=None, invitations=1, accepted=[1] * 10 + [0] * 40)
        | rows("business", platform=None, customers=[10, 20]),
        1.0,
    ),
)
INVITING_CUSTOMERS = Measure(
    key="inviting_customers",
    label=Text(en="Customers who invited somebody", id="Pelanggan yang mengundang"),
    meaning=Text(
        en="Different customers who sent at least one invitation in the period, as the business counts them.",
        id="Pelanggan berbeda yang mengirim minimal satu undangan dalam periode ini, menurut catatan bisnis.",
    ),
    unit=Unit.PEOPLE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    business=_SELLERS,
    table="business",
    column="inviting_customers",
    adds=Adds.NEVER,
    example=Example(rows("business", platform=None, inviting_customers=[36, 20]), (36, 56)),
)
REFERRAL_RATE = Ratio(
    key="referral_rate",
    label=Text(en="Referral participation rate", id="Tingkat partisipasi referral"),
    meaning=Text(
        en="The part of the customers at the start who invited somebody.",
        id="Bagian pelanggan di awal periode yang mengundang seseorang.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    business=_SELLERS,
    pitfall=Text(
        en="Not everybody was shown the programme: divided by those who saw it, the rate is higher.",
        id="Tidak semua pelanggan melihat programnya: bila dibagi yang melihat, angkanya lebih tinggi.",
    ),
    top=(INVITING_CUSTOMERS,),
    bottom=(CUSTOMERS_AT_START,),
    example=Example(rows("business", platform=None, customers=[300, 310], inviting_customers=[None, 36]), 0.12),
)
CYCLE_TOTAL = Measure(
    key="viral_cycle_time_total",
    label=Text(en="Time from one sign-up to the next", id="Jarak waktu antarpendaftaran"),
    meaning=Text(
        en="Time from the sign-up of who invites to the sign-up of the friend, added up over the invitations.",
        id="Waktu dari pendaftaran pengundang sampai pendaftaran temannya, dijumlahkan untuk semua undangan.",
    ),
    unit=Unit.SECONDS,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    business=_SELLERS,
    table="invitations",
    column="cycle_seconds",
    example=Example(rows("invitations", platform=None, cycle_seconds=[2 * _DAY, 3 * _DAY]), 5 * _DAY),
)
VIRAL_CYCLE_TIME = Typical(
    key="viral_cycle_time",
    label=Text(en="Viral cycle time (median)", id="Waktu siklus viral (median)"),
    meaning=Text(
        en="Half of the accepted invitations took no longer than this from one sign-up to the next.",
        id="Separuh undangan yang diterima tidak lebih lama dari ini, dari satu pendaftaran ke pendaftaran berikutnya.",
    ),
    unit=Unit.SECONDS,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MACRO,
    source="practice",
    business=_SELLERS,
    pitfall=Text(
        en="Halving it does more than a higher coefficient. Invitations still open are left out.",
        id="Memangkasnya separuh lebih berpengaruh daripada menaikkan koefisien. Undangan yang belum diterima tidak ikut.",
    ),
    top=(CYCLE_TOTAL,),
    example=Example(rows("invitations", platform=None, cycle_seconds=[2 * _DAY, 3 * _DAY, 7 * _DAY]), 3 * _DAY),
)
VIRAL_AMPLIFICATION = Planned(
    key="viral_amplification",
    label=Text(en="Viral amplification factor", id="Faktor amplifikasi viral"),
    meaning=Text(
        en="Customers that one customer brings in the end, counting friends of friends: 1 ÷ (1 − K).",
        id="Pelanggan yang akhirnya datang dari satu pelanggan, termasuk teman dari teman: 1 ÷ (1 − K).",
    ),
    needs=Text(
        en="It takes a K-factor below 1 that stays the same from friend to friend, which is a model.",
        id="Perlu K-factor di bawah 1 yang tetap sama dari teman ke teman, dan itu sebuah model.",
    ),
    home="socialkpi.analysis.virality",
    source="arithmetic",
    stage=Stage.LOYALTY,
    pitfall=Text(en="It has no value where K is 1 or more.", id="Tidak punya nilai bila K mencapai 1 atau lebih."),
)
