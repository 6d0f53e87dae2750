//! `cakupan import --new`: a site of its own from tables.

use super::super::Outcome;
use super::{Job, unreadable};
use crate::diag::{Both, Phrase, UiLanguage};
use crate::import::mapping::Mapping;
use crate::import::reading::Options;
use crate::import::{Request, disk, plan, release, site};
use crate::model::PartialDate;
use crate::world::{DiskWorld, MemoryWorld, World};
use std::collections::{BTreeMap, BTreeSet};

impl Job<'_> {
    /// A site of its own.
    pub(super) fn new_site(&self, given: &mut Options) -> Result<(), Outcome> {
        match disk::is_free(self.root) {
            Ok(true) => {}
            Ok(false) => {
                let words = Both {
                    id: "`{path}` tidak kosong: `--new` membuat situs di folder baru",
                    en: "`{path}` is not empty: `--new` makes a site in a new folder",
                };
                self.screen.complain(&Phrase::new(words).with("path", self.root.display().to_string()));
                return Err(Outcome::Usage);
            }
            Err(error) => return Err(unreadable(self.root, &error, self.screen)),
        }
        let today = DiskWorld::new(self.root).today();
        self.assume(given, today);
        let names = site::Names::of(self.books, self.mapping);
        if names.is_empty() {
            self.screen.complain(&self.nothing_named(&names));
            return Err(Outcome::Findings);
        }
        self.tell_units(&names);
        let first = self.books.first().map_or("", |book| book.name.as_str());
        let mut files = names.files(self.mapping, given, first, self.screen.language);
        let world = |files: &BTreeMap<String, String>| {
            files
                .iter()
                .fold(MemoryWorld::new(today), |world, (path, text)| world.with(path.clone(), text.clone()))
        };
        let bare = self.examined(&world(&files))?;
        let mapping = self.described(given);
        let taken: BTreeSet<String> = files.keys().cloned().collect();
        let sources = files.get("content/sources.yaml").cloned().unwrap_or_default();
        let request = Request {
            books: self.books,
            dataset: &bare.dataset,
            mapping: &mapping,
            options: given,
            sources: &sources,
            taken: &taken,
        };
        let mut plan = plan(&request);
        names.ask(&mut plan.readings);
        for told in names.told() {
            self.screen.tell(told);
        }
        files.extend(plan.texts(&bare.dataset, &BTreeMap::new()));
        let figures: Vec<_> = plan.data.iter().flat_map(|file| &file.figures).collect();
        let whole = names.whole(&bare.dataset, &figures);
        if let Some(whole) = whole.as_ref().filter(|whole| whole.is_made) {
            let words = Both {
                id: "tidak ada baris yang menjadi jumlah semua wilayah: `{key}` ditaruh di atasnya, tanpa angka; periksa `regions.yaml`",
                en: "no row stands for all regions: `{key}` is put above them, without figures; check `regions.yaml`",
            };
            self.screen.tell(&Phrase::new(words).with("key", whole.key.clone()));
        }
        files.extend([names.regions(whole.as_ref(), self.screen.language)]);
        files.extend(release::first(&bare.dataset, &figures, &names, whole.as_ref(), self.screen.language));
        let examined = self.examined(&world(&files))?;
        let controls = self.controls(&plan, &examined)?;
        files.extend(plan.texts(&bare.dataset, &controls));
        let mut examined = self.examined(&world(&files))?;
        // What is found of figures that the table means so.
        let accepted = site::accepted(&examined.findings, &examined.files, &self.mapping.accept);
        if !accepted.is_empty() {
            files.entry("content/site.yaml".to_owned()).or_default().push_str(&accepted);
            examined = self.examined(&world(&files))?;
        }
        let is_empty = figures.is_empty();
        // A site without a figure has faults that nobody need hear of before the questions are answered.
        let outlook = (!is_empty).then(|| self.outlook(&plan, examined, None)).transpose()?;
        self.propose(&plan)?;
        let mut written = Vec::new();
        let is_right = outlook.as_ref().is_some_and(|outlook| !outlook.has_errors());
        if self.options.write && plan.questions().next().is_none() && is_right {
            disk::write_site(self.root, files.iter()).map_err(|error| self.unwritable(self.root, &error))?;
            written.extend(files.keys().cloned());
        }
        self.report(&plan, &request, &written, outlook.as_ref(), false)
    }

    /// The units that are assumed, since the tables do not name them.
    fn tell_units(&self, names: &site::Names) {
        let assumed = [
            (
                names.unnamed_units(),
                Both {
                    id: "tabelnya tidak menyebut satuan {list}: dianggap cacah biasa; periksa `unit` di `measures.yaml`",
                    en: "the table does not name the unit of {list}: taken to be plain counts; check `unit` in `measures.yaml`",
                },
            ),
            (
                names.of_people(),
                Both {
                    id: "tabelnya tidak menyebut satuan {list}: dianggap orang, menurut namanya; periksa `unit` di `measures.yaml`",
                    en: "the table does not name the unit of {list}: taken to be people, by the name; check `unit` in `measures.yaml`",
                },
            ),
            (
                names.unnamed_rates(),
                Both {
                    id: "tabelnya tidak menyebut satuan {list}, yang menurut namanya tingkat, rata-rata, atau indeks: dianggap rasio; periksa `unit` di `measures.yaml`",
                    en: "the table does not name the unit of {list}, by the name a rate, an average or an index: taken to be a ratio; check `unit` in `measures.yaml`",
                },
            ),
            (
                names.unnamed_ratios(),
                Both {
                    id: "tabelnya tidak menyebut satuan {list}, dan angkanya punya desimal: dianggap rasio; bila itu ribuan, tulis `(ribu)` di kepala atau judulnya",
                    en: "the table does not name the unit of {list}, whose figures have decimals: taken to be ratios; if they are thousands, write `(thousands)` in the head or the title",
                },
            ),
        ];
        for (measures, words) in assumed.into_iter().filter(|(measures, _)| !measures.is_empty()) {
            let list: Vec<String> = measures.iter().map(|key| format!("`{key}`")).collect();
            self.screen.tell(&Phrase::new(words).with("list", list.join(", ")));
        }
    }

    /// What a table lacks that names nothing to make a site of.
    fn nothing_named(&self, names: &site::Names) -> Phrase {
        if !names.lacks_region() {
            return Phrase::new(Both {
                id: "tidak ditemukan kolom wilayah dan ukuran: lihat bentuk tabel di docs/import.md",
                en: "no column of regions and of measures was found: see the form of tables in docs/import.md",
            });
        }
        let heads: Vec<String> = names.heads().iter().take(2).map(|name| format!("`{name}`")).collect();
        if heads.is_empty() {
            return Phrase::new(Both {
                id: "tabelnya tidak menyebut wilayah: tulis `region: indonesia` (atau kunci lain) di sebuah pemetaan, lalu pakai dengan `--map`",
                en: "the table names no region: write `region: indonesia` (or another key) into a mapping, and use it with `--map`",
            });
        }
        Phrase::new(Both {
            id: "tabelnya tidak menyebut wilayah. Tulis di sebuah pemetaan, lalu pakai dengan `--map`: `region: indonesia` (atau kunci lain) bila seluruh tabel tentang satu wilayah, atau `measure: peserta-aktif` (kunci ukurannya) bila kepala kolom seperti {heads} adalah wilayah",
            en: "the table names no region. Write into a mapping, and use it with `--map`: `region: indonesia` (or another key) if all of the table is of one region, or `measure: active-participants` (the key of what it counts) if heads such as {heads} are regions",
        })
        .with("heads", heads.join(", "))
    }

    /// What a new site cannot know is assumed, and told.
    fn assume(&self, given: &mut Options, today: jiff::civil::Date) {
        if given
            .released
            .or(self.mapping.released.as_deref().and_then(|text| PartialDate::parse(text).ok()))
            .is_none()
        {
            given.released = Some(PartialDate { earliest: today, latest: today });
            let words = Both {
                id: "tanggal rilis tidak disebut: dipakai hari ini, {day}; beri `--released` bila lain",
                en: "no date of release is given: today is taken, {day}; give `--released` if it is another",
            };
            self.screen.complain(&Phrase::new(words).with("day", today.to_string()));
        }
        if given.source.is_none() && self.mapping.source.is_none() {
            let name = self.books.first().map_or("table", |book| book.name.as_str());
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            given.source = Some(site::slug_or(&crate::import::words::slug(stem)));
        }
    }

    /// The mapping with what its source is, in the words of the new site.
    fn described(&self, given: &Options) -> Mapping {
        let mut mapping = self.mapping.clone();
        let language = self.screen.language;
        let name = self.books.first().map_or("", |book| book.name.as_str());
        mapping.about.title.get_or_insert_with(|| name.to_owned());
        let outlet =
            if language == UiLanguage::Indonesian { "Penerbit tabel" } else { "Publisher of the table" };
        mapping.about.outlet.get_or_insert_with(|| outlet.to_owned());
        if let Some(date) = given.released {
            mapping.about.date.get_or_insert_with(|| date.to_string());
        }
        mapping
    }
}
