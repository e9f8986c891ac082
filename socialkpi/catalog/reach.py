"""How many accounts saw the content (people, never a sum), and how often each of them did."""

from __future__ import annotations

from socialkpi.catalog.audience import FOLLOWERS
from socialkpi.catalog.exposure import ACCOUNT_IMPRESSIONS, ACCOUNT_VIEWS
from socialkpi.catalog.kinds import Adds, Better, Example, Measure, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Reach", id="Jangkauan")
PLACE = 40

REACH = Measure(
    key="reach",
    label=Text(en="Reach", id="Jangkauan (reach)"),
    meaning=Text(
        en="Different accounts that saw the account's content at least once in the period.",
        id="Akun berbeda yang melihat konten akun ini setidaknya sekali dalam periode.",
    ),
    unit=Unit.PEOPLE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_MEDIA; META_PAGE_INS; META_V25; METRICOOL_FB",
    pitfall=Text(
        en="Never a sum: the same account can be in several days, posts or platforms. Of several figures only bounds "
        "can be given. It is not impressions divided by followers.",
        id="Tidak boleh dijumlahkan: akun yang sama bisa muncul di beberapa hari, postingan, atau platform. Dari beberapa "
        "angka hanya batasnya yang bisa disebut. Jangkauan bukan tayangan dibagi pengikut.",
    ),
    table="days",
    column="reach",
    adds=Adds.NEVER,
    cap=("impressions", "views"),
    example=Example(rows("days", reach=[400, 300], views=[600, 400]), (400, 700)),
)
VIEWERS = Measure(
    key="viewers",
    label=Text(en="Viewers", id="Penonton unik (viewers)"),
    meaning=Text(
        en="Different people or accounts that the platform counts as viewers in the period.",
        id="Orang atau akun berbeda yang dihitung platform sebagai penonton dalam periode.",
    ),
    unit=Unit.PEOPLE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_V25; YT_CATALOG",
    pitfall=Text(
        en="Never a sum over days or platforms. Meta replaced reach by viewers in June 2026: two different counts.",
        id="Tidak boleh dijumlahkan antarhari atau antarplatform. Meta mengganti jangkauan dengan viewers pada Juni 2026: "
        "dua hitungan yang berbeda.",
    ),
    table="days",
    column="viewers",
    adds=Adds.NEVER,
    cap=("views",),
    example=Example(rows("days", viewers=[900, 700], views=[3000, 2000]), (900, 1600)),
)
POST_REACH = Measure(
    key="post_reach",
    label=Text(en="Post reach", id="Jangkauan postingan"),
    meaning=Text(
        en="Different accounts that saw a post at least once.",
        id="Akun berbeda yang melihat suatu postingan setidaknya sekali.",
    ),
    unit=Unit.PEOPLE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_MEDIA",
    pitfall=Text(
        en="For one post it is a number; for several posts only bounds are known, because the same account can be in each.",
        id="Untuk satu postingan berupa satu angka; untuk beberapa postingan hanya batasnya yang diketahui, karena akun "
        "yang sama bisa ada di setiap postingan.",
    ),
    table="posts",
    column="reach",
    adds=Adds.NEVER,
    cap=("impressions", "views"),
    example=Example(rows("posts", reach=[400, 300], views=[450, 350]), (400, 700)),
)
TOTAL_POST_REACH = Measure(
    key="total_post_reach",
    label=Text(en="Total post reach", id="Total jangkauan postingan"),
    meaning=Text(
        en="Reach of each post, added up: an account counts once for every post it saw.",
        id="Jangkauan tiap postingan dijumlahkan: satu akun dihitung sekali untuk setiap postingan yang dilihatnya.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    pitfall=Text(
        en="Right under a rate over many posts; wrong as the size of an audience, for it isn't a number of people.",
        id="Tepat sebagai pembagi rasio banyak postingan; salah bila dipakai sebagai ukuran audiens, sebab ini bukan "
        "jumlah orang.",
    ),
    table="posts",
    column="reach",
    example=Example(rows("posts", reach=[400, 300]), 700),
)
REACH_RATE = Ratio(
    key="reach_rate",
    label=Text(en="Reach rate", id="Rasio jangkauan terhadap pengikut"),
    meaning=Text(
        en="Accounts reached in the period, compared with the number of followers.",
        id="Akun yang terjangkau dalam periode, dibandingkan dengan jumlah pengikut.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="HERU_GLOSS",
    pitfall=Text(
        en="Goes above 100% when the network recommends content to people who don't follow; falls when followers grow "
        "faster than reach.",
        id="Bisa di atas 100% bila platform merekomendasikan konten kepada yang bukan pengikut; turun bila pengikut "
        "tumbuh lebih cepat dari jangkauan.",
    ),
    top=(REACH,),
    bottom=(FOLLOWERS,),
    example=Example(rows("days", reach=1250, followers=10000), 0.125),
)
FREQUENCY = Ratio(
    key="frequency",
    label=Text(en="Frequency (impressions)", id="Frekuensi (tayangan per akun)"),
    meaning=Text(
        en="How many times an account that was reached saw the content, on average, by impressions.",
        id="Rata-rata berapa kali akun yang terjangkau melihat konten, menurut tayangan (impresi).",
    ),
    unit=Unit.TIMES,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS",
    pitfall=Text(
        en="Not the mean of daily frequencies. If reach is only known within bounds, so is frequency. Below 1 something "
        "is wrong with the data.",
        id="Bukan rata-rata frekuensi harian. Jika jangkauan hanya diketahui batasnya, begitu pula frekuensi. Di bawah 1 "
        "berarti ada yang tidak cocok pada datanya.",
    ),
    top=(ACCOUNT_IMPRESSIONS,),
    bottom=(REACH,),
    example=Example(rows("days", impressions=50, reach=10), 5.0),
)
FREQUENCY_BY_VIEWS = Ratio(
    key="frequency_by_views",
    label=Text(en="Frequency (views)", id="Frekuensi (penayangan per akun)"),
    meaning=Text(
        en="How many times an account that was reached saw the content, on average, by views.",
        id="Rata-rata berapa kali akun yang terjangkau melihat konten, menurut penayangan (views).",
    ),
    unit=Unit.TIMES,
    better=Better.NEITHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS; META_VIEWS_NASDAQ",
    pitfall=Text(
        en="Higher than the frequency by impressions, since views are counted more loosely. Don't compare the two.",
        id="Lebih tinggi dari frekuensi menurut tayangan (impresi), karena views dihitung lebih longgar. Jangan "
        "bandingkan keduanya.",
    ),
    top=(ACCOUNT_VIEWS,),
    bottom=(REACH,),
    example=Example(rows("days", views=2100, reach=700), 3.0),
)
AVG_EXPOSURES_PER_FOLLOWER = Ratio(
    key="avg_exposures_per_follower",
    label=Text(en="Average exposures per follower", id="Rata-rata tayangan per pengikut"),
    meaning=Text(
        en="Impressions of the account for each follower.",
        id="Tayangan (impresi) akun untuk setiap pengikut.",
    ),
    unit=Unit.TIMES,
    better=Better.HIGHER,
    stage=Stage.AWARENESS,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    pitfall=Text(
        en='Sometimes called a "rough reach". It is no number of people, and displays to people who don\'t follow are '
        "in it: 50 impressions and 20 followers give 2.5 while the true reach may be 10.",
        id='Kadang disebut "perkiraan jangkauan". Ini bukan jumlah orang, dan tayangan kepada yang bukan pengikut ikut '
        "terhitung: 50 tayangan dan 20 pengikut menjadi 2,5 padahal jangkauan sebenarnya bisa 10.",
    ),
    top=(ACCOUNT_IMPRESSIONS,),
    bottom=(FOLLOWERS,),
    example=Example(rows("days", impressions=50, followers=20), 2.5),
)
