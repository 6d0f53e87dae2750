//! What styles and scripts are called: what is in them is in their names, so that a browser may keep them for ever, and
//! never shows a new page in an old style. All other assets keep the names that templates give them.

use super::Context;
use super::offline::{KEEPER, KEEPER_SOURCE};
use crate::theme::Theme;
use std::collections::BTreeMap;

/// The scripts of the theme, each for one page.
const SCRIPTS: [&str; 2] = ["search.js", "compare.js"];
/// How many letters of the digest a name has: one of four thousand million.
const LETTERS: usize = 8;

/// The names under which assets are published.
#[derive(Debug)]
pub(super) struct AssetNames {
    style: String,
    scripts: BTreeMap<&'static str, String>,
}

impl AssetNames {
    pub(super) fn new(theme: &Theme) -> Self {
        let style = named("style.css", theme.stylesheet(crate::chart::STYLE).as_bytes());
        let known = theme.assets().filter_map(|(name, bytes)| {
            let script = SCRIPTS.into_iter().find(|script| *script == name)?;
            Some((script, named(name, bytes)))
        });
        let keeper = theme.text(KEEPER_SOURCE).map(|text| (KEEPER, named(KEEPER, text.as_bytes())));
        Self { style, scripts: known.chain(keeper).collect() }
    }
}

impl Context<'_> {
    /// The path of the stylesheet below the site.
    pub fn style_path(&self) -> &str {
        &self.assets.style
    }

    /// The paths of what has its digest in its name: such a file never changes.
    pub fn unchanging(&self) -> impl Iterator<Item = &str> {
        let keeps = self.dataset.site.keeps_pages();
        let scripts = self.assets.scripts.iter().filter(move |(name, _)| keeps || **name != KEEPER);
        std::iter::once(self.style_path()).chain(scripts.map(|(_, path)| path.as_str()))
    }

    /// The path of another asset below the site.
    pub fn asset_path(&self, name: &str) -> String {
        self.assets.scripts.get(name).cloned().unwrap_or_else(|| format!("assets/{name}"))
    }
}

/// `assets/style.1a2b3c4d.css`
fn named(name: &str, bytes: &[u8]) -> String {
    let digest = blake3::hash(bytes).to_hex();
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
    format!("assets/{stem}.{}.{ending}", digest.chars().take(LETTERS).collect::<String>())
}
