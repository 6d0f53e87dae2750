//! The sheet that one page is written on: its words, numbers and links, in its language and from its place.

use super::address::{PageKey, relative, to_root};
use super::alphabet::Alphabet;
use super::card::CardChart;
use super::chart_file::DrawnChart;
use super::context::{Context, Reader};
use super::terms::Terms;
use super::view::{Card, DateView, Link, SourceMark};
use crate::indicator::Figure;
use crate::model::{
    Dataset, LangId, MeasureId, MeasureRef, Missing, Observation, PartialDate, Period, PeriodKind, Quantity,
    RegionId, ReleaseId, SourceId, Stated, Text, UnitKind,
};
use crate::number::{Form, Noun, PeriodForm, Style};
use crate::theme::MessageArg;
use jiff::civil::Date;
use std::cell::RefCell;

/// How a page travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edition {
    /// As a part of the site: it leads to the other pages beside it.
    OfTheSite,
    /// By itself: it holds all that it needs, and leads to the site by full addresses.
    Alone,
}

/// One page in the making: which one, in which language, and where.
#[derive(Debug, Clone)]
pub struct Sheet<'c> {
    /// What it is made from.
    pub context: &'c Context<'c>,
    /// The language.
    pub language: LangId,
    /// Which page.
    pub key: PageKey,
    /// Its path below the site.
    pub path: String,
    /// How it travels.
    pub edition: Edition,
    /// The charts on it that are offered as files, in the order in which they were drawn.
    pub(super) drawn: RefCell<Vec<DrawnChart>>,
    /// The chart for the card of the page.
    pub(super) card_chart: RefCell<Option<CardChart>>,
    /// The title of the page, once it has been made.
    pub(super) title: RefCell<String>,
}

impl<'c> Sheet<'c> {
    pub(super) fn new(context: &'c Context<'c>, language: LangId, key: PageKey, path: String) -> Self {
        Self {
            context,
            language,
            key,
            path,
            edition: Edition::OfTheSite,
            drawn: RefCell::default(),
            card_chart: RefCell::default(),
            title: RefCell::default(),
        }
    }

    pub(super) fn dataset(&self) -> &'c Dataset {
        self.context.dataset
    }

    fn reader(&self) -> &'c Reader<'c> {
        // A sheet is only made for a language of the context.
        &self.context.readers[usize::from(self.language.0)]
    }

    /// The number style of the language.
    pub(super) fn style(&self) -> &'c Style {
        &self.reader().style
    }

    /// The terms of the glossary in this language.
    pub(super) fn terms(&self) -> &'c Terms {
        &self.reader().terms
    }

    /// The name of a measure or category as it stands within a sentence: "peserta aktif".
    pub(super) fn inside(&self, name: &str) -> String {
        self.reader().small.inside(name)
    }

    /// The order of names in this language.
    pub(super) fn alphabet(&self) -> &'c Alphabet {
        &self.reader().alphabet
    }

    /// The same page in an edition by itself.
    pub fn alone(&self) -> Self {
        Self {
            edition: Edition::Alone,
            drawn: RefCell::default(),
            card_chart: RefCell::default(),
            title: RefCell::default(),
            ..self.clone()
        }
    }

    /// Whether the page is by itself, without the site around it.
    pub(super) fn is_alone(&self) -> bool {
        self.edition == Edition::Alone
    }

    /// The words of a message. One that is missing becomes a finding.
    pub(super) fn say(&self, key: &str, args: &[(&str, MessageArg<'_>)]) -> String {
        self.reader().messages.get(key, args).unwrap_or_else(|missing| {
            self.context.report(self.context.theme.missing_message(&missing));
            String::new()
        })
    }

    /// "registered participants, active participants and workers"
    pub(super) fn listed_words(&self, names: &[String]) -> String {
        let Some((last, first)) = names.split_last() else { return String::new() };
        if first.is_empty() {
            return last.clone();
        }
        self.say("list-and", &[("first", (&first.join(", ")).into()), ("last", last.into())])
    }

    /// The words of a message without marks, for what is no page.
    pub fn message(&self, key: &str) -> String {
        self.word(key)
    }

    /// The words of a message without marks.
    pub(super) fn word(&self, key: &str) -> String {
        self.say(key, &[])
    }

    /// A text of the content.
    pub(super) fn text(&self, text: &Text) -> String {
        text.get(self.language).to_owned()
    }

    /// A text that may be absent.
    pub(super) fn text_of(&self, text: Option<&Text>) -> Option<String> {
        text.filter(|text| !text.is_empty()).map(|text| self.text(text))
    }

    /// A path as a link from this page.
    pub(super) fn to(&self, path: &str) -> String {
        if self.is_alone() {
            return self.context.addresses.full(path);
        }
        if self.key == PageKey::NotFound {
            return format!("{}{path}", self.context.addresses.base_path());
        }
        relative(&self.path, path)
    }

    /// The way to the root of the site.
    pub(super) fn root(&self) -> String {
        if self.is_alone() {
            return self.dataset().site.base_url.clone();
        }
        if self.key == PageKey::NotFound {
            return self.context.addresses.base_path();
        }
        to_root(&self.path)
    }

    /// The link to a page in the same language.
    pub(super) fn href(&self, key: PageKey) -> String {
        self.to(&self.context.addresses.path(self.language, key))
    }

    /// The link to a place on a page; a fragment alone on this page.
    pub(super) fn href_at(&self, key: PageKey, id: &str) -> String {
        if key == self.key { format!("#{id}") } else { format!("{}#{id}", self.href(key)) }
    }

    /// The link to a page, if there is such a page and it is another one.
    pub(super) fn href_if(&self, key: PageKey) -> Option<String> {
        (key != self.key && self.context.tables.has(key)).then(|| self.href(key))
    }

    /// The name of a region.
    pub(super) fn region_name(&self, region: RegionId) -> String {
        self.text(&self.dataset().regions.all[region].name)
    }

    /// A region as a link to the page on it.
    pub(super) fn region(&self, region: RegionId) -> Card {
        Card {
            label: self.region_name(region),
            href: self.context.tables.page_on(region).and_then(|page| self.href_if(page)),
            detail: None,
        }
    }

    /// A region as a link to its page in a release, or else to its profile.
    pub(super) fn region_in(&self, release: ReleaseId, region: RegionId) -> Card {
        let page = self.context.tables.in_release(self.dataset(), release, region);
        match page.and_then(|page| self.href_if(page)) {
            Some(href) => Card { label: self.region_name(region), href: Some(href), detail: None },
            None if page == Some(self.key) => {
                Card { label: self.region_name(region), href: None, detail: None }
            }
            None => self.region(region),
        }
    }

    /// The name of a measure in a category: "Peserta aktif, penerima upah".
    pub(super) fn what(&self, what: MeasureRef) -> String {
        let mut name = self.text(&self.dataset().measures.all[what.measure].name);
        for value in self.dataset().measures.values(what.category) {
            name.push_str(", ");
            name.push_str(value.name.get(self.language));
        }
        name
    }

    /// A measure in a category as a link to its page.
    pub(super) fn measure(&self, what: MeasureRef) -> Card {
        Card { label: self.what(what), href: self.href_if(PageKey::Measure(what.measure)), detail: None }
    }

    /// What a measure counts.
    pub(super) fn noun(&self, measure: MeasureId) -> Noun<'c> {
        let unit = self.dataset().measures.unit_of(measure);
        Noun {
            kind: unit.kind,
            key: &unit.id,
            one: unit.one.get(self.language),
            other: unit.other.get(self.language),
        }
    }

    /// A quantity in the form asked for.
    pub(super) fn quantity(&self, measure: MeasureId, quantity: &Quantity, form: Form) -> String {
        self.style().quantity(quantity, &self.noun(measure), form)
    }

    /// The quantity of a figure in the form asked for, if it has one.
    pub(super) fn quantity_of(&self, figure: &Figure, form: Form) -> Option<String> {
        Some(self.quantity(figure.key.measure, figure.quantity()?, form))
    }

    /// A quantity as tables have it, or the reason why there is none.
    pub(super) fn value(&self, measure: MeasureId, stated: &Stated) -> String {
        match stated {
            Stated::Quantity(quantity) => self.quantity(measure, quantity, Form::Table),
            Stated::Missing(reason) => self.missing(*reason),
        }
    }

    /// A quantity with its noun, or the reason why there is none.
    pub(super) fn value_with_unit(&self, measure: MeasureId, stated: &Stated) -> String {
        match stated {
            Stated::Quantity(quantity) => self.quantity(measure, quantity, Form::Prose),
            Stated::Missing(reason) => self.missing(*reason),
        }
    }

    /// Why there is no figure.
    pub(super) fn missing(&self, reason: Missing) -> String {
        self.word(&format!("missing-{}", reason.key()))
    }

    /// A share in percent.
    pub(super) fn percent(&self, quantity: &Quantity) -> String {
        let noun = Noun { kind: UnitKind::Percent, key: "percent", one: "", other: "" };
        self.style().quantity(quantity, &noun, Form::Table)
    }

    /// A whole number.
    pub(super) fn count(&self, count: usize) -> String {
        let noun = Noun { kind: UnitKind::Count, key: "", one: "", other: "" };
        self.style().quantity(&Quantity::exact(count as u64), &noun, Form::Table)
    }

    /// A period in full.
    pub(super) fn period_name(&self, period: &Period) -> String {
        self.style().period(period, PeriodForm::Full)
    }

    /// A period.
    pub(super) fn period(&self, period: &Period) -> DateView {
        let (start, end) = (period.start, period.end);
        let datetime = match period.kind {
            PeriodKind::Day => Some(end.to_string()),
            PeriodKind::Month => Some(format!("{:04}-{:02}", start.year(), start.month())),
            PeriodKind::Year => Some(format!("{:04}", start.year())),
            PeriodKind::Quarter | PeriodKind::YearToDate | PeriodKind::Span | PeriodKind::Undated => None,
        };
        DateView { label: self.period_name(period), datetime }
    }

    /// A date as far as it is known.
    pub(super) fn partial(&self, date: &PartialDate) -> DateView {
        self.period(&date.as_period())
    }

    /// A day.
    pub(super) fn day(&self, date: Date) -> DateView {
        DateView { label: self.style().date(date), datetime: Some(date.to_string()) }
    }

    /// A source in short: outlet and year, with a letter where several share both.
    pub(super) fn source_name(&self, source: SourceId) -> &'c str {
        &self.reader().sources[source.0 as usize]
    }

    /// A source as a link to its entry.
    pub(super) fn source(&self, source: SourceId) -> Link {
        let id = &self.dataset().sources[source].id;
        Link { label: self.source_name(source).to_owned(), href: self.href_at(PageKey::Sources, id) }
    }

    /// The source of an observation.
    pub(super) fn source_of(&self, observation: &Observation) -> SourceMark {
        let Link { label, href } = self.source(observation.source);
        SourceMark { label, href, released: self.partial(&observation.released) }
    }
}
