//! `docs/codes.md` and, in Indonesian, `docs/codes.id.md` are the catalogue of rules. `CAKUPAN_BLESS=1 cargo test --test
//! codes` writes both anew; read what changed before it is committed.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test reads and writes the document, and stops at the first surprise"
)]

use cakupan::catalogue;
use cakupan::diag::UiLanguage::{self, English, Indonesian};
use cakupan::diag::{Both, Phase, Rule, Severity};
use std::fmt::Write as _;
use std::path::Path;

const HEAD: Both = Both {
    id: "\
# Kode

In English: [codes.md](codes.md).

Semua yang ditemukan Cakupan, menurut kodenya. Angka pertama menyebut langkah tempat kesalahannya ditemukan. `cakupan
--lang id explain C301` menampilkan satu halaman dari dokumen ini, `cakupan --lang id explain` sebuah daftar;
[findings.md](findings.md) menjelaskan cara temuan ditampilkan, dan [content.md](content.md#siteyaml) cara sebuah situs
mengatur derajatnya dan menerima temuan satu per satu.

Berkas ini dibuat dari kaidahnya sendiri: `CAKUPAN_BLESS=1 cargo test --test codes`.
",
    en: "\
# Codes

Dalam bahasa Indonesia: [codes.id.md](codes.id.md).

Everything that Cakupan finds, by code. The first digit tells the step at which a fault is found. `cakupan explain C301`
prints a page of this document, `cakupan explain` a list; [findings.md](findings.md) tells how findings are shown, and
[content.md](content.md#siteyaml) how a site sets severities and accepts single findings.

This file is made from the rules themselves: `CAKUPAN_BLESS=1 cargo test --test codes`.
",
};

/// The heads of the tables; the message in the language of the document comes first.
const COLUMNS: Both = Both {
    id: "| kode | nama | derajat | pesan | message |",
    en: "| code | name | severity | message | pesan |",
};

const ANSWERED: Both = Both {
    id: "Sebuah situs boleh menjadikan galat pada langkah ini peringatan, atau menerimanya di satu tempat.",
    en: "A site may make an error of this step a warning, or accept it at one place.",
};

/// Where the document is, below the root of the project.
fn path(language: UiLanguage) -> &'static str {
    Both { id: "docs/codes.id.md", en: "docs/codes.md" }.get(language)
}

fn heading(phase: Phase) -> (Both, Both) {
    match phase {
        Phase::Syntax => (
            Both { id: "Penulisan", en: "Syntax" },
            Both {
                id: "Berkasnya sendiri: dapatkah dibaca sebagaimana mestinya?",
                en: "The files themselves: can they be read as what they are?",
            },
        ),
        Phase::Shape => (
            Both { id: "Bentuk", en: "Shape" },
            Both { id: "Kunci, dan jenis nilainya.", en: "Keys, and the kinds of their values." },
        ),
        Phase::References => (
            Both { id: "Rujukan", en: "References" },
            Both {
                id: "Nama yang menunjuk sesuatu yang dinyatakan di tempat lain.",
                en: "Names that point to something declared elsewhere.",
            },
        ),
        Phase::Statistics => (
            Both { id: "Statistik", en: "Statistics" },
            Both {
                id: "Angka, dibandingkan satu dengan yang lain dan dengan artinya.",
                en: "The figures, held against one another and against what they mean.",
            },
        ),
        Phase::Releases => (
            Both { id: "Laporan", en: "Releases" },
            Both { id: "Yang dijanjikan sebuah laporan.", en: "What a release promises." },
        ),
        Phase::Narratives => (
            Both { id: "Narasi", en: "Narratives" },
            Both { id: "Teks, dan tanda di dalamnya.", en: "Texts, and the marks in them." },
        ),
        Phase::Templates => (
            Both { id: "Templat", en: "Templates" },
            Both { id: "Tema: templat dan kata-katanya.", en: "The theme: its templates and its words." },
        ),
        Phase::Links => (
            Both { id: "Tautan", en: "Links" },
            Both { id: "Alamat halaman.", en: "The addresses of pages." },
        ),
        Phase::Output => (
            Both { id: "Keluaran", en: "Output" },
            Both { id: "Folder tempat situs ditulis.", en: "The folder that the site is written to." },
        ),
    }
}

fn severity(rule: &Rule) -> Both {
    match rule.severity {
        Severity::Error => Both { id: "galat", en: "error" },
        Severity::Warning => Both { id: "peringatan", en: "warning" },
        Severity::Note => Both { id: "catatan", en: "note" },
    }
}

/// Marks in messages stand for arguments; in a cell of a table nothing may end the cell.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

fn document(language: UiLanguage) -> String {
    let rules: Vec<&Rule> = catalogue::all().collect();
    let mut out = HEAD.get(language).to_owned();
    for phase in Phase::ALL {
        let here: Vec<&Rule> = rules.iter().copied().filter(|rule| rule.phase() == phase).collect();
        let (title, words) = heading(phase);
        let digit = here.first().map_or("", |rule| &rule.code[..2]);
        let _ = write!(out, "\n## {} ({digit})\n\n{}", title.get(language), words.get(language));
        if phase.may_be_answered_for() {
            let _ = write!(out, " {}", ANSWERED.get(language));
        }
        let _ = write!(out, "\n\n{}\n|---|---|---|---|---|\n", COLUMNS.get(language));
        for rule in &here {
            let (code, name) = (rule.code, rule.name);
            let anchor = code.to_lowercase();
            let other = if language == English { Indonesian } else { English };
            let [first, second] = [language, other].map(|language| cell(rule.message.get(language)));
            let severity = severity(rule).get(language);
            let _ = writeln!(out, "| [{code}](#{anchor}) | `{name}` | {severity} | {first} | {second} |");
        }
        for rule in here {
            let anchor = rule.code.to_lowercase();
            let title = rule.title(language);
            let _ = write!(out, "\n### <a id=\"{anchor}\"></a>{} · {title}\n\n", rule.code);
            let _ = write!(out, "`{}`, {}\n\n", rule.name, severity(rule).get(language));
            out.push_str(&lower(&rule.body(language)));
            out.push('\n');
        }
    }
    out
}

/// The body of a manual page with its headings two levels lower.
fn lower(body: &str) -> String {
    let mut fenced = false;
    let lines = body.lines().map(|line| {
        fenced ^= line.starts_with("```");
        if line.starts_with('#') && !fenced { format!("##{line}") } else { line.to_owned() }
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_indexes_of_codes_are_the_catalogue() {
    for language in UiLanguage::ALL {
        let (name, document) = (path(language), document(language));
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(name);
        if std::env::var_os("CAKUPAN_BLESS").is_some() {
            std::fs::write(&path, &document).unwrap();
            continue;
        }
        let written = std::fs::read_to_string(&path).unwrap_or_default();
        let stale = written.lines().zip(document.lines()).find(|(written, made)| written != made);
        assert!(
            written == document,
            "{name} is stale: {stale:?}; make it anew with CAKUPAN_BLESS=1 cargo test --test codes"
        );
    }
}

#[test]
fn every_rule_is_in_the_indexes_and_can_be_reached() {
    for document in UiLanguage::ALL.map(document) {
        for rule in catalogue::all() {
            let anchor = rule.code.to_lowercase();
            for part in [format!("<a id=\"{anchor}\">"), format!("](#{anchor})")] {
                assert_eq!(document.matches(&part).count(), 1, "{}: {part}", rule.code);
            }
            for message in [rule.message.id, rule.message.en] {
                assert!(document.contains(&cell(message)), "{}: {message}", rule.code);
            }
        }
    }
    for phase in Phase::ALL {
        assert!(catalogue::all().any(|rule| rule.phase() == phase), "{phase:?} has no rule");
    }
}

/// What is recommended can at least be read: the YAML under "How to mend it".
#[test]
fn what_a_page_recommends_is_yaml() {
    let mut seen = 0;
    for (rule, language) in catalogue::all().flat_map(|rule| UiLanguage::ALL.map(|language| (rule, language)))
    {
        let body = rule.body(language);
        let mend = Both { id: "## Cara memperbaiki", en: "## How to mend it" }.get(language);
        let (_, mend) = body.split_once(mend).unwrap();
        for block in mend.split("```yaml\n").skip(1) {
            let block = block.split("```").next().unwrap();
            let read: Result<serde_yaml::Value, _> = serde_yaml::from_str(block);
            assert!(
                read.is_ok_and(|value| value.is_mapping() || value.is_sequence()),
                "{}: {block}",
                rule.code
            );
            seen += 1;
        }
    }
    assert!(seen > 50, "only {seen} examples were found");
}
