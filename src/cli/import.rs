//! `cakupan import FILE…`: figures from spreadsheets, shown first and written when asked.

mod after;

use super::Outcome;
use super::options::{ImportFormat, ImportOptions};
use super::overlay::{more, show};
use super::screen::Screen;
use super::trouble::{unread, unwritten};
use crate::diag::{Both, Diagnostics, Phrase, UiLanguage};
use crate::import::book::Book;
use crate::import::mapping::Mapping;
use crate::import::open::open;
use crate::import::reading::{Options, Question};
use crate::import::{Plan, Request, disk, plan, propose, release, report, site};
use crate::model::{Control, Dataset, PartialDate, Period};
use crate::pipeline::Examined;
use crate::world::{DiskWorld, MemoryWorld, Overlay, World};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Reads the files, shows what they would change, and writes it with `--write`.
pub(super) fn import(options: &ImportOptions, screen: &Screen) -> Outcome {
    match run(options, screen) {
        Ok(()) => Outcome::Done,
        Err(outcome) => outcome,
    }
}

fn run(options: &ImportOptions, screen: &Screen) -> Result<(), Outcome> {
    let root = options.into.clone().unwrap_or_else(|| PathBuf::from("."));
    let mut given = given(options, screen)?;
    let books = books(options, screen)?;
    let mapping = mapping(options, screen)?;
    let job = Job { options, screen, root: &root, books: &books, mapping: &mapping };
    if options.new { job.new_site(&mut given) } else { job.add_to_site(&given) }
}

/// The options that are more than words.
fn given(options: &ImportOptions, screen: &Screen) -> Result<Options, Outcome> {
    let complain = |words: Both, given: &str| {
        screen.complain(&Phrase::new(words).with("given", given));
        Outcome::Usage
    };
    let released = options.released.as_deref().map(|text| {
        let words = Both {
            id: "`--released {given}` bukan tanggal; tulis seperti 2024-03-15",
            en: "`--released {given}` is not a date; write it like 2024-03-15",
        };
        PartialDate::parse(text).map_err(|_| complain(words, text))
    });
    let period = options.period.as_deref().map(|text| {
        let words = Both {
            id: "`--period {given}` bukan periode; tulis seperti 2023-12, 2023-q4, atau 2023",
            en: "`--period {given}` is not a period; write it like 2023-12, 2023-q4 or 2023",
        };
        let read = Period::parse(text).ok().or_else(|| crate::import::period::parse(text));
        read.ok_or_else(|| complain(words, text))
    });
    if let Some(key) = options.source.as_deref().filter(|key| !crate::check::shape::is_key(key)) {
        let words = Both {
            id: "`--source {given}` bukan kunci: pakai huruf kecil, angka, `-`, dan `.`",
            en: "`--source {given}` is not a key: use small letters, digits, `-` and `.`",
        };
        return Err(complain(words, key));
    }
    Ok(Options {
        source: options.source.clone(),
        released: released.transpose()?,
        period: period.transpose()?,
    })
}

/// A file that cannot be had: a wrong word on the command line, or the machine.
fn unreadable(path: &Path, error: &std::io::Error, screen: &Screen) -> Outcome {
    screen.complain(&unread(path.display().to_string(), error));
    match error.kind() {
        std::io::ErrorKind::NotFound | std::io::ErrorKind::InvalidInput => Outcome::Usage,
        std::io::ErrorKind::FileTooLarge | std::io::ErrorKind::InvalidData => Outcome::Findings,
        _ => Outcome::Machine,
    }
}

/// Every file, or what is wrong with each that is no table.
fn books(options: &ImportOptions, screen: &Screen) -> Result<Vec<Book>, Outcome> {
    let mut books = Vec::new();
    let mut failed = None;
    for path in &options.files {
        let bytes = match disk::read(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                failed = failed.or(Some(unreadable(path, &error, screen)));
                continue;
            }
        };
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        match open(&name, &bytes) {
            Ok(book) => books.push(book),
            Err(error) => {
                let words = Both { id: "`{path}`: {message}; {hint}", en: "`{path}`: {message}; {hint}" };
                let words = Phrase::new(words).with("path", path.display().to_string());
                screen.complain(&words.with("message", error.message).with("hint", error.hint));
                failed = failed.or(Some(Outcome::Findings));
            }
        }
    }
    failed.map_or(Ok(books), Err)
}

fn mapping(options: &ImportOptions, screen: &Screen) -> Result<Mapping, Outcome> {
    let Some(path) = &options.map else { return Ok(Mapping::default()) };
    let text = match disk::text(path) {
        Ok(Some(text)) => text,
        Ok(None) => return Err(unreadable(path, &std::io::ErrorKind::NotFound.into(), screen)),
        Err(error) => return Err(unreadable(path, &error, screen)),
    };
    let (mapping, files, findings) = Mapping::read(&path.to_string_lossy(), &text);
    show(&findings, &files, screen);
    if findings.has_errors() { Err(Outcome::Findings) } else { Ok(mapping) }
}

/// An import with all that it was asked.
struct Job<'a> {
    options: &'a ImportOptions,
    screen: &'a Screen,
    root: &'a Path,
    books: &'a [Book],
    mapping: &'a Mapping,
}

impl Job<'_> {
    /// Into a site that is there.
    fn add_to_site(&self, given: &Options) -> Result<(), Outcome> {
        let world = DiskWorld::new(self.root);
        let examined = self.examined(&world)?;
        // Names that could not be read would be asked about as if they were not there.
        if examined.findings.unsound() > 0 || examined.dataset.site.languages.is_empty() {
            show(&examined.findings, &examined.files, self.screen);
            if examined.files.iter().next().is_none() {
                return Err(Outcome::Findings);
            }
            self.screen.complain(&Phrase::new(Both {
                id: "isi situs belum benar: perbaiki dulu, lalu impor",
                en: "the content has faults: mend them first, then import",
            }));
            return Err(Outcome::Findings);
        }
        let text =
            examined.files.find("content/sources.yaml").map(|id| examined.files.get(id).text.to_string());
        let taken: BTreeSet<String> = examined.files.iter().map(|(_, file)| file.path.clone()).collect();
        let request = Request {
            books: self.books,
            dataset: &examined.dataset,
            mapping: self.mapping,
            options: given,
            sources: text.as_deref().unwrap_or_default(),
            taken: &taken,
        };
        let plan = plan(&request);
        let open = plan.questions().next().is_some();
        // While something is open nothing is written, and there is nothing to hold against what was meant.
        let texts = match open {
            true => Proven::default(),
            false => self.proven(&plan, &examined.dataset, &world, &examined.findings)?,
        };
        self.propose(&plan)?;
        let mut written = Vec::new();
        if self.options.write {
            written.extend(self.propose_beside(&plan)?);
            if !open {
                // What the figures refer to comes before the figures.
                let mut order: Vec<(&String, &String)> = texts.texts.iter().collect();
                order.sort_by_key(|(path, _)| !path.ends_with("sources.yaml"));
                for (path, text) in order {
                    self.write(&self.root.join(path), text)?;
                    written.push(path.clone());
                }
            }
        }
        self.report(&plan, &request, &written, &texts.findings, texts.texts.is_empty())
    }

    fn examined(&self, world: &dyn World) -> Result<Examined, Outcome> {
        super::overlay::everything(world, self.screen)
    }

    /// The texts that would be written, read back and held against what was meant, and what the content would have
    /// findings of that it has not now.
    fn proven(
        &self,
        plan: &Plan,
        dataset: &Dataset,
        world: &dyn World,
        before: &Diagnostics,
    ) -> Result<Proven, Outcome> {
        let bare = plan.texts(dataset, &BTreeMap::new());
        if bare.is_empty() {
            return Ok(Proven::default());
        }
        let overlay = |texts: &BTreeMap<String, String>| Overlay {
            base: world,
            changes: texts
                .iter()
                .map(|(path, text)| (path.clone(), Some(text.clone().into_bytes())))
                .collect(),
        };
        let examined = self.examined(&overlay(&bare))?;
        let controls = self.controls(plan, &examined)?;
        let texts = plan.texts(dataset, &controls);
        let examined = self.examined(&overlay(&texts))?;
        let findings = more(before, &examined.findings);
        Ok(Proven { texts, findings: Some((findings, examined)) })
    }

    fn controls(&self, plan: &Plan, examined: &Examined) -> Result<BTreeMap<String, Control>, Outcome> {
        let path = |one: &crate::model::Observation| examined.files.get(one.span.file).path.clone();
        plan.proof(&examined.dataset, path).map_err(|path| {
            show(&examined.findings, &examined.files, self.screen);
            let words = Both {
                id: "`{path}` tidak akan terbaca seperti yang dimaksud; tidak ada yang ditulis",
                en: "`{path}` would not be read as it is meant; nothing was written",
            };
            self.screen.complain(&Phrase::new(words).with("path", path));
            Outcome::Findings
        })
    }

    /// Writes the mapping that was asked for. One that is there stays.
    fn propose(&self, plan: &Plan) -> Result<(), Outcome> {
        let Some(path) = &self.options.propose else { return Ok(()) };
        let text = self.proposal(plan);
        match disk::text(path) {
            Ok(None) => self.write(path, &text),
            Ok(Some(there)) if there == text => Ok(()),
            Ok(Some(_)) => {
                let words = Both {
                    id: "`{path}` sudah ada dan lain isinya; pilih nama lain, atau hapus dulu",
                    en: "`{path}` is there already and differs; choose another name, or remove it first",
                };
                self.screen.complain(&Phrase::new(words).with("path", path.display().to_string()));
                Err(Outcome::Usage)
            }
            Err(error) => Err(unreadable(path, &error, self.screen)),
        }
    }

    /// With `--write` and without a mapping, the one that was worked out is kept beside the content for the next file
    /// of this form. One that is there stays.
    fn propose_beside(&self, plan: &Plan) -> Result<Option<String>, Outcome> {
        if self.options.map.is_some() {
            return Ok(None);
        }
        let name = self.books.first().map_or("table", |book| book.name.as_str());
        let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
        let shown = format!("import/{stem}.map.yaml");
        let path = self.root.join(&shown);
        match disk::text(&path) {
            Ok(None) => {
                self.write(&path, &self.proposal(plan))?;
                Ok(Some(shown))
            }
            Ok(Some(_)) => {
                let words = Both {
                    id: "pemetaan `{path}` sudah ada dan tidak diubah; pakai dengan `--map`",
                    en: "the mapping `{path}` is there already and stays; use it with `--map`",
                };
                self.screen.complain(&Phrase::new(words).with("path", path.display().to_string()));
                Ok(None)
            }
            Err(error) => Err(unreadable(&path, &error, self.screen)),
        }
    }

    fn proposal(&self, plan: &Plan) -> String {
        let mut merged = Mapping::default();
        let mut questions: Vec<Question> = Vec::new();
        for reading in plan.readings.iter().rev() {
            merged.merge(&reading.proposal);
        }
        for question in plan.questions() {
            if !questions.contains(question) {
                questions.push(question.clone());
            }
        }
        if let Some(source) = &self.options.source {
            merged.source = Some(source.clone());
        }
        propose::text(&merged, &questions, self.screen.language)
    }

    fn write(&self, path: &Path, text: &str) -> Result<(), Outcome> {
        disk::write(path, text).map_err(|error| self.unwritable(path, &error))
    }

    fn unwritable(&self, path: &Path, error: &std::io::Error) -> Outcome {
        self.screen.complain(&unwritten(path.display().to_string(), error));
        Outcome::Machine
    }

    /// A site of its own.
    fn new_site(&self, given: &mut Options) -> Result<(), Outcome> {
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
            self.screen.complain(&Phrase::new(if names.lacks_region() {
                Both {
                    id: "tabelnya tidak menyebut wilayah: tulis `region: indonesia` (atau kunci lain) di sebuah pemetaan, lalu pakai dengan `--map`",
                    en: "the table names no region: write `region: indonesia` (or another key) into a mapping, and use it with `--map`",
                }
            } else {
                Both {
                    id: "tidak ditemukan kolom wilayah dan ukuran: lihat bentuk tabel di docs/import.md",
                    en: "no column of regions and of measures was found: see the form of tables in docs/import.md",
                }
            }));
            return Err(Outcome::Findings);
        }
        let unknown = names.unnamed_units();
        if !unknown.is_empty() {
            let list: Vec<String> = unknown.iter().map(|key| format!("`{key}`")).collect();
            let words = Both {
                id: "tabelnya tidak menyebut satuan {list}: dianggap cacah biasa; periksa `unit` di `measures.yaml`",
                en: "the table does not name the unit of {list}: taken to be plain counts; check `unit` in `measures.yaml`",
            };
            self.screen.tell(&Phrase::new(words).with("list", list.join(", ")));
        }
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
        let plan = plan(&request);
        files.extend(plan.texts(&bare.dataset, &BTreeMap::new()));
        let figures: Vec<_> = plan.data.iter().flat_map(|file| &file.figures).collect();
        files.extend(release::first(&bare.dataset, &figures, &names, self.screen.language));
        let examined = self.examined(&world(&files))?;
        let controls = self.controls(&plan, &examined)?;
        files.extend(plan.texts(&bare.dataset, &controls));
        let examined = self.examined(&world(&files))?;
        self.propose(&plan)?;
        let mut written = Vec::new();
        if self.options.write && plan.questions().next().is_none() && !figures.is_empty() {
            disk::write_site(self.root, files.iter()).map_err(|error| self.unwritable(self.root, &error))?;
            written.extend(files.keys().cloned());
        }
        // A site without a figure has faults that nobody need hear of before the questions are answered.
        let found = (!figures.is_empty()).then(|| (examined.findings.clone(), examined));
        self.report(&plan, &request, &written, &found, false)
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

    fn report(
        &self,
        plan: &Plan,
        request: &Request<'_>,
        written: &[String],
        found: &Option<(Diagnostics, Examined)>,
        is_idle: bool,
    ) -> Result<(), Outcome> {
        let screen = self.screen;
        let open = plan.questions().next().is_some();
        match self.options.format {
            ImportFormat::Json => {
                if open && self.options.write {
                    screen.complain(&Phrase::new(NOTHING_WRITTEN));
                }
                screen.print(&format!("{:#}\n", report::machine(plan, request, written)));
            }
            ImportFormat::Human => {
                // Whoever wants to hear of findings only is told what there is to answer or to mend.
                if open || plan.refused() > 0 {
                    screen.report(&report::human(plan, request, screen.language));
                } else {
                    screen.say(&report::human(plan, request, screen.language));
                }
                if !written.is_empty() {
                    let words = Both { id: "ditulis: {list}", en: "written: {list}" };
                    screen.tell(&Phrase::new(words).with("list", written.join(", ")));
                }
                if open {
                    screen.complain(&self.to_answer(written));
                } else if written.is_empty() {
                    screen.tell(&Phrase::new(if is_idle {
                        Both { id: "tidak ada yang perlu ditulis", en: "there is nothing to write" }
                    } else if self.options.write {
                        NOTHING_WRITTEN
                    } else {
                        Both {
                            id: "belum ada yang ditulis; tambahkan `--write` untuk menulisnya",
                            en: "nothing has been written yet; add `--write` to write it",
                        }
                    }));
                }
                if let Some((findings, examined)) = found {
                    show(findings, &examined.files, screen);
                }
                if !open && !written.is_empty() {
                    self.next_steps(plan, request.dataset, found.as_ref().map(|(_, examined)| examined));
                }
            }
        }
        let faults = found.as_ref().is_some_and(|(findings, _)| findings.has_errors());
        if open || faults || plan.refused() > 0 { Err(Outcome::Findings) } else { Ok(()) }
    }
}

/// Texts that were read back.
#[derive(Default)]
struct Proven {
    texts: BTreeMap<String, String>,
    findings: Option<(Diagnostics, Examined)>,
}

const NOTHING_WRITTEN: Both = Both {
    id: "tidak ada angka yang ditulis: jawab dulu pertanyaannya di pemetaan",
    en: "no figures were written: answer the questions in the mapping first",
};
