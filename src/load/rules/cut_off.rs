//! Rule C123.

crate::rule! {
    /// # The file does not end with a line end
    ///
    /// A YAML or Markdown file whose last line has no end.
    ///
    /// ## Why it matters
    ///
    /// That is how a file looks of which only a part was saved, copied or sent: the last figure may lack digits, and what stood
    /// below it is gone. The rules of YAML cannot tell.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// participants.registered: 5_626
    /// participants.active: 5_6
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Look whether something is missing at the end. If not, press Enter behind the last line and save. Most editors can do that
    /// by themselves ("insert final newline").
    CUT_OFF = "C123", "cut-off", Warning, {
        id: "baris terakhir berkas ini tidak diakhiri dengan baris baru",
        en: "the last line of the file has no line end",
    },
    /// # Berkas tidak diakhiri dengan baris baru
    ///
    /// Berkas YAML atau Markdown yang baris terakhirnya tidak berakhir.
    ///
    /// ## Mengapa penting
    ///
    /// Begitulah rupa berkas yang hanya sebagian tersimpan, tersalin, atau terkirim: angka terakhirnya mungkin kurang
    /// beberapa angka, dan yang ada di bawahnya hilang. Aturan YAML tidak dapat mengetahuinya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Periksa apakah ada yang hilang di akhir berkas. Bila tidak, tekan Enter di akhir baris terakhir lalu simpan.
    /// Kebanyakan penyunting teks dapat melakukannya sendiri (*insert final newline*).
}
