//! Titles that name a part of a year over heads that name the year alone: "Agustus 2023 dan 2024" over "2023" and "2024", "s.d.
//! Maret 2025" over "2024" and "2025". Their figures are not those of whole years.

use super::super::layout::Layout;
use super::super::period;
use super::super::words::fold;
use crate::model::{Period, PeriodKind};

/// Words that lead to the end of what is counted.
pub(super) const TO_DATE: &[&str] = &[" s d ", " sd ", " hingga ", " sampai ", " until ", " through "];
/// Words that lead to the time at which something stood so.
const STANDING: &[&str] = &[" posisi ", " keadaan ", " as of ", " as at ", " per "];
/// Words of lines that say when a table was made.
pub(super) const MADE: &[&str] = &[
    "rilis",
    "dirilis",
    "release",
    "released",
    "update",
    "updated",
    "diperbarui",
    "edisi",
    "edition",
    "terbit",
    "diterbitkan",
    "published",
    "unduh",
    "diunduh",
    "downloaded",
    "cetak",
    "dicetak",
    "printed",
    "diolah",
];
/// Words of parts of a year that are other things as well: school leavers, a verb.
const UNSURE: &[&str] = &["s1", "s2", "t1", "t2", "t3", "t4", "h1", "h2", "may"];

/// Whether titles say a time within a year, of which a head names the year alone.
pub(super) fn stands_within(table: &Layout, year: Period) -> bool {
    if year.kind != PeriodKind::Year {
        return false;
    }
    let is_made = |line: &&String| fold(line).split(' ').any(|word| MADE.contains(&word));
    let lines: Vec<&str> = table.titles.iter().filter(|line| !is_made(line)).map(String::as_str).collect();
    let titles = lines.join(" ");
    to_date(&titles, year) || names_part(table, &titles, year) || names_part_alone(&titles)
}

/// "s.d. Maret 2025" over "2025", "per 31 Desember 2024 dan 2023" over both.
fn to_date(titles: &str, year: Period) -> bool {
    let folded = format!(" {} ", fold(titles));
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    let times = period::all_in(titles);
    let parts = || times.iter().filter(|time| time.kind != PeriodKind::Year && time.start != year.start);
    let is_day = parts().any(|time| time.kind == PeriodKind::Day);
    if !(has(TO_DATE) || has(STANDING) && is_day) {
        return false;
    }
    let is_named_beside = is_day && times.contains(&year);
    is_named_beside
        || parts().any(|time| time.end.year() == year.end.year() && (is_day || time.end < year.end))
}

/// "Agustus 2023 dan 2024": a part of a year, unless a head names it, or the year stands before it as one of its own.
fn names_part(table: &Layout, titles: &str, year: Period) -> bool {
    let times = period::all_in(titles);
    let is_part = |time: &Period| {
        let months = (time.end - time.start).get_days();
        !matches!(time.kind, PeriodKind::Year | PeriodKind::Day)
            && time.start.year() == time.end.year()
            && months < 364
    };
    let Some(at) = times.iter().position(is_part) else { return false };
    let part = times[at];
    let in_heads =
        || table.columns.iter().any(|column| period::all_in(&column.lines.join(" ")).contains(&part));
    let before = times[..at].iter().any(|time| time.start <= year.start && year.end <= time.end);
    let is_to_date = TO_DATE.iter().any(|word| format!(" {} ", fold(titles)).contains(word));
    !before && !in_heads() && (!is_to_date || part.start.year() == year.start.year())
}

/// "Triwulan I", "(Januari-September)", "per Juni" without a year.
fn names_part_alone(titles: &str) -> bool {
    let folded = fold(&period::without_times(titles));
    let words: Vec<&str> = folded.split(' ').collect();
    let Ok(year) = Period::parse("2000") else { return false };
    let is_part = |words: &&[&str]| {
        let is_unsure = matches!(words, [word] if UNSURE.contains(word));
        !is_unsure
            && period::within(year, &words.join(" "))
                .is_some_and(|part| !(part.start == year.start && part.end == year.end))
    };
    // The longest first: "Januari Desember" is all of it.
    let mut at = 0;
    while at < words.len() {
        let most = words.len().min(at + 3);
        let all = (at + 1..=most).rev().map(|end| &words[at..end]);
        let found = all.into_iter().find(|part| period::within(year, &part.join(" ")).is_some());
        match found {
            Some(part) if is_part(&part) => return true,
            Some(part) => at += part.len(),
            None => at += 1,
        }
    }
    false
}
