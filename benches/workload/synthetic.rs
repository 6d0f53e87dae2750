//! A workload made here: names, figures and narratives of the usual sizes, from a seed.
//!
//! A region's figures depend on its place alone, so that a larger workload begins with the smaller one. Only
//! operations that give the same result on every machine are used.

use super::{PROVINCE, Quarter, REGENCY, Region, Row, Size, Workload};
use std::collections::{BTreeMap, BTreeSet};

const FIRST_YEAR: usize = 2016;

const PROVINCES: [(&str, &str); 38] = [
    ("11", "Aceh"),
    ("12", "Sumatera Utara"),
    ("13", "Sumatera Barat"),
    ("14", "Riau"),
    ("15", "Jambi"),
    ("16", "Sumatera Selatan"),
    ("17", "Bengkulu"),
    ("18", "Lampung"),
    ("19", "Kepulauan Bangka Belitung"),
    ("21", "Kepulauan Riau"),
    ("31", "DKI Jakarta"),
    ("32", "Jawa Barat"),
    ("33", "Jawa Tengah"),
    ("34", "DI Yogyakarta"),
    ("35", "Jawa Timur"),
    ("36", "Banten"),
    ("51", "Bali"),
    ("52", "Nusa Tenggara Barat"),
    ("53", "Nusa Tenggara Timur"),
    ("61", "Kalimantan Barat"),
    ("62", "Kalimantan Tengah"),
    ("63", "Kalimantan Selatan"),
    ("64", "Kalimantan Timur"),
    ("65", "Kalimantan Utara"),
    ("71", "Sulawesi Utara"),
    ("72", "Sulawesi Tengah"),
    ("73", "Sulawesi Selatan"),
    ("74", "Sulawesi Tenggara"),
    ("75", "Gorontalo"),
    ("76", "Sulawesi Barat"),
    ("81", "Maluku"),
    ("82", "Maluku Utara"),
    ("91", "Papua"),
    ("92", "Papua Barat"),
    ("93", "Papua Selatan"),
    ("94", "Papua Tengah"),
    ("95", "Papua Pegunungan"),
    ("96", "Papua Barat Daya"),
];

const SYLLABLES: [&str; 24] = [
    "ba", "la", "ma", "ra", "sa", "ta", "ka", "pa", "ndo", "ngka", "mbi", "lu", "wu", "ti", "ri", "ni", "se",
    "ko", "pu", "to", "ro", "gu", "ja", "ya",
];

const SENTENCES: [&str; 10] = [
    "Perluasan terbesar masih ada pada pekerja mandiri di pasar, sawah, dan pelabuhan.",
    "Pendaftaran lewat desa mempercepat kepesertaan pekerja yang tidak punya pemberi kerja tetap.",
    "Usaha kecil lebih patuh sejak pengawasan dilakukan bersama dinas tenaga kerja.",
    "Kepesertaan jasa konstruksi mengikuti jadwal proyek sehingga bergerak menurut musim.",
    "Peserta nonaktif kebanyakan berasal dari kontrak yang selesai, bukan dari pemutusan kerja.",
    "Layanan daring menampung permintaan yang dahulu datang ke kantor cabang.",
    "Pemadanan data kependudukan mengurangi catatan ganda dan memperbaiki alamat peserta.",
    "Pembayaran klaim tetap dalam rencana dan tidak menekan dana program.",
    "Pemerintah daerah menanggung iuran pekerja rentan melalui anggaran bersama.",
    "Petugas lapangan mendampingi koperasi dan kelompok tani pada masa pendaftaran.",
];

const STEPS: [&str; 6] = [
    "membuka pendaftaran di koperasi dan *balai desa*",
    "menagih tunggakan iuran pemberi kerja menengah",
    "menyiapkan peraturan daerah bagi pekerja rentan",
    "memeriksa ulang data upah bersama dinas",
    "menambah layanan keliling di kecamatan yang jauh",
    "melatih agen baru di setiap kecamatan",
];

pub(super) fn workload(size: Size) -> Workload {
    let periods: Vec<Quarter> = (0..size.periods).map(quarter).collect();
    let mut regions = named_regions(size.regions);
    let mut narratives = BTreeMap::new();
    for (index, region) in regions.iter_mut().enumerate() {
        let mut random = Random(0x00ca_4af1 ^ ((index as u64) << 32));
        region.rows = rows(size.periods, region.is_province(), &mut random);
        narratives.insert(region.slug.clone(), narrative(&region.name, &region.slug, &mut random));
    }
    Workload { periods, regions, narratives }
}

fn quarter(index: usize) -> Quarter {
    let (year, quarter) = (FIRST_YEAR + index / 4, index % 4 + 1);
    Quarter { id: format!("{year}-q{quarter}"), label: format!("Triwulan {quarter} {year}") }
}

/// The provinces first, then regencies and cities with made-up names, dealt out to the provinces in turn.
fn named_regions(count: usize) -> Vec<Region> {
    let region = |code: String, name: String, level: &str, province: &str| Region {
        slug: name.to_lowercase().replace(' ', "-"),
        code,
        name,
        level: level.to_owned(),
        province: province.to_owned(),
        rows: Vec::new(),
    };
    let mut regions: Vec<Region> = PROVINCES
        .iter()
        .take(count)
        .map(|(code, name)| region((*code).to_owned(), (*name).to_owned(), PROVINCE, name))
        .collect();
    let mut taken: BTreeSet<String> = regions.iter().map(|region| region.slug.clone()).collect();
    let mut random = Random(7);
    while regions.len() < count {
        let index = regions.len() - PROVINCES.len();
        let (code, province) = PROVINCES[index % PROVINCES.len()];
        let kind = if random.below(5) == 0 { "Kota" } else { "Kabupaten" };
        let name = format!("{kind} {}", place(&mut random));
        let made = region(format!("{code}.{:02}", index / PROVINCES.len() + 1), name, REGENCY, province);
        if taken.insert(made.slug.clone()) {
            regions.push(made);
        }
    }
    regions
}

fn place(random: &mut Random) -> String {
    let syllables: String = (0..2 + random.below(3)).map(|_| *random.choice(&SYLLABLES)).collect();
    let (first, rest) = syllables.split_at(1);
    let side = match random.below(8) {
        0 => " Utara",
        1 => " Selatan",
        2 => " Barat",
        _ => "",
    };
    format!("{}{rest}{side}", first.to_uppercase())
}

/// Coverage creeps upwards and now and then falls back; parts sum to their totals exactly.
fn rows(periods: usize, is_province: bool, random: &mut Random) -> Vec<Row> {
    let scale = if is_province { 6_000_000 } else { 600_000 };
    let mut eligible = 20_000 + random.below(scale) * random.below(1_000) / 1_000;
    // In hundredths of a percent.
    let mut coverage = 2_200 + random.below(3_300);
    let mut target = coverage + random.below(500);
    let mut rows = Vec::with_capacity(periods);
    for _ in 0..periods {
        eligible += eligible * random.below(60) / 10_000;
        coverage = (coverage + random.below(200)).saturating_sub(60).clamp(500, 9_300);
        target = (target + 50).min(9_600);
        let active = eligible * coverage / 10_000;
        let construction = active * (400 + random.below(1_000)) / 10_000;
        let formal = active * (4_500 + random.below(3_000)) / 10_000;
        let inactive = active * (600 + random.below(1_600)) / 10_000;
        let employers_active = formal / (22 + random.below(12)) + 1;
        rows.push(Row {
            eligible,
            registered: active + inactive,
            active,
            inactive,
            employers_active,
            employers_inactive: employers_active * (5 + random.below(25)) / 100,
            formal,
            informal: active - formal - construction,
            construction,
            target: eligible * target / 10_000,
            outlets: eligible / 60_000 + 1 + random.below(6),
            claims: active * (100 + random.below(300)) / 10_000,
        });
    }
    rows
}

/// About 150 words with headings, a list, a quotation, emphasis and a link, and no number.
fn narrative(name: &str, slug: &str, random: &mut Random) -> String {
    let s = random.shuffled(&SENTENCES);
    let t = random.shuffled(&STEPS);
    format!(
        "## Catatan {name}\n\nKepesertaan di **{name}** bergerak searah dengan lapangan kerja daerah. {} {} {}\n\n\
         {} {} {} Cara menghitungnya ada pada [panduan data](https://example.org/panduan/{slug}).\n\n\
         ### Tindak lanjut\n\n- {}\n- {}\n- {}\n\n> {} {}\n\n{} {}\n",
        s[0], s[1], s[2], s[3], s[4], s[5], t[0], t[1], t[2], s[6], s[7], s[8], s[9]
    )
}

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// From 0 up to, not including, `end`; the tiny bias of the remainder does not matter here.
    fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    fn choice<'a, T>(&mut self, of: &'a [T]) -> &'a T {
        &of[self.below(of.len() as u64) as usize]
    }

    fn shuffled<T: Copy>(&mut self, of: &[T]) -> Vec<T> {
        let mut out = of.to_vec();
        for last in (1..out.len()).rev() {
            out.swap(last, self.below(last as u64 + 1) as usize);
        }
        out
    }
}
