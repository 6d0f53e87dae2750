//! `site.yaml`.

use super::field;
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
    ],
});

static LICENCE: Record = Record {
    fields: &[
        field("name", Required, Shape::Line, "nama lisensi", "its name"),
        field("url", Optional, Shape::Url, "alamat lisensi", "its address"),
    ],
};

static POLICIES: Record = Record {
    fields: &[field(
        "raw-html",
        Optional,
        Shape::Choice(&["text", "sanitised"]),
        "HTML dalam narasi: ditampilkan sebagai teks, atau disaring",
        "HTML in narratives: shown as text, or let through a short list",
    )],
};
