//! `reports/ID/release.yaml`.

use super::{ERA_REF, MEASURE_REF, REGION_REF, SOURCE_REF, field};
use crate::check::shape::Need::{Optional, Required};
use crate::check::shape::{Field, Record, Shape, Target};

pub(super) static RELEASE: Shape = Shape::Record(&Record {
    fields: &[
        field("title", Required, Shape::Words, "judul", "the title"),
        field("period", Required, Shape::Period, "periode yang dilaporkan", "the period it reports on"),
        field("released", Required, Shape::Day, "hari terbit", "the day it is published"),
        field(
            "hour",
            Optional,
            Shape::Hour,
            "jam terbit pada hari itu, dengan zonanya: 10:00 WIB; sebelum itu tidak ada apa pun darinya di situs",
            "the hour of that day, with its zone: 10:00 WIB; before it nothing of the release is in the site",
        ),
        field(
            "draft",
            Optional,
            Shape::Flag,
            "true: masih dikerjakan, dan tidak diterbitkan",
            "true: still being worked on, and not published",
        ),
        field(
            "series",
            Optional,
            Shape::Key,
            "kunci seri laporan ini, bila situs punya beberapa",
            "the key of the series it belongs to, where a site has several",
        ),
        field(
            "moved",
            Optional,
            Shape::List(&Shape::Record(&MOVED)),
            "hari terbit yang pernah diumumkan dan digeser, dengan sebabnya",
            "the days for which it was announced before, and why they were given up",
        ),
        field("next", Optional, Shape::Date, "kapan laporan berikutnya", "when the next one is due"),
        field(
            "next-moved",
            Optional,
            Shape::List(&Shape::Record(&MOVED)),
            "waktu yang pernah diumumkan untuk laporan berikutnya dan digeser, dengan sebabnya",
            "the times for which the next one was announced before, and why they were given up",
        ),
        field(
            "superseded",
            Optional,
            Shape::Record(&SUPERSEDED),
            "laporan lain yang menggantikan laporan ini",
            "the report that stands in its place",
        ),
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
        field(
            "promises",
            Optional,
            Shape::List(&Shape::Either(&[MEASURE_REF, Shape::Record(&PROMISE)])),
            "angka yang dijanjikan laporan ini: sebuah ukuran berarti untuk semua wilayahnya",
            "the figures that it promises: a measure by itself means for all of its regions",
        ),
        field(
            "absent",
            Optional,
            Shape::List(&Shape::Record(&ABSENCE)),
            "angka yang dijanjikan tetapi tidak ada, dengan sebabnya",
            "figures that are promised and absent, with the reason",
        ),
        field(
            "waived",
            Optional,
            Shape::List(&Shape::Record(&WAIVER)),
            "butir daftar periksa yang dikesampingkan, oleh siapa, dan mengapa",
            "points of the checklist that are set aside, by whom, and why",
        ),
    ],
});

const WHICH_MEASURES: Field =
    field("measures", Required, Shape::List(&MEASURE_REF), "ukuran-ukurannya", "the measures");
const WHICH_REGIONS: Field = field(
    "regions",
    Optional,
    Shape::List(&REGION_REF),
    "wilayahnya; bila tidak disebut, semua wilayah laporan",
    "the regions; all of the release where none are given",
);
const WHICH_LEVEL: Field = field(
    "level",
    Optional,
    Shape::Reference(Target::Level),
    "hanya wilayah pada tingkat ini",
    "only the regions of this level",
);
const WHICH_PERIOD: Field = field(
    "period",
    Optional,
    Shape::Period,
    "periodenya, bila bukan periode laporan",
    "the period, where it is not that of the release",
);

static PROMISE: Record = Record { fields: &[WHICH_MEASURES, WHICH_REGIONS, WHICH_LEVEL, WHICH_PERIOD] };

static ABSENCE: Record = Record {
    fields: &[
        WHICH_MEASURES,
        WHICH_REGIONS,
        WHICH_LEVEL,
        WHICH_PERIOD,
        field(
            "reason",
            Required,
            Shape::Either(&[Shape::Choice(MISSING), Shape::Words]),
            "mengapa tidak ada: salah satu sebab yang dikenal, atau dengan kata-kata",
            "why: one of the known reasons, or in words",
        ),
    ],
};

static MOVED: Record = Record {
    fields: &[
        field("from", Required, Shape::Date, "waktu semula", "the time before"),
        field("reason", Required, Shape::Words, "mengapa digeser", "why it was given up"),
    ],
};

static SUPERSEDED: Record = Record {
    fields: &[
        field("by", Required, Shape::Key, "folder laporan penggantinya", "the folder of the other report"),
        field("reason", Optional, Shape::Words, "mengapa", "why"),
    ],
};

static WAIVER: Record = Record {
    fields: &[
        field("check", Required, Shape::Choice(POINTS), "butirnya", "the point"),
        field("by", Required, Shape::Line, "siapa yang mengesampingkannya", "who sets it aside"),
        field("reason", Required, Shape::Words, "mengapa", "why"),
    ],
};

/// The keys of [`crate::model::CheckPoint`].
const POINTS: &[&str] = &["promises", "prose", "languages", "sources"];

/// The keys of [`crate::model::Missing`].
const MISSING: &[&str] =
    &["not-available", "not-applicable", "confidential", "not-yet-reported", "suppressed"];

#[cfg(test)]
mod tests {
    use super::MISSING;
    use crate::model::Missing;

    #[test]
    fn the_reasons_are_those_of_the_model() {
        assert_eq!(MISSING, Missing::ALL.map(Missing::key));
        assert_eq!(super::POINTS, crate::model::CheckPoint::ALL.map(crate::model::CheckPoint::key));
    }
}
