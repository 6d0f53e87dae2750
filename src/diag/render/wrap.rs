//! Lines broken between words.

/// The text in lines of at most `width` characters, broken at blanks; a longer word has a line of its own.
pub(super) fn lines(text: &str, width: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        let mut length = 0;
        for word in paragraph.split(' ') {
            let word_length = word.chars().count();
            if length > 0 && length + 1 + word_length > width {
                out.push(std::mem::take(&mut line));
                length = 0;
            } else if length > 0 {
                line.push(' ');
                length += 1;
            }
            line.push_str(word);
            length += word_length;
        }
        out.push(line);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::lines;

    #[test]
    fn words_stay_whole() {
        assert_eq!(lines("satu dua tiga", 8), ["satu dua", "tiga"]);
        assert_eq!(lines("a katayangpanjang b", 6), ["a", "katayangpanjang", "b"]);
        assert_eq!(lines("één twee", 8), ["één twee"]);
        assert_eq!(lines("", 8), [""]);
        assert_eq!(lines("a\nb", 8), ["a", "b"]);
    }
}
