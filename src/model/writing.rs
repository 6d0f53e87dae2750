//! How a site says that a language of its own writes numbers and dates.

/// How a language writes numbers and dates, as far as a site declares it. What it leaves out is as in [`like`].
///
/// [`like`]: LanguageNumbers::like
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LanguageNumbers {
    /// The tag of a built-in language, whose words hold where nothing else is said: `id` or `en`.
    pub like: String,
    /// The decimal mark.
    pub decimal: char,
    /// The mark between groups of three digits.
    pub group: char,
    /// The months.
    pub months: [String; 12],
    /// The months, short.
    pub months_short: Option<[String; 12]>,
    /// The quarters: "suku tahun IV".
    pub quarters: Option<[String; 4]>,
    /// The quarters, short.
    pub quarters_short: Option<[String; 4]>,
    /// A date of `{day}`, `{month}` and `{year}`.
    pub date: Option<String>,
    /// A month or quarter (`{month}`) and its `{year}`.
    pub month_year: Option<String>,
    /// The scale words by their powers of ten: 3, 6, 9, 12.
    pub scales: Vec<ScaleWords>,
    /// Single words, by what they are for.
    pub words: Vec<(NumberWord, String)>,
    /// Whether nouns have a form of their own for one.
    pub singular: Option<bool>,
}

/// The words for a power of ten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScaleWords {
    /// The power of ten.
    pub exponent: u32,
    /// The word: "juta".
    pub word: String,
    /// The order of magnitude: "jutaan"; the word itself where there is none.
    pub many: Option<String>,
}

/// What a word beside a number is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NumberWord {
    /// Percent, in running text.
    Percent,
    /// Percentage points, in running text.
    Points,
    /// Percentage points, in tables.
    PointsShort,
    /// Excluded below.
    MoreThan,
    /// Included below.
    AtLeast,
    /// Excluded above.
    LessThan,
    /// Included above.
    AtMost,
    /// Close below.
    Almost,
    /// Approximate.
    About,
    /// Between the ends of a range.
    To,
    /// For a period that no source has dated.
    Undated,
    /// For a figure of which nothing is said.
    Unknown,
}

impl NumberWord {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::Percent,
        Self::Points,
        Self::PointsShort,
        Self::MoreThan,
        Self::AtLeast,
        Self::LessThan,
        Self::AtMost,
        Self::Almost,
        Self::About,
        Self::To,
        Self::Undated,
        Self::Unknown,
    ];

    /// Its name in `site.yaml`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Percent => "percent",
            Self::Points => "points",
            Self::PointsShort => "points-short",
            Self::MoreThan => "more-than",
            Self::AtLeast => "at-least",
            Self::LessThan => "less-than",
            Self::AtMost => "at-most",
            Self::Almost => "almost",
            Self::About => "about",
            Self::To => "to",
            Self::Undated => "undated",
            Self::Unknown => "unknown",
        }
    }
}
