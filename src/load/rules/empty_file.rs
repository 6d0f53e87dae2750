//! Rule C105.

crate::rule! {
    /// # The file is empty
    ///
    /// The file has nothing in it, or nothing but comments. An empty file is often what an interrupted copy leaves
    /// behind, so it is not passed over.
    ///
    /// Fill it, or delete it.
    EMPTY_FILE = "C105", "empty-file", Error, {
        id: "berkas ini kosong",
        en: "this file is empty",
    }
}
