"""Sentences of a report: pieces of text that know which part is emphasised and which part is the client's own.

A sentence is written once per language with two marks, ``**so**`` for emphasis and ``{fact}`` for what is filled
in. The marks are read in the declared sentence only, never in a fact, so nothing that stands in an export can
turn into markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from socialkpi.language import Text

_MARKS = re.compile(r"(\*\*|\{\w+\})")


@dataclass(frozen=True)
class Run:
    """A stretch of text; ``name`` marks what a client or a platform's user wrote."""

    text: str
    strong: bool = False
    name: bool = False


@dataclass(frozen=True)
class Name:
    """A fact written by someone else (a brand, a campaign, a caption), isolated wherever it is shown."""

    text: str


Phrase = tuple[Run, ...]


def phrase(sentence: Text | str, language: str = "en", **facts: Any) -> Phrase:
    """Return a sentence as runs: its marks read, its facts filled in.

    Facts may be text, ``Text`` (said in the same language), ``Name`` or a phrase.

    >>> phrase(Text(en="Traffic **rose {by}**.", id="Trafik **naik {by}**."), "id", by="18%")
    (Run(text='Trafik ', strong=False, name=False), Run(text='naik 18%', strong=True, name=False), \
Run(text='.', strong=False, name=False))
    """
    written = sentence[language] if isinstance(sentence, Text) else sentence
    strong, runs = False, []
    for piece in filter(None, _MARKS.split(written)):
        if piece == "**":
            strong = not strong
        elif piece.startswith("{") and piece.endswith("}"):
            runs += _fact(facts[piece[1:-1]], language, strong)
        else:
            runs.append(Run(piece, strong))
    return joined(runs)


def plain(words: Iterable[Run]) -> str:
    """Return the text of a phrase without its marks."""
    return "".join(run.text for run in words)


def joined(runs: Iterable[Run]) -> Phrase:
    """Merge neighbouring runs of the same kind, so that equal sentences are equal phrases."""
    merged: list[Run] = []
    for run in runs:
        if merged and not run.name and (merged[-1].strong, merged[-1].name) == (run.strong, run.name):
            merged[-1] = Run(merged[-1].text + run.text, run.strong, run.name)
        elif run.text:
            merged.append(run)
    return tuple(merged)


def capital(words: Phrase) -> Phrase:
    """Begin a sentence with a capital letter; a client's own name keeps its spelling."""
    if not words or words[0].name:
        return words
    first = words[0]
    return (Run(first.text[:1].upper() + first.text[1:], first.strong), *words[1:])


def _fact(fact: Any, language: str, strong: bool) -> list[Run]:
    if isinstance(fact, Text):
        return [Run(fact[language], strong)]
    if isinstance(fact, Name):
        return [Run(fact.text, strong, name=True)]
    if isinstance(fact, tuple):
        return [Run(run.text, strong or run.strong, run.name) for run in fact]
    return [Run(str(fact), strong)]
