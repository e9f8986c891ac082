"""Two accounts that were laid over one another: files without an account whose numbers can't be one account's restated."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import pandas as pd

from socialkpi.language import Text, speak
from socialkpi.load.keys import things
from socialkpi.load.newness import Age
from socialkpi.load.parts import PART, Found, Part
from socialkpi.reading.result import Problem
from socialkpi.tables import EVENTLIKE, TABLES
from socialkpi.when import PROVISIONAL_DAYS

_FAR = 2.0
"""A count that is more than so many times another is hardly the same count, counted again."""
_TWO_ACCOUNTS = Text(
    en="This file and {other} speak of the same days, neither names its account, and {n} of {all} numbers are more than twice "
    "as large in one as in the other: they may be two accounts. They are read as one, and of each number only one is used.",
    id="Berkas ini dan {other} berisi hari yang sama, keduanya tidak menyebut akunnya, dan {n} dari {all} angkanya berbeda "
    "lebih dari dua kali lipat: mungkin dua akun. Keduanya dibaca sebagai satu akun, dan tiap angka hanya dipakai dari "
    "salah satunya.",
)
_NAME_THEM = Text(
    en='Write account = "…" for each of the two files under [[files]] in client.toml (the same name if it is one account).',
    id='Tulis account = "…" untuk masing-masing berkas di [[files]] pada client.toml (nama yang sama bila memang satu akun).',
)


def two_accounts(tables: Mapping[str, pd.DataFrame], parts: Mapping[int, Part]) -> list[Found]:
    """Tell of pairs of files that may be two accounts; ``tables`` are as read, before accounts are filled in."""
    return [found for key, frame in tables.items() if key not in EVENTLIKE for found in _in_table(key, frame, parts)]


def _in_table(key: str, frame: pd.DataFrame, parts: Mapping[int, Part]) -> Iterator[Found]:
    nameless = frame[frame["account"].isna()].reset_index(drop=True)
    if nameless[PART].nunique() < 2:
        return
    nameless = nameless.assign(thing=things(TABLES[key], nameless).to_numpy())
    nameless = nameless[nameless["thing"].duplicated(keep=False)]
    measures = [measure for measure in TABLES[key].measures if measure in nameless]
    by_part = {int(str(number)): rows.drop_duplicates("thing") for number, rows in nameless.groupby(PART)}
    for a, b in _meeting(nameless):
        if parts[a].table.source.key == parts[b].table.source.key:
            met = by_part[a].merge(by_part[b], on="thing", suffixes=("", "__other"))
            far, all_ = _far(_settled(met, parts[a], parts[b]), measures)
            if 2 * far > all_:
                yield _told(parts[a], parts[b], far, all_)


def _meeting(rows: pd.DataFrame) -> list[tuple[int, int]]:
    """Return the pairs of parts that speak of a same thing."""
    where = rows[["thing", PART]].drop_duplicates()
    pairs = where.merge(where, on="thing", suffixes=("", "__other"))
    pairs = pairs[pairs[PART] < pairs[f"{PART}__other"]].drop(columns="thing").drop_duplicates()
    return sorted(zip(pairs[PART].tolist(), pairs[f"{PART}__other"].tolist(), strict=True))


def _settled(met: pd.DataFrame, a: Part, b: Part) -> pd.DataFrame:
    """Leave out the days that the older file could not know to the end yet."""
    ages = Age.of(a), Age.of(b)
    stamps = {age.stamp.normalize() for age in ages if age.stamp is not None}
    windows = {age.window[:10] for age in ages if age.window}
    ends = [end for end in (stamps, {pd.Timestamp(day, tz="UTC") for day in windows}) if len(end) == 2]
    if not ends or met.empty:
        return met
    last = min(min(end) for end in ends) - pd.Timedelta(days=PROVISIONAL_DAYS)
    return met[pd.to_datetime(met["to_day"], utc=True) <= last]


def _far(met: pd.DataFrame, measures: list[str]) -> tuple[int, int]:
    """Count the numbers that both have, and those of which one is more than twice the other; columns of zeros are told apart."""
    far = all_ = 0
    for measure in measures:
        one, other = met[measure].abs(), met[f"{measure}__other"].abs()
        both = (one > 0) & (other > 0)
        ratio = (one / other)[both]
        far += int(((ratio > _FAR) | (ratio < 1 / _FAR)).sum())
        all_ += int(both.sum())
    return far, all_


def _told(a: Part, b: Part, far: int, all_: int) -> Found:
    file, other = sorted((a.file.file, b.file.file))
    facts = {"other": other, "n": far, "all": all_}
    message = Text(en=speak(_TWO_ACCOUNTS, "en", **facts), id=speak(_TWO_ACCOUNTS, "id", **facts))
    return Found(file, "problem", Problem("SK166", message, found=other, next=_NAME_THEM))
