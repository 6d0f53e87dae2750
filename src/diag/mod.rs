//! Findings: what is wrong in the user's files, where, and what to do.
//!
//! A [`Diagnostic`] is data: a rule, its arguments, a place, related places and hints. Words are put
//! together only when it is shown, in the language of the reader, by one of the renderers ([`render`]). Nothing
//! here prints.

#[doc(hidden)]
pub mod manual;
mod phrase;
pub mod render;
mod rule;
mod subject;

pub use phrase::{Arg, Both, Phrase, UiLanguage, plural};
pub use rule::{Phase, Rule, Severity};

use crate::source::{FileId, Files, Span};
use std::collections::BTreeSet;

/// Where a finding is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// At a stretch of a file that was read.
    At(Span),
    /// In a file or folder as a whole, or in one that could not be read.
    Path(String),
    /// In the content as a whole.
    Nowhere,
}

/// Another place that explains a finding, such as the first of two duplicates.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// The place.
    pub span: Span,
    /// What it is.
    pub text: Phrase,
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// The rule that was broken.
    pub rule: &'static Rule,
    /// How grave it is; the rule's own severity unless the site says otherwise.
    pub severity: Severity,
    /// Where.
    pub place: Place,
    /// The message: the rule's words with this finding's arguments.
    pub message: Phrase,
    /// Related places, in the order in which they should be read.
    pub labels: Vec<Label>,
    /// What to do about it.
    pub hints: Vec<Phrase>,
    /// The stable name of the thing that it is about, where there is one: the name of a cell, say.
    pub subject: Option<String>,
}

impl Diagnostic {
    /// Says what the finding is about by a name that stays when lines move; by none where it is the file as a
    /// whole.
    #[must_use]
    pub fn about(mut self, subject: impl Into<String>) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// What the finding is about: its subject, else the text of its line without a comment; empty for a file
    /// as a whole. By this name, with its rule and file, a site accepts it.
    pub fn subject(&self, files: &Files) -> String {
        match (&self.subject, &self.place) {
            (Some(subject), _) => subject.clone(),
            (None, Place::At(span)) => subject::of_line(files, *span),
            (None, Place::Path(_) | Place::Nowhere) => String::new(),
        }
    }

    fn order<'f>(&'f self, files: &'f Files) -> (&'f str, bool) {
        (self.path(files), matches!(self.place, Place::At(_)))
    }

    /// The path of its file, below the root; the content folder where it has none.
    pub fn path<'f>(&'f self, files: &'f Files) -> &'f str {
        match &self.place {
            Place::At(span) => &files.get(span.file).path,
            Place::Path(path) => path,
            Place::Nowhere => "content",
        }
    }

    /// Adds an argument of the rule's message.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Arg>) -> Self {
        self.message.args.push((name, value.into()));
        self
    }

    /// Adds a related place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<Phrase>) -> Self {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Adds an action for the reader.
    #[must_use]
    pub fn hint(mut self, text: impl Into<Phrase>) -> Self {
        self.hints.push(text.into());
        self
    }

    /// Adds an action for the reader, if there is one.
    #[must_use]
    pub fn hint_some(self, text: Option<impl Into<Phrase>>) -> Self {
        match text {
            Some(text) => self.hint(text),
            None => self,
        }
    }
}

/// A finding that the site accepts: it is told, and does not count.
#[derive(Debug, Clone, PartialEq)]
pub struct Accepted {
    /// What was found.
    pub finding: Diagnostic,
    /// Why it is accepted, in the site's words.
    pub reason: Phrase,
    /// Where the site says so.
    pub span: Span,
}

/// The findings of a run, gathered in any order and read in the order of their places.
#[derive(Debug, Default, Clone)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
    accepted: Vec<Accepted>,
}

impl Diagnostics {
    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Takes over all findings of `other`.
    pub fn extend(&mut self, other: Self) {
        self.found.extend(other.found);
        self.accepted.extend(other.accepted);
    }

    /// Every finding as it was gathered, to be changed in place.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut Diagnostic> {
        self.found.iter_mut()
    }

    /// Moves the findings for which `accepts` gives a reason and its place to the accepted ones.
    pub fn accept(&mut self, accepts: impl Fn(&Diagnostic) -> Option<(Phrase, Span)>) {
        for finding in std::mem::take(&mut self.found) {
            match accepts(&finding) {
                Some((reason, span)) => self.accepted.push(Accepted { finding, reason, span }),
                None => self.found.push(finding),
            }
        }
    }

    /// The accepted findings in the order of [`Diagnostics::listed`].
    pub fn accepted_listed(&self, files: &Files) -> Vec<&Accepted> {
        let mut all = self.accepted();
        all.sort_by_key(|accepted| accepted.finding.order(files));
        all
    }

    /// The accepted findings sorted by place, then code, each once.
    pub fn accepted(&self) -> Vec<&Accepted> {
        let mut all: Vec<&Accepted> = self.accepted.iter().collect();
        all.sort_by(|a, b| {
            (&a.finding.place, a.finding.rule.code).cmp(&(&b.finding.place, b.finding.rule.code))
        });
        all.dedup();
        all
    }

    /// The findings as they are shown, each once: file by file, what is wrong with the file as a whole first, then
    /// by line.
    pub fn listed(&self, files: &Files) -> Vec<&Diagnostic> {
        let mut all = self.sorted();
        all.sort_by_key(|finding| finding.order(files));
        all
    }

    /// The findings sorted by place, then code, then words, each once, in whatever order they were found; those
    /// without a line last.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut all: Vec<&Diagnostic> = self.found.iter().collect();
        let words = |one: &Diagnostic| one.message.text(UiLanguage::English);
        all.sort_by(|a, b| {
            let order = (&a.place, a.rule.code).cmp(&(&b.place, b.rule.code));
            order.then_with(|| words(a).cmp(&words(b)))
        });
        all.dedup();
        all
    }

    /// The number of findings of which nothing sound is left, whatever a site says of them.
    pub fn unsound(&self) -> usize {
        let unsound = |finding: &&Diagnostic| {
            finding.rule.severity == Severity::Error && !finding.rule.phase().may_be_answered_for()
        };
        self.found.iter().filter(unsound).count()
    }

    /// The files that a finding points into.
    pub fn files(&self) -> BTreeSet<FileId> {
        let file = |finding: &Diagnostic| match finding.place {
            Place::At(span) => Some(span.file),
            Place::Path(_) | Place::Nowhere => None,
        };
        self.found.iter().filter_map(file).collect()
    }

    /// The number of findings as they were gathered.
    pub fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether nothing was found, accepted findings apart.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    /// The number of findings of this severity.
    pub fn count(&self, severity: Severity) -> usize {
        self.sorted().iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Whether any finding forbids publishing.
    pub fn has_errors(&self) -> bool {
        self.found.iter().any(|diagnostic| diagnostic.severity == Severity::Error)
    }

    /// Makes every warning an error, as `--strict` asks. What is accepted stays accepted, and information remains that.
    pub fn make_strict(&mut self) {
        for diagnostic in self.found.iter_mut().filter(|one| one.severity == Severity::Warning) {
            diagnostic.severity = Severity::Error;
        }
    }
}
