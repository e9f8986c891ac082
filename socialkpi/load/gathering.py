"""Put the tables of files together: merged, placed in time, with what client.toml implies, every row accounted for."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import pandas as pd

from socialkpi.client import FILE, Client
from socialkpi.data import Data
from socialkpi.language import Text, speak
from socialkpi.load.accounting import account, told
from socialkpi.load.accounts import with_accounts
from socialkpi.load.channels import with_channels
from socialkpi.load.conversions import in_mapped_money, with_results
from socialkpi.load.finish import finished
from socialkpi.load.foreign import other_currencies
from socialkpi.load.merge import DIFFERENCES, LINEAGE, Merged, merge
from socialkpi.load.parts import PART, Found, Part, findings, parts_of
from socialkpi.load.rounded import with_whole_ids
from socialkpi.load.strangers import two_accounts
from socialkpi.reading.neighbours import lend_windows
from socialkpi.reading.result import Problem, ReadFile
from socialkpi.tables import COMMON, TABLES
from socialkpi.when import in_calendar, on_its_day

_LATER = ("day", "week", "month", "row")


def gather(files: Iterable[ReadFile], client: Client) -> Data:
    """Put the tables of files that were read together: merged, placed in time, with what client.toml implies."""
    files = lend_windows(list(files))
    parts = parts_of(files)
    used = {part.number: part for part in parts if part.state == "used"}
    stacked, lent = in_mapped_money(_stacked(parts, client), client)
    before = with_accounts(stacked, client)
    rounded: list[Found] = []
    if "posts" in before:
        before["posts"], rounded = with_whole_ids(before["posts"])
    merged = {key: merge(TABLES[key], frame, used) for key, frame in before.items()}
    final = {key: _placed(key, one, client) for key, one in merged.items()}
    lineage = _lineage(merged, final)
    found = [
        *findings(files, parts),
        *other_currencies(parts, client),
        *lent,
        *rounded,
        *two_accounts(stacked, used),
        *(note for one in merged.values() for note in one.found),
    ]
    return Data(
        tables={key: frame.drop(columns=["thing", PART]) for key, frame in final.items()},
        client=client,
        files=account(files, parts, before, final, lineage),
        problems=told([*found, *_unmet(client, files, final)]),
        differences=_joined([one.differences for one in merged.values()], DIFFERENCES),
        lineage=lineage,
        as_of=max(
            (str(frame["to_day"].dropna().max()) for frame in final.values() if frame["to_day"].notna().any()),
            default="",
        ),
    )


def _stacked(parts: list[Part], client: Client) -> dict[str, pd.DataFrame]:
    """Lay the frames of each kind of table under one another, in an order that file names don't change."""
    used: dict[str, list[Part]] = {key: [] for key in TABLES}
    for part in sorted(parts, key=lambda part: part.order):
        if part.state == "used":
            used[part.table.table].append(part)
    return {key: on_its_day(key, _under_one_another(some), client) for key, some in used.items() if some}


def _under_one_another(parts: list[Part]) -> pd.DataFrame:
    frames = [part.table.frame for part in parts]
    stacked = pd.concat(frames, ignore_index=True)
    absent = [column for column in COMMON if column not in stacked and column not in _LATER]
    numbers = np.repeat([part.number for part in parts], [len(frame) for frame in frames])
    return stacked.assign(**{PART: numbers}, **dict.fromkeys(absent)).astype(dict.fromkeys(absent, "str"))


def _placed(key: str, merged: Merged, client: Client) -> pd.DataFrame:
    frame = in_calendar(on_its_day(key, merged.frame, client), client)
    if key in ("visits", "events"):
        frame = with_channels(frame, client)
    return finished(TABLES[key], with_results(key, frame, client))


def _lineage(merged: dict[str, Merged], final: dict[str, pd.DataFrame]) -> pd.DataFrame:
    numbered = [
        one.lineage.assign(row=one.lineage["thing"].map(final[key].set_index("thing")["row"]))
        for key, one in merged.items()
        if len(one.lineage)
    ]
    columns = ["row" if column == "thing" else column for column in LINEAGE]
    return _joined([frame[columns].sort_values(["row", "measure"]) for frame in numbered], columns)


def _joined(frames: list[pd.DataFrame], columns: list[str]) -> pd.DataFrame:
    some = [frame for frame in frames if len(frame)]
    return pd.concat(some, ignore_index=True) if some else pd.DataFrame(columns=columns)


_NO_FILE = Text(
    en='files[{i}] speaks of "{pattern}", and no file is called so.',
    id='files[{i}] menyebut "{pattern}", tetapi tidak ada berkas dengan nama itu.',
)
_NO_EVENT = Text(
    en='conversions[{i}] counts the event "{event}", and no file has it.',
    id='conversions[{i}] menghitung peristiwa "{event}", tetapi tidak ada berkas yang memuatnya.',
)


def _unmet(client: Client, files: list[ReadFile], tables: dict[str, pd.DataFrame]) -> list[Found]:
    """Say which entries of client.toml met nothing: they are likely misspelt, or a download is missing."""
    events = set(tables["events"]["event"]) if "events" in tables else set()
    unmet = [
        ("SK162", _NO_FILE, {"i": i, "pattern": rule.file})
        for i, rule in enumerate(client.files)
        if not any(rule.fits(file.file) for file in files)
    ] + [
        ("SK163", _NO_EVENT, {"i": i, "event": conversion.event})
        for i, conversion in enumerate(client.conversions)
        if conversion.event not in events
    ]
    return [
        Found(FILE, "note", Problem(code, Text(en=speak(text, "en", **facts), id=speak(text, "id", **facts))))
        for code, text, facts in unmet
    ]
