//! The command's grammar in the reader's language: help, usage, and complaints about words of the command line.
//!
//! English is what stands beside the options, and clap's own words. Indonesian is [`table::TEXTS`], looked up by the
//! English text, so that a text that changes without its translation is noticed by the test below.

mod complaint;
mod table;

pub(super) use complaint::complaint;

use crate::diag::UiLanguage;
use clap::builder::StyledStr;
use clap::{Arg, ArgAction, Command};

/// What clap says between the texts.
const OPTIONS: &str = "Opsi";
const ARGUMENTS: &str = "Argumen";
/// The place of the option for help: behind all others.
const LAST: usize = 999;
const WORDS: &str = "Perintah";

/// The command with its texts in this language.
pub(super) fn localised(command: Command, language: UiLanguage) -> Command {
    match language {
        UiLanguage::English => command,
        UiLanguage::Indonesian => {
            let mut built = command.clone();
            built.build();
            indonesian(command.disable_version_flag(true).arg(version()), &mut built)
        }
    }
}

/// One word with its options, and those below it. `built` is the same with its names filled in, which its usage shows.
fn indonesian(command: Command, built: &mut Command) -> Command {
    let usage = usage(&built.render_usage());
    let mut command = command
        .help_template("{about-with-newline}\nPemakaian: {usage}\n\n{all-args}")
        .override_usage(usage)
        .subcommand_help_heading(WORDS)
        .subcommand_value_name("PERINTAH")
        .disable_help_flag(true);
    if let Some(about) = translated(command.get_about()) {
        command = command.about(about);
    }
    if let Some(about) = translated(command.get_long_about()) {
        command = command.long_about(about);
    }
    // Under a heading of their own clap would put positional arguments in the order of their names.
    let mut order = 0;
    let in_order = |one: Arg| {
        order += 1;
        if one.is_positional() { argument(one).display_order(order) } else { argument(one) }
    };
    command = command.mut_args(in_order).arg(
        Arg::new("help")
            .short('h')
            .long("help")
            .action(ArgAction::Help)
            .help("Menampilkan keterangan ini")
            .display_order(LAST)
            .help_heading(OPTIONS),
    );
    let names: Vec<String> = command.get_subcommands().map(|word| word.get_name().to_owned()).collect();
    for name in names {
        let Some(below) = built.find_subcommand_mut(&name) else { continue };
        let mut below = below.clone();
        command = command.mut_subcommand(name, |word| indonesian(word, &mut below));
    }
    command
}

/// An option with its text, what it is without being given, and what it may be.
fn argument(argument: Arg) -> Arg {
    let heading = if argument.is_positional() { ARGUMENTS } else { OPTIONS };
    let mut text = translated(argument.get_help()).unwrap_or_default();
    let mut long = translated(argument.get_long_help());
    let defaults: Vec<String> =
        argument.get_default_values().iter().map(|value| value.to_string_lossy().into_owned()).collect();
    let mut more = Vec::new();
    let takes_value = argument.get_action().takes_values();
    if takes_value && !defaults.is_empty() {
        more.push(format!("[bawaan: {}]", defaults.join(",")));
    }
    let values = if takes_value { argument.get_possible_values() } else { Vec::new() };
    let names: Vec<&str> = values.iter().map(clap::builder::PossibleValue::get_name).collect();
    if !names.is_empty() {
        more.push(format!("[pilihan: {}]", names.join(", ")));
    }
    let told: Vec<String> = values
        .iter()
        .filter_map(|value| Some(format!("- {}: {}", value.get_name(), translated(value.get_help())?)))
        .collect();
    if !told.is_empty() {
        let whole = long.clone().unwrap_or_else(|| text.clone());
        let default = defaults.first().map_or_else(String::new, |one| format!("\n\n[bawaan: {one}]"));
        long = Some(format!("{whole}\n\nPilihan:\n{}{default}", told.join("\n")));
    }
    for note in more {
        text = format!("{text} {note}");
    }
    let mut argument = argument.help(text).help_heading(heading);
    if takes_value {
        argument = argument.hide_default_value(true).hide_possible_values(true);
    }
    match long {
        Some(long) => argument.long_help(long),
        None => argument,
    }
}

fn version() -> Arg {
    Arg::new("version")
        .short('V')
        .long("version")
        .action(ArgAction::Version)
        .help("Menampilkan versi")
        .display_order(LAST + 1)
        .help_heading(OPTIONS)
}

/// A text in Indonesian; as it is where the table has none, so that help is never without a word.
fn translated(text: Option<&StyledStr>) -> Option<String> {
    let english = text?.to_string();
    Some(table::find(&english).map_or(english, str::to_owned))
}

/// A line of usage without clap's heading and with its own words in Indonesian.
fn usage(styled: &StyledStr) -> String {
    let text = styled.to_string();
    let text = text.strip_prefix("Usage: ").unwrap_or(&text);
    text.replace("[OPTIONS]", "[OPSI]").replace("<COMMAND>", "<PERINTAH>").replace("[COMMAND]", "[PERINTAH]")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Arguments;
    use clap::CommandFactory as _;
    use std::collections::BTreeSet;

    /// Every text of a command and of those below it, with where it stands.
    fn texts(command: &Command, path: &str, out: &mut Vec<(String, Option<String>)>) {
        let plain = |text: Option<&StyledStr>| text.map(ToString::to_string);
        out.push((path.to_owned(), plain(command.get_about())));
        if let Some(long) = plain(command.get_long_about()) {
            out.push((path.to_owned(), Some(long)));
        }
        for one in command.get_arguments() {
            let name = format!("{path} {}", one.get_id());
            out.push((name.clone(), plain(one.get_help())));
            if let Some(long) = plain(one.get_long_help()) {
                out.push((name.clone(), Some(long)));
            }
            for value in one.get_possible_values() {
                if let Some(help) = value.get_help() {
                    out.push((format!("{name} {}", value.get_name()), plain(Some(help))));
                }
            }
        }
        for word in command.get_subcommands() {
            texts(word, &format!("{path} {}", word.get_name()), out);
        }
    }

    #[test]
    fn every_command_and_option_is_explained_in_both_languages() {
        let mut all = Vec::new();
        texts(&Arguments::command(), "cakupan", &mut all);
        assert!(all.len() > 80, "only {} texts were found", all.len());
        let mut wrong = Vec::new();
        let mut used = BTreeSet::new();
        for (place, text) in all {
            match text {
                None => wrong.push(format!("{place}: no help")),
                Some(english) => match table::find(&english) {
                    Some(id) if id != english && !id.is_empty() => {
                        used.insert(english);
                    }
                    _ => wrong.push(format!("{place}: not in src/cli/help/table.rs: {english:?}")),
                },
            }
        }
        for (english, _) in table::TEXTS {
            if !used.contains(*english) {
                wrong.push(format!("in the table, and the help of nothing: {english:?}"));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
        let keys: BTreeSet<&str> = table::TEXTS.iter().map(|(english, _)| *english).collect();
        assert_eq!(keys.len(), table::TEXTS.len(), "a text twice");
    }

    /// Clap's own words must not come through, in the help of any word.
    #[test]
    fn nothing_in_the_indonesian_help_is_english() {
        fn each(command: &mut Command, seen: &mut usize) {
            for text in [command.render_help().to_string(), command.render_long_help().to_string()] {
                for word in [
                    "Usage",
                    "Options",
                    "OPTIONS",
                    "Arguments",
                    "COMMAND",
                    "Print",
                    "default:",
                    "possible values",
                ] {
                    assert!(!text.contains(word), "{word} in:\n{text}");
                }
                *seen += 1;
            }
            command.get_subcommands_mut().for_each(|word| each(word, seen));
        }
        let mut seen = 0;
        let mut command = localised(Arguments::command(), UiLanguage::Indonesian);
        command.build();
        each(&mut command, &mut seen);
        assert!(seen > 20, "only {seen} helps");
    }

    #[test]
    fn the_grammar_is_the_same_in_both() {
        Arguments::command().debug_assert();
        localised(Arguments::command(), UiLanguage::Indonesian).debug_assert();
    }
}
