//! Rendering: every piece of work done on its own, on all cores, and handed to a sink. None waits for another, and
//! none is kept: memory does not grow with their number.

use super::again::{Again, Verdict, Why};
use super::plan::Plan;
use super::share::Share;
use super::sink::{Filler, OutputFile, Sink, SinkError, Stood};
use super::weight::Scales;
use super::work::{Work, Workshop, works};
use crate::diag::Diagnostics;
use crate::model::reads::listening;
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// What was made.
#[derive(Debug, Clone, Default)]
pub struct Rendered {
    /// How many pages there are.
    pub pages: usize,
    /// How many of them stayed as they were.
    pub kept: usize,
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
    render_after(plan, share, None, sink)
}

/// The same, but that what would be made to the same bytes stays as it was.
///
/// # Errors
/// If the sink's machine fails.
pub(super) fn render_after(
    plan: &Plan<'_>,
    share: Share,
    again: Option<&Again<'_>>,
    sink: &dyn Sink,
) -> Result<Rendered, SinkError> {
    let context = &plan.context;
    let editions = context.languages().map(|language| context.addresses.editions(language)).collect();
    let scales = Scales::new(&context.dataset.site, editions, sink);
    let workshop = Workshop::new(plan);
    let hands = Hands {
        workshop: &workshop,
        scales: &scales,
        again,
        kept: AtomicUsize::new(0),
        drawn: AtomicUsize::new(0),
    };
    let ours: Vec<Work> = share.of(works(plan)).collect();
    // What takes much memory is made one at a time, while the other threads make what takes little.
    let (held, mut light): (Vec<Work>, Vec<Work>) = ours.into_iter().partition(|work| plan.is_held(*work));
    // What takes long begins first: last, it would keep one thread at work when the others have nothing left.
    light.sort_by_key(|work| !plan.is_long(*work));
    let is_page = |work: &&Work| matches!(work, Work::Page(_));
    let pages = light.iter().chain(&held).filter(is_page).count();
    sink.expect(pages);
    let make = |work: &Work| {
        hands.make_or_keep(*work)?;
        if is_page(&work) {
            sink.page_done();
        }
        Ok(())
    };
    let one_by_one = || held.iter().try_for_each(make);
    let side_by_side = || light.par_iter().try_for_each(make);
    let (first, second) = rayon::join(one_by_one, side_by_side);
    first.and(second)?;
    let (kept, charts) = (hands.kept.into_inner(), hands.drawn.into_inner());
    let mut findings = workshop.take_findings();
    findings.extend(scales.findings());
    Ok(Rendered { pages, kept, charts, findings })
}

/// What does one piece of work after another, or leaves it as it was.
struct Hands<'h, 'p, 'a, 's> {
    workshop: &'h Workshop<'p, 'a>,
    scales: &'h Scales<'s>,
    again: Option<&'h Again<'h>>,
    kept: AtomicUsize,
    drawn: AtomicUsize,
}

impl Hands<'_, '_, '_, '_> {
    fn make_or_keep(&self, work: Work) -> Result<(), SinkError> {
        let Some(again) = self.again else {
            let (made, reads) = listening(|| self.workshop.make(work, self.scales));
            self.drawn.fetch_add(reads.charts as usize, Ordering::Relaxed);
            return made;
        };
        let name = self.workshop.name(work);
        let why = match again.verdict(&name) {
            Verdict::Keep(files, charts) => {
                if self.scales.keep(files)? {
                    self.drawn.fetch_add(charts as usize, Ordering::Relaxed);
                    if matches!(work, Work::Page(_)) {
                        self.kept.fetch_add(1, Ordering::Relaxed);
                    }
                    again.kept(name);
                    return Ok(());
                }
                Why::Touched
            }
            Verdict::Make(why) => why,
        };
        let listed = Listed { sink: self.scales, paths: Mutex::default() };
        let (made, reads) = listening(|| self.workshop.make(work, &listed));
        made?;
        self.drawn.fetch_add(reads.charts as usize, Ordering::Relaxed);
        let mut paths = listed.paths.into_inner().unwrap_or_else(PoisonError::into_inner);
        let is_light = !paths.iter().any(|path| self.scales.is_heavy(path));
        let copies: Vec<String> = paths.iter().flat_map(|path| self.scales.copies(path)).collect();
        paths.extend(copies);
        again.made(name, why, reads, &paths, is_light, self.scales);
        Ok(())
    }
}

/// A sink in front of another, which writes down what goes through.
struct Listed<'s> {
    sink: &'s dyn Sink,
    paths: Mutex<Vec<String>>,
}

impl Listed<'_> {
    fn list(&self, path: &str) {
        self.paths.lock().unwrap_or_else(PoisonError::into_inner).push(path.to_owned());
    }
}

impl Sink for Listed<'_> {
    fn put(&self, file: OutputFile) -> Result<(), SinkError> {
        self.list(&file.path);
        self.sink.put(file)
    }

    fn stream(&self, path: &str, fill: &mut Filler<'_>) -> Result<(), SinkError> {
        self.list(path);
        self.sink.stream(path, fill)
    }

    fn wants(&self, path: &str) -> bool {
        self.sink.wants(path)
    }

    fn keeps(&self) -> bool {
        self.sink.keeps()
    }

    fn keep(&self, files: &[Stood]) -> Result<bool, SinkError> {
        self.sink.keep(files)
    }

    fn stands(&self, path: &str) -> Option<Stood> {
        self.sink.stands(path)
    }
}
