"""What the downloads of a client give away: accounts, currency, language, conversions; each guess with its reason."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

import pandas as pd

from socialkpi.client.values import SOURCE_OF_VISITS
from socialkpi.language import Text, speak
from socialkpi.mapping.propose import Proposal, propose, wants_mapping
from socialkpi.reading.result import ReadFile, ReadTable

_INDONESIAN = frozenset(["yang", "dan", "di", "untuk", "dengan", "ini", "itu", "kami", "dari", "ada", "bisa", "juga"])
_ENGLISH = frozenset(["the", "and", "for", "with", "you", "our", "this", "that", "your", "are", "from", "have"])
_COUNTS_AS = {
    "purchase": "purchase",
    "generate_lead": "lead",
    "form_submit": "lead",
    "sign_up": "newsletter",
    "file_download": "download",
    "contact": "inquiry",
}
_INQUIRY = re.compile("whatsapp|call|phone|telepon|chat")

_ACCOUNT = Text(en='account "{name}" on {platform}, from {n} files', id='akun "{name}" di {platform}, dari {n} berkas')
_NAMELESS = Text(
    en="an account on {platform}; its files don't name it", id="satu akun di {platform}; berkasnya tidak menyebut nama"
)
_CURRENCY = Text(
    en='currency = "{code}", from {n} files with money', id='currency = "{code}", dari {n} berkas yang memuat uang'
)
_OTHER_MONEY = Text(en="; there is also {others}", id="; ada juga {others}")
_LANGUAGE = Text(
    en='language = "{code}", from the words of {n} captions', id='language = "{code}", dari kata-kata di {n} caption'
)
_ASKED = Text(en='language = "{code}", the language you use', id='language = "{code}", bahasa yang Anda pakai')
_ZONE = Text(
    en='time_zone = "Asia/Jakarta" (WIB), because the client works in Indonesian; WITA is "Asia/Makassar", WIT "Asia/Jayapura"',
    id='time_zone = "Asia/Jakarta" (WIB), karena klien memakai bahasa Indonesia; WITA "Asia/Makassar", WIT "Asia/Jayapura"',
)
_SHOP = Text(en='business = "webshop", from order exports', id='business = "webshop", dari ekspor pesanan')
_EVENT = Text(
    en='the event "{event}" counts as a conversion ({counts_as}), since Google Analytics has it as a key event',
    id='peristiwa "{event}" dihitung sebagai konversi ({counts_as}), karena di Google Analytics menjadi peristiwa utama',
)


@dataclass
class Guesses:
    """What goes into the drafted client.toml, and why (``reasons``)."""

    language: str
    currency: str | None = None
    time_zone: str | None = None
    business: str | None = None
    accounts: list[tuple[str, str | None]] = field(default_factory=list)
    conversions: list[tuple[str, str]] = field(default_factory=list)
    needs: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    """Patterns of files, and what client.toml must say of them."""
    reasons: list[Text] = field(default_factory=list)
    proposals: list[Proposal] = field(default_factory=list)
    """Mappings for files that nobody knows; they count only when the client accepts them."""

    def because(self, reason: Text, **facts: object) -> None:
        """Keep the reason of a guess."""
        self.reasons.append(Text(en=speak(reason, "en", **facts), id=speak(reason, "id", **facts)))


def guess(files: Iterable[ReadFile], language: str) -> Guesses:
    """Guess what client.toml should say from files that were read; ``language`` is what is spoken where nothing tells."""
    files = list(files)
    tables = [(file, table) for file in files for table in file.tables]
    guesses = Guesses(language)
    _language(guesses, tables)
    _currency(guesses, tables)
    if guesses.language == "id":
        guesses.time_zone = "Asia/Jakarta"
        guesses.because(_ZONE)
    if any(table.table == "orders" for _, table in tables):
        guesses.business = "webshop"
        guesses.because(_SHOP)
    _accounts(guesses, tables)
    _conversions(guesses, tables)
    guesses.needs = _needs(files)
    unknown = (propose(file.path, file.file) for file in files if wants_mapping(file))
    guesses.proposals = [proposal for proposal in unknown if proposal is not None]
    return guesses


_Tables = list[tuple[ReadFile, ReadTable]]


def _language(guesses: Guesses, tables: _Tables) -> None:
    captions = [text for _, table in tables if "caption" in table.frame for text in table.frame["caption"].dropna()]
    votes = Counter(_spoken(caption) for caption in captions)
    if votes["id"] != votes["en"]:
        guesses.language = "id" if votes["id"] > votes["en"] else "en"
        guesses.because(_LANGUAGE, code=guesses.language, n=votes[guesses.language])
    else:
        guesses.because(_ASKED, code=guesses.language)


def _spoken(caption: str) -> str | None:
    words = set(re.findall(r"[a-z]+", caption.lower()))
    indonesian, english = len(words & _INDONESIAN), len(words & _ENGLISH)
    return None if indonesian == english else "id" if indonesian > english else "en"


def _currency(guesses: Guesses, tables: _Tables) -> None:
    found: Counter[str] = Counter()
    for _, table in tables:
        named = {column.currency for column in table.columns if column.currency}
        if "currency" in table.frame:
            named |= set(table.frame["currency"].dropna().unique())
        found.update(named)
    if found:
        code, n = min(found.items(), key=lambda item: (-item[1], item[0]))
        guesses.currency = code
        others = ", ".join(sorted(set(found) - {code}))
        more = Text(en=speak(_OTHER_MONEY, "en", others=others), id=speak(_OTHER_MONEY, "id", others=others))
        base = Text(en=_CURRENCY.en + (more.en if others else ""), id=_CURRENCY.id + (more.id if others else ""))
        guesses.because(base, code=code, n=n)


def _accounts(guesses: Guesses, tables: _Tables) -> None:
    named: Counter[tuple[str, str]] = Counter()
    platforms: set[str] = set()
    for _, table in tables:
        if table.platform not in SOURCE_OF_VISITS:
            continue
        platforms.add(table.platform)
        own = table.frame[~table.frame["own"].eq(False).fillna(False)] if "own" in table.frame else table.frame
        named.update((table.platform, str(name)) for name in own["account"].dropna().unique())
    for platform in sorted(platforms):
        mine = {name: n for (where, name), n in named.items() if where == platform}
        for name in sorted(mine):
            guesses.accounts.append((platform, name))
            guesses.because(_ACCOUNT, name=name, platform=platform, n=mine[name])
        if not mine:
            guesses.accounts.append((platform, None))
            guesses.because(_NAMELESS, platform=platform)


def _conversions(guesses: Guesses, tables: _Tables) -> None:
    frames = [t.frame for _, t in tables if t.table == "events" and {"event", "key_events"} <= {*t.frame.columns}]
    if not frames:
        return
    events = pd.concat([frame[["event", "key_events"]] for frame in frames])
    for event in sorted(events.loc[events["key_events"] > 0, "event"].dropna().unique()):
        counts_as = _COUNTS_AS.get(event, "inquiry" if _INQUIRY.search(event) else "other")
        guesses.conversions.append((event, counts_as))
        guesses.because(_EVENT, event=event, counts_as=counts_as)


def _needs(files: list[ReadFile]) -> list[tuple[str, tuple[str, ...]]]:
    """One entry per file that needs its platform; one per folder where only the year is needed. Dates can't be said there."""
    found: dict[str, tuple[str, ...]] = {}
    for file in files:
        needs = tuple(sorted({need for table in file.tables for need in table.needs} - {"dates"}))
        if needs == ("year",):
            folder, slash, name = file.file.rpartition("/")
            found[f"{_literal(folder)}{slash}*.{_literal(name.rpartition('.')[2])}"] = needs
        elif needs:
            found[_literal(file.file)] = needs
    return sorted(found.items())


def _literal(path: str) -> str:
    return re.sub(r"([*?[])", r"[\1]", path)
