//! The life of a release: a draft, embargoed until its hour, then published. What is not published is taken out of the
//! dataset before anything is derived from it, so that nothing made of a dataset can hold any of it.

use super::table::Table;
use super::{Cells, Dataset, Narrative, Observation, PartialDate, Release, ReleaseId, SourceId, Text};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use jiff::tz::Offset;
use std::collections::{BTreeMap, BTreeSet};

/// The zones of Indonesia and of the world, by how they are written, with their hours east of Greenwich.
const ZONES: [(&str, i8); 5] = [("WIB", 7), ("WITA", 8), ("WIT", 9), ("UTC", 0), ("GMT", 0)];

/// An hour of a day in a zone, as it is written: `10:00 WIB`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hour {
    /// The time of day.
    pub time: Time,
    /// The zone.
    pub offset: Offset,
    /// The zone as it is written.
    pub zone: String,
}

impl Hour {
    /// Reads `10:00 WIB`, `10.00 WITA`, `10:00 +07:00`. An hour without a zone is none: three zones are in use in
    /// Indonesia alone.
    pub fn parse(text: &str) -> Option<Self> {
        let (clock, zone) = text.trim().split_once(' ')?;
        let (hours, minutes) = clock.split_once([':', '.'])?;
        let time = Time::new(digits(hours)?, digits(minutes)?, 0, 0).ok()?;
        let zone = zone.trim();
        let named = ZONES.into_iter().find(|(name, _)| *name == zone);
        let offset = match named {
            Some((_, hours)) => Offset::from_hours(hours).ok()?,
            None => written_offset(zone)?,
        };
        Some(Self { time, offset, zone: zone.to_owned() })
    }
}

impl std::fmt::Display for Hour {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02} {}", self.time.hour(), self.time.minute(), self.zone)
    }
}

/// Two digits.
fn digits(text: &str) -> Option<i8> {
    (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok()).flatten()
}

/// `+07:00`
fn written_offset(text: &str) -> Option<Offset> {
    let (sign, rest) = match text.as_bytes().first()? {
        b'+' => (1, text.get(1..)?),
        b'-' => (-1, text.get(1..)?),
        _ => return None,
    };
    let (hours, minutes) = rest.split_once(':')?;
    let (hours, minutes) = (i32::from(digits(hours)?), i32::from(digits(minutes)?));
    if hours > 14 || minutes > 59 {
        return None;
    }
    Offset::from_seconds(sign * (hours * 60 + minutes) * 60).ok()
}

/// Where a release is in its life.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stage {
    /// Being worked on.
    Draft,
    /// Ready, and held until this moment.
    Embargoed(Timestamp),
    /// Out.
    Published,
}

impl Release {
    /// The moment from which it may be read: its hour, else the beginning of its day in UTC.
    pub fn due(&self) -> Timestamp {
        let (time, offset) = match &self.hour {
            Some(hour) => (hour.time, hour.offset),
            None => (Time::midnight(), Offset::UTC),
        };
        // A day beyond the end of time never comes.
        offset.to_timestamp(self.released.to_datetime(time)).unwrap_or(Timestamp::MAX)
    }

    /// The day and the hour of its publication as they are written.
    pub fn due_written(&self) -> String {
        match &self.hour {
            Some(hour) => format!("{} {hour}", self.released),
            None => self.released.to_string(),
        }
    }

    /// Where it is in its life. Without a clock only drafts are held back.
    pub fn stage(&self, now: Option<Timestamp>) -> Stage {
        match now {
            _ if self.draft => Stage::Draft,
            Some(now) if now < self.due() => Stage::Embargoed(self.due()),
            _ => Stage::Published,
        }
    }
}

/// A release that is not published, and what is held back with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// Its key.
    pub id: String,
    /// Its title.
    pub title: Text,
    /// Where it is in its life.
    pub stage: Stage,
    /// Its day and hour as they are written.
    pub due: String,
    /// How many figures wait for it.
    pub figures: usize,
}

/// What is held back of a content.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HeldBack {
    /// The releases, in the order of their keys.
    pub releases: Vec<Withheld>,
    /// Sources that nothing published rests on, and that say so by their releases or their day.
    pub sources: BTreeSet<SourceId>,
    /// The paths of files in which something is held back: what else is told of them may tell of it.
    pub files: BTreeSet<crate::source::FileId>,
}

impl Dataset {
    /// The releases that are not published, with nothing taken out.
    pub fn unpublished(&self, now: Option<Timestamp>) -> Vec<Withheld> {
        let waiting = self.releases.iter().map(|(_, release)| (release, release.stage(now)));
        waiting
            .filter(|(_, stage)| *stage != Stage::Published)
            .map(|(release, stage)| Withheld {
                id: release.id.clone(),
                title: release.title.clone(),
                stage,
                due: release.due_written(),
                figures: 0,
            })
            .collect()
    }

    /// The dataset without what is not published: releases that are drafts or under embargo with their texts, the
    /// figures that wait for them, and figures that are to become known later than the day of the clock. Without a
    /// clock only drafts and theirs are taken out.
    ///
    /// A figure waits for a release if that cites its source, unless a published release that cites it, too, came out
    /// on the day of the figure or later. In doubt it waits.
    #[must_use]
    pub fn published(mut self, now: Option<Timestamp>) -> (Self, HeldBack) {
        let today = today(now);
        let later = |one: &Observation| today.is_some_and(|today| one.released.earliest > today);
        let mut held = HeldBack { releases: self.unpublished(now), ..HeldBack::default() };
        let citing = self.citing(now);
        let keep = |one: &Observation| {
            let Citing { published, waiting } = citing.get(&one.source).copied().unwrap_or_default();
            if published.is_some_and(|day| one.released.earliest <= day) {
                return Ok(());
            }
            if waiting.is_some() {
                Err(waiting)
            } else if later(one) {
                Err(None)
            } else {
                Ok(())
            }
        };
        let mut kept = Vec::new();
        let mut visible: BTreeSet<SourceId> = BTreeSet::new();
        for one in self.cells.observations() {
            match keep(one) {
                Ok(()) => {
                    visible.insert(one.source);
                    kept.push(one.clone());
                }
                Err(waiting) => {
                    held.files.insert(one.span.file);
                    let id = waiting.map(|id| self.releases[id].id.as_str());
                    if let Some(release) = held.releases.iter_mut().find(|one| Some(one.id.as_str()) == id) {
                        release.figures += 1;
                    }
                }
            }
        }
        held.sources = self
            .sources
            .iter()
            .filter(|(id, source)| {
                let of = citing.get(id).copied().unwrap_or_default();
                let waits = of.waiting.is_some() || today.is_some_and(|today| source.date.earliest > today);
                waits && of.published.is_none() && !visible.contains(id)
            })
            .map(|(id, _)| id)
            .collect();
        let cells = Cells::new(kept);
        // A conflict that speaks of a figure that is held back would tell of it.
        let whole = std::mem::replace(&mut self.cells, cells);
        let cells = &self.cells;
        self.conflicts.retain(|conflict| {
            conflict.cells.iter().all(|cell| !cells.of(*cell).is_empty() || whole.of(*cell).is_empty())
        });
        self.retain_releases(&mut held, now);
        self.held_sources.clone_from(&held.sources);
        (self, held)
    }

    /// Whether anything waits for its publication.
    pub fn is_waiting(&self, now: Option<Timestamp>) -> bool {
        let today = today(now);
        let later = |date: &PartialDate| today.is_some_and(|today| date.earliest > today);
        self.releases.iter().any(|(_, release)| release.stage(now) != Stage::Published)
            || self.sources.iter().any(|(_, source)| later(&source.date))
            || self.cells.observations().iter().any(|one| later(&one.released))
    }

    /// For each source that any release cites: the last day of those that are published, and one that is not.
    fn citing(&self, now: Option<Timestamp>) -> BTreeMap<SourceId, Citing> {
        let mut citing: BTreeMap<SourceId, Citing> = BTreeMap::new();
        for (id, release) in self.releases.iter() {
            let is_out = release.stage(now) == Stage::Published;
            for source in &release.sources {
                let of = citing.entry(*source).or_default();
                if is_out {
                    of.published = of.published.max(Some(release.released));
                } else {
                    of.waiting = of.waiting.or(Some(id));
                }
            }
        }
        citing
    }

    fn retain_releases(&mut self, held: &mut HeldBack, now: Option<Timestamp>) {
        let mut releases = Table::default();
        let mut kept: BTreeMap<ReleaseId, ReleaseId> = BTreeMap::new();
        for (old, release) in self.releases.iter() {
            if release.stage(now) != Stage::Published {
                held.files.insert(release.span.file);
            } else if let Ok(new) = releases.insert(release.clone()) {
                kept.insert(old, new);
            }
        }
        let narratives = std::mem::take(&mut self.narratives).into_iter().filter_map(|narrative| {
            let Some(release) = kept.get(&narrative.release) else {
                held.files.insert(narrative.span.file);
                return None;
            };
            Some(Narrative { release: *release, ..narrative })
        });
        self.narratives = narratives.collect();
        self.releases = releases;
    }
}

/// The day of the clock, in UTC as everywhere.
fn today(now: Option<Timestamp>) -> Option<Date> {
    now.map(|now| Offset::UTC.to_datetime(now).date())
}

/// Who cites a source.
#[derive(Debug, Clone, Copy, Default)]
struct Citing {
    published: Option<Date>,
    waiting: Option<ReleaseId>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_names_its_zone() {
        let parsed = |text: &str| Hour::parse(text).map(|hour| (hour.to_string(), hour.offset.seconds()));
        assert_eq!(parsed("10:00 WIB"), Some(("10:00 WIB".into(), 7 * 3600)));
        assert_eq!(parsed("09.30 WITA"), Some(("09:30 WITA".into(), 8 * 3600)));
        assert_eq!(parsed("23:59 WIT"), Some(("23:59 WIT".into(), 9 * 3600)));
        assert_eq!(parsed("10:00 -03:30"), Some(("10:00 -03:30".into(), -12600)));
        for bad in [
            "10:00",
            "24:00 WIB",
            "9:00 WIB",
            "10:60 WIB",
            "10:00 wib",
            "10:00 +7",
            "10 WIB",
            "",
            "10:00 +15:00",
        ] {
            assert_eq!(parsed(bad), None, "{bad}");
        }
    }
}
