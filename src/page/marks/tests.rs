use super::*;
use crate::model::{LangId, Page};
use crate::source::FileId;

fn dataset(body: &str) -> Dataset {
    let page = Page {
        id: "about".into(),
        slug: "about".into(),
        language: LangId(0),
        title: "About".into(),
        summary: String::new(),
        title_span: None,
        summary_span: None,
        updated: None,
        body: body.into(),
        span: Span { file: FileId(0), start: 100, end: 100 + body.len() as u32 },
    };
    Dataset { pages: vec![page], ..Dataset::default() }
}

fn names() -> Names {
    let mut names = Names::default();
    names.fields.insert("region", [("name", "*Aceh* <b> \u{F0010}x\u{F0012}".to_owned())].into());
    names.texts.insert("period", "Desember 2023".to_owned());
    names
}

fn run(body: &str) -> Result<Vec<Piece>, Box<Diagnostic>> {
    let (pieces, found) = all(body);
    found.into_iter().next().map_or(Ok(pieces), |finding| Err(Box::new(finding)))
}

fn all(body: &str) -> (Vec<Piece>, Vec<Diagnostic>) {
    let dataset = dataset(body);
    let (texts, found) = Texts::read(&dataset, &Proof::default());
    let mut found: Vec<Diagnostic> = found.sorted().into_iter().cloned().collect();
    let (pieces, more) = texts.run(TextId::Page(0), &dataset, &names());
    found.extend(more);
    (pieces, found)
}

fn span(finding: &Diagnostic) -> std::ops::Range<usize> {
    match finding.place {
        crate::diag::Place::At(span) => span.range(),
        _ => panic!("no place"),
    }
}

#[test]
fn names_are_filled_in_as_text() {
    let pieces = run("di {{ region.name }}, {{ period }}").unwrap();
    let expected = "di \\*Aceh\\* \\<b\\> \u{FFFD}x\u{FFFD}, Desember 2023";
    assert_eq!(pieces, [Piece::Markdown(expected.into())]);
}

#[test]
fn requests_are_told_from_text_that_looks_like_them() {
    let pieces = run("\u{F0010}figure\u{F0012} {{ figure(measure=\"a/b\", period=2023) }}.").unwrap();
    let [Piece::Markdown(before), Piece::Request(request), Piece::Markdown(after)] = &pieces[..] else {
        panic!("{pieces:?}");
    };
    assert_eq!((before.as_str(), after.as_str()), ("\u{FFFD}figure\u{FFFD} ", "."));
    assert_eq!(request.function, "figure");
    assert_eq!(request.args["measure"], "a/b");
    assert_eq!(request.args["period"], "2023");
}

#[test]
fn faults_have_their_places() {
    let finding = run("é {{ region.nam }}").unwrap_err();
    assert_eq!(finding.rule.code, MARK_UNKNOWN.code);
    assert!(span(&finding).start >= 103, "{:?}", span(&finding));
    let finding = run("a\n{{ region.name").unwrap_err();
    assert_eq!(finding.rule.code, MARK_SYNTAX.code);
    assert!(span(&finding).start >= 102, "{:?}", span(&finding));
    assert_eq!(run("{{ fgure() }}").unwrap_err().rule.code, MARK_SYNTAX.code);
}

#[test]
fn a_refused_request_has_its_place() {
    let body = "a {{ figure(measure=\"a\") }} b {{ figure(measure=\"c\") }}";
    let dataset = dataset(body);
    let (texts, _) = Texts::read(&dataset, &Proof::default());
    let (pieces, _) = texts.run(TextId::Page(0), &dataset, &names());
    let Piece::Request(second) = &pieces[3] else { panic!("{pieces:?}") };
    let span = texts.place(TextId::Page(0), &dataset, &names(), second).unwrap();
    assert!(body[span.range().start - 100..].starts_with("figure(measure=\"c\""), "{span:?}");
}

#[test]
fn a_text_without_marks_goes_past_the_engine() {
    assert_eq!(run("a { b } \u{F0010}").unwrap(), [Piece::Markdown("a { b } \u{FFFD}".into())]);
}

#[test]
fn one_bad_text_does_not_hide_another() {
    let mut dataset = dataset("{{ a");
    let second = Page { body: "{% if %}".into(), ..dataset.pages[0].clone() };
    let third = Page { body: "{{ period }}".into(), ..dataset.pages[0].clone() };
    dataset.pages.extend([second, third]);
    let (texts, found) = Texts::read(&dataset, &Proof::default());
    assert_eq!(found.sorted().len(), 2);
    let (pieces, found) = texts.run(TextId::Page(2), &dataset, &names());
    assert_eq!((pieces, found), (vec![Piece::Markdown("Desember 2023".into())], Vec::new()));
}

#[test]
fn each_fault_of_a_text_is_told_and_the_rest_is_filled_in() {
    let body = "é {{ fgure() }} {{ region.nam }} {{ a | b }}\n{{ period }} {{ figure(measure=\"a\" }} {{ x }} {{ figure(measure=\"c\") }}.";
    let (pieces, found) = all(body);
    let mut places: Vec<_> = found.iter().map(|one| (one.rule.code, span(one).start - 100)).collect();
    places.sort_by_key(|(_, at)| *at);
    let at = |words: &str| body.find(words).unwrap();
    assert_eq!(places[0], (MARK_SYNTAX.code, at("fgure")));
    assert_eq!(places[1].0, MARK_UNKNOWN.code);
    assert_eq!(places[2], (MARK_SYNTAX.code, at("b }}")));
    assert_eq!(places[3].0, MARK_SYNTAX.code);
    assert_eq!(places[4].0, MARK_UNKNOWN.code);
    assert_eq!(places.len(), 5, "{places:?}");
    let [Piece::Markdown(before), Piece::Request(request), Piece::Markdown(_)] = &pieces[..] else {
        panic!("{pieces:?}");
    };
    let shown = before.replace('\\', "");
    assert!(shown.contains("é {{ fgure() }} {{ region.nam }} {{ a | b }}"), "{shown}");
    assert!(shown.contains("Desember 2023 {{ figure(measure=\"a\" }} {{ x }}"), "{shown}");
    let dataset = dataset(body);
    let (texts, _) = Texts::read(&dataset, &Proof::default());
    let place = texts.place(TextId::Page(0), &dataset, &names(), request).unwrap();
    assert!(body[place.range().start - 100..].starts_with("figure(measure=\"c\")"), "{place:?}");
}
