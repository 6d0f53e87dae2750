//! Signs in place of a figure: why there is none, or that it is zero.

use super::super::account::{Fate, Ignored, Refusal};
use super::super::book::Spot;
use super::super::layout::Layout;
use super::super::mapping::{Answer, missing};
use super::super::value::{self, Manner, Written};
use super::super::words::fold;
use super::Reader;
use super::answers::Meant;
use crate::diag::{Both, Phrase};
use crate::model::Missing;
use rust_decimal::Decimal;

impl Reader<'_> {
    /// What a sign in place of a figure says.
    pub(super) fn sign(
        &mut self,
        sheet: usize,
        table: &Layout,
        spot: Spot,
        text: &str,
        manner: &Manner<'_>,
    ) -> Result<Written, Fate> {
        let place = self.book.sheets[sheet].address(spot);
        match self.missing(text, table, &place) {
            Meant::This(Some(reason)) => Ok(value::absent(reason)),
            Meant::This(None) => value::number(Decimal::ZERO, false, manner).map_err(Fate::Refused),
            Meant::Skip => Err(Fate::Ignored(Ignored::Skipped)),
            Meant::Total | Meant::Open => Err(Fate::Refused(Refusal::new(
                "missing",
                Phrase::new(Both {
                    id: "`{text}` di tempat angka bisa berarti nol atau tidak tersedia",
                    en: "`{text}` in place of a figure can mean none or not available",
                })
                .with("text", text),
                Both {
                    id: "tulis artinya di pemetaan, di bawah `missing`",
                    en: "say in the mapping what it means, under `missing`",
                },
            ))),
        }
    }

    /// What an error of the spreadsheet program says, where a mapping says it.
    pub(super) fn sign_of_error(
        &mut self,
        table: &Layout,
        sheet: usize,
        spot: Spot,
        text: &str,
        manner: &Manner<'_>,
    ) -> Result<Written, Fate> {
        if self.mapping.missing.contains_key(text) {
            return self.sign(sheet, table, spot, text, manner);
        }
        Err(Fate::Refused(Refusal::new(
            "error",
            Phrase::new(Both {
                id: "program lembar kerja tidak dapat menghitungnya: {text}",
                en: "the spreadsheet program could not work it out: {text}",
            })
            .with("text", text),
            Both {
                id: "perbaiki rumusnya, atau tulis artinya di pemetaan, di bawah `missing`",
                en: "mend the formula, or say in the mapping what it means, under `missing`",
            },
        )))
    }

    /// Why a figure is missing, by the sign that stands in its place. A hyphen can mean "none" or "unknown", and nobody
    /// but the table's own notes or a person can tell; no reason is zero.
    pub(super) fn missing(&mut self, sign: &str, table: &Layout, place: &str) -> Meant<Option<Missing>> {
        let folded = sign.to_lowercase();
        match self.mapping.missing.get(sign).cloned() {
            Some(Answer::Means(text)) => {
                return match missing(&text) {
                    Some(reason) => Meant::This(Some(reason)),
                    None if is_zero(&text) => Meant::This(None),
                    None => self.unknown("missing", sign, &text, place),
                };
            }
            Some(Answer::Skip) => return Meant::Skip,
            Some(Answer::Total | Answer::Open(_)) => {}
            None => {
                // "- : tidak tersedia", and "- data tidak tersedia" without a mark between.
                let explains = |(mark, text): &'_ (Option<String>, String)| match mark {
                    Some(mark) => (mark.trim_end_matches(')') == sign).then(|| text.clone()),
                    None => {
                        let rest = text.strip_prefix(sign).filter(|rest| rest.starts_with(' '))?;
                        (rest.split_whitespace().count() <= 4).then(|| rest.to_owned())
                    }
                };
                let notes: Vec<String> = table.notes.iter().filter_map(explains).collect();
                if missing(&folded).is_none() && notes.iter().any(|text| is_zero(text)) {
                    self.propose("missing", sign, Answer::Means("zero".to_owned()));
                    self.tell(
                        Both {
                            id: "`{key}` di tempat angka adalah nol, menurut catatannya",
                            en: "`{key}` in place of a figure is zero, by its notes",
                        },
                        sign,
                    );
                    return Meant::This(None);
                }
                let by_note = notes.iter().find_map(|text| by_words(text));
                let found = missing(&folded).or(by_note).or_else(|| by_sign(&folded));
                if let Some(reason) = found {
                    self.propose("missing", sign, Answer::Means(reason.key().to_owned()));
                    return Meant::This(Some(reason));
                }
            }
        }
        self.open(
            "missing",
            sign,
            vec!["not-available".to_owned(), "zero".to_owned()],
            place,
            Both {
                id: "apa arti `{label}` di tempat angka: tidak tersedia (`not-available`), atau nol (`zero`)?",
                en: "what does `{label}` mean in place of a figure: not available (`not-available`), or none (`zero`)?",
            },
        );
        Meant::Open
    }
}

/// Whether words say that there is none: "nihil", "nol", and not "tidak ada data".
fn is_zero(text: &str) -> bool {
    matches!(fold(text).as_str(), "zero" | "nol" | "0" | "nihil" | "nil" | "none" | "tidak ada")
}

fn by_words(text: &str) -> Option<Missing> {
    let folded = fold(text);
    let has = |words: &[&str]| words.iter().any(|word| folded.contains(word));
    if has(&["rahasia", "confidential", "dirahasiakan"]) {
        Some(Missing::Confidential)
    } else if has(&["ditutup", "disembunyikan", "suppressed"]) {
        Some(Missing::Suppressed)
    } else if has(&["belum"]) || has(&["not yet"]) {
        Some(Missing::NotYetReported)
    } else if has(&["tidak berlaku", "not applicable", "tidak relevan"]) {
        Some(Missing::NotApplicable)
    } else if has(&[
        "tidak tersedia",
        "not available",
        "tidak diketahui",
        "unknown",
        "tidak ada data",
        "data tidak ada",
        "no data",
    ]) {
        Some(Missing::NotAvailable)
    } else {
        None
    }
}

/// Signs and words whose meaning is agreed upon.
fn by_sign(folded: &str) -> Option<Missing> {
    match folded {
        "…" | "..." | ".." | "n.a." | "n.a" | "na" | "n/a" | "nd" | "n.d." | "tad" | "t.a.d." => {
            Some(Missing::NotAvailable)
        }
        _ => by_words(folded),
    }
}
