//! What all pages share: head, navigation, footer.

use super::address::PageKey;
use super::downloads::FileOf;
use super::extent::Extent;
use super::sheet::Sheet;
use super::view::{
    Alternate, Card, Footer, Frame, Head, Link, NavItem, NavKey, OpenGraphKind, Preview, SiteView, Twin,
};
use super::words::{described, whole_title};
use crate::model::{MeasureRef, Period, PeriodKind, RegionId, Stage};
use jiff::civil::Date;
use serde_json::{Value, json};

/// What a page says of itself.
pub(super) struct About {
    /// Its title.
    pub(super) title: String,
    /// Its name below the pages above it, where that is shorter than its title.
    pub(super) crumb: Option<String>,
    /// One or two sentences on it.
    pub(super) description: String,
    /// The section of the navigation that it is in.
    pub(super) nav: Option<NavKey>,
    /// The pages between the home page and itself.
    pub(super) above: Vec<(String, PageKey)>,
    /// Its last change, as `2024-03-15`.
    pub(super) modified: Option<String>,
    /// Schema.org metadata of its data, where it has any.
    pub(super) data: Option<Value>,
}

/// What the data of a page are on, for its metadata.
#[derive(Debug, Default)]
pub(super) struct Scope {
    /// When they were published.
    pub(super) released: Option<Date>,
    /// How far they reach.
    pub(super) extent: Extent,
    /// The regions.
    pub(super) places: Vec<RegionId>,
    /// The measures.
    pub(super) measures: Vec<MeasureRef>,
}

impl Scope {
    /// Data that were published together, on one period.
    pub(super) fn release(released: Date, period: Period) -> Self {
        let dated = !matches!(period.kind, PeriodKind::Undated);
        let extent = Extent { time: dated.then_some((period.start, period.end)), newest: Some(released) };
        Self { released: Some(released), extent, ..Self::default() }
    }
}

impl About {
    /// A page with a title and a description.
    pub(super) fn new(title: String, description: String) -> Self {
        Self { title, crumb: None, description, nav: None, above: Vec::new(), modified: None, data: None }
    }
}

impl About {
    fn name(&self) -> &str {
        self.crumb.as_ref().unwrap_or(&self.title)
    }
}

/// The pages from which readers search: those where one looks for something without knowing where it is.
const HAVE_FORM: [PageKey; 4] = [PageKey::Home, PageKey::RegionIndex, PageKey::Search, PageKey::NotFound];

/// The sections of the navigation with their messages.
const SECTIONS: [(NavKey, &str); 6] = [
    (NavKey::Reports, "nav-reports"),
    (NavKey::Regions, "nav-regions"),
    (NavKey::Measures, "nav-measures"),
    (NavKey::Data, "nav-data"),
    (NavKey::Methodology, "nav-methodology"),
    (NavKey::About, "nav-about"),
];

impl<'c> Sheet<'c> {
    /// The frame of the page.
    pub(super) fn frame(&self, about: &About) -> Frame {
        let site = self.site();
        let breadcrumbs = self.asked("breadcrumbs", || self.breadcrumbs(about));
        self.title.replace(about.title.clone());
        Frame {
            lang: self.context.tag(self.language).to_owned(),
            root: self.root(),
            home: self.href(PageKey::Home),
            head: self.head(about, &site),
            nav: self.asked("nav", || self.nav(about.nav)),
            search: Link { label: self.word("nav-search"), href: self.href(PageKey::Search) },
            breadcrumbs,
            twins: self.asked("twins", || self.twins()),
            footer: self.footer(),
            preview: self.preview_notice(),
            alone: self.alone_view(),
            site,
        }
    }

    /// What every page of a preview says of itself.
    pub(super) fn preview_notice(&self) -> Option<String> {
        let waiting = self.dataset().preview.as_ref()?;
        let each = waiting.iter().map(|release| {
            let title = self.text(&release.title);
            let args = [("release", (&title).into()), ("due", (&release.due).into())];
            self.say(if release.stage == Stage::Draft { "preview-draft" } else { "preview-embargoed" }, &args)
        });
        let list: Vec<String> = each.collect();
        Some(match list.as_slice() {
            [] => self.word("preview-nothing"),
            _ => self.say("preview-notice", &[("list", (&list.join("; ")).into())]),
        })
    }

    fn site(&self) -> SiteView {
        let site = &self.dataset().site;
        SiteView {
            title: self.text(&site.title),
            description: self.text(&site.description),
            organisation: self.text(&site.organisation),
            contact: site.contact.clone(),
            licence: Card { label: site.licence.name.clone(), href: site.licence.url.clone(), detail: None },
        }
    }

    fn head(&self, about: &About, site: &SiteView) -> Head {
        let (addresses, site_data) = (&self.context.addresses, &self.dataset().site);
        let known = self.key != PageKey::NotFound;
        let address = |language| addresses.full(&addresses.path(language, self.key));
        let mut alternates: Vec<Alternate> = Vec::new();
        if known && self.shows("alternates") {
            alternates.extend(self.context.languages().map(|language| Alternate {
                lang: self.context.tag(language).to_owned(),
                href: address(language),
            }));
            let first = self.context.languages().next().unwrap_or(self.language);
            alternates.push(Alternate { lang: "x-default".to_owned(), href: address(first) });
        }
        let icon = !self.is_alone() && self.context.has_icon();
        let feed = Link {
            label: self.say("feed-title", &[("site", (&site.title).into())]),
            href: self.to(&addresses.feed(self.language)),
        };
        let short =
            site_data.short_title.as_ref().map_or_else(|| site.title.clone(), |short| self.text(short));
        let report = matches!(self.key, PageKey::Overview(_) | PageKey::RegionReport(..));
        Head {
            title: about.title.clone(),
            // The home page has the name of the site already, in full.
            whole_title: if self.key == PageKey::Home {
                about.title.clone()
            } else {
                whole_title(&about.title, &short)
            },
            description: described(&about.description, &site.description),
            canonical: known.then(|| address(self.language)),
            alternates,
            css: if self.is_alone() { Vec::new() } else { vec![self.to(self.context.style_path())] },
            scripts: {
                let keeper = self.keeps_pages().then_some(super::offline::KEEPER);
                let own = match self.key {
                    PageKey::Search => Some("search.js"),
                    PageKey::Compare => Some("compare.js"),
                    _ => None,
                };
                own.into_iter().chain(keeper).map(|name| self.to(&self.context.asset_path(name))).collect()
            },
            app: self.keeps_pages().then(|| self.to(&self.context.app_path(self.language))),
            form: HAVE_FORM.contains(&self.key),
            icon: icon.then(|| self.to("assets/icon.svg")),
            feed: Some(feed),
            og_kind: if report { OpenGraphKind::Article } else { OpenGraphKind::Website },
            og_image: self.asked("og_image", || self.preview()),
            og_locale: self.word("language-locale"),
            modified: about.modified.clone(),
            json_ld_html: self.asked("json_ld_html", || known.then(|| self.metadata(about)).flatten()),
            noindex: !known || self.dataset().preview.is_some(),
        }
    }

    /// Whether browsers are to keep the page; one that travels by itself is kept already.
    fn keeps_pages(&self) -> bool {
        self.dataset().site.keeps_pages() && !self.is_alone()
    }

    /// The picture that stands for the page where its address is shared: its own, or that of the theme.
    pub(super) fn preview(&self) -> Option<Preview> {
        if let Some(own) = self.own_preview() {
            return Some(own);
        }
        let card = self.context.theme.preview_card()?;
        Some(Preview {
            href: self.context.addresses.full(&format!("assets/{}", card.name)),
            alt: self.word("preview-alt"),
            width: card.size.map(|(width, _)| width),
            height: card.size.map(|(_, height)| height),
        })
    }

    /// Schema.org metadata: the way from the home page, and the data of the page.
    fn metadata(&self, about: &About) -> Option<String> {
        let addresses = &self.context.addresses;
        let mut graph: Vec<Value> = Vec::new();
        if self.key != PageKey::Home {
            let home = (self.text(&self.dataset().site.title), PageKey::Home);
            let own = (about.name().to_owned(), self.key);
            let way = std::iter::once(home).chain(about.above.iter().cloned()).chain([own]);
            let items: Vec<Value> = way
                .enumerate()
                .map(|(at, (name, key))| {
                    let item = addresses.full(&addresses.path(self.language, key));
                    json!({ "@type": "ListItem", "position": at + 1, "name": name, "item": item })
                })
                .collect();
            graph.push(json!({ "@type": "BreadcrumbList", "itemListElement": items }));
        }
        graph.extend(about.data.clone());
        if graph.is_empty() {
            return None;
        }
        Some(embedded(&json!({ "@context": "https://schema.org", "@graph": graph })))
    }

    /// The metadata of a dataset: a page with figures, or a file.
    pub(super) fn dataset_metadata(
        &self,
        name: &str,
        description: &str,
        files: &[FileOf],
        scope: &Scope,
    ) -> Value {
        let (dataset, addresses) = (self.dataset(), &self.context.addresses);
        let site = &dataset.site;
        let distribution: Vec<Value> = files
            .iter()
            .map(|(kind, path)| {
                let (address, format) = (addresses.full(path), kind.media_type());
                json!({ "@type": "DataDownload", "encodingFormat": format, "contentUrl": address })
            })
            .collect();
        let mut out = json!({
            "@type": "Dataset",
            "name": name,
            "description": self.long_enough(description),
            "url": addresses.full(&self.path),
            "inLanguage": self.context.tag(self.language),
            "isAccessibleForFree": true,
            "creator": { "@type": "Organization", "name": self.text(&site.organisation) },
            "distribution": distribution,
        });
        let Some(fields) = out.as_object_mut() else { return out };
        let mut add = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                fields.insert(name.to_owned(), value);
            }
        };
        add("license", site.licence.url.as_ref().map(|url| json!(url)));
        add("datePublished", scope.released.map(|date| json!(date.to_string())));
        let modified = scope.extent.newest.or(self.context.tables.newest);
        add("dateModified", modified.map(|date| json!(date.to_string())));
        let time = scope.extent.time.map(|(from, to)| format!("{from}/{to}"));
        add("temporalCoverage", time.map(|time| json!(time)));
        let names: Vec<String> = scope.places.iter().map(|region| self.region_name(*region)).collect();
        let places: Vec<Value> = names.iter().map(|name| json!({ "@type": "Place", "name": name })).collect();
        add("spatialCoverage", (!places.is_empty()).then(|| json!(places)));
        let measures: Vec<String> = scope.measures.iter().map(|what| self.what(*what)).collect();
        add("variableMeasured", (!measures.is_empty()).then(|| json!(measures)));
        let keywords: Vec<&String> = measures.iter().chain(&names).collect();
        add("keywords", (!keywords.is_empty()).then(|| json!(keywords)));
        out
    }

    /// A description that catalogues take: they want fifty signs at least.
    fn long_enough(&self, description: &str) -> String {
        let of_site = self.text(&self.dataset().site.description);
        if description.chars().count() >= 50 || description == of_site {
            return description.to_owned();
        }
        format!("{description} {of_site}")
    }

    fn nav(&self, current: Option<NavKey>) -> Vec<NavItem> {
        let addresses = &self.context.addresses;
        SECTIONS
            .into_iter()
            .filter_map(|(key, message)| {
                let page = match key {
                    NavKey::Reports => PageKey::Calendar,
                    NavKey::Regions => PageKey::RegionIndex,
                    NavKey::Measures => PageKey::MeasureIndex,
                    NavKey::Data => PageKey::Data,
                    NavKey::Methodology => addresses.text("methodology")?,
                    NavKey::About => addresses.text("about")?,
                };
                let (label, href) = (self.word(message), self.href(page));
                Some(NavItem { key, label, href, current: current == Some(key) })
            })
            .collect()
    }

    fn breadcrumbs(&self, about: &About) -> Vec<Card> {
        if self.key == PageKey::Home {
            return Vec::new();
        }
        let mut out =
            vec![Card { label: self.word("nav-home"), href: Some(self.href(PageKey::Home)), detail: None }];
        out.extend(about.above.iter().map(|(label, key)| Card {
            label: label.clone(),
            href: Some(self.href(*key)),
            detail: None,
        }));
        out.push(Card { label: about.name().to_owned(), href: None, detail: None });
        out
    }

    /// The same page in the other languages; from the page for unknown addresses their home pages.
    pub(super) fn twins(&self) -> Vec<Twin> {
        let key = if self.key == PageKey::NotFound { PageKey::Home } else { self.key };
        self.context
            .languages()
            .filter(|language| *language != self.language)
            .map(|language| Twin {
                lang: self.context.tag(language).to_owned(),
                label: self.context.sheet(language, key).word("language-name"),
                href: self.to(&self.context.addresses.path(language, key)),
            })
            .collect()
    }

    fn footer_links(&self) -> Vec<Link> {
        let addresses = &self.context.addresses;
        let mut links: Vec<Link> = [
            (PageKey::Glossary, "nav-glossary"),
            (PageKey::Sources, "nav-sources"),
            (PageKey::Quality, "nav-quality"),
            (PageKey::Revisions, "nav-revisions"),
            (PageKey::Calendar, "nav-calendar"),
        ]
        .into_iter()
        .filter(|(key, _)| *key != PageKey::Glossary || self.context.has_glossary())
        .map(|(key, message)| Link { label: self.word(message), href: self.href(key) })
        .collect();
        if self.context.compared().is_some() {
            let link = Link { label: self.word("nav-compare"), href: self.href(PageKey::Compare) };
            links.insert(0, link);
        }
        for (at, group) in addresses.texts.iter().enumerate() {
            if !matches!(group.id.as_str(), "methodology" | "about")
                && let Some(page) = group.best(self.language)
            {
                let label = self.dataset().pages[page].title.clone();
                links.push(Link { label, href: self.href(PageKey::Text(at as u16)) });
            }
        }
        links.push(Link { label: self.word("nav-feed"), href: self.to(&addresses.feed(self.language)) });
        links
    }

    fn footer(&self) -> Footer {
        let as_of = self.context.figures.as_of;
        Footer {
            links: self.asked("links", || self.footer_links()),
            as_of: as_of.or(self.context.tables.newest).map(|date| self.day(date)),
            vintage: as_of.is_some(),
            generator: concat!("Cakupan ", env!("CARGO_PKG_VERSION")).to_owned(),
        }
    }
}

/// JSON that can stand in a `script` element.
fn embedded(value: &Value) -> String {
    value.to_string().replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metadata_cannot_end_its_element() {
        let text = embedded(&json!({ "name": "</script><script>alert(1)//&" }));
        assert!(!text.contains(['<', '>', '&']), "{text}");
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap()["name"], "</script><script>alert(1)//&");
    }
}
