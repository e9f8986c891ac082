"""Files that a spreadsheet has written again: its way of writing dates and numbers counts, not the platform's any more."""

from __future__ import annotations

import re

from socialkpi.reading.cells import Number, Scene
from socialkpi.reading.dates import US, US_TIME, Day, Moment
from socialkpi.reading.numbers import either
from socialkpi.reading.problems import problem
from socialkpi.reading.rows import Reading, Refused

_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/\d{4}\b", re.ASCII)


def refuse_two_ways(reading: Reading, scene: Scene) -> None:
    """Refuse a table where no date decides between day first and month first, or no cell what 1.000 means.

    Raises:
        Refused: it can be read in two ways, and client.toml does not say which.
    """
    for place, column in reading.columns.items():
        heading = reading.found.head.headings[place].text
        if isinstance(column.read, Number) and column.field and not scene.decided:
            doubtful = reading.texts[place].first(either)
            if doubtful is not None:
                found = reading.texts[place][doubtful]
                raise Refused(problem("SK210", column=heading, found=found, row=reading.line(doubtful)))
        if isinstance(column.read, Day | Moment) and {US.name, US_TIME.name} & {
            form.name for form in column.read.formats
        }:
            _refuse_two_orders(reading, place, heading, scene)


def _refuse_two_orders(reading: Reading, place: int, heading: str, scene: Scene) -> None:
    dates = [match for word in reading.texts[place].words if (match := _SLASHED.match(word.strip()))]
    if not dates or scene.date_order or any(int(match[2]) > 12 for match in dates):
        return
    if any(int(match[1]) > 12 for match in dates):
        return  # day first only: reading by the declared order will refuse it
    row = reading.texts[place].first(lambda word: _SLASHED.match(word.strip()) is not None)
    assert row is not None
    raise Refused(problem("SK216", column=heading, found=dates[0][0], row=reading.line(row)))
