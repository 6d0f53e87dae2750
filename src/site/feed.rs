//! The Atom feed of each language: one entry for each release, and one for what a source revised at
//! once. Its dates are those of releases and revisions.

use super::xml::{element, empty};
use crate::model::{LangId, ReleaseId};
use crate::page::address::PageKey;
use crate::page::{Context, RevisedAtOnce};
use jiff::civil::Date;

/// How many entries a feed has.
const ENTRIES: usize = 50;

/// The feed of a language.
pub(super) fn feed(context: &Context<'_>, language: LangId) -> String {
    let (site, addresses) = (&context.dataset.site, &context.addresses);
    let home = addresses.full(&addresses.path(language, PageKey::Home));
    let own = addresses.full(&addresses.feed(language));
    let mut entries: Vec<Entry> =
        context.tables.releases.iter().map(|id| of_release(context, language, *id)).collect();
    entries.extend(of_revisions(context, language));
    // Of one day, releases stand first.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.date));
    entries.truncate(ENTRIES);
    let updated = entries.first().map(|entry| entry.date).or(context.tables.newest);
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
    for entry in &entries {
        out.push_str("<entry>\n");
        element(&mut out, "title", &entry.title);
        element(&mut out, "id", &entry.address);
        element(&mut out, "published", &moment(entry.published));
        element(&mut out, "updated", &moment(entry.date));
        empty(&mut out, "link", &[("rel", "alternate"), ("type", "text/html"), ("href", &entry.address)]);
        element(&mut out, "summary", &entry.summary);
        out.push_str("</entry>\n");
    }
    out.push_str("</feed>\n");
    out
}

/// An entry; its address is its id for ever.
struct Entry {
    title: String,
    address: String,
    /// When it came out.
    published: Date,
    /// When anything of it last changed.
    date: Date,
    summary: String,
}

fn of_release(context: &Context<'_>, language: LangId, id: ReleaseId) -> Entry {
    let release = &context.dataset.releases[id];
    let sheet = context.sheet(language, PageKey::Overview(id));
    let mut title = release.title.get(language).to_owned();
    let mut summary = sheet.release_summary(id).unwrap_or_else(|| title.clone());
    let mut date = release.released;
    // Readers of feeds fetch what is updated: that another report took its place is news of that day.
    if let (Some(view), Some(other)) = (sheet.superseded(id), context.dataset.superseding(id)) {
        title = sheet.superseded_title(&title, &view);
        summary = sheet.superseded_words(&view);
        date = date.max(context.dataset.releases[other].released);
    }
    Entry { address: context.addresses.full(&sheet.path), published: release.released, date, summary, title }
}

/// The revisions that a source made known at once are one entry.
fn of_revisions(context: &Context<'_>, language: LangId) -> Vec<Entry> {
    let sheet = context.sheet(language, PageKey::Revisions);
    let page = context.addresses.full(&sheet.path);
    let entry = |one: RevisedAtOnce| Entry {
        title: one.title,
        address: format!("{page}#{}", one.id),
        published: one.date,
        date: one.date,
        summary: one.summary,
    };
    sheet.revisions_at_once().into_iter().map(entry).collect()
}

/// The start of a day, as feeds write it.
fn moment(date: Date) -> String {
    format!("{date}T00:00:00Z")
}
