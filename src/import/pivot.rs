//! What spreadsheet programs write of their own into pivot tables, in Indonesian and English: words that are no names.

use super::words::fold;

/// Over the names at the left.
const OF_ROWS: &[&str] = &["row labels", "label baris"];
/// Over the heads.
const OF_COLUMNS: &[&str] = &["column labels", "label kolom"];
/// For the sum of all.
const GRAND_TOTAL: &[&str] =
    &["grand total", "total keseluruhan", "jumlah keseluruhan", "total result", "total hasil"];
/// Before the name of what is summed.
const SUM_OF: &[&str] = &["sum of ", "sum - ", "jumlah dari ", "jumlah - "];

/// Whether a text is one of the program's own, and says nothing of the figures.
pub(super) fn is_own(text: &str) -> bool {
    OF_ROWS.contains(&fold(text).as_str()) || is_of_columns(text)
}

/// Whether a text stands over the heads of a pivot table.
pub(super) fn is_of_columns(text: &str) -> bool {
    OF_COLUMNS.contains(&fold(text).as_str())
}

/// Whether a name is the one of the sum of all.
pub(super) fn is_grand_total(text: &str) -> bool {
    GRAND_TOTAL.contains(&fold(text).as_str())
}

/// Whether a name stands for rows or columns that have none: "(blank)".
pub(super) fn is_blank(text: &str) -> bool {
    matches!(
        text.trim().to_lowercase().as_str(),
        "(blank)" | "(kosong)" | "(empty)" | "- empty -" | "- kosong -"
    )
}

/// What is summed: "Peserta aktif" of "Sum of Peserta aktif".
pub(super) fn summed(text: &str) -> &str {
    let lower = text.to_lowercase();
    let lead = SUM_OF.iter().find(|lead| lower.starts_with(*lead)).map_or(0, |lead| lead.len());
    text.get(lead..).filter(|rest| !rest.trim().is_empty()).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_pivot_tables_are_known() {
        assert!(is_own("Row Labels") && is_own("Label Kolom") && !is_own("Provinsi"));
        assert!(is_grand_total("Grand Total") && !is_grand_total("Total"));
        assert!(is_blank("(blank)") && !is_blank("blank"));
        assert_eq!(summed("Sum of Peserta aktif"), "Peserta aktif");
        assert_eq!(summed("Summary"), "Summary");
    }
}
