//! Words of the content, in the languages of the site.

/// A language of the site, by its place in the site's list; 0 is the one at the root.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LangId(pub u8);

/// A text in the languages of the site. A language may be absent; [`Text::get`] then gives the first one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// One entry for each language; a single entry holds in every language.
    by_language: Box<[Option<Box<str>>]>,
}

impl Text {
    /// A text from one entry for each language, in the site's order.
    pub fn new(by_language: Vec<Option<Box<str>>>) -> Self {
        Self { by_language: by_language.into() }
    }

    /// The same words in every language.
    pub fn same(words: &str) -> Self {
        Self { by_language: Box::new([Some(words.into())]) }
    }

    /// The words in `language`, or in the first language that has any; empty if none has.
    pub fn get(&self, language: LangId) -> &str {
        self.own(language)
            .or_else(|| self.by_language.iter().flatten().next().map(|words| &**words))
            .unwrap_or_default()
    }

    /// The words in exactly this language.
    pub fn own(&self, language: LangId) -> Option<&str> {
        match &*self.by_language {
            [everywhere] => everywhere.as_deref(),
            each => each.get(language.0 as usize)?.as_deref(),
        }
    }

    /// The words of each language that has any, in the site's order.
    pub fn each(&self) -> impl Iterator<Item = &str> {
        self.by_language.iter().flatten().map(|words| &**words)
    }

    /// Whether there are no words at all.
    pub fn is_empty(&self) -> bool {
        self.by_language.iter().flatten().next().is_none()
    }
}
