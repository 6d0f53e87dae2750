//! A process that reads the YAML files of a content folder, parses them, and does nothing with them.
//!
//! What `cakupan check` is held against: the least that any program needs that looks at these figures.

use cakupan::diag::Diagnostics;
use cakupan::load;
use cakupan::source::Files;
use rayon::prelude::*;
use std::hint::black_box;
use std::path::{Path, PathBuf};

/// Who parses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Parser {
    /// The crate `yaml_serde`: values without places.
    YamlSerde,
    /// The parser of cakupan for any YAML: trees in which every value has its place.
    Cakupan,
    /// The loader of cakupan: the same trees, with the regular rows of tables read without the parser.
    Loader,
}

/// Reads and parses every YAML file below `content/`, with as many threads as asked for; with `texts` the narratives
/// are read too.
///
/// # Errors
/// If a file cannot be read or is no YAML: a parser that stops early is fast, and must not be counted.
pub(crate) fn parse(parser: Parser, texts: bool, root: &Path, jobs: Option<u16>) -> Result<(), String> {
    let threads = jobs.map_or(0, usize::from);
    // As the program itself: the first thread is one of them.
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).use_current_thread().build();
    pool.map_err(|error| error.to_string())?.install(|| {
        let mut files = read(root, texts)?;
        files.retain(|(path, text)| path.ends_with(".yaml") || black_box(text).is_empty());
        match parser {
            Parser::YamlSerde => with_yaml_serde(&files),
            Parser::Cakupan => with_cakupan(files, load::parse_the_long_way),
            Parser::Loader => with_cakupan(files, load::parse),
        }
    })
}

/// Path and text of each file, in order; of what is no YAML only if `texts` are asked for.
fn read(root: &Path, texts: bool) -> Result<Vec<(String, String)>, String> {
    let entries: Vec<walkdir::DirEntry> = walkdir::WalkDir::new(root.join("content"))
        .sort_by_file_name()
        .into_iter()
        // The folders that hold narratives alone are not even entered.
        .filter_entry(|entry| texts || !entry.file_type().is_dir() || entry.file_name() != "regions")
        .collect::<Result<_, _>>()
        .map_err(|error| error.to_string())?;
    let paths: Vec<PathBuf> = entries
        .into_iter()
        .map(walkdir::DirEntry::into_path)
        .filter(|path| path.extension().is_some_and(|ending| ending == "yaml" || texts && ending == "md"))
        .collect();
    let read = |path: &PathBuf| {
        let text = std::fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let below = path.strip_prefix(root).unwrap_or(path);
        Ok((below.to_string_lossy().into_owned(), text))
    };
    paths.par_iter().map(read).collect()
}

fn with_cakupan(
    texts: Vec<(String, String)>,
    parse: fn(&Files) -> (load::Documents<'_>, Diagnostics),
) -> Result<(), String> {
    let mut files = Files::default();
    for (path, text) in texts {
        files.add(path, text);
    }
    let (documents, faults) = parse(&files);
    if !faults.is_empty() {
        return Err("the workload is not sound".to_owned());
    }
    black_box(&documents);
    Ok(())
}

fn with_yaml_serde(texts: &[(String, String)]) -> Result<(), String> {
    texts.par_iter().try_for_each(|(path, text)| {
        let value: serde_yaml::Value =
            serde_yaml::from_str(text).map_err(|error| format!("{path}: {error}"))?;
        black_box(&value);
        Ok(())
    })
}
