//! The rules of the files and their syntax, each in a file of its own: its words and its manual page.

use crate::diag::Rule;

mod alias;
mod bad_name;
mod control_character;
mod cut_off;
mod duplicate_key;
mod empty_file;
mod front_matter_open;
mod key_not_text;
mod link_broken;
mod link_loop;
mod link_outside;
mod no_content;
mod not_json;
mod not_utf8;
mod replacement_character;
mod several_documents;
mod special_file;
mod syntax;
mod tab_indentation;
mod tag;
mod too_deep;
mod too_large;
mod unreadable;
mod utf_16;

pub use alias::ALIAS;
pub use bad_name::BAD_NAME;
pub use control_character::CONTROL_CHARACTER;
pub use cut_off::CUT_OFF;
pub use duplicate_key::DUPLICATE_KEY;
pub use empty_file::EMPTY_FILE;
pub use front_matter_open::FRONT_MATTER_OPEN;
pub use key_not_text::KEY_NOT_TEXT;
pub use link_broken::LINK_BROKEN;
pub use link_loop::LINK_LOOP;
pub use link_outside::LINK_OUTSIDE;
pub use no_content::NO_CONTENT;
pub use not_json::NOT_JSON;
pub use not_utf8::NOT_UTF8;
pub use replacement_character::REPLACEMENT_CHARACTER;
pub use several_documents::SEVERAL_DOCUMENTS;
pub use special_file::SPECIAL_FILE;
pub use syntax::SYNTAX;
pub use tab_indentation::TAB;
pub use tag::TAG;
pub use too_deep::TOO_DEEP;
pub use too_large::TOO_LARGE;
pub use unreadable::UNREADABLE_FILE;
pub use utf_16::UTF16;

/// Every rule of this phase, in the order of the codes.
pub const ALL: &[&Rule] = &[
    SYNTAX,
    TAB,
    DUPLICATE_KEY,
    KEY_NOT_TEXT,
    EMPTY_FILE,
    NOT_UTF8,
    UTF16,
    CONTROL_CHARACTER,
    REPLACEMENT_CHARACTER,
    ALIAS,
    TAG,
    SEVERAL_DOCUMENTS,
    TOO_DEEP,
    TOO_LARGE,
    LINK_OUTSIDE,
    LINK_LOOP,
    LINK_BROKEN,
    BAD_NAME,
    UNREADABLE_FILE,
    FRONT_MATTER_OPEN,
    NO_CONTENT,
    SPECIAL_FILE,
    CUT_OFF,
    NOT_JSON,
];

#[cfg(test)]
mod tests {
    use super::ALL;
    use crate::diag::{Phase, UiLanguage};

    #[test]
    fn codes_rise_and_every_rule_has_its_page() {
        assert!(ALL.windows(2).all(|pair| pair[0].code < pair[1].code));
        for rule in ALL {
            assert_eq!(rule.phase(), Phase::Syntax);
            for language in UiLanguage::ALL {
                let page = rule.page(language);
                assert!(page.starts_with("# ") && page.len() > 150, "{}", rule.code);
                let words = rule.message.get(language);
                assert!(!words.ends_with('.') && !words.is_empty(), "{words}");
            }
        }
    }
}
