//! Names that are not known, seen together: where many places name what nearly equals a declaration that nobody
//! names, it is the declaration that is misspelt, and that is one finding.
//!
//! It only joins findings that the readers have raised, and raises none of its own.

use super::context::Context;
use super::rules::{UNKNOWN_CATEGORY, UNKNOWN_MEASURE, UNKNOWN_NAME, UNKNOWN_REGION, UNKNOWN_SOURCE};
use super::suggest::distance;
use crate::diag::{Arg, Both, Diagnostic, Diagnostics, Phrase, Place, plural};
use crate::load::tree::{Entry, Kind, Node};
use crate::model::Keyed;
use crate::source::Span;
use std::collections::{BTreeMap, BTreeSet};

/// More uses of one unknown name than these are told once.
const MANY: usize = 5;
/// How many of the joined places are named.
const SHOWN: usize = 3;

/// The uses of one unknown name, by the code of the rule and the name.
type Uses<'f> = BTreeMap<(&'static str, &'f str), Vec<&'f Diagnostic>>;

/// Joins findings of unknown names that have one cause.
pub(super) fn settle(context: &mut Context<'_>) {
    let all = std::mem::take(&mut context.findings);
    let sorted = all.sorted();
    let mut uses = Uses::new();
    let mut settled = Diagnostics::default();
    for finding in sorted {
        match name_of(finding) {
            Some(name) => uses.entry((finding.rule.code, name)).or_default().push(finding),
            None => settled.push(finding.clone()),
        }
    }
    let declared = Declared::of(context, &uses);
    let mut cut: BTreeMap<Span, Vec<&Diagnostic>> = BTreeMap::new();
    for ((code, name), uses) in &uses {
        match (declared.unnamed_near(code, name), declared.ends(code)) {
            (Some((key, span)), _) => at_declaration(uses, name, key, span, &mut settled),
            (None, [end]) if declared.nearest(code, name).is_none() => {
                cut.entry(*end).or_default().extend(uses);
            }
            (None, ends) => at_uses(uses, ends, &mut settled),
        }
    }
    cut.into_iter().for_each(|(end, uses)| at_end(&uses, end, &mut settled));
    context.findings = settled;
}

/// The name that a finding says is not known.
fn name_of(finding: &Diagnostic) -> Option<&str> {
    let rules = [UNKNOWN_CATEGORY, UNKNOWN_MEASURE, UNKNOWN_NAME, UNKNOWN_REGION, UNKNOWN_SOURCE];
    let is_name = rules.contains(&finding.rule) && matches!(finding.place, Place::At(_));
    let (_, name) = finding.message.args.iter().find(|(name, _)| is_name && *name == "name")?;
    if let Arg::Text(name) = name { Some(name) } else { None }
}

fn span_of(finding: &Diagnostic) -> Option<Span> {
    if let Place::At(span) = finding.place { Some(span) } else { None }
}

/// A name whose only near declaration is used by nothing: one finding there if it is clear that the uses agree.
fn at_declaration(uses: &[&Diagnostic], name: &str, key: &str, span: Span, out: &mut Diagnostics) {
    let files: BTreeSet<_> = uses.iter().filter_map(|of| span_of(of)).map(|span| span.file).collect();
    if files.len() < 2 && uses.len() < 3 {
        let label = Phrase::new(UNNAMED).with("key", key);
        uses.iter().for_each(|finding| out.push((*finding).clone().label(span, label.clone())));
        return;
    }
    let Some(first) = uses.first() else { return };
    let mut joined = Diagnostic { place: Place::At(span), hints: Vec::new(), ..(*first).clone() };
    for place in uses.iter().filter_map(|of| span_of(of)).take(SHOWN) {
        joined = joined.label(place, NAMED_HERE);
    }
    let places = plural(uses.len(), "tempat", "place names it", "places name it");
    out.push(joined.hint(Phrase::new(MISSPELT).with("key", key).with("name", name).with("places", places)));
}

/// Several names that no declaration explains, of a kind that one file declares: that file was cut off, it seems.
fn at_end(uses: &[&Diagnostic], end: Span, out: &mut Diagnostics) {
    let names: BTreeSet<&str> = uses.iter().filter_map(|of| name_of(of)).collect();
    let Some(first) = uses.first() else { return };
    let mut joined = Diagnostic { place: Place::At(end), hints: Vec::new(), ..(*first).clone() };
    for place in uses.iter().filter_map(|of| span_of(of)).take(SHOWN) {
        joined = joined.label(place, NAMED_HERE);
    }
    let names = plural(names.len() - 1, "nama lain", "more name", "more names");
    let places = plural(uses.len(), "tempat", "place", "places");
    out.push(joined.hint(Phrase::new(CUT_OFF).with("names", names).with("places", places)));
}

/// A name that no declaration explains.
fn at_uses(uses: &[&Diagnostic], ends: &[Span], out: &mut Diagnostics) {
    let ended = |finding: Diagnostic| ends.iter().fold(finding, |finding, end| finding.label(*end, END));
    let Some((first, others)) = uses.split_first().filter(|_| uses.len() > MANY) else {
        uses.iter().for_each(|finding| out.push(ended((*finding).clone())));
        return;
    };
    let mut joined = ended((*first).clone());
    for place in others.iter().filter_map(|of| span_of(of)).take(SHOWN) {
        joined = joined.label(place, HERE_TOO);
    }
    let more = plural(others.len(), "tempat lain", "more place", "more places");
    out.push(joined.hint(Phrase::new(THE_SAME).with("more", more)));
}

/// What is declared, with what names it, for the kinds of names of which some are not known.
struct Declared {
    /// By the code of the rule that speaks for the kind: keys with their places.
    keys: BTreeMap<&'static str, Vec<(String, Span)>>,
    /// How often the keys near to an unknown name occur in the content.
    occurring: BTreeMap<String, usize>,
    /// The last declaration of each file, for kinds of which several names are unknown without a near one: so many
    /// at once are rather lost than misspelt.
    ends: BTreeMap<&'static str, Vec<Span>>,
}

impl Declared {
    fn of(context: &Context<'_>, uses: &Uses<'_>) -> Self {
        let mut keys = BTreeMap::new();
        for (code, _) in uses.keys() {
            keys.entry(*code).or_insert_with(|| declarations(context, code));
        }
        let ends = BTreeMap::new();
        let mut out = Self { keys, occurring: BTreeMap::new(), ends };
        let near: Vec<&str> =
            uses.keys().filter_map(|(code, name)| out.nearest(code, name)).map(|(key, _)| key).collect();
        let mut occurring: BTreeMap<String, usize> =
            near.into_iter().map(|key| (key.to_owned(), 0)).collect();
        if !occurring.is_empty() {
            count(context, &mut occurring);
        }
        let mut lost: BTreeMap<&'static str, usize> = BTreeMap::new();
        for (code, name) in uses.keys() {
            *lost.entry(code).or_default() += usize::from(out.nearest(code, name).is_none());
        }
        for (code, _) in lost.into_iter().filter(|(_, lost)| *lost > 2) {
            out.ends.insert(code, ends_of(out.keys.get(code).map_or(&[], Vec::as_slice)));
        }
        out.occurring = occurring;
        out
    }

    /// The nearest declaration, if there is one, and no other is as near.
    fn nearest(&self, code: &str, name: &str) -> Option<(&str, Span)> {
        let near =
            self.keys.get(code)?.iter().filter_map(|(key, span)| {
                distance(name, key).map(|distance| (distance, key.as_str(), *span))
            });
        let mut near: Vec<_> = near.collect();
        near.sort_unstable();
        match near[..] {
            [(first, ..), (second, ..), ..] if first == second => None,
            [(_, key, span), ..] => Some((key, span)),
            [] => None,
        }
    }

    /// The nearest declaration, if nothing names it.
    fn unnamed_near(&self, code: &str, name: &str) -> Option<(&str, Span)> {
        self.nearest(code, name).filter(|(key, _)| self.occurring.get(*key).is_some_and(|count| *count < 2))
    }

    fn ends(&self, code: &str) -> &[Span] {
        self.ends.get(code).map_or(&[], Vec::as_slice)
    }
}

/// The last place in each file.
fn ends_of(keys: &[(String, Span)]) -> Vec<Span> {
    let mut last = BTreeMap::new();
    for (_, span) in keys {
        let known = last.entry(span.file).or_insert(*span);
        *known = (*known).max(*span);
    }
    last.into_values().collect()
}

/// The keys of which a rule says that a name is none.
fn declarations(context: &Context<'_>, code: &str) -> Vec<(String, Span)> {
    let dataset = &context.dataset;
    if code == UNKNOWN_REGION.code {
        dataset.regions.all.iter().map(|(_, region)| (region.key().to_owned(), region.span)).collect()
    } else if code == UNKNOWN_MEASURE.code {
        dataset.measures.all.iter().map(|(_, measure)| (measure.key().to_owned(), measure.span)).collect()
    } else if code == UNKNOWN_SOURCE.code {
        dataset.sources.iter().map(|(_, source)| (source.key().to_owned(), source.span)).collect()
    } else if code == UNKNOWN_CATEGORY.code {
        let dimensions = entries(context, "content/measures.yaml", &["dimensions"]);
        let values = dimensions.iter().filter_map(|entry| entry.value.get("values")?.as_mapping());
        values.flatten().map(keyed).collect()
    } else {
        let groups = [
            ("content/measures.yaml", &["units", "dimensions"][..]),
            ("content/regions.yaml", &["levels", "trees", "schemes", "eras"]),
        ];
        let named = groups.iter().flat_map(|(path, groups)| entries(context, path, groups));
        let terms = context.documents.yaml("content/glossary.yaml").and_then(|file| file.node.as_ref());
        named.chain(terms.and_then(Node::as_mapping).into_iter().flatten()).map(keyed).collect()
    }
}

fn entries<'c>(context: &'c Context<'_>, path: &str, groups: &[&str]) -> Vec<&'c Entry<'c>> {
    let Some(node) = context.documents.yaml(path).and_then(|file| file.node.as_ref()) else {
        return Vec::new();
    };
    groups.iter().filter_map(|group| node.get(group)?.as_mapping()).flatten().collect()
}

fn keyed(entry: &Entry<'_>) -> (String, Span) {
    (entry.key.value.to_string(), entry.key.span)
}

/// Counts how often each of these words stands in the content, declarations included.
fn count(context: &Context<'_>, words: &mut BTreeMap<String, usize>) {
    for document in context.documents.yaml_under("content/") {
        let mut open: Vec<&Node<'_>> = document.node.iter().collect();
        while let Some(node) = open.pop() {
            match &node.kind {
                Kind::Scalar(text, _) => count_in(text, words),
                Kind::Sequence(items) => open.extend(items),
                Kind::Mapping(entries) => {
                    for entry in entries {
                        count_in(&entry.key.value, words);
                        open.push(&entry.value);
                    }
                }
            }
        }
    }
    for file in context.documents.markdown_under("content/") {
        for (word, count) in &mut *words {
            *count += usize::from(file.path.contains(word.as_str()) || file.body.contains(word.as_str()));
        }
    }
}

fn count_in(text: &str, words: &mut BTreeMap<String, usize>) {
    for word in text.split([' ', '\n', '/', '@']) {
        if let Some(count) = words.get_mut(word) {
            *count += 1;
        }
    }
}

const NAMED_HERE: Both = Both { id: "disebut di sini", en: "named here" };
const HERE_TOO: Both = Both { id: "juga di sini", en: "here too" };
const UNNAMED: Both = Both {
    id: "`{key}` dinyatakan di sini, dan tidak disebut di mana pun",
    en: "`{key}` is declared here, and nothing names it",
};
const MISSPELT: Both = Both {
    id: "di sini dinyatakan `{key}`, yang tidak disebut di mana pun, sedangkan `{name}` disebut di {places}: perbaiki kunci ini",
    en: "`{key}` is declared here, which nothing names, but `{name}` is not, and {places}: mend this key",
};
const THE_SAME: Both = Both { id: "sama halnya di {more}", en: "it is the same at {more}" };
const CUT_OFF: Both = Both {
    id: "begitu pula {names}, di {places}; ini yang terakhir dinyatakan dalam berkas ini: apakah berkasnya terpotong?",
    en: "so are {names}, at {places}; this is the last that the file declares: is it cut off?",
};
const END: Both = Both {
    id: "yang terakhir dinyatakan dalam berkas ini: apakah berkasnya terpotong?",
    en: "the last that this file declares: is the file cut off?",
};
