//! The files that a chart is offered as: which, where, and what stands in them beside the drawing.

use super::address::PageKey;
use super::section::Spec;
use super::sheet::Sheet;
use super::view::{Alternate, ChartView, Download, EmbedPage, Link, MediaKind};
use super::words::{chart_title, described};
use crate::chart::{Palette, Surround, Svg, alone, unlinked};
use crate::diag::Diagnostic;
use crate::indicator::Figure;
use crate::model::reads::{Fact, note};
use crate::model::{CellKey, ChartFile, Pictures};

/// A chart that was drawn for a page, for its files.
#[derive(Debug, Clone)]
pub struct DrawnChart {
    /// The path of its files below the site, without the ending.
    pub path: String,
    /// Which files it has.
    pub files: Vec<ChartFile>,
    /// The cells in it, in the order of its table.
    pub cells: Vec<CellKey>,
    /// Which chart of its page it is.
    number: usize,
    view: ChartView,
}

impl DrawnChart {
    /// The path of one of its files.
    pub fn file(&self, file: ChartFile) -> String {
        let ending = match file {
            ChartFile::Embed => "html",
            ChartFile::Svg | ChartFile::Png | ChartFile::Csv => file.key(),
        };
        format!("{}.{ending}", self.path)
    }
}

impl<'c> Sheet<'c> {
    /// Offers a chart as files, as the site has it, and keeps it until they are made.
    pub(super) fn offer(&self, kind: &str, spec: &Spec, view: &mut ChartView, figures: &[&'c Figure]) {
        if self.is_alone() {
            return;
        }
        self.keep_for_card(kind, spec, &view.svg_phone, figures);
        let charts = &self.dataset().site.charts;
        let pictured = charts.pictures == Pictures::EveryPage || matches!(self.key, PageKey::Overview(_));
        let has = |file: &ChartFile| *file != ChartFile::Png || pictured;
        let files: Vec<ChartFile> = charts.files.iter().copied().filter(has).collect();
        if files.is_empty() || self.key == PageKey::NotFound {
            return;
        }
        let path = self.chart_path(kind, spec);
        let cells = figures.iter().map(|figure| figure.key).collect();
        let drawn =
            DrawnChart { path, files, cells, number: self.drawn.borrow().len() + 1, view: view.clone() };
        let label = self.say("download-chart", &[("title", (&view.title).into())]);
        for file in &drawn.files {
            let href = self.to(&drawn.file(*file));
            let format = match file {
                ChartFile::Svg => MediaKind::Svg,
                ChartFile::Png => MediaKind::Png,
                ChartFile::Csv => MediaKind::Csv,
                ChartFile::Embed => {
                    view.embed = Some(href);
                    continue;
                }
            };
            view.downloads.push(Download { label: label.clone(), href, format, size: None });
        }
        self.drawn.borrow_mut().push(drawn);
    }

    /// Where the files of a chart are: named by what is shown, with a number where the page shows it more than once.
    fn chart_path(&self, kind: &str, spec: &Spec) -> String {
        let measures = spec.measures().map(|what| self.dataset().measures.key_of(what).replace('/', "."));
        let name = format!("{kind}-{}", measures.collect::<Vec<_>>().join("-"));
        let path = |number: usize| {
            let name = if number == 1 { name.clone() } else { format!("{name}-{number}") };
            self.context.addresses.chart(self.language, &self.path, &name)
        };
        let drawn = self.drawn.borrow();
        let mut number = 1;
        while drawn.iter().any(|other| other.path == path(number)) {
            number += 1;
        }
        path(number)
    }

    /// The charts that were drawn for the page, and no longer here afterwards.
    pub fn take_drawn(&self) -> Vec<DrawnChart> {
        self.drawn.take()
    }

    /// A chart as an SVG file of its own.
    pub fn chart_svg(&self, chart: &DrawnChart, palette: &Palette) -> Option<String> {
        let lang = self.context.tag(self.language);
        let notes = [self.chart_source(chart), self.chart_origin()];
        let notes: Vec<String> = notes.into_iter().filter(|note| !note.is_empty()).collect();
        let about = Surround { lang, title: &chart.view.title, notes: &notes };
        alone(&Svg(chart.view.svg_desk.clone()), about, palette)
    }

    /// A page with nothing but a chart.
    ///
    /// # Errors
    /// If the template cannot show it.
    pub fn chart_page(&self, chart: &DrawnChart) -> Result<String, Box<Diagnostic>> {
        let path = chart.file(ChartFile::Embed);
        let lang = self.context.tag(self.language).to_owned();
        let mut view = chart.view.clone();
        view.svg_phone = unlinked(&view.svg_phone);
        view.svg_desk = unlinked(&view.svg_desk);
        let title = self.text(&self.dataset().site.title);
        let (own, address) = (self.title.borrow(), self.context.addresses.full(&path));
        let alternate = |lang: &str| Alternate { lang: lang.to_owned(), href: address.clone() };
        let page = EmbedPage {
            title: chart_title(&format!("{own} ({})", chart.number), &chart.view.title),
            description: described(&format!("{own}. {}", chart.view.description), ""),
            alternates: [lang.as_str(), "x-default"].map(alternate).into(),
            og_image: self.preview(),
            og_locale: self.word("language-locale"),
            site: title.clone(),
            noindex: self.dataset().preview.is_some(),
            preview: self.preview_notice(),
            css: vec![super::address::relative(&path, self.context.style_path())],
            icon: self.context.has_icon().then(|| super::address::relative(&path, "assets/icon.svg")),
            chart: view,
            source: self.chart_source(chart),
            origin: self.publisher(),
            from: Link {
                label: self.say("chart-on-page", &[("title", (&title).into())]),
                href: super::address::relative(&path, &self.path),
            },
            canonical: self.context.addresses.full(&self.path),
            lang: lang.clone(),
        };
        note(Fact::Template("embed.html"));
        self.context.theme.render("embed.html", &lang, &page, &path)
    }

    /// "Source: Kemnaker, 2024; BPS, 2023", and who made the boundaries of a map.
    fn chart_source(&self, chart: &DrawnChart) -> String {
        let sources: Vec<&str> = chart.view.sources.iter().map(|source| source.label.as_str()).collect();
        let sources = match sources.join("; ") {
            none if none.is_empty() => none,
            sources => self.say("chart-file-source", &[("sources", (&sources).into())]),
        };
        let credit = chart.view.credit.iter().map(|credit| format!("{} {credit}", self.word("boundaries")));
        [sources].into_iter().filter(|words| !words.is_empty()).chain(credit).collect::<Vec<_>>().join(" · ")
    }

    /// Who publishes it, how it may be used, and where it is from.
    fn chart_origin(&self) -> String {
        let address = self.context.addresses.full(&self.path);
        format!("{} · {address}", self.publisher())
    }

    fn publisher(&self) -> String {
        let site = &self.dataset().site;
        format!("{} · {}", self.text(&site.organisation), site.licence.name)
    }
}
