"""Whose report it is: a client's folder, from its path or its name."""

from __future__ import annotations

from pathlib import Path

from socialkpi.errors import ReportError, nearest
from socialkpi.language import Text
from socialkpi.places import CLIENTS, place


def client_folder(client: str | Path) -> Path:
    """Return the folder of a client, given as a path, or by name among ``clients/`` and the sample clients.

    A ReportError names the nearest client there is.

    >>> client_folder("kopi-senja").name
    'kopi-senja'
    """
    given = Path(client).expanduser()
    named = [base / given for base in _shelves()] if given.name == str(client) else []
    found = next((folder for folder in (given, *named) if folder.is_dir()), None)
    if found is None:
        raise _unknown(str(client))
    return found.resolve()


def _shelves() -> list[Path]:
    # a template that is opened in JupyterLab runs in its own folder, beside clients/
    return [Path(CLIENTS), Path("..") / CLIENTS, place("sample")]


def _unknown(client: str) -> ReportError:
    known = [folder.name for shelf in _shelves() if shelf.is_dir() for folder in sorted(shelf.iterdir())]
    near = nearest(Path(client).name, known)
    hint = Text(en=f' Did you mean "{near}"?', id=f' Maksud Anda "{near}"?') if near else Text(en="", id="")
    return ReportError(
        Text(
            en="There is no client folder {client}.{hint} Give the path of a folder that holds client.toml and exports/.",
            id="Tidak ada folder klien {client}.{hint} Berikan lokasi folder yang berisi client.toml dan exports/.",
        ),
        client=client,
        hint=hint,
    )
