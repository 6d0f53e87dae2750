//! `cakupan schema KIND`: the JSON Schema of a kind of file, for editors.

use super::screen::Screen;
use super::trouble::machine;
use super::{Outcome, nearest_hint};
use crate::check::shape::{FileKind, Names, schema as shape_schema};
use crate::diag::{Both, Phrase};
use crate::pipeline::{Settings, examine};
use crate::world::{DiskWorld, WorldError};
use std::path::Path;

pub(super) fn schema(kind: Option<&str>, with: Option<&Path>, screen: &Screen) -> Outcome {
    let known: Vec<&str> = FileKind::ALL.into_iter().map(FileKind::name).collect();
    let Some(wanted) = kind else {
        screen.print(&format!("{}\n", known.join("\n")));
        return Outcome::Done;
    };
    let Some(kind) = FileKind::ALL.into_iter().find(|kind| kind.name() == wanted) else {
        screen.complain(
            &Phrase::new(Both {
                id: "tidak ada jenis berkas `{kind}`",
                en: "there is no kind of file `{kind}`",
            })
            .with("kind", wanted),
        );
        nearest_hint(wanted, &known, screen);
        return Outcome::Usage;
    };
    match with.map_or_else(|| Ok(Names::default()), |root| names(root, screen)) {
        Ok(names) => {
            screen.print(&format!("{:#}\n", shape_schema::schema(kind, &names)));
            Outcome::Done
        }
        Err(error) => machine(screen, &error),
    }
}

/// The names that a content folder declares. Faults in it are no reason not to help with mending them.
fn names(root: &Path, screen: &Screen) -> Result<Names, WorldError> {
    let examined = examine(&DiskWorld::new(root), &Settings::everything())?;
    if examined.findings.has_errors() {
        screen.complain(
            &Phrase::new(Both {
                id: "isi `{root}` belum benar semua: hanya nama yang terbaca yang ditawarkan (lihat `cakupan check`)",
                en: "the content of `{root}` has faults: only the names that could be read are offered (see `cakupan check`)",
            })
            .with("root", root.display().to_string()),
        );
    }
    Ok(Names::of(&examined.dataset))
}
