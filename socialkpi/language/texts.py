"""The texts in both languages, and how their placeholders are filled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Language = Literal["en", "id"]
LANGUAGES: tuple[Language, ...] = ("en", "id")


@dataclass(frozen=True)
class Text:
    """The same thing said in English and in Indonesian.

    >>> Text(en="Reach", id="Jangkauan")["id"]
    'Jangkauan'
    """

    en: str
    id: str

    def __getitem__(self, language: str) -> str:
        """Return the text in ``language`` ("en" or "id"); a KeyError names any other."""
        if language not in LANGUAGES:
            raise KeyError(language)
        return self.en if language == "en" else self.id


def speak(text: Text, language: str, **facts: Any) -> str:
    """Fill the placeholders of a text; facts that are texts themselves are said in the same language.

    >>> speak(Text(en="{n} rows", id="{n} baris"), "id", n=3)
    '3 baris'
    """
    said = {name: fact[language] if isinstance(fact, Text) else fact for name, fact in facts.items()}
    return text[language].format(**said)
