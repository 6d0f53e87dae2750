//! Titles and descriptions: as search engines and previews show them, cut to measure by rule, and as pages do, in lines
//! that keep a number and its words together.

/// The most letters that a title may have: beyond that, lists of results cut it off.
const TITLE_MOST: usize = 90;
/// The fewest letters of a description that says anything.
const DESCRIPTION_LEAST: usize = 40;
/// The most letters of a description.
const DESCRIPTION_MOST: usize = 320;
/// The most letters of a number that stays whole.
const NUMBER_MOST: usize = 20;

/// The title of a page, with the name of the site behind it where there is room. The page's own is never cut.
pub(super) fn whole_title(title: &str, site: &str) -> String {
    let whole = format!("{title} – {site}");
    if letters(&whole) > TITLE_MOST { title.to_owned() } else { whole }
}

/// The title of a page which is nothing but a chart: that of the chart behind the page that it is from, as other pages may
/// show the same. What is too long is cut after a word; the whole title stands above the chart.
pub(super) fn chart_title(page: &str, chart: &str) -> String {
    let whole = if page.is_empty() { chart.to_owned() } else { format!("{page} – {chart}") };
    if letters(&whole) <= TITLE_MOST { whole } else { cut(&whole, TITLE_MOST) }
}

/// A description that is neither too short, in which case `more` follows, nor too long: it ends with its last
/// sentence that fits, or else after a word.
pub(super) fn described(description: &str, more: &str) -> String {
    let description = description.trim();
    // What says the same once more adds nothing.
    if letters(description) >= DESCRIPTION_LEAST || description == more.trim() {
        return shortened(description);
    }
    let end = if description.is_empty() || description.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    shortened(format!("{description}{end} {more}").trim())
}

fn shortened(text: &str) -> String {
    let Some((room, _)) = text.char_indices().nth(DESCRIPTION_MOST) else { return text.to_owned() };
    // The sentence's mark is the last letter that counts; what follows must be a space.
    let fits = &text[..room];
    let ends = fits.match_indices(". ").map(|(at, _)| at + 1);
    let ends =
        ends.chain(fits.ends_with('.').then_some(fits.len()).filter(|at| text[*at..].starts_with(' ')));
    if let Some(end) = ends.filter(|end| letters(&text[..*end]) >= DESCRIPTION_LEAST).last() {
        return text[..end].to_owned();
    }
    cut(text, DESCRIPTION_MOST)
}

/// The words that fit, and the mark that more followed; the first of them in part where it is longer than the room.
fn cut(text: &str, most: usize) -> String {
    let last = text.char_indices().nth(most.saturating_sub(1)).map_or(text.len(), |(at, _)| at);
    let end = text[..last].rfind(' ').unwrap_or(last);
    format!("{}…", text[..end].trim_end_matches([' ', ',', ';', ':', '–']))
}

fn letters(text: &str) -> usize {
    text.chars().count()
}

/// A text whose lines do not end between a number and the word behind it ("7,5" and "juta" are one) or the sign before it
/// ("~ 8", "Rp 8"), or within "(March 2013)"; behind a year they may ("2007 sampai 2025"). It also goes into drawings: no
/// sign here that a font may lack.
pub(super) fn together(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 4);
    let mut done = 0;
    for (at, _) in text.match_indices(' ') {
        let (before, behind) = (&text[..at], &text[at + 1..]);
        let (Some(last), Some(next)) = (before.chars().next_back(), behind.chars().next()) else { continue };
        let scale = last.is_ascii_digit() && next.is_alphabetic() && !ends_with_year(before);
        let sign = matches!(last, '~' | '±' | '>' | '<' | '≥' | '≤') || before.ends_with("Rp");
        let sign = sign && next.is_ascii_digit();
        if scale || sign || is_month_in_brackets(before, &text[at..]) {
            out.push_str(&text[done..at]);
            out.push('\u{a0}');
            done = at + 1;
        }
    }
    out.push_str(&text[done..]);
    out
}

/// A number of a text, which stays on one line where it is short ("satu juta"); of a longer one what belongs most closely
/// together does, so that it has room on a telephone.
pub(super) fn number_in_one_line(number: &str) -> String {
    if letters(number) <= NUMBER_MOST { number.replace(' ', "\u{a0}") } else { together(number) }
}

/// Whether one word behind a bracket and a year before the other are parted here: "(March" and " 2013)".
fn is_month_in_brackets(before: &str, behind: &str) -> bool {
    let word = before.rsplit(' ').next().unwrap_or_default().strip_prefix('(');
    let year = behind.get(1..5).filter(|year| ends_with_year(year));
    word.is_some_and(|word| !word.is_empty() && word.chars().all(char::is_alphabetic))
        && year.is_some()
        && behind.get(5..).is_some_and(|rest| rest.starts_with(')'))
}

/// The title of a page as [`together`] has it, whose lines do not end within "Januari–September" either. U+2060 has no
/// width, and not every font of a drawing has it.
pub(super) fn in_one_line(text: &str) -> String {
    let text = together(text);
    let mut out = String::with_capacity(text.len());
    for (at, one) in text.char_indices() {
        let (before, behind) = (text[..at].chars().next_back(), text[at + one.len_utf8()..].chars().next());
        out.push(one);
        if one == '–' && [before, behind].iter().all(|one| one.is_some_and(char::is_alphabetic)) {
            out.push('\u{2060}');
        }
    }
    out
}

/// Whether a text ends with a year: four digits from 1900 to 2099, which as an amount would have a separator.
fn ends_with_year(text: &str) -> bool {
    let rest = text.trim_end_matches(|one: char| one.is_ascii_digit() || matches!(one, '.' | ','));
    let number = &text[rest.len()..];
    number.len() == 4
        && (number.starts_with("19") || number.starts_with("20"))
        && !number.contains(['.', ','])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_the_site_gives_way_to_a_long_title() {
        assert_eq!(whole_title("Aceh, Desember 2023", "Cakupan"), "Aceh, Desember 2023 – Cakupan");
        let fits = "a".repeat(80);
        assert_eq!(letters(&whole_title(&fits, "Cakupan")), 90);
        let too_long = "é".repeat(81);
        assert_eq!(whole_title(&too_long, "Cakupan"), too_long);
    }

    #[test]
    fn the_title_of_a_chart_is_cut_after_a_word() {
        assert_eq!(chart_title("", "Naik"), "Naik");
        assert_eq!(chart_title("Aceh", "Naik"), "Aceh – Naik");
        let long = "Peserta aktif, ".repeat(8);
        let cut = chart_title("", &long);
        assert!(cut.ends_with(", Peserta…") && letters(&cut) <= 90 && letters(&cut) > 70, "{cut}");
        assert_eq!(letters(&chart_title("", &"é".repeat(100))), 90);
    }

    #[test]
    fn a_short_description_goes_on() {
        let more = "Berapa pekerja yang terlindungi, dan di mana.";
        assert_eq!(described("Tentang situs", more), format!("Tentang situs. {more}"));
        assert_eq!(described("Tentang situs.", more), format!("Tentang situs. {more}"));
        assert_eq!(described("", more), more);
        assert_eq!(described(more, "x"), more);
    }

    #[test]
    fn a_long_description_ends_with_a_sentence_or_after_a_word() {
        let sentence = "Kalimat yang panjangnya lima puluh huruf tepat ini. ".repeat(9);
        let cut = described(&sentence, "");
        assert!(cut.ends_with("ini.") && letters(&cut) <= 320 && letters(&cut) > 250, "{cut}");
        let words = "kata ".repeat(100);
        let cut = described(&words, "");
        assert!(cut.ends_with("kata…") && letters(&cut) <= 320, "{cut}");
        let one = "é".repeat(400);
        assert_eq!(letters(&described(&one, "")), 320);
        let exact = format!("{}. Lagi.", "a".repeat(319));
        assert_eq!(described(&exact, ""), format!("{}.", "a".repeat(319)));
    }

    #[test]
    fn what_belongs_together_stays_on_one_line() {
        for (text, joined) in [
            ("dari ~ 8 juta (2007)", "dari ~\u{a0}8\u{a0}juta (2007)"),
            ("Januari–September 2017", "Januari–September 2017"),
            ("20–30 persen", "20–30\u{a0}persen"),
            ("Aceh – naik", "Aceh – naik"),
            ("2007 sampai 2025", "2007 sampai 2025"),
            ("2.017 orang, 12017 orang", "2.017\u{a0}orang, 12017\u{a0}orang"),
            ("20,1 juta", "20,1\u{a0}juta"),
            ("> 5 ribu –", ">\u{a0}5\u{a0}ribu –"),
            ("Rp 52,3 miliar", "Rp\u{a0}52,3\u{a0}miliar"),
            ("rose (March 2013) to", "rose (March\u{a0}2013) to"),
            ("(dari Maret 2013), (Maret 201) (Maret 2013", "(dari Maret 2013), (Maret 201) (Maret 2013"),
        ] {
            assert_eq!(together(text), joined);
        }
        assert_eq!(in_one_line("Januari–September 2017"), "Januari–\u{2060}September 2017");
        assert_eq!(number_in_one_line("satu juta"), "satu\u{a0}juta");
        assert_eq!(number_in_one_line("antara 5 ribu dan 7 ribu"), "antara 5\u{a0}ribu dan 7\u{a0}ribu");
        assert_eq!(in_one_line("20–30 persen, Aceh – naik"), "20–30\u{a0}persen, Aceh – naik");
    }
}
