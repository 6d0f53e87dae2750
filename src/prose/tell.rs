//! What is found of numbers, in words.

use super::bound::Refused;
use super::claim::Claim;
use super::each::Off;
use super::ground::Ground;
use super::names::Voice;
use super::near::{Near, Slip};
use super::rules::{
    AMBIGUOUS_NUMBER, BINDING_BROKEN, BINDING_REFUTED, NUMBER_MISWRITTEN, NUMBER_OUTDATED, NUMBER_REVISED,
    NUMBER_UNMATCHED, TWIN_CLAIMS, TWIN_NUMBERS, UNDATED_NUMBER,
};
use super::twins::Gap;
use super::verdict::{Match, Verdict};
use crate::diag::{Both, Diagnostic, Diagnostics, Phrase, plural};
use crate::model::{CellKey, Dataset, LangId, Quantity, UnitKind};
use crate::number::prose::{Fault, Malformed};
use crate::number::{Form, Noun, PeriodForm, Style};
use crate::source::Span;
use jiff::civil::Date;

/// What is needed to tell of a number.
#[derive(Debug)]
pub(super) struct Telling<'a> {
    pub(super) ground: &'a Ground<'a>,
    pub(super) style: &'a Style,
    pub(super) language: LangId,
    pub(super) place: Span,
    pub(super) words: &'a str,
    /// Whether its release is the newest.
    pub(super) newest: bool,
    pub(super) released: Option<Date>,
    /// On which pages it is so, of a text that stands on several.
    pub(super) off: Option<Off>,
    /// Who speaks, where the number is quoted.
    pub(super) voice: Option<Voice<'a>>,
}

impl Telling<'_> {
    /// Tells what is wrong with a number, if anything is.
    pub(super) fn verdict(&self, verdict: &Verdict, near: &[Near], findings: &mut Diagnostics) {
        let words = self.words.split_whitespace().collect::<Vec<_>>().join(" ");
        let at = |rule: &'static crate::diag::Rule| rule.at(self.place).with("text", &words).about(&*words);
        let finding = match verdict {
            Verdict::Verified(_)
            | Verdict::Bound(_)
            | Verdict::Outside(_)
            | Verdict::Later(_)
            | Verdict::NoStatistic
            | Verdict::Aside => return,
            Verdict::Undated => at(UNDATED_NUMBER).hint(Both {
                id: "sebut periodenya dalam kalimat, tulis `{{ figure(measure=\"…\") }}` bila angkanya mengikuti laporan, atau ikat: `[angka]{ukuran, periode}`",
                en: "name its period in the sentence, write `{{ figure(measure=\"…\") }}` where it follows the release, or bind it: `[number]{measure, period}`",
            }),
            Verdict::Unmatched => self.unmatched(at(NUMBER_UNMATCHED), near),
            Verdict::Malformed(malformed) => miswritten(at(NUMBER_MISWRITTEN), malformed),
            Verdict::Ambiguous(cells) => self.ambiguous(at(AMBIGUOUS_NUMBER), cells),
            Verdict::Refuted(found) => {
                let said = self.said(found);
                let hint = Both {
                    id: "perbaiki angkanya, atau ikatkan pada angka lain",
                    en: "mend the number, or bind it to another figure",
                };
                self.labelled(at(BINDING_REFUTED).with("figure", said), found).hint(hint)
            }
            Verdict::Outdated(found) => {
                let rule = if self.newest { NUMBER_REVISED } else { NUMBER_OUTDATED };
                let day = self.released.map(|day| self.style.date(day)).unwrap_or_default();
                let finding = at(rule).with("day", day).with("figure", self.said(found));
                let hint = if self.newest {
                    Both { id: "tulis angka yang baru", en: "write the new figure" }
                } else {
                    Both {
                        id: "teks yang sudah terbit tetap; halamannya mendapat catatan",
                        en: "the published text stays; its page gains a note",
                    }
                };
                self.labelled(finding, found).hint(hint)
            }
        };
        findings.push(self.on_pages(finding));
    }

    /// A finding with the pages that it is of.
    pub(super) fn on_pages(&self, finding: Diagnostic) -> Diagnostic {
        let Some(off) = self.off else { return finding };
        on_pages(self.ground.dataset, self.language, finding, off)
    }

    fn unmatched(&self, finding: Diagnostic, near: &[Near]) -> Diagnostic {
        let finding = match &self.voice {
            Some(voice) => finding.hint(quoted(voice, self.ground.dataset, self.language)),
            None => finding,
        };
        let finding = near.iter().fold(finding, |finding, near| {
            let finding = match self.ground.dataset.cells.of(near.key).last() {
                Some(one) if near.slip < Slip::Value => {
                    finding.label(one.span, Both { id: "angka itu", en: "that figure" })
                }
                _ => finding,
            };
            let there = Both { id: "{figure}: {guess}", en: "{figure}: {guess}" };
            let figure = self.figure(near.key, &near.quantity);
            finding.hint(Phrase::new(there).with("figure", figure).with("guess", guess(near.slip)))
        });
        finding.hint(Both {
            id: "perbaiki angkanya, atau ikat: `[angka]{ukuran, wilayah, periode}`, `[angka]{-: alasan}`, `[angka]{source: kunci}`",
            en: "mend the number, or bind it: `[number]{measure, region, period}`, `[number]{-: reason}`, `[number]{source: key}`",
        })
    }

    fn ambiguous(&self, finding: Diagnostic, cells: &[CellKey]) -> Diagnostic {
        let dataset = self.ground.dataset;
        let names: Vec<String> =
            cells.iter().take(3).map(|key| format!("`{}`", dataset.cell_name(*key))).collect();
        finding.with("cells", names.join(", ")).hint(Both {
            id: "sebut ukurannya dalam kalimat, atau ikat angkanya: `[angka]{ukuran, wilayah}`",
            en: "name the measure in the sentence, or bind the number: `[number]{measure, region}`",
        })
    }

    /// The first figure that a number rests on, as it is now.
    fn said(&self, found: &Match) -> Phrase {
        let plain = |text: String| Phrase::new(Both { id: "{text}", en: "{text}" }).with("text", text);
        let figures = found.cells.iter().take(2).filter_map(|key| {
            let quantity = *self.ground.figures.get(*key)?.quantity()?;
            Some(self.figure(*key, &quantity))
        });
        let figures: Vec<Phrase> = figures.collect();
        match figures.as_slice() {
            [] => plain("?".to_owned()),
            [one] => one.clone(),
            [one, other, ..] => Phrase::new(Both { id: "{one}; {other}", en: "{one}; {other}" })
                .with("one", one.clone())
                .with("other", other.clone()),
        }
    }

    fn labelled(&self, finding: Diagnostic, found: &Match) -> Diagnostic {
        let newest = found.cells.iter().filter_map(|key| self.ground.dataset.cells.of(*key).last());
        match newest.max_by_key(|one| one.released) {
            Some(one) => finding.label(one.span, Both { id: "angka yang terbaru", en: "the newest figure" }),
            None => finding,
        }
    }

    /// "`participants.active` of Indonesia, December 2023 is 41.56 million people"
    fn figure(&self, key: CellKey, quantity: &Quantity) -> Phrase {
        let dataset = self.ground.dataset;
        let unit = dataset.measures.unit_of(key.measure);
        let noun = Noun {
            kind: unit.kind,
            key: &unit.id,
            one: unit.one.get(self.language),
            other: unit.other.get(self.language),
        };
        let form = if unit.kind == UnitKind::Count { Form::Table } else { Form::Prose };
        let aspect = match key.aspect {
            crate::model::Aspect::Actual => String::new(),
            other => format!(" · {}", other.key()),
        };
        Phrase::new(Both {
            id: "`{measure}{aspect}` {region}, {period}, adalah {value}",
            en: "`{measure}{aspect}` of {region}, {period}, is {value}",
        })
        .with("measure", dataset.measures.key_of(key.what()))
        .with("aspect", aspect)
        .with("region", dataset.regions.all[key.region].name.get(self.language))
        .with("period", self.style.period(&key.period, PeriodForm::Full))
        .with("value", self.style.quantity(quantity, &noun, form))
    }
}

/// Why a number that is quoted agrees with nothing, though a figure may be the same.
fn quoted(voice: &Voice<'_>, dataset: &Dataset, language: LangId) -> Phrase {
    if voice.is_unknown() {
        return Phrase::new(Both {
            id: "angka dalam kutipan adalah angka pembicaranya: sebut di dekatnya siapa yang berkata (`outlet` sebuah sumber atau `speaker` sebuah angka), atau ikat",
            en: "a number in a quotation is its speaker's: name near it who said so (the `outlet` of a source or the `speaker` of a figure), or bind it",
        });
    }
    let words = Both {
        id: "angka dalam kutipan adalah angka pembicaranya: tidak ada yang cocok di antara yang dinyatakan {who}",
        en: "a number in a quotation is its speaker's: of what {who} stated none agrees with it",
    };
    Phrase::new(words).with("who", voice.words(dataset, language))
}

fn guess(slip: Slip) -> Both {
    match slip {
        Slip::Swapped => Both { id: "digitnya tertukar?", en: "digits swapped?" },
        Slip::Comma => Both { id: "komanya bergeser?", en: "decimal mark shifted?" },
        Slip::Scale => Both { id: "kata bilangan besarnya lain?", en: "another scale word?" },
        Slip::Unit => Both { id: "persen atau poin persen?", en: "percent or percentage points?" },
        Slip::Period => Both { id: "angka periode lain?", en: "the figure of another period?" },
        Slip::Region => Both { id: "angka wilayah lain?", en: "the figure of another region?" },
        Slip::Value => Both { id: "yang terdekat nilainya", en: "the nearest by its value" },
        Slip::Name => Both { id: "yang disebut kalimatnya", en: "the one that the sentence names" },
    }
}

fn miswritten(finding: Diagnostic, malformed: &Malformed) -> Diagnostic {
    let reason = match malformed.fault {
        Fault::Marks => {
            Both { id: "tanda di antara angkanya salah", en: "the marks between its digits are wrong" }
        }
        Fault::ForeignMarks => {
            Both { id: "tandanya tanda bahasa lain", en: "its marks are those of another language" }
        }
        Fault::Torn => Both { id: "angkanya terputus", en: "its digits are parted" },
        Fault::Slash => {
            Both { id: "garis miringnya tidak jelas artinya", en: "its slash may mean several things" }
        }
        Fault::Date => Both { id: "tidak ada tanggal seperti itu", en: "there is no such date" },
        Fault::NearScale => Both { id: "kata bilangan besarnya salah eja", en: "its scale word is misspelt" },
        Fault::TwoUnits => Both { id: "satuannya dua", en: "it has two units" },
        Fault::Backwards => Both { id: "rentangnya terbalik", en: "its range runs backwards" },
        Fault::TooLarge => Both { id: "terlalu besar", en: "it is too large" },
        Fault::Signs => Both { id: "tandanya bukan angka biasa", en: "its signs are no plain digits" },
    };
    let finding = finding.with("reason", reason);
    match &malformed.meant {
        Some(meant) => finding.hint(
            Phrase::new(Both { id: "maksudnya `{meant}`?", en: "did you mean `{meant}`?" })
                .with("meant", meant),
        ),
        None => finding.hint(Both {
            id: "tulis dengan tanda bahasa ini, atau ikat: `[…]{-: alasan}`",
            en: "write it with the marks of this language, or bind it: `[…]{-: reason}`",
        }),
    }
}

/// A finding of a text for the pages of many regions: the first that it is of, and how many there are.
pub(super) fn on_pages(dataset: &Dataset, language: LangId, finding: Diagnostic, off: Off) -> Diagnostic {
    let words = Both {
        id: "teks ini berdiri di halaman setiap wilayah: pada halaman {region} ia salah, salah di {count} dari {of} halaman",
        en: "this text stands on the page of every region: it is false on that of {region}, and on {count} of {of} pages",
    };
    let region = dataset.regions.all[off.first].name.get(language);
    finding.hint(Phrase::new(words).with("region", region).with("count", off.count).with("of", off.of)).hint(Both {
        id: "tulis tanda `{{ figure(measure=\"…\") }}`, yang mengikuti halamannya, atau beri wilayah itu narasinya sendiri",
        en: "write the mark `{{ figure(measure=\"…\") }}`, which follows the page, or give that region its own narrative",
    })
}

/// A binding that cannot be read.
pub(super) fn unreadable_binding(place: Span, refused: Refused) -> Diagnostic {
    let form = Both {
        id: "tulis `[angka]{ukuran, wilayah, periode}`, `[angka]{-: alasan}`, atau `[angka]{source: kunci}`",
        en: "write `[number]{measure, region, period}`, `[number]{-: reason}` or `[number]{source: key}`",
    };
    let hint = refused.hint.unwrap_or_else(|| Phrase::new(form));
    BINDING_BROKEN.at(place).with("reason", refused.reason).hint(hint)
}

/// A binding around no number, or around several.
pub(super) fn bound_to_nothing(place: Span, numbers: usize) -> Diagnostic {
    let reason = Phrase::new(Both {
        id: "di antara kurung sikunya ada {count}, bukan satu",
        en: "between its brackets there are {count}, not one",
    });
    let count = plural(numbers, "besaran", "quantity", "quantities");
    BINDING_BROKEN.at(place).with("reason", reason.with("count", count)).hint(Both {
        id: "kurungi satu bilangan saja, dengan kata bilangan besarnya",
        en: "put the brackets around one number, with its scale word",
    })
}

/// A claim that its twin turns round.
pub(super) fn turned(here: (&Claim, Span), there: (&Claim, Span)) -> Diagnostic {
    let place = Span::new(here.1.file, here.0.source.clone());
    let finding = TWIN_CLAIMS.at(place).with("text", &here.0.words).about(&*here.0.words);
    let other = Span::new(there.1.file, there.0.source.clone());
    let label = Phrase::new(Both { id: "di sana `{other}`", en: "there it is `{other}`" });
    finding.label(other, label.with("other", &there.0.words)).hint(Both {
        id: "samakan arahnya dalam kedua bahasa, atau ikat katanya: `[kata]{-: alasan}`",
        en: "say the same way in both languages, or bind the word: `[word]{-: reason}`",
    })
}

/// A number that its twin does not have.
pub(super) fn differs(gap: &Gap<'_>, here: Span, there: Span) -> Diagnostic {
    let place = Span::new(here.file, gap.here.source.clone());
    let words = gap.here.words.split_whitespace().collect::<Vec<_>>().join(" ");
    let finding = TWIN_NUMBERS.at(place).with("text", &words).about(&*words);
    let finding = match gap.there {
        Some(other) => finding.label(
            Span::new(there.file, other.source.clone()),
            Phrase::new(Both { id: "di sana `{other}`", en: "there it is `{other}`" })
                .with("other", &other.words),
        ),
        None => finding.label(
            Span::new(there.file, there.range().start..there.range().start),
            Both { id: "teks ini tidak memuatnya", en: "this text does not have it" },
        ),
    };
    finding.hint(Both {
        id: "samakan bilangan, satuan, dan batasnya dalam kedua bahasa",
        en: "give number, unit and bound alike in both languages",
    })
}
