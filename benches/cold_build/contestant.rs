//! Who is measured, and how it is called.

use crate::workload::Size;
use crate::workload::content::Product;
use std::path::Path;

/// A generator.
#[derive(Debug, Clone)]
pub(crate) struct Contestant {
    pub(crate) name: String,
    /// The program and its arguments, with `{size}`, `{root}` and `{out}` in them.
    words: Vec<String>,
    /// Whether it makes a site.
    pub(crate) builds: bool,
    /// What it makes, if it is cakupan.
    pub(crate) product: Product,
}

/// One build.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place<'a> {
    pub(crate) size: Size,
    /// The folder that holds `content/`.
    pub(crate) root: &'a Path,
    /// The folder to build into; it is not there yet.
    pub(crate) out: &'a Path,
}

impl Contestant {
    /// Cakupan first: the others are compared with it. Beside others it makes what they make, and with
    /// `whole` once more everything.
    pub(crate) fn all(
        program: &str,
        jobs: &[u16],
        peers: &[String],
        whole: bool,
    ) -> Result<Vec<Self>, String> {
        let product = if peers.is_empty() { Product::Whole } else { Product::Peers };
        let cakupan = |name: &str, jobs, product| Self::cakupan(program, name, jobs, product);
        let mut all: Vec<Self> = match jobs {
            [] => vec![cakupan("cakupan", None, product)],
            jobs => jobs.iter().map(|n| cakupan(&format!("cakupan-j{n}"), Some(*n), product)).collect(),
        };
        for peer in peers {
            all.push(Self::peer(peer)?);
        }
        all.extend(whole.then(|| cakupan("cakupan-whole", None, Product::Whole)));
        let mut names: Vec<&str> = all.iter().map(|one| one.name.as_str()).collect();
        names.sort_unstable();
        match names.windows(2).find(|pair| pair[0] == pair[1]) {
            Some(pair) => Err(format!("two contestants are called `{}`", pair[0])),
            None => Ok(all),
        }
    }

    fn cakupan(program: &str, name: &str, jobs: Option<u16>, product: Product) -> Self {
        let words = [program, "build", "{root}", "-o", "{out}"];
        let mut words: Vec<String> = words.map(str::to_owned).into();
        if let Some(jobs) = jobs {
            words.extend(["--jobs".to_owned(), jobs.to_string()]);
        }
        Self { name: name.to_owned(), words, builds: true, product }
    }

    /// `cakupan check` beside what only parses, each with each number of threads; with `texts` also beside what reads
    /// the narratives besides. The other parser comes first: all are compared with it.
    pub(crate) fn checking(program: &str, jobs: &[u16], texts: bool) -> Result<Vec<Self>, String> {
        let own = std::env::current_exe().map_err(|error| error.to_string())?;
        let parse = |parser: &str, texts: bool| {
            let words = ["--bench", "--parse", parser, "--root", "{root}"].map(str::to_owned);
            let texts = texts.then(|| "--texts".to_owned());
            std::iter::once(own.to_string_lossy().into_owned()).chain(words).chain(texts).collect::<Vec<_>>()
        };
        let check = [program, "check", "{root}"].map(str::to_owned).into();
        let mut all = vec![("parse-other", parse("yaml-serde", false)), ("parse", parse("cakupan", false))];
        all.push(("load", parse("loader", false)));
        all.extend(texts.then(|| ("parse-and-read", parse("yaml-serde", true))));
        all.push(("check", check));
        let jobs: Vec<Option<u16>> =
            if jobs.is_empty() { vec![None] } else { jobs.iter().copied().map(Some).collect() };
        let each = jobs.into_iter().flat_map(|jobs| all.iter().map(move |one| (jobs, one)));
        Ok(each
            .map(|(jobs, (name, words))| {
                let mut words = words.clone();
                words.extend(jobs.iter().flat_map(|jobs| ["--jobs".to_owned(), jobs.to_string()]));
                let name = jobs.map_or_else(|| (*name).to_owned(), |jobs| format!("{name}-j{jobs}"));
                Self { name, words, builds: false, product: Product::Whole }
            })
            .collect())
    }

    fn peer(text: &str) -> Result<Self, String> {
        let (name, command) = text.split_once('=').unwrap_or((text, ""));
        let words: Vec<String> = command.split_whitespace().map(str::to_owned).collect();
        let is_name = |c: char| c.is_ascii_alphanumeric() || c == '-';
        if name.is_empty() || !name.chars().all(is_name) || !words.iter().any(|word| word.contains("{out}")) {
            return Err(format!("`{text}` is not NAME=COMMAND with `{{out}}` in the command"));
        }
        Ok(Self { name: name.to_owned(), words, builds: true, product: Product::Peers })
    }

    /// The words of one build.
    pub(crate) fn command(&self, place: &Place<'_>) -> Vec<String> {
        let fill = |word: &String| {
            word.replace("{size}", &place.size.to_string())
                .replace("{root}", &place.root.to_string_lossy())
                .replace("{out}", &place.out.to_string_lossy())
        };
        self.words.iter().map(fill).collect()
    }
}
