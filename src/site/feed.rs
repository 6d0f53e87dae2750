//! The Atom feed of each language: one entry for each release. Its dates are those of the releases.

use super::xml::{element, empty};
use crate::model::LangId;
use crate::page::Context;
use crate::page::address::PageKey;
use jiff::civil::Date;

/// How many entries a feed has.
const ENTRIES: usize = 50;

/// The feed of a language.
pub(super) fn feed(context: &Context<'_>, language: LangId) -> String {
    let (dataset, addresses) = (context.dataset, &context.addresses);
    let site = &dataset.site;
    let home = addresses.full(&addresses.path(language, PageKey::Home));
    let own = addresses.full(&addresses.feed(language));
    let releases = &context.tables.releases;
    let updated = releases.first().map(|id| dataset.releases[*id].released).or(context.tables.newest);
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out.push_str("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"");
    super::xml::escape(&mut out, context.tag(language));
    out.push_str("\">\n");
    element(&mut out, "title", site.title.get(language));
    element(&mut out, "subtitle", site.description.get(language));
    element(&mut out, "id", &home);
    // A feed must have a date; a site without releases has none but the beginning of time.
    element(&mut out, "updated", &moment(updated.unwrap_or(Date::constant(1970, 1, 1))));
    empty(&mut out, "link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
    empty(&mut out, "link", &[("rel", "alternate"), ("type", "text/html"), ("href", &home)]);
    out.push_str("<author>");
    element(&mut out, "name", site.organisation.get(language));
    out.push_str("</author>\n");
    out.push_str("<generator version=\"");
    out.push_str(env!("CARGO_PKG_VERSION"));
    out.push_str("\">Cakupan</generator>\n");
    for id in releases.iter().take(ENTRIES) {
        let release = &dataset.releases[*id];
        let address = addresses.full(&addresses.path(language, PageKey::Overview(*id)));
        out.push_str("<entry>\n");
        element(&mut out, "title", release.title.get(language));
        element(&mut out, "id", &address);
        element(&mut out, "published", &moment(release.released));
        element(&mut out, "updated", &moment(release.released));
        empty(&mut out, "link", &[("rel", "alternate"), ("type", "text/html"), ("href", &address)]);
        let sheet = context.sheet(language, PageKey::Overview(*id));
        let summary = sheet.release_summary(*id).unwrap_or_else(|| release.title.get(language).to_owned());
        element(&mut out, "summary", &summary);
        out.push_str("</entry>\n");
    }
    out.push_str("</feed>\n");
    out
}

/// The start of a day, as feeds write it.
fn moment(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
