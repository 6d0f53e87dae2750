//! `site.yaml`.

use super::language_numbers;
use crate::check::context::{Context, entries_at, items_at, string_at};
use crate::check::declare::declared_twice;
use crate::check::rules::{BAD_CHOICE, MISSING_FILE, WRONG_SHAPE};
use crate::check::shape::{FileKind, bytes, head};
use crate::diag::{Both, Phrase};
use crate::load::tree::Node;
use crate::model::{
    Acceptance, Budget, Cards, ChartFile, ChartFiles, Language, Licence, OFFERED, Offer, Offline, Packing,
    PageKind, Pictures, Policy, RawHtml, SeverityChoice, Site,
};
use crate::number::Style;
use crate::source::{Span, Spanned};

/// Reads the settings. The languages come first: all other readers need them.
pub(crate) fn read(context: &mut Context<'_>) {
    let documents = context.documents;
    let path = "content/site.yaml";
    assume_languages(context);
    let Some(document) = documents.yaml(path) else {
        context.report(MISSING_FILE.in_path("content").with("path", path).hint(Both {
            id: "mulai dari contoh di `docs/content.md`",
            en: "begin with the example in `docs/content.md`",
        }));
        return;
    };
    if let Some(node) = &document.node {
        languages(context, node, document.broken);
    }
    let (documents, _) = context.validated(FileKind::Site);
    let Some(node) = documents.first().and_then(|document| document.node.as_ref()) else { return };
    language_numbers::check(context, node);
    let licence = node.get("licence");
    let licence_part = |key| licence.and_then(|licence| string_at(licence, key)).map(str::to_owned);
    let policy_on = |key| node.get("policies").and_then(|policies| string_at(policies, key));
    let base_url = string_at(node, "base-url").unwrap_or_default().trim_end_matches('/');
    context.dataset.site = Site {
        title: context.required_words(node, "title"),
        short_title: context.words_at(node, "short-title").filter(|words| !words.is_empty()),
        description: context.required_words(node, "description"),
        languages: context.spoken.clone(),
        base_url: format!("{base_url}/"),
        organisation: context.required_words(node, "organisation"),
        contact: string_at(node, "contact").map(str::to_owned),
        licence: Licence { name: licence_part("name").unwrap_or_default(), url: licence_part("url") },
        raw_html: if policy_on("raw-html") == Some("sanitised") { RawHtml::Sanitised } else { RawHtml::Text },
        requires_checklist: policy_on("checklist") == Some("required"),
        requires_control: policy_on("control") == Some("required"),
        offline: match string_at(node, "offline") {
            Some("true") => Offline::Kept,
            Some(_) => Offline::Withdrawn,
            None => Offline::Never,
        },
        charts: node.get("charts").map(charts).unwrap_or_default(),
        offers: offers(node),
        left_out: left_out(node),
        cards: match string_at(node, "cards") {
            Some("none") => Cards::None,
            Some("overviews") => Cards::Overviews,
            Some("every-page") => Cards::EveryPage,
            _ => Cards::default(),
        },
        budget: node.get("budget").map(budget).unwrap_or_default(),
        packings: Packing::ALL.into_iter().filter(|one| lists(node, "packed", one.key())).collect(),
        theme: node.get("theme").and_then(|at| Some(Spanned::new(at.as_str()?.to_owned(), at.span))),
        policy: node.get("findings").map(|findings| policy(context, findings)).unwrap_or_default(),
    };
}

/// Whether a list names something.
fn lists(node: &Node<'_>, key: &str, name: &str) -> bool {
    items_at(node, key).iter().any(|item| item.as_str() == Some(name))
}

/// What figures and reports are offered as.
fn offers(node: &Node<'_>) -> Vec<Offer> {
    match node.get("downloads") {
        Some(_) => Offer::ALL.into_iter().filter(|offer| lists(node, "downloads", offer.key())).collect(),
        None => OFFERED.to_vec(),
    }
}

/// The pages that the site does without: those that a list of pages does not name.
fn left_out(node: &Node<'_>) -> Vec<PageKind> {
    let mut kinds = PageKind::ALL.to_vec();
    kinds.retain(|kind| node.get("pages").is_some() && !lists(node, "pages", kind.key()));
    kinds
}

/// What pages may weigh. What is no positive number is a fault of its shape, and reported there.
fn budget(node: &Node<'_>) -> Budget {
    let bytes = |key| {
        let node = node.get(key)?;
        Some(Spanned::new(bytes(node.as_str()?)?, node.span))
    };
    Budget {
        edition: bytes("edition"),
        html: bytes("html"),
        css: bytes("css"),
        script: bytes("script"),
        picture: bytes("picture"),
    }
}

/// The files that charts are offered as.
fn charts(node: &Node<'_>) -> ChartFiles {
    let files = match node.get("files") {
        Some(_) => ChartFile::ALL.into_iter().filter(|file| lists(node, "files", file.key())).collect(),
        None => ChartFile::ALL.to_vec(),
    };
    let everywhere = string_at(node, "pictures") == Some("every-page");
    ChartFiles { files, pictures: if everywhere { Pictures::EveryPage } else { Pictures::Overviews } }
}

/// What the site says about findings. Rules are still as they are written: which there are is not known here.
fn policy(context: &Context<'_>, node: &Node<'_>) -> Policy {
    let severities = entries_at(node, "severity").iter().filter_map(|entry| {
        let error = match entry.value.as_str()? {
            "error" => true,
            "warning" => false,
            _ => return None,
        };
        let rule = Spanned::new((*entry.key.value).to_owned(), entry.key.span);
        Some(SeverityChoice { rule, error, span: entry.value.span })
    });
    let accepted = items_at(node, "accepted").iter().filter_map(|item| {
        let rule = item.get("rule").filter(|rule| !rule.is_null())?;
        Some(Acceptance {
            is_told: true,
            rule: Spanned::new(rule.as_str()?.to_owned(), rule.span),
            file: string_at(item, "file")?.to_owned(),
            subject: string_at(item, "subject").unwrap_or_default().trim().to_owned(),
            reason: context.words_at(item, "reason")?,
            span: head(item),
        })
    });
    Policy { severities: severities.collect(), accepted: accepted.collect() }
}

/// What is assumed where `site.yaml` does not tell: nothing is published then, and no text is held against it.
fn assume_languages(context: &mut Context<'_>) {
    context.incomplete.languages = true;
    speak(context, SUPPORTED.map(|tag| Language { tag: tag.to_owned(), numbers: None }).into());
}

fn speak(context: &mut Context<'_>, languages: Vec<Language>) {
    context.languages = languages.iter().map(|language| language.tag.clone()).collect();
    context.spoken = languages;
}

/// The languages whose numbers the program knows; of any other the site says how it writes them.
const SUPPORTED: [&str; 2] = ["id", "en"];

/// Takes the languages, each once and each one whose numbers are known or declared.
fn languages(context: &mut Context<'_>, node: &Node<'_>, broken: bool) {
    let mut found: Vec<(Language, Span)> = Vec::new();
    let declared = node.get("numbers");
    let items = items_at(node, "languages");
    // What is written in a language that was refused is not at fault.
    let mut refused = false;
    for item in items {
        let Some(tag) = item.as_str().filter(|tag| !tag.is_empty()) else { continue };
        let own = declared.and_then(|numbers| numbers.get(tag));
        if own.is_none() && Style::for_tag(tag).is_none() {
            let choices = SUPPORTED.map(|tag| format!("`{tag}`")).join(", ");
            let finding = BAD_CHOICE.at(item.span).with("found", tag).with("choices", choices);
            let hint = Phrase::new(Both {
                id: "terangkan di `numbers` bagaimana `{tag}` menulis angka, atau hapus bahasa ini",
                en: "say under `numbers` how `{tag}` writes its numbers, or remove this language",
            });
            context.report(finding.hint(hint.with("tag", tag)));
            refused = true;
        } else if let Some((_, first)) = found.iter().find(|(known, _)| known.tag == tag) {
            declared_twice(context, tag, item.span, Some(*first));
        } else {
            let numbers = own.and_then(language_numbers::of);
            // Nor is what it writes, where it is not known how it writes.
            refused |= own.is_some() && numbers.is_none();
            found.push((Language { tag: tag.to_owned(), numbers }, item.span));
        }
    }
    if let Some(list) = node.get("languages").filter(|list| items.is_empty() && list.as_sequence().is_some())
    {
        let expected = Both { id: "sedikitnya satu bahasa", en: "at least one language" };
        let finding = WRONG_SHAPE.at(list.span).with("expected", expected);
        let finding = finding.with("found", Both { id: "daftar kosong", en: "an empty list" });
        context.report(finding.hint(Both { id: "tulis `[id, en]`", en: "write `[id, en]`" }));
    }
    if !found.is_empty() {
        speak(context, found.into_iter().map(|(language, _)| language).collect());
        context.incomplete.languages = broken || refused;
    }
}
