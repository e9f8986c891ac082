"""The month's posts: those that did best and those that did least, by one measure that they share."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pandas as pd

from socialkpi.language import Text, number, short_day
from socialkpi.report.block import Block, Cell, Column, Grid
from socialkpi.report.monthly.figures import Figures, Row, known, single
from socialkpi.report.monthly.say import label, value
from socialkpi.report.monthly.tables import platform_name
from socialkpi.report.words import phrase

RATES = {
    "engagement_rate_by_reach": "post_reach",
    "engagement_rate_by_views": "views",
    "engagement_rate_by_impressions": "impressions",
}
"""What posts can be ranked by, and what each is divided by; the first that most of the posts have is used."""
FEW = 8
"""Below this many posts "best" and "weakest" would be chance."""
SHOWN = 4
SEEN_ENOUGH = 100
"""Below this many views or accounts a post's rate is chance."""
SETTLING = 3
"""Days in which a post still collects most of its counts."""

_BEST = Text(en="Posts with the highest engagement", id="Postingan dengan keterlibatan tertinggi")
_WEAKEST = Text(en="Posts with the lowest engagement", id="Postingan dengan keterlibatan terendah")
_ALL = Text(en="The month's posts", id="Postingan bulan ini")
_BY = Text(en="{rate}; {n} posts ranked", id="{rate}; {n} postingan diperingkat")
_TOO_FEW = Text(
    en="With {n} comparable posts, best and weakest would be chance; all of them are listed.",
    id="Dengan {n} postingan yang sebanding, terbaik dan terlemah hanya kebetulan; semuanya ditampilkan.",
)
_LEFT_OUT = Text(
    en="Not ranked: {n} posts without this figure or with fewer than {least} views or accounts.",
    id="Tidak diperingkat: {n} postingan tanpa angka ini atau dengan kurang dari {least} penayangan atau akun.",
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


def posts(f: Figures) -> list[Block]:
    """Return the best and the weakest posts side by side, all of them where they are few, or one line."""
    listed = _published(f)
    if listed.empty:
        return [_line(f, _NO_POSTS)]
    rows = f.now([*RATES, *RATES.values(), "engagements_public"], by=["platform", "post"])
    rate = max(RATES, key=lambda metric: sum(map(_ranks(rows, metric), listed.itertuples())))
    comparable = [post for post in listed.itertuples() if _ranks(rows, rate)(post)]
    if not comparable:
        return [_line(f, _NO_RATE, n=len(listed))]
    comparable.sort(key=lambda post: -_row(rows, rate, post)["value"])  # type: ignore[index]
    left_out = len(listed) - len(comparable)
    if len(comparable) < FEW:
        return [_table(f, "posts", _ALL, comparable, rows, rate, left_out, few=True)]
    grown = [post for post in comparable if _age(post, f.data.as_of) >= SETTLING]
    young = len(grown) < len(comparable)
    best = _table(f, "posts-best", _BEST, comparable[:SHOWN], rows, rate, left_out, of=len(comparable))
    lowest = grown[::-1][: min(SHOWN, max(len(comparable) - SHOWN, 0))]
    return [best, _table(f, "posts-lowest", _WEAKEST, lowest, rows, rate, 0, of=len(comparable), young=young)]


def shortened(caption: object, limit: int = 84) -> str:
    """Return a caption on one line, cut at a word.

    >>> shortened("Kopi susu gula aren\\nkini ada!", 20)
    'Kopi susu gula aren…'
    """
    text = " ".join(caption.split()) if isinstance(caption, str) else ""
    if len(text) <= limit:
        return text
    cut = text[:limit].rsplit(" ", 1)[0] if " " in text[:limit] else text[:limit]
    return cut.rstrip(" ,.;:–-") + "…"


def _published(f: Figures) -> pd.DataFrame:
    columns = ["platform", "post", "day", "format", "caption", "link"]
    if "posts" not in f.data:
        return pd.DataFrame(columns=columns)
    frame = f.data["posts"]
    return frame.loc[(frame["month"] == f.period) & frame["post"].notna(), columns]


def _row(rows: Sequence[Row], metric: str, post: object) -> Row | None:
    return single(rows, metric, platform=post.platform, post=post.post)  # type: ignore[attr-defined]


def _ranks(rows: Sequence[Row], metric: str):  # type: ignore[no-untyped-def]
    table = {(r["platform"], r["post"], r["metric"]): r for r in rows}

    def ranked(post: object) -> bool:
        key = (post.platform, post.post)  # type: ignore[attr-defined]
        rate, seen = table.get((*key, metric)), table.get((*key, RATES[metric]))
        return rate is not None and seen is not None and known(rate) and seen["value"] >= SEEN_ENOUGH

    return ranked


def _table(
    f: Figures, key: str, title: Text, shown: Sequence[object], rows: Sequence[Row], rate: str, left_out: int,
    of: int = 0, *, few: bool = False, young: bool = False,
) -> Block:  # fmt: skip
    metrics = (RATES[rate], "engagements_public", rate)
    lines = tuple((_post(f, post), *(_cell(f, _row(rows, m, post)) for m in metrics)) for post in shown)
    used = [row for post in shown for m in metrics if (row := _row(rows, m, post)) is not None]
    notes = [
        *([phrase(_TOO_FEW, f.language, n=len(shown))] if few else []),
        *([phrase(_LEFT_OUT, f.language, n=left_out, least=SEEN_ENOUGH)] if left_out else []),
        *([phrase(_YOUNG, f.language, days=SETTLING)] if young else []),
    ]
    columns = (
        Column(f.say(Text(en="Post", id="Postingan")), number=False, width="46%"),
        *(_column(f, m) for m in metrics),
    )
    subtitle = f.say(_BY).format(rate=label(rate, f.language), n=number(of or len(shown), f.language))
    return f.block(
        "table",
        key,
        used,
        title=f.say(title),
        subtitle=subtitle,
        table=Grid(columns, lines),
        wide=few,
        paragraphs=tuple(notes),
    )


def _column(f: Figures, metric: str) -> Column:
    short = {
        "post_reach": Text(en="Reach", id="Jangkauan"),
        "views": Text(en="Views", id="Penayangan"),
        "impressions": Text(en="Impressions", id="Tayangan"),
        "engagements_public": Text(en="Inter-actions", id="Interaksi"),
    }
    return Column(f.say(short.get(metric, Text(en="Rate", id="Tingkat"))))


def _post(f: Figures, post: object) -> Cell:
    facts = [platform_name(post.platform, f.language)]  # type: ignore[attr-defined]
    if isinstance(post.day, str):  # type: ignore[attr-defined]
        facts.append(short_day(post.day, f.language))  # type: ignore[attr-defined]
    caption = shortened(post.caption)  # type: ignore[attr-defined]
    link = post.link if isinstance(post.link, str) else ""  # type: ignore[attr-defined]
    return Cell(caption or f.say(_UNTITLED), under=" · ".join(facts), name=bool(caption), link=link)


def _cell(f: Figures, row: Row | None) -> Cell:
    return Cell(value(row, f.language)) if row is not None and known(row) else Cell("–", missing=True)


def _age(post: object, as_of: str) -> int:
    day = post.day  # type: ignore[attr-defined]
    return (date.fromisoformat(as_of) - date.fromisoformat(day)).days if isinstance(day, str) else SETTLING


def _line(f: Figures, text: Text, **facts: object) -> Block:
    return f.block("sentence", "posts", paragraphs=(phrase(text, f.language, **facts),))
