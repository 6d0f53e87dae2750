//! `cakupan check` and `cakupan build`.

use super::Outcome;
use super::options::{BuildOptions, CheckOptions, Format};
use super::screen::Screen;
use crate::diag::render::{human, short};
use crate::diag::{Both, Diagnostics, Phrase};
use crate::model::PartialDate;
use crate::pipeline::{Settings, examine};
use crate::source::Files;
use crate::world::DiskWorld;

pub(super) fn check(options: &CheckOptions, screen: &Screen) -> Outcome {
    let settings = match settings(options, screen) {
        Ok(settings) => settings,
        Err(outcome) => return outcome,
    };
    let world = DiskWorld::new(&options.root);
    match examine(&world, &settings) {
        Ok(mut examined) => {
            if settings.strict {
                examined.findings.make_strict();
            }
            show(&examined.findings, &examined.files, options.format, screen);
            if examined.findings.has_errors() { Outcome::Findings } else { Outcome::Done }
        }
        Err(error) => {
            screen.complain(
                &Phrase::new(Both { id: "{error}", en: "{error}" }).with("error", error.to_string()),
            );
            Outcome::Machine
        }
    }
}

pub(super) fn build(options: &BuildOptions, screen: &Screen) -> Outcome {
    check(&options.check, screen)
}

/// The options as the pipeline takes them; complaints about those that make no sense.
fn settings(options: &CheckOptions, screen: &Screen) -> Result<Settings, Outcome> {
    let mut settings = Settings { base_url: options.base_url.clone(), strict: options.strict, as_of: None };
    if let Some(text) = &options.as_of {
        let Ok(date) = PartialDate::parse(text) else {
            screen.complain(
                &Phrase::new(Both {
                    id: "`--as-of {date}` bukan tanggal; tulis seperti 2024-03-31",
                    en: "`--as-of {date}` is not a date; write it like 2024-03-31",
                })
                .with("date", text),
            );
            return Err(Outcome::Usage);
        };
        settings.as_of = Some(date.latest);
    }
    Ok(settings)
}

/// Findings to standard error, in the format asked for.
fn show(findings: &Diagnostics, files: &Files, format: Format, screen: &Screen) {
    if findings.is_empty() {
        return;
    }
    screen.report(&match format {
        Format::Human => human::render(findings, files, screen.language, screen.colour),
        Format::Short => short::render(findings, files, screen.language),
    });
}
