//! Whatever happens to a build, the published folder is whole, and the next build is right.
//!
//! `CAKUPAN_KILLS=500 cargo test --test unbreakable -- --nocapture` kills as many builds; without it a few are killed.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test makes its files and stops at the first surprise"
)]

mod common;

use common::{cakupan, copy, difference, files, root, run};
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

type Site = BTreeMap<String, Vec<u8>>;

/// A content folder that can be turned into two different sites.
struct Pair {
    folder: tempfile::TempDir,
    sites: [Site; 2],
    /// How long a build takes, with what starting a process takes.
    takes: Duration,
}

impl Pair {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(&root().join("tests/golden/small/content"), &folder.path().join("content"));
        let mut takes = Duration::ZERO;
        let sites = [1, 0].map(|state| {
            turn(folder.path(), state);
            let begun = Instant::now();
            let (status, _, said) = run(cakupan(folder.path()).arg("build"));
            assert_eq!(status, 0, "{said}");
            takes = begun.elapsed();
            files(&folder.path().join("output"))
        });
        let [second, first] = sites;
        assert!(!difference(&first, &second).is_empty(), "the two states must give two sites");
        Self { folder, sites: [first, second], takes }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Which of the two sites is published; nothing else may be.
    fn published(&self) -> usize {
        let now = files(&self.path().join("output"));
        let differences = self.sites.each_ref().map(|site| difference(site, &now));
        differences.iter().position(Vec::is_empty).unwrap_or_else(|| {
            let few = differences.map(|found| found.into_iter().take(5).collect::<Vec<_>>().join("\n"));
            panic!("neither the old site nor the new one: {few:?}");
        })
    }

    /// A whole build from this state is right, and leaves nothing beside the site.
    fn builds(&self, state: usize) {
        turn(self.path(), state);
        let (status, _, said) = run(cakupan(self.path()).arg("build"));
        assert_eq!(status, 0, "{said}");
        assert_eq!(self.published(), state, "the next build is not of what is there now");
        let mut beside: Vec<String> = std::fs::read_dir(self.path())
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .filter(|name| ![".output.cakupan-memory", ".output.cakupan-spare"].contains(&name.as_str()))
            .collect();
        beside.sort();
        assert_eq!(beside, ["content", "output"]);
    }
}

/// Puts the content into one of two states: a text has a sentence more. Nearly every file is the same in both, so that a
/// build keeps most of the site and brings the one before up to date.
fn turn(folder: &Path, state: usize) {
    const TEXT: &str = "content/reports/2023-12/regions/bali.id.md";
    let text = std::fs::read_to_string(root().join("tests/golden/small").join(TEXT)).unwrap();
    let turned = if state == 0 { text } else { format!("{text}\nPulau ini ramai.\n") };
    std::fs::write(folder.join(TEXT), turned).unwrap();
}

/// Numbers from a seed (xorshift): the same moments in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit.max(1)
    }
}

#[test]
fn a_build_killed_at_any_moment_leaves_a_whole_site() {
    let pair = Pair::new();
    let kills: u64 = std::env::var("CAKUPAN_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(25);
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    let (mut killed, mut outcomes) = (0, [0; 2]);
    for turn_of in 0..kills {
        let before = pair.published();
        turn(pair.path(), 1 - before);
        let mut child =
            cakupan(pair.path()).arg("build").stderr(std::process::Stdio::null()).spawn().unwrap();
        // A little longer than a build takes: the exchange at its end must be hit too.
        let longest = u64::try_from(pair.takes.as_micros()).unwrap() * 5 / 4;
        std::thread::sleep(Duration::from_micros(random.below(longest)));
        let _ = child.kill();
        killed += u64::from(!child.wait().unwrap().success());
        let now = pair.published();
        outcomes[usize::from(now != before)] += 1;
        if turn_of % 10 == 9 {
            pair.builds(random.below(2) as usize);
        }
    }
    pair.builds(0);
    let [old, new] = outcomes;
    println!("{kills} builds, {killed} of them killed: {old} times the old site, {new} times the new one");
    assert!(killed > 0 && old > 0, "nothing was killed");
}

#[test]
fn two_builds_at_once_leave_one_whole_site() {
    let pair = Pair::new();
    for round in 0..5 {
        let state = 1 - pair.published();
        turn(pair.path(), state);
        let start = || cakupan(pair.path()).arg("build").output().unwrap();
        let outputs = std::thread::scope(|scope| {
            let both = [scope.spawn(start), scope.spawn(start)];
            both.map(|one| one.join().unwrap())
        });
        let said = outputs.each_ref().map(|output| String::from_utf8_lossy(&output.stderr).into_owned());
        let done = outputs.iter().filter(|output| output.status.success()).count();
        assert!(done > 0, "round {round}: neither was built: {said:?}");
        for (output, said) in outputs.iter().zip(&said) {
            assert!(output.status.success() || said.contains("C903"), "round {round}: {said}");
        }
        assert_eq!(pair.published(), state, "round {round}");
    }
}

/// A limit on the size of files is what a full disk is to a program: writing fails in the midst of a file.
#[cfg(unix)]
#[test]
fn a_disk_that_is_full_leaves_the_old_site_and_says_so() {
    let pair = Pair::new();
    let before = pair.published();
    turn(pair.path(), 1 - before);
    let program = env!("CARGO_BIN_EXE_cakupan");
    for blocks in [0, 1, 4, 16] {
        let script = format!("trap '' XFSZ; ulimit -f {blocks}; exec '{program}' build");
        let output = std::process::Command::new("sh")
            .args(["-c", &script])
            .current_dir(pair.path())
            .env("CAKUPAN_LANG", "en")
            .output()
            .unwrap();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(!output.status.success(), "with {blocks} blocks a file it was written");
        assert!(output.status.code().is_some_and(|code| code != 101), "{blocks} blocks: {said}");
        assert!(!said.contains("panicked"), "{said}");
        assert_eq!(pair.published(), before, "{blocks} blocks");
    }
    pair.builds(1 - before);
}

/// The folder of the site is on another file system than the content.
#[cfg(target_os = "linux")]
#[test]
fn a_site_on_another_file_system_is_exchanged_as_well() {
    use std::os::unix::fs::MetadataExt as _;
    let pair = Pair::new();
    let device = |path: &Path| std::fs::metadata(path).map(|about| about.dev()).ok();
    let other = Path::new("/dev/shm");
    let Ok(target) = tempfile::tempdir_in(other) else {
        println!("skipped: there is no folder on another file system here");
        return;
    };
    if device(target.path()) == device(pair.path()) {
        println!("skipped: this is the same file system");
        return;
    }
    let output = target.path().join("site");
    for state in [0, 1, 0] {
        turn(pair.path(), state);
        let (status, _, said) = run(cakupan(pair.path()).arg("build").arg("--output").arg(&output));
        assert_eq!(status, 0, "{said}");
        let different = difference(&pair.sites[state], &files(&output));
        assert!(different.is_empty(), "{}", different.join("\n"));
    }
}
