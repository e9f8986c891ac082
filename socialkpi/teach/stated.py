"""What the exports of a made-up client state of its posts, added up rightly and wrongly."""

from __future__ import annotations

from collections.abc import Sequence

from socialkpi.teach.export import Export, PostsStated
from socialkpi.teach.facts import newest_values


def of_platform(exports: Sequence[Export], platform: str) -> list[PostsStated]:
    """Return what each export states of the posts of a platform."""
    return [export.posts for export in exports if export.posts and export.posts.platform == platform]


def newest_sum(exports: Sequence[Export], platform: str, measure: str) -> int:
    """Add up a measure over the posts, each with its newest value: what is right."""
    newest = newest_values(of_platform(exports, platform))
    return sum(values[measure] for values in newest.values() if measure in values)


def sum_of_all(exports: Sequence[Export], platform: str, measure: str) -> int:
    """Add up a measure over all rows of all exports: what is wrong where they overlap."""
    rows = (values for stated in of_platform(exports, platform) for values in stated.values.values())
    return sum(value for values in rows if (value := values.get(measure)) is not None)
