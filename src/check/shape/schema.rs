//! The shapes as JSON Schema (draft 2020-12), so that an editor completes and checks as one types.
//!
//! A schema accepts every file that the loader does. The names that a content folder declares are offered, never
//! asked for: what is not declared yet may be about to be, and only `cakupan check` knows.

use super::names::{Name, Names};
use super::{FileKind, Need, Record, Shape, Target};
use crate::model::Aspect;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The schema of a kind of file, which offers `names`.
pub fn schema(kind: FileKind, names: &Names) -> Value {
    let mut writer = Writer { names, defs: BTreeMap::new() };
    let mut schema = writer.of(kind.shape());
    // `tables` in a data file hold blocks of the same shape as the file.
    if kind == FileKind::Data {
        let block = writer.record(super::block_record());
        writer.defs.insert("block".to_owned(), block);
    }
    if let Some(object) = schema.as_object_mut() {
        object.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
        object.insert("title".into(), json!(format!("Cakupan: {}", kind.name())));
        if !writer.defs.is_empty() {
            object.insert("$defs".into(), json!(writer.defs));
        }
    }
    schema
}

const DATE: &str = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

/// Writes shapes; what stands in several places is written once, among the definitions.
struct Writer<'n> {
    names: &'n Names,
    defs: BTreeMap<String, Value>,
}

impl Writer<'_> {
    fn of(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Any => json!({}),
            Shape::Words => self.words(),
            Shape::Line | Shape::Figure => scalar(),
            Shape::Reference(target) => self.reference(*target),
            Shape::Key => json!({ "type": "string", "pattern": "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" }),
            Shape::Period => json!({
                "anyOf": [
                    { "type": "integer", "minimum": 1000, "maximum": 9999 },
                    { "type": "string", "pattern": format!("^(undated|[0-9]{{4}}-q[1-4]|{DATE}(/{DATE})?)$") },
                ]
            }),
            Shape::Date => json!({
                "anyOf": [
                    { "type": "integer", "minimum": 1000, "maximum": 9999 },
                    { "type": "string", "pattern": format!("^{DATE}$") },
                ]
            }),
            Shape::Day => json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
            Shape::Hour => json!({
                "type": "string",
                "pattern": "^[0-2][0-9][:.][0-5][0-9] +(WIB|WITA|WIT|UTC|GMT|[+-][0-9]{2}:[0-9]{2})$"
            }),
            Shape::Url => json!({ "type": "string", "pattern": "^https?://" }),
            Shape::Integer => json!({ "type": "integer" }),
            Shape::Bytes => {
                json!({ "type": ["integer", "string"], "minimum": 1, "pattern": "^[0-9][0-9_]*$" })
            }
            Shape::Flag => json!({ "type": "boolean" }),
            Shape::Choice(choices) => json!({ "enum": choices }),
            Shape::List(inner) => {
                let items = self.inner_of(inner);
                json!({ "type": "array", "items": items })
            }
            Shape::Map(inner) => {
                let values = self.inner_of(inner);
                json!({ "type": "object", "additionalProperties": values })
            }
            Shape::Keyed(target, inner) => self.keyed(*target, inner),
            Shape::Record(inner) => self.record(inner),
            Shape::Either(shapes) => {
                let any: Vec<Value> = shapes.iter().map(|shape| self.inner_of(shape)).collect();
                json!({ "anyOf": any })
            }
        }
    }

    fn inner_of(&mut self, shape: &Shape) -> Value {
        match shape {
            Shape::Record(inner) if std::ptr::eq(*inner, super::block_record()) => {
                json!({ "$ref": "#/$defs/block" })
            }
            other => self.of(other),
        }
    }

    fn record(&mut self, record: &Record) -> Value {
        let mut properties = Map::new();
        for field in record.fields {
            let mut property = self.of(&field.shape);
            if let Some(object) = property.as_object_mut() {
                let words = format!("{} · {}", field.doc.en, field.doc.id);
                object.insert("description".into(), json!(words));
            }
            properties.insert(field.key.to_owned(), property);
        }
        let required: Vec<&str> = record
            .fields
            .iter()
            .filter(|field| field.need == Need::Required)
            .map(|field| field.key)
            .collect();
        json!({
            "type": "object", "properties": properties, "required": required, "additionalProperties": false
        })
    }

    /// Words: one text, or one for each language, of which those of the site are offered.
    fn words(&mut self) -> Value {
        let mut by_language =
            json!({ "type": "object", "additionalProperties": scalar(), "minProperties": 1 });
        if self.names.languages.is_empty() {
            return json!({ "anyOf": [scalar(), by_language] });
        }
        let properties: Map<String, Value> =
            self.names.languages.iter().map(|language| (language.clone(), scalar())).collect();
        by_language["properties"] = json!(properties);
        self.once("words", json!({ "anyOf": [scalar(), by_language] }))
    }

    /// A name: those that are known first, with what they stand for, then any other.
    fn reference(&mut self, target: Target) -> Value {
        let free = free(target);
        let names = self.names.get(target);
        if names.is_empty() {
            return free;
        }
        let keys: Vec<&str> = names.iter().map(|name| name.key.as_str()).collect();
        let words: Vec<&str> = names.iter().map(|name| name.words.as_str()).collect();
        let known = json!({ "enum": keys, "enumDescriptions": words });
        self.once(target.name(), json!({ "anyOf": [known, free] }))
    }

    /// Keys that are names.
    fn keyed(&mut self, target: Target, inner: &'static Shape) -> Value {
        let values = self.inner_of(inner);
        let names: Vec<Name> = self.names.get(target).to_vec();
        if names.is_empty() {
            return json!({ "type": "object", "additionalProperties": values });
        }
        let value = self.once(&format!("of-{}", target.name()), values);
        let mut properties = Map::new();
        for name in names {
            let mut property = value.clone();
            property["title"] = json!(name.words);
            properties.insert(name.key, property);
        }
        let map = json!({ "type": "object", "properties": properties, "additionalProperties": value });
        self.once(&format!("by-{}", target.name()), map)
    }

    /// A reference to a definition; the schema itself, if the name stands for another one already.
    fn once(&mut self, name: &str, schema: Value) -> Value {
        if *self.defs.entry(name.to_owned()).or_insert_with(|| schema.clone()) != schema {
            return schema;
        }
        json!({ "$ref": format!("#/$defs/{name}") })
    }
}

/// A text. Words that YAML takes for a number are words all the same.
fn scalar() -> Value {
    json!({ "type": ["string", "number"] })
}

/// Any name of a sort, known or not.
fn free(target: Target) -> Value {
    if target != Target::Measure {
        return scalar();
    }
    let aspects = Aspect::ALL.map(Aspect::key).join("|");
    let pattern = format!("^[a-z0-9][a-z0-9.-]*(/[a-z0-9][a-z0-9.-]*)*(@({aspects}))?$");
    json!({ "type": ["string", "number"], "pattern": pattern })
}
