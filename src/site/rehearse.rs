//! What rendering would find, mostly without rendering.

use super::plan::Plan;
use super::render::render;
use super::share::Share;
use super::sink::{Nowhere, SinkError};
use crate::diag::Diagnostics;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

/// All that [`render`] would find.
///
/// With the templates and messages of the program only the texts with marks are filled in. A template or a
/// message of the site may fail on any page, and a budget may be exceeded by any, so with one of those every page is
/// made.
///
/// # Errors
/// If the machine fails.
pub fn rehearse(plan: &Plan<'_>) -> Result<Diagnostics, SinkError> {
    let context = &plan.context;
    if !context.theme.is_shipped() || context.dataset.site.budget.is_set() {
        return Ok(render(plan, Share::WHOLE, &Nowhere)?.findings);
    }
    Ok(rehearse_texts(plan))
}

/// What filling in the texts finds.
pub fn rehearse_texts(plan: &Plan<'_>) -> Diagnostics {
    if plan.context.has_marks() {
        plan.pages.par_iter().for_each(|page| plan.context.sheet(page.language, page.key).rehearse());
    }
    plan.context.take_findings()
}
