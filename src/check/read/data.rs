//! `data/**.yaml`: forms and tables of figures into observations.
//!
//! A figure takes what it does not say itself from its block, and a block from the file around it.

use super::figure::read_value;
use super::reference::{aspect_of, measure_and_aspect};
use super::regions::row_length;
use super::rows::{Rows, hold};
use super::{control, duplicates};
use crate::check::context::{Context, entries_at, items_at, string_at};
use crate::check::declare::declared_twice;
use crate::check::rules::{
    BAD_DATE, BAD_TABLE, MISSING_CONTEXT, RATE_OVER_HUNDRED, UNIT_MISMATCH, UNKNOWN_REGION, UNUSED_FILE,
};
use crate::check::shape::{FileKind, head, period_hint, reason};
use crate::diag::{Both, Label, Phrase, plural};
use crate::load::tree::{Entry, Kind, Node};
use crate::model::{
    Aspect, CellKey, Cells, Controlled, Gathering, MeasureRef, Observation, PartialDate, Period, RegionId,
    Remarks, SourceId, Status, Text,
};
use crate::number::Style;
use crate::source::Span;
use std::rc::Rc;

/// Reads all figures.
pub(crate) fn read(context: &mut Context<'_>) {
    let sound_before = context.findings.unsound();
    let (documents, incomplete) = context.validated(FileKind::Data);
    context.incomplete.data |= incomplete;
    let style = context.spoken.first().and_then(Style::of).map(Rc::new);
    // Asked for at once: to make room for more as they come is to move all that are there.
    let count = documents.iter().filter_map(|document| document.node.as_ref()).map(most_figures).sum();
    let mut gathering = Gathering::with_capacity(count);
    let mut controls = Vec::new();
    let mut idle = Vec::new();
    for document in documents {
        let Some(node) = &document.node else { continue };
        let block = Block { style: style.clone(), ..Block::default() };
        let mut lacking = Lacking::default();
        let (unsound, first) = (context.findings.unsound(), gathering.len());
        read_block(context, node, &block, &mut lacking, &mut gathering, &mut controls);
        lacking.report(context, node);
        let sound = context.findings.unsound() == unsound;
        control::require(context, node, gathering.since(first), sound);
        if !holds_figures(node) {
            idle.push((document.path, node));
        }
    }
    context.covered = gathering.regions_of(context.dataset.sources.len());
    context.dataset.cells = Cells::from(gathering);
    duplicates::refuse(context);
    control::refuse_unsound(context, &mut controls);
    context.dataset.controls = controls;
    // A figure that could not be read is there all the same.
    context.incomplete.data |= context.findings.unsound() > sound_before;
    // Figures of what is not known, for a reason that was told, are left out without a word.
    let unknown = context.incomplete;
    context.incomplete.data |= unknown.sources || unknown.measures || unknown.regions;
    context.incomplete.data |= !context.refused.is_empty() || !context.vague.is_empty();
    for (path, node) in idle {
        // Of a file that was cut off below its head, the figures are missing behind the last line.
        let last = node.as_mapping().and_then(|entries| entries.last());
        let finding = last.map_or_else(|| UNUSED_FILE.in_path(path), |last| UNUSED_FILE.at(last.key.span));
        context.report(finding.about("").hint(Both {
            id: "berkas ini tidak memuat satu angka pun: tambahkan `figures` atau `rows`, atau hapus",
            en: "it holds no figure: add `figures` or `rows`, or remove it",
        }));
    }
}

/// How many figures a block holds, or somewhat more.
fn most_figures(node: &Node<'_>) -> usize {
    let length = |node: &Node<'_>| match &node.kind {
        Kind::Mapping(entries) => entries.len(),
        Kind::Sequence(items) => items.len(),
        Kind::Scalar(..) => 0,
    };
    let given = ["figures", "targets"].into_iter().filter_map(|key| node.get(key)).map(length).sum::<usize>();
    let rows = entries_at(node, "rows").iter().map(|row| length(&row.value)).sum::<usize>();
    given + rows + items_at(node, "tables").iter().map(most_figures).sum::<usize>()
}

/// Whether a block is more than defaults: whether what stands there for figures can be read is another matter.
fn holds_figures(node: &Node<'_>) -> bool {
    let filled = |key| match node.get(key).map(|value| &value.kind) {
        Some(Kind::Mapping(entries)) => !entries.is_empty(),
        Some(Kind::Sequence(items)) => !items.is_empty(),
        Some(Kind::Scalar(..)) => true,
        None => false,
    };
    let tables = node.get("tables").and_then(Node::as_sequence);
    // A table without its rows is told as that.
    ["figures", "targets", "rows", "columns"].into_iter().any(filled)
        || tables.map_or(filled("tables"), |tables| tables.iter().any(holds_figures))
}

/// What holds for every figure of a block unless it says otherwise.
#[derive(Debug, Clone, Default)]
struct Block {
    /// How numbers are written; nothing for a language that is not known, which has been reported.
    style: Option<Rc<Style>>,
    place: Place,
    status: Status,
    when: Option<String>,
    speaker: Option<Text>,
    note: Option<Text>,
    preferred: Option<Text>,
}

/// Which cell a figure is of, and who stated it when, as far as that has been said.
#[derive(Debug, Clone, Copy, Default)]
struct Place {
    source: Option<SourceId>,
    released: Option<PartialDate>,
    region: Option<RegionId>,
    period: Option<Period>,
    aspect: Option<Aspect>,
    /// Whether a default is there but could not be read: the figures must not be blamed for lacking it.
    unsound: bool,
}

/// What figures of a file lack, each told once, at the first figure that lacks it.
#[derive(Debug, Default)]
struct Lacking {
    /// The figures that lack each thing.
    spans: [Vec<Span>; 4],
    /// How many figures there are.
    figures: usize,
}

/// What every figure must have, in the order of [`Lacking`] and of the head of a file, with its key.
const CONTEXT: [(&str, Both); 4] = [
    ("source", Both { id: "sumber (`source`)", en: "`source`" }),
    ("released", Both { id: "tanggal diketahui (`released`)", en: "`released` date" }),
    ("region", Both { id: "wilayah (`region`)", en: "`region`" }),
    ("period", Both { id: "periode (`period`)", en: "`period`" }),
];

impl Lacking {
    /// Notes what `place` does not say of the figure at `span`.
    fn note(&mut self, place: &Place, span: Span) {
        let absent = [
            place.source.is_none(),
            place.released.is_none(),
            place.region.is_none(),
            place.period.is_none(),
        ];
        for (spans, _) in self.spans.iter_mut().zip(absent).filter(|(_, absent)| *absent && !place.unsound) {
            spans.push(span);
        }
    }

    fn report(&self, context: &mut Context<'_>, node: &Node<'_>) {
        for (spans, (key, what)) in self.spans.iter().zip(CONTEXT) {
            let Some((first, others)) = spans.split_first() else { continue };
            let more = Phrase::new(Both {
                id: "sama halnya dengan {more} di berkas ini",
                en: "it is the same with {more} of this file",
            })
            .with("more", plural(others.len(), "angka lain", "more figure", "more figures"));
            let finding = MISSING_CONTEXT.at(*first).with("what", what).hint(Both {
                id: "tulis di sini, atau sekali di awal berkas",
                en: "give it here, or once at the top of the file",
            });
            let mut finding = finding.hint_some((!others.is_empty()).then_some(more));
            // What no figure of the file has was most likely meant for all of them.
            if spans.len() == self.figures
                && let Some((span, text)) = place_of(node, key)
            {
                finding = finding.label(span, text);
            }
            context.report(finding);
        }
    }
}

/// Beside which line of the head of a file a key belongs.
fn place_of(node: &Node<'_>, key: &str) -> Option<(Span, Phrase)> {
    let entries = node.as_mapping()?;
    let before = CONTEXT.iter().map(|(known, _)| *known).take_while(|known| *known != key);
    let before = before.filter_map(|known| entries.iter().find(|entry| entry.key.value == known)).last();
    let (entry, words) = match before {
        Some(entry) => (entry, BELOW),
        None => (entries.first()?, ABOVE),
    };
    Some((entry.key.span, Phrase::new(words).with("key", key)))
}

const BELOW: Both =
    Both { id: "`{key}: …` tempatnya di bawah baris ini", en: "`{key}: …` belongs below this line" };
const ABOVE: Both =
    Both { id: "`{key}: …` tempatnya di atas baris ini", en: "`{key}: …` belongs above this line" };

fn read_block(
    context: &mut Context<'_>,
    node: &Node<'_>,
    outer: &Block,
    lacking: &mut Lacking,
    out: &mut Gathering,
    controls: &mut Vec<Controlled>,
) {
    let before = out.len();
    let block = outer.narrowed(context, node);
    let Some(style) = block.style.clone() else { return };
    figures(context, node.get("figures"), &block, &style, lacking, out);
    let mut targets = block.clone();
    targets.place.aspect = Some(Aspect::Target);
    figures(context, node.get("targets"), &targets, &style, lacking, out);
    table(context, node, &block, &style, lacking, out);
    for inner in items_at(node, "tables") {
        read_block(context, inner, &block, lacking, out, controls);
    }
    controls.extend(control::read(context, node, out.since(before)));
}

impl Block {
    /// This block with what `node` says on top of it.
    fn narrowed(&self, context: &mut Context<'_>, node: &Node<'_>) -> Self {
        let mut block = self.clone();
        // What is empty or of another shape has been reported.
        let text = |value: &'_ Node<'_>| value.as_str().filter(|_| !value.is_null()).map(str::to_owned);
        let place = &mut block.place;
        if let Some(value) = node.get("source") {
            place.source = text(value).and_then(|name| context.source(&name, value.span));
            place.unsound |= place.source.is_none();
        }
        if let Some(value) = node.get("region") {
            place.region = text(value).and_then(|name| context.region(&name, value.span));
            place.unsound |= place.region.is_none();
        }
        if let Some(value) = node.get("released") {
            place.released = text(value).and_then(|text| PartialDate::parse(&text).ok());
            place.unsound |= place.released.is_none();
        }
        if let Some(value) = node.get("period") {
            place.period = text(value).and_then(|text| Period::parse(&text).ok());
            place.unsound |= place.period.is_none();
        }
        if let Some(aspect) = string_at(node, "aspect").and_then(aspect_of) {
            place.aspect = Some(aspect);
        }
        match string_at(node, "status") {
            Some("provisional") => block.status = Status::Provisional,
            Some("final") => block.status = Status::Final,
            Some("revised") => block.status = Status::Revised,
            _ => {}
        }
        if let Some(language) = string_at(node, "numbers") {
            block.style = Style::for_tag(language).map(Rc::new);
        }
        if let Some(when) = string_at(node, "when") {
            block.when = Some(when.to_owned());
        }
        if let Some(speaker) = context.words_at(node, "speaker") {
            block.speaker = Some(speaker);
        }
        if let Some(note) = context.words_at(node, "note") {
            block.note = Some(note);
        }
        if let Some(preferred) = context.words_at(node, "preferred") {
            block.preferred = Some(preferred);
        }
        block
    }

    /// The remarks on a figure. Why its source is preferred holds of a block's numbers: what it lacks, another
    /// source may have.
    fn remarks(&self, wording: Option<&str>, preferred: bool) -> Option<Box<Remarks>> {
        let remarks = Remarks {
            wording: wording.map(str::to_owned),
            when: self.when.clone(),
            speaker: self.speaker.clone(),
            note: self.note.clone(),
            preferred: self.preferred.clone().filter(|_| preferred),
        };
        let said = remarks.wording.is_some()
            || remarks.when.is_some()
            || remarks.speaker.is_some()
            || remarks.note.is_some()
            || remarks.preferred.is_some();
        said.then(|| Box::new(remarks))
    }
}

impl Place {
    /// The cell of a figure and who stated it when; nothing if any of it is nowhere said, which is noted.
    fn of(
        &self,
        lacking: &mut Lacking,
        what: MeasureRef,
        span: Span,
    ) -> Option<(CellKey, SourceId, PartialDate)> {
        lacking.figures += 1;
        let Self {
            source: Some(source),
            released: Some(released),
            region: Some(region),
            period: Some(period),
            ..
        } = *self
        else {
            lacking.note(self, span);
            return None;
        };
        let aspect = self.aspect.unwrap_or(Aspect::Actual);
        let key = CellKey { region, measure: what.measure, category: what.category, period, aspect };
        Some((key, source, released))
    }
}

/// `figures` and `targets`: a mapping from measure to value, or a list of items.
fn figures(
    context: &mut Context<'_>,
    node: Option<&Node<'_>>,
    block: &Block,
    style: &Style,
    lacking: &mut Lacking,
    out: &mut Gathering,
) {
    match node.map(|node| &node.kind) {
        Some(Kind::Mapping(entries)) => {
            for entry in entries {
                let name = (&*entry.key.value, entry.key.span);
                figure(context, name, &entry.value, block, style, lacking, out);
            }
        }
        Some(Kind::Sequence(items)) => {
            for item in items {
                let Some(measure) = item.get("measure").filter(|measure| !measure.is_null()) else {
                    continue;
                };
                let Some(name) = measure.as_str() else { continue };
                figure(context, (name, measure.span), item, block, style, lacking, out);
            }
        }
        _ => {}
    }
}

fn figure(
    context: &mut Context<'_>,
    (name, name_span): (&str, Span),
    node: &Node<'_>,
    block: &Block,
    style: &Style,
    lacking: &mut Lacking,
    out: &mut Gathering,
) {
    let Some((what, aspect)) = measure_and_aspect(context, name, name_span) else { return };
    let detailed = matches!(node.kind, Kind::Mapping(_));
    let mut block = if detailed { block.narrowed(context, node) } else { block.clone() };
    block.place.aspect = aspect.or(block.place.aspect);
    let value = if detailed { node.get("value") } else { Some(node) };
    // An item without a value has been reported as a missing key.
    let Some(value) = value else { return };
    let place = block.place.of(lacking, what, name_span);
    let before = context.findings.len();
    let stated = read_value(context, value, what.measure, place.map(|(key, ..)| key), style);
    show_measure(context, before, name_span);
    if let (Some(stated), Some(wording)) = (&stated, node.get("wording").filter(|_| detailed)) {
        let key = place.map(|(key, ..)| key);
        super::wording::check(context, (value, stated), wording, (what.measure, key), style);
    }
    if let (Some(stated), Some((key, source, released))) = (stated, place) {
        let preferred = stated.quantity().is_some() || detailed && node.get("preferred").is_some();
        let remarks = block.remarks(string_at(node, "wording"), preferred);
        out.push(Observation {
            key,
            stated,
            status: block.status,
            source,
            released,
            remarks,
            span: value.span,
        });
    }
}

/// Shows the measure beside the findings from `before` on that a value does not fit it: either may be wrong.
fn show_measure(context: &mut Context<'_>, before: usize, measure: Span) {
    for finding in context.findings.iter_mut().skip(before) {
        if [UNIT_MISMATCH, RATE_OVER_HUNDRED].contains(&finding.rule) {
            let text = Phrase::new(Both { id: "ukurannya", en: "its measure" });
            finding.labels.push(Label { span: measure, text });
        }
    }
}

/// `columns` and `rows`: measures across, regions or periods down.
fn table(
    context: &mut Context<'_>,
    node: &Node<'_>,
    block: &Block,
    style: &Style,
    lacking: &mut Lacking,
    out: &mut Gathering,
) {
    let (columns, rows) = (node.get("columns"), node.get("rows"));
    let (Some(columns), Some(_)) = (columns, rows) else {
        if let Some(half) = columns.or(rows) {
            let absent = if columns.is_some() { "`rows`" } else { "`columns`" };
            context.report(BAD_TABLE.at(head(half)).with("what", absent).hint(Both {
                id: "tulis `columns` dengan ukuran setiap kolom, dan `rows` dengan angka setiap baris",
                en: "write `columns` with the measure of each column, and `rows` with the figures of each row",
            }));
        }
        return;
    };
    let Some(columns) = columns.as_sequence() else { return };
    let headings: Vec<Span> = columns.iter().map(|column| column.span).collect();
    let columns = read_columns(context, columns);
    hold(context, node, if block.place.region.is_some() { Rows::Periods } else { Rows::Regions });
    let (remarks, remarks_without) = (block.remarks(None, true), block.remarks(None, false));
    for row in entries_at(node, "rows") {
        let Some(values) = row.value.as_sequence() else { continue };
        let place = row_place(context, row, &block.place);
        if values.len() != columns.len() {
            context.report(row_length(row, values.len(), columns.len(), "not-available"));
            continue;
        }
        let Some(place) = place else { continue };
        for ((column, heading), value) in columns.iter().zip(&headings).zip(values) {
            let Some((what, aspect)) = column else { continue };
            let place = Place { aspect: aspect.or(place.aspect), ..place }.of(lacking, *what, value.span);
            let before = context.findings.len();
            let stated = read_value(context, value, what.measure, place.map(|(key, ..)| key), style);
            show_measure(context, before, *heading);
            let (Some(stated), Some((key, source, released))) = (stated, place) else { continue };
            let remarks = if stated.quantity().is_some() { &remarks } else { &remarks_without };
            let (status, remarks, span) = (block.status, remarks.clone(), value.span);
            out.push(Observation { key, stated, status, source, released, remarks, span });
        }
    }
}

/// The measure of each column; nothing for one at fault, so that the others keep their places.
fn read_columns(
    context: &mut Context<'_>,
    columns: &[Node<'_>],
) -> Vec<Option<(MeasureRef, Option<Aspect>)>> {
    let mut out: Vec<Option<(MeasureRef, Option<Aspect>)>> = Vec::new();
    for column in columns {
        let name = column.as_str().filter(|_| !column.is_null());
        let found = name.and_then(|name| measure_and_aspect(context, name, column.span));
        let earlier = found.and_then(|found| out.iter().position(|known| *known == Some(found)));
        if let (Some(earlier), Some(name)) = (earlier, name) {
            declared_twice(context, name, column.span, columns.get(earlier).map(|first| first.span));
        }
        out.push(found.filter(|_| earlier.is_none()));
    }
    out
}

/// A row's key is a region, or a period where the block says which region it is about.
fn row_place(context: &mut Context<'_>, row: &Entry<'_>, block: &Place) -> Option<Place> {
    let name = &*row.key.value;
    match block.region {
        Some(_) => match Period::parse(name) {
            Ok(period) => Some(Place { period: Some(period), ..*block }),
            Err(error) => {
                let finding = BAD_DATE.at(row.key.span).with("found", name).with("reason", reason(error));
                let is_region = context.dataset.regions.all.find(name).is_some();
                let hint = if is_region { ROWS_ARE_PERIODS.into() } else { period_hint(name) };
                context.report(finding.hint(hint));
                None
            }
        },
        None if context.dataset.regions.all.find(name).is_none() && Period::parse(name).is_ok() => {
            if !context.incomplete.regions && !block.unsound {
                context.report(UNKNOWN_REGION.at(row.key.span).with("name", name).hint(ROWS_ARE_REGIONS));
            }
            None
        }
        None => {
            let region = context.region(name, row.key.span)?;
            Some(Place { region: Some(region), ..*block })
        }
    }
}

const ROWS_ARE_PERIODS: Both = Both {
    id: "barisnya adalah periode, karena `region` disebut: hapus `region`, atau pakai periode",
    en: "the rows are periods, since `region` is given: remove `region`, or name periods",
};
const ROWS_ARE_REGIONS: Both = Both {
    id: "barisnya adalah wilayah, kecuali `region` disebut di atasnya",
    en: "the rows are regions, unless `region` is given above them",
};
