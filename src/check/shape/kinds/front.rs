//! The front matter of Markdown files.

use super::field;
use crate::check::shape::Need::{Optional, Required};
use crate::check::shape::{Field, Record, Shape};

const UPDATED: Field = field(
    "updated",
    Optional,
    Shape::Day,
    "hari terakhir isinya diubah; bahasa yang lebih lama diberi catatan",
    "the day its content was last changed; an older twin says that it is older",
);

pub(super) static NARRATIVE_FRONT: Shape = Shape::Record(&Record {
    fields: &[
        field("title", Optional, Shape::Line, "judul", "the title"),
        field("summary", Optional, Shape::Line, "ringkasan satu dua kalimat", "one or two sentences"),
        UPDATED,
    ],
});

pub(super) static PAGE_FRONT: Shape = Shape::Record(&Record {
    fields: &[
        field("title", Required, Shape::Line, "judul", "the title"),
        field(
            "slug",
            Required,
            Shape::Key,
            "bagian alamat dalam bahasa ini",
            "its part of the address in this language",
        ),
        field("summary", Required, Shape::Line, "ringkasan satu dua kalimat", "one or two sentences"),
        UPDATED,
    ],
});
