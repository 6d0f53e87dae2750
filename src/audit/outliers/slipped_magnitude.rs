//! C413: a figure that is ten, a hundred or a thousand times, or such a part of, what its neighbours lead to expect.

use super::field::{Evidence, Field};
use crate::audit::shown::shown;
use crate::diag::{Both, Diagnostic, Phrase};
use crate::model::{Observation, Quantity};
use std::f64::consts::LN_10;

crate::rule! {
    /// # Slipped magnitude
    ///
    /// A figure, or a whole column, is about ten, a hundred or a thousand times what the same figure of other
    /// periods, or other figures of the same region, lead to expect; or such a part of it.
    ///
    /// Counts of a few are left alone where chance would explain it, and so is a total that its parts add up to:
    /// one of them is told. Across a break of the measure nothing is compared, and a seasonal measure only with
    /// the same time of other years.
    ///
    /// ## Why it matters
    ///
    /// A zero too many, a digit lost, thousands given as units: the commonest slip of the pen, and the one that
    /// changes a report most.
    ///
    /// ## Example
    ///
    /// ```text
    /// 749_853 after 7_123_400 and before 7_498_532
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// 7_498_530 after 7_123_400 and before 7_498_532
    /// ```
    ///
    /// A figure that is right although it looks so is accepted in `site.yaml`, with the reason.
    SLIPPED_MAGNITUDE = "C413", "slipped-magnitude", Error, {
        id: "{cell}: {value} kira-kira {factor} dari yang diperkirakan menurut {neighbours}",
        en: "{cell}: {value} is about {factor} what is to be expected from {neighbours}",
    },
    /// # Besaran yang bergeser
    ///
    /// Sebuah angka, atau seluruh kolom, kira-kira sepuluh, seratus, atau seribu kali yang diperkirakan dari angka yang
    /// sama pada periode lain, atau dari angka lain wilayah yang sama; atau sebagian kecilnya sebesar itu.
    ///
    /// Cacah yang hanya beberapa dibiarkan bila dapat dijelaskan sebagai kebetulan, begitu pula total yang cocok dengan
    /// jumlah bagiannya: salah satunya yang disebut. Melewati perubahan cara menghitung tidak ada yang dibandingkan,
    /// dan ukuran musiman hanya dibandingkan dengan waktu yang sama pada tahun lain.
    ///
    /// ## Mengapa penting
    ///
    /// Nol yang berlebih, angka yang hilang, ribuan yang ditulis sebagai satuan: salah tulis yang paling sering
    /// terjadi, dan yang paling mengubah sebuah laporan.
    ///
    /// ## Contoh
    ///
    /// ```text
    /// 749_853 setelah 7_123_400 dan sebelum 7_498_532
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ```text
    /// 7_498_530 setelah 7_123_400 dan sebelum 7_498_532
    /// ```
    ///
    /// Angka yang benar walaupun tampak begitu diterima di `site.yaml` dengan alasannya.
}

/// A power of ten that a figure is off by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Slip {
    power: u8,
    too_large: bool,
}

impl Slip {
    /// The slip that a residual looks like; `scale` is how far residuals usually spread.
    pub(super) fn of(residual: f64, scale: f64) -> Option<Self> {
        // The further the slip, the less can be confused with it.
        const TOLERANCES: [(u8, f64); 3] = [(1, 0.33), (2, 0.5), (3, 0.8)];
        let room = (1.5 * scale).min(0.6);
        let near = |(power, tolerance): &(u8, f64)| {
            (residual.abs() - f64::from(*power) * LN_10).abs() <= tolerance.max(room)
        };
        TOLERANCES
            .iter()
            .find(|power| near(power))
            .map(|(power, _)| Self { power: *power, too_large: residual > 0.0 })
    }

    fn factor(self) -> Both {
        match (self.power, self.too_large) {
            (1, true) => Both { id: "sepuluh kali", en: "ten times" },
            (1, false) => Both { id: "sepersepuluh", en: "a tenth of" },
            (2, true) => Both { id: "seratus kali", en: "a hundred times" },
            (2, false) => Both { id: "seperseratus", en: "a hundredth of" },
            (_, true) => Both { id: "seribu kali", en: "a thousand times" },
            (_, false) => Both { id: "seperseribu", en: "a thousandth of" },
        }
    }

    fn question(self) -> Both {
        match (self.power, self.too_large) {
            (1, true) => {
                Both { id: "kelebihan satu nol atau satu angka?", en: "a zero or a digit too many?" }
            }
            (1, false) => Both { id: "satu angka atau satu nol terlewat?", en: "a digit or a zero lost?" },
            (2, true) => Both {
                id: "koma desimal hilang, atau kelebihan dua nol?",
                en: "a decimal comma lost, or two zeros too many?",
            },
            (2, false) => Both { id: "dua angka terlewat?", en: "two digits lost?" },
            (_, true) => Both {
                id: "satuan ditulis sebagai ribuan? kelebihan tiga nol?",
                en: "units given as thousands, three zeros too many?",
            },
            (_, false) => Both {
                id: "ribuan ditulis sebagai satuan? kalikan dengan 1.000",
                en: "thousands given as units? multiply by 1,000",
            },
        }
    }
}

/// The finding on one figure.
pub(super) fn of_figure(field: &Field<'_>, at: u32, slip: Slip, against: &[Evidence]) -> Diagnostic {
    let neighbours = Phrase::new(match against.len() {
        1 => Both { id: "{n} angka lain", en: "{n} other figure" },
        _ => Both { id: "{n} angka lain", en: "{n} other figures" },
    });
    let finding = finding(field, at, slip, neighbours.with("n", against.len()).into());
    with_neighbours(field, finding, against)
}

/// The finding on a whole column, at its first figure, and on `more` columns of its table.
pub(super) fn of_column(
    field: &Field<'_>,
    first: u32,
    count: usize,
    slip: Slip,
    reference: u32,
    more: usize,
) -> Diagnostic {
    let period = field.points.slice(reference).key.period.to_string();
    let neighbours = Phrase::new(Both {
        id: "angka {period}, begitu pula seluruh {n} angka kolom ini",
        en: "the figures of {period}, and so are all {n} figures of this column",
    });
    let finding = finding(field, first, slip, neighbours.with("period", period).with("n", count).into());
    let words = match more {
        0 => return finding,
        1 => Both {
            id: "begitu pula {n} kolom lain tabel ini",
            en: "it is the same with {n} more column of this table",
        },
        _ => Both {
            id: "begitu pula {n} kolom lain tabel ini",
            en: "it is the same with {n} more columns of this table",
        },
    };
    finding.hint(Phrase::new(words).with("n", more))
}

fn finding(field: &Field<'_>, at: u32, slip: Slip, neighbours: crate::diag::Arg) -> Diagnostic {
    let observation = field.points.observation(at);
    let cell = field.points.dataset.cell_name(observation.key);
    SLIPPED_MAGNITUDE
        .at(observation.span)
        .with("cell", format!("`{cell}`"))
        .with("value", written(observation))
        .with("factor", slip.factor())
        .with("neighbours", neighbours)
        .about(cell)
        .hint(slip.question())
}

/// The figures that lead to expect another one, as related places.
pub(super) fn with_neighbours(
    field: &Field<'_>,
    mut finding: Diagnostic,
    against: &[Evidence],
) -> Diagnostic {
    for evidence in against.iter().take(3) {
        let observation = field.points.observation(evidence.other);
        let text = if evidence.in_time {
            Phrase::new(Both { id: "{value} pada {period}", en: "{value} in {period}" })
                .with("period", observation.key.period.to_string())
        } else {
            Phrase::new(Both { id: "{value}: `{name}`", en: "{value}: `{name}`" })
                .with("name", field.points.dataset.measures.key_of(observation.key.what()))
        };
        finding = finding.label(observation.span, text.with("value", written(observation)));
    }
    finding
}

/// The figure of an observation as data files write it.
pub(super) fn written(observation: &Observation) -> String {
    observation.stated.quantity().map(|quantity: &Quantity| shown(quantity)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn powers_of_ten_are_told_from_other_factors() {
        let of = |factor: f64| Slip::of(factor.ln(), 0.1).map(|slip| (slip.power, slip.too_large));
        for (factor, expected) in [
            (10.0, Some((1, true))),
            (8.0, Some((1, true))),
            (0.1, Some((1, false))),
            (100.0, Some((2, true))),
            (1_300.0, Some((3, true))),
            (0.0006, Some((3, false))),
            (4.0, None),
            (30.0, None),
            (1.0, None),
        ] {
            assert_eq!(of(factor), expected, "{factor}");
        }
    }
}
