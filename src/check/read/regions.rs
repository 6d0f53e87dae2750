//! `regions.yaml` and `regions/*.yaml`: levels, trees, eras, and regions, one by one or as tables.

use super::{boundaries, codes, naming, region_counts, region_times, short_names};
use crate::check::context::{Context, entries_at, items_at, string_at};
use crate::check::declare::{declared_key, declared_twice};
use crate::check::rules::{CIRCLE, ROW_LENGTH, TILE_TAKEN, UNKNOWN_KEY, WRONG_SHAPE};
use crate::check::shape::{FileKind, REGION, Shape, head};
use crate::check::suggest::did_you_mean;
use crate::diag::{Both, Phrase, plural};
use crate::load::tree::{Entry, Kind, Node};
use crate::model::{Era, EraId, Level, LevelId, PartialDate, Region, RegionId, Tree, TreeId};
use crate::source::{Span, Spanned};
use jiff::civil::Date;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Reads everything about regions.
pub(crate) fn read(context: &mut Context<'_>) {
    let (documents, incomplete) = context.validated(FileKind::Regions);
    context.incomplete.regions |= incomplete || documents.is_empty();
    let nodes: Vec<&Node<'_>> = documents.iter().filter_map(|document| document.node.as_ref()).collect();
    let before = context.findings.unsound();
    let mut seen = Seen::new();
    let mut outlined = Vec::new();
    for node in &nodes {
        groups(context, node, &mut seen, &mut outlined);
    }
    let mut declared: Vec<Declared<'_>> = Vec::new();
    for node in &nodes {
        for entry in entries_at(node, "regions") {
            declared.push(Declared { key: entry.key.clone(), node: Cow::Borrowed(&entry.value) });
        }
        for table in items_at(node, "tables") {
            region_counts::hold_table(context, table);
            declared.extend(rows(context, table));
        }
    }
    let known: Vec<(RegionId, Declared<'_>)> =
        declared.into_iter().filter_map(|declared| Some((insert(context, &declared)?, declared))).collect();
    name_them(context);
    for (id, declared) in &known {
        connect(context, *id, &declared.node);
    }
    refuse_circles(context);
    region_times::follow(context, &known);
    region_times::belong(context, &known);
    region_counts::hold_eras(context, &nodes);
    refuse_shared_tiles(context);
    naming::hold(context, &known);
    short_names::hold(context, &known);
    codes::hold(context, &known);
    let sound = context.findings.unsound() == before && !context.incomplete.regions;
    boundaries::read(context, &outlined, sound);
}

/// A region as it was declared, in a form or as the row of a table.
pub(super) struct Declared<'n> {
    pub(super) key: Spanned<Cow<'n, str>>,
    pub(super) node: Cow<'n, Node<'n>>,
}

/// Where each level, tree, scheme and era was declared first.
type Seen = BTreeMap<(&'static str, String), Span>;

/// Whether an entry is the first of its group with its key; a finding if not.
fn is_first(context: &mut Context<'_>, seen: &mut Seen, group: &'static str, entry: &Entry<'_>) -> bool {
    let first = *seen.entry((group, entry.key.value.to_string())).or_insert(entry.key.span);
    if first != entry.key.span {
        declared_twice(context, &entry.key.value, entry.key.span, Some(first));
    }
    first == entry.key.span
}

/// Reads levels, trees, schemes and eras; those eras that declare boundaries are put into `outlined`.
fn groups<'n>(
    context: &mut Context<'_>,
    node: &'n Node<'_>,
    seen: &mut Seen,
    outlined: &mut Vec<(EraId, &'n Node<'n>)>,
) {
    for entry in entries_at(node, "levels") {
        let Some(id) = declared_key(context, entry) else { continue };
        let name = context.required_words(&entry.value, "name");
        let plural = context.words_at(&entry.value, "plural").unwrap_or_else(|| name.clone());
        if is_first(context, seen, "levels", entry) {
            let _ = context.dataset.regions.levels.insert(Level { id, name, plural });
        }
    }
    for entry in entries_at(node, "trees") {
        let Some(id) = declared_key(context, entry) else { continue };
        let name = context.required_words(&entry.value, "name");
        if is_first(context, seen, "trees", entry) {
            let _ = context.dataset.regions.trees.insert(Tree { id, name });
        }
    }
    for entry in entries_at(node, "schemes") {
        let name = context.words(&entry.value);
        if is_first(context, seen, "schemes", entry) {
            context.dataset.regions.schemes.push((entry.key.value.to_string(), name));
        }
    }
    for entry in entries_at(node, "eras") {
        let Some(id) = declared_key(context, entry) else { continue };
        let (Some(level), Some(on)) = (level_of(context, &entry.value), day_at(&entry.value, "on")) else {
            context.refused.insert(id);
            continue;
        };
        let name = context.required_words(&entry.value, "name");
        if is_first(context, seen, "eras", entry) {
            let era = context.dataset.regions.eras.insert(Era { id, name, level, on, boundaries: None });
            let boundaries = entry.value.get("boundaries").filter(|node| node.as_mapping().is_some());
            outlined.extend(era.ok().zip(boundaries));
        }
    }
}

/// The rows of a table as regions of their own: the columns say where each value belongs.
fn rows<'n>(context: &mut Context<'_>, table: &'n Node<'n>) -> Vec<Declared<'n>> {
    let columns: Vec<&Node<'_>> = items_at(table, "columns").iter().collect();
    // What is not known here has been reported where it stands, not once for each row.
    let shared: Vec<&Entry<'_>> = table
        .as_mapping()
        .unwrap_or_default()
        .iter()
        .filter(|entry| region_keys().any(|key| entry.key.value == key))
        .collect();
    let sound = columns.iter().all(|column| known_column(context, column));
    let mut out = Vec::new();
    for row in entries_at(table, "rows") {
        let values = row.value.as_sequence().filter(|values| sound && values.len() == columns.len());
        let Some(values) = values else {
            context.refused.insert(row.key.value.to_string());
            if let Some(values) = row.value.as_sequence().filter(|values| values.len() != columns.len()) {
                context.report(row_length(row, values.len(), columns.len(), "~"));
            }
            continue;
        };
        let mut node = Node { span: row.value.span, kind: Kind::Mapping(Vec::new()) };
        for entry in &shared {
            put(&mut node, &[&entry.key.value], row.key.span, &entry.value);
        }
        for (column, value) in columns.iter().zip(values).filter(|(_, value)| !value.is_null()) {
            let path: Vec<&str> = column.as_str().unwrap_or_default().split('.').collect();
            put(&mut node, &path, row.key.span, value);
        }
        context.validate(&node, &REGION);
        out.push(Declared { key: row.key.clone(), node: Cow::Owned(node) });
    }
    out
}

fn region_keys() -> impl Iterator<Item = &'static str> {
    let fields = if let Shape::Record(record) = &REGION { record.fields } else { &[] };
    fields.iter().map(|field| field.key)
}

/// Whether a column names a key of a region; a finding if not.
fn known_column(context: &mut Context<'_>, column: &Node<'_>) -> bool {
    // A column that is no single value has been reported.
    let Some(name) = column.as_str().filter(|_| !column.is_null()) else { return false };
    let key = name.split('.').next().unwrap_or_default();
    if region_keys().any(|known| known == key) {
        return true;
    }
    let hint = did_you_mean(key, region_keys()).unwrap_or_else(|| {
        let list = region_keys().map(|key| format!("`{key}`")).collect::<Vec<_>>().join(", ");
        let words = Both { id: "kunci yang dikenal di sini: {list}", en: "the keys known here are {list}" };
        Phrase::new(words).with("list", list)
    });
    context.report(UNKNOWN_KEY.at(column.span).with("key", key).hint(hint));
    false
}

/// Puts `value` at `path` below `node`, replacing what a table's shared keys have put there.
fn put<'n>(node: &mut Node<'n>, path: &[&str], span: Span, value: &Node<'n>) {
    let (Kind::Mapping(entries), Some((first, rest))) = (&mut node.kind, path.split_first()) else { return };
    let at = entries.iter().position(|entry| entry.key.value == *first).unwrap_or_else(|| {
        let key = Spanned::new(Cow::Owned((*first).to_owned()), span);
        entries.push(Entry { key, value: Node { span, kind: Kind::Mapping(Vec::new()) } });
        entries.len() - 1
    });
    if rest.is_empty() {
        entries[at].value = value.clone();
    } else {
        put(&mut entries[at].value, rest, span, value);
    }
}

/// The finding for a row that does not fit its columns.
pub(super) fn row_length(
    row: &Entry<'_>,
    found: usize,
    expected: usize,
    none: &str,
) -> crate::diag::Diagnostic {
    ROW_LENGTH
        .at(row.key.span)
        .with("row", &*row.key.value)
        .with("found", plural(found, "nilai", "value", "values"))
        .with("expected", plural(expected, "kolom", "column", "columns"))
        .hint(if found > expected {
            Phrase::new(Both {
                id: "nilai yang memuat koma diapit tanda kutip: `\"12,5 juta\"`",
                en: "put a value that has a comma in quotes: `\"12,5 juta\"`",
            })
        } else {
            Phrase::new(Both {
                id: "tulis `{none}` untuk nilai yang tidak ada",
                en: "write `{none}` for a value that there is not",
            })
            .with("none", none)
        })
}

fn insert(context: &mut Context<'_>, declared: &Declared<'_>) -> Option<RegionId> {
    let node = &declared.node;
    let entry = Entry { key: declared.key.clone(), value: (**node).clone() };
    let id = declared_key(context, &entry)?;
    let level = level_of(context, node);
    let tile = match items_at(node, "tile") {
        [row, column] => tile(context, row, column),
        [] => None,
        others => {
            let expected =
                Both { id: "baris dan kolom, seperti `[0, 3]`", en: "a row and a column, like `[0, 3]`" };
            let found = plural(others.len(), "nilai", "value", "values");
            let span = node.get("tile").map_or(declared.key.span, head);
            let finding = WRONG_SHAPE.at(span).with("expected", expected).with("found", found);
            context.report(finding.hint(Both { id: "tulis dua bilangan", en: "write two numbers" }));
            None
        }
    };
    let region = Region {
        id: id.clone(),
        name: context.required_words(node, "name"),
        short: context.words_at(node, "short"),
        aliases: items_at(node, "aliases").iter().filter_map(Node::as_str).map(str::to_owned).collect(),
        // A level that is not known has been reported; nothing is published then.
        level: level.unwrap_or(LevelId(0)),
        parents: vec![None; context.dataset.regions.trees.len()],
        codes: codes(context, node),
        from: day_at(node, "from"),
        until: day_at(node, "until"),
        predecessors: Vec::new(),
        tile,
        label: string_at(node, "label").map(str::to_owned),
        note: context.words_at(node, "note"),
        span: declared.key.span,
    };
    match context.dataset.regions.all.insert(region) {
        Ok(id) => Some(id),
        Err(first) => {
            let first = context.dataset.regions.all[first].span;
            declared_twice(context, &id, declared.key.span, Some(first));
            None
        }
    }
}

fn codes(context: &mut Context<'_>, node: &Node<'_>) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for entry in entries_at(node, "codes") {
        let scheme = &*entry.key.value;
        let schemes: Vec<String> =
            context.dataset.regions.schemes.iter().map(|(key, _)| key.clone()).collect();
        if schemes.iter().any(|known| known == scheme) {
            out.push((scheme.to_owned(), entry.value.as_str().unwrap_or_default().to_owned()));
        } else {
            let key = Node {
                span: entry.key.span,
                kind: Kind::Scalar(scheme.into(), crate::load::tree::Style::Plain),
            };
            context.unknown_name(Both { id: "skema kode", en: "code scheme" }, &key, &schemes);
        }
    }
    out
}

fn level_of(context: &mut Context<'_>, node: &Node<'_>) -> Option<LevelId> {
    let level = node.get("level").filter(|level| !level.is_null())?;
    let found = context.dataset.regions.levels.find(level.as_str()?);
    if found.is_none() {
        let known: Vec<String> = context.dataset.regions.levels.keys().map(str::to_owned).collect();
        context.unknown_name(Both { id: "tingkat", en: "level" }, level, &known);
    }
    found
}

/// Lists every name under which a region may be looked for.
fn name_them(context: &mut Context<'_>) {
    for (id, region) in context.dataset.regions.all.iter() {
        let languages = (0..context.languages.len()).map(|at| crate::model::LangId(at as u8));
        let names =
            languages.flat_map(|language| [region.name.get(language), region.short_name().get(language)]);
        let others = region.aliases.iter().map(String::as_str);
        for name in names.chain(others).chain([region.id.as_str()]) {
            context.region_names.entry(name.to_lowercase()).or_insert(id);
        }
    }
}

/// Resolves what points from one region to another.
fn connect(context: &mut Context<'_>, id: RegionId, node: &Node<'_>) {
    for entry in entries_at(node, "parents") {
        let tree = context.dataset.regions.trees.find(&entry.key.value);
        let Some(TreeId(tree)) = tree else {
            let known: Vec<String> = context.dataset.regions.trees.keys().map(str::to_owned).collect();
            let key = Node {
                span: entry.key.span,
                kind: Kind::Scalar(entry.key.value.clone(), crate::load::tree::Style::Plain),
            };
            context.unknown_name(Both { id: "pohon wilayah", en: "tree" }, &key, &known);
            continue;
        };
        let Some(name) = entry.value.as_str().filter(|_| !entry.value.is_null()) else { continue };
        let parent = context.region(name, entry.value.span);
        context.dataset.regions.all.get_mut(id).parents[tree as usize] = parent;
    }
    for predecessor in items_at(node, "predecessors") {
        let Some(name) = predecessor.as_str().filter(|_| !predecessor.is_null()) else { continue };
        if let Some(found) = context.region(name, predecessor.span) {
            context.dataset.regions.all.get_mut(id).predecessors.push(found);
        }
    }
}

/// The most rows or columns that a tile map may have: a map is looked at on a phone.
const TILES: i16 = 60;

fn tile(context: &mut Context<'_>, row: &Node<'_>, column: &Node<'_>) -> Option<(i16, i16)> {
    for node in [row, column] {
        if number(node).is_some_and(|number| !(0..TILES).contains(&number)) {
            let expected = Both { id: "bilangan dari 0 sampai 59", en: "a number from 0 to 59" };
            let found = format!("`{}`", node.as_str().unwrap_or_default());
            let hint = Both {
                id: "baris dan kolom dihitung dari kiri atas",
                en: "rows and columns count from the upper left",
            };
            context
                .report(WRONG_SHAPE.at(node.span).with("expected", expected).with("found", found).hint(hint));
            return None;
        }
    }
    number(row).zip(number(column))
}

/// Reports regions of one era that lie on one tile.
fn refuse_shared_tiles(context: &mut Context<'_>) {
    let regions = &context.dataset.regions;
    let mut findings = Vec::new();
    for era in regions.eras.ids() {
        let mut taken: BTreeMap<(i16, i16), RegionId> = BTreeMap::new();
        for id in regions.of_era(era) {
            let region = &regions.all[id];
            let Some(first) = region.tile.and_then(|tile| taken.insert(tile, id)) else { continue };
            let first = &regions.all[first];
            let follows = |one: &Region, other: RegionId| one.predecessors.contains(&other);
            let first_id = regions.all.find(&first.id);
            if first_id.is_some_and(|first_id| {
                codes::apart_told(region, first, follows(region, first_id))
                    || codes::apart_told(first, region, follows(first, id))
            }) {
                continue;
            }
            let label = Both { id: "ubinnya sudah dipakai di sini", en: "its tile is taken here" };
            let hint =
                Both { id: "beri salah satunya `tile` yang lain", en: "give one of them another `tile`" };
            let finding = TILE_TAKEN.at(region.span).with("name", &region.id).with("other", &first.id);
            findings.push(finding.label(first.span, label).hint(hint));
        }
    }
    findings.into_iter().for_each(|finding| context.report(finding));
}

fn refuse_circles(context: &mut Context<'_>) {
    let regions = &context.dataset.regions;
    let mut circles = Vec::new();
    let mut told: Vec<RegionId> = Vec::new();
    for (id, region) in regions.all.iter() {
        let circle = regions.trees.ids().map(|tree| regions.ancestors(id, tree)).find(|up| up.contains(&id));
        // One circle is one finding, at its first member.
        if let Some(circle) = circle.filter(|_| !told.contains(&id)) {
            told.extend(circle);
            let what = Phrase::new(Both { id: "induk `{name}`", en: "the parent of `{name}`" })
                .with("name", &region.id);
            circles.push(CIRCLE.at(region.span).with("what", what).hint(Both {
                id: "beri salah satunya induk yang lebih luas",
                en: "give one of them a parent that is wider",
            }));
        }
    }
    circles.into_iter().for_each(|circle| context.report(circle));
}

fn number(node: &Node<'_>) -> Option<i16> {
    node.as_str()?.parse().ok()
}

/// The day under a key.
pub(super) fn day_at(node: &Node<'_>, key: &str) -> Option<Date> {
    string_at(node, key).and_then(|text| PartialDate::parse(text).ok()).map(|date| date.latest)
}
