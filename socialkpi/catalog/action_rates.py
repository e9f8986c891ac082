"""How often seeing a post ends in one particular action: saves, shares, comments, clicks."""

from __future__ import annotations

from socialkpi.catalog.account_actions import BIO_LINK_CLICKS
from socialkpi.catalog.actions import CLICKS_ALL, COMMENTS, LINK_CLICKS, NEGATIVE_FEEDBACK, SAVES, SHARES
from socialkpi.catalog.audience import FOLLOWERS, PROFILE_VISITS
from socialkpi.catalog.exposure import IMPRESSIONS, VIEWS
from socialkpi.catalog.kinds import Better, Example, Ratio, Scale, Stage, Timing, Unit
from socialkpi.catalog.reach import TOTAL_POST_REACH
from socialkpi.catalog.worked import rows
from socialkpi.language import Text

TITLE = Text(en="Action rates", id="Rasio per aksi")
PLACE = 100

SAVE_RATE = Ratio(
    key="save_rate",
    label=Text(en="Save rate", id="Rasio disimpan (save rate)"),
    meaning=Text(
        en="Saves compared with the accounts that each post reached.",
        id="Jumlah disimpan dibandingkan dengan akun yang dijangkau tiap postingan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="PIN; META_IG_MEDIA",
    pitfall=Text(
        en="Pinterest divides saves by impressions, so its own save rate is another number.",
        id="Pinterest membagi jumlah disimpan dengan tayangan (impresi), jadi rasio versinya adalah angka lain.",
    ),
    top=(SAVES,),
    bottom=(TOTAL_POST_REACH,),
    example=Example(rows("posts", saves=[20, 10], reach=[1200, 800]), 0.015),
)
SAVE_RATE_BY_VIEWS = Ratio(
    key="save_rate_by_views",
    label=Text(en="Save rate by views", id="Rasio disimpan per penayangan (views)"),
    meaning=Text(
        en="Saves compared with the times the posts were played or shown.",
        id="Jumlah disimpan dibandingkan dengan berapa kali postingan diputar atau tampil.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="For networks whose exports lack reach; always below the save rate by reach.",
        id="Untuk platform yang data ekspornya tanpa jangkauan; selalu di bawah rasio disimpan per jangkauan.",
    ),
    top=(SAVES,),
    bottom=(VIEWS,),
    example=Example(rows("posts", platform="tiktok", saves=[30, 20], views=[3000, 2000]), 0.01),
)
SHARE_RATE = Ratio(
    key="share_rate",
    label=Text(en="Share rate", id="Rasio dibagikan (share rate)"),
    meaning=Text(
        en="Shares compared with the accounts that each post reached.",
        id="Jumlah dibagikan dibandingkan dengan akun yang dijangkau tiap postingan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="HERU_GLOSS",
    pitfall=Text(
        en="Volume and rate can part ways: posts seen by many are often passed on by a smaller part of them.",
        id="Volume dan rasio bisa berlawanan: postingan yang dilihat banyak orang sering dibagikan oleh porsi yang lebih "
        "kecil.",
    ),
    top=(SHARES,),
    bottom=(TOTAL_POST_REACH,),
    example=Example(rows("posts", shares=[14, 10], reach=[1200, 800]), 0.012),
)
SHARE_RATE_BY_VIEWS = Ratio(
    key="share_rate_by_views",
    label=Text(en="Share rate by views", id="Rasio dibagikan per penayangan (views)"),
    meaning=Text(
        en="Shares compared with the times the posts were played or shown.",
        id="Jumlah dibagikan dibandingkan dengan berapa kali postingan diputar atau tampil.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en='Some call it "virality rate", and divide by impressions or reach instead.',
        id='Ada yang menyebutnya "tingkat viralitas", dengan pembagi tayangan atau jangkauan.',
    ),
    top=(SHARES,),
    bottom=(VIEWS,),
    example=Example(rows("posts", platform="tiktok", shares=[15, 10], views=[3000, 2000]), 0.005),
)
COMMENT_RATE = Ratio(
    key="comment_rate",
    label=Text(en="Comment rate", id="Rasio komentar (comment rate)"),
    meaning=Text(
        en="Comments compared with the accounts that each post reached.",
        id="Jumlah komentar dibandingkan dengan akun yang dijangkau tiap postingan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="arithmetic",
    pitfall=Text(en="Giveaways inflate it.", id="Giveaway membuatnya melonjak."),
    top=(COMMENTS,),
    bottom=(TOTAL_POST_REACH,),
    example=Example(rows("posts", comments=[12, 8], reach=[1200, 800]), 0.01),
)
CTR_LINK = Ratio(
    key="ctr_link",
    label=Text(en="Link click-through rate (CTR)", id="Rasio klik-tayang tautan (CTR)"),
    meaning=Text(
        en="Of the times the posts were displayed, how many ended in a click on a link.",
        id="Dari seluruh tayangan (impresi) postingan, berapa yang berujung klik tautan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="PIN; META_ADS_GLOSS",
    pitfall=Text(
        en="A high rate doesn't mean sales: look at the value of the visits beside it. Never compare it with a rate of "
        "all clicks.",
        id="CTR tinggi belum berarti penjualan: lihat juga nilai kunjungannya. Jangan bandingkan dengan rasio semua klik.",
    ),
    top=(LINK_CLICKS,),
    bottom=(IMPRESSIONS,),
    example=Example(rows("posts", platform="x", link_clicks=[22, 12], impressions=[700, 500]), 34 / 1200),
)
LINK_CLICK_RATE_BY_VIEWS = Ratio(
    key="link_click_rate_by_views",
    label=Text(en="Link clicks by views", id="Rasio klik tautan per penayangan (views)"),
    meaning=Text(
        en="Of the times the posts were played or shown, how many ended in a click on a link.",
        id="Dari seluruh penayangan postingan, berapa yang berujung klik tautan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="Not the CTR: views are counted more loosely than impressions, so this is lower.",
        id="Bukan CTR: views dihitung lebih longgar dari tayangan (impresi), jadi angkanya lebih rendah.",
    ),
    top=(LINK_CLICKS,),
    bottom=(VIEWS,),
    example=Example(rows("posts", platform="facebook", link_clicks=[30, 12], views=[1200, 900]), 0.02),
)
CTR_ALL = Ratio(
    key="ctr_all",
    label=Text(en="Click-through rate, all clicks", id="Rasio klik-tayang (semua klik)"),
    meaning=Text(
        en="Of the times the posts were displayed, how many ended in a click on anything in them.",
        id="Dari seluruh tayangan (impresi) postingan, berapa yang berujung klik apa pun di dalamnya.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_ADS_GLOSS",
    pitfall=Text(
        en='Clicks on "see more", on pictures and on the profile are in it: never compare it with the rate of link clicks.',
        id='Klik "lihat selengkapnya", klik gambar, dan klik profil ikut terhitung: jangan bandingkan dengan CTR tautan.',
    ),
    top=(CLICKS_ALL,),
    bottom=(IMPRESSIONS,),
    example=Example(rows("posts", platform="linkedin", clicks=[55, 30], impressions=[700, 500]), 85 / 1200),
)
VIRALITY_RATE = Ratio(
    key="virality_rate",
    label=Text(en="Virality rate (shares by impressions)", id="Tingkat viralitas (dibagikan per tayangan)"),
    meaning=Text(
        en="Of the times the posts were displayed, how many ended in a share.",
        id="Dari seluruh tayangan (impresi) postingan, berapa yang berujung dibagikan.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="The name says nothing about what it divides by: others take reach or views. It is not the K-factor of "
        "invitations either.",
        id="Namanya tidak menyebut pembaginya: ada yang memakai jangkauan atau views. Ini juga bukan K-factor undangan.",
    ),
    top=(SHARES,),
    bottom=(IMPRESSIONS,),
    example=Example(rows("posts", platform="linkedin", shares=[25, 15], impressions=[5000, 3000]), 0.005),
)
AMPLIFICATION_RATE_PER_FOLLOWER = Ratio(
    key="amplification_rate_per_follower",
    label=Text(en="Amplification rate per follower", id="Rasio dibagikan per pengikut"),
    meaning=Text(
        en="Shares of the period's posts compared with the followers at its end.",
        id="Jumlah dibagikan dari postingan dalam periode ini dibandingkan dengan pengikut di akhir periode.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="HSMAI",
    pitfall=Text(
        en="Has the same name as shares per post, and is another number. It grows with the number of posts.",
        id="Namanya sama dengan jumlah dibagikan per postingan, angkanya lain. Naik seiring jumlah postingan.",
    ),
    top=(SHARES,),
    bottom=(FOLLOWERS,),
    example=Example(rows("posts", shares=[30, 20]) | rows("days", followers=[9900, 10000]), 0.005),
)
NEGATIVE_FEEDBACK_RATE = Ratio(
    key="negative_feedback_rate",
    label=Text(en="Negative feedback rate", id="Tingkat umpan balik negatif"),
    meaning=Text(
        en="How often posts were hidden or reported, compared with the accounts that each post reached.",
        id="Dibandingkan dengan akun yang dijangkau tiap postingan, seberapa sering postingan disembunyikan atau dilaporkan.",
    ),
    unit=Unit.SHARE,
    better=Better.LOWER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="practice",
    pitfall=Text(
        en="Some count unfollows as well; exports don't tell which post they were about.",
        id="Ada yang ikut menghitung unfollow; data ekspor tidak memberi tahu unfollow itu karena postingan yang mana.",
    ),
    top=(NEGATIVE_FEEDBACK,),
    bottom=(TOTAL_POST_REACH,),
    example=Example(rows("posts", platform="facebook", negative_feedback=[4, 2], reach=[2000, 1000]), 0.002),
)
BIO_LINK_CTR = Ratio(
    key="bio_link_ctr",
    label=Text(en="Profile-to-link rate", id="Rasio klik tautan bio"),
    meaning=Text(
        en="Of the visits to the profile, how many ended in a click on its link.",
        id="Dari kunjungan profil, berapa yang berujung klik pada tautannya.",
    ),
    unit=Unit.SHARE,
    better=Better.HIGHER,
    stage=Stage.EVALUATION,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="META_IG_MEDIA",
    pitfall=Text(
        en="Links in stories and posts are not in it.",
        id="Tautan di story dan postingan tidak termasuk.",
    ),
    top=(BIO_LINK_CLICKS,),
    bottom=(PROFILE_VISITS,),
    example=Example(rows("days", bio_link_clicks=[7, 5], profile_visits=[140, 100]), 0.05),
)
