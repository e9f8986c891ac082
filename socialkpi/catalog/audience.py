"""Who follows the account, and who came to look at it."""

from __future__ import annotations

from socialkpi.catalog.kinds import Adds, Better, Example, Measure, Ratio, Scale, Stage, Take, Timing, Traffic, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Audience", id="Audiens")
PLACE = 10

FOLLOWERS = Measure(
    key="followers",
    label=Text(en="Followers", id="Jumlah pengikut (followers)"),
    meaning=Text(
        en="Accounts that follow this account at the end of the period.",
        id="Akun yang mengikuti akun ini pada akhir periode.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_FB_DEPR; META_IG_USER; SPRINKLR_TT",
    pitfall=Text(
        en="Followers are not reach: most followers don't see a given post, and many viewers don't follow. "
        "Added over platforms, one person is counted several times.",
        id="Pengikut bukan jangkauan: sebagian besar pengikut tidak melihat suatu postingan, dan banyak yang melihat "
        "bukan pengikut. Jika dijumlahkan antarplatform, satu orang terhitung beberapa kali.",
    ),
    table="days",
    column="followers",
    adds=Adds.NOT_OVER_TIME,
    example=Example(rows("days", followers=[1000, 1010, 1005]), 1005),
)
FOLLOWERS_AT_START = Measure(
    key="followers_at_start",
    label=Text(en="Followers at the start", id="Pengikut di awal periode"),
    meaning=Text(
        en="Accounts that followed this account when the period opened.",
        id="Jumlah akun yang mengikuti akun ini saat periode dibuka.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    table="days",
    column="followers",
    adds=Adds.NOT_OVER_TIME,
    take=Take.FIRST,
    example=Example(rows("days", followers=[1000, 1010, 1005]), 1000),
)
FOLLOWER_GAINS = Measure(
    key="follower_gains",
    label=Text(en="New followers", id="Pengikut baru"),
    meaning=Text(
        en="Times an account began to follow, before unfollows are taken off.",
        id="Berapa kali ada akun yang mulai mengikuti, sebelum dikurangi yang berhenti mengikuti.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="METRICOOL_LI",
    pitfall=Text(
        en="Follow, unfollow and follow again counts as two new followers.",
        id="Mengikuti, berhenti, lalu mengikuti lagi dihitung sebagai dua pengikut baru.",
    ),
    table="days",
    column="followers_gained",
    example=Example(rows("days", followers_gained=[12, 8, 20]), 40),
)
FOLLOWER_LOSSES = Measure(
    key="follower_losses",
    label=Text(en="Unfollows", id="Berhenti mengikuti (unfollow)"),
    meaning=Text(
        en="Times an account stopped following.",
        id="Berapa kali ada akun yang berhenti mengikuti.",
    ),
    unit=Unit.COUNT,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="A network that removes fake accounts looks like a wave of unfollows.",
        id="Pembersihan akun palsu oleh platform terlihat seperti gelombang unfollow.",
    ),
    table="days",
    column="followers_lost",
    example=Example(rows("days", followers_lost=[3, 4, 5]), 12),
)
FOLLOWER_NET_GROWTH = Measure(
    key="follower_net_growth",
    label=Text(en="Net follower growth", id="Pertumbuhan bersih pengikut"),
    meaning=Text(
        en="New followers minus unfollows.",
        id="Pengikut baru dikurangi yang berhenti mengikuti.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="METRICOOL_LI",
    pitfall=Text(
        en="The net hides coming and going: +50 may be 200 gained and 150 lost.",
        id="Angka bersih menutupi keluar-masuk: +50 bisa berarti 200 datang dan 150 pergi.",
    ),
    table="days",
    column="followers_net",
    example=Example(rows("days", followers_net=[30, -10, 30]), 50),
)
FOLLOWER_GROWTH_RATE = Ratio(
    key="follower_growth_rate",
    label=Text(en="Follower growth rate", id="Tingkat pertumbuhan pengikut"),
    meaning=Text(
        en="How much the number of followers grew from the first to the last figure of the period.",
        id="Seberapa besar jumlah pengikut bertambah dari angka pertama sampai angka terakhir dalam periode.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="Growth compounds: two months of 5% are 10.25%, not 10%. Some tools divide by the end or the mean.",
        id="Pertumbuhannya majemuk: dua bulan masing-masing 5% menjadi 10,25%, bukan 10%. Ada tools yang membagi "
        "dengan angka akhir atau rata-rata.",
    ),
    top=(FOLLOWERS,),
    less=(FOLLOWERS_AT_START,),
    bottom=(FOLLOWERS_AT_START,),
    example=Example(rows("days", followers=[1000, 1020, 1050]), 0.05),
)
PROFILE_VISITS = Measure(
    key="profile_visits",
    label=Text(en="Profile visits", id="Kunjungan profil"),
    meaning=Text(
        en="Times the profile or page was opened.",
        id="Berapa kali profil atau halaman dibuka.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_MEDIA; META_IG_USER_V21; META_IG_DEC25",
    table="days",
    column="profile_visits",
    example=Example(rows("days", profile_visits=[5, 9]), 14),
)
POST_FOLLOWS = Measure(
    key="post_follows",
    label=Text(en="Follows from posts", id="Pengikut baru dari postingan"),
    meaning=Text(
        en="Times an account began to follow from one of these posts.",
        id="Berapa kali ada akun yang mulai mengikuti dari salah satu postingan ini.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_MEDIA",
    pitfall=Text(
        en="Follows that begin on the profile are not in here, so this is less than all new followers.",
        id="Pengikut yang datang lewat profil tidak masuk di sini, jadi angkanya lebih kecil dari semua pengikut baru.",
    ),
    table="posts",
    column="follows",
    example=Example(rows("posts", follows=[2, 0, 5]), 7),
)
FOLLOWER_DAYS = Measure(
    key="follower_days",
    label=Text(en="Followers, added up day by day", id="Total pengikut harian (pengikut × hari)"),
    meaning=Text(
        en="The followers of each day, added over the days: a base for what happens per follower and day.",
        id="Pengikut tiap hari, dijumlahkan antarhari: dasar untuk menghitung kejadian per pengikut per hari.",
    ),
    unit=Unit.COUNT,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    pitfall=Text(
        en="Only for dividing by. It is no number of accounts: one follower counts once for every day.",
        id="Hanya untuk pembagi. Ini bukan jumlah akun: satu pengikut terhitung sekali untuk setiap hari.",
    ),
    table="days",
    column="followers",
    example=Example(rows("days", followers=[1000, 1010, 1005]), 3015),
)
FOLLOWER_CHURN_RATE = Ratio(
    key="follower_churn_rate",
    label=Text(en="Follower churn rate", id="Tingkat kehilangan pengikut"),
    meaning=Text(
        en="Unfollows in the period, compared with the followers at its start.",
        id="Yang berhenti mengikuti dalam periode ini, dibandingkan dengan pengikut di awal periode.",
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    stage=Stage.LOYALTY,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="Few platforms give unfollows: only the accounts of those that do count, above the line and below it. "
        "Who came and left within the period is above the line only, so a busy month looks worse than it is.",
        id="Hanya sedikit platform yang memberi angka unfollow: akun di platform lain tidak ikut dihitung, termasuk "
        "pengikutnya. Yang datang lalu pergi dalam periode yang sama terhitung pergi, padahal tidak ada di "
        "pembaginya, jadi bulan yang ramai tampak lebih buruk dari kenyataannya.",
    ),
    top=(FOLLOWER_LOSSES,),
    bottom=(FOLLOWERS_AT_START,),
    example=Example(rows("days", followers_lost=[12, 10, 8], followers=[1000, 1010, 1005]), 0.03),
)
AUDIENCE_ACTIVE_HOURS = Measure(
    key="audience_active_hours",
    label=Text(en="Followers online by hour", id="Jam aktif pengikut"),
    meaning=Text(
        en="Different followers that were online, hour by hour: group it by segment to see the hours.",
        id="Pengikut berbeda yang sedang aktif, jam demi jam: kelompokkan per segmen untuk melihat jamnya.",
    ),
    unit=Unit.PEOPLE,
    better=Better.NEITHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_USER; HOOTSUITE_TT",
    pitfall=Text(
        en="Being online is not responding: the best hour to post is another question. Over several hours only bounds are "
        "known, and the lower one is the busiest hour.",
        id="Sedang aktif belum tentu menanggapi: jam terbaik untuk posting adalah pertanyaan lain. Untuk beberapa jam "
        "hanya batasnya yang diketahui, dan batas bawahnya adalah jam teramai.",
    ),
    traffic=Traffic.ORGANIC,
    table="audience",
    column="active_followers",
    adds=Adds.NEVER,
    only={"dimension": "hour"},
    example=Example(
        rows("audience", dimension="hour", segment=["19", "20", "21"], active_followers=[420, 510, 480]), (510, 1410)
    ),
)
