//! C701: a template or a catalogue of messages that cannot be read.

crate::rule! {
    /// # A file of the theme cannot be read
    ///
    /// A template breaks the rules of the template language, calls a component, filter or function that does
    /// not exist, or extends a template that is not there; or a catalogue of messages is not well formed.
    ///
    /// ## Why it matters
    ///
    /// No page could be made from it. The theme is read as a whole before any page is made, so this is found
    /// at once, whether or not a page uses the file.
    ///
    /// ## Example
    ///
    /// ```text
    /// {% for region in regions %} … {% endif %}
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// {% for region in regions %} … {% endfor %}
    /// ```
    ///
    /// The detail in the message comes from the template engine. To start again from the theme that comes
    /// with the program, delete the file: a site needs only those files that it changes.
    TEMPLATE_SYNTAX = "C701", "template-syntax", Error, {
        id: "berkas tema `{file}` tidak dapat dibaca: {detail}",
        en: "theme file `{file}` cannot be read: {detail}",
    },
    /// # Berkas tema yang tidak dapat dibaca
    ///
    /// Sebuah templat melanggar aturan bahasa templat, memanggil komponen, penyaring, atau fungsi yang tidak ada, atau
    /// meneruskan templat yang tidak ada; atau sebuah katalog pesan tidak ditulis dengan benar.
    ///
    /// ## Mengapa penting
    ///
    /// Tidak ada halaman yang dapat dibuat darinya. Tema dibaca seluruhnya sebelum halaman pertama dibuat, sehingga
    /// kesalahannya langsung ketahuan, dipakai atau tidaknya berkas itu oleh sebuah halaman.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Rincian dalam pesan berasal dari mesin templat. Untuk mulai lagi dari tema bawaan program, hapus berkasnya:
    /// sebuah situs hanya memerlukan berkas yang diubahnya.
}
