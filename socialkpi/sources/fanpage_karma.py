"""Fanpage Karma: posts ranked over several networks, and profiles with their fans.

[REAL] English, 2024. Semicolons, one column too many on every line, day first, all numbers as floats (``1.3162316E7``).

The network of a post is only seen in its address. The table of profiles has no day, so its fans cannot be placed in time; the
columns beside the ranking's own can be chosen, and those known from code are read where they stand.
"""

from __future__ import annotations

import re

from socialkpi.language import Text
from socialkpi.reading.cells import COUNT, DECIMAL, IDENTITY, NAME, TEXT
from socialkpi.reading.dates import Format, Moment
from socialkpi.reading.draft import Draft
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._networks import keep_networks, local_days, network_of, own_ids

_DAY_FIRST = Format(
    "24/08/2024 15:22",
    re.compile(r"(?P<day>\d{2})/(?P<month>\d{2})/(?P<year>\d{4}) (?P<hour>\d{2}):(?P<minute>\d{2})", re.ASCII),
    lambda m: (int(m["year"]), int(m["month"]), int(m["day"]), int(m["hour"]), int(m["minute"]), 0, None),
)


def _posts(draft: Draft) -> None:
    draft.fields["_platform"] = [network_of(link) for link in draft.fields["link"]]
    keep_networks(draft)
    own_ids(draft)
    local_days(draft)
    unknown = sum(where is None for where in draft.fields["platform"])
    if unknown:
        draft.note(
            "SK260",
            note=Text(
                en=f"Posts whose address is on no network that is known: {unknown}.",
                id=f"Postingan yang alamatnya di jaringan tidak dikenal: {unknown}.",
            ),
        )


def _only_ours(draft: Draft) -> list[Draft]:
    """A ranking compares profiles: only those of the client may reach its numbers, and only client.toml knows them."""
    pairs = zip(draft.fields["platform"], draft.fields["account"], strict=True)
    profiles = {(where, who.strip()) for where, who in pairs if where and who}
    if draft.says.account is not None:
        ours = [row for row, who in enumerate(draft.fields["account"]) if who == draft.says.account]
        draft.fields = {name: [values[row] for row in ours] for name, values in draft.fields.items()}
        draft.lines = [draft.lines[row] for row in ours]
    elif len({where for where, _ in profiles}) < len(profiles):
        draft.needs.append("account")
        draft.note("SK260", note=_WHOSE)
    return [draft]


_WHOSE = Text(
    en="Several profiles of one network stand in this file, and it does not say which is the client's. "
    'Add account = "the profile\'s name" for this file under [[files]] in client.toml.',
    id="Berkas ini memuat beberapa profil dari satu jaringan, tanpa keterangan mana milik klien. "
    'Tambahkan account = "nama profil" untuk berkas ini di [[files]] pada client.toml.',
)

FANPAGE_KARMA_POSTS = Source(
    key="fanpage_karma_posts",
    family="fanpage_karma",
    platform=None,
    table="posts",
    title=Text(en="Fanpage Karma: posts", id="Fanpage Karma: postingan"),
    how=Text(
        en="Fanpage Karma → Discovery → Posts → choose profiles and dates → Export → CSV.",
        id="Fanpage Karma → Discovery → Posts → pilih profil dan tanggal → Export → CSV.",
    ),
    recognised_by=RecognisedBy(("Profile-ID", "Post-ID", "Date", "Link")),
    columns=(
        Column("_time", "Date", Moment((_DAY_FIRST,)), required=True),
        Column("account", "Profile", NAME),
        Column("caption", "Message", TEXT),
        Column(None, "Post interaction rate", DECIMAL, adds=False),
        Column("comments", "Number of comments", COUNT),
        Column("engagements_native", "Number of Reactions, Comments & Shares", COUNT),
        Column("reactions", "Number of Likes", COUNT),
        Column(None, "Profile-ID", NAME),
        Column("post", "Post-ID", IDENTITY, required=True),
        Column("link", "Link", NAME, required=True),
        Column(None, "Image Link", NAME),
    ),
    before=_posts,
    finish=_only_ours,
    notes=(
        Text(
            en="Days are as written, in the zone of the Fanpage Karma account, which the file does not name.",
            id="Harinya sesuai tulisan, menurut zona akun Fanpage Karma yang tidak tertulis di berkas.",
        ),
    ),
    lacks={
        "impressions": Text(
            en="only the owner of a profile sees impressions", id="tayangan hanya terlihat oleh pemilik profil"
        ),
        "reach": Text(en="only the owner of a profile sees reach", id="jangkauan hanya terlihat oleh pemilik profil"),
    },
)


def _aside(draft: Draft) -> None:
    draft.leave_aside(
        Text(
            en="the file does not say on which day the fans were counted; enter them by hand (template accounts-by-hand)",
            id="berkas tidak menyebut hari penghitungan fan; isi secara manual (templat accounts-by-hand)",
        )
    )


FANPAGE_KARMA_PROFILES = Source(
    key="fanpage_karma_profiles",
    family="fanpage_karma",
    platform=None,
    table="other",
    title=Text(en="Fanpage Karma: profiles", id="Fanpage Karma: profil"),
    how=Text(
        en="Fanpage Karma → Discovery → Profiles → Export → CSV.",
        id="Fanpage Karma → Discovery → Profiles → Export → CSV.",
    ),
    recognised_by=RecognisedBy(("Profile-ID", "Social network"), without=("Post-ID",)),
    columns=(
        Column("account", "Profile", NAME),
        Column(None, "Social network", NAME),
        Column("followers", "Fans", COUNT, adds=False, also=("Follower",)),
        Column(None, "Average", DECIMAL, adds=False),
        Column("engagements_native", "Number of Reactions, Comments & Shares", COUNT),
        Column(None, "Number of posts", COUNT),
        Column(None, "Profile-ID", NAME),
        Column(None, "Link", NAME),
    ),
    before=_aside,
)
