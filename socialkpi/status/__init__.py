"""Before the work: which downloads a period still needs, which are short, and how to get them.

What is expected is what a client's folder has had before, what the accounts of client.toml imply, and the website's
events where conversions are declared.
"""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from socialkpi.load import load
from socialkpi.status.covered import STATES, row
from socialkpi.status.expected import expected
from socialkpi.status.period import days_of, last_complete_month
from socialkpi.status.words import status_text

__all__ = ["STATES", "status", "status_text"]

COLUMNS = [
    "platform", "account", "table", "source", "measures", "state", "from_day", "to_day", "days", "days_asked", "gaps", "how_en", "how_id",
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
    ordered.attrs["period"] = first, last
    return ordered
