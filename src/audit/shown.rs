//! Figures as findings show them: as data files write them, since findings are read beside the data.

use crate::model::{Quantity, grouped};

/// A quantity as data files write it.
pub(super) fn shown(quantity: &Quantity) -> String {
    match (quantity.point(), quantity.low.value(), quantity.high.value()) {
        (Some(value), _, _) => grouped(value),
        (None, Some(low), Some(high)) => format!("{}–{}", grouped(low), grouped(high)),
        (None, Some(low), None) => format!("> {}", grouped(low)),
        (None, None, Some(high)) => format!("< {}", grouped(high)),
        (None, None, None) => "?".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_decimal::Decimal;

    #[test]
    fn figures_are_shown_as_data_files_write_them() {
        assert_eq!(shown(&Quantity::exact(41_560_938)), "41_560_938");
        assert_eq!(shown(&Quantity::exact(100)), "100");
        assert_eq!(shown(&Quantity::exact(Decimal::new(-12345, 1))), "-1_234.5");
    }
}
