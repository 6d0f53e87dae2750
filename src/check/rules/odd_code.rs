//! C315: a code unlike the others.

crate::rule! {
    /// # A code unlike the others
    ///
    /// In most schemes the code of a region begins with that of the region above it (`11.01` in `11`), and all codes of a level
    /// are written alike. Where nearly all codes of a scheme and level are so, the ones that are not are told.
    ///
    /// ## Why it matters
    ///
    /// A digit was lost or exchanged, a column is in another's place, or the region has the wrong parent.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// aceh: { name: Aceh, level: province, codes: { kemendagri: "11" } }
    /// kabupaten-pidie: { name: Kabupaten Pidie, level: regency, parents: { administrative: aceh }, codes: { kemendagri: "21.07" } }
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// aceh: { name: Aceh, level: province, codes: { kemendagri: "11" } }
    /// kabupaten-pidie: { name: Kabupaten Pidie, level: regency, parents: { administrative: aceh }, codes: { kemendagri: "11.07" } }
    /// ```
    ///
    /// Compare the code, and the parent, with the list that the scheme is from.
    ODD_CODE = "C315", "odd-code", Warning, {
        id: "kode `{code}` ({scheme}) milik `{name}` tidak seperti yang lain: {what}",
        en: "the code `{code}` ({scheme}) of `{name}` is unlike the others: {what}",
    },
    /// # Kode yang tidak seperti yang lain
    ///
    /// Dalam kebanyakan sistem, kode sebuah wilayah diawali kode wilayah di atasnya (`11.01` dalam `11`), dan semua
    /// kode satu tingkat ditulis serupa. Bila hampir semua kode sebuah sistem dan tingkat begitu, yang tidak begitu
    /// disebut.
    ///
    /// ## Mengapa penting
    ///
    /// Ada angka yang hilang atau tertukar, ada kolom di tempat kolom lain, atau wilayahnya salah induk.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Cocokkan kodenya, dan induknya, dengan daftar asal sistem kode itu.
}
