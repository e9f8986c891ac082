"""Writes the folder of a made-up client, and the samples that come with the project."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from socialkpi.errors import ClientError, UnknownName
from socialkpi.language import Text
from socialkpi.teach.brands import BRANDS
from socialkpi.teach.export import Export
from socialkpi.teach.facts import Facts, facts_of
from socialkpi.teach.folders import FOLDERS
from socialkpi.teach.model import Brand
from socialkpi.teach.plants import plants_for
from socialkpi.teach.seasons import Span, span_of
from socialkpi.teach.world import draw_world
from socialkpi.teach.write_plain import client_toml

TRUTH = "truth.json"
STORY_ENDS = "2026-10"
"""The consultant's notes speak of the months up to this one, and are left out of other spans."""


@dataclass(frozen=True)
class Truth:
    """What the generator knows about the client whose folder it wrote."""

    folder: Path
    facts: Facts

    def __getitem__(self, name: str) -> Any:
        """Return one part of the facts, such as ``truth["posts"]``."""
        return self.facts[name]

    def __repr__(self) -> str:
        """Tell the folder, the brand and the parts."""
        about = self.facts["about"]
        return f"<Truth of {about['brand']}, {about['months'][0]} to {about['months'][-1]}: {', '.join(self.facts)}>"


def make_client(
    folder: str | Path,
    brand: str = "kopi-senja",
    seed: int = 1,
    months: int = 14,
    last_month: str = "2026-10",
    traps: Iterable[str] = (),
) -> Truth:
    """Write the folder of a made-up client as a real one's looks, and return what is true about it.

    ``folder`` becomes the client's folder (client.toml, logo, notes, exports, truth.json) and has to be new or empty.
    ``brand`` is one of "kopi-senja", "rona-kain", "piranti-contoh"; the same ``seed`` gives the same bytes everywhere.
    ``months`` months are written, up to ``last_month`` ("2026-10"). ``traps`` are keys of ``socialkpi.teach.traps`` to plant
    in the files; ``truth["traps"]`` tells for each what is asked, what is right and what is wrong.

    Raises UnknownName for a brand or trap that doesn't exist, and ClientError for a folder that holds something, months
    that can't be, or a trap that can't be planted there.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as somewhere:
    ...     truth = make_client(f"{somewhere}/new", months=2)
    ...     truth["about"]["months"]
    ['2026-09', '2026-10']
    """
    target = Path(folder)
    if target.exists() and any(target.iterdir()):
        raise ClientError(
            Text(
                en='The folder "{folder}" is not empty. Name a new one.',
                id='Folder "{folder}" tidak kosong. Sebutkan folder baru.',
            ),
            folder=str(target),
        )
    files, facts = client_files(brand, seed, _span(months, last_month), traps)
    _write(target, files)
    return Truth(target, facts)


def truth(folder: str | Path) -> Facts:
    """Return what the generator knows about a client's folder: its truth.json as a dictionary."""
    found: Facts = json.loads((Path(folder) / TRUTH).read_text(encoding="utf-8"))
    return found


def write_samples(target: str | Path) -> list[Path]:
    """Write the three sample clients under a folder, and return their folders; what was in these is replaced."""
    folders = []
    for brand in BRANDS:
        files, _ = client_files(brand, 1, span_of(STORY_ENDS, 14))
        folder = Path(target) / brand
        _remove_others(folder, files)
        _write(folder, files)
        folders.append(folder)
    return folders


def client_files(brand: str, seed: int, span: Span, traps: Iterable[str] = ()) -> tuple[dict[str, bytes], Facts]:
    """Return every file of a made-up client by its path within the folder, and the facts."""
    if brand not in BRANDS:
        raise UnknownName.of(Text(en="sample brand", id="merek contoh"), brand, BRANDS)
    chosen, plants = BRANDS[brand], plants_for(traps, brand, span)
    for plant in plants:
        span = plant.span(span)
    world = draw_world(chosen, seed, span)
    for plant in plants:
        world = plant.world(world)
    exports = list(FOLDERS[brand](world))
    for plant in plants:
        exports = plant.exports(world, exports)
    asked = {plant.key: plant.asked(world, exports) for plant in plants}
    facts = facts_of(world, exports) | ({"traps": asked} if asked else {})
    files = {f"exports/{export.path}": export.data for export in exports} | _own_files(chosen, span, exports)
    files[TRUTH] = (json.dumps(facts, sort_keys=True, separators=(",", ":")) + "\n").encode()
    return files, facts


def _own_files(brand: Brand, span: Span, exports: list[Export]) -> dict[str, bytes]:
    files = {"client.toml": client_toml(brand, exports), "logo.svg": brand.logo}
    if span.months[-1] == STORY_ENDS:
        files |= {f"notes/{month}.md": text for place, text in brand.notes.items() if (month := span.month(place))}
    return {name: text.encode() for name, text in files.items()}


def _span(months: int, last_month: str) -> Span:
    try:
        return span_of(last_month, months)
    except ValueError as error:
        raise ClientError(
            Text(
                en='{months} months up to "{last}" can\'t be made: say months=14, last_month="2026-10".',
                id='{months} bulan sampai "{last}" tidak bisa dibuat: tulis months=14, last_month="2026-10".',
            ),
            months=months,
            last=last_month,
        ) from error


def _write(folder: Path, files: dict[str, bytes]) -> None:
    for name, data in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _remove_others(folder: Path, files: dict[str, bytes]) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path.relative_to(folder).as_posix() not in files:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
