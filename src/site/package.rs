//! The data as packages for machines: a Frictionless Data Package of everything and of each release, the metadata of
//! all CSV files as the CSV on the Web has them, and the tables that the keys of the figures refer to.

use super::data;
use crate::model::{Keyed, LangId, ReleaseId, SourceKind, Text};
use crate::page::address::PageKey;
use crate::page::{COLUMNS, Context, MediaKind, PACKAGE, WHOLE_CSV, measure_file, region_file, release_file};
use serde_json::{Map, Value, json};

/// A table that keys refer to.
pub(super) struct Reference {
    /// Its name, which is that of its key.
    name: &'static str,
    /// The name of its file, beside the package.
    pub(super) file: &'static str,
    columns: fn(&Context<'_>) -> Vec<Column>,
    rows: fn(&Context<'_>) -> Vec<Vec<String>>,
}

/// A column: its name, and what it means (a message).
struct Column(String, &'static str);

/// The tables.
pub(super) const REFERENCES: [Reference; 3] = [
    Reference { name: "region", file: "regions.csv", columns: region_columns, rows: region_rows },
    Reference { name: "measure", file: "measures.csv", columns: measure_columns, rows: measure_rows },
    Reference { name: "source", file: "sources.csv", columns: source_columns, rows: source_rows },
];

impl Reference {
    /// The table as CSV.
    pub(super) fn table(&self, context: &Context<'_>) -> Vec<u8> {
        let head = (self.columns)(context).into_iter().map(|Column(name, _)| name).collect();
        data::table(std::iter::once(head).chain((self.rows)(context)))
    }

    fn resource(&self, context: &Context<'_>) -> Value {
        let fields: Vec<Value> = (self.columns)(context)
            .iter()
            .map(|Column(name, meaning)| {
                let mut field =
                    json!({ "name": name, "type": "string", "description": said(context, meaning) });
                if name == self.name {
                    field["constraints"] = json!({ "required": true, "unique": true });
                }
                field
            })
            .collect();
        let name = self.file.trim_end_matches(".csv");
        let title = said(context, &format!("package-{name}"));
        resource(
            name,
            self.file,
            &title,
            &json!({
                "fields": fields, "primaryKey": self.name, "missingValues": [""],
            }),
        )
    }
}

/// The package of everything.
pub(super) fn whole(context: &Context<'_>) -> Vec<u8> {
    let site = &context.dataset.site;
    let language = first(context);
    let addresses = &context.addresses;
    let about = About {
        name: "cakupan".to_owned(),
        id: addresses.full(PACKAGE),
        title: site.title.get(language).to_owned(),
        description: site.description.get(language).to_owned(),
        homepage: addresses.full(&addresses.path(language, PageKey::Data)),
        day: context.tables.newest,
        sources: context.tables.sources.clone(),
        figures: WHOLE_CSV.trim_start_matches("data/"),
    };
    about.descriptor(context)
}

/// The package of a release, whose figures are in a file of this name.
pub(super) fn of_release(context: &Context<'_>, id: ReleaseId, figures: &str) -> Vec<u8> {
    let release = &context.dataset.releases[id];
    let language = first(context);
    let addresses = &context.addresses;
    let page = addresses.full(&addresses.path(language, PageKey::Overview(id)));
    let sheet = context.sheet(language, PageKey::Overview(id));
    let title = release.title.get(language).to_owned();
    let about = About {
        name: format!("cakupan-{}", release.key()),
        id: page.clone(),
        description: sheet.release_summary(id).unwrap_or_else(|| title.clone()),
        title,
        homepage: page,
        day: Some(release.released),
        sources: release.sources.clone(),
        figures,
    };
    about.descriptor(context)
}

struct About<'a> {
    name: String,
    id: String,
    title: String,
    description: String,
    homepage: String,
    day: Option<jiff::civil::Date>,
    sources: Vec<crate::model::SourceId>,
    figures: &'a str,
}

impl About<'_> {
    fn descriptor(&self, context: &Context<'_>) -> Vec<u8> {
        let (site, language) = (&context.dataset.site, first(context));
        let mut licence = Map::new();
        // The name is an identifier such as `CC-BY-4.0`.
        let name: String =
            site.licence.name.chars().map(|sign| if sign.is_whitespace() { '-' } else { sign }).collect();
        let fits = |sign: char| sign.is_ascii_alphanumeric() || "-._".contains(sign);
        if name.chars().all(fits) && !name.is_empty() {
            licence.insert("name".to_owned(), name.into());
        }
        if let Some(url) = &site.licence.url {
            licence.insert("path".to_owned(), url.as_str().into());
        }
        let licensed = !licence.is_empty();
        licence.insert("title".to_owned(), site.licence.name.as_str().into());
        let sources: Vec<Value> = self
            .sources
            .iter()
            .map(|id| {
                let source = &context.dataset.sources[*id];
                let title = format!("{}: {}", source.outlet.get(language), source.title.get(language));
                match &source.url {
                    Some(url) => json!({ "title": title, "path": url }),
                    None => json!({ "title": title }),
                }
            })
            .collect();
        let mut whole = json!({
            "profile": "tabular-data-package",
            "name": self.name,
            "id": self.id,
            "title": self.title,
            "description": self.description,
            "homepage": self.homepage,
            "contributors": [{ "title": site.organisation.get(language), "role": "publisher" }],
        });
        if licensed {
            whole["licenses"] = json!([licence]);
        }
        if !sources.is_empty() {
            whole["sources"] = json!(sources);
        }
        if let Some(day) = self.day {
            whole["version"] = json!(day.to_string());
            whole["created"] = json!(format!("{day}T00:00:00Z"));
        }
        let mut resources = vec![self.figures(context)];
        resources.extend(REFERENCES.iter().map(|one| one.resource(context)));
        whole["resources"] = json!(resources);
        pretty(&whole)
    }

    fn figures(&self, context: &Context<'_>) -> Value {
        let fields: Vec<Value> = COLUMNS.iter().map(|name| field(context, name)).collect();
        let to = |one: &Reference| {
            let resource = one.file.trim_end_matches(".csv");
            json!({ "fields": one.name, "reference": { "resource": resource, "fields": one.name } })
        };
        let keys: Vec<Value> = REFERENCES.iter().map(to).collect();
        let schema = json!({ "fields": fields, "missingValues": [""], "foreignKeys": keys });
        resource("figures", self.figures, &said(context, "data-whole"), &schema)
    }
}

fn resource(name: &str, path: &str, title: &str, schema: &Value) -> Value {
    json!({
        "profile": "tabular-data-resource",
        "name": name,
        "path": path,
        "title": title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": { "delimiter": ",", "lineTerminator": "\r\n", "quoteChar": "\"", "doubleQuote": true, "header": true },
        "schema": schema,
    })
}

/// The columns of figures that hold numbers.
const NUMBERS: [&str; 4] = ["value", "low", "high", "step"];

/// What a column of figures may hold, where that is one of a few words.
fn choices(name: &str) -> &'static [&'static str] {
    match name {
        "aspect" => &["actual", "estimate", "forecast", "target", "plan"],
        "bounds" => &["[]", "(]", "[)", "()"],
        "precision" => &["exact", "rounded", "approximate", "magnitude"],
        "missing" => &["not-available", "not-applicable", "confidential", "not-yet-reported", "suppressed"],
        "origin" => &["stated", "derived"],
        "status" => &["unstated", "provisional", "final", "revised"],
        _ => &[],
    }
}

fn field(context: &Context<'_>, name: &str) -> Value {
    let kind = if NUMBERS.contains(&name) { "number" } else { "string" };
    let mut constraints = Map::new();
    if ["region", "region_name", "measure", "period", "aspect", "unit", "origin"].contains(&name) {
        constraints.insert("required".to_owned(), true.into());
    }
    if !choices(name).is_empty() {
        constraints.insert("enum".to_owned(), json!(choices(name)));
    }
    let mut field =
        json!({ "name": name, "type": kind, "description": said(context, &format!("meaning-{name}")) });
    if !constraints.is_empty() {
        field["constraints"] = Value::Object(constraints);
    }
    field
}

/// The path of the metadata of all CSV files: those who follow the standard look here.
pub(super) const CSVW: &str = "data/csv-metadata.json";
/// The path of the description of the columns of figures, which all of them share.
pub(super) const CSVW_SCHEMA: &str = "data/figures-schema.json";

/// The metadata of every CSV file with figures, as the CSV on the Web has them.
pub(super) fn csvw(context: &Context<'_>) -> Vec<u8> {
    let (dataset, tables, site) = (context.dataset, &context.tables, &context.dataset.site);
    let table = |path: &str, title: &Text| {
        let url = path.trim_start_matches("data/");
        json!({ "url": url, "dc:title": literal(context, title), "tableSchema": schema_url() })
    };
    let mut all = vec![table(WHOLE_CSV, &site.title)];
    all.extend(tables.releases.iter().map(|id| {
        let release = &dataset.releases[*id];
        table(&release_file(release.key(), MediaKind::Csv), &release.title)
    }));
    all.extend(tables.measured.iter().map(|id| {
        let measure = &dataset.measures.all[*id];
        table(&measure_file(measure.key(), MediaKind::Csv), &measure.name)
    }));
    all.extend(dataset.regions.all.ids().filter(|id| context.has_region_files(*id)).map(|id| {
        let region = &dataset.regions.all[id];
        table(&region_file(region.key(), MediaKind::Csv), &region.name)
    }));
    let mut whole = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": context.tag(first(context)) }],
        "dc:title": literal(context, &site.title),
        "dc:publisher": literal(context, &site.organisation),
        "tables": all,
    });
    if let Some(url) = &site.licence.url {
        whole["dc:license"] = json!({ "@id": url });
    }
    if let Some(day) = context.tables.newest {
        whole["dc:modified"] = json!({ "@value": day.to_string(), "@type": "xsd:date" });
    }
    pretty(&whole)
}

fn schema_url() -> &'static str {
    CSVW_SCHEMA.trim_start_matches("data/")
}

/// What the columns of figures hold.
pub(super) fn csvw_schema(context: &Context<'_>) -> Vec<u8> {
    let columns: Vec<Value> = COLUMNS
        .iter()
        .map(|name| {
            let descriptions: Vec<Value> = context
                .languages()
                .map(|language| {
                    let words = context.sheet(language, PageKey::Data).message(&format!("meaning-{name}"));
                    json!({ "@value": words, "@language": context.tag(language) })
                })
                .collect();
            let datatype = match choices(name) {
                [] if NUMBERS.contains(name) => json!("decimal"),
                _ => json!("string"),
            };
            json!({
                "name": name, "titles": name, "datatype": datatype, "null": "", "dc:description": descriptions,
            })
        })
        .collect();
    let context = json!("http://www.w3.org/ns/csvw");
    pretty(&json!({ "@context": context, "@type": "Schema", "columns": columns }))
}

/// A text of the content in each language, as JSON-LD has it.
pub(super) fn literal(context: &Context<'_>, text: &Text) -> Value {
    let each = context.languages().filter_map(|language| {
        let words = text.own(language)?;
        Some(json!({ "@value": words, "@language": context.tag(language) }))
    });
    each.collect()
}

fn first(context: &Context<'_>) -> LangId {
    context.languages().next().unwrap_or(LangId(0))
}

/// A message in the first language, in which data files are.
fn said(context: &Context<'_>, message: &str) -> String {
    context.sheet(first(context), PageKey::Data).message(message)
}

/// JSON for people who look into it.
pub(super) fn pretty(value: &Value) -> Vec<u8> {
    let mut out = serde_json::to_vec_pretty(value).unwrap_or_default();
    out.push(b'\n');
    out
}

/// A column for each language of the site, such as `name_id`.
fn in_languages(context: &Context<'_>, name: &str, meaning: &'static str) -> Vec<Column> {
    let tag = |language| context.tag(language).to_lowercase();
    context.languages().map(|language| Column(format!("{name}_{}", tag(language)), meaning)).collect()
}

fn each(context: &Context<'_>, text: &Text) -> Vec<String> {
    context.languages().map(|language| text.get(language).to_owned()).collect()
}

fn region_columns(context: &Context<'_>) -> Vec<Column> {
    let regions = &context.dataset.regions;
    let mut out = vec![Column("region".to_owned(), "meaning-region")];
    out.extend(in_languages(context, "name", "meaning-region_name"));
    out.push(Column("level".to_owned(), "package-level"));
    out.extend(regions.trees.keys().map(|tree| Column(format!("parent_{tree}"), "package-parent")));
    out.extend(regions.schemes.iter().map(|(scheme, _)| Column(format!("code_{scheme}"), "package-code")));
    out.push(Column("from".to_owned(), "package-from"));
    out.push(Column("until".to_owned(), "package-until"));
    out
}

fn region_rows(context: &Context<'_>) -> Vec<Vec<String>> {
    let regions = &context.dataset.regions;
    let rows = regions.all.iter().map(|(id, region)| {
        let mut row = vec![region.id.clone()];
        row.extend(each(context, &region.name));
        row.push(regions.levels[region.level].id.clone());
        row.extend(regions.trees.ids().map(|tree| {
            regions.parent(id, tree).map_or(String::new(), |parent| regions.all[parent].id.clone())
        }));
        row.extend(regions.schemes.iter().map(|(scheme, _)| {
            let codes = region.codes.iter().filter(|(of, _)| of == scheme).map(|(_, code)| code.as_str());
            codes.collect::<Vec<_>>().join(" ")
        }));
        row.extend([region.from, region.until].map(|day| day.map_or(String::new(), |day| day.to_string())));
        row
    });
    rows.collect()
}

fn measure_columns(context: &Context<'_>) -> Vec<Column> {
    let mut out = vec![Column("measure".to_owned(), "meaning-measure")];
    out.extend(in_languages(context, "name", "package-name"));
    out.extend(in_languages(context, "definition", "package-definition"));
    out.push(Column("unit".to_owned(), "meaning-unit"));
    out
}

fn measure_rows(context: &Context<'_>) -> Vec<Vec<String>> {
    let measures = &context.dataset.measures;
    let rows = measures.all.iter().map(|(id, measure)| {
        let mut row = vec![measure.id.clone()];
        row.extend(each(context, &measure.name));
        row.extend(each(context, &measure.definition));
        row.push(measures.unit_of(id).id.clone());
        row
    });
    rows.collect()
}

fn source_columns(context: &Context<'_>) -> Vec<Column> {
    let mut out = vec![Column("source".to_owned(), "meaning-source")];
    out.extend(in_languages(context, "title", "package-name"));
    out.extend(in_languages(context, "outlet", "meaning-outlet"));
    out.push(Column("kind".to_owned(), "package-source-kind"));
    out.push(Column("date".to_owned(), "package-source-date"));
    out.push(Column("url".to_owned(), "package-source-url"));
    out
}

fn source_rows(context: &Context<'_>) -> Vec<Vec<String>> {
    let rows = context.tables.sources.iter().map(|id| {
        let source = &context.dataset.sources[*id];
        let mut row = vec![source.id.clone()];
        row.extend(each(context, &source.title));
        row.extend(each(context, &source.outlet));
        row.push(source.kind.map_or("", SourceKind::key).to_owned());
        row.push(source.date.to_string());
        row.push(source.url.clone().unwrap_or_default());
        row
    });
    rows.collect()
}
