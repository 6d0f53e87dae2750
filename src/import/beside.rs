//! Columns of regions that say the same twice, once in codes.

use super::book::Sheet;
use super::layout::Layout;

/// Of columns of regions side by side those that hold the codes of what another one names: "AUS" beside "Australia".
pub(super) fn codes_beside_names(sheet: &Sheet, table: &Layout, regions: &[u32]) -> Vec<u32> {
    let is_code = |text: &str| {
        (2..=3).contains(&text.len()) && text.bytes().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
    };
    let holds_codes = |column: &u32| {
        let cells = table.rows.iter().filter_map(|row| sheet.get(*row, *column));
        let (codes, others): (Vec<_>, Vec<_>) =
            cells.map(ToString::to_string).partition(|text| is_code(text));
        // Among codes of countries stand longer ones of groups of them.
        !codes.is_empty() && codes.len() >= others.len() * 4
    };
    let (codes, names): (Vec<u32>, Vec<u32>) = regions.iter().partition(|column| holds_codes(column));
    if names.is_empty() { Vec::new() } else { codes }
}
