//! Words right behind a mark that call its figure another than it is: `{{ figure(measure="participants.registered") }}
//! peserta aktif`. The figure is of the data, and what readers take it for is the author's.

use super::desk::{Desk, Job};
use super::inserted;
use super::rules::MARK_MISNAMED;
use super::scene::Scene;
use crate::diag::{Both, Diagnostic, Phrase};
use crate::model::{MeasureRef, Text as Names, UnitKind};
use crate::number::prose::{GAP, Prose, Text};
use crate::source::Span;
use std::ops::Range;

/// What behind a name says that it is only a part of what is counted: "peserta terdaftar yang aktif", "active and
/// inactive participants".
const GOES_ON: [&str; 10] = ["yang", "dan", "maupun", "atau", "serta", "who", "that", "whose", "and", "or"];

/// The marks of a text whose figures are called something else right behind them.
pub(super) fn misnamed(desk: &Desk<'_>, job: &Job<'_>, text: &Text, prose: &Prose) -> Vec<Diagnostic> {
    let figures = inserted::figures(job.body);
    let Some(style) = desk.styles.get(usize::from(job.language.0)).filter(|_| !figures.is_empty()) else {
        return Vec::new();
    };
    let scene = Scene::new(text, prose, job.base, &desk.names, style);
    let measures = &desk.material.dataset.measures;
    let offset = job.span.range().start;
    let mut out = Vec::new();
    for (start, _) in text.seen().match_indices(GAP) {
        let gap = start..start + GAP.len_utf8();
        let Some(source) = text.source(&gap).start.checked_sub(offset) else { continue };
        let before = figures.partition_point(|(place, _)| place.end <= source);
        let figure = figures.get(before).filter(|(place, _)| place.contains(&source));
        let Some(what) = figure.and_then(|(_, key)| measures.find_ref(key)) else { continue };
        let Some(seen) = called(desk, &scene, &gap, what) else { continue };
        let name = measures.all[what.measure].name.get(job.language);
        let words = scene.words(&seen);
        let finding = MARK_MISNAMED.at(Span::new(job.span.file, text.source(&seen))).about(words);
        let hint = Phrase::new(HINT).with("text", words);
        out.push(finding.with("text", words).with("measure", name).hint(hint));
    }
    out
}

/// The words right behind a gap that name another measure or category than that of its figure.
fn called(desk: &Desk<'_>, scene: &Scene<'_>, gap: &Range<usize>, what: MeasureRef) -> Option<Range<usize>> {
    let measures = &desk.material.dataset.measures;
    let measure = &measures.all[what.measure];
    // "65,9 persen peserta terdaftar": what a rate is of is no name of it.
    if measures.unit_of(what.measure).kind != UnitKind::Count {
        return None;
    }
    let (subject, end) = scene.tied_from(gap.end, None);
    let subject = subject.sure(measures).of_dimensions(&measure.dimensions);
    if subject.is_empty() || subject.admits_what(measures, what) {
        return None;
    }
    let text = scene.text;
    let block = text.blocks().iter().find(|block| block.seen.contains(&gap.start))?;
    let behind = scene.words(&(end..block.seen.end));
    let next = behind.split_whitespace().next().unwrap_or_default();
    if GOES_ON.contains(&next.to_lowercase().as_str()) {
        return None;
    }
    // "583.638 peserta terdaftar membayar iuran: mereka aktif": what is said of it elsewhere in its sentence may be its name.
    let sentences = &scene.prose.sentences;
    let at = sentences.partition_point(|sentence| sentence.seen.end <= gap.start);
    let sentence = sentences.get(at).map_or(block.seen.clone(), |sentence| sentence.seen.clone());
    let said = scene.words(&sentence).to_lowercase();
    let mut words = said.split(|letter: char| !letter.is_alphanumeric()).collect::<Vec<_>>();
    words.sort_unstable();
    let is_said =
        |name: &str| name.to_lowercase().split_whitespace().all(|word| words.binary_search(&word).is_ok());
    let is_told = measure.name.each().chain(measure.short.iter().flat_map(Names::each)).any(is_said);
    let start = gap.end + scene.words(&(gap.end..end)).find(|letter: char| !letter.is_whitespace())?;
    (!is_told).then_some(start..end)
}

const HINT: Both = Both {
    id: "sebut ukuran dari angka itu, atau minta dari data angka untuk `{text}`",
    en: "say what the figure is of, or ask the data for the figure of `{text}`",
};
