//! C676.

crate::rule! {
    /// # Numbers that differ between languages
    ///
    /// A narrative and its twin in another language must carry the same numbers, with the same units and bounds. This
    /// number is in one of them only.
    ///
    /// ## Why it matters
    ///
    /// Readers of one language would be told something else than those of the other. It is often a figure that was
    /// brought up to date in one text and forgotten in the other.
    ///
    /// ## Example
    ///
    /// ```text
    /// overview.id.md:  sebanyak 41,56 juta peserta aktif
    /// overview.en.md:  41.65 million active participants
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Give both texts the same numbers. Whiles, such as five years, and a few things counted in words are not compared.
    TWIN_NUMBERS = "C676", "twin-numbers", Error, {
        id: "`{text}` tidak ada dalam teks bahasa lainnya",
        en: "`{text}` is not in the text of the other language",
    },
    /// # Angka yang berbeda antarbahasa
    ///
    /// Sebuah narasi dan kembarannya dalam bahasa lain harus memuat angka yang sama, dengan satuan dan batas yang sama.
    /// Angka ini hanya ada dalam salah satunya.
    ///
    /// ## Mengapa penting
    ///
    /// Pembaca dalam satu bahasa akan mendapat keterangan yang lain daripada pembaca dalam bahasa lainnya. Sering kali
    /// angkanya diperbarui dalam satu teks dan terlupa dalam teks yang lain.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Samakan angka dalam kedua teks. Jangka waktu, misalnya lima tahun, dan beberapa hal yang dihitung dengan kata
    /// tidak dibandingkan.
}
