//! Figures as findings show them: as data files write them, since findings are read beside the data.

use crate::model::Quantity;
use rust_decimal::Decimal;

/// A quantity as data files write it.
pub(super) fn shown(quantity: &Quantity) -> String {
    match (quantity.point(), quantity.low.value(), quantity.high.value()) {
        (Some(value), _, _) => number(value),
        (None, Some(low), Some(high)) => format!("{}–{}", number(low), number(high)),
        (None, Some(low), None) => format!("> {}", number(low)),
        (None, None, Some(high)) => format!("< {}", number(high)),
        (None, None, None) => "?".to_owned(),
    }
}

/// A number as data files write it: `1_234.5`.
pub(super) fn number(value: Decimal) -> String {
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
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_shown_as_data_files_write_them() {
        assert_eq!(shown(&Quantity::exact(41_560_938)), "41_560_938");
        assert_eq!(shown(&Quantity::exact(100)), "100");
        assert_eq!(shown(&Quantity::exact(Decimal::new(-12345, 1))), "-1_234.5");
    }
}
