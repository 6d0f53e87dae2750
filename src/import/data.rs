//! Data files of a site, from figures: tables where figures make tables, and a list for those with remarks of their
//! own. The same figures always give the same bytes.

use super::compare::what;
use super::reading::{Figure, Note};
use super::value::Yaml;
use super::yaml::quoted;
use crate::model::{Aspect, Control, Dataset, Period, Status};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// A data file to be written.
#[derive(Debug, Clone)]
pub struct DataFile {
    /// Its path below the root.
    pub path: String,
    /// The lines at its top, without their `#`.
    pub comments: Vec<String>,
    /// Its figures.
    pub figures: Vec<Figure>,
}

/// Figures that stand in one table.
struct Block<'f> {
    period: Option<Period>,
    region: Option<String>,
    status: Status,
    numbers: Option<&'static str>,
    columns: Vec<String>,
    rows: Rows<'f>,
}

/// The rows of a table, each with its key.
type Rows<'f> = Vec<(String, Vec<&'f Figure>)>;

impl DataFile {
    /// Its text, with the control total where it is known.
    pub fn text(&self, dataset: &Dataset, control: Option<&Control>) -> String {
        let mut out = String::new();
        for line in &self.comments {
            let _ = writeln!(out, "# {line}");
        }
        let Some(first) = self.figures.first() else { return out };
        let released = first.released.map(|date| date.to_string()).unwrap_or_default();
        let _ = write!(out, "\nsource: {}\nreleased: {released}\n", first.source);
        if let Some(control) = control {
            let _ = writeln!(out, "{control}");
        }
        let (listed, tabled): (Vec<&Figure>, Vec<&Figure>) =
            self.figures.iter().partition(|figure| is_remarked(figure));
        let blocks = blocks(dataset, &tabled);
        match blocks.as_slice() {
            // Alone, its head is that of the file; beside others it would hold for them too.
            [block] if listed.is_empty() => block.write(&mut out, "", ""),
            _ if blocks.is_empty() && listed.iter().all(|figure| numbers(figure, dataset).is_none()) => {}
            _ => out.push_str("tables:\n"),
        }
        if blocks.len() > 1 || !listed.is_empty() {
            blocks.iter().for_each(|block| block.write(&mut out, "  - ", "    "));
        }
        for tag in ["id", "en"] {
            let of_tag: Vec<_> =
                listed.iter().filter(|figure| numbers(figure, dataset) == Some(tag)).collect();
            if !of_tag.is_empty() {
                let _ = writeln!(out, "  - numbers: {tag}\n    figures:");
                of_tag.iter().for_each(|figure| item(&mut out, dataset, figure, "      "));
            }
        }
        let plain: Vec<_> = listed.iter().filter(|figure| numbers(figure, dataset).is_none()).collect();
        if !plain.is_empty() {
            out.push_str("figures:\n");
            plain.iter().for_each(|figure| item(&mut out, dataset, figure, "  "));
        }
        out
    }
}

fn is_remarked(figure: &Figure) -> bool {
    !figure.notes.is_empty() || figure.wording.is_some() || figure.speaker.is_some()
}

fn numbers(figure: &Figure, dataset: &Dataset) -> Option<&'static str> {
    let first = dataset.site.languages.first().map_or("", |language| language.tag.as_str());
    match &figure.written.yaml {
        Yaml::Words(_, tag) if *tag != first => Some(tag),
        Yaml::Words(..) | Yaml::Bare(_) => None,
    }
}

fn column(dataset: &Dataset, figure: &Figure) -> String {
    let what = what(dataset, figure);
    if figure.aspect == Aspect::Actual { what } else { format!("{what}@{}", figure.aspect.key()) }
}

fn value(figure: &Figure) -> String {
    match &figure.written.yaml {
        Yaml::Bare(text) => text.clone(),
        Yaml::Words(text, _) => quoted(text),
    }
}

/// Tables of figures: for each period with regions down, or for each region with periods down, whichever is fewer.
fn blocks<'f>(dataset: &Dataset, figures: &[&'f Figure]) -> Vec<Block<'f>> {
    let periods: BTreeSet<Period> = figures.iter().map(|figure| figure.period).collect();
    let regions: BTreeSet<u32> = figures.iter().map(|figure| figure.region.0).collect();
    let by_region = regions.len() < periods.len();
    let mut out: Vec<Block<'f>> = Vec::new();
    let mut groups: Vec<(Head, Vec<&'f Figure>)> = Vec::new();
    let mut index: BTreeMap<Head, usize> = BTreeMap::new();
    for figure in figures {
        let head = Head {
            period: (!by_region).then_some(figure.period),
            region: by_region.then(|| dataset.regions.all[figure.region].id.clone()),
            status: figure.status,
            numbers: numbers(figure, dataset),
        };
        let at = *index.entry(head.clone()).or_insert_with(|| {
            groups.push((head, Vec::new()));
            groups.len() - 1
        });
        groups[at].1.push(figure);
    }
    for (head, group) in groups {
        let mut columns: Vec<String> = Vec::new();
        let mut rows: Vec<(String, BTreeMap<String, &'f Figure>)> = Vec::new();
        let mut order: Vec<Period> = Vec::new();
        let mut index: BTreeMap<String, usize> = BTreeMap::new();
        for figure in group {
            let column = column(dataset, figure);
            if !columns.contains(&column) {
                columns.push(column.clone());
            }
            let key = if by_region {
                figure.period.to_string()
            } else {
                dataset.regions.all[figure.region].id.clone()
            };
            let at = *index.entry(key.clone()).or_insert_with(|| {
                rows.push((key, BTreeMap::new()));
                order.push(figure.period);
                rows.len() - 1
            });
            rows[at].1.insert(column, figure);
        }
        if by_region {
            let mut sorted: Vec<_> = order.into_iter().zip(rows).collect();
            sorted.sort_by_key(|(period, _)| *period);
            rows = sorted.into_iter().map(|(_, row)| row).collect();
        }
        // Every row of a table has a figure in each column; rows with other columns are a table of their own.
        let mut sets: Vec<(Vec<String>, Rows<'f>)> = Vec::new();
        for (key, row) in rows {
            let set: Vec<String> =
                columns.iter().filter(|column| row.contains_key(*column)).cloned().collect();
            let figures = set.iter().filter_map(|column| row.get(column).copied()).collect();
            match sets.iter_mut().find(|(known, _)| *known == set) {
                Some((_, rows)) => rows.push((key, figures)),
                None => sets.push((set, vec![(key, figures)])),
            }
        }
        out.extend(sets.into_iter().map(|(columns, rows)| Block {
            period: head.period,
            region: head.region.clone(),
            status: head.status,
            numbers: head.numbers,
            columns,
            rows,
        }));
    }
    out
}

#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Head {
    period: Option<Period>,
    region: Option<String>,
    status: Status,
    numbers: Option<&'static str>,
}

impl Block<'_> {
    fn write(&self, out: &mut String, first: &str, others: &str) {
        let mut lines = Vec::new();
        lines.extend(self.period.map(|period| format!("period: {period}")));
        lines.extend(self.region.as_ref().map(|region| format!("region: {region}")));
        lines.extend((self.status != Status::Unstated).then(|| format!("status: {}", self.status.key())));
        lines.extend(self.numbers.map(|tag| format!("numbers: {tag}")));
        lines.push(format!("columns: [{}]", self.columns.join(", ")));
        lines.push("rows:".to_owned());
        for (at, line) in lines.iter().enumerate() {
            let _ = writeln!(out, "{}{line}", if at == 0 { first } else { others });
        }
        let values: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|(_, figures)| figures.iter().map(|figure| value(figure)).collect())
            .collect();
        let width = |at: usize| {
            values.iter().filter_map(|row| row.get(at)).map(|text| text.chars().count()).max().unwrap_or(0)
        };
        let widths: Vec<usize> = (0..self.columns.len()).map(width).collect();
        let longest = self.rows.iter().map(|(key, _)| key.chars().count()).max().unwrap_or(0);
        for ((key, _), row) in self.rows.iter().zip(&values) {
            let cells: Vec<String> =
                row.iter().zip(&widths).map(|(text, width)| format!("{text:>width$}")).collect();
            let key = format!("{key}:");
            let _ = writeln!(out, "{others}  {key:<width$} [{}]", cells.join(", "), width = longest + 1);
        }
    }
}

/// The remarks on a figure: one text, or one in each language of the site where they differ.
fn note(dataset: &Dataset, notes: &[Note]) -> String {
    let texts: Vec<(&str, String)> = dataset
        .site
        .languages
        .iter()
        .map(|language| {
            let texts: Vec<String> = notes.iter().map(|note| note.text(&language.tag)).collect();
            (language.tag.as_str(), quoted(&texts.join(" ")))
        })
        .collect();
    match texts.as_slice() {
        [(_, first), rest @ ..] if rest.iter().any(|(_, other)| other != first) => {
            let each: Vec<String> = texts.iter().map(|(tag, text)| format!("{tag}: {text}")).collect();
            format!("{{ {} }}", each.join(", "))
        }
        [(_, first), ..] => first.clone(),
        [] => quoted(""),
    }
}

/// A figure with its remarks.
fn item(out: &mut String, dataset: &Dataset, figure: &Figure, indent: &str) {
    let region = &dataset.regions.all[figure.region].id;
    let mut lines = vec![
        format!("measure: {}", what(dataset, figure)),
        format!("region: {region}"),
        format!("period: {}", figure.period),
    ];
    lines.extend((figure.aspect != Aspect::Actual).then(|| format!("aspect: {}", figure.aspect.key())));
    lines.extend((figure.status != Status::Unstated).then(|| format!("status: {}", figure.status.key())));
    lines.push(format!("value: {}", value(figure)));
    for (key, text) in [("wording", &figure.wording), ("speaker", &figure.speaker)] {
        lines.extend(text.as_ref().map(|text| format!("{key}: {}", quoted(text))));
    }
    lines.extend((!figure.notes.is_empty()).then(|| format!("note: {}", note(dataset, &figure.notes))));
    for (at, line) in lines.iter().enumerate() {
        let _ = writeln!(out, "{indent}{}{line}", if at == 0 { "- " } else { "  " });
    }
}
