# Kata-kata pada halaman dalam bahasa Indonesia.
# Angka dan tanggal datang sudah tertulis; di sini tidak ada yang dihitung.

## Bagian alamat halaman: huruf kecil, angka dan tanda hubung saja

path-reports = laporan
path-regions = wilayah
path-measures = ukuran
path-methodology = metodologi
path-about = tentang
path-glossary = glosarium
path-sources = sumber
path-data = data
path-revisions = revisi
path-quality = mutu-data
path-compare = bandingkan
path-search = cari
path-charts = grafik
path-latest = terbaru
path-editions = satu-berkas
path-calendar = kalender
path-figures = angka

## Nama bahasa dalam bahasa itu sendiri, dan kode wilayahnya untuk pratinjau

language-name = Bahasa Indonesia
language-locale = id_ID

## Petunjuk arah

skip-to-content = Langsung ke isi
nav-main = Menu utama
nav-languages = Bahasa
nav-breadcrumbs = Letak halaman
nav-footer = Tautan lain
nav-contents = Di halaman ini
nav-standing = Tentang wilayah ini
nav-releases = Laporan sebelum dan sesudahnya
nav-home = Beranda
nav-reports = Laporan
nav-regions = Wilayah
nav-measures = Ukuran
nav-data = Data
nav-methodology = Metodologi
nav-about = Tentang
nav-glossary = Glosarium
nav-sources = Sumber
nav-revisions = Revisi
nav-quality = Mutu data
nav-compare = Bandingkan wilayah
nav-calendar = Kalender
nav-feed = Umpan Atom
feed-title = { $site }: laporan dan revisi
feed-revision = { $count ->
   *[other] { $text } angka direvisi: { $source }
}
page-of-region = { $region }, { $release }
page-description-region = { $noun } di { $region }, { $period }: { $value }. Angka, grafik, dan sumbernya.
page-title-report = { $region }: laporan { $period }
page-title-profile = { $region }: semua angka
page-title-data = Data untuk diunduh dan dipakai ulang
preview-alt = Kotak-kotak biru, dengan kata Cakupan di bawahnya
page-description-profile = Angka { $region } dari semua laporan, dengan sumber dan tanggalnya.
page-description-measure = Arti, penyebut, dan semua angka untuk { $measure }.

## Kaki halaman

published-by = Diterbitkan oleh { $organisation }.
contact = Pertanyaan:
licence = Lisensi:
page-address = Alamat halaman ini:
data-until = Data sampai dengan
generated-from = Halaman ini dibuat dari berkas data dan narasi oleh { $generator }. Setiap angka dapat ditelusuri ke sumbernya.
preview-notice = Pratinjau, jangan disebarkan. Belum terbit: { $list }.
preview-nothing = Pratinjau, jangan disebarkan. Semua laporan sudah terbit.
preview-draft = { $release } (draf)
preview-embargoed = { $release } (embargo sampai { $due })
vintage-notice = Halaman ini menunjukkan apa yang diketahui pada { $date }. Angka yang terbit sesudahnya tidak ada di sini.

## Halaman depan

newest-report = Laporan terbaru
read-report = Baca laporan lengkap
heading-find-region = Cari wilayah Anda
heading-changes = Yang berubah
heading-all-reports = Semua laporan
no-reports = Belum ada laporan yang terbit.
home-quality = Seberapa lengkap dan seberapa pasti angka-angka ini?
newest = terbaru
published-on = terbit
released-on = diumumkan
next-release = Laporan berikutnya:

## Laporan

report = Laporan
all-years = Semua tahun
all-years-of = { $region }, semua tahun
heading-headline = Angka utama
heading-story = Ringkasan
heading-standing = Tentang { $region }
heading-regions = Angka tiap wilayah
heading-figures = Semua angka dan asalnya
heading-doubts = Angka yang belum sejalan
doubts-lead = Sumber-sumber berikut menyebut angka yang tidak dapat benar semuanya. Kami menampilkan semuanya dan menandai yang dipakai.
heading-provenance = Sumber, unduhan, dan kutipan
heading-sources = Sumber
heading-downloads = Unduhan
heading-citation = Cara mengutip
citation = { $organisation } ({ $year }). { $title }. { $site }. { $address }
heading-related = Wilayah terkait
heading-parents = Bagian dari
heading-children = Terdiri atas
heading-similar = Wilayah yang seukuran
heading-peers = Bandingkan dengan
earlier-report = Laporan sebelumnya
later-report = Laporan sesudahnya
only-within = Belum ada angka yang dilaporkan untuk { $region } secara keseluruhan. Lihat wilayah di dalamnya.
not-yet-reported = Belum ada angka yang dilaporkan untuk { $region }. Halaman ini terisi begitu angkanya terbit.
figures-caption = Angka { $region } beserta periode dan sumbernya
figures-folded = Ada { $count } angka di halaman ini. Yang lain, sebanyak { $folded }, terlipat di bawah menurut ukuran.
figures-on-paper = Di atas kertas yang terlipat hanya tercetak judulnya. Tabel lengkapnya ada di alamat halaman ini dan dalam berkas unduhan.
sum-covers = Jumlah ini mencakup { $covered } dari { $of } { $level }.
sum-of-regions = { $covered } dari { $of } { $level }
text-other-language = Teks ini belum tersedia dalam bahasa Indonesia.
text-outdated = Teks ini lebih lama daripada versi bahasa lainnya dan mungkin belum memuat perubahan terakhir.
numbers-verified = { $checked } dari { $all } angka yang diketik dalam teks ini cocok dengan data.
claims-verified = { $text } pernyataan tentang naik, turun, atau urutan benar menurut data.
claims-unchecked = { $text } pernyataan lain tidak diperiksa.
numbers-bound = { $text } di antaranya ditunjuk penulisnya.
numbers-outside = { $text } angka berasal dari sumber di luar data.
numbers-outdated = { $text } angka sudah direvisi sejak teks ini terbit.
numbers-unchecked = { $text } angka tidak dapat diperiksa.
number-was-and-is = { $was } (kini { $now })
numbers-revised = Teks ini memuat angka yang diketahui pada { $day }. Yang direvisi sejak itu: { $list }.

## Pertanyaan yang dijawab halaman

section-trend = Naik atau turun?
section-target = Seberapa dekat dengan target?
section-ranking = Bagaimana perbandingan antarwilayah?
section-composition = Siapa saja pesertanya?
section-uncovered = Siapa yang belum terlindungi?
section-map = Di mana?
section-heatmap = Wilayah dan waktu

## Perbandingan

compare-up = naik { $amount } dari { $since }
compare-down = turun { $amount } dari { $since }
compare-same = sama dengan { $since }
compare-nearly = hampir sama dengan { $since }
compare-season = { $since }: { $value } (beda masa, tidak sebanding)
compare-break = tidak dapat dibandingkan dengan { $since }. { $note }
compare-area = tidak dapat dibandingkan dengan { $since }: angka itu untuk { $region }
compare-nothing = tidak ada angka sebelumnya, dan tidak ada target untuk waktu ini
compare-no-before = tidak ada angka sebelumnya untuk dibandingkan
compare-no-target = tidak ada target untuk waktu ini
compare-target = { $percent } dari target { $target }
compare-target-short = { $amount } di bawah target { $target }
compare-target-nearly = hampir mencapai target { $target }
compare-target-met = tepat mencapai target { $target }
compare-target-reached = melampaui target { $target }
compare-above = { $amount } di atas { $region }
compare-below = { $amount } di bawah { $region }
compare-rank = peringkat { $number } dari { $of } { $level }
compare-share = { $percent } dari seluruh { $region }
points = { $amount } poin

## Perubahan dalam kalimat

change-up = naik { $amount }
change-down = turun { $amount }
change-none = tidak berubah
change-nearly = hampir tidak berubah

## Angka

source = Sumber:
sources-many = { $count } sumber
boundaries = Batas wilayah:
derived = Hitungan kami
details = Rincian
details-of = Rincian angka: { $noun }
about-figure = Tentang angka ini
formula = Cara menghitung
wording = Kata sumber
wording-when = Waktu menurut sumber
speaker = Disampaikan oleh
note = Catatan
disputed = sumber berbeda
disputed-read = Baca perbedaannya
used-here = dipakai di situs ini
preferred-because = Dipilih karena:
dispute-others = Sumber lain menyebut { $values }.
missing-not-available = tidak tersedia
missing-not-applicable = tidak berlaku
missing-confidential = dirahasiakan
missing-suppressed = ditutup
suppressed-note = Yang ditutup: angka yang begitu kecil sehingga dapat mengungkap orang atau perusahaan, dan angka lain yang dapat dipakai untuk menghitungnya.
missing-not-yet-reported = belum dilaporkan
aspect-actual = realisasi
aspect-estimate = perkiraan
aspect-forecast = prognosa
aspect-target = target
aspect-plan = rencana
status-unstated = status tidak disebut
status-provisional = sementara
status-final = final
status-revised = direvisi
category-total = total

## Grafik, tabel, berkas

chart-table = Lihat sebagai tabel
chart-where = { $what }, { $period }
download = Unduh:
download-page = Angka halaman ini
download-chart = Grafik: { $title }
embed-chart = Sematkan
chart-file-source = Sumber: { $sources }
chart-on-page = Lihat laporannya: { $title }
download-release = Semua angka laporan ini
download-all = Semua angka di situs ini
format-csv = CSV
format-json = JSON
format-svg = SVG
format-png = PNG
format-xlsx = XLSX
format-zip = ZIP
format-bibtex = BibTeX
format-ris = RIS
column-measure = Ukuran
column-category = Kategori
column-period = Periode
column-value = Nilai
column-kind = Jenis
column-source = Sumber
column-region = Wilayah
column-rank = Peringkat
column-change = Perubahan
column-figure = Angka
column-old = Semula
column-new = Menjadi
column-name = Kolom
column-meaning = Arti
count-figures = { $count ->
   *[other] { $text } angka
}
count-regions = { $count ->
   *[other] { $text } wilayah
}

## Grafik: kata-kata di dalamnya

chart-target = target
chart-provisional = sementara
chart-expected = perkiraan
chart-series-break = seri terputus
chart-undated = tanpa tanggal
chart-interval = rentang atau batas
chart-spread = bisa lebih dari satu kelas
chart-no-figure = tidak ada angka
chart-in-table = Semua angka ada di tabel di bawah grafik.
chart-axis-cut = sumbu tidak mulai dari nol
chart-more = … { $count } lagi

## Grafik: temuan sebagai judul, dan uraiannya

find-trend-up = { $what } di { $region } naik dari { $old } ({ $from }) menjadi { $new } ({ $to })
find-trend-up-from-peak = { $what } di { $region } naik dari { $old } ({ $from }) menjadi { $new } ({ $to }), di bawah puncak { $turn } ({ $when })
find-trend-down = { $what } di { $region } turun dari { $old } ({ $from }) menjadi { $new } ({ $to })
find-trend-down-from-low = { $what } di { $region } turun dari { $old } ({ $from }) menjadi { $new } ({ $to }), di atas titik terendah { $turn } ({ $when })
find-trend-nearly = { $what } di { $region } hampir sama pada { $from } dan { $to }: { $new }
find-trend-same = { $what } di { $region } tetap { $new } sejak { $from }
find-trend-same-until = { $what } di { $region } tetap { $new } dari { $from } sampai { $to }
find-trend-plain = { $what } di { $region }, { $from } sampai { $to }
find-target = { $what } di { $region } mencapai { $percent } dari target { $period }
find-target-short = { $what } di { $region } { $amount } di bawah target { $period }
find-target-nearly = { $what } di { $region } hampir mencapai target { $period }
find-target-met = { $what } di { $region } tepat mencapai target { $period }
find-target-reached = { $what } di { $region } melampaui target { $period }
find-rank = { $what }: { $region } peringkat { $number } dari { $of } { $level }
find-even = { $what }, { $period }: sama, { $high }, di semua { $known } { $level } yang punya angka
extreme-many = { $count } { $level }
find-extremes = { $what }: tertinggi di { $top } ({ $high }), terendah di { $bottom } ({ $low })
find-half = { $what }: lebih dari separuh jumlahnya ada di { $count } dari { $of } { $level }, terbanyak di { $top } ({ $high })
find-parts = { $what } di { $region }: bagian terbesar { $part }, { $percent }
find-parts-tied = { $what } di { $region }: bagian terbesar { $part }, masing-masing { $percent }
find-parts-even = { $what } di { $region }: semua bagian sama besar, masing-masing { $percent }
find-change-up = { $what } naik di semua { $of } { $level } yang dibandingkan antara { $from } dan { $to }, paling besar di { $top } ({ $amount })
find-change-down = { $what } turun di semua { $of } { $level } yang dibandingkan antara { $from } dan { $to }, paling besar di { $top } ({ $amount })
find-change = { $what } dari { $from } sampai { $to }: naik di { $up } dan turun di { $down } dari { $of } { $level } yang dibandingkan
find-ways = { $place }: { $up } naik, { $down } turun
find-ends = { $region }, { $period }: { $list }
find-ways-up = { $place }: { $up } naik
find-ways-down = { $place }: { $down } turun
find-ways-of = { $what } di { $region }
what-parts = { $what } ({ $parts })
find-share = { $ratio }: { $what } di { $region }, { $period }, adalah { $value }
find-share-plain = { $what } di { $region }, { $period }: { $value }
words-for-all = seluruh, semua
ratio = { $count } dari { $of } { $whole }
ratio-about = Sekitar { $count } dari { $of } { $whole }
list-and = { $first } dan { $last }
text-trend = { $what } di { $region } dari waktu ke waktu, { $from } sampai { $to }.
text-break = Seri terputus pada { $when }: { $note }
trend-former = angka tentang wilayah sebelumnya
trend-later = angka tentang wilayah sesudahnya
text-target = { $what } di { $region }: batang untuk yang tercapai, garis melintang untuk target { $period }, yaitu { $target }.
text-ranking = { $what } di { $of } { $level }, { $period }: satu batang untuk tiap wilayah, dari yang tertinggi.
find-heatmap-up = { $what } antara { $from } dan { $to } naik di { $count } dari { $of } { $level }
find-heatmap-up-all = { $what } antara { $from } dan { $to } naik di semua { $of } { $level }
find-heatmap-down = { $what } antara { $from } dan { $to } turun di { $count } dari { $of } { $level }
find-heatmap-down-all = { $what } antara { $from } dan { $to } turun di semua { $of } { $level }
find-heatmap-both = { $level } yang punya angka keduanya
find-heatmap-extremes = { $what }, { $period }: tertinggi di { $top } ({ $high }), terendah di { $bottom } ({ $low })
text-heatmap = { $what } di { $of } { $level }: wilayah sebagai baris, periode dari { $from } sampai { $to } sebagai kolom; makin kuat warnanya, makin tinggi angkanya.
text-heatmap-empty = Tanpa angka: { $count } dari { $cells } kotak.
text-map = { $what } di { $of } { $level }, { $period }: satu kotak untuk tiap wilayah; makin kuat warnanya, makin tinggi angkanya.
text-choropleth = { $what } di { $of } { $level }, { $period }; makin kuat warnanya, makin tinggi angkanya.
text-parts = { $what } di { $region }, { $period }: satu batang, terbagi menurut bagian-bagiannya.
text-change = { $what } di { $of } { $level }: titik kosong untuk { $from }, titik penuh untuk { $to }, dengan panah dari yang lama ke yang baru. Yang tertinggi pada { $to } disebut lebih dulu.
text-slope = { $what } di { $of } { $level }: satu garis untuk tiap wilayah, dari { $from } di kiri ke { $to } di kanan. Yang berubah paling jauh diberi nama.
text-multiples = { $what } di { $of } { $level } dari { $from } sampai { $to }: satu grafik kecil untuk tiap wilayah, semuanya berskala sama, yang tertinggi lebih dulu.
text-multiples-measures = { $what } di { $region } dari { $from } sampai { $to }: satu grafik kecil untuk masing-masing, semuanya berskala sama.
text-share = { $what } di { $region }, { $period }: { $value }. Dari seratus kotak, sebanyak itulah yang terisi; tiap kotak satu persen.
note-pairs = { $text } dari { $of } { $level } tidak punya angka untuk kedua periode.
note-sparks = Garis kecil menunjukkan jalannya angka sampai yang tertulis di sampingnya; tiap garis berskala sendiri.
column-share = Bagian
denominator-of = dari { $what }
table-sum = Jumlah
level-any = wilayah
regions-table = Angka utama tiap { $level }, { $period }
notes = Catatan
note-back = Kembali ke teks
count-level = { $count } { $level }

## Arti kolom berkas data

data-whole = Semua angka dari semua laporan, termasuk semua nilai lama.
data-of-release = Semua angka yang disebut sumber laporan ini.
meaning-region = Kunci wilayah
meaning-region_name = Nama wilayah
meaning-measure = Kunci ukuran
meaning-category = Kategori, dipisahkan garis miring; kosong berarti total
meaning-period = Periode: hari, bulan, triwulan, tahun, atau rentang
meaning-aspect = Jenis: actual, estimate, forecast, target, plan
meaning-value = Nilai, jika berupa satu angka
meaning-low = Batas bawah, jika ada
meaning-high = Batas atas, jika ada
meaning-bounds = Apakah batas ikut terhitung: [ atau ] ya, ( atau ) tidak
meaning-precision = exact, rounded, approximate, atau magnitude
meaning-step = Langkah pembulatan
meaning-missing = Sebab tidak ada angka
meaning-unit = Kunci satuan
meaning-origin = Asal: stated (disebut sumber) atau derived (hitungan kami)
meaning-status = Status: unstated, provisional, final, revised
meaning-source = Kunci sumber
meaning-outlet = Penerbit sumber
meaning-released = Kapan angka diumumkan
meaning-wording = Kata sumber
meaning-speaker = Yang menyampaikan
meaning-note = Catatan

## Wilayah

title-regions = Wilayah
regions-lead = Cari menurut nama, peta, atau susunan wilayah. Tiap wilayah punya halaman dengan semua angkanya dari semua laporan.
heading-by-map = Menurut peta
heading-by-tree = Menurut susunan
show-list = Tampilkan { $count } nama ({ $label })
heading-latest = Angka terbaru
heading-beside = Dibandingkan dengan wilayah lain
beside-caption = Angka { $region } dan wilayah lain, { $period }
beside-above = wilayah induk
beside-rank = peringkat { $number }
beside-similar = seukuran
beside-by-rank = Peringkat menurut { $measure }.
beside-by-size = Wilayah yang seukuran dipilih menurut { $measure }: paling banyak dua kali, paling sedikit separuhnya.
heading-region-reports = Laporan tentang wilayah ini
no-region-reports = Belum ada laporan tentang wilayah ini.
fact-aliases = Nama lain
fact-exists = Berlaku
fact-from = sejak { $date }
fact-until = sampai { $date }
fact-from-until = { $from } sampai { $until }
fact-predecessors = Dibentuk dari
fact-successors = Kini menjadi

## Ukuran

title-measures = Ukuran
measures-lead = Apa yang dihitung, bagaimana, dan terhadap apa. Angka tanpa arti yang jelas mudah disalahpahami.
measure = Ukuran
measures = Ukuran:
kind = Jenis
kind-stock = jumlah pada satu saat
kind-flow = jumlah selama satu periode
kind-rate = persentase atau tingkat
heading-kind-stock = Jumlah pada satu saat
heading-kind-flow = Jumlah selama satu periode
heading-kind-rate = Persentase dan tingkat
unit = Satuan
denominator = Penyebut
operands = Dihitung dari
denominator-varies = Mengapa tidak diperingkat dan dipetakan
over-hundred = Mengapa bisa lebih dari 100%
seasonal = Musiman
seasonal-plain = Hanya masa yang sama dari tahun lain yang sebanding.
breaks = Perubahan definisi
term = Istilah
data-key = Nama dalam data
heading-dimensions = Kategori yang ada
overlaps = Satu orang bisa masuk ke beberapa kelompok, jadi angka-angka ini tidak boleh dijumlahkan.
heading-measure-reports = Laporan yang memuatnya

## Glosarium dan sumber

title-glossary = Glosarium
glossary-lead = Istilah yang dipakai dalam laporan di sini, dengan kata-kata biasa.
origin = Asal:
title-sources = Sumber
sources-lead = Siapa yang menyebut angka-angka di situs ini, kapan, dan di mana.
used-in = Dipakai dalam:

## Data

title-data = Data
data-lead = Semua angka di situs ini dapat diunduh dan dipakai ulang, lengkap dengan sumber dan tanggalnya.
heading-whole-data = Seluruh data
heading-data-by-report = Menurut laporan
heading-columns = Arti kolom
columns-caption = Kolom dalam berkas data

## Revisi

title-revisions = Revisi dan perbedaan
revisions-lead = Angka yang berubah setelah terbit dan sumber yang tidak sejalan. Tidak ada angka yang diganti diam-diam.
heading-revisions = Angka yang direvisi
revisions-caption = Angka yang diubah oleh sumbernya
no-revisions = Belum ada angka yang direvisi.
heading-conflicts = Angka yang saling bertentangan
conflicts-lead = Angka-angka ini tidak mengukur hal yang persis sama, tetapi tidak dapat benar semuanya.
no-conflicts = Tidak ada yang diketahui.
heading-disputes = Satu angka, beberapa sumber
disputes-lead = Untuk hal yang sama, sumber-sumber ini menyebut nilai yang berbeda lebih dari sekadar pembulatan.
no-disputes = Tidak ada sumber yang berbeda.

## Mutu data

title-quality = Mutu data
quality-lead = Seberapa lengkap angka di situs ini, seberapa pasti, dan di mana sumber-sumbernya tidak sejalan. Yang tidak ada disebut juga.
fact-promised = Angka yang dijanjikan dan terbit
fact-stated = Angka dari sumber
fact-conflicts = Hal yang saling bertentangan
fact-disputes = Angka dengan beberapa nilai
part-of-whole = { $part } dari { $whole }
heading-promised = Yang dijanjikan, yang terbit
promised-lead = Setiap laporan menetapkan lebih dahulu angka apa yang dimuatnya dan untuk wilayah mana. Yang tidak ada disebut di bawah tabel ini, beserta sebabnya.
caption-promised = Angka yang terbit dari yang dijanjikan
column-published = Terbit
column-absent = Tidak ada
promised-all-told = Semua yang tidak ada disebut sebabnya di bawah ini.
promised-silent = { $count } tanpa sebab
heading-absent = Yang tidak ada, dan sebabnya
absent-reason = Sebab: { $reason }
no-reason = belum disebut
heading-sums = Jumlah dan kelengkapannya
sums-lead = Jumlah seluruh wilayah hanya selengkap bagian-bagiannya. Tabel ini menunjukkan berapa wilayah yang ikut terhitung.
caption-sums = Jumlah menurut ukuran, dan wilayah yang tercakup
column-sum-of = Ukuran dan wilayah yang tercakup
heading-texts = Angka dalam tulisan
texts-lead = Setiap angka yang diketik dalam laporan dicocokkan dengan data sebelum terbit, begitu pula kata-kata tentangnya: naik, turun, tertinggi, di atas, di bawah.
caption-texts = Angka dan pernyataan dalam tulisan, menurut laporan dan bahasa
column-texts-verified = Angka yang cocok
column-texts-claims = Pernyataan yang benar
texts-bound = { $text } ditunjuk penulis
texts-outside = { $text } dari luar data
texts-outdated = { $text } benar saat terbit, direvisi sejak itu
texts-unchecked = { $text } tidak diperiksa
texts-standing = Teks tentang wilayah
texts-pages = Halaman lain
heading-quality-doubts = Yang tidak sejalan
quality-doubts-lead = Bila sumber-sumber berbeda, kami tidak memilih diam-diam: semua angkanya ditampilkan, dan yang dipakai ditandai. Tiap butir membawa ke penjelasannya.
heading-breaks = Cara menghitung yang berubah
breaks-lead = Sejak tanggal-tanggal ini yang dihitung atau cara menghitungnya tidak lagi sama. Angka sebelum dan sesudahnya tidak dapat dibandingkan begitu saja.
no-breaks = Tidak ada perubahan cara menghitung yang tercatat.
revised-figures = { $count ->
   *[other] { $text } angka pernah direvisi oleh sumbernya; nilai lamanya tetap tersimpan.
}
heading-origins = Dari mana angkanya
origins-lead = Tabel statistik lebih dapat diandalkan daripada berita, yang sering membulatkan angka dan tidak menyebut penyebutnya.
all-sources = Daftar semua sumber
caption-sources = Sumber dan angka menurut jenis terbitan
column-source-kind = Jenis terbitan
column-sources = Sumber
column-figures = Angka
source-kind-statistics = Tabel statistik
source-kind-report = Laporan atau pengumuman lembaga
source-kind-press = Berita
source-kind-unstated = Jenisnya tidak disebut
heading-certainty = Seberapa pasti
certainty-lead = Tidak semua angka adalah hasil hitungan. Perkiraan, target, dan rencana ditandai di setiap halaman.
certainty-second = Angka yang sama dapat masuk ke lebih dari satu baris berikut.
caption-aspects = Angka dari sumber menurut jenisnya
quality-aspect-actual = Realisasi: yang sudah dihitung
quality-aspect-estimate = Perkiraan: hasil survei atau taksiran
quality-aspect-forecast = Prognosa: yang diharapkan pada akhir tahun
quality-aspect-target = Target: yang hendak dicapai
quality-aspect-plan = Rencana: yang hendak dilakukan
caption-certainty = Angka menurut kepastiannya
column-property = Sifat
certainty-provisional = Masih sementara
certainty-revised = Direvisi oleh sumbernya
certainty-rounded = Dibulatkan oleh sumbernya
certainty-approximate = Kira-kira, menurut sumbernya
certainty-open = Batas, rentang, atau besaran kasar saja
certainty-disputed = Nilainya berbeda menurut beberapa sumber
certainty-derived = Hitungan kami dari angka lain
missing-lead = Angka yang kosong diberi sebab. Begini sebab yang disebut sumber.
caption-missing = Angka yang kosong menurut sebabnya
column-reason = Sebab
heading-accepted = Kejanggalan yang kami ketahui
accepted-lead = Pemeriksaan menandai angka-angka ini sebagai janggal. Kami sudah melihatnya dan tetap menerbitkannya, dengan alasan ini.
accepted-rule = Pemeriksaan { $rule }, { $file }
no-accepted = Tidak ada angka yang diterbitkan meskipun ditandai janggal oleh pemeriksaan.
heading-checks = Apa yang diperiksa
checks-lead = Sebelum situs ini terbit, sebuah program memeriksa semua berkasnya. Satu kekeliruan saja cukup untuk menahan seluruh terbitan. Yang diperiksa:
check-syntax = Berkas terbaca utuh: tidak ada baris yang terpotong atau ditulis dua kali.
check-shape = Setiap isian berbentuk benar: angka di tempat angka, tanggal di tempat tanggal.
check-references = Nama wilayah, ukuran, dan sumber dikenal; salah ketik tidak lolos.
check-statistics = Angka-angka cocok satu dengan yang lain: bagian dengan jumlahnya, persentase dengan hitungannya, tahun ini dengan tahun lalu.
check-releases = Laporan memuat semua yang dijanjikannya, dan tidak ada sumber yang terlupa.
check-narratives = Uraian ada dalam semua bahasa situs ini, dan angka yang diambilnya dari data memang ada.
check-templates = Setiap halaman dapat dibuat utuh, tanpa kata yang terlewat.
check-links = Setiap angka ada di suatu halaman, dan tidak ada dua halaman dengan alamat yang sama.
check-output = Terbitan lama diganti sekaligus, sehingga tidak ada halaman yang setengah jadi.
checks-limit = Yang tidak dapat diperiksa adalah apakah sumbernya sendiri benar. Karena itu setiap angka menyebut sumbernya.

## Kalender

title-calendar = Kalender terbitan
calendar-lead = Kapan laporan terbit, yang sudah dan yang akan datang.
heading-upcoming = Akan terbit
heading-past = Sudah terbit
no-upcoming = Belum ada terbitan yang dijadwalkan.
upcoming-title = Laporan setelah { $release }
moved-from = Semula dijadwalkan
superseded-mark = digantikan
superseded-title = { $title } (digantikan oleh { $other })
superseded-lead = Laporan ini sudah digantikan oleh
superseded-by = Laporan ini sudah digantikan oleh { $other }.
heading-waived = Yang dikesampingkan
waived-lead = Sebelum terbit, setiap laporan melewati daftar periksa. Untuk laporan ini butir berikut dikesampingkan.
waived-by = Diputuskan oleh { $by }.
waived-promises = Angka yang dijanjikan
waived-prose = Angka dalam teks yang diperiksa
waived-languages = Teks dalam setiap bahasa
waived-sources = Sumber yang dapat ditelusuri

## Membandingkan

title-compare = Bandingkan dua wilayah
compare-lead = Angka { $period } dari dua wilayah, berdampingan.
compare-list = Semua wilayah dalam tabel ini dapat dibandingkan. Di bawahnya ada perbandingan yang sudah disiapkan.
compare-first = Wilayah pertama
compare-choose = Pilih wilayah
compare-second = Wilayah kedua
compare-caption = { $first } dan { $second }
heading-prepared = Perbandingan yang sudah disiapkan
compare-more = Bandingkan { $region } dengan wilayah lain
page-title-compare = { $region } dibandingkan dengan wilayah lain
page-description-compare = Angka { $region } dibandingkan dengan wilayah induknya, tetangganya dalam peringkat, dan wilayah yang seukuran.
compare-region-lead = Angka { $period }, wilayah demi wilayah.
compare-any = Bandingkan dua wilayah mana pun
compare-of = Semua perbandingan { $region }
nav-pairs = Dibandingkan dengan
pair-title = { $region } dan { $other }
pair-caption = { $region } dan { $other }, { $period }
pair-over-time = { $measure } dari waktu ke waktu
pair-higher = { $amount } lebih tinggi
pair-lower = { $amount } lebih rendah
pair-nearly = hampir sama
pair-same = sama
pair-share = { $percent } dari { $region }

## Pencarian

nav-search = Cari
nav-letters = Menurut abjad
title-search = Cari di situs ini
search-lead = Wilayah, ukuran, laporan, istilah, dan halaman lain. Semuanya juga terdaftar di bawah menurut abjad.
search-label = Wilayah, ukuran, laporan, atau istilah
search-found = { $count } hasil
search-most = { $count } hasil yang paling cocok
search-none = Tidak ada yang cocok dengan “{ $query }”. Periksa ejaannya, atau lihat daftar menurut abjad di bawah.
search-measure = Ukuran
search-report = Laporan
search-term = Istilah
search-page = Halaman

## Halaman tidak ditemukan

title-not-found = Halaman tidak ditemukan
not-found-lead = Alamat ini tidak ada. Mungkin ada salah ketik, atau halamannya belum pernah terbit. Coba salah satu dari ini:

## Buku kerja dan arsip

download-region = Semua angka { $region }
download-measure = Semua angka ukuran ini
download-archive = Seluruh laporan: angka, keterangan, lisensi
download-citation = Kutipan
download-package = Deskripsi semua data yang dapat dibaca mesin (Data Package)
download-catalogue = Katalog untuk portal data (DCAT)
format-package = JSON
format-catalogue = JSON-LD
format-html = HTML
sheet-figures = Angka
sheet-columns = Kolom
sheet-note-table = Lembar ini memuat satu tabel dengan { $count ->
   *[other] { $text } baris
} angka. Lembar “Kolom” menjelaskan arti setiap kolom.
sheet-note-origin = Diterbitkan oleh { $publisher }. Lisensi: { $licence }. Versi terbaru: { $address }
sheet-note-empty = Nilai yang kosong berarti tidak ada satu angka: yang ada batas atau rentang, atau kolom “Sebab kosong” menerangkan mengapa tidak ada.
sheet-region = Wilayah
sheet-measure = Ukuran
sheet-part = Kategori
sheet-period = Periode
sheet-kind = Jenis
sheet-value = Nilai
sheet-unit = Satuan
sheet-said = Sebagaimana terbit
sheet-low = Batas bawah
sheet-high = Batas atas
sheet-precision = Ketelitian
sheet-missing = Sebab kosong
sheet-status = Status
sheet-source = Sumber
sheet-released = Diumumkan
sheet-wording = Kata sumber
sheet-speaker = Yang menyampaikan
sheet-note = Catatan
sheet-cell = Sel
sheet-about-region = Wilayah yang diukur
sheet-about-measure = Apa yang dihitung
sheet-about-part = Bagian dari ukuran itu, atau total
sheet-about-period = Saat atau kurun waktu angka itu
sheet-about-kind = Angka itu apa: realisasi, perkiraan, prognosa, target, atau rencana
sheet-about-value = Nilainya, jika berupa satu angka
sheet-about-unit = Satuan hitungannya
sheet-about-said = Angka sebagaimana tertulis di situs, misalnya “lebih dari 20 juta orang”
sheet-about-low = Batas bawah angka itu, jika ada
sheet-about-high = Batas atas angka itu, jika ada
sheet-about-precision = Apakah sumber menyebutnya dengan tepat, dibulatkan, atau kira-kira
sheet-about-missing = Mengapa tidak ada angka
sheet-about-status = Sementara, final, atau direvisi; atau hitungan kami
sheet-about-source = Penerbit sumber dan tahunnya
sheet-about-released = Kapan angka diumumkan: tahun-bulan-hari sejauh diketahui
sheet-about-wording = Kata-kata sumber
sheet-about-speaker = Siapa yang menyampaikan
sheet-about-note = Keterangan tentang angka itu
sheet-about-cell = Kunci sel dalam data: ukuran, wilayah, periode, jenis
precision-exact = tepat
precision-rounded = dibulatkan
precision-approximate = kira-kira
precision-magnitude = kisaran saja
unit-percent = persen
unit-percent-point = poin persen
read-me-licence = Angka ini boleh dipakai menurut { $licence }. Sebutkan sumbernya: { $organisation }.
read-me-files = figures.csv memuat semua angka laporan ini; regions.csv, measures.csv, dan sources.csv menjelaskan arti kuncinya; datapackage.json menerangkan semuanya bagi program. Kolom figures.csv:
package-regions = Semua wilayah dan kodenya
package-measures = Semua ukuran dan artinya
package-sources = Semua sumber
package-level = Jenis wilayah
package-parent = Kunci wilayah induknya
package-code = Kode resmi
package-from = Berlaku sejak
package-until = Berlaku sampai
package-name = Nama
package-definition = Apa yang dihitung
package-source-kind = Jenis terbitan
package-source-date = Kapan terbit
package-source-url = Alamatnya
latest-report = Laporan terbaru
latest-of-series = Laporan terbaru seri { $series }
latest-lead = Alamat ini tidak pernah berubah dan selalu menuju laporan yang terbaru:
title-offline = Tidak ada jaringan
offline-lead = Halaman itu belum tersimpan di perangkat ini. Yang pernah dibuka dapat dibaca tanpa jaringan:
heading-kept = Halaman yang tersimpan

## Edisi yang dapat dibawa

download-edition = Laporan ini dalam satu berkas, untuk dikirim dan dibaca tanpa jaringan
download-reading = Seluruh laporan dalam satu halaman, untuk dibaca dan dicetak
alone-notice = Salinan dalam satu berkas. Yang terbaru ada di
reading-overview = Ringkasan
reading-contents = Isi
