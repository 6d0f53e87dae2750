//! A rule: its code, its words and its manual page.

use super::{Arg, Both, Diagnostic, Phrase, Place, UiLanguage, manual};
use crate::source::Span;
use std::borrow::Cow;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is published.
    Error,
    /// Published, unless `--strict`.
    Warning,
    /// For information: it stops nothing.
    Note,
}

impl Severity {
    /// Those that a site may choose, the graver first.
    pub const ALL: [Self; 2] = [Self::Error, Self::Warning];

    /// Its key in `site.yaml` and in machine formats.
    pub fn key(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// The step of the pipeline that a rule belongs to; the first digit of its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// The files and their syntax (1).
    Syntax,
    /// Keys and the kinds of their values (2).
    Shape,
    /// Names that point to other things (3).
    References,
    /// The figures themselves (4).
    Statistics,
    /// Releases and what they promise (5).
    Releases,
    /// Narratives (6).
    Narratives,
    /// Templates and messages of the theme (7).
    Templates,
    /// Links between pages (8).
    Links,
    /// The output folder (9).
    Output,
}

impl Phase {
    /// All, by the first digit of their codes.
    pub const ALL: [Self; 9] = [
        Self::Syntax,
        Self::Shape,
        Self::References,
        Self::Statistics,
        Self::Releases,
        Self::Narratives,
        Self::Templates,
        Self::Links,
        Self::Output,
    ];

    /// Its key in machine formats.
    pub fn key(self) -> &'static str {
        match self {
            Self::Syntax => "syntax",
            Self::Shape => "shape",
            Self::References => "references",
            Self::Statistics => "statistics",
            Self::Releases => "releases",
            Self::Narratives => "narratives",
            Self::Templates => "templates",
            Self::Links => "links",
            Self::Output => "output",
        }
    }

    /// Whether something sound can be published in spite of an error of this phase, so that a site may answer
    /// for it: the figures and texts are there, and what is in doubt is what they say.
    pub fn may_be_answered_for(self) -> bool {
        matches!(self, Self::Statistics | Self::Releases | Self::Narratives)
    }
}

/// A rule. Declared with [`rule!`](crate::rule), one in a file, whose doc comments are the manual pages.
#[derive(Debug, PartialEq, Eq)]
pub struct Rule {
    /// `C` and three digits, the first of which tells the [`Phase`].
    pub code: &'static str,
    /// The name of its constant, in lower case with hyphens.
    pub name: &'static str,
    /// The severity unless the site says otherwise.
    pub severity: Severity,
    /// The message, with `{marks}` for the arguments.
    pub message: Both,
    /// The manual pages as they are written, in Markdown. In the Indonesian one `‹1›` on a line by itself stands for the
    /// first block of the English one; [`Rule::page`] has them filled in.
    pub manual: Both,
}

impl Rule {
    /// A finding of this rule at a span.
    pub fn at(&'static self, span: Span) -> Diagnostic {
        self.finding(Place::At(span))
    }

    /// A finding of this rule in a file as a whole.
    pub fn in_path(&'static self, path: impl Into<String>) -> Diagnostic {
        self.finding(Place::Path(path.into()))
    }

    /// A finding of this rule without a place.
    pub fn nowhere(&'static self) -> Diagnostic {
        self.finding(Place::Nowhere)
    }

    fn finding(&'static self, place: Place) -> Diagnostic {
        Diagnostic {
            rule: self,
            severity: self.severity,
            place,
            message: Phrase { words: self.message, args: Vec::<(&'static str, Arg)>::new() },
            labels: Vec::new(),
            hints: Vec::new(),
            subject: None,
        }
    }

    /// The step of the pipeline that the code tells.
    pub fn phase(&self) -> Phase {
        match self.code.as_bytes().get(1) {
            Some(b'1') => Phase::Syntax,
            Some(b'2') => Phase::Shape,
            Some(b'3') => Phase::References,
            Some(b'4') => Phase::Statistics,
            Some(b'5') => Phase::Releases,
            Some(b'6') => Phase::Narratives,
            Some(b'7') => Phase::Templates,
            Some(b'8') => Phase::Links,
            _ => Phase::Output,
        }
    }

    /// The manual page in `language`, with its examples.
    pub fn page(&self, language: UiLanguage) -> Cow<'static, str> {
        match language {
            UiLanguage::Indonesian => Cow::Owned(manual::filled(self.manual.id, self.manual.en)),
            UiLanguage::English => Cow::Borrowed(self.manual.en),
        }
    }

    /// The heading of the manual page.
    pub fn title(&self, language: UiLanguage) -> &'static str {
        self.manual.get(language).lines().next().unwrap_or_default().trim_start_matches("# ")
    }

    /// The manual page below its heading.
    pub fn body(&self, language: UiLanguage) -> String {
        self.page(language).split_once('\n').map_or("", |(_, body)| body).trim().to_owned()
    }
}

/// Declares a [`Rule`]. The first doc comment becomes both the documentation of the constant and the manual page in
/// English, the one below the messages the manual page in Indonesian: `cakupan explain CODE` prints them, and a rule
/// without either does not compile. An example that both pages share is written once, in English, and stands in the
/// Indonesian page as its number, `‹1›`.
///
/// ```
/// use cakupan::diag::UiLanguage;
///
/// cakupan::rule! {
///     /// # An example
///     ///
///     /// What it checks, why it matters, an example, how to mend it.
///     EXAMPLE = "C999", "example", Error, {
///         id: "contoh `{name}`",
///         en: "example `{name}`",
///     },
///     /// # Sebuah contoh
///     ///
///     /// Apa yang diperiksa, mengapa penting, contohnya, cara memperbaikinya.
/// }
/// assert_eq!(EXAMPLE.title(UiLanguage::English), "An example");
/// assert_eq!(EXAMPLE.title(UiLanguage::Indonesian), "Sebuah contoh");
/// ```
#[macro_export]
macro_rules! rule {
    (
        $(#[doc = $doc:literal])+
        $ident:ident = $code:literal, $name:literal, $severity:ident, { id: $id:literal, en: $en:literal $(,)? },
        $(#[doc = $halaman:literal])+
    ) => {
        $(#[doc = $doc])+
        pub const $ident: &$crate::diag::Rule = &$crate::diag::Rule {
            code: $code,
            name: $name,
            severity: $crate::diag::Severity::$severity,
            message: $crate::diag::Both { id: $id, en: $en },
            manual: $crate::diag::Both {
                id: $crate::rule!(@page $($halaman),+),
                en: $crate::rule!(@page $($doc),+),
            },
        };
    };
    // A doc comment line begins with the space after `///`; the manual page does not.
    (@page $($line:literal),+) => {
        const {
            const LINES: &[&str] = &[$($line),+];
            const LENGTH: usize = $crate::diag::manual::length(LINES);
            const BYTES: [u8; LENGTH] = $crate::diag::manual::join(LINES);
            match std::str::from_utf8(&BYTES) {
                Ok(text) => text,
                Err(_) => "",
            }
        }
    };
}
