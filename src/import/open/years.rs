//! "2011-12" among "2012-13": a fiscal year, though it looks like a month.

use super::super::book::{Cell, Sheet, Spot};
use crate::diag::{Both, Phrase};
use std::collections::{BTreeMap, BTreeSet};

/// A row or a column, by its number.
type Line = (bool, u32);
/// A cell with the year and the two digits behind it.
type Pair = (Spot, i16, i16);

/// Writes fiscal years that look like months as `2011/12`, where others of the same row or column cannot be months, or all of
/// them run on like fiscal years. What was decided is told.
pub(super) fn as_fiscal(sheet: &mut Sheet) -> Vec<Phrase> {
    let mut lines: BTreeMap<Line, Vec<Pair>> = BTreeMap::new();
    for (spot, cell) in &sheet.cells {
        if let Some((year, next)) = cell.text().and_then(apart) {
            lines.entry((true, spot.row)).or_default().push((*spot, year, next));
            lines.entry((false, spot.column)).or_default().push((*spot, year, next));
        }
    }
    let mut told = Vec::new();
    for cells in lines.values() {
        let follows = |(_, year, next): &Pair| (year + 1) % 100 == *next;
        let is_month = |(_, _, next): &Pair| (1..=12).contains(next);
        let years: BTreeSet<i16> = cells.iter().map(|(_, year, _)| *year).collect();
        let is_known = cells.iter().any(|one| follows(one) && !is_month(one));
        let all = cells.iter().all(follows) && years.len() > 1;
        for (spot, year, next) in
            cells.iter().filter(|one| (is_known || all) && follows(one) && is_month(one))
        {
            let Some(Cell::Text(text)) = sheet.cells.get_mut(spot) else { continue };
            let fiscal = format!("{year:04}/{next:02}");
            if *text == fiscal {
                continue;
            }
            let words = Both {
                id: "`{text}` ({spot}) dibaca sebagai tahun fiskal `{fiscal}`, bukan bulan, seperti yang lain di sekitarnya",
                en: "`{text}` ({spot}) is read as the fiscal year `{fiscal}`, and no month, like the others around it",
            };
            let words = Phrase::new(words).with("text", text.as_str()).with("fiscal", fiscal.as_str());
            if told.is_empty() {
                told.push(words.with("spot", spot.to_string()));
            }
            *text = fiscal;
        }
    }
    told
}

/// The two numbers of "2011-12".
fn apart(text: &str) -> Option<(i16, i16)> {
    let (year, next) = text.split_once(['-', '–'])?;
    let digits =
        |text: &str, count: usize| text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = |text: &str| text.parse::<i16>().ok();
    (digits(year, 4) && digits(next, 2)).then(|| Some((number(year)?, number(next)?)))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_and_fiscal_years_are_told_apart_by_their_like() {
        let read = |texts: &[&str]| {
            let cells = texts
                .iter()
                .zip(0..)
                .map(|(text, column)| (Spot { row: 0, column }, Cell::Text((*text).to_owned())));
            let mut sheet = Sheet { cells: cells.collect(), ..Sheet::default() };
            as_fiscal(&mut sheet);
            sheet.cells.values().map(ToString::to_string).collect::<Vec<_>>()
        };
        assert_eq!(read(&["2011-12", "2012-13"]), ["2011/12", "2012-13"]);
        assert_eq!(read(&["2009-10", "2010-11"]), ["2009/10", "2010/11"]);
        assert_eq!(read(&["2009-10", "2009-11"]), ["2009-10", "2009-11"]);
        assert_eq!(read(&["2011-12"]), ["2011-12"]);
    }
}
