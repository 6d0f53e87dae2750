//! A picture for previews: a headline figure in large letters, and a small drawing beside it.

use super::Palette;
use crate::chart::Svg;
use crate::chart::text::{SIZE, Weight, width_at, wrap};
use crate::chart::written::{escape, number};
use std::fmt::Write as _;

/// The size that previews ask for, in tenths.
const WIDE: i32 = 12_000;
const HIGH: i32 = 6_300;
/// From the edges to what is in it.
const MARGIN: i32 = 640;
/// How wide the words are beside a drawing.
const COLUMN: i32 = 5_000;
/// The classes of what stands around a drawing.
const OWN: &str = "chart c-bg c-label c-muted c-own";

/// What a card says.
#[derive(Debug, Clone, Copy)]
pub struct CardWords<'a> {
    /// The language of the words: a BCP 47 tag.
    pub lang: &'a str,
    /// What the card is about: a region.
    pub title: &'a str,
    /// What the figure is of; cut where there is no room for it.
    pub what: &'a str,
    /// The period of the figure, which is never cut away.
    pub when: &'a str,
    /// The figure.
    pub value: &'a str,
    /// What it compares to; empty if to nothing.
    pub note: &'a str,
    /// Who publishes it.
    pub foot: &'a str,
}

/// The card, 1200 by 630 units.
pub fn card(drawing: Option<&Svg>, about: CardWords<'_>, palette: &Palette) -> String {
    let drawing = drawing.and_then(drawn);
    let room = if drawing.is_some() { COLUMN } else { WIDE - 2 * MARGIN };
    let mut body = String::new();
    let mut lines = Lines { out: &mut body, y: MARGIN, room };
    lines.put(about.title, "c-label", (600, 360), Weight::Bold, 2);
    lines.y += 120;
    let what = lines.named(about.what, about.when, 260, Weight::Regular, 2);
    lines.put(&what, "c-muted", (320, 260), Weight::Regular, 2);
    lines.y += 200;
    lines.put(about.value, "c-own", (1_100, 480), Weight::Bold, 1);
    lines.y += 160;
    lines.put(about.note, "c-label", (300, 240), Weight::Regular, 2);
    let mut foot = Lines { out: &mut body, y: HIGH - MARGIN - 240, room: WIDE - 2 * MARGIN };
    foot.put(about.foot, "c-muted", (260, 200), Weight::Regular, 1);
    if let Some((head, inner)) = drawing {
        let _ = write!(body, "<svg {head}");
        for (name, tenths) in [
            ("x", MARGIN + COLUMN + 320),
            ("y", MARGIN),
            ("width", WIDE - 2 * MARGIN - COLUMN - 320),
            ("height", HIGH - 2 * MARGIN - 480),
        ] {
            attribute(&mut body, name, tenths);
        }
        body.push('>');
        body.push_str(&super::unlinked(inner));
        body.push_str("</svg>");
    }
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"chart\" xml:lang=\"");
    escape(&mut out, about.lang);
    out.push_str("\" width=\"1200\" height=\"630\" viewBox=\"0 0 1200 630\"><style>");
    // Neither `<` nor `&` is in a style sheet of a chart; one that had them would end the element.
    out.push_str(&palette.style(&format!("{OWN} {body}")).replace(['<', '&'], ""));
    out.push_str("</style><rect class=\"c-bg\" width=\"100%\" height=\"100%\"/>");
    out.push_str("<rect class=\"c-own\" width=\"100%\" height=\"14\"/>");
    out.push_str(&body);
    out.push_str("</svg>\n");
    out
}

/// Class and `viewBox` of a drawing as attributes, and what is in it.
fn drawn(svg: &Svg) -> Option<(String, &str)> {
    let (head, rest) = svg.0.strip_prefix("<svg ")?.split_once('>')?;
    let inner = rest.strip_suffix("</svg>")?;
    let kept = |name: &str| {
        let value = head.split_once(&format!("{name}=\""))?.1.split_once('"')?.0;
        Some(format!("{name}=\"{value}\""))
    };
    Some((format!("{} {}", kept("class")?, kept("viewBox")?), inner))
}

fn attribute(out: &mut String, name: &str, tenths: i32) {
    let _ = write!(out, " {name}=\"");
    number(out, tenths);
    out.push('"');
}

/// Lines of text, one below the other.
struct Lines<'o> {
    out: &'o mut String,
    /// The top of the next line, in tenths.
    y: i32,
    room: i32,
}

impl Lines<'_> {
    /// A name with its period behind it. A name that leaves no room for the period at this size is cut,
    /// after a word where it can be.
    fn named(&self, name: &str, when: &str, size: i32, weight: Weight, most: usize) -> String {
        let whole = format!("{name}, {when}");
        if self.fits(&whole, size, weight, most) {
            return whole;
        }
        let letters = || name.char_indices().rev();
        let words = letters().filter(|(_, letter)| letter.is_whitespace());
        let mut cut = words.chain(letters()).map(|(end, _)| {
            let kept = name[..end].trim_end_matches(|letter: char| !letter.is_alphanumeric());
            format!("{kept}…, {when}")
        });
        cut.find(|cut| self.fits(cut, size, weight, most)).unwrap_or_else(|| when.to_owned())
    }

    /// Whether a text stands in so many lines at a size.
    fn fits(&self, text: &str, size: i32, weight: Weight, most: usize) -> bool {
        let lines = wrap(text, weight, self.room * SIZE / size, usize::MAX);
        lines.len() <= most && lines.iter().all(|line| width_at(line, weight, size) <= self.room)
    }

    /// Text in the largest size between two at which it fits in so many lines; cut where it does not even at the
    /// smallest.
    fn put(&mut self, text: &str, class: &str, sizes: (i32, i32), weight: Weight, most: usize) {
        if text.is_empty() {
            return;
        }
        let (largest, smallest) = sizes;
        let mut sizes = (0..).map(|step| largest - step * 20).take_while(|size| *size > smallest);
        let size = sizes.find(|size| self.fits(text, *size, weight, most));
        let size = size.unwrap_or(smallest);
        let lines = wrap(text, weight, self.room * SIZE / size, most);
        for line in lines {
            self.y += size;
            let _ = write!(self.out, "<text class=\"{class}\"");
            attribute(self.out, "x", MARGIN);
            attribute(self.out, "y", self.y);
            self.out.push_str(" style=\"font-size:");
            number(self.out, size);
            self.out.push_str(if weight == Weight::Bold { "px;font-weight:700\">" } else { "px\">" });
            escape(self.out, &line);
            self.out.push_str("</text>");
            self.y += size / 4;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CardWords, Palette, Svg, card};

    #[test]
    fn a_card_holds_its_words_whatever_they_are() {
        let long = "Peserta aktif, bukan penerima upah tanpa pekerja migran ".repeat(8);
        let about = CardWords {
            lang: "id",
            title: "A<b> & c",
            what: &long,
            when: "Januari–September 2023",
            value: "41,56 juta",
            note: "",
            foot: "x",
        };
        let palette = Palette::new([crate::chart::STYLE]);
        let drawing =
            Svg("<svg class=\"chart chart-phone\" viewBox=\"0 0 32 18\"><a href=\"x\"><g/></a></svg>"
                .to_owned());
        let card = card(Some(&drawing), about, &palette);
        assert!(
            card.contains(">A&lt;b> &amp; c</text>") || card.contains(">A&lt;b&gt; &amp; c</text>"),
            "{card}"
        );
        assert!(card.contains("viewBox=\"0 0 32 18\" x=\"596\"") && !card.contains("href"), "{card}");
        assert!(card.matches("<text").count() < 12, "what is too long is cut: {card}");
        let said = card.replace("</text>", " ");
        assert!(said.contains("Peserta aktif") && said.contains("…,"), "the name is cut: {card}");
        for word in ["Januari–September", "2023"] {
            assert!(said.contains(word), "the period is not: {card}");
        }
    }
}
