//! `control`: what a block of data says it holds, beside what it holds.

use crate::check::context::Context;
use crate::check::rules::WRONG_SHAPE;
use crate::check::shape::{found, head};
use crate::diag::{Both, Place};
use crate::load::tree::Node;
use crate::model::{Control, Controlled, Named, Observation, control_of};
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
    let mut name = |key: &'static str, node: &Node<'_>| {
        out.extend(node.as_str().map(|text| Named { key, text: text.to_owned(), span: node.span }));
    };
    for entry in node.as_mapping().unwrap_or_default() {
        if let Some(key) = NAMES.into_iter().find(|key| *key == &*entry.key.value) {
            name(key, &entry.value);
        }
        if &*entry.key.value == "columns" {
            entry.value.as_sequence().unwrap_or_default().iter().for_each(|column| name("measure", column));
        }
    }
    let inner = node.as_mapping().unwrap_or_default().iter().map(|entry| &entry.value);
    for inner in inner.chain(node.as_sequence().unwrap_or_default()) {
        names(inner, out);
    }
}

/// The keys that say what figures are about.
const NAMES: [&str; 6] = ["measure", "region", "period", "aspect", "source", "released"];

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
