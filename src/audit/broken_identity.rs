//! C403: figures of one source against the identities of `measures.yaml`.

crate::rule! {
    /// # Broken identity
    ///
    /// Figures of one source break an identity of `measures.yaml` by more than their rounding allows.
    ///
    /// ## Why it matters
    ///
    /// One of them is wrong, and whoever adds up what the page shows sees it. What a slip of the pen explains stands
    /// at the figure that has it; what nothing explains stands at the total.
    ///
    /// ## Example
    ///
    /// ```text
    /// 2_461 + 3_201 beside a total of 5_626
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// 2_461 + 3_201 beside a total of 5_662
    /// ```
    ///
    /// Compare the figures with the source. If the source disagrees with itself, say so in `conflicts.yaml`.
    BROKEN_IDENTITY = "C403", "broken-identity", Error, {
        id: "{sum}, tetapi {whole} tercatat {stated}",
        en: "{sum}, but {whole} is given as {stated}",
    },
    /// # Identitas yang tidak terpenuhi
    ///
    /// Angka dari satu sumber melanggar identitas di `measures.yaml` melebihi yang dimungkinkan pembulatannya.
    ///
    /// ## Mengapa penting
    ///
    /// Salah satunya keliru, dan siapa pun yang menjumlahkan isi halaman akan melihatnya. Yang dapat dijelaskan sebagai
    /// salah tulis disebut pada angka yang salah tulis; yang tidak dapat dijelaskan disebut pada totalnya.
    ///
    /// ## Contoh
    ///
    /// ```text
    /// 2_461 + 3_201 di samping total 5_626
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ```text
    /// 2_461 + 3_201 di samping total 5_662
    /// ```
    ///
    /// Bandingkan angkanya dengan sumbernya. Bila sumbernya sendiri tidak cocok, nyatakan di `conflicts.yaml`.
}
