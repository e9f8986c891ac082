"""What is wrong in a client.toml, said in both languages: the key's path, what was there, what was expected."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from socialkpi.errors import ClientError, nearest
from socialkpi.language import Text, speak

_EXPECTED = {
    "string_type": Text(en='text in "quotes"', id='teks dalam "tanda kutip"'),
    "bool_type": Text(en="true or false", id="true atau false"),
    "float_type": Text(en="a number", id="angka"),
    "int_type": Text(en="a whole number", id="bilangan bulat"),
    "int_from_float": Text(en="a whole number", id="bilangan bulat"),
    "finite_number": Text(en="a number", id="angka"),
    "greater_than_equal": Text(en="a number that is not negative", id="angka yang tidak negatif"),
    "greater_than": Text(en="a number above zero", id="angka di atas nol"),
    "date_type": Text(
        en="a day such as 2026-10-01, without quotes", id="tanggal seperti 2026-10-01, tanpa tanda kutip"
    ),
    "tuple_type": Text(en="entries, each under [[{key}]]", id="entri, masing-masing di bawah [[{key}]]"),
    "dict_type": Text(en="a section [{key}]", id="bagian [{key}]"),
    "model_type": Text(en="a section [{key}]", id="bagian [{key}]"),
    "model_attributes_type": Text(en="a section [{key}]", id="bagian [{key}]"),
}
_UNKNOWN_KEY = Text(
    en='there is no key "{path}".{hint}',
    id='tidak ada kunci "{path}".{hint}',
)
_MISSING = Text(en="{path} is missing; it is needed.", id="{path} belum ada, padahal wajib.")
_WRONG = Text(
    en="{path} is {found}, expected {expected}.{hint}",
    id="{path} berisi {found}, seharusnya {expected}.{hint}",
)
_HINT = Text(en=' Did you mean "{near}"?', id=' Maksud Anda "{near}"?')
_KNOWN = Text(en=" Known here: {known}.", id=" Yang dikenal di sini: {known}.")
_NOTHING = Text(en="", id="")


def wrong(expected: Text) -> PydanticCustomError:
    """Build the error for a value that should have been something else."""
    return PydanticCustomError("wrong", "expected {en}", {"en": expected.en, "id": expected.id, "near": None})


def unknown_name(value: str, known: Iterable[str], expected: Text) -> PydanticCustomError:
    """Build the error for a name that is none of the known ones, with the nearest of them."""
    by_lower = {name.lower(): name for name in known}
    near = nearest(value, by_lower)
    facts = {"en": expected.en, "id": expected.id, "near": by_lower[near] if near else None}
    return PydanticCustomError("wrong", "expected {en}", facts)


def refused(file: Path, error: ValidationError, model: type[BaseModel]) -> ClientError:
    """Turn what pydantic found into one ClientError that names every fault."""
    sentences = [_sentence(details, model) for details in error.errors()]
    joined = Text(en="\n  ".join(s.en for s in sentences), id="\n  ".join(s.id for s in sentences))
    return ClientError(Text(en="{file}: {problems}", id="{file}: {problems}"), file=file, problems=joined)


def _sentence(details: ErrorDetails, model: type[BaseModel]) -> Text:
    place = [part for part in details["loc"] if part != "[key]"]
    facts: dict[str, Any] = {"path": _path(place), "hint": _NOTHING}
    if details["type"] == "extra_forbidden":
        known = _keys(model, place[:-1])
        near = nearest(str(place[-1]), known)
        shown = ", ".join(sorted(known))
        hint = _filled(_HINT, near=_path([*place[:-1], near])) if near else _filled(_KNOWN, known=shown)
        return _filled(_UNKNOWN_KEY, **(facts | {"hint": hint}))
    if details["type"] == "missing":
        return _filled(_MISSING, **facts)
    context = details.get("ctx", {})
    if context.get("near"):
        facts["hint"] = _filled(_HINT, near=context["near"])
    facts |= {"found": _written(details["input"]), "expected": _expected(details, place)}
    return _filled(_WRONG, **facts)


def _expected(details: ErrorDetails, place: list[int | str]) -> Text:
    context = details.get("ctx", {})
    if details["type"] == "literal_error":
        choices = str(context["expected"]).replace("'", '"')
        return Text(en=choices, id=choices.replace('" or "', '" atau "'))
    if details["type"] == "wrong":
        return Text(en=context["en"], id=context["id"])
    text = _EXPECTED.get(details["type"])
    if text is None:  # pydantic's own words are the last resort for a fault that nobody thought of
        return Text(en=details["msg"], id=details["msg"])
    return _filled(text, key=".".join(str(part) for part in place if isinstance(part, str)))


def _filled(text: Text, **facts: Any) -> Text:
    return Text(en=speak(text, "en", **facts), id=speak(text, "id", **facts))


def _path(place: Iterable[int | str]) -> str:
    written = ""
    for part in place:
        if isinstance(part, int):
            written += f"[{part}]"
        else:
            written += f".{part}" if re.fullmatch(r"[\w-]+", part) else f'."{part}"'
    return written.lstrip(".")


def _written(value: Any) -> str:
    if isinstance(value, str):
        return f'"{value}"'
    if isinstance(value, dict):  # an entry as a whole
        return "{" + ", ".join(value) + "}"
    return str(value).lower() if isinstance(value, bool) else str(value)


def _keys(model: type[BaseModel], place: Iterable[int | str]) -> set[str]:
    """Return the keys that are known at a place: of the model itself, or of the model that stands there."""
    for part in place:
        if isinstance(part, str):
            inner = _model_in(model.model_fields[part].annotation) if part in model.model_fields else None
            model = inner or model
    return {field.alias or name for name, field in model.model_fields.items()}


def _model_in(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)
