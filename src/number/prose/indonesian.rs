//! What Indonesian has around its numbers.

use super::words::{Adjectives, ProseWords, counted, keyed, list};

pub(in crate::number) fn indonesian() -> ProseWords {
    ProseWords {
        nouns: keyed(NOUNS),
        plain_nouns: list(
            "angka, bagian, sumber, cara, hal, garis, pohon, kata, kalimat, tabel, berita, halaman, bilangan, \
             pilihan, macam, jenis, arti, sebab, alasan, contoh, catatan, kotak, kurun, tanggal, sisi, ukuran, \
             jalur, pihak, arah, pertanyaan, jawaban, bahasa, deret, definisi, tujuan, langkah, tahap, hasil, \
             syarat, golongan, segmen, laporan, sifat, bentuk, dokumen, media, kelompok, unsur, faktor, \
             pendekatan, versi, warna, kolom, baris, keterangan, pernyataan, di antaranya, saja, sama, kesatuan, \
             suara, cakupan, penyebut, label, keadaan, daerah, tingkat, nilai, wilayah, pulau besar, atap, pintu, hari kerja",
        ),
        before_nouns: list("buah, unit, calon, orang calon, mantan, sekitar, jumlah, non, ekor"),
        adjectives: Adjectives::After,
        stops: list(
            "yang, di, ke, dari, pada, dengan, untuk, oleh, dan, atau, serta, bagi, dalam, adalah, ialah, merupakan, \
             kepada, karena, sehingga, agar, supaya, bila, jika, ketika, saat, sejak, selama, hingga, sampai, \
             menurut, terhadap, tentang, seperti, namun, tetapi, tapi, sedangkan, sementara, akan, telah, sudah, \
             belum, masih, tidak, bukan, juga, pun, lalu, kemudian, itu, ini, tersebut, lagi, per, antara, atas, \
             bawah, lebih, kurang, naik, turun, menjadi, tercatat, terdaftar, aktif, nonaktif, lainnya, lain, \
             berarti, yakni, yaitu, secara, tanpa, sebagai, setiap, tiap, daripada, dibanding, dibandingkan, \
             dapat, bisa, boleh, harus, mulai, terbilang, diikuti, mencapai, sebelumnya, sekaligus, dengan demikian",
        ),
        only: list("baru, hanya, cuma, sekadar, hanyalah"),
        idioms: list(
            "24/7, salah satu, salah satunya, satu-satunya, satu satunya, satu sama lain, satu per satu, satu demi satu, \
             satu persatu, nomor satu, satu pun, satupun, tak satu pun, tidak satu pun, satu atap, satu pintu, \
             satu hati, bersatu, satu suara, satu data, satu habar, dua-duanya, tiga-tiganya, kedua-duanya, \
             lima waktu, tak ada satu, setengah hati, satu arah, dua arah, satu kesatuan, satu paket, \
             serba satu, satu lagi, satu dan lain hal, satu atau lain, empat mata, roda dua, roda empat, \
             satu sisi, dua sisi, ratusan kali, kaki lima, pedagang kaki lima, tujuh belasan, seribu satu, \
             orang nomor satu, tiga serangkai",
        ),
        pointing: Vec::new(),
        ones: list("satu"),
        may: list("dapat, bisa, boleh, harus, mungkin, tidak, belum, hendaknya, saja, pun, ikut"),
        several: list("beberapa"),
        changes: list(
            "naik, turun, meningkat, menurun, bertambah, berkurang, tumbuh, melonjak, merosot, anjlok, menyusut, \
             susut, melesat, bergeser, berubah, kenaikan, penurunan, peningkatan, pertumbuhan, lonjakan",
        ),
        ordinals: counted(
            1,
            "pertama, kedua, ketiga, keempat, kelima, keenam, ketujuh, kedelapan, kesembilan, kesepuluh, kesebelas",
        )
        .into_iter()
        .chain([("keseratus".to_owned(), 100), ("keseribu".to_owned(), 1000)])
        .collect(),
        ordinal_before: list("ke"),
        ordinal_after: Vec::new(),
        decade: list("an"),
        months: counted(
            1,
            "januari, februari, maret, april, mei, juni, juli, agustus, september, oktober, november, desember",
        )
        .into_iter()
        .chain(keyed(&[("2", "Pebruari, Peb"), ("8", "Agt, Ags, Agst"), ("9", "Sept"), ("11", "Nopember, Nop")])
            .into_iter()
            .filter_map(|(name, number)| Some((name, number.parse().ok()?))))
        .collect(),
        weekdays: list("senin, selasa, rabu, kamis, jumat, jum'at, sabtu, minggu, ahad"),
        year_before: list(
            "tahun, thn, th, pada, sejak, per, selama, sepanjang, akhir, awal, pertengahan, medio, hingga, sampai, \
             sebelum, sesudah, setelah, mulai, periode, pencapaian, capaian, untuk, dalam, di, \
             menjelang, anggaran, kurun, antara, pemilu, sampai dengan",
        ),
        parts_of_year: list("triwulan, kuartal, semester, caturwulan, TW, Tw, smt, Q, H, paruh, quartal"),
        year_joiner: list("tahun, thn"),
        time_before: list("pukul, jam"),
        time_after: list("WIB, WITA, WIT, wib, wita, wit, Wib, Wita, Wit"),
        laws: list(
            "UU, undang-undang, undang undang, PP, peraturan pemerintah, perpres, peraturan presiden, permenaker, \
             permenkes, permenkeu, permendagri, permen, PMK, perda, peraturan daerah, pergub, perbup, perwali, \
             perwal, inpres, instruksi presiden, keppres, keputusan presiden, kepmen, kepmenaker, kepgub, perppu, \
             SE, surat edaran, SK, surat keputusan, qanun, pasal, ayat, huruf, butir, bab, lampiran, konvensi, \
             konvensi ILO, putusan, amendemen, TAP MPR, staatsblad, Perka, Perban, Perdir",
        ),
        labels: list(
            "nomor, no., No, nomer, nmr, kelas, golongan, hlm., hal., halaman, tabel, gambar, grafik, bagan, lembar, \
             rt, rw, rt., rw., lantai, lt., blok, kav., kaveling, gang, jilid, seri, volume, vol., edisi, catatan, \
             versi, RT, RW, jalur, terminal, gerbong, kamar, ruang, paragraf",
        ),
        ranks: list("peringkat, urutan, ranking, posisi, rangking"),
        codes: list("iso, sni, sdg, sdgs, tpb, kbli, rfc, covid, windows, android, tipe, kode, G, ILO C, IPSAS, PSAK"),
        phones: list(
            "telepon, telp, telp., tlp, tlp., hotline, call center, contact center, pusat panggilan, hubungi, \
             menghubungi, dihubungi, layanan masyarakat, wa, whatsapp, sms, faks, fax, faksimile, hp, kontak, \
             nomor telepon, call centre, ponsel",
        ),
        accounts: list(
            "rekening, no rekening, nomor rekening, norek, nik, npwp, nib, nip, kpj, nomor kartu, virtual account, \
             va, kode pos, kode bayar, kode billing, nomor induk, id billing, nomor peserta",
        ),
        places: list(
            "kabupaten, kab., kota, kepulauan, pulau, kecamatan, kec., desa, kelurahan, simpang, gunung, sungai, \
             raja, bukit, nagari, teluk, tanjung, kampung, provinsi",
        ),
        folds: list("kali lipat, kali lipatnya, kali lebih"),
        times: list("kali, x"),
        during: list("hingga, sampai"),
        frequencies: list(
            "setahun, sebulan, seminggu, sehari, dalam setahun, dalam sebulan, dalam seminggu, dalam sehari, \
             per tahun, per bulan, per hari, per minggu, setiap tahun, setiap bulan, berturut-turut, masa, \
             pertemuan, kesempatan, sekaligus",
        ),
        factors: Vec::new(),
        abbreviations: list(
            "no, hlm, hal, tgl, jl, jln, dr, drs, ir, prof, kab, kec, kel, prov, rp, pt, cv, tbk, ltd, bpk, h, hj, \
             st, dll, dsb, dst, s, d, a, n, u, p, lt, kav, telp, tlp, thn, mis, lih, vol, ed, dkk, sdr, yth, rt, \
             rw, gg, m, k, kh, sh, mm, msi, mkes, se",
        ),
    }
}

const NOUNS: &[(&str, &str)] = &[
    (
        "persons",
        "orang, jiwa, pekerja, peserta, tenaga kerja, buruh, karyawan, karyawati, pegawai, anggota, warga, penduduk, \
         nelayan, petani, guru, dosen, TKI, PMI, perempuan, laki-laki, wanita, pria, penerima upah, bukan penerima \
         upah, angkatan kerja, penganggur, ahli waris, PNS, ASN, honorer, tenaga honorer, kader, perangkat desa, \
         mahasiswa, siswa, santri, pengemudi, pedagang, pelaku usaha, penerima, penerima manfaat, penerima bantuan, \
         pensiunan, pensiunan pekerja, korban, pasien, anak, pemuda, TKA, tukang, sopir, pengojek, ojek, penambang, \
         pekebun, relawan, atlet, kepala, pejabat, petugas, staf, tenaga, jemaah, marbot, imam, ketua, pendamping, \
         tenaga pendidik, non-ASN, THL, PHL, PPPK, P3K, BPU, PU, individu, insan, nasabah, pelanggan, personel, \
         PRT, pekerja rumah tangga, pelaut, nakes, bidan, perawat, kepala desa, kepala daerah, gubernur, bupati, \
         wali kota, pejuang, orang pekerja",
    ),
    (
        "employers",
        "perusahaan, perusahan, pemberi kerja, badan usaha, majikan, pengusaha, usaha, UMKM, UKM, unit usaha, \
         pelaku UMKM, PPK, instansi, badan hukum, korporasi, BUMN, BUMD, koperasi",
    ),
    (
        "outlets",
        "outlet, gerai, desk, kantor cabang, kantor cabang pembantu, kantor cabang perintis, kantor wilayah, KCP, \
         kanal, kanal informasi, kanal layanan, titik layanan, kantor, cabang, loket, titik, kantor pelayanan, \
         kanwil, KC, service point, mitra layanan, kantor baru, kantor perwakilan, unit layanan",
    ),
    ("agents", "agen, agen perisai, perisai, keagenan, mitra"),
    ("provinces", "provinsi, propinsi"),
    ("regencies", "kabupaten, kabupaten/kota, kabupaten dan kota, kota, kota/kabupaten, kab/kota"),
    ("districts", "kecamatan, distrik"),
    ("villages", "desa, kelurahan, desa/kelurahan, nagari, kampung, gampong, dusun, desa dan kelurahan"),
    ("cases", "kasus, klaim, kejadian, kecelakaan, pengajuan, berkas, laporan kasus, perkara, pengaduan"),
    ("projects", "proyek, paket pekerjaan, kegiatan konstruksi"),
    ("households", "kepala keluarga, KK, keluarga, rumah tangga, RTS, KPM"),
    ("programmes", "program, skema, jaminan"),
    ("islands", "pulau"),
    ("countries", "negara"),
    ("years", "tahun, thn, dekade, dasawarsa"),
    ("quarters", "triwulan, kuartal, triwulan berturut-turut"),
    ("months", "bulan"),
    ("weeks", "minggu, pekan"),
    ("days", "hari"),
    ("hours", "jam"),
    ("minutes", "menit"),
    ("seconds", "detik"),
    ("kilometres", "kilometer, km"),
    ("metres", "meter"),
    ("hectares", "hektare, hektar, ha"),
    ("tonnes", "ton"),
    ("units", "unit, buah, set, paket, lembar, kartu, dokumen kartu, sambungan, rumah"),
    ("schools", "sekolah, kampus, universitas, pesantren, madrasah"),
    ("hospitals", "rumah sakit, puskesmas, klinik, faskes, PLKK"),
];
