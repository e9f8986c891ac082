"""What a way of posting does to the result: hour, format, hashtag, repetition."""

from __future__ import annotations

from socialkpi.catalog.kinds import Planned, Stage
from socialkpi.language import Text

TITLE = Text(en="Effects of content", id="Efek konten")
PLACE = 116

BEST_TIME_INDEX = Planned(
    key="best_time_index",
    label=Text(en="Best time to post", id="Indeks waktu posting terbaik"),
    meaning=Text(
        en="How much better posts of a weekday and hour do than all posts, at equal age.",
        id="Seberapa baik kinerja postingan pada hari dan jam tertentu dibandingkan semua postingan, pada umur yang "
        "sama.",
    ),
    needs=Text(
        en="It needs the result of every post at the same age, and a model that keeps hours with few posts from "
        "winning by luck.",
        id="Metrik ini butuh hasil tiap postingan pada umur yang sama, dan model agar jam dengan sedikit postingan "
        "tidak menang karena kebetulan.",
    ),
    pitfall=Text(
        en="Often there is no reliable difference; popular hours also get the better posts.",
        id="Sering kali tidak ada beda yang bisa diandalkan; jam favorit juga mendapat postingan yang lebih bagus.",
    ),
    home="socialkpi.analysis",
    source="META_IG_USER",
    stage=Stage.INTEREST,
)
FORMAT_EFFECT = Planned(
    key="format_effect",
    label=Text(en="Effect of the format", id="Efek format konten"),
    meaning=Text(
        en="What a typical post of one format gets, compared with a typical post of all.",
        id="Hasil postingan tipikal dari satu format, dibandingkan postingan tipikal dari semuanya.",
    ),
    needs=Text(
        en="It compares middle values of groups at equal age, paid and organic apart.",
        id="Metrik ini membandingkan nilai tengah antarkelompok pada umur yang sama, berbayar dan organik terpisah.",
    ),
    home="socialkpi.analysis",
    source="practice",
    stage=Stage.INTEREST,
)
HASHTAG_IMPRESSION_LIFT = Planned(
    key="hashtag_impression_lift",
    label=Text(en="Effect of a hashtag", id="Efek tagar pada tayangan"),
    meaning=Text(
        en="How much more a typical post with the hashtag is seen than one without.",
        id="Seberapa lebih sering postingan tipikal dengan tagar itu dilihat dibandingkan yang tanpa tagar.",
    ),
    needs=Text(
        en="It needs the hashtags of each post, and a comparison that takes like with like.",
        id="Metrik ini butuh tagar tiap postingan, dan perbandingan yang setara.",
    ),
    pitfall=Text(
        en="Hashtags are put on posts that are strong anyway.",
        id="Tagar biasanya dipasang pada postingan yang memang kuat.",
    ),
    home="socialkpi.analysis",
    source="arithmetic",
    stage=Stage.AWARENESS,
)
REPOST_UPLIFT = Planned(
    key="repost_uplift",
    label=Text(en="Performance of reposts", id="Kinerja konten yang diposting ulang"),
    meaning=Text(
        en="What a post gets when it is published again, compared with the first time, at equal age.",
        id="Hasil postingan saat diterbitkan ulang, dibandingkan dengan yang pertama, pada umur yang sama.",
    ),
    needs=Text(
        en="It needs to know which post repeats which.", id="Metrik ini perlu tahu postingan mana mengulang yang mana."
    ),
    pitfall=Text(
        en="What is repeated had done well, so it falls back by itself.",
        id="Yang diulang adalah yang dulu bagus, jadi hasilnya turun dengan sendirinya.",
    ),
    home="socialkpi.analysis",
    source="practice",
    stage=Stage.INTEREST,
)
POST_HALF_LIFE = Planned(
    key="post_half_life",
    label=Text(en="Half-life of a post", id="Waktu paruh postingan"),
    meaning=Text(
        en="How long it takes a post to get half of the engagements that it has after 30 days.",
        id="Berapa lama sampai sebuah postingan mendapat separuh interaksi yang dimilikinya setelah 30 hari.",
    ),
    needs=Text(
        en="It needs exports of the same posts taken again and again.",
        id="Metrik ini butuh ekspor postingan yang sama, diambil berulang kali.",
    ),
    pitfall=Text(
        en="It tells at which age posts can be compared; posts of different age never can.",
        id="Metrik ini menunjukkan pada umur berapa postingan bisa dibandingkan; postingan beda umur tidak bisa.",
    ),
    home="socialkpi.analysis",
    source="practice",
    stage=Stage.INTEREST,
)
STORY_RETENTION = Planned(
    key="story_retention",
    label=Text(en="Story retention", id="Retensi story"),
    meaning=Text(
        en="Of those who saw the first frame of a story, how many saw the last.",
        id="Dari yang melihat frame pertama story, berapa yang melihat frame terakhir.",
    ),
    needs=Text(
        en="It needs the frames of a story in their order, which no export gives.",
        id="Metrik ini butuh urutan frame dalam satu story, yang tidak ada dalam ekspor mana pun.",
    ),
    home="socialkpi.analysis",
    source="practice",
    stage=Stage.AWARENESS,
)
WEIGHTED_ENGAGEMENT = Planned(
    key="weighted_engagement",
    label=Text(en="Weighted engagement score", id="Skor keterlibatan berbobot"),
    meaning=Text(
        en="Actions added up with weights, as a comment takes more effort than a like.",
        id="Aksi yang dijumlahkan dengan bobot, karena komentar butuh usaha lebih dari suka.",
    ),
    needs=Text(
        en="It needs the client's own weights: no platform has ever published any, so the catalog ships none.",
        id="Metrik ini butuh bobot pilihan klien sendiri: tidak ada platform yang pernah menerbitkannya, jadi "
        "katalog tidak menyediakannya.",
    ),
    pitfall=Text(
        en="Print the weights beside it, and see whether the order survives others.",
        id="Cantumkan bobotnya, dan periksa apakah urutannya tetap sama dengan bobot lain.",
    ),
    home="socialkpi.catalog.own",
    source="practice",
    stage=Stage.INTEREST,
)
EARNED_MEDIA_VALUE = Planned(
    key="earned_media_value",
    label=Text(en="Earned media value (EMV)", id="Nilai earned media (EMV)"),
    meaning=Text(
        en="What the same views and actions would have cost as advertisements.",
        id="Berapa biaya penayangan dan aksi yang sama bila dibeli sebagai iklan.",
    ),
    needs=Text(
        en="It needs a price list, which is the client's own assumption.",
        id="Metrik ini butuh daftar harga, yang merupakan asumsi klien sendiri.",
    ),
    pitfall=Text(
        en="A cost that was not paid, and no income: never add it to revenue or put it into ROI.",
        id="Biaya yang tidak dibayar, bukan pendapatan: jangan ditambahkan ke pendapatan atau dimasukkan ke ROI.",
    ),
    home="socialkpi.catalog.own",
    source="practice",
    stage=Stage.INTEREST,
)
REACH_RANDOM_OVERLAP_ESTIMATE = Planned(
    key="reach_random_overlap_estimate",
    label=Text(en="Reach if exposure were by chance", id="Perkiraan jangkauan bila paparan saling bebas"),
    meaning=Text(
        en="What the joint reach would be if seeing one post had nothing to do with seeing another.",
        id="Perkiraan jangkauan gabungan bila melihat satu postingan tidak berkaitan dengan melihat postingan lain.",
    ),
    needs=Text(
        en="It needs the size of the audience and assumes chance: a model, not a measurement.",
        id="Metrik ini butuh besar audiens dan mengandaikan kebetulan: ini model, bukan pengukuran.",
    ),
    pitfall=Text(
        en="Followers overlap more than chance, so it says too much; the bounds of reach hold in any case.",
        id="Pengikut lebih banyak beririsan daripada kebetulan, jadi angkanya terlalu tinggi; batas jangkauan tetap "
        "berlaku.",
    ),
    home="socialkpi.analysis",
    source="arithmetic",
    stage=Stage.AWARENESS,
)
