//! C702: a template that cannot show a page.

crate::rule! {
    /// # A template cannot show a page
    ///
    /// A template names a field that its view does not have, or uses a value as something that it is not.
    ///
    /// ## Why it matters
    ///
    /// Nothing is left out in silence: a name that does not exist is a fault, not an empty place on the
    /// page.
    ///
    /// ## Example
    ///
    /// ```text
    /// <h1>{{ region.nama }}</h1>
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// <h1>{{ region.label }}</h1>
    /// ```
    ///
    /// The message names the fields that do exist. A field that may be absent is null, not undefined: ask
    /// `{% if figure.note %}`.
    TEMPLATE_RENDERING = "C702", "template-rendering", Error, {
        id: "templat `{file}` gagal menampilkan halaman `{page}`: {detail}",
        en: "template `{file}` cannot show the page `{page}`: {detail}",
    },
    /// # Templat yang tidak dapat menampilkan halaman
    ///
    /// Sebuah templat menyebut medan yang tidak ada, atau memakai sebuah nilai sebagai sesuatu yang bukan jenisnya.
    ///
    /// ## Mengapa penting
    ///
    /// Tidak ada yang dihilangkan diam-diam: nama yang tidak ada adalah kesalahan, bukan tempat kosong di halaman.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Pesannya menyebut medan yang ada. Medan yang mungkin tidak berisi bernilai null, bukan tidak ada: tanyakan
    /// dengan `{% if figure.note %}`.
}
