//! The formats for programs, over every bad case: `json` has the keys that `docs/findings.md` promises, with places
//! that fit the text; `sarif` keeps the rules of the standard; `github` and `short` have one line a finding.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and reads the cases and the document"
)]

mod archive;

use archive::Archive;
use cakupan::catalogue;
use cakupan::diag::UiLanguage::{English, Indonesian};
use cakupan::diag::render::{github, json, sarif, short};
use cakupan::pipeline::{Examined, Settings, examine, make};
use cakupan::site::Nowhere;
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::Path;

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every bad case, and one with accepted findings, with all that was found.
fn contents() -> Vec<(String, Examined)> {
    let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
    let cases = walkdir::WalkDir::new(project().join("tests/cases")).sort_by_file_name();
    let cases = cases.into_iter().map(|entry| entry.unwrap().into_path());
    let mut paths: Vec<_> = cases
        .filter(|path| path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("bad")))
        .collect();
    paths.push(project().join("tests/transcripts/accepted.txt"));
    let mut out = Vec::new();
    for path in paths {
        let case = Archive::parse(&std::fs::read_to_string(&path).unwrap()).unwrap();
        let mut examined = examine(&case.over(&base), &Settings::default()).unwrap();
        if !examined.findings.has_errors() {
            let made = make(&examined, &Settings::default(), &Nowhere).unwrap();
            examined.findings.extend(made.findings);
        }
        out.push((path.display().to_string(), examined));
    }
    assert!(out.len() > 60, "the cases were not found");
    out
}

/// All keys in a value, at any depth.
fn keys(value: &Value, out: &mut BTreeSet<String>) {
    match value {
        Value::Object(map) => map.iter().for_each(|(key, value)| {
            out.insert(key.clone());
            keys(value, out);
        }),
        Value::Array(items) => items.iter().for_each(|item| keys(item, out)),
        _ => {}
    }
}

/// The text between two places of the document, by bytes and by line and column, which must be the same.
fn marked<'t>(text: &'t str, from: &Value, to: &Value) -> &'t str {
    let byte = |place: &Value| place["byte"].as_u64().unwrap() as usize;
    let by_line = |place: &Value| {
        let (line, column) = (place["line"].as_u64().unwrap() as usize, place["column"].as_u64().unwrap());
        let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
        start + text[start..].chars().take(column as usize - 1).map(char::len_utf8).sum::<usize>()
    };
    assert_eq!((by_line(from), by_line(to)), (byte(from), byte(to)), "{from} {to}");
    &text[byte(from)..byte(to)]
}

#[test]
fn json_is_what_the_document_promises() {
    let document = std::fs::read_to_string(project().join("docs/findings.md")).unwrap();
    let example = document.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let (mut shown, mut given) = (BTreeSet::new(), BTreeSet::new());
    keys(&serde_json::from_str(example).unwrap(), &mut shown);
    for (path, examined) in contents() {
        let text = json::render(&examined.findings, &examined.files, "laporan");
        let value: Value = serde_json::from_str(&text).unwrap();
        keys(&value, &mut given);
        assert_eq!((&value["format"], &value["version"]), (&"cakupan-findings".into(), &1.into()));
        let list = |key: &str| value[key].as_array().unwrap().clone();
        let (found, accepted) = (list("findings"), list("accepted"));
        let count = |severity: &str| found.iter().filter(|finding| finding["severity"] == severity).count();
        assert_eq!(value["counts"]["errors"], count("error"), "{path}");
        assert_eq!(value["counts"]["warnings"], count("warning"), "{path}");
        assert_eq!(value["counts"]["notes"], count("note"), "{path}");
        assert_eq!(value["counts"]["accepted"], accepted.len(), "{path}");
        assert_eq!(found.len(), examined.findings.sorted().len());
        for finding in found.iter().chain(&accepted) {
            assert_eq!(finding["start"].is_null(), finding["end"].is_null());
            let related = finding["related"].as_array().unwrap().iter();
            for place in related.chain([finding]).filter(|place| !place["start"].is_null()) {
                let file = examined.files.find(place["file"].as_str().unwrap()).unwrap();
                marked(&examined.files.get(file).text, &place["start"], &place["end"]);
            }
            let words = finding["hints"].as_array().unwrap().iter().chain([&finding["message"]]);
            assert!(words.clone().count() > 1, "{path}: no hint");
            assert!(words.flat_map(|both| [&both["id"], &both["en"]]).all(|text| text != ""), "{path}");
            assert!(catalogue::find(finding["code"].as_str().unwrap()).is_some());
        }
    }
    // Those of accepted findings are in no example.
    for key in ["reason", "declared"] {
        assert!(document.contains(&format!("`{key}`")) && given.remove(key), "`{key}`");
    }
    assert_eq!(shown, given, "what the document shows, and what is given");
    for key in &given {
        let told = document.contains(&format!("`{key}`")) || ["id", "en"].contains(&key.as_str());
        assert!(told, "the document says nothing of `{key}`");
    }
}

/// The example is what the command says of the demonstration with six faults, but for places that move with it.
#[test]
fn the_example_of_the_document_is_given() {
    let document = std::fs::read_to_string(project().join("docs/findings.md")).unwrap();
    let example = document.split("```json\n").nth(1).unwrap().split("```").next().unwrap();
    let path = project().join("tests/transcripts/six-faults-json.transcript");
    let transcript = std::fs::read_to_string(path).unwrap();
    let (_, given) = transcript.split_once("== standard output\n").unwrap();
    let (given, _) = given.split_once("\n== standard error").unwrap();
    let [example, given]: [Value; 2] = [example, given].map(|text| serde_json::from_str(text).unwrap());
    let shown = &example["findings"][0];
    let given = given["findings"].as_array().unwrap();
    let given = given.iter().find(|finding| finding["code"] == shown["code"]).unwrap();
    for (key, value) in shown.as_object().unwrap().iter().filter(|(key, _)| *key != "related") {
        assert_eq!(*value, given[key], "{key}");
    }
    assert_eq!(shown["related"][0]["message"], given["related"][0]["message"]);
}

#[test]
fn a_span_over_letters_with_accents_is_counted_in_characters() {
    let base = Archive::parse(include_str!("cases/base.txt")).unwrap();
    let text =
        "-- content/data/é.yaml --\n# é\nperiod: 2022\nnoté: { ünknown: 1 }\nfigures: { wörkers: 5 }\n";
    let examined = examine(&Archive::parse(text).unwrap().over(&base), &Settings::default()).unwrap();
    let value: Value = serde_json::from_str(&json::render(&examined.findings, &examined.files, ".")).unwrap();
    let source = &examined.files.get(examined.files.find("content/data/é.yaml").unwrap()).text;
    let words: Vec<&str> = value["findings"]
        .as_array()
        .unwrap()
        .iter()
        .map(|finding| marked(source, &finding["start"], &finding["end"]))
        .collect();
    assert!(words.contains(&"noté") && words.contains(&"wörkers"), "{words:?}");
    let sarif = sarif::render(&examined.findings, &examined.files, English, ".");
    assert!(sarif.contains("\"content/data/%C3%A9.yaml\""), "{sarif}");
}

/// The rules of the standard (SARIF 2.1.0) that a schema can tell, and those on indices that it cannot.
#[test]
fn sarif_keeps_the_rules_of_the_standard() {
    for (path, examined) in contents() {
        for language in [English, Indonesian] {
            let text = sarif::render(&examined.findings, &examined.files, language, "laporan");
            let value: Value = serde_json::from_str(&text).unwrap();
            assert_eq!(value["version"], "2.1.0");
            assert_eq!(value["runs"].as_array().unwrap().len(), 1);
            let run = &value["runs"][0];
            let driver = &run["tool"]["driver"];
            assert_eq!(driver["name"], "cakupan");
            let rules = driver["rules"].as_array().unwrap();
            let ids: BTreeSet<&str> = rules.iter().map(|rule| rule["id"].as_str().unwrap()).collect();
            assert_eq!(ids.len(), rules.len(), "{path}: ids are unique (3.49.3)");
            for rule in rules {
                for key in ["shortDescription", "fullDescription", "help"] {
                    assert!(!rule[key]["text"].as_str().unwrap().trim().is_empty(), "{path}: {key}");
                }
                assert!(!rule["shortDescription"]["text"].as_str().unwrap().contains('#'));
            }
            let results = run["results"].as_array().unwrap();
            let all = examined.findings.sorted().len() + examined.findings.accepted().len();
            assert_eq!(results.len(), all, "{path}");
            for result in results {
                let index = result["ruleIndex"].as_u64().unwrap() as usize;
                assert_eq!(rules[index]["id"], result["ruleId"], "{path}: (3.27.6)");
                assert!(["error", "warning", "note", "none"].contains(&result["level"].as_str().unwrap()));
                assert!(!result["message"]["text"].as_str().unwrap().is_empty());
                assert!(result["suppressions"].is_array(), "of all results or of none (3.27.23)");
                assert!(result["locations"].as_array().unwrap().len() <= 1);
                let related = result["relatedLocations"].as_array().unwrap();
                let ids: BTreeSet<u64> = related.iter().map(|place| place["id"].as_u64().unwrap()).collect();
                assert_eq!(ids.len(), related.len(), "ids are unique within a result (3.28.2)");
                for place in result["locations"].as_array().unwrap().iter().chain(related) {
                    location(place);
                }
                for suppression in result["suppressions"].as_array().unwrap() {
                    assert!(!suppression["justification"].as_str().unwrap().is_empty());
                    assert_eq!(
                        (&suppression["kind"], &suppression["status"]),
                        (&"external".into(), &"accepted".into())
                    );
                    location(&suppression["location"]);
                }
            }
            let suppressed =
                results.iter().filter(|result| result["suppressions"] != Value::Array(Vec::new()));
            assert_eq!(suppressed.count(), examined.findings.accepted().len());
        }
    }
}

fn location(place: &Value) {
    let physical = &place["physicalLocation"];
    let uri = physical["artifactLocation"]["uri"].as_str().unwrap();
    let sound = |c: char| c.is_ascii_alphanumeric() || "-._~/%".contains(c);
    assert!(uri.starts_with("laporan/") && uri.chars().all(sound), "{uri}");
    let region = &physical["region"];
    if !region.is_null() {
        let number = |key: &str| region[key].as_u64().unwrap();
        let (start, end) =
            ((number("startLine"), number("startColumn")), (number("endLine"), number("endColumn")));
        assert!(start.0 >= 1 && start.1 >= 1 && start <= end, "{region}");
    }
}

#[test]
fn lines_are_one_a_finding() {
    for (path, examined) in contents() {
        let findings = &examined.findings;
        let all = findings.sorted().len() + findings.accepted().len();
        for language in [English, Indonesian] {
            let short = short::render(findings, &examined.files, language);
            let github = github::render(findings, &examined.files, language, "laporan");
            assert_eq!((short.lines().count(), github.lines().count()), (all, all), "{path}");
            for line in github.lines() {
                let (head, message) = line.strip_prefix("::").unwrap().split_once("::").unwrap();
                let (word, properties) = head.split_once(' ').unwrap();
                assert!(["error", "warning", "notice"].contains(&word) && !message.is_empty(), "{line}");
                for property in properties.split(',') {
                    let (name, value) = property.split_once('=').unwrap();
                    let known = ["file", "line", "endLine", "col", "endColumn", "title"];
                    assert!(known.contains(&name) && !value.is_empty() && !value.contains(':'), "{line}");
                }
            }
        }
    }
}
