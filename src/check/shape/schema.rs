//! The shapes as JSON Schema (draft 2020-12), so that an editor completes and checks as one types.

use super::{FileKind, Need, Record, Shape};
use serde_json::{Map, Value, json};

/// The schema of a kind of file.
pub fn schema(kind: FileKind) -> Value {
    let mut schema = of(kind.shape());
    if let Some(object) = schema.as_object_mut() {
        object.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
        object.insert("title".into(), json!(format!("Cakupan: {}", kind.name())));
        // `tables` in a data file hold blocks of the same shape as the file.
        if kind == FileKind::Data {
            object.insert("$defs".into(), json!({ "block": record(super::block_record()) }));
        }
    }
    schema
}

const DATE: &str = "[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?";

fn of(shape: &Shape) -> Value {
    match shape {
        Shape::Any => json!({}),
        Shape::Words => json!({
            "anyOf": [
                { "type": ["string", "number"] },
                { "type": "object", "additionalProperties": { "type": ["string", "number"] }, "minProperties": 1 },
            ]
        }),
        Shape::Line | Shape::Reference(_) => json!({ "type": ["string", "number"] }),
        Shape::Key => json!({ "type": "string", "pattern": "^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$" }),
        Shape::Figure => json!({ "type": ["string", "number"] }),
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
        Shape::Url => json!({ "type": "string", "pattern": "^https?://" }),
        Shape::Integer => json!({ "type": "integer" }),
        Shape::Flag => json!({ "type": "boolean" }),
        Shape::Choice(choices) => json!({ "enum": choices }),
        Shape::List(inner) => json!({ "type": "array", "items": inner_of(inner) }),
        Shape::Map(inner) => json!({ "type": "object", "additionalProperties": inner_of(inner) }),
        Shape::Record(inner) => record(inner),
        Shape::Either(shapes) => json!({ "anyOf": shapes.iter().map(inner_of).collect::<Vec<_>>() }),
    }
}

fn inner_of(shape: &Shape) -> Value {
    match shape {
        Shape::Record(inner) if std::ptr::eq(*inner, super::block_record()) => {
            json!({ "$ref": "#/$defs/block" })
        }
        other => of(other),
    }
}

fn record(record: &Record) -> Value {
    let mut properties = Map::new();
    for field in record.fields {
        let mut property = of(&field.shape);
        if let Some(object) = property.as_object_mut() {
            object.insert("description".into(), json!(format!("{} · {}", field.doc.en, field.doc.id)));
        }
        properties.insert(field.key.to_owned(), property);
    }
    let required: Vec<&str> =
        record.fields.iter().filter(|field| field.need == Need::Required).map(|field| field.key).collect();
    json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}
