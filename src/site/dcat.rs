//! The catalogue of the data for other catalogues: DCAT 3 as JSON-LD, which asks nothing of any other server.

use super::package::{literal, pretty};
use crate::model::{Keyed as _, LangId};
use crate::page::address::PageKey;
use crate::page::{CATALOGUE, Context, FileOf};
use serde_json::{Value, json};

/// The catalogue: the whole dataset, and each release.
pub(super) fn catalogue(context: &Context<'_>) -> Vec<u8> {
    let (site, addresses) = (&context.dataset.site, &context.addresses);
    let language = context.languages().next().unwrap_or(LangId(0));
    let page = |key| addresses.full(&addresses.path(language, key));
    let publisher = json!({ "@type": "foaf:Agent", "foaf:name": literal(context, &site.organisation) });
    let mut datasets = vec![whole(context, language)];
    datasets.extend(context.tables.releases.iter().map(|id| release(context, language, *id)));
    for one in &mut datasets {
        one["dct:publisher"] = publisher.clone();
        if let Some(url) = &site.licence.url {
            let licence = json!({ "@id": url, "@type": "dct:LicenseDocument" });
            for file in one["dcat:distribution"].as_array_mut().into_iter().flatten() {
                file["dct:license"] = licence.clone();
            }
            one["dct:license"] = licence;
        }
        if let Some(contact) = &site.contact {
            one["dcat:contactPoint"] = json!({
                "@type": ["vcard:Kind", "vcard:Organization"],
                "vcard:fn": site.organisation.get(language),
                "vcard:hasEmail": { "@id": format!("mailto:{contact}") },
            });
        }
    }
    let languages: Vec<Value> =
        context.languages().map(|language| linguistic_system(context.tag(language))).collect();
    let mut catalogue = json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@id": addresses.full(CATALOGUE),
        "@type": "dcat:Catalog",
        "dct:title": literal(context, &site.title),
        "dct:description": literal(context, &site.description),
        "dct:publisher": publisher,
        "dct:language": languages,
        "foaf:homepage": document(&page(PageKey::Home)),
        "dcat:dataset": datasets,
    });
    if let Some(day) = context.extents().whole().newest {
        catalogue["dct:modified"] = date(day);
    }
    pretty(&catalogue)
}

fn whole(context: &Context<'_>, language: LangId) -> Value {
    let (site, addresses) = (&context.dataset.site, &context.addresses);
    let data = addresses.full(&addresses.path(language, PageKey::Data));
    let extent = context.extents().whole();
    let mut out = json!({
        "@id": format!("{data}#all"),
        "@type": "dcat:Dataset",
        "dct:identifier": "cakupan",
        "dct:title": literal(context, &site.title),
        "dct:description": literal(context, &site.description),
        "dcat:landingPage": document(&data),
        "dcat:distribution": distributions(context, &context.whole_files()),
    });
    if let Some(day) = extent.newest {
        out["dct:modified"] = date(day);
    }
    if let Some((from, to)) = extent.time {
        out["dct:temporal"] = temporal(from, to);
    }
    out
}

fn release(context: &Context<'_>, language: LangId, id: crate::model::ReleaseId) -> Value {
    let (release, addresses) = (&context.dataset.releases[id], &context.addresses);
    let page = addresses.full(&addresses.path(language, PageKey::Overview(id)));
    let data = addresses.full(&addresses.path(language, PageKey::Data));
    let mut files = context.release_files(language, id);
    for other in context.languages().filter(|other| *other != language) {
        files.extend(
            context
                .release_files(other, id)
                .into_iter()
                .filter(|file| !files.contains(file))
                .collect::<Vec<_>>(),
        );
    }
    let summaries: Vec<Value> = context
        .languages()
        .filter_map(|language| {
            let words = context.sheet(language, PageKey::Overview(id)).release_summary(id)?;
            Some(json!({ "@value": words, "@language": context.tag(language) }))
        })
        .collect();
    let title = literal(context, &release.title);
    let mut out = json!({
        "@id": format!("{data}#release-{}", release.key()),
        "@type": "dcat:Dataset",
        "dct:identifier": release.key(),
        "dct:description": if summaries.is_empty() { title.clone() } else { json!(summaries) },
        "dct:title": title,
        "dct:issued": date(release.released),
        "dcat:landingPage": document(&page),
        "dcat:distribution": distributions(context, &files),
    });
    if release.period.kind != crate::model::PeriodKind::Undated {
        out["dct:temporal"] = temporal(release.period.start, release.period.end);
    }
    out
}

fn distributions(context: &Context<'_>, files: &[FileOf]) -> Vec<Value> {
    let one = |(kind, path): &FileOf| {
        let address = context.addresses.full(path);
        let media = format!("https://www.iana.org/assignments/media-types/{}", kind.media_type());
        json!({
            "@id": address,
            "@type": "dcat:Distribution",
            "dcat:accessURL": { "@id": address },
            "dcat:downloadURL": { "@id": address },
            "dcat:mediaType": { "@id": media, "@type": "dct:MediaType" },
        })
    };
    files.iter().map(one).collect()
}

fn document(address: &str) -> Value {
    json!({ "@id": address, "@type": "foaf:Document" })
}

/// A language as the Library of Congress names it, which DCAT asks for: by two letters where there are two (ISO 639-1),
/// else by three (ISO 639-2).
fn linguistic_system(tag: &str) -> Value {
    let code = tag.split('-').next().unwrap_or(tag);
    let list = if code.len() == 2 { "iso639-1" } else { "iso639-2" };
    json!({ "@id": format!("http://id.loc.gov/vocabulary/{list}/{code}"), "@type": "dct:LinguisticSystem" })
}

fn date(day: jiff::civil::Date) -> Value {
    json!({ "@value": day.to_string(), "@type": "xsd:date" })
}

fn temporal(from: jiff::civil::Date, to: jiff::civil::Date) -> Value {
    json!({ "@type": "dct:PeriodOfTime", "dcat:startDate": date(from), "dcat:endDate": date(to) })
}
