//! How many numbers of the texts were held against the data, and how many of their claims, by report and language.

use super::linked;
use crate::model::{LangId, ReleaseId};
use crate::page::address::PageKey;
use crate::page::draw::words;
use crate::page::sheet::Sheet;
use crate::page::view::{Cell, Row, RowKind, TableView};
use crate::prose::{Tally, TextId};
use std::collections::BTreeMap;

/// What texts are of: what is counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Of {
    Release(ReleaseId),
    /// Texts on regions that hold for every release.
    Standing,
    Page,
}

/// The numbers and claims of the texts; nothing if no text has any.
pub(super) fn table(sheet: &Sheet<'_>) -> Option<TableView> {
    let (dataset, proof) = (sheet.context.dataset, sheet.context.proof);
    let whole = proof.tally();
    if whole.all() + whole.claims() == 0 {
        return None;
    }
    let mut of: BTreeMap<(Of, LangId), Tally> = BTreeMap::new();
    for (id, text) in &proof.texts {
        let place = match id {
            TextId::Narrative(at) => {
                dataset.narratives.get(*at).map(|text| (Of::Release(text.release), text.language))
            }
            TextId::Standing(at) => dataset.standing.get(*at).map(|text| (Of::Standing, text.language)),
            TextId::Page(at) => dataset.pages.get(*at).map(|text| (Of::Page, text.language)),
        };
        if let Some(place) = place {
            of.entry(place).or_default().add(&text.tally);
        }
    }
    let language = |id: LangId| sheet.context.sheet(id, sheet.key).word("language-name");
    let releases = sheet.context.tables.releases.iter().map(|id| Of::Release(*id));
    let mut rows = Vec::new();
    for kind in releases.chain([Of::Standing, Of::Page]) {
        for (place, tally) in of.iter().filter(|(place, _)| place.0 == kind) {
            let (title, href) = match kind {
                Of::Release(id) => {
                    let title = sheet.text(&dataset.releases[id].title);
                    (title, Some(sheet.href(PageKey::Overview(id))))
                }
                Of::Standing => (sheet.word("texts-standing"), None),
                Of::Page => (sheet.word("texts-pages"), None),
            };
            let head = Cell { note: Some(language(place.1)), ..linked(title, href) };
            rows.push(row(sheet, head, tally, RowKind::Plain));
        }
    }
    rows.push(row(sheet, words(sheet.word("table-sum")), &whole, RowKind::Total));
    let columns = [("report", false), ("column-texts-verified", true), ("column-texts-claims", true)];
    Some(TableView {
        id: "texts-table".to_owned(),
        caption: sheet.word("caption-texts"),
        columns: sheet.columns(&columns),
        rows,
        note: None,
    })
}

fn row(sheet: &Sheet<'_>, head: Cell, tally: &Tally, kind: RowKind) -> Row {
    let note = |parts: &[(&str, usize)]| {
        let said = parts.iter().filter(|(_, count)| *count > 0).map(|(key, count)| {
            let text = sheet.count(*count);
            sheet.say(key, &[("text", (&text).into())])
        });
        let said: Vec<String> = said.collect();
        (!said.is_empty()).then(|| said.join("; "))
    };
    let numbers = note(&[
        ("texts-bound", tally.bound),
        ("texts-outside", tally.outside),
        ("texts-outdated", tally.outdated),
        ("texts-unchecked", tally.unchecked),
    ]);
    let claims = note(&[("texts-unchecked", tally.claims_unchecked)]);
    // Not of all: what is not checked is not untrue, and the notes tell of it.
    let cells = vec![
        Cell { note: numbers, ..words(sheet.count(tally.verified + tally.bound)) },
        Cell { note: claims, ..words(sheet.count(tally.claims_verified)) },
    ];
    Row { head, cells, kind }
}
