"""Engagements: actions added up by a named recipe.

A sum of engagements means nothing without its recipe: each network counts other actions in its own figure.
"""

from __future__ import annotations

from socialkpi.catalog.account_actions import ACCOUNT_COMMENTS, ACCOUNT_REACTIONS, ACCOUNT_SHARES
from socialkpi.catalog.actions import CLICKS_ALL, COMMENTS, REACTIONS, SAVES, SHARES
from socialkpi.catalog.kinds import Better, Example, Measure, Scale, Stage, Timing, Total, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Engagement", id="Keterlibatan (engagement)")
PLACE = 70

# Pinterest has no like-for-like set of public actions, so the recipes leave it out.
_PUBLIC_NETWORKS = ("facebook", "instagram", "threads", "x", "tiktok", "youtube", "linkedin")
_KEPT = ("instagram", "x", "tiktok", "youtube")
_PUBLIC = (REACTIONS, COMMENTS, SHARES)

ENGAGEMENTS_PUBLIC = Total(
    key="engagements_public",
    label=Text(en="Public engagements", id="Interaksi publik"),
    meaning=Text(
        en="Reactions, comments and shares of the posts published in the period: what every network shows publicly.",
        id="Reaksi, komentar, dan jumlah dibagikan pada postingan yang terbit dalam periode ini: yang tampil publik di "
        "semua platform.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="RIVALIQ",
    pitfall=Text(
        en="The recipe for comparing networks. Other reports may count saves or clicks as well: compare only with the "
        "same recipe.",
        id="Resep untuk membandingkan platform. Laporan lain mungkin ikut menghitung simpan atau klik: bandingkan hanya "
        "dengan resep yang sama.",
    ),
    recipe_name="public",
    recipe=dict.fromkeys(_PUBLIC_NETWORKS, _PUBLIC),
    example=Example(rows("posts", reactions=[30, 20], comments=[6, 4], shares=[15, 5]), 80),
)
ENGAGEMENTS_PUBLIC_PLUS_SAVES = Total(
    key="engagements_public_plus_saves",
    label=Text(en="Public engagements and saves", id="Interaksi publik dan simpan"),
    meaning=Text(
        en="Reactions, comments and shares, and saves where the network has them.",
        id="Reaksi, komentar, dan jumlah dibagikan, ditambah jumlah disimpan bila platform memilikinya.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="RIVALIQ; META_IG_MEDIA; X_API",
    pitfall=Text(
        en="Networks with saves look busier by this recipe, so it isn't for ranking one network against another.",
        id="Platform yang punya fitur simpan tampak lebih ramai dengan resep ini, jadi jangan dipakai untuk memeringkat "
        "antarplatform.",
    ),
    recipe_name="public_plus_saves",
    recipe={name: (*_PUBLIC, SAVES) if name in _KEPT else _PUBLIC for name in _PUBLIC_NETWORKS},
    example=Example(
        rows("posts", platform=["instagram", "facebook"], reactions=[30, 20], comments=6, shares=5, saves=[10, None]),
        82,
    ),
)
ENGAGEMENTS_HANDBOOK = Total(
    key="engagements_handbook",
    label=Text(en="Engagements, handbook recipe", id="Interaksi menurut resep buku panduan"),
    meaning=Text(
        en="The actions that Indonesian handbooks count: with saves on Instagram, without them on Facebook and X.",
        id="Aksi yang lazim dihitung dalam panduan di Indonesia: dengan simpan di Instagram, tanpa simpan di Facebook "
        "dan X.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="ID_ERR",
    pitfall=Text(
        en="Handbooks count Instagram's reposts; its exports give only shares, so those are counted here. On Facebook "
        "sharing and reposting are one action.",
        id="Panduan menghitung repost Instagram; data ekspornya hanya memuat jumlah dibagikan, jadi itu yang dihitung di "
        "sini. Di Facebook, share dan repost adalah aksi yang sama.",
    ),
    recipe_name="handbook",
    recipe={"instagram": (REACTIONS, COMMENTS, SAVES, SHARES), "facebook": _PUBLIC, "x": _PUBLIC},
    example=Example(
        rows(
            "posts",
            platform=["instagram", "facebook", "x"],
            reactions=[100, 60, 40],
            comments=[10, 20, 6],
            shares=[5, 10, 14],
            saves=[15, None, 9],
        ),
        280,
    ),
)
ENGAGEMENTS_REPORTED = Measure(
    key="engagements_reported",
    label=Text(en="Engagements as exported", id="Interaksi menurut data ekspor"),
    meaning=Text(
        en="The network's own figure for the engagements of each post, where the export has one.",
        id="Angka interaksi tiap postingan dari platform itu sendiri, bila ada dalam data ekspor.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="BUFFER_X; PIN",
    pitfall=Text(
        en="What is in it differs: X adds every click and opened detail, Pinterest its own kinds of clicks.",
        id="Isinya berbeda-beda: X memasukkan semua klik dan detail yang dibuka, Pinterest jenis kliknya sendiri.",
    ),
    table="posts",
    column="engagements_native",
    example=Example(rows("posts", platform="x", engagements_native=[310, 190]), 500),
)
ENGAGEMENTS_NATIVE = Total(
    key="engagements_native",
    label=Text(en="Engagements, the network's own recipe", id="Interaksi versi platform"),
    meaning=Text(
        en="What the network itself calls engagements of the posts published in the period.",
        id="Yang oleh platform sendiri disebut interaksi pada postingan yang terbit dalam periode ini.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_MEDIA; BUFFER_X; PIN; LI_SHARE",
    pitfall=Text(
        en="Never add or rank it across networks: Instagram leaves clicks out, LinkedIn and X count them.",
        id="Jangan dijumlahkan atau diperingkat antarplatform: Instagram tidak menghitung klik, LinkedIn dan X "
        "menghitungnya.",
    ),
    recipe_name="native",
    recipe={
        "instagram": (REACTIONS, COMMENTS, SHARES, SAVES),
        "linkedin": (CLICKS_ALL, REACTIONS, COMMENTS, SHARES),
        "x": (ENGAGEMENTS_REPORTED,),
        "facebook": (ENGAGEMENTS_REPORTED,),
        "pinterest": (ENGAGEMENTS_REPORTED,),
    },
    example=Example(rows("posts", reactions=580, comments=45, saves=63, shares=200), 888),
)
ACCOUNT_ENGAGEMENTS_PUBLIC = Total(
    key="account_engagements_public",
    label=Text(en="Public engagements (account)", id="Interaksi publik (akun)"),
    meaning=Text(
        en="Reactions, comments and shares on anything of the account in the period, by the day of the action.",
        id="Reaksi, komentar, dan jumlah dibagikan pada seluruh konten akun dalam periode ini, menurut hari aksinya.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="RIVALIQ",
    recipe_name="public",
    recipe=dict.fromkeys(_PUBLIC_NETWORKS, (ACCOUNT_REACTIONS, ACCOUNT_COMMENTS, ACCOUNT_SHARES)),
    example=Example(rows("days", platform="tiktok", reactions=[35, 15], comments=[6, 4], shares=[13, 7]), 80),
)
ACCOUNT_ENGAGEMENTS_REPORTED = Measure(
    key="account_engagements_reported",
    label=Text(en="Engagements as exported (account)", id="Interaksi menurut data ekspor (akun)"),
    meaning=Text(
        en="The network's own figure for engagements or interactions with the account in the period.",
        id="Angka interaksi dengan akun dalam periode ini dari platform itu sendiri.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="BUFFER_X; META_IG_MEDIA",
    pitfall=Text(
        en="Each network puts other actions into it; follow it over time, don't compare it between networks.",
        id="Tiap platform memasukkan aksi yang berbeda; pantau dari waktu ke waktu, jangan bandingkan antarplatform.",
    ),
    table="days",
    column="engagements_native",
    example=Example(rows("days", engagements_native=[90, 60]), 150),
)
