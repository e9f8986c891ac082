"""What happens at the shop's door: visits to the store, and taps that lead to it."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Business, Example, Measure, Ratio, Scale, Stage, Timing, Total, Unit
from socialkpi.catalog.reach import REACH
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Store", id="Toko fisik")
PLACE = 155

_STORE = (Business.STORE,)
_NEAR = (Business.STORE, Business.SERVICES)

STORE_VISITS = Measure(
    key="store_visits",
    label=Text(en="Store visits", id="Kunjungan ke toko"),
    meaning=Text(
        en="People who came into the store, as the business counts them.",
        id="Orang yang datang ke toko, menurut hitungan bisnis sendiri.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_STORE,
    pitfall=Text(
        en="All visitors, not those that social media brought: coupon codes or asking at the till tell more. Visits that an "
        "ads platform models are no count.",
        id="Semua pengunjung, bukan hanya yang datang karena media sosial: kode kupon atau pertanyaan di kasir "
        "lebih jelas. Angka kunjungan dari platform iklan adalah perkiraan model, bukan hitungan.",
    ),
    table="business",
    column="store_visits",
    example=Example(rows("business", platform=None, account="Toko A", store_visits=[200, 60]), 260),
)
STORE_VISIT_RATE = Ratio(
    key="store_visit_rate",
    label=Text(en="Store visits per 1,000 reached", id="Kunjungan toko per 1.000 jangkauan"),
    meaning=Text(
        en="Visits to the store for every thousand accounts that the own accounts reached in the same period.",
        id="Kunjungan ke toko untuk setiap seribu akun yang terjangkau dalam periode yang sama.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.PURCHASE,
    timing=Timing.LAGGING,
    scale=Scale.MACRO,
    source="practice",
    business=_STORE,
    pitfall=Text(
        en="The two move together or not: nothing here says that the reach caused the visits. Only a test by region can.",
        id="Keduanya bisa naik bersama tanpa yang satu menyebabkan yang lain. Hanya uji per wilayah yang bisa "
        "membuktikan pengaruh jangkauan.",
    ),
    top=(STORE_VISITS,),
    bottom=(REACH,),
    times=1000.0,
    example=Example(
        rows("business", platform=None, account="Toko A", store_visits=[200, 60]) | rows("days", reach=130_000), 2.0
    ),
)
DIRECTION_CLICKS = Measure(
    key="direction_clicks",
    label=Text(en="Taps for directions", id="Klik petunjuk arah"),
    meaning=Text(
        en="Taps that open the way to the store on a map.",
        id="Klik yang membuka petunjuk arah ke toko di peta.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MICRO,
    source="META_IG_USER_V21; META_IG_MEDIA",
    business=_NEAR,
    table="business",
    column="direction_clicks",
    example=Example(rows("business", platform=None, account="Toko A", direction_clicks=[7, 5]), 12),
)
CALL_CLICKS = Measure(
    key="call_clicks",
    label=Text(en="Taps to call", id="Klik telepon"),
    meaning=Text(
        en="Taps that call the store.",
        id="Klik untuk menelepon toko.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MICRO,
    source="META_IG_USER_V21; META_IG_MEDIA",
    business=_NEAR,
    table="business",
    column="call_clicks",
    example=Example(rows("business", platform=None, account="Toko A", call_clicks=[3, 5]), 8),
)
DIRECTION_CALL_CLICKS = Total(
    key="direction_call_clicks",
    label=Text(en="Directions and call taps", id="Klik rute dan telepon"),
    meaning=Text(
        en="Taps that open the way to the store or call it.",
        id="Klik yang membuka petunjuk arah ke toko atau meneleponnya.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LAGGING,
    scale=Scale.MICRO,
    source="META_IG_USER_V21; META_IG_MEDIA",
    business=_NEAR,
    pitfall=Text(
        en="A sign of intent, not a visit: some tap and never come.",
        id="Tanda niat, bukan kunjungan: ada yang mengeklik lalu tidak pernah datang.",
    ),
    recipe_name="directions_and_calls",
    recipe={"*": (DIRECTION_CLICKS, CALL_CLICKS)},
    example=Example(rows("business", platform=None, account="Toko A", direction_clicks=[7, 5], call_clicks=[3, 5]), 20),
)
