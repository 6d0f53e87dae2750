//! Single texts of a site, read and held one at a time.

use super::claim::{self, Claim};
use super::desk::{Desk, Job, read};
use super::holding::held;
use super::inserted;
use super::misnamed::misnamed;
use super::proof::{Material, Proofread, TextId, nouns};
use super::tell;
use crate::diag::Diagnostics;
use crate::model::LangId;
use crate::number::Style;
use crate::number::prose::{Prose, Reader, Text};
use crate::source::Span;
use std::ops::Range;

/// A text that was read and held.
#[derive(Debug)]
pub struct Answer {
    /// The text as readers see it.
    pub text: Text,
    /// Its numbers and sentences.
    pub prose: Prose,
    /// What became of them.
    pub proofread: Proofread,
    /// What was found.
    pub findings: Diagnostics,
}

/// Reads and holds single texts of a site: `numbers FILE`, and what tries out other words.
pub struct Proofreader<'d> {
    desk: Desk<'d>,
    nouns: Vec<Vec<(String, String)>>,
}

impl std::fmt::Debug for Proofreader<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Proofreader").finish_non_exhaustive()
    }
}

impl<'d> Proofreader<'d> {
    /// For the texts of a site.
    pub fn new(material: Material<'d>) -> Self {
        let languages = (0..).map(LangId).take(material.dataset.site.languages.len());
        let nouns = languages.map(|language| nouns(material.dataset, language)).collect();
        Self { desk: Desk::new(material), nouns }
    }

    /// The text of a file.
    pub fn find(&self, file: crate::source::FileId) -> Option<TextId> {
        let dataset = self.desk.material.dataset;
        TextId::all(dataset).find(|id| id.body(dataset).1.is_some_and(|span| span.file == file))
    }

    /// A text with what becomes of its numbers.
    pub fn read(&self, id: TextId) -> Option<Answer> {
        Some(self.answer(&self.job(id)?))
    }

    /// The arithmetic of a claim, in words.
    pub fn told(&self, id: TextId, claim: &Claim) -> Option<crate::diag::Phrase> {
        let job = self.job(id)?;
        let style = self.desk.styles.get(usize::from(job.language.0))?;
        let now = self.desk.now();
        let telling = tell::Telling {
            ground: &now,
            style,
            language: job.language,
            place: Span::new(job.span.file, claim.source.clone()),
            words: &claim.words,
            newest: false,
            released: None,
            off: None,
            voice: None,
        };
        claim::told(&telling, claim)
    }

    /// The same if other words stood at a place of its file, which lies in its body, its title or its summary.
    pub fn retyped(&self, id: TextId, at: Range<usize>, words: &str) -> Option<Answer> {
        let mut job = self.job(id)?;
        let replaced = |text: &str, start: usize| {
            let (before, after) =
                (text.get(..at.start.checked_sub(start)?)?, text.get(at.end.checked_sub(start)?..)?);
            Some(format!("{before}{words}{after}"))
        };
        let body = replaced(job.body, job.span.range().start);
        if let Some(body) = &body {
            job.body = body;
            return Some(self.answer(&job));
        }
        for (head, span, _) in job.heads.iter_mut().flatten() {
            let start = span.range().start + self.desk.material.files.text(*span).find(*head)?;
            if (start..start + head.len()).contains(&at.start) {
                let changed = replaced(head, start)?;
                let mut job = self.job(id)?;
                let one = job.heads.iter_mut().flatten().find(|(_, own, _)| own == span)?;
                one.0 = &changed;
                return Some(self.answer(&job));
            }
        }
        None
    }

    fn job(&self, id: TextId) -> Option<Job<'_>> {
        Job::of(self.desk.material.dataset, id)
    }

    fn answer(&self, job: &Job<'_>) -> Answer {
        let at = usize::from(job.language.0);
        let none = Vec::new();
        let (text, marks) = read(&self.desk, job);
        let style = self.desk.styles.get(at).cloned().unwrap_or_else(Style::english);
        let reader = Reader::new(&style, self.nouns.get(at).unwrap_or(&none));
        let prose = reader.read(&text);
        let mut findings = Diagnostics::default();
        let marked = inserted::unchecked(&self.desk, job, &text, &prose, &reader);
        let misnamed = misnamed(&self.desk, job, &text, &prose);
        marked.into_iter().chain(misnamed).for_each(|finding| findings.push(finding));
        let proofread = held(&self.desk, job, &text, &prose, marks, &mut findings);
        Answer { text, prose, proofread, findings }
    }
}
