//! The demonstration is what it promises: every figure of its content is on the site, in both languages, with its
//! source, its date and its period; what conflicts is shown to conflict; what sums, sums; and a day in the past
//! knows nothing of what came later.
//!
//! The site is built in memory and read as its readers have it: the rows of its tables. What is expected comes from
//! the dataset, written by the number engine, and not from the code that makes the pages.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and reads a list of facts where there is one"
)]

#[path = "demonstration/html.rs"]
mod html;

use cakupan::diag::UiLanguage;
use cakupan::indicator::{Figures, derive, disputes};
use cakupan::model::{
    CategoryId, CellKey, Dataset, LangId, MeasureRef, Observation, PartialDate, Period, Quantity, RegionId,
    Release, Stated,
};
use cakupan::number::{Form, Noun, PeriodForm, Style};
use cakupan::pipeline::{Examined, Made, Settings, examine, make};
use cakupan::site::Site;
use cakupan::theme::{Overrides, Theme};
use cakupan::world::DiskWorld;
use html::{Row, entry, numbers, rows, text};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// A demonstration that was built.
struct Built {
    examined: Examined,
    made: Made,
    files: BTreeMap<String, Vec<u8>>,
}

impl Built {
    fn with(settings: &Settings) -> Self {
        let examined = examine(&DiskWorld::new(env!("CARGO_MANIFEST_DIR")), settings).unwrap();
        let site = Site::default();
        let made = make(&examined, settings, &site).unwrap();
        Self { examined, made, files: site.into_files() }
    }

    /// As it is published.
    fn now() -> &'static Self {
        static BUILT: OnceLock<Built> = OnceLock::new();
        BUILT.get_or_init(|| Self::with(&Settings::default()))
    }

    fn dataset(&self) -> &Dataset {
        &self.examined.dataset
    }

    fn page(&self, path: &str) -> &str {
        let bytes = self.files.get(path).unwrap_or_else(|| panic!("there is no page {path}"));
        std::str::from_utf8(bytes).unwrap()
    }

    fn findings(&self) -> Vec<String> {
        let both = [&self.examined.findings, &self.made.findings];
        let all = both.into_iter().flat_map(|findings| findings.sorted());
        all.map(|one| format!("{} {}", one.rule.code, one.message.text(UiLanguage::English))).collect()
    }
}

/// A language of the site with its words.
struct Tongue {
    id: LangId,
    style: Style,
    theme: Theme,
    tag: &'static str,
    root: &'static str,
    regions: &'static str,
    reports: &'static str,
    revisions: &'static str,
}

impl Tongue {
    fn both() -> [Self; 2] {
        let theme = || Theme::load(Overrides::none()).unwrap();
        [
            Self {
                id: LangId(0),
                style: Style::indonesian(),
                theme: theme(),
                tag: "id",
                root: "",
                regions: "wilayah",
                reports: "laporan",
                revisions: "revisi.html",
            },
            Self {
                id: LangId(1),
                style: Style::english(),
                theme: theme(),
                tag: "en",
                root: "en/",
                regions: "regions",
                reports: "reports",
                revisions: "revisions.html",
            },
        ]
    }

    fn word(&self, key: &str) -> String {
        self.theme.messages(self.tag).unwrap().get(key, &[]).unwrap()
    }

    fn value(&self, dataset: &Dataset, key: CellKey, stated: &Stated, form: Form) -> String {
        let unit = dataset.measures.unit_of(key.measure);
        let (one, other) = (unit.one.get(self.id), unit.other.get(self.id));
        let noun = Noun { kind: unit.kind, key: &unit.id, one, other };
        let written = match stated {
            Stated::Quantity(quantity) => self.style.quantity(quantity, &noun, form),
            Stated::Missing(reason) => self.word(&format!("missing-{}", reason.key())),
        };
        text(&written.replace('<', "&lt;"))
    }

    fn profile(&self, dataset: &Dataset, region: RegionId) -> String {
        format!("{}{}/{}.html", self.root, self.regions, dataset.regions.all[region].id)
    }

    fn overview(&self, release: &Release) -> String {
        format!("{}{}/{}/index.html", self.root, self.reports, release.id)
    }

    /// The page of a region in a release, if it has one.
    fn report(&self, dataset: &Dataset, release: &Release, region: RegionId) -> Option<String> {
        if release.lead == region {
            return Some(self.overview(release));
        }
        let id = &dataset.regions.all[region].id;
        let folder = format!("{}{}/{}", self.root, self.reports, release.id);
        release.regions.contains(&region).then(|| format!("{folder}/{id}.html"))
    }

    /// Whether a row says all of an observation: measure and category, value, period, kind, source and the day on
    /// which it became known.
    fn says(&self, row: &Row, dataset: &Dataset, one: &Observation) -> bool {
        let key = one.key;
        let period = self.style.period(&key.period, PeriodForm::Full);
        let released = self.style.partial_date(&one.released);
        let source = &dataset.sources[one.source];
        let categories = dataset.measures.values(key.category).map(|value| value.name.get(self.id));
        let mut words = vec![
            dataset.measures.all[key.measure].name.get(self.id).to_owned(),
            period,
            released,
            self.word(&format!("aspect-{}", key.aspect.key())),
            source.outlet.get(self.id).to_owned(),
        ];
        words.extend(categories.map(str::to_owned));
        row.value == self.value(dataset, key, &one.stated, Form::Table)
            && words.iter().all(|words| row.text.contains(&text(&words.replace('<', "&lt;"))))
            && row.links.iter().any(|link| link.ends_with(&format!("#{}", source.id)))
    }
}

/// The observations of `wanted` that a page does not list. A row stands for one observation only.
fn unlisted<'o>(
    tongue: &Tongue,
    dataset: &Dataset,
    page: &str,
    wanted: impl IntoIterator<Item = &'o Observation>,
) -> Vec<String> {
    let mut open = rows(page);
    let mut out = Vec::new();
    for one in wanted {
        match open.iter().position(|row| tongue.says(row, dataset, one)) {
            Some(at) => drop(open.swap_remove(at)),
            None => {
                let value = tongue.value(dataset, one.key, &one.stated, Form::Table);
                let source = &dataset.sources[one.source].id;
                out.push(format!("{} = {value} ({source})", dataset.cell_name(one.key)));
            }
        }
    }
    out
}

fn by_region(dataset: &Dataset) -> BTreeMap<RegionId, Vec<&Observation>> {
    let mut out: BTreeMap<RegionId, Vec<&Observation>> = BTreeMap::new();
    for one in dataset.cells.observations() {
        out.entry(one.key.region).or_default().push(one);
    }
    out
}

#[test]
fn it_is_built_without_a_finding_and_all_of_it_is_published() {
    let built = Built::now();
    assert_eq!(built.findings(), [""; 0]);
    assert!(built.made.coverage.known > 900, "{:?}", built.made.coverage);
    assert_eq!(built.made.coverage.published, built.made.coverage.known);
}

#[test]
fn every_observation_is_in_the_profile_of_its_region_in_both_languages() {
    let built = Built::now();
    let dataset = built.dataset();
    let mut wrong = Vec::new();
    let mut seen = 0;
    for tongue in Tongue::both() {
        for (region, observations) in by_region(dataset) {
            let path = tongue.profile(dataset, region);
            seen += observations.len();
            let missing = unlisted(&tongue, dataset, built.page(&path), observations);
            wrong.extend(missing.into_iter().map(|one| format!("{path}: {one}")));
        }
    }
    assert_eq!(seen, 2 * dataset.cells.observations().len());
    assert!(wrong.is_empty(), "{} of {seen} are missing:\n{}", wrong.len(), wrong.join("\n"));
}

/// The proof above is one only if it fails for a figure that is not there.
#[test]
fn a_figure_that_was_made_up_is_in_no_profile() {
    let built = Built::now();
    let dataset = built.dataset();
    for tongue in Tongue::both() {
        for (region, observations) in by_region(dataset) {
            let page = built.page(&tongue.profile(dataset, region)).to_owned();
            let one = observations[0];
            let another = |other: &str| dataset.sources.find(other).unwrap();
            let source =
                if dataset.sources[one.source].id == "issa-2016" { "batamtoday-2011" } else { "issa-2016" };
            let changed = [
                Observation { stated: Stated::Quantity(Quantity::exact(123_454_321)), ..one.clone() },
                Observation { source: another(source), ..one.clone() },
                Observation {
                    key: CellKey { period: Period::parse("1987-06").unwrap(), ..one.key },
                    ..one.clone()
                },
                Observation { released: PartialDate::parse("1987-06-05").unwrap(), ..one.clone() },
            ];
            for made_up in &changed {
                assert_eq!(unlisted(&tongue, dataset, &page, [made_up]).len(), 1, "{made_up:?}");
            }
            // What is listed once is not listed twice.
            let same: Vec<_> = observations.iter().filter(|other| same_row(one, other)).collect();
            let twice = same.iter().map(|_| one).chain([one]);
            assert_eq!(unlisted(&tongue, dataset, &page, twice).len(), 1, "{}", dataset.cell_name(one.key));
        }
    }
}

fn same_row(one: &Observation, other: &Observation) -> bool {
    one.key == other.key
        && one.stated == other.stated
        && one.source == other.source
        && one.released == other.released
}

/// The sources of the historical releases.
const NEWS: [&str; 6] = [
    "news-palembang-2012",
    "news-bengkulu-2013",
    "sindonews-2014",
    "sindonews-2014-headline",
    "news-kalimantan-2016",
    "news-jambi-2017",
];

fn of_source<'d>(dataset: &'d Dataset, source: &str) -> Vec<&'d Observation> {
    let source = dataset.sources.find(source).unwrap_or_else(|| panic!("there is no source {source}"));
    dataset.cells.observations().iter().filter(|one| one.source == source).collect()
}

#[test]
fn the_facts_of_the_news_reports_are_on_the_pages_of_their_releases() {
    let built = Built::now();
    let dataset = built.dataset();
    let mut wrong = Vec::new();
    for source in NEWS {
        let id = dataset.sources.find(source).unwrap();
        let facts = of_source(dataset, source);
        assert!(!facts.is_empty(), "{source} has no facts");
        // The release that was made of it is the first in time that rests on it.
        let releases = dataset.releases.iter().map(|(_, release)| release);
        let release =
            releases.filter(|one| one.sources.contains(&id)).min_by_key(|one| one.released).unwrap();
        for tongue in Tongue::both() {
            let mut pages: BTreeMap<String, Vec<&Observation>> = BTreeMap::new();
            for fact in &facts {
                match tongue.report(dataset, release, fact.key.region) {
                    Some(path) => pages.entry(path).or_default().push(fact),
                    None => {
                        wrong.push(format!("{}: no page for {}", release.id, dataset.cell_name(fact.key)));
                    }
                }
            }
            for (path, facts) in pages {
                let missing = unlisted(&tongue, dataset, built.page(&path), facts);
                wrong.extend(missing.into_iter().map(|one| format!("{path}: {one}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where the list of the facts may be.
const SEEDS: &str = "../shared/facts/seed_facts.csv";

/// Of which report each fact is, by the first three letters of its file.
const REPORTS: [(&str, &[&str]); 5] = [
    ("000", &["news-bengkulu-2013"]),
    ("001", &["sindonews-2014", "sindonews-2014-headline"]),
    ("002", &["news-kalimantan-2016"]),
    ("003", &["news-palembang-2012"]),
    ("004", &["news-jambi-2017"]),
];

/// Facts that are no figures, and the words in the note of the source that tell them.
const EVENTS: [(&str, &str, &str); 1] = [("S57", "news-palembang-2012", "awal 2014")];

/// Every stated fact of the list is an observation: in the words of the report, or with the same value and bounds.
#[test]
fn every_stated_fact_of_the_list_is_among_the_observations() {
    let list = Path::new(env!("CARGO_MANIFEST_DIR")).join(SEEDS);
    if !list.is_file() {
        println!("skipped: the list of the facts, {SEEDS}, is not on this machine");
        return;
    }
    let dataset = Built::now().dataset();
    let facts = stated_facts(&list);
    assert_eq!(facts.len(), 43);
    let missing: Vec<String> =
        facts.iter().filter(|fact| !is_told(dataset, fact)).map(|fact| format!("{fact:?}")).collect();
    assert!(missing.is_empty(), "{}", missing.join("\n"));

    let mut made_up = facts[0].clone();
    made_up.insert("as_reported".into(), "14,2 juta jiwa".into());
    assert!(is_told(dataset, &made_up), "the value is still the same");
    made_up.insert("value".into(), "14200000".into());
    assert!(!is_told(dataset, &made_up), "a fact that was made up is not there");
}

type Fact = BTreeMap<String, String>;

fn stated_facts(list: &PathBuf) -> Vec<Fact> {
    let mut reader = csv::Reader::from_path(list).unwrap();
    let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    let records = reader.records().map(|record| record.unwrap());
    let facts = records.map(|record| names.iter().cloned().zip(record.iter().map(str::to_owned)).collect());
    facts.filter(|fact: &Fact| fact["derived"] == "0").collect()
}

fn is_told(dataset: &Dataset, fact: &Fact) -> bool {
    if let Some((_, source, words)) = EVENTS.iter().find(|(id, ..)| *id == fact["id"]) {
        let source = &dataset.sources[dataset.sources.find(source).unwrap()];
        return source.note.as_ref().is_some_and(|note| note.get(LangId(0)).contains(words));
    }
    let sources = REPORTS.iter().find(|(file, _)| fact["seed"].starts_with(file)).unwrap().1;
    let here = sources.iter().flat_map(|source| of_source(dataset, source));
    here.into_iter().any(|one| {
        let wording = one.remarks.as_deref().and_then(|remarks| remarks.wording.as_deref());
        let value = one.stated.quantity().and_then(Quantity::representative).map(|value| value.normalize());
        let same_value = !fact["value"].is_empty()
            && value.is_some_and(|value| fact["value"].parse().is_ok_and(|other| value == other));
        let region = dataset.regions.all[one.key.region].name.get(LangId(0));
        // A fact of each place ("per daerah") is told of the place whose office told it.
        let same_region = region.contains(&fact["region"]) || fact["region"] == "per daerah";
        same_region && (wording == Some(&*fact["as_reported"]) || same_value)
    })
}

#[test]
fn every_declared_conflict_is_shown_with_all_its_values() {
    let built = Built::now();
    let dataset = built.dataset();
    assert!(dataset.conflicts.len() > 10, "only {}", dataset.conflicts.len());
    let mut wrong = Vec::new();
    for tongue in Tongue::both() {
        let revisions = built.page(&format!("{}{}", tongue.root, tongue.revisions)).to_owned();
        for conflict in &dataset.conflicts {
            let id = format!("c-{}", conflict.id);
            let shown = entry(&revisions, "article", &id).unwrap_or_else(|| panic!("{id} is not shown"));
            assert!(text(shown).contains(&text(&conflict.title.get(tongue.id).replace('<', "&lt;"))), "{id}");
            let values = numbers(shown);
            for cell in &conflict.cells {
                for one in dataset.cells.of(*cell) {
                    let value = tongue.value(dataset, *cell, &one.stated, Form::Prose);
                    if !values.contains(&value) {
                        wrong.push(format!("{id} does not show {value}"));
                    }
                }
                let path = tongue.profile(dataset, cell.region);
                let link = format!("{}#{id}", tongue.revisions);
                for one in dataset.cells.of(*cell) {
                    let all = rows(built.page(&path));
                    let mut own = all.iter().filter(|row| tongue.says(row, dataset, one));
                    if !own.any(|row| row.links.iter().any(|to| to.ends_with(&link))) {
                        wrong.push(format!("{path}: {} does not link to {link}", dataset.cell_name(*cell)));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_forty_million_and_the_497_outlets_are_shown_to_conflict() {
    let built = Built::now();
    for (path, expected) in [
        ("revisi.html", [("c-forty-million", "40 juta orang"), ("c-forty-million", "11,5 juta orang")]),
        (
            "en/revisions.html",
            [("c-forty-million", "40 million people"), ("c-forty-million", "11.5 million people")],
        ),
    ] {
        for (id, value) in expected {
            let shown = numbers(entry(built.page(path), "article", id).unwrap());
            assert!(shown.iter().any(|number| number == value), "{path} {id}: {shown:?}");
        }
        let page = built.page(path);
        assert_eq!(
            numbers(entry(page, "article", "c-forty-million").unwrap())
                .iter()
                .filter(|n| n.starts_with("40 "))
                .count(),
            2
        );
        let outlets = numbers(entry(page, "article", "c-four-nine-seven-outlets").unwrap());
        assert_eq!(
            outlets.iter().filter(|number| number.starts_with("497 ")).count(),
            2,
            "{path}: {outlets:?}"
        );
    }
}

#[test]
fn every_cell_on_which_sources_disagree_is_shown_with_all_its_values() {
    let built = Built::now();
    let dataset = built.dataset();
    let disputes = disputes(dataset, None);
    assert!(!disputes.is_empty());
    let mut wrong = Vec::new();
    for tongue in Tongue::both() {
        let revisions = built.page(&format!("{}{}", tongue.root, tongue.revisions)).to_owned();
        for dispute in &disputes {
            let key = dispute.key;
            let name = dataset.cell_name(key);
            let id = format!(
                "d-{}-{}-{}-{}",
                dataset.regions.all[key.region].id,
                dataset.measures.key_of(key.what()),
                key.period,
                key.aspect.key()
            )
            .replace('/', "-");
            let shown = entry(&revisions, "article", &id).unwrap_or_else(|| panic!("{id} is not shown"));
            let values = numbers(shown);
            let all = rows(built.page(&tongue.profile(dataset, key.region)));
            for one in &dispute.statements {
                let value = tongue.value(dataset, key, &one.stated, Form::Prose);
                if !values.contains(&value) {
                    wrong.push(format!("{id} does not show {value}"));
                }
                let Some(row) = all.iter().find(|row| tongue.says(row, dataset, one)) else {
                    wrong.push(format!("{name}: no row for {value}"));
                    continue;
                };
                for other in dispute.statements.iter().filter(|other| other.source != one.source) {
                    let other = tongue.value(dataset, key, &other.stated, Form::Prose);
                    if !row.text.contains(&other) {
                        wrong.push(format!("{name}: the row of {value} says nothing of {other}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn what(dataset: &Dataset, measure: &str, value: Option<&str>) -> MeasureRef {
    let measure = dataset.measures.all.find(measure).unwrap();
    let total = MeasureRef { measure, category: CategoryId::TOTAL };
    let Some(value) = value else { return total };
    let wanted = format!("{}/{value}", dataset.measures.all[measure].id);
    let parts = dataset.measures.all[measure]
        .parts
        .iter()
        .map(|category| MeasureRef { measure, category: *category });
    parts.into_iter().find(|part| dataset.measures.key_of(*part) == wanted).unwrap()
}

fn actual(figures: &Figures, region: RegionId, what: MeasureRef, period: Period) -> u64 {
    let figure = figures.actual(region, what, period).unwrap();
    figure.quantity().unwrap().point().unwrap().try_into().unwrap()
}

#[test]
fn the_provinces_of_december_2023_sum_to_the_nation() {
    let built = Built::now();
    let dataset = built.dataset();
    let release = &dataset.releases[dataset.releases.find("2023-12").unwrap()];
    let provinces = dataset.regions.of_era(release.era.unwrap());
    assert_eq!(provinces.len(), 34);
    let figures = derive(dataset, None);
    let nation = dataset.regions.all.find("indonesia").unwrap();
    assert_eq!(release.lead, nation);
    let expected = [
        (None, 41_560_938, "41.560.938", "41,560,938"),
        (Some("pu"), 25_004_383, "25.004.383", "25,004,383"),
        (Some("bpu"), 9_192_755, "9.192.755", "9,192,755"),
        (Some("jakon"), 7_363_800, "7.363.800", "7,363,800"),
    ];
    let [indonesian, english] = Tongue::both().map(|tongue| text(built.page(&tongue.overview(release))));
    for (segment, total, id, en) in expected {
        let what = what(dataset, "participants.active", segment);
        let sum: u64 = provinces.iter().map(|one| actual(&figures, *one, what, release.period)).sum();
        assert_eq!(sum, total, "{segment:?}");
        assert_eq!(actual(&figures, nation, what, release.period), total, "{segment:?}");
        assert!(indonesian.contains(id), "{id} is not on the overview");
        assert!(english.contains(en), "{en} is not on the overview");
    }
    assert!(
        indonesian.contains("Jumlah 41.560.938 34 dari 34 provinsi"),
        "how many provinces the sum covers is not said"
    );
    assert!(
        english.contains("41,560,938 34 of 34 provinces"),
        "how many provinces the sum covers is not said"
    );
}

#[test]
fn the_report_of_december_2023_has_an_overview_and_a_page_for_each_of_34_provinces() {
    let built = Built::now();
    let dataset = built.dataset();
    let release = &dataset.releases[dataset.releases.find("2023-12").unwrap()];
    let provinces = dataset.regions.of_era(release.era.unwrap());
    for tongue in Tongue::both() {
        let folder = format!("{}{}/2023-12/", tongue.root, tongue.reports);
        let pages: BTreeSet<String> = built
            .files
            .keys()
            .filter(|path| path.starts_with(&folder) && path.ends_with(".html"))
            .cloned()
            .collect();
        let mut expected: BTreeSet<String> =
            provinces.iter().map(|one| format!("{folder}{}.html", dataset.regions.all[*one].id)).collect();
        expected.insert(format!("{folder}index.html"));
        assert_eq!(pages, expected);
        assert_eq!(pages.len(), 35);
        // A noun that the text has itself is not written behind the figure as well.
        for path in &pages {
            let text = text(built.page(path));
            let doubled =
                ["kasus kasus", "cases work", " orang peserta aktif", "people active", "people wage"];
            assert_eq!(doubled.iter().find(|words| text.contains(**words)), None, "{path}");
        }
    }
    let yogyakarta = built.page("laporan/2023-12/di-yogyakarta.html");
    assert!(yogyakarta.contains("<a class=\"t\" href=\"../../glosarium.html#active\">peserta aktif</a>"));
    assert!(yogyakarta.contains(">November 2021: 412.982 (beda masa, tidak sebanding)</li>"));
}

/// What a release says is known on its own day: its marks and charts hold then, too.
#[test]
fn every_release_stands_on_the_day_it_came_out() {
    for (_, release) in Built::now().dataset().releases.iter() {
        let then = Built::with(&Settings { as_of: Some(release.released), ..Settings::default() });
        assert_eq!(then.findings(), [""; 0], "{}", release.id);
        assert!(then.dataset().releases.find(&release.id).is_some());
    }
}

#[test]
fn the_end_of_2013_knows_nothing_of_what_came_later() {
    let day = "2013-12-31".parse().unwrap();
    let then = Built::with(&Settings { as_of: Some(day), ..Settings::default() });
    assert_eq!(then.findings(), [""; 0]);
    let (now, known) = (Built::now().dataset(), then.dataset());
    assert!(known.cells.observations().len() > 20 && known.cells.len() < now.cells.len());
    assert_eq!(then.made.coverage.published, then.made.coverage.known);
    for (_, release) in now.releases.iter().filter(|(_, release)| release.released > day) {
        let id = format!("/{}/", release.id);
        let pages: Vec<_> = then.files.keys().filter(|path| path.contains(&id)).collect();
        assert!(pages.is_empty(), "{pages:?}");
    }
    let mut wrong = Vec::new();
    for tongue in Tongue::both() {
        let later: BTreeSet<String> = &long_values(now, &tongue) - &long_values(known, &tongue);
        assert!(later.len() > 200, "only {} values are later", later.len());
        for path in then.files.keys().filter(|path| path.ends_with(".html")) {
            // A page of its own has no date: what its author wrote stands in it on any day.
            let by_hand = now.pages.iter().any(|page| path.ends_with(&format!("{}.html", page.slug)));
            if by_hand {
                continue;
            }
            let shown = text(then.page(path));
            let found: Vec<&str> =
                numerals(&shown).into_iter().filter(|word| later.contains(*word)).collect();
            if !found.is_empty() {
                wrong.push(format!("{path}: {found:?}"));
            }
        }
        // The same search finds them where they are known.
        let overview =
            text(Built::now().page(&format!("{}{}/2023-12/index.html", tongue.root, tongue.reports)));
        assert!(numerals(&overview).iter().filter(|word| later.contains(**word)).count() > 30);
    }
    // Of regions, measures and sources there are no figures.
    let references = ["data/regions.csv", "data/measures.csv", "data/sources.csv"];
    let figures = |path: &&String| path.ends_with(".csv") && !references.contains(&path.as_str());
    for (path, bytes) in then.files.iter().filter(|(path, _)| figures(path)) {
        for record in csv::Reader::from_reader(bytes.as_slice()).records() {
            let record = record.unwrap();
            let released = cakupan::model::PartialDate::parse(&record[RELEASED]).map(|date| date.latest);
            let is_known = record[RELEASED].is_empty() || released.is_ok_and(|released| released <= day);
            if !is_known {
                wrong.push(format!("{path}: {record:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The column of the data files that says when a figure became known.
const RELEASED: usize = {
    let mut at = 0;
    while !matches!(cakupan::page::COLUMNS[at].as_bytes(), b"released") {
        at += 1;
    }
    at
};

/// The values of a dataset as tables have them, of five digits and more: such tell themselves apart from years and
/// small counts.
fn long_values(dataset: &Dataset, tongue: &Tongue) -> BTreeSet<String> {
    let all = dataset.cells.observations().iter();
    let exact = all.filter(|one| one.stated.quantity().and_then(Quantity::point).is_some());
    let written = exact.map(|one| tongue.value(dataset, one.key, &one.stated, Form::Table));
    written.filter(|value| value.chars().filter(char::is_ascii_digit).count() >= 5).collect()
}

/// The numbers of a text as they are written.
fn numerals(text: &str) -> BTreeSet<&str> {
    text.split(|c: char| !c.is_ascii_digit() && c != '.' && c != ',')
        .map(|word| word.trim_matches(['.', ',']))
        .filter(|word| !word.is_empty())
        .collect()
}
