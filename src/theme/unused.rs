//! Which files of a site's own theme have no effect.

use super::rules::UNUSED_THEME_FILE;
use super::{ASSETS, MESSAGES, TEMPLATES, Theme, embedded};
use crate::diag::{Both, Diagnostic, Diagnostics, Phrase};

/// The styles that are joined into the one that is published.
const STYLES: [&str; 3] = ["assets/style.css", "assets/chart.css", "assets/own.css"];

impl Theme {
    /// A finding for every file that nothing uses, of all paths below the root; those outside `themes/` are passed
    /// over.
    pub fn unused<'p>(&self, paths: impl IntoIterator<Item = &'p str>) -> Diagnostics {
        let mut found = Diagnostics::default();
        let paths = paths.into_iter().filter(|path| path.starts_with("themes/") && !is_note(path));
        paths.filter_map(|path| self.look_at(path)).for_each(|finding| found.push(finding));
        found
    }

    fn look_at(&self, path: &str) -> Option<Diagnostic> {
        let finding = || UNUSED_THEME_FILE.in_path(path);
        let folder = self.overrides.folder();
        let Some(own) = path.strip_prefix(&folder) else {
            let hint = Phrase::new(Both {
                id: "pindahkan ke `{folder}`, atau sebut foldernya dengan `theme` di `site.yaml`: folder lain tidak dibaca",
                en: "move it to `{folder}`, or name its folder with `theme` in `site.yaml`: no other is read",
            });
            return Some(finding().hint(hint.with("folder", folder)));
        };
        if self.is_used(own) {
            return None;
        }
        let distance = |known: &&str| strsim::damerau_levenshtein(known, own);
        let near = known().min_by_key(distance).filter(|near| distance(near) <= 2);
        Some(match near {
            Some(near) => finding().hint(
                Phrase::new(Both { id: "maksudnya `{near}`?", en: "did you mean `{near}`?" })
                    .with("near", format!("{folder}{near}")),
            ),
            None => finding().hint(Both {
                id: "sebut namanya di templat atau gaya yang memakainya, atau hapus",
                en: "name it in the template or style that is to use it, or remove it",
            }),
        })
    }

    fn is_used(&self, path: &str) -> bool {
        if known().any(|known| known == path) || path.starts_with(MESSAGES) {
            return true;
        }
        // A part of the one style sheet has a name of its own; others are not published.
        if path.ends_with(".css") {
            return STYLES.contains(&path);
        }
        let is_component = |text: &str| path.starts_with(TEMPLATES) && text.contains("{% component ");
        if self.files.get(path).is_some_and(|text| is_component(text)) {
            return true;
        }
        let name = path.strip_prefix(TEMPLATES).unwrap_or_else(|| file_name(path));
        let placed = path.starts_with(TEMPLATES) || path.starts_with(ASSETS);
        let mut others = self.files.iter().filter(|(other, _)| *other != path);
        placed && others.any(|(_, text)| text.contains(name))
    }
}

/// The files of the theme that comes with the program.
fn known() -> impl Iterator<Item = &'static str> {
    let texts = embedded::FILES.iter().map(|(path, _)| *path);
    texts.chain(embedded::PICTURES.iter().map(|(path, _)| *path))
}

fn is_note(path: &str) -> bool {
    [".txt", ".md"].iter().any(|ending| path.ends_with(ending))
}

fn file_name(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}
