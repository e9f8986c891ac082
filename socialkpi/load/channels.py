"""Which visits are social, from which platform, and whether they were paid for.

The map of sources is ours (channels.toml) and the client's ([channels] in client.toml); GA4's own channel group stays beside it
as ``channel``, because GA4 counts YouTube as video and a paid visit tagged "social" as organic.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import pandas as pd

from socialkpi.client import Client
from socialkpi.client.values import NOT_SOCIAL, SOME_SOCIAL

_KEYS = ("visit_source", "medium", "channel")


@dataclass(frozen=True)
class Channel:
    """What is known of a visit: its platform ("social" where only that is known), social or not, paid or organic."""

    platform: str | None
    social: bool | None
    paid: str | None


def with_channels(frame: pd.DataFrame, client: Client) -> pd.DataFrame:
    """Add ``platform``, ``social`` and ``paid`` to visits or events, by their source, medium and channel."""
    keys = [key for key in _KEYS if key in frame]
    combinations = frame[keys].drop_duplicates()
    known = [
        channel_of(row.get("visit_source"), row.get("medium"), row.get("channel"), client)
        for row in combinations.to_dict("records")
    ]
    found = combinations.assign(
        platform=pd.Series([c.platform for c in known], index=combinations.index, dtype="str"),
        social=pd.Series([c.social for c in known], index=combinations.index, dtype="boolean"),
        paid=pd.Series([c.paid for c in known], index=combinations.index, dtype="str"),
    )
    bare = frame.drop(columns=["platform", "social", "paid"], errors="ignore")
    return bare.merge(found, on=keys, how="left").set_axis(frame.index) if keys else frame


def channel_of(source: object, medium: object, channel: object, client: Client) -> Channel:
    """Return what one source, medium and GA4 channel say together; missing parts are None or NaN."""
    source, medium, channel = _plain(source), _plain(medium), _plain(channel)
    platform = _platform_of(source, medium, channel, client)
    if platform == NOT_SOCIAL:
        return Channel(None, False, _paid(medium, channel, social=False))
    if platform is not None:
        return Channel(platform, True, _paid(medium, channel, social=True))
    unknown = all(part is None or part in _map()["social"]["unknown"] for part in (source, channel))
    return Channel(None, None if unknown else False, _paid(medium, channel, social=False))


def _platform_of(source: str | None, medium: str | None, channel: str | None, client: Client) -> str | None:
    by_client = _met(source, client.channels)
    if by_client is not None:
        return by_client
    social = _map()["social"]
    if (platform := _met(source, _sources())) is not None:
        return platform
    return SOME_SOCIAL if medium in social["mediums"] or channel in social["channels"] else None


def _met(source: str | None, known: dict[str, str]) -> str | None:
    """Look a source up as it stands, then as a host of a known domain."""
    if source is None:
        return None
    if source in known:
        return known[source]
    parts = source.split(".")
    hosts = (".".join(parts[i:]) for i in range(1, len(parts) - 1))
    return next((known[host] for host in hosts if host in known), None)


def _paid(medium: str | None, channel: str | None, *, social: bool) -> str | None:
    words = _map()["paid"]
    if (medium and re.match(words["medium"], medium)) or (channel and re.match(words["channel"], channel)):
        return "paid"
    organic = medium == "organic" or (channel is not None and channel.startswith("organic"))
    return "organic" if social or organic else None


def _plain(value: object) -> str | None:
    return value.strip().lower() if isinstance(value, str) else None


@lru_cache(maxsize=1)
def _map() -> dict[str, Any]:
    return tomllib.loads(files("socialkpi.load").joinpath("channels.toml").read_text("utf-8"))


@lru_cache(maxsize=1)
def _sources() -> dict[str, str]:
    known = {source: platform for platform, sources in _map()["platforms"].items() for source in sources}
    return known | dict.fromkeys(_map()["social"]["sources"], SOME_SOCIAL)
