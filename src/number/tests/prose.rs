//! What must hold of any text that is read for its numbers.

use std::sync::LazyLock;

use proptest::prelude::*;

use super::properties::{noun, quantity, styles};
use crate::model::UnitKind;
use crate::number::lexicon::LOOKUPS;
use crate::number::prose::{Kind, Prose, Reader, Text, TextBuilder, Unit};
use crate::number::{Form, Style};

/// The readers of the styles, made once: a property reads many texts.
fn read(style: &Style, text: &Text) -> Prose {
    static READERS: LazyLock<[Reader<'static>; 2]> =
        LazyLock::new(|| styles().each_ref().map(|style| Reader::new(style, &[])));
    READERS[usize::from(style.tag() == "en")].read(text)
}

/// Numbers are in order, do not overlap, and are whole letters; each is in its sentence, and each sentence in its block.
fn is_sound(text: &Text, source: &str, prose: &Prose) -> Result<(), TestCaseError> {
    let mut end = 0;
    for (at, number) in prose.numbers.iter().enumerate() {
        prop_assert!(number.seen.start >= end && number.seen.end > number.seen.start, "{:?}", number);
        end = number.seen.end;
        prop_assert!(text.seen().get(number.seen.clone()).is_some(), "{:?}", number);
        prop_assert!(source.get(number.source.clone()).is_some(), "{:?}", number);
        let sentence = &prose.sentences[number.sentence];
        prop_assert!(sentence.numbers.contains(&at), "{:?}", number);
        prop_assert!(sentence.seen.start <= number.seen.start, "{:?}", number);
        if let Kind::Quantity(statement) = &number.kind {
            let noun = statement.noun.clone();
            prop_assert!(noun.is_none_or(|noun| text.seen().get(noun).is_some()), "{:?}", number);
            let ends = statement.ends();
            prop_assert!(ends.low.is_some() || ends.high.is_some(), "{:?}", number);
        }
    }
    let mut end = 0;
    for sentence in &prose.sentences {
        prop_assert!(sentence.seen.start >= end && text.seen().get(sentence.seen.clone()).is_some());
        end = sentence.seen.end;
        let block = &text.blocks()[sentence.block];
        prop_assert!(block.seen.start <= sentence.seen.start && sentence.seen.end <= block.seen.end);
    }
    Ok(())
}

/// Pieces that texts with numbers are made of, and those that tear them.
const PIECES: &[&str] = &[
    "1",
    "13,2",
    "13.2",
    "1.435",
    "1,435",
    "2023",
    "20",
    "11",
    "007",
    "021",
    "175",
    "1.75.881",
    "0",
    "15.00",
    "٣",
    "１",
    "½",
    ".",
    ",",
    "/",
    "-",
    "–",
    "—",
    "−",
    "+",
    "±",
    "%",
    "(",
    ")",
    "[",
    "]",
    "^",
    ":",
    ";",
    "#",
    "@",
    "'",
    "\u{a0}",
    "\u{202f}",
    "\u{200b}",
    "\n",
    " ",
    "  ",
    "Rp",
    "Rp.",
    "IDR",
    "US$",
    "juta",
    "jt",
    "M",
    "miliar",
    "ribu",
    "ribuan",
    "sejuta",
    "puluhan",
    "dua",
    "belas",
    "puluh",
    "koma",
    "lima",
    "satu",
    "salah satu",
    "setengah",
    "sepertiga",
    "lebih dari",
    "lebih",
    "hampir",
    "hingga",
    "antara",
    "dan",
    "dari",
    "sampai",
    "naik",
    "turun",
    "persen",
    "poin",
    "orang",
    "pekerja",
    "kali",
    "kali lipat",
    "tahun",
    "an",
    "ke",
    "kedua",
    "Januari",
    "Mei",
    "triwulan",
    "III",
    "Q",
    "pukul",
    "WIB",
    "UU",
    "No.",
    "Pasal",
    "ayat",
    "Tahun",
    "nomor",
    "telepon",
    "rekening",
    "Seribu",
    "Kepulauan",
    "beberapa",
    "baru",
    "hanya",
    "uta",
    "one",
    "a",
    "half",
    "third",
    "quarter",
    "of",
    "in",
    "twenty",
    "million",
    "k",
    "bn",
    "thousands",
    "twice",
    "times",
    "the",
    "more than",
    "between",
    "and",
    "from",
    "to",
    "th",
    "s",
    "May",
    "March",
    "p.m.",
    "Law",
    "percent",
    "pp",
    "workers",
    "x",
    "B",
    "COVID",
    "http",
    "www",
    "é",
    "界",
    "\u{FFFC}",
    "\u{0}",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_read(text in any::<String>()) {
        for style in styles() {
            let whole = Text::plain(&text);
            is_sound(&whole, &text, &read(style, &whole))?;
        }
    }

    #[test]
    fn any_pieces_are_read(
        pieces in prop::collection::vec((prop::sample::select(PIECES), any::<bool>()), 0..40),
    ) {
        let text: String = pieces.iter().flat_map(|(piece, space)| [*piece, if *space { " " } else { "" }]).collect();
        for style in styles() {
            let whole = Text::plain(&text);
            is_sound(&whole, &text, &read(style, &whole))?;
        }
    }

    #[test]
    fn the_way_back_leads_into_the_source(pieces in prop::collection::vec((0usize..6, "[a-z0-9., é]{0,6}"), 0..12)) {
        let (mut source, mut builder) = (String::new(), TextBuilder::default());
        for (hidden, seen) in &pieces {
            source.extend(std::iter::repeat_n('*', *hidden));
            builder.push(seen, source.len()..source.len() + seen.len());
            source.push_str(seen);
        }
        let text = builder.finish();
        is_sound(&text, &source, &read(&styles()[0], &text))?;
    }

    #[test]
    fn what_is_written_is_read_back_in_a_sentence((kind, quantity) in quantity()) {
        for style in styles() {
            let words = style.quantity(&quantity, &noun(style, kind), Form::Prose);
            // Digits that look like a year are one: a page writes its numbers with marks.
            let sentence = if style.tag() == "id" {
                format!("Menurut laporan itu tercatat {words}, menurut catatan terakhir.")
            } else {
                format!("According to that report there were {words}, by the last count.")
            };
            let text = Text::plain(&sentence);
            let prose = read(style, &text);
            prop_assert_eq!(prose.numbers.len(), 1, "{:?}: {:?}", sentence, prose.numbers);
            let Kind::Quantity(statement) = &prose.numbers[0].kind else {
                return Err(TestCaseError::fail(format!("{sentence:?}: {:?}", prose.numbers)));
            };
            prop_assert_eq!(statement.quantity, quantity, "{:?}", sentence);
            let key = statement.unit.as_ref().map(Unit::key);
            let expected = match kind {
                UnitKind::Count => "persons",
                UnitKind::Currency => "IDR",
                UnitKind::Percent => "percent",
                UnitKind::PercentPoint => "percent-point",
                UnitKind::Ratio => "ratio",
            };
            prop_assert_eq!(key, Some(expected), "{:?}", sentence);
        }
    }
}

#[test]
fn reading_prose_is_linear_in_the_length_of_the_text() {
    // Each rule looks at a few tokens around: so many lookups for a byte are never needed by any piece.
    const MOST: usize = 150;
    for style in styles() {
        let looked = |piece: &str, times: usize| {
            let text = Text::plain(&piece.repeat(times));
            let _ = read(style, &Text::plain("5"));
            LOOKUPS.set(0);
            let _ = read(style, &text);
            LOOKUPS.get()
        };
        for piece in
            PIECES.iter().flat_map(|piece| [(*piece).to_owned(), format!("{piece} "), format!("5 {piece} ")])
        {
            let (once, twice) = (looked(&piece, 100), looked(&piece, 200));
            assert!(twice <= 2 * once + 500, "{piece:?}: {once}, {twice}");
            assert!(twice <= MOST * (piece.len() * 200 + 100), "{piece:?}: {twice}");
        }
    }
}
