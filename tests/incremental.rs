//! A site made again is the site made anew, byte for byte, whatever was changed: figures, texts, regions, releases, theme,
//! settings, the clock; with a memory that is there, gone, damaged, or of another site, and with published files that
//! someone has touched.
//!
//! `CAKUPAN_EDITS=10000 cargo test --release --test incremental -- --nocapture` makes so many changes and says what it saw.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, reads what it needs, and prints what it measures"
)]

#[path = "mutations/dice.rs"]
mod dice;
#[path = "incremental/town.rs"]
mod town;

use cakupan::diag::{Diagnostics, Severity, UiLanguage};
use cakupan::indicator::{Figures, derive};
use cakupan::pipeline::{
    Examined, Judged, Made, Settings, examine, examine_again, judge, make, make_again, theme_again, with_plan,
};
use cakupan::site::again::{Memory, Why};
use cakupan::site::{OutputFile, Sink, SinkError, Site, Stood};
use cakupan::theme::Theme;
use dice::Dice;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex};
use town::{Base, Town};

/// How many changes are made unless the environment says otherwise.
const ORDINARY: usize = 60;

type FilesByPath = BTreeMap<String, Vec<u8>>;

/// A site in the place of another one, of which files may stay.
#[derive(Debug, Default)]
struct Succession {
    before: FilesByPath,
    /// Those that someone has written to since.
    touched: BTreeSet<String>,
    files: Mutex<FilesByPath>,
    kept: Mutex<usize>,
}

impl Sink for Succession {
    fn put(&self, file: OutputFile) -> Result<(), SinkError> {
        let taken = self.files.lock().unwrap().insert(file.path.clone(), file.bytes);
        assert!(taken.is_none(), "{} is made twice", file.path);
        Ok(())
    }

    fn keep(&self, files: &[Stood]) -> Result<bool, SinkError> {
        let stands =
            |file: &Stood| self.before.contains_key(&file.path) && !self.touched.contains(&file.path);
        if !files.iter().all(stands) {
            return Ok(false);
        }
        for file in files {
            let bytes = self.before[&file.path].clone();
            assert_eq!(bytes.len() as u64, file.bytes);
            assert!(self.files.lock().unwrap().insert(file.path.clone(), bytes).is_none());
            *self.kept.lock().unwrap() += 1;
        }
        Ok(true)
    }

    fn stands(&self, path: &str) -> Option<Stood> {
        let files = self.files.lock().unwrap();
        let bytes = files.get(path)?.len() as u64;
        Some(Stood { path: path.to_owned(), blake3: String::new(), bytes, written: 0 })
    }
}

/// What was seen.
#[derive(Debug, Default)]
struct Seen {
    edits: usize,
    refused: usize,
    kept: usize,
    files: usize,
    /// How often what `serve` puts off was judged after the time before, and anew.
    judged: usize,
    /// For each kind of change alone: how many, and what share of the files stayed.
    kinds: BTreeMap<&'static str, (usize, usize, usize)>,
}

const SITE: [u8; 32] = [7; 32];

#[test]
fn a_site_made_again_is_the_site_made_anew() {
    let edits = std::env::var("CAKUPAN_EDITS").map_or(ORDINARY, |count| count.parse().unwrap());
    let seed = std::env::var("CAKUPAN_SEED").unwrap_or_else(|_| "town".to_owned());
    let (mut dice, base) = (Dice::of(&seed), Base::read());
    let mut town = Town::new();
    let mut published = FilesByPath::new();
    let mut remembered: Option<Vec<u8>> = None;
    let mut served = Served::default();
    let mut seen = Seen::default();
    while seen.edits < edits {
        let mut next = town.clone();
        let kinds: Vec<&str> = match seen.files {
            0 => Vec::new(),
            _ => (0..=dice.below(3) / 2).map(|_| next.change(&mut dice)).collect(),
        };
        let (world, settings) = (next.world(&base), next.settings());
        let examined = examine(&world, &settings).unwrap();
        let anew = Site::default();
        let made: Made = make(&examined, &settings, &anew).unwrap();
        assert!(seen.edits > 0 || !examined.findings.has_errors(), "{}", errors(&examined.findings));
        // Findings come out in any order of threads; they are told sorted.
        let told = |findings: &Diagnostics| format!("{:?}", findings.clone().sorted());
        if let Some((put_off, settings)) = put_off(&next, &base, served.examined.as_ref()) {
            let anew = derive(&put_off.dataset, settings.as_of);
            assert_eq!(shown(&put_off.figures), shown(&anew), "{kinds:?}: figures");
            let anew = Served::default().judged(&put_off, &settings);
            if let (Some(anew), Some(again)) = (anew, served.judged(&put_off, &settings)) {
                assert_eq!(told(&anew.findings), told(&again.findings), "{kinds:?}: judged");
                seen.judged += 1;
                served.rehearsed = again.rehearsed;
            }
            served.examined = Some(put_off);
        }
        let refused = examined.findings.has_errors() || made.findings.has_errors();
        let mut touched = BTreeSet::new();
        if dice.chance(1, 10) {
            let path = published.keys().nth(dice.below(published.len()));
            touched.extend(path.cloned());
        }
        match dice.below(20) {
            0 => remembered = None,
            1 => {
                if let Some(bytes) = &mut remembered {
                    let at = dice.below(bytes.len());
                    bytes[at] ^= 0x10;
                    assert!(Memory::read(bytes, &SITE).is_none(), "damaged at {at}");
                    bytes[at] ^= 0x10;
                    assert!(Memory::read(bytes, &[8; 32]).is_none(), "of another site");
                    assert!(Memory::read(&bytes[..at], &SITE).is_none(), "cut at {at}");
                }
            }
            _ => {}
        }
        let memory = remembered.as_ref().map(|bytes| Memory::read(bytes, &SITE).unwrap());
        let sink = Succession { before: published.clone(), touched, ..Succession::default() };
        let (again, memory) = make_again(&examined, &settings, memory.as_ref(), &sink).unwrap();
        assert_eq!(made.findings.has_errors(), again.findings.has_errors(), "{kinds:?}");
        seen.edits += 1;
        if refused {
            seen.refused += 1;
            continue;
        }
        assert_eq!(told(&made.findings), told(&again.findings), "{kinds:?}: findings");
        assert_eq!((made.pages, made.charts), (again.pages, again.charts), "{kinds:?}");
        let kept = *sink.kept.lock().unwrap();
        let (anew, again) = (anew.into_files(), sink.files.into_inner().unwrap());
        if anew != again {
            let paths: BTreeSet<&String> = anew.keys().chain(again.keys()).collect();
            let differ: Vec<_> =
                paths.into_iter().filter(|path| anew.get(*path) != again.get(*path)).collect();
            panic!("edit {} of {seed:?}, {kinds:?}: {:?} of {differ:#?}", seen.edits, differ.len());
        }
        seen.kept += kept;
        seen.files += anew.len();
        if let [kind] = kinds[..] {
            let (times, stayed, files) = seen.kinds.entry(kind).or_default();
            (*times, *stayed, *files) = (*times + 1, *stayed + kept, *files + anew.len());
        }
        remembered = memory.map(|memory| {
            let mut bytes = Vec::new();
            Memory::write(&memory.packed().unwrap(), &SITE, &mut bytes).unwrap();
            bytes
        });
        published = anew;
        town = next;
    }
    println!("{} edits, {} refused; {} of {} files stayed", seen.edits, seen.refused, seen.kept, seen.files);
    for (kind, (times, stayed, files)) in &seen.kinds {
        println!(
            "{kind:32} {times:6} times, {:5.1} % of the files stayed",
            100.0 * *stayed as f64 / *files as f64
        );
    }
    assert!(seen.judged * 3 > seen.edits, "much is judged: {seen:?}");
    assert!(seen.refused * 3 < seen.edits, "most changes are sound: {seen:?}");
    assert!(seen.kept * 6 > seen.files, "much stays as it was: {seen:?}");
}

/// What is kept from one state of a site to the next while it is looked at.
#[derive(Debug, Default)]
struct Served {
    examined: Option<Examined>,
    theme: Option<Arc<Theme>>,
    rehearsed: Option<Memory>,
}

impl Served {
    /// What was put off, judged after the time before.
    fn judged(&mut self, examined: &Examined, settings: &Settings) -> Option<Judged> {
        let theme = theme_again(examined, self.theme.take()).ok()?;
        let before = self.rehearsed.as_ref();
        let judged = with_plan(examined, &theme, |plan| judge(examined, settings, plan, before));
        self.theme = Some(theme);
        judged.ok().flatten()
    }
}

/// What is examined while a site is looked at, with much put off; nothing if no page can be made of it.
fn put_off(town: &Town, base: &Base, before: Option<&Examined>) -> Option<(Examined, Settings)> {
    let settings = Settings { pages_first: true, ..town.settings() };
    let examined = examine_again(&town.world(base), &settings, before).unwrap();
    examined.is_whole.then_some((examined, settings))
}

/// All figures, and how those came about that were worked out.
fn shown(figures: &Figures) -> Vec<String> {
    figures.iter().map(|figure| format!("{figure:?} {:?}", figures.derivation(figure))).collect()
}

/// The errors among findings, in short.
fn errors(findings: &Diagnostics) -> String {
    let errors = findings.sorted().into_iter().filter(|one| one.severity == Severity::Error);
    let told = errors
        .map(|one| format!("{} {:?} {}", one.rule.code, one.subject, one.message.text(UiLanguage::English)));
    told.collect::<Vec<_>>().join("\n")
}

/// What became of each page after one change.
fn after(town: &Town, base: &Base, change: impl FnOnce(&mut Town)) -> (usize, BTreeMap<String, Why>) {
    let first = Succession::default();
    let make_one = |town: &Town, memory: Option<&Memory>, sink: &Succession| {
        let (world, settings) = (town.world(base), town.settings());
        let examined = examine(&world, &settings).unwrap();
        assert!(!examined.findings.has_errors(), "{}", errors(&examined.findings));
        make_again(&examined, &settings, memory, sink).unwrap().1.unwrap()
    };
    let memory = make_one(town, None, &first);
    let mut next = town.clone();
    change(&mut next);
    let files = first.files.into_inner().unwrap();
    let paths: Vec<String> = files.keys().cloned().collect();
    let second = Succession { before: files, ..Succession::default() };
    let memory = make_one(&next, Some(&memory), &second);
    let why = |path: String| memory.told(&path).map(|told| (path.clone(), told.why.clone()));
    (paths.len(), paths.into_iter().filter_map(why).collect())
}

#[test]
fn only_what_reads_a_change_is_made_again_and_says_why() {
    let (town, base) = (Town::new(), Base::read());
    let (files, whys) = after(&town, &base, |_| {});
    assert_eq!(whys.len(), files);
    assert!(whys.values().all(|why| *why == Why::Kept), "{whys:#?}");

    let (_, whys) = after(&town, &base, |town| town.write("reports/2023-12/regions/bali.id.md"));
    let made: Vec<&String> =
        whys.iter().filter(|(_, why)| **why != Why::Kept).map(|(path, _)| path).collect();
    let told = Why::Read(vec!["content/reports/2023-12/regions/bali.id.md".to_owned()]);
    assert_eq!(whys["laporan/2023-12/bali.html"], told);
    assert!(!made.iter().any(|path| path.contains("aceh")), "{made:#?}");

    let (_, whys) = after(&town, &base, |town| town.count("jambi", 2021));
    let Why::Read(named) = &whys["wilayah/jambi.html"] else { panic!("{:?}", whys["wilayah/jambi.html"]) };
    assert!(named[0].contains("jambi · 2021-12"), "{named:?}");
    // A report of another year shows no figure of that one in its rankings.
    assert_eq!(whys["laporan/2022-12/bali.html"], Why::Kept);

    let (_, whys) = after(&town, &base, |town| town.rename("riau"));
    assert!(
        whys.values().all(|why| *why == Why::Ground(vec!["content/regions.yaml".to_owned()])),
        "{whys:#?}"
    );
}

#[test]
fn a_slip_in_a_text_is_told_as_long_as_it_stands_there() {
    let (mut town, base) = (Town::new(), Base::read());
    let mut served = Served::default();
    let mut slips = Vec::new();
    for round in 0..12 {
        // Each text is judged twice: once when it is new, and once when nothing has changed since.
        if round % 2 == 0 {
            town.write("standing/regions/aceh.id.md");
        }
        let (examined, settings) = put_off(&town, &base, None).unwrap();
        let again = served.judged(&examined, &settings).unwrap();
        slips.push(again.findings.has_errors());
        served.rehearsed = again.rehearsed;
    }
    let pairs: Vec<&[bool]> = slips.chunks(2).collect();
    assert!(pairs.iter().all(|pair| pair[0] == pair[1]), "{slips:?}");
    assert!(pairs.contains(&&[true, true][..]) && pairs.contains(&&[false, false][..]), "{slips:?}");
}
