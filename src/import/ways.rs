//! Ways of dividing what is counted, by the words that tables have for them: sex, age, segment, programme.
//!
//! A way is a dimension of a new site, and how a head finds the dimension of a site that is there.

use super::words::{fold, slug};
use std::borrow::Cow;

/// A way of dividing measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Way {
    /// Its key.
    pub(super) key: String,
    /// Its names in Indonesian and in English; the same where only a table names it.
    pub(super) names: [String; 2],
    /// Whether one person can be under several of its values.
    pub(super) overlaps: bool,
}

/// A way that needs no explanation.
struct Known {
    key: &'static str,
    names: [&'static str; 2],
    overlaps: bool,
    /// What heads and titles call it.
    called: &'static [&'static str],
    /// Its values; empty where they are as many as one likes.
    values: &'static [&'static str],
}

const KNOWN: &[Known] = &[
    Known {
        key: "category",
        names: ["Kategori", "Category"],
        overlaps: false,
        called: &["category", "kategori", "category key", "kunci kategori"],
        values: &[],
    },
    Known {
        key: "sex",
        names: ["Jenis kelamin", "Sex"],
        overlaps: false,
        called: &["sex", "gender", "jenis kelamin", "sex label", "gender label", "kelamin"],
        values: &[
            "laki laki",
            "lelaki",
            "pria",
            "perempuan",
            "wanita",
            "l",
            "p",
            "male",
            "males",
            "female",
            "females",
            "men",
            "women",
        ],
    },
    Known {
        key: "age",
        names: ["Kelompok umur", "Age group"],
        overlaps: false,
        called: &[
            "age",
            "ages",
            "age group",
            "age groups",
            "age band",
            "age class",
            "age label",
            "umur",
            "usia",
            "kelompok umur",
            "kelompok usia",
            "golongan umur",
            "rentang usia",
        ],
        values: &[],
    },
    Known {
        key: "segment",
        names: ["Segmen", "Segment"],
        overlaps: false,
        called: &["segment", "segmen", "segmen kepesertaan", "segmen peserta", "membership segment"],
        values: &[
            "pu",
            "bpu",
            "jakon",
            "pmi",
            "penerima upah",
            "bukan penerima upah",
            "jasa konstruksi",
            "pekerja migran indonesia",
            "penerima upah pu",
            "bukan penerima upah bpu",
            "jasa konstruksi jakon",
            "pekerja migran indonesia pmi",
        ],
    },
    Known {
        key: "programme",
        names: ["Program", "Programme"],
        overlaps: true,
        called: &["program", "programme", "scheme", "skema", "jenis program", "program jaminan"],
        values: &[
            "jkk",
            "jkm",
            "jht",
            "jp",
            "jkp",
            "jaminan kecelakaan kerja",
            "jaminan kematian",
            "jaminan hari tua",
            "jaminan pensiun",
            "jaminan kehilangan pekerjaan",
        ],
    },
    Known {
        key: "residence",
        names: ["Daerah tempat tinggal", "Area of residence"],
        overlaps: false,
        called: &["urban rural", "area type", "daerah tempat tinggal", "klasifikasi daerah"],
        values: &["perkotaan", "perdesaan", "pedesaan", "urban", "rural"],
    },
    Known {
        key: "formality",
        names: ["Formal dan informal", "Formal and informal"],
        overlaps: false,
        called: &["formality", "formalitas", "formal informal"],
        values: &["formal", "informal", "sektor formal", "sektor informal"],
    },
];

/// What values of a way are called that are no words: "15–24", "60+", "< 15", "65 tahun ke atas".
const BANDS: [&str; 2] = ["Kelompok", "Group"];

impl Known {
    fn way(&self) -> Way {
        Way { key: self.key.to_owned(), names: self.names.map(str::to_owned), overlaps: self.overlaps }
    }
}

impl Way {
    /// Any way: what a table calls a category.
    pub(super) fn any() -> Self {
        KNOWN[0].way()
    }

    /// The way that a head or the words of a title name.
    pub(super) fn named(words: &str) -> Self {
        let folded = fold(words);
        if let Some(known) = KNOWN.iter().find(|known| known.called.contains(&folded.as_str())) {
            return known.way();
        }
        let mut key = slug(words);
        if key.is_empty() {
            return Self::any();
        }
        // What would be no key where it is written: a number, "null".
        let is_word = key.starts_with(|first: char| first.is_ascii_lowercase());
        if !is_word || matches!(key.as_str(), "null" | "true" | "false" | "undated") {
            key.insert_str(0, "by-");
        }
        let shown = words.replace('_', " ");
        let mut letters = shown.trim().chars();
        let shown: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        Self { key, names: [shown.clone(), shown], overlaps: false }
    }

    /// The way whose values everybody knows these to be, two of them at least.
    pub(super) fn of_values<'v>(values: impl Iterator<Item = &'v str> + Clone) -> Option<Self> {
        if values.clone().count() < 2 {
            return None;
        }
        // "Laki-laki/Male".
        let is_one = |known: &Known, value: &str| {
            let is = |value: &str| known.values.contains(&fold(value).as_str());
            is(value) || value.split('/').all(is)
        };
        let all = |known: &&Known| values.clone().all(|value| is_one(known, value));
        if let Some(known) = KNOWN.iter().find(all) {
            return Some(known.way());
        }
        let mut bands = values;
        bands.all(is_band).then(|| Self {
            key: "group".to_owned(),
            names: BANDS.map(str::to_owned),
            overlaps: false,
        })
    }
}

/// The name of a way and what stands behind it: "Sex" and "Male" of "Sex: Male".
pub(super) fn behind_prefix(text: &str) -> Option<(&str, &str)> {
    let (prefix, rest) = text.split_once(": ")?;
    let is_name = |text: &str| !fold(text).is_empty();
    (is_name(prefix) && is_name(rest)).then_some((prefix.trim(), rest.trim()))
}

/// A text with the signs of spans as words, so that "<60" and "60+" are two names.
pub(super) fn spelled(text: &str) -> Cow<'_, str> {
    if !text.contains(['+', '<', '>', '≤', '≥']) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len() + 8);
    for (at, letter) in text.char_indices() {
        let behind = text.get(at + letter.len_utf8()..).unwrap_or_default();
        let is_first = !out.ends_with(|last: char| last.is_alphanumeric());
        // Of a number, and not the end of what stands before it.
        let is_sign = is_first && behind.trim_start().starts_with(|next: char| next.is_ascii_digit());
        match letter {
            '<' if is_sign => out.push_str(" under "),
            '>' if is_sign => out.push_str(" over "),
            '≤' if is_sign => out.push_str(" up to "),
            '≥' if is_sign => out.push_str(" at least "),
            '+' if out.ends_with(|last: char| last.is_ascii_digit()) => out.push_str(" plus "),
            other => out.push(other),
        }
    }
    out.into()
}

/// Whether a text is a span of ages or sizes: "15-24", "60+", "<15", "65 tahun ke atas".
pub(super) fn is_band(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "tahun", "thn", "th", "years", "year", "yrs", "ke", "atas", "bawah", "di", "over", "under", "and",
        "dan", "lebih", "to", "s", "d",
    ];
    let text = text.trim();
    let folded = fold(text);
    let (numbers, words): (Vec<&str>, Vec<&str>) =
        folded.split(' ').partition(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let is_short = |number: &&str| !number.is_empty() && number.len() <= 3;
    let spans = match numbers.len() {
        2 => text.contains(['-', '–', '—']) || words.iter().any(|word| matches!(*word, "to" | "s")),
        1 => {
            text.contains(['+', '<', '>', '≤', '≥'])
                || words.iter().any(|word| matches!(*word, "atas" | "bawah" | "over" | "under" | "lebih"))
        }
        _ => false,
    };
    let signs = |c: char| !c.is_alphanumeric() && !c.is_whitespace() && !"-–—+<>≤≥=/.".contains(c);
    spans
        && numbers.iter().all(is_short)
        && words.iter().all(|word| WORDS.contains(word))
        && !text.contains(signs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ways_are_known_by_their_names_and_values() {
        assert_eq!(Way::named("Jenis Kelamin").key, "sex");
        assert_eq!(Way::named("SEX").key, "sex");
        assert_eq!(Way::named("Lapangan usaha").names, ["Lapangan usaha", "Lapangan usaha"]);
        assert_eq!(Way::named("–"), Way::any());
        assert_eq!(Way::named("Null").key, "by-null");
        assert_eq!(Way::named("2 digit").key, "by-2-digit");
        let of = |values: &[&str]| Way::of_values(values.iter().copied()).map(|way| way.key);
        assert_eq!(of(&["Laki-laki", "Perempuan"]).as_deref(), Some("sex"));
        assert_eq!(of(&["JKK", "JKM", "JHT"]).as_deref(), Some("programme"));
        assert_eq!(of(&["15–24", "25–34", "60+"]).as_deref(), Some("group"));
        assert_eq!(of(&["Laki-laki/Male", "Perempuan/Female"]).as_deref(), Some("sex"));
        assert_eq!(of(&["PU"]), None);
        assert_eq!(of(&["Laki-laki", "Iuran"]), None);
    }

    #[test]
    fn spans_of_the_same_numbers_are_told_apart() {
        let of = |text| fold(&spelled(text));
        assert_eq!((of("60+").as_str(), of("<60").as_str()), ("60 plus", "under 60"));
        assert_eq!((of("≥ 65").as_str(), of("<b>1</b>").as_str()), ("at least 65", "b 1 b"));
        assert_eq!(of("Laki-laki + perempuan"), "laki laki perempuan");
    }

    #[test]
    fn spans_are_no_figures() {
        for text in ["15-24", "15 – 24 tahun", "60+", "<15", "≥ 65", "65 tahun ke atas", "15 and over", "0-4"]
        {
            assert!(is_band(text), "{text}");
        }
        for text in ["1.000", "2022-2023", "15", "15-24 %", "", "JKK 2023", "1-2 (juta)"] {
            assert!(!is_band(text), "{text}");
        }
    }
}
