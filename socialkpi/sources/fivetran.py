"""Tables of a warehouse: what Fivetran's dbt packages for social media and ads make of the platforms' APIs.

Known from the packages' own code and documentation, not from a file: the column names of
``social_media_reporting__rollup_report`` stand in fivetran/dbt_social_media_reporting, ``models/social_media_reporting.yml``;
those of ``ad_reporting__account_report``, ``…campaign_report``, ``…ad_group_report`` and ``…ad_report`` in
fivetran/dbt_ad_reporting, ``models/ad_reporting_models.yml`` and ``models/intermediate``. What the code does to the numbers is
undone here as far as the table allows:

* YouTube's views stand under ``clicks``.
* Instagram's ``impressions`` are filled with views, since Meta counts no others any more.
* A count that the API didn't give is written as 0 (``coalesce``). Where a platform has nothing but zeros in a column, the
  column is taken as missing; elsewhere a zero can't be told from a gap, and a note says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from socialkpi.language import Text, platform_name
from socialkpi.reading.cells import COUNT, DECIMAL, IDENTITY, MONEY, NAME, TEXT
from socialkpi.reading.dates import ISO, ISO_OFFSET, ISO_TIME, Day, Format, Moment, Parts
from socialkpi.reading.draft import Draft
from socialkpi.reading.problems import problem
from socialkpi.reading.source import Column, RecognisedBy, Source
from socialkpi.sources._platforms import PlatformNames, each_its_own

_COUNTS = ("clicks", "impressions", "views", "reactions", "shares", "comments")
_AD_COUNTS = ("clicks", "impressions", "conversions", "revenue")
_HOW = Text(
    en="Save the table {table} of your warehouse as CSV, or name it in a query under [[mappings]] in client.toml.",
    id="Simpan tabel {table} dari gudang data Anda sebagai CSV, atau sebutkan dalam query di [[mappings]] di client.toml.",
)


def _utc(match: re.Match[str]) -> Parts:
    year, month, day, hour, minute, second = (int(part) for part in match.groups())
    return year, month, day, hour, minute, second, None


_WAREHOUSE_TIME = Format(
    "2026-10-03 19:53:00 UTC",
    re.compile(r"(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)(?:\.\d+)?(?: ?UTC|Z)?", re.ASCII),
    _utc,
)


def _posts(draft: Draft) -> list[Draft]:
    fields = draft.fields
    _move(fields, "clicks", "views", "youtube")
    _move(fields, "impressions", "views", "instagram")
    _never_given(draft, _COUNTS)
    return each_its_own(draft)


def _ads(draft: Draft) -> list[Draft]:
    _never_given(draft, _AD_COUNTS)
    return each_its_own(draft)


def _move(fields: dict[str, list[float | None]], name: str, to: str, platform: str) -> None:
    """Put the numbers of one platform where they belong."""
    if name not in fields:
        return
    here = [whose == platform for whose in fields["_platform"]]  # type: ignore[comparison-overlap]
    if not any(here):
        return
    there = fields.get(to, [None] * len(here))
    pairs = [*zip(fields[name], there, here, strict=True)]
    fields[to] = [value if mine else other for value, other, mine in pairs]
    fields[name] = [None if mine else value for value, _, mine in pairs]


def _never_given(draft: Draft, names: Iterable[str]) -> None:
    """Take a column that is zero throughout for a platform as missing; say that other zeros may be gaps."""
    whose, zeros = draft.fields["_platform"], False
    for name in names:
        values = draft.fields.get(name)
        if values is None:
            continue
        for platform in sorted({each for each in whose if each is not None}):
            mine = [value for value, each in zip(values, whose, strict=True) if each == platform and value is not None]
            zeros |= 0 in mine
            if mine and not any(mine):
                values = [None if each == platform else value for value, each in zip(values, whose, strict=True)]
                _say_never_given(draft, name, platform)
        draft.fields[name] = values
    if zeros:
        draft.notes.append(problem("SK260", note=_ZEROS))


_ZEROS = Text(
    en="The warehouse writes 0 also where the platform gave no number: single zeros may be gaps.",
    id="Gudang data menulis 0 juga bila platform tidak memberi angka: nol satuan bisa jadi celah.",
)


def _say_never_given(draft: Draft, name: str, platform: str) -> None:
    who = {language: platform_name(platform, language) for language in ("en", "id")}
    note = Text(
        en=f"{who['en']}: {name} is 0 in every row, as the warehouse writes what it wasn't given: taken as missing.",
        id=f"{who['id']}: {name} bernilai 0 di semua baris, seperti yang ditulis gudang data bila tidak ada angkanya: "
        "dianggap kosong.",
    )
    draft.notes.append(problem("SK260", note=note))


def _how(table: str) -> Text:
    return Text(en=_HOW.en.format(table=table), id=_HOW.id.format(table=table))


FIVETRAN_SOCIAL = Source(
    key="fivetran_social_media",
    family="fivetran",
    platform=None,
    table="posts",
    title=Text(en="Fivetran social media reporting: rollup", id="Fivetran social media reporting: rollup"),
    how=_how("social_media_reporting__rollup_report"),
    recognised_by=RecognisedBy(("created_timestamp", "post_id", "post_message", "platform")),
    columns=(
        Column(
            "published_at", "created_timestamp", Moment((ISO_OFFSET, ISO_TIME, _WAREHOUSE_TIME), "UTC"), required=True
        ),
        Column("post", "post_id", IDENTITY, required=True),
        Column("caption", "post_message", TEXT),
        Column("link", "post_url", NAME),
        Column(None, "page_id", IDENTITY),
        Column("account", "page_name", NAME),
        Column("_platform", "platform", PlatformNames(), required=True),
        Column("clicks", "clicks", COUNT),
        Column("impressions", "impressions", COUNT),
        Column("reactions", "likes", COUNT),
        Column("shares", "shares", COUNT),
        Column("comments", "comments", COUNT),
    ),
    time_zone="UTC",
    lacks={
        "reach": Text(en="the table has no reach", id="tabel ini tidak memuat jangkauan"),
        "saves": Text(en="the table has no saves", id="tabel ini tidak memuat simpanan"),
    },
    finish=_posts,
    gives=("views",),
)

FIVETRAN_ADS = Source(
    key="fivetran_ads",
    family="fivetran",
    platform=None,
    table="ads",
    title=Text(
        en="Fivetran ad reporting: accounts to ads",
        id="Fivetran ad reporting: akun sampai iklan",
    ),
    how=_how("ad_reporting__campaign_report"),
    # by keyword, search term and address the same ads stand in several rows; those tables are not read
    recognised_by=RecognisedBy(
        ("date_day", "platform", "spend", "impressions"),
        without=("keyword_id", "search_query", "base_url", "country", "region"),
    ),
    columns=(
        Column("day", "date_day", Day((ISO, ISO_TIME, ISO_OFFSET)), required=True),
        Column("_platform", "platform", PlatformNames(), required=True),
        Column("account", "account_name", NAME),
        Column("campaign", "campaign_name", NAME),
        Column("ad_set", "ad_group_name", NAME),
        Column("ad", "ad_name", NAME),
        *(Column(None, name, IDENTITY) for name in ("account_id", "campaign_id", "ad_group_id", "ad_id")),
        *(Column(None, name, NAME) for name in ("keyword_id", "search_query", "base_url", "country", "region")),
        Column("spend", "spend", MONEY),
        Column("impressions", "impressions", COUNT),
        Column("clicks", "clicks", COUNT),
        Column("conversions", "conversions", DECIMAL),
        Column("revenue", "conversions_value", MONEY),
    ),
    split=("campaign", "ad_set", "ad"),
    notes=(
        Text(
            en="The table names no currency; client.toml can say it for the file.",
            id="Tabel ini tidak menyebut mata uang; client.toml bisa menyebutkannya untuk berkas ini.",
        ),
    ),
    finish=_ads,
)
