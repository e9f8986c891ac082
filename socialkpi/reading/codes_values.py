"""The codes SK2xx, about values: each with its sentence in both languages and what to do."""

from __future__ import annotations

from socialkpi.language import Text
from socialkpi.reading.kinds import AGAIN, LOOK, ORIGINAL, Kind

VALUES: dict[str, Kind] = {
    "SK201": Kind(
        Text(
            en='{n} identifiers in "{column}" look like {found}: the file was saved by a spreadsheet, '
            "which destroyed their last digits.",
            id='{n} ID di "{column}" tampak seperti {found}: berkas ini disimpan dari spreadsheet, '
            "sehingga angka terakhirnya hilang.",
        ),
        ORIGINAL,
    ),
    "SK202": Kind(
        Text(en='"{column}" cannot be read.', id='"{column}" tidak bisa dibaca.'),
        ORIGINAL,
    ),
    "SK203": Kind(
        Text(
            en="The platform put an error where a post should be: {found}",
            id="Platform menuliskan galat di tempat postingan: {found}",
        ),
        Text(
            en="Its numbers are in no sum. Export again later.",
            id="Angkanya tidak ikut dijumlahkan. Ekspor ulang nanti.",
        ),
    ),
    "SK204": Kind(
        Text(
            en='Row {row}: "{column}" holds {found}, which is not a number; the cell is left out, its row counts.',
            id='Baris {row}: "{column}" berisi {found}, yang bukan angka; selnya dilewati, barisnya tetap dihitung.',
        ),
        ORIGINAL,
    ),
    "SK210": Kind(
        Text(
            en='"{found}" can be written in two ways of writing numbers, and no cell decides.',
            id='"{found}" bisa dibaca dengan dua cara penulisan angka, dan tidak ada sel yang memastikan.',
        ),
        Text(
            en='Add number_locale = "id" (1.000 is one thousand) or "en" under [[files]] in client.toml.',
            id='Tambahkan number_locale = "id" (1.000 berarti seribu) atau "en" di [[files]] pada client.toml.',
        ),
    ),
    "SK211": Kind(
        Text(
            en='"{found}" does not fit month-first dates, others do not fit day-first dates or could be both.',
            id='"{found}" tidak cocok dengan tanggal bulan-dulu, dan yang lain bisa keduanya.',
        ),
        Text(
            en='Add date_order = "dmy" or "mdy" under [[files]] in client.toml, or use the original download.',
            id='Tambahkan date_order = "dmy" atau "mdy" di [[files]] pada client.toml, atau pakai unduhan aslinya.',
        ),
    ),
    "SK212": Kind(
        Text(en="The dates have no year ({found}).", id="Tanggalnya tanpa tahun ({found})."),
        Text(
            en="Add year = 2026 (the year of the last day in the file) for this file under [[files]] in client.toml.",
            id="Tambahkan year = 2026 (tahun dari hari terakhir di berkas) untuk berkas ini di [[files]] pada client.toml.",
        ),
    ),
    "SK213": Kind(
        Text(
            en='The file does not say which platform it is about (its title is only "{found}").',
            id='Berkas ini tidak menyebut platformnya (judulnya hanya "{found}").',
        ),
        Text(
            en='Add platform = "instagram" (or "facebook") for this file under [[files]] in client.toml.',
            id='Tambahkan platform = "instagram" (atau "facebook") untuk berkas ini di [[files]] pada client.toml.',
        ),
    ),
    "SK214": Kind(
        Text(
            en='"{column}" says no date that can be placed in the calendar.',
            id='"{column}" tidak menunjukkan tanggal yang bisa ditempatkan di kalender.',
        ),
        Text(en='Export with the dimension "Date".', id='Ekspor dengan dimensi "Date" (Tanggal).'),
    ),
    "SK215": Kind(
        Text(
            en="The year {year} of client.toml does not fit: {found} cannot be placed.",
            id="Tahun {year} di client.toml tidak cocok: {found} tidak bisa ditempatkan.",
        ),
        LOOK,
    ),
    "SK216": Kind(
        Text(
            en='"{found}" and all other dates fit both day-first and month-first.',
            id='"{found}" dan semua tanggal lain cocok untuk hari-dulu maupun bulan-dulu.',
        ),
        Text(
            en='Add date_order = "dmy" or "mdy" under [[files]] in client.toml.',
            id='Tambahkan date_order = "dmy" atau "mdy" di [[files]] pada client.toml.',
        ),
    ),
    "SK217": Kind(
        Text(
            en="Line {row} of the event log is no whole event ({why}).",
            id="Baris {row} di log peristiwa bukan peristiwa yang utuh ({why}).",
        ),
        Text(en="The file was probably cut off: export it again.", id="Berkasnya kemungkinan terpotong: ekspor ulang."),
    ),
    "SK220": Kind(
        Text(
            en="The amounts are in {what}; they are kept apart and never added.",
            id="Jumlah uangnya dalam {what}; dipisahkan dan tidak pernah dijumlahkan.",
        ),
        Text(en="Export one currency at a time.", id="Ekspor satu mata uang setiap kali."),
        Text(en="one currency in one table", id="satu mata uang dalam satu tabel"),
    ),
    "SK221": Kind(
        Text(
            en='Amounts in "{column}" are written with {found} alone, the sign of several currencies, and nothing names one.',
            id='Jumlah di "{column}" hanya ditulis dengan {found}, tanda beberapa mata uang, dan tidak ada yang menyebutnya.',
        ),
        Text(
            en='Add currency = "USD" (or AUD, SGD …) for this file under [[files]] in client.toml.',
            id='Tambahkan currency = "USD" (atau AUD, SGD …) untuk berkas ini di [[files]] pada client.toml.',
        ),
    ),
    "SK222": Kind(
        Text(
            en="The money in this file is {found}, the client's is {currency}: it stands apart and is never added.",
            id="Uang di berkas ini dalam {found}, sedangkan klien memakai {currency}: dipisahkan dan tidak pernah dijumlahkan.",
        ),
        Text(
            en="Give the rates of exchange in client.toml, or export in the client's currency.",
            id="Isikan kurs di client.toml, atau ekspor dalam mata uang klien.",
        ),
    ),
    "SK223": Kind(
        Text(
            en='"{column}" is in {currency} by its heading, but line {row} is written {found}; the row is not used.',
            id='"{column}" dalam {currency} menurut judulnya, tetapi baris {row} tertulis {found}; barisnya tidak dipakai.',
        ),
        Text(en="Export one currency at a time.", id="Ekspor satu mata uang setiap kali."),
        Text(en="one currency in one table", id="satu mata uang dalam satu tabel"),
    ),
    "SK230": Kind(
        Text(en='"{column}" is a count and cannot be negative.', id='"{column}" adalah hitungan, tidak bisa negatif.'),
        AGAIN,
    ),
    "SK231": Kind(
        Text(
            en="Line {row} has {rule} ({found}), which cannot be; the row is not used.",
            id="Baris {row} berisi {rule} ({found}), itu tidak mungkin; barisnya tidak dipakai.",
        ),
        AGAIN,
    ),
    "SK232": Kind(
        Text(
            en="{n} of {rows} rows have {rule} (line {row}: {found}): its columns are probably mixed up or damaged.",
            id="{n} dari {rows} baris berisi {rule} (baris {row}: {found}): kolomnya kemungkinan tertukar atau rusak.",
        ),
        AGAIN,
    ),
    "SK240": Kind(
        Text(
            en='{n} cells of "{column}" only give a bound ({found}); they count as missing.',
            id='{n} sel "{column}" hanya memberi batas ({found}); dihitung kosong.',
        ),
        LOOK,
    ),
    "SK250": Kind(
        Text(
            en="{n} of {rows} posts belong to other accounts (collaborations).",
            id="{n} dari {rows} postingan milik akun lain (kolaborasi).",
        ),
        LOOK,
    ),
    "SK241": Kind(
        Text(
            en="Line {row} looks like the totals of the other rows ({found}); here it was kept as a row.",
            id="Baris {row} tampak seperti total baris lain ({found}); di sini dibiarkan sebagai baris.",
        ),
        Text(en="Leave it out before adding up.", id="Keluarkan dulu sebelum menjumlahkan."),
    ),
    "SK243": Kind(
        Text(
            en="Line {row} ({found}) is the total of other rows: used as a check, never added.",
            id="Baris {row} ({found}) adalah total dari baris lain: dipakai untuk memeriksa, tidak ikut dijumlahkan.",
        ),
        LOOK,
    ),
    "SK244": Kind(
        Text(
            en="Line {row} is called a total ({found}) but is not the sum of the other rows; it is not counted.",
            id="Baris {row} bernama total ({found}), tetapi bukan jumlah baris lain; barisnya tidak dihitung.",
        ),
        AGAIN,
        Text(en="the sum of the other rows", id="jumlah baris lain"),
    ),
    "SK242": Kind(
        Text(
            en="The file has {n} sheets or tables; only the first was read ({found}).",
            id="Berkas ini punya {n} lembar atau tabel; hanya yang pertama dibaca ({found}).",
        ),
        Text(en="Save the other sheets as files of their own.", id="Simpan lembar lain sebagai berkas tersendiri."),
    ),
    "SK260": Kind(Text(en="{note}", id="{note}")),
}
