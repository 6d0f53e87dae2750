//! Slips of the hand in the numbers of the demonstration's texts, and which of them are noticed.
//!
//! ```text
//! cargo test --test slips_in_prose -- --nocapture
//! ```
//!
//! Each number that is typed by hand and held against the data is changed in one way at a time, and its text is held
//! again. A slip is noticed when the number no longer agrees with any figure, cannot be read, or makes a claim of its
//! text false. That the twin in the other language then has another number is left out of the count: who slips in one text may have copied it to the
//! other. The untouched texts have no finding.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test stops at the first surprise, and prints its rates"
)]

mod common;

use cakupan::indicator::Figure;
use cakupan::model::{CellKey, LangId, Quantity, UnitKind};
use cakupan::number::prose::{Kind, Statement};
use cakupan::number::{Form, Noun, Style};
use cakupan::pipeline::{Examined, Settings, examine};
use cakupan::prose::{Answer, Held, How, Material, Proofreader, TextId, Verdict};
use cakupan::world::DiskWorld;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

const ALL: &str = "all";
/// The kinds of slips with the share of each, in percent, that must be noticed.
const FLOORS: [(&str, usize); 7] = [
    ("digits swapped", 97),
    ("another scale word", 97),
    ("comma moved", 97),
    ("last year's figure", 93),
    ("another region's figure", 97),
    ("percent for points", 97),
    (ALL, 97),
];

/// The same for texts that the rules were not made with.
const UNSEEN_FLOORS: [(&str, usize); 6] = [
    ("digits swapped", 97),
    ("another scale word", 97),
    ("comma moved", 97),
    ("last year's figure", 90),
    ("another region's figure", 97),
    (ALL, 97),
];

struct Slip {
    kind: &'static str,
    text: TextId,
    at: Range<usize>,
    was: String,
    words: String,
}

fn examined() -> Examined {
    examine(&DiskWorld::new(env!("CARGO_MANIFEST_DIR")), &Settings::default()).unwrap()
}

fn material(examined: &Examined) -> Material<'_> {
    Material { dataset: &examined.dataset, figures: &examined.figures, files: &examined.files, today: None }
}

fn texts(examined: &Examined) -> Vec<TextId> {
    TextId::all(&examined.dataset).collect()
}

fn language(examined: &Examined, text: TextId) -> LangId {
    match text {
        TextId::Narrative(at) => examined.dataset.narratives[at].language,
        TextId::Standing(at) => examined.dataset.standing[at].language,
        TextId::Page(at) => examined.dataset.pages[at].language,
    }
}

/// Two digits beside each other change places, as near the middle as there are two that differ.
fn swapped(words: &str) -> Option<String> {
    let letters: Vec<char> = words.chars().collect();
    let digits: Vec<usize> = (0..letters.len()).filter(|at| letters[*at].is_ascii_digit()).collect();
    let middle = digits.len() / 2;
    let pairs = digits.windows(2).enumerate().filter(|(number, pair)| {
        let leads = *number == 0 && letters[pair[1]] == '0';
        letters[pair[0]] != letters[pair[1]] && !leads
    });
    let (_, pair) = pairs.min_by_key(|(number, _)| number.abs_diff(middle))?;
    let mut out = letters.clone();
    out.swap(pair[0], pair[1]);
    Some(out.into_iter().collect())
}

fn rescaled(words: &str) -> Option<String> {
    const SCALES: [(&str, &str); 8] = [
        ("ribu", "juta"),
        ("juta", "miliar"),
        ("miliar", "juta"),
        ("triliun", "miliar"),
        ("thousand", "million"),
        ("million", "billion"),
        ("billion", "million"),
        ("trillion", "billion"),
    ];
    SCALES.iter().find(|(scale, _)| words.contains(scale)).map(|(scale, other)| words.replace(scale, other))
}

/// The decimal mark moves by one place; a number without one loses its last digit or gains a zero.
fn moved(words: &str, decimal: char) -> Option<String> {
    let (before, after) = words.split_once(decimal)?;
    let mut digits = after.chars();
    let next = digits.next().filter(char::is_ascii_digit)?;
    let rest = digits.as_str();
    let more = rest.starts_with(|letter: char| letter.is_ascii_digit());
    Some(if more { format!("{before}{next}{decimal}{rest}") } else { format!("{before}{next}{rest}") })
}

fn pointed(words: &str) -> Option<String> {
    for (percent, point) in
        [(" persen", " poin persen"), (" percent", " percentage points"), ("%", " percentage points")]
    {
        if let Some(number) = words.strip_suffix(point) {
            return Some(format!("{number}{percent}"));
        }
        if let Some(number) = words.strip_suffix(percent) {
            return Some(format!("{number}{point}"));
        }
    }
    None
}

/// A figure as one would have typed it in the place of another.
fn typed(examined: &Examined, style: &Style, figure: &Figure) -> Option<String> {
    let unit = examined.dataset.measures.unit_of(figure.key.measure);
    let noun = Noun { kind: unit.kind, key: &unit.id, one: "", other: "" };
    let form = if unit.kind == UnitKind::Count { Form::Table } else { Form::Prose };
    let quantity: Quantity = *figure.quantity().filter(|quantity| quantity.point().is_some())?;
    // What is worked out has no precision of its own: one digit, as narratives have it.
    let quantity = if figure_is_derived(figure) {
        let point =
            quantity.point()?.round_dp_with_strategy(1, rust_decimal::RoundingStrategy::MidpointAwayFromZero);
        Quantity::rounded(point, rust_decimal::Decimal::new(1, 1))
    } else {
        quantity
    };
    Some(style.quantity(&quantity, &noun, form).trim().to_owned())
}

fn figure_is_derived(figure: &Figure) -> bool {
    matches!(figure.origin, cakupan::indicator::Origin::Derived(_))
}

/// Another figure of the same measure: of the period before, or of another region.
fn other(examined: &Examined, key: CellKey, of_region: bool, salt: usize) -> Option<&Figure> {
    let of_measure = || {
        examined.figures.of_measure(key.what()).filter(move |figure| {
            figure.key != key && figure.key.aspect == key.aspect && figure.quantity().is_some()
        })
    };
    if of_region {
        let level = examined.dataset.regions.all[key.region].level;
        let others: Vec<&Figure> = of_measure()
            .filter(|figure| figure.key.period == key.period && figure.key.region != key.region)
            .filter(|figure| examined.dataset.regions.all[figure.key.region].level == level)
            .collect();
        return (!others.is_empty()).then(|| others[salt * 7 % others.len()]);
    }
    let own = of_measure().filter(|figure| figure.key.region == key.region);
    own.min_by_key(|figure| {
        let later = figure.key.period > key.period;
        let days = figure.key.period.end.duration_since(key.period.end).as_hours().abs();
        (later, days)
    })
}

fn slips_of(examined: &Examined, text: TextId, answer: &Answer) -> Vec<Slip> {
    let style = Style::for_tag(&examined.dataset.site.languages[usize::from(language(examined, text).0)].tag)
        .unwrap();
    let file = match text {
        TextId::Narrative(at) => examined.dataset.narratives[at].span.file,
        TextId::Standing(at) => examined.dataset.standing[at].span.file,
        TextId::Page(at) => examined.dataset.pages[at].span.file,
    };
    let written = &examined.files.get(file).text;
    let mut out = Vec::new();
    for (salt, held) in answer.proofread.held.iter().enumerate() {
        let (Verdict::Verified(found) | Verdict::Bound(found)) = &held.verdict else { continue };
        let Some(words) = written.get(held.source.clone()) else { continue };
        if !words.contains(|letter: char| letter.is_ascii_digit()) {
            continue;
        }
        let mut add = |kind: &'static str, changed: Option<String>| {
            if let Some(changed) = changed.filter(|changed| changed != words) {
                out.push(Slip { kind, text, at: held.source.clone(), was: words.to_owned(), words: changed });
            }
        };
        add("digits swapped", swapped(words));
        add("another scale word", rescaled(words));
        add("comma moved", moved(words, style.conventions().decimal));
        add("percent for points", pointed(words));
        let exactly = found.how == How::Figure && is_plain(answer, held);
        if let Some(key) = found.cells.first().filter(|_| exactly) {
            let other = |of_region| {
                other(examined, *key, of_region, salt).and_then(|figure| typed(examined, &style, figure))
            };
            add("last year's figure", other(false));
            add("another region's figure", other(true));
        }
    }
    out
}

/// Whether a number is a figure as it stands, with no bound and no range.
fn is_plain(answer: &Answer, held: &Held) -> bool {
    let statement: Option<&Statement> = match &answer.prose.numbers[held.number].kind {
        Kind::Quantity(statement) => Some(statement),
        _ => None,
    };
    statement.is_some_and(|one| {
        one.qualifier.bound.is_none() && one.quantity.point().is_some() && one.of.is_none()
    })
}

fn is_noticed(proofreader: &Proofreader<'_>, slip: &Slip) -> bool {
    let answer = proofreader.retyped(slip.text, slip.at.clone(), &slip.words).unwrap();
    let end = slip.at.start + slip.words.len();
    let mut there = answer
        .proofread
        .held
        .iter()
        .filter(|held| held.source.start < end && slip.at.start < held.source.end);
    there.any(|held| {
        !matches!(
            held.verdict,
            Verdict::Verified(_)
                | Verdict::Bound(_)
                | Verdict::Aside
                | Verdict::NoStatistic
                | Verdict::Outside(_)
        )
    })
}

/// How many slips of each kind are noticed in these texts, of how many; those that are not are printed.
fn rates(examined: &Examined, texts: Vec<TextId>) -> BTreeMap<&'static str, (usize, usize)> {
    let proofreader = Proofreader::new(material(examined));
    let slips: Vec<Slip> = texts
        .into_iter()
        .flat_map(|text| slips_of(examined, text, &proofreader.read(text).unwrap()))
        .collect();
    let noticed: Vec<bool> =
        (0..slips.len()).into_par_iter().map(|at| is_noticed(&proofreader, &slips[at])).collect();
    let mut rates: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (slip, noticed) in slips.iter().zip(&noticed) {
        let (caught, tried) = rates.entry(slip.kind).or_default();
        *tried += 1;
        *caught += usize::from(*noticed);
        if !noticed {
            println!(
                "not noticed: {}: {:?} at {}: `{}` → `{}`",
                slip.kind, slip.text, slip.at.start, slip.was, slip.words
            );
        }
    }
    rates
}

#[test]
fn slips_are_noticed_in_texts_that_the_rules_were_not_made_with() {
    let (examined, texts) = common::unseen();
    let texts: Vec<TextId> = texts.into_iter().map(TextId::Narrative).collect();
    assert_eq!(texts.len(), 2);
    for finding in examined.findings.sorted() {
        if finding.rule.code.starts_with("C67") || finding.rule.code == "C680" {
            println!("untouched: {finding:?}");
        }
    }
    let mut tally = cakupan::prose::Tally::default();
    texts.iter().for_each(|text| tally.add(&examined.proof.texts[text].tally));
    println!("unseen texts: {tally:?}");
    assert!(tally.unchecked == 0 && tally.verified >= 50, "{tally:?}");
    let mut rates = rates(&examined, texts);
    let all = rates.values().fold((0, 0), |sum, rate| (sum.0 + rate.0, sum.1 + rate.1));
    rates.insert(ALL, all);
    common::hold_rates(&rates, &UNSEEN_FLOORS);
}

#[test]
fn slips_are_noticed_and_the_untouched_texts_have_none() {
    let examined = examined();
    let findings: Vec<_> = examined.proof.texts.iter().filter(|(_, text)| text.tally.unchecked > 0).collect();
    assert!(findings.is_empty(), "{findings:?}");
    let mut rates = rates(&examined, texts(&examined));
    let tally = examined.proof.tally();
    println!("numbers: {tally:?}, {} of {}", tally.verified + tally.bound, tally.all());
    let all = rates.values().fold((0, 0), |sum, rate| (sum.0 + rate.0, sum.1 + rate.1));
    rates.insert(ALL, all);
    common::hold_rates(&rates, &FLOORS);
    assert!(tally.verified + tally.bound >= 60, "there are hardly any numbers: {tally:?}");
}

/// The lines, below `content/`, of the findings of a rule.
fn places(examined: &Examined, code: &str) -> Vec<String> {
    let of_rule = examined.findings.sorted().into_iter().filter(|finding| finding.rule.code == code);
    of_rule
        .filter_map(|finding| match finding.place {
            cakupan::diag::Place::At(span) => {
                let at = examined.files.position(span);
                let path =
                    examined.files.get(span.file).path.trim_start_matches("content/reports/").to_owned();
                Some(format!("{path}:{} {}", at.line, examined.files.text(span)))
            }
            _ => None,
        })
        .collect()
}

#[test]
fn a_revised_figure_lists_just_the_sentences_that_it_makes_false() {
    let folder = tempfile::tempdir().unwrap();
    common::copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &folder.path().join("content"));
    let file = folder.path().join("content/data/2024-06-revision.yaml");
    let revision = "source: kemnaker-2023\nreleased: 2024-06-01\nregion: aceh\nperiod: 2023-12\nfigures:\n  \
                    participants.active/pu: 301_044\n  participants.active: 584_960\n";
    std::fs::write(file, revision).unwrap();
    let world = DiskWorld::new(folder.path());
    let revised = examine(&world, &Settings::default()).unwrap();
    // The total stands in the summary and in the text; a third of it were construction workers, and still are, but
    // no longer 33.8 percent of it.
    let expected = [
        "2023-12/regions/aceh.en.md:3 583,638",
        "2023-12/regions/aceh.en.md:7 583,638",
        "2023-12/regions/aceh.en.md:7 299,722",
        "2023-12/regions/aceh.en.md:7 33.8%",
        "2023-12/regions/aceh.id.md:3 583.638",
        "2023-12/regions/aceh.id.md:7 583.638",
        "2023-12/regions/aceh.id.md:7 299.722",
        "2023-12/regions/aceh.id.md:7 33,8 persen",
    ];
    assert_eq!(places(&revised, "C677"), expected);
    assert_eq!(places(&revised, "C671"), [] as [&str; 0]);
    // Before the revision was known, nothing was wrong.
    let before = Settings { as_of: Some(jiff::civil::date(2024, 3, 31)), ..Settings::default() };
    let before = examine(&world, &before).unwrap();
    assert_eq!(places(&before, "C677"), [] as [&str; 0]);
    // Of an earlier release it is only told.
    let newer = "title: { id: Juli 2024, en: July 2024 }\nperiod: 2024-07\nreleased: 2024-08-01\nsources: []\n\
                 lead: indonesia\nheadline: [participants.active]\n";
    let release = folder.path().join("content/reports/2024-07");
    std::fs::create_dir_all(&release).unwrap();
    std::fs::write(release.join("release.yaml"), newer).unwrap();
    let later = examine(&world, &Settings::default()).unwrap();
    assert_eq!(places(&later, "C677"), [] as [&str; 0]);
    assert_eq!(places(&later, "C678"), expected);
    let notes = later.findings.sorted().into_iter().filter(|one| one.rule.code == "C678");
    assert!(notes.clone().all(|one| one.severity == cakupan::diag::Severity::Note));
}
