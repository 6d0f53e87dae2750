//! The files that pages offer: where each is, what it is called, and what metadata say of it.

use super::address::PageKey;
use super::context::Context;
use super::rows::{Row, rows_of_region, rows_of_release};
use super::sheet::Sheet;
use super::view::{Download, MediaKind};
use crate::model::{Keyed, MeasureId, Offer, RegionId, ReleaseId};
use jiff::civil::Date;

/// The path of the data of a release, in the first language.
pub fn release_file(id: &str, kind: MediaKind) -> String {
    format!("data/releases/{id}.{}", kind.ending())
}

/// The path of the data of a measure.
pub fn measure_file(id: &str, kind: MediaKind) -> String {
    format!("data/measures/{id}.{}", kind.ending())
}

/// The path of the data of a region.
pub fn region_file(id: &str, kind: MediaKind) -> String {
    format!("data/regions/{id}.{}", kind.ending())
}

/// The path of all data as CSV.
pub const WHOLE_CSV: &str = "data/cakupan.csv";
/// The path of all data as JSON.
pub const WHOLE_JSON: &str = "data/cakupan.json";
/// The tables that the keys of the figures refer to: what each is called (a message), and its path.
pub(super) const REFERENCES: [(&str, &str); 3] = [
    ("package-regions", "data/regions.csv"),
    ("package-measures", "data/measures.csv"),
    ("package-sources", "data/sources.csv"),
];
/// The path of the description of all data as a Frictionless Data Package.
pub const PACKAGE: &str = "data/datapackage.json";
/// The path of the catalogue of all data as DCAT.
pub const CATALOGUE: &str = "data/catalogue.jsonld";

impl MediaKind {
    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Json | Self::Package => "json",
            Self::Catalogue => "jsonld",
            Self::Svg => "svg",
            Self::Png => "png",
            Self::Xlsx => "xlsx",
            Self::Zip => "zip",
            Self::Bibtex => "bib",
            Self::Ris => "ris",
            Self::Html => "html",
        }
    }

    /// Its name on the web.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Csv => "text/csv",
            Self::Json | Self::Package => "application/json",
            Self::Catalogue => "application/ld+json",
            Self::Svg => "image/svg+xml",
            Self::Png => "image/png",
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Zip => "application/zip",
            Self::Bibtex => "application/x-bibtex",
            Self::Ris => "application/x-research-info-systems",
            Self::Html => "text/html",
        }
    }
}

/// A file with figures: its format and its path below the site.
pub type FileOf = (MediaKind, String);

impl Context<'_> {
    /// The files with the figures of a release, in the words of a language where they have words.
    pub fn release_files(&self, language: crate::model::LangId, id: ReleaseId) -> Vec<FileOf> {
        let path = |kind| release_file(self.dataset.releases[id].key(), kind);
        let mut out = vec![(MediaKind::Csv, path(MediaKind::Csv))];
        if self.dataset.site.offers(Offer::Workbooks) {
            out.push((MediaKind::Xlsx, self.addresses.localised(language, &path(MediaKind::Xlsx))));
        }
        if self.dataset.site.offers(Offer::Archives) {
            out.push((MediaKind::Zip, path(MediaKind::Zip)));
        }
        out
    }

    fn table_files(&self, language: crate::model::LangId, path: impl Fn(MediaKind) -> String) -> Vec<FileOf> {
        let mut out = vec![(MediaKind::Csv, path(MediaKind::Csv))];
        if self.dataset.site.offers(Offer::Workbooks) {
            out.push((MediaKind::Xlsx, self.addresses.localised(language, &path(MediaKind::Xlsx))));
        }
        out
    }

    /// Whether the figures of a region are offered by themselves: there are some, and they have a page.
    pub fn has_region_files(&self, region: RegionId) -> bool {
        self.dataset.site.offers(Offer::Regions)
            && self.tables.has(PageKey::RegionProfile(region))
            && !self.figures.of_region(region).is_empty()
    }

    /// The files with everything.
    pub fn whole_files(&self) -> [FileOf; 2] {
        [(MediaKind::Csv, WHOLE_CSV.to_owned()), (MediaKind::Json, WHOLE_JSON.to_owned())]
    }
}

impl<'c> Sheet<'c> {
    /// The data of a release as files.
    pub(super) fn release_downloads(&self, release: ReleaseId) -> Vec<Download> {
        let message = |kind: MediaKind| match kind {
            MediaKind::Zip => "download-archive",
            _ => "download-release",
        };
        let files = self.context.release_files(self.language, release);
        files.iter().map(|(kind, path)| self.download(message(*kind), path, *kind)).collect()
    }

    /// The files with the figures of a region, if there are any.
    pub(super) fn region_files(&self, region: RegionId) -> Vec<FileOf> {
        if !self.context.has_region_files(region) {
            return Vec::new();
        }
        let id = self.dataset().regions.all[region].key();
        self.context.table_files(self.language, |kind| region_file(id, kind))
    }

    /// The figures of a region as files.
    pub(super) fn region_downloads(&self, region: RegionId) -> Vec<Download> {
        let name = self.region_name(region);
        let label = self.say("download-region", &[("region", (&name).into())]);
        let file = |(kind, path): &FileOf| Download {
            label: label.clone(),
            href: self.to(path),
            format: *kind,
            size: None,
        };
        self.region_files(region).iter().map(file).collect()
    }

    /// The files with the figures of a measure.
    pub(super) fn measure_files(&self, measure: MeasureId) -> Vec<FileOf> {
        let id = self.dataset().measures.all[measure].key();
        self.context.table_files(self.language, |kind| measure_file(id, kind))
    }

    pub(super) fn download(&self, message: &str, path: &str, format: MediaKind) -> Download {
        Download { label: self.word(message), href: self.to(path), format, size: None }
    }

    /// The rows that the page lists: of its region in its release, or of all times.
    pub fn listed_rows(&self) -> Vec<Row<'c>> {
        match self.key {
            PageKey::Overview(id) => rows_of_release(self.context, id, self.dataset().releases[id].lead),
            PageKey::RegionReport(id, region) => rows_of_release(self.context, id, region),
            PageKey::RegionProfile(region) => rows_of_region(self.context, region),
            _ => Vec::new(),
        }
    }
}

impl Row<'_> {
    /// When it became known; a figure of ours has no day of its own.
    pub fn released(&self) -> Option<Date> {
        match self {
            Self::Stated(one) => Some(one.released.latest),
            Self::Derived(_) => None,
        }
    }
}
