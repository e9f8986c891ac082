"""Tables that are not one line of headings and a line per row, given as if they were; line numbers stay those of the file."""

from __future__ import annotations

from dataclasses import replace

from socialkpi.reading.found import Found, Heading
from socialkpi.reading.languages import fold
from socialkpi.reading.numbers import exact
from socialkpi.reading.sheet import blank


def without_descriptions(found: Found) -> Found:
    """Leave out the line below the headings that explains them: its first cell is empty, and it holds only words."""
    if not found.rows:
        return found
    first = found.rows[0]
    words = [cell for cell in first if cell.strip()]
    if not words or first[0].strip() or any(exact(word) is not None for word in words):
        return found
    return found.with_rows(found.rows[1:], found.lines[1:])


def last_cell_is_value(found: Found) -> Found:
    """Put a name together again that was split at its commas ("Solo, Jawa Tengah"): the last filled cell is the value.

    A row whose name has figures in it has run together with another, and stays too long, so that it is refused.
    """
    rows = []
    for row in found.rows:
        *names, value = [cell for cell in row if cell.strip()] or [""]
        whole = bool(names) and not any(character.isdigit() for name in names for character in name)
        rows.append([",".join(names), value] if whole else [*row, *[""] * (3 - len(row))])
    complete = not found.rows or len(found.rows[-1]) >= len(found.head.headings)
    named = tuple(heading for heading in found.head.headings if heading.text.strip())
    return replace(
        found, head=replace(found.head, headings=named[:2]), rows=rows, cut_off=found.cut_off and not complete
    )


def keys_as_headings(found: Found) -> Found:
    """Make one row of lines that hold a name and a value each; the heading's own second cell becomes the first value."""
    pairs = [[*row, "", ""][:2] for row in found.rows if not blank(row)]
    first = found.head.headings[:2]
    headings = (first[0], *(Heading(name, fold(name.strip())) for name, _ in pairs))
    values = [first[1].text if len(first) > 1 else "", *(value for _, value in pairs)]
    return replace(
        found,
        head=replace(found.head, headings=headings),
        rows=[values] if pairs else [],
        lines=found.lines[:1] if pairs else [],
    )
