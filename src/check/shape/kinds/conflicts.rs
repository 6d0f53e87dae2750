//! `conflicts.yaml`.

use super::{ASPECT, MEASURE_REF, REGION_REF, field};
use crate::check::shape::Need::{Optional, Required};
use crate::check::shape::{Record, Shape};

pub(super) static CONFLICTS: Shape = Shape::Map(&CONFLICT);

static CONFLICT: Shape = Shape::Record(&Record {
    fields: &[
        field("title", Required, Shape::Words, "judul", "the title"),
        field("note", Required, Shape::Words, "apa yang diketahui tentangnya", "what is known of it"),
        field(
            "cells",
            Required,
            Shape::List(&CELL),
            "sel yang tidak mungkin benar semua",
            "the cells that cannot all be right",
        ),
    ],
});

static CELL: Shape = Shape::Record(&Record {
    fields: &[
        field("measure", Required, MEASURE_REF, "ukuran", "the measure"),
        field("region", Required, REGION_REF, "wilayah", "the region"),
        field("period", Required, Shape::Period, "periode", "the period"),
        field(
            "aspect",
            Optional,
            ASPECT,
            "realisasi, perkiraan, prognosa, target, atau rencana",
            "what the figure claims to be",
        ),
    ],
});
