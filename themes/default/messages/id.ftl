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
nav-calendar = Kalender
nav-feed = Umpan Atom
feed-title = { $site }: laporan baru
page-of-region = { $region }, { $release }
page-description-region = { $noun } di { $region }, { $period }: { $value }. Angka, grafik, dan sumbernya.
page-title-report = { $region }: laporan { $period }
page-title-profile = { $region }: semua angka
page-title-data = Data untuk diunduh dan dipakai ulang
preview-alt = Kotak-kotak membentuk peta Indonesia, dengan kata Cakupan
page-description-profile = Angka { $region } dari semua laporan, dengan sumber dan tanggalnya.
page-description-measure = Arti, penyebut, dan semua angka untuk { $measure }.

## Kaki halaman

published-by = Diterbitkan oleh { $organisation }.
contact = Pertanyaan:
licence = Lisensi:
data-until = Data sampai dengan
generated-from = Halaman ini dibuat dari berkas data dan narasi oleh { $generator }. Setiap angka dapat ditelusuri ke sumbernya.
vintage-notice = Halaman ini menunjukkan apa yang diketahui pada { $date }. Angka yang terbit sesudahnya tidak ada di sini.

## Halaman depan

newest-report = Laporan terbaru
read-report = Baca laporan lengkap
heading-find-region = Cari wilayah Anda
heading-changes = Yang berubah
heading-all-reports = Semua laporan
no-reports = Belum ada laporan yang terbit.
newest = terbaru
published-on = terbit
released-on = diumumkan
next-release = Laporan berikutnya:

## Laporan

report = Laporan
all-years = Semua tahun
heading-headline = Angka utama
heading-story = Ringkasan
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
heading-peers = Bandingkan dengan
earlier-report = Laporan sebelumnya
later-report = Laporan sesudahnya
not-yet-reported = Belum ada angka yang dilaporkan untuk { $region }. Halaman ini terisi begitu angkanya terbit.
figures-caption = Angka { $region } beserta periode dan sumbernya
figures-folded = Ada { $count } angka di halaman ini. Yang lain, sebanyak { $folded }, terlipat di bawah menurut ukuran.
figures-on-paper = Di atas kertas yang terlipat hanya tercetak judulnya. Tabel lengkapnya ada di alamat halaman ini dan dalam berkas unduhan.
sum-covers = Jumlah ini mencakup { $covered } dari { $of } { $level }.
sum-of-regions = { $covered } dari { $of } { $level }
text-other-language = Teks ini belum tersedia dalam bahasa Indonesia.
text-outdated = Teks ini lebih lama daripada versi bahasa lainnya dan mungkin belum memuat perubahan terakhir.

## Pertanyaan yang dijawab halaman

section-trend = Naik atau turun?
section-target = Seberapa dekat dengan target?
section-ranking = Bagaimana dibandingkan wilayah lain?
section-composition = Siapa saja pesertanya?
section-uncovered = Siapa yang belum terlindungi?
section-map = Di mana?
section-heatmap = Wilayah dan waktu

## Perbandingan

compare-up = naik { $amount } dari { $since }
compare-down = turun { $amount } dari { $since }
compare-same = sama dengan { $since }
compare-break = tidak dapat dibandingkan dengan { $since }. { $note }
compare-area = tidak dapat dibandingkan dengan { $since }: angka itu untuk { $region }
compare-target = { $percent } dari target { $target }
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

## Angka

source = Sumber:
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
column-category = Rincian
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
chart-no-figure = tidak ada angka
chart-axis-cut = sumbu tidak mulai dari nol
chart-more = … { $count } lagi

## Grafik: temuan sebagai judul, dan uraiannya

find-trend-up = { $what } di { $region } naik dari { $old } ({ $from }) menjadi { $new } ({ $to })
find-trend-up-from-peak = { $what } di { $region } naik dari { $old } ({ $from }) menjadi { $new } ({ $to }), di bawah puncak { $turn } ({ $when })
find-trend-down = { $what } di { $region } turun dari { $old } ({ $from }) menjadi { $new } ({ $to })
find-trend-down-from-low = { $what } di { $region } turun dari { $old } ({ $from }) menjadi { $new } ({ $to }), di atas titik terendah { $turn } ({ $when })
find-trend-same = { $what } di { $region } tetap { $new } sejak { $from }
find-trend-plain = { $what } di { $region }, { $from } sampai { $to }
find-target = { $what } di { $region } mencapai { $percent } dari target { $period }
find-target-reached = { $what } di { $region } melampaui target { $period }
find-rank = { $what }: { $region } peringkat { $number } dari { $of } { $level }
find-extremes = { $what }: tertinggi di { $top } ({ $high }), terendah di { $bottom } ({ $low })
find-half = { $what }: lebih dari separuh jumlahnya ada di { $count } dari { $of } { $level }, terbanyak di { $top } ({ $high })
find-parts = { $what } di { $region }: bagian terbesar { $part }, { $percent }
list-and = { $first } dan { $last }
text-trend = Garis waktu { $what } di { $region }, { $from } sampai { $to }.
text-break = Seri terputus pada { $when }: { $note }
trend-former = angka tentang wilayah sebelumnya
trend-later = angka tentang wilayah sesudahnya
text-target = Batang menunjukkan capaian { $what } di { $region }; garis melintang menunjukkan target { $period }, yaitu { $target }.
text-ranking = Batang { $what } untuk { $of } { $level }, { $period }, dari yang tertinggi.
text-map = Peta kotak { $of } { $level } menurut { $what }, { $period }; makin gelap makin tinggi.
text-parts = Batang terbagi yang menunjukkan bagian-bagian { $what } di { $region }, { $period }.
column-share = Bagian
denominator-of = dari { $what }
table-sum = Jumlah
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
meaning-category = Rincian, dipisahkan garis miring; kosong berarti total
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
heading-dimensions = Rincian yang ada
overlaps = Satu orang bisa masuk ke beberapa kelompok, jadi angka-angka ini tidak boleh dijumlahkan.
heading-measure-reports = Laporan yang memuatnya

## Glosarium dan sumber

title-glossary = Glosarium
glossary-lead = Istilah jaminan sosial pekerja dengan kata-kata biasa.
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

## Kalender

title-calendar = Kalender terbitan
calendar-lead = Kapan laporan terbit, yang sudah dan yang akan datang.
heading-upcoming = Akan terbit
heading-past = Sudah terbit
no-upcoming = Belum ada terbitan yang dijadwalkan.
upcoming-title = Laporan setelah { $release }

## Halaman tidak ditemukan

title-not-found = Halaman tidak ditemukan
not-found-lead = Alamat ini tidak ada. Mungkin ada salah ketik, atau halamannya belum pernah terbit. Coba salah satu dari ini:
