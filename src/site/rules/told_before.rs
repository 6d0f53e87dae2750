//! C906.

crate::rule! {
    /// # Suppressed now, and published before
    ///
    /// The site in the output folder, which this build replaces, says the number of a figure that is suppressed now.
    ///
    /// ## Why it matters
    ///
    /// Whoever has read, downloaded or kept the earlier site knows the number, and archives of the web may have it. The new
    /// site no longer says it anywhere, in no release and no revision; what is out cannot be called back.
    ///
    /// ## Example
    ///
    /// A `threshold` is given to a measure whose small counts have been published for a year.
    ///
    /// ## How to mend it
    ///
    /// Publish the new site, tell whoever answers for the data which figures were out, and ask those who keep copies to
    /// replace them. The next build says nothing of it any more.
    TOLD_BEFORE = "C906", "told-before", Warning, {
        id: "{figures} yang kini ditutup ada nilainya di situs yang digantikan: {list}",
        en: "{figures} suppressed now and stated in the site that is replaced: {list}",
    },
    /// # Kini ditutup, dahulu terbit
    ///
    /// Situs dalam folder keluaran, yang digantikan pembuatan ini, menyebut angka yang kini ditutup.
    ///
    /// ## Mengapa penting
    ///
    /// Siapa pun yang telah membaca, mengunduh, atau menyimpan situs yang lama mengetahui angkanya, dan arsip web
    /// mungkin memilikinya. Situs yang baru tidak lagi menyebutnya di mana pun, tidak dalam laporan mana pun dan tidak
    /// dalam revisi; yang sudah keluar tidak dapat ditarik kembali.
    ///
    /// ## Contoh
    ///
    /// Sebuah `threshold` diberikan kepada ukuran yang cacah kecilnya sudah setahun terbit.
    ///
    /// ## Cara memperbaiki
    ///
    /// Terbitkan situs yang baru, beri tahu penanggung jawab datanya angka mana yang sudah keluar, dan minta yang
    /// menyimpan salinan untuk menggantinya. Pembuatan berikutnya tidak menyebutnya lagi.
}
