"""What the codes of results mean, as sentences: "Reach: not available, because …"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from socialkpi.catalog import comparing, registry
from socialkpi.catalog.kinds import AnyMetric
from socialkpi.catalog.words import inside_sentence, of_table
from socialkpi.errors import UnknownName
from socialkpi.language import Text, day, number

_KIND = Text(en="status", id="status")


@dataclass(frozen=True)
class Status:
    """What a code says: a reason why there is no value, or a note on the value that there is."""

    text: Text
    missing: bool = False
    """Whether there is no value; then the text is the reason."""


_UNSAID = Text(en="an unnamed currency", id="mata uang yang tidak disebut")
_MISSING = Text(en="not available, because {reason}", id="tidak tersedia, karena {reason}")

STATUSES: dict[str, Status] = {
    "complete": Status(Text(en="complete", id="lengkap")),
    "partial": Status(
        Text(
            en="only part of the data has every figure that is needed; the rest is left out",
            id="hanya sebagian data yang angkanya lengkap; sisanya tidak dihitung",
        )
    ),
    "bounds": Status(
        Text(
            en="only bounds are known, because the same people can be in several rows",
            id="hanya batasnya yang diketahui, karena orang yang sama bisa muncul di beberapa baris",
        )
    ),
    "no_column": Status(
        Text(en="none of the files read tells the {column}", id="tidak ada file yang memuat {column}"), missing=True
    ),
    "no_rows": Status(Text(en="there is no data for this choice", id="tidak ada data untuk pilihan ini"), missing=True),
    "no_values": Status(
        Text(en="the {column} is empty in all rows of this choice", id="{column} kosong di semua baris pilihan ini"),
        missing=True,
    ),
    "zero": Status(
        Text(en="it would be divided by {metric}, which is zero here", id="pembaginya, {metric}, di sini nol"),
        missing=True,
    ),
    "mismatch": Status(
        Text(
            en="something is counted above the line and no {metric} below it, so the two do not speak of the same thing",
            id="pembilangnya ada tetapi {metric} nol, jadi keduanya tidak membicarakan hal yang sama",
        ),
        missing=True,
    ),
    "none_yet": Status(
        Text(
            en="there is no {metric} yet, so one costs more than what has been spent so far",
            id="{metric} belum ada, jadi biaya satuannya lebih besar daripada yang sudah dibelanjakan",
        )
    ),
    "no_rate": Status(
        Text(
            en="client.toml has no rate from {of} to {to} for these days",
            id="client.toml belum memuat kurs {of} ke {to} untuk hari-hari ini",
        ),
        missing=True,
    ),
    "no_rate_for_part": Status(
        Text(
            en="amounts in {of} are not counted, because client.toml has no rate from {of} to {to} for these days",
            id="nilai dalam {of} tidak ikut dihitung, karena client.toml belum memuat kurs {of} ke {to} untuk hari-hari ini",
        )
    ),
    "converted": Status(
        Text(
            en="amounts in {of} are converted with the rates in client.toml",
            id="nilai dalam {of} dikonversi dengan kurs di client.toml",
        )
    ),
    "cannot_add": Status(
        Text(
            en="the {column} counts people, and the same person can be in several rows",
            id="{column} menghitung orang, dan orang yang sama bisa muncul di beberapa baris",
        ),
        missing=True,
    ),
    "window": Status(
        Text(
            en="the files give one figure for {first} to {last}, which doesn't lie within the period, and it is never split",
            id="file hanya memberi satu angka untuk {first} sampai {last}, yang tidak seluruhnya di dalam periode, dan "
            "angka itu tidak boleh dibagi-bagi",
        ),
        missing=True,
    ),
    "currency": Status(
        Text(
            en="the amounts are in several currencies, which cannot be added",
            id="nilainya dalam beberapa mata uang, yang tidak bisa dijumlahkan",
        ),
        missing=True,
    ),
    "break": Status(
        Text(
            en="not comparable, because the platform changed its way of counting on {day}",
            id="tidak bisa dibandingkan, karena platform mengubah cara hitungnya pada {day}",
        )
    ),
    "too_few": Status(
        Text(
            en="only {n} cases stand behind it, too few for a ranking",
            id="hanya {n} kasus di baliknya, terlalu sedikit untuk diperingkat",
        )
    ),
    "too_few_posts": Status(
        Text(
            en="with only {n} posts it can't be said how sure this is",
            id="dengan hanya {n} postingan, belum bisa dipastikan seberapa kuat angka ini",
        )
    ),
    "incomplete": Status(
        Text(
            en="the data ends on {day}, before the period is over",
            id="data baru sampai {day}, sebelum periode berakhir",
        )
    ),
    "stale": Status(
        Text(
            en="the last reading is of {day}, before the period ends",
            id="angka terakhirnya per {day}, sebelum periode berakhir",
        )
    ),
    "other_coverage": Status(
        Text(
            en="not the same platforms stand behind both periods",
            id="platform di balik kedua periode tidak sama",
        )
    ),
    "gaps": Status(
        Text(
            en="{n} days have no figure, so the true number may be higher",
            id="{n} hari tidak ada angkanya, jadi angka sebenarnya bisa lebih tinggi",
        )
    ),
    "starts": Status(
        Text(
            en="the data begins on {day}, after the period has begun",
            id="data baru mulai {day}, setelah periode berjalan",
        )
    ),
    "other_split": Status(
        Text(
            en="another report on the same thing is used, so these rows are not added again",
            id="laporan lain tentang hal yang sama sudah dipakai, jadi baris ini tidak dijumlahkan lagi",
        )
    ),
    "not_last": Status(
        Text(
            en="another count of the same account is used, the last of the period or the one that it opens with",
            id="yang dipakai hitungan lain dari akun yang sama, yaitu yang terakhir atau yang pertama dalam periode",
        )
    ),
    "no_target": Status(Text(en="no target is set", id="belum ada target")),
    **{code: Status(text) for code, text in comparing.SENTENCES.items()},
}


def explain_status(code: str, language: str, metric: AnyMetric | Text | None = None) -> str:
    """Say what one code of a result means, of the metric if it is given.

    Raises:
        UnknownName: there is no such code.

    >>> explain_status("no_column:posts.saves", "en", registry.find("save_rate"))
    'Save rate: not available, because none of the files read tells the saves of posts.'
    >>> explain_status("incomplete:2026-10-15", "id")
    'Data baru sampai 15 Oktober 2026, sebelum periode berakhir.'
    """
    name, _, argument = code.partition(":")
    if name not in STATUSES:
        raise UnknownName.of(_KIND, name, STATUSES)
    status = STATUSES[name]
    said = status.text[language].format(**_facts(name, argument, language))
    if status.missing:
        said = _MISSING[language].format(reason=said)
    if metric is None:
        return f"{said[0].upper()}{said[1:]}."
    label = metric if isinstance(metric, Text) else metric.label
    return f"{label[language]}: {said}."


def _facts(name: str, argument: str, language: str) -> dict[str, Any]:
    if name in comparing.SENTENCES:
        return comparing.facts(name, argument, language)
    if name in ("no_column", "no_values", "cannot_add"):
        return {"column": of_table(argument, language)}
    if name in ("zero", "mismatch", "none_yet"):
        return {"metric": inside_sentence(_label(argument, language))}
    if name in ("no_rate", "no_rate_for_part", "converted"):
        of, _, to = argument.partition(">")
        return {"of": of.replace("+", ", ") or _UNSAID[language], "to": to}
    if name == "window":
        first, _, last = argument.partition("..")
        return {"first": day(first, language), "last": day(last, language)}
    if name in ("too_few", "too_few_posts", "gaps"):
        return {"n": number(float(argument), language)}
    return {"day": day(argument, language)} if name in ("incomplete", "starts", "stale", "break") else {}


def _label(key: str, language: str) -> str:
    """Return the label of a metric; one of the analyst's own is named by its key."""
    return registry.METRICS[key].label[language] if key in registry.METRICS else key
