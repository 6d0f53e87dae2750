//! Data files: everything as CSV and JSON, and each release, measure and region as CSV and as workbooks.

mod archive;
mod shelves;
mod workbook;

pub(super) use shelves::Shelves;

use super::plan::Plan;
use crate::indicator::Origin;
use crate::model::reads::{Fact, apart, note};
use crate::model::{CellKey, Keyed, LangId, MeasureId, Offer, RegionId, ReleaseId};
use crate::page::address::PageKey;
use crate::page::data_rows as rows;
use crate::page::{
    Context, FigureRow, MediaKind, WHOLE_CSV, WHOLE_JSON, measure_file, region_file, release_file,
};
use jiff::civil::Date;
use std::borrow::Cow;
use std::io::{self, Write};

/// A data file to be made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct DataFile {
    /// Its path below the site.
    pub(super) path: String,
    what: What,
    form: Form,
}

/// Which figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum What {
    Whole,
    Release(ReleaseId),
    Measure(MeasureId),
    Region(RegionId),
}

/// In which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    Csv,
    Json,
    /// A workbook in the words of a language.
    Workbook(LangId),
    Archive,
}

/// Every data file of a site.
pub(super) fn files(context: &Context<'_>) -> Vec<DataFile> {
    let (dataset, tables) = (context.dataset, &context.tables);
    let mut out = vec![
        DataFile { path: WHOLE_CSV.to_owned(), what: What::Whole, form: Form::Csv },
        DataFile { path: WHOLE_JSON.to_owned(), what: What::Whole, form: Form::Json },
    ];
    let mut add = |what: What, path: &dyn Fn(MediaKind) -> String| {
        out.push(DataFile { path: path(MediaKind::Csv), what, form: Form::Csv });
        if dataset.site.offers(Offer::Workbooks) {
            out.extend(context.languages().map(|language| {
                let path = context.addresses.localised(language, &path(MediaKind::Xlsx));
                DataFile { path, what, form: Form::Workbook(language) }
            }));
        }
    };
    for id in &tables.releases {
        add(What::Release(*id), &|kind| release_file(dataset.releases[*id].key(), kind));
    }
    for id in &tables.measured {
        add(What::Measure(*id), &|kind| measure_file(dataset.measures.all[*id].key(), kind));
    }
    for id in dataset.regions.all.ids().filter(|id| context.has_region_files(*id)) {
        add(What::Region(id), &|kind| region_file(dataset.regions.all[id].key(), kind));
    }
    if dataset.site.offers(Offer::Archives) && context.languages().next().is_some() {
        out.extend(tables.releases.iter().map(|id| DataFile {
            path: release_file(dataset.releases[*id].key(), MediaKind::Zip),
            what: What::Release(*id),
            form: Form::Archive,
        }));
    }
    out
}

impl DataFile {
    /// Whether making it takes long: it holds every figure.
    pub(super) fn is_long(&self) -> bool {
        self.what == What::Whole
    }

    /// Whether making it takes memory in the measure of its figures: all other files are written row by row.
    pub(super) fn is_held(&self) -> bool {
        matches!(self.form, Form::Workbook(_) | Form::Archive) && !matches!(self.what, What::Region(_))
    }
}

/// Notes what a data file is made of.
pub(super) fn note_reads(context: &Context<'_>, file: &DataFile) {
    match file.what {
        What::Whole => note(Fact::Figures),
        What::Measure(id) => note(Fact::Measure(id)),
        What::Region(id) => note(Fact::Region(id)),
        What::Release(id) => {
            context.dataset.releases[id].sources.iter().for_each(|source| note(Fact::Source(*source)));
        }
    }
}

/// Writes a data file.
///
/// # Errors
/// If it cannot be packed, or `out` takes no more.
pub(super) fn make(plan: &Plan<'_>, file: &DataFile, out: &mut dyn Write) -> io::Result<()> {
    let context = &plan.context;
    let shelves = apart(|| plan.shelves());
    let rows_of = |what| match what {
        What::Whole => Cow::Borrowed(shelves.all()),
        What::Release(id) => Cow::Borrowed(shelves.of_release(id)),
        What::Measure(id) => Cow::Borrowed(shelves.of_measure(id)),
        What::Region(id) => Cow::Owned(crate::page::rows_of_region(context, id)),
    };
    match (file.form, file.what) {
        (Form::Csv, what) => rows::csv(context, rows_of(what).iter().copied(), out),
        (Form::Json, what) => rows::json(context, rows_of(what).iter().copied(), out),
        (Form::Workbook(language), what) => {
            out.write_all(&workbook(context, language, what, &rows_of(what))?)
        }
        (Form::Archive, What::Release(id)) => out.write_all(&archive::archive(context, shelves, id)?),
        // Only releases are offered as archives.
        (Form::Archive, _) => Err(io::ErrorKind::Unsupported.into()),
    }
}

/// Some figures as a workbook in the words of a language.
fn workbook(
    context: &Context<'_>,
    language: LangId,
    what: What,
    rows: &[FigureRow<'_>],
) -> io::Result<Vec<u8>> {
    let sheet = context.sheet(language, page_of(what));
    let dataset = context.dataset;
    let title = match what {
        What::Whole => dataset.site.title.get(language),
        What::Release(id) => dataset.releases[id].title.get(language),
        What::Measure(id) => dataset.measures.all[id].name.get(language),
        What::Region(id) => dataset.regions.all[id].name.get(language),
    };
    workbook::workbook(&sheet.spreadsheet(title, rows), made_on(context, what, rows))
}

/// The page that tells of some figures.
fn page_of(what: What) -> PageKey {
    match what {
        What::Whole => PageKey::Data,
        What::Release(id) => PageKey::Overview(id),
        What::Measure(id) => PageKey::Measure(id),
        What::Region(id) => PageKey::RegionProfile(id),
    }
}

/// The day that a file bears: that of its release or of its newest figure, never that of its making.
fn made_on(context: &Context<'_>, what: What, rows: &[FigureRow<'_>]) -> Option<Date> {
    match what {
        What::Release(id) => Some(context.dataset.releases[id].released),
        _ => rows.iter().filter_map(FigureRow::released).max().or(context.tables.newest),
    }
}

/// The figures in use of these cells, in their order, each once.
pub(super) fn cells(context: &Context<'_>, cells: &[CellKey]) -> Vec<u8> {
    let mut seen = std::collections::BTreeSet::new();
    let each = cells.iter().filter(|key| seen.insert(**key));
    let rows = each.filter_map(|key| {
        let figure = context.figures.get(*key)?;
        Some(match figure.origin {
            Origin::Observed(at) => FigureRow::Stated(context.dataset.cells.observations().get(at as usize)?),
            Origin::Derived(_) => FigureRow::Derived(figure),
        })
    });
    let mut out = Vec::new();
    // Writing to memory does not fail.
    let _ = rows::csv(context, rows, &mut out);
    out
}

/// Rows of texts as CSV, the heads first.
pub(super) fn table(rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    rows::table(rows)
}
