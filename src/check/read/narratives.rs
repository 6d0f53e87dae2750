//! Markdown: the narratives of releases, the standing texts on regions, and the pages beside them. The name of a
//! file says what it is about and in which language.

use super::regions::day_at;
use crate::check::context::{Context, string_at};
use crate::check::rules::{DECLARED_TWICE, MISSING_TWIN, STRAY_NARRATIVE};
use crate::check::shape::{front_matter, is_key};
use crate::diag::{Both, Phrase};
use crate::load::Markdown;
use crate::model::{LangId, Narrative, Page, ReleaseId, Scope};
use crate::source::Span;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// Reads all narratives, standing texts and pages.
pub(crate) fn read(context: &mut Context<'_>) {
    let documents = context.documents;
    for markdown in documents.markdown_under("content/reports/") {
        narrative(context, markdown);
    }
    context
        .dataset
        .narratives
        .sort_by_key(|narrative| (narrative.release, narrative.scope, narrative.language));
    for markdown in documents.markdown_under("content/standing/") {
        super::standing::standing(context, markdown);
    }
    context.dataset.standing.sort_by_key(|text| (text.region, text.language));
    for markdown in documents.markdown_under("content/pages/") {
        page(context, markdown);
    }
    context.dataset.pages.sort_by(|a, b| (&a.id, a.language).cmp(&(&b.id, b.language)));
    twins(context);
}

fn narrative(context: &mut Context<'_>, markdown: &Markdown<'_>) {
    match place(context, markdown.path) {
        Ok((release, scope, language)) => {
            let front = front(context, markdown, false);
            context.dataset.narratives.push(Narrative {
                release,
                scope,
                language,
                title: front.get("title").cloned(),
                summary: front.get("summary").cloned(),
                title_span: place_of(markdown, "title"),
                summary_span: place_of(markdown, "summary"),
                updated: updated(markdown),
                body: markdown.excerpt(),
                span: markdown.span,
            });
        }
        Err(Some(reason)) => context.report(STRAY_NARRATIVE.in_path(markdown.path).with("reason", reason).hint(Both {
            id: "nama yang dikenal: `overview.BAHASA.md`, `region.BAHASA.md`, `regions/WILAYAH.BAHASA.md`",
            en: "the known names are `overview.LANGUAGE.md`, `region.LANGUAGE.md`, `regions/REGION.LANGUAGE.md`",
        })),
        // The release itself could not be read, which has been reported.
        Err(None) => {}
    }
}

fn place(context: &Context<'_>, path: &str) -> Result<(ReleaseId, Scope, LangId), Option<Phrase>> {
    let rest = path.strip_prefix("content/reports/").unwrap_or(path);
    let (folder, name) = rest.split_once('/').unwrap_or(("", rest));
    let Some(release) = context.dataset.releases.find(folder) else {
        if folder.is_empty() {
            let words = Both {
                id: "tidak berada dalam folder sebuah laporan",
                en: "it is in no folder of a release",
            };
            return Err(Some(Phrase::new(words)));
        }
        let reason = Phrase::new(Both {
            id: "folder `{folder}` tidak punya `release.yaml`",
            en: "the folder `{folder}` has no `release.yaml`",
        });
        return Err((!context.incomplete.releases && !has_release_file(context, folder))
            .then(|| reason.with("folder", folder)));
    };
    let (subject, language) = language_of(context, name)?;
    let scope = match (subject, subject.strip_prefix("regions/")) {
        ("overview", _) => Scope::Overview,
        ("region", _) => Scope::EachRegion,
        (_, Some(region)) => {
            let found = context.dataset.regions.all.find(region);
            let listed = found.filter(|id| context.dataset.releases[release].regions.contains(id));
            match listed {
                Some(id) => Scope::Region(id),
                None if context.incomplete.regions || context.incomplete.data => return Err(None),
                None => return Err(Some(unlisted(context, region, found.is_some()))),
            }
        }
        _ => {
            return Err(Some(Phrase::new(Both { id: "namanya tidak dikenal", en: "its name is not known" })));
        }
    };
    Ok((release, scope, language))
}

fn has_release_file(context: &Context<'_>, folder: &str) -> bool {
    context.documents.yaml(&format!("content/reports/{folder}/release.yaml")).is_some()
}

fn unlisted(context: &Context<'_>, region: &str, exists: bool) -> Phrase {
    if exists {
        return Phrase::new(Both {
            id: "laporan ini tidak punya halaman untuk `{region}`",
            en: "this release has no page for `{region}`",
        })
        .with("region", region);
    }
    unknown_region(context, region)
}

pub(super) fn unknown_region(context: &Context<'_>, region: &str) -> Phrase {
    let words = Both {
        id: "wilayah `{region}` tidak dikenal{meant}",
        en: "the region `{region}` is not known{meant}",
    };
    let meant = context.region_hint(region).map_or_else(
        || Phrase::new(Both { id: "", en: "" }),
        |hint| Phrase::new(Both { id: "; {hint}", en: "; {hint}" }).with("hint", hint),
    );
    Phrase::new(words).with("region", region).with("meant", meant)
}

/// `overview.id.md` → `overview` and the language `id`.
pub(super) fn language_of<'p>(
    context: &Context<'_>,
    name: &'p str,
) -> Result<(&'p str, LangId), Option<Phrase>> {
    let stem = name.strip_suffix(".md").unwrap_or(name);
    let (subject, tag) = stem.rsplit_once('.').unwrap_or((stem, ""));
    if context.incomplete.languages && !context.languages.iter().any(|language| language == tag) {
        return Err(None);
    }
    match context.languages.iter().position(|language| language == tag) {
        Some(at) => Ok((subject, LangId(at as u8))),
        None => {
            let list =
                context.languages.iter().map(|tag| format!("`.{tag}.md`")).collect::<Vec<_>>().join(", ");
            Err(Some(
                Phrase::new(Both {
                    id: "namanya harus berakhir dengan {list}",
                    en: "its name must end in {list}",
                })
                .with("list", list),
            ))
        }
    }
}

/// Where a value of the front matter is written.
pub(super) fn place_of(markdown: &Markdown<'_>, key: &str) -> Option<Span> {
    markdown.front.as_ref().and_then(|front| front.get(key)).map(|value| value.span)
}

/// The day that the front matter gives for the last change.
pub(super) fn updated(markdown: &Markdown<'_>) -> Option<Date> {
    markdown.front.as_ref().and_then(|front| day_at(front, "updated"))
}

/// The strings of the front matter, validated.
pub(super) fn front(
    context: &mut Context<'_>,
    markdown: &Markdown<'_>,
    page: bool,
) -> BTreeMap<&'static str, String> {
    let mut out = BTreeMap::new();
    if let Some(front) = &markdown.front {
        if !markdown.broken {
            context.validate(front, front_matter(page));
        }
        for key in ["title", "slug", "summary"] {
            if let Some(text) = string_at(front, key) {
                out.insert(key, text.to_owned());
            }
        }
    }
    out
}

fn page(context: &mut Context<'_>, markdown: &Markdown<'_>) {
    let name = markdown.path.strip_prefix("content/pages/").unwrap_or(markdown.path);
    let (id, language) = match language_of(context, name) {
        Ok((id, language)) if is_key(id) => (id.to_owned(), language),
        Ok(_) => {
            let reason =
                Both { id: "namanya tidak dapat menjadi alamat", en: "its name cannot be an address" };
            let finding = STRAY_NARRATIVE.in_path(markdown.path).with("reason", reason);
            context.report(finding.hint(PAGE_NAME));
            return;
        }
        Err(reason) => {
            if let Some(reason) = reason {
                let finding = STRAY_NARRATIVE.in_path(markdown.path).with("reason", reason);
                context.report(finding.hint(PAGE_NAME));
            }
            return;
        }
    };
    let front = front(context, markdown, true);
    let get = |key: &str| front.get(key).cloned().unwrap_or_default();
    if markdown.front.is_none() && !markdown.broken {
        let words = Both {
            id: "halaman harus diawali `title`, `slug`, dan `summary` di antara dua baris `---`",
            en: "a page must begin with `title`, `slug` and `summary` between two `---` lines",
        };
        context.report(STRAY_NARRATIVE.at(top(markdown.span)).about("").with("reason", words).hint(Both {
            id: "tambahkan ketiganya di awal berkas, seperti di `docs/content.md`",
            en: "add the three at the top of the file, as in `docs/content.md`",
        }));
    }
    // Where the site answers for that, it has the name of its file.
    let named = if markdown.front.is_none() { id.as_str() } else { "" };
    let or_named = |text: String| if text.is_empty() { named.to_owned() } else { text };
    let (title, slug) = (or_named(get("title")), or_named(get("slug")));
    let span =
        markdown.front.as_ref().and_then(|front| front.get("slug")).map_or(markdown.span, |slug| slug.span);
    let taken = context.dataset.pages.iter().find(|page| page.language == language && page.slug == slug);
    if let Some(first) = taken.map(|page| page.span).filter(|_| !slug.is_empty()) {
        let label = Both { id: "sudah dipakai halaman ini", en: "already taken by this page" };
        let hint = Both { id: "pakai alamat lain", en: "choose another address" };
        context.report(DECLARED_TWICE.at(span).with("name", &slug).label(first, label).hint(hint));
    }
    context.dataset.pages.push(Page {
        id,
        slug,
        language,
        title,
        summary: get("summary"),
        title_span: place_of(markdown, "title"),
        summary_span: place_of(markdown, "summary"),
        updated: updated(markdown),
        body: markdown.excerpt(),
        span: markdown.span,
    });
}

const PAGE_NAME: Both = Both {
    id: "beri nama dari huruf kecil, angka, dan `-`, seperti `tentang.id.md`",
    en: "name it with small letters, digits and `-`, like `about.en.md`",
};

/// The beginning of the file of a span: the place of what concerns the file as a whole.
fn top(span: Span) -> Span {
    Span::new(span.file, 0..0)
}

/// The names of the files that are not there: as that of `span`, with another language.
fn twin_names(context: &Context<'_>, span: Span, tags: &[String]) -> String {
    let all = context.documents.markdown_under("content/");
    let path = all.iter().find(|markdown| markdown.file == span.file).map_or("", |markdown| markdown.path);
    let name = path.rsplit('/').next().unwrap_or(path).trim_end_matches(".md");
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let names: Vec<String> =
        tags.iter().map(|tag| format!("`{stem}.{}.md`", tag.trim_matches('`'))).collect();
    names.join(", ")
}

/// Reports what is there in one language only.
fn twins(context: &mut Context<'_>) {
    if context.incomplete.languages {
        return;
    }
    /// What a text is about: a release and a scope, a region whatever the release, or a page.
    type Subject<'s> = (Option<ReleaseId>, Option<Scope>, &'s str);
    let mut languages: BTreeMap<Subject<'_>, Vec<LangId>> = BTreeMap::new();
    let mut first = BTreeMap::new();
    for narrative in &context.dataset.narratives {
        let key = (Some(narrative.release), Some(narrative.scope), "");
        languages.entry(key).or_default().push(narrative.language);
        first.entry(key).or_insert(narrative.span);
    }
    for text in &context.dataset.standing {
        let key = (None, Some(Scope::Region(text.region)), "");
        languages.entry(key).or_default().push(text.language);
        first.entry(key).or_insert(text.span);
    }
    for page in &context.dataset.pages {
        let key = (None, None, page.id.as_str());
        languages.entry(key).or_default().push(page.language);
        first.entry(key).or_insert(page.span);
    }
    let mut findings = Vec::new();
    for (key, there) in &languages {
        let absent = (0..context.languages.len()).filter(|at| !there.contains(&LangId(*at as u8)));
        let list: Vec<String> = absent.map(|at| format!("`{}`", context.languages[at])).collect();
        if let (false, Some(span)) = (list.is_empty(), first.get(key)) {
            let hint = Phrase::new(Both { id: "terjemahkan ke {files}", en: "translate it in {files}" });
            let finding = MISSING_TWIN.at(top(*span)).about("").with("languages", list.join(", "));
            findings.push(finding.hint(hint.with("files", twin_names(context, *span, &list))));
        }
    }
    findings.into_iter().for_each(|finding| context.report(finding));
}
