//! Codes of regions beside their names: where the two do not name the same region nobody knows whose the figures are.

use super::super::account::{Fate, Refusal};
use super::super::book::Spot;
use super::super::layout::Layout;
use super::super::roles::Role;
use super::Reader;
use super::answers::Meant;
use super::columns::Spec;
use crate::diag::{Both, Phrase};
use crate::model::{LangId, RegionId};
use std::collections::BTreeMap;

impl Reader<'_> {
    /// The rows whose code is that of another region than their name, with what becomes of them. Where most codes are none of
    /// the site's, or only number the rows, they tell nothing.
    pub(super) fn codes_at_odds(
        &self,
        sheet: usize,
        table: &Layout,
        specs: &[Spec],
        names: &BTreeMap<String, Meant<RegionId>>,
    ) -> BTreeMap<u32, Fate> {
        let column = |role: Role| specs.iter().find(|spec| spec.is(role)).map(|spec| spec.column);
        let (Some(of_code), Some(of_name)) = (column(Role::Code), column(Role::Region)) else {
            return BTreeMap::new();
        };
        let book = &self.book.sheets[sheet];
        let text = |row: u32, column: u32| {
            let (_, cell) = book.shown(row, column)?;
            Some(cell.to_string().split_whitespace().collect::<Vec<_>>().join(" "))
        };
        let rows: Vec<(u32, String, RegionId, String)> = table
            .rows
            .iter()
            .filter_map(|row| {
                let name = text(*row, of_name)?;
                let Some(Meant::This(id)) = names.get(&name) else { return None };
                Some((*row, text(*row, of_code)?, *id, name))
            })
            .collect();
        let numbers: Vec<Option<u32>> = rows.iter().map(|(_, code, ..)| code.parse().ok()).collect();
        let counts = numbers.iter().zip(1..).all(|(number, at)| *number == Some(at));
        let known = rows.iter().filter(|(_, code, ..)| self.lexicon.coded(code).is_some()).count();
        if counts || known * 2 < rows.len() {
            return BTreeMap::new();
        }
        let all = &self.lexicon.dataset.regions.all;
        let at_odds = rows.iter().filter_map(|(row, code, id, name)| {
            let coded = self.lexicon.coded(code).filter(|ids| !ids.contains(id))?;
            let others: Vec<&str> = coded.iter().map(|id| all[*id].name.get(LangId(0))).collect();
            let words = Both {
                id: "kode `{code}` ({place}) adalah kode {others}, padahal namanya `{name}`",
                en: "the code `{code}` ({place}) is that of {others}, but the name is `{name}`",
            };
            let place = book.address(Spot { row: *row, column: of_code });
            let words = Phrase::new(words).with("code", code).with("place", place);
            let words = words.with("others", others.join(", ")).with("name", name);
            let hint = Both {
                id: "perbaiki kode atau namanya di lembar kerja; bila kodenya bukan kode wilayah di situs ini, beri kolomnya `skip` di pemetaan",
                en: "mend the code or the name in the spreadsheet; if the codes are not those of this site, give their column `skip` in the mapping",
            };
            Some((*row, Fate::Refused(Refusal::new("code", words, hint))))
        });
        at_odds.collect()
    }
}
