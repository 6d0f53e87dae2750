//! Several files in one text, for tests: see `tests/cases.rs` for the format.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test takes the parts that it needs; a test stops at the first surprise"
)]

use cakupan::world::MemoryWorld;
use std::collections::BTreeMap;
use std::fmt;

/// Files to lay over others, and what is expected of them.
#[derive(Debug, Default)]
pub(crate) struct Archive {
    /// The bytes of each file by path; nothing for one that is taken away.
    pub(crate) files: BTreeMap<String, Option<Vec<u8>>>,
    /// The expected findings.
    pub(crate) marks: Vec<Mark>,
}

/// An expected finding.
#[derive(Debug)]
pub(crate) struct Mark {
    pub(crate) path: String,
    /// From 1; nothing for the file as a whole.
    pub(crate) line: Option<usize>,
    pub(crate) column: Option<usize>,
    pub(crate) code: String,
    pub(crate) words: String,
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        let column = self.column.map(|column| format!(":{column}")).unwrap_or_default();
        write!(f, "{}{line}{column} {} {}", self.path, self.code, self.words)
    }
}

/// A path that stands for all files of the base.
const ALL: &str = "*";

impl Archive {
    /// Reads an archive; what stands before the first file is words about it.
    pub(crate) fn parse(text: &str) -> Result<Self, String> {
        let mut archive = Self::default();
        let mut current: Option<(String, Vec<String>, Vec<String>)> = None;
        for line in text.lines() {
            let (content, marks) = divided(line);
            if let Some((path, flags)) = header(content) {
                archive.close(current.take())?;
                for mark in marks {
                    archive.marks.push(parse_mark(&path, None, mark)?);
                }
                current = Some((path, flags, Vec::new()));
            } else if let Some((path, _, lines)) = &mut current {
                lines.push(content.to_owned());
                for mark in marks {
                    archive.marks.push(parse_mark(path, Some(lines.len()), mark)?);
                }
            }
        }
        archive.close(current)?;
        Ok(archive)
    }

    fn close(&mut self, file: Option<(String, Vec<String>, Vec<String>)>) -> Result<(), String> {
        let Some((path, flags, lines)) = file else { return Ok(()) };
        let has = |flag: &str| flags.iter().any(|known| known == flag);
        let known = ["removed", "escaped", "crlf", "bom", "repeated", "folder", "cut"];
        if let Some(flag) = flags.iter().find(|flag| !known.contains(&flag.as_str())) {
            return Err(format!("{path}: unknown flag `{flag}`"));
        }
        if has("folder") {
            return Ok(());
        }
        let end = if has("crlf") { "\r\n" } else { "\n" };
        let mut bytes: Vec<u8> = if has("bom") { "\u{feff}".into() } else { Vec::new() };
        for line in &lines {
            let line = if has("repeated") { repeated(line)? } else { line.clone() };
            if has("escaped") {
                bytes.extend(unescaped(&line)?);
            } else {
                bytes.extend(line.bytes());
            }
            bytes.extend(end.bytes());
        }
        if has("cut") {
            bytes.truncate(bytes.len() - end.len());
        }
        let file = (!has("removed")).then_some(bytes);
        if self.files.insert(path.clone(), file).is_some() {
            return Err(format!("{path} is there twice"));
        }
        Ok(())
    }

    /// These files laid over those of `base`.
    pub(crate) fn over(&self, base: &Self) -> MemoryWorld {
        let mut world = MemoryWorld::new(jiff::civil::date(2026, 1, 1));
        let kept = |path: &&String| !self.files.contains_key(ALL) && !self.files.contains_key(*path);
        let below = base.files.iter().filter(|(path, _)| kept(path));
        for (path, bytes) in below.chain(self.files.iter().filter(|(path, _)| *path != ALL)) {
            if let Some(bytes) = bytes {
                world = world.with(path.clone(), bytes.clone());
            }
        }
        world
    }
}

/// `-- PATH -- FLAGS`
fn header(line: &str) -> Option<(String, Vec<String>)> {
    let rest = line.strip_prefix("-- ")?;
    let (path, flags) = rest.split_once(" --")?;
    Some((path.to_owned(), flags.split_whitespace().map(str::to_owned).collect()))
}

/// A line without its marks, and the marks.
fn divided(line: &str) -> (&str, Vec<&str>) {
    let mut parts = line.split("#!");
    let content = parts.next().unwrap_or_default();
    let marks: Vec<&str> = parts.collect();
    if marks.is_empty() { (line, marks) } else { (content.trim_end_matches(' '), marks) }
}

/// ` CODE words`, `3 CODE words`, ` CODE:7 words`
fn parse_mark(path: &str, line: Option<usize>, mark: &str) -> Result<Mark, String> {
    let wrong = || format!("{path}: `#!{mark}` is not a mark");
    let (number, rest) = mark.split_once(' ').ok_or_else(wrong)?;
    let line = if number.is_empty() { line } else { Some(number.parse().map_err(|_| wrong())?) };
    let (code, words) = rest.split_once(' ').ok_or_else(wrong)?;
    let (code, column) = match code.split_once(':') {
        Some((code, column)) => (code, Some(column.parse().map_err(|_| wrong())?)),
        None => (code, None),
    };
    if code.len() != 4 || !code.starts_with('C') || words.trim().is_empty() {
        return Err(wrong());
    }
    Ok(Mark { path: path.to_owned(), line, column, code: code.to_owned(), words: words.trim().to_owned() })
}

fn unescaped(line: &str) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('\\') {
        out.extend(before.bytes());
        let (byte, used) = match after.as_bytes().first() {
            Some(b't') => (b'\t', 1),
            Some(b'n') => (b'\n', 1),
            Some(b'\\') => (b'\\', 1),
            Some(b'x') => {
                let digits = after.get(1..3).ok_or("`\\x` wants two digits")?;
                (u8::from_str_radix(digits, 16).map_err(|error| error.to_string())?, 3)
            }
            _ => return Err(format!("unknown escape in `{line}`")),
        };
        out.push(byte);
        rest = &after[used..];
    }
    out.extend(rest.bytes());
    Ok(out)
}

/// `{3:ab}` → `ababab`
fn repeated(line: &str) -> Result<String, String> {
    let mut out = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('{') {
        let (times, after) = after.split_once(':').ok_or("`{N:text}` wants a colon")?;
        let (text, after) = after.split_once('}').ok_or("`{N:text}` wants a brace")?;
        out.push_str(before);
        out.push_str(&text.repeat(times.parse().map_err(|_| "`{N:text}` wants a number")?));
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}
