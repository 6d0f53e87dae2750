//! `site.yaml`.

use super::field;
use super::language_numbers::LANGUAGE_NUMBERS;
use crate::check::shape::Need::{Optional, Required};
use crate::check::shape::{Record, Shape};

pub(super) static SITE: Shape = Shape::Record(&Record {
    fields: &[
        field("title", Required, Shape::Words, "judul situs", "the title of the site"),
        field(
            "short-title",
            Optional,
            Shape::Words,
            "nama pendek situs, di belakang judul setiap halaman",
            "a short name of the site, behind the title of each page",
        ),
        field(
            "description",
            Required,
            Shape::Words,
            "satu dua kalimat tentang situs ini",
            "one or two sentences on what the site is",
        ),
        field(
            "languages",
            Required,
            Shape::List(&Shape::Key),
            "bahasa situs; yang pertama di alamat utama",
            "the languages, the one at the root first",
        ),
        field(
            "numbers",
            Optional,
            Shape::Map(&Shape::Record(&LANGUAGE_NUMBERS)),
            "cara bahasa selain `id` dan `en` menulis angka dan tanggal",
            "how languages other than `id` and `en` write numbers and dates",
        ),
        field(
            "base-url",
            Required,
            Shape::Url,
            "alamat tempat situs diterbitkan",
            "the address at which the site is published",
        ),
        field("organisation", Required, Shape::Words, "penerbit", "who publishes it"),
        field(
            "contact",
            Optional,
            Shape::Line,
            "alamat surel untuk pertanyaan",
            "an e-mail address for questions",
        ),
        field(
            "licence",
            Required,
            Shape::Record(&LICENCE),
            "lisensi angka dan tulisan",
            "the licence of figures and texts",
        ),
        field("policies", Optional, Shape::Record(&POLICIES), "kebijakan", "policies"),
        field(
            "charts",
            Optional,
            Shape::Record(&CHARTS),
            "berkas yang disediakan bagi setiap grafik",
            "the files that each chart is offered as",
        ),
        field(
            "downloads",
            Optional,
            Shape::List(&Shape::Choice(&["xlsx", "regions", "zip", "citations", "editions"])),
            "berkas di samping CSV dan JSON; tanpa kunci ini semuanya kecuali `editions`",
            "the files beside CSV and JSON; all but `editions` without this key",
        ),
        field(
            "pages",
            Optional,
            Shape::List(&Shape::Choice(&["profiles", "comparisons"])),
            "halaman yang boleh tidak ada: profil wilayah dan perbandingan; tanpa kunci ini semuanya ada",
            "the pages that a site may do without: profiles of regions, comparisons; all are there without this key",
        ),
        field(
            "cards",
            Optional,
            Shape::Choice(&["none", "overviews", "regions", "every-page"]),
            "halaman yang punya gambar pratinjau sendiri: tidak ada, ringkasan laporan saja, ringkasan dan profil wilayah, atau semuanya",
            "the pages with a picture of their own for previews: none, overviews alone, overviews and profiles of regions, or every report and region",
        ),
        field(
            "budget",
            Optional,
            Shape::Record(&BUDGET),
            "berat paling besar yang diizinkan, dalam byte setelah dimampatkan (gzip)",
            "what may weigh how much at most, in bytes as they travel (gzip)",
        ),
        field(
            "packed",
            Optional,
            Shape::List(&Shape::Choice(&["gz", "br"])),
            "salinan termampatkan di samping setiap berkas teks",
            "packed copies beside each file of text",
        ),
        field(
            "offline",
            Optional,
            Shape::Flag,
            "peramban menyimpan halaman yang pernah dibuka, untuk dibaca tanpa jaringan",
            "browsers keep the pages that were opened, to be read without a network",
        ),
        field(
            "theme",
            Optional,
            Shape::Key,
            "tema situs: folder di `themes/`; tanpa kunci ini `default`",
            "the theme: a folder in `themes/`; `default` without this key",
        ),
        field(
            "findings",
            Optional,
            Shape::Record(&FINDINGS),
            "temuan: yang lebih atau kurang berat, dan yang diterima",
            "findings: which weigh more or less, and which are accepted",
        ),
    ],
});

static LICENCE: Record = Record {
    fields: &[
        field("name", Required, Shape::Line, "nama lisensi", "its name"),
        field("url", Optional, Shape::Url, "alamat lisensi", "its address"),
    ],
};

static POLICIES: Record = Record {
    fields: &[
        field(
            "raw-html",
            Optional,
            Shape::Choice(&["text", "sanitised"]),
            "HTML dalam narasi: ditampilkan sebagai teks, atau disaring",
            "HTML in narratives: shown as text, or let through a short list",
        ),
        field(
            "checklist",
            Optional,
            Shape::Choice(&["optional", "required"]),
            "daftar periksa laporan sebelum terbit: boleh, atau wajib",
            "the checklist of releases before they are published: optional, or required",
        ),
        field(
            "control",
            Optional,
            Shape::Choice(&["optional", "required"]),
            "`control` pada data: boleh ada, atau wajib",
            "`control` of data: there may be one, or there must be",
        ),
    ],
};

static CHARTS: Record = Record {
    fields: &[
        field(
            "files",
            Optional,
            Shape::List(&Shape::Choice(&["svg", "png", "csv", "embed"])),
            "jenis berkas; tanpa kunci ini semuanya",
            "which files; all of them without this key",
        ),
        field(
            "pictures",
            Optional,
            Shape::Choice(&["overviews", "every-page"]),
            "grafik yang punya `png`: di ringkasan laporan saja, atau semuanya",
            "which charts have a `png`: those on overviews alone, or all",
        ),
    ],
};

static BUDGET: Record = Record {
    fields: &[
        field("html", Optional, Shape::Bytes, "HTML sebuah halaman", "the HTML of a page"),
        field("edition", Optional, Shape::Bytes, "laporan dalam satu berkas", "a report in one file"),
        field("css", Optional, Shape::Bytes, "sebuah lembar gaya", "a stylesheet"),
        field("script", Optional, Shape::Bytes, "sebuah skrip", "a script"),
        field("picture", Optional, Shape::Bytes, "sebuah gambar", "a picture"),
    ],
};

static FINDINGS: Record = Record {
    fields: &[
        field(
            "severity",
            Optional,
            Shape::Map(&Shape::Choice(&["error", "warning"])),
            "kode atau nama kaidah, dan beratnya di situs ini",
            "the code or name of a rule, and how grave it is on this site",
        ),
        field(
            "accepted",
            Optional,
            Shape::List(&Shape::Record(&ACCEPTED)),
            "temuan yang diterima, masing-masing di satu tempat dengan alasannya",
            "findings that are accepted, each at one place with its reason",
        ),
    ],
};

static ACCEPTED: Record = Record {
    fields: &[
        field("rule", Required, Shape::Line, "kode atau nama kaidah", "the code or name of the rule"),
        field("file", Required, Shape::Line, "berkasnya, di bawah `content/`", "its file, below `content/`"),
        field(
            "subject",
            Optional,
            Shape::Line,
            "tentang apa: nama sel, atau teks barisnya; kosong bila tentang seluruh berkas",
            "what it is about: the name of a cell, or the text of its line; none for a file as a whole",
        ),
        field(
            "reason",
            Required,
            Shape::Words,
            "mengapa diterima, bagi pembaca",
            "why it is accepted, for readers",
        ),
    ],
};
