//! `cakupan new site`

use super::{SiteOptions, unwritable, wrong};
use crate::check::shape::{FileKind, Names, schema::schema};
use crate::cli::Outcome;
use crate::cli::overlay::{everything, show};
use crate::cli::screen::Screen;
use crate::diag::{Both, Phrase};
use crate::import::disk;
use crate::start::{NewSite, Tool, site};
use crate::world::{DiskWorld, MemoryWorld, World as _};

pub(super) fn new(options: &SiteOptions, screen: &Screen) -> Result<(), Outcome> {
    let folder = &options.folder;
    if !["http://", "https://"].iter().any(|scheme| options.base_url.starts_with(scheme)) {
        let words = Both {
            id: "`--base-url {given}` bukan alamat web; tulis seperti https://contoh.id/laporan/",
            en: "`--base-url {given}` is not a web address; write it like https://example.org/reports/",
        };
        return Err(wrong(screen, words, &options.base_url));
    }
    let mut languages: Vec<String> = Vec::new();
    for language in &options.languages {
        if languages.contains(language) {
            let words = Both {
                id: "`--languages` menyebut `{given}` dua kali",
                en: "`--languages` names `{given}` twice",
            };
            return Err(wrong(screen, words, language));
        }
        languages.push(language.clone());
    }
    match disk::is_free(folder) {
        Ok(true) => {}
        Ok(false) => {
            let words = Both {
                id: "`{given}` tidak kosong: situs dibuat di folder baru, agar tidak ada yang tertimpa",
                en: "`{given}` is not empty: a site is made in a new folder, so that nothing is overwritten",
            };
            return Err(wrong(screen, words, folder.display().to_string()));
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotADirectory => {
            let words = Both { id: "`{given}` bukan folder", en: "`{given}` is not a folder" };
            return Err(wrong(screen, words, folder.display().to_string()));
        }
        Err(error) => return Err(unwritable(screen, folder, &error)),
    }
    let today = DiskWorld::new(folder).today();
    let tool = options.tool.tool(screen)?;
    let is_registry = tool == Tool::Registry;
    let mut files = site(&chosen(options, &languages, tool));
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

/// What the person has given, and what is assumed where nothing is.
fn chosen(options: &SiteOptions, languages: &[String], tool: Tool) -> NewSite {
    let texts = |given: &Option<String>, given_en: &Option<String>, id: &str, en: &str| {
        let of = |tag: &str| match (tag, given, given_en) {
            ("en", _, Some(english)) => english.clone(),
            (_, Some(given), _) => given.clone(),
            ("en", None, None) => en.to_owned(),
            (_, None, _) => id.to_owned(),
        };
        let mut texts: Vec<(String, String)> = languages.iter().map(|tag| (tag.clone(), of(tag))).collect();
        if texts.iter().all(|(_, text)| Some(text) == texts.first().map(|(_, first)| first)) {
            texts.truncate(1);
        }
        texts
    };
    NewSite {
        title: texts(
            &options.title,
            &options.title_en,
            "Cakupan jaminan sosial pekerja",
            "Workers' social security coverage",
        ),
        organisation: texts(
            &options.organisation,
            &options.organisation_en,
            "Nama lembaga",
            "Name of the organisation",
        ),
        languages: languages.to_vec(),
        base_url: options.base_url.clone(),
        contact: options.contact.clone(),
        tool,
    }
}
