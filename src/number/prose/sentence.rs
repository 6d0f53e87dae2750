//! Where sentences end.

use std::ops::Range;

use super::scan::Scan;
use super::words::Cue;
use crate::number::lex::TokenKind;

/// The sentences of a block, by their tokens. Together they hold all of them.
pub(super) fn sentences(scan: &Scan<'_>) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut from = 0;
    let mut at = 0;
    while at < scan.tokens.len() {
        if scan.is_symbol(at, ".!?…") {
            let mut end = at + 1;
            while scan.is_symbol(end, ".!?…\"”’'»)]") && scan.is_glued(end) {
                end += 1;
            }
            if ends(scan, at, end) {
                out.push(from..end);
                from = end;
            }
            at = end;
        } else {
            at += 1;
        }
    }
    if from < scan.tokens.len() {
        out.push(from..scan.tokens.len());
    }
    out
}

/// Whether the stop at `at` ends a sentence; what comes next begins at `next`.
fn ends(scan: &Scan<'_>, at: usize, next: usize) -> bool {
    let Some(token) = scan.token(next) else { return true };
    if !token.spaced {
        return false;
    }
    if token.kind == TokenKind::Word && !scan.is_capital(next) {
        return false;
    }
    if !scan.is_symbol(at, ".") || !scan.is_glued(at) || !scan.is_word(at - 1) {
        return true;
    }
    // "No. 24", "Elvyn G. Masassya"
    let letter = scan.is_capital(at - 1) && scan.written(at - 1).chars().count() == 1;
    let short = scan.has(at - 1, Cue::Abbreviation) == Some(1);
    let digits = token.kind == TokenKind::Number;
    !(letter || short && (digits || scan.is_capital(at - 1) || scan.written(at - 1).chars().count() < 4))
}
