//! What a site says about findings in `site.yaml` is done, and nothing else: severities, acceptances, `--strict`; and
//! what it answers for is published, never lost.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise"
)]

mod archive;

use archive::Archive;
use cakupan::catalogue;
use cakupan::diag::{Diagnostics, Severity, UiLanguage};
use cakupan::pipeline::{Examined, Settings, examine, make};
use cakupan::site::Site;
use std::collections::{BTreeMap, BTreeSet};

const OVER: &str = "-- content/data/a.yaml --\nsource: kemnaker-2023\nreleased: 2024-03-15\nperiod: 2023-12\n\
    columns: [coverage.workers]\nrows:\n  aceh: [300 %]\n  jawa-barat: [60]\n";

const ACCEPTED: &str = "  accepted:\n    - rule: C405\n      file: data/a.yaml\n      \
    subject: \"coverage.workers · aceh · 2023-12 · actual\"\n      reason: { id: Benar begitu., en: So it is. }\n";

struct Run {
    examined: Examined,
    /// All findings of the run.
    findings: Diagnostics,
    /// The pages, where they were made.
    files: BTreeMap<String, Vec<u8>>,
}

/// The base of the cases with `findings` in its `site.yaml` and the files of `overlay`.
fn run(findings: &str, overlay: &str, settings: &Settings) -> Run {
    let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
    let site = String::from_utf8(base.files["content/site.yaml"].clone().unwrap()).unwrap();
    let findings = if findings.is_empty() { String::new() } else { format!("findings:\n{findings}") };
    let overlay = format!("{overlay}-- content/site.yaml --\n{site}{findings}");
    let world = Archive::parse(&overlay).unwrap().over(&base);
    let examined = examine(&world, settings).unwrap();
    let mut findings = examined.findings.clone();
    let sink = Site::default();
    if !findings.has_errors() {
        findings.extend(make(&examined, settings, &sink).unwrap().findings);
    }
    Run { examined, findings, files: sink.into_files() }
}

impl Run {
    fn codes(&self) -> Vec<(&str, Severity)> {
        self.findings.sorted().iter().map(|finding| (finding.rule.code, finding.severity)).collect()
    }

    fn accepted(&self) -> Vec<&str> {
        self.findings.accepted().iter().map(|accepted| accepted.finding.rule.code).collect()
    }

    fn page(&self, path: &str) -> String {
        String::from_utf8(
            self.files
                .get(path)
                .unwrap_or_else(|| panic!("no page {path} among {:?}", self.files.keys()))
                .clone(),
        )
        .unwrap()
    }
}

#[test]
fn a_figure_that_the_site_answers_for_is_published() {
    let settings = Settings::default();
    assert_eq!(run("", OVER, &settings).codes(), [("C405", Severity::Error)]);
    for policy in ["  severity: { C405: warning }\n", ACCEPTED] {
        let run = run(policy, OVER, &settings);
        assert!(!run.findings.has_errors(), "{:?}", run.codes());
        let page = run.page("laporan/2023-12/aceh.html");
        assert!(page.contains("300"), "the figure was lost: {policy}");
    }
}

/// Of two figures for one cell both are on the site, the one that is not in use as well.
#[test]
fn of_a_cell_that_is_given_twice_neither_figure_is_lost() {
    let overlay = "-- content/data/a.yaml --\nsource: kemnaker-2023\nreleased: 2024-03-15\nperiod: 2023-12\n\
        region: aceh\nfigures:\n  workers: 217\n";
    let run = run("  severity: { C401: warning }\n", overlay, &Settings::default());
    assert!(!run.findings.has_errors(), "{:?}", run.codes());
    let rows = run.page("data/cakupan.csv");
    for figure in ["200", "217"] {
        let row = |row: &str| {
            let cells: Vec<&str> = row.split(',').collect();
            ["aceh", "workers", figure].iter().all(|cell| cells.contains(cell))
        };
        assert!(rows.lines().any(row), "{figure} is lost");
    }
}

#[test]
fn an_accepted_finding_is_told_and_does_not_count() {
    let run = run(ACCEPTED, OVER, &Settings::default());
    assert_eq!((run.codes(), run.accepted()), (vec![], vec!["C405"]));
    let reason = &run.findings.accepted()[0].reason;
    assert_eq!(reason.text(UiLanguage::Indonesian), "Benar begitu.");
    assert_eq!(reason.text(UiLanguage::English), "So it is.");
    let declared = run.examined.files.position(run.findings.accepted()[0].span);
    assert_eq!(run.examined.files.text(run.findings.accepted()[0].span), "rule");
    assert!(declared.line > 1);
    // What a page can show of it.
    let entry = &run.examined.dataset.site.policy.accepted[0];
    assert_eq!((&*entry.rule.value, &*entry.file), ("C405", "data/a.yaml"));
    assert_eq!(entry.reason.get(cakupan::model::LangId(1)), "So it is.");
}

#[test]
fn strict_leaves_what_is_accepted() {
    let strict = Settings { strict: true, ..Settings::default() };
    let overlay = format!("{OVER}-- content/catatan.yaml --\na: 1\n");
    let run = run(ACCEPTED, &overlay, &strict);
    assert_eq!((run.codes(), run.accepted()), (vec![("C214", Severity::Error)], vec!["C405"]));
}

#[test]
fn a_warning_can_be_made_an_error_by_code_or_name() {
    let overlay = "-- content/catatan.yaml --\na: 1\n";
    for rule in ["C214", "c214", "unused-file"] {
        let run = run(&format!("  severity: {{ {rule}: error }}\n"), overlay, &Settings::default());
        assert_eq!(run.codes(), [("C214", Severity::Error)]);
    }
}

#[test]
fn what_was_not_looked_at_is_not_missed() {
    let stale = "  accepted:\n    - { rule: C214, file: x.yaml, reason: { id: a, en: b } }\n";
    assert_eq!(run(stale, "", &Settings::default()).codes(), [("C311", Severity::Warning)]);
    let then = Settings { as_of: Some(jiff::civil::date(2024, 6, 1)), ..Settings::default() };
    assert_eq!(run(stale, "", &then).codes(), []);
    // A run that did not go through tells its error alone.
    assert_eq!(run(stale, OVER, &Settings::default()).codes(), [("C405", Severity::Error)]);
    let mark = "-- content/reports/2023-12/overview.id.md --\n{{ fgure() }}\n";
    assert_eq!(run(stale, mark, &Settings::default()).codes(), [("C661", Severity::Error)]);
    // Made an error, it stops what it is about.
    let severe = format!("  severity: {{ stale-acceptance: error }}\n{stale}");
    assert_eq!(run(&severe, "", &Settings::default()).codes(), [("C311", Severity::Error)]);
}

#[test]
fn a_rule_is_given_one_severity() {
    let twice = "  severity: { C214: error, unused-file: warning }\n";
    assert_eq!(run(twice, "", &Settings::default()).codes(), [("C308", Severity::Error)]);
}

/// A narrative whose marks have no answer keeps its words, and says where a figure is missing.
#[test]
fn a_narrative_that_the_site_answers_for_keeps_its_words() {
    let page = |mark: &str, code: &str| {
        let overlay = format!("-- content/reports/2023-12/overview.id.md --\nAwal {mark} akhir.\n");
        let run = run(&format!("  severity: {{ {code}: warning }}\n"), &overlay, &Settings::default());
        assert_eq!(run.codes(), [(code, Severity::Warning)], "{mark}");
        let page = run.page("laporan/2023-12/index.html");
        assert!(page.contains("Awal ") && page.contains(" akhir."), "{mark}: words were lost");
        page
    };
    assert!(page("{{ figure(measure=\"claims.paid\") }}", "C664").contains("Awal tidak tersedia akhir."));
    assert!(page("{{ figure(measure=\"workres\") }}", "C663").contains("{{ figure(measure="));
    assert!(page("{{ region.nama }}", "C662").contains("{{ region.nama }}"));
    assert!(page("{{ fgure() }}", "C661").contains("{{ fgure() }}"));
    let chart = "{{ chart(kind=\"tilemap\", measure=\"workers\") }}";
    assert!(page(chart, "C665").contains("{{ chart(kind="));
}

#[test]
fn a_page_without_front_matter_has_the_name_of_its_file() {
    let overlay = "-- content/pages/about.id.md --\nSitus contoh.\n";
    let run = run("  severity: { C650: warning }\n", overlay, &Settings::default());
    assert_eq!(run.codes(), [("C650", Severity::Warning)]);
    assert!(run.page("about.html").contains("Situs contoh."));
}

/// What is doubtful or untranslated in a file has been read all the same: nothing that rests on it falls silent.
#[test]
fn a_finding_that_loses_nothing_silences_no_other() {
    let settings = Settings::default();
    let stray = "-- content/reports/2023-12/regions/jawa-brat.id.md --\nNarasi.\n";
    let note = OVER.replace("period:", "note: { id: Catatan. }\nperiod:").replace("300 %", "50");
    for (overlay, code) in [(OVER, "C405"), (note.as_str(), "C213")] {
        let run = run("", &format!("{overlay}{stray}"), &settings);
        let codes: Vec<&str> = run.codes().into_iter().map(|(code, _)| code).collect();
        assert_eq!(codes, [code, "C650"]);
    }
    let conflicts = "-- content/conflicts.yaml --\na:\n  title: { id: Beda }\n  note: Beda.\n  cells:\n    \
        - { measure: workers, region: aceh, period: 2023-12 }\n    \
        - { measure: participants.active, region: aceh, period: 2023-12 }\n";
    let broken = "-- content/data/b.yaml --\nsource: antara-2023\nreleased: 2023-12\nregion: aceh\nperiod: 2022-12\n\
        figures: { participants.registered: 10, participants.active: 5, participants.inactive: 4 }\n";
    let run = run("", &format!("{conflicts}{broken}"), &settings);
    let codes: BTreeSet<&str> = run.codes().into_iter().map(|(code, _)| code).collect();
    assert_eq!(codes, BTreeSet::from(["C213", "C403"]));
}

/// Whatever a site says, what leaves nothing sound to publish stays an error; all else may be answered for.
#[test]
fn every_rule_may_be_answered_for_or_not() {
    for rule in catalogue::all().filter(|rule| rule.severity == Severity::Error) {
        let run = run(&format!("  severity: {{ {}: warning }}\n", rule.code), "", &Settings::default());
        let refused = run.codes() == [("C220", Severity::Error)];
        let digit = rule.code.as_bytes()[1];
        assert_eq!(refused, !matches!(digit, b'4' | b'5' | b'6'), "{}", rule.code);
    }
}

/// Whatever of this is answered for, the site is made, and the same faults are told as warnings.
#[test]
fn a_site_can_be_made_in_spite_of_all_that_may_be_answered_for() {
    let milder: Vec<&str> = catalogue::all()
        .filter(|rule| rule.severity == Severity::Error && rule.phase().may_be_answered_for())
        .map(|rule| rule.code)
        .collect();
    let policy: String = milder.iter().map(|code| format!("    {code}: warning\n")).collect();
    let policy = format!("  severity:\n{policy}");
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    for code in milder {
        // No content brings about a rule without a case; that it is proven elsewhere is held by `tests/cases.rs`.
        let Ok(case) = std::fs::read_to_string(folder.join(code).join("bad.txt")) else { continue };
        if case.contains("content/site.yaml") {
            continue;
        }
        let unmarked: String =
            case.lines().map(|line| format!("{}\n", line.split(" #! ").next().unwrap().trim_end())).collect();
        let softened = run(&policy, &unmarked, &Settings::default());
        let errors: Vec<_> =
            softened.codes().into_iter().filter(|(_, severity)| *severity == Severity::Error).collect();
        assert!(
            errors.iter().all(|(error, _)| !matches!(error.as_bytes()[1], b'4' | b'5' | b'6')),
            "{code}: {errors:?}"
        );
        assert!(softened.codes().contains(&(code, Severity::Warning)), "{code}: {:?}", softened.codes());
        assert_eq!(errors.is_empty(), softened.files.contains_key("index.html"), "{code}: {errors:?}");
    }
}
