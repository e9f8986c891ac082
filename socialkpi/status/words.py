"""The state of the downloads in words: what is there, what is missing, and how to get it."""

from __future__ import annotations

from typing import Any

import pandas as pd

from socialkpi.catalog import METRICS
from socialkpi.catalog.kinds import Measure
from socialkpi.client import Client
from socialkpi.client.values import ACCOUNT_PLATFORMS, SITE
from socialkpi.language import Text, day, period_label, platform_name, short_day, speak
from socialkpi.sources import SOURCES

_HEAD = Text(en="{client}, {period}: {said}", id="{client}, {period}: {said}")
_ALL = Text(en="all {n} downloads are there", id="semua {n} unduhan sudah ada")
_SOME = Text(
    en="{lacking} of {n} downloads are missing or should be looked at",
    id="{lacking} dari {n} unduhan belum ada atau perlu diperiksa",
)
_NONE = Text(
    en="no downloads are expected; name the accounts in client.toml",
    id="belum ada unduhan yang diharapkan; sebutkan akunnya di client.toml",
)
_STATES = {
    "complete": Text(en="ok", id="ok"),
    "check": Text(en="check", id="periksa"),
    "short": Text(en="short", id="kurang"),
    "window": Text(en="too long", id="terlalu panjang"),
    "missing": Text(en="missing", id="belum ada"),
}
_WHY = {
    "check": Text(
        en="posts from {first} to {last}; if there are others in this period, download it again",
        id="postingan dari {first} sampai {last}; jika ada yang lain pada periode ini, unduh ulang",
    ),
    "short": Text(en="{days} of {asked} days; missing {gaps}", id="{days} dari {asked} hari; kurang {gaps}"),
    "window": Text(
        en="only figures for longer than the period; export it by day, or for exactly these dates",
        id="hanya ada angka untuk rentang yang lebih panjang; ekspor per hari, atau tepat untuk tanggal ini",
    ),
    "missing": Text(en="there is data until {until}", id="data terakhir {until}"),
    "complete": Text(en="", id=""),
}
_UNUSABLE = Text(en="  not used: {file}: {why}", id="  tidak dipakai: {file}: {why}")
_HOW = Text(en="how: {how}", id="caranya: {how}")


def status_text(frame: pd.DataFrame, client: Client, language: str) -> str:
    """Return what ``status`` found as text: a headline, one line per download, and the way to each that is lacking."""
    lacking = int((frame["state"] != "complete").sum())
    said = speak((_SOME if lacking else _ALL) if len(frame) else _NONE, language, n=len(frame), lacking=lacking)
    label = period_label(tuple(frame.attrs["period"]), language)
    lines = [speak(_HEAD, language, client=client.name, period=label, said=said)]
    records = [{str(column): cell for column, cell in record.items()} for record in frame.to_dict("records")]
    names = [_name(record, language) for record in records]
    widest = max(map(len, names), default=0)
    for place, (record, name) in enumerate(zip(records, names, strict=True)):
        state = _STATES[record["state"]][language]
        lines.append(f"  {name:{widest}}  {state}{_why(record, language)}")
        if record["state"] != "complete" and not _same_way(record, records[place + 1 :]):
            lines.append(f"      {speak(_HOW, language, how=record[f'how_{language}'])}")
    place = ("en", "id").index(language)
    lines += [speak(_UNUSABLE, language, file=file, why=why[place]) for file, *why in frame.attrs["unusable"]]
    return "\n".join(lines)


def _same_way(record: dict[str, Any], following: list[dict[str, Any]]) -> bool:
    """Whether the next line lacks something too that is downloaded in the same place; the way is told once, after it."""
    return bool(following) and following[0]["state"] != "complete" and following[0]["how_en"] == record["how_en"]


def _name(record: dict[str, Any], language: str) -> str:
    title = SOURCES[str(record["source"])].title[language]
    if record["platform"] not in ACCOUNT_PLATFORMS:  # counts by hand speak of any platform
        return title
    platform = "Google Analytics" if record["platform"] == SITE else platform_name(str(record["platform"]), language)
    account = f" {record['account']}" if isinstance(record["account"], str) and record["platform"] != SITE else ""
    measure = f": {_measure(str(record['table']), str(record['measures']), language)}" if record["measures"] else ""
    return f"{platform}{account} · {title}{measure}"


def _measure(table: str, column: str, language: str) -> str:
    label = next(
        (m.label for m in METRICS.values() if isinstance(m, Measure) and (m.table, m.column) == (table, column)), None
    )
    return label[language] if label else column.replace("_", " ")


def _why(record: dict[str, Any], language: str) -> str:
    if record["state"] == "missing" and not isinstance(record["seen_until"], str):
        return ""
    facts = {
        "until": day(record["seen_until"], language) if isinstance(record["seen_until"], str) else "",
        "days": record["days"],
        "asked": record["days_asked"],
        "gaps": _spoken(str(record["gaps"]), language),
        "first": _spoken(str(record["from_day"]), language),
        "last": _spoken(str(record["to_day"]), language),
    }
    why = speak(_WHY[str(record["state"])], language, **facts)
    return f" ({why})" if why else ""


def _spoken(ranges: str, language: str) -> str:
    """Write "2026-10-16..2026-10-31, 2026-11-02" as a reader does."""
    parts = [part.split("..") for part in ranges.split(", ") if part[:1].isdigit()]
    return ", ".join(" – ".join(short_day(end, language) for end in part) for part in parts)
