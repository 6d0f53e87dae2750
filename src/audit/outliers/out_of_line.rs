//! C414: a figure that is far from what other figures of its region lead to expect, by no power of ten.

use super::field::{Evidence, Field};
use super::slipped_magnitude::{with_neighbours, written};
use crate::diag::{Both, Diagnostic};

crate::rule! {
    /// # Out of line
    ///
    /// Compared with the other regions, a figure is several times too large or too small beside the same figure of
    /// other periods, or beside other figures of the same region.
    ///
    /// ## Why it matters
    ///
    /// Regions differ, but what is far from all of them is more often a slip than a discovery: a wrong digit in
    /// front, a figure of another region, another definition.
    ///
    /// ## Example
    ///
    /// ```text
    /// bengkulu: 912_266, where in all other regions the figure grew by about 10 percent from 195_100
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// bengkulu: 212_266
    /// ```
    ///
    /// A figure that is right is accepted in `site.yaml`, with the reason.
    OUT_OF_LINE = "C414", "out-of-line", Warning, {
        id: "{cell}: {value} lebih dari {factor} kali lebih {size} daripada yang diperkirakan menurut wilayah lain",
        en: "{cell}: {value} is more than {factor} times {size} than the other regions lead to expect",
    },
    /// # Menyimpang dari yang lain
    ///
    /// Dibandingkan dengan wilayah lain, sebuah angka beberapa kali terlalu besar atau terlalu kecil di samping angka
    /// yang sama pada periode lain, atau di samping angka lain wilayah yang sama.
    ///
    /// ## Mengapa penting
    ///
    /// Wilayah memang berbeda-beda, tetapi yang jauh dari semuanya lebih sering salah tulis daripada temuan baru: angka
    /// depan yang keliru, angka wilayah lain, definisi lain.
    ///
    /// ## Contoh
    ///
    /// ```text
    /// bengkulu: 912_266, padahal di semua wilayah lain angkanya naik sekitar 10 persen, di sini dari 195_100
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Angka yang benar diterima di `site.yaml` dengan alasannya.
}

/// The finding on a figure that is off by a factor whose logarithm is `residual`.
pub(super) fn of_figure(field: &Field<'_>, at: u32, residual: f64, against: &[Evidence]) -> Diagnostic {
    let observation = field.points.observation(at);
    let cell = field.points.dataset.cell_name(observation.key);
    let size =
        if residual > 0.0 { Both { id: "besar", en: "larger" } } else { Both { id: "kecil", en: "smaller" } };
    let finding = OUT_OF_LINE
        .at(observation.span)
        .with("cell", format!("`{cell}`"))
        .with("value", written(observation))
        .with("size", size)
        .with("factor", whole_factor(residual.abs()))
        .about(cell)
        .hint(Both {
            id: "bandingkan dengan sumbernya; bila benar, terima temuan ini di `site.yaml` beserta alasannya",
            en: "compare it with the source; if it is right, accept this finding in `site.yaml` with the reason",
        });
    with_neighbours(field, finding, against)
}

/// The largest whole number whose logarithm is not above `ln`.
fn whole_factor(ln: f64) -> usize {
    let (mut low, mut high) = (1_u32, 1_000_000_u32);
    while high - low > 1 {
        let middle = low.midpoint(high);
        if f64::from(middle).ln() <= ln + 1e-9 {
            low = middle;
        } else {
            high = middle;
        }
    }
    low as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_are_whole() {
        for (factor, expected) in [(4.0_f64, 4), (4.99, 4), (27.3, 27), (1.0, 1)] {
            assert_eq!(whole_factor(factor.ln()), expected);
        }
    }
}
