//! The number in a cell of text. Which mark is the decimal one is decided for a column as a whole, from what its
//! cells can only mean; a cell by itself decides nothing.

use super::book::Spot;
use crate::diag::{Both, Phrase};
use rust_decimal::Decimal;

/// The decimal mark of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// A decimal comma; points group thousands.
    Comma,
    /// A decimal point; commas group thousands.
    Point,
}

impl Marks {
    /// The marks of a language of numbers.
    pub fn of_tag(tag: &str) -> Self {
        if tag == "en" { Self::Point } else { Self::Comma }
    }

    /// The language whose marks these are.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Comma => "id",
            Self::Point => "en",
        }
    }

    fn pair(self) -> (char, char) {
        match self {
            Self::Comma => (',', '.'),
            Self::Point => ('.', ','),
        }
    }
}

/// What a text says of the marks of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// It can only have these.
    Only(Marks),
    /// It is a number either way, and another one: `1.435`.
    Either,
    /// It is the same number either way.
    Neutral,
    /// It is no number either way.
    Neither,
}

/// The digits of a text with the marks between them.
fn runs(text: &str) -> Vec<&str> {
    let mut out = Vec::new();
    let mut start = None;
    let mut last = 0;
    for (at, c) in text.char_indices() {
        if c.is_ascii_digit() {
            start.get_or_insert(at);
            last = at + 1;
        } else if start.is_some() && !is_mark(c) {
            out.extend(start.take().and_then(|from: usize| text.get(from..last)));
        }
    }
    out.extend(start.and_then(|from| text.get(from..last)));
    out
}

fn is_mark(c: char) -> bool {
    matches!(c, '.' | ',' | '\'' | '’') || is_space(c)
}

fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '\u{2007}' | '\u{2009}' | '\u{202f}')
}

/// A number in digits, read with these marks. Decimals keep their zeros.
pub fn digits(text: &str, marks: Marks) -> Option<Decimal> {
    let (decimal, group) = marks.pair();
    let (whole, fraction) = match text.split_once(decimal) {
        Some((_, "")) => return None,
        Some((whole, fraction)) => (whole, fraction),
        None => (text, ""),
    };
    if !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut seen = None;
    let mut groups = Vec::new();
    let mut from = 0;
    for (at, c) in whole.char_indices().filter(|(_, c)| !c.is_ascii_digit()) {
        let kind = if is_space(c) { ' ' } else { c };
        if kind != ' ' && kind != group && !matches!(kind, '\'' | '’') || *seen.get_or_insert(kind) != kind
        {
            return None;
        }
        groups.push(whole.get(from..at)?);
        from = at + c.len_utf8();
    }
    groups.push(whole.get(from..)?);
    let (first, others) = groups.split_first()?;
    // In India the last three digits stand alone, and those before them in pairs: "12,34,567".
    let pairs = |groups: &[&str]| {
        groups.split_last().is_some_and(|(last, pairs)| {
            last.len() == 3 && !pairs.is_empty() && pairs.iter().all(|pair| pair.len() == 2)
        })
    };
    let is_indian = seen == Some(',') && group == ',' && first.len() <= 2 && pairs(others);
    let threes = others.iter().all(|group| group.len() == 3) || is_indian;
    let sound = !first.is_empty() && (others.is_empty() || first.len() <= 3 && !first.starts_with('0'));
    if !threes || !sound || first.len() > 1 && first.starts_with('0') {
        return None;
    }
    let mut all = groups.concat();
    let scale = u32::try_from(fraction.len()).ok().filter(|scale| *scale <= Decimal::MAX_SCALE)?;
    all.push_str(fraction);
    Decimal::try_from_i128_with_scale(all.parse().ok()?, scale).ok()
}

/// What a text says of its marks.
pub fn evidence(text: &str) -> Evidence {
    let runs = runs(text);
    let mut found = Evidence::Neutral;
    if runs.is_empty() {
        return Evidence::Neither;
    }
    for run in runs {
        let one = match (digits(run, Marks::Comma), digits(run, Marks::Point)) {
            (None, None) => return Evidence::Neither,
            (Some(comma), Some(point)) if comma == point => Evidence::Neutral,
            (Some(_), Some(_)) => Evidence::Either,
            (Some(_), None) => Evidence::Only(Marks::Comma),
            (None, Some(_)) => Evidence::Only(Marks::Point),
        };
        found = match (found, one) {
            (Evidence::Only(a), Evidence::Only(b)) if a != b => return Evidence::Neither,
            (Evidence::Only(marks), _) | (_, Evidence::Only(marks)) => Evidence::Only(marks),
            (Evidence::Either, _) | (_, Evidence::Either) => Evidence::Either,
            _ => Evidence::Neutral,
        };
    }
    found
}

/// What was decided for a column.
#[derive(Debug, Clone, PartialEq)]
pub enum Decision {
    /// No cell has a mark that matters.
    Unneeded,
    /// These, for this reason.
    Decided(Marks, Phrase),
    /// Its cells contradict one another: one can only have a comma, the other only a point.
    Mixed(Spot, Spot),
    /// Nothing tells, and it matters: this cell could be two numbers.
    Open(Spot),
}

/// Decides the marks of a column from the texts of its cells. `whole` says that only whole numbers are counted in
/// it, so that a mark before three digits can only group them.
pub fn decide(texts: &[(Spot, &str)], whole: bool) -> Decision {
    let first = |wanted: Evidence| texts.iter().find(|(_, text)| evidence(text) == wanted).copied();
    let comma = first(Evidence::Only(Marks::Comma));
    let point = first(Evidence::Only(Marks::Point));
    let proof = |marks: Marks, text: &str, spot: Spot| {
        let (decimal, _) = marks.pair();
        let words = match marks {
            // `5.500.000` has no decimal mark: what it shows is which one groups thousands.
            Marks::Comma if !text.contains(decimal) => Both {
                id: "titik memisahkan ribuan, sebab `{text}` di {spot} tidak bisa dibaca lain",
                en: "points group thousands, since `{text}` in {spot} cannot be read otherwise",
            },
            Marks::Point if !text.contains(decimal) => Both {
                id: "koma memisahkan ribuan, sebab `{text}` di {spot} tidak bisa dibaca lain",
                en: "commas group thousands, since `{text}` in {spot} cannot be read otherwise",
            },
            Marks::Comma => Both {
                id: "koma desimal, sebab `{text}` di {spot} tidak bisa dibaca lain",
                en: "decimal comma, since `{text}` in {spot} cannot be read otherwise",
            },
            Marks::Point => Both {
                id: "titik desimal, sebab `{text}` di {spot} tidak bisa dibaca lain",
                en: "decimal point, since `{text}` in {spot} cannot be read otherwise",
            },
        };
        Decision::Decided(marks, Phrase::new(words).with("text", text).with("spot", spot.to_string()))
    };
    match (comma, point, first(Evidence::Either)) {
        (Some((a, _)), Some((b, _)), _) => Decision::Mixed(a, b),
        (Some((spot, text)), None, _) => proof(Marks::Comma, text, spot),
        (None, Some((spot, text)), _) => proof(Marks::Point, text, spot),
        (None, None, None) => Decision::Unneeded,
        (None, None, Some((spot, text))) if whole => {
            let by = |text: &str| if text.contains('.') { Marks::Comma } else { Marks::Point };
            let marks = by(text);
            let other =
                texts.iter().find(|(_, text)| evidence(text) == Evidence::Either && by(text) != marks);
            if let Some(&(other, _)) = other {
                return Decision::Mixed(spot, other);
            }
            let words = Both {
                id: "tanda di `{text}` ({spot}) memisahkan ribuan, sebab di kolom ini hanya bilangan bulat",
                en: "the mark in `{text}` ({spot}) groups thousands, since the column counts whole numbers only",
            };
            Decision::Decided(marks, Phrase::new(words).with("text", text).with("spot", spot.to_string()))
        }
        (None, None, Some((spot, _))) => Decision::Open(spot),
    }
}

/// The text with the marks of its digits exchanged for those of another language.
pub fn rewritten(text: &str, from: Marks, to: Marks) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    for run in runs(text) {
        let Some(at) = rest.find(run) else { continue };
        out.push_str(rest.get(..at).unwrap_or_default());
        let (decimal, group) = to.pair();
        let (old_decimal, old_group) = from.pair();
        out.extend(run.chars().map(|c| match c {
            _ if c == old_decimal => decimal,
            _ if c == old_group || is_mark(c) => group,
            other => other,
        }));
        rest = rest.get(at + run.len()..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

/// A number alone: its digits, a sign, brackets around a negative one, a sign for percent.
pub fn plain(text: &str, marks: Marks) -> Option<(Decimal, bool)> {
    let text = text.trim();
    let (text, percent) = text.strip_suffix('%').map_or((text, false), |rest| (rest.trim_end(), true));
    let (text, bracketed) = match text.strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        Some(inner) => (inner.trim(), true),
        None => (text, false),
    };
    let (text, percent) = text.strip_suffix('%').map_or((text, percent), |rest| (rest.trim_end(), true));
    let (text, minus) = match text.strip_prefix(['-', '−', '–']) {
        Some(rest) => (rest.trim_start(), true),
        None => (text.strip_prefix('+').unwrap_or(text), false),
    };
    let value = digits(text, marks)?;
    Some((if minus != bracketed { -value } else { value }, percent))
}

/// A mark that refers to a note behind a number or a name, and what is left: `1.234*`, `1.234 1)`, `Papua¹`.
pub fn without_mark(text: &str) -> (&str, Option<&str>) {
    let text = text.trim();
    let split = |at: usize| {
        let (body, mark) =
            (text.get(..at).unwrap_or(text).trim_end(), text.get(at..).unwrap_or_default().trim());
        (body, Some(mark))
    };
    let special =
        |c: char| "*†‡§#⁺".contains(c) || ('\u{2070}'..='\u{2079}').contains(&c) || "¹²³".contains(c);
    let tail: usize = text.chars().rev().take_while(|c| special(*c) || *c == ')').map(char::len_utf8).sum();
    let at = text.len() - tail;
    let has_special = text.get(at..).is_some_and(|tail| tail.chars().any(special));
    if has_special && at > 0 && text.get(at..).is_some_and(|tail| !tail.starts_with(')')) {
        return split(at);
    }
    // The letters of statistical offices stand behind the digits: revised, provisional, estimated.
    for letters in ["xx", "r", "p", "e", "x"] {
        if let Some(body) = text.strip_suffix(letters).map(str::trim_end)
            && body.ends_with(|c: char| c.is_ascii_digit())
            && body.starts_with(|c: char| c.is_ascii_digit())
        {
            return split(text.len() - letters.len());
        }
    }
    // A mark of a digit or letter stands apart, with its bracket: the digit would be taken for one of the number.
    if let Some(inner) = text.strip_suffix(')')
        && let Some(space) = inner.rfind(is_space)
    {
        let whole = inner.get(space..).unwrap_or_default().trim();
        let mark = whole.trim_start_matches('(');
        // "Penerima upah (PU)" ends with its short name.
        let is_name = whole.starts_with('(') && mark.len() == 2 && mark.chars().all(char::is_alphabetic);
        // "Dana (miliar Rp)" ends with what stands in its brackets.
        let is_within = !whole.starts_with('(') && inner.matches('(').count() > inner.matches(')').count();
        // Eurostat has up to four of its letters behind a figure.
        let is_flags = (3..=4).contains(&mark.len())
            && !whole.starts_with('(')
            && mark.chars().all(|c| "bcdefinprsuz".contains(c))
            && inner.get(..space).is_some_and(|body| body.ends_with(|c: char| c.is_ascii_digit()));
        let short = !is_within
            && ((1..=2).contains(&mark.len()) || is_flags)
            && mark.chars().all(|c| c.is_ascii_alphanumeric())
            && !is_name;
        if short && space > 0 {
            return split(space);
        }
    }
    // Behind a letter it can be of no number: "Papua1)".
    if let Some(inner) = text.strip_suffix(')').filter(|inner| !inner.contains('(')) {
        let body = inner.trim_end_matches(|c: char| c.is_ascii_digit());
        if (1..=2).contains(&(inner.len() - body.len())) && body.ends_with(char::is_alphabetic) {
            return split(body.len());
        }
    }
    (text, None)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, marks: Marks) -> Option<String> {
        digits(text, marks).map(|value| value.to_string())
    }

    #[test]
    fn digits_are_read_by_their_marks() {
        assert_eq!(read("1.234.567,50", Marks::Comma).as_deref(), Some("1234567.50"));
        assert_eq!(read("1,234,567.50", Marks::Point).as_deref(), Some("1234567.50"));
        assert_eq!(read("12,34,567", Marks::Point).as_deref(), Some("1234567"));
        assert_eq!(read("1,00,45,678.50", Marks::Point).as_deref(), Some("10045678.50"));
        for wrong in ["123,45,678", "12,34,56", "1,2,345"] {
            assert_eq!(read(wrong, Marks::Point), None, "{wrong}");
        }
        assert_eq!(read("1 234", Marks::Comma).as_deref(), Some("1234"));
        assert_eq!(read("1’234", Marks::Point).as_deref(), Some("1234"));
        for wrong in ["1.23.456", "1.2345", "12,", "1,5,5", "012", "1.234 567", "0.435"] {
            assert_eq!(read(wrong, Marks::Comma), None, "{wrong}");
        }
    }

    #[test]
    fn texts_tell_what_they_can_be() {
        for (text, expected) in [
            ("1.435", Evidence::Either),
            ("1,435", Evidence::Either),
            ("1435", Evidence::Neutral),
            ("12,5", Evidence::Only(Marks::Comma)),
            ("0,435", Evidence::Only(Marks::Comma)),
            ("12.5", Evidence::Only(Marks::Point)),
            ("1.234.567", Evidence::Only(Marks::Comma)),
            ("1,234.5", Evidence::Only(Marks::Point)),
            ("13,2 juta", Evidence::Only(Marks::Comma)),
            ("20–30 %", Evidence::Neutral),
            ("12,34,567", Evidence::Only(Marks::Point)),
            ("12.3.4", Evidence::Neither),
            ("aceh", Evidence::Neither),
        ] {
            assert_eq!(evidence(text), expected, "{text}");
        }
    }

    #[test]
    fn a_column_is_decided_as_a_whole() {
        let column = |texts: &[&'static str], whole: bool| {
            let spots: Vec<(Spot, &str)> =
                texts.iter().zip(0..).map(|(text, row)| (Spot { row, column: 0 }, *text)).collect();
            match decide(&spots, whole) {
                Decision::Decided(marks, _) => format!("{marks:?}"),
                other => format!("{other:?}").split('(').next().unwrap_or_default().to_owned(),
            }
        };
        assert_eq!(column(&["1.435", "12,5"], false), "Comma");
        assert_eq!(column(&["1.435", "1,5", "1.5"], false), "Mixed");
        assert_eq!(column(&["1.435", "7"], false), "Open");
        assert_eq!(column(&["1.435", "7"], true), "Comma");
        assert_eq!(column(&["1.435", "2,345"], true), "Mixed");
        assert_eq!(column(&["7", "8"], false), "Unneeded");
    }

    #[test]
    fn marks_of_notes_are_taken_off() {
        assert_eq!(without_mark("1.234*"), ("1.234", Some("*")));
        assert_eq!(without_mark("1.234 1)"), ("1.234", Some("1)")));
        assert_eq!(without_mark("1.234*)"), ("1.234", Some("*)")));
        assert_eq!(without_mark("Papua¹"), ("Papua", Some("¹")));
        assert_eq!(without_mark("Papua1)"), ("Papua", Some("1)")));
        assert_eq!(without_mark("Papua (a)"), ("Papua", Some("(a)")));
        assert_eq!(without_mark("Penerima upah (PU)"), ("Penerima upah (PU)", None));
        assert_eq!(without_mark("Dana (miliar Rp)"), ("Dana (miliar Rp)", None));
        assert_eq!(without_mark("Kelas(B3)"), ("Kelas(B3)", None));
        assert_eq!(without_mark("30.5 bdp)"), ("30.5", Some("bdp)")));
        assert_eq!(without_mark("Kelas bdp)"), ("Kelas bdp)", None));
        assert_eq!(without_mark("1.2341)"), ("1.2341)", None));
        assert_eq!(without_mark("(1.234)"), ("(1.234)", None));
        assert_eq!(without_mark("Aceh (NAD)"), ("Aceh (NAD)", None));
        assert_eq!(without_mark("*"), ("*", None));
    }

    #[test]
    fn numbers_alone_have_signs() {
        let value = |text| plain(text, Marks::Comma).map(|(value, percent)| (value.to_string(), percent));
        assert_eq!(value("(1.234)"), Some(("-1234".into(), false)));
        assert_eq!(value("−5"), Some(("-5".into(), false)));
        assert_eq!(value("25,5 %"), Some(("25.5".into(), true)));
        assert_eq!(value("25,5 orang"), None);
    }

    #[test]
    fn marks_are_exchanged_in_the_digits_alone() {
        assert_eq!(rewritten("Rp 1,234.5 juta (a.b)", Marks::Point, Marks::Comma), "Rp 1.234,5 juta (a.b)");
    }
}
