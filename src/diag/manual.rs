//! Joins the lines of a doc comment into a manual page, at compile time. For [`rule!`](crate::rule) only.

const fn begins_with_space(line: &[u8]) -> bool {
    !line.is_empty() && line[0] == b' '
}

/// The length of the joined page.
pub const fn length(lines: &[&str]) -> usize {
    let mut total = 0;
    let mut index = 0;
    while index < lines.len() {
        let line = lines[index].as_bytes();
        total += line.len() + 1 - if begins_with_space(line) { 1 } else { 0 };
        index += 1;
    }
    total
}

/// The page: each line without its leading space, ended by a line feed.
pub const fn join<const N: usize>(lines: &[&str]) -> [u8; N] {
    let mut out = [b'\n'; N];
    let mut at = 0;
    let mut index = 0;
    while index < lines.len() {
        let line = lines[index].as_bytes();
        let mut byte = if begins_with_space(line) { 1 } else { 0 };
        while byte < line.len() {
            out[at] = line[byte];
            at += 1;
            byte += 1;
        }
        at += 1;
        index += 1;
    }
    out
}
