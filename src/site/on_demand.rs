//! Single files of a site, made when someone asks for them.

use super::plan::Plan;
use super::sink::{Only, SinkError};
use super::work::{Work, Workshop, works};
use crate::diag::Diagnostics;

/// A site of which nothing is made before it is asked for.
pub struct OnDemand<'p, 'a> {
    plan: &'p Plan<'a>,
    workshop: Workshop<'p, 'a>,
    /// What is neither page nor data file: few, and seldom asked for.
    others: Vec<Work>,
}

/// What became of a file that was asked for.
#[derive(Debug)]
pub enum Found {
    /// These are its bytes.
    File(Vec<u8>),
    /// It cannot be made: these findings say why.
    Faulty(Diagnostics),
    /// There is no such file.
    Nothing,
}

impl<'p, 'a> OnDemand<'p, 'a> {
    /// The site of a plan.
    pub fn new(plan: &'p Plan<'a>) -> Self {
        let is_other = |work: &Work| !matches!(work, Work::Page(_) | Work::Data(_));
        let others = works(plan).into_iter().filter(is_other).collect();
        Self { plan, workshop: Workshop::new(plan), others }
    }

    /// A file of the site: the same bytes as [`render`](super::render()) makes. Packed copies are no files here.
    ///
    /// # Errors
    /// If the machine fails.
    pub fn file(&self, path: &str) -> Result<Found, SinkError> {
        for work in self.works_for(path) {
            let made = Only::new(path);
            self.workshop.make(work, &made)?;
            let findings = self.workshop.take_findings();
            if let Some(bytes) = made.into_bytes() {
                return Ok(Found::File(bytes));
            }
            if findings.has_errors() {
                return Ok(Found::Faulty(findings));
            }
        }
        Ok(Found::Nothing)
    }

    /// The pieces of work that may make a file, the likeliest first.
    fn works_for(&self, path: &str) -> Vec<Work> {
        if let Some(at) = self.plan.data.iter().position(|file| file.path == path) {
            return vec![Work::Data(at)];
        }
        let pages: Vec<String> = self.plan.context.addresses.pages_beside(path).collect();
        let place = |page: &String| self.plan.pages.iter().position(|planned| planned.path == *page);
        let mut works: Vec<Work> = pages.iter().filter_map(place).map(Work::Page).collect();
        works.extend(&self.others);
        works
    }
}
