//! Conditions of a site's own templates ask for nothing that is not there.
//!
//! The engine takes a name that does not exist for "no", so `{% if region.tpyo %}` would leave something out without a
//! word. It does tell of a name through which another is sought. Hence the templates of a site are read with each name in
//! a condition asked first for something below itself: `region.tpyo` becomes
//! `(region.tpyo if region.tpyo._ is undefined else region.tpyo)`, which is the same value wherever there is one. The
//! templates of the program are held to this by a test, and are read as they stand.

use std::ops::Range;

/// A template with its conditions made strict, and what was put in where.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Strict {
    /// The template as the engine reads it.
    pub(super) text: String,
    /// What its author did not write, in order.
    added: Vec<Added>,
}

/// A stretch that was put in.
#[derive(Debug, PartialEq, Eq)]
struct Added {
    range: Range<usize>,
    /// Where in it the name stands that is asked for, which its author wrote right after.
    name: Range<usize>,
}

impl Strict {
    /// Reads a template. What this does not understand it leaves as it stands.
    pub(super) fn of(template: &str) -> Self {
        let mut out = Self::default();
        let mut from = 0;
        for mark in marks(template) {
            let Some(asked) = condition(&template[mark.clone()]) else { continue };
            let (start, end) = (mark.start + asked.start, mark.start + asked.end);
            for path in paths(&template[start..end]) {
                let name = &template[start + path.start..start + path.end];
                out.keep(&template[from..start + path.start]);
                let before = format!("({name} if ");
                out.add(
                    &format!("{before}{name}._ is undefined else "),
                    before.len()..before.len() + name.len(),
                );
                out.keep(name);
                out.add(")", 0..0);
                from = start + path.end;
            }
        }
        out.keep(&template[from..]);
        out
    }

    fn keep(&mut self, text: &str) {
        self.text.push_str(text);
    }

    fn add(&mut self, text: &str, name: Range<usize>) {
        let start = self.text.len();
        self.text.push_str(text);
        self.added.push(Added { range: start..self.text.len(), name: start + name.start..start + name.end });
    }

    /// Where in the author's text a place of this one is. A place in a name that was put in is one in the author's.
    pub(super) fn place(&self, at: usize) -> usize {
        let before = self.added.iter().take_while(|added| added.range.start < at);
        let mut place = at;
        for Added { range, name } in before {
            place -= range.end.min(at) - range.start;
            if at < range.end {
                place += at.clamp(name.start, name.end) - name.start;
            }
        }
        place
    }
}

/// What stands between `{{` and `}}`, and between `{%` and `%}`; nothing of comments and of what is shown as it stands.
fn marks(template: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(found) = template[at..].find('{') {
        let start = at + found;
        let (close, is_comment) = match template.as_bytes().get(start + 1) {
            Some(b'{') => ("}}", false),
            Some(b'%') => ("%}", false),
            Some(b'#') => ("#}", true),
            _ => {
                at = start + 1;
                continue;
            }
        };
        let inside = start + 2;
        let length =
            if is_comment { template[inside..].find(close) } else { end(&template[inside..], close) };
        let Some(length) = length else { break };
        let mark = inside..inside + length;
        at = mark.end + close.len();
        if is_comment {
            continue;
        }
        if tag(&template[mark.clone()]) == "raw" {
            // What follows is no template until the mark that ends it.
            match template[at..].find("endraw") {
                Some(more) => at += more,
                None => break,
            }
            continue;
        }
        out.push(mark);
    }
    out
}

/// Where a mark ends: its closing signs inside of a quotation do not count.
fn end(text: &str, close: &str) -> Option<usize> {
    let mut quote = None;
    text.char_indices().find_map(|(at, sign)| match quote {
        Some(open) => {
            quote = quote.filter(|_| sign != open);
            None
        }
        None if matches!(sign, '"' | '\'' | '`') => {
            quote = Some(sign);
            None
        }
        None => text[at..].starts_with(close).then_some(at),
    })
}

/// The first word of a mark.
fn tag(mark: &str) -> &str {
    let mark = mark.trim_start_matches(['-', '+']).trim_start();
    mark.split(|sign: char| !sign.is_alphanumeric()).next().unwrap_or_default()
}

/// The stretch of a mark in which a name that does not exist would pass for "no".
fn condition(mark: &str) -> Option<Range<usize>> {
    let word = tag(mark);
    let after = mark.find(word)? + word.len();
    match word {
        "if" | "elif" => Some(after..mark.len()),
        "set" | "set_global" => Some(mark.find('=')? + 1..mark.len()),
        _ => {
            // A value that is shown is looked for by the engine; one that is weighed is not.
            let weighs = tokens(mark).any(|token| match token {
                Token::Name(range) => matches!(&mark[range], "if" | "and" | "or" | "not"),
                Token::Sign(range) => matches!(&mark[range], "=" | "<" | ">" | "!"),
                Token::Other => false,
            });
            let is_component = mark.trim_start_matches('-').trim_start().starts_with('<');
            (weighs && !is_component).then_some(0..mark.len())
        }
    }
}

/// What an expression is made of, as far as names are concerned.
enum Token {
    /// A name with the dots in it: `loop.first`.
    Name(Range<usize>),
    /// One sign.
    Sign(Range<usize>),
    /// A quotation or a number.
    Other,
}

fn tokens(text: &str) -> impl Iterator<Item = Token> {
    let mut at = 0;
    std::iter::from_fn(move || {
        at += text[at..].len() - text[at..].trim_start().len();
        let start = at;
        let sign = text[at..].chars().next()?;
        let is_word = |sign: char| sign.is_alphanumeric() || sign == '_';
        let run =
            |is: &dyn Fn(char) -> bool| text[start..].find(|sign| !is(sign)).unwrap_or(text.len() - start);
        Some(if matches!(sign, '"' | '\'' | '`') {
            let length = text[start + 1..].find(sign).map_or(text.len() - start, |length| length + 2);
            at += length;
            Token::Other
        } else if sign.is_ascii_digit() {
            at += run(&|sign| is_word(sign) || sign == '.');
            Token::Other
        } else if is_word(sign) {
            at += run(&|sign| is_word(sign) || sign == '.');
            Token::Name(start..at)
        } else {
            at += sign.len_utf8();
            Token::Sign(start..at)
        })
    })
}

/// Words of the engine, which name nothing.
const WORDS: [&str; 19] = [
    "and",
    "or",
    "not",
    "in",
    "is",
    "if",
    "else",
    "for",
    "true",
    "True",
    "false",
    "False",
    "none",
    "None",
    "null",
    "loop",
    "self",
    "defined",
    "undefined",
];

/// The names in an expression whose values it weighs. Not those of functions, their arguments, filters and tests, nor
/// those that are asked for with care: `x is defined`, `x | default(value=…)`, `x?.y`.
fn paths(text: &str) -> Vec<Range<usize>> {
    let all: Vec<Token> = tokens(text).collect();
    let name = |at: usize| match all.get(at)? {
        Token::Name(range) => Some(&text[range.clone()]),
        _ => None,
    };
    let sign = |at: usize| match all.get(at)? {
        Token::Sign(range) => Some(&text[range.clone()]),
        _ => None,
    };
    let is_weighed = |at: usize| {
        let Some(word) = name(at) else { return false };
        let root = word.split('.').next().unwrap_or(word);
        let before = at.checked_sub(1);
        let after_sign = before.and_then(sign).is_some_and(|sign| matches!(sign, "|" | "." | "?" | "<"));
        let after_word = before.and_then(name).is_some_and(|word| matches!(word, "is" | "for"));
        let is_negated_test = before.and_then(name) == Some("not")
            && at.checked_sub(2).and_then(name).is_some_and(|word| word == "is");
        let is_called = matches!(sign(at + 1), Some("(" | "[" | "?" | "."));
        let is_argument = sign(at + 1) == Some("=") && sign(at + 2) != Some("=");
        let is_default = sign(at + 1) == Some("|") && name(at + 2) == Some("default");
        let is_looked_for = name(at + 1) == Some("is")
            && [at + 2, at + 3]
                .into_iter()
                .filter_map(name)
                .any(|word| matches!(word, "defined" | "undefined"));
        !WORDS.contains(&root)
            && !word.starts_with("__")
            && !word.ends_with('.')
            && !after_sign
            && !after_word
            && !is_negated_test
            && !is_called
            && !is_argument
            && !is_default
            && !is_looked_for
    };
    let weighed = (0..all.len()).filter(|at| is_weighed(*at));
    weighed
        .filter_map(|at| match &all[at] {
            Token::Name(range) => Some(range.clone()),
            _ => None,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(template: &str) -> Vec<&str> {
        let mut out = Vec::new();
        for mark in marks(template) {
            if let Some(asked) = condition(&template[mark.clone()]) {
                let whole = &template[mark.start + asked.start..mark.start + asked.end];
                out.extend(paths(whole).into_iter().map(|path| &whole[path]));
            }
        }
        out
    }

    #[test]
    fn names_that_are_weighed_are_found() {
        for (template, expected) in [
            ("{% if a %}{% elif b.c %}{% endif %}", vec!["a", "b.c"]),
            ("{%- if not a and (b.c or d) -%}", vec!["a", "b.c", "d"]),
            ("{% if a | length > 1 and t(key=\"x\", n=b) == c %}", vec!["a", "b", "c"]),
            ("{% if a is defined and b is not undefined and c is odd %}", vec!["c"]),
            ("{% if a | default(value=b) %}{% if a?.b %}{% if a[0] %}", vec!["b"]),
            ("{% if \"%} a\" in b %}", vec!["b"]),
            ("{{ a }}{{ a | length }}{{ t(key=\"k\", n=a) }}", vec!["a"]),
            ("{{ a if b else c }}", vec!["a", "b", "c"]),
            ("{% set x = a.b %}{% for y in z %}{% if loop.first %}", vec!["a.b"]),
            ("{# {% if a %} #}{% raw %}{% if b %}{% endraw %}{% if c %}", vec!["c"]),
        ] {
            assert_eq!(asked(template), expected, "{template}");
        }
    }

    #[test]
    fn places_are_those_of_the_author() {
        let template = "<p>{% if page.typo and ä %}x{% endif %}{% if b %}";
        let strict = Strict::of(template);
        assert_ne!(strict.text, template);
        for (at, sign) in template.char_indices().filter(|(_, sign)| "xäb%<".contains(*sign)) {
            let found =
                strict.text.char_indices().any(|(own, other)| sign == other && strict.place(own) == at);
            assert!(found, "{sign} at {at}");
        }
        assert_eq!(strict.place(strict.text.len()), template.len());
    }
}
