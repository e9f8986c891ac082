"""What the Meta exports share: how they are downloaded, the names of formats, whose post a post is."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.draft import Draft, most_common

CONTENT_HOW = Text(
    en="Meta Business Suite → Insights → Content → choose the account and the dates → Export data (CSV).",
    id="Meta Business Suite → Insight → Konten → pilih akun dan tanggal → Ekspor data (CSV).",
)
LIFETIME = Text(
    en="Counts are the posts' whole life up to the download, not the chosen dates.",
    id="Angkanya mencakup seluruh umur postingan sampai diunduh, bukan hanya rentang tanggal yang dipilih.",
)
FORMATS = {
    "ig reel": "reel",
    "ig image": "photo",
    "ig carousel": "carousel",
    "ig story": "story",
    "ig video": "video",
    "reels": "reel",
    "reel": "reel",
    "photos": "photo",
    "photo": "photo",
    "videos": "video",
    "video": "video",
    "links": "link",
    "link": "link",
    "text": "text",
    "stories": "story",
}


def caption_from_title(draft: Draft) -> None:
    """Take the caption from Title where Description is empty: Meta changed the place, and uses both in one file."""
    titles, texts = draft.fields.get("_title"), draft.fields.get("caption")
    if titles is None:
        return
    draft.fields["caption"] = (
        titles if texts is None else [text or title for text, title in zip(texts, titles, strict=True)]
    )


def own_posts(draft: Draft) -> None:
    """Mark collaborations: the account that most rows are from is the file's own, the others are guests' posts."""
    accounts = draft.fields.get("_account_id")
    mine = most_common(accounts) if accounts else None
    if accounts is None or mine is None:
        return
    own = [account is None or account == mine for account in accounts]
    draft.fields["own"] = own
    if not all(own):
        draft.note("SK250", n=own.count(False), rows=len(own))
