"""The command line: thin, it only calls what the package offers and prints it."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

import socialkpi as sk
from socialkpi.client import read_client
from socialkpi.errors import ClientError, DeclarationError, SocialKpiError
from socialkpi.inspect import as_json, as_text
from socialkpi.language import Text
from socialkpi.places import lay_out
from socialkpi.show import results_text, table_text
from socialkpi.status import status_text

LANGUAGE = click.option(
    "--language", type=click.Choice(["en", "id"]), default=None, help="Language of what is printed or made."
)
FORMAT = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
EXIT_BAD_INPUT = 1
_CONDITION = Text(
    en='--where "{wrong}" is no condition. Write column=value, such as platform=instagram.',
    id='--where "{wrong}" bukan syarat. Tulis kolom=nilai, misalnya platform=instagram.',
)
_EMPTY = Text(
    en="{folder} holds no downloads. Put the exported files into it (for a client: into exports/) and run this again.",
    id="{folder} tidak berisi unduhan. Taruh berkas ekspor di situ (untuk klien: di exports/), lalu jalankan lagi.",
)


def spoken(language: str | None) -> str:
    """Return the language to speak: the one asked for, else the machine's where it is Indonesian, else English."""
    # a machine can ask for a language whose locale is not installed, so its wish counts as well
    wishes = (locale.getlocale()[0], *(os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG")))
    machine = next((wish[:2].lower() for wish in wishes if wish and wish != "C"), "en")
    return language or ("id" if machine in ("id", "in") else "en")


def says_errors(command: Callable[..., Any]) -> Callable[..., Any]:
    """Print an error of the package as one sentence in the user's language, without a traceback."""

    @wraps(command)
    def told(*args: Any, **kwargs: Any) -> Any:
        try:
            return command(*args, **kwargs)
        except SocialKpiError as error:
            click.echo(error.say(spoken(kwargs.get("language"))), err=True)
            sys.exit(EXIT_BAD_INPUT)

    return told


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(sk.__version__, prog_name="socialkpi")
def main() -> None:
    """Social-media KPIs that can be trusted, from the files that platforms let people download."""


@main.command()
@click.argument("folder", type=click.Path(path_type=Path))
@LANGUAGE
@says_errors
def init(folder: Path, language: str | None) -> None:
    """Lay out a workspace in FOLDER: templates, notebooks, sample clients and room for your own."""
    made = lay_out(folder)
    click.echo(Text(en="Ready: {f}", id="Siap: {f}")[spoken(language)].format(f=made))


@main.command()
@click.argument("name")
@click.option("--from", "exports", type=click.Path(path_type=Path), required=True, help="The folder of downloads.")
@click.option("--into", type=click.Path(path_type=Path), default=Path("clients"), show_default=True)
@LANGUAGE
@says_errors
def new(name: str, exports: Path, into: Path, language: str | None) -> None:
    """Make a client NAME from a folder of downloads, and say what was guessed."""
    drafted = sk.draft(name, exports, into, language=spoken(language))
    click.echo(drafted.say(spoken(language)))


@main.command()
@click.argument("clients", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--period", default=None, help="A month (2026-10); the last complete one if left out.")
@LANGUAGE
@says_errors
def status(clients: tuple[Path, ...], period: str | None, language: str | None) -> None:
    """Say which downloads are missing or short for a period, and how to get them."""
    for client in clients:
        click.echo(status_text(sk.status(client, period), read_client(client), spoken(language)))


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@FORMAT
@LANGUAGE
@says_errors
def inspect(paths: tuple[Path, ...], form: str, language: str | None) -> None:
    """Print what was seen in files or folders: rows, columns, checksums and problems. No metrics."""
    seen = sk.inspect(*paths, language=spoken(language) if form == "text" else language or "en")
    click.echo(as_json(seen) if form == "json" else as_text(seen, spoken(language)))


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
@click.option("--metrics", required=True, help="Keys, separated by commas.")
@click.option("--by", default="", help="Columns to group by, separated by commas.")
@click.option("--where", multiple=True, help="column=value; may be given several times.")
@click.option("--period", default=None, help="A month, a day, a year, or FROM..TO.")
@FORMAT
@LANGUAGE
@says_errors
def compute(
    path: Path, metrics: str, by: str, where: tuple[str, ...], period: str | None, form: str, language: str | None
) -> None:
    """Compute metrics from a client's folder or a folder of downloads."""
    data = sk.load(path, language=spoken(language))
    if data.files.empty:
        raise ClientError(_EMPTY, folder=path)
    results = sk.compute(data, _list(metrics), _list(by), _conditions(where), _period(period))
    if form == "json":
        click.echo(results.to_json(orient="records", double_precision=15, force_ascii=False))
    else:
        click.echo(results_text(results, spoken(language)))


@main.command()
@click.argument("clients", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--template", default="monthly", show_default=True)
@click.option("--period", default=None, help="A month (2026-10); the last complete one if left out.")
@click.option("--output", type=click.Path(path_type=Path), default=Path("reports"), show_default=True)
@LANGUAGE
@says_errors
def report(clients: tuple[Path, ...], template: str, period: str | None, output: Path, language: str | None) -> None:
    """Make a report for each client; one that fails does not stop the others."""
    bar = Progress(TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn(), console=Console(stderr=True))
    with bar:
        tasks: dict[str, Any] = {}

        def told(client: str, done: int, cells: int) -> None:
            if client not in tasks:
                tasks[client] = bar.add_task(Path(client).name, total=cells)
            bar.update(tasks[client], completed=done, total=cells)

        made = sk.report_all(clients, template, period=period, language=language, output=output, told=told)
    for row in made.to_dict("records"):
        click.echo(row["path"] if row["ok"] else row["message"], err=not row["ok"])
    good = int(made["ok"].sum())
    ending = Text(en="{good} of {all} reports made.", id="{good} dari {all} laporan jadi.")
    click.echo(ending[spoken(language)].format(good=good, all=len(made)))
    sys.exit(0 if good == len(made) else EXIT_BAD_INPUT)


@main.command()
@click.option("--stage", default=None, help="Only metrics of one stage of the funnel.")
@click.option(
    "--page",
    "file",
    type=click.Path(dir_okay=False, path_type=Path),
    default=None,
    help="Write the reference of all metrics to this file, as one HTML page that can be searched.",
)
@FORMAT
@LANGUAGE
@says_errors
def metrics(stage: str | None, file: Path | None, form: str, language: str | None) -> None:
    """List the metrics of the catalog, or write their reference page."""
    if file is not None:
        from socialkpi.reference import page  # it needs the template engine, and computes every example

        file.write_text(page(spoken(language)), encoding="utf-8", newline="\n")
        click.echo(str(file))
        return
    table = sk.metrics(stage=stage, language=spoken(language))
    _print_table(table, form, ["key", "kind", "label", "meaning"])


@main.command()
@FORMAT
@LANGUAGE
@says_errors
def sources(form: str, language: str | None) -> None:
    """List the formats that are read, and how to download each."""
    _print_table(sk.sources(language=spoken(language)), form, ["source", "title", "how"])


def _print_table(table: Any, form: str, columns: list[str]) -> None:
    """Print all of a table as JSON, or the columns that a terminal has room for."""
    whole = form == "json"
    click.echo(table.to_json(orient="records", force_ascii=False) if whole else table_text(table[columns]))


def _list(text: str) -> list[str]:
    return [part.strip() for part in text.split(",") if part.strip()]


def _conditions(where: tuple[str, ...]) -> dict[str, list[str]]:
    pairs = [text.partition("=") for text in where]
    wrong = next((text for text, (_, sign, _) in zip(where, pairs, strict=True) if not sign), None)
    if wrong is not None:
        raise DeclarationError(_CONDITION, wrong=wrong)
    return {name.strip(): _list(value) for name, _, value in pairs}


def _period(text: str | None) -> str | tuple[str, str] | None:
    if text is None or ".." not in text:
        return text
    first, _, last = text.partition("..")
    return first, last


if __name__ == "__main__":
    main()
