//! A site of its own from a table: its regions, measures, units and categories are those that the table names.
//!
//! What a table does not say cannot be known: what a measure counts exactly, what a rate is a share of, who is
//! above whom. It is written as what it is, a text to be replaced, and the file says so.

mod accepted;
mod across;
mod categories;
mod dimensions;
mod divided;
mod heads;
mod named;
mod rivals;
mod rows;
mod stuck;
mod subject;
mod tables;
mod texts;
mod whole;

pub use accepted::accepted;
pub use texts::to_be_replaced;
pub use whole::Whole;

use dimensions::Dimensions;
use named::Named;
use rivals::Rival;

use super::book::{Book, Cell};
use super::layout::Finder;
use super::mapping::Mapping;
use super::words::slug;
use crate::diag::Phrase;
use crate::model::PartialDate;
use std::collections::{BTreeMap, BTreeSet};

/// What the tables of files name.
#[derive(Debug, Clone, Default)]
pub struct Names {
    regions: Named,
    measures: Named,
    dimensions: Dimensions,
    /// For each measure: its unit as the table names it.
    units: BTreeMap<String, String>,
    /// The measures of the table that is looked at, and those of tables before it that named no unit.
    here: BTreeSet<String>,
    counted: BTreeSet<String>,
    /// The measures of which some figure has decimals or is in percent.
    fractions: BTreeSet<String>,
    percents: BTreeSet<String>,
    /// The measures whose figures are written in thousands, millions or more.
    scaled: BTreeSet<String>,
    /// The measures with a figure over a hundred.
    over_hundred: BTreeSet<String>,
    /// The heads that were taken for measures, in the order of the tables.
    heads: Vec<String>,
    /// The sources with who published them, and the dates that their rows give; none for rows that give none.
    sources: BTreeMap<String, (String, BTreeSet<Option<PartialDate>>)>,
    title: String,
    /// What the last title says that is counted.
    subject: String,
    /// Heads by the titles that they stand under.
    under: BTreeMap<String, Vec<Rival>>,
    told: Vec<Phrase>,
    /// Whether the regions are countries.
    of_countries: bool,
}

impl Names {
    /// The names in the tables of files.
    pub fn of(books: &[Book], mapping: &Mapping) -> Self {
        let mut names = Self::default();
        for book in books {
            for sheet in &book.sheets {
                let skipped = mapping.sheets.get(&sheet.name).is_some_and(super::mapping::Given::is_skipped);
                if skipped {
                    continue;
                }
                for table in Finder::new(sheet).tables(&mut BTreeMap::new()) {
                    names.table(sheet, &table, mapping);
                }
            }
        }
        names
    }

    /// Whether there is anything to make a site of.
    pub fn is_empty(&self) -> bool {
        self.regions.entries.is_empty() || self.measures.entries.is_empty()
    }

    /// The heads that were taken for measures, in the order of the tables: of some tables they are regions.
    pub fn heads(&self) -> &[String] {
        &self.heads
    }

    /// Whether the tables have measures and say of no region that they are its.
    pub fn lacks_region(&self) -> bool {
        self.regions.entries.is_empty() && !self.measures.entries.is_empty()
    }

    /// What was decided without being asked.
    pub fn told(&self) -> &[Phrase] {
        &self.told
    }

    /// The key of the source that all figures are of, where no column says otherwise.
    pub fn title(&self) -> &str {
        &self.title
    }
}

/// A key made of a text that may be one already.
pub fn slug_or(text: &str) -> String {
    if crate::check::shape::is_key(text) {
        return text.to_owned();
    }
    let slug = slug(text);
    if slug.is_empty() { "source".to_owned() } else { slug }
}

/// The key of a measure as data files write it, without its categories and what its figures claim to be.
fn parts(key: &str) -> (&str, Vec<&str>) {
    let bare = key.split('@').next().unwrap_or(key);
    let mut parts = bare.split('/');
    (parts.next().unwrap_or(bare), parts.collect())
}

/// "Jawa Barat" of `jawa-barat`; other names stay as they are written.
fn as_a_name(key: &str) -> String {
    if !crate::check::shape::is_key(key) {
        return key.to_owned();
    }
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    key.split('-').map(capital).collect::<Vec<_>>().join(" ")
}

fn one_line(cell: &Cell) -> String {
    cell.to_string().split_whitespace().collect::<Vec<_>>().join(" ")
}
