"""Files whose money is in another currency than the client's: said, since such amounts stand apart and are never added."""

from __future__ import annotations

from collections.abc import Iterable

from socialkpi.client import Client
from socialkpi.load.parts import Found, Part
from socialkpi.reading.problems import problem


def other_currencies(parts: Iterable[Part], client: Client) -> list[Found]:
    """Return a note for each table in use that names a currency which is not the client's; none where the client has none."""
    if client.currency is None:
        return []
    found = []
    for part in parts:
        if part.state != "used" or "currency" not in part.table.frame:
            continue
        named = sorted({*part.table.frame["currency"].dropna()} - {client.currency})
        if named:
            note = problem("SK222", found=", ".join(named), currency=client.currency)
            found.append(Found(part.file.file, "note", note))
    return found
