//! C905.

crate::rule! {
    /// # Parts that do not make up a site
    ///
    /// `cakupan merge` was given folders that are not all parts of one site, each once and as it was made: one is
    /// missing or named twice, was made from another content, with other options or by another version, or has a file
    /// that was changed since.
    ///
    /// ## Why it matters
    ///
    /// Pages of two states of the data beside each other contradict each other, and nobody would see it.
    ///
    /// ## Example
    ///
    /// `cakupan merge parts/1 parts/2 -o output`, where both are parts of three.
    ///
    /// ## How to mend it
    ///
    /// Make the part that is named again with `cakupan build --shard`, from the same content and with the same options,
    /// and name all parts.
    SHARDS_UNFIT = "C905", "shards-unfit", Error, {
        id: "bagian ini tidak membentuk satu situs dengan yang lain: {reason}",
        en: "this part does not make up a site with the others: {reason}",
    },
    /// # Bagian yang tidak membentuk satu situs
    ///
    /// `cakupan merge` diberi folder yang bukan semua bagian satu situs, masing-masing sekali dan seperti saat dibuat:
    /// ada yang kurang atau disebut dua kali, dibuat dari isi lain, dengan opsi lain atau versi lain, atau memuat
    /// berkas yang berubah sejak dibuat.
    ///
    /// ## Mengapa penting
    ///
    /// Halaman dari dua keadaan data yang berdampingan saling bertentangan, dan tidak ada yang akan melihatnya.
    ///
    /// ## Contoh
    ///
    /// `cakupan merge parts/1 parts/2 -o output`, padahal keduanya bagian dari tiga.
    ///
    /// ## Cara memperbaiki
    ///
    /// Buat lagi bagian yang disebut dengan `cakupan build --shard`, dari isi yang sama dan dengan opsi yang sama, lalu
    /// sebut semua bagiannya.
}
