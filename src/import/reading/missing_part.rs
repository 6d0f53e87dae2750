//! Totals that sum the columns beside them, where the site knows another part that no column is of: "PU", "BPU" and "Jumlah"
//! without the third segment. They are noted as the whole, as their heads say, and that is told.

use super::Reader;
use super::columns::Spec;
use crate::diag::{Both, Phrase};
use crate::model::DimensionId;

impl Reader<'_> {
    /// Tells of the parts of a measure that no column is of, though its total is what the columns add up to.
    pub(super) fn tell_missing_part(&mut self, specs: &[Spec], total: &Spec, columns: &[u32]) {
        let Some(measure) = total.parts.measure.filter(|_| total.is_total) else { return };
        let measures = &self.lexicon.dataset.measures;
        let parts = measures.all[measure].parts.iter().map(|part| measures.category(*part).0.clone());
        let parts: Vec<(DimensionId, u16)> = parts.filter_map(|part| part.first().copied()).collect();
        let has = |spec: &Spec, part: &(DimensionId, u16)| {
            spec.parts.values.as_ref().is_some_and(|values| values.contains(part))
        };
        let is_part = |spec: &&Spec| parts.iter().any(|part| has(spec, part));
        let mut here = specs.iter().filter(|spec| columns.contains(&spec.column));
        if has_any(total, &parts) || !here.all(|spec| is_part(&spec)) {
            return;
        }
        let missing = parts.iter().filter(|part| !specs.iter().any(|spec| has(spec, part))).copied();
        let missing: Vec<String> =
            missing.flat_map(|part| self.lexicon.value_keys(&[part])).map(|key| format!("`{key}`")).collect();
        if missing.is_empty() {
            return;
        }
        let words = Both {
            id: "kolom `{label}` menjumlahkan kolom di sampingnya dan dicatat sebagai keseluruhan, padahal {missing} tidak ada di tabelnya: periksa apakah itu memang keseluruhan",
            en: "the column `{label}` sums the columns beside it and is noted as the whole, though no column is of {missing}: check whether it is the whole",
        };
        let told = Phrase::new(words).with("label", &total.label).with("missing", missing.join(", "));
        if !self.out.told.contains(&told) {
            self.out.told.push(told);
        }
    }
}

/// Whether a total is that of one of the parts itself.
fn has_any(total: &Spec, parts: &[(DimensionId, u16)]) -> bool {
    total.parts.values.iter().flatten().any(|value| parts.contains(value))
}
