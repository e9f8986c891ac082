"""LinkedIn, a personal profile's own export (.xlsx). [REAL] one workbook of 2024: five sheets, two tables side by side on one.

A profile is not the company's page: where client.toml does not name the account, its rows are called "LinkedIn profile", so that
they are never taken for the page's. Dates are text, month first.
"""

from __future__ import annotations

import re

from socialkpi.language import Text
from socialkpi.reading.arrange import keys_as_headings
from socialkpi.reading.cells import CHANGE, COUNT, NAME, SHARE, TEXT
from socialkpi.reading.dates import ISO, ISO_TIME, US, Day, day_of
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source

_HOW = Text(
    en="LinkedIn → your profile → Analytics → Content → choose the dates → Export (.xlsx).",
    id="LinkedIn → profil Anda → Analitik → Konten → pilih tanggal → Ekspor (.xlsx).",
)
_DAY = Day((US, ISO, ISO_TIME))
_ID = re.compile(r"(\d{15,22})")
_STOCK = re.compile(r"\d{1,4}[/-]\d{1,2}[/-]\d{1,4}")
_NO_REACH = {
    "reach": Text(
        en="unique views are told only for the whole window",
        id="jumlah orang unik hanya ada untuk seluruh rentang tanggal",
    )
}


def _profile(draft: Draft) -> None:
    """Name the account; a sheet that was saved as a file of its own could be from anywhere, so client.toml must say."""
    if draft.sheet is None and draft.says.platform != "linkedin":
        draft.needs.append("platform")
        draft.note("SK213", found=", ".join(draft.headings))
    draft.account = draft.says.account or "LinkedIn profile"


def _window(draft: Draft) -> None:
    """The window stands beside "Overall Performance": 8/7/2023 - 8/5/2024."""
    _profile(draft)
    said = draft.fields["_window"][0] if draft.fields.get("_window") else None
    first, _, last = (said or "").replace("–", "-").partition(" - ")
    draft.set_window(day_of(first, US, ISO), day_of(last, US, ISO))
    draft.leave_aside(
        Text(en="the sheet ENGAGEMENT has the same by day", id="lembar ENGAGEMENT memuat hal yang sama per hari")
    )


def _identify(draft: Draft) -> None:
    _profile(draft)
    links = draft.fields["link"]
    found = [_ID.search(link) if link else None for link in links]
    draft.fields["post"] = [match.group(1) if match else link for match, link in zip(found, links, strict=True)]


def _followers(draft: Draft) -> None:
    """The first line says how many follow on a day ("Total followers on 8/5/2024:"); that day's row gets it."""
    _profile(draft)
    for row in draft.above:
        match = _STOCK.search(row[0]) if row else None
        if match and len(row) > 1 and row[1].strip().isdigit():
            day = day_of(match.group(0), US, ISO)
            draft.fields["followers"] = [float(row[1]) if here == day else None for here in draft.fields["day"]]


def _groups(draft: Draft) -> None:
    _profile(draft)
    kinds = draft.fields["_kind"]
    draft.fields["dimension"] = [kind.lower().replace(" ", "_") if kind else None for kind in kinds]


LINKEDIN_CREATOR_WINDOW = Source(
    key="linkedin_creator_window",
    family="linkedin",
    platform="linkedin",
    table="other",
    title=Text(en="LinkedIn profile: the whole window", id="Profil LinkedIn: seluruh rentang tanggal"),
    how=_HOW,
    recognised_by=RecognisedBy(("Overall Performance",)),
    columns=(
        Column("_window", "Overall Performance", NAME),
        Column(None, "Impressions", COUNT, adds=False),
        Column(None, "Unique views", COUNT, adds=False),
        Column(None, "Members reached", COUNT, adds=False),
    ),
    arrange=keys_as_headings,
    wide=True,
    before=_window,
)

LINKEDIN_CREATOR_DAYS = Source(
    key="linkedin_creator_days",
    family="linkedin",
    platform="linkedin",
    table="days",
    title=Text(en="LinkedIn profile: by day", id="Profil LinkedIn: per hari"),
    how=_HOW,
    recognised_by=RecognisedBy(("Engagements", "Impressions", "Date"), only=True),
    columns=(
        Column("day", "Date", _DAY, required=True),
        Column("impressions", "Impressions", COUNT),
        Column("engagements_native", "Engagements", CHANGE),
    ),
    before=_profile,
    lacks=_NO_REACH,
)

LINKEDIN_CREATOR_POSTS = Source(
    key="linkedin_creator_posts",
    family="linkedin",
    platform="linkedin",
    table="posts",
    title=Text(en="LinkedIn profile: top posts", id="Profil LinkedIn: postingan teratas"),
    how=_HOW,
    recognised_by=RecognisedBy(("Post URL", "Post publish date"), one_of=("Engagements", "Impressions")),
    columns=(
        Column("link", "Post URL", TEXT, required=True),
        Column("day", "Post publish date", _DAY),
        Column("engagements_native", "Engagements", CHANGE),
        Column("impressions", "Impressions", COUNT),
    ),
    before=_identify,
    lacks=_NO_REACH,
    notes=(
        Text(
            en="At most fifty posts, by engagements and by impressions.",
            id="Paling banyak lima puluh postingan, menurut interaksi dan menurut tayangan.",
        ),
    ),
)

LINKEDIN_CREATOR_FOLLOWERS = Source(
    key="linkedin_creator_followers",
    family="linkedin",
    platform="linkedin",
    table="days",
    title=Text(en="LinkedIn profile: new followers by day", id="Profil LinkedIn: pengikut baru per hari"),
    how=_HOW,
    recognised_by=RecognisedBy(("New followers", "Date"), only=True),
    columns=(
        Column("day", "Date", _DAY, required=True),
        Column("followers_gained", "New followers", CHANGE),
    ),
    before=_followers,
)

LINKEDIN_CREATOR_GROUPS = Source(
    key="linkedin_creator_groups",
    family="linkedin",
    platform="linkedin",
    table="audience",
    title=Text(en="LinkedIn profile: who the followers are", id="Profil LinkedIn: siapa pengikutnya"),
    how=_HOW,
    recognised_by=RecognisedBy(("Top Demographics", "Value", "Percentage")),
    columns=(
        Column("_kind", "Top Demographics", NAME, required=True),
        Column("segment", "Value", NAME, required=True),
        Column("share", "Percentage", SHARE, adds=False),
    ),
    before=_groups,
)
