"""Every problem that reading can report: one code, one sentence in each language, what was expected, what to do.

``problem("SK101", ...)`` builds one. Facts are filled into the sentence; what was found is shortened and its control
characters are shown, so that nothing in a file can disturb the page or screen that it is reported on.
"""

from __future__ import annotations

import unicodedata
from typing import Any

from socialkpi.language import LANGUAGES, Text, speak
from socialkpi.reading.codes import CODES
from socialkpi.reading.result import Problem

_LONGEST = 40
_QUOTED = {"found", "one", "two", "title", "start", "why"}
"""Facts that quote the file, and are shortened."""


def shown(found: object) -> str:
    """Return a cell as it can be shown: at most 40 characters, control characters by their code points."""
    text = _visible(str(found)[: 2 * _LONGEST].replace("\n", " ").replace("\r", " "))
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def _visible(text: str) -> str:
    """Show control characters by their code points; the joiner of emoji stays, being harmless."""
    return "".join(
        character if unicodedata.category(character)[0] != "C" or character == "\u200d" else f"U+{ord(character):04X}"
        for character in text
    )


def problem(code: str, **facts: Any) -> Problem:
    """Build the problem ``code`` with its facts; ``row``, ``column``, ``found`` and ``expected`` also stand on their own.

    >>> problem("SK101").message["id"]
    'Berkas kosong (0 bita).'
    """
    kind = CODES[code]
    expected: Text | None = facts.pop("expected", kind.expected)
    for name, fact in facts.items():
        if isinstance(fact, str):
            facts[name] = shown(fact) if name in _QUOTED else _visible(fact)
    return Problem(
        code=code,
        message=_filled(kind.message, facts),
        row=facts.get("row"),
        column=facts.get("column", facts.get("heading")),
        found=facts.get("found"),
        expected=expected,
        next=kind.next,
    )


def _filled(sentence: Text, facts: dict[str, Any]) -> Text:
    en, other = (speak(sentence, language, **facts) for language in LANGUAGES)
    return Text(en=en, id=other)
