//! `glossary.yaml`.

use super::field;
use crate::check::shape::Need::{Optional, Required};
use crate::check::shape::{Record, Shape};

pub(super) static GLOSSARY: Shape = Shape::Map(&TERM);

static TERM: Shape = Shape::Record(&Record {
    fields: &[
        field("term", Required, Shape::Words, "istilah", "the term"),
        field("abbreviation", Optional, Shape::Line, "singkatan", "its abbreviation"),
        field("definition", Required, Shape::Words, "artinya", "what it means"),
        field("origin", Optional, Shape::Words, "asal definisi", "where the definition is from"),
    ],
});
