//! The theme that a site names, where there is none of that name.

use super::rules::UNKNOWN_THEME;
use crate::diag::{Both, Diagnostics, Phrase};
use crate::source::Spanned;

/// The finding that no file is below the folder of the theme; `paths` are those of all files.
pub fn no_such_theme<'p>(name: &Spanned<String>, paths: impl Iterator<Item = &'p str>) -> Diagnostics {
    let folders =
        paths.filter_map(|path| path.strip_prefix("themes/")?.split_once('/').map(|(name, _)| name));
    let mut folders: Vec<&str> = folders.collect();
    folders.dedup();
    let near = folders.iter().max_by(|a, b| likeness(a, name).total_cmp(&likeness(b, name)));
    let hint = match near.filter(|near| likeness(near, name) > 0.8) {
        Some(near) => {
            let words = Both { id: "mungkin maksudnya `{near}`", en: "perhaps `{near}` is meant" };
            Phrase::new(words).with("near", *near)
        }
        None => Phrase::new(Both {
            id: "buat dengan `cakupan new theme {name}`, atau hapus kunci ini untuk tema bawaan",
            en: "make it with `cakupan new theme {name}`, or remove this key for the program's own theme",
        })
        .with("name", name.value.as_str()),
    };
    let mut found = Diagnostics::default();
    found.push(UNKNOWN_THEME.at(name.span).with("name", name.value.as_str()).hint(hint));
    found
}

fn likeness(folder: &str, name: &Spanned<String>) -> f64 {
    strsim::jaro_winkler(folder, &name.value)
}
