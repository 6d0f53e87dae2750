//! C682.

crate::rule! {
    /// # A number that is suppressed
    ///
    /// A text states a figure that disclosure control has taken out of the data, or something that rests on it: a
    /// difference, a share, a sum. What words claim of it without a number is C683. A binding does not make it fit to tell, whether it names the figure, sets the
    /// number aside (`[3]{-: reason}`) or says that a source has it (`[3]{source: key}`).
    ///
    /// ## Why it matters
    ///
    /// The table says "suppressed" so that nobody can tell the few people or firms behind a small count, and the sentence
    /// beside it would tell after all. A figure that is suppressed for the sake of another gives that other away.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// # measures.yaml
    /// claims.paid-out: { …, disclosure: { threshold: 10 } }
    /// ```
    ///
    /// ```text
    /// Di Aceh hanya 3 klaim dibayarkan.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Say it without the number:
    ///
    /// ```text
    /// Di Aceh hanya sedikit klaim dibayarkan.
    /// ```
    NUMBER_SUPPRESSED = "C682", "number-suppressed", Error, {
        id: "`{text}` bersandar pada angka yang ditutup: {cell}",
        en: "`{text}` rests on a figure that is suppressed: {cell}",
    },
    /// # Angka yang ditutup
    ///
    /// Sebuah teks menyebut angka yang dikeluarkan dari data oleh pengendalian pengungkapan, atau sesuatu yang
    /// bersandar padanya: selisih, bagian, jumlah. Yang dinyatakan kata-kata tanpa angka termasuk C683. Ikatan tidak
    /// membuatnya layak disebut, baik ikatan itu menyebut angkanya, mengesampingkannya (`[3]{-: alasan}`), maupun
    /// menyebut sumbernya (`[3]{source: kunci}`).
    ///
    /// ## Mengapa penting
    ///
    /// Tabel menulis “ditutup” agar tidak ada yang dapat mengenali beberapa orang atau perusahaan di balik cacah yang
    /// kecil, dan kalimat di sampingnya justru akan membocorkannya. Angka yang ditutup demi angka lain akan membocorkan
    /// angka lain itu.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ‹2›
    ///
    /// ## Cara memperbaiki
    ///
    /// Katakan tanpa angka:
    ///
    /// ‹3›
}
