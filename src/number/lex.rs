//! Text to tokens: numbers as they are written, words, and single symbols, each with its bytes.
//!
//! The lexer knows characters and no language: whether "1.435" is a thousand or one is decided later.

use std::ops::Range;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Digits, with the marks that stand between two of them.
    Number,
    /// Letters.
    Word,
    /// Any other character.
    Symbol,
}

/// A token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// What it is.
    pub(super) kind: TokenKind,
    /// The text in one form: small letters, ASCII digits and marks, one dash of each kind. A space that
    /// groups digits is a plain one.
    pub(super) text: String,
    /// Its bytes in the text that was read.
    pub(super) span: Range<usize>,
    /// Whether a space stands before it.
    pub(super) spaced: bool,
}

impl Token {
    /// Whether it is this symbol.
    pub(super) fn is_symbol(&self, symbol: char) -> bool {
        self.kind == TokenKind::Symbol && self.text.starts_with(symbol)
    }
}

/// Cuts a text into tokens. Every character that is no space belongs to exactly one of them.
pub(super) fn lex(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut chars = text.char_indices().map(|(at, char)| (at, char, same(char))).peekable();
    let mut spaced = false;
    while let Some((start, raw, char)) = chars.next() {
        if is_space(char) {
            spaced = true;
            continue;
        }
        let kind = match char {
            '0'..='9' => TokenKind::Number,
            _ if char.is_alphabetic() => TokenKind::Word,
            _ => TokenKind::Symbol,
        };
        let mut token = Token { kind, text: String::new(), span: start..start + raw.len_utf8(), spaced };
        spaced = false;
        push(&mut token, char);
        let mut after_mark = false;
        while let Some((at, raw, char)) = chars.peek().copied() {
            let goes_on = match kind {
                TokenKind::Word => char.is_alphabetic(),
                TokenKind::Number => {
                    char.is_ascii_digit()
                        || !after_mark && is_mark(char) && digit_at(text, at + raw.len_utf8())
                }
                TokenKind::Symbol => false,
            };
            if !goes_on {
                break;
            }
            after_mark = !char.is_ascii_digit();
            push(&mut token, if is_space(char) { ' ' } else { char });
            token.span.end = at + raw.len_utf8();
            chars.next();
        }
        tokens.push(token);
    }
    tokens
}

fn push(token: &mut Token, char: char) {
    match token.kind {
        TokenKind::Word if char.is_ascii() => token.text.push(char.to_ascii_lowercase()),
        TokenKind::Word => token.text.extend(char.to_lowercase()),
        TokenKind::Number | TokenKind::Symbol => token.text.push(char),
    }
}

/// The zeros of scripts that write numbers in tens as ours does: Arabic, Persian, N'Ko, the scripts of India, Thai, Lao,
/// Tibetan, Burmese, Khmer, Mongolian, Limbu, Tai, Balinese, Sundanese, Lepcha, Vai, Javanese, Cham and Meetei. The nine
/// other digits follow each.
const ZEROS: [char; 33] = [
    '\u{0660}', '\u{06F0}', '\u{07C0}', '\u{0966}', '\u{09E6}', '\u{0A66}', '\u{0AE6}', '\u{0B66}',
    '\u{0BE6}', '\u{0C66}', '\u{0CE6}', '\u{0D66}', '\u{0DE6}', '\u{0E50}', '\u{0ED0}', '\u{0F20}',
    '\u{1040}', '\u{1090}', '\u{17E0}', '\u{1810}', '\u{1946}', '\u{19D0}', '\u{1A80}', '\u{1A90}',
    '\u{1B50}', '\u{1BB0}', '\u{1C40}', '\u{1C50}', '\u{A620}', '\u{A8D0}', '\u{A900}', '\u{A9D0}',
    '\u{ABF0}',
];

/// The digits of mathematics: five times ten.
const MATHEMATICAL: std::ops::RangeInclusive<char> = '\u{1D7CE}'..='\u{1D7FF}';

/// The digit of ours that a digit of another script is.
fn digit(char: char) -> Option<char> {
    let zero = if MATHEMATICAL.contains(&char) {
        *MATHEMATICAL.start()
    } else {
        let after = ZEROS.partition_point(|zero| *zero <= char);
        *ZEROS.get(after.checked_sub(1)?)?
    };
    let far = u32::from(char) - u32::from(zero);
    let value = if MATHEMATICAL.contains(&char) { far % 10 } else { far };
    char::from_digit(value, 10)
}

/// Whether a character states a number, and is no digit that can be read: "①", "Ⅻ". Raised and lowered digits are those of
/// notes and units, and state none.
pub(super) fn is_strange(char: char) -> bool {
    !char.is_ascii()
        && char.is_numeric()
        && !matches!(char, '²' | '³' | '¹' | '\u{2070}'..='\u{2089}')
        && !same(char).is_ascii_digit()
}

/// One character for all that look alike: full-width forms, the digits of all scripts, and the many dashes.
fn same(char: char) -> char {
    match char {
        _ if char.is_ascii() => char,
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(char as u32 - 0xFEE0).unwrap_or(char),
        '\u{2010}' | '\u{2011}' | '\u{FE63}' => '-',
        '\u{2012}' => '–',
        '\u{2015}' => '—',
        '\u{2248}' => '≈',
        // The marks of Arabic digits.
        '\u{066B}' => ',',
        '\u{066C}' => '.',
        _ if char.is_numeric() => digit(char).unwrap_or(char),
        _ => char,
    }
}

fn is_space(char: char) -> bool {
    char.is_whitespace() || matches!(char, '\u{200B}' | '\u{2060}' | '\u{FEFF}' | '\u{00AD}')
}

/// What may stand between two digits of one number; of the spaces only those that do not break a line.
fn is_mark(char: char) -> bool {
    matches!(char, '.' | ',' | '\u{00A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}')
}

fn digit_at(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|rest| rest.chars().next()).is_some_and(|char| same(char).is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<String> {
        lex(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn marks_belong_to_a_number_only_between_digits() {
        assert_eq!(texts("1.435, 2,5."), ["1.435", ",", "2,5", "."]);
        assert_eq!(texts("Rp52.3bn"), ["rp", "52.3", "bn"]);
        assert_eq!(texts("１．４３５\u{a0}jt"), ["1.435", "jt"]);
        assert_eq!(texts("41\u{202f}560 938"), ["41 560", "938"]);
        assert_eq!(texts("1..2 1.-an"), ["1", ".", ".", "2", "1", ".", "-", "an"]);
    }

    #[test]
    fn digits_are_those_of_every_script() {
        assert_eq!(
            texts("٦٠٠ ۶۰۰.۰۰۰ ६०० ᮶᮰᮰ ᭖᭐᭐ ꧖꧐꧐ 𝟔𝟎𝟎 𝟶𝟿"),
            ["600", "600.000", "600", "600", "600", "600", "600", "09"]
        );
        assert!(ZEROS.is_sorted());
        for zero in ZEROS {
            let digits: String = (0..10).filter_map(|far| char::from_u32(u32::from(zero) + far)).collect();
            assert!(digits.chars().all(char::is_numeric), "{digits}");
            assert_eq!(texts(&digits), ["0123456789"]);
        }
        assert_eq!(texts("583.638¹ m²"), ["583.638", "¹", "m", "²"]);
        assert!("①Ⅻ༳".chars().all(is_strange));
        assert!(!"1¹₂६a".chars().any(is_strange));
    }

    #[test]
    fn spans_cover_the_bytes_as_they_stand() {
        let text = "±\u{a0}１,2 jutaé %";
        let spans: Vec<_> = lex(text).into_iter().map(|token| &text[token.span]).collect();
        assert_eq!(spans, ["±", "１,2", "jutaé", "%"]);
    }
}
