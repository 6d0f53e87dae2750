//! Findings: what is wrong in the user's files, where, and what to do.
//!
//! A [`Diagnostic`] is data: a rule, its arguments, a place, related places and hints. Words are put
//! together only when it is shown, in the language of the reader, by one of the renderers
//! ([`render::human`], [`render::short`]). Nothing here prints.

#[doc(hidden)]
pub mod manual;
mod phrase;
pub mod render;
mod rule;

pub use phrase::{Arg, Both, Phrase, UiLanguage, plural};
pub use rule::{Phase, Rule, Severity};

use crate::source::Span;

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
}

impl Diagnostic {
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

/// The findings of a run, gathered in any order and read in the order of their places.
#[derive(Debug, Default, Clone)]
pub struct Diagnostics {
    found: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.found.push(diagnostic);
    }

    /// Takes over all findings of `other`.
    pub fn extend(&mut self, other: Self) {
        self.found.extend(other.found);
    }

    /// The findings sorted by place, then code, then words, each once: in whatever order they were found.
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

    /// The number of findings so far, repeated ones included.
    pub(crate) fn len(&self) -> usize {
        self.found.len()
    }

    /// Whether nothing was found.
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

    /// Makes every warning an error, as `--strict` asks.
    pub fn make_strict(&mut self) {
        for diagnostic in &mut self.found {
            diagnostic.severity = Severity::Error;
        }
    }
}
