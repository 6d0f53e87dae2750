//! Tables to figures: what each head and name means, by the mapping where it says so and by the names of the content
//! where it does not, and then what each cell says. Where neither knows there is a question, and no guess.

mod absent;
mod across;
mod answers;
mod asides;
mod attained;
mod beyond;
mod codes;
mod columns;
mod exported;
mod headings;
mod heads;
mod left;
mod marks;
mod missing_part;
mod names;
mod regions;
mod rows;
mod sheets;
mod stubs;
mod times;
mod titles;
mod totals;
mod within;

use super::account::{Fate, Ignored, Refusal};
use super::book::{Book, Spot};
use super::layout::{Finder, Layout};
use super::lexicon::Lexicon;
use super::mapping::{Answer, Mapping};
use super::numeral::Marks;
use super::value::Written;
use crate::diag::{Both, Phrase};
use crate::model::{Aspect, DimensionId, MeasureId, PartialDate, Period, RegionId, Status};
use std::collections::BTreeMap;

/// What the command line gives.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The key of the source.
    pub source: Option<String>,
    /// When the figures became known.
    pub released: Option<PartialDate>,
    /// The period of figures that do not say.
    pub period: Option<Period>,
}

/// A figure with its place in the file and in the content.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The sheet, by its place in the book.
    pub sheet: usize,
    /// The cell.
    pub spot: Spot,
    /// The region.
    pub region: RegionId,
    /// The measure.
    pub measure: MeasureId,
    /// The category, sorted by dimension.
    pub values: Vec<(DimensionId, u16)>,
    /// The period.
    pub period: Period,
    /// What it claims to be.
    pub aspect: Aspect,
    /// How settled it is.
    pub status: Status,
    /// Who stated it; empty where nobody has said yet.
    pub source: String,
    /// When it became known, where that was said.
    pub released: Option<PartialDate>,
    /// What it says.
    pub written: Written,
    /// What readers should know of it.
    pub notes: Vec<Note>,
    /// The words of the source.
    pub wording: Option<String>,
    /// Who said it.
    pub speaker: Option<String>,
}

impl Figure {
    /// Two figures with the same are of one cell, source and day.
    pub fn identity(&self) -> String {
        format!(
            "{:?}/{:?}/{:?}/{}/{:?}/{}/{:?}",
            self.region, self.measure, self.values, self.period, self.aspect, self.source, self.released
        )
    }
}

/// What is to be answered before anything is written.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// Where in a mapping its answer belongs: `regions`, `columns`, `period` …
    pub key: &'static str,
    /// What is asked about: a name or head of the table; empty for what holds for all.
    pub label: String,
    /// Answers that are likely, the likeliest first.
    pub options: Vec<String>,
    /// Where it is met first.
    pub place: String,
    /// The question.
    pub message: Phrase,
}

/// What was read of a file.
#[derive(Debug, Default)]
pub struct Reading {
    /// The figures, in the order of the file.
    pub figures: Vec<Figure>,
    /// What became of each cell, sheet by sheet.
    pub fates: Vec<BTreeMap<Spot, Fate>>,
    /// What is open.
    pub questions: Vec<Question>,
    /// What was decided without being asked, each with its reason.
    pub told: Vec<Phrase>,
    /// Cells of tables that hold nothing, though their row has figures.
    pub holes: Vec<String>,
    /// The mapping as it would have to be for the next file of this form.
    pub proposal: Mapping,
}

impl Reading {
    /// The cells that were not understood, in the order of the file.
    pub fn refused<'r>(&'r self, book: &'r Book) -> impl Iterator<Item = (String, &'r Refusal)> {
        self.fates.iter().zip(&book.sheets).flat_map(|(fates, sheet)| {
            fates.iter().filter_map(|(spot, fate)| match fate {
                Fate::Refused(refusal) => Some((sheet.address(*spot), refusal)),
                _ => None,
            })
        })
    }
}

/// A remark on a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// In the words of the table.
    Said(String),
    /// A mark stands beside it that the table does not explain.
    Unexplained(String),
}

impl Note {
    /// The remark for readers of a language; the words of the table stay in theirs.
    pub fn text(&self, tag: &str) -> String {
        match self {
            Self::Said(text) => text.clone(),
            Self::Unexplained(mark) if tag == "id" => {
                format!("Ditandai `{mark}` di sumbernya, tanpa penjelasan.")
            }
            Self::Unexplained(mark) => format!("Marked `{mark}` in its source, without an explanation."),
        }
    }
}

/// What is said of a figure by its sheet, row and column.
#[derive(Debug, Clone, Default, PartialEq)]
struct Parts {
    region: Option<RegionId>,
    measure: Option<MeasureId>,
    values: Option<Vec<(DimensionId, u16)>>,
    period: Option<Period>,
    /// The part of a year that its row names, of the year that its column, title or the command names.
    part: Option<String>,
    aspect: Option<Aspect>,
    status: Option<Status>,
    source: Option<String>,
    released: Option<PartialDate>,
    unit: Option<String>,
    /// What its titles say that is counted, where they speak of no money.
    counted: Option<String>,
    scale: Option<u32>,
    notes: Vec<Note>,
    wording: Option<String>,
    speaker: Option<String>,
}

impl Parts {
    /// These, with what `nearer` says on top.
    fn with(&self, nearer: &Self) -> Self {
        let mut all = self.clone();
        let near = nearer.clone();
        all.region = near.region.or(all.region);
        all.measure = near.measure.or(all.measure);
        all.values = match (all.values.take(), near.values) {
            // A category of another dimension comes to the first.
            (Some(mut far), Some(near)) => {
                far.retain(|(dimension, _)| !near.iter().any(|(known, _)| known == dimension));
                far.extend(near);
                far.sort_unstable();
                Some(far)
            }
            (far, near) => near.or(far),
        };
        all.period = match (near.period, &near.part) {
            (None, Some(part)) => all.period.and_then(|year| super::period::within(year, part)),
            (period, _) => period.or(all.period),
        };
        all.aspect = near.aspect.or(all.aspect);
        all.status = near.status.or(all.status);
        all.source = near.source.or(all.source.take());
        all.released = near.released.or(all.released);
        all.unit = near.unit.or(all.unit.take());
        all.counted = near.counted.or(all.counted.take());
        all.scale = near.scale.or(all.scale);
        all.notes.extend(near.notes);
        all.wording = near.wording.or(all.wording.take());
        all.speaker = near.speaker.or(all.speaker.take());
        all
    }
}

/// Reads a book.
struct Reader<'a> {
    lexicon: &'a Lexicon<'a>,
    mapping: &'a Mapping,
    options: &'a Options,
    book: &'a Book,
    out: Reading,
    /// The total cells with what they state, to be held against their parts.
    totals: Vec<totals::Total>,
    /// The sums that a pivot table states in its rows.
    sums: Vec<totals::Total>,
    /// The marks of the columns of the table that is read.
    marks: BTreeMap<u32, Marks>,
    /// Its columns of names but those of regions.
    naming: Vec<u32>,
}

/// Whether a name is that of a total.
pub fn is_total_name(name: &str) -> bool {
    answers::is_total(name)
}

pub use answers::is_whole;
pub use titles::{is_worked_out, says_share};

/// Reads every table of a file.
pub fn read(book: &Book, lexicon: &Lexicon<'_>, mapping: &Mapping, options: &Options) -> Reading {
    let out = Reading { told: book.told.clone(), proposal: mapping.clone(), ..Reading::default() };
    let mut reader = Reader {
        lexicon,
        mapping,
        options,
        book,
        out,
        totals: Vec::new(),
        sums: Vec::new(),
        marks: BTreeMap::new(),
        naming: Vec::new(),
    };
    for index in 0..book.sheets.len() {
        reader.sheet(index);
    }
    reader.twice();
    reader.constants();
    reader.out
}

impl Reader<'_> {
    fn sheet(&mut self, index: usize) {
        let book = self.book;
        let sheet = &book.sheets[index];
        self.out.fates.push(BTreeMap::new());
        if self.mapping.sheets.get(&sheet.name).is_some_and(super::mapping::Given::is_skipped) {
            let skipped = sheet.cells.keys().map(|spot| (*spot, Fate::Ignored(Ignored::Skipped)));
            self.out.fates[index].extend(skipped);
            return;
        }
        self.hidden(index);
        let mut fates = BTreeMap::new();
        let tables = Finder::new(sheet).tables(&mut fates);
        self.out.fates[index] = fates;
        for table in &tables {
            self.table(index, table);
        }
        // What no step has looked at must be told as that: a cell without a fate would be lost.
        for spot in sheet.cells.keys() {
            self.out.fates[index].entry(*spot).or_insert_with(Fate::no_table);
        }
    }

    /// Hidden sheets, rows and columns are read like others, and told.
    fn hidden(&mut self, index: usize) {
        let sheet = &self.book.sheets[index];
        if sheet.cells.is_empty() {
            return;
        }
        let holds = |row: &u32| sheet.row(*row).next().is_some();
        let rows: Vec<String> = sheet
            .hidden_rows
            .iter()
            .filter(|row| holds(row))
            .map(|row| (u64::from(*row) + 1).to_string())
            .collect();
        let columns: Vec<String> = sheet
            .hidden_columns
            .iter()
            .filter(|column| sheet.cells.keys().any(|spot| spot.column == **column))
            .map(|column| super::book::letters(*column))
            .collect();
        let name = if sheet.name.is_empty() { &self.book.name } else { &sheet.name };
        if sheet.hidden {
            let words = Both {
                id: "lembar `{name}` tersembunyi, dan dibaca juga",
                en: "sheet `{name}` is hidden, and is read too",
            };
            self.out.told.push(Phrase::new(words).with("name", name));
        }
        for (list, words) in [
            (
                rows,
                Both {
                    id: "baris tersembunyi di `{name}` dibaca juga: {list}",
                    en: "hidden rows of `{name}` are read too: {list}",
                },
            ),
            (
                columns,
                Both {
                    id: "kolom tersembunyi di `{name}` dibaca juga: {list}",
                    en: "hidden columns of `{name}` are read too: {list}",
                },
            ),
        ] {
            if !list.is_empty() {
                self.out.told.push(Phrase::new(words).with("name", name).with("list", list.join(", ")));
            }
        }
    }

    fn table(&mut self, index: usize, table: &Layout) {
        let (specs, headings) = self.columns(index, table);
        self.rows(index, table, &specs, &headings);
        // A total at the right that is wrong is told there, and not once more by the total of its column.
        self.check_across(index, table, &specs);
        self.check_totals(index, table, &specs);
        self.sums.clear();
    }

    /// Marks a cell, unless something was said of it before.
    fn mark(&mut self, sheet: usize, spot: Spot, fate: Fate) {
        if self.book.sheets[sheet].cells.contains_key(&spot) {
            self.out.fates[sheet].entry(spot).or_insert(fate);
        }
    }

    /// Asks, once for each thing.
    fn ask(&mut self, question: Question) {
        if !self.out.questions.iter().any(|known| known.key == question.key && known.label == question.label)
        {
            self.out.questions.push(question);
        }
    }

    /// What the proposal says of a name, unless a person has said it before.
    fn propose(&mut self, key: &'static str, label: &str, answer: Answer) {
        let to = match key {
            "regions" => &mut self.out.proposal.regions,
            "periods" => &mut self.out.proposal.periods,
            "measures" => &mut self.out.proposal.measures,
            "categories" => &mut self.out.proposal.categories,
            _ => &mut self.out.proposal.missing,
        };
        to.entry(label.to_owned()).or_insert(answer);
    }

    /// Of figures that stand twice for one cell of the content the second is a repetition, or both are refused.
    fn twice(&mut self) {
        let mut seen: BTreeMap<String, usize> = BTreeMap::new();
        let mut faults: Vec<(usize, usize)> = Vec::new();
        let mut repeated = Vec::new();
        for (at, figure) in self.out.figures.iter().enumerate() {
            let key = figure.identity();
            match seen.get(&key) {
                None => drop(seen.insert(key, at)),
                Some(first)
                    if super::value::same(
                        &self.out.figures[*first].written.stated,
                        &figure.written.stated,
                    ) =>
                {
                    repeated.push(at);
                }
                Some(first) => faults.push((*first, at)),
            }
        }
        for at in repeated {
            let (sheet, spot) = (self.out.figures[at].sheet, self.out.figures[at].spot);
            self.out.fates[sheet].insert(spot, Fate::Ignored(Ignored::Repeated));
        }
        for (first, second) in faults {
            for (at, other) in [(first, second), (second, first)] {
                let (sheet, spot) = (self.out.figures[at].sheet, self.out.figures[at].spot);
                let of = &self.out.figures[other];
                let address = self.book.sheets[of.sheet].address(of.spot);
                self.out.fates[sheet].insert(spot, Fate::Refused(Refusal::twice(address)));
            }
        }
    }

    /// What holds for all figures and nobody has said.
    fn constants(&mut self) {
        let is_open = |what: &dyn Fn(&Figure) -> bool| self.out.figures.iter().any(what);
        let (source, released) =
            (is_open(&|figure| figure.source.is_empty()), is_open(&|figure| figure.released.is_none()));
        if source {
            self.ask(Question {
                key: "source",
                label: String::new(),
                options: Vec::new(),
                place: String::new(),
                message: Phrase::new(Both {
                    id: "dari sumber mana angka-angka ini? beri `--source KUNCI`, kunci dari `sources.yaml` atau yang baru seperti `kantor-2024`, atau `source` di pemetaan",
                    en: "which source are these figures from? give `--source KEY`, a key of `sources.yaml` or a new one such as `office-2024`, or `source` in the mapping",
                }),
            });
        }
        if released {
            self.ask(Question {
                key: "released",
                label: String::new(),
                options: Vec::new(),
                place: String::new(),
                message: Phrase::new(Both {
                    id: "kapan angka-angka ini diketahui? beri `--released TANGGAL`, atau `released` di pemetaan",
                    en: "when did these figures become known? give `--released DATE`, or `released` in the mapping",
                }),
            });
        }
    }
}
