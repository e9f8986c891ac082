"""A client: what client.toml says of the business, its accounts, goals and conversions, checked key by key.

A client is a folder: ``client.toml``, ``exports/`` with the downloads, and ``notes/2026-10.md`` with the consultant's
own words for a month. Every fault in client.toml is a ClientError that names the key's path and what is expected.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from fnmatch import fnmatchcase
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from socialkpi.catalog.kinds import AnyMetric
from socialkpi.client.benchmarks import Benchmark
from socialkpi.client.mapping import Mapping
from socialkpi.client.metrics import OwnMetric, Rate, own_metrics, said_keys
from socialkpi.client.values import (
    Colour,
    Currency,
    InsideFolder,
    MetricKey,
    Number,
    Platform,
    Share,
    TimeZone,
    VisitPlatform,
    Words,
    Year,
    as_tuple,
    lower_keys,
)
from socialkpi.client.words import refused
from socialkpi.errors import ClientError
from socialkpi.language import Text

FILE = "client.toml"
EXPORTS = "exports"
NOTES = "notes"

_NOT_TOML = Text(
    en="{file}, line {line}, column {column}: this is not TOML ({reason}). "
    'Texts stand in "quotes", lists of entries under [[name]].',
    id="{file}, baris {line}, kolom {column}: ini bukan TOML ({reason}). "
    'Teks ditulis dalam "tanda kutip", daftar entri di bawah [[nama]].',
)


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Brand(_Part):
    """The client's accent colour (#rrggbb) and logo (a path inside the folder)."""

    colour: Colour | None = None
    logo: InsideFolder | None = None


class Account(_Part):
    """An account that the client keeps: its platform and its name there."""

    platform: Platform
    name: Words | None = None


class Goal(_Part):
    """A monthly target for a metric, for one platform or for all together; ``baseline`` is where the client started."""

    metric: MetricKey
    target: Number
    platform: Platform | None = None
    baseline: Number | None = None


class Conversion(_Part):
    """A website event that counts as a result, and what one is worth in the client's currency."""

    event: Words
    counts_as: Literal["purchase", "lead", "newsletter", "download", "inquiry", "other"]
    once_per_session: bool = False
    value: Number | None = None


class FileRule(_Part):
    """What a file does not say itself: ``file`` is a pattern below exports/ (``*`` within a folder, ``**`` across)."""

    file: InsideFolder
    platform: Platform | None = None
    account: Words | None = None
    year: Year | None = None
    currency: Currency | None = None
    date_order: Literal["dmy", "mdy"] | None = None
    number_locale: Literal["en", "id", "de"] | None = None

    def fits(self, file: str) -> bool:
        """Whether a file (its path below exports/, with "/") is meant."""
        return _fits(_parts(file), _parts(self.file))


class Settings(_Part):
    """What client.toml may say."""

    name: Words | None = None
    language: Literal["en", "id"] = "en"
    currency: Currency | None = None
    time_zone: TimeZone = "UTC"
    business: Literal["store", "webshop", "b2b"] | None = None
    week_starts: Literal["monday", "sunday", "saturday"] = "monday"
    gross_margin: Share | None = None
    brand: Brand = Brand()
    accounts: Annotated[tuple[Account, ...], BeforeValidator(as_tuple)] = ()
    goals: Annotated[tuple[Goal, ...], BeforeValidator(as_tuple)] = ()
    conversions: Annotated[tuple[Conversion, ...], BeforeValidator(as_tuple)] = ()
    files: Annotated[tuple[FileRule, ...], BeforeValidator(as_tuple)] = ()
    mappings: Annotated[tuple[Mapping, ...], BeforeValidator(as_tuple)] = ()
    metrics: Annotated[tuple[OwnMetric, ...], BeforeValidator(as_tuple)] = ()
    rates: Annotated[tuple[Rate, ...], BeforeValidator(as_tuple)] = ()
    benchmarks: Annotated[tuple[Benchmark, ...], BeforeValidator(as_tuple)] = ()
    channels: Annotated[dict[str, VisitPlatform], BeforeValidator(lower_keys)] = Field(default_factory=dict)


class Client(Settings):
    """A client: the settings, and the folder they come from. ``key`` is the folder's name."""

    key: str
    folder: Path
    name: str

    @cached_property
    def own_metrics(self) -> dict[str, AnyMetric]:
        """The metrics that client.toml declares, by key."""
        return own_metrics(self.folder / FILE, self.metrics)

    @property
    def exports(self) -> Path:
        """The folder of the downloads: ``exports/``, or the client's folder itself where there is no client.toml."""
        return self.folder / EXPORTS if (self.folder / FILE).is_file() else self.folder

    def says(self, file: str) -> FileRule | None:
        """Return what the ``[[files]]`` entries say of a file (path below exports/), or None; the first to say a thing wins."""
        fitting = [rule.model_dump(exclude_none=True) for rule in self.files if rule.fits(file)]
        return FileRule(**{key: said for rule in reversed(fitting) for key, said in rule.items()}) if fitting else None

    def maps(self, file: str) -> Mapping | None:
        """Return the first ``[[mappings]]`` entry for a file (path below exports/), or None."""
        return next((m for m in self.mappings if m.file and _fits(_parts(file), _parts(m.file))), None)

    def notes(self, period: str) -> str | None:
        """Return the consultant's words for a period ("2026-10"), or None where there is no such file.

        A ClientError says that the file is no UTF-8 text, or that the period is no plain name.
        """
        if not re.fullmatch(r"[0-9A-Za-z][0-9A-Za-z_-]*", period):
            raise ClientError(
                Text(
                    en='Notes are kept by period; "{period}" is no period such as 2026-10.',
                    id='Catatan disimpan per periode; "{period}" bukan periode seperti 2026-10.',
                ),
                period=period,
            )
        path = self.folder / NOTES / f"{period}.md"
        return _read_text(path) if path.is_file() else None


def read_client(folder: str | Path, language: str = "en") -> Client:
    """Read a client's folder; one without client.toml is a client with that name, UTC and no currency.

    ``language`` is for a client that doesn't say its own. A ClientError says what is wrong in client.toml.
    """
    folder = Path(folder).expanduser()
    if not folder.is_dir():
        raise ClientError(
            Text(en="There is no folder {folder}.", id="Tidak ada folder {folder}."),
            folder=folder,
        )
    file = folder / FILE
    said = {"language": language} | _parse(file) if file.is_file() else {"language": language}
    key = folder.resolve().name
    try:
        settings = Settings.model_validate(said, context={"metrics": said_keys(said)})
    except ValidationError as error:
        raise refused(file, error, Settings) from None
    own_metrics(file, settings.metrics)
    _check_once(file, settings)
    _check_currency(file, settings)
    _check_logo(file, settings)
    return Client(**{**settings.__dict__, "name": settings.name or key, "key": key, "folder": folder})


def _parse(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_read_text(file))
    except tomllib.TOMLDecodeError as error:
        where = re.search(r"line (\d+), column (\d+)", str(error))
        lines = _read_text(file).splitlines()
        line, column = where.groups() if where else (len(lines), len(lines[-1]))  # "at end of document"
        reason = str(error).partition(" (at ")[0]
        raise ClientError(_NOT_TOML, file=file, line=line, column=column, reason=reason) from None


def _read_text(file: Path) -> str:
    try:
        return file.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        line = file.read_bytes()[: error.start].count(b"\n") + 1
        raise ClientError(
            Text(
                en="{file}, line {line}: this is not UTF-8 text. Save the file again as UTF-8.",
                id="{file}, baris {line}: ini bukan teks UTF-8. Simpan ulang berkas sebagai UTF-8.",
            ),
            file=file, line=line,
        ) from None  # fmt: skip


def _check_once(file: Path, settings: Settings) -> None:
    named: tuple[tuple[str, list[tuple[Any, ...]]], ...] = (
        ("goals", [(g.metric, g.platform) for g in settings.goals]),
        ("conversions", [(c.event,) for c in settings.conversions]),
        ("accounts", [(a.platform, a.name) for a in settings.accounts]),
        ("rates", [(r.of, r.to, r.date) for r in settings.rates]),
    )
    for what, names in named:
        twice = next((i for i, name in enumerate(names) if name in names[:i]), None)
        if twice is not None:
            raise ClientError(
                Text(
                    en="{file}: {what}[{twice}] says the same as {what}[{first}] ({name}). Keep one of them.",
                    id="{file}: {what}[{twice}] sama dengan {what}[{first}] ({name}). Simpan salah satu saja.",
                ),
                file=file, what=what, twice=twice, first=names.index(names[twice]),
                name=", ".join(str(part) for part in names[twice] if part is not None),
            )  # fmt: skip


def _check_currency(file: Path, settings: Settings) -> None:
    valued = next((i for i, c in enumerate(settings.conversions) if c.value is not None), None)
    if valued is not None and settings.currency is None:
        raise ClientError(
            Text(
                en='{file}: conversions[{i}].value is an amount of money, without a currency. Add currency = "IDR".',
                id='{file}: conversions[{i}].value berupa uang, tetapi currency belum ada. Tambahkan currency = "IDR".',
            ),
            file=file, i=valued,
        )  # fmt: skip


def _check_logo(file: Path, settings: Settings) -> None:
    if settings.brand.logo is None:
        return
    logo = (file.parent / settings.brand.logo).resolve()
    if not logo.is_file() or not logo.is_relative_to(file.parent.resolve()):
        raise ClientError(
            Text(
                en='{file}: brand.logo is "{logo}", and there is no such file inside the client\'s folder.',
                id='{file}: brand.logo berisi "{logo}", dan berkas itu tidak ada di dalam folder klien.',
            ),
            file=file, logo=settings.brand.logo,
        )  # fmt: skip


def _parts(path: str) -> tuple[str, ...]:
    # one file system writes é as one character, another as two
    return PurePosixPath(unicodedata.normalize("NFC", path)).parts


def _fits(parts: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    if not pattern or not parts:
        return not pattern and not parts
    if pattern[0] == "**":
        return any(_fits(parts[i:], pattern[1:]) for i in range(len(parts) + 1))
    return fnmatchcase(parts[0], pattern[0]) and _fits(parts[1:], pattern[1:])
