//! The workload of the benchmarks: regions × quarters × twelve indicators, with one narrative a region.
//!
//! It comes from the `workload.json` that the comparison with other generators uses, or is made here with the
//! same shape, so that the benchmarks run on any machine. [`content`] turns it into a content folder. This
//! module measures nothing and touches no disk.

pub(crate) mod content;
mod synthetic;

use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

/// How many regions and how many quarters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Size {
    pub(crate) regions: usize,
    pub(crate) periods: usize,
}

impl Size {
    /// The pages of the site that every generator makes of it: one a region and quarter, one a quarter, home.
    pub(crate) fn pages(self) -> usize {
        self.regions * self.periods + self.periods + 1
    }
}

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}x{}", self.regions, self.periods)
    }
}

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (regions, periods) = text.split_once('x').unwrap_or((text, ""));
        match (regions.parse(), periods.parse()) {
            (Ok(regions @ 1..), Ok(periods @ 1..)) => Ok(Self { regions, periods }),
            _ => Err(format!("`{text}` is not a size such as `38x12`, regions x quarters")),
        }
    }
}

/// What all generators make their site of.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Workload {
    pub(crate) periods: Vec<Quarter>,
    pub(crate) regions: Vec<Region>,
    /// Markdown by the slug of the region.
    pub(crate) narratives: BTreeMap<String, String>,
}

/// One period.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Quarter {
    /// Such as `2016-q1`, which is how data files write it too.
    pub(crate) id: String,
    pub(crate) label: String,
}

/// One region with its figures, a row for each period in their order.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Region {
    pub(crate) code: String,
    pub(crate) name: String,
    pub(crate) slug: String,
    /// `provinsi` or `kabupaten/kota`.
    pub(crate) level: String,
    /// The name of its province; its own for a province.
    pub(crate) province: String,
    pub(crate) rows: Vec<Row>,
}

impl Region {
    pub(crate) fn is_province(&self) -> bool {
        self.level == PROVINCE
    }
}

const PROVINCE: &str = "provinsi";
const REGENCY: &str = "kabupaten/kota";

/// The twelve indicators of one region and period. Registered is active and inactive; active is formal,
/// informal and construction.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub(crate) struct Row {
    pub(crate) eligible: u64,
    pub(crate) registered: u64,
    pub(crate) active: u64,
    pub(crate) inactive: u64,
    pub(crate) employers_active: u64,
    pub(crate) employers_inactive: u64,
    pub(crate) formal: u64,
    pub(crate) informal: u64,
    pub(crate) construction: u64,
    pub(crate) target: u64,
    pub(crate) outlets: u64,
    pub(crate) claims: u64,
}

impl Row {
    /// In the order of the columns of data files.
    pub(crate) fn values(&self) -> [u64; 12] {
        [
            self.eligible,
            self.registered,
            self.active,
            self.inactive,
            self.formal,
            self.informal,
            self.construction,
            self.target,
            self.employers_active,
            self.employers_inactive,
            self.outlets,
            self.claims,
        ]
    }

    /// This row and another, figure by figure.
    pub(crate) fn plus(self, other: &Self) -> Self {
        Self {
            eligible: self.eligible + other.eligible,
            registered: self.registered + other.registered,
            active: self.active + other.active,
            inactive: self.inactive + other.inactive,
            employers_active: self.employers_active + other.employers_active,
            employers_inactive: self.employers_inactive + other.employers_inactive,
            formal: self.formal + other.formal,
            informal: self.informal + other.informal,
            construction: self.construction + other.construction,
            target: self.target + other.target,
            outlets: self.outlets + other.outlets,
            claims: self.claims + other.claims,
        }
    }
}

impl Workload {
    /// Reads a `workload.json`.
    ///
    /// # Errors
    /// If it is not one, or a region has not a row for each period.
    pub(crate) fn from_json(text: &str) -> Result<Self, String> {
        let workload: Self = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let periods = workload.periods.len();
        match workload.regions.iter().find(|region| region.rows.len() != periods) {
            Some(odd) => Err(format!("`{}` has {} rows for {periods} periods", odd.slug, odd.rows.len())),
            None => Ok(workload),
        }
    }

    /// One of this size, the same on every machine.
    pub(crate) fn synthetic(size: Size) -> Self {
        synthetic::workload(size)
    }
}
