//! The unit that the words around figures state: "(ribu orang)", "dalam jutaan rupiah", "Persentase …".
//!
//! A scale word is no part of it. What is in brackets need not be a unit ("(PU)"), so that only known ones are taken
//! from there; behind "satuan" and its like anything is one.

use super::lexicon::scale_apart;
use super::reading::says_share;
use super::words::fold;

/// Units by their words, folded, with the name that a new site gives them.
const KNOWN: &[(&str, &str)] = &[
    ("orang", "orang"),
    ("jiwa", "jiwa"),
    ("peserta", "peserta"),
    ("pekerja", "pekerja"),
    ("tenaga kerja", "tenaga kerja"),
    ("persons", "persons"),
    ("people", "people"),
    ("workers", "workers"),
    ("participants", "participants"),
    ("kasus", "kasus"),
    ("cases", "cases"),
    ("klaim", "klaim"),
    ("claims", "claims"),
    ("perusahaan", "perusahaan"),
    ("companies", "companies"),
    ("rumah tangga", "rumah tangga"),
    ("households", "households"),
    ("rp", "rupiah"),
    ("rupiah", "rupiah"),
    ("idr", "rupiah"),
    ("usd", "USD"),
    ("us", "USD"),
    ("eur", "EUR"),
    ("persen", "persen"),
    ("percent", "percent"),
    ("per cent", "percent"),
    ("poin persen", "percentage points"),
    ("percentage points", "percentage points"),
];

/// Words behind which a unit is named.
const LEADS: &[&str] = &["satuan", "dalam", "unit", "units", "in"];

/// The unit that a text states, if it states one.
pub(super) fn unit_in(text: &str) -> Option<String> {
    let bracketed = text.split('(').skip(1).filter_map(|part| part.split_once(')')).map(|(part, _)| part);
    for part in bracketed {
        if part.trim() == "%" {
            return Some("percent".to_owned());
        }
        if let Some(unit) = known(part) {
            return Some(unit.to_owned());
        }
    }
    if says_share(text) {
        return Some("percent".to_owned());
    }
    led(text)
}

/// A text without the units and scales in its brackets: what a measure is called. They would else be a part of its name,
/// and no longer say in what its figures are written.
pub(super) fn without_unit(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('(') {
        let Some((part, after)) = from.split_once(')') else { break };
        out.push_str(before);
        let is_scale = |part: &str| matches!(scale_apart(&fold(part)), (rest, Some(_)) if rest.is_empty());
        if part.trim() != "%" && known(part).is_none() && !is_scale(part) {
            out.push_str(&format!("({part})"));
        }
        rest = after;
    }
    out.push_str(rest);
    let bare = out.split_whitespace().collect::<Vec<_>>().join(" ");
    if bare.is_empty() { text.to_owned() } else { bare }
}

/// One of the known units, with or without a scale and a word that leads to it.
fn known(part: &str) -> Option<&'static str> {
    let (rest, _) = scale_apart(&fold(part));
    let rest = rest.split(' ').skip_while(|word| LEADS.contains(word)).collect::<Vec<_>>().join(" ");
    KNOWN.iter().find(|(words, _)| *words == rest).map(|(_, unit)| *unit)
}

/// "Satuan: ton", "dalam ribu hektare": what stands at the end, or before a bracket or comma.
fn led(text: &str) -> Option<String> {
    text.split(['(', ')', ',', ';', '.', '|']).find_map(|part| {
        let folded = fold(part);
        let words: Vec<&str> = folded.split(' ').collect();
        let at = words.iter().rposition(|word| LEADS.contains(word))?;
        let (rest, scale) = scale_apart(&words.get(at + 1..)?.join(" "));
        if let Some(unit) = known(&rest) {
            return Some(unit.to_owned());
        }
        // "dalam ribuan" names a scale alone; "dalam kota" is no unit.
        let is_named = matches!(words.get(at), Some(&("satuan" | "unit" | "units"))) || scale.is_some();
        let is_word = !rest.is_empty()
            && rest.split(' ').count() <= 2
            && rest.chars().all(|c| c.is_alphabetic() || c == ' ');
        (is_named && is_word).then_some(rest)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_is_not_called_by_its_unit() {
        for (text, expected) in [
            ("Klaim (Rp juta)", "Klaim"),
            ("Peserta (ribu orang) menurut provinsi", "Peserta menurut provinsi"),
            ("Penerima upah (PU)", "Penerima upah (PU)"),
            ("Cakupan (%)", "Cakupan"),
            ("Peserta (000)", "Peserta"),
            ("(%)", "(%)"),
            ("Klaim (Rp", "Klaim (Rp"),
        ] {
            assert_eq!(without_unit(text), expected, "{text}");
        }
    }

    #[test]
    fn units_are_what_titles_and_heads_say() {
        for (text, expected) in [
            ("Persentase peserta aktif menurut provinsi, 2023", Some("percent")),
            ("Jumlah dan persentase peserta", None),
            ("Peserta aktif (ribu orang)", Some("orang")),
            ("Pembayaran klaim, 2023 (Rp juta)", Some("rupiah")),
            ("Klaim (dalam jutaan rupiah)", Some("rupiah")),
            ("Klaim dalam miliar rupiah", Some("rupiah")),
            ("Cakupan (%)", Some("percent")),
            ("Satuan: ton", Some("ton")),
            ("Penerima upah (PU)", None),
            ("Peserta dalam negeri", None),
            ("Peserta aktif, dalam ribuan", None),
            ("Active participants (thousand persons)", Some("persons")),
            ("Claims paid, in million rupiah", Some("rupiah")),
        ] {
            assert_eq!(unit_in(text).as_deref(), expected, "{text}");
        }
    }
}
