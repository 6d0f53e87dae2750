//! What a title says beside the measure that it names: "laki-laki" of "Peserta aktif laki-laki, Desember 2024". Places, times,
//! units, numbers of tables, publishers and what a table is divided by are no such words.

use super::super::layout::Layout;
use super::super::lexicon::Heard;
use super::super::period;
use super::super::roles::Role;
use super::super::units::{without_number, without_unit};
use super::super::words::{fold, position};
use super::Reader;
use super::asides::{KINDS, LEVELS, PUBLISHERS, SOME, WHOLES, is_no_matter};
use crate::diag::{Both, Phrase};
use crate::model::{DimensionId, MeasureId, Text};

impl Reader<'_> {
    /// The words of titles that make something else of the measure that they name, so far as no head says them again.
    pub(super) fn beyond(&self, sheet: usize, table: &Layout, measure: MeasureId) -> Vec<String> {
        // A site without figures is one that is made of this very table: its measure is called as the title says.
        if self.lexicon.dataset.cells.iter().next().is_none() {
            return Vec::new();
        }
        let mut out = Vec::new();
        let mut is_named = false;
        for line in &table.titles {
            match self.left_of(line, measure) {
                Some(left) => {
                    is_named = true;
                    out.extend(left);
                }
                None => {
                    let left = self.lexicon.hear(line, Some(measure)).left;
                    out.extend(left.into_iter().filter(|word| SOME.contains(&word.as_str())));
                }
            }
        }
        if !is_named {
            out = self.left_of(&table.titles.join(" "), measure).unwrap_or_default();
        }
        for head in self.names_in(sheet, table) {
            if out.is_empty() {
                break;
            }
            strip(&mut out, &tokens(&head));
        }
        // "Pekerja dan klaim" over "Pekerja" and "Klaim dibayar": each of them has a column of its own.
        for line in table.columns.iter().flat_map(|column| column.lines.iter()) {
            let said = tokens(line);
            out.retain(|word| !said.contains(word));
        }
        out
    }

    /// What a line says beside a measure; nothing where it does not name it.
    fn left_of(&self, line: &str, measure: MeasureId) -> Option<Vec<String>> {
        let bare = period::without_times(&without_unit(without_number(line)));
        let heard = [self.undivided(&bare), bare]
            .iter()
            .map(|text| self.lexicon.hear(text, None))
            .find(|heard| heard.measure == Some(measure))?;
        let mut left = heard.left.clone();
        // The same once more, in another language.
        loop {
            let again = self.lexicon.hear(&left.join(" "), None);
            if again.measure != Some(measure) || again.left.len() >= left.len() {
                break;
            }
            let others = self.second_values(measure, &heard.values, &again);
            left = again.left;
            left.extend(self.lexicon.value_keys(&others));
        }
        // "Sektor formal", "program JHT".
        if !heard.values.is_empty() {
            left.retain(|word| !KINDS.contains(&word.as_str()));
        }
        self.strip_known(&mut left);
        Some(left)
    }

    /// Categories of a text that are others than those which were heard of the same dimension.
    fn second_values(
        &self,
        measure: MeasureId,
        heard: &[(DimensionId, u16)],
        again: &Heard,
    ) -> Vec<(DimensionId, u16)> {
        let known = &self.lexicon.dataset.measures.all[measure].dimensions;
        let is_other = |(dimension, value): &&(DimensionId, u16)| {
            known.contains(dimension) && heard.iter().any(|(of, one)| of == dimension && one != value)
        };
        again.values.iter().filter(is_other).copied().collect()
    }

    /// The categories that titles say of all of a table: none of a dimension of which they name several, or the heads do.
    pub(super) fn values_of_title(
        &self,
        table: &Layout,
        measure: MeasureId,
        heard: &Heard,
    ) -> Vec<(DimensionId, u16)> {
        let again = self.lexicon.hear(&heard.left.join(" "), Some(measure));
        let second = self.second_values(measure, &heard.values, &again);
        let of_heads: Vec<DimensionId> = table
            .columns
            .iter()
            .flat_map(|column| self.lexicon.hear(&column.lines.join(" "), Some(measure)).values)
            .map(|(dimension, _)| dimension)
            .collect();
        let is_one = heard.values.len() == 1;
        let values = heard.values.iter().filter(|(dimension, _)| {
            !second.iter().any(|(of, _)| of == dimension) && (is_one || !of_heads.contains(dimension))
        });
        values.copied().collect()
    }

    /// A line without what it says that the table is divided by: "Peserta aktif, 2023" of "Peserta aktif menurut provinsi dan
    /// segmen, 2023".
    fn undivided(&self, line: &str) -> String {
        let mut out: Vec<&str> = Vec::new();
        let mut is_list = false;
        for part in line.split([',', ';', ':', '(', ')', '/', '|', '–', '—']) {
            let words: Vec<&str> = part.split_whitespace().collect();
            if is_list && self.is_division(&words) {
                continue;
            }
            match (0..words.len()).find(|at| self.divides(&words, *at)) {
                Some(at) => {
                    out.extend(&words[..at]);
                    is_list = true;
                }
                None => out.extend(&words),
            }
        }
        out.join(" ")
    }

    fn divides(&self, words: &[&str], at: usize) -> bool {
        match fold(words[at]).as_str() {
            "menurut" | "berdasarkan" | "dirinci" => true,
            "by" | "per" | "tiap" | "each" => {
                let next = words.get(at + 1..).unwrap_or_default();
                (1..=next.len().min(2)).any(|count| self.is_division(&next[..count]))
            }
            _ => false,
        }
    }

    /// Whether words name a way to divide, a place or nothing: "dan jenis kelamin".
    fn is_division(&self, words: &[&str]) -> bool {
        let words: Vec<String> = words.iter().map(|word| fold(word)).collect();
        let words: Vec<&str> = words
            .iter()
            .map(String::as_str)
            .skip_while(|word| matches!(*word, "dan" | "and" | "serta"))
            .collect();
        let text = words.join(" ");
        text.is_empty()
            || LEVELS.contains(&words[0])
            || Role::of_head(&text).is_some()
            || self.lexicon.dimension_of(&text).is_some()
    }

    /// Takes away what is no part of what is counted.
    fn strip_known(&self, left: &mut Vec<String>) {
        let dataset = self.lexicon.dataset;
        for (_, region) in dataset.regions.all.iter() {
            let short = region.short.iter().flat_map(Text::each);
            let names = region.name.each().chain(short).chain(region.aliases.iter().map(String::as_str));
            names.for_each(|name| strip(left, &tokens(name)));
        }
        for (_, source) in dataset.sources.iter() {
            source.outlet.each().for_each(|name| strip(left, &tokens(name)));
        }
        for known in PUBLISHERS.iter().chain(WHOLES) {
            strip(left, &known.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>());
        }
        let mut is_behind_level = false;
        left.retain(|word| {
            let word = word.as_str();
            let is_level = LEVELS.contains(&word);
            let is_name = std::mem::replace(&mut is_behind_level, is_level) && !SOME.contains(&word);
            !(is_level || is_name || is_no_matter(word))
        });
    }

    /// What stands in heads, headings and columns of names.
    fn names_in(&self, sheet: usize, table: &Layout) -> Vec<String> {
        let heads = table.columns.iter().flat_map(|column| column.lines.iter());
        let mut out: Vec<String> = heads.map(|line| without_unit(line)).collect();
        out.extend(table.headings.iter().map(|(_, text)| text.clone()));
        for column in table.columns.iter().filter(|column| column.texts > column.figures) {
            let cells = table.rows.iter().filter_map(|row| self.book.sheets[sheet].get(*row, column.column));
            out.extend(cells.map(ToString::to_string));
        }
        out.sort_by_key(|name| std::cmp::Reverse(name.len()));
        out.dedup();
        out
    }

    /// Asks whether a table is of the measure that its title names, since it says more than that.
    pub(super) fn ask_beyond(&mut self, key: String, left: &[String], place: String) {
        let words = Both {
            id: "judulnya menyebut `{key}`, tetapi juga `{words}`: apakah isinya memang `{key}`? Bila ya, beri `measure: {key}` di pemetaan",
            en: "its title names `{key}`, but also says `{words}`: is it `{key}` that the table shows? If so, give `measure: {key}` in the mapping",
        };
        let message = Phrase::new(words).with("key", &key).with("words", left.join(" "));
        self.ask(super::Question {
            key: "measure",
            label: String::new(),
            options: vec![key],
            place,
            message,
        });
    }
}

fn tokens(text: &str) -> Vec<String> {
    fold(text).split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// Takes words away wherever they stand in order and together.
fn strip(left: &mut Vec<String>, part: &[String]) {
    let part: Vec<&str> = part.iter().map(String::as_str).collect();
    loop {
        let words: Vec<&str> = left.iter().map(String::as_str).collect();
        let Some(at) = position(&words, &part) else { break };
        left.drain(at..at + part.len());
    }
}
