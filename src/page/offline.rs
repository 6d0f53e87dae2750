//! What makes a site an app that opens without a network, where the site turns that on: what tells browsers of it, what
//! keeps pages, and the page that is shown in place of one that is not kept.
//!
//! Nothing of it is on other sites, and from disk it does nothing. A site that no longer wants it says so, for what browsers
//! keep does not go by itself.

use super::address::{PageKey, relative};
use super::context::Context;
use super::view::{Link, OfflinePage};
use crate::diag::Diagnostic;
use crate::model::LangId;
use crate::model::reads::{Fact, note};
use serde_json::{Value, json};

/// The program that keeps pages: at the root, as it may keep only what is below it.
pub const WORKER: &str = "service-worker.js";
/// The script on every page that sets it to work, as it is called among assets.
pub const KEEPER: &str = "keep.js";
/// The icons of the app: their paths and sizes in pixels.
pub const ICONS: [(&str, u16); 2] = [("assets/icon-192.png", 192), ("assets/icon-512.png", 512)];

/// The program and the script in the theme.
const WORKER_SOURCE: &str = "offline/worker.js";
/// What takes the place of the program where a site keeps pages no longer.
const WITHDRAWAL_SOURCE: &str = "offline/withdraw.js";
pub(super) const KEEPER_SOURCE: &str = "offline/keep.js";
/// What a browser paints before the first page is there: paper.
const GROUND: &str = "#ffffff";

impl Context<'_> {
    /// The path of what tells browsers of the app in a language.
    pub fn app_path(&self, language: LangId) -> String {
        self.addresses.of_language(language, "app.webmanifest")
    }

    /// The path of the page that is shown in place of one that is not kept.
    pub fn offline_path(&self, language: LangId) -> String {
        self.addresses.of_language(language, "offline.html")
    }

    /// What tells browsers of the app: its names, where it begins, its icons.
    pub fn app(&self, language: LangId) -> Vec<u8> {
        let sheet = self.sheet(language, PageKey::Home);
        let site = &self.dataset.site;
        let path = self.app_path(language);
        let to = |target: &str| relative(&path, target);
        let title = sheet.text(&site.title);
        let short = site.short_title.as_ref().map_or_else(|| title.clone(), |short| sheet.text(short));
        let icons: Vec<Value> = if self.has_icon() {
            let drawing = json!({ "src": to("assets/icon.svg"), "type": "image/svg+xml", "sizes": "any" });
            let picture = |(path, size): (&str, u16)| json!({ "src": to(path), "type": "image/png", "sizes": format!("{size}x{size}") });
            std::iter::once(drawing).chain(ICONS.map(picture)).collect()
        } else {
            Vec::new()
        };
        let (start, top) = (to(&sheet.path), to("index.html"));
        let scope = top.trim_end_matches("index.html");
        let app = json!({
            "name": title,
            "short_name": short,
            "description": sheet.text(&site.description),
            "lang": self.tag(language),
            "id": start,
            "start_url": start,
            // All languages are one app: who changes the language stays in it.
            "scope": if scope.is_empty() { "./" } else { scope },
            "display": "minimal-ui",
            "background_color": GROUND,
            "theme_color": GROUND,
            "icons": icons,
        });
        let mut out = serde_json::to_vec_pretty(&app).unwrap_or_default();
        out.push(b'\n');
        out
    }

    /// The program that keeps pages: what it keeps from the beginning, and its text in the theme. Where the site keeps pages
    /// no longer, the one that removes what was kept: browsers ask for it where the other one was.
    pub fn worker(&self) -> String {
        if !self.dataset.site.keeps_pages() {
            return self.theme.text(WITHDRAWAL_SOURCE).unwrap_or_default().to_owned();
        }
        let mut start = vec![self.style_path().to_owned(), self.asset_path(KEEPER)];
        let mut away = serde_json::Map::new();
        for language in self.languages() {
            let offline = self.offline_path(language);
            start.extend([self.addresses.path(language, PageKey::Home), offline.clone()]);
            away.insert(self.addresses.of_language(language, ""), json!(offline));
        }
        if self.has_icon() {
            start.push("assets/icon.svg".to_owned());
        }
        let text = self.theme.text(WORKER_SOURCE).unwrap_or_default();
        format!("const START = {};\nconst AWAY = {};\n{text}", json!(start), Value::Object(away))
    }

    /// The script on every page that sets it to work.
    pub fn keeper(&self) -> &str {
        self.theme.text(KEEPER_SOURCE).unwrap_or_default()
    }

    /// The page that is shown in place of one that is not kept.
    ///
    /// # Errors
    /// If the template cannot show it.
    pub fn offline_page(&self, language: LangId) -> Result<String, Box<Diagnostic>> {
        let sheet = self.sheet(language, PageKey::Home);
        let path = self.offline_path(language);
        let to = |target: &str| relative(&path, target);
        let lang = self.tag(language).to_owned();
        let view = OfflinePage {
            css: vec![to(self.style_path())],
            icon: self.has_icon().then(|| to("assets/icon.svg")),
            script: to(&self.asset_path(KEEPER)),
            site: sheet.text(&self.dataset.site.title),
            home: Link { label: sheet.word("nav-home"), href: to(&sheet.path) },
            lang: lang.clone(),
        };
        note(Fact::Template("offline.html"));
        self.theme.render("offline.html", &lang, &view, &path)
    }
}
