use super::d;
use crate::model::{Period, Quantity, UnitKind};
use crate::number::{Conventions, Form, Noun, PeriodForm, Style};

/// A third language, as a catalogue would give it.
const DUTCH: &str = r#"
tag: nl
decimal: ","
group: "."
scales:
  - { exponent: 9, word: miljard, many: miljarden, also: [mld] }
  - { exponent: 3, word: duizend, many: duizenden, one: duizend }
  - { exponent: 6, word: miljoen, many: miljoenen, also: [mln] }
percent: { one: " procent", other: " procent", table: "%" }
percent-point: { one: " procentpunt", other: " procentpunten", table: " pp" }
currencies: [{ code: EUR, symbol: "€ ", also: [euro] }]
more-than: { prose: meer dan, table: ">", also: [boven] }
at-least: { prose: minstens, table: "≥", after: [of meer] }
less-than: { prose: minder dan, table: "<" }
at-most: { prose: hoogstens, table: "≤" }
almost: { prose: bijna, table: bijna }
about: { prose: ongeveer, table: "±", also: [circa] }
some: "-tal"
some-scaled: suffix
dash: "–"
range-word: tot
range-also: ["-"]
between: [[tussen, en]]
minus-words: [min]
ignored: [slechts]
many-low: 2
many-joiner: " "
many: [{ word: tientallen, count: tens, low: 20, high: 99 }, { word: honderden, count: hundreds, low: 200, high: 999 }]
teens: { alone: meer dan tien, scaled: "meer dan tien {word}", joiner: " " }
tens: { alone: tientallen, scaled: "tientallen {many}", joiner: " " }
hundreds: { alone: honderden, scaled: "honderden {many}", joiner: " " }
numerals: { small: [[twee, 2], [drie, 3]], hundred: [honderd], one-part: [[half, 2]], part: [[kwart, 4]], out-of: [van de] }
plural: one-other
months: [januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december]
months-short: [jan, feb, mrt, apr, mei, jun, jul, aug, sep, okt, nov, dec]
quarters: [eerste kwartaal, tweede kwartaal, derde kwartaal, vierde kwartaal]
quarters-short: [K1, K2, K3, K4]
date: "{day} {month} {year}"
month-year: "{month} {year}"
undated: ongedateerd
unknown: onbekend
"#;

#[test]
fn a_language_from_a_catalogue_reads_and_writes_without_code() {
    let conventions: Conventions = serde_yaml::from_str(DUTCH).unwrap();
    let style = Style::new(conventions);
    let noun = Noun { kind: UnitKind::Count, key: "persons", one: "persoon", other: "personen" };
    let quantity = Quantity::rounded(d("13200000"), d("100000"));
    let text = style.quantity(&quantity, &noun, Form::Prose);
    assert_eq!(text, "13,2 miljoen personen");
    assert_eq!(style.read(&text).unwrap().quantity, quantity);
    assert_eq!(style.read("tussen 1,7 en 1,8 miljoen").unwrap().quantity.high.value(), Some(d("1800000")));
    assert_eq!(style.read("drie kwart").unwrap().quantity.point(), Some(d("0.75")));
    assert_eq!(style.read("twee honderd duizend").unwrap().quantity.point(), Some(d("200000")));
    assert_eq!(style.period(&Period::parse("2023-q4").unwrap(), PeriodForm::Full), "vierde kwartaal 2023");
}

#[test]
fn built_in_styles_are_found_by_language() {
    for (tag, expected) in
        [("id", Some("id")), ("ID", Some("id")), ("en-GB", Some("en")), ("jv", None), ("", None)]
    {
        let style = Style::for_tag(tag);
        assert_eq!(style.as_ref().map(Style::tag), expected, "{tag}");
    }
}
