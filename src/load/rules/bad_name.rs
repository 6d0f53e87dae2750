//! Rule C118.

crate::rule! {
    /// # A name that cannot be used
    ///
    /// The name of a file or folder is not UTF-8, or has control characters in it, such as a line feed. Of a
    /// name that is not UTF-8, the part that cannot be read is shown as U+FFFD. Spaces and letters with
    /// accents are no fault.
    ///
    /// ## Why it matters
    ///
    /// Such a name cannot be shown, and cannot be part of an address.
    ///
    /// ## Example
    ///
    /// A file from an old archive, whose name was written in Windows-1252.
    ///
    /// ## How to mend it
    ///
    /// Rename it, with letters, digits and hyphens.
    BAD_NAME = "C118", "bad-name", Error, {
        id: "nama ini tidak dapat dipakai",
        en: "this name cannot be used",
    },
    /// # Nama yang tidak dapat dipakai
    ///
    /// Nama sebuah berkas atau folder bukan UTF-8, atau memuat karakter kendali, misalnya ganti baris. Pada nama yang
    /// bukan UTF-8, bagian yang tidak terbaca ditampilkan sebagai U+FFFD. Spasi dan huruf beraksen bukan kesalahan.
    ///
    /// ## Mengapa penting
    ///
    /// Nama seperti itu tidak dapat ditampilkan, dan tidak dapat menjadi bagian sebuah alamat.
    ///
    /// ## Contoh
    ///
    /// Berkas dari arsip lama, yang namanya ditulis dalam Windows-1252.
    ///
    /// ## Cara memperbaiki
    ///
    /// Ganti namanya dengan huruf, angka, dan tanda hubung.
}
