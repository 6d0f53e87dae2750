//! Tables of Eurostat: their first column holds several things ("freq,unit,geo\TIME_PERIOD" over "A,THS_PER,DE"), and letters
//! stand behind figures ("123 p", ": c").

use super::super::book::{Cell, Sheet, Spot};
use crate::diag::{Both, Phrase};
use std::collections::BTreeSet;

/// What the letters mean, by Eurostat's own list.
const FLAGS: &[(char, &str)] = &[
    ('b', "break in time series"),
    ('c', "confidential"),
    ('d', "definition differs"),
    ('e', "estimated"),
    ('f', "forecast"),
    ('i', "see metadata"),
    ('n', "not significant"),
    ('p', "provisional"),
    ('r', "revised"),
    ('s', "Eurostat estimate"),
    ('u', "low reliability"),
    ('z', "not applicable"),
];
/// Codes of units in words that tables elsewhere use.
const UNITS: &[(&str, &str)] = &[
    ("THS", "thousand"),
    ("THS_PER", "thousand persons"),
    ("PER", "persons"),
    ("NR", "number"),
    ("PC", "percent"),
    ("EUR", "EUR"),
    ("MIO_EUR", "million EUR"),
    ("BN_EUR", "billion EUR"),
];

/// Gives each thing of the first column a column of its own. The last of them stays where it was, the others follow on the
/// right, so that every figure keeps its address.
pub(super) fn unfold(sheet: &mut Sheet) -> Option<Phrase> {
    let (head, names) = sheet.cells.iter().find_map(|(spot, cell)| Some((*spot, names(cell.text()?)?)))?;
    let (here, others) = names.split_last()?;
    let below: Vec<(Spot, Vec<String>)> = sheet
        .cells
        .iter()
        .filter(|(spot, _)| spot.column == head.column && spot.row > head.row)
        .filter_map(|(spot, cell)| Some((*spot, apart(cell.text()?, names.len())?)))
        .collect();
    let rows: BTreeSet<u32> = below.iter().map(|(spot, _)| spot.row).collect();
    if below.is_empty() {
        return None;
    }
    read_flags(sheet, head, &rows);
    let first = sheet.cells.keys().map(|spot| spot.column).max()?.checked_add(1)?;
    sheet.cells.insert(head, Cell::Text(here.clone()));
    for (name, column) in others.iter().zip(first..) {
        sheet.cells.insert(Spot { row: head.row, column }, Cell::Text(name.clone()));
    }
    for (spot, parts) in below {
        let (here, others) = parts.split_last()?;
        sheet.cells.insert(spot, Cell::Text(here.clone()));
        for ((text, name), column) in others.iter().zip(&names).zip(first..) {
            let unit = UNITS.iter().find(|(code, _)| name == "unit" && code == text);
            let text = unit.map_or_else(|| text.clone(), |(_, words)| (*words).to_owned());
            sheet.cells.insert(Spot { row: spot.row, column }, Cell::Text(text));
        }
    }
    let words = Both {
        id: "tabel Eurostat: kolom `{names}` dibaca sebagai {count} kolom, dan huruf di belakang angka menurut daftarnya",
        en: "a table of Eurostat: the column `{names}` is read as {count}, and letters behind figures by its list",
    };
    Some(Phrase::new(words).with("names", names.join(",")).with("count", names.len()))
}

/// The names in a head such as "freq,unit,geo\TIME_PERIOD".
fn names(text: &str) -> Option<Vec<String>> {
    let (left, right) = text.split_once('\\')?;
    let is_time = matches!(right.trim().to_lowercase().as_str(), "time_period" | "time");
    let is_name =
        |name: &str| !name.is_empty() && name.bytes().all(|c| c.is_ascii_alphanumeric() || c == b'_');
    let names: Vec<String> = left.split(',').map(|name| name.trim().to_owned()).collect();
    (is_time && names.iter().all(|name| is_name(name))).then_some(names)
}

fn apart(text: &str, count: usize) -> Option<Vec<String>> {
    let parts: Vec<String> = text.split(',').map(|part| part.trim().to_owned()).collect();
    (parts.len() == count && parts.iter().all(|part| !part.is_empty())).then_some(parts)
}

/// Figures with letters get the mark of a note that the sheet explains; signs without a figure say why there is none.
fn read_flags(sheet: &mut Sheet, head: Spot, rows: &BTreeSet<u32>) {
    let mut legend = BTreeSet::new();
    let in_body = |spot: &Spot| spot.column > head.column && rows.contains(&spot.row);
    for (_, cell) in sheet.cells.iter_mut().filter(|(spot, _)| in_body(spot)) {
        let Cell::Text(text) = cell else { continue };
        let (body, flags) = text.split_once(' ').unwrap_or((text, ""));
        let flags = flags.trim();
        let known: Option<Vec<&str>> = flags
            .chars()
            .map(|c| FLAGS.iter().find(|(flag, _)| *flag == c).map(|(_, words)| *words))
            .collect();
        let Some(words) = known else { continue };
        if body == ":" {
            let reason = match flags {
                "c" => "confidential",
                "z" => "not-applicable",
                _ => "not-available",
            };
            *text = reason.to_owned();
        } else if !flags.is_empty() && body.ends_with(|c: char| c.is_ascii_digit()) {
            legend.insert((flags.to_owned(), words.join(", ")));
            *text = format!("{body} {flags})");
        }
    }
    sheet.legend.extend(legend);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_several_things_are_known() {
        assert_eq!(
            names("freq,unit,geo\\TIME_PERIOD"),
            Some(vec!["freq".into(), "unit".into(), "geo".into()])
        );
        assert_eq!(names("geo\\time"), Some(vec!["geo".into()]));
        assert_eq!(names("C:\\time"), None);
        assert_eq!(names("a,b"), None);
    }
}
