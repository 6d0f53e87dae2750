//! Words as they are compared: small letters and digits, with single blanks between.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use std::borrow::Cow;

/// The text with each letter and its marks as one character, however it was typed.
pub fn composed(text: &str) -> Cow<'_, str> {
    if text.is_ascii() { text.into() } else { ComposingNormalizerBorrowed::new_nfc().normalize(text) }
}

/// The text in small letters, every other character a blank, blanks never twice.
pub fn fold(text: &str) -> String {
    folded(text, plain)
}

/// The same with the marks of all letters: "Hòa" is not "Hoa".
pub fn with_marks(text: &str) -> String {
    folded(text, |c| c)
}

fn folded(text: &str, letter: impl Fn(char) -> char) -> String {
    let mut out = String::with_capacity(text.len());
    for c in composed(text).chars().flat_map(char::to_lowercase) {
        let c = letter(c);
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A letter without its accent, for the languages of Europe.
fn plain(c: char) -> char {
    match c {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        other => other,
    }
}

/// The letters and digits alone: "P A P U A" is "papua".
pub fn bare(text: &str) -> String {
    fold(text).replace(' ', "")
}

/// A key made of words: small letters and digits of ASCII with hyphens between, letters without their marks ("Đồng Nai" is
/// `dong-nai`); empty where none are left.
pub fn slug(text: &str) -> String {
    let folded = fold(text);
    let apart = DecomposingNormalizerBorrowed::new_nfd().normalize(&folded);
    let mut ascii = String::with_capacity(apart.len());
    for c in apart.chars() {
        match c {
            c if c.is_ascii() => ascii.push(c),
            other => ascii.push_str(in_ascii(other)),
        }
    }
    let words = ascii.split(' ').filter(|word| !word.is_empty());
    let mut out = words.collect::<Vec<_>>().join("-");
    out.truncate(80);
    out.truncate(out.trim_end_matches('-').len());
    out
}

/// Latin letters whose mark is a part of them; nothing for what is not one of theirs.
fn in_ascii(c: char) -> &'static str {
    match c {
        'đ' | 'ð' => "d",
        'ħ' => "h",
        'ı' => "i",
        'ł' => "l",
        'ŋ' => "ng",
        'ø' => "o",
        'ŧ' => "t",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        'þ' => "th",
        _ => "",
    }
}

/// Whether the words of `part` stand in `whole`, in order and together; where they begin.
pub fn position(whole: &[&str], part: &[&str]) -> Option<usize> {
    if part.is_empty() {
        return None;
    }
    whole.windows(part.len()).position(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded() {
        assert_eq!(fold("  Kab.  ACEH–Selatan (1) "), "kab aceh selatan 1");
        assert_eq!(bare("P A P U A"), "papua");
        assert_eq!(slug("Côte d'Ivoire"), "cote-d-ivoire");
        assert_eq!(slug("東京"), "");
        for (name, key) in [
            ("Đồng Nai", "dong-nai"),
            ("Thừa Thiên – Huế", "thua-thien-hue"),
            ("CẢ NƯỚC", "ca-nuoc"),
            ("Łódź", "lodz"),
            ("Ağrı", "agri"),
            ("Bjørnøya", "bjornoya"),
        ] {
            assert_eq!(slug(name), key);
        }
        // Typed as letters with marks behind them.
        assert_eq!(fold("Ho\u{302}\u{300} Chi\u{301}"), fold("Hồ Chí"));
        assert_ne!(with_marks("Thanh Hóa"), with_marks("Thanh Hoa"));
        assert_eq!(position(&["a", "b", "c"], &["b", "c"]), Some(1));
        assert_eq!(position(&["a"], &[]), None);
    }
}
