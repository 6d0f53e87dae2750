//! C683.

crate::rule! {
    /// # A claim about what is suppressed
    ///
    /// Words say something of a figure that disclosure control has taken out of the data, without its number: that it
    /// rose or fell, lies above or below another, is the highest or the lowest, is more than half of something. So does a
    /// claim that can only be held against figures that are suppressed. A binding does not make it fit to tell.
    ///
    /// ## Why it matters
    ///
    /// The table says "suppressed" so that nobody can tell how few there are, and "the lowest", "fewer than in Bali" or "down
    /// from ten" says between which numbers it lies. What readers can see for themselves in the figures that are published
    /// may be said: that West Java has the most of those that are shown.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # measures.yaml
    /// claims.paid-out: { …, disclosure: { threshold: 10 } }
    /// ```
    ///
    /// ```text
    /// Klaim di Aceh turun, dan yang terendah di Sumatera.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Leave the claim out, or make it of figures that are published:
    ///
    /// ```text
    /// Klaim di Aceh tidak dapat ditampilkan, karena jumlahnya kecil.
    /// ```
    CLAIM_SUPPRESSED = "C683", "claim-suppressed", Error, {
        id: "`{text}` memberi tahu tentang angka yang ditutup: {cell}",
        en: "`{text}` tells of a figure that is suppressed: {cell}",
    },
    /// # Pernyataan tentang yang ditutup
    ///
    /// Kata-kata menyatakan sesuatu tentang angka yang dikeluarkan dari data oleh pengendalian pengungkapan, tanpa
    /// menyebut angkanya: bahwa angka itu naik atau turun, di atas atau di bawah angka lain, tertinggi atau terendah,
    /// lebih dari separuh sesuatu. Begitu pula pernyataan yang hanya dapat dibandingkan dengan angka yang ditutup.
    /// Ikatan tidak membuatnya layak disebut.
    ///
    /// ## Mengapa penting
    ///
    /// Tabel menulis “ditutup” agar tidak ada yang tahu betapa sedikitnya, sedangkan “terendah”, “lebih sedikit
    /// daripada di Bali”, atau “turun dari sepuluh” memberi tahu di antara bilangan mana angka itu berada. Yang dapat
    /// dilihat sendiri oleh pembaca dalam angka yang terbit boleh disebut: bahwa Jawa Barat terbanyak di antara yang
    /// ditampilkan.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ‹2›
    ///
    /// ## Cara memperbaiki
    ///
    /// Hapus pernyataannya, atau nyatakan hanya tentang angka yang terbit:
    ///
    /// ‹3›
}
