//! What a new site has to know, asked of someone who sits at a terminal and has not said it.

use super::SiteOptions;
use super::site::{given_languages, is_address, is_free};
use crate::cli::Outcome;
use crate::cli::screen::Screen;
use crate::diag::{Both, Phrase};
use std::io::{BufRead as _, IsTerminal as _};
use std::path::PathBuf;

/// Whether anyone is there to be asked, and has left something to ask.
pub(super) fn is_asked(options: &SiteOptions, screen: &Screen) -> bool {
    let SiteOptions {
        folder: _,
        title,
        title_en,
        organisation,
        organisation_en,
        languages,
        base_url,
        contact,
        yes,
        tool: _,
    } = options;
    let texts = [title, title_en, organisation, organisation_en, base_url, contact];
    let has_said = *yes || languages.is_some() || texts.iter().any(|text| text.is_some());
    !has_said && screen.watched && std::io::stdin().is_terminal()
}

/// The options with what was answered. Whoever leaves halfway gets nothing, and is told so.
pub(super) fn asked(options: &SiteOptions, screen: &Screen) -> Result<SiteOptions, Outcome> {
    let mut given = options.clone();
    let words = Both {
        id: "beberapa pertanyaan tentang situs baru; Enter menerima yang di dalam kurung, Ctrl+D membatalkan",
        en: "a few questions about the new site; Enter takes what is in brackets, Ctrl+D cancels",
    };
    screen.tell(&words.into());
    if given.folder.is_none() {
        let words = Both { id: "Folder untuk situsnya", en: "The folder of the site" };
        let default = Phrase::new(Both { id: "laporan", en: "reports" }).text(screen.language);
        given.folder = Some(question(screen, words, &default, |answer| {
            let folder = PathBuf::from(answer);
            is_free(&folder).map(|()| folder).map_err(|(_, why)| why)
        })?);
    }
    let words = Both {
        id: "Bahasa: id, en, atau keduanya dengan koma, yang utama dulu",
        en: "The languages: id, en, or both with a comma, the main one first",
    };
    let languages = question(screen, words, "id,en", |answer| {
        let tags: Vec<String> = answer.split(',').map(|tag| tag.trim().to_lowercase()).collect();
        given_languages(&tags)
    })?;
    let is_english = languages.first().is_some_and(|tag| tag == "en");
    let is_both = languages.len() > 1;
    let text = |words: Both, id: &str, en: &str| {
        let default = if is_english { en } else { id };
        let answer = question(screen, words, default, |answer| Ok(answer.to_owned()))?;
        Ok((answer != default).then_some(answer))
    };
    let in_english = |words: Both, same: &Option<String>| match same {
        // The first language is English, or the words assumed in both are known.
        Some(same) if is_both && !is_english => {
            question(screen, words, same, |answer| Ok(answer.to_owned())).map(Some)
        }
        _ => Ok(None),
    };
    given.title = text(
        Both { id: "Judul situs", en: "The title of the site" },
        super::site::TITLE.id,
        super::site::TITLE.en,
    )?;
    let words = Both { id: "Judul dalam bahasa Inggris", en: "The title in English" };
    given.title_en = in_english(words, &given.title)?;
    given.organisation = text(
        Both { id: "Lembaga yang menerbitkannya", en: "Who publishes it" },
        super::site::ORGANISATION.id,
        super::site::ORGANISATION.en,
    )?;
    let words = Both { id: "Nama lembaga dalam bahasa Inggris", en: "Who publishes it, in English" };
    given.organisation_en = in_english(words, &given.organisation)?;
    given.languages = Some(languages);
    let words = Both {
        id: "Alamat situs di web, bila sudah diketahui",
        en: "The address of the site on the web, if it is known",
    };
    given.base_url = Some(question(screen, words, super::site::BASE_URL, |answer| {
        is_address(answer).map(|()| answer.to_owned())
    })?);
    let words = Both {
        id: "Alamat untuk pertanyaan pembaca, misalnya surel; boleh kosong",
        en: "An address for questions of readers, such as an email; may be empty",
    };
    let contact = question(screen, words, "", |answer| Ok(answer.to_owned()))?;
    given.contact = (!contact.is_empty()).then_some(contact);
    Ok(given)
}

/// Asks until the answer can be taken; an empty one is the default.
fn question<T>(
    screen: &Screen,
    words: Both,
    default: &str,
    take: impl Fn(&str) -> Result<T, Phrase>,
) -> Result<T, Outcome> {
    loop {
        let assumed = if default.is_empty() { String::new() } else { format!(" [{default}]") };
        screen.report(&format!("{}{assumed}: ", words.get(screen.language)));
        let mut line = Vec::new();
        let read = std::io::stdin().lock().read_until(b'\n', &mut line);
        // A line without an end is one that Ctrl+D has cut off.
        if !matches!(read, Ok(1..)) || !line.ends_with(b"\n") {
            screen.report("\n");
            screen.complain(&Phrase::new(Both {
                id: "dibatalkan: tidak ada yang ditulis",
                en: "cancelled: nothing was written",
            }));
            return Err(Outcome::Findings);
        }
        let text = String::from_utf8(line).unwrap_or_default();
        let answer = text.trim();
        let taken = if text.is_empty() || answer.chars().any(char::is_control) {
            Err(Phrase::new(Both {
                id: "ada tombol yang bukan huruf di jawaban itu",
                en: "there is a key in that answer which is no letter",
            }))
        } else {
            take(if answer.is_empty() { default } else { answer })
        };
        match taken {
            Ok(taken) => return Ok(taken),
            Err(why) => screen.complain(&why),
        }
    }
}
