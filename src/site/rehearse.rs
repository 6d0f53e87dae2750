//! What rendering would find, mostly without rendering.

use super::again::{Again, Ground, Memory, State, Verdict};
use super::plan::{Plan, PlannedPage};
use super::render::render;
use super::share::Share;
use super::sink::{Nowhere, SinkError};
use crate::diag::Diagnostics;
use crate::model::reads::listening;
use crate::source::Files;
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

/// What filling in the texts finds, of the pages alone that something has changed of since it was done before; and what is
/// to be remembered of it.
pub fn rehearse_texts_again(
    plan: &Plan<'_>,
    files: &Files,
    ground: Ground,
    before: Option<&Memory>,
) -> (Diagnostics, Option<Memory>) {
    if !plan.context.has_marks() {
        return (plan.context.take_findings(), None);
    }
    let state = State::new(plan, files, ground);
    let again = Again::new(before, &state, plan.context.dataset, files);
    let rehearse = |page: &PlannedPage| match again.verdict(&page.path) {
        Verdict::Keep(..) => again.kept(page.path.clone()),
        Verdict::Make(why) => {
            let ((), reads) = listening(|| plan.context.sheet(page.language, page.key).rehearse());
            again.made(page.path.clone(), why, reads, &[], true, &Nowhere);
        }
    };
    plan.pages.par_iter().for_each(rehearse);
    (plan.context.take_findings(), Some(again.into_memory(state)))
}

/// What filling in the texts finds.
fn rehearse_texts(plan: &Plan<'_>) -> Diagnostics {
    if plan.context.has_marks() {
        plan.pages.par_iter().for_each(|page| plan.context.sheet(page.language, page.key).rehearse());
    }
    plan.context.take_findings()
}
