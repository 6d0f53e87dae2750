//! Rendering: every planned page made on its own, on all cores, and handed to a sink. No page waits for
//! another, and none is kept: memory does not grow with their number.

use super::charts::Studio;
use super::plan::Plan;
use super::sink::{OutputFile, Sink, SinkError};
use super::weight::Scales;
use super::{data, dcat, feed, package, sitemap};
use crate::diag::{Diagnostic, Diagnostics};
use crate::model::{LangId, Offer, ReleaseId};
use crate::page::address::PageKey;
use crate::page::rules::NO_MAIN;
use crate::page::{CATALOGUE, Context, PACKAGE};
use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// What any page may load: style sheets, pictures and scripts of the site, and nothing from anywhere else. Who may show it
/// in a frame is left open, since charts are there to be embedded; there is nothing to click that would do anything.
/// Each page has a policy of its own in its head, which allows scripts and forms where there are any: both hold.
pub const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; \
     base-uri 'none'; form-action 'self'";

/// What was made.
#[derive(Debug, Clone, Default)]
pub struct Rendered {
    /// How many pages.
    pub pages: usize,
    /// How many charts are on them; the two layouts of a chart count as one.
    pub charts: usize,
    /// What was found: templates that cannot show a page, marks without figures. With an error among them
    /// the site must not be published.
    pub findings: Diagnostics,
}

/// Makes everything that is planned.
///
/// Order and number of threads change nothing in what is made. After an error of a template the other pages
/// are still made, so that one run finds every fault.
///
/// # Errors
/// If the sink's machine fails.
pub fn render(plan: &Plan<'_>, sink: &dyn Sink) -> Result<Rendered, SinkError> {
    let findings: Mutex<Diagnostics> = Mutex::default();
    let report = |finding: Diagnostic| {
        findings.lock().unwrap_or_else(PoisonError::into_inner).push(finding);
    };
    let context = &plan.context;
    let editions = context.languages().map(|language| context.addresses.editions(language)).collect();
    let watcher = sink;
    watcher.expect(plan.pages.len());
    let scales = Scales::new(&context.dataset.site, editions, sink);
    let sink: &dyn Sink = &scales;
    let studio = Studio::new(plan);
    plan.pages.par_iter().try_for_each(|page| {
        let sheet = plan.context.sheet(page.language, page.key);
        match sheet.html() {
            Ok(html) => sink.put(OutputFile::new(page.path.clone(), html))?,
            Err(finding) => report(*finding),
        }
        if let Some(path) = sheet.edition_path() {
            match sheet.alone().html() {
                Ok(html) => sink.put(OutputFile::new(path, html))?,
                Err(finding) => report(*finding),
            }
        }
        for (path, text) in sheet.citation_files() {
            sink.put(OutputFile::new(path, text))?;
        }
        let found = studio.put(&sheet, sink)?;
        findings.lock().unwrap_or_else(PoisonError::into_inner).extend(found);
        watcher.page_done();
        Ok(())
    })?;
    let no_main = AtomicBool::new(false);
    readings(plan).par_iter().try_for_each(|(language, id)| {
        let sheet = context.sheet(*language, PageKey::Overview(*id));
        match sheet.reading_edition(*id) {
            Ok(html) => sink.put(OutputFile::new(sheet.reading_path(*id), html))?,
            // All of them have it from one template: once told is enough.
            Err(finding) if finding.rule == NO_MAIN && no_main.swap(true, Ordering::Relaxed) => {}
            Err(finding) => report(*finding),
        }
        Ok(())
    })?;
    plan.data.par_iter().try_for_each(|file| {
        let bytes = data::make(plan, file).map_err(|source| SinkError { path: file.path.clone(), source })?;
        sink.put(OutputFile::new(file.path.clone(), bytes))
    })?;
    others(plan, sink)?;
    let mut findings = findings.into_inner().unwrap_or_else(PoisonError::into_inner);
    findings.extend(plan.context.take_findings());
    findings.extend(scales.findings());
    Ok(Rendered { pages: plan.pages.len(), charts: plan.context.charts(), findings })
}

/// The releases that are offered as one page to be read through, each in each language.
fn readings(plan: &Plan<'_>) -> Vec<(LangId, ReleaseId)> {
    if !plan.context.dataset.site.offers(Offer::Editions) {
        return Vec::new();
    }
    let releases = &plan.context.tables.releases;
    plan.context.languages().flat_map(|language| releases.iter().map(move |id| (language, *id))).collect()
}

/// What is neither page nor data: assets, feeds, maps, and what servers are told.
fn others(plan: &Plan<'_>, sink: &dyn Sink) -> Result<(), SinkError> {
    let context = &plan.context;
    let put = |path: &str, text: String| sink.put(OutputFile::new(path, text));
    put("assets/style.css", context.theme.stylesheet(crate::chart::STYLE))?;
    for (name, bytes) in context.theme.assets() {
        sink.put(OutputFile::new(format!("assets/{name}"), bytes))?;
    }
    let languages: Vec<LangId> = context.languages().collect();
    for language in languages {
        put(&context.addresses.feed(language), feed::feed(context, language))?;
    }
    for (path, text) in sitemap::sitemaps(plan) {
        put(&path, text)?;
    }
    // Without a language there are no words to describe them in.
    let spoken = context.languages().next().is_some();
    for (path, bytes) in spoken.then(|| described(context)).into_iter().flatten() {
        sink.put(OutputFile::new(path, bytes))?;
    }
    put("robots.txt", sitemap::robots(plan))?;
    put("_headers", headers(context.dataset.preview.is_some()))
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
fn headers(is_preview: bool) -> String {
    let robots = if is_preview { "  X-Robots-Tag: noindex\n" } else { "" };
    format!(
        "/*\n{robots}  Content-Security-Policy: {CONTENT_SECURITY_POLICY}\n  X-Content-Type-Options: nosniff\n  \
         Referrer-Policy: no-referrer\n  Permissions-Policy: interest-cohort=()\n\n/data/*\n  \
         Access-Control-Allow-Origin: *\n"
    )
}
