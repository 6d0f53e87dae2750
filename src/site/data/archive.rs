//! Archives: a release with its figures in every form, their description, their licence and how to cite them.

use super::shelves::Shelves;
use super::{What, workbook};
use crate::model::{Keyed as _, Offer, ReleaseId};
use crate::page::{Context, data_rows as rows};
use crate::site::package;
use jiff::civil::Date;
use std::io::{self, Cursor, Write as _};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// A release in one archive. Every file in it bears the day of the release.
///
/// # Errors
/// If it cannot be packed.
pub(super) fn archive(context: &Context<'_>, shelves: &Shelves<'_>, id: ReleaseId) -> io::Result<Vec<u8>> {
    let release = &context.dataset.releases[id];
    let figures = shelves.of_release(id);
    let mut csv = Vec::new();
    rows::csv(context, figures.iter().copied(), &mut csv)?;
    let name = |ending: &str| format!("{}/{}", release.key(), ending);
    let mut files: Vec<(String, Vec<u8>)> =
        vec![(name(FIGURES), csv), (name("datapackage.json"), package::of_release(context, id, FIGURES))];
    files.extend(package::REFERENCES.iter().map(|one| (name(one.file), one.table(context))));
    let sheet = |language| context.sheet(language, super::page_of(What::Release(id)));
    let licence: Vec<String> = context.languages().map(|language| sheet(language).licence_text()).collect();
    files.push((name("LICENCE.txt"), format!("{}\n", licence.join("\n\n")).into_bytes()));
    for language in context.languages() {
        let tag = context.tag(language);
        let sheet = sheet(language);
        files.push((name(&sheet.read_me_name()), sheet.read_me(id).into_bytes()));
        if context.dataset.site.offers(Offer::Workbooks) {
            let made = workbook(context, language, What::Release(id), figures)?;
            files.push((name(&format!("figures.{tag}.xlsx")), made));
        }
    }
    packed(&files, release.released)
}

/// The figures in an archive.
const FIGURES: &str = "figures.csv";

fn packed(files: &[(String, Vec<u8>)], day: Date) -> io::Result<Vec<u8>> {
    let number = |part: i8| u8::try_from(part).unwrap_or(1);
    let year = u16::try_from(day.year()).unwrap_or(1980);
    // Archives know no day before 1980.
    let moment = DateTime::from_date_and_time(year, number(day.month()), number(day.day()), 0, 0, 0);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(moment.unwrap_or_default())
        .unix_permissions(0o644);
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        out.start_file(name.as_str(), options).map_err(io::Error::other)?;
        out.write_all(bytes)?;
    }
    Ok(out.finish().map_err(io::Error::other)?.into_inner())
}

#[cfg(test)]
mod tests {
    use super::packed;

    #[test]
    fn an_archive_is_the_same_whenever_it_is_made() {
        let files = [("a/b.csv".to_owned(), b"x,y\r\n".to_vec())];
        let day = jiff::civil::Date::constant(2024, 3, 15);
        let (first, second) = (packed(&files, day).unwrap(), packed(&files, day).unwrap());
        assert_eq!(first, second);
        // Before archives had days: the first that they know.
        assert!(packed(&files, jiff::civil::Date::constant(1950, 1, 1)).is_ok());
    }
}
