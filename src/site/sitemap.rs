//! The map of the site for search engines, and what robots are told.

use super::plan::Plan;
use super::xml::{element, empty};
use crate::page::address::PageKey;
use std::fmt::Write as _;

/// The most addresses that one map may have.
const MOST: usize = 50_000;

/// The maps of a site by path: one, or as many as are needed and one that lists them.
pub(super) fn sitemaps(plan: &Plan<'_>) -> Vec<(String, String)> {
    let entries: Vec<String> = plan
        .pages
        .iter()
        .filter(|page| !matches!(page.key, PageKey::NotFound | PageKey::Latest(_)))
        .map(|page| entry(plan, page.key, &page.path))
        .collect();
    if entries.len() <= MOST {
        return vec![("sitemap.xml".to_owned(), wrapped(&entries))];
    }
    let mut out = Vec::new();
    let mut list = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (at, part) in entries.chunks(MOST).enumerate() {
        let path = format!("sitemap-{}.xml", at + 1);
        list.push_str("<sitemap>");
        element(&mut list, "loc", &plan.context.addresses.full(&path));
        list.push_str("</sitemap>\n");
        out.push((path, wrapped(part)));
    }
    list.push_str("</sitemapindex>\n");
    out.push(("sitemap.xml".to_owned(), list));
    out
}

fn wrapped(entries: &[String]) -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    for entry in entries {
        out.push_str(entry);
    }
    out.push_str("</urlset>\n");
    out
}

fn entry(plan: &Plan<'_>, key: PageKey, path: &str) -> String {
    let context = &plan.context;
    let addresses = &context.addresses;
    let mut out = String::from("<url>\n");
    element(&mut out, "loc", &addresses.full(path));
    if let Some(date) = modified(plan, key) {
        element(&mut out, "lastmod", &date);
    }
    let languages: Vec<_> = context.languages().collect();
    if languages.len() > 1 {
        for language in languages {
            let address = addresses.full(&addresses.path(language, key));
            empty(
                &mut out,
                "xhtml:link",
                &[("rel", "alternate"), ("hreflang", context.tag(language)), ("href", &address)],
            );
        }
    }
    out.push_str("</url>\n");
    out
}

/// The day of the newest release or figure that the page rests on.
fn modified(plan: &Plan<'_>, key: PageKey) -> Option<String> {
    let context = &plan.context;
    match key {
        PageKey::Overview(id) | PageKey::RegionReport(id, _) => {
            Some(context.dataset.releases[id].released.to_string())
        }
        PageKey::RegionProfile(id) => context.extents().region(id).newest.map(|date| date.to_string()),
        PageKey::Measure(id) => context.extents().measure(id).newest.map(|date| date.to_string()),
        PageKey::Text(_) => None,
        _ => context.tables.newest.map(|date| date.to_string()),
    }
}

/// What robots are told: they are welcome, and where the map is. In a preview they are not.
pub(super) fn robots(plan: &Plan<'_>) -> String {
    if plan.context.dataset.preview.is_some() {
        return "User-agent: *\nDisallow: /\n".to_owned();
    }
    let mut out = String::from("User-agent: *\nAllow: /\n");
    let _ = writeln!(out, "\nSitemap: {}", plan.context.addresses.full("sitemap.xml"));
    out
}
