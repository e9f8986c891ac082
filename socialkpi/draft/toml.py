"""The drafted client.toml as text, with its comments in the consultant's language."""

from __future__ import annotations

import json

from socialkpi.draft.guesses import Guesses
from socialkpi.language import Text

_HEAD = Text(
    en="Drafted from the downloads. Check every line; what begins with # is not used until you remove the #.",
    id="Draf dari berkas unduhan. Periksa tiap baris; yang diawali # belum dipakai sampai tanda # dihapus.",
)
_CURRENCY = Text(en="the client's currency", id="mata uang klien")
_ZONE = Text(en="where the client's day begins", id="tempat hari klien dimulai")
_MARGIN = Text(
    en="gross profit as a share of revenue, for ROI", id="laba kotor sebagai bagian dari pendapatan, untuk ROI"
)
_BUSINESS = Text(en='"store", "webshop" or "b2b"', id='"store" (toko), "webshop" (toko online), atau "b2b"')
_BRAND = Text(en="colour and logo of the report", id="warna dan logo laporan")
_GOALS = Text(en="what the client aims for each month", id="target klien tiap bulan")
_CONVERSIONS = Text(
    en="events of the website that count as a result, and what one is worth",
    id="peristiwa di situs web yang dihitung sebagai hasil, dan nilainya masing-masing",
)
_ONCE = Text(en="true: at most once per visit", id="true: paling banyak satu kali per kunjungan")
_FILES = Text(
    en="these files don't say what is asked here; fill it in and remove the #",
    id="berkas-berkas ini tidak menyebut yang ditanyakan di sini; isi lalu hapus tanda #",
)
_ASKED = {
    "year": Text(en="year of the last day in the file", id="tahun dari hari terakhir di berkas"),
    "account": Text(
        en="which of the profiles in the file is the client's", id="profil mana di berkas ini yang milik klien"
    ),
}
_CHANNELS = Text(en="where your own links stand", id="letak tautan Anda sendiri")
_EXAMPLE = {"platform": '"instagram"', "year": "2026", "account": '"nama.profil"'}


def as_toml(name: str, guesses: Guesses, language: str) -> str:
    """Return the text of client.toml for a client called ``name``; what is unknown stands there as a comment."""
    blocks = [
        [f"# {_HEAD[language]}"],
        _business(name, guesses, language),
        [f"# [brand]  # {_BRAND[language]}", '# colour = "#7a4b2a"', '# logo = "logo.svg"'],
        *([_line(True, "[[accounts]]"), f"platform = {_text(p)}", *_named(account)] for p, account in guesses.accounts),
        [f"# [[goals]]  # {_GOALS[language]}", '# metric = "social_sessions"', "# target = 1000"],
        *_conversions(guesses, language),
        *_files(guesses, language),
        *([f"# {line}" for line in proposal.toml(language).splitlines()] for proposal in guesses.proposals),
        [f"# [channels]  # {_CHANNELS[language]}", '# "linktr.ee" = "instagram"'],
    ]
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _business(name: str, guesses: Guesses, language: str) -> list[str]:
    return [
        f"name = {_text(name)}",
        f"language = {_text(guesses.language)}",
        _line(guesses.currency, f"currency = {_text(guesses.currency or 'IDR')}", _CURRENCY[language]),
        _line(guesses.time_zone, f"time_zone = {_text(guesses.time_zone or 'Asia/Jakarta')}", _ZONE[language]),
        _line(guesses.business, f"business = {_text(guesses.business or 'store')}", _BUSINESS[language]),
        _line(None, "gross_margin = 0.5", _MARGIN[language]),
    ]


def _conversions(guesses: Guesses, language: str) -> list[list[str]]:
    events = guesses.conversions
    return [
        [
            _line(events, "[[conversions]]", _CONVERSIONS[language] if place == 0 else ""),
            _line(events, f"event = {_text(event)}"),
            _line(events, f"counts_as = {_text(counts_as)}"),
            _line(events, f"once_per_session = {'false' if counts_as == 'purchase' else 'true'}", _ONCE[language]),
            *([] if counts_as == "purchase" else [_line(None, "value = 25000")]),
        ]
        for place, (event, counts_as) in enumerate(events or [("generate_lead", "lead")])
    ]


def _files(guesses: Guesses, language: str) -> list[list[str]]:
    blocks = []
    for place, (pattern, needs) in enumerate(guesses.needs):
        said = [
            _line(None, f"{need} = {_EXAMPLE.get(need, '')}", _ASKED[need][language] if need in _ASKED else "")
            for need in needs
        ]
        head = _line(None, "[[files]]", _FILES[language] if place == 0 else "")
        blocks.append([head, _line(None, f"file = {_text(pattern)}"), *said])
    return blocks


def _named(account: str | None) -> list[str]:
    return [] if account is None else [f"name = {_text(account)}"]


def _line(known: object, line: str, comment: str = "") -> str:
    told = f"{line}  # {comment}" if comment else line
    return told if known else f"# {told}"


def _text(value: str) -> str:
    # a JSON text is a TOML text, but for one control character
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
