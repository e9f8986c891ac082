"""Run as a program of its own: read a workbook from standard input, write its sheets as JSON text cells.

A damaged workbook can make the reading library loop for ever, take all memory or end the process, none of which Python can
catch. So it works in a child that may be ended. This file imports nothing of the package, to start fast.
"""

from __future__ import annotations

import io
import json
import sys
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import python_calamine

MEMORY = 2 * 1024**3


def limit_memory() -> None:
    """Give this process at most two gigabytes, where the system can."""
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def text(cell: Any) -> str:
    """Return a cell as the text a person sees (474.0 is "474"); a number beyond 15 digits keeps its exponent."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, int):
        return str(cell)
    if isinstance(cell, float):
        return number(cell)
    return cell.isoformat() if isinstance(cell, (datetime, date, time)) else str(cell)


def number(value: float) -> str:
    """Return a number without exponent and needless zeros; one that no longer has all its digits shows that it has not."""
    if abs(value) >= 1e15:
        return f"{value:.5E}"
    exact = format(Decimal(repr(value)), "f")
    short = exact.rstrip("0").rstrip(".") if "." in exact else exact
    return "0" if short in {"", "-0"} else short


def sheets(data: bytes) -> list[list[Any]]:
    """Return name and rows of every sheet."""
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    rows = {name: book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names}
    return [[name, [[text(cell) for cell in row] for row in cells]] for name, cells in rows.items()]


def main() -> int:
    """Answer on standard output: {"sheets": ...} or {"error": ...}."""
    limit_memory()
    try:
        answer: dict[str, Any] = {"sheets": sheets(sys.stdin.buffer.read())}
    except python_calamine.PasswordError:
        answer = {"error": "password"}
    except (python_calamine.CalamineError, ValueError, OSError, MemoryError, OverflowError) as error:
        answer = {"error": str(error)[:80] or type(error).__name__}
    sys.stdout.write(json.dumps(answer))
    return 0


if __name__ == "__main__":
    sys.exit(main())
