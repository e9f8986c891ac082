"""Our own template for mentions and comments: one line each, with brand and sentiment, from listening or from a tool's export."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, NAME, TEXT
from socialkpi.reading.dates import ISO, ISO_TIME, Day
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._by_hand import YES_NO, networks
from socialkpi.sources._networks import NETWORKS
from socialkpi.sources._service import count

_SENTIMENTS = {word: word for word in ("positive", "neutral", "negative")}
_KINDS = {word: word for word in ("mention", "comment", "review", "tag", "story", "article", "influencer")}


def _settle(draft: Draft) -> None:
    count(draft, "mentions")
    networks(draft)
    fields = draft.fields
    if (ours := fields.pop("_ours", None)) is not None:
        fields["own"] = [None if word is None else {"yes": True, "no": False}.get(word) for word in ours]
    known = [word if word in _SENTIMENTS else None for word in fields["sentiment"]]
    for sentiment in _SENTIMENTS:
        fields[sentiment] = [None if word is None else float(word == sentiment) for word in known]


MENTIONS_BY_HAND = Source(
    key="mentions_by_hand",
    family="by_hand",
    platform=None,
    table="mentions",
    title=Text(en="Mentions and comments (our own template)", id="Sebutan dan komentar (templat kami)"),
    how=Text(
        en="Fill templates/data/mentions.en.csv, one line per mention or comment. Date: 2026-10-03. Platform: instagram … Text: "
        "what was written, without the writer's name. Kind: mention, comment, review … Brand: which brand it speaks of, also a "
        "competitor's. Ours: yes if it is the client's brand. Sentiment: positive, neutral, negative, or empty if not judged. "
        "Stars: of a review. Author's followers, Conversions: of an influencer's post.",
        id="Isi templates/data/mentions.id.csv, satu baris per sebutan atau komentar. Tanggal: 2026-10-03. Platform: instagram … "
        "Teks: isi tulisannya, tanpa nama penulis. Jenis: sebutan, komentar, ulasan … Merek: merek yang dibicarakan, juga milik "
        "pesaing. Milik kami: ya jika merek klien. Sentimen: positif, netral, negatif, atau kosong jika belum dinilai. Bintang: "
        "untuk ulasan. Pengikut penulis, Jumlah konversi: untuk postingan influencer.",
    ),
    recognised_by=RecognisedBy(("Brand", "Sentiment", "Date")),
    columns=(
        Column("mention", "Mention", NAME),
        Column("day", "Date", Day((ISO, ISO_TIME)), required=True),
        Column("_platform", "Platform", NAME, values=NETWORKS),
        Column("mention_kind", "Kind", NAME, values=_KINDS),
        Column("text", "Text", TEXT),
        Column("brand", "Brand", NAME, required=True),
        Column("_ours", "Ours", NAME, values=YES_NO),
        Column("sentiment", "Sentiment", NAME, values=_SENTIMENTS),
        Column("link", "Link", NAME),
        Column("reach", "Reach", COUNT, adds=False),
        Column("engagements_native", "Engagements", COUNT),
        Column("stars", "Stars", DECIMAL, adds=False),
        Column("author_followers", "Author's followers", COUNT, adds=False),
        Column("conversions", "Conversions", COUNT),
        Column("account", "Account", NAME),
    ),
    gives=("positive", "neutral", "negative"),
    before=_settle,
)
