//! `cakupan explain CODE`: the manual page of a rule.

use super::screen::Screen;
use super::{Outcome, nearest_hint};
use crate::catalogue;
use crate::diag::{Both, Phrase};
use std::fmt::Write as _;

pub(super) fn explain(code: Option<&str>, screen: &Screen) -> Outcome {
    let Some(code) = code else {
        screen.print(&list(screen));
        return Outcome::Done;
    };
    let wanted = code.trim();
    if let Some(rule) = catalogue::find(wanted) {
        screen.print(&format!("{} · {}\n\n{}", rule.code, rule.name, rule.page(screen.language)));
        return Outcome::Done;
    }
    screen.complain(
        &Phrase::new(Both {
            id: "tidak ada kode `{code}`; `cakupan explain` menampilkan semuanya",
            en: "there is no code `{code}`; `cakupan explain` lists them all",
        })
        .with("code", wanted),
    );
    let names: Vec<&str> = catalogue::all().map(|rule| rule.name).collect();
    nearest_hint(wanted, &names, screen);
    Outcome::Usage
}

fn list(screen: &Screen) -> String {
    let mut out = String::new();
    for rule in catalogue::all() {
        let _ = writeln!(out, "{}  {:<26} {}", rule.code, rule.name, rule.message.get(screen.language));
    }
    out
}
