"""Every way of being wrong that is known, one small file each, collected by walking this folder.

A new trap is a new module here with a ``Trap`` in it, called as its file is; nothing else has to be told of it.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module

from socialkpi.errors import DeclarationError, UnknownName
from socialkpi.language import Text
from socialkpi.teach.trap import Trap

_KIND = Text(en="trap", id="jebakan")
_MISPLACED = Text(
    en='The trap in {module}.py is called "{key}". Give both the same name.',
    id='Jebakan di {module}.py bernama "{key}". Samakan namanya.',
)


def _collect() -> dict[str, Trap]:
    found: dict[str, Trap] = {}
    for entry in pkgutil.iter_modules(__path__):
        declared = vars(import_module(f"{__name__}.{entry.name}")).values()
        for trap in (each for each in declared if isinstance(each, Trap)):
            if trap.key != entry.name:
                raise DeclarationError(_MISPLACED, module=entry.name, key=trap.key)
            found[trap.key] = trap
    return found


TRAPS: dict[str, Trap] = _collect()
"""Every trap by its key."""


def find_trap(key: str) -> Trap:
    """Return the trap with this key; UnknownName names the nearest where there is none."""
    if key not in TRAPS:
        raise UnknownName.of(_KIND, key, TRAPS)
    return TRAPS[key]
