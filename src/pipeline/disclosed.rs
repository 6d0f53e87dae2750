//! What disclosure control takes out, and what texts say of it all the same.

use super::Settings;
use crate::diag::{Diagnostics, Place};
use crate::disclosure::{Suppressed, protect};
use crate::indicator::{Figures, derive};
use crate::model::Dataset;
use crate::prose::{Material, Proof, telling};
use crate::source::Files;
use jiff::civil::Date;

/// A dataset as it was before anything was taken out of it.
pub(super) struct Bare {
    dataset: Dataset,
    pub(super) suppressed: Suppressed,
}

/// Takes out of a dataset what must not be told, and gives what was there before; nothing where nothing is taken out.
pub(super) fn disclosed(dataset: &mut Dataset, figures: &mut Figures, settings: &Settings) -> Option<Bare> {
    if settings.bare || dataset.measures.all.iter().all(|(_, measure)| measure.disclosure.is_none()) {
        return None;
    }
    let before = dataset.clone();
    let suppressed = protect(dataset);
    if suppressed.is_empty() {
        return None;
    }
    *figures = derive(dataset, None);
    Some(Bare { dataset: before, suppressed })
}

impl Bare {
    /// The numbers and claims in texts that rest on what is suppressed: held against all figures, they are found to be
    /// theirs. `published` is what became of the texts without them.
    pub(super) fn stated(self, files: &Files, as_of: Option<Date>, published: &Proof) -> Diagnostics {
        let Self { dataset, suppressed } = self;
        let dataset = match as_of {
            Some(day) => dataset.known_on(day),
            None => dataset,
        };
        let figures = derive(&dataset, as_of);
        let material = Material { dataset: &dataset, figures: &figures, files, today: None };
        telling(material, &suppressed.cells, published)
    }
}

/// The findings that are not at the place of any of `told`: that a number tells what it must not is reason enough.
pub(super) fn elsewhere(findings: &Diagnostics, told: &Diagnostics) -> Diagnostics {
    let places: Vec<&Place> = told.sorted().into_iter().map(|finding| &finding.place).collect();
    let mut out = Diagnostics::default();
    for finding in findings.sorted().into_iter().filter(|finding| !places.contains(&&finding.place)) {
        out.push(finding.clone());
    }
    out
}
