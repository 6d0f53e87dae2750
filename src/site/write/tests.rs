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
        other @ WriteError::Machine { .. } => panic!("{other}"),
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

/// Files that a build puts, and those of the published site that it keeps, on the way to a site that is remembered.
#[cfg(unix)]
fn rebuild(folder: &Folder, put: &[(&str, &str)], keep: &[&str], preview: bool) {
    let writer = folder.begin().unwrap();
    writer.made_from(BTreeMap::new(), MadeWith { preview, ..MadeWith::default() }).unwrap();
    for path in keep {
        let at = folder.output().join(path);
        let bytes = fs::read(&at).unwrap();
        let Entry { blake3, bytes } = Entry::of(&bytes);
        let written = written(&fs::symlink_metadata(&at).unwrap()).unwrap();
        let stood = Stood { path: (*path).to_owned(), blake3, bytes, written };
        assert!(writer.keep(&[stood]).unwrap(), "{path}");
    }
    let published = Published::read(&folder.output()).ok();
    for (path, text) in put {
        writer.put(OutputFile::new(*path, *text)).unwrap();
        assert!(writer.put(OutputFile::new(*path, "again")).is_err(), "{path} is given twice");
    }
    // What is written reaches no file of the published site.
    assert_eq!(published, Published::read(&folder.output()).ok());
    writer.commit_and_remember(Some(&Memory::default()), "test").unwrap();
    let site = Published::read(&folder.output()).unwrap();
    let wanted: BTreeSet<&str> = put.iter().map(|(path, _)| *path).chain(keep.iter().copied()).collect();
    let manifest = site.manifest.unwrap().files;
    assert_eq!(manifest.keys().map(String::as_str).collect::<BTreeSet<_>>(), wanted);
    let found: BTreeMap<String, Entry> =
        site.files.into_iter().filter(|(path, _)| path != MANIFEST).collect();
    assert_eq!(found, manifest, "the folder holds what the manifest says, and nothing else");
    for (path, text) in put {
        assert_eq!(fs::read_to_string(folder.output().join(path)).unwrap(), *text);
    }
}

#[cfg(unix)]
#[test]
fn the_site_before_is_brought_up_to_date_where_most_of_it_is_the_same() {
    use std::os::unix::fs::{MetadataExt as _, PermissionsExt as _};
    let folder = Folder::new();
    let spare = folder.root().join(".hasil é.cakupan-spare");
    let number = |at: &Path| fs::symlink_metadata(at).unwrap().ino();
    rebuild(&folder, &[("a", "1"), ("b/c", "1"), ("b/d/e", "1"), ("f/g", "1")], &[], false);
    assert!(!spare.exists(), "nothing of it is the same as before");
    rebuild(&folder, &[("a", "2")], &["b/c", "b/d/e", "f/g"], false);
    assert_eq!(fs::read_to_string(spare.join("a")).unwrap(), "1");
    assert_eq!(number(&spare.join("b/c")), number(&folder.output().join("b/c")));
    assert_eq!(fs::symlink_metadata(&spare).unwrap().permissions().mode() & 0o777, 0o700);
    let mode = |at: &Path| fs::symlink_metadata(at).unwrap().permissions().mode();
    let before = (number(&folder.output().join("b")), mode(&folder.output()));
    // A file is gone, one is where a folder was, a folder where a file was; and something came into the spare folder.
    fs::write(spare.join("b/late"), "not ours").unwrap();
    fs::write(spare.join(".gitignore"), "old").unwrap();
    fs::create_dir_all(spare.join("odd/empty")).unwrap();
    std::os::unix::fs::symlink("/", spare.join("link")).unwrap();
    rebuild(&folder, &[("a/x", "3"), ("f", "3")], &["b/c", "b/d/e"], false);
    assert!(!folder.output().join("odd").exists() && !folder.output().join(".gitignore").exists());
    assert_ne!(number(&folder.output().join("b")), before.0, "it is the folder of the site before");
    assert_eq!(mode(&folder.output()), before.1, "others may still read the published folder");
    rebuild(&folder, &[("a/x", "4"), ("f", "4")], &["b/c", "b/d/e"], false);
    rebuild(&folder, &[("a", "5"), ("f/g", "5")], &["b/c", "b/d/e"], false);
    // What a preview shows stays in no folder but its own.
    rebuild(&folder, &[], &["a", "f/g", "b/c", "b/d/e"], true);
    assert!(!spare.exists());
    rebuild(&folder, &[], &["a", "f/g", "b/c", "b/d/e"], false);
    assert!(!spare.exists());
    rebuild(&folder, &[], &["a", "f/g", "b/c", "b/d/e"], false);
    assert!(spare.exists());
    // A build that fails leaves neither half a site nor the folder that it would have become.
    drop(folder.begin().unwrap());
    assert!(!spare.exists());
    assert_eq!(folder.names(), [".hasil é.cakupan-memory", "content", "hasil é"]);
}

#[cfg(unix)]
#[test]
fn any_succession_of_sites_is_written_as_each_of_them_is() {
    // Numbers from a seed (xorshift): the same sites in every run.
    let mut seed = 0x2545_f491_4f6c_dd1d_u64;
    let mut below = |limit: u64| {
        seed ^= seed << 13;
        seed ^= seed >> 7;
        seed ^= seed << 17;
        seed % limit
    };
    // Some of them are the folder of another.
    let paths = ["a", "a/b", "a/b/c", "a/d", "e", "f/g/h", "f/g/i", "f/j", "k/l", "k/l/m", "n", "o/p"];
    let folder = Folder::new();
    let spare = folder.root().join(".hasil é.cakupan-spare");
    let mut site: BTreeMap<&str, String> = BTreeMap::new();
    let mut spares = 0;
    for round in 0..400 {
        let mut next = site.clone();
        for _ in 0..=below(3) {
            let path = paths[below(paths.len() as u64) as usize];
            let clash = |other: &str| {
                other.starts_with(&format!("{path}/")) || path.starts_with(&format!("{other}/"))
            };
            next.retain(|other, _| !clash(other));
            if below(4) == 0 {
                next.remove(path)
            } else {
                next.insert(path, format!("{path} {round}"))
            };
        }
        spares += usize::from(spare.exists());
        if below(10) == 0 && spare.exists() {
            fs::write(spare.join(["a", "x", "f"][below(3) as usize]), "not ours").ok();
        }
        if below(10) == 0 {
            let writer = folder.begin().unwrap();
            writer.put(OutputFile::new("a", "given up")).unwrap();
            drop(writer);
        }
        let same = |path: &&str| site.get(*path) == next.get(*path) && site.contains_key(*path);
        let (keep, put): (Vec<&str>, Vec<&str>) = next.keys().copied().partition(same);
        let put: Vec<(&str, &str)> = put.iter().map(|path| (*path, next[path].as_str())).collect();
        rebuild(&folder, &put, &keep, below(20) == 0);
        site = next;
    }
    assert!(spares > 100, "the site before was used {spares} times");
}

#[cfg(unix)]
#[test]
fn what_is_left_of_a_spare_folder_is_used_or_removed() {
    let folder = Folder::new();
    let spare = folder.root().join(".hasil é.cakupan-spare");
    fs::create_dir_all(spare.join("deep")).unwrap();
    fs::write(spare.join("deep/old"), "old").unwrap();
    // Without a site it is of no use.
    rebuild(&folder, &[("a", "1")], &[], false);
    assert!(!spare.exists());
    fs::create_dir_all(spare.join("a/deep")).unwrap();
    fs::write(spare.join("a/deep/old"), "old").unwrap();
    rebuild(&folder, &[], &["a"], false);
    // A build without a memory keeps none: a merge, or one that is told to.
    let writer = folder.begin().unwrap();
    writer.put(OutputFile::new("a", "2")).unwrap();
    writer.commit().unwrap();
    assert_eq!(folder.names(), ["content", "hasil é"]);
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
