"""The page of all formats, and the empty templates of our own, both made from the declarations alone."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable

from socialkpi.catalog.words import TABLES as TABLE_WORDS
from socialkpi.catalog.words import column_in_words
from socialkpi.language import Text
from socialkpi.reading import languages
from socialkpi.reading.source import Source

OURS = "by_hand"
"""The family of the templates that are our own."""

_WORDS = {
    "title": Text(en="Formats that are read", id="Format yang dibaca"),
    "intro": Text(
        en="Every export that socialkpi understands: how to download it, what it gives, what it lacks and why. A file is known by "
        "its headings, never by its name. Leave the downloads as they are: don't open and save them in a spreadsheet.",
        id="Semua ekspor yang dipahami socialkpi: cara mengunduhnya, isinya, apa yang tidak ada dan sebabnya. Berkas dikenali dari "
        "judul kolomnya, bukan dari namanya. Biarkan unduhan apa adanya: jangan dibuka lalu disimpan di spreadsheet.",
    ),
    "generated": Text(
        en="This page is made from the declarations in `socialkpi/sources` (`python scripts/sources_page.py`).",
        id="Halaman ini dibuat dari deklarasi di `socialkpi/sources` (`python scripts/sources_page.py`).",
    ),
    "seen": Text(en="Known from", id="Dikenal dari"),
    "how": Text(en="How to download it", id="Cara mengunduh"),
    "fill": Text(en="How to fill it", id="Cara mengisi"),
    "headings": Text(en="Headings", id="Judul kolom"),
    "gives": Text(en="Gives", id="Isinya"),
    "nothing": Text(en="nothing that is used", id="tidak ada yang dipakai"),
    "lacks": Text(en="Lacks", id="Tidak ada"),
    "know": Text(en="Good to know", id="Perlu diketahui"),
    "by": Text(en="Known by the headings", id="Dikenali dari judul kolom"),
    "title_above": Text(en="the title above them", id="judul di atasnya"),
    "other": Text(en="understood, but not used", id="dipahami, tetapi tidak dipakai"),
}
_EVIDENCE = {
    "[REAL]": Text(en="real files", id="berkas asli"),
    "[CODE]": Text(en="programs that read it", id="program yang membacanya"),
    "[DOC]": Text(en="the platform's own description", id="penjelasan dari platform"),
}
_NO_FILE = Text(en="no real file was at hand", id="berkas asli belum pernah dilihat")


def page(sources: Iterable[Source], language: str) -> str:
    """Return the page of all formats in Markdown, in one language."""
    known = list(sources)
    docs = _docstrings()
    lines = [f"# {_WORDS['title'][language]}", "", _WORDS["intro"][language], "", _WORDS["generated"][language], ""]
    for table in [*TABLE_WORDS, None]:
        here = [
            source for source in known if source.table == table or (table is None and source.table not in TABLE_WORDS)
        ]
        if here:
            name = TABLE_WORDS[table][language] if table else _WORDS["other"][language]
            lines += [f"## {name[:1].upper()}{name[1:]}", ""]
            for source in sorted(here, key=lambda source: source.title[language].casefold()):
                lines += [*_entry(source, docs.get(source.key, ""), language), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _entry(source: Source, doc: str, language: str) -> list[str]:
    ours = source.family == OURS
    lines = [f"### {source.title[language]}", ""]
    seen = [words[language] for tag, words in _EVIDENCE.items() if tag in doc]
    if seen and "[REAL]" not in doc:
        seen.append(_NO_FILE[language])
    if seen:
        lines.append(f"- {_WORDS['seen'][language]}: {'; '.join(seen)}.")
    lines.append(f"- {_WORDS['fill' if ours else 'how'][language]}: {_escaped(source.how[language])}")
    if ours:
        lines.append(f"- {_WORDS['headings'][language]}: {_code(headings(source, language))}.")
    else:
        lines.append(f"- {_WORDS['by'][language]}: {_known_by(source, language)}.")
    gives = ", ".join(dict.fromkeys(column_in_words(measure, language) for measure in source.measures()))
    lines.append(f"- {_WORDS['gives'][language]}: {gives or _WORDS['nothing'][language]}.")
    if source.lacks:
        lacks = [f"{column_in_words(measure, language)} ({why[language]})" for measure, why in source.lacks.items()]
        lines.append(f"- {_WORDS['lacks'][language]}: {_escaped('; '.join(lacks))}.")
    if source.notes:
        lines.append(f"- {_WORDS['know'][language]}: {_escaped(' '.join(note[language] for note in source.notes))}")
    return lines


def _known_by(source: Source, language: str) -> str:
    by = source.recognised_by
    if by.title or not (by.headings or by.one_of):
        return _WORDS["title_above"][language]
    return ", ".join(part for part in (_code(by.headings), " / ".join(f"`{one}`" for one in by.one_of)) if part)


def _code(names: Iterable[str]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _escaped(text: str) -> str:
    """Keep what a person wrote from being read as Markdown."""
    return text.replace("<", "&lt;").replace("*", "\\*")


def _docstrings() -> dict[str, str]:
    """Return the docstring of the module that each source stands in: it says what the format is known from."""
    found: dict[str, str] = {}
    for name, module in list(sys.modules.items()):
        if name.startswith("socialkpi.sources."):
            for value in vars(module).values():
                if isinstance(value, Source):
                    found.setdefault(value.key, module.__doc__ or "")
    return found


def headings(source: Source, language: str) -> list[str]:
    """Return the headings of a template of our own, in one language."""
    words = languages.languages().get(language, {}).get("headings", {}).get(source.family, {})
    return [words[column.heading][0] if column.heading in words else column.heading for column in source.columns]


def templates(sources: Iterable[Source]) -> dict[str, str]:
    """Return the empty files of our own templates by name ("leads.en.csv"): one line of headings, to be filled by hand."""
    return {
        f"{_template_name(source)}.{language}.csv": _line(headings(source, language))
        for source in sources
        if source.family == OURS
        for language in ("en", "id")
    }


def _template_name(source: Source) -> str:
    name = source.key.removesuffix("_by_hand")
    return "accounts-by-hand" if name == OURS else name.replace("_", "-")


def _line(cells: list[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return "\ufeff" + out.getvalue()  # spreadsheets read UTF-8 only behind its mark
