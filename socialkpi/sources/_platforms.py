"""The names that people and warehouses give to the platforms that we know."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from socialkpi.language import PLATFORMS, Text
from socialkpi.reading.cells import Cells, Scene, missing
from socialkpi.reading.draft import Draft

OTHER_NAMES = {
    "ig": "instagram", "fb": "facebook", "facebook_pages": "facebook", "instagram_business": "instagram", "twitter": "x",
    "twitter_organic": "x", "linkedin_pages": "linkedin", "linkedin_company_pages": "linkedin", "facebook_ads": "meta_ads",
    "youtube_analytics": "youtube", "instagram_ads": "meta_ads", "meta": "meta_ads", "google": "google_ads",
    "adwords": "google_ads", "wa": "whatsapp",
}  # fmt: skip


@dataclass(frozen=True)
class PlatformNames:
    """The name of a platform, as people and warehouses write it; a name that is none is refused with its row."""

    expected: Text = Text(en="a platform such as instagram or meta_ads", id="platform seperti instagram atau meta_ads")

    def read(self, cells: Sequence[str], scene: Scene) -> Cells:
        """Read a column of platforms."""
        values = [None if missing(cell) else platform_named(cell) for cell in cells]
        bad = {place: "SK202" for place, cell in enumerate(cells) if values[place] is None and not missing(cell)}
        return Cells(values, bad=bad)


def platform_named(word: str) -> str | None:
    """Return the key of the platform that a word names, or None.

    >>> platform_named("Instagram"), platform_named("Facebook Ads"), platform_named("Mars")
    ('instagram', 'meta_ads', None)
    """
    key = "_".join(word.strip().lower().replace("-", " ").split())
    key = OTHER_NAMES.get(key, key)
    return key if key in PLATFORMS else None


def each_its_own(draft: Draft) -> list[Draft]:
    """Let every row keep its own platform (field ``_platform``); the table has one only where all rows agree."""
    named = {name for name in draft.fields["_platform"] if name is not None}
    draft.fields["platform"] = draft.fields["_platform"]
    draft.platform = named.pop() if len(named) == 1 else None
    return [draft]
