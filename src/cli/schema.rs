//! `cakupan schema KIND`: the JSON Schema of a kind of file, for editors.

use super::screen::Screen;
use super::{Outcome, nearest_hint};
use crate::check::shape::{FileKind, schema as shape_schema};
use crate::diag::{Both, Phrase};

pub(super) fn schema(kind: Option<&str>, screen: &Screen) -> Outcome {
    let names: Vec<&str> = FileKind::ALL.into_iter().map(FileKind::name).collect();
    let Some(wanted) = kind else {
        screen.print(&format!("{}\n", names.join("\n")));
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
        nearest_hint(wanted, &names, screen);
        return Outcome::Usage;
    };
    screen.print(&format!("{:#}\n", shape_schema::schema(kind)));
    Outcome::Done
}
