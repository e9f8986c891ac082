"""A client's report: parameters checked, template run, pages built, looked at and published."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from socialkpi.errors import ReportError, SocialKpiError
from socialkpi.language import LANGUAGES, Text
from socialkpi.report.block import Block
from socialkpi.report.clients import client_folder
from socialkpi.report.collect import blocks_of, proved
from socialkpi.report.execute import Progress, execute
from socialkpi.report.manifest import manifest, written
from socialkpi.report.page import page
from socialkpi.report.parameters import checked, template_file
from socialkpi.report.publish import WORK, inside, key_of, publish

Told = Callable[[str, int, int], None]
"""Called while a client's report is made: the client, cells done, cells in all."""


def report(
    client: str | Path,
    template: str | Path = "monthly",
    period: str | None = None,
    language: str | None = None,
    output: str | Path = "reports",
    *,
    view: str | None = None,
    as_of: str | None = None,
    progress: Progress | None = None,
) -> Path:
    """Make a client's report and return the path of its HTML file; ``manifest.json`` stands beside it.

    Args:
        client: a client's folder, or its name among ``clients/`` and the sample clients.
        template: a name among the templates, or the path of a notebook.
        period: a month ("2026-10"); the last complete one where it is left out.
        language: "en" or "id"; the client's own where it is left out.
        output: the folder of all reports; this one goes to ``<output>/<client>/<template>-<period>-<language>/``.
        view: what the template's author lets a reader choose; text.
        as_of: a day ("2026-10-31"): nothing later is used.
        progress: called after each cell with the number done and the number in all.

    Raises:
        ReportError: the report could not be made; it says for whom, where, why and what to do, and nothing was
            published. UnknownName for a template or parameter that does not exist.

    """
    file = template_file(template)
    folder = client_folder(client)
    asked = checked(file, {"client": str(folder), "period": period, "language": language, "as_of": as_of, "view": view})
    key = key_of(folder.name)
    root = Path(output).expanduser()
    work = inside(root, WORK, key, f"{key_of(file.stem)}-{period or 'latest'}")
    try:
        notebook, secret = execute(file, asked, work.absolute(), progress)
        end = proved(notebook, secret, {name: value for name, value in asked.items() if name != "client"})
        return _published(blocks_of(notebook, _language(end)), end, file, root, key, secret)
    except ReportError as error:
        raise _for_client(folder.name, error) from error
    except OSError as error:
        raise _for_client(folder.name, _not_written(error)) from error


def report_all(
    clients: Iterable[str | Path], template: str | Path = "monthly", *, told: Told | None = None, **settings: Any
) -> pd.DataFrame:
    """Make a report for each client; one that fails does not stop the others.

    ``settings`` are those of ``report``, except ``progress``; ``told`` is called with the client, the cells done and
    the cells in all. Returns one row per client: ``client``, ``ok``, ``path`` and ``message`` (why there is none, in
    the language asked for).
    """
    rows = []
    for client in clients:
        language = settings.get("language") or "en"
        try:
            path = report(client, template, progress=_for(client, told), **settings)
            rows.append((str(client), True, str(path), ""))
        except SocialKpiError as error:
            rows.append((str(client), False, "", error.say(language if language in LANGUAGES else "en")))
    return pd.DataFrame(rows, columns=["client", "ok", "path", "message"])


def _published(blocks: list[Block], end: Block, file: Path, root: Path, key: str, secret: str) -> Path:
    used = end.facts["parameters"]
    name = f"{key_of(file.stem)}-{used['period']}-{used['language']}"
    final = inside(root, key, name)
    html = page(blocks, used["language"]).encode()
    sent = f"{key}-{name}.html"
    proof = written(manifest(blocks, end, file, html, sent))
    publish(inside(root, WORK, key, f"draft-{secret}"), {sent: html, "manifest.json": proof}, final)
    return final / sent


def _language(end: Block) -> str:
    return str(end.facts["parameters"]["language"])


def _for(client: str | Path, told: Told | None) -> Progress | None:
    return None if told is None else lambda done, cells: told(str(client), done, cells)


def _for_client(name: str, error: ReportError) -> ReportError:
    return ReportError(
        Text(en="{client}: no report. {why}", id="{client}: laporan tidak dibuat. {why}"),
        client=name,
        why=Text(en=_begun(error.say("en")), id=_begun(error.say("id"))),
    )


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]


def _not_written(error: OSError) -> ReportError:
    return ReportError(
        Text(
            en="It could not be written to {place} ({why}). Make room or choose another output folder, and run it again.",
            id="Hasilnya tidak bisa ditulis ke {place} ({why}). Kosongkan ruang atau pilih folder keluaran lain, lalu jalankan lagi.",
        ),
        place=error.filename or "the output",
        why=error.strerror or str(error),
    )
