//! C704: files of a site's own theme that nothing uses.

crate::rule! {
    /// # Theme file that nothing uses
    ///
    /// A file below `themes/` takes the place of none of the theme's, and no template or style names it: a picture
    /// that no page shows, a template that no other one includes, a style sheet of another name, or a folder of
    /// another name than the `theme` of `site.yaml`, which is `default` unless it says otherwise. Texts such as licences and notes (`.txt`, `.md`) may lie anywhere.
    ///
    /// ## Why it matters
    ///
    /// Its author believes that it changes the site. A letter in its name is enough for it not to.
    ///
    /// ## Example
    ///
    /// ```text
    /// themes/default/templates/glosary.html
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Give the file the name of the one that it is to replace, name it in the template or style that is to use it, or remove
    /// it.
    UNUSED_THEME_FILE = "C704", "unused-theme-file", Warning, {
        id: "berkas tema ini tidak dipakai",
        en: "nothing uses this file of the theme",
    },
    /// # Berkas tema yang tidak dipakai
    ///
    /// Sebuah berkas di bawah `themes/` tidak menggantikan berkas tema mana pun, dan tidak disebut templat atau gaya
    /// mana pun: gambar yang tidak ditampilkan halaman mana pun, templat yang tidak disertakan templat lain, lembar
    /// gaya dengan nama lain, atau folder yang namanya lain daripada `theme` di `site.yaml`, yaitu `default` bila tidak
    /// disebut. Teks seperti lisensi dan catatan (`.txt`, `.md`) boleh disimpan di mana saja.
    ///
    /// ## Mengapa penting
    ///
    /// Pembuatnya mengira berkas itu mengubah situs. Satu huruf dalam namanya cukup untuk menggagalkannya.
    ///
    /// ## Contoh
    ///
    /// ‹1›
    ///
    /// ## Cara memperbaiki
    ///
    /// Beri berkas itu nama berkas yang hendak digantikannya, sebut dalam templat atau gaya yang hendak memakainya,
    /// atau hapus.
}
