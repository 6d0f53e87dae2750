//! `cakupan serve`.

use super::Outcome;
use super::build::in_threads;
use super::options::{CheckOptions, Format};
use super::screen::Screen;
use super::trouble::machine;
use crate::diag::render::human;
use crate::diag::{Both, Phrase};
use crate::pipeline::Settings;
use crate::serve::{Door, Told, serve as answer};
use crate::world::DiskWorld;
use clap::Args;
use std::path::PathBuf;

/// Where browsers look first.
const PORT: u16 = 8017;

/// What `serve` takes.
#[derive(Debug, Args)]
pub(super) struct ServeOptions {
    /// The folder that holds `content/`
    #[arg(default_value = ".")]
    root: PathBuf,
    /// The port, 0 for any that is free; 8017 by default, or a free one if that is taken
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Open the site in the browser
    #[arg(long)]
    open: bool,
    /// Show only what is published, as the public sees it
    #[arg(long)]
    published: bool,
    /// Use only what was known on this day
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    /// How many threads to use; as many as the machine has by default
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=1024))]
    jobs: Option<u16>,
}

/// Serves a site to the browsers of this machine until it is stopped.
pub(super) fn serve(options: &ServeOptions, screen: &Screen) -> Outcome {
    if !options.root.is_dir() {
        let words = Both { id: "folder `{root}` tidak ada", en: "there is no folder `{root}`" };
        screen.complain(&Phrase::new(words).with("root", options.root.display().to_string()));
        return Outcome::Usage;
    }
    let opened = match options.port {
        Some(port) => Door::open(port),
        None => Door::open(PORT).or_else(|_| Door::open(0)),
    };
    let door = match opened {
        Ok(door) => door,
        Err(error) => {
            let words = Both {
                id: "porta {port} tidak dapat dibuka: {error}; pilih yang lain dengan `--port`, atau 0 untuk yang bebas",
                en: "port {port} cannot be opened: {error}; choose another one with `--port`, or 0 for any that is free",
            };
            let port = options.port.unwrap_or(PORT).to_string();
            screen.complain(
                &Phrase::new(words).with("port", port).with("error", super::trouble::trouble(&error)),
            );
            return Outcome::Machine;
        }
    };
    let url = door.url();
    let shared = CheckOptions {
        root: options.root.clone(),
        strict: false,
        preview: !options.published,
        as_of: options.as_of.clone(),
        base_url: Some(url.clone()),
        format: Format::Human,
        jobs: options.jobs,
    };
    in_threads(&shared, screen, |settings| {
        let settings = &Settings { pages_first: true, ..settings.clone() };
        let world = DiskWorld::new(&options.root);
        screen.print(&format!("{url}\n"));
        let words = Both { id: "hentikan dengan Ctrl+C", en: "stop it with Ctrl+C" };
        screen.progress(words);
        if options.open && open::that_detached(&url).is_err() {
            let words = Both { id: "peramban tidak dapat dibuka", en: "the browser could not be opened" };
            screen.complain(&Phrase::new(words));
        }
        let told = |told: &Told<'_>| tell(told, screen);
        answer(&world, &options.root, settings, door, &told).map_err(|error| machine(screen, &error))
    })
}

/// What was made of a change, as a line; above it what was found.
fn tell(told: &Told<'_>, screen: &Screen) {
    screen.report(&human::render(told.findings, told.files, screen.language, screen.look));
    let words = if told.is_shown {
        Both { id: "ditampilkan, dalam {time} milidetik", en: "shown, in {time} milliseconds" }
    } else if !told.has_pages {
        Both {
            id: "belum ada halaman: perbaiki dahulu temuan di atas, lalu situsnya tampil",
            en: "there are no pages yet: mend what was found first, and the site is shown",
        }
    } else {
        Both {
            id: "halaman masih yang sebelumnya: perbaiki dahulu temuan di atas",
            en: "the pages are still those of before: mend what was found first",
        }
    };
    let line = Phrase::new(words).with("time", told.time.as_millis().to_string());
    screen.report(&format!("{}\n", line.text(screen.language)));
}
