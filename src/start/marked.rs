//! The numbers of a text marked as those of another report: `[41.560.938]{ganti}`.

use crate::number::Style;
use crate::number::prose::{BlockKind, Kind, Prose, Reader, Sort, TextBuilder};
use crate::prose::{REPLACE, is_to_be_replaced, markdown};
use std::ops::Range;

/// A text in which every number that another report would have anew is marked: quantities, and the times that they are
/// of. What an author has declared to be no statistic stays. `is_markdown` tells a body from a title.
pub fn marked(text: &str, style: &Style, nouns: &[(String, String)], is_markdown: bool) -> String {
    let mut builder = TextBuilder::default();
    builder.block(BlockKind::Paragraph);
    let bindings = if is_markdown { markdown::read(&mut builder, text, 0) } else { Vec::new() };
    if is_markdown {
        for (words, range) in markdown::said_in_marks(text) {
            builder.block(BlockKind::Summary);
            builder.push(words, range);
        }
    } else {
        builder.push(text, 0..text.len());
    }
    let prose = Reader::new(style, nouns).read(&builder.finish());
    let word = REPLACE[usize::from(style.tag() != "id")];
    let mut changes: Vec<(Range<usize>, String)> = Vec::new();
    for binding in &bindings {
        let says = text.get(binding.says.clone()).unwrap_or_default().trim();
        if !says.starts_with('-') && !is_to_be_replaced(says) {
            changes.push((binding.says.clone(), format!("{word}: {says}")));
        }
    }
    for place in places(&prose) {
        let inside = |binding: &crate::prose::Mark| {
            binding.words.start <= place.start && place.end <= binding.words.end
        };
        let Some(words) = text.get(place.clone()) else { continue };
        // Brackets around half of an emphasis would tear it.
        let plain = !words.contains(['[', ']', '*', '_', '{', '}', '<', '>', '\n', '`', '~', '\\']);
        if !bindings.iter().any(inside) && plain {
            changes.push((place, format!("[{words}]{{{word}}}")));
        }
    }
    changes.sort_by_key(|(place, _)| place.start);
    let mut out = String::with_capacity(text.len() + changes.len() * 9);
    let mut at = 0;
    for (place, new) in changes {
        if place.start >= at {
            out.push_str(text.get(at..place.start).unwrap_or_default());
            out.push_str(&new);
            at = place.end;
        }
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// Where the numbers are that will be others.
fn places(prose: &Prose) -> impl Iterator<Item = Range<usize>> {
    let passes = |kind: &Kind| match kind {
        Kind::Quantity(_) | Kind::Malformed(_) => true,
        Kind::NotAQuantity(other) => {
            matches!(other.sort, Sort::Date | Sort::Year | Sort::PartOfYear)
        }
    };
    prose.numbers.iter().filter(move |number| passes(&number.kind)).map(|number| number.source.clone())
}

#[cfg(test)]
mod tests {
    use super::marked;
    use crate::number::Style;

    #[test]
    fn numbers_and_times_are_marked_and_nothing_else() {
        let id = |text: &str| marked(text, &Style::indonesian(), &[], true);
        assert_eq!(
            id("Pada Desember 2023 ada 41,56 juta peserta, naik 3,2 persen; lihat Pasal 5.\n"),
            "Pada [Desember 2023]{ganti} ada [41,56 juta]{ganti} peserta, naik [3,2 persen]{ganti}; lihat Pasal 5.\n"
        );
        assert_eq!(
            id("Hubungi [175]{-: nomor layanan}, [13,2 juta]{a.b, 2014} orang, `5 orang`, {{ figure(x) }}."),
            "Hubungi [175]{-: nomor layanan}, [13,2 juta]{ganti: a.b, 2014} orang, `5 orang`, {{ figure(x) }}."
        );
        let once = id("Ada [5 orang]{ganti}.");
        assert_eq!(once, "Ada [5 orang]{ganti}.", "what is marked is marked once");
        assert_eq!(
            marked("41.56 million at the end of 2023", &Style::english(), &[], false),
            "[41.56 million]{replace} at the end of [2023]{replace}"
        );
    }
}
