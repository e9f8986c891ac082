"""Whether text that was read as Windows-1252 is that, or was written in the code page of another script or system.

Figures and marks are the same in all of them; only letters beyond ASCII differ. Which other code page it is can't be known from
a few words, so such a file is refused, and nobody's names come out as others.
"""

from __future__ import annotations

import re
import unicodedata

_RUN = re.compile(r"[^\x00-\x7f]+")
_LONGEST = 3  # letters beyond ASCII in a row, in the languages of Windows-1252
_MOST = 0.2  # share of odd places: a brand may have an odd one
_STRANGE = {"No", "So", "Sm", "Sk", "Po", "Ps", "Pe", "Pi"}
"""Kinds of signs that no word has inside: ¹, ¶, ¬, ¨, †, ‚."""


def western(text: str) -> bool:
    """Tell whether letters and signs beyond ASCII stand where the languages of Windows-1252 have them.

    >>> western("Café – São Paulo, don’t"), western("Ïðèâåò, ìèð"), western("CafŽ"), western("Ãêåñ Se–or")
    (True, False, False, False)
    """
    runs = [*_RUN.finditer(text)]
    odd = sum(
        _odd(match.group(), text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1])
        for match in runs
    )
    return odd <= _MOST * len(runs)


def _odd(run: str, before: str, after: str) -> bool:
    if sum(map(str.isalpha, run)) > _LONGEST or any(unicodedata.category(sign) == "Cc" for sign in run):
        return True
    if before.islower() and run[0].isupper():
        return True
    if not (before.isalpha() and after.isalpha()):
        return False
    kinds = {unicodedata.category(sign) for sign in run if sign != "…"}
    return bool(kinds & _STRANGE) or ("Pd" in kinds and before.islower() and after.islower())
