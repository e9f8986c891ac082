"""The errors that socialkpi raises, as one tree; each speaks both languages.

    SocialKpiError
    ├── DeclarationError      a metric, source or chart is declared in a way that cannot be right
    ├── ExportError           a file cannot be used
    │   ├── UnknownExport     no source recognises it
    │   ├── AmbiguousExport   more than one source recognises it
    │   ├── ChangedExport     a known export lacks a column that it needs
    │   └── BadCell           a cell cannot be read by the declared rule
    ├── ClientError           client.toml, or the folder around it, is wrong
    ├── UnknownName           a metric, column, template … that does not exist
    └── ReportError           a report could not be made

This module imports nothing of the package but ``language``.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import Any

from socialkpi.language import Text, speak


class SocialKpiError(Exception):
    """An error with one sentence in each language and the facts that fill it.

    ``sentence`` holds placeholders (``{file}``), ``facts`` their values; ``str(error)`` is English and
    ``error.say("id")`` the same thing in Indonesian.
    """

    def __init__(self, sentence: Text, **facts: Any) -> None:
        self.sentence = sentence
        self.facts = facts
        super().__init__(self.say("en"))

    def say(self, language: str) -> str:
        """Return the sentence in one language, with its facts filled in."""
        return speak(self.sentence, language, **self.facts)


class DeclarationError(SocialKpiError):
    """A declaration that cannot be right."""


class ExportError(SocialKpiError):
    """A file that cannot be used."""


class UnknownExport(ExportError):
    """No source recognises the file."""


class AmbiguousExport(ExportError):
    """More than one source recognises the file."""


class ChangedExport(ExportError):
    """A known export lacks a column that it needs."""


class BadCell(ExportError):
    """A cell that the declared rule refuses."""


class ClientError(SocialKpiError):
    """client.toml, or the folder around it, is wrong."""


class ReportError(SocialKpiError):
    """A report could not be made."""


class UnknownName(SocialKpiError):
    """A name that does not exist, with the nearest one that does."""

    @classmethod
    def of(cls, kind: Text, name: str, known: Iterable[str]) -> UnknownName:
        """Build the error for ``name``, which is none of ``known``."""
        near = nearest(name, known)
        hint = Text(en=f' Did you mean "{near}"?', id=f' Maksud Anda "{near}"?') if near else Text(en="", id="")
        return cls(
            Text(en='There is no {kind} called "{name}".{hint}', id='Tidak ada {kind} bernama "{name}".{hint}'),
            kind=kind,
            name=name,
            hint=hint,
        )


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is spelt most like ``name``, or None where none is close."""
    close = difflib.get_close_matches(name.lower(), [*known], n=1, cutoff=0.5)
    return close[0] if close else None
