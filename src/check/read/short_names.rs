//! Whether short names are short for the names of their regions: whether their letters stand in the name, in that
//! order. "Sumut" is short for "Sumatera Utara", and "Sumbar" is not.

use super::region_times::texts;
use super::regions::Declared;
use crate::check::context::Context;
use crate::check::rules::SHORT_NAME;
use crate::diag::{Both, Diagnostic, Phrase, Place, plural};
use crate::model::{LevelId, RegionId};
use crate::source::Span;
use std::collections::BTreeMap;

/// What is short for a name, or another spelling of it.
const KEYS: [&str; 3] = ["short", "label", "aliases"];

/// A text of a region that does not fit its names.
struct Odd<'n> {
    /// The place of the region among all.
    at: usize,
    key: &'static str,
    text: &'n str,
    span: Span,
    /// The neighbour whose name it fits.
    owner: Option<usize>,
}

/// Reports short names, labels and aliases that fit the name of the row above or below and not their own; and short
/// names that fit no name where nearly all of their level do. Where they stand in one column one below the other,
/// that is one finding.
pub(super) fn hold(context: &mut Context<'_>, known: &[(RegionId, Declared<'_>)]) {
    let names: Vec<Vec<String>> = known.iter().map(|(_, one)| letters_of(one, &["name"])).collect();
    let all: Vec<Vec<String>> = known.iter().map(|(_, one)| letters_of(one, &["name", "aliases"])).collect();
    let mut odd: Vec<Odd<'_>> = Vec::new();
    let mut counts: BTreeMap<LevelId, (usize, usize)> = BTreeMap::new();
    for (at, (id, declared)) in known.iter().enumerate() {
        let level = context.dataset.regions.all[*id].level;
        for key in KEYS {
            for (text, span) in texts(&declared.node, key) {
                // A text in other letters cannot be compared.
                let Some(short) = letters(text).filter(|_| !names[at].is_empty()) else { continue };
                let own = if key == "aliases" { &names[at] } else { &all[at] };
                let fits = alike(&short, own);
                let (follow, strange) = counts.entry(level).or_default();
                if fits {
                    *follow += usize::from(key == "short");
                    continue;
                }
                let mut near = [at.wrapping_sub(1), at + 1].into_iter().filter(|near| {
                    let sibling = known
                        .get(*near)
                        .is_some_and(|(near, _)| context.dataset.regions.all[*near].level == level);
                    sibling && alike(&short, &names[*near])
                });
                let owner = near.next_back();
                *strange += usize::from(key == "short" && owner.is_none());
                odd.push(Odd { at, key, text, span, owner });
            }
        }
    }
    if odd.is_empty() {
        return;
    }
    // That a letter is wrong has been told.
    let told: Vec<Place> = context.findings.sorted().iter().map(|finding| finding.place.clone()).collect();
    odd.retain(|one| {
        let (follow, strange) = counts[&context.dataset.regions.all[known[one.at].0].level];
        let doubtful = one.owner.is_some() || one.key == "short" && super::codes::is_pattern(follow, strange);
        doubtful && !told.contains(&Place::At(one.span))
    });
    odd.sort_by_key(|one| (one.key, one.at));
    let runs = odd.chunk_by(|a, b| a.key == b.key && b.at - a.at <= 1);
    let findings: Vec<Diagnostic> = runs.filter_map(|run| finding(context, known, run)).collect();
    findings.into_iter().for_each(|finding| context.report(finding));
}

fn finding(context: &Context<'_>, known: &[(RegionId, Declared<'_>)], run: &[Odd<'_>]) -> Option<Diagnostic> {
    let first = run.first()?;
    let region = |at: usize| &context.dataset.regions.all[known[at].0];
    let name = texts(&known[first.at].1.node, "name").first().map(|(text, _)| (*text).to_owned());
    let finding = SHORT_NAME.at(first.span).about(&region(first.at).id).with("short", first.text);
    let finding = finding.with("name", name.unwrap_or_default());
    let finding = match first.owner {
        Some(owner) => finding.hint(
            Phrase::new(Both {
                id: "cocok dengan `{other}`: apakah kolom atau barisnya bergeser?",
                en: "it fits `{other}`: has a column or a row slipped?",
            })
            .with("other", &region(owner).id),
        ),
        None => finding.hint(Both {
            id: "perbaiki singkatannya; nama yang disingkatnya ditulis di `aliases`",
            en: "mend the short name; list the name that it is short for under `aliases`",
        }),
    };
    let more =
        Phrase::new(Both { id: "begitu pula {more} di bawahnya", en: "it is the same with {more} below it" })
            .with("more", plural(run.len() - 1, "baris lain", "more row", "more rows"));
    Some(finding.hint_some((run.len() > 1).then_some(more)))
}

/// Whether one of the names has the letters of the other text in their order, or the other way round: an alias may
/// be longer than the name.
fn alike(short: &str, names: &[String]) -> bool {
    names.iter().any(|name| is_within(short, name) || is_within(name, short))
}

fn is_within(short: &str, name: &str) -> bool {
    let mut letters = name.chars();
    short.chars().all(|wanted| letters.any(|letter| letter == wanted))
}

fn letters_of(declared: &Declared<'_>, keys: &[&str]) -> Vec<String> {
    keys.iter().flat_map(|key| texts(&declared.node, key)).filter_map(|(text, _)| letters(text)).collect()
}

/// The letters and digits of a text, small, without what stands in brackets: "Papua (lama)"; nothing where there are
/// other letters than those of keys, or none.
fn letters(text: &str) -> Option<String> {
    let text = text.split_once('(').map_or(text, |(before, _)| before);
    let foreign = text.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
    let letters: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    (!foreign && !letters.is_empty()).then(|| letters.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_name_has_the_letters_of_its_name_in_their_order() {
        let alike =
            |short: &str, name: &str| super::alike(&letters(short).unwrap(), &[letters(name).unwrap()]);
        for (short, name) in [
            ("Sumut", "Sumatera Utara"),
            ("Babel", "Kepulauan Bangka Belitung"),
            ("Kaltara", "Kalimantan Utara"),
            ("Jateng-DIY", "Kantor Wilayah Jawa Tengah dan DIY"),
            ("Kab. Solok", "Kabupaten Solok"),
            ("Daerah Istimewa Yogyakarta", "DI Yogyakarta"),
            ("Pabar (lama)", "Papua Barat (wilayah lama)"),
        ] {
            assert!(alike(short, name), "{short} {name}");
        }
        for (short, name) in [("Sumbar", "Sumatera Utara"), ("Sijunjung", "Tanah Datar"), ("Malut", "Maluku")]
        {
            assert!(!alike(short, name), "{short} {name}");
        }
    }
}
