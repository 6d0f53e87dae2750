//! `cakupan check` and `cakupan build`.

use super::Outcome;
use super::options::{BuildOptions, CheckOptions};
use super::program::program;
use super::progress::Watched;
use super::report::Report;
use super::screen::Screen;
use super::trouble::machine;
use crate::diag::{Both, Phrase};
use crate::model::PartialDate;
use crate::pipeline::{Examined, Settings, examine, inputs, made_with, make_again, rehearse};
use crate::site::{Share, SinkError, WriteError, Writer};
use crate::world::{DiskWorld, World};
use std::path::PathBuf;

/// The same findings as `build`, and nothing written.
pub(super) fn check(options: &CheckOptions, screen: &Screen) -> Outcome {
    in_threads(options, screen, |settings| {
        let world = DiskWorld::new(&options.root);
        let mut examined = examined(&world, settings, screen)?;
        rehearsed(&mut examined, settings, screen)?;
        let report = Report { options, screen };
        let reported = report.findings(&examined.findings, &examined.files);
        report.waiting(&examined.withheld);
        if examined.findings.is_empty() {
            screen.progress_ends(Both { id: "tidak ada temuan", en: "nothing was found" });
        }
        // The process ends here, and the system takes back all memory at once: to give it back piece by piece, as
        // many pieces as there are texts and figures, would be for nothing.
        std::mem::forget(examined);
        reported
    })
}

/// Adds what making the pages would find: also after errors, where all of the content could be understood.
fn rehearsed(examined: &mut Examined, settings: &Settings, screen: &Screen) -> Result<(), Outcome> {
    if examined.is_whole || !examined.findings.has_errors() {
        let found = rehearse(examined, settings).map_err(|error| machine(screen, &error))?;
        examined.findings.extend(found);
    }
    Ok(())
}

/// Checks, makes the site beside the published one, and exchanges the two.
pub(super) fn build(options: &BuildOptions, screen: &Screen) -> Outcome {
    let BuildOptions { check: shared, output, single_file, shard, fresh } = options;
    let share = shard.unwrap_or(Share::WHOLE);
    let output: PathBuf = output.clone().unwrap_or_else(|| shared.root.join("output"));
    in_threads(shared, screen, |settings| {
        let settings = &Settings { editions: *single_file, share, ..settings.clone() };
        let report = Report { options: shared, screen };
        let world = DiskWorld::new(&shared.root);
        screen.progress(Both { id: "membaca dan memeriksa", en: "reading and checking" });
        let program = program();
        // What is remembered is read in the meantime.
        let recall = || match fresh {
            true => None,
            false => Writer::recall(&output, &shared.root, &program).ok().flatten(),
        };
        let (examined, recalled) = rayon::join(|| examined(&world, settings, screen), recall);
        let mut examined = examined?;
        if examined.findings.has_errors() {
            rehearsed(&mut examined, settings, screen)?;
            return report.findings(&examined.findings, &examined.files);
        }
        let writer =
            Writer::begin(&output, &shared.root).map_err(|error| refused(error, &report, &examined))?;
        let begun = writer.made_from(inputs(&examined), made_with(settings));
        begun.map_err(|error| refused(error, &report, &examined))?;
        let watched = Watched::new(&writer, Both { id: "membuat halaman", en: "making the pages" }, screen);
        let before = if *fresh { None } else { writer.remembered(&program, recalled) };
        let made = make_again(&examined, settings, before.as_ref(), &watched);
        drop(watched);
        let (made, memory) = made.map_err(|error: SinkError| machine(screen, &error))?;
        let mut findings = examined.findings.clone();
        findings.extend(made.findings.clone());
        // What is out is out: it keeps nobody from publishing what no longer says it.
        writer.told_before(&examined.dataset).into_iter().for_each(|finding| findings.push(finding));
        if findings.has_errors() {
            return report.findings(&findings, &examined.files);
        }
        let written = writer
            .commit_and_remember(memory.as_ref(), &program)
            .map_err(|error| refused(error, &report, &examined))?;
        report.findings(&findings, &examined.files)?;
        report.waiting(&examined.withheld);
        report.summary(&made, &findings, written, &output, world.elapsed());
        // As in `check`.
        std::mem::forget((examined, before, memory));
        Ok(())
    })
}

/// Runs with as many threads as asked for; what ends a run early is its outcome.
pub(super) fn in_threads(
    options: &CheckOptions,
    screen: &Screen,
    run: impl FnOnce(&Settings) -> Result<(), Outcome> + Send,
) -> Outcome {
    let settings = match settings(options, screen) {
        Ok(settings) => settings,
        Err(outcome) => return outcome,
    };
    let threads = options.jobs.map_or(0, usize::from);
    let pool = || rayon::ThreadPoolBuilder::new().num_threads(threads);
    // The first thread is one of them: what it asks the memory for is served fastest.
    let done = match pool().use_current_thread().build().or_else(|_| pool().build()) {
        Ok(pool) => pool.install(|| run(&settings)),
        // A machine without another thread to give can still work on this one.
        Err(_) => run(&settings),
    };
    match done {
        Ok(()) => Outcome::Done,
        Err(outcome) => outcome,
    }
}

fn examined(world: &DiskWorld, settings: &Settings, screen: &Screen) -> Result<Examined, Outcome> {
    examine(world, settings).map_err(|error| machine(screen, &error))
}

/// A folder that must not be written to is a finding; a machine that fails is not.
fn refused(error: WriteError, report: &Report<'_>, examined: &Examined) -> Outcome {
    match error {
        WriteError::Refused(finding) => {
            let mut findings = examined.findings.clone();
            findings.push(*finding);
            report.findings(&findings, &examined.files).err().unwrap_or(Outcome::Findings)
        }
        WriteError::Machine { .. } => machine(report.screen, &error),
    }
}

/// The options as the pipeline takes them; complaints about those that make no sense.
fn settings(options: &CheckOptions, screen: &Screen) -> Result<Settings, Outcome> {
    let complain = |words: Both, given: &str| {
        screen.complain(&Phrase::new(words).with("given", given));
        Outcome::Usage
    };
    if let Some(url) = &options.base_url
        && !["http://", "https://"].iter().any(|scheme| url.len() > scheme.len() && url.starts_with(scheme))
    {
        let words = Both {
            id: "`--base-url {given}` bukan alamat web; tulis seperti https://contoh.id/laporan/",
            en: "`--base-url {given}` is not a web address; write it like https://example.org/reports/",
        };
        return Err(complain(words, url));
    }
    let as_of = match &options.as_of {
        None => None,
        Some(text) => {
            let date = PartialDate::parse(text).map_err(|_| {
                let words = Both {
                    id: "`--as-of {given}` bukan tanggal; tulis seperti 2024-03-31",
                    en: "`--as-of {given}` is not a date; write it like 2024-03-31",
                };
                complain(words, text)
            })?;
            Some(date.latest)
        }
    };
    Ok(Settings {
        now: Some(DiskWorld::new(&options.root).now()),
        preview: options.preview,
        as_of,
        base_url: options.base_url.clone(),
        strict: options.strict,
        editions: false,
        share: Share::WHOLE,
        pages_first: false,
        bare: false,
    })
}
