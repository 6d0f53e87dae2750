//! C313: key and name of a region do not fit.

crate::rule! {
    /// # Key and name of a region do not fit
    ///
    /// The key of a region is one of its names in small letters with hyphens: its name in any language, its short name, an alias
    /// or a code. A number behind it (`papua-34`), and the word for its kind before or behind the name (`kabupaten-`, `kota-`,
    /// `kanwil-`, `cabang-`, `provinsi-`, those of the levels), may be there or not. What is told: a name one letter off, the
    /// name of another region, and a key that fits no name where those of most regions do.
    ///
    /// ## Why it matters
    ///
    /// Figures are given by key and published by name. Where the two are about different regions, everything is published under
    /// the wrong name: so it is when a column of a table has slipped by a row.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// jawa-barat: { name: Jawa Tengah, level: province }
    /// jawa-tengah: { name: Jawa Barat, level: province }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// jawa-barat: { name: Jawa Barat, level: province }
    /// jawa-tengah: { name: Jawa Tengah, level: province }
    /// ```
    ///
    /// If the region is known by the key, list that name under `aliases`.
    KEY_AND_NAME = "C313", "key-and-name", Warning, {
        id: "kunci `{key}` dan nama `{name}` tidak cocok",
        en: "the key `{key}` and the name `{name}` do not fit each other",
    },
    /// # Kunci dan nama wilayah yang tidak cocok
    ///
    /// Kunci sebuah wilayah adalah salah satu namanya dalam huruf kecil dengan tanda hubung: namanya dalam bahasa apa
    /// pun, singkatannya, nama lainnya, atau kodenya. Bilangan di belakangnya (`papua-34`) dan kata jenisnya di depan
    /// atau di belakang nama (`kabupaten-`, `kota-`, `kanwil-`, `cabang-`, `provinsi-`, dan nama tingkatnya) boleh ada
    /// boleh tidak. Yang disebut: nama yang berbeda satu huruf, nama wilayah lain, dan kunci yang tidak cocok dengan
    /// nama apa pun, padahal kunci kebanyakan wilayah lain cocok.
    ///
    /// ## Mengapa penting
    ///
    /// Angka diberikan menurut kunci dan terbit menurut nama. Bila keduanya mengenai wilayah yang berbeda, semuanya
    /// terbit dengan nama yang salah: begitulah jadinya bila satu kolom tabel bergeser satu baris.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Bila wilayahnya memang dikenal dengan kunci itu, cantumkan nama itu di `aliases`.
}
