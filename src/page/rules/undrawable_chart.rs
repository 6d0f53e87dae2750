//! C670.

crate::rule! {
    /// # A chart that cannot be drawn
    ///
    /// A text asks for a chart whose figures are there, and yet no sound drawing can be made of them: a whole has more
    /// parts than colours that can be told apart, a part is below zero, two regions lie on one tile, or the numbers are
    /// too large or too far apart for an axis.
    ///
    /// ## Why it matters
    ///
    /// A drawing that is unreadable or wrong is worse than none, and without one the text would speak of a chart that is
    /// not there.
    ///
    /// ## Example
    ///
    /// ```text
    /// {{ chart(kind="composition", measure="participants.active") }}
    /// ```
    ///
    /// where `participants.active` has twelve `parts`.
    ///
    /// ## How to mend it
    ///
    /// Mend the figure that is told, or ask for a chart of another kind:
    ///
    /// ```text
    /// {{ chart(kind="trend", measure="participants.active") }}
    /// ```
    UNDRAWABLE_CHART = "C670", "undrawable-chart", Error, {
        id: "grafik `{kind}` dari `{measure} · {region}` tidak dapat digambar: {reason}",
        en: "the chart `{kind}` of `{measure} · {region}` cannot be drawn: {reason}",
    },
    /// # Grafik yang tidak dapat digambar
    ///
    /// Sebuah teks meminta grafik yang angkanya ada, tetapi tidak dapat digambar dengan baik: keseluruhannya punya
    /// bagian lebih banyak daripada warna yang dapat dibedakan, salah satu bagian di bawah nol, dua wilayah menempati
    /// satu ubin, atau bilangannya terlalu besar atau terlalu berjauhan untuk satu sumbu.
    ///
    /// ## Mengapa penting
    ///
    /// Gambar yang tidak terbaca atau salah lebih buruk daripada tidak ada gambar, dan tanpa gambar teksnya akan
    /// membicarakan grafik yang tidak ada.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// padahal `participants.active` punya dua belas `parts`.
    ///
    /// ## Cara memperbaiki
    ///
    /// Perbaiki angka yang disebut, atau minta jenis grafik lain:
    ///
    /// ‹2›
}
