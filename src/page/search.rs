//! The page for searching. It lists what the site publishes and nothing else, which is all that its script searches:
//! there is no second index that could say something other than the pages.

use super::address::PageKey;
use super::alphabet::Alphabet;
use super::frame::About;
use super::sheet::Sheet;
use super::view::{Letter, SearchEntry, SearchPage};
use crate::model::{Keyed as _, RegionId};
use std::cmp::Ordering;

/// Everything that there is to be found.
pub(super) fn search(sheet: &Sheet<'_>) -> SearchPage {
    let about = About::new(sheet.word("title-search"), sheet.word("search-lead"));
    SearchPage { page: sheet.frame(&about), letters: by_letter(sheet.alphabet(), entries(sheet)) }
}

fn entries(sheet: &Sheet<'_>) -> Vec<SearchEntry> {
    let (dataset, tables) = (sheet.context.dataset, &sheet.context.tables);
    let regions = dataset.regions.all.ids().filter_map(|id| Some((id, tables.page_on(id)?)));
    let mut out: Vec<SearchEntry> = regions.map(|found| region(sheet, found)).collect();
    let kind = sheet.word("search-measure");
    out.extend(dataset.measures.all.iter().map(|(id, measure)| SearchEntry {
        label: sheet.text(&measure.name),
        href: sheet.href(PageKey::Measure(id)),
        kind: kind.clone(),
        detail: Some(sheet.text(&measure.definition)).filter(|text| !text.is_empty()),
    }));
    let kind = sheet.word("search-report");
    out.extend(tables.releases.iter().map(|id| SearchEntry {
        label: sheet.text(&dataset.releases[*id].title),
        href: sheet.href(PageKey::Overview(*id)),
        kind: kind.clone(),
        detail: Some(sheet.period_name(&dataset.releases[*id].period)),
    }));
    let kind = sheet.word("search-term");
    out.extend(dataset.glossary.iter().map(|(_, term)| {
        let definition = sheet.text(&term.definition);
        let detail = match &term.abbreviation {
            Some(short) => format!("{short} · {definition}"),
            None => definition,
        };
        SearchEntry {
            label: sheet.text(&term.term),
            href: sheet.href_at(PageKey::Glossary, term.key()),
            kind: kind.clone(),
            detail: Some(detail),
        }
    }));
    let kind = sheet.word("search-page");
    out.extend(sheet.context.addresses.texts.iter().enumerate().filter_map(|(at, group)| {
        let page = dataset.pages.get(group.best(sheet.language)?)?;
        Some(SearchEntry {
            label: page.title.clone(),
            href: sheet.href(PageKey::Text(at as u16)),
            kind: kind.clone(),
            detail: Some(page.summary.clone()).filter(|summary| !summary.is_empty()),
        })
    }));
    out
}

fn region(sheet: &Sheet<'_>, (id, page): (RegionId, PageKey)) -> SearchEntry {
    let dataset = sheet.context.dataset;
    let about = &dataset.regions.all[id];
    let short = about.short.as_ref().map(|short| sheet.text(short));
    let label = sheet.text(&about.name);
    // The short name is often the name itself.
    let names: Vec<String> =
        about.aliases.iter().cloned().chain(short).filter(|name| *name != label).collect();
    SearchEntry {
        label,
        href: sheet.href(page),
        kind: sheet.text(&dataset.regions.levels[about.level].name),
        detail: (!names.is_empty()).then(|| names.join(", ")),
    }
}

/// The entries by the first letter of their names; letters in the order of the alphabet, numbers and signs after them.
fn by_letter(alphabet: &Alphabet, mut entries: Vec<SearchEntry>) -> Vec<Letter> {
    // What is called the same stays in the order of kinds.
    alphabet.sort(&mut entries, |entry| &entry.label);
    let mut letters: Vec<(First, Vec<SearchEntry>)> = Vec::new();
    for entry in entries {
        let first = First::of(&entry.label);
        match letters.iter_mut().rev().find(|(known, _)| known.is_same(&first, alphabet)) {
            Some((known, entries)) => {
                // "E" heads what begins with E and with É.
                if first.compare(known, alphabet).is_lt() {
                    *known = first;
                }
                entries.push(entry);
            }
            None => letters.push((first, vec![entry])),
        }
    }
    letters.sort_by(|(a, _), (b, _)| a.compare(b, alphabet));
    let letter = |(at, (first, entries)): (usize, (First, _))| Letter {
        id: format!("az-{at}"),
        label: first.label(),
        entries,
    };
    letters.into_iter().enumerate().map(letter).collect()
}

/// What a name begins with.
#[derive(Debug)]
enum First {
    /// A letter, as a capital.
    Letter(String),
    /// A number.
    Number,
    /// Neither.
    Sign,
}

impl First {
    fn of(name: &str) -> Self {
        match name.chars().find(|sign| sign.is_alphanumeric()) {
            Some(sign) if sign.is_alphabetic() => Self::Letter(sign.to_uppercase().collect()),
            Some(_) => Self::Number,
            None => Self::Sign,
        }
    }

    fn is_same(&self, other: &Self, alphabet: &Alphabet) -> bool {
        match (self, other) {
            (Self::Letter(a), Self::Letter(b)) => alphabet.is_same_letter(a, b),
            _ => self.rank() == other.rank(),
        }
    }

    fn compare(&self, other: &Self, alphabet: &Alphabet) -> Ordering {
        match (self, other) {
            (Self::Letter(a), Self::Letter(b)) => alphabet.compare(a, b),
            _ => self.rank().cmp(&other.rank()),
        }
    }

    fn rank(&self) -> u8 {
        match self {
            Self::Letter(_) => 0,
            Self::Number => 1,
            Self::Sign => 2,
        }
    }

    fn label(self) -> String {
        match self {
            Self::Letter(letter) => letter,
            Self::Number => "0–9".to_owned(),
            Self::Sign => "#".to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_stand_below_their_letters_in_order() {
        let entry = |label: &str| SearchEntry {
            label: label.to_owned(),
            href: String::new(),
            kind: String::new(),
            detail: None,
        };
        let names = ["bali", "34 provinsi", "Aceh", "???", "Bangka", "\"Anak\"", "élan", "ekor", "Öland"];
        let letters = by_letter(&Alphabet::of("id"), names.map(entry).into());
        let shown: Vec<(String, Vec<&str>)> = letters
            .iter()
            .map(|letter| {
                (letter.label.clone(), letter.entries.iter().map(|entry| entry.label.as_str()).collect())
            })
            .collect();
        let expected = [
            ("A", vec!["\"Anak\"", "Aceh"]),
            ("B", vec!["bali", "Bangka"]),
            ("E", vec!["ekor", "élan"]),
            ("Ö", vec!["Öland"]),
            ("0–9", vec!["34 provinsi"]),
            ("#", vec!["???"]),
        ];
        assert_eq!(shown, expected.map(|(letter, names)| (letter.to_owned(), names)));
    }
}
