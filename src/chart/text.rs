//! How wide a text is, and how it is broken into lines: from a width table, since no font is at hand.
//!
//! All lengths are in tenths of a CSS pixel.

use super::widths::{ASCII, ASCII_BOLD, LATIN, LATIN_BOLD};

/// The size of all texts but those on tiles.
pub(super) const SIZE: i32 = 130;
/// From one line to the next.
pub(super) const LINE: i32 = 160;

/// Regular or bold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Weight {
    /// As it is.
    Regular,
    /// For what is highlighted.
    Bold,
}

impl Weight {
    /// How much wider than the table the fonts that readers have may be, in percent: as much as DejaVu Sans,
    /// the widest that a browser commonly falls back to, is in names and figures.
    fn margin(self) -> i64 {
        match self {
            Self::Regular => 17,
            Self::Bold => 25,
        }
    }
}

/// The width of a text at the usual [`SIZE`].
pub(super) fn width(text: &str, weight: Weight) -> i32 {
    width_at(text, weight, SIZE)
}

/// The width of a text at any size.
pub(super) fn width_at(text: &str, weight: Weight, size: i32) -> i32 {
    let thousandths: i64 = text.chars().map(|letter| i64::from(advance(letter, weight))).sum();
    let wide = thousandths * i64::from(size) * (100 + weight.margin()) / 100_000;
    i32::try_from(wide).unwrap_or(i32::MAX / 4).min(i32::MAX / 4)
}

/// The advance of one letter in thousandths of the size. Beyond Latin a class of letters shares one width,
/// on the wide side: too much room is better than too little.
fn advance(letter: char, weight: Weight) -> u16 {
    let (ascii, latin) = match weight {
        Weight::Regular => (&ASCII, &LATIN),
        Weight::Bold => (&ASCII_BOLD, &LATIN_BOLD),
    };
    let code = letter as u32;
    match code {
        // Far broader in DejaVu Sans than the margin allows for.
        0x2b | 0x3c..=0x3e => 720,
        0x20..=0x7e => ascii[(code - 0x20) as usize],
        0xa0..=0x17f => latin[(code - 0xa0) as usize],
        _ if is_mark(letter) => 0,
        0x2009 | 0x202f => 200,
        0x2010..=0x2013 => 584,
        0x2018..=0x201a => 278,
        0x201c..=0x201e => 500,
        0x2014 | 0x2026 | 0x2190..=0x2193 => 1000,
        0x2212 => 584,
        0x250..=0x2af | 0x1e00..=0x1eff | 0x2000..=0x2bff => 650,
        0x370..=0x52f => 720,
        // Arabic letters that are joined are narrower than those that stand alone.
        0x600..=0x6ff | 0x750..=0x77f => 560,
        0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff => 640,
        // The signs of Javanese vowels that stand beside their letter.
        0xa983 | 0xa9b4 | 0xa9b5 | 0xa9ba | 0xa9bb | 0xa9be..=0xa9c0 => 680,
        // Javanese, Balinese, Sundanese and their neighbours in the Unicode chart are broad.
        0x1b00..=0x1bbf | 0xa980..=0xa9df => 1150,
        0x1100..=0x11ff | 0x2e80..=0x9fff | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0xff00..=0xff60 => 1000,
        0x1f000..=0x3ffff => 1300,
        _ => 800,
    }
}

/// Whether a letter takes no room of its own: combining marks, joiners, marks of direction.
fn is_mark(letter: char) -> bool {
    matches!(letter as u32,
        0..=0x1f | 0x7f..=0x9f | 0x300..=0x36f | 0x483..=0x489 | 0x591..=0x5bd | 0x610..=0x61a | 0x64b..=0x65f
        | 0x670 | 0x6d6..=0x6dc | 0x6df..=0x6e4 | 0x6e7 | 0x6e8 | 0x6ea..=0x6ed | 0x1ab0..=0x1aff | 0x1dc0..=0x1dff | 0x200b..=0x200f | 0x202a..=0x202e
        | 0x2060..=0x2069 | 0x20d0..=0x20ff | 0xa980..=0xa982 | 0xa9b3 | 0xa9b6..=0xa9b9 | 0xa9bc | 0xa9bd | 0xfe00..=0xfe0f | 0xfe20..=0xfe2f | 0xfeff)
}

/// Whether a letter is written on the one before it, so that no line begins with it.
fn clings(letter: char) -> bool {
    is_mark(letter) || matches!(letter as u32, 0xa983 | 0xa9b3..=0xa9c0 | 0x1b34..=0x1b44)
}

/// Whether letters rise above their line and hang far below it: Javanese and Balinese write vowels over a letter, and
/// the second of two consonants under the first.
pub(super) fn hangs(text: &str) -> bool {
    text.chars().any(|letter| matches!(letter as u32, 0x1b00..=0x1b7f | 0xa980..=0xa9df))
}

/// A text whose direction may differ from that of what it is joined with, in marks that keep the two apart; as it is
/// where all of it runs from left to right.
pub(super) fn isolated(text: &str) -> String {
    let from_right = |letter: char| matches!(letter as u32, 0x590..=0x8ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x10800..=0x10fff | 0x1e800..=0x1efff);
    if text.chars().any(from_right) { format!("\u{2068}{text}\u{2069}") } else { text.to_owned() }
}

/// Breaks a text into lines no wider than `room`: between words where it can, within a word that is too long
/// for a line of its own. At least one line; a text that needs more than `most` lines ends in "…". An empty line
/// follows one whose letters hang into it.
pub(super) fn wrap(text: &str, weight: Weight, room: i32, most: usize) -> Vec<String> {
    // Most texts are figures and short names, which fit as they are.
    if fits(text, weight, room) {
        return vec![text.to_owned()];
    }
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        let joined = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&joined, weight) <= room {
            line = joined;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        let mut pieces = split_word(word, weight, room);
        line = pieces.pop().unwrap_or_default();
        lines.append(&mut pieces);
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    if lines.len() > most.max(1) {
        lines.truncate(most.max(1));
        if let Some(last) = lines.last_mut() {
            while !last.is_empty() && width(&format!("{last}…"), weight) > room {
                last.pop();
            }
            last.push('…');
        }
    }
    if lines.iter().any(|line| hangs(line)) {
        let below = |line: String| {
            let room = hangs(&line).then(String::new);
            std::iter::once(line).chain(room)
        };
        lines = lines.into_iter().flat_map(below).collect();
    }
    lines
}

/// Whether a text of Latin letters, with single spaces between its words, fits in a line.
fn fits(text: &str, weight: Weight, room: i32) -> bool {
    let latin = |letter: char| (letter as u32) < 0x250 && (letter == ' ' || !letter.is_whitespace());
    let spaced = text.starts_with(' ') || text.ends_with(' ') || text.contains("  ");
    text.chars().all(latin) && !spaced && width(text, weight) <= room
}

fn split_word(word: &str, weight: Weight, room: i32) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut used = 0;
    for letter in word.chars() {
        let wide = width(letter.encode_utf8(&mut [0; 4]), weight);
        let full = used + wide > room && used > 0 && !clings(letter);
        match pieces.last_mut() {
            Some(piece) if !full => piece.push(letter),
            _ => {
                pieces.push(letter.to_string());
                used = 0;
            }
        }
        used += wide;
    }
    pieces
}

/// The widest line.
pub(super) fn widest<S: AsRef<str>>(lines: &[S], weight: Weight) -> i32 {
    lines.iter().map(|line| width(line.as_ref(), weight)).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_the_table_with_its_margin() {
        for (text, weight, tenths) in [
            ("", Weight::Regular, 0),
            ("0", Weight::Regular, 84),
            ("Aceh", Weight::Regular, 348),
            ("Aceh", Weight::Bold, 407),
            ("é", Weight::Regular, 84),
            ("e\u{301}", Weight::Regular, 84),
            ("41,56 juta", Weight::Regular, 668),
        ] {
            assert!((width(text, weight) - tenths).abs() <= 10, "{text}: {}", width(text, weight));
        }
        assert_eq!(width_at("0", Weight::Regular, 1000), 650);
    }

    #[test]
    fn a_long_name_is_broken_between_words_and_keeps_them_all() {
        let lines = wrap("Kepulauan Bangka Belitung", Weight::Regular, 1320, 3);
        assert_eq!(lines, ["Kepulauan Bangka", "Belitung"]);
        assert!(lines.iter().all(|line| width(line, Weight::Regular) <= 1320));
    }

    #[test]
    fn a_word_without_spaces_is_broken_inside_but_never_before_a_mark() {
        let lines = wrap("eeeee\u{301}eeee", Weight::Regular, 400, 9);
        assert!(lines.len() > 1);
        assert!(lines.iter().all(|line| !line.starts_with('\u{301}')));
        assert_eq!(lines.concat(), "eeeee\u{301}eeee");
    }

    #[test]
    fn what_does_not_fit_ends_in_an_ellipsis_within_the_room() {
        let lines = wrap("satu dua tiga empat lima enam tujuh", Weight::Regular, 500, 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].ends_with('…'));
        assert!(width(&lines[1], Weight::Regular) <= 500);
    }

    #[test]
    fn joined_and_hanging_letters_have_the_room_they_need_and_not_twice_of_it() {
        // Measured in Noto Naskh Arabic and Noto Sans Javanese, in thousandths of the size.
        for (text, thousandths) in [
            ("مجموع العاملين في إندونيسيا", 11_959),
            ("ꦏꦼꦥꦸꦭꦮꦤ꧀ ꦧꦁꦏ", 8_431),
            ("ꦥꦿꦺꦴꦮ꦳ꦶꦤ꧀ꦱꦶ", 5_097),
            ("Kepulauan Bangka Belitung", 12_343),
        ] {
            let (given, needed) = (width_at(text, Weight::Regular, 1000), thousandths);
            assert!(needed <= given && given <= needed * 2, "{text}: {given} for {needed}");
        }
        let lines = wrap("ꦏꦼꦥꦸꦭꦮꦤ꧀ ꦧꦁꦏ", Weight::Regular, 800, 4);
        assert!(lines.iter().all(|line| !line.starts_with(clings)), "{lines:?}");
        assert_eq!(lines.iter().filter(|line| line.is_empty()).count() * 2, lines.len());
    }

    #[test]
    fn only_what_runs_from_the_right_is_set_apart() {
        assert_eq!(isolated("Aceh é"), "Aceh é");
        assert_eq!(isolated("مجموع"), "\u{2068}مجموع\u{2069}");
    }

    #[test]
    fn no_room_at_all_still_gives_a_line() {
        assert_eq!(wrap("", Weight::Regular, 0, 1), [""]);
        assert!(!wrap("ab", Weight::Regular, 0, 1).is_empty());
    }
}
