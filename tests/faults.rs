//! Six ordinary faults in the demonstration's own content, alone and together: each gives exactly the finding that it
//! should, at its place, with the region that it concerns; and no page is written.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and reads the demonstration"
)]

#[path = "faults/mod.rs"]
mod faults;

use cakupan::diag::{Diagnostic, Place, UiLanguage};
use cakupan::model::{Aspect, CellKey, Period, Quantity, Stated};
use cakupan::pipeline::{Examined, Settings, examine};
use cakupan::world::{DiskWorld, Overlay};
use faults::{Fault, SIX, faulty};
use std::collections::BTreeMap;
use std::path::Path;

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn with(changes: BTreeMap<String, Option<Vec<u8>>>) -> Examined {
    examine(&Overlay { base: &DiskWorld::new(project()), changes }, &Settings::default()).unwrap()
}

fn examined(faults: &[&Fault]) -> Examined {
    let files = faults.iter().map(|fault| fault.path);
    with(files.map(|path| (path.to_owned(), Some(faulty(project(), path, faults).into_bytes()))).collect())
}

/// What was found, as `path CODE what it points at`, and the words in English.
fn told(finding: &Diagnostic, examined: &Examined) -> (String, String) {
    let at = match finding.place {
        Place::At(span) => examined.files.text(span).lines().next().unwrap_or_default(),
        Place::Path(_) | Place::Nowhere => "",
    };
    let place = format!("{} {} {at}", finding.path(&examined.files), finding.rule.code);
    (place, finding.message.text(UiLanguage::English))
}

fn assert_told(faults: &[&Fault]) {
    let examined = examined(faults);
    let mut found: Vec<_> =
        examined.findings.sorted().into_iter().map(|finding| told(finding, &examined)).collect();
    for fault in faults {
        let expected = format!("{} {} {}", fault.path, fault.code, fault.at);
        let at = found.iter().position(|(place, words)| *place == expected && words.contains(fault.words));
        let Some(at) = at else {
            panic!("{}: `{expected}` `{}` is not in {found:#?}", fault.name, fault.words)
        };
        found.remove(at);
    }
    assert!(found.is_empty(), "more than there is: {found:#?}");
    assert!(examined.findings.has_errors(), "it would be published");
}

#[test]
fn each_fault_alone_gives_its_finding_and_no_other() {
    assert!(examined(&[]).findings.is_empty(), "the demonstration itself is sound");
    for fault in SIX {
        assert_told(&[fault]);
    }
}

#[test]
fn all_together_give_as_many() {
    assert_told(&SIX.iter().collect::<Vec<_>>());
}

/// The demonstration with one figure of Lampung written as `value`, in a file whose figures are in `language`.
fn lampung(value: &str, language: &str) -> Examined {
    let path = "content/data/2023-12-kemnaker-participants.yaml";
    let text = std::fs::read_to_string(project().join(path)).unwrap();
    let (from, figure) = ("[  354_603,", format!("[{value},"));
    let row = "  lampung:                   ";
    assert!(text.contains(&format!("{row}{from}")));
    let text = text.replace(&format!("{row}{from}"), &format!("{row}{figure}"));
    let text = text.replace("\nsource: ", &format!("\nnumbers: {language}\nsource: "));
    with([(path.to_owned(), Some(text.into_bytes()))].into())
}

/// `12,5 juta` is a number wherever a count is written in Indonesian; elsewhere it is told what to do.
#[test]
fn twelve_and_a_half_million_is_read_where_it_is_a_number() {
    let read = lampung("\"12,5 juta\"", "id");
    let dataset = &read.dataset;
    let key = CellKey {
        region: dataset.regions.all.find("lampung").unwrap(),
        measure: dataset.measures.all.find("participants.active").unwrap(),
        category: dataset
            .cells
            .iter()
            .map(|(key, _)| key.category)
            .find(|category| {
                let what = cakupan::model::MeasureRef {
                    measure: dataset.measures.all.find("participants.active").unwrap(),
                    category: *category,
                };
                dataset.measures.key_of(what) == "participants.active/pu"
            })
            .unwrap(),
        period: Period::parse("2023-12").unwrap(),
        aspect: Aspect::Actual,
    };
    let Stated::Quantity(quantity) = dataset.cells.of(key)[0].stated else { panic!("no figure") };
    assert_eq!(quantity.point(), Quantity::exact(12_500_000).point());
    // The sum of the row tells that it cannot be right there.
    let codes: Vec<&str> = read.findings.sorted().iter().map(|finding| finding.rule.code).collect();
    assert!(codes.contains(&"C404") && !codes.contains(&"C207"), "{codes:?}");

    let english = lampung("\"12,5 juta\"", "en");
    let found = english.findings.sorted();
    let [finding] = found.as_slice() else { panic!("{found:#?}") };
    assert_eq!(
        told(finding, &english).0,
        "content/data/2023-12-kemnaker-participants.yaml C207 \"12,5 juta\""
    );
    assert!(finding.hints[0].text(UiLanguage::English).contains("`numbers: id`"));
}
