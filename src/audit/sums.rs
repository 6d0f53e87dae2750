//! Holds a whole against its parts, with the tolerance that their rounding allows, and spells the sum out.

use super::Audit;
use super::shown::shown;
use super::slip::Slip;
use crate::diag::{Arg, Both, Diagnostic, Phrase, Rule};
use crate::model::{Observation, Quantity};
use rust_decimal::Decimal;

/// A finding of `rule` at the whole if the parts do not sum to it.
pub(super) fn compare(
    audit: &Audit<'_>,
    rule: &'static Rule,
    whole: &Observation,
    parts: &[&Observation],
) -> Option<Diagnostic> {
    let stated = whole.stated.quantity()?;
    let mut sum = Quantity::exact(0);
    let mut slack = Decimal::ZERO;
    for part in parts {
        let part = part.stated.quantity()?;
        slack += part.tolerance();
        sum = sum.add(part).ok()?;
    }
    let widened =
        Quantity { precision: crate::model::Precision::Rounded { step: slack * Decimal::TWO }, ..sum };
    // A declared conflict says that the source disagrees with itself; it is shown as that.
    let declared = audit.dataset.conflicts.iter().any(|conflict| {
        conflict.cells.contains(&whole.key) || parts.iter().any(|part| conflict.cells.contains(&part.key))
    });
    if declared || widened.compatible(stated) {
        return None;
    }
    let mut finding = rule
        .at(whole.span)
        .with("sum", spelled(parts, &sum))
        .with("whole", format!("`{}`", audit.dataset.cell_name(whole.key)))
        .with("stated", shown(stated));
    for part in parts.iter().take(6) {
        let name = audit.dataset.measures.key_of(part.key.what());
        let region = &audit.dataset.regions.all[part.key.region].id;
        let text = Phrase::new(Both { id: "`{name}` · {region}", en: "`{name}` · {region}" });
        finding = finding.label(part.span, text.with("name", name).with("region", region));
    }
    if let (Some(stated), Some(sum)) = (stated.point(), sum.point()) {
        finding = finding.hint_some(Slip::between(stated, sum).map(Slip::words));
    }
    if finding.hints.is_empty() {
        finding = finding.hint(Both {
            id: "bandingkan dengan sumbernya; bila sumbernya sendiri tidak cocok, nyatakan di `conflicts.yaml`",
            en: "compare them with the source; if it disagrees with itself, say so in `conflicts.yaml`",
        });
    }
    Some(finding)
}

fn spelled(parts: &[&Observation], sum: &Quantity) -> Arg {
    let terms: Vec<String> = parts.iter().filter_map(|part| part.stated.quantity()).map(shown).collect();
    let sum = shown(sum);
    if terms.len() <= 4 {
        return format!("{} = {sum}", terms.join(" + ")).into();
    }
    Phrase::new(Both { id: "{n} bagian berjumlah {sum}", en: "{n} parts sum to {sum}" })
        .with("n", terms.len())
        .with("sum", sum)
        .into()
}
