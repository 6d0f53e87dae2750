//! Columns of categories, each a dimension of its own: "sex" beside "age".

use super::super::book::Sheet;
use super::super::layout::Layout;
use super::super::mapping::{Answer, Mapping};
use super::super::reading::is_whole;
use super::super::roles::Role;
use super::super::ways::{Way, behind_prefix};
use super::super::words::fold;
use super::one_line;

/// A column of categories.
pub(super) struct Down {
    column: u32,
    way: Way,
    /// Whether the name of the way stands before each value: "Sex: Male".
    is_prefixed: bool,
}

/// The columns of categories of a table.
pub(super) fn down(sheet: &Sheet, table: &Layout, roles: &[(u32, String, Option<Role>)]) -> Vec<Down> {
    let columns = roles.iter().filter(|(_, _, role)| *role == Some(Role::Category));
    columns
        .filter_map(|(at, ..)| {
            let column = table.columns.iter().find(|column| column.column == *at)?;
            let cells = table.rows.iter().filter_map(|row| sheet.shown(*row, *at));
            let mut prefixes: Vec<String> = Vec::new();
            let mut is_prefixed = true;
            for (_, cell) in cells {
                match behind_prefix(&one_line(cell)) {
                    Some((prefix, _)) if !prefixes.iter().any(|known| known == prefix) => {
                        prefixes.push(prefix.to_owned());
                    }
                    Some(_) => {}
                    None => is_prefixed = false,
                }
            }
            let way = match prefixes.as_slice() {
                [one] if is_prefixed => Way::named(one),
                _ => Way::named(&column.label),
            };
            Some(Down { column: *at, way, is_prefixed: is_prefixed && prefixes.len() == 1 })
        })
        .collect()
}

impl Down {
    /// Whether it divides by what these words name.
    pub(super) fn is_by(&self, words: &str) -> bool {
        self.way.key == Way::named(words).key
    }

    /// The category of a row, with the key that a person has given it; nothing where the row is of all.
    pub(super) fn at(
        &self,
        sheet: &Sheet,
        row: u32,
        mapping: &Mapping,
    ) -> Option<(&Way, String, Option<String>)> {
        let (_, cell) = sheet.shown(row, self.column)?;
        let text = one_line(cell);
        let wanted = match mapping.categories.get(&text) {
            Some(Answer::Total | Answer::Skip) => return None,
            Some(Answer::Means(key)) => Some(key.clone()),
            Some(Answer::Open(_)) | None => None,
        };
        if fold(&text).is_empty() || is_whole(&text) && wanted.is_none() {
            return None;
        }
        let value = match behind_prefix(&text) {
            Some((_, rest)) if self.is_prefixed => rest.to_owned(),
            _ => text,
        };
        Some((&self.way, value, wanted))
    }
}
