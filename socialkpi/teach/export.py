"""One exported file of a sample, and what the truth has to know about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from socialkpi.teach.model import Post
from socialkpi.teach.seasons import Window

Stated = dict[str, int | None]
"""What an export states of a post, under the names of the tables; None is an empty cell."""


@dataclass(frozen=True)
class PostsStated:
    """The posts in one export, as they stood when it was taken."""

    platform: str
    taken: date
    values: dict[int, Stated]
    not_used: frozenset[str] = frozenset()
    """Columns that are all zero here although another export contradicts them."""


@dataclass(frozen=True)
class Export:
    """A file under ``exports/``: its path there, its bytes, what is peculiar about it."""

    path: str
    data: bytes
    peculiar: str = ""
    posts: PostsStated | None = None
    says: dict[str, str | int] = field(default_factory=dict)
    """What client.toml has to say about the file, since the file doesn't; "file" may be a pattern for several."""


def stated(
    platform: str,
    posts: Iterable[Post],
    taken: date,
    values: Callable[[Post, date], Stated],
    not_used: frozenset[str] = frozenset(),
) -> PostsStated:
    """Return what an export taken on a day states of some posts."""
    return PostsStated(platform, taken, {post.number: values(post, taken) for post in posts}, not_used)


def within(posts: Iterable[Post], window: Window) -> list[Post]:
    """Return the posts published in a window, newest first."""
    return [post for post in posts if post.day in window][::-1]
