"""What visits from social platforms led to: conversions, goals, leads.

Everything here speaks of visits from social platforms, as the website's analytics attributes them.
"""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Business, Example, Measure, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.traffic import ONLINE, SOCIAL_SESSIONS
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Conversion", id="Konversi")
PLACE = 140

_SOCIAL = {"social": True}
NOT_A_PURCHASE = ("lead", "newsletter", "download", "inquiry", "other")
"""What a conversion can count as, other than a purchase."""

CONVERSIONS = Measure(
    key="conversions",
    label=Text(en="Conversions from social", id="Konversi dari media sosial"),
    meaning=Text(
        en="Times visitors from social platforms did what the client has declared to be a conversion.",
        id="Berapa kali pengunjung dari media sosial melakukan hal yang ditetapkan klien sebagai konversi.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="GA4_SCHEMA; GA4_KEYEVENT",
    business=ONLINE,
    pitfall=Text(
        en="Counted per event or once per session, as declared for each: that choice changes the total. Attributed is "
        "not caused.",
        id="Dihitung per peristiwa atau sekali per sesi, sesuai yang ditetapkan: pilihan itu mengubah totalnya. Tercatat "
        "dari media sosial belum tentu disebabkan olehnya.",
    ),
    table="events",
    column="conversions",
    only=_SOCIAL,
    example=Example(
        rows(
            "events",
            event="generate_lead",
            counts_as="lead",
            social=[True, True, True, False],
            conversions=[4, 2, 6, 9],
        ),
        12,
    ),
)
SOCIAL_PURCHASES = Measure(
    key="social_purchases",
    label=Text(en="Purchases from social", id="Pembelian dari media sosial"),
    meaning=Text(
        en="Purchases on the website in visits from social platforms, as its analytics counts them.",
        id="Pembelian di situs oleh kunjungan dari media sosial, menurut analitik situs.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="GA4_SCHEMA",
    business=ONLINE,
    pitfall=Text(
        en="Differs from the shop's orders: analytics misses buyers who refuse cookies and those who come back later by "
        "another way.",
        id="Berbeda dengan pesanan di toko: analitik tidak mencatat pembeli yang menolak cookie atau yang kembali lewat "
        "jalur lain.",
    ),
    table="events",
    column="conversions",
    only={**_SOCIAL, "counts_as": "purchase"},
    example=Example(
        rows(
            "events",
            event=["purchase", "purchase", "sign_up"],
            counts_as=["purchase", "purchase", "newsletter"],
            social=[True, False, True],
            conversions=[1, 1, 7],
        ),
        1,
    ),
)
NONREVENUE_CONVERSIONS = Measure(
    key="nonrevenue_conversions",
    label=Text(en="Non-revenue conversions from social", id="Konversi non-pendapatan dari media sosial"),
    meaning=Text(
        en="Declared conversions that bring no money at once: leads, newsletter sign-ups, downloads, inquiries.",
        id="Konversi yang ditetapkan dan belum langsung menghasilkan uang: prospek, pendaftaran buletin, unduhan, "
        "pertanyaan.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    business=ONLINE,
    table="events",
    column="conversions",
    only={**_SOCIAL, "counts_as": NOT_A_PURCHASE},
    example=Example(
        rows(
            "events",
            event=["sign_up", "file_download", "form_submit", "purchase"],
            counts_as=["newsletter", "download", "inquiry", "purchase"],
            social=True,
            conversions=[14, 6, 5, 3],
        ),
        25,
    ),
)
GOAL_COMPLETIONS = Measure(
    key="goal_completions",
    label=Text(en="Goal completions from social", id="Penyelesaian sasaran dari media sosial"),
    meaning=Text(
        en="Goals reached in visits from social platforms; each goal counts at most once per visit.",
        id="Sasaran yang tercapai dalam kunjungan dari media sosial; tiap sasaran dihitung paling banyak sekali per "
        "kunjungan.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="UA_API",
    business=ONLINE,
    pitfall=Text(
        en="Google Analytics 4 has no goals: these are the conversions that the client has declared once per session.",
        id="Google Analytics 4 tidak punya sasaran (goals): ini konversi yang ditetapkan klien sekali per sesi.",
    ),
    table="events",
    column="goal_completions",
    only=_SOCIAL,
    example=Example(rows("events", event=["purchase", "generate_lead"], social=True, goal_completions=[3, 5]), 8),
)
GOAL_CONVERSION_RATE = Ratio(
    key="goal_conversion_rate",
    label=Text(en="Goal conversion rate (GCR)", id="Rasio konversi sasaran (GCR)"),
    meaning=Text(
        en="Goals reached for each visit from social platforms.",
        id="Sasaran yang tercapai untuk setiap kunjungan dari media sosial.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="UA_API",
    business=ONLINE,
    pitfall=Text(
        en="With several goals it can exceed 100%, and it is higher than the session key event rate of the same visits.",
        id="Dengan beberapa sasaran bisa di atas 100%, dan lebih tinggi dari rasio peristiwa utama per sesi untuk "
        "kunjungan yang sama.",
    ),
    top=(GOAL_COMPLETIONS,),
    bottom=(SOCIAL_SESSIONS,),
    proportion=True,
    example=Example(
        rows("events", event=["purchase", "generate_lead"], social=True, goal_completions=[3, 5])
        | rows("visits", social=True, sessions=[120, 80]),
        0.04,
    ),
)
LEADS = Measure(
    key="leads",
    label=Text(en="Leads from social", id="Prospek dari media sosial (leads)"),
    meaning=Text(
        en="Times visitors from social platforms left their details or asked to be contacted.",
        id="Berapa kali pengunjung dari media sosial meninggalkan data atau minta dihubungi.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="arithmetic",
    business=(Business.B2B, Business.SERVICES),
    pitfall=Text(
        en="One person who sends a form twice counts twice.",
        id="Satu orang yang mengirim formulir dua kali terhitung dua.",
    ),
    table="events",
    column="leads",
    only=_SOCIAL,
    example=Example(rows("events", event="generate_lead", counts_as="lead", social=True, leads=[12, 9]), 21),
)
LEAD_CONVERSION_RATE = Ratio(
    key="lead_conversion_rate",
    label=Text(en="Lead conversion rate (visit to lead)", id="Tingkat konversi prospek (kunjungan ke prospek)"),
    meaning=Text(
        en="Leads for each visit from social platforms.",
        id="Prospek untuk setiap kunjungan dari media sosial.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=(Business.B2B, Business.SERVICES),
    pitfall=Text(
        en="Some use the name for the step from lead to customer: that is another rate.",
        id="Ada yang memakai nama ini untuk langkah dari prospek ke pelanggan: itu rasio yang lain.",
    ),
    top=(LEADS,),
    bottom=(SOCIAL_SESSIONS,),
    proportion=True,
    example=Example(
        rows("events", event="generate_lead", counts_as="lead", social=True, leads=[12, 9])
        | rows("visits", social=True, sessions=[400, 300]),
        0.03,
    ),
)
