"""How well-known tools count: their published recipes, each a metric that is chosen by name ("engagement_rate:buffer").

A dialect is for explaining a number that somebody else printed, and for computing it again. It never stands in the
catalog's own list, and its name is part of its key, so its results are never taken for those of another recipe.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from socialkpi.catalog.actions import CLICKS_ALL, COMMENTS, LINK_CLICKS, REACTIONS, SAVES, SHARES
from socialkpi.catalog.audience import FOLLOWERS
from socialkpi.catalog.engagement import ENGAGEMENTS_REPORTED
from socialkpi.catalog.exposure import IMPRESSIONS, VIEWS
from socialkpi.catalog.formula import formula
from socialkpi.catalog.kinds import (
    AnyMetric,
    Better,
    Measure,
    Ratio,
    Scale,
    Stage,
    Statistic,
    Timing,
    Total,
    Typical,
    Unit,
)
from socialkpi.catalog.reach import TOTAL_POST_REACH
from socialkpi.language import Text


class Standing(StrEnum):
    """How well it is known that the tool counts so."""

    VERIFIED = "verified"
    """Read on the tool's own page, or in its own code."""
    REPORTED = "reported"
    """Other vendors say so, and agree with each other."""


@dataclass(frozen=True)
class Dialect:
    """A tool's own recipe: the metric, the posts it is meant for, and where the tool says so."""

    tool: str
    metric: AnyMetric
    scope: Text
    """Which posts and figures the tool takes, and what cannot be computed again from exports."""
    address: str
    read: str
    """The day on which the page was read, or its own date."""
    standing: Standing = Standing.VERIFIED


Recipe = Mapping[str, tuple[Measure, ...]]

_PUBLIC = (REACTIONS, COMMENTS, SHARES)
_RATE = Text(en="Engagement rate as {tool} counts it", id="Engagement rate versi {tool}")
_ENGAGEMENTS = Text(en="Engagements as {tool} counts them", id="Interaksi versi {tool}")
_SOURCE = "practice"
_OLD_PAGE = "https://howto.socialinsider.io/the-socialinsider-guide-to-engagement/"
_NEW_PAGE = "https://howto.socialinsider.io/en/articles/9329376-the-socialinsider-guide-to-engagement-engagement-rates"
_BUFFER_PAGES = (
    "https://support.buffer.com/article/520-facebook-metric-descriptions; "
    "https://support.buffer.com/article/522-twitter-metric-descriptions"
)
_BEST_TIME = "https://symphonious-shortbread-cd2770.netlify.app/posts/best-time-to-post-methodology/index.html"
_FIVETRAN = "https://github.com/fivetran/dbt_social_media_reporting"
_ALL_OWN = Text(
    en="All posts published in the period, as exported.",
    id="Semua postingan yang terbit dalam periode, menurut data ekspor.",
)

PROFILE_CLICKS = Measure(
    key="post_profile_visits",
    label=Text(en="Profile visits from posts", id="Kunjungan profil dari postingan"),
    meaning=Text(
        en="How often someone went from a post to the profile.",
        id="Berapa kali orang membuka profil dari sebuah postingan.",
    ),
    unit=Unit.COUNT,
    better=Better.HIGHER,
    stage=Stage.INTEREST,
    timing=Timing.LEADING,
    scale=Scale.MICRO,
    source="X_API",
    table="posts",
    column="profile_visits",
)


def _total(name: str, tool: str, recipe: Recipe, key: str = "engagements", label: Text = _ENGAGEMENTS) -> Total:
    said = Text(en=label.en.format(tool=tool), id=label.id.format(tool=tool))
    return Total(
        key=f"{key}:{name}", label=said, meaning=said, unit=Unit.COUNT, better=Better.HIGHER, stage=Stage.INTEREST,
        timing=Timing.LEADING, scale=Scale.MICRO, source=_SOURCE, recipe_name=name, recipe=recipe,
    )  # fmt: skip


def _rate(name: str, tool: str, recipe: Recipe, bottom: Measure) -> Ratio:
    said = Text(en=_RATE.en.format(tool=tool), id=_RATE.id.format(tool=tool))
    return Ratio(
        key=f"engagement_rate:{name}", label=said, meaning=said, unit=Unit.SHARE, better=Better.HIGHER,
        stage=Stage.INTEREST, timing=Timing.LEADING, scale=Scale.MICRO, source=_SOURCE,
        top=(_total(name, tool, recipe),), bottom=(bottom,),
    )  # fmt: skip


def _mean_rate(name: str, tool: str, recipe: Recipe, bottom: Measure) -> Typical:
    like = _rate(name, tool, recipe, bottom)
    return Typical(
        key=like.key, label=like.label, meaning=like.meaning, unit=like.unit, better=like.better, stage=like.stage,
        timing=like.timing, scale=like.scale, source=like.source, top=like.top, bottom=like.bottom,
        statistic=Statistic.MEAN,
    )  # fmt: skip


_SOCIALINSIDER: Recipe = {
    "facebook": _PUBLIC,
    "instagram": (REACTIONS, COMMENTS),
    "x": (REACTIONS, SHARES),
    "linkedin": (REACTIONS, COMMENTS, CLICKS_ALL, SHARES),
    "youtube": (REACTIONS, COMMENTS),
    "tiktok": _PUBLIC,
}
_SOCIALINSIDER_LATER: Recipe = {**_SOCIALINSIDER, "x": _PUBLIC, "tiktok": (*_PUBLIC, SAVES)}
_BUFFER: Recipe = {
    "x": (*_PUBLIC, LINK_CLICKS, PROFILE_CLICKS),
    "facebook": (COMMENTS, CLICKS_ALL, SHARES, REACTIONS),
}
_NETWORKS = ("facebook", "instagram", "x", "linkedin", "youtube")

_SOCIALINSIDER_SCOPE = Text(
    en="All posts of the period. Instagram's saves and shares are left out, because they are not public for "
    "competitors. On X, exports give reposts and quotes as one figure.",
    id="Semua postingan dalam periode. Simpan dan share di Instagram tidak dihitung karena tidak terlihat publik untuk "
    "akun pesaing. Di X, data ekspor menggabungkan repost dan quote.",
)
_LATER_SCOPE = Text(
    en="As an undated later edition of the same page has it: with saves on TikTok, with replies and quotes on X.",
    id="Menurut versi lebih baru dari halaman yang sama (tanpa tanggal): dengan simpan di TikTok, balasan dan quote di X.",
)
_BUFFER_SCOPE = Text(
    en="On Facebook Buffer takes organic figures only; an export mixes paid with organic, so a boosted post gives another "
    "rate here.",
    id="Di Facebook, Buffer hanya memakai angka organik; data ekspor mencampur berbayar dan organik, jadi postingan yang "
    "diiklankan memberi rasio lain di sini.",
)
_HOOTSUITE_SCOPE = Text(
    en="TikTok only: the mean of the videos' own rates, each over the unique viewers of that video.",
    id="Hanya TikTok: rata-rata rasio tiap video, masing-masing dibagi penonton unik video itu.",
)
_CODE_SCOPE = Text(
    en="Instagram posts and reels of 2025 with engagement and reach; the code divides by reach.",
    id="Postingan dan reel Instagram tahun 2025 yang punya interaksi dan jangkauan; kodenya membagi dengan jangkauan.",
)
_TEXT_SCOPE = Text(
    en="The same article, as its text says it: divided by impressions. Its code divides by reach.",
    id="Artikel yang sama menurut teksnya: dibagi tayangan (impresi). Kodenya membagi dengan jangkauan.",
)
_RIVAL_IQ_SCOPE = Text(
    en="Rival IQ divides by the followers on the day of each post; here by those at the end of the period. TikTok is "
    "counted by views: rival_iq_tiktok.",
    id="Rival IQ membagi dengan jumlah pengikut pada hari tiap postingan; di sini dengan pengikut di akhir periode. "
    "TikTok dihitung per penayangan: rival_iq_tiktok.",
)
_YOUTUBE_CLICKS = Text(
    en="The roll-up table of Fivetran's package: for YouTube it writes views into the column of clicks.",
    id="Tabel gabungan dari paket Fivetran: untuk YouTube, kolom klik diisi penayangan (views).",
)
_INSTAGRAM_VIEWS = Text(
    en="The roll-up table of Fivetran's package: for Instagram the column of impressions holds views, and old impressions "
    "only where a post has no views; those posts are left out here.",
    id="Tabel gabungan dari paket Fivetran: untuk Instagram, kolom tayangan berisi penayangan (views), dan impresi lama "
    "hanya bila views tidak ada; postingan itu tidak dihitung di sini.",
)
_LINKEDIN_SCOPE = Text(
    en="LinkedIn's own rate: clicks count as engagements.", id="Rasio versi LinkedIn sendiri: klik ikut dihitung."
)
_X_SCOPE = Text(
    en="X's own rate: every click and opened detail counts as an engagement.",
    id="Rasio versi X sendiri: semua klik dan detail yang dibuka ikut dihitung.",
)
_LI_PAGE = "https://learn.microsoft.com/en-us/linkedin/marketing/community-management/organizations/share-statistics"
_RIVAL_IQ = "https://help.rivaliq.com/en/articles/2043672-understanding-engagement-metrics"
_CLICKS = Text(en="Clicks as {tool} counts them", id="Klik versi {tool}")
_SHOWN = Text(en="Impressions as {tool} counts them", id="Tayangan versi {tool}")
_READ = "2026-11-21"
_INSIDER, _LATER = "Socialinsider", "Socialinsider (later)"
_BEST, _BEST_TEXT = "Buffer (best time)", "Buffer (best time, text)"

_ALL = (
    Dialect(_INSIDER, _total("socialinsider", _INSIDER, _SOCIALINSIDER), _SOCIALINSIDER_SCOPE, _OLD_PAGE, _READ),
    Dialect(_INSIDER, _rate("socialinsider", _INSIDER, _SOCIALINSIDER, FOLLOWERS), _SOCIALINSIDER_SCOPE, _OLD_PAGE, _READ),
    Dialect(
        _INSIDER, _rate("socialinsider_later", _LATER, _SOCIALINSIDER_LATER, FOLLOWERS), _LATER_SCOPE, _NEW_PAGE, _READ
    ),
    Dialect("Buffer", _total("buffer", "Buffer", _BUFFER), _BUFFER_SCOPE, _BUFFER_PAGES, _READ),
    Dialect("Buffer", _rate("buffer", "Buffer", _BUFFER, IMPRESSIONS), _BUFFER_SCOPE, _BUFFER_PAGES, _READ),
    Dialect(
        "Buffer", _rate("buffer_best_time", _BEST, {"instagram": _PUBLIC}, TOTAL_POST_REACH), _CODE_SCOPE, _BEST_TIME,
        "2025-05-22",
    ),
    Dialect(
        "Buffer", _rate("buffer_best_time_text", _BEST_TEXT, {"instagram": _PUBLIC}, IMPRESSIONS), _TEXT_SCOPE,
        _BEST_TIME, "2025-05-22",
    ),
    Dialect(
        "Hootsuite", _mean_rate("hootsuite", "Hootsuite", {"tiktok": _PUBLIC}, TOTAL_POST_REACH), _HOOTSUITE_SCOPE,
        "https://help.hootsuite.com/hc/en-us/articles/6212583284635-TikTok-Business-metrics", "2023-03-19",
    ),
    Dialect(
        "Rival IQ", _rate("rival_iq", "Rival IQ", dict.fromkeys(_NETWORKS, _PUBLIC), FOLLOWERS), _RIVAL_IQ_SCOPE,
        _RIVAL_IQ, _READ,
    ),
    Dialect(
        "Rival IQ", _rate("rival_iq_tiktok", "Rival IQ (TikTok)", {"tiktok": _PUBLIC}, VIEWS), _ALL_OWN, _RIVAL_IQ, _READ
    ),
    Dialect(
        "LinkedIn", _rate("linkedin", "LinkedIn", {"linkedin": (CLICKS_ALL, *_PUBLIC)}, IMPRESSIONS), _LINKEDIN_SCOPE,
        _LI_PAGE, _READ, Standing.REPORTED,
    ),
    Dialect(
        "X", _rate("x", "X", {"x": (ENGAGEMENTS_REPORTED,)}, IMPRESSIONS), _X_SCOPE,
        "https://faq.buffer.com/article/1097-analyze-twitter-metric-descriptions", _READ, Standing.REPORTED,
    ),
    Dialect(
        "Fivetran",
        _total(
            "fivetran", "Fivetran", {"youtube": (VIEWS,), "facebook": (CLICKS_ALL,), "linkedin": (CLICKS_ALL,)},
            "clicks", _CLICKS,
        ),
        _YOUTUBE_CLICKS, _FIVETRAN, _READ,
    ),
    Dialect(
        "Fivetran", _total("fivetran", "Fivetran", {"instagram": (VIEWS,), "*": (IMPRESSIONS,)}, "impressions", _SHOWN),
        _INSTAGRAM_VIEWS, _FIVETRAN, _READ,
    ),
)  # fmt: skip
DIALECTS: dict[str, Dialect] = {dialect.metric.key: dialect for dialect in _ALL}
"""Every dialect by the key of its metric: what is counted, a colon, and whose recipe it is."""


def dialects(language: str = "en") -> pd.DataFrame:
    """Return the dialects as a table: ``key, tool, formula, counts, scope, standing, read, address``.

    ``counts`` says what is counted on each network.

    >>> dialects().set_index("key").loc["engagement_rate:buffer_best_time", "tool"]
    'Buffer'
    """
    columns = ["key", "tool", "formula", "counts", "scope", "standing", "read", "address"]
    return pd.DataFrame([_row(key, dialect, language) for key, dialect in DIALECTS.items()], columns=columns)


def _row(key: str, dialect: Dialect, language: str) -> tuple[str, ...]:
    metric = dialect.metric
    counted = metric.top[0] if isinstance(metric, Ratio | Typical) else metric
    return (
        key, dialect.tool, formula(metric, language), formula(counted, language).partition(" = ")[2],
        dialect.scope[language], str(dialect.standing), dialect.read, dialect.address,
    )  # fmt: skip
