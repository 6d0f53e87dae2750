//! What the figures of a file change in a content. Nothing that is known is ever overwritten: another value of a
//! later day stands beside the first.

use super::account::Refusal;
use super::reading::Figure;
use super::value::same;
use crate::diag::{Both, Phrase};
use crate::model::{Category, CellKey, Dataset, PartialDate, Stated};

/// What a figure changes.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// The source has not stated this cell before.
    New,
    /// It has stated another value before.
    Revised {
        /// What.
        old: Stated,
        /// When that became known.
        on: PartialDate,
    },
    /// It has stated the same.
    Unchanged,
    /// It cannot be taken over.
    Refused(Refusal),
}

/// The cell of a figure, if any figure of the content has its category.
pub fn key(dataset: &Dataset, figure: &Figure) -> Option<CellKey> {
    let category = dataset.measures.find_category(&Category(figure.values.clone()))?;
    Some(CellKey {
        region: figure.region,
        measure: figure.measure,
        category,
        period: figure.period,
        aspect: figure.aspect,
    })
}

/// The written form of a figure's cell: `participants.active/pu · aceh · 2023-12 · actual`.
pub fn name(dataset: &Dataset, figure: &Figure) -> String {
    let region = &dataset.regions.all[figure.region].id;
    format!("{} · {region} · {} · {}", what(dataset, figure), figure.period, figure.aspect.key())
}

/// The measure of a figure with its category: `participants.active/pu`.
pub fn what(dataset: &Dataset, figure: &Figure) -> String {
    let mut key = dataset.measures.all[figure.measure].id.clone();
    for (dimension, value) in &figure.values {
        if let Some(value) = dataset.measures.dimensions[*dimension].values.get(usize::from(*value)) {
            key.push('/');
            key.push_str(&value.id);
        }
    }
    key
}

/// What a figure changes in a content.
pub fn compare(dataset: &Dataset, figure: &Figure) -> Change {
    let (Some(key), Some(source), Some(released)) =
        (key(dataset, figure), dataset.sources.find(&figure.source), figure.released)
    else {
        return Change::New;
    };
    let before = dataset.cells.of(key).iter().filter(|one| one.source == source);
    let last = before.filter(|one| one.released.latest <= released.latest).max_by_key(|one| one.released);
    match last {
        None => Change::New,
        Some(one) if same(&one.stated, &figure.written.stated) => Change::Unchanged,
        Some(one) if one.released == released => {
            let words = Both {
                id: "sumber ini sudah menyebut {old} untuk sel ini pada hari yang sama",
                en: "the source has {old} for this cell on the same day",
            };
            let words = Phrase::new(words).with("old", shown(&one.stated));
            Change::Refused(Refusal::new(
                "same-day",
                words,
                Both {
                    id: "bila ini revisi, beri tanggal yang lebih baru dengan `--released`",
                    en: "if this is a revision, give a later date with `--released`",
                },
            ))
        }
        Some(one) => Change::Revised { old: one.stated, on: one.released },
    }
}

/// What a figure says, in digits.
pub fn shown(stated: &Stated) -> String {
    use crate::model::{End, grouped};
    let quantity = match stated {
        Stated::Missing(reason) => return reason.key().to_owned(),
        Stated::Quantity(quantity) => quantity,
    };
    if let Some(point) = quantity.point() {
        return grouped(point);
    }
    match (quantity.low, quantity.high) {
        (End::Unbounded, End::Unbounded) => "?".to_owned(),
        (low, End::Unbounded) => format!(
            "{} {}",
            if matches!(low, End::Inclusive(_)) { "≥" } else { ">" },
            grouped(low.value().unwrap_or_default())
        ),
        (End::Unbounded, high) => format!(
            "{} {}",
            if matches!(high, End::Inclusive(_)) { "≤" } else { "<" },
            grouped(high.value().unwrap_or_default())
        ),
        (low, high) => format!(
            "{}–{}",
            grouped(low.value().unwrap_or_default()),
            grouped(high.value().unwrap_or_default())
        ),
    }
}
