//! C675.

crate::rule! {
    /// # A number that is not what it is bound to
    ///
    /// A number is bound to figures and is not true of them at the precision that it is written with.
    ///
    /// ## Why it matters
    ///
    /// Its author said which figure it is. Either the number or the binding is wrong, or the figure was revised.
    ///
    /// ## Example
    ///
    /// The data have 41,560,938 active participants in December 2023.
    ///
    /// ```text
    /// Indonesia memiliki [42,5 juta]{participants.active, 2023-12} peserta aktif.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Write the number as the figure is now, or bind it to the figure that is meant.
    BINDING_REFUTED = "C675", "binding-refuted", Error, {
        id: "`{text}` tidak cocok dengan angka ikatannya: {figure}",
        en: "`{text}` does not agree with what it is bound to: {figure}",
    },
    /// # Angka yang tidak sesuai dengan ikatannya
    ///
    /// Sebuah angka diikat pada angka dari data, dan tidak benar menurut angka itu pada ketelitian penulisannya.
    ///
    /// ## Mengapa penting
    ///
    /// Penulisnya sudah menyebut angka mana yang dimaksud. Angkanya atau ikatannya yang keliru, atau angka dari data
    /// itu sudah direvisi.
    ///
    /// ## Contoh
    ///
    /// Menurut data, pada Desember 2023 ada 41.560.938 peserta aktif.
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Tulis angkanya seperti yang sekarang, atau ikat pada angka yang dimaksud.
}
