//! The writing of a value that can be read: digits in wrong groups, words that are nearly scale words, numbers
//! that do not go with their scale.

use crate::check::context::Context;
use crate::check::rules::{LONG_MANTISSA, MISWRITTEN_DIGITS, NEAR_SCALE_WORD, SHORT_MANTISSA};
use crate::diag::{Both, Phrase};
use crate::load::tree::Node;
use crate::model::Text;
use crate::number::{Strange, Style};

/// Whether the digits of a plain number are grouped by threes or not at all; a finding if not.
pub(super) fn digits_in_threes(context: &mut Context<'_>, node: &Node<'_>, text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let mut groups = whole.split('_');
    let first = groups.next().unwrap_or_default();
    let grouped = whole.contains('_');
    let threes =
        (!grouped || first.len() <= 3) && groups.all(|group| group.len() == 3) && !fraction.contains('_');
    let what = if !threes {
        Both { id: "angkanya tidak berkelompok tiga", en: "its digits are not in groups of three" }
    } else if first.starts_with('0') && whole.len() > 1 {
        Both { id: "diawali nol", en: "it begins with a zero" }
    } else {
        return true;
    };
    let hint = Phrase::new(Both {
        id: "adakah angka yang hilang, tertulis dua kali, atau berpindah? bila tidak, tulis `{grouped}`",
        en: "was a digit lost, doubled or moved? if not, write `{grouped}`",
    });
    let finding = MISWRITTEN_DIGITS.at(node.span).with("found", text).with("what", what);
    context.report(finding.hint(hint.with("grouped", in_threes(text))));
    false
}

/// The same digits in groups of three.
fn in_threes(text: &str) -> String {
    let (sign, unsigned) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    let digits = digits.trim_start_matches('0');
    let digits = if digits.is_empty() { "0" } else { digits };
    let mut out = sign.to_owned();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.extend(fraction.chars().filter(char::is_ascii_digit));
    }
    out
}

/// Whether a value in words is sound as it is written; a finding for whatever is strange about it.
pub(super) fn sound_words(context: &mut Context<'_>, node: &Node<'_>, text: &str, style: &Style) -> bool {
    let mut sound = true;
    for doubt in style.doubts(text) {
        let part = text.get(doubt.at).unwrap_or(text);
        let finding = match doubt.what {
            Strange::NearScale { .. } if is_noun(context, part) => continue,
            Strange::NearScale { meant } => {
                let finding = NEAR_SCALE_WORD.at(node.span).with("word", part).with("found", text);
                finding.with("meant", &meant).hint(
                    Phrase::new(Both {
                        id: "tulis `{meant}`; bila itu yang dihitung, beri satuannya kata ini di `measures.yaml`",
                        en: "write `{meant}`; if it is what is counted, give the unit this word in `measures.yaml`",
                    })
                    .with("meant", meant),
                )
            }
            Strange::LongMantissa { digits, scale, grouped } => {
                let hint = Phrase::new(Both {
                    id: "apakah komanya hilang? bila tidak, tulis `{grouped} {scale}`",
                    en: "did the decimal mark get lost? if not, write `{grouped} {scale}`",
                });
                let finding =
                    LONG_MANTISSA.at(node.span).with("found", text).with("digits", digits.to_string());
                finding.with("scale", &scale).hint(hint.with("grouped", grouped).with("scale", scale))
            }
            Strange::ShortMantissa { scale, smaller } => {
                let hint = Phrase::new(Both {
                    id: "tulis `{smaller}`, atau periksa letak komanya",
                    en: "write `{smaller}`, or check where its decimal mark is",
                });
                let finding = SHORT_MANTISSA.at(node.span).with("found", text).with("scale", scale);
                context.report(finding.hint(hint.with("smaller", smaller)));
                continue;
            }
        };
        context.report(finding);
        sound = false;
    }
    sound
}

/// Whether a word is what a unit is called, or of a term of the glossary.
fn is_noun(context: &Context<'_>, word: &str) -> bool {
    let word = word.to_lowercase();
    let named = |text: &Text| {
        let each = text.each().flat_map(|words| words.split(|c: char| !c.is_alphabetic()));
        each.into_iter().any(|noun| noun.to_lowercase() == word)
    };
    let dataset = &context.dataset;
    dataset.measures.units.iter().any(|(_, unit)| named(&unit.one) || named(&unit.other))
        || dataset.glossary.iter().any(|(_, term)| {
            named(&term.term) || term.abbreviation.as_ref().is_some_and(|short| short.to_lowercase() == word)
        })
}

#[cfg(test)]
mod tests {
    use super::in_threes;

    #[test]
    fn digits_are_grouped_from_their_end() {
        for (text, expected) in [
            ("1_395_01", "139_501"),
            ("-14_5316_68", "-14_531_668"),
            ("012", "12"),
            ("0_0", "0"),
            ("1_2.5_0", "12.50"),
            ("1234", "1_234"),
        ] {
            assert_eq!(in_threes(text), expected);
        }
    }
}
