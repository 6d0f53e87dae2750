//! `cakupan new site`

use super::{SiteOptions, ask, unwritable};
use crate::check::shape::{FileKind, Names, schema::schema};
use crate::cli::Outcome;
use crate::cli::overlay::{everything, show};
use crate::cli::screen::Screen;
use crate::cli::trouble::unwritten;
use crate::diag::{Both, Phrase};
use crate::import::disk;
use crate::start::{NewSite, Tool, site};
use crate::world::{DiskWorld, MemoryWorld, World as _};
use std::path::Path;

/// What is assumed where nothing is said.
pub(super) const TITLE: Both =
    Both { id: "Cakupan jaminan sosial pekerja", en: "Workers' social security coverage" };
pub(super) const ORGANISATION: Both = Both { id: "Nama lembaga", en: "Name of the organisation" };
pub(super) const BASE_URL: &str = "https://contoh.example/";

pub(super) fn new(options: &SiteOptions, screen: &Screen) -> Result<(), Outcome> {
    let wrong = |why: Phrase| {
        screen.complain(&why);
        Outcome::Usage
    };
    let taken = |(outcome, why): (Outcome, Phrase)| {
        screen.complain(&why);
        outcome
    };
    let tool = options.tool.tool(screen)?;
    // Nobody is asked a whole page of questions to hear that the folder is taken.
    options.folder.as_deref().map_or(Ok(()), is_free).map_err(taken)?;
    let asked = if ask::is_asked(options, screen) { Some(ask::asked(options, screen)?) } else { None };
    let options = asked.as_ref().unwrap_or(options);
    let Some(folder) = &options.folder else {
        return Err(wrong(Phrase::new(Both {
            id: "sebut folder untuk situsnya, misalnya `cakupan new site laporan`",
            en: "name the folder of the site, such as `cakupan new site reports`",
        })));
    };
    let base_url = options.base_url.as_deref().unwrap_or(BASE_URL);
    is_address(base_url).map_err(wrong)?;
    let both = || ["id", "en"].map(str::to_owned).to_vec();
    let languages = given_languages(&options.languages.clone().unwrap_or_else(both)).map_err(wrong)?;
    is_free(folder).map_err(taken)?;
    let today = DiskWorld::new(folder).today();
    let is_registry = tool == Tool::Registry;
    let mut files = site(&chosen(options, &languages, base_url, tool));
    let world = files
        .iter()
        .fold(MemoryWorld::new(today), |world, (path, text)| world.with(path.clone(), text.clone()));
    let examined = everything(&world, screen)?;
    let names = Names::of(&examined.dataset);
    for kind in FileKind::ALL {
        files.insert(format!("schemas/{}.json", kind.name()), format!("{:#}\n", schema(kind, &names)));
    }
    show(&examined.findings, &examined.files, screen);
    disk::write_site(folder, files.iter()).map_err(|error| unwritable(screen, folder, &error))?;
    let shown = folder.display().to_string();
    let lines = [
        Both {
            id: "situs dibuat di `{folder}`: {count} berkas",
            en: "the site is in `{folder}`: {count} files",
        },
        Both { id: "langkah berikutnya:", en: "what to do next:" },
        Both {
            id: "  cakupan check --strict {folder}     memeriksa isinya",
            en: "  cakupan check --strict {folder}     checks what is in it",
        },
        Both {
            id: "  cakupan build {folder}              membuat halaman; buka {folder}/output/index.html",
            en: "  cakupan build {folder}              makes the pages; open {folder}/output/index.html",
        },
        Both {
            id: "  {folder}/content/site.yaml          ganti alamat, lembaga, dan lisensinya",
            en: "  {folder}/content/site.yaml          has the address, the organisation and the licence to be replaced",
        },
        Both {
            id: "  {folder}/README.md                  menjelaskan laporan berikutnya, dari lembar kerja sampai terbit",
            en: "  {folder}/README.md                  explains the next report, from the spreadsheet to its publication",
        },
    ];
    for line in lines {
        let phrase = Phrase::new(line).with("folder", shown.as_str()).with("count", files.len());
        screen.tell(&phrase);
    }
    if is_registry {
        let words = Both {
            id: "alur kerjanya memasang cakupan {version} dari crates.io; bila versi itu belum ada di sana, pakai `--git` atau `--binary`",
            en: "its workflows install cakupan {version} from crates.io; for a version that is not there, use `--git` or `--binary`",
        };
        screen.tell(&Phrase::new(words).with("version", env!("CARGO_PKG_VERSION")));
    }
    Ok(())
}

/// Whether a site may be made in a folder, else why not, and what it is for the exit status.
pub(super) fn is_free(folder: &Path) -> Result<(), (Outcome, Phrase)> {
    let words = match disk::is_free(folder) {
        Ok(true) => return Ok(()),
        Ok(false) => Both {
            id: "`{given}` tidak kosong: situs dibuat di folder baru, agar tidak ada yang tertimpa",
            en: "`{given}` is not empty: a site is made in a new folder, so that nothing is overwritten",
        },
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => {
            Both { id: "`{given}` bukan folder", en: "`{given}` is not a folder" }
        }
        Err(error) => {
            return Err((Outcome::Machine, unwritten(folder.display().to_string(), &error)));
        }
    };
    Err((Outcome::Usage, Phrase::new(words).with("given", folder.display().to_string())))
}

/// Whether a site can stand at an address, else why not.
pub(super) fn is_address(given: &str) -> Result<(), Phrase> {
    if ["http://", "https://"].iter().any(|scheme| given.len() > scheme.len() && given.starts_with(scheme)) {
        return Ok(());
    }
    let words = Both {
        id: "`{given}` bukan alamat web; tulis seperti https://contoh.id/laporan/",
        en: "`{given}` is not a web address; write it like https://example.org/reports/",
    };
    Err(Phrase::new(words).with("given", given))
}

/// The languages of a site, if they are some that a new site has texts in, each once.
pub(super) fn given_languages(tags: &[String]) -> Result<Vec<String>, Phrase> {
    for (index, tag) in tags.iter().enumerate() {
        let words = if !["id", "en"].contains(&tag.as_str()) {
            Both {
                id: "situs baru ada dalam bahasa `id` dan `en`, bukan `{given}`",
                en: "a new site comes in the languages `id` and `en`, not `{given}`",
            }
        } else if tags[..index].contains(tag) {
            Both { id: "bahasa `{given}` disebut dua kali", en: "the language `{given}` is named twice" }
        } else {
            continue;
        };
        return Err(Phrase::new(words).with("given", tag.as_str()));
    }
    Ok(tags.to_vec())
}

/// What the person has given, and what is assumed where nothing is.
fn chosen(options: &SiteOptions, languages: &[String], base_url: &str, tool: Tool) -> NewSite {
    let texts = |given: &Option<String>, given_en: &Option<String>, assumed: Both| {
        let of = |tag: &str| match (tag, given, given_en) {
            ("en", _, Some(english)) => english.clone(),
            (_, Some(given), _) => given.clone(),
            ("en", None, None) => assumed.en.to_owned(),
            (_, None, _) => assumed.id.to_owned(),
        };
        let mut texts: Vec<(String, String)> = languages.iter().map(|tag| (tag.clone(), of(tag))).collect();
        if texts.iter().all(|(_, text)| Some(text) == texts.first().map(|(_, first)| first)) {
            texts.truncate(1);
        }
        texts
    };
    NewSite {
        title: texts(&options.title, &options.title_en, TITLE),
        organisation: texts(&options.organisation, &options.organisation_en, ORGANISATION),
        languages: languages.to_vec(),
        base_url: base_url.to_owned(),
        contact: options.contact.clone(),
        tool,
    }
}
