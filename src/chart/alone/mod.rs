//! A drawing as a file of its own: its finding above, its source and licence below, and every colour written out,
//! since what opens such files (office programs, renderers of pictures) knows no custom properties.

mod card;
mod style;

pub use card::{CardWords, card};
pub use style::Palette;

use super::text::{SIZE, Weight, wrap};
use super::written::{escape, number};
use super::{Layout, Svg};
use std::fmt::Write as _;

/// From the edge of the file to what is in it, in tenths.
const MARGIN: i32 = 160;
/// The size of the title, in tenths.
const TITLE: i32 = 180;
/// From one line of the title to the next.
const TITLE_LINE: i32 = 230;
/// The size of the notes, in tenths.
const NOTE: i32 = 120;
/// From one line of the notes to the next.
const NOTE_LINE: i32 = 165;

/// The classes of what stands around a drawing.
const OWN: &str = "chart c-bg c-label c-muted";

/// What stands around a drawing in its file.
#[derive(Debug, Clone, Copy)]
pub struct Surround<'a> {
    /// The language of the words: a BCP 47 tag.
    pub lang: &'a str,
    /// The finding.
    pub title: &'a str,
    /// Below the drawing, each from a line of its own: the source, the licence.
    pub notes: &'a [String],
}

/// The file of a drawing for the desk, 752 units wide; nothing if it is no drawing of ours.
///
/// What was a link on its page is none here: the file may be anywhere.
pub fn alone(drawing: &Svg, about: Surround<'_>, palette: &Palette) -> Option<String> {
    let (class, height, inner) = parts(&drawing.0)?;
    let across = Layout::Desk.width();
    let width = across + 2 * MARGIN;
    // Widths grow with the size: so many letters of another size have as much room as these of the usual one.
    let broken = |text: &str, weight, size| wrap(text, weight, across * SIZE / size, usize::MAX);
    let title = broken(about.title, Weight::Bold, TITLE);
    let notes: Vec<String> =
        about.notes.iter().flat_map(|note| broken(note, Weight::Regular, NOTE)).collect();
    let top = MARGIN + rows(&title) * TITLE_LINE + 100;
    let below = top + height + 120;
    let whole = below + rows(&notes) * NOTE_LINE + MARGIN - 60;
    let mut out = String::with_capacity(inner.len() + 4096);
    out.push_str("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" xml:lang=\"");
    escape(&mut out, about.lang);
    let size = |out: &mut String, name: &str, tenths: i32| {
        let _ = write!(out, " {name}=\"");
        number(out, tenths);
        out.push('"');
    };
    out.push('"');
    size(&mut out, "width", width);
    size(&mut out, "height", whole);
    out.push_str(" viewBox=\"0 0 ");
    number(&mut out, width);
    out.push(' ');
    number(&mut out, whole);
    out.push_str("\"><style>");
    // Neither `<` nor `&` is in a style sheet of a chart; one that had them would end the element.
    out.push_str(&palette.style(&format!("{OWN} {class} {inner}")).replace(['<', '&'], ""));
    out.push_str("</style><rect class=\"c-bg\" width=\"100%\" height=\"100%\"/>");
    let mut lines = |lines: &[String], from: i32, step: i32, class: &str, size: i32, weight: &str| {
        for (line, at) in lines.iter().zip(0..) {
            out.push_str("<text class=\"");
            out.push_str(class);
            out.push_str("\" x=\"");
            number(&mut out, MARGIN);
            out.push_str("\" y=\"");
            number(&mut out, from + at * step);
            out.push_str("\" style=\"font-size:");
            number(&mut out, size);
            out.push_str(weight);
            out.push_str("\">");
            escape(&mut out, line);
            out.push_str("</text>");
        }
    };
    lines(&title, MARGIN + TITLE, TITLE_LINE, "c-label", TITLE, "px;font-weight:700");
    lines(&notes, below + NOTE, NOTE_LINE, "c-muted", NOTE, "px");
    let _ = write!(out, "<svg class=\"{class}\" role=\"img\"");
    size(&mut out, "x", MARGIN);
    size(&mut out, "y", top);
    size(&mut out, "width", across);
    size(&mut out, "height", height);
    out.push_str(" viewBox=\"0 0 ");
    number(&mut out, across);
    out.push(' ');
    number(&mut out, height);
    out.push_str("\">");
    out.push_str(&unlinked(inner));
    out.push_str("</svg></svg>\n");
    Some(out)
}

fn rows(lines: &[String]) -> i32 {
    i32::try_from(lines.len()).unwrap_or(0)
}

/// The class of a drawing of the desk, its height in tenths, and what is in it.
fn parts(svg: &str) -> Option<(&str, i32, &str)> {
    let (head, rest) = svg.strip_prefix("<svg ")?.split_once('>')?;
    let inner = rest.strip_suffix("</svg>")?;
    let attribute =
        |name: &str| head.split_once(&format!("{name}=\""))?.1.split_once('"').map(|(value, _)| value);
    let height = attribute("viewBox")?.rsplit(' ').next()?.parse::<f64>().ok()?;
    let known = height.is_finite() && (0.0..1e6).contains(&height);
    known.then_some((attribute("class")?, (height * 10.0).round() as i32, inner))
}

/// A drawing with groups in place of its links, for where it may be seen without its page. In texts and titles `<`
/// is escaped, so that what is found are elements.
pub fn unlinked(inner: &str) -> String {
    let mut out = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some((before, after)) = rest.split_once("<a ") {
        out.push_str(before);
        out.push_str("<g>");
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.replace("</a>", "</g>")
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWING: &str = "<svg class=\"chart chart-trend chart-desk\" role=\"img\" viewBox=\"0 0 720 240.5\" \
        aria-labelledby=\"a b\"><title id=\"a\">x</title><g class=\"s1\"><path class=\"c-line\" d=\"M1 1h5\"/></g>\
        <a href=\"../aceh.html\"><g class=\"c-label\"><text>&lt;a b</text></g></a></svg>";

    fn file(title: &str) -> String {
        let notes = ["Sumber: <Kemnaker>".to_owned(), "CC BY 4.0".to_owned()];
        let about = Surround { lang: "id", title, notes: &notes };
        let palette = Palette::new([crate::chart::STYLE]);
        alone(&Svg(DRAWING.to_owned()), about, &palette).unwrap_or_default()
    }

    #[test]
    fn a_file_has_its_words_around_the_drawing_and_no_links() {
        let file = file("Naik & naik");
        assert!(file.starts_with(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" xml:lang=\"id\" width=\"752\""
        ));
        for part in [
            ">Naik &amp; naik</text>",
            ">Sumber: &lt;Kemnaker&gt;</text>",
            "CC BY 4.0",
            "height=\"240.5\"",
            "&lt;a b",
        ] {
            assert!(file.contains(part), "{part}: {file}");
        }
        assert!(!file.contains("<a ") && !file.contains("</a>") && !file.contains("href"), "{file}");
        assert!(!file.contains("var(") && file.contains(".c-line{") && file.contains("stroke:#"), "{file}");
    }

    #[test]
    fn a_long_title_takes_more_lines_and_pushes_the_drawing_down() {
        let (short, long) = (file("Naik"), file(&"Peserta aktif naik di semua provinsi ".repeat(6)));
        let top = |file: &str| file.split("role=\"img\"").nth(1).map(|rest| rest[..24].to_owned());
        assert_ne!(top(&short), top(&long));
        assert!(long.matches("font-weight:700\">").count() > short.matches("font-weight:700\">").count());
    }

    #[test]
    fn what_is_no_drawing_gives_no_file() {
        let about = Surround { lang: "id", title: "", notes: &[] };
        for text in ["", "<svg>", "<svg viewBox=\"0 0 1 x\" class=\"c\"></svg>", "<p></p>"] {
            assert_eq!(alone(&Svg(text.to_owned()), about, &Palette::new([])), None, "{text}");
        }
    }
}
