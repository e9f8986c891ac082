"""Files that a spreadsheet has written again: its way of writing dates and numbers counts, not the platform's any more."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from socialkpi.reading.cells import Duration, Number, Scene
from socialkpi.reading.dates import US, US_TIME, Day, Moment
from socialkpi.reading.numbers import decide, either, three_decimals
from socialkpi.reading.problems import problem
from socialkpi.reading.rows import Reading, Refused
from socialkpi.reading.source import Column

_FEWEST_DAYS, _FEWEST_TIMES = 3, 6
"""Different days that must be in a gapless row, or times that must be in order, before that proves anything."""
_LARGE = re.compile(r"-?\d{4,}", re.ASCII)
_LOOK_AT = 20_000  # rows
_SLASHED = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})\b", re.ASCII)


def refuse_two_ways(reading: Reading, scene: Scene) -> None:
    """Refuse a table where no date decides between day first and month first, or no cell what 1.000 means.

    Raises:
        Refused: it can be read in two ways, and client.toml does not say which.
    """
    for place, column in reading.columns.items():
        heading = reading.found.head.headings[place].text
        if isinstance(column.read, Number) and column.field and not scene.decided:
            _refuse_either(reading, place, heading)
        if _measured(column) and not scene.decided:
            _refuse_either(reading, place, heading, three_decimals)
        if _measured(column) and scene.locale == "point":
            _refuse_swollen(reading, place, heading)
        if _month_first(column):
            _refuse_two_orders(reading, place, heading, scene)


def _measured(column: Column) -> bool:
    """Tell whether a column holds numbers that may have decimals."""
    read = column.read
    return column.field is not None and (isinstance(read, Duration) or (isinstance(read, Number) and not read.whole))


def _month_first(column: Column) -> bool:
    """Tell whether a column is declared to write its dates month first."""
    return isinstance(column.read, Day | Moment) and bool(
        {US.name, US_TIME.name} & {form.name for form in column.read.formats}
    )


def refuse_doubtful(reading: Reading, scene: Scene) -> None:
    """Refuse a table in which the platform's own way of writing is in doubt, though nothing shows that a spreadsheet wrote it.

    That is an amount like 20.000 where no cell tells what the point means; and dates that all fit both orders, where only day
    first gives days without a gap or times in order.

    Raises:
        Refused: it is so, and client.toml does not say what counts.
    """
    for place, column in reading.columns.items():
        heading = reading.found.head.headings[place].text
        if type(column.read) is Number and column.read.money and column.field and not scene.decided:
            _refuse_either(reading, place, heading)
        if _month_first(column) and not scene.date_order:
            _refuse_other_order(reading, place, heading)


def _refuse_either(reading: Reading, place: int, heading: str, asked: Callable[[str], bool] = either) -> None:
    doubtful = reading.texts[place].first(asked)
    if doubtful is not None:
        found = reading.texts[place][doubtful]
        raise Refused(problem("SK210", column=heading, found=found, row=reading.line(doubtful)))


def _refuse_swollen(reading: Reading, place: int, heading: str) -> None:
    """Refuse a column with 30.5 and 38073 in a file that a spreadsheet with decimal commas wrote: that was 38.073 before."""
    texts = reading.texts[place]
    whole = texts.first(lambda word: bool(_LARGE.fullmatch(word.strip())))
    if whole is not None and texts.first(lambda word: decide([word]) == "point") is not None:
        raise Refused(problem("SK210", column=heading, found=texts[whole], row=reading.line(whole)))


def _refuse_other_order(reading: Reading, place: int, heading: str) -> None:
    texts = reading.texts[place]
    dates = {word: parts for word in texts.words if (parts := _slashed(word))}
    if len(dates) < _FEWEST_DAYS or any(max(month, day) > 12 for _, month, day in dates.values()):
        return
    written = [dates[word] for row in range(min(len(texts), _LOOK_AT)) if (word := texts[row]) in dates]
    swapped = [(year, day, month) for year, month, day in written]
    gapless = _gapless(swapped) and not _gapless(written)
    if gapless or (len({*written}) >= _FEWEST_TIMES and _in_order(swapped) and not _in_order(written)):
        raise Refused(problem("SK216", column=heading, found=next(iter(dates)), row=reading.line(0)))


def _slashed(word: str) -> tuple[int, int, int] | None:
    """Return year, month and day of a date that is written month first, or None."""
    match = _SLASHED.match(word.strip())
    return (int(match[3]), int(match[1]), int(match[2])) if match else None


def _gapless(dates: list[tuple[int, int, int]]) -> bool:
    days = sorted({date(*parts).toordinal() for parts in dates})
    return len(days) >= _FEWEST_DAYS and days[-1] - days[0] == len(days) - 1


def _in_order(dates: list[tuple[int, int, int]]) -> bool:
    return dates == sorted(dates) or dates == sorted(dates, reverse=True)


def _refuse_two_orders(reading: Reading, place: int, heading: str, scene: Scene) -> None:
    dates = [match for word in reading.texts[place].words if (match := _SLASHED.match(word.strip()))]
    if not dates or scene.date_order or any(int(match[2]) > 12 for match in dates):
        return
    if any(int(match[1]) > 12 for match in dates):
        return  # day first only: reading by the declared order will refuse it
    row = reading.texts[place].first(lambda word: _SLASHED.match(word.strip()) is not None)
    assert row is not None
    raise Refused(problem("SK216", column=heading, found=dates[0][0], row=reading.line(row)))
