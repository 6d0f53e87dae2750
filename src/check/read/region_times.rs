//! Regions against those whose area they were made from, and against the tree that they should stand in.

use super::regions::Declared;
use crate::check::context::{Context, items_at, string_at};
use crate::check::rules::{DATES_APART, NO_PARENT};
use crate::diag::{Both, Diagnostic, Phrase, plural};
use crate::load::tree::Node;
use crate::model::{LevelId, PartialDate, RegionId, TreeId};
use crate::source::Span;
use jiff::civil::Date;
use rustc_hash::FxHashMap;
use std::collections::{BTreeMap, BTreeSet};

/// Reports regions that do not begin when the regions ended that they were made from.
pub(super) fn follow(context: &mut Context<'_>, known: &[(RegionId, Declared<'_>)]) {
    let nodes: FxHashMap<RegionId, &Node<'_>> = known.iter().map(|(id, one)| (*id, &*one.node)).collect();
    let mut told: BTreeSet<(Span, RegionId)> = BTreeSet::new();
    let mut findings = Vec::new();
    for (id, declared) in known {
        let Some((from, at)) = date(&declared.node, "from") else { continue };
        for predecessor in &context.dataset.regions.all[*id].predecessors {
            let ended = nodes.get(predecessor).and_then(|node| date(node, "until"));
            let Some((until, ended)) = ended.filter(|(until, _)| !adjoins(*until, from)) else { continue };
            // A day that stands above several rows is told once.
            if !told.insert((at, *predecessor)) {
                continue;
            }
            let name = |region: RegionId| context.dataset.regions.all[region].id.as_str();
            let finding = DATES_APART.at(at).with("name", name(*id)).with("from", from.to_string());
            let finding = finding.with("predecessor", name(*predecessor)).with("until", until.to_string());
            findings.push(finding.label(ended, ENDS_HERE).hint(Both {
                id: "samakan: hari pertama yang baru adalah sehari sesudah hari terakhir asalnya",
                en: "bring them together: the first day of the new one is the day after the last of the old one",
            }));
        }
    }
    findings.into_iter().for_each(|finding| context.report(finding));
}

const ENDS_HERE: Both = Both { id: "asalnya berakhir di sini", en: "the other ends here" };

fn date(node: &Node<'_>, key: &str) -> Option<(PartialDate, Span)> {
    Some((PartialDate::parse(string_at(node, key)?).ok()?, node.get(key)?.span))
}

/// Whether the day after the one can be the other, as far as both are known.
fn adjoins(until: PartialDate, from: PartialDate) -> bool {
    let next = |day: Date| day.tomorrow().unwrap_or(day);
    next(until.earliest) <= from.latest && from.earliest <= next(until.latest)
}

/// Reports regions without a parent where nearly all of their level have one, those of one table once.
pub(super) fn belong(context: &mut Context<'_>, known: &[(RegionId, Declared<'_>)]) {
    let regions = &context.dataset.regions;
    let mut counts: BTreeMap<(LevelId, TreeId), (usize, Vec<usize>)> = BTreeMap::new();
    for (at, (id, declared)) in known.iter().enumerate() {
        for tree in regions.trees.ids() {
            let (with, without) = counts.entry((regions.all[*id].level, tree)).or_default();
            // A parent that is not known has been reported.
            let said = declared.node.get("parents").and_then(|parents| parents.get(&regions.trees[tree].id));
            match regions.parent(*id, tree).is_some() || said.is_some() {
                true => *with += 1,
                false => without.push(at),
            }
        }
    }
    let mut findings = Vec::new();
    for ((_, tree), (with, without)) in counts {
        if without.is_empty() || !super::codes::is_pattern(with, without.len()) {
            continue;
        }
        let mut by_place: BTreeMap<Span, Vec<RegionId>> = BTreeMap::new();
        for at in without {
            let (id, declared) = &known[at];
            by_place.entry(head(declared)).or_default().push(*id);
        }
        findings.extend(by_place.into_iter().map(|(place, all)| no_parent(context, tree, place, &all)));
    }
    findings.into_iter().for_each(|finding| context.report(finding));
}

/// Where it is said what a region is: above the rows of its table, or at itself.
fn head(declared: &Declared<'_>) -> Span {
    let level = declared.node.get("level").map(|level| level.span);
    level.filter(|level| level.end <= declared.key.span.start).unwrap_or(declared.key.span)
}

fn no_parent(context: &Context<'_>, tree: TreeId, place: Span, all: &[RegionId]) -> Diagnostic {
    let regions = &context.dataset.regions;
    let what = match all {
        [one] => Phrase::new(Both { id: "`{name}`", en: "`{name}` has" }).with("name", &regions.all[*one].id),
        _ => Phrase::new(Both { id: "{count} dalam tabel ini", en: "{count} of this table have" })
            .with("count", plural(all.len(), "wilayah", "region", "regions")),
    };
    let finding = NO_PARENT.at(place).with("what", what).with("tree", &regions.trees[tree].id);
    finding.hint(
        Phrase::new(Both {
            id: "tulis induknya di `parents`, dengan kunci `{tree}`",
            en: "give the parent under `parents`, with the key `{tree}`",
        })
        .with("tree", &regions.trees[tree].id),
    )
}

/// The values under a key of a region that are texts.
pub(super) fn texts<'n>(node: &'n Node<'_>, key: &str) -> Vec<(&'n str, Span)> {
    let one = |node: &'n Node<'_>| node.as_str().filter(|_| !node.is_null()).map(|text| (text, node.span));
    let inner = node.get(key).and_then(Node::as_mapping).unwrap_or_default();
    let own = node.get(key).and_then(one);
    own.into_iter()
        .chain(inner.iter().filter_map(|entry| one(&entry.value)))
        .chain(items_at(node, key).iter().filter_map(one))
        .collect()
}
