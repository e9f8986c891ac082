"""What exports of customer service share: waiting times out of two moments, and one row per conversation."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from socialkpi.language import Text
from socialkpi.reading.cells import Number
from socialkpi.reading.draft import Draft
from socialkpi.sources._networks import NETWORKS

MINUTES = Number(Text(en="minutes", id="menit"), times=Decimal(60))
"""Minutes in the file, seconds in the table."""


def between(first: list[datetime | None], then: list[datetime | None]) -> list[float | None]:
    """Return the seconds from each first moment to the second; None where one is missing or they stand the wrong way round."""
    return [
        None if a is None or b is None or b < a else (b - a).total_seconds() for a, b in zip(first, then, strict=True)
    ]


def happened(values: list[Any] | None, rows: int) -> list[float] | list[None]:
    """Return 1 where a value stands and 0 where it does not, if the file has the column at all."""
    return [None] * rows if values is None else [0.0 if value is None else 1.0 for value in values]


def solved_at_once(draft: Draft) -> None:
    """Say which conversations were solved with one reply and never opened again, where the file counts replies."""
    fields, unknown = draft.fields, [None] * draft.rows
    if "replies" not in fields or "resolved" not in fields:
        return
    told = zip(fields["resolved"], fields["replies"], fields.get("reopens", unknown), strict=True)
    fields["resolved_at_once"] = [
        None if solved is None or replies is None else float(solved == 1 and replies <= 1 and not reopened)
        for solved, replies, reopened in told
    ]


def count(draft: Draft, name: str) -> None:
    """Let every row count as one, so that counting is adding."""
    draft.fields[name] = [1.0] * draft.rows


CHANNELS = {
    **NETWORKS,
    "facebook messenger": "facebook",
    "messenger": "facebook",
    "facebook post": "facebook",
    "instagram direct": "instagram",
    "instagram dm": "instagram",
    "twitter dm": "x",
    "x corp direct message": "x",
    "whatsapp business": "whatsapp",
}
"""How helpdesks name the channel that a conversation came by, and our key; others (e-mail, telephone) are no platform."""


def on_platforms(draft: Draft, field: str) -> None:
    """Give each row the platform that its channel is, and none where the channel is no social platform."""
    keys = set(CHANNELS.values())
    named = draft.fields.pop(field, [None] * draft.rows)
    draft.fields["platform"] = [value if value in keys else None for value in named]


def yes_or_no(values: list[str | None]) -> list[float | None]:
    """Return 1 for "yes" and 0 for "no"."""
    return [{"yes": 1.0, "no": 0.0}.get(value) if value is not None else None for value in values]
