"""Ids of posts whose last digits a spreadsheet rounded to zeros: told, and the post counted once."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pandas as pd

from socialkpi.language import Text, speak
from socialkpi.load.parts import PART, Found
from socialkpi.reading.result import Problem

_KEPT = 15
"""Digits that a spreadsheet keeps of a number; it writes zeros for the rest."""
_LONG = re.compile(rf"\d{{{_KEPT}}}\d\d+")
_FEW = 2
_ORIGINAL = Text(
    en="Use the original download: opening and saving it in a spreadsheet rounds long ids.",
    id="Pakai unduhan aslinya: membuka lalu menyimpannya di spreadsheet membulatkan ID yang panjang.",
)
_MENDED = Text(
    en="{n} ids of posts in this file end in rounded zeros ({found}), and their addresses or other rows give all digits: "
    "each post is counted once.",
    id="{n} ID postingan di berkas ini berakhir dengan nol hasil pembulatan ({found}), padahal tautannya atau baris lain "
    "memuat angka lengkapnya: tiap postingan dihitung satu kali.",
)
_RUINED = Text(
    en="All {n} long ids of posts in this file end in zeros ({found}): a spreadsheet rounded them, and different posts can "
    "have become one.",
    id="Semua {n} ID panjang postingan di berkas ini berakhir dengan nol ({found}): dibulatkan oleh spreadsheet, sehingga "
    "postingan yang berbeda bisa menjadi satu.",
)


def with_whole_ids(frame: pd.DataFrame) -> tuple[pd.DataFrame, list[Found]]:
    """Give posts with rounded ids the whole id that another row of the same day and text has, and tell of every such file."""
    ids = frame["post"].fillna("")
    rounded = ids.str.fullmatch(_LONG.pattern) & ids.str.endswith("00")
    if not rounded.any():
        return frame, []
    linked = _in_address(frame)
    rounded &= linked.isna() | (linked != ids)
    whole = linked.where(rounded & (linked.str[:_KEPT] == ids.str[:_KEPT]) & (linked.str.len() == ids.str.len()))
    whole = whole.where(whole.notna(), _whole_ids(frame, rounded))
    mended = whole.notna()
    ruined = _in_ruined_files(frame, rounded)
    found = [*_told(_MENDED, frame[mended]), *_told(_RUINED, frame[ruined])]
    # two posts that were rounded to one id are no longer told apart by it: their addresses are, or nothing is
    unlike = ruined & ~mended & _several_in_one(frame)
    return frame.assign(post=whole.where(mended, frame["post"]).mask(unlike).astype("str")), found


def _in_address(frame: pd.DataFrame) -> pd.Series[str]:
    """Return the long number in the address of each post; X writes the post's id there."""
    links = frame["link"] if "link" in frame else pd.Series(index=frame.index, dtype="str")
    return links.astype("str").str.extract(rf"({_LONG.pattern})(?!.*\d{{{_KEPT}}})", expand=False)


def _whole_ids(frame: pd.DataFrame, rounded: pd.Series[bool]) -> pd.Series[str]:
    """Return for each rounded id the only whole one of the same start, day and text or address."""
    long = frame[frame["post"].fillna("").str.fullmatch(_LONG.pattern)]
    long = long.assign(__start=long["post"].str[:_KEPT], __length=long["post"].str.len())
    answer = pd.Series(index=frame.index, dtype="str")
    for text in ("caption", "link"):
        if text not in long:
            continue
        by = ["platform", "__start", "__length", "from_day", text]
        known = long[~rounded.loc[long.index] & long[text].notna() & long["from_day"].notna()]
        known = known.drop_duplicates([*by, "post"]).drop_duplicates(by, keep=False)
        asked = long[rounded.loc[long.index]].reset_index(names="__at")[["__at", *by]]
        met = asked.merge(known[[*by, "post"]], on=by).set_index("__at")["post"]
        answer = answer.where(answer.notna(), met.reindex(frame.index))
    return answer


def _in_ruined_files(frame: pd.DataFrame, rounded: pd.Series[bool]) -> pd.Series[bool]:
    """Tell the rows of files that have several long ids, of which every one ends in zeros."""
    long = frame["post"].fillna("").str.fullmatch(_LONG.pattern)
    counts = (
        pd.DataFrame({PART: frame[PART], "long": long, "rounded": rounded}).groupby(PART)[["long", "rounded"]].sum()
    )
    ruined = counts[(counts["long"] >= _FEW) & (counts["long"] == counts["rounded"])].index
    return rounded & frame[PART].isin(ruined)


def _several_in_one(frame: pd.DataFrame) -> pd.Series[bool]:
    """Tell the rows whose id another row of the same file has with another moment, address or text."""
    answer = pd.Series(False, index=frame.index)
    for column in ("published_at", "link", "caption"):
        if column in frame:
            answer |= frame.groupby([PART, "platform", "post"], dropna=False)[column].transform("nunique") > 1
    return answer


def _told(sentence: Text, rows: pd.DataFrame) -> Iterator[Found]:
    for file, ids in rows.groupby("source_file")["post"]:
        facts = {"n": len(ids), "found": min(ids)}
        message = Text(en=speak(sentence, "en", **facts), id=speak(sentence, "id", **facts))
        yield Found(str(file), "problem", Problem("SK169", message, column="post", found=min(ids), next=_ORIGINAL))
