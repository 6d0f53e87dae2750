//! `cakupan verify DIR`: a published folder against its content.

use super::Outcome;
use super::build::in_threads;
use super::options::{CheckOptions, Format};
use super::progress::Watched;
use super::report::Report;
use super::screen::Screen;
use super::trouble::{machine, unread};
use crate::diag::{Both, Phrase, plural};
use crate::model::PartialDate;
use crate::pipeline::{Settings, examine, inputs, made_with, make};
use crate::site::write::{Comparison, Digests, MadeWith, Published, VERSION, compare};
use crate::world::DiskWorld;
use clap::{Args, ValueEnum};
use std::fmt::Write as _;
use std::path::PathBuf;

/// How the result is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum VerifyFormat {
    /// For people
    Text,
    /// One JSON document
    Json,
}

/// What `verify` takes.
#[derive(Debug, Args)]
pub(super) struct VerifyOptions {
    /// The published folder, or a copy of it
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
    /// The folder that holds `content/`
    #[arg(long, value_name = "ROOT", default_value = ".")]
    pub(super) into: PathBuf,
    /// How it is told
    #[arg(long, value_enum, default_value = "text")]
    pub(super) format: VerifyFormat,
}

/// Makes the site again, as its manifest says that it was made, and tells what is otherwise in the folder.
pub(super) fn verify(options: &VerifyOptions, screen: &Screen) -> Outcome {
    let published = match Published::read(&options.folder) {
        Ok(published) => published,
        Err(error) => {
            screen.complain(&unread(options.folder.display().to_string(), &error));
            let is_wrong =
                matches!(error.kind(), std::io::ErrorKind::NotFound | std::io::ErrorKind::NotADirectory);
            return if is_wrong { Outcome::Usage } else { Outcome::Machine };
        }
    };
    let made = published.manifest.as_ref().map(|manifest| manifest.made.clone()).unwrap_or_default();
    let shared = shared(options, &made);
    in_threads(&shared, screen, |settings| {
        let settings = &Settings { editions: made.single_file, share: made.share, ..settings.clone() };
        let comparison = rebuilt(&shared, settings, &published, screen)?;
        tell(options, &published, &comparison, screen);
        if comparison.is_same() { Ok(()) } else { Err(Outcome::Findings) }
    })
}

/// The options of the build that wrote the folder.
fn shared(options: &VerifyOptions, made: &MadeWith) -> CheckOptions {
    CheckOptions {
        root: options.into.clone(),
        strict: false,
        preview: made.preview,
        // A manifest that someone has changed by hand is told as a file that differs.
        as_of: made.as_of.clone().filter(|day| PartialDate::parse(day).is_ok()),
        base_url: made.base_url.clone().filter(|url| url.starts_with("http")),
        format: Format::Human,
        jobs: None,
    }
}

fn rebuilt(
    shared: &CheckOptions,
    settings: &Settings,
    published: &Published,
    screen: &Screen,
) -> Result<Comparison, Outcome> {
    let world = DiskWorld::new(&shared.root);
    let report = Report { options: shared, screen };
    let examined = examine(&world, settings).map_err(|error| machine(screen, &error))?;
    if examined.findings.has_errors() {
        report.findings(&examined.findings, &examined.files)?;
    }
    let digests = Digests::default();
    let words = Both { id: "membuat halaman lagi", en: "making the pages again" };
    let watched = Watched::new(&digests, words, screen);
    let made = make(&examined, settings, &watched).map_err(|error| machine(screen, &error));
    drop(watched);
    let made = made?;
    if made.findings.has_errors() {
        report.findings(&made.findings, &examined.files)?;
    }
    let inputs = inputs(&examined);
    let expected = digests.into_entries(inputs.clone(), made_with(settings));
    Ok(compare(&expected, &inputs, published))
}

fn tell(options: &VerifyOptions, published: &Published, comparison: &Comparison, screen: &Screen) {
    let by = published.manifest.as_ref().and_then(|manifest| manifest.version.clone());
    if options.format == VerifyFormat::Json {
        let whole = serde_json::json!({
            "same": comparison.is_same(),
            "files": comparison.files,
            "differs": comparison.differs,
            "missing": comparison.missing,
            "extra": comparison.extra,
            "inputs": comparison.inputs,
            "version": by,
        });
        screen.print(&format!("{whole:#}\n"));
        return;
    }
    let kinds = [
        (Both { id: "berbeda", en: "differs" }, &comparison.differs),
        (Both { id: "tidak ada", en: "missing" }, &comparison.missing),
        (Both { id: "berlebih", en: "extra" }, &comparison.extra),
    ];
    let mut out = String::new();
    for (words, paths) in kinds {
        for path in paths {
            let _ = writeln!(out, "{}: {path}", words.get(screen.language));
        }
    }
    screen.print(&out);
    let folder = options.folder.display().to_string();
    let files = |count: usize| plural(count, "berkas", "file", "files");
    if comparison.is_same() {
        let words = Both {
            id: "`{folder}` persis seperti isinya: {files} sama",
            en: "`{folder}` is exactly what its content gives: {files} are the same",
        };
        screen.tell(&Phrase::new(words).with("folder", folder).with("files", files(comparison.files)));
        return;
    }
    let wrong = comparison.differs.len() + comparison.missing.len() + comparison.extra.len();
    let words = Both {
        id: "`{folder}` tidak seperti isinya: {wrong} dari {files} berbeda, tidak ada, atau berlebih",
        en: "`{folder}` is not what its content gives: {wrong} of {files} differ, are missing or are too many",
    };
    let words = Phrase::new(words).with("folder", folder).with("wrong", wrong);
    screen.complain(&words.with("files", files(comparison.files)));
    if published.manifest.is_none() {
        screen.complain(&Phrase::new(Both {
            id: "di folder itu tidak ada `cakupan.json`, sehingga opsi pembuatannya tidak diketahui",
            en: "there is no `cakupan.json` in the folder, so that the options of its build are not known",
        }));
    }
    if let Some(by) = by.filter(|by| by != VERSION) {
        let words = Both {
            id: "folder itu dibuat dengan Cakupan {by}, dan ini Cakupan {own}",
            en: "the folder was made by Cakupan {by}, and this is Cakupan {own}",
        };
        screen.complain(&Phrase::new(words).with("by", by).with("own", VERSION));
    }
    if !comparison.inputs.is_empty() {
        let words =
            Both { id: "isi yang berubah sejak itu: {paths}", en: "content that has changed since: {paths}" };
        let few: Vec<String> = comparison.inputs.iter().take(5).map(|path| format!("`{path}`")).collect();
        let more = if comparison.inputs.len() > few.len() { ", …" } else { "" };
        screen.complain(&Phrase::new(words).with("paths", few.join(", ") + more));
    }
}
