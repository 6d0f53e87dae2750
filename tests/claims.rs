//! Claims in the demonstration's texts turned round, and which of them are noticed.
//!
//! ```text
//! cargo test --test claims -- --nocapture
//! ```
//!
//! Each claim of the narratives ("naik", "terbanyak", "di atas", "more than") is turned into its opposite, one at a
//! time, and its text is held again. It is noticed when the claim is now false, or the number that it bounds. The
//! untouched texts have no finding. Claims that could not be held against figures count as not noticed.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test stops at the first surprise, and prints its rates"
)]

mod common;

use cakupan::model::LangId;
use cakupan::pipeline::{Examined, Settings, examine};
use cakupan::prose::{Answer, Claim, ClaimKind, Material, Proofreader, Standing, TextId, Verdict, Why};
use cakupan::world::DiskWorld;
use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use std::collections::BTreeMap;

/// The kinds of claims with the share of each, in percent, that must be noticed.
const FLOORS: [(&str, usize); 6] =
    [("bound", 95), ("change", 95), ("comparison", 95), ("extreme", 95), ("rank", 95), (ALL, 97)];

const ALL: &str = "all";

/// Words and what turns them round; the first that is found within a claim, or at it, is taken.
const TURNS: [&[(&str, &str)]; 2] = [
    &[
        ("lebih tinggi", "lebih rendah"),
        ("lebih rendah", "lebih tinggi"),
        ("lebih banyak", "lebih sedikit"),
        ("lebih sedikit", "lebih banyak"),
        ("lebih besar", "lebih kecil"),
        ("lebih kecil", "lebih besar"),
        ("lebih dari", "kurang dari"),
        ("kurang dari", "lebih dari"),
        ("di atas", "di bawah"),
        ("di bawah", "di atas"),
        ("belum mencapai", "sudah melampaui"),
        ("melampaui", "belum mencapai"),
        ("melebihi", "belum mencapai"),
        ("melewati", "belum mencapai"),
        ("mencapai target", "belum mencapai target"),
        ("hampir", "lebih dari"),
        ("sedikitnya", "kurang dari"),
        ("setidaknya", "kurang dari"),
        ("kenaikannya", "penurunannya"),
        ("penurunannya", "kenaikannya"),
        ("kenaikan", "penurunan"),
        ("penurunan", "kenaikan"),
        ("peningkatan", "penurunan"),
        ("naik", "turun"),
        ("turun", "naik"),
        ("meningkat", "menurun"),
        ("menurun", "meningkat"),
        ("bertambah", "berkurang"),
        ("berkurang", "bertambah"),
        ("tumbuh", "menyusut"),
        ("menyusut", "tumbuh"),
        ("melonjak", "merosot"),
        ("tertinggi", "terendah"),
        ("terendah", "tertinggi"),
        ("terbesar", "terkecil"),
        ("terkecil", "terbesar"),
        ("terbanyak", "tersedikit"),
        ("tersedikit", "terbanyak"),
        ("paling sedikit", "paling banyak"),
        ("paling banyak", "paling sedikit"),
        ("semua", "tidak satu pun"),
        ("sebagian besar", "sebagian kecil"),
    ],
    &[
        ("higher", "lower"),
        ("lower", "higher"),
        ("larger", "smaller"),
        ("smaller", "larger"),
        ("greater", "smaller"),
        ("more than", "less than"),
        ("fewer than", "more than"),
        ("less than", "more than"),
        ("fewer", "more"),
        ("above", "below"),
        ("below", "above"),
        ("exceeding", "not reaching"),
        ("exceeded", "did not reach"),
        ("exceeds", "does not reach"),
        ("outnumbered", "trailed"),
        ("did not reach", "exceeded"),
        ("had not reached", "had exceeded"),
        ("passed", "did not reach"),
        ("nearly", "more than"),
        ("almost", "more than"),
        ("at least", "less than"),
        ("over", "under"),
        ("rising", "falling"),
        ("rose", "fell"),
        ("risen", "fallen"),
        ("rise", "fall"),
        ("fell", "rose"),
        ("falling", "rising"),
        ("fall", "rise"),
        ("increased", "decreased"),
        ("increase", "decrease"),
        ("grew", "shrank"),
        ("shrank", "grew"),
        ("up from", "down from"),
        ("down from", "up from"),
        ("highest", "lowest"),
        ("lowest", "highest"),
        ("largest", "smallest"),
        ("smallest", "largest"),
        ("the most", "the fewest"),
        ("most", "fewest"),
        ("the fewest", "the most"),
        ("fewest", "most"),
    ],
];

fn examined() -> Examined {
    examine(&DiskWorld::new(env!("CARGO_MANIFEST_DIR")), &Settings::default()).unwrap()
}

fn proofreader(examined: &Examined) -> Proofreader<'_> {
    Proofreader::new(Material {
        dataset: &examined.dataset,
        figures: &examined.figures,
        files: &examined.files,
        today: None,
    })
}

struct Turn {
    kind: &'static str,
    text: TextId,
    place: String,
    at: std::ops::Range<usize>,
    was: String,
    words: String,
}

/// The claim turned round; of a place the next but one, of a fraction nothing.
fn turned(claim: &Claim, language: LangId) -> Option<String> {
    let lower = claim.words.to_lowercase();
    let words = TURNS.get(usize::from(language.0))?;
    let (from, to) = words.iter().find(|(from, _)| lower.contains(from))?;
    let turned = lower.replacen(from, to, 1);
    // A sentence goes on beginning with a capital.
    let capital = claim.words.starts_with(char::is_uppercase);
    let first = turned.chars().next().filter(|_| capital);
    Some(match first {
        Some(first) => first.to_uppercase().chain(turned.chars().skip(1)).collect(),
        None => turned,
    })
}

/// The next place in the stead of the one that a rank bears: "ke-18" becomes "ke-19".
fn next_place(written: &str, claim: &Claim) -> Option<(std::ops::Range<usize>, String)> {
    const PLACES: [&[&str]; 2] = [
        &["pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kesebelas", "kesepuluh"],
        &["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eleventh", "tenth"],
    ];
    let around = written.floor_char_boundary(claim.source.start.saturating_sub(12))
        ..written.floor_char_boundary(claim.source.end + 14);
    let near = &written[around.clone()];
    let lower = near.to_lowercase();
    for places in PLACES {
        for pair in places.windows(2) {
            if let Some(at) = lower.find(pair[0]) {
                let at = around.start + at..around.start + at + pair[0].len();
                return Some((at, pair[1].to_owned()));
            }
        }
    }
    let digits = near.char_indices().filter(|(at, letter)| {
        letter.is_ascii_digit()
            && !near[..*at].ends_with(|before: char| before.is_ascii_digit() || before == '.')
    });
    let ordinal = |at: usize| {
        let length = near[at..].chars().take_while(char::is_ascii_digit).count();
        let behind = &near[at + length..];
        let is_one =
            near[..at].ends_with("ke-") || ["th", "st", "nd", "rd"].iter().any(|end| behind.starts_with(end));
        is_one.then_some(at..at + length)
    };
    let at = digits.filter_map(|(at, _)| ordinal(at)).next()?;
    let next = near[at.clone()].parse::<u32>().ok()? + 1;
    Some((around.start + at.start..around.start + at.end, next.to_string()))
}

fn is_noticed(proofreader: &Proofreader<'_>, turn: &Turn) -> bool {
    let answer = proofreader.retyped(turn.text, turn.at.clone(), &turn.words).unwrap();
    let end = turn.at.start + turn.words.len();
    let claims = answer.proofread.claims.iter();
    let mut refuted = claims.filter(|one| matches!(one.standing, Standing::Refuted(_)));
    // A rank stands beside its ordinal.
    let reach = if turn.kind == ClaimKind::Rank.key() { 24 } else { 0 };
    let refuted = refuted.any(|one| one.source.start < end + reach && turn.at.start < one.source.end + reach);
    // What bounds a number is noticed at the number.
    let mut held = answer.proofread.held.iter();
    refuted
        || held.any(|one| {
            // In a title that is written over in memory the places are those of all of it.
            one.source.end > end
                && one.source.start <= end + 4
                && matches!(one.verdict, Verdict::Unmatched | Verdict::Refuted(_) | Verdict::Ambiguous(_))
        })
}

/// What came of the claims of some narratives.
struct Turned {
    verified: usize,
    unchecked: usize,
    /// Claims that are false as they stand.
    wrong: Vec<String>,
    rates: BTreeMap<&'static str, (usize, usize)>,
}

/// Turns the claims of these narratives, one at a time; prints what is unchecked or not noticed.
fn turn(examined: &Examined, narratives: impl Iterator<Item = usize>) -> Turned {
    let proofreader = proofreader(examined);
    let mut turns = Vec::new();
    let (mut verified, mut unchecked, mut wrong) = (0, 0, Vec::new());
    for at in narratives {
        let text = TextId::Narrative(at);
        let answer: Answer = proofreader.read(text).unwrap();
        let language = examined.dataset.narratives[at].language;
        let file = examined.dataset.narratives[at].span.file;
        for claim in &answer.proofread.claims {
            let line = examined.files.position(cakupan::source::Span::new(file, claim.source.clone())).line;
            let place = format!("{}:{line}", examined.files.get(file).path);
            match &claim.standing {
                Standing::Verified(_) => verified += 1,
                Standing::Aside | Standing::Unchecked(Why::NotAsserted) => continue,
                Standing::Refuted(reading) => {
                    wrong.push(format!("{place}: `{}` is false: {reading:?}", claim.words));
                }
                other => {
                    unchecked += 1;
                    println!("unchecked: {place}: `{}` {other:?}", claim.words);
                }
            }
            if !claim.kind.has_way() {
                continue;
            }
            let written = &examined.files.get(file).text;
            let place_turned = (claim.kind == ClaimKind::Rank).then(|| next_place(written, claim)).flatten();
            let word_turned = || turned(claim, language).map(|words| (claim.source.clone(), words));
            if let Some((at, words)) = place_turned.or_else(word_turned) {
                let (kind, was) = (claim.kind.key(), written[at.clone()].to_owned());
                turns.push(Turn { kind, text, place: place.clone(), at, was, words });
            }
        }
    }
    let noticed: Vec<bool> =
        (0..turns.len()).into_par_iter().map(|at| is_noticed(&proofreader, &turns[at])).collect();
    let mut rates: BTreeMap<&'static str, (usize, usize)> = BTreeMap::new();
    for (turn, noticed) in turns.iter().zip(&noticed) {
        for kind in [turn.kind, ALL] {
            let (caught, tried) = rates.entry(kind).or_default();
            *tried += 1;
            *caught += usize::from(*noticed);
        }
        if !noticed {
            println!("not noticed: {} at {}: `{}` → `{}`", turn.kind, turn.place, turn.was, turn.words);
        }
    }
    println!("claims: {verified} verified, {unchecked} unchecked, {} false", wrong.len());
    Turned { verified, unchecked, wrong, rates }
}

#[test]
fn turned_claims_are_noticed_and_the_untouched_texts_have_none() {
    let examined = examined();
    let found = turn(&examined, 0..examined.dataset.narratives.len());
    common::hold_rates(&found.rates, &FLOORS);
    assert!(found.wrong.is_empty(), "{:#?}", found.wrong);
    assert!(found.verified >= 60, "there are hardly any claims: {}", found.verified);
    assert_eq!(found.unchecked, 0, "some claims are held against nothing");
}

#[test]
fn turned_claims_are_noticed_in_texts_that_the_rules_were_not_made_with() {
    let (examined, narratives) = common::unseen();
    let found = turn(&examined, narratives.into_iter());
    common::hold_rates(&found.rates, &[(ALL, 95)]);
    assert!(found.wrong.is_empty(), "{:#?}", found.wrong);
    assert!(found.verified >= 20, "there are hardly any claims: {}", found.verified);
}

/// Words of every kind that claims and numbers are made of, and what may stand between them.
const WORDS: [&str; 72] = [
    "naik",
    "turun",
    "menjadi",
    "dari",
    "terbanyak",
    "terendah",
    "kedua",
    "urutan",
    "ke-18",
    "ke-0",
    "lebih dari",
    "kurang dari",
    "di atas",
    "di bawah",
    "rata-rata",
    "nasional",
    "target",
    "belum mencapai",
    "semua provinsi",
    "tidak",
    "berturut-turut",
    "tiga tahun",
    "hanya",
    "Aceh",
    "Jawa Barat",
    "Papua",
    "Indonesia",
    "peserta aktif",
    "penerima upah",
    "BPU",
    "kasus kecelakaan kerja",
    "pada 2023",
    "Desember 2023",
    "tahun lalu",
    "583.638",
    "41,56 juta",
    "0",
    "-5",
    "−5",
    "33,8 persen",
    "separuh",
    "dua kali lipat",
    "1 dari 0",
    "34 provinsi",
    "10²¹",
    "99999999999999999999999999999",
    "(",
    ")",
    ",",
    ";",
    ".",
    ":",
    "—",
    "**",
    "_",
    "`",
    "[",
    "]",
    "{-: x}",
    "{",
    "}",
    "|",
    ">",
    "#",
    "[1]",
    "\u{a0}",
    "\u{202f}",
    "５８３",
    "é",
    "\n",
    "\n\n",
    "ke",
];

#[test]
fn no_text_is_too_strange_to_be_held() {
    let examined = examined();
    let proofreader = proofreader(&examined);
    let mut state: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap()
    };
    let mut claims = 0;
    for _ in 0..200 {
        let at = next(examined.dataset.narratives.len());
        let mut text = String::new();
        for _ in 0..next(160) {
            text.push_str(WORDS[next(WORDS.len())]);
            if next(8) > 0 {
                text.push(' ');
            }
        }
        let body = examined.dataset.narratives[at].span.range();
        let answer = proofreader.retyped(TextId::Narrative(at), body, &text).unwrap();
        for claim in &answer.proofread.claims {
            assert!(answer.text.seen().get(claim.seen.clone()).is_some(), "{text:?}");
            let _ = proofreader.told(TextId::Narrative(at), claim);
            claims += 1;
        }
    }
    assert!(claims > 1000, "{claims}");
}
