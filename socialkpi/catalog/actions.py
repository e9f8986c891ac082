"""What people did with the posts: each action by itself, posts by date of publishing."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Example, Measure, Scale, Stage, Timing, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Actions on posts", id="Aksi pada postingan")
PLACE = 50

REACTIONS = Measure(
    key="reactions",
    label=Text(en="Reactions", id="Suka / reaksi (likes)"),
    meaning=Text(
        en="Likes and all other reactions to the posts published in the period.",
        id="Suka dan semua reaksi lain pada postingan yang terbit dalam periode ini.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="LI_SHARE; META_IG_MEDIA",
    pitfall=Text(
        en="LinkedIn can show a negative number when a like on a sponsored post is taken back.",
        id="LinkedIn bisa menampilkan angka negatif bila suka pada postingan bersponsor dibatalkan.",
    ),
    table="posts",
    column="reactions",
    example=Example(rows("posts", reactions=[40, 8, 2]), 50),
)
COMMENTS = Measure(
    key="comments",
    label=Text(en="Comments", id="Komentar"),
    meaning=Text(
        en="Comments and replies to the posts published in the period.",
        id="Komentar dan balasan pada postingan yang terbit dalam periode ini.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="THREADS; DASHTHIS_LI",
    pitfall=Text(
        en="The brand's own replies are in it wherever the export counts them.",
        id="Balasan dari akun merek sendiri ikut terhitung bila data ekspor memasukkannya.",
    ),
    table="posts",
    column="comments",
    example=Example(rows("posts", comments=[3, 7]), 10),
)
SHARES = Measure(
    key="shares",
    label=Text(en="Shares", id="Jumlah dibagikan (share / repost)"),
    meaning=Text(
        en="Times the posts published in the period were passed on: shares, reposts, retweets.",
        id="Berapa kali postingan yang terbit dalam periode ini disebarkan: dibagikan, repost, atau retweet.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_MEDIA; META_IG_DEC25; THREADS; X_API",
    pitfall=Text(
        en="On Instagram the export's shares include those sent in private messages; reposts are counted elsewhere. "
        "On X these are the reposts.",
        id="Di Instagram, angka dibagikan dalam data ekspor termasuk yang dikirim lewat pesan pribadi; repost dihitung "
        "terpisah. Di X, ini adalah repost.",
    ),
    table="posts",
    column="shares",
    example=Example(rows("posts", shares=[12, 5, 3]), 20),
)
SAVES = Measure(
    key="saves",
    label=Text(en="Saves", id="Jumlah disimpan (save)"),
    meaning=Text(
        en="Times the posts published in the period were saved or bookmarked.",
        id="Berapa kali postingan yang terbit dalam periode ini disimpan atau ditandai (bookmark).",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_MEDIA; PIN",
    table="posts",
    column="saves",
    example=Example(rows("posts", saves=[4, 6]), 10),
)
SENDS = Measure(
    key="sends",
    label=Text(en="Sends", id="Jumlah dikirim (send)"),
    meaning=Text(
        en="Times the posts published in the period were sent on by message or copied link, where that is told apart.",
        id="Berapa kali postingan yang terbit dalam periode ini dikirim lewat pesan atau salinan tautan, bila platform "
        "membedakannya.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="X_API",
    pitfall=Text(
        en="Only X tells sends apart from reposts; on other networks they are in the shares or not counted.",
        id="Hanya X yang memisahkan kiriman dari repost; di platform lain masuk ke angka dibagikan atau tidak dihitung.",
    ),
    table="posts",
    column="sends",
    example=Example(rows("posts", platform="x", sends=[2, 1]), 3),
)
CLICKS_ALL = Measure(
    key="clicks_all",
    label=Text(en="All clicks", id="Klik (semua)"),
    meaning=Text(
        en="Every click or tap on the posts published in the period, whatever it opened.",
        id="Semua klik atau ketukan pada postingan yang terbit dalam periode ini, apa pun yang dibuka.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="LI_SHARE; META_ADS_GLOSS",
    pitfall=Text(
        en='Opening a photo or "see more" is in it, so it isn\'t traffic to a website.',
        id='Membuka foto atau "selengkapnya" ikut terhitung, jadi ini bukan lalu lintas ke situs.',
    ),
    table="posts",
    column="clicks",
    example=Example(rows("posts", platform="facebook", clicks=[30, 50, 5]), 85),
)
LINK_CLICKS = Measure(
    key="link_clicks",
    label=Text(en="Link clicks", id="Klik tautan"),
    meaning=Text(
        en="Clicks on links in the posts published in the period.",
        id="Klik pada tautan di postingan yang terbit dalam periode ini.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS; PIN; X_API",
    pitfall=Text(
        en="On Meta, links that open inside the app count too. LinkedIn gives only all clicks.",
        id="Di Meta, tautan yang terbuka di dalam aplikasi ikut terhitung. LinkedIn hanya memberi semua klik.",
    ),
    table="posts",
    column="link_clicks",
    example=Example(rows("posts", platform="facebook", link_clicks=[30, 12]), 42),
)
NEGATIVE_FEEDBACK = Measure(
    key="negative_feedback",
    label=Text(en="Negative feedback", id="Umpan balik negatif"),
    meaning=Text(
        en="Times people hid the posts published in the period, or reported them.",
        id="Berapa kali postingan yang terbit dalam periode ini disembunyikan atau dilaporkan.",
    ),
    unit=Unit.COUNT,
    better=Better.LOWER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_FB_DEPR",
    pitfall=Text(
        en="Few networks still give it; an empty cell is not praise.",
        id="Hanya sedikit platform yang masih memberikannya; sel kosong bukan berarti semua senang.",
    ),
    table="posts",
    column="negative_feedback",
    example=Example(rows("posts", platform="facebook", negative_feedback=[4, 2]), 6),
)
