#![allow(clippy::disallowed_methods, reason = "tests of the module that writes")]

use super::*;
use crate::site::rules::{OUTPUT_BUSY, OUTPUT_FOREIGN, OUTPUT_PLACE};
use std::fs;

struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("situs ü/content")).unwrap();
        Self(folder)
    }
    fn root(&self) -> PathBuf {
        self.0.path().join("situs ü")
    }
    fn output(&self) -> PathBuf {
        self.root().join("hasil é")
    }
    fn begin(&self) -> Result<Writer, WriteError> {
        Writer::begin(&self.output(), &self.root())
    }
    fn build(&self, text: &str) -> Result<Summary, WriteError> {
        let writer = self.begin()?;
        writer.put(OutputFile::new("index.html", text)).unwrap();
        writer.put(OutputFile::new("en/regions/aceh.html", text)).unwrap();
        writer.commit()
    }
    /// Names in the root, so that nothing is left beside the output.
    fn names(&self) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(self.root())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }
    fn index(&self) -> String {
        fs::read_to_string(self.output().join("index.html")).unwrap()
    }
}

fn rule(outcome: Result<impl fmt::Debug, WriteError>) -> &'static str {
    match outcome.unwrap_err() {
        WriteError::Refused(finding) => finding.rule.code,
        other => panic!("{other}"),
    }
}

#[test]
fn the_new_site_takes_the_place_of_the_old_one_and_nothing_stays_beside_it() {
    let folder = Folder::new();
    folder.build("one").unwrap();
    let summary = folder.build("two").unwrap();
    assert_eq!(summary.files, 3);
    assert_eq!(folder.index(), "two");
    assert_eq!(folder.names(), ["content", "hasil é"]);
    let manifest = fs::read(folder.output().join(MANIFEST)).unwrap();
    let manifest = Manifest::read(&manifest).unwrap();
    assert_eq!(manifest.files["index.html"].blake3, blake3::hash(b"two").to_hex().to_string());
}

#[test]
fn a_build_that_is_given_up_leaves_the_old_site() {
    let folder = Folder::new();
    folder.build("one").unwrap();
    let writer = folder.begin().unwrap();
    writer.put(OutputFile::new("index.html", "two")).unwrap();
    drop(writer);
    assert_eq!(folder.index(), "one");
    assert_eq!(folder.names(), ["content", "hasil é"]);
}

#[test]
fn two_builds_at_once_are_one_too_many() {
    let folder = Folder::new();
    let first = folder.begin().unwrap();
    assert_eq!(rule(folder.begin()), OUTPUT_BUSY.code);
    first.put(OutputFile::new("index.html", "one")).unwrap();
    first.commit().unwrap();
    folder.build("two").unwrap();
    assert_eq!(folder.index(), "two");
}

#[test]
fn what_a_killed_build_left_is_cleared() {
    let folder = Folder::new();
    folder.build("one").unwrap();
    let staging = folder.root().join(".hasil é.cakupan-new");
    fs::create_dir_all(staging.join("deep/er")).unwrap();
    fs::write(staging.join("deep/er/half"), "ha").unwrap();
    fs::write(folder.root().join(".hasil é.cakupan-lock"), "").unwrap();
    folder.build("two").unwrap();
    assert_eq!(folder.index(), "two");
    assert_eq!(folder.names(), ["content", "hasil é"]);
}

#[test]
fn a_site_that_was_set_aside_when_the_build_was_killed_comes_back() {
    let folder = Folder::new();
    folder.build("one").unwrap();
    fs::rename(folder.output(), folder.root().join(".hasil é.cakupan-old")).unwrap();
    drop(folder.begin().unwrap());
    assert_eq!(folder.index(), "one");
}

#[test]
fn a_foreign_folder_is_never_touched() {
    let folder = Folder::new();
    fs::create_dir(folder.output()).unwrap();
    fs::write(folder.output().join("skripsi.docx"), "years of work").unwrap();
    assert_eq!(rule(folder.build("one")), OUTPUT_FOREIGN.code);
    assert_eq!(fs::read_to_string(folder.output().join("skripsi.docx")).unwrap(), "years of work");
    assert_eq!(folder.names(), ["content", "hasil é"]);
}

#[test]
fn a_manifest_that_is_not_ours_protects_nothing() {
    for manifest in ["{}", "", "[1", r#"{"generator":"other","files":{}}"#] {
        let folder = Folder::new();
        fs::create_dir(folder.output()).unwrap();
        fs::write(folder.output().join(MANIFEST), manifest).unwrap();
        assert_eq!(rule(folder.build("one")), OUTPUT_FOREIGN.code, "{manifest}");
    }
}

#[test]
fn a_file_that_came_into_our_folder_stops_the_build() {
    let folder = Folder::new();
    folder.build("one").unwrap();
    for foreign in ["CNAME", "en/regions/notes.txt"] {
        fs::write(folder.output().join(foreign), "mine").unwrap();
        assert_eq!(rule(folder.build("two")), OUTPUT_FOREIGN.code);
        fs::remove_file(folder.output().join(foreign)).unwrap();
    }
    fs::create_dir(folder.output().join(".git")).unwrap();
    assert_eq!(rule(folder.build("two")), OUTPUT_FOREIGN.code);
    assert_eq!(folder.index(), "one");
}

#[test]
fn a_file_that_comes_while_we_write_stops_the_exchange() {
    let folder = Folder::new();
    folder.build("one").unwrap();
    let writer = folder.begin().unwrap();
    writer.put(OutputFile::new("index.html", "two")).unwrap();
    fs::write(folder.output().join("CNAME"), "mine").unwrap();
    assert_eq!(rule(writer.commit()), OUTPUT_FOREIGN.code);
    assert_eq!(folder.index(), "one");
    assert_eq!(folder.names(), ["content", "hasil é"]);
}

#[test]
fn the_ignore_file_stays() {
    let folder = Folder::new();
    fs::create_dir(folder.output()).unwrap();
    fs::write(folder.output().join(".gitignore"), "*\n").unwrap();
    folder.build("one").unwrap();
    folder.build("two").unwrap();
    assert_eq!(fs::read_to_string(folder.output().join(".gitignore")).unwrap(), "*\n");
}

#[test]
fn no_site_is_written_over_what_it_is_made_from() {
    let folder = Folder::new();
    let root = folder.root();
    fs::write(root.join("file"), "").unwrap();
    let outputs = [
        root.clone(),
        root.join("."),
        root.join("content/.."),
        folder.0.path().to_owned(),
        PathBuf::from("/"),
        root.join("content"),
        root.join("content/site/deep"),
        root.join("themes"),
        root.join("file"),
        root.join("new/../../.."),
    ];
    for output in outputs {
        assert_eq!(rule(Writer::begin(&output, &root)), OUTPUT_PLACE.code, "{}", output.display());
    }
    assert_eq!(folder.names(), ["content", "file"]);
}

#[cfg(unix)]
#[test]
fn a_link_is_no_folder_but_may_lead_to_one_above() {
    let folder = Folder::new();
    let elsewhere = folder.0.path().join("elsewhere");
    fs::create_dir(&elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, folder.output()).unwrap();
    assert_eq!(rule(folder.begin()), OUTPUT_PLACE.code);
    assert_eq!(rule(Writer::begin(&folder.output().join(""), &folder.root())), OUTPUT_PLACE.code);
    let below = folder.output().join("site");
    let writer = Writer::begin(&below, &folder.root()).unwrap();
    writer.put(OutputFile::new("a", "a")).unwrap();
    writer.commit().unwrap();
    assert!(elsewhere.join("site/a").is_file());
}

#[test]
fn paths_that_leave_the_folder_are_refused() {
    let folder = Folder::new();
    let writer = folder.begin().unwrap();
    for path in ["../a", "/a", "a/../b", "", "a//b", "a\\b", "./a", "a\0"] {
        assert!(writer.put(OutputFile::new(path, "x")).is_err(), "{path:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_the_old_site() {
    // A file where a folder should be stands for every way in which a write can fail.
    let folder = Folder::new();
    folder.build("one").unwrap();
    let writer = folder.begin().unwrap();
    writer.put(OutputFile::new("en", "a file")).unwrap();
    assert!(writer.put(OutputFile::new("en/index.html", "x")).is_err());
    drop(writer);
    assert_eq!(folder.index(), "one");
    assert_eq!(folder.names(), ["content", "hasil é"]);
}
