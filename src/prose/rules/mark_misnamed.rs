//! C685.

crate::rule! {
    /// # A figure that is called something else
    ///
    /// A mark such as `{{ figure(measure="participants.registered") }}` prints a figure of that measure. The words right
    /// behind it name another measure, or another category than the one that it asks for.
    ///
    /// ## Why it matters
    ///
    /// The figure comes from the data, and no check of numbers looks at it. Readers take it for what the words say: 800,400
    /// registered participants are published as active ones.
    ///
    /// ## Example
    ///
    /// ```text
    /// Ada {{ figure(measure="participants.registered") }} peserta aktif.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Name the measure of the figure, or ask the data for the figure of the measure that you name:
    ///
    /// ```text
    /// Ada {{ figure(measure="participants.registered") }} peserta terdaftar.
    /// Ada {{ figure(measure="participants.active") }} peserta aktif.
    /// ```
    MARK_MISNAMED = "C685", "mark-misnamed", Error, {
        id: "`{text}` menyebut hal lain: tanda di depannya menampilkan angka untuk {measure}",
        en: "`{text}` names something else: the mark before it prints a figure of {measure}",
    },
    /// # Angka yang disebut sebagai hal lain
    ///
    /// Tanda seperti `{{ figure(measure="participants.registered") }}` menampilkan angka untuk ukuran itu. Kata-kata tepat di
    /// belakangnya menyebut ukuran lain, atau kategori lain daripada yang dimintanya.
    ///
    /// ## Mengapa penting
    ///
    /// Angkanya berasal dari data, sehingga tidak diperiksa lagi. Pembaca memahaminya menurut kata-katanya: 800.400 peserta
    /// terdaftar terbit sebagai peserta aktif.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Sebut ukuran dari angka itu, atau ambil dari data angka untuk ukuran yang Anda sebut:
    ///
    /// ‹2›
}
