//! What the head of a column of figures names, where no measure is known yet.

use super::super::fiscal;
use super::super::numeral::without_mark;
use super::super::period;
use super::super::pivot;
use super::super::reading::is_whole;
use super::super::units::{is_unit_line, unit_in, without_unit};
use super::super::words::fold;

/// Words for what figures claim to be, at the end of a head: the reader hears them, and they are no part of a name.
const CLAIMS: [&str; 5] = ["target", "realisasi", "realization", "prognosa", "actual"];

/// What a measure is called by its head: without its unit, its times, and what its figures claim to be.
pub(super) fn name(head: &str) -> String {
    let name = period::without_times(&without_unit(pivot::summed(head)));
    match name.rsplit_once(' ') {
        Some((rest, last)) if CLAIMS.contains(&fold(last).as_str()) && !fold(rest).is_empty() => {
            rest.trim_end_matches(['/', '-', ',', ' ']).to_owned()
        }
        _ => name,
    }
}

/// A head without the lines of it that are times or units, where it has others: "Peserta aktif" over "2023" over "Agustus".
pub(super) fn words_of(lines: &[String]) -> String {
    let words: Vec<&str> =
        lines.iter().filter(|line| !is_time(line) && !is_unit_line(line)).map(String::as_str).collect();
    if !words.is_empty() {
        return words.join(" ");
    }
    let times: Vec<&str> = lines.iter().filter(|line| !is_unit_line(line)).map(String::as_str).collect();
    if times.is_empty() { lines.join(" ") } else { times.join(" ") }
}

/// Whether a head is nothing but a time, or a part of a year.
pub(super) fn is_time(head: &str) -> bool {
    let bare = without_mark(head).0;
    period::parse(bare).is_some() || period::is_part(bare) || fiscal::parse(bare).is_some()
}

/// A head that names a year and, beside it, nothing but letters and digits as parts of a year have them.
pub(super) fn is_like_a_time(head: &str) -> bool {
    let rest = period::without_times(head);
    let folded = fold(&rest);
    let letters = folded.trim_end_matches(|c: char| c.is_ascii_digit());
    rest != head && folded.len() <= 3 && (1..=2).contains(&letters.len()) && letters.len() < folded.len()
}

/// A head that says little more than a time, or that it is a total: "Sơ bộ 2023", "2023 (angka sementara)", "Jumlah".
pub(super) fn is_around_times(head: &str) -> bool {
    let rest = period::without_times(head);
    let is_named = rest != head && fold(&rest).split(' ').count() <= 3;
    unit_in(head).is_none() && (is_named || is_whole(head))
}
