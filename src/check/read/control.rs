//! `control`: what a block of data says it holds, beside what it holds.

use crate::check::context::{Context, items_at};
use crate::check::rules::{MISSING_CONTROL, WRONG_SHAPE};
use crate::check::shape::{found, head};
use crate::diag::{Both, Phrase, Place};
use crate::load::tree::{Entry, Node};
use crate::model::{Control, Controlled, Named, Observation, control_of};
use crate::source::Span;
use rust_decimal::Decimal;

/// The control of a block, held beside the figures that were read of it; nothing where none is stated, or where it
/// could not be read, which has been reported.
pub(super) fn read(
    context: &mut Context<'_>,
    block: &Node<'_>,
    observations: impl Iterator<Item = Observation>,
) -> Option<Controlled> {
    let node = block.get("control").filter(|node| node.as_mapping().is_some())?;
    let figures = number(context, node, "figures", |text| text.parse().ok())?;
    let total = number(context, node, "total", |text| text.parse::<Decimal>().ok())?;
    let digest = match node.get("digest") {
        None => None,
        Some(_) => Some(number(context, node, "digest", |text| {
            (text.len() == 8).then(|| u32::from_str_radix(text, 16).ok()).flatten()
        })?),
    };
    let stated = Control { figures, total, digest };
    let found = control_of(&context.dataset, observations);
    let mut control = Controlled { stated, found, span: node.span, block: block.span, names: Vec::new() };
    if !control.holds() {
        names(block, &mut control.names);
    }
    Some(control)
}

/// What a block and all in it names, each with its place.
fn names(node: &Node<'_>, out: &mut Vec<Named>) {
    let name = |key: &'static str, node: &Node<'_>| {
        node.as_str().map(|text| Named { key, text: text.to_owned(), span: node.span })
    };
    for entry in node.as_mapping().unwrap_or_default() {
        if let Some(key) = NAMES.into_iter().find(|key| *key == &*entry.key.value) {
            out.extend(name(key, &entry.value));
        }
        // A control has a key `figures` too, which is a number.
        let list = LISTS.into_iter().find(|key| *key == &*entry.key.value);
        if let Some(key) = list.filter(|_| entry.value.as_str().is_none()) {
            out.push(Named { key, text: key.to_owned(), span: entry.key.span });
        }
        if &*entry.key.value == "columns" {
            let columns = entry.value.as_sequence().unwrap_or_default().iter();
            out.extend(columns.filter_map(|column| name("measure", column)));
        }
    }
    let inner = node.as_mapping().unwrap_or_default().iter().map(|entry| &entry.value);
    for inner in inner.chain(node.as_sequence().unwrap_or_default()) {
        names(inner, out);
    }
}

/// The keys under which figures stand.
const LISTS: [&str; 3] = ["figures", "targets", "rows"];

/// The keys that say what figures are about.
const NAMES: [&str; 6] = ["measure", "region", "period", "aspect", "source", "released"];

/// Reports data without a control in the file `node`, where the site asks for one. What `control` to write is told
/// where all of the file could be read.
pub(super) fn require(
    context: &mut Context<'_>,
    node: &Node<'_>,
    observations: impl Iterator<Item = Observation>,
    sound: bool,
) {
    if !context.dataset.site.requires_control {
        return;
    }
    let observations: Vec<Observation> = observations.collect();
    for block in uncontrolled(node) {
        let Some(entries) = block.as_mapping() else { continue };
        let known = |entry: &&Entry<'_>| HEAD.contains(&&*entry.key.value);
        // Beside the lines that say what the figures are about.
        let Some(entry) = entries.iter().take_while(known).last().or(entries.first()) else { continue };
        let inside = observations.iter().filter(|one| lies_in(one.span, block.span));
        let control = control_of(&context.dataset, inside).to_string();
        let hint = Phrase::new(Both {
            id: "bandingkan angkanya dengan sumbernya, lalu tulis `{control}`",
            en: "compare the figures with their source, then write `{control}`",
        });
        let finding = MISSING_CONTROL.at(entry.key.span).about("control");
        context.report(finding.hint_some(sound.then(|| hint.with("control", control))));
    }
}

fn lies_in(inner: Span, outer: Span) -> bool {
    inner.file == outer.file
        && outer.range().start <= inner.range().start
        && inner.range().end <= outer.range().end
}

/// The keys at the head of a block, below which a control stands.
const HEAD: [&str; 9] =
    ["source", "released", "region", "period", "aspect", "status", "numbers", "speaker", "when"];

/// The blocks that hold figures and no control, nor does a block around them: of a file whose tables all lack one
/// the file.
fn uncontrolled<'n, 'a>(block: &'n Node<'a>) -> Vec<&'n Node<'a>> {
    if block.get("control").is_some() {
        return Vec::new();
    }
    let own = ["figures", "targets", "rows"].into_iter().any(|key| block.get(key).is_some());
    let lacking: Vec<Vec<&Node<'_>>> = items_at(block, "tables").iter().map(uncontrolled).collect();
    let all = !lacking.is_empty() && lacking.iter().all(|of_table| !of_table.is_empty());
    if own || all { vec![block] } else { lacking.concat() }
}

/// Takes out the controls of files that have a finding: what a control misses may stand on the line at fault.
pub(super) fn refuse_unsound(context: &Context<'_>, controls: &mut Vec<Controlled>) {
    if controls.iter().all(Controlled::holds) {
        return;
    }
    let findings = context.findings.sorted();
    let faulty = |control: &Controlled| {
        findings
            .iter()
            .any(|finding| matches!(&finding.place, Place::At(span) if span.file == control.span.file))
    };
    controls.retain(|control| control.holds() || !faulty(control));
}

/// The number under a key of a control that must have it.
fn number<T>(
    context: &mut Context<'_>,
    control: &Node<'_>,
    key: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    // A key that is not there has been reported.
    let node = control.get(key)?;
    let number = node.as_str().and_then(|text| parse(&text.replace('_', "")));
    if number.is_none() {
        let expected = match key {
            "digest" => Both { id: "delapan angka heksadesimal", en: "eight hexadecimal digits" },
            _ => Both { id: "sebuah bilangan", en: "a number" },
        };
        let finding = WRONG_SHAPE.at(head(node)).with("expected", expected).with("found", found(node));
        context.report(finding.hint(Both {
            id: "tulis seperti `control: { figures: 9, total: 41_234_567 }`",
            en: "write it like `control: { figures: 9, total: 41_234_567 }`",
        }));
    }
    number
}
