//! A new release with the structure of another: its headline, its promises, its texts with their numbers marked.

use super::marked;
use crate::import::yaml::{comment, quoted};
use crate::indicator::Figures;
use crate::load::markdown;
use crate::load::tree::Node;
use crate::model::{
    Aspect, CellKey, Claim, Dataset, LangId, Narrative, Period, RegionId, Release, ReleaseId,
};
use crate::number::Style;
use crate::prose::nouns;
use crate::source::Files;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// What a person says of a new release.
#[derive(Debug, Clone)]
pub struct NewRelease {
    /// The release that it is like.
    pub like: ReleaseId,
    /// Its key.
    pub id: String,
    /// The period it reports on.
    pub period: Period,
    /// The day it will be published.
    pub released: Date,
    /// Its sources, by their keys; those of the other where none are given.
    pub sources: Vec<String>,
}

/// The files of a new release, by their paths. `declared` is the tree of the other's `release.yaml`.
pub fn release(
    dataset: &Dataset,
    figures: &Figures,
    files: &Files,
    declared: &Node<'_>,
    new: &NewRelease,
) -> BTreeMap<String, String> {
    let like = &dataset.releases[new.like];
    let folder = format!("content/reports/{}", new.id);
    let tags: Vec<&str> = dataset.site.languages.iter().map(|language| language.tag.as_str()).collect();
    let styles: Vec<(Style, Vec<(String, String)>)> = (0..)
        .zip(&dataset.site.languages)
        .map(|(at, spoken)| (Style::of(spoken).unwrap_or_else(Style::english), nouns(dataset, LangId(at))))
        .collect();
    let mark = |language: LangId, text: &str, is_body: bool| match styles.get(usize::from(language.0)) {
        Some((style, nouns)) => marked(text, style, nouns, is_body),
        None => text.to_owned(),
    };
    let mut out = BTreeMap::new();
    let head = Head { dataset, figures, files, declared, like, new, tags: &tags, mark: &mark };
    out.insert(format!("{folder}/release.yaml"), head.text());
    for narrative in dataset.narratives.iter().filter(|narrative| narrative.release == new.like) {
        let path = &files.get(narrative.span.file).path;
        if let Some(name) = path.strip_prefix(&format!("content/reports/{}/", like.id)) {
            out.insert(format!("{folder}/{name}"), narrative_text(files, narrative, &mark));
        }
    }
    out
}

/// Marks the numbers of a text in a language.
type Mark<'m> = &'m dyn Fn(LangId, &str, bool) -> String;

/// A narrative with its numbers marked; the day of its last change goes.
fn narrative_text(files: &Files, narrative: &Narrative, mark: Mark<'_>) -> String {
    let file = files.get(narrative.span.file);
    let document = markdown(narrative.span.file, file);
    let mut out = String::new();
    let heads = [("title", &narrative.title), ("summary", &narrative.summary)];
    if document.front.is_some() && heads.iter().any(|(_, text)| text.is_some()) {
        out.push_str("---\n");
        for (key, text) in heads {
            if let Some(text) = text {
                let _ = writeln!(out, "{key}: {}", quoted(&mark(narrative.language, text, false)));
            }
        }
        out.push_str("---\n");
    }
    out.push_str(&mark(narrative.language, document.body, true));
    out
}

/// The `release.yaml` of a new release.
struct Head<'a> {
    dataset: &'a Dataset,
    figures: &'a Figures,
    files: &'a Files,
    declared: &'a Node<'a>,
    like: &'a Release,
    new: &'a NewRelease,
    tags: &'a [&'a str],
    mark: Mark<'a>,
}

impl Head<'_> {
    fn text(&self) -> String {
        let say = |id: &'static str, en: &'static str| match self.tags.first() {
            Some(&"en") => en,
            _ => id,
        };
        let like = &self.like.id;
        let whole = &self.files.get(self.like.span.file).text;
        let mut out = String::new();
        // The editor's line says where the schema is, counted from the folder: the same for both.
        let first = whole.trim_start_matches('\u{feff}').lines().next();
        if let Some(line) = first.filter(|line| line.starts_with("# yaml-language-server:")) {
            let _ = writeln!(out, "{line}");
        }
        let _ = writeln!(
            out,
            "{} `{like}`.\n",
            say(
                "# Disusun dengan `cakupan new release` menurut laporan",
                "# Made with `cakupan new release` like the report"
            )
        );
        let _ = writeln!(out, "title: {}", self.title());
        let _ = writeln!(
            out,
            "draft: true                      {}",
            say(
                "# hapus baris ini bila laporan siap terbit",
                "# take this line out when the report is ready"
            )
        );
        let _ = writeln!(out, "period: {}", self.new.period);
        let _ = writeln!(
            out,
            "released: {}             {}",
            self.new.released,
            say("# hari terbit", "# the day it is published")
        );
        if self.new.sources.is_empty() {
            let _ = writeln!(
                out,
                "{}",
                say(
                    "# sumber laporan sebelumnya: ganti dengan sumber angka yang baru",
                    "# the sources of the report before: put those of the new figures in their place"
                )
            );
            self.copy(&mut out, "sources");
        } else {
            let _ = writeln!(out, "sources: [{}]", self.new.sources.join(", "));
        }
        for key in ["series", "lead", "era", "regions", "headline", "promises"] {
            self.copy(&mut out, key);
        }
        let absent = self.absent();
        if !absent.is_empty() {
            let _ = writeln!(
                out,
                "{}\nabsent:",
                say(
                    "# yang dijanjikan dan belum ada: hapus barisnya begitu angkanya masuk",
                    "# what is promised and not there yet: take each line out once its figures are in"
                )
            );
            out.push_str(&absent);
        }
        out
    }

    fn title(&self) -> String {
        let language = |at: usize| LangId(u8::try_from(at).unwrap_or_default());
        let titles: Vec<(usize, &str)> =
            (0..self.tags.len()).filter_map(|at| Some((at, self.like.title.own(language(at))?))).collect();
        let same = titles.iter().all(|(_, title)| titles.first().is_some_and(|(_, first)| first == title));
        let marked =
            |(at, title): &(usize, &str)| quoted(&(self.mark)(language(*at), &comment(title), false));
        match titles.first() {
            Some(first) if same => marked(first),
            _ => {
                let each: Vec<String> =
                    titles.iter().map(|one| format!("{}: {}", self.tags[one.0], marked(one))).collect();
                format!("{{ {} }}", each.join(", "))
            }
        }
    }

    /// A key of the other with its value as it is written there, comments and all.
    fn copy(&self, out: &mut String, key: &str) {
        let entries = self.declared.as_mapping().unwrap_or_default();
        let Some(entry) = entries.iter().find(|entry| entry.key.value == key) else { return };
        let whole = &self.files.get(self.like.span.file).text;
        let (start, end) = (entry.key.span.range().start, entry.value.span.range().end);
        if let Some(written) = whole.get(start..end) {
            let _ = writeln!(out, "{}", written.trim_end());
        }
    }

    /// Lines for what is promised and not there; those of one reason, regions and period together.
    fn absent(&self) -> String {
        let mut groups: BTreeMap<(Period, Vec<RegionId>), Vec<String>> = BTreeMap::new();
        for promise in &self.like.promises {
            let claim = Claim { period: self.moved(promise.claim.period), ..promise.claim };
            let missing: Vec<RegionId> =
                promise.regions.iter().copied().filter(|region| !self.is_there(claim, *region)).collect();
            if missing.is_empty() {
                continue;
            }
            let aspect = claim.aspect.map_or(String::new(), |aspect| format!("@{}", aspect.key()));
            let measure = format!("{}{aspect}", self.dataset.measures.key_of(claim.what));
            groups.entry((claim.period, missing)).or_default().push(measure);
        }
        let mut out = String::new();
        for ((period, regions), measures) in groups {
            let all = self.all_regions(&regions);
            let keys: Vec<&str> =
                regions.iter().map(|region| self.dataset.regions.all[*region].id.as_str()).collect();
            let regions = if all { String::new() } else { format!("regions: [{}], ", keys.join(", ")) };
            let period =
                if period == self.new.period { String::new() } else { format!("period: {period}, ") };
            let _ = writeln!(
                out,
                "  - {{ measures: [{}], {regions}{period}reason: not-yet-reported }}",
                measures.join(", ")
            );
        }
        out
    }

    /// Whether these are all regions of the release, which need not be named.
    fn all_regions(&self, regions: &[RegionId]) -> bool {
        let mut all: Vec<RegionId> = self.like.regions_with_lead().collect();
        all.sort_unstable();
        all == regions
    }

    /// What is promised for the period of the other is promised for that of this one.
    fn moved(&self, period: Period) -> Period {
        if period == self.like.period { self.new.period } else { period }
    }

    fn is_there(&self, claim: Claim, region: RegionId) -> bool {
        let aspects = claim.aspect.map_or(vec![Aspect::Actual, Aspect::Estimate], |aspect| vec![aspect]);
        aspects.into_iter().any(|aspect| {
            let key = CellKey {
                region,
                measure: claim.what.measure,
                category: claim.what.category,
                period: claim.period,
                aspect,
            };
            self.figures.get(key).is_some()
        })
    }
}
