//! Heads that are categories of what a title or a head above them names: "Laki-laki" and "Perempuan" under "Peserta aktif".
//!
//! In a new site nothing is known yet of what a head is. The title says so where it names by what it divides; so do heads
//! that everybody knows to be such, as those of sexes. All others are measures.

use super::super::attained::claim;
use super::super::counted::is_paid;
use super::super::layout::Column;
use super::super::numeral::without_mark;
use super::super::period;
use super::super::reading::is_whole;
use super::super::roles::Role;
use super::super::units::{is_unit_line, unit_in, without_unit};
use super::super::ways::Way;
use super::super::words::fold;
use super::heads::is_time;
use super::subject::Subject;
use std::collections::BTreeMap;

/// What heads of figures are categories of: for each column its measure, and its values; none is the total.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Divided {
    pub(super) columns: BTreeMap<u32, (String, Vec<(Way, String)>)>,
}

/// First words of what is counted: a head that begins so names no part of something else.
const COUNTED: &[&str] = &[
    "peserta",
    "perusahaan",
    "orang",
    "jiwa",
    "kasus",
    "participants",
    "members",
    "companies",
    "employers",
    "households",
    "persons",
    "people",
];

/// The categories in the heads of these columns of figures, if they are some. `measure` is what a mapping says of all.
pub(super) fn heads(columns: &[&Column], subject: &Subject, measure: Option<&str>) -> Option<Divided> {
    let mut lines: Vec<Vec<String>> = columns.iter().map(|column| lines_of(column)).collect();
    if lines.len() < 2 || lines.iter().any(Vec::is_empty) {
        return None;
    }
    // "Jenis kelamin" over its values.
    let is_way = |line: &String| {
        Role::of_head(line) == Some(Role::Category) || subject.by.iter().any(|by| fold(line) == fold(by))
    };
    let mut over = None;
    for own in lines.iter_mut().filter(|own| own.len() > 1) {
        if let Some(at) = own.iter().position(is_way) {
            over = Some(own.remove(at));
        }
    }
    // One head for all of them, as of several years, is no head over others.
    let is_one = lines.iter().all(|own| *own == lines[0]);
    let in_all = |line: &String| !is_one && lines.iter().all(|own| own.contains(line));
    let shared: Vec<&str> = lines[0].iter().filter(|line| in_all(line)).map(String::as_str).collect();
    let own: Vec<Vec<&str>> = lines
        .iter()
        .map(|own| own.iter().map(String::as_str).filter(|line| !shared.contains(line)).collect())
        .collect();
    let measure = match (measure, shared.as_slice()) {
        (Some(measure), _) => measure.to_owned(),
        (None, []) => subject.name.clone(),
        (None, shared) => shared.join(" "),
    };
    let has_unit = |line: &String| unit_in(line).is_some() && !is_unit_line(line);
    let single: Option<Vec<&str>> =
        own.iter().map(|own| if let [one] = own.as_slice() { Some(*one) } else { None }).collect();
    if let Some(single) = single {
        // What has a unit of its own is no part of anything.
        if columns.iter().any(|column| column.lines.iter().any(has_unit)) {
            return None;
        }
        let values = parts_among(single.iter().copied());
        let way = match (over, subject.by.as_slice()) {
            (Some(over), _) => Some(Way::named(&over)),
            (None, []) => Way::of_values(values.iter().copied()),
            (None, by) => Some(Way::named(&by.join(" / "))).filter(|_| are_parts(&values, &measure)),
        };
        let way = way.filter(|_| !measure.is_empty() && !values.is_empty())?;
        let of = |head: &str| (measure.clone(), value(&way, head));
        let columns = columns.iter().zip(&single).map(|(column, head)| (column.column, of(head)));
        return Some(Divided { columns: columns.collect() });
    }
    let pairs: Option<Vec<(&str, &str)>> = own
        .iter()
        .map(|own| if let [upper, lower] = own.as_slice() { Some((*upper, *lower)) } else { None })
        .collect();
    let pairs = pairs?;
    let (upper, lower) =
        (parts_among(pairs.iter().map(|pair| pair.0)), parts_among(pairs.iter().map(|pair| pair.1)));
    // "PU" over "Laki-laki", by a title of both.
    let of_values = |values: &[&str]| Way::of_values(values.iter().copied());
    let has_units = pairs.iter().any(|(upper, _)| unit_in(upper).is_some());
    let two = match subject.by.as_slice() {
        [first, second] if are_parts(&upper, &measure) && are_parts(&lower, &measure) => {
            let named = [Way::named(first), Way::named(second)];
            // The order of a title need not be that of the heads.
            let is_turned = of_values(&upper).is_some_and(|way| way == named[1])
                || of_values(&lower).is_some_and(|way| way == named[0]);
            let [first, second] = named;
            Some(if is_turned { (second, first) } else { (first, second) })
        }
        _ => of_values(&upper).zip(of_values(&lower)),
    };
    if let Some((first, second)) = two.filter(|_| !measure.is_empty() && !has_units) {
        let of = |(upper, lower): &(&str, &str)| {
            (measure.clone(), [value(&first, upper), value(&second, lower)].concat())
        };
        let columns = columns.iter().zip(&pairs).map(|(column, pair)| (column.column, of(pair)));
        return Some(Divided { columns: columns.collect() });
    }
    // "Peserta aktif" and "Iuran", each over "Laki-laki" and "Perempuan".
    let way = over.map(|over| Way::named(&over)).or_else(|| of_values(&lower))?;
    let of = |(upper, lower): &(&str, &str)| ((*upper).to_owned(), value(&way, lower));
    let columns = columns.iter().zip(&pairs).map(|(column, pair)| (column.column, of(pair)));
    Some(Divided { columns: columns.collect() })
}

/// Heads but those of totals.
fn parts_among<'h>(heads: impl Iterator<Item = &'h str>) -> Vec<&'h str> {
    heads.filter(|head| !is_whole(head)).collect()
}

/// The value that a head is; none for a total.
fn value(way: &Way, head: &str) -> Vec<(Way, String)> {
    if is_whole(head) { Vec::new() } else { vec![(way.clone(), head.to_owned())] }
}

/// The lines of a head without times and units, each once.
pub(super) fn lines_of(column: &Column) -> Vec<String> {
    let lines = column.lines.iter().filter(|line| !is_time(line) && !is_unit_line(line));
    let mut out: Vec<String> = Vec::new();
    for line in lines.map(|line| period::without_times(&without_unit(without_mark(line).0))) {
        // What figures claim to be is no part of what is counted.
        if !fold(&line).is_empty() && !is_time(&line) && claim(&line).is_none() && !out.contains(&line) {
            out.push(line);
        }
    }
    out
}

/// Whether heads can be parts of what a title names: none is paid or counted by itself, and none is what it names.
fn are_parts(heads: &[&str], measure: &str) -> bool {
    let first = |head: &str| fold(head).split(' ').next().map(str::to_owned).unwrap_or_default();
    let firsts: Vec<String> = heads.iter().map(|head| first(head)).collect();
    let is_shared = firsts.iter().all(|first| *first == firsts[0]);
    let is_counted = firsts.iter().any(|first| COUNTED.contains(&first.as_str()));
    let measure = format!(" {} ", fold(measure));
    let is_named = heads.iter().any(|head| measure.contains(&format!(" {} ", fold(head))));
    !heads.iter().any(|head| is_paid(head)) && (!is_counted || is_shared) && !is_named
}
