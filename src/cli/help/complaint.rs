//! What is wrong with words of the command line, in Indonesian; in English clap says it.

use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use std::fmt::Write as _;

/// The complaint with what may have been meant and how the word is used.
pub(crate) fn complaint(error: &Error) -> String {
    let text = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let (argument, value) = (text(ContextKind::InvalidArg), text(ContextKind::InvalidValue));
    let mut out = format!("galat: {}\n", said(error, &argument, &value, &text));
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    for near in meant.into_iter().map(text).filter(|near| !near.is_empty()) {
        let _ = writeln!(out, "\n  saran: maksudnya `{near}`?");
    }
    if let Some(ContextValue::StyledStr(usage)) = error.get(ContextKind::Usage) {
        let _ = writeln!(out, "\nPemakaian: {}", super::usage(usage));
    }
    out.push_str("\nKeterangan selengkapnya: `--help`\n");
    out
}

fn said(error: &Error, argument: &str, value: &str, text: &dyn Fn(ContextKind) -> String) -> String {
    match error.kind() {
        ErrorKind::UnknownArgument => format!("`{argument}` tidak dikenal"),
        ErrorKind::InvalidSubcommand => {
            format!("perintah `{}` tidak dikenal", text(ContextKind::InvalidSubcommand))
        }
        ErrorKind::InvalidValue if value.is_empty() => format!("`{argument}` perlu nilai"),
        ErrorKind::InvalidValue => match text(ContextKind::ValidValue) {
            known if known.is_empty() => format!("`{value}` bukan nilai untuk `{argument}`"),
            known => format!("`{value}` bukan nilai untuk `{argument}`; pilihannya: {known}"),
        },
        ErrorKind::ValueValidation => format!("`{value}` bukan nilai untuk `{argument}`"),
        ErrorKind::ArgumentConflict => {
            let other = text(ContextKind::PriorArg);
            match other == argument || other.is_empty() {
                true => format!("`{argument}` disebut lebih dari sekali"),
                false => format!("`{argument}` tidak dapat dipakai bersama `{other}`"),
            }
        }
        ErrorKind::MissingRequiredArgument => format!("yang wajib belum disebut: {argument}"),
        ErrorKind::MissingSubcommand => {
            format!("perintahnya belum disebut; pilihannya: {}", text(ContextKind::ValidSubcommand))
        }
        ErrorKind::TooManyValues => format!("nilai `{value}` untuk `{argument}` berlebih"),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            format!("banyaknya nilai untuk `{argument}` tidak tepat")
        }
        ErrorKind::NoEquals => format!("nilai `{argument}` ditulis setelah `=`"),
        ErrorKind::InvalidUtf8 => "ada kata yang bukan teks UTF-8".to_owned(),
        _ => "kata-kata perintah ini tidak dapat dibaca".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use crate::cli::Arguments;
    use crate::diag::UiLanguage;
    use clap::CommandFactory as _;

    #[test]
    fn every_wrong_use_is_told_in_indonesian() {
        for (words, expected) in [
            (&["chekc"][..], "perintah `chekc` tidak dikenal"),
            (&["check", "--strickt"], "`--strickt` tidak dikenal"),
            (
                &["check", "--format", "xml"],
                "`xml` bukan nilai untuk `--format <FORMAT>`; pilihannya: human,",
            ),
            (&["build", "--jobs", "0"], "`0` bukan nilai untuk `--jobs <N>`"),
            (&["build", "--jobs"], "`--jobs <N>` perlu nilai"),
            (&["check", "a", "b"], "`b` tidak dikenal"),
            (&["check", "--strict", "--strict"], "`--strict` disebut lebih dari sekali"),
            (&["diff", "a", "b", "--from", "2020"], "tidak dapat dipakai bersama"),
            (&["new", "release"], "yang wajib belum disebut: --like <ID>, --period <PERIOD>"),
            (&["--lang", "id"], "perintahnya belum disebut"),
        ] {
            let command = super::super::localised(Arguments::command(), UiLanguage::Indonesian);
            let error = command
                .try_get_matches_from(["cakupan"].iter().chain(words))
                .err()
                .unwrap_or_else(|| panic!("{words:?} is accepted"));
            let said = super::complaint(&error);
            assert!(said.contains(expected), "{words:?}: {said}");
            for english in ["error", "Usage", "tip", "OPTIONS"] {
                assert!(!said.contains(english), "{words:?}: {said}");
            }
        }
    }
}
