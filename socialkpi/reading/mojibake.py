"""Text that was written as UTF-8 and read as Windows-1252 on its way (CafÃ©): put right where that can be proved."""

from __future__ import annotations

import re

from socialkpi.reading.problems import problem
from socialkpi.reading.result import Problem

_WESTERN = {
    **{chr(code): code for code in range(0x80, 0x100)},
    **{
        bytes([code]).decode("cp1252"): code for code in range(0x80, 0xA0) if code not in (0x81, 0x8D, 0x8F, 0x90, 0x9D)
    },
}
"""Characters that one byte of Windows-1252 gives, with that byte; its five holes stand for themselves."""
_RUN = re.compile("[" + re.escape("".join(_WESTERN)) + "]{2,}")
_TWO = re.compile(rb"\xc3[\x82-\xb4][\xc2\xc5\xc6\xcb\xe2]")
"""In UTF-8, the characters of the bytes C2 to F4, and after one of them the beginning of those of 80 to BF."""
_FEWEST = 2


def repair(text: str) -> tuple[str, list[Problem]]:
    """Return the text with such words put right, and a note, where at least two can be read back without loss.

    >>> repair("CafÃ©, JosÃ©")[0], repair("SÃO, café")[0]
    ('Café, José', 'SÃO, café')
    """
    if text.isascii():
        return text, []
    runs = [match for match in _RUN.finditer(text) if _back(match.group()) is not None]
    if len(runs) < _FEWEST:
        return text, []
    first = runs[0]
    found = text[max(0, first.start() - 10) : first.end() + 10]
    row = text.count("\n", 0, first.start()) + 1
    return mended(text), [problem("SK133", n=len(runs), found=found, row=row)]


def possible(content: bytes) -> bool:
    """Tell quickly whether a text (UTF-8) may have such words: what a first byte gives, and after it what a further one gives."""
    return not content.isascii() and _TWO.search(content) is not None


def mended(text: str) -> str:
    """Return the text with everything put right that can be read back.

    >>> mended("AlcanÃ§o"), mended("Alcanço")
    ('Alcanço', 'Alcanço')
    """
    return _RUN.sub(lambda match: _back(match.group()) or match.group(), text)


def _back(run: str) -> str | None:
    try:
        return bytes(_WESTERN[character] for character in run).decode("utf-8")
    except UnicodeDecodeError:
        return None
