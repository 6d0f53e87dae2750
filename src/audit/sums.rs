//! Holds a whole against its parts, with the tolerance that their rounding allows, and spells the sum out.

use super::Audit;
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
        finding = finding.hint_some(slip(stated, sum));
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

/// A quantity as data files write it: findings are read beside the data.
pub(super) fn shown(quantity: &Quantity) -> String {
    let grouped = |value: Decimal| {
        let text = value.normalize().to_string();
        let (whole, decimals) = text.split_once('.').map_or((text.as_str(), None), |(a, b)| (a, Some(b)));
        let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
        let mut out = String::from(sign);
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push('_');
            }
            out.push(digit);
        }
        if let Some(decimals) = decimals {
            out.push('.');
            out.push_str(decimals);
        }
        out
    };
    match (quantity.point(), quantity.low.value(), quantity.high.value()) {
        (Some(value), _, _) => grouped(value),
        (None, Some(low), Some(high)) => format!("{}–{}", grouped(low), grouped(high)),
        (None, Some(low), None) => format!("> {}", grouped(low)),
        (None, None, Some(high)) => format!("< {}", grouped(high)),
        (None, None, None) => "?".to_owned(),
    }
}

/// The slip of the pen that would explain two numbers, if there is a simple one.
pub(super) fn slip(stated: Decimal, sum: Decimal) -> Option<Both> {
    let (a, b) = (stated.normalize().to_string(), sum.normalize().to_string());
    if a.len() == b.len() {
        let differ: Vec<usize> =
            a.bytes().zip(b.bytes()).enumerate().filter(|(_, (x, y))| x != y).map(|(at, _)| at).collect();
        if let [first, second] = *differ
            && second == first + 1
            && a.as_bytes()[first] == b.as_bytes()[second]
            && a.as_bytes()[second] == b.as_bytes()[first]
        {
            return Some(Both { id: "dua angka tertukar?", en: "two digits swapped?" });
        }
        if differ.len() == 1 {
            return Some(Both { id: "satu angka keliru?", en: "one digit wrong?" });
        }
    }
    let powers = [Decimal::TEN, Decimal::ONE_HUNDRED, Decimal::ONE_THOUSAND];
    powers
        .iter()
        .any(|power| stated.checked_mul(*power) == Some(sum) || sum.checked_mul(*power) == Some(stated))
        .then_some(Both {
            id: "selisihnya pangkat sepuluh: ada nol yang terlewat?",
            en: "a power of ten apart: a zero lost?",
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_usual_slips_are_named() {
        let en = |a: i64, b: i64| slip(a.into(), b.into()).map(|both| both.en);
        assert_eq!(en(5626, 5662), Some("two digits swapped?"));
        assert_eq!(en(5661, 5662), Some("one digit wrong?"));
        assert_eq!(en(566_200, 5662), Some("a power of ten apart: a zero lost?"));
        assert_eq!(en(1234, 5662), None);
    }

    #[test]
    fn figures_are_shown_as_data_files_write_them() {
        assert_eq!(shown(&Quantity::exact(41_560_938)), "41_560_938");
        assert_eq!(shown(&Quantity::exact(100)), "100");
        assert_eq!(shown(&Quantity::exact(Decimal::new(-12345, 1))), "-1_234.5");
    }
}
