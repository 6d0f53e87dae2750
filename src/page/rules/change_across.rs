//! C667.

crate::rule! {
    /// # A change between what is not comparable
    ///
    /// A narrative names two periods and asks for the change between them, but between them the definition or the
    /// way of counting changed, or one figure was counted and the other estimated or set, or they are amounts
    /// over periods of different lengths.
    ///
    /// ## Why it matters
    ///
    /// A part of the difference, or all of it, is the change of the yardstick. Readers take it for a change of
    /// what is measured.
    ///
    /// ## Example
    ///
    /// ```text
    /// {{ change(measure="employed", from="2020-08", to="2021-08") }}
    /// ```
    ///
    /// where `employed` has a break on 2021.
    ///
    /// ## How to mend it
    ///
    /// Compare with a period on the same side of the break. Where the difference is known not to matter, or the
    /// sentence speaks of it, agree to it: `across="break"`, or `across="aspect"` for an estimate beside a count.
    /// There is no consent to periods of different lengths.
    CHANGE_ACROSS = "C667", "change-across", Error, {
        id: "{from} dan {to} tidak dapat dibandingkan: {reason}",
        en: "{from} and {to} are not comparable: {reason}",
    },
    /// # Perubahan antara yang tidak sebanding
    ///
    /// Sebuah narasi menyebut dua periode dan meminta perubahan di antaranya, padahal di antara keduanya definisi atau
    /// cara menghitungnya berubah, atau angka yang satu dihitung dan yang lain diperkirakan atau ditetapkan, atau
    /// keduanya jumlah selama periode yang tidak sama panjang.
    ///
    /// ## Mengapa penting
    ///
    /// Sebagian selisihnya, atau seluruhnya, adalah perubahan tolok ukurnya. Pembaca mengiranya perubahan dari yang
    /// diukur.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// padahal cara menghitung `employed` berubah (`break`) pada 2021.
    ///
    /// ## Cara memperbaiki
    ///
    /// Bandingkan dengan periode di sisi yang sama dari perubahan itu. Bila diketahui bahwa bedanya tidak penting, atau
    /// kalimatnya menyebutkannya, setujui: `across="break"`, atau `across="aspect"` untuk perkiraan di samping
    /// hitungan. Periode yang tidak sama panjang tidak dapat disetujui.
}
