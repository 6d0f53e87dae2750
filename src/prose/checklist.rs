//! The checklist of a release: what somebody has to have looked at before it is published. Each point is met by the content
//! itself, or set aside by a person, by name and with a reason.

use super::proof::{Proof, TextId};
use super::rules::CHECKLIST_OPEN;
use super::tally::Tally;
use crate::diag::{Both, Diagnostic, Phrase, plural};
use crate::model::{CheckPoint, Dataset, Release, ReleaseId, Scope};
use std::collections::BTreeSet;

/// A finding for every point of a release that is neither met nor set aside, where the site asks for the checklist.
pub(super) fn open(dataset: &Dataset, proof: &Proof) -> Vec<Diagnostic> {
    if !dataset.site.requires_checklist {
        return Vec::new();
    }
    let mut out = Vec::new();
    for (id, release) in dataset.releases.iter() {
        for point in CheckPoint::ALL {
            let waived = release.waivers.iter().any(|waiver| waiver.point == point);
            let lacking = match point {
                CheckPoint::Promises => promises(release),
                CheckPoint::Prose => prose(dataset, proof, id),
                CheckPoint::Languages => languages(dataset, id),
                CheckPoint::Sources => sources(dataset, release),
            };
            if let Some(lacking) = lacking.filter(|_| !waived) {
                out.push(finding(release, point, lacking));
            }
        }
    }
    out
}

fn finding(release: &Release, point: CheckPoint, lacking: Phrase) -> Diagnostic {
    let hint = Phrase::new(Both {
        id: "lengkapi, atau kesampingkan dengan nama dan alasan: `waived: [{ check: {point}, by: …, reason: … }]`",
        en: "complete it, or set it aside by name and reason: `waived: [{ check: {point}, by: …, reason: … }]`",
    });
    let finding = CHECKLIST_OPEN.at(release.span).about(point.key()).with("point", point.key());
    finding.with("lacking", lacking).hint(hint.with("point", point.key()))
}

/// It says which figures it answers for; that those are there is a rule of its own.
fn promises(release: &Release) -> Option<Phrase> {
    let words = Both { id: "laporan ini tidak menjanjikan angka apa pun", en: "it promises no figures" };
    release.promises.is_empty().then(|| words.into())
}

/// Every number in its texts agrees with the data, or is bound.
fn prose(dataset: &Dataset, proof: &Proof, id: ReleaseId) -> Option<Phrase> {
    let mut tally = Tally::default();
    for (text, proofread) in &proof.texts {
        if let TextId::Narrative(at) = text
            && dataset.narratives.get(*at).is_some_and(|narrative| narrative.release == id)
        {
            tally.add(&proofread.tally);
        }
    }
    let words =
        Both { id: "{count} dalam teksnya tidak terperiksa", en: "{count} in its texts not verified" };
    let count = plural(tally.unchecked, "angka", "number", "numbers");
    (tally.unchecked > 0).then(|| Phrase::new(words).with("count", count))
}

/// It has an overview, and each of its texts is there in every language.
fn languages(dataset: &Dataset, id: ReleaseId) -> Option<Phrase> {
    let own = || dataset.narratives.iter().filter(|narrative| narrative.release == id);
    let scopes: BTreeSet<Scope> = own().map(|narrative| narrative.scope).chain([Scope::Overview]).collect();
    let has = |scope: Scope, tag: usize| {
        own().any(|narrative| narrative.scope == scope && usize::from(narrative.language.0) == tag)
    };
    let languages = dataset.site.languages.len();
    let file = |scope: Scope, tag: usize| {
        let language = &dataset.site.languages[tag].tag;
        match scope {
            Scope::Overview => format!("`overview.{language}.md`"),
            Scope::EachRegion => format!("`region.{language}.md`"),
            Scope::Region(id) => format!("`regions/{}.{language}.md`", dataset.regions.all[id].id),
        }
    };
    let lacking: Vec<String> = scopes
        .iter()
        .flat_map(|scope| (0..languages).filter(|tag| !has(*scope, *tag)).map(|tag| file(*scope, tag)))
        .collect();
    let words = Both { id: "{count} belum ada: {list}", en: "{count} not there: {list}" };
    let count = plural(lacking.len(), "teks", "text", "texts");
    let list = lacking.join(", ");
    (!lacking.is_empty()).then(|| Phrase::new(words).with("count", count).with("list", list))
}

/// Readers can find each of its sources: by an address, or by the file that its figures are from.
fn sources(dataset: &Dataset, release: &Release) -> Option<Phrase> {
    let sources = release.sources.iter().map(|id| &dataset.sources[*id]);
    let bare: Vec<String> = sources
        .filter(|source| source.url.is_none() && source.attachments.is_empty())
        .map(|source| format!("`{}`", source.id))
        .collect();
    let words = Both { id: "tanpa alamat atau berkas: {list}", en: "without an address or a file: {list}" };
    (!bare.is_empty()).then(|| Phrase::new(words).with("list", bare.join(", ")))
}
