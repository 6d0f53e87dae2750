//! How many regions there are against how many there ought to be: in an era, and in a table.

use crate::check::context::{Context, entries_at, items_at, string_at};
use crate::check::rules::REGION_COUNT;
use crate::diag::{Both, Diagnostic, Phrase, plural};
use crate::load::tree::{Entry, Node};
use crate::source::Span;

/// Reports a table with another number of rows than it says.
pub(super) fn hold_table(context: &mut Context<'_>, table: &Node<'_>) {
    let Some((stated, count)) = count(table) else { return };
    let Some(rows) = table.as_mapping().into_iter().flatten().find(|entry| entry.key.value == "rows") else {
        return;
    };
    let entries = entries_at(table, "rows");
    if entries.len() == stated {
        return;
    }
    let what = Phrase::new(Both { id: "tabel ini", en: "this table" });
    let gap = gap(table, entries).filter(|_| entries.len() + 1 == stated);
    let finding = match gap {
        Some((span, ..)) => differs(span, what, entries.len(), stated),
        None => differs(rows.key.span, what, entries.len(), stated),
    };
    let finding = finding.label(count, SAID_HERE);
    let words = Both {
        id: "di antara kode `{before}` dan `{behind}` agaknya ada baris yang hilang",
        en: "between the codes `{before}` and `{behind}` a row seems to be missing",
    };
    let hint =
        gap.map(|(_, before, behind)| Phrase::new(words).with("before", before).with("behind", behind));
    context.report(finding.hint(hint.unwrap_or_else(|| LOOK.into())));
}

/// Reports eras with another number of regions than they say.
pub(super) fn hold_eras(context: &mut Context<'_>, nodes: &[&Node<'_>]) {
    // Regions that could not be read are there all the same.
    if context.incomplete.regions || !context.refused.is_empty() {
        return;
    }
    for entry in nodes.iter().flat_map(|node| entries_at(node, "eras")) {
        let Some((stated, span)) = count(&entry.value) else { continue };
        let Some(era) = context.dataset.regions.eras.find(&entry.key.value) else { continue };
        let found = context.dataset.regions.of_era(era).len();
        if found != stated {
            let what = Phrase::new(Both { id: "susunan `{era}`", en: "the era `{era}`" });
            let finding = differs(span, what.with("era", &*entry.key.value), found, stated);
            context.report(finding.about(&*entry.key.value).hint(LOOK));
        }
    }
}

fn count(node: &Node<'_>) -> Option<(usize, Span)> {
    Some((string_at(node, "count")?.parse().ok()?, node.get("count")?.span))
}

fn differs(span: Span, what: Phrase, found: usize, stated: usize) -> Diagnostic {
    let finding = REGION_COUNT.at(span).with("what", what);
    finding.with("found", plural(found, "wilayah", "region", "regions")).with("stated", stated)
}

/// The one row before which a number is left out in a column of codes that rises otherwise, with both codes.
fn gap<'t>(table: &'t Node<'_>, rows: &'t [Entry<'_>]) -> Option<(Span, &'t str, &'t str)> {
    let codes = |at: usize| -> Option<Vec<&'t str>> {
        rows.iter().map(|row| row.value.as_sequence()?.get(at)?.as_str()).collect()
    };
    let number = |code: &str| -> Option<u32> {
        let digits = code.rsplit(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse().ok()
    };
    let columns = items_at(table, "columns").iter().enumerate();
    let columns =
        columns.filter(|(_, column)| column.as_str().is_some_and(|name| name.starts_with("codes.")));
    columns.filter_map(|(at, _)| codes(at)).find_map(|codes| {
        let numbers: Vec<u32> = codes.iter().map(|code| number(code)).collect::<Option<_>>()?;
        numbers.is_sorted().then_some(())?;
        let mut gaps = numbers.windows(2).enumerate().filter(|(_, pair)| pair[1] - pair[0] == 2);
        let (at, _) = gaps.next().filter(|_| gaps.next().is_none())?;
        Some((rows.get(at + 1)?.key.span, *codes.get(at)?, *codes.get(at + 1)?))
    })
}

const SAID_HERE: Both = Both { id: "disebut di sini", en: "said here" };
const LOOK: Both = Both {
    id: "cari baris yang hilang atau berlebih, dan `from` atau `until` yang keliru",
    en: "look for a line that is lost or too many, and for a wrong `from` or `until`",
};
