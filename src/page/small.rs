//! Names within sentences: "Peserta aktif" heads a table, and is "peserta aktif" behind a colon or an "and".

use crate::model::{LangId, Measures, Table, Term, TermId, Text};
use std::collections::BTreeSet;

/// The words that a site itself writes in small letters, in one language. A name whose first word is among them is no
/// proper one: it has its capital from the place that it was written for. So no language has to be known: a German site
/// never writes its nouns small.
#[derive(Debug, Default)]
pub(super) struct Small(BTreeSet<String>);

impl Small {
    /// The words of what the measures and the glossary say.
    pub(super) fn new(measures: &Measures, glossary: &Table<TermId, Term>, language: LangId) -> Self {
        let of_measures = measures.all.iter().flat_map(|(_, one)| {
            let more = [one.short.as_ref(), one.denominator.as_ref(), one.over_hundred.as_ref()];
            [Some(&one.name), Some(&one.definition)].into_iter().chain(more).flatten()
        });
        let of_dimensions = measures.dimensions.iter().flat_map(|(_, one)| {
            let values = one.values.iter().flat_map(|value| [Some(&value.name), value.short.as_ref()]);
            std::iter::once(Some(&one.name)).chain(values).flatten()
        });
        let of_units = measures.units.iter().flat_map(|(_, one)| [&one.one, &one.other]);
        let of_terms = glossary.iter().flat_map(|(_, one)| [&one.term, &one.definition]);
        let texts = of_measures.chain(of_dimensions).chain(of_units).chain(of_terms);
        Self::of(texts.map(|text: &Text| text.get(language)))
    }

    fn of<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let words = texts.flat_map(|text| text.split(|one: char| !one.is_alphanumeric()));
        let small = words.filter(|word| word.starts_with(char::is_lowercase));
        Self(small.map(str::to_owned).collect())
    }

    /// A name, or several with commas between them, as it stands within a sentence.
    pub(super) fn inside(&self, name: &str) -> String {
        name.split(", ").map(|part| self.one(part)).collect::<Vec<_>>().join(", ")
    }

    fn one(&self, name: &str) -> String {
        let first = name.split(|one: char| !one.is_alphanumeric()).next().unwrap_or_default();
        let mut letters = first.chars();
        let Some(capital) = letters.next().filter(|one| one.is_uppercase()) else { return name.to_owned() };
        let small: String = capital.to_lowercase().chain(letters).collect();
        if self.0.contains(&small) { small + &name[first.len()..] } else { name.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::Small;

    #[test]
    fn a_name_begins_small_where_its_first_word_is_written_small_elsewhere() {
        let texts = [
            "Peserta aktif",
            "Jumlah peserta yang iurannya dibayar, formal maupun informal, dengan jaminan hari tua.",
            "orang",
        ];
        let small = Small::of(texts.into_iter());
        for (name, inside) in [
            ("Peserta aktif", "peserta aktif"),
            ("Peserta aktif, Formal", "peserta aktif, formal"),
            ("Jaminan hari tua", "jaminan hari tua"),
            ("Jamsostek", "Jamsostek"),
            ("PESERTA", "PESERTA"),
            ("BPU tanpa PMI", "BPU tanpa PMI"),
            ("peserta", "peserta"),
            ("", ""),
        ] {
            assert_eq!(small.inside(name), inside);
        }
    }
}
