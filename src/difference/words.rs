//! A difference in the words of one language: what all of its readers are told.

use super::{Difference, Revised, Side, Withdrawn};
use crate::diag::{Both, Phrase, UiLanguage, plural};
use crate::model::{Aspect, CellKey, End, LangId, Missing, Quantity, Stated, UnitKind};
use crate::number::{Form, Noun, PeriodForm, Style};

/// How differences are told in a language.
pub(super) struct Words<'d> {
    difference: &'d Difference<'d>,
    language: UiLanguage,
    /// The language of names: that of the site which is the same, else its first.
    of_names: LangId,
    style: Style,
}

impl<'d> Words<'d> {
    pub(super) fn new(difference: &'d Difference<'d>, language: UiLanguage) -> Self {
        let tag = if language == UiLanguage::Indonesian { "id" } else { "en" };
        let languages = difference.new.dataset.site.languages.iter();
        let at = languages.into_iter().position(|language| language.tag == tag).unwrap_or(0);
        let style = Style::for_tag(tag).unwrap_or_else(Style::english);
        Self { difference, language, of_names: LangId(u8::try_from(at).unwrap_or_default()), style }
    }

    pub(super) fn say(&self, words: Both) -> &'static str {
        words.get(self.language)
    }

    /// "2 figures changed, 10 are new, none is gone"
    pub(super) fn summary(&self) -> String {
        let (of, new) = (self.difference, self.difference.added.len());
        let phrase = Phrase::new(Both {
            id: "{old} → {new}: {revised} berubah, {added} baru, {withdrawn} tidak ada lagi",
            en: "{old} → {new}: {revised} changed, {added} new, {withdrawn} gone",
        });
        let phrase = phrase.with("old", of.old.name).with("new", of.new.name);
        let count = |count| plural(count, "angka", "figure", "figures");
        let phrase = phrase.with("revised", count(of.revised.len()));
        phrase
            .with("added", new.to_string())
            .with("withdrawn", of.withdrawn.len().to_string())
            .text(self.language)
    }

    /// "Active participants, Aceh, December 2023"
    pub(super) fn what(&self, one: &Revised<'_>) -> String {
        self.cell(self.difference.new, one.key)
    }

    /// The same of what is no more, with what it was: "Active participants, Aceh, December 2023: 100 people".
    pub(super) fn gone(&self, one: &Withdrawn) -> String {
        let old = self.difference.old;
        format!("{}: {}", self.cell(old, one.key), self.stated(old, one.key, &one.old))
    }

    fn cell(&self, side: Side<'_>, key: CellKey) -> String {
        let dataset = side.dataset;
        let mut out = dataset.measures.all[key.measure].name.get(self.of_names).to_owned();
        let values: Vec<&str> =
            dataset.measures.values(key.category).map(|value| value.name.get(self.of_names)).collect();
        if !values.is_empty() {
            out = format!("{out} ({})", values.join(", "));
        }
        let region = dataset.regions.all[key.region].name.get(self.of_names);
        out = format!("{out}, {region}, {}", self.style.period(&key.period, PeriodForm::Full));
        match key.aspect {
            Aspect::Actual => out,
            other => format!("{out} ({})", self.say(aspect(other))),
        }
    }

    fn noun<'s>(&self, side: Side<'s>, key: CellKey) -> Noun<'s> {
        let unit = side.dataset.measures.unit_of(key.measure);
        Noun {
            kind: unit.kind,
            key: &unit.id,
            one: unit.one.get(self.of_names),
            other: unit.other.get(self.of_names),
        }
    }

    pub(super) fn value(&self, one: &Revised<'_>, stated: &Stated) -> String {
        self.stated(self.difference.new, one.key, stated)
    }

    fn stated(&self, side: Side<'_>, key: CellKey, stated: &Stated) -> String {
        match stated {
            Stated::Quantity(quantity) => self.style.quantity(quantity, &self.noun(side, key), Form::Prose),
            Stated::Missing(why) => self.say(missing(*why)).to_owned(),
        }
    }

    /// "+6.362", of percentages "+1,5 poin"; nothing where there is no change in figures, or one of them is only a bound:
    /// "more than −627" tells nobody anything.
    pub(super) fn absolute(&self, one: &Revised<'_>) -> Option<String> {
        let change = one.absolute.as_ref()?;
        if matches!(change.low, End::Unbounded) || matches!(change.high, End::Unbounded) {
            return None;
        }
        let noun = Noun { one: "", other: "", ..self.noun(self.difference.new, one.key) };
        let noun = match noun.kind {
            UnitKind::Percent => Noun { kind: UnitKind::PercentPoint, key: "percent-point", ..noun },
            _ => noun,
        };
        Some(self.style.signed(change, &noun))
    }

    /// "+1,1%"; nothing of percentages, whose changes are told in points alone.
    pub(super) fn relative(&self, one: &Revised<'_>) -> Option<String> {
        if matches!(self.noun(self.difference.new, one.key).kind, UnitKind::Percent | UnitKind::PercentPoint)
        {
            return None;
        }
        let rounded = one.relative?.point()?.round_dp(1);
        let noun = Noun { kind: UnitKind::Percent, key: "percent", one: "", other: "" };
        Some(self.style.signed(&Quantity::exact(rounded), &noun))
    }

    /// Who states the new value, since when, and why.
    pub(super) fn reason(&self, one: &Revised<'_>) -> String {
        let Some(stated) = one.source else {
            return self
                .say(Both { id: "dihitung dari angka lain", en: "worked out from other figures" })
                .to_owned();
        };
        let outlet = self.difference.new.dataset.sources[stated.source].outlet.get(self.of_names);
        let of = format!("{outlet}, {}", self.style.partial_date(&stated.released));
        match stated.remarks.as_ref().and_then(|remarks| remarks.note.as_ref()) {
            Some(note) => format!("{of}: {}", note.get(self.of_names)),
            None => of,
        }
    }
}

fn aspect(aspect: Aspect) -> Both {
    match aspect {
        Aspect::Actual => Both { id: "realisasi", en: "actual" },
        Aspect::Estimate => Both { id: "perkiraan", en: "estimate" },
        Aspect::Forecast => Both { id: "prakiraan", en: "forecast" },
        Aspect::Target => Both { id: "target", en: "target" },
        Aspect::Plan => Both { id: "rencana", en: "plan" },
    }
}

/// Above what is no more.
pub(super) const GONE: Both = Both { id: "Tidak ada lagi:", en: "Gone:" };

fn missing(why: Missing) -> Both {
    match why {
        Missing::NotAvailable => Both { id: "tidak tersedia", en: "not available" },
        Missing::NotApplicable => Both { id: "tidak berlaku", en: "not applicable" },
        Missing::Confidential => Both { id: "dirahasiakan", en: "confidential" },
        Missing::NotYetReported => Both { id: "belum dilaporkan", en: "not yet reported" },
        Missing::Suppressed => Both { id: "ditutup", en: "suppressed" },
    }
}
