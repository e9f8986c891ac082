"""A new client from a folder of downloads: the folder, the exports as they are, and a drafted client.toml."""

from __future__ import annotations

import re
import shutil
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from socialkpi.client import EXPORTS, FILE, NOTES, read_client
from socialkpi.draft.guesses import guess
from socialkpi.draft.toml import as_toml
from socialkpi.errors import ClientError
from socialkpi.language import Text, speak
from socialkpi.mapping.propose import Proposal
from socialkpi.sources import read_folder

__all__ = ["Draft", "draft"]

_MADE = Text(
    en="Made {folder}: {files} files copied, {known} of them understood.",
    id="{folder} sudah dibuat: {files} berkas disalin, {known} di antaranya dikenali.",
)
_GUESSED = Text(en="Guessed, please check in {toml}:", id="Tebakan, mohon diperiksa di {toml}:")
_NEEDED = Text(
    en="Not usable until {toml} says more (entries are there, commented):",
    id="Belum bisa dipakai sampai {toml} dilengkapi (entrinya sudah ada, sebagai komentar):",
)
_PROPOSED = Text(
    en="Not known; these mappings stand in {toml} as comments. Remove the # from what is right:",
    id="Belum dikenal; pemetaan ini ada di {toml} sebagai komentar. Hapus tanda # dari yang benar:",
)
_NOT_MADE = Text(
    en="{target} could not be made: {why}. Nothing was left behind.",
    id="{target} tidak bisa dibuat: {why}. Tidak ada yang tertinggal.",
)
_NEEDS = {
    "platform": Text(en="which platform", id="platform mana"),
    "year": Text(en="which year", id="tahun berapa"),
    "account": Text(en="which profile", id="profil mana"),
}


@dataclass(frozen=True)
class Draft:
    """What was made: the folder, the text of its client.toml, and every guess with its reason."""

    folder: Path
    toml: str
    files: int
    known: int
    guesses: tuple[Text, ...]
    needs: tuple[tuple[str, tuple[str, ...]], ...]
    proposals: tuple[Proposal, ...] = ()
    """Mappings for files that nobody knows; nothing of them is loaded until they are accepted."""

    def say(self, language: str) -> str:
        """Tell it all in one language."""
        toml = self.folder / FILE
        lines = [speak(_MADE, language, folder=self.folder, files=self.files, known=self.known)]
        if self.guesses:
            lines += [speak(_GUESSED, language, toml=toml), *(f"  - {guessed[language]}" for guessed in self.guesses)]
        if self.needs:
            lines.append(speak(_NEEDED, language, toml=toml))
            asked = [
                (p, ", ".join(_NEEDS[n][language] if n in _NEEDS else n for n in needs)) for p, needs in self.needs
            ]
            lines += [f"  - {pattern}: {what}" for pattern, what in asked]
        if self.proposals:
            lines.append(speak(_PROPOSED, language, toml=toml))
            lines += [f"\n{proposal.toml(language)}" for proposal in self.proposals]
        return "\n".join(lines)


def draft(name: str, exports_folder: str | Path, into: str | Path = "clients", language: str = "en") -> Draft:
    """Make a client's folder under ``into`` from a folder of downloads, which are copied as they are.

    Args:
        name: the client's name; the folder is called so in small letters ("Kopi Lain" gives kopi-lain).
        exports_folder: the downloads, in any folders.
        into: where the client's folder is made; nothing that exists is overwritten.
        language: "en" or "id", of the comments, and of the client where the files don't tell.

    Raises:
        ClientError: there are no downloads, the name is none, or the folder is there already. Nothing is left behind.

    """
    source, into = Path(exports_folder).expanduser(), Path(into).expanduser()
    target = into / _key(name)
    _check(source, target)
    files = read_folder(source)
    guesses = guess(files, language)
    toml = as_toml(_shown(name), guesses, language)
    try:
        _make(source, target, toml)
    except OSError as error:
        raise ClientError(_NOT_MADE, target=target, why=error.strerror or error) from error
    known = sum(1 for file in files if file.tables)
    return Draft(
        target, toml, len(files), known, tuple(guesses.reasons), tuple(guesses.needs), tuple(guesses.proposals)
    )


def _make(source: Path, target: Path, toml: str) -> None:
    """Put the folder together beside its place, so that it appears whole or not at all."""
    into = target.parent
    into.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=into) as beside:
        made = Path(beside) / target.name
        shutil.copytree(source, made / EXPORTS, ignore_dangling_symlinks=True)
        (made / NOTES).mkdir()
        (made / FILE).write_text(toml, "utf-8")
        read_client(made)  # a draft that cannot be read again would be of no use
        made.rename(target)


def _key(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    key = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    if not key:
        raise ClientError(
            Text(
                en='"{name}" has no letters to call a folder by. Use a name such as kopi-lain.',
                id='"{name}" tidak punya huruf untuk nama folder. Pakai nama seperti kopi-lain.',
            ),
            name=name,
        )
    return key


def _shown(name: str) -> str:
    """Return the name as it is shown: kopi-lain is written Kopi Lain, anything else as it was given."""
    return name.replace("-", " ").title() if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) else name.strip()


def _check(source: Path, target: Path) -> None:
    if not source.is_dir() or not any(path.is_file() for path in source.rglob("*")):
        raise ClientError(
            Text(
                en="There are no files under {source}. Name the folder with the downloads.",
                id="Tidak ada berkas di {source}. Sebutkan folder yang berisi unduhannya.",
            ),
            source=source,
        )
    if target.exists() or target.is_symlink():
        raise ClientError(
            Text(
                en="{target} is already there. Choose another name; nothing was changed.",
                id="{target} sudah ada. Pilih nama lain; tidak ada yang diubah.",
            ),
            target=target,
        )
    if target.resolve().is_relative_to(source.resolve()):
        raise ClientError(
            Text(
                en="{target} would lie inside the downloads themselves. Choose another place with --into.",
                id="{target} akan berada di dalam folder unduhan itu sendiri. Pilih tempat lain dengan --into.",
            ),
            target=target,
        )
