//! C801.

crate::rule! {
    /// # Two pages with one address
    ///
    /// Two pages or files would be written to the same path, or to paths that differ only in capital
    /// letters: many disks and servers do not tell those apart.
    ///
    /// ## Why it matters
    ///
    /// One of the two would vanish without a word, which is the worst fault of a site: nobody sees what is
    /// missing.
    ///
    /// ## Example
    ///
    /// `pages/sumber.id.md` with `slug: sumber`: the list of sources is already at `sumber.html`.
    ///
    /// ## How to mend it
    ///
    /// Change the key, or for a page of its own the `slug`, of one of them. An address that has been
    /// published should stay as it is.
    ADDRESS_TAKEN = "C801", "address-taken", Error, {
        id: "{second} akan mendapat alamat `{path}`, yang milik {first}",
        en: "{second} would get the address `{path}`, which belongs to {first}",
    },
    /// # Dua halaman dengan satu alamat
    ///
    /// Dua halaman atau berkas akan ditulis ke jalur yang sama, atau ke jalur yang hanya berbeda huruf besar kecilnya:
    /// banyak media penyimpanan dan server tidak membedakannya.
    ///
    /// ## Mengapa penting
    ///
    /// Salah satunya akan hilang tanpa pemberitahuan, kesalahan terburuk bagi sebuah situs: tidak ada yang melihat apa
    /// yang kurang.
    ///
    /// ## Contoh
    ///
    /// `pages/sumber.id.md` dengan `slug: sumber`: daftar sumber sudah berada di `sumber.html`.
    ///
    /// ## Cara memperbaiki
    ///
    /// Ubah kunci salah satunya, atau `slug`-nya bila itu halaman tersendiri. Alamat yang sudah terbit sebaiknya tetap
    /// seperti adanya.
}
