//! What waits for its publication: taken out of everything that is made, and still told its own faults.

use super::Settings;
use crate::diag::{Diagnostic, Diagnostics, Phase, Place, Severity};
use crate::indicator::{Figures, derive};
use crate::model::{Dataset, HeldBack, Policy, Stage, Withheld};
use crate::prose::{Material, proofread};
use crate::source::Files;

/// A dataset without what waits.
pub(super) struct Waiting {
    /// What may be shown, and its figures.
    pub(super) visible: (Dataset, Figures),
    /// Everything, where that is more.
    pub(super) whole: Option<(Dataset, Figures)>,
    /// What was taken out; in a preview the releases that would be.
    pub(super) held: HeldBack,
}

/// Takes out what is not published, or says in a preview what it would be.
pub(super) fn waiting(mut dataset: Dataset, figures: Figures, settings: &Settings) -> Waiting {
    if settings.preview {
        let releases = dataset.unpublished(settings.now);
        dataset.preview = Some(releases.clone());
        let held = HeldBack { releases, ..HeldBack::default() };
        return Waiting { visible: (dataset, figures), whole: None, held };
    }
    if !dataset.is_waiting(settings.now) {
        return Waiting { visible: (dataset, figures), whole: None, held: HeldBack::default() };
    }
    let before = dataset.clone();
    let (visible, held) = dataset.published(settings.now);
    let fewer = derive(&visible, None);
    Waiting { visible: (visible, fewer), whole: Some((before, figures)), held }
}

/// What is wrong with the texts that wait, held against everything that they may speak of.
pub(super) fn of_waiting(whole: &(Dataset, Figures), files: &Files, held: &HeldBack) -> Diagnostics {
    let (dataset, figures) = whole;
    let proof = proofread(Material { dataset, figures, files, today: None });
    let mut findings = Diagnostics::default();
    for finding in proof.findings.sorted() {
        if matches!(&finding.place, Place::At(span) if held.files.contains(&span.file)) {
            findings.push(finding.clone());
        }
    }
    findings
}

/// What a draft lacks stops nothing but its own publication: it is told as a note.
pub(super) fn soften(releases: &[Withheld], files: &Files, findings: &mut Diagnostics) {
    let drafts: Vec<String> = releases
        .iter()
        .filter(|release| release.stage == Stage::Draft)
        .map(|release| format!("content/reports/{}/", release.id))
        .collect();
    if drafts.is_empty() {
        return;
    }
    let of_draft = |finding: &Diagnostic| {
        let path = finding.path(files);
        matches!(finding.rule.phase(), Phase::Releases | Phase::Narratives)
            && drafts.iter().any(|folder| path.starts_with(folder.as_str()))
    };
    for finding in findings.iter_mut().filter(|finding| of_draft(finding)) {
        finding.severity = Severity::Note;
    }
}

/// What the site accepts is told on its pages, but not of what waits.
pub(super) fn hide(policy: &mut Policy, held: &HeldBack, files: &Files) {
    let paths: Vec<&str> = held.files.iter().map(|file| files.get(*file).path.as_str()).collect();
    for acceptance in &mut policy.accepted {
        acceptance.is_told =
            !paths.iter().any(|path| path.strip_prefix("content/") == Some(&acceptance.file));
    }
}
