"""What isn't a platform's export: counts by hand, a page saved by mistake, client.toml, notes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from socialkpi.teach.cells import table, utf8
from socialkpi.teach.export import Export
from socialkpi.teach.model import Brand

LOGIN_PAGE = """<!DOCTYPE html>
<html lang="{language}">
<head><meta charset="utf-8"><title>{title}</title></head>
<body>
<form method="post" action="/login?next=%2Freport%2Fexport">
<h1>{title}</h1>
<p>{sentence}</p>
<label>Email <input name="email" type="email"></label>
<button type="submit">OK</button>
</form>
</body>
</html>
"""
LOGIN = {
    "id": ("Masuk", "Sesi Anda sudah berakhir. Masuk lagi untuk mengunduh laporan."),
    "en": ("Log in", "Your session has expired. Log in again to download the report."),
}


def counts_by_hand(rows: Iterable[tuple[date, str, str, int]]) -> bytes:
    """Write the list that somebody keeps: the day, the platform, the account, its followers."""
    head = ("Date", "Platform", "Account", "Followers")
    return utf8(table([head, *((day.isoformat(), *rest) for day, *rest in rows)]))


def login_page(language: str) -> bytes:
    """Return what is saved when a download is asked for after the session has ended."""
    title, sentence = LOGIN[language]
    return utf8(LOGIN_PAGE.format(language=language, title=title, sentence=sentence))


def client_toml(brand: Brand, exports: Iterable[Export]) -> str:
    """Write client.toml for a brand and its exports."""
    lines = [
        f'name = "{brand.name}"',
        f'language = "{brand.language}"',
        f'currency = "{brand.currency}"',
        f'time_zone = "{brand.time_zone}"',
        f'business = "{brand.business}"',
        'week_starts = "monday"',
        *([f"gross_margin = {brand.gross_margin}"] if brand.gross_margin is not None else []),
        *_section("[brand]", {"colour": brand.colour, "logo": "logo.svg"}),
    ]
    for network in brand.networks:
        lines += _section("[[accounts]]", {"platform": network.platform, "name": network.name})
    for metric, target, platform in brand.targets:
        lines += _section("[[goals]]", {"metric": metric, "target": target, "platform": platform})
    for goal in brand.goals:
        if goal.key:
            rule: dict[str, str | float | None] = {"event": goal.event, "counts_as": goal.counts_as}
            rule |= {"once_per_session": goal.once, "value": goal.value}
            lines += _section("[[conversions]]", rule)
    said = {export.says.get("file", export.path): export.says for export in exports if export.says}
    for file in sorted(said, key=str):
        lines += _section("[[files]]", {"file": file, **said[file]})
    if brand.channels:
        lines += ["", "[channels]", *(f'"{source}" = "{platform}"' for source, platform in brand.channels.items())]
    return "\n".join(lines) + "\n"


def _section(name: str, values: Mapping[str, str | float | None]) -> list[str]:
    return ["", name, *(f"{key} = {_value(value)}" for key, value in values.items() if value is not None)]


def _value(value: str | float) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return f'"{value}"'
    return str(int(value)) if float(value).is_integer() else str(value)
