"""Whom the reach consists of, and how it compares with the audience that is meant."""

from __future__ import annotations

from socialkpi.catalog.exposure import ACCOUNT_IMPRESSIONS
from socialkpi.catalog.kinds import Adds, Better, Business, Example, Measure, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.reach import REACH
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Reach: who, and of how many", id="Jangkauan: siapa, dan dari berapa banyak")
PLACE = 44

REACH_NON_FOLLOWERS = Measure(
    key="reach_non_followers",
    label=Text(en="Reach among non-followers", id="Jangkauan ke bukan pengikut"),
    meaning=Text(
        en="Different accounts that saw the content and did not follow at that moment.",
        id="Akun berbeda yang melihat konten dan saat itu belum mengikuti.",
    ),
    unit=Unit.PEOPLE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_USER",
    table="days",
    column="reach_non_followers",
    adds=Adds.NEVER,
    cap=("reach",),
    example=Example(rows("days", reach_non_followers=[300, 200], reach=[1200, 900]), (300, 500)),
)
NON_FOLLOWER_REACH_SHARE = Ratio(
    key="non_follower_reach_share",
    label=Text(en="Non-follower reach share", id="Porsi jangkauan non-pengikut"),
    meaning=Text(
        en="The part of the reached accounts that did not follow: how far the content gets beyond its own circle.",
        id="Bagian akun terjangkau yang belum mengikuti: seberapa jauh konten sampai ke luar pengikut sendiri.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_USER",
    pitfall=Text(
        en="Shown beside the reach rate it explains values above 100%. Networks round it and hide small groups.",
        id="Bila rasio jangkauan di atas 100%, angka ini menjelaskan sebabnya. Platform membulatkannya dan "
        "menyembunyikan kelompok kecil.",
    ),
    top=(REACH_NON_FOLLOWERS,),
    bottom=(REACH,),
    example=Example(rows("days", reach_non_followers=300, reach=1200), 0.25),
)
AUDIENCE_SIZE = Measure(
    key="audience_size",
    label=Text(en="Target audience", id="Besar target audiens"),
    meaning=Text(
        en="How many people the client wants to reach, as estimated.",
        id="Berapa orang yang ingin dijangkau klien, menurut perkiraan.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="DIGITAL2025_ID; practice",
    pitfall=Text(
        en="An estimate: say where it is from and of what day. Added over platforms, the same people count several times.",
        id="Ini perkiraan: sebutkan sumber dan tanggalnya. Bila dijumlahkan antarplatform, orang yang sama terhitung "
        "beberapa kali.",
    ),
    table="days",
    column="audience_size",
    adds=Adds.NOT_OVER_TIME,
    example=Example(rows("days", audience_size=[140000, 143000]), 143000),
)
AUDIENCE_PENETRATION = Ratio(
    key="audience_penetration",
    label=Text(en="Audience penetration", id="Penetrasi audiens"),
    meaning=Text(
        en="Accounts reached, compared with the target audience.",
        id="Akun yang terjangkau, dibandingkan dengan besar target audiens.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="DIGITAL2025_ID",
    pitfall=Text(
        en="No surer than the estimate below the line. Reached accounts outside the target are counted above it.",
        id="Ketepatannya bergantung pada perkiraan besar audiens. Akun di luar target yang ikut terjangkau tetap "
        "terhitung.",
    ),
    top=(REACH,),
    bottom=(AUDIENCE_SIZE,),
    example=Example(rows("days", reach=14300, audience_size=143000), 0.1),
)
GRP = Ratio(
    key="grp",
    label=Text(en="Gross rating points (GRP)", id="Gross rating points (GRP)"),
    meaning=Text(
        en="Impressions for every hundred people of the target audience.",
        id="Tayangan untuk setiap seratus orang dalam target audiens.",
    ),
    unit=Unit.POINTS,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="MRC_DAB",
    pitfall=Text(
        en="The platforms' impressions are unfiltered and need not have been seen: don't set them beside the rating points "
        "of television.",
        id="Tayangan versi platform tidak disaring dan belum tentu terlihat: jangan disejajarkan dengan GRP televisi.",
    ),
    business=(Business.STORE,),
    top=(ACCOUNT_IMPRESSIONS,),
    bottom=(AUDIENCE_SIZE,),
    times=100,
    example=Example(rows("days", platform="linkedin", impressions=[3000, 2000], audience_size=1000), 500.0),
)
ACCOUNTS_ENGAGED = Measure(
    key="accounts_engaged",
    label=Text(en="Accounts that interacted", id="Akun yang berinteraksi"),
    meaning=Text(
        en="Different accounts that reacted, commented, shared or clicked in the period.",
        id="Akun berbeda yang bereaksi, berkomentar, membagikan, atau mengklik dalam periode ini.",
    ),
    unit=Unit.PEOPLE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_FB_DEPR; META_IG_USER",
    pitfall=Text(
        en="Never a sum over days or platforms: who interacts every day is one account.",
        id="Tidak boleh dijumlahkan antarhari atau antarplatform: yang berinteraksi setiap hari tetap satu akun.",
    ),
    table="days",
    column="accounts_engaged",
    adds=Adds.NEVER,
    cap=("reach",),
    example=Example(rows("days", accounts_engaged=[60, 45], reach=[300, 200]), (60, 105)),
)
ENGAGED_ACCOUNT_RATE = Ratio(
    key="engaged_account_rate",
    label=Text(en="Engaged account rate", id="Persentase akun yang berinteraksi"),
    meaning=Text(
        en="The part of the reached accounts that interacted: people over people, so never above 100%.",
        id="Bagian akun terjangkau yang berinteraksi: orang dibagi orang, jadi tidak pernah di atas 100%.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    pitfall=Text(
        en="Both sides must be of the same window.",
        id="Kedua sisinya harus dari rentang waktu yang sama.",
    ),
    top=(ACCOUNTS_ENGAGED,),
    bottom=(REACH,),
    example=Example(rows("days", accounts_engaged=60, reach=1200), 0.05),
)
