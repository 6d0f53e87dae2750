//! Bytes to text, and what no text may have in it.

use super::build::Origin;
use super::rules::{CONTROL_CHARACTER, NOT_UTF8, REPLACEMENT_CHARACTER, UTF16};
use crate::diag::{Both, Diagnostic, Diagnostics, Phrase};
use crate::source::{FileId, Span};

/// The text that stands for a file that could not be read at all.
pub(super) const UNREADABLE: &str = "\u{fffd}";

/// The mark that some programs put before a text.
const MARK: char = '\u{feff}';
const MARK_BYTES: &[u8] = "\u{feff}".as_bytes();

/// The text of a file without the mark before it (no editor counts that as a column), and why it is not what
/// the bytes say, if so. The findings are about the file `id`.
pub(super) fn decode(mut bytes: Vec<u8>, id: FileId) -> (String, Vec<Diagnostic>) {
    if is_utf16(&bytes) {
        let hint = Both { id: "simpan lagi sebagai UTF-8", en: "save it again as UTF-8" };
        return (UNREADABLE.to_owned(), vec![UTF16.at(Span::new(id, 0..0)).hint(hint)]);
    }
    if bytes.starts_with(MARK_BYTES) {
        bytes.drain(..MARK_BYTES.len());
    }
    match String::from_utf8(bytes) {
        Ok(text) => {
            let found = replacements(&text, id);
            (text, found)
        }
        Err(error) => {
            let at = error.utf8_error().valid_up_to();
            let cut = error.utf8_error().error_len().is_none();
            let bytes = error.as_bytes();
            let byte = bytes.get(at).copied().unwrap_or_default();
            let finding = NOT_UTF8.at(Span::new(id, at..at + UNREADABLE.len()));
            let finding = finding.with("byte", format!("0x{byte:02X}")).hint(utf8_hint(bytes, byte, cut));
            (String::from_utf8_lossy(bytes).into_owned(), vec![finding])
        }
    }
}

/// A text without the mark at its beginning, and the number of bytes that the mark takes.
pub(super) fn without_mark(text: &str) -> (usize, &str) {
    match text.strip_prefix(MARK) {
        Some(rest) => (text.len() - rest.len(), rest),
        None => (0, text),
    }
}

/// Reports control characters. If there are any, gives the text with spaces in their places.
pub(super) fn without_control_characters(
    origin: Origin,
    text: &str,
    found: &mut Diagnostics,
) -> Option<String> {
    // Most of nearly every text is ASCII, which is seen fastest, and nearly none has any of the bytes that control
    // characters begin with.
    let other = |byte: &u8| byte.wrapping_sub(b' ') >= 0x5f && *byte != b'\n';
    let strange = |chunk: &&[u8]| chunk.iter().filter(|byte| other(byte)).count() > 0;
    let suspect = |byte: &u8| matches!(*byte, 0..=8 | 0x0b | 0x0c | 0x0e..=0x1f | 0x7f | 0xc2 | 0xef);
    if !text
        .as_bytes()
        .chunks(256)
        .filter(strange)
        .any(|chunk| chunk.iter().filter(|byte| suspect(byte)).count() > 0)
        || !text.contains(is_control)
    {
        return None;
    }
    let hint = Both { id: "hapus karakter itu", en: "delete it" };
    let mut line = 0;
    let mut told = None;
    for (at, character) in text.char_indices() {
        if character == '\n' {
            line += 1;
        } else if is_control(character) && told.replace(line) != Some(line) {
            let name = format!("U+{:04X}", u32::from(character));
            let finding = CONTROL_CHARACTER.at(origin.span(at..at + character.len_utf8()));
            found.push(finding.with("name", name).hint(hint));
        }
    }
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        if is_control(character) {
            out.extend(std::iter::repeat_n(' ', character.len_utf8()));
        } else {
            out.push(character);
        }
    }
    Some(out)
}

fn is_control(character: char) -> bool {
    character.is_control() && !matches!(character, '\t' | '\n' | '\r') || character == MARK
}

/// The lines of a text that have a replacement character in them.
fn replacements(text: &str, id: FileId) -> Vec<Diagnostic> {
    let mut start = 0;
    let mut found = Vec::new();
    if !text.contains('\u{fffd}') {
        return found;
    }
    for line in text.split_inclusive('\n') {
        if let Some(at) = line.find('\u{fffd}') {
            let span = Span::new(id, start + at..start + at + UNREADABLE.len());
            let hint = Both { id: "ketik lagi huruf yang hilang", en: "type the letter that was lost again" };
            found.push(REPLACEMENT_CHARACTER.at(span).hint(hint));
        }
        start += line.len();
    }
    found
}

/// Whether bytes are UTF-16: by the mark at the beginning, or because half of them are zero.
fn is_utf16(bytes: &[u8]) -> bool {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return true;
    }
    let sample = &bytes[..bytes.len().min(512)];
    if !sample.contains(&0) {
        return false;
    }
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let (even, odd) = (zeros(0), zeros(1));
    sample.len() >= 4 && even.max(odd) * 5 >= sample.len() * 2 && even.min(odd) == 0
}

fn utf8_hint(bytes: &[u8], byte: u8, cut: bool) -> Phrase {
    if cut {
        return Phrase::new(Both {
            id: "berkas ini terpotong di tengah sebuah huruf: salin lagi dari asalnya",
            en: "the file is cut off in the middle of a letter: copy it again from where it came",
        });
    }
    let letter = windows_1252(byte).filter(|_| looks_like_windows_1252(bytes));
    match letter {
        Some(letter) => Phrase::new(Both {
            id: "tampaknya Windows-1252, di situ bita ini `{letter}`: simpan lagi sebagai UTF-8",
            en: "it looks like Windows-1252, in which this byte is `{letter}`: save it again as UTF-8",
        })
        .with("letter", letter.to_string()),
        None => Phrase::new(Both { id: "simpan lagi sebagai UTF-8", en: "save it again as UTF-8" }),
    }
}

/// Whether every byte is a letter or mark of Windows-1252, and no UTF-8 is mixed in.
fn looks_like_windows_1252(bytes: &[u8]) -> bool {
    bytes
        .iter()
        .all(|byte| windows_1252(*byte).is_some() || matches!(byte, b'\t' | b'\n' | b'\r' | b' '..=b'~'))
}

/// The letter that Windows-1252 has for a byte above ASCII.
fn windows_1252(byte: u8) -> Option<char> {
    const LOW: [char; 32] = [
        '€', '\0', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\0', 'Ž', '\0', '\0', '‘', '’',
        '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\0', 'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => Some(LOW[usize::from(byte - 0x80)]).filter(|letter| *letter != '\0'),
        0xa0..=0xff => Some(char::from(byte)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::{Place, UiLanguage};

    fn first(bytes: &[u8]) -> Option<(&'static str, Span, String)> {
        let (_, found) = decode(bytes.to_vec(), FileId(0));
        found.first().map(|finding| {
            let Place::At(span) = finding.place else { panic!("no span") };
            (finding.rule.code, span, finding.hints[0].text(UiLanguage::English))
        })
    }

    #[test]
    fn bad_bytes_are_placed_and_named() {
        let (code, span, hint) = first(b"a: Jos\xe9 \x96 x\n").unwrap();
        assert_eq!((code, span.start), ("C106", 6));
        assert!(hint.contains("Windows-1252") && hint.contains("`é`"), "{hint}");
        let (code, _, hint) = first(b"a: \xe9\x81\n").unwrap();
        assert_eq!(code, "C106");
        assert!(!hint.contains("Windows"), "{hint}");
        let (code, span, hint) = first("a: é".as_bytes().split_last().unwrap().1).unwrap();
        assert_eq!((code, span.start), ("C106", 3));
        assert!(hint.contains("cut off"), "{hint}");
    }

    #[test]
    fn utf16_is_known_with_and_without_its_mark() {
        let wide: Vec<u8> = "a: satu\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let other: Vec<u8> = "a: satu\n".encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(first(&wide).unwrap().0, "C107");
        assert_eq!(first(&other).unwrap().0, "C107");
        assert_eq!(first(&[&[0xff, 0xfe], &wide[..]].concat()).unwrap().0, "C107");
        assert_eq!(first(b"a: 1\n"), None);
        assert_eq!(first(b"a\0b: 1\n"), None);
        assert_eq!(first(b""), None);
    }

    #[test]
    fn control_characters_are_blanked_without_moving_anything() {
        let mut found = Diagnostics::default();
        let origin = Origin { file: FileId(0), base: 3 };
        let clean = without_control_characters(origin, "a\0: \u{85}\u{1}x\nb:\u{feff} y\t\r\n", &mut found);
        assert_eq!(clean.as_deref(), Some("a :    x\nb:    y\t\r\n"));
        let places: Vec<_> = found.sorted().iter().map(|finding| finding.place.clone()).collect();
        assert_eq!(places, [4..5, 14..17].map(|range| Place::At(Span::new(FileId(0), range))));
        assert_eq!(without_control_characters(origin, "a: é\t\r\n", &mut found), None);
    }
}
