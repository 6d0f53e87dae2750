//! `reports/ID/release.yaml`.

use super::{ERA_REF, MEASURE_REF, REGION_REF, SOURCE_REF, field};
use crate::check::shape::Need::{Optional, Required};
use crate::check::shape::{Record, Shape};

pub(super) static RELEASE: Shape = Shape::Record(&Record {
    fields: &[
        field("title", Required, Shape::Words, "judul", "the title"),
        field("period", Required, Shape::Period, "periode yang dilaporkan", "the period it reports on"),
        field("released", Required, Shape::Day, "hari terbit", "the day it is published"),
        field("next", Optional, Shape::Date, "kapan laporan berikutnya", "when the next one is due"),
        field(
            "sources",
            Required,
            Shape::List(&SOURCE_REF),
            "sumber yang angkanya diterbitkan di sini",
            "the sources whose figures it publishes",
        ),
        field("lead", Required, REGION_REF, "wilayah ikhtisar", "the region of the overview"),
        field(
            "era",
            Optional,
            ERA_REF,
            "susunan wilayah yang disebut semua",
            "the set of regions that `all` means",
        ),
        field(
            "regions",
            Optional,
            Shape::List(&REGION_REF),
            "wilayah yang mendapat halaman",
            "the regions that have a page",
        ),
        field(
            "headline",
            Required,
            Shape::List(&MEASURE_REF),
            "ukuran yang tampil pertama",
            "the figures shown first",
        ),
    ],
});
