//! `cakupan diff`: two days, two releases, two folders, in every form.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

mod archive;
mod common;

use archive::Archive;
use common::{cakupan, run};
use std::path::Path;

const REVISED: &str = r#"-- content/data/2024-06-revised.yaml --
source: kemnaker-2023
released: 2024-06-20
period: 2023-12
figures:
  - { measure: participants.active, region: aceh, value: 130, note: { id: "Data <b>terlambat</b> | masuk @semua", en: Late returns } }
  - { measure: participants.active/pu, region: aceh, value: 90 }
  - { measure: participants.active, region: indonesia, value: 630 }
  - { measure: participants.active/pu, region: indonesia, value: 430 }
  - { measure: participants.registered, region: indonesia, value: 730 }
  - { measure: claims.paid, region: aceh, value: 5_000_000_000 }
-- content/reports/2024-06/release.yaml --
title: { id: Juni 2024, en: June 2024 }
period: 2024-06
released: 2024-06-21
sources: [kemnaker-2023]
lead: indonesia
headline: [participants.active]
"#;

const TEXT: &str = r#"-- content/reports/2023-12/overview.id.md --
Situs contoh. Pada Desember 2023 Aceh memiliki 100 peserta aktif. Jawa Barat memiliki 300 peserta aktif.
-- content/reports/2023-12/overview.en.md --
In December 2023 Aceh had 100 active participants. West Java had 300 active participants.
"#;

fn lay_out(root: &Path, overlay: &str) {
    let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
    for (path, bytes) in Archive::parse(overlay).unwrap().over(&base).files {
        let path = root.join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
}

fn said(root: &Path, arguments: &[&str]) -> String {
    let (status, out, err) = run(cakupan(root).arg("diff").args(arguments));
    assert_eq!(status, 0, "{arguments:?}: {out}{err}");
    out
}

#[test]
fn two_days_two_releases_and_two_folders_tell_the_same() {
    let root = tempfile::tempdir().unwrap();
    let (old, new) = (root.path().join("old"), root.path().join("new"));
    lay_out(&old, TEXT);
    lay_out(&new, &format!("{TEXT}{REVISED}"));
    let days = said(&new, &["--from", "2024-03-15", "--to", "2024-06-30", "--lang", "id"]);
    let expected = "\
2024-03-15 → 2024-06-30: 7 angka berubah, 1 baru, 0 tidak ada lagi

Peserta aktif (Penerima upah), Aceh, Desember 2023
  60 orang → 90 orang   (+30, +50,0%)
  Kementerian Ketenagakerjaan, 20 Juni 2024

Cakupan, Aceh, Desember 2023
  50,0 persen → 65,0 persen   (+15,0 poin)
  dihitung dari angka lain

Peserta aktif, Aceh, Desember 2023
  100 orang → 130 orang   (+30, +30,0%)
  Kementerian Ketenagakerjaan, 20 Juni 2024: Data <b>terlambat</b> | masuk @semua
  kalimat yang bersandar padanya: content/reports/2023-12/overview.en.md:1:27
    In December 2023 Aceh had 100 active participants.
  kalimat yang bersandar padanya: content/reports/2023-12/overview.id.md:1:48
    Pada Desember 2023 Aceh memiliki 100 peserta aktif.
";
    assert!(days.starts_with(expected), "{days}");
    let body = |text: &str| text.split_once(": ").unwrap().1.to_owned();
    let releases = said(&new, &["2023-12", "2024-06", "--lang", "id"]);
    assert_eq!(body(&releases), body(&days));
    let folders = said(root.path(), &["old", "new", "--lang", "id"]);
    assert_eq!(body(&folders), body(&days));
    // The other way round, and from a day to itself.
    let back = said(root.path(), &["new", "old"]);
    assert!(back.starts_with("new → old: 7 figures changed, 0 new, 1 gone\n"), "{back}");
    assert!(
        back.contains("130 people → 100 people   (-30, -23.1%)") || back.contains("(−30, −23.1%)"),
        "{back}"
    );
    let same = said(&new, &["--from", "2024-06-30", "--to", "2024-06-30"]);
    assert_eq!(same, "2024-06-30 → 2024-06-30: 0 figures changed, 0 new, 0 gone\n");
}

#[test]
fn every_form_tells_all_and_takes_no_text_for_markup() {
    let root = tempfile::tempdir().unwrap();
    lay_out(root.path(), &format!("{TEXT}{REVISED}"));
    let days = ["--from", "2024-03-15", "--to", "2024-06-30", "--lang", "id", "--format"];
    let form = |form: &str| said(root.path(), &[&days[..], &[form]].concat());
    let markdown = form("markdown");
    let row = "| Peserta aktif, Aceh, Desember 2023 | 100 orang | 130 orang | +30 | +30,0% | Kementerian Ketenagakerjaan, \
               20 Juni 2024: Data &lt;b&gt;terlambat&lt;/b&gt; \\| masuk &#64;semua |";
    assert!(markdown.starts_with("<!-- cakupan diff -->\n") && markdown.contains(row), "{markdown}");
    assert!(
        markdown.contains("- content/reports/2023-12/overview.id.md:1: Pada Desember 2023 Aceh"),
        "{markdown}"
    );
    let html = form("html");
    assert!(html.contains("Data &lt;b&gt;terlambat&lt;/b&gt; | masuk") && !html.contains("<b>"), "{html}");
    assert!(html.contains("<html lang=\"id\">") && html.matches("<tr>").count() == 8, "{html}");
    let json: serde_json::Value = serde_json::from_str(&form("json")).unwrap();
    let revised = json["revised"].as_array().unwrap();
    assert_eq!(
        (revised.len(), json["added"][0].as_str()),
        (7, Some("claims.paid · aceh · 2023-12 · actual"))
    );
    let aceh =
        revised.iter().find(|one| one["cell"] == "participants.active · aceh · 2023-12 · actual").unwrap();
    for (key, value) in
        [("old", "100"), ("new", "130"), ("absolute", "30"), ("relative", "30"), ("released", "2024-06-20")]
    {
        assert_eq!(aceh[key], value, "{key}");
    }
    assert_eq!(aceh["reason"]["en"], "Late returns");
    assert_eq!(aceh["sentences"][1]["line"], 1);
    // The largest change first.
    let sizes: Vec<f64> =
        revised.iter().map(|one| one["relative"].as_str().unwrap().parse::<f64>().unwrap().abs()).collect();
    assert!(sizes.is_sorted_by(|a, b| a >= b), "{sizes:?}");
}

/// What is no more is told in every form, in the words of the reader, with the sentences that rested on it; each sentence
/// once, and without the key of its front matter.
#[test]
fn what_is_gone_is_told_with_what_rested_on_it() {
    let root = tempfile::tempdir().unwrap();
    let (old, new) = (root.path().join("old"), root.path().join("new"));
    let gone = "-- content/data/estimate.yaml --\nsource: kemnaker-2023\nreleased: 2024-03-15\nperiod: 2022-06\nfigures:\n  \
                - { measure: participants.active, region: aceh, value: 77, aspect: estimate }\n  \
                - { measure: participants.active, region: aceh, period: 2021-12, value: 61 }\n";
    let text = "-- content/reports/2023-12/overview.id.md --\n---\nsummary: \"Desember 2021: 61 peserta aktif di Aceh.\"\n---\n\
                Pada Desember 2021 Aceh memiliki 61 peserta aktif; ya, 61 peserta aktif.\n";
    lay_out(&old, &format!("{gone}{text}"));
    lay_out(&new, "");
    let said = |form: &str| said(root.path(), &["old", "new", "--lang", "id", "--format", form]);
    for form in ["text", "markdown", "html"] {
        let told = said(form).replace("\\(", "(").replace("\\)", ")");
        for (words, count) in [
            ("0 angka berubah, 0 baru, 2 tidak ada lagi", 1),
            ("Tidak ada lagi", 1),
            ("Peserta aktif, Aceh, Juni 2022 (perkiraan): 77 orang", 1),
            ("Peserta aktif, Aceh, Desember 2021: 61 orang", 1),
            ("Pada Desember 2021 Aceh memiliki 61 peserta aktif; ya, 61 peserta aktif.", 1),
            ("Desember 2021: 61 peserta aktif di Aceh.", 1),
            ("summary:", 0),
        ] {
            assert_eq!(told.matches(words).count(), count, "{form}, {words}: {told}");
        }
    }
    let json: serde_json::Value = serde_json::from_str(&said("json")).unwrap();
    let gone = json["gone"].as_array().unwrap();
    assert_eq!((gone.len(), json["withdrawn"].as_array().unwrap().len()), (2, 2));
    let one = gone.iter().find(|one| one["cell"] == "participants.active · aceh · 2021-12 · actual").unwrap();
    assert_eq!((&one["old"], one["sentences"].as_array().unwrap().len()), (&"61".into(), 3));
}

#[test]
fn wrong_words_are_told() {
    let root = tempfile::tempdir().unwrap();
    lay_out(root.path(), TEXT);
    for (arguments, expected) in [
        (&["2023-12", "2023-13"][..], "`2023-13` is no report"),
        (&["--from", "besok"], "`--from besok` is not a date"),
        (&["2023-12"], "required"),
        (&[], "required"),
    ] {
        let (status, _, err) = run(cakupan(root.path()).arg("diff").args(arguments));
        assert!(status == 2 && err.contains(expected), "{arguments:?}: {status} {err}");
    }
}
