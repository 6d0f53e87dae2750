//! Words as they are compared: small letters and digits, with single blanks between.

/// The text in small letters, every other character a blank, blanks never twice.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        let c = plain(c);
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

/// A key made of words: small letters and digits of ASCII with hyphens between; empty where none are left.
pub fn slug(text: &str) -> String {
    let folded = fold(text);
    let ascii = folded.split(' ').map(|word| word.chars().filter(char::is_ascii).collect::<String>());
    let mut out = ascii.filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    out.truncate(80);
    out.truncate(out.trim_end_matches('-').len());
    out
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
        assert_eq!(position(&["a", "b", "c"], &["b", "c"]), Some(1));
        assert_eq!(position(&["a"], &[]), None);
    }
}
