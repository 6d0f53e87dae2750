//! The power of ten that figures are written in, as words around them say it: "(ribu orang)", "in millions", "x 1.000",
//! "('000)", "(Rp 1.000)".

use super::money;
use super::words::fold;

const SCALES: &[(&str, u32)] = &[
    ("lakh", 5),
    ("lakhs", 5),
    ("lac", 5),
    ("crore", 7),
    ("crores", 7),
    ("ribu", 3),
    ("ribuan", 3),
    ("rb", 3),
    ("thousand", 3),
    ("thousands", 3),
    ("thous", 3),
    ("tsd", 3),
    ("milliers", 3),
    ("nghin", 3),
    ("juta", 6),
    ("jutaan", 6),
    ("jt", 6),
    ("million", 6),
    ("millions", 6),
    ("mio", 6),
    ("mln", 6),
    ("mn", 6),
    ("mill", 6),
    ("millionen", 6),
    ("millones", 6),
    ("milhoes", 6),
    ("triệu", 6),
    ("miliar", 9),
    ("milyar", 9),
    ("miliaran", 9),
    ("milyaran", 9),
    ("billion", 9),
    ("billions", 9),
    ("mrd", 9),
    ("bn", 9),
    ("bilhoes", 9),
    ("milliards", 9),
    ("tỷ", 9),
    ("triliun", 12),
    ("trilyun", 12),
    ("triliunan", 12),
    ("trillion", 12),
    ("trillions", 12),
    ("tn", 12),
    ("trn", 12),
];
/// Words behind which a number of people is what a rate is of: "per juta penduduk".
const EACH: &[&str] = &["per", "tiap", "setiap", "each", "every"];
/// What stands before "1.000" where that is what the figures are multiplied by.
const MONEY: &[&str] = &["rp", "idr", "rupiah", "usd", "eur", "php", "myr", "sgd", "dalam", "in", "dlm"];

/// What one letter beside money stands for: "(Rp M)" is in miliar, "(Rp T)" in triliun, "(M€)" in million. In rupiah a
/// letter is the first one of a word of Indonesian.
fn of_letter(word: &str, beside: [&str; 2]) -> Option<u32> {
    let is_rupiah = beside.iter().any(|word| matches!(*word, "rp" | "idr" | "rupiah"));
    let is_money = is_rupiah || beside.iter().any(|word| money::code(word).is_some());
    match word {
        "M" if is_rupiah => Some(9),
        "T" if is_rupiah => Some(12),
        "M" | "m" if is_money && !is_rupiah => Some(6),
        _ => None,
    }
}

/// The power of ten of a folded word.
pub fn of_word(word: &str) -> Option<u32> {
    SCALES.iter().find(|(name, _)| *name == word).map(|(_, scale)| *scale)
}

/// A place in a text that names a power of ten.
#[derive(Debug, Clone, Copy)]
struct Named {
    from: usize,
    to: usize,
    scale: u32,
    /// In digits: no name of a measure has it.
    in_digits: bool,
}

/// The words of a text by where they stand, without the marks around them.
fn words(text: &str) -> Vec<(usize, &str)> {
    let mut out = Vec::new();
    let mut at = 0;
    for raw in text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '/' | ';' | '[' | ']')) {
        let bare = raw.trim_start_matches(|c: char| !c.is_alphanumeric());
        let from = at + raw.len() - bare.len();
        let bare = bare.trim_end_matches(|c: char| !c.is_alphanumeric());
        if !bare.is_empty() {
            out.push((from, bare));
        }
        at += raw.len()
            + text.get(at + raw.len()..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
    }
    out
}

fn thousands(digits: &str) -> Option<u32> {
    match digits.replace(['.', ',', '\'', '’'], "").as_str() {
        "1000" => Some(3),
        "1000000" => Some(6),
        _ => None,
    }
}

fn all(text: &str) -> Vec<Named> {
    let words = words(text);
    let mut out = Vec::new();
    for (at, (from, word)) in words.iter().enumerate() {
        let lower = word.to_lowercase();
        let before = text.get(..*from).unwrap_or_default().trim_end();
        let behind = text.get(from + word.len()..).unwrap_or_default().trim_start();
        let last = at.checked_sub(1).and_then(|at| words.get(at)).map_or("", |(_, word)| *word);
        let last = last.to_lowercase();
        // "10 juta" is a number; "2024 (juta)" and "2024 juta" are not.
        let is_counted = before.ends_with(|c: char| c.is_ascii_digit()) && !full_year_of(&last);
        let is_each = EACH.contains(&last.as_str());
        let mut name = |from: usize, scale: u32, in_digits: bool| {
            out.push(Named { from, to: words[at].0 + word.len(), scale, in_digits });
        };
        if let Some(scale) = of_word(&fold(&lower)) {
            if !is_counted && !is_each {
                name(*from, scale, false);
            }
            continue;
        }
        let next = words.get(at + 1).map_or(String::new(), |(_, word)| word.to_lowercase());
        if let Some(scale) = of_letter(word, [&last, &next]) {
            if !is_counted {
                name(*from, scale, true);
            }
            continue;
        }
        let of_money =
            MONEY.iter().filter_map(|money| lower.strip_prefix(money)).find(|rest| !rest.is_empty());
        let bare = of_money.map_or(lower.as_str(), |rest| rest.trim_start_matches('.'));
        let start = from + word.len() - bare.len();
        if matches!(bare, "000" | "000s" | "000an") {
            if !is_counted && !is_each {
                name(start, 3, true);
            }
            continue;
        }
        let times = bare.strip_prefix('x').or_else(|| {
            let alone =
                |c: char| before.strip_suffix(c).is_some_and(|rest| !rest.ends_with(char::is_alphanumeric));
            (alone('x') || alone('X') || before.ends_with(['×', '*'])).then_some(bare)
        });
        if let Some(scale) = times.and_then(thousands) {
            let sign = text
                .get(..*from)
                .unwrap_or_default()
                .trim_end_matches(|c: char| !c.is_alphanumeric() && c != '(');
            let sign = if bare.starts_with('x') { *from } else { sign.trim_end_matches(['x', 'X']).len() };
            name(sign, scale, true);
            continue;
        }
        if let Some(scale) = bare.strip_suffix('s').and_then(thousands) {
            name(start, scale, true);
            continue;
        }
        // "Peserta in 1000", "PU dalam 1.000".
        if let Some(scale) = thousands(bare).filter(|_| matches!(last.as_str(), "in" | "dalam" | "dlm"))
            && (behind.is_empty() || behind.starts_with([')', ',', ';']))
        {
            name(start, scale, true);
            continue;
        }
        // "(1.000)", "(Rp 1.000)": alone in its brackets.
        let closes = behind.starts_with(')');
        let opens = before.ends_with('(')
            || MONEY.contains(&last.as_str())
                && at
                    .checked_sub(1)
                    .and_then(|at| words.get(at))
                    .is_some_and(|(from, _)| text.get(..*from).unwrap_or_default().trim_end().ends_with('('));
        if let Some(scale) = thousands(bare).filter(|_| closes && opens) {
            name(start, scale, true);
        }
    }
    out
}

/// The powers of ten that a running text says its figures are in, each once: scale words that belong to no number.
pub fn scales_in(text: &str) -> Vec<u32> {
    let mut out = Vec::new();
    for named in all(text) {
        if !out.contains(&named.scale) {
            out.push(named.scale);
        }
    }
    out
}

fn without(text: &str, named: &[Named]) -> String {
    let mut out = String::new();
    let mut at = 0;
    for one in named {
        let before = text.get(at..one.from).unwrap_or_default();
        out.push_str(before.trim_end_matches(['\'', '’', '‘', '×', '*']));
        out.push(' ');
        at = one.to;
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// A text without the words and digits of scales, and these.
pub fn apart(text: &str) -> (String, Vec<u32>) {
    (without(text, &all(text)), scales_in(text))
}

/// A text without the scales in digits, which are never part of a name, and these.
pub fn digits_apart(text: &str) -> (String, Vec<u32>) {
    let named: Vec<Named> = all(text).into_iter().filter(|one| one.in_digits).collect();
    (without(text, &named), named.iter().map(|one| one.scale).collect())
}

/// The words of a folded text without the one for a scale, and the scale. Two scales are none.
pub fn scale_apart(folded: &str) -> (String, Option<u32>) {
    let of = |word: &str| if word == "000" { Some(3) } else { of_word(word) };
    let words: Vec<&str> = folded.split(' ').collect();
    let scales: Vec<u32> = words.iter().filter_map(|word| of(word)).collect();
    let rest = words.into_iter().filter(|word| of(word).is_none()).collect::<Vec<_>>().join(" ");
    (rest, scales.first().copied().filter(|_| scales.len() == 1))
}

fn full_year_of(text: &str) -> bool {
    text.len() == 4 && text.parse::<u16>().is_ok_and(|year| (1950..=2100).contains(&year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_words_that_belong_to_no_number() {
        for (text, expected) in [
            ("Pekerja 2024 (ribu orang)", &[3][..]),
            ("Number of Workers (thousand persons), Jumlah (ribu)", &[3]),
            ("Klaim 2024, Rp juta", &[6]),
            ("(000 orang)", &[3]),
            ("Workers ('000)", &[3]),
            ("Firms ’000", &[3]),
            ("Jobs (000s)", &[3]),
            ("Persons (1000s)", &[3]),
            ("Employees (thous.)", &[3]),
            ("Beban (Rp. 1.000)", &[3]),
            ("Beban (Rp.000)", &[3]),
            ("Beban (1.000)", &[3]),
            ("(x 1.000)", &[3]),
            ("Employers x1000", &[3]),
            ("Pegawai × 1,000", &[3]),
            ("x1,000,000", &[6]),
            ("Buruh (rb)", &[3]),
            ("Peserta lewat 10 juta", &[]),
            ("Peserta 10.000 orang", &[]),
            ("Upah di atas Rp 1.000", &[]),
            ("Survei (1.000 orang)", &[]),
            ("Kecelakaan per juta pekerja", &[]),
            ("Kecelakaan per 1.000 pekerja", &[]),
            ("ribu orang dan Rp miliar", &[3, 9]),
            ("Kepulauan Seribu", &[]),
            ("MAX 1000", &[]),
            ("Members (mn)", &[6]),
            ("Iuran (Rp M)", &[9]),
            ("Iuran (Rp. T)", &[12]),
            ("Iuran (juta Rp)", &[6]),
            ("Benefits ( EUR  M)", &[6]),
            ("Benefits (M EUR )", &[6]),
            ("Outlays ( INR  crore)", &[7]),
            ("Outlays (lakh)", &[5]),
            ("Peserta in 1000", &[3]),
            ("Peserta (in 1,000)", &[3]),
            ("Peserta kelas M", &[]),
            ("Pekerja M", &[]),
            ("Rasio per 1000", &[]),
        ] {
            assert_eq!(scales_in(text), expected, "{text}");
        }
        assert_eq!(scale_apart("rp juta"), ("rp".to_owned(), Some(6)));
        assert_eq!(scale_apart("ribu juta").1, None);
    }

    #[test]
    fn a_text_is_left_without_them() {
        for (text, expected) in [
            ("Firms '000", "Firms"),
            ("Employers x1000", "Employers"),
            ("Pegawai × 1,000", "Pegawai"),
            ("Pegawai x 1.000", "Pegawai"),
            ("Workers ('000)", "Workers ( )"),
            ("Thousand members", "members"),
            ("Kecelakaan per juta pekerja", "Kecelakaan per juta pekerja"),
        ] {
            let (left, _) = apart(text);
            assert_eq!(left.split_whitespace().collect::<Vec<_>>().join(" "), expected, "{text}");
        }
    }
}
