//! `promises` and `absent` of a `release.yaml`: which cells a release answers for, and which of them it lacks.

use super::reference::measure_and_aspect;
use crate::check::context::{Context, items_at, string_at};
use crate::diag::Both;
use crate::load::tree::Node;
use crate::model::{Absence, AbsenceReason, Claim, LevelId, Missing, Period, Promise, RegionId};
use crate::source::Span;
use std::collections::BTreeSet;

/// What holds in a release where an entry does not say otherwise.
pub(super) struct Named<'r> {
    /// The region of the overview.
    pub(super) lead: RegionId,
    /// The regions with a page.
    pub(super) regions: &'r [RegionId],
    /// The period it reports on.
    pub(super) period: Period,
}

/// What one entry is about.
struct Entry {
    claims: Vec<(Claim, Span)>,
    regions: Vec<RegionId>,
}

/// The cells that a release promises, a measure at a time.
pub(super) fn promises(context: &mut Context<'_>, node: &Node<'_>, named: &Named<'_>) -> Vec<Promise> {
    let mut out = Vec::new();
    for item in items_at(node, "promises").iter().filter(|item| !item.is_null()) {
        let entry = match item.as_str() {
            Some(_) => Entry {
                claims: claim(context, item, named.period).into_iter().collect(),
                regions: all(named),
            },
            None => entry(context, item, named),
        };
        out.extend(entry.claims.into_iter().map(|(claim, span)| Promise {
            claim,
            regions: entry.regions.clone(),
            span,
        }));
    }
    out
}

/// What a release declares absent, a measure at a time.
pub(super) fn absent(context: &mut Context<'_>, node: &Node<'_>, named: &Named<'_>) -> Vec<Absence> {
    let mut out = Vec::new();
    for item in items_at(node, "absent").iter().filter(|item| !item.is_null()) {
        let entry = entry(context, item, named);
        let Some(reason) = reason(context, item) else { continue };
        out.extend(entry.claims.into_iter().map(|(claim, span)| Absence {
            claim,
            regions: entry.regions.clone(),
            reason: reason.clone(),
            span,
        }));
    }
    out
}

fn entry(context: &mut Context<'_>, item: &Node<'_>, named: &Named<'_>) -> Entry {
    let period = string_at(item, "period").and_then(|text| Period::parse(text).ok()).unwrap_or(named.period);
    let mut claims = Vec::new();
    for name in items_at(item, "measures") {
        claims.extend(claim(context, name, period));
    }
    let mut regions = all(named);
    if item.get("regions").is_some() {
        let mut given = BTreeSet::new();
        for name in items_at(item, "regions") {
            given.extend(name.as_str().and_then(|key| context.region(key, name.span)));
        }
        regions = given.into_iter().collect();
    }
    if let Some(level) = item.get("level").filter(|level| !level.is_null()) {
        match self::level(context, level) {
            Some(level) => regions.retain(|region| context.dataset.regions.all[*region].level == level),
            None => regions.clear(),
        }
    }
    Entry { claims, regions }
}

fn claim(context: &mut Context<'_>, node: &Node<'_>, period: Period) -> Option<(Claim, Span)> {
    let (what, aspect) = measure_and_aspect(context, node.as_str()?, node.span)?;
    Some((Claim { what, aspect, period }, node.span))
}

/// All regions of the release, its lead included.
fn all(named: &Named<'_>) -> Vec<RegionId> {
    let all: BTreeSet<RegionId> = named.regions.iter().copied().chain([named.lead]).collect();
    all.into_iter().collect()
}

fn level(context: &mut Context<'_>, node: &Node<'_>) -> Option<LevelId> {
    let found = context.dataset.regions.levels.find(node.as_str()?);
    if found.is_none() && !context.incomplete.regions {
        let known: Vec<String> = context.dataset.regions.levels.keys().map(str::to_owned).collect();
        context.unknown_name(Both { id: "tingkat", en: "level" }, node, &known);
    }
    found
}

fn reason(context: &Context<'_>, item: &Node<'_>) -> Option<AbsenceReason> {
    let node = item.get("reason").filter(|reason| !reason.is_null())?;
    match node.as_str() {
        Some(key) => Missing::ALL.into_iter().find(|reason| reason.key() == key).map(AbsenceReason::Missing),
        None => Some(AbsenceReason::Told(context.words(node))),
    }
}
