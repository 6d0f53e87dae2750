//! How long `cakupan build` takes from nothing, beside other generators.
//!
//! ```text
//! cargo bench --bench cold_build -- --sizes 38x12,552x12
//! cargo bench --bench cold_build -- --workload 'DIR/{size}' --peers 'hugo=hugo -s PROJECTS/{size} -d {out} --quiet'
//! cargo bench --bench cold_build -- --check --sizes 552x40
//! ```
//!
//! Each generator builds each size into a folder that did not exist before, in turn (A B C A B C …), so that
//! what else the machine does falls on all of them. One round is not counted. Figures are the kernel's account
//! of the finished process, medians over the rounds; ratios are taken round by round. Nothing is deleted:
//! creating files soon after deleting as many is up to ten times dearer on ext4. The folders under
//! `target/bench/out` may go when no measurement follows.
//!
//! With `--check` it is `cakupan check` that is measured, beside processes that do nothing but read and parse the
//! YAML of the same content: with another parser, and with cakupan's own.

#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a program of its own, with results to tell")]
#![expect(clippy::disallowed_methods, reason = "it measures the clock and the disk themselves")]

/// As the program itself: what is compared asks for memory in the same way.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

mod contestant;
mod measure;
mod parsing;
mod report;
#[path = "../workload/mod.rs"]
mod workload;

use clap::Parser;
use contestant::{Contestant, Place};
use measure::Run;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use workload::content::{self, Product};
use workload::{Size, Workload};

/// Measures cold builds.
#[derive(Debug, Parser)]
struct Options {
    /// Regions x quarters
    #[arg(long, value_delimiter = ',', default_value = "38x12")]
    sizes: Vec<Size>,
    /// How many rounds count; one more comes before them
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u16).range(1..))]
    rounds: u16,
    /// The folder of `workload.json`, or the file, with `{size}` for the size; made here if not given
    #[arg(long, value_name = "PATH")]
    workload: Option<String>,
    /// The program to measure; the one that was built with this if not given
    #[arg(long, value_name = "PATH", default_value = env!("CARGO_BIN_EXE_cakupan"))]
    program: String,
    /// Other generators: words with `{size}`, and `{out}` for the folder to be made
    #[arg(long, value_delimiter = ',', value_name = "NAME=COMMAND")]
    peers: Vec<String>,
    /// Beside the others, cakupan once more, with everything that a site has unless it says otherwise
    #[arg(long, requires = "peers")]
    whole: bool,
    /// Run cakupan once with each of these numbers of threads, instead of with as many as it likes
    #[arg(long, value_delimiter = ',', value_name = "N")]
    jobs: Vec<u16>,
    /// Measure `cakupan check` beside the parsing of the YAML alone, instead of builds
    #[arg(long, conflicts_with = "peers")]
    check: bool,
    /// Leave out the narratives of regions: what is left is YAML, but for one text a quarter
    #[arg(long)]
    figures_only: bool,
    /// Do nothing but parse the YAML below `--root`: what `--check` starts
    #[arg(long, hide = true, value_name = "PARSER", requires = "root")]
    parse: Option<parsing::Parser>,
    /// With `--parse`, read the narratives too
    #[arg(long, hide = true)]
    texts: bool,
    /// The folder that holds `content/`
    #[arg(long, hide = true)]
    root: Option<PathBuf>,
    /// What `cargo bench` says to every benchmark
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() -> ExitCode {
    let options = Options::parse();
    if !options.bench {
        println!("this takes minutes: `cargo bench --bench cold_build`");
        return ExitCode::SUCCESS;
    }
    match run(&options) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("{message}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> Result<(), String> {
    if let (Some(parser), Some(root)) = (options.parse, &options.root) {
        return parsing::parse(parser, options.texts, root, options.jobs.first().copied());
    }
    let place = fresh_place()?;
    let contestants = if options.check {
        Contestant::checking(&options.program, &options.jobs, !options.figures_only)?
    } else {
        Contestant::all(&options.program, &options.jobs, &options.peers, options.whole)?
    };
    for size in &options.sizes {
        let workload = workload(*size, options.workload.as_deref())?;
        let root = |product| content_folder(*size, &workload, product, options.figures_only);
        let roots: Vec<PathBuf> =
            contestants.iter().map(|one| root(one.product)).collect::<Result<_, _>>()?;
        println!("\n{size}: {} report pages, content in {}", size.pages(), roots[0].display());
        let runs = rounds(options.rounds, &contestants, *size, &roots, &place)?;
        print!("{}", report::table(&contestants, &runs));
    }
    println!("\nthe sites are in {}: delete them when no measurement follows", place.display());
    Ok(())
}

/// All runs of all contestants, without the first round.
fn rounds(
    count: u16,
    contestants: &[Contestant],
    size: Size,
    roots: &[PathBuf],
    place: &Path,
) -> Result<Vec<Vec<Run>>, String> {
    let mut runs = vec![Vec::new(); contestants.len()];
    for round in 0..=count {
        for ((contestant, root), runs) in contestants.iter().zip(roots).zip(&mut runs) {
            let out = place.join(format!("{size}/{}-{round}", contestant.name));
            let command = contestant.command(&Place { size, root, out: &out });
            let run = measure::run(&command, &out, contestant.builds)
                .map_err(|fault| format!("{}: {fault}", contestant.name))?;
            if round > 0 {
                runs.push(run);
            }
        }
    }
    Ok(runs)
}

/// Everything that measurements leave behind is below here, out of the way of `cargo` itself.
fn ground() -> PathBuf {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR"));
    scratch.parent().unwrap_or(scratch).join("bench")
}

/// A folder that no earlier measurement has used.
fn fresh_place() -> Result<PathBuf, String> {
    let out = ground().join("out");
    std::fs::create_dir_all(&out).map_err(|error| format!("{}: {error}", out.display()))?;
    let mut number = 1_u32;
    loop {
        let place = out.join(number.to_string());
        match std::fs::create_dir(&place) {
            Ok(()) => return Ok(place),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => number += 1,
            Err(error) => return Err(format!("{}: {error}", place.display())),
        }
    }
}

/// The workload of this size: one that was made before, or our own.
fn workload(size: Size, path: Option<&str>) -> Result<Workload, String> {
    let workload = match path {
        Some(path) => read_workload(&path.replace("{size}", &size.to_string()))?,
        None => Workload::synthetic(size),
    };
    let found = Size { regions: workload.regions.len(), periods: workload.periods.len() };
    if found == size { Ok(workload) } else { Err(format!("the workload given for {size} is one of {found}")) }
}

/// The root of a content folder for this size, found or made. Its name holds the digest of all it holds, so a
/// folder of another workload, or of an older converter, is never taken for it.
fn content_folder(
    size: Size,
    workload: &Workload,
    product: Product,
    figures_only: bool,
) -> Result<PathBuf, String> {
    let mut files = content::content(workload, product);
    if figures_only {
        files.retain(|path, _| !path.contains("/regions/"));
    }
    let root = ground().join(format!("content/{size}-{}", digest(&files)));
    // Written last: without it the folder is a torso.
    let whole = root.join("complete");
    if !whole.exists() {
        for (path, text) in &files {
            write(&root.join(path), text)?;
        }
        write(&whole, "")?;
    }
    Ok(root)
}

fn read_workload(path: &str) -> Result<Workload, String> {
    let path = Path::new(path);
    let file = if path.is_dir() { path.join("workload.json") } else { path.to_owned() };
    let text = std::fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()))?;
    Workload::from_json(&text).map_err(|fault| format!("{}: {fault}", file.display()))
}

fn digest(files: &BTreeMap<String, String>) -> String {
    let mut hasher = blake3::Hasher::new();
    for (path, text) in files {
        for part in [path, text] {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part.as_bytes());
        }
    }
    hasher.finalize().to_hex()[..12].to_owned()
}

fn write(path: &Path, text: &str) -> Result<(), String> {
    let folder = path.parent().unwrap_or(path);
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(path, text))
        .map_err(|error| format!("{}: {error}", path.display()))
}
