//! `data/**.yaml`: forms and tables of figures into observations.
//!
//! A figure takes what it does not say itself from its block, and a block from the file around it.

use super::figure::read_value;
use super::reference::{aspect_of, measure_and_aspect};
use super::regions::row_length;
use crate::check::context::{Context, entries_at, items_at, string_at};
use crate::check::rules::{BAD_DATE, BAD_TABLE, DECLARED_TWICE, DUPLICATE_CELL, MISSING_CONTEXT};
use crate::check::shape::{FileKind, head, period_hint, reason};
use crate::diag::Both;
use crate::load::tree::{Entry, Kind, Node};
use crate::model::{
    Aspect, CellKey, Cells, MeasureRef, Observation, PartialDate, Period, RegionId, Remarks, SourceId,
    Status, Text,
};
use crate::number::Style;
use crate::source::Span;
use rustc_hash::FxHashMap;

/// Reads all figures.
pub(crate) fn read(context: &mut Context<'_>) {
    let (documents, incomplete) = context.validated(FileKind::Data);
    context.incomplete.data |= incomplete;
    let language = context.languages.first().cloned().unwrap_or_default();
    let mut observations = Vec::new();
    for document in documents {
        let Some(node) = &document.node else { continue };
        let mut block = Block::default();
        block.language.clone_from(&language);
        read_block(context, node, &block, &mut observations);
    }
    refuse_duplicates(context, &observations);
    context.dataset.cells = Cells::new(observations);
}

/// What holds for every figure of a block unless it says otherwise.
#[derive(Debug, Clone, Default)]
struct Block {
    language: String,
    source: Option<SourceId>,
    released: Option<PartialDate>,
    region: Option<RegionId>,
    period: Option<Period>,
    aspect: Option<Aspect>,
    status: Status,
    when: Option<String>,
    speaker: Option<Text>,
    note: Option<Text>,
    /// Whether a default is there but could not be read: the figures must not be blamed for lacking it.
    unsound: bool,
}

fn read_block(context: &mut Context<'_>, node: &Node<'_>, outer: &Block, out: &mut Vec<Observation>) {
    let block = outer.narrowed(context, node);
    let Some(style) = Style::for_tag(&block.language) else { return };
    figures(context, node.get("figures"), &block, &style, out);
    let targets = Block { aspect: Some(Aspect::Target), ..block.clone() };
    figures(context, node.get("targets"), &targets, &style, out);
    table(context, node, &block, &style, out);
    for inner in items_at(node, "tables") {
        read_block(context, inner, &block, out);
    }
}

impl Block {
    /// This block with what `node` says on top of it.
    fn narrowed(&self, context: &mut Context<'_>, node: &Node<'_>) -> Self {
        let mut block = self.clone();
        if let Some(value) = node.get("source").filter(|value| !value.is_null()) {
            block.source = context.source(value.as_str().unwrap_or_default(), value.span);
            block.unsound |= block.source.is_none();
        }
        if let Some(value) = node.get("region").filter(|value| !value.is_null()) {
            block.region = context.region(value.as_str().unwrap_or_default(), value.span);
            block.unsound |= block.region.is_none();
        }
        if let Some(text) = string_at(node, "released") {
            block.released = PartialDate::parse(text).ok();
            block.unsound |= block.released.is_none();
        }
        if let Some(text) = string_at(node, "period") {
            block.period = Period::parse(text).ok();
            block.unsound |= block.period.is_none();
        }
        if let Some(aspect) = string_at(node, "aspect").and_then(aspect_of) {
            block.aspect = Some(aspect);
        }
        match string_at(node, "status") {
            Some("provisional") => block.status = Status::Provisional,
            Some("final") => block.status = Status::Final,
            Some("revised") => block.status = Status::Revised,
            _ => {}
        }
        if let Some(language) = string_at(node, "numbers") {
            language.clone_into(&mut block.language);
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
        block
    }

    fn remarks(&self, wording: Option<&str>, preferred: Option<Text>) -> Option<Box<Remarks>> {
        let remarks = Remarks {
            wording: wording.map(str::to_owned),
            when: self.when.clone(),
            speaker: self.speaker.clone(),
            note: self.note.clone(),
            preferred,
        };
        let said = remarks.wording.is_some()
            || remarks.when.is_some()
            || remarks.speaker.is_some()
            || remarks.note.is_some()
            || remarks.preferred.is_some();
        said.then(|| Box::new(remarks))
    }

    /// The cell of a figure and who stated it when; a finding if any of it is nowhere said.
    fn place(
        &self,
        context: &mut Context<'_>,
        what: MeasureRef,
        span: Span,
    ) -> Option<(CellKey, SourceId, PartialDate)> {
        let missing: [(bool, Both); 4] = [
            (self.source.is_none(), Both { id: "sumber (`source`)", en: "`source`" }),
            (self.released.is_none(), Both { id: "tanggal diketahui (`released`)", en: "`released` date" }),
            (self.region.is_none(), Both { id: "wilayah (`region`)", en: "`region`" }),
            (self.period.is_none(), Both { id: "periode (`period`)", en: "`period`" }),
        ];
        for (_, what) in missing.into_iter().filter(|(is_missing, _)| *is_missing && !self.unsound) {
            context.report(MISSING_CONTEXT.at(span).with("what", what).hint(Both {
                id: "tulis di sini, atau sekali di awal berkas",
                en: "give it here, or once at the top of the file",
            }));
        }
        let key = CellKey {
            region: self.region?,
            measure: what.measure,
            category: what.category,
            period: self.period?,
            aspect: self.aspect.unwrap_or(Aspect::Actual),
        };
        Some((key, self.source?, self.released?))
    }
}

/// `figures` and `targets`: a mapping from measure to value, or a list of items.
fn figures(
    context: &mut Context<'_>,
    node: Option<&Node<'_>>,
    block: &Block,
    style: &Style,
    out: &mut Vec<Observation>,
) {
    match node.map(|node| &node.kind) {
        Some(Kind::Mapping(entries)) => {
            for entry in entries {
                figure(context, &entry.key.value, entry.key.span, &entry.value, block, style, out);
            }
        }
        Some(Kind::Sequence(items)) => {
            for item in items {
                let Some(measure) = item.get("measure") else { continue };
                figure(context, measure.as_str().unwrap_or_default(), measure.span, item, block, style, out);
            }
        }
        _ => {}
    }
}

fn figure(
    context: &mut Context<'_>,
    name: &str,
    name_span: Span,
    node: &Node<'_>,
    block: &Block,
    style: &Style,
    out: &mut Vec<Observation>,
) {
    let Some((what, aspect)) = measure_and_aspect(context, name, name_span) else { return };
    let detailed = matches!(node.kind, Kind::Mapping(_));
    let mut block = if detailed { block.narrowed(context, node) } else { block.clone() };
    block.aspect = aspect.or(block.aspect);
    let value = if detailed { node.get("value") } else { Some(node) };
    // An item without a value has been reported as a missing key.
    let Some(value) = value else { return };
    let stated = read_value(context, value, what.measure, style);
    let place = block.place(context, what, name_span);
    if let (Some(stated), Some((key, source, released))) = (stated, place) {
        let preferred = detailed.then(|| context.words_at(node, "preferred")).flatten();
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

/// `columns` and `rows`: measures across, regions or periods down.
fn table(
    context: &mut Context<'_>,
    node: &Node<'_>,
    block: &Block,
    style: &Style,
    out: &mut Vec<Observation>,
) {
    let (columns, rows) = (node.get("columns"), node.get("rows"));
    let (Some(columns), Some(_)) = (columns, rows) else {
        if let Some(half) = columns.or(rows) {
            let absent = if columns.is_some() { "`rows`" } else { "`columns`" };
            context.report(BAD_TABLE.at(head(half)).with("what", absent));
        }
        return;
    };
    let columns = read_columns(context, columns);
    for row in entries_at(node, "rows") {
        let Some(values) = row.value.as_sequence() else { continue };
        let place = row_block(context, row, block);
        if values.len() != columns.len() {
            context.report(row_length(row, values.len(), columns.len()));
            continue;
        }
        for (column, value) in columns.iter().zip(values) {
            let (Some((what, aspect)), Some(block)) = (column, &place) else { continue };
            let stated = read_value(context, value, what.measure, style);
            let aspect = aspect.or(block.aspect);
            let Some((mut key, source, released)) = block.place(context, *what, value.span) else { continue };
            key.aspect = aspect.unwrap_or(Aspect::Actual);
            let Some(stated) = stated else { continue };
            let remarks = block.remarks(None, None);
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
}

fn read_columns(context: &mut Context<'_>, node: &Node<'_>) -> Vec<Option<(MeasureRef, Option<Aspect>)>> {
    let mut out: Vec<Option<(MeasureRef, Option<Aspect>)>> = Vec::new();
    for column in node.as_sequence().unwrap_or_default() {
        let found = measure_and_aspect(context, column.as_str().unwrap_or_default(), column.span);
        if let Some(found) = found
            && out.contains(&Some(found))
        {
            context.report(DECLARED_TWICE.at(column.span).with("name", column.as_str().unwrap_or_default()));
        }
        out.push(found);
    }
    out
}

/// A row's key is a region, or a period where the block says which region it is about.
fn row_block(context: &mut Context<'_>, row: &Entry<'_>, block: &Block) -> Option<Block> {
    let name = &*row.key.value;
    match block.region {
        Some(_) => match Period::parse(name) {
            Ok(period) => Some(Block { period: Some(period), ..block.clone() }),
            Err(error) => {
                let finding = BAD_DATE.at(row.key.span).with("found", name).with("reason", reason(error));
                context.report(finding.hint_some(period_hint(name)));
                None
            }
        },
        None => {
            let region = context.region(name, row.key.span)?;
            Some(Block { region: Some(region), ..block.clone() })
        }
    }
}

fn refuse_duplicates(context: &mut Context<'_>, observations: &[Observation]) {
    let mut seen: FxHashMap<(CellKey, SourceId, PartialDate), Span> = FxHashMap::default();
    for observation in observations {
        let identity = (observation.key, observation.source, observation.released);
        if let Some(first) = seen.insert(identity, observation.span) {
            let cell = context.dataset.cell_name(observation.key);
            context.report(
                DUPLICATE_CELL
                    .at(observation.span)
                    .with("cell", cell)
                    .label(first, Both { id: "pertama diberikan di sini", en: "first given here" })
                    .hint(Both {
                        id: "hapus salah satunya, atau beri `released` yang lain bila ini revisi",
                        en: "remove one of them, or give another `released` date if this is a revision",
                    }),
            );
        }
    }
}
