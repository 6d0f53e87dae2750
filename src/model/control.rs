//! Control totals: how many figures a block of data holds, what they add up to whatever they count, and a digest of
//! every figure in its place. Data entry has told slips by them for a century.
//!
//! What enters is a promise to everyone who keeps a control beside data: docs/content.md says it in words.

use super::{Aspect, CellKey, Dataset, End, Observation, PartialDate, Precision, Quantity, SourceId, Stated};
use crate::source::Span;
use rust_decimal::Decimal;
use std::borrow::Borrow;
use std::fmt::{self, Write as _};

/// The control of a block of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Control {
    /// How many figures there are; those that are missing for a named reason count.
    pub figures: usize,
    /// The plain sum of what is written, see [`written`].
    pub total: Decimal,
    /// A digest of the figures in their places, see [`mark`]; nothing where a control does not say.
    pub digest: Option<u32>,
}

/// A control that the content states, with what was found instead.
#[derive(Debug, Clone)]
pub struct Controlled {
    /// As it is written in the content.
    pub stated: Control,
    /// As it follows from the figures; always with a digest where the stated one has one.
    pub found: Control,
    /// Where it is written.
    pub span: Span,
    /// The block it is about: its figures are those that lie in it.
    pub block: Span,
    /// Where the block says what its figures are about; empty where the control holds.
    pub names: Vec<Named>,
}

/// A place where a block of data says what its figures are about.
#[derive(Debug, Clone)]
pub struct Named {
    /// The key under which it stands: `measure` (also for columns), `region`, `period`, `aspect`, `source` or
    /// `released`; or a key under which figures stand, `figures`, `targets` or `rows`, itself.
    pub key: &'static str,
    /// What is written there.
    pub text: String,
    /// The place.
    pub span: Span,
}

impl Controlled {
    /// Whether the figures are as the control says.
    pub fn holds(&self) -> bool {
        let digests = self.stated.digest.is_none() || self.stated.digest == self.found.digest;
        self.stated.figures == self.found.figures && self.stated.total == self.found.total && digests
    }
}

/// As data files write it, whole and ready to be put in place of another.
impl fmt::Display for Control {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "control: {{ figures: {}, total: {}", self.figures, grouped(self.total))?;
        if let Some(digest) = self.digest {
            write!(f, ", digest: \"{digest:08x}\"")?;
        }
        f.write_str(" }")
    }
}

/// A number as data files write it: `1_234.5`.
pub fn grouped(value: Decimal) -> String {
    let text = value.normalize().to_string();
    let (whole, decimals) = text.split_once('.').map_or((text.as_str(), None), |(a, b)| (a, Some(b)));
    let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("-", digits));
    let mut out = String::from(sign);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    if let Some(decimals) = decimals {
        out.push('.');
        out.push_str(decimals);
    }
    out
}

/// The control of figures, in whatever order they come. The dataset knows the names of what they are about.
pub fn control_of(
    dataset: &Dataset,
    observations: impl IntoIterator<Item = impl Borrow<Observation>>,
) -> Control {
    let mut names = Names::default();
    let (mut figures, mut total, mut digest) = (0, Decimal::ZERO, 0u32);
    for one in observations {
        let one = one.borrow();
        figures += 1;
        total = total.checked_add(written(&one.stated)).unwrap_or(total);
        digest = digest.wrapping_add(names.mark(dataset, one.key, &one.stated, one.source, one.released));
    }
    Control { figures, total, digest: Some(digest) }
}

/// What a figure adds to a control total: the number as it is written, a percentage as its number, "13,2 juta" as
/// 13,200,000; both ends of a range; the one end of a bound; nothing for an order of magnitude ("ribuan") and for
/// a figure that is missing.
pub fn written(stated: &Stated) -> Decimal {
    let Stated::Quantity(quantity) = stated else { return Decimal::ZERO };
    if matches!(quantity.precision, Precision::Magnitude(_)) {
        return Decimal::ZERO;
    }
    let value = |end: End| end.value().unwrap_or_default();
    match (quantity.low, quantity.high) {
        (End::Inclusive(low), End::Inclusive(high)) if low == high => low,
        // "600 ribuan" writes its lower end alone.
        (End::Inclusive(low), End::Exclusive(_))
            if matches!(quantity.precision, Precision::Approximate { .. }) =>
        {
            low
        }
        (low, high) => value(low).checked_add(value(high)).unwrap_or_default(),
    }
}

/// What a figure adds to a digest: it depends on the keys of its region, measure, category and source, on its
/// period, aspect and date of release, and on its value, but not on the order of figures or declarations, so that
/// digests can be added and taken from each other.
pub fn mark(
    dataset: &Dataset,
    key: CellKey,
    stated: &Stated,
    source: SourceId,
    released: PartialDate,
) -> u32 {
    Names::default().mark(dataset, key, stated, source, released)
}

/// A buffer for the text of a figure, which is hashed and never kept.
#[derive(Debug, Default)]
struct Names(String);

impl Names {
    fn mark(
        &mut self,
        dataset: &Dataset,
        key: CellKey,
        stated: &Stated,
        source: SourceId,
        released: PartialDate,
    ) -> u32 {
        let text = &mut self.0;
        text.clear();
        text.push_str(&dataset.measures.all[key.measure].id);
        for value in dataset.measures.values(key.category) {
            text.push('/');
            text.push_str(&value.id);
        }
        let region = &dataset.regions.all[key.region].id;
        let (aspect, source) = (Aspect::key(key.aspect), &dataset.sources[source].id);
        // Writing to a string does not fail.
        let _ = write!(text, "\n{region}\n{}\n{aspect}\n{source}\n{released}\n", key.period);
        match stated {
            Stated::Missing(reason) => text.push_str(reason.key()),
            Stated::Quantity(quantity) => value(text, quantity),
        }
        let [a, b, c, d, ..] = *blake3::hash(text.as_bytes()).as_bytes();
        u32::from_be_bytes([a, b, c, d])
    }
}

/// The ends of a quantity and whether it is approximate; the number of digits it was rounded to does not enter.
fn value(text: &mut String, quantity: &Quantity) {
    let mut end = |end: End| {
        let _ = match end {
            End::Unbounded => text.write_str("."),
            End::Inclusive(value) => write!(text, "[{}", value.normalize()),
            End::Exclusive(value) => write!(text, "({}", value.normalize()),
        };
    };
    end(quantity.low);
    end(quantity.high);
    text.push_str(match quantity.precision {
        Precision::Exact | Precision::Rounded { .. } => "",
        Precision::Approximate { .. } => "~",
        Precision::Magnitude(_) => "*",
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Magnitude, MagnitudeCount, Missing};

    #[test]
    fn a_control_is_written_as_data_files_write_it() {
        let control = Control { figures: 9, total: Decimal::new(-123_456_785, 1), digest: Some(0x00ab_cdef) };
        assert_eq!(
            control.to_string(),
            "control: { figures: 9, total: -12_345_678.5, digest: \"00abcdef\" }"
        );
        let bare = Control { digest: None, ..control };
        assert_eq!(bare.to_string(), "control: { figures: 9, total: -12_345_678.5 }");
    }

    #[test]
    fn each_kind_of_figure_adds_what_is_written() {
        let range = |low, high, precision| Stated::Quantity(Quantity { low, high, precision });
        let (two, five) = (Decimal::TWO, Decimal::from(5));
        let about = Precision::Approximate { step: Decimal::ONE };
        let order = Precision::Magnitude(Magnitude { count: MagnitudeCount::Units, scale: 3 });
        for (stated, adds) in [
            (Stated::Quantity(Quantity::exact(7)), 7),
            (Stated::Quantity(Quantity::rounded(13_200_000, 100_000)), 13_200_000),
            (range(End::Inclusive(two), End::Inclusive(five), Precision::Exact), 7),
            (range(End::Exclusive(five), End::Unbounded, Precision::Exact), 5),
            (range(End::Unbounded, End::Exclusive(five), Precision::Exact), 5),
            (range(End::Inclusive(two), End::Exclusive(five), about), 2),
            (range(End::Inclusive(two), End::Exclusive(five), order), 0),
            (Stated::Missing(Missing::Confidential), 0),
        ] {
            assert_eq!(written(&stated), adds.into(), "{stated:?}");
        }
    }
}
