//! A site made again: what nothing has changed of is kept, file by file, and everything else is made.
//!
//! Each piece of work is told by what it read when it was made ([`crate::model::reads`]). What it may read has a digest
//! ([`State`]); what is otherwise than before has a mark (`changes`); and a piece of work whose reads bear no such mark
//! would be made to the same bytes. What lies under every page, such as settings and regions, is not told apart: where
//! that is otherwise everything is made.
//!
//! Nothing here is trusted: the memory is that of this very site, its files must stand as they were left, and what was
//! found in a piece of work is found again.

mod changes;
mod memory;
mod names;
mod state;

use changes::Changes;
use memory::Done;
pub use memory::{Memory, Told, Why};
pub use names::Kind;
pub use state::{Ground, State, digest, digest_of};

use super::plan::Plan;
use super::render::{Rendered, render_after};
use super::share::Share;
use super::sink::{Sink, SinkError, Stood};
use crate::model::Dataset;
use crate::model::reads::Reads;
use crate::source::Files;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How many changes are told of a piece of work.
const TOLD: usize = 4;

/// One build after another.
#[derive(Debug)]
pub(super) struct Again<'a> {
    before: Option<&'a Memory>,
    dataset: &'a Dataset,
    changes: Changes,
    done: Mutex<BTreeMap<String, (Why, Arc<Done>)>>,
}

/// What is to be done with a piece of work.
pub(super) enum Verdict<'a> {
    /// These files can stay, and so many charts are in them.
    Keep(&'a [Stood], u32),
    /// It is to be made.
    Make(Why),
}

impl<'a> Again<'a> {
    /// After the build that is remembered, if one is.
    pub(super) fn new(
        before: Option<&'a Memory>,
        state: &State,
        dataset: &'a Dataset,
        files: &'a Files,
    ) -> Self {
        let between = |before: &Memory| Changes::between(&before.state, state, dataset, files);
        let changes = before.map_or_else(Changes::default, between);
        Self { before, dataset, changes, done: Mutex::default() }
    }

    /// Whether a piece of work can be kept.
    pub(super) fn verdict(&self, name: &str) -> Verdict<'a> {
        let Some(before) = self.before else { return Verdict::Make(Why::NothingRemembered) };
        if !self.changes.ground.is_empty() {
            let named = self.changes.ground.iter().take(TOLD).cloned().collect();
            return Verdict::Make(Why::Ground(named));
        }
        let Some((_, done)) = before.works.get(name) else { return Verdict::Make(Why::New) };
        if !done.can_be_kept {
            return Verdict::Make(Why::Found);
        }
        if !self.changes.is_empty() {
            let changed = self.changes.among(&done.reads, self.dataset, TOLD);
            if !changed.is_empty() {
                return Verdict::Make(Why::Read(changed));
            }
        }
        Verdict::Keep(&done.files, done.charts)
    }

    /// That a piece of work was kept.
    pub(super) fn kept(&self, name: String) {
        let Some((_, done)) = self.before.and_then(|before| before.works.get(&name)) else { return };
        self.remember(name, Why::Kept, Arc::clone(done));
    }

    /// That a piece of work was made.
    pub(super) fn made(
        &self,
        name: String,
        why: Why,
        reads: Reads,
        paths: &[String],
        can_be_kept: bool,
        sink: &dyn Sink,
    ) {
        let files: Option<Vec<Stood>> = paths.iter().map(|path| sink.stands(path)).collect();
        let done = Done {
            reads: reads.marks,
            charts: reads.charts,
            can_be_kept: can_be_kept && !reads.is_faulty && files.is_some(),
            files: files.unwrap_or_default(),
        };
        self.remember(name, why, Arc::new(done));
    }

    fn remember(&self, name: String, why: Why, done: Arc<Done>) {
        self.done.lock().unwrap_or_else(PoisonError::into_inner).insert(name, (why, done));
    }

    /// What is to be remembered of this build.
    pub(super) fn into_memory(self, state: State) -> Memory {
        Memory { state, works: self.done.into_inner().unwrap_or_else(PoisonError::into_inner) }
    }
}

/// Makes everything that is planned, or a share of it; what would be made to the same bytes as before stays as it was. What
/// is to be remembered of it comes with it.
///
/// # Errors
/// If the sink's machine fails.
pub fn render_again(
    plan: &Plan<'_>,
    share: Share,
    files: &Files,
    ground: Ground,
    before: Option<&Memory>,
    sink: &dyn Sink,
) -> Result<(Rendered, Memory), SinkError> {
    let state = State::new(plan, files, ground);
    let again = Again::new(before, &state, plan.context.dataset, files);
    let rendered = render_after(plan, share, Some(&again), sink)?;
    Ok((rendered, again.into_memory(state)))
}
