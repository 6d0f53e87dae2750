//! The sitemap, with each page's twins in other languages, and the file for robots.

use super::xml::{element, escaped};
use std::fmt::Write as _;

/// A page in the sitemap.
#[derive(Debug, Clone)]
pub struct Location {
    /// The full address.
    pub address: String,
    /// The day of the newest figure or text on it, where it has any.
    pub changed: Option<String>,
    /// The same page in every language of the site, itself included: tag and address.
    pub alternates: Vec<(String, String)>,
}

/// The sitemap as a file.
pub fn sitemap(locations: &[Location]) -> Vec<u8> {
    let mut out = String::from(concat!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n",
        "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" ",
        "xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    ));
    for location in locations {
        out.push_str("  <url>\n");
        element(&mut out, 2, "loc", &location.address);
        if let Some(changed) = &location.changed {
            element(&mut out, 2, "lastmod", changed);
        }
        for (tag, address) in &location.alternates {
            let (tag, address) = (escaped(tag), escaped(address));
            let _ = writeln!(out, "    <xhtml:link rel=\"alternate\" hreflang=\"{tag}\" href=\"{address}\"/>");
        }
        out.push_str("  </url>\n");
    }
    out.push_str("</urlset>\n");
    out.into_bytes()
}

/// The file for robots: everything may be read, and here is the map.
pub fn robots(base_url: &str) -> Vec<u8> {
    format!("User-agent: *\nAllow: /\n\nSitemap: {base_url}sitemap.xml\n").into_bytes()
}
