//! C321: a region that does not follow its predecessor.

crate::rule! {
    /// # Region that does not follow its predecessor
    ///
    /// A region is made from the area of another, and does not begin on the day after that one ended.
    ///
    /// ## Why it matters
    ///
    /// Where they overlap, one area is counted twice; where days lie between them, it belongs to nobody. Figures of
    /// those days would be held against the wrong set of regions.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// papua-34: { until: 2022-07-24 }
    /// papua-selatan: { predecessors: [papua-34], from: 2023-07-25 }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// papua-34: { until: 2022-07-24 }
    /// papua-selatan: { predecessors: [papua-34], from: 2022-07-25 }
    /// ```
    ///
    /// Compare both days with the law.
    DATES_APART = "C321", "dates-apart", Error, {
        id: "`{name}` ada sejak {from}, padahal asalnya, `{predecessor}`, ada sampai {until}",
        en: "`{name}` is there from {from}, but `{predecessor}`, which it was made from, until {until}",
    },
    /// # Wilayah yang tidak menyambung pendahulunya
    ///
    /// Sebuah wilayah dibentuk dari daerah wilayah lain, tetapi tidak mulai pada hari setelah wilayah itu berakhir.
    ///
    /// ## Mengapa penting
    ///
    /// Bila keduanya bertindihan, satu daerah terhitung dua kali; bila ada hari di antaranya, daerah itu tidak bertuan.
    /// Angka pada hari-hari itu akan dibandingkan dengan susunan wilayah yang salah.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Cocokkan kedua hari itu dengan undang-undangnya.
}
