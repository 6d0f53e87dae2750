//! C242: ring that is not closed.

crate::rule! {
    /// # Ring that is not closed
    ///
    /// The last point of a ring is not the first. The ring is closed by a straight line.
    ///
    /// ## Why it matters
    ///
    /// A ring that does not come back to where it began may have lost points, and with them a part of the region.
    ///
    /// ## Example
    ///
    /// ```json
    /// [[106.7, -6.1], [106.7, -6.4], [107, -6.4]]
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```json
    /// [[106.7, -6.1], [106.7, -6.4], [107, -6.4], [106.7, -6.1]]
    /// ```
    OPEN_RING = "C242", "open-ring", Warning, {
        id: "{what} punya garis yang tidak kembali ke titik pertamanya",
        en: "{what} has a ring that does not come back to its first point",
    },
    /// # Garis yang tidak tertutup
    ///
    /// Titik terakhir sebuah garis batas bukan titik pertamanya. Garis itu ditutup dengan garis lurus.
    ///
    /// ## Mengapa penting
    ///
    /// Garis yang tidak kembali ke awalnya mungkin kehilangan titik, dan bersama itu sebagian wilayahnya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Ulangi titik pertama di akhir garis, atau ekspor lagi berkasnya bila ada titik yang hilang.
}
