//! `numbers` in `site.yaml`: how a language that the program does not know writes numbers and dates.

use crate::check::context::{Context, entries_at, items_at, string_at};
use crate::check::rules::{UNKNOWN_NAME, WRONG_SHAPE};
use crate::check::suggest::{meant, nearest};
use crate::diag::{Both, Phrase};
use crate::load::tree::Node;
use crate::model::{LanguageNumbers, NumberWord, ScaleWords};
use crate::source::Span;

const SCALES: [(&str, u32); 4] = [("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12)];

/// What must stand in each of these, so that no part of a date is lost.
const DATES: [(&str, &[&str]); 2] =
    [("date", &["{day}", "{month}", "{year}"]), ("month-year", &["{month}", "{year}"])];

/// The numbers of a language; nothing where what is said of them is not whole, which is reported.
pub(super) fn of(node: &Node<'_>) -> Option<LanguageNumbers> {
    if string_at(node, "decimal") == string_at(node, "group") {
        return None;
    }
    let text = |key| string_at(node, key).filter(|text| !text.trim().is_empty()).map(str::to_owned);
    let mark = |key| string_at(node, key).and_then(|text| text.chars().next());
    let scale = |(key, exponent): (&str, u32)| {
        let words = node.get(key)?;
        let many = string_at(words, "many").map(str::to_owned);
        Some(ScaleWords { exponent, word: string_at(words, "word")?.to_owned(), many })
    };
    Some(LanguageNumbers {
        like: text("like").filter(|like| matches!(like.as_str(), "id" | "en"))?,
        decimal: mark("decimal").filter(|mark| is_mark(*mark))?,
        group: mark("group").filter(|mark| is_mark(*mark))?,
        months: list(node, "months")?,
        months_short: list(node, "months-short"),
        quarters: list(node, "quarters"),
        quarters_short: list(node, "quarters-short"),
        date: text("date"),
        month_year: text("month-year"),
        scales: SCALES.into_iter().filter_map(scale).collect(),
        words: NumberWord::ALL.into_iter().filter_map(|word| Some((word, text(word.key())?))).collect(),
        singular: string_at(node, "singular").and_then(|flag| flag.parse().ok()),
    })
}

fn is_mark(mark: char) -> bool {
    matches!(mark, ',' | '.')
}

fn list<const N: usize>(node: &Node<'_>, key: &str) -> Option<[String; N]> {
    let items: Vec<String> = items_at(node, key).iter().filter_map(Node::as_str).map(str::to_owned).collect();
    items.try_into().ok()
}

/// Reports what the shape alone does not tell.
pub(super) fn check(context: &mut Context<'_>, site: &Node<'_>) {
    for entry in entries_at(site, "numbers") {
        let tag = &*entry.key.value;
        if !context.languages.iter().any(|known| known == tag) && !context.incomplete.languages {
            let hint = nearest(tag, context.languages.iter().map(String::as_str)).map(meant);
            let hint = hint.unwrap_or_else(|| {
                Phrase::new(Both {
                    id: "sebutkan juga di `languages`, atau hapus dari `numbers`",
                    en: "name it in `languages` too, or remove it from `numbers`",
                })
            });
            let kind = Both { id: "bahasa", en: "language" };
            let finding = UNKNOWN_NAME.at(entry.key.span).with("kind", kind).with("name", tag);
            context.report(finding.hint(hint));
        }
        language(context, &entry.value);
    }
}

fn language(context: &mut Context<'_>, node: &Node<'_>) {
    for (key, count) in [("months", 12), ("months-short", 12), ("quarters", 4), ("quarters-short", 4)] {
        let given = items_at(node, key).len();
        if let Some(at) = node.get(key).filter(|at| given != count && at.as_sequence().is_some()) {
            let months = Both { id: "daftar dua belas bulan", en: "a list of twelve months" };
            let quarters = Both { id: "daftar empat triwulan", en: "a list of four quarters" };
            let found = Phrase::new(Both { id: "{count} buah", en: "{count} of them" });
            let found = found.with("count", given.to_string());
            let hint =
                Both { id: "tulis semuanya, dari yang pertama", en: "write all of them, from the first" };
            let expected = if count == 12 { months } else { quarters };
            context
                .report(WRONG_SHAPE.at(at.span).with("expected", expected).with("found", found).hint(hint));
        }
    }
    let (decimal, group) = (string_at(node, "decimal"), string_at(node, "group"));
    if let Some(at) = node.get("group").filter(|_| decimal.is_some() && decimal == group) {
        wrong(
            context,
            at.span,
            Both { id: "tanda yang lain dari tanda desimal", en: "another mark than the decimal mark" },
            group.unwrap_or_default(),
            Phrase::new(Both {
                id: "tulis `,` untuk yang satu dan `.` untuk yang lain",
                en: "write `,` for one and `.` for the other",
            }),
        );
    }
    for (key, marks) in DATES {
        let Some(at) = node.get(key) else { continue };
        let Some(text) = at.as_str() else { continue };
        let lacking: Vec<String> =
            marks.iter().filter(|mark| !text.contains(**mark)).map(|mark| format!("`{mark}`")).collect();
        if !lacking.is_empty() {
            let hint = Phrase::new(Both { id: "tambahkan {marks}", en: "add {marks}" });
            wrong(
                context,
                at.span,
                Both { id: "pola dengan semua bagiannya", en: "a pattern with all of its parts" },
                text,
                hint.with("marks", lacking.join(", ")),
            );
        }
    }
}

fn wrong(context: &mut Context<'_>, span: Span, expected: Both, found: &str, hint: Phrase) {
    let found = format!("`{found}`");
    context.report(WRONG_SHAPE.at(span).with("expected", expected).with("found", found).hint(hint));
}
