"""What is wrong with a file that no source knows, told as far as its cells show it: such a file is used for nothing."""

from __future__ import annotations

import re

from socialkpi.reading.cells import MANGLED, missing
from socialkpi.reading.grid import rows_of
from socialkpi.reading.languages import fold
from socialkpi.reading.lay import Laid, lay
from socialkpi.reading.numbers import Contradiction, decide, either, exact
from socialkpi.reading.problems import problem
from socialkpi.reading.quoting import dialect_of, unwrapped
from socialkpi.reading.result import Problem
from socialkpi.reading.rules import RULES

LONGEST = 5_000_000
"""Characters of a text that is looked through for what is wrong with it."""
_MOST_TOLD = 20
_COUNTS = {"impressions", "clicks", "reach", "views", "likes", "comments", "shares", "saves", "tayangan", "klik"}
_TWO_ORDERS = re.compile(r"(0?[1-9]|1[0-2])/(0?[1-9]|1[0-2])/\d{4}", re.ASCII)
_PLAIN_HEADS = {"SK114"}


def watch(content: str) -> list[Problem]:
    """Return what can be said about the rows and values of a text that is no known export."""
    if len(content) > LONGEST:
        return []
    content = unwrapped(content) or content
    dialect = dialect_of(content)
    laid = lay(rows_of(content, dialect), dialect, ended=content.endswith(("\n", "\r")))
    lone = {"SK102"} if len(laid.headings) < 2 else set()
    found = [problem for problem in laid.problems if problem.code not in _PLAIN_HEADS | lone]
    return [*found, *_values(laid)][:_MOST_TOLD]


def _values(laid: Laid) -> list[Problem]:
    found: list[Problem] = []
    try:
        open_ = decide(cell for row in laid.rows for cell in row if cell) is None
    except Contradiction as both:
        return [problem("SK210", found=f"{both.point} / {both.comma}")]
    for place, heading in enumerate(laid.headings):
        cells = [row[place] or "" for row in laid.rows]
        filled = [cell for cell in cells if not missing(cell)]
        facts = {"column": heading, "row": laid.lines[cells.index(filled[0])] if filled else None}
        if filled and all(MANGLED.fullmatch(cell) for cell in filled):
            found.append(problem("SK201", n=len(filled), found=filled[0], **facts))
        elif filled and all(_TWO_ORDERS.fullmatch(cell) for cell in filled):
            found.append(problem("SK216", found=filled[0], **facts))
        elif open_ and filled and all(either(cell) for cell in filled):
            found.append(problem("SK210", found=filled[0], **facts))
        for cell, line in zip(cells, laid.lines, strict=True):
            number = exact(cell) if fold(heading.strip()) in _COUNTS else None
            if number is not None and number < 0:
                found.append(problem("SK230", column=heading, found=cell, row=line))
                break
    return found + _impossible(laid)


def _impossible(laid: Laid) -> list[Problem]:
    names = [fold(heading.strip()) for heading in laid.headings]
    if not {"clicks", "impressions"} <= set(names):
        return []
    clicks, shown = names.index("clicks"), names.index("impressions")
    for row, line in zip(laid.rows, laid.lines, strict=True):
        some, all_ = exact(row[clicks] or ""), exact(row[shown] or "")
        if some is not None and all_ is not None and some > all_ >= 0:
            rule = RULES[0].said
            return [problem("SK231", row=line, rule=rule, found=f"{some} > {all_}", column=laid.headings[clicks])]
    return []
