//! C418: a figure that is not the one in the words of its source.

crate::rule! {
    /// # Wording that says another figure
    ///
    /// A figure quotes the words of its source, and the number in them is another than its value: outside what rounding
    /// allows, with a bound ("lebih dari 20 juta") that the value lacks or adds, or only an order of magnitude
    /// ("ribuan") where the value is a number.
    ///
    /// The numbers in the words are read in the language of the file, and in the other one where that fails. If any of
    /// them is the value, or none can be read as a quantity of the measure's unit, there is no finding.
    ///
    /// ## Why it matters
    ///
    /// Pages show the figure and the quotation side by side, and one of them was copied wrongly.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.active: { value: 1_320_000, wording: "13,2 juta jiwa" }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// participants.active: { value: "13,2 juta", wording: "13,2 juta jiwa" }
    /// ```
    ///
    /// Copy the figure from the words. Where the words hold no figure of this measure, leave `wording` out and say what
    /// they tell in `note`.
    WORDING_DISAGREES = "C418", "wording-disagrees", Error, {
        id: "nilainya {value}, tetapi kata sumbernya \"{words}\"",
        en: "the value is {value}, but the words of the source are \"{words}\"",
    },
    /// # Kutipan yang menyebut angka lain
    ///
    /// Sebuah angka mengutip kata-kata sumbernya, dan bilangan di dalamnya lain daripada nilainya: di luar yang
    /// dimungkinkan pembulatan, dengan batas (“lebih dari 20 juta”) yang tidak ada atau hanya ada pada nilainya, atau
    /// hanya menyebut besarannya (“ribuan”) padahal nilainya sebuah bilangan.
    ///
    /// Bilangan dalam kutipan dibaca dalam bahasa berkasnya, dan dalam bahasa yang lain bila tidak terbaca. Bila salah
    /// satunya sama dengan nilainya, atau tidak ada yang dapat dibaca sebagai jumlah dalam satuan ukurannya, tidak ada
    /// temuan.
    ///
    /// ## Mengapa penting
    ///
    /// Halaman menampilkan angka dan kutipannya berdampingan, dan salah satunya keliru disalin.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Salin angkanya dari kutipan itu. Bila kutipannya tidak memuat angka untuk ukuran ini, hilangkan `wording` dan
    /// tulis isinya di `note`.
}
