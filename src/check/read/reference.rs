//! Names of measures as data and formulas write them: `participants.active/pu@target`.

use crate::check::context::Context;
use crate::check::rules::{BAD_CHOICE, UNKNOWN_CATEGORY, UNKNOWN_MEASURE};
use crate::check::suggest::{did_you_mean, meant, nearest};
use crate::diag::{Both, Phrase};
use crate::model::{Aspect, Category, CategoryId, DimensionId, MeasureId, MeasureRef};
use crate::source::Span;

/// The measure and category of `name`, or a finding.
pub(crate) fn measure_ref(context: &mut Context<'_>, name: &str, span: Span) -> Option<MeasureRef> {
    let mut parts = name.split('/');
    let key = parts.next().unwrap_or_default();
    let Some(measure) = context.dataset.measures.all.find(key) else {
        if !context.incomplete.measures {
            let hint = nearest(key, context.dataset.measures.all.keys()).map(meant);
            context.report(UNKNOWN_MEASURE.at(span).with("name", key).hint_some(hint));
        }
        return None;
    };
    let mut category = Vec::new();
    for value in parts {
        category.push(dimension_value(context, measure, value, span)?);
    }
    category.sort_unstable();
    category.dedup();
    let category = context.dataset.measures.intern(Category(category));
    Some(MeasureRef { measure, category })
}

/// The category of one value of a dimension of a measure, or a finding.
pub(crate) fn part(
    context: &mut Context<'_>,
    measure: MeasureId,
    value: &str,
    span: Span,
) -> Option<CategoryId> {
    let value = dimension_value(context, measure, value, span)?;
    Some(context.dataset.measures.intern(Category(vec![value])))
}

/// As [`measure_ref`], with an aspect after `@` where there is one.
pub(crate) fn measure_and_aspect(
    context: &mut Context<'_>,
    name: &str,
    span: Span,
) -> Option<(MeasureRef, Option<Aspect>)> {
    let Some((name, aspect)) = name.split_once('@') else {
        return measure_ref(context, name, span).map(|found| (found, None));
    };
    let found = measure_ref(context, name, span)?;
    match aspect_of(aspect) {
        Some(aspect) => Some((found, Some(aspect))),
        None => {
            let choices = Aspect::ALL.map(|aspect| format!("`{}`", aspect.key())).join(", ");
            let hint = did_you_mean(aspect, Aspect::ALL.iter().map(|aspect| aspect.key()));
            context
                .report(BAD_CHOICE.at(span).with("found", aspect).with("choices", choices).hint_some(hint));
            None
        }
    }
}

/// The aspect with this key.
pub(crate) fn aspect_of(key: &str) -> Option<Aspect> {
    Aspect::ALL.into_iter().find(|aspect| aspect.key() == key)
}

fn dimension_value(
    context: &mut Context<'_>,
    measure: MeasureId,
    value: &str,
    span: Span,
) -> Option<(DimensionId, u16)> {
    let measures = &context.dataset.measures;
    let allowed = &measures.all[measure].dimensions;
    let found = measures.find_value(value).filter(|(dimension, _)| allowed.contains(dimension));
    if found.is_none() && !context.incomplete.measures {
        let known: Vec<String> = allowed
            .iter()
            .flat_map(|dimension| measures.dimensions[*dimension].values.iter())
            .map(|value| value.id.clone())
            .collect();
        let hint = did_you_mean(value, known.iter().map(String::as_str)).or_else(|| {
            let list = known.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ");
            let words = Both { id: "yang dikenal: {list}", en: "it is divided by {list}" };
            (!known.is_empty()).then(|| Phrase::new(words).with("list", list))
        });
        let measure = measures.all[measure].id.clone();
        context
            .report(UNKNOWN_CATEGORY.at(span).with("measure", measure).with("name", value).hint_some(hint));
    }
    found
}
