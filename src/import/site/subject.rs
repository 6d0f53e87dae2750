//! What titles say that a table shows, and by what it is divided: "Peserta aktif" and "jenis kelamin" of "Tabel 2. Peserta
//! aktif menurut provinsi dan jenis kelamin, 2023".

use super::super::period;
use super::super::pivot;
use super::super::roles::Role;
use super::super::units::{is_statement, without_number, without_unit};
use super::super::words::fold;
use super::super::yaml::comment;
use super::heads::is_time;

/// What a title says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Subject {
    /// What is counted; empty where no title says it.
    pub(super) name: String,
    /// By what it is divided but regions and times; empty where no title says it.
    pub(super) by: Vec<String>,
}

/// Words for regions that are the head of no column.
const PLACES: &[&str] = &[
    "territory",
    "territories",
    "states",
    "provinces",
    "regions",
    "districts",
    "counties",
    "countries",
    "municipality",
    "municipalities",
    "cities",
    "city",
    "pulau",
    "daerah tingkat ii",
];

/// The first line of the titles of a table that says something.
pub(super) fn first_line(titles: &[String]) -> String {
    let lines = titles.iter().map(|line| comment(pivot::summed(without_number(line))));
    lines.into_iter().find(|line| line.len() > 3 && !is_statement(line) && !is_time(line)).unwrap_or_default()
}

/// What the titles of a table say: the line that tells by what is divided, else the first; above it stands who counts.
pub(super) fn of(titles: &[String]) -> Subject {
    let lines = titles.iter().map(|line| comment(pivot::summed(without_number(line))));
    let by_line = lines.map(|line| parts(&line)).find(|(_, by)| by.is_some());
    let (name, by) = by_line.unwrap_or_default();
    let name = if name.is_empty() { parts(&first_line(titles)).0 } else { name };
    Subject { name, by: by.unwrap_or_default() }
}

/// What stands before "menurut", and what behind it is neither a region nor a time; nothing where that word is not there.
fn parts(title: &str) -> (String, Option<Vec<String>>) {
    let bare = period::without_times(&without_unit(title));
    let words: Vec<&str> = bare.split_whitespace().collect();
    let Some(at) = (0..words.len()).find(|at| leads(&words, *at)) else {
        return (trimmed(&bare), None);
    };
    let name = words[..at].join(" ");
    let by = words[at..].join(" ");
    (trimmed(&name), Some(divisions(&by)))
}

/// Whether what a table is divided by follows: "menurut", "by" that is not that of "paid by".
fn leads(words: &[&str], at: usize) -> bool {
    let before = at.checked_sub(1).map(|at| fold(words[at])).unwrap_or_default();
    let next = || words.get(at + 1).is_some_and(|next| is_place(next));
    match fold(words[at]).as_str() {
        "menurut" | "berdasarkan" | "dirinci" => true,
        "by" => {
            next() || !(before.ends_with("ed") || matches!(before.as_str(), "paid" | "run" | "held" | "made"))
        }
        "per" | "tiap" | "each" => next(),
        _ => false,
    }
}

/// The names in a list of ways, without regions and times: "segmen" and "jenis kelamin" of "provinsi, segmen, dan jenis
/// kelamin di Indonesia".
fn divisions(by: &str) -> Vec<String> {
    const JOINTS: &[&str] =
        &["menurut", "berdasarkan", "dirinci", "by", "per", "tiap", "each", "dan", "and", "serta", ""];
    const PLACES: &[&str] = &["di", "in", "pada", "of"];
    let mut parts: Vec<Vec<&str>> = vec![Vec::new()];
    let mut is_at_place = false;
    for word in by.split_whitespace() {
        let folded = fold(word);
        let is_joint = JOINTS.contains(&folded.as_str());
        if is_joint {
            is_at_place = false;
            parts.push(Vec::new());
            continue;
        }
        // "provinsi di Indonesia".
        is_at_place |= PLACES.contains(&folded.as_str());
        if !is_at_place && let Some(last) = parts.last_mut() {
            last.push(word);
        }
        if word.ends_with([',', ';', ':']) {
            is_at_place = false;
            parts.push(Vec::new());
        }
    }
    let parts = parts.into_iter().map(|words| trimmed(&words.join(" ")));
    parts.filter(|part| !fold(part).is_empty() && !is_place(part) && !is_time_word(part)).collect()
}

fn is_place(words: &str) -> bool {
    let folded = fold(words);
    let is =
        |text: &str| matches!(Role::of_head(text), Some(Role::Region | Role::Code)) || PLACES.contains(&text);
    let first = folded.split(' ').next().unwrap_or_default();
    is(&folded) || is(first)
}

fn is_time_word(words: &str) -> bool {
    is_time(words)
        || matches!(Role::of_head(words), Some(Role::Period | Role::Year | Role::Month | Role::Quarter))
}

fn trimmed(text: &str) -> String {
    text.trim_matches(|c: char| c.is_whitespace() || ",;:-–/.".contains(c)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_say_what_is_counted_and_by_what() {
        for (title, name, by) in [
            (
                "Tabel 2. Peserta aktif menurut provinsi dan jenis kelamin, 2023",
                "Peserta aktif",
                "jenis kelamin",
            ),
            ("Peserta aktif menurut provinsi", "Peserta aktif", ""),
            ("Peserta aktif per Desember 2024", "Peserta aktif", ""),
            (
                "Number of persons covered by social protection by region, 2022",
                "Number of persons covered by social protection",
                "",
            ),
            ("Claims paid by state and sex", "Claims paid", "sex"),
            ("CONTRIBUTORS BY REGION AND SECTOR AS AT DECEMBER 2023", "CONTRIBUTORS", "SECTOR"),
            ("Peserta menurut provinsi, segmen, dan jenis kelamin", "Peserta", "segmen|jenis kelamin"),
            ("Iuran menurut provinsi dan segmen, 2024 (Rp juta)", "Iuran", "segmen"),
            ("Jumlah Penduduk Menurut Kabupaten/Kota di Provinsi Aceh", "Jumlah Penduduk", ""),
        ] {
            let found = of(&[title.to_owned()]);
            assert_eq!((found.name.as_str(), found.by.join("|").as_str()), (name, by), "{title}");
        }
        let found = of(&["Social Security System".into(), "Membership by Type and by Region".into()]);
        assert_eq!((found.name.as_str(), found.by.join("|").as_str()), ("Membership", "Type"));
        let found = of(&["Tabel 1".into(), "Peserta aktif".into(), "Menurut Segmen, 2023".into()]);
        assert_eq!((found.name.as_str(), found.by.join("|").as_str()), ("Peserta aktif", "Segmen"));
    }
}
