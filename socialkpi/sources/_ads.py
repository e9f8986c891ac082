"""What the exports of ad managers share: breakdowns that we cannot use, windows in words, results that are conversions."""

from __future__ import annotations

import re

from socialkpi.language import Text
from socialkpi.reading.dates import DAY_WORDS, ISO, WORDS, day_of
from socialkpi.reading.draft import Draft

_LONGEST = 100
_SPAN = re.compile(r"(.+?)\s+[-–—]\s+(.+)")
NO_POSTS = {
    "followers": Text(en="an ads report has no followers", id="laporan iklan tidak memuat pengikut"),
}


def aside_if_broken_down(draft: Draft, headings: tuple[str, ...]) -> None:
    """Leave a report aside that is split by something its table cannot hold: its rows would be taken for one another's."""
    if "_breakdown" not in draft.fields:
        return
    names = ", ".join(headings)
    draft.leave_aside(
        Text(
            en=f"its rows are also split by one of: {names}; export it without",
            id=f"barisnya juga dipecah menurut salah satu dari: {names}; ekspor tanpa itu",
        )
    )


def span_of(text: str) -> tuple[str, str] | None:
    """Return the first and last day of "27 January 2026 - 23 February 2026" or "2024-03-01 - 2024-03-11", or None.

    >>> span_of("March 27, 2026 - April 23, 2026")
    ('2026-03-27', '2026-04-23')
    """
    match = _SPAN.fullmatch(text.strip()) if len(text) <= _LONGEST else None
    if not match:
        return None
    first, last = (day_of(part, WORDS, DAY_WORDS, ISO) for part in match.groups())
    return (first, last) if first and last else None


def window_above(draft: Draft) -> tuple[str, str] | None:
    """Return the window that a line above the headings tells, or None."""
    spans = (span_of(",".join(row).strip(", \r")) for row in draft.above)
    return next((span for span in spans if span), None)
