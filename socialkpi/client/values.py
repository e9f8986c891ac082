"""The values that client.toml may hold (platforms, metrics, currencies, colours, paths …), each with its check."""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import Annotated, Any

from pydantic import AfterValidator, Field, ValidationInfo

from socialkpi.catalog import METRICS
from socialkpi.catalog.dialects import DIALECTS
from socialkpi.client.words import unknown_name, wrong
from socialkpi.language import PLATFORMS, Text

SITE = "ga4"
"""The platform key of the client's website in Google Analytics."""

ACCOUNT_PLATFORMS = (*(platform for platform in PLATFORMS if platform != "social"), SITE)
"""Every platform that a client can have an account on."""

SOURCE_OF_VISITS = ("facebook", "instagram", "x", "linkedin", "tiktok", "youtube", "threads", "pinterest", "whatsapp")
NOT_SOCIAL, SOME_SOCIAL = "none", "social"
"""What ``[channels]`` may say beside a platform: not social at all, or social without knowing the platform."""


def _platform(value: str) -> str:
    if value not in ACCOUNT_PLATFORMS:
        raise unknown_name(value, ACCOUNT_PLATFORMS, Text(en="a platform", id="sebuah platform"))
    return value


def _visit_platform(value: str) -> str:
    known = (*SOURCE_OF_VISITS, SOME_SOCIAL, NOT_SOCIAL)
    if value not in known:
        raise unknown_name(
            value, known, Text(en='a social platform, "social" or "none"', id='platform sosial, "social", atau "none"')
        )
    return value


def _metric(value: str, info: ValidationInfo) -> str:
    # the client's own metrics stand in the same file, so they are known to whoever reads it
    known = {*METRICS, *((info.context or {}).get("metrics", ()))}
    if value not in known:
        raise unknown_name(value, sorted(known), Text(en="a metric of the catalog", id="metrik dari katalog"))
    return value


def _metric_or_tools(value: str, info: ValidationInfo) -> str:
    return value if value in DIALECTS else _metric(value, info)


def _currency(value: str) -> str:
    from babel.core import get_global

    known = get_global("all_currencies")
    if value not in known:
        # three letters are all alike: only swapped letters, or small ones, are a likely slip
        close = [code for code in known if sorted(code) == sorted(value.upper())]
        raise unknown_name(value, close, Text(en='a currency code such as "IDR"', id='kode mata uang seperti "IDR"'))
    return value


def _time_zone(value: str) -> str:
    import zoneinfo

    known = zoneinfo.available_timezones()
    if value not in known:
        raise unknown_name(
            value, known, Text(en='a time zone such as "Asia/Jakarta"', id='zona waktu seperti "Asia/Jakarta"')
        )
    return value


def _colour(value: str) -> str:
    if not re.fullmatch(r"#[0-9a-fA-F]{6}", value):
        raise wrong(Text(en='a colour such as "#7a4b2a"', id='warna seperti "#7a4b2a"'))
    return value.lower()


def _inside(value: str) -> str:
    path = PurePosixPath(value)
    if not value or path.is_absolute() or ".." in path.parts or "\\" in value or ":" in value:
        raise wrong(Text(en="a path inside the client's folder", id="lokasi di dalam folder klien"))
    return value


def _share(value: float) -> float:
    if not 0 < value <= 1:
        raise wrong(Text(en="a share between 0 and 1, such as 0.55", id="bagian antara 0 dan 1, misalnya 0.55"))
    return value


def _not_empty(value: str) -> str:
    if not value.strip():
        raise wrong(Text(en="a text that is not empty", id="teks yang tidak kosong"))
    return value


def _year(value: int) -> int:
    if not 2004 <= value <= 2100:
        raise wrong(Text(en="a year such as 2026", id="tahun seperti 2026"))
    return value


def as_tuple(value: Any) -> Any:
    """Turn TOML's list into the tuple that a frozen model holds."""
    return tuple(value) if isinstance(value, list) else value


def lower_keys(value: Any) -> Any:
    """Write the sources of ``[channels]`` small, as they are compared."""
    return {k.strip().lower(): v for k, v in value.items()} if isinstance(value, dict) else value


Words = Annotated[str, AfterValidator(_not_empty)]
Platform = Annotated[str, AfterValidator(_platform)]
Currency = Annotated[str, AfterValidator(_currency)]
Number = Annotated[float, Field(allow_inf_nan=False, ge=0)]
InsideFolder = Annotated[str, AfterValidator(_inside)]


Colour = Annotated[str, AfterValidator(_colour)]
TimeZone = Annotated[str, AfterValidator(_time_zone)]
MetricKey = Annotated[str, AfterValidator(_metric)]
NamedMetric = Annotated[str, AfterValidator(_metric_or_tools)]
"""Also a tool's own metric, such as "engagement_rate:rival_iq"."""
VisitPlatform = Annotated[str, AfterValidator(_visit_platform)]
Share = Annotated[float, AfterValidator(_share)]
Year = Annotated[int, AfterValidator(_year)]
