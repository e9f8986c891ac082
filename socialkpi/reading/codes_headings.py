"""The codes SK1xx that are about headings and the rows below them: each with its sentence in both languages and what to do."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.kinds import AGAIN, LOOK, Kind

HEADINGS: dict[str, Kind] = {
    "SK115": Kind(
        Text(
            en="Line {row} looks like data, not like headings; it was taken for the headings.",
            id="Baris {row} tampak seperti data, bukan judul kolom; dipakai sebagai judul kolom.",
        ),
        Text(en="Add a first line with headings.", id="Tambahkan baris pertama berisi judul kolom."),
    ),
    "SK116": Kind(
        Text(
            en="The headings take {n} lines (to line {row} and below); they were joined, column by column.",
            id="Judul kolomnya {n} baris (sampai baris {row} dan seterusnya); digabung per kolom.",
        ),
        LOOK,
    ),
    "SK117": Kind(
        Text(
            en="Line {row} repeats the headings; it is not a row.",
            id="Baris {row} mengulang judul kolom; bukan baris data.",
        ),
        LOOK,
    ),
    "SK121": Kind(
        Text(
            en='Column "{heading}" occurs twice with different values ({one} and {two} at line {row}).',
            id='Kolom "{heading}" muncul dua kali dengan isi berbeda ({one} dan {two} di baris {row}).',
        ),
        Text(en="Export again with each metric chosen once.", id="Ekspor ulang dengan tiap metrik dipilih satu kali."),
    ),
    "SK122": Kind(
        Text(
            en='Column "{heading}" occurs twice with equal values; one was kept.',
            id='Kolom "{heading}" muncul dua kali dengan isi sama; satu yang dipakai.',
        ),
        LOOK,
    ),
    "SK123": Kind(
        Text(
            en='{name} has no column "{heading}", which it needs.',
            id='{name} tidak punya kolom "{heading}" yang diperlukan.',
        ),
        Text(en="Export again with this column.", id="Ekspor ulang dengan kolom tersebut."),
    ),
    "SK124": Kind(
        Text(
            en='The heading "{heading}" stands {n} times in line {row}.',
            id='Judul kolom "{heading}" muncul {n} kali di baris {row}.',
        ),
        Text(en="Give each column a name of its own.", id="Beri tiap kolom nama sendiri."),
    ),
    "SK144": Kind(
        Text(
            en='The heading "{found}" looks like "{heading}", {how}: its column was not read.',
            id='Judul kolom "{found}" mirip "{heading}", {how}: kolomnya tidak dibaca.',
        ),
        Text(
            en="Download the file again. If the platform has renamed the column, please report its new name.",
            id="Unduh ulang berkasnya. Jika platform memang mengganti namanya, mohon laporkan nama barunya.",
        ),
    ),
    "SK145": Kind(
        Text(
            en="The headings in line {row} hold a value ({found}): a line end is missing, and the row behind it was not read.",
            id="Judul kolom di baris {row} berisi nilai ({found}): akhir barisnya hilang, dan baris sesudahnya tidak dibaca.",
        ),
        AGAIN,
    ),
    "SK146": Kind(
        Text(
            en="Column {place} has values (line {row}: {found}) and no heading; it was not read.",
            id="Kolom {place} berisi nilai (baris {row}: {found}) tetapi tanpa judul; tidak dibaca.",
        ),
        AGAIN,
    ),
    "SK147": Kind(
        Text(
            en="{n} rows are the same in every cell as a row before them (the first in line {row}); all were kept.",
            id="{n} baris sama persis dengan baris sebelumnya (yang pertama di baris {row}); semuanya dipakai.",
        ),
        Text(
            en="If the file was put together from several downloads, give the downloads themselves.",
            id="Jika berkas ini gabungan beberapa unduhan, pakai unduhan-unduhan aslinya.",
        ),
    ),
    "SK148": Kind(
        Text(
            en="A text that begins in line {row} holds a line with as many values as a row ({found}): it may have "
            "swallowed that row.",
            id="Teks yang mulai di baris {row} memuat baris dengan nilai sebanyak satu baris data ({found}): mungkin "
            "baris itu tertelan.",
        ),
        AGAIN,
    ),
}
