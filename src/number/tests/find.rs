//! Quantities in running words.

use crate::number::Style;

fn found(tag: &str, text: &str) -> Vec<String> {
    let style = Style::for_tag(tag).unwrap();
    style.quantities(text).into_iter().map(|(_, at)| text[at].to_owned()).collect()
}

#[test]
fn every_number_is_found_with_its_bound_and_its_noun() {
    let id = |text| found("id", text);
    assert_eq!(id("baru terealisasi mencapai 1.435 peserta"), ["mencapai 1.435 peserta"]);
    assert_eq!(id("hanya 40 juta orang yang menjadi peserta"), ["hanya 40 juta orang yang menjadi peserta"]);
    assert_eq!(id("target 20 juta peserta di 2015"), ["20 juta peserta", "2015"]);
    assert_eq!(id("20-30 persen dari pencapaian 2012"), ["20-30 persen", "2012"]);
    assert_eq!(id("ada lebih dari 500 desk, lalu ribuan kanal"), ["lebih dari 500 desk", "ribuan kanal"]);
}

#[test]
fn what_is_torn_apart_or_no_number_gives_nothing() {
    assert_eq!(found("id", "Rp1, 592 triliun"), [""; 0]);
    assert_eq!(found("id", "7.952/597"), [""; 0]);
    assert_eq!(found("id", "tersebar di mana-mana"), [""; 0]);
    assert_eq!(found("id", ""), [""; 0]);
    assert_eq!(found("id", "+/- 2,4 juta orang"), ["+/- 2,4 juta orang"]);
    assert_eq!(found("id", "(+)-2,4 juta"), ["2,4 juta"]);
}
