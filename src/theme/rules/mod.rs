//! The rules of templates and messages.

mod missing_message;
mod template_rendering;
mod template_syntax;
mod unknown_theme;
mod unused_theme_file;

pub use missing_message::MISSING_MESSAGE;
pub use template_rendering::TEMPLATE_RENDERING;
pub use template_syntax::TEMPLATE_SYNTAX;
pub use unknown_theme::UNKNOWN_THEME;
pub use unused_theme_file::UNUSED_THEME_FILE;

use crate::diag::Rule;

/// All, by code.
pub const ALL: &[&Rule] =
    &[TEMPLATE_SYNTAX, TEMPLATE_RENDERING, MISSING_MESSAGE, UNUSED_THEME_FILE, UNKNOWN_THEME];
