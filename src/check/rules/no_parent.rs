//! C320: a region without a parent.

crate::rule! {
    /// # Region without a parent
    ///
    /// A region has no parent in a tree in which nearly all regions of its level have one.
    ///
    /// ## Why it matters
    ///
    /// It would belong to nothing: no page leads to it, and it is missing from the sums and rankings of the region
    /// that contains it.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// kota-jayapura: { name: Kota Jayapura, level: regency }      # and no `parents`
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// kota-jayapura: { name: Kota Jayapura, level: regency, parents: { administrative: papua } }
    /// ```
    ///
    /// Give its parent. In a table it stands once for all rows, or in a column `parents.administrative`.
    NO_PARENT = "C320", "no-parent", Warning, {
        id: "{what} tidak punya induk dalam pohon `{tree}`",
        en: "{what} no parent in the tree `{tree}`",
    },
    /// # Wilayah tanpa induk
    ///
    /// Sebuah wilayah tidak punya induk dalam pohon tempat hampir semua wilayah setingkatnya punya.
    ///
    /// ## Mengapa penting
    ///
    /// Wilayah itu tidak akan termasuk ke mana pun: tidak ada halaman yang menuju kepadanya, dan ia tidak ikut dalam
    /// jumlah dan peringkat wilayah yang membawahinya.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// kota-jayapura: { name: Kota Jayapura, level: regency }      # tanpa `parents`
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Beri induknya. Dalam tabel, induk ditulis sekali untuk semua baris, atau dalam kolom `parents.administrative`.
}
