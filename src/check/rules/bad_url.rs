//! C212: not a web address.

crate::rule! {
    /// # Not a web address
    ///
    /// An address does not begin with `http://` or `https://`, or has signs that no address has.
    ///
    /// ## Why it matters
    ///
    /// Readers follow it to check a figure. Anything but a web address would not work for them, or could do
    /// harm.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// url: www.bps.go.id
    /// ```
    ///
    /// ## How to mend it
    ///
    /// ```yaml
    /// url: https://www.bps.go.id/
    /// ```
    ///
    /// Copy the whole address from the browser. Leave the key out where there is none.
    BAD_URL = "C212", "bad-url", Error, {
        id: "`{found}` bukan alamat web",
        en: "`{found}` is not a web address",
    },
    /// # Bukan alamat web
    ///
    /// Sebuah alamat tidak diawali `http://` atau `https://`, atau memuat tanda yang tidak pernah ada dalam alamat.
    ///
    /// ## Mengapa penting
    ///
    /// Pembaca mengikutinya untuk memeriksa angka. Selain alamat web, tautannya tidak akan berfungsi bagi mereka, atau
    /// malah merugikan.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// ‹2›
    ///
    /// Salin seluruh alamatnya dari peramban. Bila tidak ada alamatnya, hilangkan kuncinya.
}
