//! The command: its grammar, and one function for each of its words. Only here and in the renderers of findings
//! is anything printed; only `main` ends the process.

mod build;
mod completions;
mod diff;
mod explain;
mod help;
mod import;
mod man;
mod merge;
mod new;
mod numbers;
mod options;
mod overlay;
mod program;
mod progress;
mod report;
mod schema;
mod screen;
mod serve;
mod trace;
mod trouble;
mod verify;

use crate::diag::{Both, UiLanguage};
use clap::error::ErrorKind;
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use options::{BuildOptions, CheckOptions, ImportOptions, NumbersOptions};
use screen::Screen;
use std::ffi::OsString;
use std::io::Write as _;
use std::path::PathBuf;

/// How a run ended; the exit status.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done = 0,
    /// There are findings in the content; nothing was published.
    Findings = 1,
    /// The command was used wrongly.
    Usage = 2,
    /// The machine failed us: disk, permissions.
    Machine = 3,
}

/// Turns a folder of YAML figures and Markdown narratives into a site of coverage reports.
#[derive(Debug, Parser)]
#[command(name = "cakupan", version, arg_required_else_help = true, disable_help_subcommand = true)]
struct Arguments {
    // What every word takes stands behind what is its own.
    /// The language of messages: id or en
    #[arg(long, global = true, display_order = 901, value_name = "LANG", value_parser = ["id", "en"])]
    lang: Option<String>,
    /// When to use colour
    #[arg(long, global = true, display_order = 902, value_name = "WHEN", value_parser = ["auto", "always", "never"], default_value = "auto")]
    color: String,
    /// Show nothing but findings and complaints
    #[arg(short, long, global = true, display_order = 903)]
    quiet: bool,
    #[command(subcommand)]
    word: Word,
}

#[derive(Debug, Subcommand)]
enum Word {
    /// Checks the content and writes the site
    Build(BuildOptions),
    /// Finds what is wrong in the content; writes nothing
    Check(CheckOptions),
    /// Joins the parts of a site that were made with `build --shard`
    Merge(merge::MergeOptions),
    /// Shows which values two days, two releases or two folders have differently
    Diff(diff::DiffOptions),
    /// Builds the site again and compares it with a published folder, file by file
    Verify(verify::VerifyOptions),
    /// Says why the last build made a page again, or left it as it was
    Trace(trace::TraceOptions),
    /// Takes figures from spreadsheets and CSV; shows what would change, and writes it with `--write`
    Import(ImportOptions),
    /// Makes a working start: a site, a report with the structure of another one, a region, a workflow
    #[command(subcommand)]
    New(new::NewOptions),
    /// Explains the code of a finding, such as C301; without a code, lists them all
    Explain {
        /// The code or the name of a rule
        code: Option<String>,
    },
    /// Shows the numbers found in a text, and how each was read
    Numbers(NumbersOptions),
    /// Shows the site while it is written: pages follow the files, findings lie over them
    Serve(serve::ServeOptions),
    /// Prints the JSON Schema of a kind of file; without a kind, lists the kinds
    Schema {
        /// site, regions, measures, sources, glossary, conflicts, data or release; narrative or page for the front
        /// matter of those
        kind: Option<String>,
        /// Offer the names of this content: its regions, measures, sources …
        #[arg(long, value_name = "ROOT", requires = "kind")]
        with: Option<PathBuf>,
    },
    /// Prints what a shell needs to complete this command as it is typed
    Completions(completions::CompletionOptions),
    /// Prints the manual page of the command, or of one of its words
    Man(man::ManOptions),
}

/// Runs the command with these arguments, the name of the program first.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> Outcome {
    let given: Vec<OsString> = arguments.into_iter().collect();
    // What is wrong with the words, and help, are told in the language that they ask for.
    let language = ui_language(asked_language(&given).as_deref());
    let grammar = help::localised(Arguments::command(), language);
    let parsed = grammar.clone().try_get_matches_from(&given);
    let arguments = match parsed.and_then(|matches| Arguments::from_arg_matches(&matches)) {
        Ok(arguments) => arguments,
        Err(error) => return usage(&error, language),
    };
    let screen = Screen::new(language, &arguments.color, arguments.quiet);
    let outcome = match &arguments.word {
        Word::Build(options) => build::build(options, &screen),
        Word::Check(options) => build::check(options, &screen),
        Word::Merge(options) => merge::merge(options, &screen),
        Word::Diff(options) => diff::diff(options, &screen),
        Word::Verify(options) => verify::verify(options, &screen),
        Word::Trace(options) => trace::trace(options, &screen),
        Word::Import(options) => import::import(options, &screen),
        Word::New(options) => new::new(options, &screen),
        Word::Explain { code } => explain::explain(code.as_deref(), &screen),
        Word::Numbers(options) => numbers::numbers(options, arguments.lang.as_deref(), &screen),
        Word::Serve(options) => serve::serve(options, &screen),
        Word::Schema { kind, with } => schema::schema(kind.as_deref(), with.as_deref(), &screen),
        Word::Completions(options) => completions::completions(options, grammar, &screen),
        Word::Man(options) => man::man(options, grammar, &screen),
    };
    match screen.unwritten() {
        Some(error) => trouble::unprinted(&screen, error),
        None => outcome,
    }
}

/// Help and version are answers, not errors.
fn usage(error: &clap::Error, language: UiLanguage) -> Outcome {
    let is_help = !error.use_stderr() || error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand;
    if is_help || language == UiLanguage::English {
        // There is nowhere left to report that the terminal is gone.
        let _ = error.print();
    } else {
        let _ = std::io::stderr().write_all(help::complaint(error).as_bytes());
    }
    if error.use_stderr() { Outcome::Usage } else { Outcome::Done }
}

/// What `numbers - --format json` prints for a text in a language that numbers are read in; nothing for any other.
pub fn numbers_as_json(written: &str, tag: &str) -> Option<String> {
    numbers::as_json(written.to_owned(), tag)
}

/// The language that the words ask for, before they are known to be right.
fn asked_language(given: &[OsString]) -> Option<String> {
    let texts = given.iter().map(|word| word.to_string_lossy());
    let words: Vec<_> = texts.take_while(|word| word != "--").collect();
    let behind = words.iter().zip(words.iter().skip(1)).filter(|(word, _)| *word == "--lang");
    let joined = words.iter().filter_map(|word| word.strip_prefix("--lang="));
    joined.map(str::to_owned).chain(behind.map(|(_, language)| language.to_string())).last()
}

/// The language asked for, else the one of the environment, else English.
fn ui_language(asked: Option<&str>) -> UiLanguage {
    #[expect(clippy::disallowed_methods, reason = "the command line is where the environment is read")]
    let environment = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let tag = asked
        .map(str::to_owned)
        .or_else(|| ["CAKUPAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(environment));
    match tag {
        Some(tag) if tag == "id" || tag.starts_with("id_") || tag.starts_with("id-") => {
            UiLanguage::Indonesian
        }
        _ => UiLanguage::English,
    }
}

/// "did you mean" for words of the command line.
fn nearest_hint(name: &str, known: &[&str], screen: &Screen) {
    let near = known.iter().find(|candidate| strsim::damerau_levenshtein(candidate, name) <= 2);
    if let Some(near) = near {
        screen.complain(
            &crate::diag::Phrase::new(Both { id: "maksudnya `{near}`?", en: "did you mean `{near}`?" })
                .with("near", *near),
        );
    }
}
