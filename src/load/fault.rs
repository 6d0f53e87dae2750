//! The words for a syntax error: what it is and what to do, in the terms of someone who writes such files.

use super::locate::{Culprit, What};
use super::rules::{SYNTAX, TAB};
use crate::diag::{Both, Diagnostic, Phrase, plural};
use crate::source::Span;
use granit_parser::ErrorKind as Kind;
use std::ops::Range;

/// The finding for a syntax error that the parser calls `kind`; `span` tells where a place of the text is.
pub(super) fn finding(kind: &Kind, culprit: &Culprit, span: impl Fn(Range<usize>) -> Span) -> Diagnostic {
    let at = span(culprit.place.clone());
    let (words, hint) = match culprit.what {
        What::Tab => return TAB.at(at).hint(NO_TABS),
        What::Quote => simple(OPEN_QUOTE),
        What::Bracket(open) => {
            (Phrase::new(OPEN_BRACKET.0).with("open", open.to_string()), OPEN_BRACKET.1.into())
        }
        What::NoColon => simple(NO_COLON),
        What::Shifted(from, to) => (SHIFTED.into(), shift_hint(from, to)),
        What::Told => {
            let (words, hint) = told(kind);
            (words, hint.into())
        }
    };
    let finding = SYNTAX.at(at).with("what", words).hint(hint);
    match (&culprit.also, culprit.what) {
        (Some(beside), What::Shifted(..)) => finding.label(span(beside.clone()), BESIDE),
        (Some(deeper), _) => finding.label(span(deeper.clone()), DEEPER),
        (None, _) => finding,
    }
}

fn simple((words, hint): (Both, Both)) -> (Phrase, Phrase) {
    (words.into(), hint.into())
}

/// With how many spaces a line should begin.
fn shift_hint(from: usize, to: usize) -> Phrase {
    let none = Both {
        id: "awali baris ini tanpa spasi, bukan {from}",
        en: "begin it without a space, not with {from}",
    };
    let some = Both { id: "awali dengan {to}, bukan {from}", en: "begin it with {to}, not with {from}" };
    let words = Phrase::new(if to == 0 { none } else { some }).with("from", from);
    words.with("to", plural(to, "spasi", "space", "spaces"))
}

/// What the parser says, in our words.
fn told(kind: &Kind) -> (Phrase, Both) {
    let (what, hint) = match kind {
        Kind::MappingValueNotAllowed | Kind::InvalidColonPlacement | Kind::InvalidMappingValueWhitespace => {
            COLON
        }
        Kind::ExpectedBlockMappingKey
        | Kind::ExpectedBlockSequenceEntry
        | Kind::ExpectedDocumentStart
        | Kind::InvalidIndentation
        | Kind::MappingKeyNotAllowed
        | Kind::InvalidFlowScalarIndent => INDENTATION,
        Kind::BlockSequenceEntryNotAllowed
        | Kind::BlockEntryInFlowCollection
        | Kind::InvalidBlockEntryWhitespace => LIST_ITEM,
        Kind::InvalidTrailingSingleQuotedScalar | Kind::InvalidTrailingDoubleQuotedScalar => AFTER_QUOTE,
        Kind::UnclosedQuotedScalar
        | Kind::InvalidQuotedScalarIndent
        | Kind::DocumentIndicatorInQuotedScalar => OPEN_QUOTE,
        Kind::UnknownQuotedScalarEscape
        | Kind::InvalidQuotedScalarHexEscape
        | Kind::InvalidLowSurrogateHexEscape
        | Kind::InvalidLowSurrogate
        | Kind::MissingLowSurrogate
        | Kind::UnpairedLowSurrogate
        | Kind::InvalidUnicodeEscape => ESCAPE,
        Kind::MisplacedFlowCollectionEnd => STRAY_BRACKET,
        Kind::MismatchedFlowCollectionEnd { open, close } => {
            let words =
                Phrase::new(WRONG_BRACKET.0).with("open", open.to_string()).with("close", close.to_string());
            return (words, WRONG_BRACKET.1);
        }
        Kind::ExpectedFlowMappingSeparator
        | Kind::ExpectedFlowSequenceSeparator
        | Kind::UnexpectedEofFlowSequence
        | Kind::UnexpectedEofFlowMapping
        | Kind::UnexpectedEofImplicitFlowMapping
        | Kind::FlowMappingValueAdjacentCollection => SEPARATOR,
        Kind::UnexpectedCharacter { character } => {
            return (Phrase::new(RESERVED.0).with("character", character.to_string()), RESERVED.1);
        }
        Kind::PlainScalarStartsWithDashFlowIndicator => RESERVED_DASH,
        Kind::CommentInterceptedScalar | Kind::CommentNotSeparated => COMMENT,
        Kind::ZeroBlockScalarIndent | Kind::InvalidBlockScalarHeader | Kind::InvalidBlockScalarIndent => {
            BLOCK
        }
        Kind::DirectiveDisallowed | Kind::InvalidDocumentEnd | Kind::MissingDocumentEndBeforeDirective => {
            DIRECTIVE
        }
        Kind::InvalidSimpleKey => NO_COLON,
        other => {
            // The parser's own words, for the few kinds that hardly anyone meets.
            return (Phrase::new(OTHER.0).with("detail", other.to_string()), OTHER.1);
        }
    };
    (Phrase::new(what), hint)
}

const NO_TABS: Both = Both { id: "ganti setiap tab dengan dua spasi", en: "replace each tab by two spaces" };
const BESIDE: Both = Both { id: "bandingkan dengan baris ini", en: "compare it with this line" };
const DEEPER: Both = Both {
    id: "baris-baris mulai dari sini lebih menjorok",
    en: "the lines from here on are indented deeper",
};
const SHIFTED: Both = Both {
    id: "baris ini tidak sejajar dengan baris di sebelahnya",
    en: "this line does not line up with those beside it",
};
const OPEN_QUOTE: (Both, Both) = (
    Both { id: "tanda kutip ini tidak ditutup", en: "this quote is never closed" },
    Both { id: "tutup dengan tanda kutip yang sama", en: "close it with the same quote" },
);
const OPEN_BRACKET: (Both, Both) = (
    Both { id: "`{open}` ini tidak ditutup", en: "this `{open}` is never closed" },
    Both {
        id: "tutup kurungnya; teks yang diawali kurung diapit tanda kutip",
        en: "close the bracket; put text that begins with a bracket in quotes",
    },
);
const NO_COLON: (Both, Both) = (
    Both { id: "kunci tanpa titik dua", en: "a key without a colon" },
    Both {
        id: "tulis `kunci: nilai`, dengan titik dua dan spasi",
        en: "write `key: value`, with a colon and a space",
    },
);
const COLON: (Both, Both) = (
    Both { id: "titik dua di tempat yang salah", en: "a colon where none can stand" },
    Both {
        id: "teks yang memuat titik dua diapit tanda kutip; kalau ini kunci, sejajarkan dengan kunci di atasnya",
        en: "put text that has a colon in quotes; if this is a key, line it up with the keys above",
    },
);
const INDENTATION: (Both, Both) = (
    Both {
        id: "baris ini tidak sejajar dengan baris di atasnya",
        en: "this line does not line up with those above",
    },
    Both {
        id: "beri spasi di awal baris sebanyak kunci atau butir di sebelahnya",
        en: "begin it with as many spaces as the keys or items beside it",
    },
);
const LIST_ITEM: (Both, Both) = (
    Both { id: "butir daftar `- ` di tempat yang salah", en: "a list item `- ` where none can stand" },
    Both {
        id: "tulis setiap butir pada baris sendiri di bawah kuncinya, atau apit teksnya dengan tanda kutip",
        en: "write each item on a line of its own below the key, or put the text in quotes",
    },
);
const AFTER_QUOTE: (Both, Both) = (
    Both { id: "ada teks setelah tanda kutip penutup", en: "text after the closing quote" },
    Both {
        id: "apit seluruh nilainya, atau gandakan tanda kutip tunggal di dalamnya: `''`",
        en: "put the whole value in quotes, or double a single quote inside: `''`",
    },
);
const ESCAPE: (Both, Both) = (
    Both {
        id: "`\\` yang tidak dikenal di antara tanda kutip ganda",
        en: "an unknown `\\` in double quotes",
    },
    Both {
        id: "tulis `\\\\` untuk garis miring terbalik, atau pakai tanda kutip tunggal",
        en: "write `\\\\` for a backslash, or use single quotes",
    },
);
const STRAY_BRACKET: (Both, Both) = (
    Both { id: "kurung ini tidak menutup apa pun", en: "this bracket closes nothing" },
    Both { id: "hapus, atau apit teksnya dengan tanda kutip", en: "remove it, or put the text in quotes" },
);
const WRONG_BRACKET: (Both, Both) = (
    Both { id: "`{open}` ditutup dengan `{close}`", en: "`{open}` is closed with `{close}`" },
    Both { id: "samakan kedua kurungnya", en: "make the two brackets match" },
);
const SEPARATOR: (Both, Both) = (
    Both { id: "koma atau kurung penutup tidak ada", en: "a comma or the closing bracket is missing" },
    Both {
        id: "pisahkan nilai dengan `, ` dan tutup kurungnya",
        en: "put `, ` between the values and close the bracket",
    },
);
const RESERVED: (Both, Both) = (
    Both { id: "`{character}` tidak boleh di sini", en: "`{character}` cannot stand here" },
    Both { id: "apit seluruh nilainya dengan tanda kutip", en: "put the whole value in quotes" },
);
const RESERVED_DASH: (Both, Both) = (
    Both { id: "`-` tepat di depan koma atau kurung", en: "`-` right before a comma or bracket" },
    Both {
        id: "tulis `not-available` untuk angka yang tidak ada, atau apit dengan tanda kutip",
        en: "write `not-available` for a figure that does not exist, or put it in quotes",
    },
);
const COMMENT: (Both, Both) = (
    Both { id: "komentar memotong sebuah teks", en: "a comment cuts a text in two" },
    Both {
        id: "pindahkan komentar ke baris di atasnya, atau apit teks yang memuat `#` dengan tanda kutip",
        en: "move the comment to the line above, or put text that has a `#` in quotes",
    },
);
const BLOCK: (Both, Both) = (
    Both { id: "blok teks setelah `|` atau `>` tidak rata", en: "the text block after `|` or `>` is uneven" },
    Both {
        id: "mulai setiap barisnya dengan jumlah spasi yang sama",
        en: "begin each of its lines with the same number of spaces",
    },
);
const DIRECTIVE: (Both, Both) = (
    Both { id: "baris perintah YAML tidak dipakai di sini", en: "directives of YAML are not used here" },
    Both { id: "hapus baris ini", en: "remove this line" },
);
const OTHER: (Both, Both) = (
    Both { id: "pembaca YAML berkata: {detail}", en: "the reader of YAML says: {detail}" },
    Both {
        id: "bandingkan dengan baris di atasnya, atau apit nilainya dengan tanda kutip",
        en: "compare it with the lines above, or put the value in quotes",
    },
);
