//! Numbers and texts as SVG has them.

use plotters_backend::BackendCoord;

/// Writes tenths as a number of pixels, with no digit more than needed: `105` is "10.5", `-5` is "-.5".
///
/// Charts are full of numbers, and the general formatting of the standard library takes several times as long.
pub(super) fn number(out: &mut String, tenths: i32) {
    if tenths < 0 {
        out.push('-');
    }
    let (whole, part) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    if whole != 0 || part == 0 {
        digits(out, whole);
    }
    if part != 0 {
        out.push('.');
        digits(out, part);
    }
}

fn digits(out: &mut String, number: u32) {
    if number < 10 {
        // A digit is below ten, so it is an ASCII letter.
        out.push(char::from(b'0' + number as u8));
        return;
    }
    digits(out, number / 10);
    digits(out, number % 10);
}

/// Writes what must stand between two numbers; a sign separates by itself.
pub(super) fn separate(out: &mut String, next: i32) {
    if next >= 0 {
        out.push(' ');
    }
}

/// Writes a place.
pub(super) fn pair(out: &mut String, (x, y): BackendCoord) {
    number(out, x);
    separate(out, y);
    number(out, y);
}

/// Writes text so that it is text in XML: no markup, no character that XML 1.0 forbids.
pub(super) fn escape(out: &mut String, text: &str) {
    // Most texts have nothing to escape, and a look at their bytes says so.
    if text
        .bytes()
        .all(|byte| matches!(byte, b' '..=b'~') && !matches!(byte, b'&' | b'<' | b'>' | b'"' | b'\''))
    {
        out.push_str(text);
        return;
    }
    let mut rest = text;
    while let Some((at, letter)) = rest.char_indices().find(|(_, letter)| written(*letter).is_some()) {
        out.push_str(&rest[..at]);
        out.push_str(written(letter).unwrap_or_default());
        rest = &rest[at + letter.len_utf8()..];
    }
    out.push_str(rest);
}

/// What is written for a letter that cannot stand as it is.
fn written(letter: char) -> Option<&'static str> {
    match letter {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        '\'' => Some("&#39;"),
        '\t' | '\n' | '\r' => Some(" "),
        '\u{0}'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => Some("\u{fffd}"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(tenths: i32) -> String {
        let mut out = String::new();
        number(&mut out, tenths);
        out
    }

    #[test]
    fn numbers_have_the_digits_they_need() {
        for (tenths, text) in
            [(0, "0"), (5, ".5"), (-5, "-.5"), (100, "10"), (105, "10.5"), (-1234, "-123.4")]
        {
            assert_eq!(shown(tenths), text);
        }
    }

    #[test]
    fn text_is_never_markup() {
        let mut out = String::new();
        escape(&mut out, "<a b=\"c\" d='e'>&\n\u{0}\u{1b}\u{ffff}é");
        assert_eq!(out, "&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp; \u{fffd}\u{fffd}\u{fffd}é");
    }
}
