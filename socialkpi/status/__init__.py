"""Before the work: which downloads a period still needs, which are short, and how to get them.

What is expected is what a client's folder has had before, what the accounts of client.toml imply, and the website's
events where conversions are declared.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from socialkpi.data import Data
from socialkpi.load import load
from socialkpi.status.covered import STATES, row
from socialkpi.status.expected import expected
from socialkpi.status.period import days_of, last_complete_month
from socialkpi.status.words import status_text

__all__ = ["STATES", "status", "status_text"]

COLUMNS = [
    "platform", "account", "table", "source", "measures", "state", "from_day", "to_day", "days", "days_asked", "gaps", "seen_until",
    "how_en", "how_id",
]  # fmt: skip


def status(client: str | Path, period: str | tuple[str, str] | None = None) -> pd.DataFrame:
    """Return one row per expected download: ``state`` (see ``STATES``), the days that it covers, and how to get it.

    Args:
        client: the client's folder.
        period: a month ("2026-10"), a year, a day, or a pair of days; the last complete month if left out.

    Raises:
        ClientError: client.toml is wrong, or the period cannot be read.

    """
    data = load(client)
    first, last = days_of(period or last_complete_month(data.as_of))
    rows = [row(download, data, first, last) for download in expected(data)]
    frame = pd.DataFrame(rows, columns=COLUMNS)
    frame["state"] = pd.Categorical(frame["state"], STATES, ordered=True)
    ordered = frame.sort_values(["platform", "account", "table", "source", "measures"], ignore_index=True)
    ordered["state"] = ordered["state"].astype("str")
    ordered.attrs |= {"period": (first, last), "unusable": _unusable(data)}
    return ordered


def _unusable(data: Data) -> list[tuple[str, str, str]]:
    """Return the files that give nothing, with the reason in both languages: what seems missing may be among them."""
    useless = data.files.loc[data.files["status"].isin(["refused", "unknown", "empty"]), "file"]
    told = data.problems[data.problems["file"].isin(useless) & (data.problems["level"] == "problem")].drop_duplicates(
        "file"
    )
    both = [_with_step(told, language) for language in ("en", "id")]
    return list(zip(told["file"], *both, strict=True))


def _with_step(told: pd.DataFrame, language: str) -> list[str]:
    steps = told[f"next_{language}"]
    return [m if isinstance(s, float) else f"{m} {s}" for m, s in zip(told[f"message_{language}"], steps, strict=True)]
