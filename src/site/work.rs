//! The pieces of work that make a site. Each can be done by itself, on any thread, in any order, or on another machine.

use super::charts::Studio;
use super::plan::Plan;
use super::sink::{OutputFile, Sink, SinkError};
use super::{data, dcat, feed, package, sitemap};
use crate::diag::{Diagnostic, Diagnostics};
use crate::model::reads::{Fact, note, note_fault};
use crate::model::{LangId, Offer, Offline, ReleaseId};
use crate::page::address::PageKey;
use crate::page::rules::NO_MAIN;
use crate::page::{CATALOGUE, Context, KEEPER, PACKAGE, WORKER};
use std::fmt::Write as _;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// What any page may load: style sheets, pictures and scripts of the site, and nothing from anywhere else. Who may show it
/// in a frame is left open, since charts are there to be embedded; there is nothing to click that would do anything.
/// Each page has a policy of its own in its head, which allows scripts and forms where there are any: both hold.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; \
     base-uri 'none'; form-action 'self'";

/// A piece of work: it makes files that no other piece makes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Work {
    /// A page of the plan, with all that belongs to it: charts, editions, citations, the picture for previews.
    Page(usize),
    /// A release as one page to be read through.
    Reading(LangId, ReleaseId),
    /// A data file of the plan.
    Data(usize),
    /// Style sheets, pictures and scripts of the theme.
    Assets,
    /// The feed of a language.
    Feed(LangId),
    /// The map of the site for search engines, and what robots are told.
    Maps,
    /// What describes the data for machines.
    Described,
    /// What servers are told.
    Headers,
    /// What keeps pages for when there is no network, where the site has that.
    Offline,
}

/// Everything there is to do, in an order that is always the same.
pub(super) fn works(plan: &Plan<'_>) -> Vec<Work> {
    let context = &plan.context;
    let mut out = Vec::with_capacity(plan.pages.len() + plan.data.len() + 8);
    out.extend((0..plan.pages.len()).map(Work::Page));
    if context.dataset.site.offers(Offer::Editions) {
        let releases = &context.tables.releases;
        let each = |language| releases.iter().map(move |id| Work::Reading(language, *id));
        out.extend(context.languages().flat_map(each));
    }
    out.extend((0..plan.data.len()).map(Work::Data));
    out.push(Work::Assets);
    out.extend(context.languages().map(Work::Feed));
    out.extend([Work::Maps, Work::Described, Work::Headers]);
    if context.dataset.site.offline != Offline::Never {
        out.push(Work::Offline);
    }
    out
}

/// What all pieces of work are done with.
pub(super) struct Workshop<'p, 'a> {
    plan: &'p Plan<'a>,
    studio: Studio,
    findings: Mutex<Diagnostics>,
    no_main: AtomicBool,
}

impl<'p, 'a> Workshop<'p, 'a> {
    pub(super) fn new(plan: &'p Plan<'a>) -> Self {
        Self { plan, studio: Studio::new(plan), findings: Mutex::default(), no_main: AtomicBool::new(false) }
    }

    /// What was found so far, and no longer here afterwards.
    pub(super) fn take_findings(&self) -> Diagnostics {
        let mut findings = std::mem::take(&mut *self.findings.lock().unwrap_or_else(PoisonError::into_inner));
        findings.extend(self.plan.context.take_findings());
        findings
    }

    /// What a piece of work is called: the address of the first file that it makes.
    pub(super) fn name(&self, work: Work) -> String {
        let context = &self.plan.context;
        match work {
            Work::Page(at) => self.plan.pages[at].path.clone(),
            Work::Reading(language, id) => context.sheet(language, PageKey::Overview(id)).reading_path(id),
            Work::Data(at) => self.plan.data[at].path.clone(),
            Work::Assets => context.style_path().to_owned(),
            Work::Feed(language) => context.addresses.feed(language),
            Work::Maps => "robots.txt".to_owned(),
            Work::Described => PACKAGE.to_owned(),
            Work::Headers => "_headers".to_owned(),
            Work::Offline => WORKER.to_owned(),
        }
    }

    /// Notes what a piece of work reads that is told as a whole: lists of everything, and the sources of a release.
    fn note_at_once(&self, work: Work) {
        let context = &self.plan.context;
        let all = || {
            note(Fact::Figures);
            note(Fact::Texts);
        };
        match work {
            Work::Page(at) => match self.plan.pages[at].key {
                PageKey::Overview(_)
                | PageKey::RegionReport(..)
                | PageKey::RegionProfile(_)
                | PageKey::CompareRegion(_)
                | PageKey::Measure(_)
                | PageKey::Text(_)
                | PageKey::Latest(_)
                | PageKey::Glossary
                | PageKey::NotFound => {}
                _ => all(),
            },
            Work::Data(at) => data::note_reads(context, &self.plan.data[at]),
            Work::Feed(_) | Work::Maps | Work::Described => all(),
            Work::Reading(..) | Work::Assets | Work::Headers | Work::Offline => {}
        }
    }

    /// Does a piece of work. What a template cannot show is among the findings.
    ///
    /// # Errors
    /// If the sink's machine fails.
    pub(super) fn make(&self, work: Work, sink: &dyn Sink) -> Result<(), SinkError> {
        let context = &self.plan.context;
        self.note_at_once(work);
        let put = |path: &str, text: String| sink.put(OutputFile::new(path, text));
        match work {
            Work::Page(at) => self.page(at, sink),
            Work::Reading(language, id) => self.reading(language, id, sink),
            Work::Data(at) => {
                let file = &self.plan.data[at];
                sink.stream(&file.path, &mut |out| data::make(self.plan, file, out))
            }
            Work::Assets => {
                put(context.style_path(), context.theme.stylesheet(crate::chart::STYLE))?;
                context
                    .theme
                    .assets()
                    .try_for_each(|(name, bytes)| sink.put(OutputFile::new(context.asset_path(name), bytes)))
            }
            Work::Feed(language) => put(&context.addresses.feed(language), feed::feed(context, language)),
            Work::Maps => {
                sitemap::sitemaps(self.plan).into_iter().try_for_each(|(path, text)| put(&path, text))?;
                put("robots.txt", sitemap::robots(self.plan))
            }
            // Without a language there are no words to describe them in.
            Work::Described if context.languages().next().is_none() => Ok(()),
            Work::Described => described(context)
                .into_iter()
                .try_for_each(|(path, bytes)| sink.put(OutputFile::new(path, bytes))),
            Work::Headers => put("_headers", headers(context)),
            Work::Offline => self.offline(sink),
        }
    }

    fn page(&self, at: usize, sink: &dyn Sink) -> Result<(), SinkError> {
        let page = &self.plan.pages[at];
        let sheet = self.plan.context.sheet(page.language, page.key);
        match sheet.html() {
            Ok(html) => sink.put(OutputFile::new(page.path.clone(), html))?,
            Err(finding) => self.report(*finding),
        }
        if let Some(path) = sheet.edition_path().filter(|path| sink.wants(path)) {
            match sheet.alone().html() {
                Ok(html) => sink.put(OutputFile::new(path, html))?,
                Err(finding) => self.report(*finding),
            }
        }
        for (path, text) in sheet.citation_files() {
            sink.put(OutputFile::new(path, text))?;
        }
        let found = self.studio.put(&sheet, sink)?;
        if !found.is_empty() {
            note_fault();
            self.findings.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
        }
        Ok(())
    }

    fn offline(&self, sink: &dyn Sink) -> Result<(), SinkError> {
        let context = &self.plan.context;
        sink.put(OutputFile::new(WORKER, context.worker()))?;
        if !context.dataset.site.keeps_pages() {
            return Ok(());
        }
        sink.put(OutputFile::new(context.asset_path(KEEPER), context.keeper()))?;
        for language in context.languages() {
            sink.put(OutputFile::new(context.app_path(language), context.app(language)))?;
            match context.offline_page(language) {
                Ok(html) => sink.put(OutputFile::new(context.offline_path(language), html))?,
                Err(finding) => self.report(*finding),
            }
        }
        if context.has_icon() { self.studio.icons(context, sink) } else { Ok(()) }
    }

    fn reading(&self, language: LangId, id: ReleaseId, sink: &dyn Sink) -> Result<(), SinkError> {
        let sheet = self.plan.context.sheet(language, PageKey::Overview(id));
        match sheet.reading_edition(id) {
            Ok(html) => sink.put(OutputFile::new(sheet.reading_path(id), html))?,
            // All of them have it from one template: once told is enough.
            Err(finding) if finding.rule == NO_MAIN && self.no_main.swap(true, Ordering::Relaxed) => {}
            Err(finding) => self.report(*finding),
        }
        Ok(())
    }

    fn report(&self, finding: Diagnostic) {
        note_fault();
        self.findings.lock().unwrap_or_else(PoisonError::into_inner).push(finding);
    }
}

/// What describes the data for machines, and the tables that their keys refer to.
fn described(context: &Context<'_>) -> Vec<(String, Vec<u8>)> {
    let mut out = vec![
        (PACKAGE.to_owned(), package::whole(context)),
        (CATALOGUE.to_owned(), dcat::catalogue(context)),
        (package::CSVW.to_owned(), package::csvw(context)),
        (package::CSVW_SCHEMA.to_owned(), package::csvw_schema(context)),
    ];
    let table = |one: &package::Reference| (format!("data/{}", one.file), one.table(context));
    out.extend(package::REFERENCES.iter().map(table));
    out
}

/// The headers for servers that read such a file.
fn headers(context: &Context<'_>) -> String {
    let robots = if context.dataset.preview.is_some() { "  X-Robots-Tag: noindex\n" } else { "" };
    // What keeps pages asks for them itself.
    let worker = || format!("\n/{WORKER}\n  Cache-Control: no-cache\n");
    let (keeping, worker) = match context.dataset.site.offline {
        Offline::Never => ("", String::new()),
        Offline::Kept => ("; connect-src 'self'; manifest-src 'self'; worker-src 'self'", worker()),
        Offline::Withdrawn => ("", worker()),
    };
    // A report that is one file brings its style along, and servers hold every file to what they say of all; each page says
    // for itself that it has no style but the sheet.
    let own_style = if context.dataset.site.offers(Offer::Editions) { " 'unsafe-inline'" } else { "" };
    let styles = "style-src 'self'";
    let policy = CONTENT_SECURITY_POLICY.replace(styles, &format!("{styles}{own_style}"));
    let mut out = format!(
        "/*\n{robots}  Content-Security-Policy: {policy}{keeping}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Permissions-Policy: interest-cohort=()\n\n/data/*\n  \
         Access-Control-Allow-Origin: *\n{worker}"
    );
    for path in context.unchanging() {
        let _ = write!(out, "\n/{path}\n  Cache-Control: public, max-age=31536000, immutable\n");
    }
    out
}
