//! `sources.yaml`.

use super::field;
use crate::check::shape::Need::{Optional, Required};
use crate::check::shape::{Record, Shape};

pub(super) static SOURCES: Shape = Shape::Map(&SOURCE);

static SOURCE: Shape = Shape::Record(&Record {
    fields: &[
        field("title", Required, Shape::Words, "judul atau isi sumber", "what it is"),
        field("outlet", Required, Shape::Words, "penerbit sumber", "who published it"),
        field(
            "kind",
            Optional,
            Shape::Choice(&["statistics", "report", "press"]),
            "jenis terbitan: tabel statistik, laporan lembaga, atau berita",
            "the kind of publication: a table of statistics, a report of an institution, or news",
        ),
        field("date", Required, Shape::Date, "tanggal terbit", "when it was published"),
        field("date-note", Optional, Shape::Words, "catatan tentang tanggalnya", "a remark on the date"),
        field("url", Optional, Shape::Url, "alamat", "its address"),
        field("note", Optional, Shape::Words, "catatan", "remarks"),
        field(
            "attachments",
            Optional,
            Shape::List(&Shape::Record(&ATTACHMENT)),
            "berkas asal angka-angkanya; `cakupan import` menuliskannya",
            "the files that its figures were taken from; `cakupan import` writes them",
        ),
    ],
});

static ATTACHMENT: Record = Record {
    fields: &[
        field("file", Required, Shape::Line, "nama berkas", "the name of the file"),
        field(
            "digest",
            Required,
            Shape::Line,
            "sidik BLAKE3 isinya: 64 angka heksadesimal",
            "the BLAKE3 digest of its bytes: 64 hexadecimal digits",
        ),
    ],
};
