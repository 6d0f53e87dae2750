//! The codes of regions among themselves: one for each region, and all of a scheme of one pattern.
//!
//! No scheme is known here: what its codes are like is seen in those that nearly all regions have.

use super::regions::Declared;
use crate::check::context::Context;
use crate::check::rules::{CODE_TWICE, ODD_CODE};
use crate::diag::{Both, Diagnostic, Phrase, plural};
use crate::model::{LevelId, Region, RegionId, TreeId};
use crate::source::Span;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Reports codes that two regions have at one time, and those that are unlike the others of their scheme.
pub(super) fn hold(context: &mut Context<'_>, known: &[(RegionId, Declared<'_>)]) {
    let codes = codes(context, known);
    let mut findings = borne_twice(context, &codes);
    let strangers = strangers(context, &codes);
    let told: BTreeSet<Span> = strangers.iter().map(|stranger| stranger.code.span).collect();
    findings.extend(told_strangers(context, known, strangers));
    let odd = odd_shapes(context, &codes);
    findings.extend(odd.into_iter().filter(|(span, _)| !told.contains(span)).map(|(_, finding)| finding));
    findings.into_iter().for_each(|finding| context.report(finding));
}

/// A code of a region, and where it stands.
#[derive(Clone, Copy)]
struct Code<'n> {
    region: RegionId,
    scheme: &'n str,
    text: &'n str,
    span: Span,
}

fn codes<'n>(context: &Context<'_>, known: &'n [(RegionId, Declared<'_>)]) -> Vec<Code<'n>> {
    let mut out = Vec::new();
    for (region, declared) in known {
        let entries = declared.node.get("codes").and_then(|codes| codes.as_mapping()).unwrap_or_default();
        for entry in entries {
            let scheme = &*entry.key.value;
            // A scheme that is not known has been reported.
            let is_known = context.dataset.regions.schemes.iter().any(|(known, _)| known == scheme);
            let text = entry.value.as_str().filter(|text| is_known && !text.is_empty());
            out.extend(text.map(|text| Code { region: *region, scheme, text, span: entry.value.span }));
        }
    }
    out
}

/// How many regions with the same code are looked at: where there are more, one finding each is enough.
const NEIGHBOURS: usize = 8;

fn borne_twice(context: &Context<'_>, codes: &[Code<'_>]) -> Vec<Diagnostic> {
    let regions = &context.dataset.regions.all;
    let mut bearers: FxHashMap<(&str, &str), Vec<&Code<'_>>> = FxHashMap::default();
    let mut findings = Vec::new();
    for code in codes {
        let earlier = bearers.entry((code.scheme, code.text)).or_default();
        // That a region begins before its predecessor ends has been told.
        let follows = |one: RegionId, other: RegionId| regions[one].predecessors.contains(&other);
        let at_one_time = |other: &&&Code<'_>| {
            let (one, other) = (code.region, other.region);
            overlap(&regions[one], &regions[other])
                && !apart_told(&regions[one], &regions[other], follows(one, other))
                && !apart_told(&regions[other], &regions[one], follows(other, one))
        };
        if let Some(other) = earlier.iter().rev().take(NEIGHBOURS).find(at_one_time) {
            let finding = CODE_TWICE.at(code.span).with("code", code.text).with("scheme", code.scheme);
            let finding =
                finding.with("name", &regions[code.region].id).with("other", &regions[other.region].id);
            let hint = Both {
                id: "periksa keduanya; bila satu menggantikan yang lain, beri `until` dan `from`",
                en: "check both; if one has followed the other, give `until` and `from`",
            };
            let label = Both { id: "pertama diberikan di sini", en: "first given here" };
            findings.push(finding.label(other.span, label).hint(hint));
        }
        earlier.push(code);
    }
    findings
}

/// Whether the overlap of a region with the one it was made from has been told.
pub(super) fn apart_told(later: &Region, earlier: &Region, follows: bool) -> bool {
    follows && later.from.is_some() && earlier.until.is_some()
}

/// Whether there are days on which both existed.
fn overlap(one: &Region, other: &Region) -> bool {
    let ends_before =
        |one: &Region, other: &Region| one.until.zip(other.from).is_some_and(|(until, from)| until < from);
    !ends_before(one, other) && !ends_before(other, one)
}

/// The fewest codes that make a pattern.
const FEWEST: usize = 5;

/// Whether so many codes follow a pattern that the `odd` ones are at fault.
pub(super) fn is_pattern(follow: usize, odd: usize) -> bool {
    follow >= FEWEST && odd * 5 <= follow
}

/// A code that does not begin with that of the region above, where nearly all of its scheme and level do.
struct Stranger<'n> {
    code: Code<'n>,
    tree: TreeId,
    parent: RegionId,
    parents_code: &'n str,
}

/// The codes of one scheme in one tree, between two levels.
#[derive(Default)]
struct Between<'n> {
    /// How many begin with that of the region above.
    follow: usize,
    odd: Vec<Stranger<'n>>,
}

fn strangers<'n>(context: &Context<'_>, codes: &[Code<'n>]) -> Vec<Stranger<'n>> {
    let regions = &context.dataset.regions;
    let of: FxHashMap<(RegionId, &str), &'n str> =
        codes.iter().map(|code| ((code.region, code.scheme), code.text)).collect();
    let mut pairs: BTreeMap<(TreeId, &str, LevelId, LevelId), Between<'n>> = BTreeMap::new();
    for code in codes {
        for tree in regions.trees.ids() {
            let Some(parent) = regions.parent(code.region, tree) else { continue };
            let Some(parents_code) = of.get(&(parent, code.scheme)).copied() else { continue };
            let (below, above) = (regions.all[code.region].level, regions.all[parent].level);
            let between = pairs.entry((tree, code.scheme, below, above)).or_default();
            if code.text.len() > parents_code.len() && code.text.starts_with(parents_code) {
                between.follow += 1;
            } else {
                between.odd.push(Stranger { code: *code, tree, parent, parents_code });
            }
        }
    }
    let patterns = pairs.into_values().filter(|between| is_pattern(between.follow, between.odd.len()));
    patterns.flat_map(|between| between.odd).collect()
}

/// One finding for each stranger; for those of one table whose parent stands above it, one at that parent.
fn told_strangers(
    context: &Context<'_>,
    known: &[(RegionId, Declared<'_>)],
    strangers: Vec<Stranger<'_>>,
) -> Vec<Diagnostic> {
    let regions = &context.dataset.regions;
    let nodes: FxHashMap<RegionId, &Declared<'_>> =
        known.iter().map(|(id, declared)| (*id, declared)).filter(|_| !strangers.is_empty()).collect();
    // Where the parent stands, if it stands above the rows.
    let shared = |stranger: &Stranger<'_>| {
        let declared = nodes.get(&stranger.code.region)?;
        let parent = declared.node.get("parents")?.get(&regions.trees[stranger.tree].id)?.span;
        (parent.end <= declared.key.span.start).then_some(parent)
    };
    let mut by_place: BTreeMap<Span, Vec<Stranger<'_>>> = BTreeMap::new();
    for stranger in strangers {
        by_place.entry(shared(&stranger).unwrap_or(stranger.code.span)).or_default().push(stranger);
    }
    let mut findings = Vec::new();
    for (place, group) in by_place {
        let Some(stranger) = group.first() else { continue };
        let what = Phrase::new(Both {
            id: "tidak diawali `{parents}`, kode induknya `{parent}`",
            en: "it does not begin with `{parents}`, the code of its parent `{parent}`",
        });
        let what =
            what.with("parents", stranger.parents_code).with("parent", &regions.all[stranger.parent].id);
        let more = Phrase::new(Both {
            id: "begitu pula {more} di bawahnya",
            en: "it is the same with {more} below it",
        });
        let more = more.with("more", plural(group.len() - 1, "kode lain", "more code", "more codes"));
        let span = if group.len() > 1 { place } else { stranger.code.span };
        let finding = odd_code(context, &stranger.code, span, what).hint(Both {
            id: "periksa kodenya, dan induknya di `parents`",
            en: "check the code, and the parent under `parents`",
        });
        findings.push(finding.hint_some((group.len() > 1).then_some(more)));
    }
    findings
}

/// Codes that are written otherwise than nearly all of their scheme and level.
fn odd_shapes(context: &Context<'_>, codes: &[Code<'_>]) -> Vec<(Span, Diagnostic)> {
    let level = |code: &Code<'_>| context.dataset.regions.all[code.region].level;
    let mut shapes: BTreeMap<(&str, LevelId), BTreeMap<String, usize>> = BTreeMap::new();
    for code in codes {
        *shapes.entry((code.scheme, level(code))).or_default().entry(shape(code.text)).or_default() += 1;
    }
    let mut usual: BTreeMap<(&str, LevelId), &str> = BTreeMap::new();
    for (of, counts) in &shapes {
        let all: usize = counts.values().sum();
        let pattern =
            counts.iter().find(|(_, follow)| **follow < all && is_pattern(**follow, all - **follow));
        usual.extend(pattern.map(|(shape, _)| (*of, &**shape)));
    }
    let mut findings = Vec::new();
    for code in codes {
        let Some(usual) = usual.get(&(code.scheme, level(code))).filter(|usual| **usual != shape(code.text))
        else {
            continue;
        };
        let what = Phrase::new(Both {
            id: "kode lain tingkat ini ditulis seperti `{usual}`",
            en: "the others of its level are written like `{usual}`",
        });
        let finding = odd_code(context, code, code.span, what.with("usual", *usual));
        let hint = Both {
            id: "cocokkan dengan daftar asal kodenya: adakah angka yang hilang, atau kolom yang bergeser?",
            en: "compare it with the list it is from: was a digit lost, or has a column slipped?",
        };
        findings.push((code.span, finding.hint(hint)));
    }
    findings
}

fn odd_code(context: &Context<'_>, code: &Code<'_>, span: Span, what: Phrase) -> Diagnostic {
    let name = &context.dataset.regions.all[code.region].id;
    let finding = ODD_CODE.at(span).with("code", code.text).with("scheme", code.scheme);
    finding.with("name", name).with("what", what).about(name)
}

/// How a code is written: `9` for a digit, `A` and `a` for letters, all else as it is.
fn shape(code: &str) -> String {
    let kind = |c: char| match c {
        c if c.is_ascii_digit() => '9',
        c if c.is_uppercase() => 'A',
        c if c.is_alphabetic() => 'a',
        c => c,
    };
    code.chars().map(kind).collect()
}
