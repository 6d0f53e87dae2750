//! `cakupan import FILE…`: figures from spreadsheets, shown first and written when asked.

mod after;
mod fresh;
mod outlook;
mod told;

use super::Outcome;
use super::options::ImportOptions;
use super::overlay::show;
use super::screen::Screen;
use super::trouble::{unread, unwritten};
use crate::diag::{Both, Phrase};
use crate::import::book::Book;
use crate::import::mapping::Mapping;
use crate::import::open::open;
use crate::import::reading::{Options, Question};
use crate::import::{Plan, Request, disk, plan, propose};
use crate::model::{Control, PartialDate, Period};
use crate::pipeline::Examined;
use crate::world::{DiskWorld, Overlay, World};
use outlook::Outlook;
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
        let (texts, outlook) = match open {
            true => Default::default(),
            false => self.proven(&plan, &examined, &world)?,
        };
        self.propose(&plan)?;
        let mut written = Vec::new();
        // What `check` would refuse for its figures is not written.
        if self.options.write && !outlook.as_ref().is_some_and(Outlook::is_refused) {
            written.extend(self.propose_beside(&plan)?);
            if !open {
                // What the figures refer to comes before the figures.
                let mut order: Vec<(&String, &String)> = texts.iter().collect();
                order.sort_by_key(|(path, _)| !path.ends_with("sources.yaml"));
                for (path, text) in order {
                    self.write(&self.root.join(path), text)?;
                    written.push(path.clone());
                }
            }
        }
        self.report(&plan, &request, &written, outlook.as_ref(), texts.is_empty())
    }

    fn examined(&self, world: &dyn World) -> Result<Examined, Outcome> {
        super::overlay::everything(world, self.screen)
    }

    /// The texts that would be written, read back and held against what was meant, and what would be found of the
    /// content with them.
    fn proven(
        &self,
        plan: &Plan,
        now: &Examined,
        world: &dyn World,
    ) -> Result<(BTreeMap<String, String>, Option<Outlook>), Outcome> {
        let bare = plan.texts(&now.dataset, &BTreeMap::new());
        if bare.is_empty() {
            return Ok(Default::default());
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
        let texts = plan.texts(&now.dataset, &controls);
        let examined = self.examined(&overlay(&texts))?;
        let outlook = self.outlook(plan, examined, Some(now))?;
        Ok((texts, Some(outlook)))
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
}
