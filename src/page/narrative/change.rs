//! The mark `{{ change(…) }}`: how a figure has changed, in words, as far as that can be said.

use super::{Refusal, no_choice, refused};
use crate::diag::{Both, Phrase};
use crate::indicator::{Barrier, Change, Comparison, Figure, barriers, change};
use crate::model::{CellKey, Period};
use crate::page::compare::ChangeForm;
use crate::page::marks::Request;
use crate::page::rules::{CHANGE_ACROSS, REFUSED_CHANGE};
use crate::page::section::{Consent, Subject};
use crate::page::sheet::Sheet;
use crate::page::tables::is_counted;

impl<'c> Sheet<'c> {
    pub(super) fn change_in_text(
        &self,
        request: &Request,
        subject: Option<Subject>,
    ) -> Result<String, Refusal> {
        self.only(request, &["measure", "region", "from", "to", "aspect", "form", "across"])?;
        let what = self.measure_arg(request)?;
        let region = self.region_arg(request, subject)?;
        let to = self.period_arg(request, "to", subject)?;
        let aspect = self.aspect_arg(request)?;
        let form = match request.args.get("form").map(String::as_str) {
            None | Some("relative") => ChangeForm::Relative,
            Some("absolute") => ChangeForm::Absolute,
            Some(other) => return Err(no_choice("form", other, "relative, absolute")),
        };
        let consent = consent(request)?;
        let (measure, category) = (what.measure, what.category);
        let figures = self.context.figures;
        let of = |period: Period| match aspect {
            Some(aspect) => figures.get(CellKey { region, measure, category, period, aspect }),
            None => figures.actual(region, what, period),
        };
        let known = |figure: &&'c Figure| figure.quantity().is_some();
        let or_latest = || {
            let given = request.args.contains_key("to") || aspect.is_some();
            if given { None } else { figures.latest(region, what, to) }
        };
        let new = of(to).or_else(or_latest).filter(known);
        let Some(new) = new else { return Err(self.no_figure(what, region, to, aspect)) };
        let change = if request.args.contains_key("from") {
            let from = self.period_arg(request, "from", subject)?;
            if from >= new.key.period {
                return Err(backwards(&from, &new.key.period));
            }
            // Like is looked for with like; what is of another aspect is found, and told.
            let like = figures.get(CellKey { period: from, ..new.key }).filter(known);
            let Some(old) = like.or_else(|| of(from)).filter(known) else {
                return Err(self.no_figure(what, region, from, aspect));
            };
            self.change_from(old, new, consent)?
        } else {
            self.change_since_before(new, consent)?
        };
        self.change_words(new, &change, form).ok_or_else(|| self.refused_change(new.key, vague(), None))
    }

    /// The change between two figures that were named.
    fn change_from(&self, old: &Figure, new: &Figure, consent: Consent) -> Result<Change, Refusal> {
        let barriers = barriers(self.dataset(), old.key, new.key);
        if let Some(why) = barriers.into_iter().find(|why| !consent.covers(why)) {
            return Err(self.not_across(old.key, new.key, why));
        }
        Change::between(old, new).ok_or_else(|| self.refused_change(new.key, vague(), None))
    }

    /// The change since the comparable period before.
    pub(in crate::page) fn change_since_before(
        &self,
        new: &Figure,
        consent: Consent,
    ) -> Result<Change, Refusal> {
        let figures = self.context.figures;
        match change(self.dataset(), figures, new) {
            Some(Comparison::Change(change)) => Ok(change),
            Some(Comparison::Apart { from, why }) if consent.covers(&why) => {
                let change = figures.get(from).and_then(|old| Change::between(old, new));
                change.ok_or_else(|| self.refused_change(new.key, vague(), None))
            }
            Some(Comparison::Apart { from, why }) => {
                let hint = match why {
                    Barrier::Break(_) => agree("break"),
                    Barrier::Area(former) => {
                        let name = self.dataset().regions.all[former].id.as_str();
                        let hint = Phrase::new(Both {
                            id: "tulis angkanya saja, dan angka lama dengan `region=\"{name}\"`",
                            en: "write the figure alone, and the earlier one with `region=\"{name}\"`",
                        });
                        hint.with("name", name)
                    }
                    Barrier::Season(_) | Barrier::Length | Barrier::Aspect => {
                        let hint = Phrase::new(Both {
                            id: "bila memang itu maksudnya, sebut periodenya: `from=\"{period}\"`",
                            en: "if that is what is meant, name the period: `from=\"{period}\"`",
                        });
                        hint.with("period", from.period.to_string())
                    }
                };
                Err(self.refused_change(new.key, self.reason(from, why), Some(hint)))
            }
            None => {
                let reason = Both { id: "tidak ada angka sebelumnya", en: "there is no earlier figure" };
                Err(self.refused_change(new.key, reason.into(), None))
            }
        }
    }

    /// Why an earlier cell is not comparable.
    fn reason(&self, from: CellKey, why: Barrier<'_>) -> Phrase {
        let period = from.period.to_string();
        let reason = match why {
            Barrier::Break(one) => Phrase::new(Both {
                id: "definisi atau cara menghitungnya berubah pada {on}",
                en: "what is counted, or how, changed on {on}",
            })
            .with("on", one.on.to_string()),
            Barrier::Area(former) => Phrase::new(Both {
                id: "angka {period} adalah angka wilayah lama, `{former}`",
                en: "the figure of {period} is of the former area, `{former}`",
            })
            .with("former", self.dataset().regions.all[former].id.as_str()),
            Barrier::Season(_) => Phrase::new(Both {
                id: "ukuran ini musiman, dan yang ada hanya angka bulan lain, seperti {period}",
                en: "the measure is seasonal, and there are only figures of other months, such as {period}",
            }),
            Barrier::Length => Phrase::new(Both {
                id: "lama kedua periodenya berbeda",
                en: "the two periods are not of the same length",
            }),
            Barrier::Aspect => Phrase::new(Both {
                id: "yang satu dihitung, yang lain diperkirakan atau ditetapkan",
                en: "one was counted, the other estimated or set",
            }),
        };
        reason.with("period", period)
    }

    fn refused_change(&self, key: CellKey, reason: Phrase, hint: Option<Phrase>) -> Refusal {
        let cell = format!("`{}`", self.dataset().cell_name(key));
        let hint = hint.unwrap_or_else(|| {
            let other = if is_counted(key.aspect) {
                Both {
                    id: "sebut periode lain dengan `from`, atau tulis angkanya saja dengan `figure`",
                    en: "name another period with `from`, or write the figure alone with `figure`",
                }
            } else {
                Both { id: "tulis angkanya saja dengan `figure`", en: "write the figure alone with `figure`" }
            };
            other.into()
        });
        Box::new(move |span| REFUSED_CHANGE.at(span).with("cell", cell).with("reason", reason).hint(hint))
    }

    pub(in crate::page) fn not_across(&self, from: CellKey, to: CellKey, why: Barrier<'_>) -> Refusal {
        let name = |key| format!("`{}`", self.dataset().cell_name(key));
        let (old, new) = (name(from), name(to));
        let hint = match why {
            Barrier::Break(_) => agree("break"),
            Barrier::Aspect => agree("aspect"),
            Barrier::Length | Barrier::Area(_) | Barrier::Season(_) => {
                let length = Both {
                    id: "sebut periode yang sama lamanya, seperti dua tahun atau dua triwulan",
                    en: "name periods of one length, such as two years or two quarters",
                };
                length.into()
            }
        };
        let reason = self.reason(from, why);
        Box::new(move |span| {
            CHANGE_ACROSS.at(span).with("from", old).with("to", new).with("reason", reason).hint(hint)
        })
    }
}

pub(super) fn consent(request: &Request) -> Result<Consent, Refusal> {
    let mut consent = Consent::default();
    let said = request.args.get("across").map(String::as_str).unwrap_or_default();
    for word in said.split(',').map(str::trim).filter(|word| !word.is_empty()) {
        match word {
            "break" => consent.to_breaks = true,
            "aspect" => consent.to_aspects = true,
            other => return Err(no_choice("across", other, "break, aspect")),
        }
    }
    Ok(consent)
}

fn vague() -> Phrase {
    let vague = Both {
        id: "angkanya terlalu kasar untuk menyebut naik atau turun",
        en: "the figures are too rough to say whether it rose or fell",
    };
    vague.into()
}

fn agree(to: &'static str) -> Phrase {
    Phrase::new(Both {
        id: "sebut periode lain dengan `from`, atau setujui dengan `across=\"{to}\"` dan katakan di kalimatnya",
        en: "name another period with `from`, or agree with `across=\"{to}\"` and say so in the sentence",
    })
    .with("to", to)
}

pub(in crate::page) fn backwards(from: &Period, to: &Period) -> Refusal {
    let reason =
        Phrase::new(Both { id: "`{from}` tidak sebelum `{to}`", en: "`{from}` is not before `{to}`" });
    let reason = reason.with("from", from.to_string()).with("to", to.to_string());
    let hint = Both { id: "tukar `from` dan `to`", en: "swap `from` and `to`" };
    refused("from", reason, Some(hint.into()))
}
