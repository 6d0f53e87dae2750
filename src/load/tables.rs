//! Tables without the parser: regular rows are taken out of a text, the parser reads the rest, and the rows are put
//! back in their places.
//!
//! The first and the last row of each run stay in the text. If the parser finds them side by side as entries of one
//! block mapping, each exactly as it was read from its line, then what stood between them is entries of it too: after
//! a whole entry of a block mapping, the parser has nothing in mind but where it stands. In any other case (a finding
//! of whatever kind, a key that is there twice, lines that are part of a text) nothing is said here, and the whole text
//! goes the long way.

use super::MAX_NODES;
use super::build::{Built, Origin, build};
use super::rows::{Run, runs};
use super::tree::{Entry, Kind, Node};
use crate::source::Span;
use rustc_hash::FxHashSet;
use std::borrow::Cow;

/// The tree of a text that has regular rows and no fault: the same as the parser alone would give.
pub(super) fn tree<'a>(origin: Origin, text: &'a str) -> Option<Node<'a>> {
    let runs = runs(origin, text);
    if runs.is_empty() {
        return None;
    }
    let (rest, cuts) = without(text, &runs);
    let built = build((&rest, &rest), origin, &[], |scalar| Cow::Owned(scalar.into_owned()));
    let Built { node: Some(mut node), broken: false, stop: None, found } = built else { return None };
    let mut nodes = runs.iter().map(|run| run.nodes).sum();
    let mut restorer = Restorer { base: origin.base, cuts: &cuts, runs: runs.into_iter().peekable() };
    restorer.node(&mut node, &mut nodes)?;
    (found.is_empty() && restorer.runs.next().is_none() && nodes <= MAX_NODES).then_some(node)
}

/// Where a text was cut: a place in what is left, and how many bytes are missing from there on.
struct Cut {
    at: usize,
    missing: usize,
}

/// A text without the inner rows of its runs.
fn without(text: &str, runs: &[Run<'_>]) -> (String, Vec<Cut>) {
    let mut rest = String::new();
    let mut cuts = Vec::with_capacity(runs.len());
    let mut kept = 0;
    for run in runs {
        rest.push_str(text.get(kept..run.inner.start).unwrap_or_default());
        kept = run.inner.end;
        cuts.push(Cut { at: rest.len(), missing: kept - rest.len() });
    }
    rest.push_str(text.get(kept..).unwrap_or_default());
    (rest, cuts)
}

/// Puts rows back into the tree of what was left, and everything at its place in the whole text.
struct Restorer<'r, 'a> {
    base: usize,
    cuts: &'r [Cut],
    runs: std::iter::Peekable<std::vec::IntoIter<Run<'a>>>,
}

impl<'a> Restorer<'_, 'a> {
    /// Restores a node and all in it, and counts them; nothing if rows are not where they should be.
    fn node(&mut self, node: &mut Node<'a>, nodes: &mut usize) -> Option<()> {
        node.span = self.place(node.span);
        *nodes += 1;
        match &mut node.kind {
            Kind::Scalar(..) => {}
            Kind::Sequence(items) => items.iter_mut().try_for_each(|item| self.node(item, nodes))?,
            Kind::Mapping(entries) => {
                let whole = self.mapping(std::mem::take(entries), nodes)?;
                *entries = whole;
            }
        }
        Some(())
    }

    fn mapping(&mut self, entries: Vec<Entry<'a>>, nodes: &mut usize) -> Option<Vec<Entry<'a>>> {
        let mut out = Vec::with_capacity(entries.len());
        let mut entries = entries.into_iter();
        let mut has_rows = false;
        while let Some(mut entry) = entries.next() {
            self.entry(&mut entry, nodes)?;
            if let Some(run) = self.runs.next_if(|run| run.rows.first() == Some(&entry)) {
                let mut last = entries.next()?;
                self.entry(&mut last, nodes)?;
                if run.rows.last() != Some(&last) {
                    return None;
                }
                out.extend(run.rows);
                has_rows = true;
            } else {
                out.push(entry);
            }
        }
        let mut keys = FxHashSet::default();
        (!has_rows || out.iter().all(|entry| keys.insert(&*entry.key.value))).then_some(out)
    }

    fn entry(&mut self, entry: &mut Entry<'a>, nodes: &mut usize) -> Option<()> {
        entry.key.span = self.place(entry.key.span);
        *nodes += 1;
        self.node(&mut entry.value, nodes)
    }

    /// The place in the whole text of what stands at `span` in the rest of it. Nothing that has a place ends where
    /// the text was cut: there a line begins.
    fn place(&self, span: Span) -> Span {
        let moved = |at: u32| {
            let before = self.cuts.partition_point(|cut| cut.at + self.base <= at as usize);
            let missing =
                before.checked_sub(1).and_then(|last| self.cuts.get(last)).map_or(0, |cut| cut.missing);
            at.saturating_add(u32::try_from(missing).unwrap_or(u32::MAX))
        };
        Span { start: moved(span.start), end: moved(span.end), ..span }
    }
}

#[cfg(test)]
mod tests {
    use super::tree;
    use crate::load::build::Origin;
    use crate::source::FileId;

    fn is_short(text: &str) -> bool {
        tree(Origin { file: FileId(0), base: 3 }, text).is_some()
    }

    #[test]
    fn regular_tables_go_the_short_way_and_others_do_not() {
        let rows = "  a: [1, 2]\n  b:   [-3, not-available]\n  c: [ \"x: y\", 1_435.5 ]\n  d: [1,2]\r\n";
        assert!(is_short(&format!("source: x\nrows:\n{rows}")));
        assert!(is_short(&format!(
            "rows:\n{rows}more: 1\ntables:\n- rows:\n  {}",
            rows.replace('\n', "\n  ")
        )));
        assert!(is_short(&format!("rows:\n{rows}# words\n{}", rows.replace(": ", "x: "))));
        assert!(!is_short(&format!("note: |\n{rows}")), "it is a text");
        assert!(!is_short(&format!("rows:\n{rows}{rows}")), "each key is there twice");
        assert!(!is_short(&format!("rows:\n{rows} x: 1\n")), "it is no YAML");
        assert!(!is_short("source: x\nfigures:\n  a: 1\n"), "there is no table");
    }
}
