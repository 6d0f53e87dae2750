//! What a run has to say at its end: its findings, and on a terminal a summary.

use super::Outcome;
use super::options::{CheckOptions, Format};
use super::screen::Screen;
use crate::diag::render::{github, human, json, sarif, short};
use crate::diag::{Both, Diagnostics, Phrase, plural};
use crate::model::{Stage, Withheld};
use crate::pipeline::Made;
use crate::prose::Tally;
use crate::site::Summary;
use crate::source::Files;
use std::path::Path;
use std::time::Duration;

/// Tells what came of a run.
#[derive(Debug, Clone, Copy)]
pub(super) struct Report<'a> {
    pub(super) options: &'a CheckOptions,
    pub(super) screen: &'a Screen,
}

impl Report<'_> {
    /// Shows the findings, in the format asked for; an error among them is the outcome.
    pub(super) fn findings(&self, findings: &Diagnostics, files: &Files) -> Result<(), Outcome> {
        let Self { options, screen } = self;
        let (language, root) = (screen.language, options.root.to_string_lossy());
        match options.format {
            Format::Human => screen.report(&human::render(findings, files, language, screen.look)),
            Format::Short => screen.print(&short::render(findings, files, language)),
            Format::Json => screen.print(&json::render(findings, files, &root)),
            Format::Github => screen.print(&github::render(findings, files, language, &root)),
            Format::Sarif => screen.print(&sarif::render(findings, files, language, &root)),
        }
        if findings.has_errors() { Err(Outcome::Findings) } else { Ok(()) }
    }

    /// Tells people what waits for its publication.
    pub(super) fn waiting(&self, waiting: &[Withheld]) {
        if self.options.format != Format::Human {
            return;
        }
        for release in waiting {
            let stage = match release.stage {
                Stage::Draft => Both { id: "draf", en: "a draft" },
                _ => Both { id: "embargo sampai {due}", en: "under embargo until {due}" },
            };
            let figures = match release.figures {
                0 => Phrase::new(Both { id: "", en: "" }),
                count => Phrase::new(Both { id: "; {figures} menunggu", en: "; {figures} wait" })
                    .with("figures", plural(count, "angka", "figure", "figures")),
            };
            let line = Phrase::new(Both {
                id: "belum terbit: `{release}` ({stage}{figures})",
                en: "not published: `{release}` ({stage}{figures})",
            });
            let line = line.with("release", release.id.as_str()).with("figures", figures);
            let line = line.with("stage", Phrase::new(stage).with("due", release.due.as_str()));
            self.screen.tell(&line);
        }
    }

    /// Shows what was published, if someone is watching.
    pub(super) fn summary(
        &self,
        made: &Made,
        findings: &Diagnostics,
        written: Summary,
        output: &Path,
        time: Duration,
    ) {
        if !self.screen.watched {
            return;
        }
        let pages = plural(made.pages, "halaman", "page", "pages");
        let charts = plural(made.charts, "grafik", "chart", "charts");
        let files = plural(written.files, "berkas", "file", "files");
        let found = human::summary(findings)
            .unwrap_or_else(|| Phrase::new(Both { id: "tanpa temuan", en: "no findings" }));
        let lines = [
            Phrase::new(Both {
                id: "{pages}, {charts}, {files} ({size} kB)",
                en: "{pages}, {charts}, {files} ({size} kB)",
            })
            .with("pages", pages)
            .with("charts", charts)
            .with("files", files)
            .with("size", usize::try_from(written.bytes / 1000).unwrap_or(usize::MAX)),
            Phrase::new(Both {
                id: "{published} dari {known} sel diterbitkan, {found}",
                en: "{published} of {known} cells published, {found}",
            })
            .with("published", made.coverage.published)
            .with("known", made.coverage.known)
            .with("found", found),
            numbers(&made.numbers),
            Phrase::new(Both { id: "di {output}, dalam {time} detik", en: "in {output}, in {time} seconds" })
                .with("output", output.display().to_string())
                .with("time", format!("{:.2}", time.as_secs_f64())),
        ];
        let kept = (made.kept > 0).then(|| {
            let words = Both {
                id: "{pages} tetap seperti sebelumnya: tidak ada yang berubah padanya",
                en: "{pages} as before: nothing has changed on them",
            };
            Phrase::new(words).with("pages", plural(made.kept, "halaman", "page", "pages"))
        });
        for line in lines.into_iter().chain(kept) {
            self.screen.report(&format!("{}\n", line.text(self.screen.language)));
        }
    }
}

/// "41 of 43 numbers in the texts verified, 2 from other sources"
fn numbers(tally: &Tally) -> Phrase {
    let more = |count: usize, words: Both| {
        if count == 0 {
            Phrase::new(Both { id: "", en: "" })
        } else {
            Phrase::new(words).with("count", count)
        }
    };
    Phrase::new(Both {
        id: "{checked} dari {all} angka dalam teks cocok dengan data{outside}{outdated}{unchecked}{claims}",
        en: "{checked} of {all} numbers in the texts verified{outside}{outdated}{unchecked}{claims}",
    })
    .with("claims", claims(tally))
    .with("checked", tally.verified + tally.bound)
    .with("all", tally.all())
    .with(
        "outside",
        more(tally.outside, Both { id: ", {count} dari sumber lain", en: ", {count} from other sources" }),
    )
    .with(
        "outdated",
        more(tally.outdated, Both { id: ", {count} sudah direvisi", en: ", {count} revised since" }),
    )
    .with(
        "unchecked",
        more(tally.unchecked, Both { id: ", {count} tidak diperiksa", en: ", {count} unchecked" }),
    )
}

/// "; 190 of 195 claims"
fn claims(tally: &Tally) -> Phrase {
    if tally.claims() == 0 {
        return Phrase::new(Both { id: "", en: "" });
    }
    Phrase::new(Both {
        id: "; {checked} dari {all} pernyataan tentang angka benar",
        en: "; {checked} of {all} claims",
    })
    .with("checked", tally.claims_verified)
    .with("all", tally.claims())
}
