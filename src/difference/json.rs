//! For programs: every value as data files write it, and every cell that is new or gone.

use super::{Difference, Revised, Sentence};
use crate::model::UnitKind;
use crate::model::{Quantity, Stated};
use crate::number::{Form, Noun, Style};
use serde_json::{Value, json};

/// The difference as one JSON document.
pub fn json(difference: &Difference<'_>) -> String {
    let dataset = difference.new.dataset;
    let revised: Vec<Value> = difference
        .revised
        .iter()
        .map(|one| {
            json!({
                "cell": one.cell,
                "measure": dataset.measures.key_of(one.key.what()),
                "region": dataset.regions.all[one.key.region].id,
                "period": one.key.period.to_string(),
                "aspect": one.key.aspect.key(),
                "unit": dataset.measures.unit_of(one.key.measure).id,
                "old": stated(&one.old),
                "new": stated(&one.new),
                "absolute": one.absolute.as_ref().map(plain),
                "relative": one.relative.as_ref().map(plain),
                "source": one.source.map(|stated| dataset.sources[stated.source].id.as_str()),
                "released": one.source.map(|stated| stated.released.to_string()),
                "reason": reason(difference, one),
                "sentences": sentences(&one.sentences),
            })
        })
        .collect();
    let whole = json!({
        "version": 1,
        "old": difference.old.name,
        "new": difference.new.name,
        "revised": revised,
        "added": difference.added,
        "withdrawn": difference.withdrawn.iter().map(|one| one.cell.as_str()).collect::<Vec<_>>(),
        "gone": difference.withdrawn.iter().map(|one| json!({
            "cell": one.cell, "old": stated(&one.old), "sentences": sentences(&one.sentences),
        })).collect::<Vec<_>>(),
    });
    format!("{whole:#}\n")
}

fn sentences(all: &[Sentence]) -> Vec<Value> {
    let one = |sentence: &Sentence| {
        json!({
            "file": sentence.path, "line": sentence.line, "column": sentence.column,
            "number": sentence.number, "sentence": sentence.words,
        })
    };
    all.iter().map(one).collect()
}

fn stated(stated: &Stated) -> String {
    match stated {
        Stated::Quantity(quantity) => plain(quantity),
        Stated::Missing(why) => why.key().to_owned(),
    }
}

fn plain(quantity: &Quantity) -> String {
    match quantity.point() {
        Some(value) => value.normalize().to_string(),
        // A bound or a range, as tables in English have it.
        None => {
            let noun = Noun { kind: UnitKind::Count, key: "", one: "", other: "" };
            Style::english().quantity(quantity, &noun, Form::Table)
        }
    }
}

/// Why, in every language of the site.
fn reason(difference: &Difference<'_>, one: &Revised<'_>) -> Value {
    let note =
        one.source.and_then(|stated| stated.remarks.as_ref()).and_then(|remarks| remarks.note.as_ref());
    let languages = &difference.new.dataset.site.languages;
    note.map_or(Value::Null, |note| {
        let each = languages
            .iter()
            .zip(0..)
            .map(|(language, at)| (language.tag.clone(), Value::from(note.get(crate::model::LangId(at)))));
        Value::Object(each.collect())
    })
}
