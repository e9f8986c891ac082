"""Which downloads a client should have: those seen before, those of its accounts, those behind its conversions."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

import pandas as pd

from socialkpi.client import Client
from socialkpi.client.values import SITE
from socialkpi.data import Data
from socialkpi.sources import SOURCES

_COMES_FROM_WEB = ("visits", "events")
_ENDED = re.compile("legacy")
_MAIN = frozenset({"posts", "days", "ads", "orders"})
_BY_TITLE = ("facebook", "instagram")
_LAST_RESORT = "by_hand"


@dataclass(frozen=True)
class Download:
    """A download that is expected, and the files that there are of it (rows of ``Data.files``)."""

    platform: str
    account: str | None
    source: str
    files: pd.DataFrame
    measures: str = ""

    @property
    def table(self) -> str:
        """The table that it fills."""
        return SOURCES[self.source].table


def windows(files: pd.DataFrame) -> pd.DataFrame:
    """Return the window of each file: what it says of itself, or what its rows span, whichever is wider."""
    said = files[["first_date", "last_date"]].apply(lambda column: column.str[:10].where(~column.str.startswith("--")))
    first = pd.concat([said["first_date"], files["from_day"]], axis=1).min(axis=1)
    last = pd.concat([said["last_date"], files["to_day"]], axis=1).max(axis=1)
    return pd.DataFrame({"from_day": first, "to_day": last})


def expected(data: Data) -> list[Download]:
    """Return every download that the client should have: seen before, of an account, or behind a conversion.

    A file that was recognised and refused is a download of its kind too: it is to be had again, not another in its place.
    """
    known = data.files[data.files["source"].isin(SOURCES) & (data.files["rows_read"] > 0)]
    known = known.assign(platform=[_whose(p, s) for p, s in known[["platform", "source"]].itertuples(index=False)])
    used = known[known["rows_kept"] + known["rows_superseded"] > 0]
    kinds = known[["platform", "source"]].drop_duplicates().sort_values(["platform", "source"])
    seen = [
        download
        for platform, source in kinds.itertuples(index=False, name=None)
        for download in _seen(platform, source, used[(used["platform"] == platform) & (used["source"] == source)])
    ]
    return [*_still_needed(seen), *_never_seen(data.client, known)]


def _whose(platform: object, source: str) -> str:
    if isinstance(platform, str):
        return platform
    return SITE if SOURCES[source].family == SITE else SOURCES[source].family


def _seen(platform: str, source: str, files: pd.DataFrame) -> Iterable[Download]:
    """One download per account; where each file holds a single measure, one per measure; one where every file was refused."""
    if files.empty:
        yield Download(platform, None, source, files)
        return
    single = SOURCES[source].table == "days" and not files["measures"].str.contains(",", regex=False).any()
    by = ["account", "measures"] if single else ["account"]
    for key, some in files.groupby(by, dropna=False):
        account = key[0] if isinstance(key[0], str) and source != _LAST_RESORT else None
        yield Download(platform, account, source, some, str(key[1]) if single else "")


def _still_needed(seen: list[Download]) -> Iterable[Download]:
    """Leave out what another download replaces: later files of the same table with all of its measures."""
    for download in seen:
        replaced = any(
            other is not download
            and (other.platform, other.table) == (download.platform, download.table)
            and _measures(download) <= _measures(other)
            and _last(other) > _last(download)
            for other in seen
        )
        if SOURCES[download.source].table not in ("audience", "other", "pages") and not replaced:
            yield download


def _measures(download: Download) -> set[str]:
    return {measure for said in download.files["measures"] for measure in str(said).split(",")}


def _last(download: Download) -> str:
    last = windows(download.files)["to_day"].dropna()
    return str(last.max()) if len(last) else ""


def _never_seen(client: Client, known: pd.DataFrame) -> Iterable[Download]:
    have = set(zip(known["platform"], known["source"].map(lambda key: SOURCES[key].table), strict=True))
    nothing = known.head(0)
    wanted = dict.fromkeys((account.platform, account.name) for account in client.accounts)
    if client.conversions and not any((SITE, table) in have for table in _COMES_FROM_WEB):
        wanted[SITE, None] = None
    for platform, account in wanted:
        for table in _tables_of(platform):
            if (platform, table) not in have:
                yield Download(platform, account, _source_of(platform, table), nothing)


def _tables_of(platform: str) -> tuple[str, ...]:
    if platform == SITE:
        return ("events",)
    tables = {source.table for source in SOURCES.values() if source.platform == platform} & _MAIN
    # Insights by day say for which platform they are; a platform without any export leaves counts by hand
    return tuple(sorted(tables | {"days"} if platform in _BY_TITLE or not tables else tables))


def _source_of(platform: str, table: str) -> str:
    """Return the source to download a table with; the counts by hand where the platform has no export."""
    if platform == SITE:
        return "ga4_events_by_source"
    fits = [s.key for s in SOURCES.values() if s.platform == platform and s.table == table and not _ENDED.search(s.key)]
    asks = [s.key for s in SOURCES.values() if s.asks_platform and s.table == table]
    return next(iter([*fits, *(asks if platform in _BY_TITLE else ())]), _LAST_RESORT)
