"""What people did with anything of the account, by the day on which they did it."""

from __future__ import annotations

from socialkpi.catalog.kinds import Better, Example, Measure, Scale, Stage, Timing, Unit
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Actions on the account", id="Aksi pada akun")
PLACE = 60

_BY_DAY = Text(
    en="Counted on the day of the action, old posts too, so it differs from the figure of the posts published that day.",
    id="Dihitung pada hari aksinya, termasuk postingan lama, jadi berbeda dengan angka postingan yang terbit hari itu.",
)

ACCOUNT_REACTIONS = Measure(
    key="account_reactions",
    label=Text(en="Reactions (account)", id="Suka / reaksi (akun)"),
    meaning=Text(
        en="Likes and all other reactions to anything of the account in the period.",
        id="Suka dan semua reaksi lain pada seluruh konten akun dalam periode ini.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="LI_SHARE; X_API",
    pitfall=_BY_DAY,
    table="days",
    column="reactions",
    example=Example(rows("days", platform="tiktok", reactions=[35, 15]), 50),
)
ACCOUNT_COMMENTS = Measure(
    key="account_comments",
    label=Text(en="Comments (account)", id="Komentar (akun)"),
    meaning=Text(
        en="Comments and replies to anything of the account in the period.",
        id="Komentar dan balasan pada seluruh konten akun dalam periode ini.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="LI_SHARE; X_API",
    pitfall=_BY_DAY,
    table="days",
    column="comments",
    example=Example(rows("days", platform="tiktok", comments=[6, 4]), 10),
)
ACCOUNT_SHARES = Measure(
    key="account_shares",
    label=Text(en="Shares (account)", id="Jumlah dibagikan (akun)"),
    meaning=Text(
        en="Times anything of the account was passed on in the period.",
        id="Berapa kali konten akun ini disebarkan dalam periode ini.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="LI_SHARE; X_API",
    pitfall=_BY_DAY,
    table="days",
    column="shares",
    example=Example(rows("days", platform="tiktok", shares=[13, 7]), 20),
)
ACCOUNT_SAVES = Measure(
    key="account_saves",
    label=Text(en="Saves (account)", id="Jumlah disimpan (akun)"),
    meaning=Text(
        en="Times anything of the account was saved or bookmarked in the period.",
        id="Berapa kali konten akun ini disimpan atau ditandai (bookmark) dalam periode ini.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="X_API",
    pitfall=_BY_DAY,
    table="days",
    column="saves",
    example=Example(rows("days", platform="x", saves=[4, 6]), 10),
)
ACCOUNT_CLICKS_ALL = Measure(
    key="account_clicks_all",
    label=Text(en="All clicks (account)", id="Klik (semua, akun)"),
    meaning=Text(
        en="Every click or tap on anything of the account in the period, whatever it opened.",
        id="Semua klik atau ketukan pada seluruh konten akun dalam periode ini, apa pun yang dibuka.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="LI_SHARE",
    pitfall=Text(
        en="Not traffic: on LinkedIn, opening a photo or turning a page of a document is a click.",
        id="Bukan lalu lintas ke situs: di LinkedIn, membuka foto atau membalik halaman dokumen juga dihitung klik.",
    ),
    table="days",
    column="clicks",
    example=Example(rows("days", platform="linkedin", clicks=[20, 22]), 42),
)
ACCOUNT_LINK_CLICKS = Measure(
    key="account_link_clicks",
    label=Text(en="Link clicks (account)", id="Klik tautan (akun)"),
    meaning=Text(
        en="Clicks on links anywhere on the account in the period.",
        id="Klik pada tautan di seluruh akun dalam periode ini.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_USER_V21; META_ADS_GLOSS",
    pitfall=_BY_DAY,
    table="days",
    column="link_clicks",
    example=Example(rows("days", link_clicks=[30, 12]), 42),
)
BIO_LINK_CLICKS = Measure(
    key="bio_link_clicks",
    label=Text(en="Clicks on the profile's link", id="Klik tautan bio"),
    meaning=Text(
        en="Clicks on the link in the profile.",
        id="Klik pada tautan di profil (bio).",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_MEDIA; META_IG_USER_V21",
    table="days",
    column="bio_link_clicks",
    example=Example(rows("days", bio_link_clicks=[7, 5]), 12),
)
