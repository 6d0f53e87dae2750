//! C514.

crate::rule! {
    /// # An open point of the checklist
    ///
    /// The site asks for a checklist before a release is published (`policies: { checklist: required }`), and this point is
    /// neither met nor set aside. The points are:
    ///
    /// - `promises`: the release says in `promises` which figures it answers for;
    /// - `prose`: every number in its texts agrees with the data or is bound;
    /// - `languages`: it has an overview, and each of its texts is there in every language;
    /// - `sources`: each of its sources has a `url` or the files that its figures are from.
    ///
    /// ## Why it matters
    ///
    /// Each of these is what is forgotten on a busy day, and what readers notice first.
    ///
    /// ## Example
    ///
    /// ```yaml
    /// kemnaker-2023: { title: Tabel peserta, outlet: Kementerian, date: 2024-03-15 }   # no address, no file
    /// ```
    ///
    /// ## How to mend it
    ///
    /// Complete what is missing. What cannot be completed is set aside in `release.yaml`, by name and with a reason that stays
    /// with the content:
    ///
    /// ```yaml
    /// waived:
    ///   - { check: sources, by: Rina, reason: { id: Tabelnya hanya dicetak., en: The table was only printed. } }
    /// ```
    ///
    /// In a draft open points are notes: `cakupan check` shows what is left to do.
    CHECKLIST_OPEN = "C514", "checklist-open", Error, {
        id: "daftar periksa, `{point}`: {lacking}",
        en: "checklist, `{point}`: {lacking}",
    },
    /// # Butir daftar periksa yang belum selesai
    ///
    /// Situs meminta daftar periksa sebelum sebuah laporan terbit (`policies: { checklist: required }`), dan butir ini
    /// belum dipenuhi dan belum pula dikesampingkan. Butir-butirnya:
    ///
    /// - `promises`: laporannya menyebut di `promises` angka mana yang dipertanggungjawabkannya;
    /// - `prose`: setiap angka dalam teksnya cocok dengan data atau diikat;
    /// - `languages`: ada ikhtisarnya, dan setiap teksnya ada dalam semua bahasa;
    /// - `sources`: setiap sumbernya punya `url` atau berkas asal angkanya.
    ///
    /// ## Mengapa penting
    ///
    /// Semua ini yang biasa terlupa pada hari yang sibuk, dan yang pertama dilihat pembaca.
    ///
    /// ## Contoh
    ///
    /// ```yaml
    /// kemnaker-2023: { title: Tabel peserta, outlet: Kementerian, date: 2024-03-15 }   # tanpa alamat, tanpa berkas
    /// ```
    ///
    /// ## Cara memperbaiki
    ///
    /// Lengkapi yang kurang. Yang tidak dapat dilengkapi dikesampingkan di `release.yaml`, dengan nama dan alasan yang
    /// tetap tersimpan bersama isinya:
    ///
    /// ‹2›
    ///
    /// Dalam draf, butir yang belum selesai hanya catatan: `cakupan check` menunjukkan apa yang masih harus dikerjakan.
}
