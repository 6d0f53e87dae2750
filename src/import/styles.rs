//! The two built-in styles of numbers. Each is made once: its words are many, and every cell is read with both.

use crate::number::Style;
use std::sync::LazyLock;

static INDONESIAN: LazyLock<Style> = LazyLock::new(Style::indonesian);
static ENGLISH: LazyLock<Style> = LazyLock::new(Style::english);

/// The style of a language of numbers: Indonesian for `id`, English for every other tag.
pub(super) fn of(tag: &str) -> &'static Style {
    if tag == "id" { &INDONESIAN } else { &ENGLISH }
}
