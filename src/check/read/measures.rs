//! `measures.yaml`: units, dimensions, measures, formulas, identities.

use super::{breaks, parts, reference};
use crate::check::context::{Context, entries_at, items_at, string_at};
use crate::check::declare::{declared_key, declared_twice};
use crate::check::rules::{BAD_FORMULA, CIRCLE, MISSING_DENOMINATOR, WRONG_SHAPE};
use crate::check::shape::FileKind;
use crate::diag::{Both, Phrase};
use crate::load::tree::{Entry, Node};
use crate::model::{
    DimValue, Dimension, DimensionId, Disclosure, Formula, Identity, Measure, MeasureId, MeasureKind,
    MeasureRef, Operator, Ordering, PlausibleChange, Unit, UnitId, UnitKind,
};
use crate::source::Span;
use rust_decimal::Decimal;

/// Reads the measures.
pub(crate) fn read(context: &mut Context<'_>) {
    let (documents, incomplete) = context.validated(FileKind::Measures);
    context.incomplete.measures |= incomplete || documents.is_empty();
    let Some(node) = documents.first().and_then(|document| document.node.as_ref()) else { return };
    for entry in entries_at(node, "units") {
        unit(context, entry);
    }
    for entry in entries_at(node, "dimensions") {
        dimension(context, entry);
    }
    let mut known = Vec::new();
    for entry in entries_at(node, "measures") {
        known.extend(measure(context, entry).map(|id| (id, &entry.value)));
    }
    // Formulas and parts name other measures, so they are read when all are known.
    for (id, node) in &known {
        parts::read(context, *id, node);
        formula(context, *id, node);
    }
    refuse_circles(context);
    for item in items_at(node, "identities") {
        identity(context, item);
    }
    for item in items_at(node, "orderings") {
        ordering(context, item);
    }
}

fn unit(context: &mut Context<'_>, entry: &Entry<'_>) {
    let kind = match string_at(&entry.value, "kind") {
        Some("currency") => UnitKind::Currency,
        Some("percent") => UnitKind::Percent,
        Some("percent-point") => UnitKind::PercentPoint,
        Some("ratio") => UnitKind::Ratio,
        _ => UnitKind::Count,
    };
    let one = context.words_at(&entry.value, "one").unwrap_or_default();
    let other = context.words_at(&entry.value, "other").unwrap_or_else(|| one.clone());
    // Not held to the form of other keys: a currency's key is its code, in capitals.
    let _ = context.dataset.measures.units.insert(Unit { id: entry.key.value.to_string(), kind, one, other });
}

fn dimension(context: &mut Context<'_>, entry: &Entry<'_>) {
    let Some(id) = declared_key(context, entry) else { return };
    let mut values = Vec::new();
    for value in entries_at(&entry.value, "values") {
        let Some(id) = declared_key(context, value) else { continue };
        let taken = context.dataset.measures.find_value(&id).is_some();
        if taken || values.iter().any(|known: &DimValue| known.id == id) {
            declared_twice(context, &id, value.key.span, None);
            continue;
        }
        let name = context.required_words(&value.value, "name");
        values.push(DimValue { id, name, short: context.words_at(&value.value, "short") });
    }
    let dimension = Dimension {
        id,
        name: context.required_words(&entry.value, "name"),
        values,
        overlaps: string_at(&entry.value, "overlaps") == Some("true"),
    };
    let _ = context.dataset.measures.dimensions.insert(dimension);
}

fn measure(context: &mut Context<'_>, entry: &Entry<'_>) -> Option<MeasureId> {
    let id = declared_key(context, entry)?;
    let node = &entry.value;
    // Without a unit nothing can be said of its figures.
    let Some(unit) = unit_of(context, node) else {
        context.refused.insert(id);
        dimensions(context, node);
        term(context, node);
        return None;
    };
    let kind = match string_at(node, "kind") {
        Some("flow") => MeasureKind::Flow,
        Some("rate") => MeasureKind::Rate,
        _ => MeasureKind::Stock,
    };
    let denominator = context.words_at(node, "denominator");
    // A percentage is a share of something, whatever its kind is said to be.
    let share = kind == MeasureKind::Rate || context.dataset.measures.units[unit].kind == UnitKind::Percent;
    if share && denominator.is_none() {
        let hint = Both {
            id: "tambahkan `denominator: { id: …, en: … }`",
            en: "add `denominator: { id: …, en: … }`",
        };
        context.report(MISSING_DENOMINATOR.at(entry.key.span).with("measure", &id).hint(hint));
    }
    let dimensions = dimensions(context, node);
    if dimensions.len() < items_at(node, "dimensions").len() {
        context.vague.insert(id.clone());
    }
    let measure = Measure {
        id,
        name: context.required_words(node, "name"),
        short: context.words_at(node, "short"),
        definition: context.required_words(node, "definition"),
        unit,
        kind,
        dimensions,
        parts: Vec::new(),
        sums_over_regions: string_at(node, "sums-over-regions") == Some("true"),
        formula: None,
        denominator,
        denominator_varies: context.words_at(node, "denominator-varies"),
        over_hundred: context.words_at(node, "over-hundred"),
        seasonal: breaks::seasonal(context, node),
        // They may name regions, which are read later.
        breaks: Vec::new(),
        plausible_change: node.get("plausible-change").and_then(plausible_change),
        disclosure: disclosure(context, node),
        term: term(context, node),
        span: entry.key.span,
    };
    context.dataset.measures.all.insert(measure).ok()
}

/// A fall is a fall with or without a minus.
fn plausible_change(node: &Node<'_>) -> Option<PlausibleChange> {
    let of =
        |key| string_at(node, key)?.parse::<i16>().ok().map(|number| Decimal::from(number.unsigned_abs()));
    Some(PlausibleChange { fall: of("fall")?, rise: of("rise")? })
}

/// What must not be told of small counts.
fn disclosure(context: &mut Context<'_>, node: &Node<'_>) -> Option<Disclosure> {
    let node = node.get("disclosure").filter(|node| !node.is_null())?;
    let mut at = |key: &str| {
        let text = string_at(node, key)?;
        let number =
            text.replace('_', "").parse::<u32>().ok().filter(|number| (2..=1_000_000).contains(number));
        if number.is_none() {
            let span = node.get(key).map_or(node.span, |value| value.span);
            let expected = Both {
                id: "bilangan bulat dari 2 sampai 1.000.000",
                en: "a whole number from 2 to 1,000,000",
            };
            let finding = WRONG_SHAPE.at(span).with("expected", expected).with("found", text);
            context.report(finding.hint(Both {
                id: "tulis berapa yang masih terlalu kecil untuk diungkap, seperti 10",
                en: "write how many are still too few to be told, such as 10",
            }));
        }
        number
    };
    let disclosure = Disclosure { threshold: at("threshold"), rounding: at("rounding") };
    (disclosure.threshold.is_some() || disclosure.rounding.is_some()).then_some(disclosure)
}

fn unit_of(context: &mut Context<'_>, node: &Node<'_>) -> Option<UnitId> {
    let unit = node.get("unit").filter(|unit| !unit.is_null())?;
    let found = context.dataset.measures.units.find(unit.as_str()?);
    if found.is_none() {
        let known: Vec<String> = context.dataset.measures.units.keys().map(str::to_owned).collect();
        context.unknown_name(Both { id: "satuan", en: "unit" }, unit, &known);
    }
    found
}

fn dimensions(context: &mut Context<'_>, node: &Node<'_>) -> Vec<DimensionId> {
    let mut out = Vec::new();
    for item in items_at(node, "dimensions") {
        let Some(name) = item.as_str().filter(|_| !item.is_null()) else { continue };
        match context.dataset.measures.dimensions.find(name) {
            Some(found) => out.push(found),
            None => {
                let known: Vec<String> =
                    context.dataset.measures.dimensions.keys().map(str::to_owned).collect();
                context.unknown_name(Both { id: "dimensi", en: "dimension" }, item, &known);
            }
        }
    }
    out
}

fn term(context: &mut Context<'_>, node: &Node<'_>) -> Option<String> {
    let term = node.get("term").filter(|term| !term.is_null())?;
    let key = term.as_str()?;
    if context.dataset.glossary.find(key).is_none() && !context.incomplete.glossary {
        let known: Vec<String> = context.dataset.glossary.keys().map(str::to_owned).collect();
        context.unknown_name(Both { id: "istilah", en: "term" }, term, &known);
    }
    Some(key.to_owned())
}

fn formula(context: &mut Context<'_>, id: MeasureId, node: &Node<'_>) {
    let Some(formula) = node.get("formula").filter(|formula| !formula.is_null()) else { return };
    let Some(text) = formula.as_str() else { return };
    let Some((operator, names)) = split(text) else {
        let reason = Both {
            id: "bentuknya bukan `a / b`, `a + b`, atau `a - b`",
            en: "it is not `a / b`, `a + b` or `a - b`",
        };
        context.report(BAD_FORMULA.at(formula.span).with("found", text).with("reason", reason).hint(SPACED));
        return;
    };
    let mut operands = Vec::new();
    let count = names.len();
    for name in names {
        operands.extend(reference::measure_ref(context, name, within(formula.span, text, name)));
    }
    if operands.len() < count {
        return;
    }
    if let Some(reason) =
        misfit(context, id, operator, &operands.iter().map(|of| of.measure).collect::<Vec<_>>())
    {
        context.report(BAD_FORMULA.at(formula.span).with("found", text).with("reason", reason).hint(UNITS));
        return;
    }
    context.dataset.measures.all.get_mut(id).formula = Some(Formula { operator, operands });
}

const SPACED: Both = Both {
    id: "pakai satu tanda saja, diapit spasi, di antara nama ukuran",
    en: "use one sign throughout, with spaces around it, between names of measures",
};
const UNITS: Both = Both {
    id: "hitung hanya ukuran yang satuannya sama, atau perbaiki `unit`",
    en: "join measures of one unit only, or mend their `unit`",
};

/// The place of a part of a text that was read at `span`; the whole where escapes have moved it.
fn within(span: Span, text: &str, part: &str) -> Span {
    let at = part.as_ptr() as usize - text.as_ptr() as usize;
    let before = (span.range().len().saturating_sub(text.len())) / 2;
    if !matches!(span.range().len() - text.len().min(span.range().len()), 0 | 2) {
        return span;
    }
    let start = span.range().start + before + at;
    Span::new(span.file, start..start + part.len())
}

/// Operator and operands of `a / b`, `a + b + c`, `a - b - c`: one operator throughout, blanks around it.
fn split(text: &str) -> Option<(Operator, Vec<&str>)> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let operator = match *words.get(1)? {
        "/" if words.len() == 3 => Operator::Ratio,
        "+" => Operator::Sum,
        "-" | "−" => Operator::Difference,
        _ => return None,
    };
    let sound = words.len() % 2 == 1 && words.iter().skip(1).step_by(2).all(|word| *word == words[1]);
    sound.then(|| (operator, words.into_iter().step_by(2).collect()))
}

/// Why units do not allow a formula: only like is added to like, and a share is of like things.
fn misfit(
    context: &Context<'_>,
    id: MeasureId,
    operator: Operator,
    operands: &[MeasureId],
) -> Option<Phrase> {
    let measures = &context.dataset.measures;
    let unit = |id: &MeasureId| measures.all[*id].unit;
    let (first, rest) = operands.split_first()?;
    let odd = rest.iter().find(|other| unit(other) != unit(first));
    let result = measures.unit_of(id);
    let mixed = |odd: &MeasureId| {
        Phrase::new(Both {
            id: "`{a}` bersatuan {ua}, sedangkan `{b}` bersatuan {ub}",
            en: "`{a}` is in {ua}, but `{b}` is in {ub}",
        })
        .with("a", &measures.all[*first].id)
        .with("ua", &measures.unit_of(*first).id)
        .with("b", &measures.all[*odd].id)
        .with("ub", &measures.unit_of(*odd).id)
    };
    let share = matches!(result.kind, UnitKind::Percent);
    match operator {
        Operator::Ratio if share => odd.map(mixed),
        Operator::Ratio if result.kind != UnitKind::Ratio => Some(Phrase::new(Both {
            id: "hasil pembagian bersatuan persen atau rasio",
            en: "a quotient is in percent or a plain ratio",
        })),
        Operator::Ratio => None,
        Operator::Sum | Operator::Difference => odd.map(mixed).or_else(|| {
            (measures.all[id].unit != unit(first)).then(|| {
                Phrase::new(Both {
                    id: "hasilnya harus bersatuan {unit}",
                    en: "its result must be in {unit}",
                })
                .with("unit", &measures.unit_of(*first).id)
            })
        }),
    }
}

fn refuse_circles(context: &mut Context<'_>) {
    let measures = &context.dataset.measures;
    let mut circles = Vec::new();
    let mut told: Vec<MeasureId> = Vec::new();
    for (id, measure) in measures.all.iter() {
        let mut reached: Vec<MeasureId> = Vec::new();
        let mut open = vec![id];
        while let Some(at) = open.pop() {
            let operands = measures.all[at].formula.iter().flat_map(|formula| &formula.operands);
            for operand in operands {
                if !reached.contains(&operand.measure) {
                    reached.push(operand.measure);
                    open.push(operand.measure);
                }
            }
        }
        // One circle is one finding, at its first member.
        if reached.contains(&id) && !told.contains(&id) {
            told.extend(&reached);
            let what = Phrase::new(Both { id: "rumus `{name}`", en: "the formula of `{name}`" })
                .with("name", &measure.id);
            circles.push(CIRCLE.at(measure.span).with("what", what).hint(Both {
                id: "hitung salah satunya dari angka yang dinyatakan sumber",
                en: "let one of them come from figures that a source states",
            }));
        }
    }
    circles.into_iter().for_each(|circle| context.report(circle));
}

/// `whole = part + part`.
fn identity(context: &mut Context<'_>, item: &Node<'_>) {
    let Some(text) = item.as_str().filter(|_| !item.is_null()) else { return };
    let sides = text.split_once('=').map(|(whole, parts)| (whole.trim(), parts));
    let parts: Vec<&str> =
        sides.map(|(_, parts)| parts.split(" + ").map(str::trim).collect()).unwrap_or_default();
    let Some((whole, _)) = sides.filter(|_| parts.len() > 1) else {
        let reason = Both { id: "bentuknya bukan `a = b + c`", en: "it is not `a = b + c`" };
        context.report(BAD_FORMULA.at(item.span).with("found", text).with("reason", reason).hint(SPACED));
        return;
    };
    let span = item.span;
    let mut find = |name: &str| {
        reference::measure_ref(context, name, within(span, text, name)).map(|found| found.measure)
    };
    let (whole, count) = (find(whole), parts.len());
    let found: Vec<MeasureId> = parts.into_iter().filter_map(find).collect();
    let Some(whole) = whole.filter(|_| found.len() == count) else { return };
    let all: Vec<MeasureId> = std::iter::once(whole).chain(found.iter().copied()).collect();
    if let Some(reason) = misfit(context, whole, Operator::Sum, &all) {
        context.report(BAD_FORMULA.at(span).with("found", text).with("reason", reason).hint(UNITS));
        return;
    }
    context.dataset.measures.identities.push(Identity { whole, parts: found, span });
}

/// `a <= b <= c`
fn ordering(context: &mut Context<'_>, item: &Node<'_>) {
    let Some(text) = item.as_str().filter(|_| !item.is_null()) else { return };
    let words: Vec<&str> = text.split_whitespace().collect();
    let signs = words.iter().skip(1).step_by(2).all(|word| matches!(*word, "<=" | "≤"));
    if words.len() < 3 || words.len().is_multiple_of(2) || !signs {
        let reason = Both { id: "bentuknya bukan `a <= b`", en: "it is not `a <= b`" };
        context.report(BAD_FORMULA.at(item.span).with("found", text).with("reason", reason).hint(SPACED));
        return;
    }
    let (span, mut chain) = (item.span, Vec::new());
    for name in words.iter().step_by(2) {
        let Some(found) = reference::measure_ref(context, name, within(span, text, name)) else { return };
        chain.push(found);
    }
    let measures: Vec<MeasureId> = chain.iter().map(|of| of.measure).collect();
    if let Some(reason) = measures.first().and_then(|first| misfit(context, *first, Operator::Sum, &measures))
    {
        context.report(BAD_FORMULA.at(span).with("found", text).with("reason", reason).hint(UNITS));
        return;
    }
    // Every pair, for a figure that is absent in the middle of the chain.
    let later = |at: usize| chain.get(at + 1..).unwrap_or_default().iter();
    let pairs =
        chain.iter().enumerate().flat_map(|(at, smaller)| later(at).map(move |larger| (smaller, larger)));
    let pairs: Vec<(&MeasureRef, &MeasureRef)> = pairs.collect();
    for (smaller, larger) in pairs {
        let ordering = Ordering { smaller: *smaller, larger: *larger, span };
        context.dataset.measures.orderings.push(ordering);
    }
}
