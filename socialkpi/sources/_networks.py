"""What the exports of tools over several networks share: which network a row is of, and its posts' own identifiers."""

from __future__ import annotations

import re
from typing import Any

from socialkpi.reading.draft import Draft

NETWORKS = {
    "facebook": "facebook",
    "facebook page": "facebook",
    "instagram": "instagram",
    "x": "x",
    "x (twitter)": "x",
    "twitter": "x",
    "linkedin": "linkedin",
    "linkedin page": "linkedin",
    "tiktok": "tiktok",
    "youtube": "youtube",
    "threads": "threads",
    "pinterest": "pinterest",
    "whatsapp": "whatsapp",
}
"""The words for a network, in lower case, and our key."""

_HOSTS = {
    "facebook.com": "facebook",
    "fb.watch": "facebook",
    "instagram.com": "instagram",
    "x.com": "x",
    "twitter.com": "x",
    "linkedin.com": "linkedin",
    "tiktok.com": "tiktok",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "threads.net": "threads",
    "threads.com": "threads",
    "pinterest.com": "pinterest",
}
_HOST = re.compile(r"https?://(?:[\w-]+\.)*?((?:[\w-]+)\.(?:com|net|be|watch))(?:/|$)", re.IGNORECASE)


def network_of(link: str | None) -> str | None:
    """Return the network that a post's address is on, or None.

    >>> network_of("https://www.tiktok.com/@contoh/video/1"), network_of("https://contoh.example/1")
    ('tiktok', None)
    """
    match = _HOST.match(link) if link else None
    return _HOSTS.get(match[1].lower()) if match else None


def keep_networks(draft: Draft, field: str = "_platform") -> None:
    """Let every row keep its own network; the table as a whole has one only where all rows agree."""
    values = draft.fields[field]
    named = {name for name in values if name is not None}
    draft.fields["platform"] = values
    draft.platform = named.pop() if len(named) == 1 else None


def own_ids(draft: Draft) -> None:
    """Take the page's number off Facebook's post ids (``<page>_<post>``), so that they are those of Facebook's own exports."""
    pairs = zip(draft.fields["post"], draft.fields["platform"], strict=True)
    draft.fields["post"] = [post.rpartition("_")[2] if post and where == "facebook" else post for post, where in pairs]


def local_days(draft: Draft, field: str = "_time") -> None:
    """Give rows the day that is written: the file does not say in which zone its times are, so they are not moved."""
    written = draft.written.pop(field)
    del draft.fields[field]
    draft.fields["day"] = [text[:10] if text else None for text in written]
    draft.written["day"] = written


def without_mark(values: list[Any]) -> list[Any]:
    """Take off the apostrophe by which a tool keeps a spreadsheet from reading a name as something else."""
    return [value.removeprefix("'") if value else value for value in values]
