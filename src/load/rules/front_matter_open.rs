//! Rule C120.

crate::rule! {
    /// # Front matter without an end
    ///
    /// A Markdown file begins with a line of three hyphens, which opens its front matter, and has no second
    /// one that closes it.
    ///
    /// ## Why it matters
    ///
    /// The whole narrative would be read as YAML, and its text would be missing from the page.
    ///
    /// ## Example
    ///
    /// ```text
    /// ---
    /// title: Aceh
    ///
    /// The narrative begins here.
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```text
    /// ---
    /// title: Aceh
    /// ---
    /// The narrative begins here.
    /// ```
    ///
    /// Write a line `---` after the last key. If the first line was meant as a rule across the page, write
    /// it as `***`.
    FRONT_MATTER_OPEN = "C120", "front-matter-open", Error, {
        id: "bagian depan tidak ditutup",
        en: "the front matter is never closed",
    },
    /// # Bagian depan tanpa akhir
    ///
    /// Berkas Markdown diawali baris berisi tiga tanda hubung, yang membuka bagian depannya, tetapi tidak ada baris
    /// kedua yang menutupnya.
    ///
    /// ## Mengapa penting
    ///
    /// Seluruh narasi akan dibaca sebagai YAML, dan teksnya tidak akan ada di halaman.
    ///
    /// ## Contoh
    ///
    /// ```text
    /// ---
    /// title: Aceh
    ///
    /// Di sini narasinya mulai.
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// ```text
    /// ---
    /// title: Aceh
    /// ---
    /// Di sini narasinya mulai.
    /// ```
    ///
    /// Tulis baris `---` setelah kunci yang terakhir. Bila baris pertama dimaksud sebagai garis melintang di halaman,
    /// tulis `***`.
}
