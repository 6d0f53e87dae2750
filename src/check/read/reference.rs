//! Names of measures as data and formulas write them: `participants.active/pu@target`.

use crate::check::context::{Context, declare};
use crate::check::rules::{BAD_CHOICE, UNKNOWN_CATEGORY, UNKNOWN_MEASURE};
use crate::check::shape::CHOOSE;
use crate::check::suggest::{did_you_mean, meant, nearest};
use crate::diag::{Both, Phrase};
use crate::model::{Aspect, Category, CategoryId, DimensionId, MeasureId, MeasureRef};
use crate::source::Span;

/// The measure and category of `name`, or a finding.
pub(crate) fn measure_ref(context: &mut Context<'_>, name: &str, span: Span) -> Option<MeasureRef> {
    let mut parts = name.split('/');
    let key = parts.next().unwrap_or_default();
    let Some(measure) = context.dataset.measures.all.find(key) else {
        if !context.incomplete.measures && !context.refused.contains(key) {
            let hint = nearest(key, context.dataset.measures.all.keys()).map(meant);
            let hint = hint.unwrap_or_else(|| declare("measures.yaml"));
            context.report(UNKNOWN_MEASURE.at(span).with("name", key).hint(hint));
        }
        return None;
    };
    let mut category = Vec::new();
    for value in parts {
        category.push(dimension_value(context, measure, value, span)?);
    }
    category.sort_unstable();
    category.dedup();
    if let Some(pair) = category.windows(2).find(|pair| pair[0].0 == pair[1].0) {
        refuse_pair(context, measure, pair[0], pair[1], span);
        return None;
    }
    let category = context.dataset.measures.intern(Category(category));
    Some(MeasureRef { measure, category })
}

/// Reports two values of one dimension in one category.
fn refuse_pair(
    context: &mut Context<'_>,
    measure: MeasureId,
    (dimension, first): (DimensionId, u16),
    (_, second): (DimensionId, u16),
    span: Span,
) {
    let measures = &context.dataset.measures;
    let declared = &measures.dimensions[dimension];
    let name =
        |at: u16| declared.values.get(usize::from(at)).map(|value| value.id.clone()).unwrap_or_default();
    let hint = Phrase::new(Both {
        id: "`{first}` dan `{second}` sama-sama nilai `{dimension}`: pilih salah satu",
        en: "`{first}` and `{second}` are both values of `{dimension}`: choose one",
    })
    .with("first", name(first))
    .with("second", name(second))
    .with("dimension", &declared.id);
    let finding = UNKNOWN_CATEGORY.at(span).with("measure", &measures.all[measure].id);
    let finding = finding.with("name", format!("{}/{}", name(first), name(second)));
    context.report(finding.hint(hint));
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
            let hint = hint.unwrap_or_else(|| CHOOSE.into());
            context.report(BAD_CHOICE.at(span).with("found", aspect).with("choices", choices).hint(hint));
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
    let is_excused = context.refused.contains(value) || context.vague.contains(&measures.all[measure].id);
    if found.is_none() && !context.incomplete.measures && !is_excused {
        let known: Vec<String> = allowed
            .iter()
            .flat_map(|dimension| measures.dimensions[*dimension].values.iter())
            .map(|value| value.id.clone())
            .collect();
        let hint = did_you_mean(value, known.iter().map(String::as_str)).unwrap_or_else(|| {
            let list = known.iter().map(|value| format!("`{value}`")).collect::<Vec<_>>().join(", ");
            let words = Both { id: "yang dikenal: {list}", en: "it is divided by {list}" };
            let whole = Both {
                id: "tulis totalnya saja, atau beri ukuran ini `dimensions` di `measures.yaml`",
                en: "give its total, or give the measure `dimensions` in `measures.yaml`",
            };
            if known.is_empty() { whole.into() } else { Phrase::new(words).with("list", list) }
        });
        let measure = measures.all[measure].id.clone();
        context.report(UNKNOWN_CATEGORY.at(span).with("measure", measure).with("name", value).hint(hint));
    }
    found
}
