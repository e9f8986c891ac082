"""Meta Business Suite, Insights, Audience: who the followers are, as small tables one below the other.

[REAL] files of 2024 (tabs, percent signs, names split at their commas, "Age" above the ages) and 2025 (places lie across: a row of
names, a row of values; no percent sign; women and men in either order). Spreadsheets turn "3.4" into a date: such a cell is told
and left out. Titles in other languages than English are [NOT SEEN].
"""

from __future__ import annotations

import re

from socialkpi.language import Text
from socialkpi.reading.arrange import last_cell_is_value
from socialkpi.reading.cells import COUNT, NAME, PERCENT
from socialkpi.reading.draft import Draft
from socialkpi.reading.languages import fold, titles
from socialkpi.reading.source import Column, RecognisedBy, Source

_HOW = Text(
    en="Meta Business Suite → Insights → Audience → choose the account → Export (CSV).",
    id="Meta Business Suite → Insight → Audiens → pilih akun → Ekspor (CSV).",
)
_PLACES = {
    "Top countries": "country",
    "Top cities": "city",
    "Top towns/cities": "city",
    "Top pages": "liked_page",
}
_AGE = re.compile(r"\d{2}\s?[-–]\s?\d{2}|\d{2}\s?\+")
_PEOPLE = ("Women", "Men", "Unknown")


def _platform(draft: Draft) -> None:
    """Take the platform from a title that names it ("Instagram followers by top cities")."""
    english = fold(titles("meta_audience").get(fold(draft.title or ""), draft.title or ""))
    draft.platform = next((name for name in ("facebook", "instagram") if english.startswith(name)), None)


def _place(draft: Draft) -> None:
    _platform(draft)
    title = fold(titles("meta_audience").get(fold(draft.title or ""), draft.title or ""))
    kinds = {fold(name): kind for name, kind in _PLACES.items()}
    here = next((kind for name, kind in kinds.items() if name in (title, *draft.headings)), "place")
    draft.fields["dimension"] = [here] * draft.rows


def _ages(draft: Draft) -> None:
    """Take the platform from the title; a first column that holds no ages belongs to some other table."""
    _platform(draft)
    if not all(_AGE.fullmatch(age.strip()) for age in draft.fields["_age"] if age):
        draft.leave_aside(Text(en="its first column holds no ages", id="kolom pertamanya bukan kelompok usia"))


def _people(draft: Draft) -> list[Draft]:
    """Give each gender of each age a row of its own."""
    named = [(name.lower(), draft.fields["_" + name.lower()]) for name in _PEOPLE if "_" + name.lower() in draft.fields]
    cells = [(row, name, shares[row]) for row in range(draft.rows) for name, shares in named]
    ages = draft.fields["_age"]
    draft.lines = [draft.lines[row] for row, _, _ in cells]
    draft.fields = {
        "dimension": ["age_gender"] * len(cells),
        "segment": [f"{ages[row]} {name}" for row, name, _ in cells],
        "share": [share for _, _, share in cells],
    }
    return [draft]


def _first_column(place: int, title: str | None, english: str) -> Column | None:
    """The ages stand under an empty heading, or under "Age"."""
    return Column("_age", "Age", NAME, required=False) if place == 0 else None


META_AUDIENCE_PEOPLE = Source(
    key="meta_audience_people",
    family="meta_audience",
    platform=None,
    table="audience",
    title=Text(en="Meta Insights: followers by age and gender", id="Insight Meta: pengikut menurut usia dan gender"),
    how=_HOW,
    recognised_by=RecognisedBy(("Women", "Men")),
    columns=(
        Column("_age", "Age", NAME),
        Column("_women", "Women", PERCENT, adds=False, spares_row=True),
        Column("_men", "Men", PERCENT, adds=False, spares_row=True),
        Column("_unknown", "Unknown", PERCENT, adds=False, spares_row=True),
    ),
    bind=_first_column,
    wide=True,
    asks_platform=True,
    before=_ages,
    finish=_people,
    gives=("share",),
)

META_AUDIENCE_PLACES = Source(
    key="meta_audience_places",
    family="meta_audience",
    platform=None,
    table="audience",
    title=Text(en="Meta Insights: where the followers are", id="Insight Meta: asal pengikut"),
    how=_HOW,
    recognised_by=RecognisedBy(titles=tuple(_PLACES)),
    columns=(
        Column("segment", "Name", NAME, required=True),
        Column("share", "Share (%)", PERCENT, adds=False, spares_row=True),
    ),
    asks_platform=True,
    before=_place,
)

META_AUDIENCE_LISTS = Source(
    key="meta_audience_lists",
    family="meta_audience",
    platform=None,
    table="audience",
    title=Text(en="Meta Insights: where the followers are (2024)", id="Insight Meta: asal pengikut (2024)"),
    how=_HOW,
    recognised_by=RecognisedBy(("Value",), one_of=tuple(_PLACES), without=("Top Demographics",)),
    columns=(
        *(Column("segment", heading, NAME) for heading in _PLACES),
        Column("share", "Value", PERCENT, adds=False, spares_row=True),
    ),
    arrange=last_cell_is_value,
    asks_platform=True,
    before=_place,
)


def _all(draft: Draft) -> None:
    draft.platform = "facebook" if "fb_page" in draft.headings else "instagram"
    draft.fields["dimension"] = draft.fields["segment"] = ["all"] * draft.rows


META_AUDIENCE_FOLLOWERS = Source(
    key="meta_audience_followers",
    family="meta_audience",
    platform=None,
    table="audience",
    title=Text(en="Meta Insights: number of followers", id="Insight Meta: jumlah pengikut"),
    how=_HOW,
    recognised_by=RecognisedBy(("FOLLOW", "UNIQUE_USERS"), one_of=("FB_PAGE", "IG_ACCOUNT")),
    columns=(
        Column("followers", "FB_PAGE", COUNT, adds=False),
        Column("followers", "IG_ACCOUNT", COUNT, adds=False),
        Column(None, "FOLLOW", NAME),
        Column(None, "UNIQUE_USERS", NAME),
    ),
    asks_platform=True,
    before=_all,
)
