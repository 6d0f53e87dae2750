//! C666.

crate::rule! {
    /// # A change that cannot be told
    ///
    /// A narrative asks for the change since the period before, and there is no comparable one: no earlier
    /// figure, only figures of other times of the year for a measure that swings over the year, a change of the
    /// definition or of the area in between, or figures too rough to say which way it went.
    ///
    /// ## Why it matters
    ///
    /// From the peak of December every April looks like a fall, and from the former area of a province the
    /// present one looks like a collapse. Neither has happened.
    ///
    /// ## Example
    ///
    /// ```text
    /// {{ change(measure="participants.active") }}
    /// ```
    ///
    /// where `participants.active` is `seasonal` and there is no figure of the same month of another year.
    ///
    /// ## How to mend it
    ///
    /// Name the earlier period, so that it is clear that it is meant, and let the sentence say so:
    ///
    /// ```text
    /// {{ change(measure="participants.active", from="2023-10", to="2023-12") }}
    /// ```
    REFUSED_CHANGE = "C666", "refused-change", Error, {
        id: "perubahan {cell} tidak dapat disebut: {reason}",
        en: "a change of {cell} cannot be told: {reason}",
    },
    /// # Perubahan yang tidak dapat disebut
    ///
    /// Sebuah narasi meminta perubahan sejak periode sebelumnya, tetapi tidak ada periode yang sebanding: tidak ada
    /// angka yang lebih lama, hanya ada angka dari waktu lain dalam tahun untuk ukuran yang naik turun sepanjang tahun,
    /// definisi atau daerahnya berubah di antaranya, atau angkanya terlalu kasar untuk menyebut arahnya.
    ///
    /// ## Mengapa penting
    ///
    /// Dilihat dari puncak bulan Desember, setiap April tampak sebagai penurunan, dan dilihat dari daerah lama sebuah
    /// provinsi, daerah yang sekarang tampak runtuh. Keduanya tidak terjadi.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// padahal `participants.active` bersifat musiman (`seasonal`) dan tidak ada angka untuk bulan yang sama pada tahun
    /// lain.
    ///
    /// ## Cara memperbaiki
    ///
    /// Sebut periode yang lebih lama, sehingga jelas bahwa itu yang dimaksud, dan biarkan kalimatnya menyebutnya juga:
    ///
    /// ‹2›
}
