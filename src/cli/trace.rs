//! `cakupan trace PAGE`: why the last build made a page, or left it as it was.

use super::Outcome;
use super::program::program;
use super::screen::Screen;
use super::trouble::machine;
use crate::diag::{Both, Phrase, plural};
use crate::site::again::{Kind, Told, Why};
use crate::site::{WriteError, Writer};
use clap::Args;
use std::path::PathBuf;

/// How many names of a kind are told unless all are asked for.
const SHOWN: usize = 3;

/// What `trace` takes.
#[derive(Debug, Args)]
pub(super) struct TraceOptions {
    /// The address of a file below the output folder, such as laporan/2023-12/aceh.html
    #[arg(value_name = "PAGE")]
    pub(super) page: String,
    /// The folder that holds `content/`
    #[arg(value_name = "ROOT", default_value = ".")]
    pub(super) root: PathBuf,
    /// Where the site is written; `output` in the root by default
    #[arg(short, long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
    /// Name everything that the page reads
    #[arg(long)]
    pub(super) all: bool,
}

/// Tells it from what the last build remembers.
pub(super) fn trace(options: &TraceOptions, screen: &Screen) -> Outcome {
    let output = options.output.clone().unwrap_or_else(|| options.root.join("output"));
    let memory = match Writer::recall(&output, &options.root, &program()) {
        Ok(recalled) => recalled.map(|recalled| recalled.memory),
        Err(WriteError::Refused(finding)) => {
            screen.complain(&finding.message);
            return Outcome::Usage;
        }
        Err(error) => return machine(screen, &error),
    };
    let Some(memory) = memory else {
        let words = Both {
            id: "tidak ada ingatan tentang situs di `{output}`: buat dulu dengan program ini",
            en: "nothing is remembered of a site in `{output}`: build it with this program first",
        };
        screen.complain(&Phrase::new(words).with("output", output.display().to_string()));
        return Outcome::Usage;
    };
    // As it is written in a browser or completed by a shell.
    let page = options.page.replace('\\', "/");
    let below = output.display().to_string();
    let page = page.strip_prefix(&format!("{}/", below.trim_end_matches('/'))).unwrap_or(&page);
    let page = page.trim_start_matches("./").trim_start_matches('/');
    let Some(told) = memory.told(page).or_else(|| memory.told(&format!("{page}index.html"))) else {
        let words =
            Both { id: "pembuatan terakhir tidak membuat `{page}`", en: "the last build made no `{page}`" };
        screen.complain(&Phrase::new(words).with("page", page));
        return Outcome::Usage;
    };
    for line in lines(&told, memory.counts(), options.all) {
        screen.print(&format!("{}\n", line.text(screen.language)));
    }
    Outcome::Done
}

fn lines(told: &Told<'_>, (works, made): (usize, usize), all: bool) -> Vec<Phrase> {
    let plain = |text: &str| Phrase::new(Both { id: "{text}", en: "{text}" }).with("text", text);
    let item = |text: &str| Phrase::new(Both { id: "    {text}", en: "    {text}" }).with("text", text);
    let mut out = vec![plain(told.name), why(told.why)];
    if let Why::Ground(named) | Why::Read(named) = told.why {
        out.extend(named.iter().map(|name| item(ground_name(name))));
    }
    for (kind, names) in &told.reads {
        let words = Phrase::new(Both { id: "  membaca {what}", en: "  reads {what}" })
            .with("what", kind_words(*kind));
        out.push(words);
        let shown = if all { names.len() } else { SHOWN };
        out.extend(names.iter().filter(|name| !name.is_empty()).take(shown).map(|name| item(name)));
        if names.len() > shown {
            let more = Phrase::new(Both {
                id: "    … dan {count} lagi (`--all`)",
                en: "    … and {count} more (`--all`)",
            });
            out.push(more.with("count", names.len() - shown));
        }
    }
    let others: Vec<&&str> = told.files.iter().filter(|path| **path != told.name).collect();
    if !others.is_empty() {
        let words = Both { id: "  membuat juga {files}", en: "  also makes {files}" };
        out.push(Phrase::new(words).with("files", plural(others.len(), "berkas", "file", "files")));
        let shown = if all { others.len() } else { SHOWN };
        out.extend(others.iter().take(shown).map(|path| item(path)));
    }
    let words = Both {
        id: "pembuatan terakhir membuat {made} dari {works} bagian situs",
        en: "the last build made {made} of {works} parts of the site",
    };
    out.push(Phrase::new(words).with("made", made).with("works", works));
    out
}

fn why(why: &Why) -> Phrase {
    Phrase::new(match why {
        Why::Kept => Both {
            id: "  tetap seperti sebelumnya: tidak ada yang dibacanya yang berubah",
            en: "  as it was before: nothing that it reads has changed",
        },
        Why::NothingRemembered => Both {
            id: "  dibuat: tidak ada ingatan tentang pembuatan sebelumnya",
            en: "  made: nothing was remembered of a build before",
        },
        Why::New => Both { id: "  dibuat: sebelumnya belum ada", en: "  made: it was not there before" },
        Why::Ground(_) => Both {
            id: "  dibuat lagi: yang mendasari semua halaman berubah",
            en: "  made again: what lies under all pages has changed",
        },
        Why::Read(_) => Both {
            id: "  dibuat lagi: yang dibacanya berubah",
            en: "  made again: what it reads has changed",
        },
        Why::Touched => Both {
            id: "  dibuat lagi: berkasnya tidak lagi seperti saat ditulis",
            en: "  made again: its files were not as they had been left",
        },
        Why::Found => Both {
            id: "  dibuat lagi: ada temuan padanya, yang harus ditemukan lagi",
            en: "  made again: something was found on it, and had to be found again",
        },
    })
}

/// What is no file has a sign in its place.
fn ground_name(name: &str) -> &str {
    match name {
        "*" => "content/ (*)",
        "--" => "cakupan build --…",
        name => name,
    }
}

fn kind_words(kind: Kind) -> Both {
    match kind {
        Kind::Figures => Both { id: "semua angka", en: "all figures" },
        Kind::Region => Both { id: "semua angka wilayah", en: "all figures of regions" },
        Kind::Measure => Both { id: "semua angka ukuran", en: "all figures of measures" },
        Kind::Source => Both { id: "semua angka dari sumber", en: "all figures from sources" },
        Kind::Stated => Both { id: "angka wilayah dari sumber", en: "figures of regions from sources" },
        Kind::Series => Both { id: "deret", en: "series" },
        Kind::Cell => Both { id: "sel", en: "cells" },
        Kind::Ranking => Both { id: "peringkat", en: "rankings" },
        Kind::Company => Both { id: "pembanding wilayah", en: "which regions stand beside" },
        Kind::Reach => Both { id: "jangkauan angka", en: "how far figures reach" },
        Kind::Texts => Both { id: "semua teks", en: "all texts" },
        Kind::Text => Both { id: "teks", en: "texts" },
        Kind::Template => Both { id: "templat", en: "templates" },
    }
}
