//! What is found in a text: numbers of every kind, with all that is said of them, and sentences.

use std::ops::Range;

use rust_decimal::Decimal;

use crate::model::{End, Precision, Quantity};
use crate::number::digits::power_of_ten;
use crate::number::lexicon::Bound;

/// What was read of a text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Prose {
    /// The numbers, in order; no two overlap.
    pub numbers: Vec<Number>,
    /// The sentences, in order.
    pub sentences: Vec<Sentence>,
}

/// A sentence, or what stands for one: a heading, a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its bytes in the seen text, without blanks at its ends.
    pub seen: Range<usize>,
    /// Its block, by its place.
    pub block: usize,
    /// Its numbers, by their places.
    pub numbers: Range<usize>,
}

/// A number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Number {
    /// Its bytes in the seen text: the number with its scale, its percent sign or currency; not the words of its
    /// bound, nor what is counted.
    pub seen: Range<usize>,
    /// The same in the source.
    pub source: Range<usize>,
    /// Its sentence, by its place.
    pub sentence: usize,
    /// What it is.
    pub kind: Kind,
}

/// What a number is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A quantity.
    Quantity(Box<Statement>),
    /// Something else that is written like a number.
    NotAQuantity(NotAQuantity),
    /// What cannot be read without guessing.
    Malformed(Malformed),
}

/// A quantity as a text states it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// What it says. Percentages are in parts of a hundred, factors and ratios in ones.
    pub quantity: Quantity,
    /// The unit of the last digit written, also where the quantity is exact.
    pub step: Decimal,
    /// Its unit, where the text says it at the number.
    pub unit: Option<Unit>,
    /// What is counted, as it is written behind the number: its bytes in the seen text.
    pub noun: Option<Range<usize>>,
    /// The words that bound or judge it.
    pub qualifier: Qualifier,
    /// How it is written.
    pub form: Form,
    /// Of a ratio, the part and the whole: "3 dari 10".
    pub of: Option<(Quantity, Quantity)>,
}

/// The words about a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Qualifier {
    /// The bound that they set.
    pub bound: Option<Bound>,
    /// Whether they judge: "hanya", "only".
    pub only: bool,
    /// Whether the number is made wide: "-an", "-odd".
    pub some: bool,
}

/// The unit of a number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unit {
    /// Percent.
    Percent,
    /// Percentage points.
    PercentPoint,
    /// Money, by its ISO 4217 code.
    Currency(String),
    /// A part of one.
    Ratio,
    /// So many times as much.
    Factor,
    /// What is counted, by the key of its unit.
    Counted(String),
}

impl Unit {
    /// Its key: `percent`, `percent-point`, `ratio`, `factor`, the code of a currency, or the key of what is counted.
    pub fn key(&self) -> &str {
        match self {
            Self::Percent => "percent",
            Self::PercentPoint => "percent-point",
            Self::Ratio => "ratio",
            Self::Factor => "factor",
            Self::Currency(key) | Self::Counted(key) => key,
        }
    }
}

/// How a quantity is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// In digits.
    Digits,
    /// In digits with a scale word.
    Scaled,
    /// In words.
    Words,
    /// Two ends.
    Range,
    /// A part and a whole.
    Ratio,
    /// Only its order.
    Magnitude,
}

impl Form {
    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Digits => "digits",
            Self::Scaled => "digits-and-scale",
            Self::Words => "words",
            Self::Range => "range",
            Self::Ratio => "ratio",
            Self::Magnitude => "magnitude",
        }
    }
}

/// Something that is written like a number and is no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotAQuantity {
    /// What it is.
    pub sort: Sort,
    /// Of an ordinal, which: "ke-34".
    pub value: Option<u32>,
}

/// What a number is that is no quantity.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sort {
    /// A day, or a month with its year.
    Date,
    /// A time of day.
    Time,
    /// A year, or years.
    Year,
    /// A decade: "1950-an".
    Decade,
    /// A numbered part of a year: "triwulan III 2023".
    PartOfYear,
    /// A law, or a part of one.
    Law,
    /// First, second, 34th.
    Ordinal,
    /// A telephone number.
    Phone,
    /// The number of a heading.
    Heading,
    /// The number of a page, a table, a house.
    Label,
    /// The number of an account, a person, a postal area.
    Account,
    /// A code, a version, a name with digits.
    Code,
    /// The number of an item in a list.
    ListMarker,
    /// The mark of a footnote.
    Footnote,
    /// A name that holds a number word: "Kepulauan Seribu".
    Name,
    /// A number word that says no number: "salah satu".
    Word,
}

impl Sort {
    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Date => "date",
            Self::Time => "time",
            Self::Year => "year",
            Self::Decade => "decade",
            Self::PartOfYear => "part-of-year",
            Self::Law => "law",
            Self::Ordinal => "ordinal",
            Self::Phone => "phone",
            Self::Heading => "heading",
            Self::Label => "label",
            Self::Account => "account",
            Self::Code => "code",
            Self::ListMarker => "list-marker",
            Self::Footnote => "footnote",
            Self::Name => "name",
            Self::Word => "word",
        }
    }
}

/// What cannot be read without guessing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Malformed {
    /// Why.
    pub fault: Fault,
    /// What was most likely meant, where there is one such thing.
    pub meant: Option<String>,
}

/// Why a number cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// Groups that are not of three digits, two decimal marks.
    Marks,
    /// The marks of another language, or what is most likely that.
    ForeignMarks,
    /// A blank among the digits.
    Torn,
    /// A slash between numbers that are no date and no fraction.
    Slash,
    /// A date that there is not, or is far from our time.
    Date,
    /// A word that is nearly a scale word.
    NearScale,
    /// Two units at one number.
    TwoUnits,
    /// A range whose end lies below its start.
    Backwards,
    /// Too large to be kept.
    TooLarge,
    /// Signs that are no digits: "①", "Ⅻ".
    Signs,
}

impl Fault {
    /// Its key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Marks => "marks",
            Self::ForeignMarks => "foreign-marks",
            Self::Torn => "torn",
            Self::Slash => "slash",
            Self::Date => "date",
            Self::NearScale => "near-scale",
            Self::TwoUnits => "two-units",
            Self::Backwards => "backwards",
            Self::TooLarge => "too-large",
            Self::Signs => "signs",
        }
    }
}

/// The ends of a quantity as numbers, nothing where one is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ends {
    /// The lower one, and whether it is possible itself.
    pub low: Option<(Decimal, bool)>,
    /// The upper one.
    pub high: Option<(Decimal, bool)>,
}

impl Statement {
    /// The ends as whole things have them: of what is counted one by one, "more than 500" begins at 501, and
    /// "ribuan" ends at 9,999. Money in words ends at the last number of its scale: "ratusan juta rupiah" at 999
    /// million. Any other end that is excluded is given as it is said.
    pub fn ends(&self) -> Ends {
        let counted = matches!(self.unit, None | Some(Unit::Counted(_)));
        let one = match (&self.unit, self.quantity.precision) {
            (Some(Unit::Currency(_)), Precision::Magnitude(said)) => {
                i32::try_from(said.scale).ok().and_then(power_of_ten)
            }
            _ if counted => Some(Decimal::ONE),
            _ => None,
        };
        let whole = |value: &Decimal| value.fract().is_zero();
        let end = |end: End, inwards: Decimal| match end {
            End::Unbounded => None,
            End::Inclusive(value) => Some((value, true)),
            End::Exclusive(value) => {
                let next = one.filter(|_| whole(&value)).and_then(|one| value.checked_add(inwards * one));
                Some(next.map_or((value, false), |next| (next, true)))
            }
        };
        Ends {
            low: end(self.quantity.low, Decimal::ONE),
            high: end(self.quantity.high, Decimal::NEGATIVE_ONE),
        }
    }
}
