"""From a folder of exports to tables: read, merged, in the client's time and money, every row accounted for."""

from __future__ import annotations

from pathlib import Path

from socialkpi.client import FILE, read_client
from socialkpi.data import Data
from socialkpi.errors import UnknownName
from socialkpi.language import Text
from socialkpi.load.cache import cache_of
from socialkpi.load.exports import exports_of, key_of_client, read_exports
from socialkpi.load.gathering import gather
from socialkpi.load.own import own
from socialkpi.places import place

__all__ = ["gather", "load", "own", "sample"]


def load(folder: str | Path, language: str = "en") -> Data:
    """Load a client's folder, or a bare folder of exports, into tables.

    ``language`` is for a client that doesn't say its own. A ClientError says what is wrong in client.toml; files that can't
    be used are no error: they stand in ``problems``, and the rest is loaded. What was read is kept for the next time
    (``socialkpi.load.cache``).
    """
    client = read_client(folder, language)
    exports, cache = exports_of(client), cache_of(client)
    return cache.data(
        key_of_client(client, exports), client, lambda: gather(read_exports(client, exports, cache), client)
    )


def sample(name: str) -> Data:
    """Load one of the made-up sample clients by its name ("kopi-senja"); UnknownName answers any other."""
    folders = {folder.name: folder for folder in place("sample").iterdir() if (folder / FILE).is_file()}
    if name not in folders:
        raise UnknownName.of(Text(en="sample client", id="klien contoh"), name, folders)
    return load(folders[name])
