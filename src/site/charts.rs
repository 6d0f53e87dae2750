//! The files that charts are offered as: drawings, pictures, figures, and pages to be embedded.

use super::data;
use super::plan::Plan;
use super::sink::{OutputFile, Sink, SinkError};
use crate::chart::Palette;
use crate::diag::{Diagnostic, Diagnostics};
use crate::model::ChartFile;
use crate::page::{Context, DrawnChart, ICONS, Sheet};
use crate::raster::Rasterizer;
use std::sync::OnceLock;

/// How many pixels of a picture stand for one of the drawing.
const SCALE: f32 = 2.0;

/// What all files of charts are made with.
pub(super) struct Studio {
    palette: Palette,
    /// Made when the first picture is: a site may have none.
    pictures: OnceLock<Rasterizer>,
}

impl Studio {
    /// With the colours of the charts, as the theme has them.
    pub(super) fn new(plan: &Plan<'_>) -> Self {
        let sheets = plan.context.theme.stylesheet(crate::chart::STYLE);
        Self { palette: Palette::new([sheets.as_str()]), pictures: OnceLock::new() }
    }

    /// Makes those files of every chart on a page that are wanted, once the page has been made.
    ///
    /// # Errors
    /// If the machine fails. What a template cannot show is a finding.
    pub(super) fn put(&self, sheet: &Sheet<'_>, sink: &dyn Sink) -> Result<Diagnostics, SinkError> {
        let mut findings = Diagnostics::default();
        for chart in sheet.take_drawn() {
            for file in chart.files.iter().filter(|file| sink.wants(&chart.file(**file))) {
                match self.make(sheet, &chart, *file)? {
                    Ok(bytes) => sink.put(OutputFile { path: chart.file(*file), bytes })?,
                    Err(finding) => findings.push(*finding),
                }
            }
        }
        let card = sheet.card_path().filter(|path| sink.wants(path));
        if let Some(path) = card
            && let Some(svg) = sheet.card_svg(&self.palette)
        {
            let pictures = self.pictures.get_or_init(Rasterizer::new);
            let picture = pictures.png(&svg, 1.0);
            let failed = |error: crate::raster::RasterError| SinkError {
                path: path.clone(),
                source: std::io::Error::other(error.to_string()),
            };
            let bytes = picture.map_err(failed)?;
            sink.put(OutputFile { path, bytes })?;
        }
        Ok(findings)
    }

    /// Makes the icons of the site as an app, from the drawing that is the icon of its pages.
    ///
    /// # Errors
    /// If the machine fails, or the drawing is no sound SVG.
    pub(super) fn icons(&self, context: &Context<'_>, sink: &dyn Sink) -> Result<(), SinkError> {
        let drawing = context.icon().unwrap_or_default();
        let pictures = self.pictures.get_or_init(Rasterizer::new);
        for (path, size) in ICONS {
            let failed = |error: crate::raster::RasterError| SinkError {
                path: path.to_owned(),
                source: std::io::Error::other(error.to_string()),
            };
            let bytes = pictures.square(drawing, size).map_err(failed)?;
            sink.put(OutputFile { path: path.to_owned(), bytes })?;
        }
        Ok(())
    }

    fn make(
        &self,
        sheet: &Sheet<'_>,
        chart: &DrawnChart,
        file: ChartFile,
    ) -> Result<Result<Vec<u8>, Box<Diagnostic>>, SinkError> {
        let failed =
            |reason: String| SinkError { path: chart.file(file), source: std::io::Error::other(reason) };
        let drawing = || {
            let svg = sheet.chart_svg(chart, &self.palette);
            svg.ok_or_else(|| failed("the drawing has no size".to_owned()))
        };
        Ok(match file {
            ChartFile::Svg => Ok(drawing()?.into_bytes()),
            ChartFile::Png => {
                let pictures = self.pictures.get_or_init(Rasterizer::new);
                Ok(pictures.png(&drawing()?, SCALE).map_err(|error| failed(error.to_string()))?)
            }
            ChartFile::Csv => Ok(data::cells(sheet.context, &chart.cells)),
            ChartFile::Embed => sheet.chart_page(chart).map(String::into_bytes),
        })
    }
}
