//! `cakupan new theme`

use super::{ThemeOptions, key, tried, unwritable, wrong};
use crate::cli::Outcome;
use crate::cli::overlay::{everything, show};
use crate::cli::screen::Screen;
use crate::diag::{Both, Phrase};
use crate::import::disk;
use crate::start::{theme, with_theme};
use crate::world::DiskWorld;
use std::collections::BTreeMap;

const SITE: &str = "content/site.yaml";

pub(super) fn new(options: &ThemeOptions, screen: &Screen) -> Result<(), Outcome> {
    let name = &options.name;
    key(screen, name)?;
    let folder = options.into.join("themes").join(name);
    match disk::is_free(&folder) {
        Ok(true) => {}
        Ok(false) => {
            let words = Both {
                id: "`{given}` tidak kosong: tema dibuat di folder baru, agar tidak ada yang tertimpa",
                en: "`{given}` is not empty: a theme is made in a new folder, so that nothing is overwritten",
            };
            return Err(wrong(screen, words, folder.display().to_string()));
        }
        Err(error) => return Err(unwritable(screen, &folder, &error)),
    }
    let world = DiskWorld::new(&options.into);
    let examined = everything(&world, screen)?;
    let Some(site) = examined.files.find(SITE).filter(|_| !examined.dataset.site.languages.is_empty()) else {
        show(&examined.findings, &examined.files, screen);
        screen.complain(&Phrase::new(Both {
            id: "isi situs belum benar: perbaiki dulu, lalu buat temanya",
            en: "the content has faults: mend them first, then make the theme",
        }));
        return Err(Outcome::Findings);
    };
    let files = theme(&examined.dataset);
    // A site has the theme `default` without naming it.
    let named = if name == "default" { None } else { with_theme(&examined.files.get(site).text, name) };
    let below = |path: &String| format!("themes/{name}/{path}");
    let mut added: BTreeMap<String, String> =
        files.iter().map(|(path, text)| (below(path), text.clone())).collect();
    added.extend(named.iter().map(|text| (SITE.to_owned(), text.clone())));
    let after = tried(&world, &added, &examined.findings, screen)?;
    show(&after.more, &after.examined.files, screen);
    if after.more.has_errors() {
        screen.complain(&Phrase::new(Both {
            id: "tidak ada yang ditulis: tema ini akan menimbulkan temuan di atas",
            en: "nothing was written: this theme would bring the findings above",
        }));
        return Err(Outcome::Findings);
    }
    disk::write_site(&folder, files.iter()).map_err(|error| unwritable(screen, &folder, &error))?;
    if let Some(text) = &named {
        let path = options.into.join(SITE);
        disk::write(&path, text).map_err(|error| unwritable(screen, &path, &error))?;
    }
    let words = Both {
        id: "tema dibuat di `{folder}`: {count} berkas; README.md menjelaskannya",
        en: "the theme is in `{folder}`: {count} files; its README.md explains them",
    };
    let phrase = Phrase::new(words).with("folder", folder.display().to_string()).with("count", files.len());
    screen.tell(&phrase);
    let words = match (&named, name.as_str()) {
        (Some(_), _) => Both {
            id: "`theme: {theme}` ditambahkan di akhir `{site}`",
            en: "`theme: {theme}` is added at the end of `{site}`",
        },
        (None, "default") => return Ok(()),
        (None, _) => Both {
            id: "tulis `theme: {theme}` di `{site}` agar dipakai",
            en: "write `theme: {theme}` in `{site}` for it to be used",
        },
    };
    screen.tell(&Phrase::new(words).with("theme", name.as_str()).with("site", SITE));
    Ok(())
}
