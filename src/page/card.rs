//! The picture of a page for previews: its headline figure and the first chart of that.

use super::address::PageKey;
use super::parts::EVER;
use super::section::Spec;
use super::sheet::Sheet;
use super::view::Preview;
use crate::chart::{CardWords, Palette, Svg, card};
use crate::indicator::Figure;
use crate::model::{Cards, RegionId};
use crate::number::Form;

/// The size of a card in pixels.
const SIZE: (u32, u32) = (1200, 630);

/// The chart of a page for its card.
#[derive(Debug, Clone)]
pub(super) struct CardChart {
    kind: String,
    drawing: String,
}

impl<'c> Sheet<'c> {
    /// Keeps a chart for the card: of those of its figure the first over time, or else the first. A chart of another
    /// measure, region or time beside that figure would be taken for its own.
    pub(super) fn keep_for_card(&self, kind: &str, spec: &Spec, drawing: &str, figures: &[&Figure]) {
        let Some(own) = self.card_figure() else { return };
        let of_own = spec.what == own.key.what() && spec.others.is_empty();
        let here = spec.subject.region == own.key.region;
        if !of_own || !here || !figures.iter().any(|one| one.key.period == own.key.period) {
            return;
        }
        let mut kept = self.card_chart.borrow_mut();
        let better = kept.as_ref().is_none_or(|kept| kept.kind != "trend" && kind == "trend");
        if better {
            *kept = Some(CardChart { kind: kind.to_owned(), drawing: drawing.to_owned() });
        }
    }

    /// Whether the site has pictures for pages of this kind.
    pub(super) fn may_have_card(&self) -> bool {
        let cards = self.dataset().site.cards;
        match self.key {
            PageKey::Overview(_) => cards != Cards::None,
            PageKey::RegionProfile(_) => matches!(cards, Cards::Regions | Cards::EveryPage),
            PageKey::RegionReport(..) => cards == Cards::EveryPage,
            _ => false,
        }
    }

    /// The path of the card of this page; nothing if it has none of its own.
    pub fn card_path(&self) -> Option<String> {
        self.card_figure()?;
        Some(format!("{}.png", self.path.strip_suffix(".html").unwrap_or(&self.path)))
    }

    /// The card in the head of the page.
    pub(super) fn own_preview(&self) -> Option<Preview> {
        let path = self.card_path()?;
        let figure = self.card_figure()?;
        let (region, what, when, value) = self.card_words(figure)?;
        Some(Preview {
            href: self.context.addresses.full(&path),
            alt: format!("{region}. {what}, {when}: {value}"),
            width: Some(SIZE.0),
            height: Some(SIZE.1),
        })
    }

    /// The card as a drawing, once the page has been made.
    pub fn card_svg(&self, palette: &Palette) -> Option<String> {
        let figure = self.card_figure()?;
        let (title, what, when, value) = self.card_words(figure)?;
        let release = match self.key {
            PageKey::Overview(id) | PageKey::RegionReport(id, _) => Some(id),
            _ => None,
        };
        let note = self.telling(release, figure).into_iter().next().map_or(String::new(), |one| one.text);
        let site = &self.dataset().site;
        let name = site.short_title.as_ref().unwrap_or(&site.title);
        let foot = format!("{} · {} · {}", self.text(name), self.text(&site.organisation), site.licence.name);
        let drawing = self.card_chart.borrow_mut().take().map(|kept| Svg(kept.drawing));
        let words = CardWords {
            lang: self.context.tag(self.language),
            title: &title,
            what: &what,
            when: &when,
            value: &value,
            note: &note,
            foot: &foot,
        };
        Some(card(drawing.as_ref(), words, palette))
    }

    /// Region, what is counted, when, and the figure.
    fn card_words(&self, figure: &'c Figure) -> Option<(String, String, String, String)> {
        let key = figure.key;
        let (what, when) = (self.what(key.what()), self.period_name(&key.period));
        Some((self.region_name(key.region), what, when, self.quantity_of(figure, Form::Headline)?))
    }

    /// The figure of the card: the first of the headline that is known.
    fn card_figure(&self) -> Option<&'c Figure> {
        if !self.may_have_card() {
            return None;
        }
        let known = |figure: &&Figure| figure.quantity().is_some();
        let of_release = |id, region: RegionId| {
            let release = &self.dataset().releases[id];
            self.headline_figures(region, &release.headline, release.period).into_iter().find(known)
        };
        match self.key {
            PageKey::Overview(id) => of_release(id, self.dataset().releases[id].lead),
            PageKey::RegionReport(id, region) => of_release(id, region),
            PageKey::RegionProfile(region) => {
                let measures = super::region::headline(self, region);
                let figures = self.context.figures;
                measures.into_iter().filter_map(|what| figures.latest(region, what, EVER)).find(known)
            }
            _ => None,
        }
    }
}
