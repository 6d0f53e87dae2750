//! The printed schemas against an independent validator: every file of the demonstration and of the sound cases
//! is of its schema, and files with faults of shape are not.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and reads the demonstration and the cases from the disk"
)]

mod archive;

use archive::Archive;
use cakupan::check::shape::{FileKind, schema::schema};
use cakupan::world::{DiskWorld, World};
use jsonschema::Validator;
use std::path::Path;

fn validator(kind: FileKind) -> Validator {
    jsonschema::draft202012::new(&schema(kind)).unwrap_or_else(|error| panic!("{}: {error}", kind.name()))
}

/// A YAML text as the editors that use a schema see it.
fn json(text: &str) -> Result<serde_json::Value, String> {
    let value: serde_yaml::Value = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
    serde_json::to_value(value).map_err(|error| error.to_string())
}

/// What a validator has against a file, as `place: what`.
fn faults(path: &str, text: &str) -> Vec<String> {
    let kind = FileKind::of_path(path).unwrap_or_else(|| panic!("{path} is of no kind"));
    match json(text) {
        Ok(value) => {
            let validator = validator(kind);
            validator.iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path)).collect()
        }
        Err(error) => vec![error],
    }
}

#[test]
fn every_schema_is_itself_sound() {
    for kind in FileKind::ALL {
        assert!(jsonschema::meta::is_valid(&schema(kind)), "{}", kind.name());
    }
}

#[test]
fn every_file_of_the_demonstration_is_of_its_schema() {
    let world = DiskWorld::new(env!("CARGO_MANIFEST_DIR"));
    let mut seen = 0;
    for listed in world.list().unwrap() {
        if FileKind::of_path(&listed.path).is_none() {
            continue;
        }
        let text = String::from_utf8(world.read(&listed.path).unwrap()).unwrap();
        assert_eq!(faults(&listed.path, &text), [""; 0], "{}", listed.path);
        seen += 1;
    }
    assert!(seen > 50, "only {seen} files");
}

fn archives(begin: &str) -> Vec<(String, Archive)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut paths = vec![root.join("base.txt")];
    for folder in
        std::fs::read_dir(&root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir())
    {
        paths.extend(std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
    }
    paths.retain(|path| {
        let name = path.file_name().unwrap().to_str().unwrap();
        name.starts_with(begin) || name == "base.txt"
    });
    paths.sort();
    let read = |path: &Path| Archive::parse(&std::fs::read_to_string(path).unwrap()).unwrap();
    paths.iter().map(|path| (path.display().to_string(), read(path))).collect()
}

#[test]
fn every_file_of_the_sound_cases_is_of_its_schema() {
    let mut wrong = Vec::new();
    for (case, archive) in archives("good") {
        for (path, bytes) in archive.files.iter().filter(|(path, _)| FileKind::of_path(path).is_some()) {
            let Some(bytes) = bytes else { continue };
            let text = String::from_utf8(bytes.clone()).unwrap();
            let text = text.trim_start_matches('\u{feff}');
            wrong.extend(faults(path, text).into_iter().map(|fault| format!("{case} {path}: {fault}")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// The codes whose faults are faults of shape: an editor shows each of them as one types.
#[test]
fn the_faults_of_shape_are_faults_of_the_schema_too() {
    let shape = ["C201", "C202", "C205", "C210", "C212"];
    let mut missed = Vec::new();
    let mut seen = 0;
    for (case, archive) in
        archives("bad").into_iter().filter(|(case, _)| shape.iter().any(|code| case.contains(code)))
    {
        for (path, bytes) in archive.files.iter().filter(|(path, _)| FileKind::of_path(path).is_some()) {
            let marks: Vec<_> = archive.marks.iter().filter(|mark| mark.path == *path).collect();
            let of_shape =
                marks.iter().any(|mark| shape.contains(&mark.code.as_str()) && is_told_by_shape(mark));
            let Some(bytes) = bytes.as_ref().filter(|_| of_shape) else { continue };
            seen += 1;
            if faults(path, std::str::from_utf8(bytes).unwrap()).is_empty() {
                missed.push(format!("{case} {path}"));
            }
        }
    }
    assert!(missed.is_empty(), "\n{}", missed.join("\n"));
    assert!(seen >= 8, "only {seen} files");
}

/// What no schema can say: a day that the calendar has not, and what is known only from other files.
fn is_told_by_shape(mark: &archive::Mark) -> bool {
    let words = &mark.words;
    !["calendar", "ends before", "known here are `id`", "`nmae`", "`jv`", "`targt`", "key `name`"]
        .iter()
        .any(|other| words.contains(other))
}

#[test]
fn broken_files_are_not_of_their_schema() {
    let cases = [
        ("content/site.yaml", "title: x\n"),
        ("content/site.yaml", "- x\n"),
        ("content/regions.yaml", "regions: { aceh: { nmae: Aceh, level: province } }\n"),
        ("content/regions.yaml", "regions: { aceh: { name: Aceh, level: province, tile: [a, 1] } }\n"),
        ("content/regions.yaml", "levels: [nation]\n"),
        ("content/measures.yaml", "units: { persons: { kind: heads } }\nmeasures: {}\n"),
        ("content/measures.yaml", "units: {}\n"),
        ("content/sources.yaml", "antara: { title: x, outlet: x, date: 15/03/2024 }\n"),
        ("content/sources.yaml", "antara: { title: x, outlet: x, date: 2024, url: antara.com }\n"),
        ("content/glossary.yaml", "active: { term: x }\n"),
        ("content/conflicts.yaml", "x: { title: x, note: x, cells: { measure: x } }\n"),
        ("content/data/a.yaml", "figures: { participants.active: { vlaue: 1 } }\n"),
        ("content/data/a.yaml", "figures: { participants.active: }\n"),
        ("content/data/a.yaml", "figures: { participants.active: [1, 2] }\n"),
        ("content/data/a.yaml", "figures: [{ value: 1 }]\n"),
        ("content/data/a.yaml", "columns: [x]\nrows: { aceh: [1, ~] }\n"),
        ("content/data/a.yaml", "columns: [x]\nrows: { aceh: 1 }\n"),
        ("content/data/a.yaml", "tables: [{ columns: x }]\n"),
        ("content/data/a.yaml", "tables: [{ tables: [{ perod: 2023 }] }]\n"),
        ("content/data/a.yaml", "period: 2022-t4\n"),
        ("content/data/a.yaml", "status: done\n"),
        (
            "content/reports/a/release.yaml",
            "title: x\nperiod: 2023\nreleased: 2024-03\nsources: []\nlead: x\nheadline: []\n",
        ),
    ];
    for (path, text) in cases {
        assert!(!faults(path, text).is_empty(), "{path}: {text}");
    }
}
