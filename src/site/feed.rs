//! An Atom feed (RFC 4287). Its dates are those of the releases: nothing here asks the clock.

use crate::site::xml::element;
use std::fmt::Write as _;

/// What a feed says of itself.
#[derive(Debug, Clone)]
pub struct Feed<'a> {
    /// The language, as a BCP 47 tag.
    pub language: &'a str,
    /// The title.
    pub title: &'a str,
    /// One sentence.
    pub subtitle: &'a str,
    /// Who publishes it.
    pub author: &'a str,
    /// The feed's own address.
    pub address: &'a str,
    /// The address of the site in this language; also its lasting name.
    pub home: &'a str,
    /// What is new, the newest first.
    pub entries: Vec<Entry>,
}

/// One piece of news.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The title.
    pub title: String,
    /// The page's address; also the entry's lasting name.
    pub address: String,
    /// The day it was published, as `2024-03-15`.
    pub published: String,
    /// The day of the newest change to what it says.
    pub updated: String,
    /// One or two sentences.
    pub summary: String,
}

/// The feed as a file.
pub fn atom(feed: &Feed<'_>) -> Vec<u8> {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    let language = super::xml::escaped(feed.language);
    let _ = writeln!(out, "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{language}\">");
    // A feed must say when it last changed. One without entries never has; the epoch says so.
    let updated = feed.entries.iter().map(|entry| entry.updated.as_str()).max().unwrap_or("1970-01-01");
    for (name, text) in [("id", feed.home), ("title", feed.title), ("subtitle", feed.subtitle)] {
        element(&mut out, 1, name, text);
    }
    element(&mut out, 1, "updated", &instant(updated));
    let _ = writeln!(out, "  <author><name>{}</name></author>", super::xml::escaped(feed.author));
    for (rel, address) in [("self", feed.address), ("alternate", feed.home)] {
        let _ = writeln!(out, "  <link rel=\"{rel}\" href=\"{}\"/>", super::xml::escaped(address));
    }
    for entry in &feed.entries {
        out.push_str("  <entry>\n");
        element(&mut out, 2, "id", &entry.address);
        element(&mut out, 2, "title", &entry.title);
        let _ = writeln!(out, "    <link href=\"{}\"/>", super::xml::escaped(&entry.address));
        element(&mut out, 2, "published", &instant(&entry.published));
        element(&mut out, 2, "updated", &instant(&entry.updated));
        element(&mut out, 2, "summary", &entry.summary);
        out.push_str("  </entry>\n");
    }
    out.push_str("</feed>\n");
    out.into_bytes()
}

/// A day as the instant that Atom asks for: its beginning in UTC.
fn instant(day: &str) -> String {
    format!("{day}T00:00:00Z")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_escaped_and_the_newest_change_dates_the_feed() {
        let entry = |updated: &str| Entry {
            title: "A <b> & C".into(),
            address: "https://example.org/a.html".into(),
            published: "2024-03-15".into(),
            updated: updated.into(),
            summary: String::new(),
        };
        let feed = Feed {
            language: "id",
            title: "T",
            subtitle: "S",
            author: "O",
            address: "https://example.org/feed.xml",
            home: "https://example.org/",
            entries: vec![entry("2024-03-15"), entry("2024-06-01")],
        };
        let text = String::from_utf8(atom(&feed)).unwrap();
        assert!(text.contains("<title>A &lt;b&gt; &amp; C</title>"));
        assert!(text.contains("  <updated>2024-06-01T00:00:00Z</updated>\n"));
    }
}
