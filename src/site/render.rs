//! Rendering: every piece of work done on its own, on all cores, and handed to a sink. None waits for another, and
//! none is kept: memory does not grow with their number.

use super::plan::Plan;
use super::share::Share;
use super::sink::{Sink, SinkError};
use super::weight::Scales;
use super::work::{Work, Workshop, works};
use crate::diag::Diagnostics;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};

/// What was made.
#[derive(Debug, Clone, Default)]
pub struct Rendered {
    /// How many pages.
    pub pages: usize,
    /// How many charts are on them; the two layouts of a chart count as one.
    pub charts: usize,
    /// What was found: templates that cannot show a page, marks without figures. With an error among them
    /// the site must not be published.
    pub findings: Diagnostics,
}

/// Makes everything that is planned, or a share of it.
///
/// Order and number of threads change nothing in what is made. After an error of a template the other pages
/// are still made, so that one run finds every fault.
///
/// # Errors
/// If the sink's machine fails.
pub fn render(plan: &Plan<'_>, share: Share, sink: &dyn Sink) -> Result<Rendered, SinkError> {
    let context = &plan.context;
    let editions = context.languages().map(|language| context.addresses.editions(language)).collect();
    let watcher = sink;
    let scales = Scales::new(&context.dataset.site, editions, sink);
    let workshop = Workshop::new(plan);
    let ours: Vec<Work> = share.of(works(plan)).collect();
    // What takes much memory is made one at a time, while the other threads make what takes little.
    let (held, light): (Vec<Work>, Vec<Work>) = ours.into_iter().partition(|work| plan.is_held(*work));
    let pages = light.iter().filter(|work| matches!(work, Work::Page(_))).count();
    watcher.expect(pages);
    let make = |work: &Work| {
        workshop.make(*work, &scales)?;
        if matches!(work, Work::Page(_)) {
            watcher.page_done();
        }
        Ok(())
    };
    let one_by_one = || held.iter().try_for_each(make);
    let side_by_side = || light.par_iter().try_for_each(make);
    let (first, second) = rayon::join(one_by_one, side_by_side);
    first.and(second)?;
    let mut findings = workshop.take_findings();
    findings.extend(scales.findings());
    Ok(Rendered { pages, charts: context.charts(), findings })
}
