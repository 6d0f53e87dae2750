//! What the names of data files and releases say of a source and a time, held against what is in them.
//!
//! Names are free: only one that begins like a source, or with a time, says anything.

use super::context::Context;
use super::rules::{FILE_AND_SOURCE, NAME_AND_PERIOD};
use super::shape::FileKind;
use super::suggest::meant;
use crate::diag::{Both, Diagnostic, Phrase};
use crate::load::tree::Node;
use crate::model::{Column, Period, SourceId};
use crate::source::{FileId, Span};
use rustc_hash::FxHashMap;

/// Holds the name of each data file against its figures.
pub(crate) fn hold(context: &mut Context<'_>) {
    // A figure that could not be read may be the one that the name is about.
    if context.incomplete.data || context.incomplete.sources {
        return;
    }
    let documents = context.documents;
    let mut names: Vec<Name<'_>> = Vec::new();
    let mut by_file: FxHashMap<FileId, usize> = FxHashMap::default();
    for document in documents.yaml_under("content/data/") {
        let Some(node) = document.node.as_ref().filter(|_| !document.broken) else { continue };
        if FileKind::of_path(document.path) != Some(FileKind::Data) {
            continue;
        }
        let name = document.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".yaml");
        let source = source_in(context, name);
        let period = period_in(name);
        if source.is_some() || period.is_some() {
            by_file.insert(document.file, names.len());
            names.push(Name {
                name,
                node,
                source,
                period,
                fits: (source.is_none(), period.is_none()),
                first: None,
            });
        }
    }
    let sources = &context.dataset.sources;
    for column in context.dataset.cells.columns() {
        let Some(name) = by_file.get(&column.first.file).and_then(|at| names.get_mut(*at)) else {
            continue;
        };
        let first = name.first.get_or_insert((column.first, column.source, column.period));
        if column.first.start < first.0.start {
            *first = (column.first, column.source, column.period);
        }
        name.fits.0 = name.fits.0
            || name.source == Some(column.source)
            || sources[column.source].id.starts_with(name.name);
        name.fits.1 = name.fits.1 || name.period.is_some_and(|period| is_about(column, &period));
    }
    for name in names {
        name.findings(context).into_iter().for_each(|finding| context.report(finding));
    }
}

/// The name of a file that says something.
struct Name<'n> {
    name: &'n str,
    node: &'n Node<'n>,
    source: Option<SourceId>,
    period: Option<Period>,
    /// Whether a figure of the file has that source, and that time.
    fits: (bool, bool),
    /// The first figure of the file.
    first: Option<(Span, SourceId, Period)>,
}

impl Name<'_> {
    fn findings(&self, context: &Context<'_>) -> Vec<Diagnostic> {
        let Some((span, source, period)) = self.first else { return Vec::new() };
        let sources = &context.dataset.sources;
        let mut out = Vec::new();
        let expected = self.source.filter(|_| !self.fits.0).map(|source| &sources[source].id);
        if let Some(expected) = expected {
            let span = self.node.get("source").map_or(span, |source| source.span);
            let finding =
                FILE_AND_SOURCE.at(span).with("expected", expected).with("found", &sources[source].id);
            out.push(finding.hint(meant(expected)));
        }
        if !self.fits.1 {
            let span = self.node.get("period").map_or(span, |period| period.span);
            out.push(name_and_period(span, self.name, period));
        }
        out
    }
}

/// The finding for a name that tells another time than `period`.
pub(crate) fn name_and_period(span: Span, name: &str, period: Period) -> Diagnostic {
    let found = Phrase::new(Both { id: "periode `{period}`", en: "the period `{period}`" });
    let finding = NAME_AND_PERIOD.at(span).with("name", name);
    finding.with("found", found.with("period", period.to_string())).hint(Both {
        id: "perbaiki periodenya, atau ganti namanya sebelum diterbitkan",
        en: "mend the period, or change the name before it is published",
    })
}

/// The source that a name begins with, the longest if there are several.
fn source_in(context: &Context<'_>, name: &str) -> Option<SourceId> {
    let ends = name.match_indices('-').map(|(at, _)| at).chain([name.len()]);
    ends.collect::<Vec<_>>().into_iter().rev().find_map(|end| context.dataset.sources.find(&name[..end]))
}

/// The year, quarter, month or day that a name begins with: `2023`, `2023-q4`, `2023-12`, `2023-12-31`.
pub(crate) fn period_in(name: &str) -> Option<Period> {
    // Other numbers of four digits are no years.
    if !name.starts_with("19") && !name.starts_with("20") {
        return None;
    }
    let ends = name.match_indices(['-', '_', '.']).map(|(at, _)| at).chain([name.len()]).take(3);
    ends.collect::<Vec<_>>().into_iter().rev().find_map(|end| Period::parse(&name[..end]).ok())
}

/// Whether two periods have a day in common.
pub(crate) fn overlap(one: &Period, other: &Period) -> bool {
    one.start <= other.end && other.start <= one.end
}

fn is_about(column: &Column, period: &Period) -> bool {
    overlap(&column.period, period) || overlap(&column.released.as_period(), period)
}

#[cfg(test)]
mod tests {
    use super::period_in;

    #[test]
    fn names_may_begin_with_a_time() {
        for (name, expected) in [
            ("2023-12", "2023-12"),
            ("2023-12-kemnaker-participants", "2023-12"),
            ("2013-bengkulu", "2013"),
            ("2023-q4-x", "2023-q4"),
            ("2024-03-15-x", "2024-03-15"),
            ("2018-2023-annual", "2018"),
            ("2023", "2023"),
        ] {
            assert_eq!(period_in(name).map(|period| period.to_string()).as_deref(), Some(expected), "{name}");
        }
        for name in ["kemnaker-2023", "", "1234-x", "20231-x", "2023x"] {
            assert_eq!(period_in(name), None, "{name}");
        }
    }
}
