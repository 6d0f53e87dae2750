//! What is strange about a value that can be read: a word that is nearly a scale word, a number that does not
//! go with its scale.
//!
//! Only the writing is looked at, never how large the value is.

use std::ops::Range;

use strsim::damerau_levenshtein;

use super::lex::{Token, TokenKind, lex};
use super::lexicon::Meaning;
use super::style::{Scale, Style};

/// Something strange, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Doubt {
    /// What it is.
    pub what: Strange,
    /// The bytes of the text that it is about.
    pub at: Range<usize>,
}

/// What is strange about the writing of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Strange {
    /// A word behind the number that is nearly a scale word: "20 uta".
    NearScale {
        /// The scale word.
        meant: String,
    },
    /// Four digits or more without a mark, before a scale word: "4156 juta".
    LongMantissa {
        /// How many digits.
        digits: usize,
        /// The scale word.
        scale: String,
        /// The digits with the marks of the language.
        grouped: String,
    },
    /// Less than a tenth of a scale: "0,05 juta".
    ShortMantissa {
        /// The scale word.
        scale: String,
        /// The same with the next smaller scale: "50 ribu".
        smaller: String,
    },
}

impl Style {
    /// What is strange about a text that [`Style::read`] reads, in the order of the text.
    pub fn doubts(&self, text: &str) -> Vec<Doubt> {
        let tokens = lex(text);
        let mut doubts = Vec::new();
        for (at, token) in tokens.iter().enumerate() {
            let behind = tokens.get(at + 1..).unwrap_or_default();
            let Some(next) = behind.first() else { break };
            if let Some(scale) = self.scale_at(behind, text).filter(|_| token.kind == TokenKind::Number) {
                let what = self.long(&token.text, scale).or_else(|| self.short(&token.text, scale));
                doubts.extend(what.map(|what| Doubt { what, at: token.span.clone() }));
            } else if self.counts(tokens.get(at..).unwrap_or_default(), text)
                && let Some(meant) = self.near_scale(behind, text)
            {
                let what = Strange::NearScale { meant: meant.to_owned() };
                doubts.push(Doubt { what, at: next.span.clone() });
            }
        }
        doubts
    }

    fn scale_at(&self, tokens: &[Token], text: &str) -> Option<&Scale> {
        let pick = |meaning| match meaning {
            Meaning::Scale(exponent) | Meaning::ManyScale(exponent) => Some(exponent),
            _ => None,
        };
        let (exponent, _) = self.lexicon.find(tokens, text, pick)?;
        self.conventions.scales.iter().find(|scale| scale.exponent == exponent)
    }

    /// Whether the first token is a number, in digits or as a word.
    fn counts(&self, tokens: &[Token], text: &str) -> bool {
        let number = |meaning| {
            matches!(meaning, Meaning::Small(_) | Meaning::Teen | Meaning::Ten | Meaning::Hundred)
                .then_some(())
        };
        tokens.first().is_some_and(|token| token.kind == TokenKind::Number)
            || self.lexicon.find(tokens, text, number).is_some()
    }

    /// The scale word that the first token nearly is. A word that means something is none of them.
    pub(super) fn near_scale(&self, tokens: &[Token], text: &str) -> Option<&str> {
        let word = tokens.first().filter(|token| token.kind == TokenKind::Word)?.text.as_str();
        let length = word.chars().count();
        let means_something = self.lexicon.find(tokens, text, Some).is_some();
        if means_something || length > 12 || self.conventions.no_scales.iter().any(|noun| noun == word) {
            return None;
        }
        let scales = &self.conventions.scales;
        let words = scales
            .iter()
            .flat_map(|scale| std::iter::once(&scale.word).chain(&scale.also).map(|word| (word, 2)));
        // The forms for many are longer by an ending that other nouns have too.
        let words = words.chain(scales.iter().map(|scale| (&scale.many, 1)));
        words
            .filter_map(|(scale, most)| Some((distance(word, length, &scale.to_lowercase(), most)?, scale)))
            .min_by_key(|(distance, _)| *distance)
            .map(|(_, scale)| scale.as_str())
    }

    fn long(&self, digits: &str, scale: &Scale) -> Option<Strange> {
        let conventions = &self.conventions;
        let (whole, fraction) = match digits.split_once(conventions.decimal) {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (digits, None),
        };
        if whole.len() < 4 || !whole.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let mut grouped = String::new();
        for (at, digit) in whole.chars().enumerate() {
            if at > 0 && (whole.len() - at).is_multiple_of(3) {
                grouped.push(conventions.group);
            }
            grouped.push(digit);
        }
        if let Some(fraction) = fraction {
            grouped.push(conventions.decimal);
            grouped.push_str(fraction);
        }
        Some(Strange::LongMantissa { digits: whole.len(), scale: scale.word.clone(), grouped })
    }

    fn short(&self, digits: &str, scale: &Scale) -> Option<Strange> {
        let conventions = &self.conventions;
        let fraction = digits.strip_prefix('0')?.strip_prefix(conventions.decimal)?;
        if !fraction.starts_with('0') || fraction.bytes().all(|byte| byte == b'0') {
            return None;
        }
        // A thousand of the next smaller scale: the decimal mark moves by three digits.
        let digits = format!("{fraction:0<3}");
        let (whole, fraction) = digits.split_at_checked(3)?;
        let whole = whole.trim_start_matches('0');
        let mut smaller = if whole.is_empty() { "0".to_owned() } else { whole.to_owned() };
        if !fraction.is_empty() {
            smaller.push(conventions.decimal);
            smaller.push_str(fraction);
        }
        let exponent = scale.exponent.checked_sub(3)?;
        let next = conventions.scales.iter().find(|scale| scale.exponent == exponent);
        if let Some(next) = next {
            smaller.push(' ');
            smaller.push_str(&next.word);
        } else if exponent > 0 {
            return None;
        }
        Some(Strange::ShortMantissa { scale: scale.word.clone(), smaller })
    }
}

/// How many slips lie between a word and a scale word, if that is few enough to be a slip: for words of six
/// letters or more up to `most`, for shorter ones one. Of short forms only the wrong case ("m" for "M") and a lone
/// letter of them ("j" for "jt") are told: two letters are too often an abbreviation of something else.
fn distance(word: &str, length: usize, scale: &str, most: usize) -> Option<usize> {
    let letters = scale.chars().count();
    if letters < 4 {
        let lone = length == 1 && scale.contains(word);
        return (word == scale || lone).then_some(letters.abs_diff(length));
    }
    let most = if letters < 6 { 1 } else { most };
    if length < 3 || letters.abs_diff(length) > most {
        return None;
    }
    Some(damerau_levenshtein(word, scale)).filter(|distance| *distance <= most)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(style: &Style, text: &str) -> Option<String> {
        assert!(style.read(text).is_ok(), "{text}");
        style.doubts(text).into_iter().find_map(|doubt| match doubt.what {
            Strange::NearScale { meant } => Some(meant),
            _ => None,
        })
    }

    #[test]
    fn a_word_with_a_letter_lost_is_nearly_a_scale_word() {
        let rows = [
            ("lebih dari 20 uta", "juta"),
            ("20 juat orang", "juta"),
            ("20uta", "juta"),
            ("dua puluh jua", "juta"),
            ("Rp52,3 milia", "miliar"),
            ("Rp224,41 miiar", "miliar"),
            ("Rp52,3 milar", "miliar"),
            ("5 rbu", "ribu"),
            ("1,5 trliun", "triliun"),
            ("1,5 mliyar", "milyar"),
            ("600 ribun", "ribu"),
            ("Rp52,3 m", "M"),
            ("4,2 j", "jt"),
        ];
        for (text, meant) in rows {
            assert_eq!(near(&Style::indonesian(), text).as_deref(), Some(meant), "{text}");
        }
        for (text, meant) in
            [("20 milion", "million"), ("Rp52.3 bilion", "billion"), ("5 thousnd", "thousand")]
        {
            assert_eq!(near(&Style::english(), text).as_deref(), Some(meant), "{text}");
        }
    }

    #[test]
    fn what_is_counted_is_none() {
        let nouns = [
            "orang",
            "jiwa",
            "kasus",
            "peserta",
            "pekerja",
            "perusahaan",
            "kota",
            "desa",
            "ibu hamil",
            "rumah tangga",
            "duta",
            "buta huruf",
            "PT",
            "CV",
            "KK",
            "TK",
            "RT",
            "guru",
            "mitra",
            "buruh",
            "bulan",
            "tahun",
            "hari",
            "jam",
            "unit",
            "titik layanan",
            "gerai",
            "kantor",
            "provinsi",
            "proyek",
            "badan usaha",
            "nelayan",
            "petani",
            "tribun",
            "militer",
            "buku",
            "suku",
            "surat",
            "klaim",
            "juru parkir",
            "kuota",
            "pasar",
            "hutan",
        ];
        for noun in nouns {
            for text in [format!("20 {noun}"), format!("13,2 juta {noun}"), format!("lebih dari 20 {noun}")] {
                assert_eq!(near(&Style::indonesian(), &text), None, "{text}");
            }
        }
        let nouns =
            ["people", "workers", "persons", "cases", "missions", "minions", "villages", "households", "men"];
        for noun in nouns {
            assert_eq!(near(&Style::english(), &format!("20 {noun}")), None, "{noun}");
        }
        for text in ["4,2 jt", "Rp52,3 miliar", "1,2 M", "20 juta", "ribuan orang", "3,6 ribu triliun"] {
            assert_eq!(Style::indonesian().doubts(text), [], "{text}");
        }
    }

    #[test]
    fn numbers_that_do_not_go_with_their_scale() {
        let style = Style::indonesian();
        let told = |text: &str| {
            let doubt = style.doubts(text).into_iter().next().map(|doubt| (doubt.what, &text[doubt.at]));
            match doubt {
                Some((Strange::LongMantissa { digits, grouped, .. }, at)) => {
                    format!("{at} {digits} {grouped}")
                }
                Some((Strange::ShortMantissa { smaller, .. }, at)) => format!("{at} {smaller}"),
                Some((Strange::NearScale { .. }, at)) => at.to_owned(),
                None => String::new(),
            }
        };
        for (text, expected) in [
            ("4156 juta", "4156 4 4.156"),
            ("Rp22441 miliar", "22441 5 22.441"),
            ("1234567,5 ribu", "1234567 7 1.234.567,5"),
            ("0,05 juta", "0,05 50 ribu"),
            ("0,0525 juta", "0,0525 52,5 ribu"),
            ("0,0005 juta", "0,0005 0,5 ribu"),
            ("0,01 ribu", "0,01 10"),
            ("sekitar 1–2000 juta", "2000 4 2.000"),
        ] {
            let expected = expected.replace("1234567 7", "1234567,5 7");
            assert_eq!(told(text), expected, "{text}");
        }
        for text in
            ["4.156 juta", "Rp3.600 triliun", "415,6 juta", "0,5 juta", "0,0 juta", "4156 orang", "0,05 %"]
        {
            assert_eq!(told(text), "", "{text}");
        }
    }
}
