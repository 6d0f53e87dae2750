//! Rule C119.

crate::rule! {
    /// # No permission
    ///
    /// The system does not let you read a file or folder.
    ///
    /// ## Why it matters
    ///
    /// Were it passed over, the site would be published without it.
    ///
    /// ## Example
    ///
    /// `content/data/2023.yaml`, which belongs to another user and is closed to all others.
    ///
    /// ## How to mend it
    ///
    /// Ask its owner for the permission to read it. On your own machine: `chmod -R u+rX content`.
    UNREADABLE_FILE = "C119", "unreadable", Error, {
        id: "tidak ada izin untuk membaca",
        en: "no permission to read this",
    },
    /// # Tidak ada izin
    ///
    /// Sistem tidak mengizinkan sebuah berkas atau folder dibaca.
    ///
    /// ## Mengapa penting
    ///
    /// Seandainya dilewati, situs akan terbit tanpa isi berkas itu.
    ///
    /// ## Contoh
    ///
    /// `content/data/2023.yaml` milik pengguna lain, yang tertutup bagi semua orang selain pemiliknya.
    ///
    /// ## Cara memperbaiki
    ///
    /// Minta izin baca kepada pemiliknya. Di komputer sendiri: `chmod -R u+rX content`.
}
