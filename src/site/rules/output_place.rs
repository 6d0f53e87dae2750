//! C902.

crate::rule! {
    /// # A place where no site can be written
    ///
    /// The output folder is the site’s own root or content, holds them, or is not a folder at all: a file,
    /// or a symbolic link.
    ///
    /// ## Why it matters
    ///
    /// Replacing it would destroy what the site is made from, or something that the link leads to.
    ///
    /// ## Example
    ///
    /// `cakupan build -o content`
    ///
    /// ## How to mend it
    ///
    /// Choose a folder of its own with `-o`; `output` beside `content` is the habit.
    OUTPUT_PLACE = "C902", "output-place", Error, {
        id: "situs tidak dapat ditulis ke sini: {reason}",
        en: "no site can be written here: {reason}",
    },
    /// # Tempat yang tidak dapat ditulisi situs
    ///
    /// Folder keluaran adalah folder situs sendiri atau isinya, memuat keduanya, atau bukan folder sama sekali: sebuah
    /// berkas atau tautan simbolis.
    ///
    /// ## Mengapa penting
    ///
    /// Menggantinya akan menghancurkan bahan situs itu sendiri, atau sesuatu yang dituju tautannya.
    ///
    /// ## Contoh
    ///
    /// `cakupan build -o content`
    ///
    /// ## Cara memperbaiki
    ///
    /// Pilih folder tersendiri dengan `-o`; lazimnya `output` di samping `content`.
}
