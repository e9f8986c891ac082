"""The codes of everything that reading can report, each with its sentence in both languages and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from socialkpi.language import Text


@dataclass(frozen=True)
class Kind:
    """What a code says, what was expected (where it is always the same), and what to do next."""

    message: Text
    next: Text | None = None
    expected: Text | None = None


_AGAIN = Text(en="Download the file again from the platform.", id="Unduh ulang berkasnya dari platform.")
_ORIGINAL = Text(
    en="Use the original download, not a copy saved by a spreadsheet.",
    id="Pakai unduhan aslinya, bukan salinan yang disimpan dari spreadsheet.",
)

CODES: dict[str, Kind] = {
    "SK100": Kind(
        Text(en="The file cannot be opened: {why}.", id="Berkas tidak bisa dibuka: {why}."),
        Text(en="Check that it exists and may be read.", id="Pastikan berkas ada dan boleh dibaca."),
    ),
    "SK101": Kind(
        Text(en="The file is empty (0 bytes).", id="Berkas kosong (0 bita)."),
        Text(
            en="Export again, or remove it from the client's folder.", id="Ekspor ulang, atau hapus dari folder klien."
        ),
        Text(en="an export with at least a row of headings", id="ekspor yang setidaknya punya baris judul kolom"),
    ),
    "SK102": Kind(
        Text(en="{name} has headings and no rows.", id="{name} hanya berisi judul kolom, tanpa baris data."),
        Text(
            en="If the account was active, the date range or the filter of the export is wrong: export again.",
            id="Jika akun aktif, rentang tanggal atau filter ekspornya keliru: ekspor ulang.",
        ),
    ),
    "SK103": Kind(
        Text(en="This is {what}, not a table (it begins {start}).", id="Ini {what}, bukan tabel (awalnya {start})."),
        Text(
            en="The platform's session had probably expired: sign in and download again.",
            id="Sesi di platform kemungkinan sudah habis: masuk lagi lalu unduh ulang.",
        ),
    ),
    "SK104": Kind(
        Text(en="This is {what}.", id="Ini {what}."),
        Text(en="Unpack or convert it, and give the files inside.", id="Buka arsipnya, lalu pakai berkas di dalamnya."),
    ),
    "SK105": Kind(
        Text(
            en="The file is really an Excel workbook ({what}); it was read as one.",
            id="Berkas ini sebenarnya buku kerja Excel ({what}); dibaca sebagai itu.",
        )
    ),
    "SK106": Kind(
        Text(en="The workbook is protected by a password.", id="Buku kerja ini dilindungi kata sandi."),
        Text(
            en="Save a copy without a password (File, Info, Protect Workbook).",
            id="Simpan salinan tanpa kata sandi (File, Info, Protect Workbook).",
        ),
    ),
    "SK107": Kind(
        Text(
            en="The workbook claims {rows} rows and {columns} columns.",
            id="Buku kerja ini mengaku punya {rows} baris dan {columns} kolom.",
        ),
        _AGAIN,
        Text(en="at most 2,000 columns and 1,048,576 rows", id="paling banyak 2.000 kolom dan 1.048.576 baris"),
    ),
    "SK108": Kind(
        Text(
            en="The file ends in the middle of line {row} ({have} of {want} columns, no line end): "
            "the download was cut off. {complete} complete rows stand before it.",
            id="Berkas terputus di tengah baris {row} ({have} dari {want} kolom, tanpa akhir baris): "
            "unduhannya tidak lengkap. Ada {complete} baris utuh sebelumnya.",
        ),
        _AGAIN,
    ),
    "SK109": Kind(Text(en="The workbook cannot be opened: {why}.", id="Buku kerja tidak bisa dibuka: {why}."), _AGAIN),
    "SK110": Kind(
        Text(
            en="Line {row} has {have} values, the header has {want}.",
            id="Baris {row} berisi {have} nilai, sedangkan judulnya {want}.",
        ),
        Text(
            en="A comma inside a number or a text without quotes is likely: download again.",
            id="Mungkin ada koma di dalam angka atau teks tanpa tanda kutip: unduh ulang.",
        ),
    ),
    "SK111": Kind(
        Text(
            en="A quotation mark in the record that starts at line {row} is wrong or never closes ({why}).",
            id="Tanda kutip pada rekaman yang mulai di baris {row} salah atau tidak pernah ditutup ({why}).",
        ),
        _AGAIN,
    ),
    "SK112": Kind(
        Text(
            en="{n} rows are shorter than the header; their absent cells count as missing.",
            id="{n} baris lebih pendek dari judulnya; sel yang tidak ada dihitung kosong.",
        )
    ),
    "SK113": Kind(
        Text(
            en="Lines {first} to {last} are not part of a table that is known, and were not read.",
            id="Baris {first} sampai {last} bukan bagian dari tabel yang dikenal, dan tidak dibaca.",
        )
    ),
    "SK120": Kind(
        Text(
            en="{heading}: the file's own total says {total}, its rows sum to {sum}.",
            id="{heading}: total di berkas {total}, jumlah baris-barisnya {sum}.",
        )
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
        )
    ),
    "SK123": Kind(
        Text(
            en='{name} has no column "{heading}", which it needs.',
            id='{name} tidak punya kolom "{heading}" yang diperlukan.',
        ),
        Text(en="Export again with this column.", id="Ekspor ulang dengan kolom tersebut."),
    ),
    "SK130": Kind(
        Text(en="A line has {n} columns.", id="Ada baris dengan {n} kolom."),
        _AGAIN,
        Text(en="at most 2,000 columns", id="paling banyak 2.000 kolom"),
    ),
    "SK131": Kind(
        Text(en="The file has {size} bytes; the limit is {limit}.", id="Berkas {size} bita; batasnya {limit}."),
        Text(en="Export a shorter period.", id="Ekspor periode yang lebih pendek."),
    ),
    "SK132": Kind(
        Text(
            en="There is a zero byte at line {row}, column {place}: this is not text.",
            id="Ada bita nol di baris {row}, kolom {place}: ini bukan teks.",
        ),
        _AGAIN,
    ),
    "SK134": Kind(
        Text(
            en="The text is neither UTF-8 nor UTF-16; it was read as {encoding}.",
            id="Teksnya bukan UTF-8 maupun UTF-16; dibaca sebagai {encoding}.",
        ),
        _ORIGINAL,
    ),
    "SK135": Kind(
        Text(en="The text cannot be decoded.", id="Teksnya tidak bisa dibaca."),
        _ORIGINAL,
        Text(en="UTF-8 or UTF-16", id="UTF-8 atau UTF-16"),
    ),
    "SK140": Kind(
        Text(
            en="No known export has these headings: {headings}.",
            id="Tidak ada ekspor yang dikenal dengan judul kolom ini: {headings}.",
        ),
        Text(
            en="See which exports are understood (sources), and export one of them.",
            id="Lihat daftar ekspor yang dipahami (sources), lalu ekspor salah satunya.",
        ),
    ),
    "SK141": Kind(
        Text(en="Two kinds of export fit: {one} and {two}.", id="Dua jenis ekspor cocok: {one} dan {two}."),
        Text(
            en="Please report this with the row of headings.", id="Mohon laporkan hal ini beserta baris judul kolomnya."
        ),
    ),
    "SK142": Kind(
        Text(en='The title "{title}" names no known measure.', id='Judul "{title}" bukan ukuran yang dikenal.'),
        Text(
            en="Export one of the known metrics: reach, views, visits, follows, interactions, link clicks.",
            id="Ekspor salah satu metrik yang dikenal: jangkauan, tayangan, kunjungan, pengikut, interaksi, klik tautan.",
        ),
    ),
    "SK143": Kind(
        Text(
            en="{name} is understood, but its rows are not used: {why}.",
            id="{name} dipahami, tetapi barisnya tidak dipakai: {why}.",
        )
    ),
    "SK201": Kind(
        Text(
            en='{n} identifiers in "{column}" look like {found}: the file was saved by a spreadsheet, '
            "which destroyed their last digits.",
            id='{n} ID di "{column}" tampak seperti {found}: berkas ini disimpan dari spreadsheet, '
            "sehingga angka terakhirnya hilang.",
        ),
        _ORIGINAL,
    ),
    "SK202": Kind(
        Text(en='"{column}" cannot be read.', id='"{column}" tidak bisa dibaca.'),
        _ORIGINAL,
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
        )
    ),
    "SK230": Kind(
        Text(en='"{column}" is a count and cannot be negative.', id='"{column}" adalah hitungan, tidak bisa negatif.'),
        _AGAIN,
    ),
    "SK240": Kind(
        Text(
            en='{n} cells of "{column}" only give a bound ({found}); they count as missing.',
            id='{n} sel "{column}" hanya memberi batas ({found}); dihitung kosong.',
        )
    ),
    "SK250": Kind(
        Text(
            en="{n} of {rows} posts belong to other accounts (collaborations).",
            id="{n} dari {rows} postingan milik akun lain (kolaborasi).",
        )
    ),
    "SK260": Kind(Text(en="{note}", id="{note}")),
}
