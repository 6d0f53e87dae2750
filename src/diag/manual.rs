//! Joins the lines of a doc comment into a manual page, at compile time, and gives a page in one language the examples
//! that it shares with the other. For [`rule!`](crate::rule) and [`Rule`](super::Rule) only.

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

/// The blocks of a page between lines of three backticks, these lines among them.
pub fn blocks(page: &str) -> Vec<String> {
    let mut blocks = Vec::new();
    let mut open: Option<Vec<&str>> = None;
    for line in page.lines() {
        let fence = line.starts_with("```");
        match &mut open {
            None if fence => open = Some(vec![line]),
            None => {}
            Some(block) => {
                block.push(line);
                if fence {
                    blocks.extend(open.take().map(|block| block.join("\n")));
                }
            }
        }
    }
    blocks
}

/// Which block of the other page a line stands for, counted from one: `‹1›` for the first.
pub fn stands_for(line: &str) -> Option<usize> {
    line.strip_prefix('‹')?.strip_suffix('›')?.parse().ok()
}

/// The page with the blocks of `other` in the places of the lines that stand for them. A line that stands for a block
/// that there is not is left; a test looks for it.
pub fn filled(page: &str, other: &str) -> String {
    let blocks = blocks(other);
    let block = |line: &str| stands_for(line).and_then(|number| blocks.get(number.checked_sub(1)?));
    page.lines().flat_map(|line| [block(line).map_or(line, String::as_str), "\n"]).collect()
}
