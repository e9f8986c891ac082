"""The month's posts: those that did best and those that did least, by one measure that they share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from socialkpi.language import Text, number, short_day
from socialkpi.report.block import Block, Cell, Column, Grid
from socialkpi.report.monthly.figures import Figures, Row, known
from socialkpi.report.monthly.say import heading, value
from socialkpi.report.monthly.tables import platform_name
from socialkpi.report.words import Phrase, phrase

RATES = {
    "engagement_rate_by_reach": "post_reach",
    "engagement_rate_by_views": "views",
    "engagement_rate_by_impressions": "impressions",
}
"""What posts can be ranked by, and what each is divided by; the first that most of the posts have is used."""
FEW = 8
"""Below this many posts "best" and "weakest" would be chance."""
SHOWN = 4
SEEN_ENOUGH = 10
"""Actions that a post should have by its platform's average; where it is fewer, its rate is chance."""
SETTLING = 3
"""Days in which a post still collects most of its counts."""

_BEST = Text(en="Posts with the highest engagement", id="Postingan dengan keterlibatan tertinggi")
_WEAKEST = Text(en="Posts with the lowest engagement", id="Postingan dengan keterlibatan terendah")
_ALL = Text(en="The month's posts", id="Postingan bulan ini")
_BY = Text(
    en="{rate}, against the platform's own average; {n} posts ranked",
    id="{rate}, dibanding rata-rata platformnya; {n} postingan diperingkat",
)
_OWN = Text(en="average {value}", id="rata-rata {value}")
_TOO_FEW = Text(
    en="With {n} comparable posts, best and weakest would be chance; all of them are listed.",
    id="Dengan {n} postingan yang sebanding, terbaik dan terlemah hanya kebetulan; semuanya ditampilkan.",
)
_LEFT_OUT = Text(
    en="Not ranked: {n} posts without this figure, or seen too seldom for one.",
    id="Tidak diperingkat: {n} postingan tanpa angka ini, atau terlalu jarang dilihat.",
)
_YOUNG = Text(
    en="Posts of the last {days} days are still collecting and are not among the lowest.",
    id="Postingan {days} hari terakhir masih bertambah angkanya dan tidak masuk daftar terendah.",
)
_NO_POSTS = Text(
    en="No post of this month is in the files that were read.",
    id="Tidak ada postingan bulan ini dalam berkas yang dibaca.",
)
_NO_RATE = Text(
    en="The exports of this month's {n} posts give no engagement rate, so the posts cannot be ranked.",
    id="Ekspor {n} postingan bulan ini tidak memuat tingkat keterlibatan, jadi postingan tidak bisa diperingkat.",
)
_UNTITLED = Text(en="(no caption)", id="(tanpa takarir)")
_POST = Text(en="Post", id="Postingan")
_SEEN = {
    "engagement_rate_by_reach": Text(en="Reach", id="Jangkauan"),
    "engagement_rate_by_views": Text(en="Views", id="Penayangan"),
    "engagement_rate_by_impressions": Text(en="Impressions", id="Tayangan"),
}
_DID = Text(en="Actions", id="Interaksi")
_RATE = Text(en="Rate", id="Tingkat")


@dataclass(frozen=True)
class Post:
    """A post of the month, with the results rows that it is ranked by."""

    platform: str
    day: str
    caption: str
    link: str
    seen: Row
    interactions: Row | None
    rate: Row
    usual: Row

    @property
    def standing(self) -> float:
        """How its rate compares with what is usual on its platform; decides the order and is never printed."""
        usual = float(self.usual["value"])
        return float(self.rate["value"]) / usual if usual else 0.0

    def age(self, as_of: str) -> int:
        """Return the days from its publishing to the end of the data."""
        return (date.fromisoformat(as_of) - date.fromisoformat(self.day)).days if self.day else SETTLING


def posts(f: Figures) -> list[Block]:
    """Return the best and the weakest posts side by side, all of them where they are few, or one line."""
    published = _published(f)
    if not published:
        return [_line(f, _NO_POSTS)]
    metric, found = max(((m, _ranked(f, published, m)) for m in RATES), key=lambda each: len(each[1]))
    if not found:
        return [_line(f, _NO_RATE, n=len(published))]
    left_out = len(published) - len(found)
    if len(found) < FEW:
        return [_table(f, "posts", _ALL, found, metric, _notes(f, few=len(found), left_out=left_out), of=len(found))]
    grown = [post for post in found if post.age(f.data.as_of) >= SETTLING]
    lowest = grown[::-1][: min(SHOWN, len(found) - SHOWN)]
    young = len(grown) < len(found)
    return [
        _table(f, "posts-best", _BEST, found[:SHOWN], metric, _notes(f, left_out=left_out), of=len(found)),
        _table(f, "posts-lowest", _WEAKEST, lowest, metric, _notes(f, young=young), of=len(found)),
    ]


def shortened(caption: str, limit: int = 84) -> str:
    r"""Return a caption on one line, cut at a word.

    >>> shortened("Kopi susu gula aren\nkini ada!", 20)
    'Kopi susu gula aren…'
    """
    text = " ".join(caption.split())
    if len(text) <= limit:
        return text
    cut = text[:limit].rsplit(" ", 1)[0] if " " in text[:limit] else text[:limit]
    return cut.rstrip(" ,.;:–-") + "…"


def _published(f: Figures) -> list[dict[str, str]]:
    """The client's own posts of the month, as text; what an export doesn't say is empty."""
    if "posts" not in f.data:
        return []
    frame = f.data["posts"]
    mine = frame[(frame["month"] == f.period) & frame["post"].notna() & frame["platform"].notna()]
    rows = mine[["platform", "post", "day", "caption", "link"]].to_dict("records")
    return [{str(k): v if isinstance(v, str) else "" for k, v in row.items()} for row in rows]


def _ranked(f: Figures, published: Sequence[dict[str, str]], metric: str) -> list[Post]:
    """The posts that have a rate, and were seen often enough for one; best first."""
    rows = {(r["platform"], r["post"], r["metric"]): r for r in f.now(_asked(), by=["platform", "post"])}
    usual = {r["platform"]: r for r in f.now([metric], by=["platform"]) if known(r)}
    found = []
    for one in published:
        key = (one["platform"], one["post"])
        rate, seen = rows.get((*key, metric)), rows.get((*key, RATES[metric]))
        if rate and seen and known(rate) and _seen_enough(seen, usual.get(one["platform"])):
            others = (seen, rows.get((*key, "engagements_public")), rate, usual[one["platform"]])
            found.append(Post(one["platform"], one["day"], one["caption"], one["link"], *others))
    return sorted(found, key=lambda post: -post.standing)


def _seen_enough(seen: Row, usual: Row | None) -> bool:
    return usual is not None and seen["value"] * usual["value"] >= SEEN_ENOUGH


def _asked() -> tuple[str, ...]:
    return (*RATES, *RATES.values(), "engagements_public")


def _notes(f: Figures, *, few: int = 0, left_out: int = 0, young: bool = False) -> tuple[Phrase, ...]:
    return (
        *([phrase(_TOO_FEW, f.language, n=few)] if few else []),
        *([phrase(_LEFT_OUT, f.language, n=left_out)] if left_out else []),
        *([phrase(_YOUNG, f.language, days=SETTLING)] if young else []),
    )


def _table(
    f: Figures, key: str, title: Text, shown: Sequence[Post], metric: str, notes: tuple[Phrase, ...], of: int
) -> Block:
    used = [row for post in shown for row in (post.seen, post.interactions, post.rate, post.usual) if row]
    columns = (
        Column(f.say(_POST), number=False, width="48%"),
        *(Column(f.say(t)) for t in (_SEEN[metric], _DID, _RATE)),
    )
    return f.block(
        "table", key, used, title=f.say(title), wide=notes[:1] == _notes(f, few=len(shown))[:1], paragraphs=notes,
        subtitle=f.say(_BY).format(rate=heading(metric, f.language), n=number(of, f.language)),
        table=Grid(columns, tuple(_shown(f, post) for post in shown)),
    )  # fmt: skip


def _shown(f: Figures, post: Post) -> tuple[Cell, ...]:
    facts = [platform_name(post.platform, f.language), *([short_day(post.day, f.language)] if post.day else [])]
    caption = shortened(post.caption)
    usual = f.say(_OWN).format(value=value(post.usual, f.language))
    return (
        Cell(caption or f.say(_UNTITLED), under=" · ".join(facts), name=bool(caption), link=post.link),
        Cell(value(post.seen, f.language)),
        Cell(value(post.interactions, f.language)) if post.interactions else Cell("–", missing=True),
        Cell(value(post.rate, f.language), under=usual),
    )


def _line(f: Figures, text: Text, **facts: object) -> Block:
    return f.block("sentence", "posts", paragraphs=(phrase(text, f.language, **facts),))
