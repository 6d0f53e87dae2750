//! The printed schemas against an independent validator: every file of the demonstration and of the sound cases
//! is of its schema, front matter too, and files with faults of shape are not. The schemas beside the demonstration
//! are those of its content, and each of its files names its own. After a change of names or shapes:
//! `CAKUPAN_BLESS=1 cargo test --test schema`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "a test stops at the first surprise, and reads the demonstration and the cases from the disk"
)]

mod archive;

use archive::Archive;
use cakupan::check::shape::{FileKind, Names, schema::schema};
use cakupan::pipeline::{Settings, examine};
use cakupan::world::{DiskWorld, World};
use jsonschema::Validator;
use std::path::Path;
use std::sync::OnceLock;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The names of the demonstration.
fn names() -> &'static Names {
    static NAMES: OnceLock<Names> = OnceLock::new();
    NAMES.get_or_init(|| Names::of(&examine(&DiskWorld::new(ROOT), &Settings::default()).unwrap().dataset))
}

/// The schemas for any content, and those that offer the names of the demonstration.
fn validators(kind: FileKind) -> &'static [Validator; 2] {
    static ALL: OnceLock<Vec<[Validator; 2]>> = OnceLock::new();
    let compiled = |kind: FileKind, names: &Names| {
        jsonschema::draft202012::new(&schema(kind, names))
            .unwrap_or_else(|error| panic!("{}: {error}", kind.name()))
    };
    let both = |kind: FileKind| [compiled(kind, &Names::default()), compiled(kind, names())];
    let all = ALL.get_or_init(|| FileKind::ALL.into_iter().map(both).collect());
    &all[FileKind::ALL.into_iter().position(|known| known == kind).unwrap()]
}

/// The kind of a file or of its front matter, and what is to be of the schema.
fn described<'t>(path: &str, text: &'t str) -> Option<(FileKind, &'t str)> {
    if let Some(kind) = FileKind::of_path(path) {
        return Some((kind, text));
    }
    let is_page = path.starts_with("content/pages/");
    let kind = if is_page { FileKind::Page } else { FileKind::Narrative };
    let is_text = is_page || path.starts_with("content/reports/");
    let body = text.strip_prefix("---\n").filter(|_| is_text && path.ends_with(".md"))?;
    Some((kind, body.split_once("\n---\n")?.0))
}

/// A YAML text as the editors that use a schema see it.
fn json(text: &str) -> Result<serde_json::Value, String> {
    let value: serde_yaml::Value = serde_yaml::from_str(text).map_err(|error| error.to_string())?;
    serde_json::to_value(value).map_err(|error| error.to_string())
}

/// What a validator has against a file, as `place: what`.
fn faults(path: &str, text: &str) -> Vec<String> {
    let (kind, text) = described(path, text).unwrap_or_else(|| panic!("{path} is of no kind"));
    let value = match json(text) {
        Ok(value) => value,
        Err(error) => return vec![error],
    };
    let [any, with_names] = validators(kind).each_ref().map(|validator| {
        let faults = validator.iter_errors(&value);
        faults.map(|error| format!("{}: {error}", error.instance_path)).collect::<Vec<_>>()
    });
    assert_eq!(any.is_empty(), with_names.is_empty(), "{path}: names are offered, not asked for");
    any
}

#[test]
fn every_schema_is_itself_sound() {
    for kind in FileKind::ALL {
        for names in [&Names::default(), names()] {
            assert!(jsonschema::meta::is_valid(&schema(kind, names)), "{}", kind.name());
        }
    }
}

/// Every file of the demonstration that has a schema: path and text.
fn demonstration() -> Vec<(String, String)> {
    let world = DiskWorld::new(ROOT);
    let paths = world.list().unwrap().into_iter().map(|listed| listed.path);
    let texts = paths.filter(|path| [".yaml", ".yml", ".md"].iter().any(|ending| path.ends_with(ending)));
    texts.map(|path| (path.clone(), String::from_utf8(world.read(&path).unwrap()).unwrap())).collect()
}

#[test]
fn every_file_of_the_demonstration_is_of_its_schema() {
    let mut seen = [0; FileKind::ALL.len()];
    for (path, text) in demonstration() {
        let Some((kind, _)) = described(&path, &text) else { continue };
        assert_eq!(faults(&path, &text), [""; 0], "{path}");
        seen[FileKind::ALL.into_iter().position(|known| known == kind).unwrap()] += 1;
    }
    assert!(seen.iter().all(|count| *count > 0), "a kind without a file: {seen:?}");
    assert!(seen.iter().sum::<usize>() > 50, "{seen:?}");
}

#[test]
fn every_file_of_the_demonstration_names_its_schema() {
    let mut seen = 0;
    for (path, text) in demonstration() {
        if path.ends_with(".md") {
            continue;
        }
        let kind = FileKind::of_path(&path).unwrap_or_else(|| panic!("{path} is of no kind"));
        let up = "../".repeat(path.matches('/').count());
        let line = format!("# yaml-language-server: $schema={up}schemas/{}.json", kind.name());
        assert_eq!(text.lines().next(), Some(line.as_str()), "the first line of {path}");
        seen += 1;
    }
    assert!(seen > 50, "only {seen} files");
}

#[test]
fn the_schemas_beside_the_demonstration_are_those_of_its_content() {
    let bless = std::env::var_os("CAKUPAN_BLESS").is_some();
    let folder = Path::new(ROOT).join("schemas");
    let mut expected = Vec::new();
    for kind in FileKind::ALL {
        let name = format!("{}.json", kind.name());
        let text = format!("{:#}\n", schema(kind, names()));
        if bless {
            std::fs::create_dir_all(&folder).unwrap();
            std::fs::write(folder.join(&name), &text).unwrap();
        }
        let there = std::fs::read_to_string(folder.join(&name)).unwrap_or_default();
        assert!(there == text, "schemas/{name} is not fresh: CAKUPAN_BLESS=1 cargo test --test schema");
        expected.push(name);
    }
    expected.sort();
    let mut there: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    there.sort();
    assert_eq!(there, expected);
}

/// What an editor offers where a name is asked for.
fn offered<'s>(schema: &'s serde_json::Value, name: &str) -> Vec<&'s str> {
    let known = schema.pointer(&format!("/$defs/{name}/anyOf/0/enum")).unwrap().as_array().unwrap();
    known.iter().map(|key| key.as_str().unwrap()).collect()
}

#[test]
fn names_of_the_content_are_offered_with_their_words() {
    let release = schema(FileKind::Release, names());
    assert!(offered(&release, "region").contains(&"kalimantan-tengah"));
    assert!(offered(&release, "measure").contains(&"participants.active/pu"));
    assert!(offered(&release, "era").contains(&"38-provinces"));
    let known = offered(&release, "region");
    let words = release.pointer("/$defs/region/anyOf/0/enumDescriptions").unwrap().as_array().unwrap();
    assert_eq!(known.len(), words.len());
    let at = known.iter().position(|key| *key == "kalimantan-tengah").unwrap();
    assert_eq!(words[at], "Kalimantan Tengah · Central Kalimantan");
    let data = schema(FileKind::Data, names());
    assert!(data.pointer("/$defs/by-region/properties/aceh").is_some(), "rows are regions");
    assert!(!offered(&data, "source").is_empty());
    let measures = schema(FileKind::Measures, names());
    for name in ["unit", "dimension", "value", "term"] {
        assert!(!offered(&measures, name).is_empty(), "{name}");
    }
    let regions = schema(FileKind::Regions, names());
    assert!(offered(&regions, "level").contains(&"province"));
    assert!(regions.pointer("/$defs/by-tree/properties/administrative").is_some());
    assert_eq!(schema(FileKind::Site, &Names::default()).pointer("/$defs"), None, "nothing to offer");
}

/// A measure is a key, perhaps with categories and an aspect, whether it is known or not.
#[test]
fn a_measure_has_a_form() {
    let file = |name: &str| format!("columns: [\"{name}\"]\nrows: {{}}\n");
    for name in ["participants.active", "a/b/c@target", "new.one@plan", "2023"] {
        assert_eq!(faults("content/data/a.yaml", &file(name)), [""; 0], "{name}");
    }
    for name in ["Peserta aktif", "a@b", "a/", "a@target/b", ""] {
        assert!(!faults("content/data/a.yaml", &file(name)).is_empty(), "{name}");
    }
}

/// What a file with faults declares is offered as far as it could be read.
#[test]
fn names_of_broken_content_are_those_that_could_be_read() {
    let base = &archives("base")[0].1;
    let mut world = base.over(&Archive::default());
    let regions = String::from_utf8(world.files["content/regions.yaml"].clone()).unwrap();
    let before = Names::of(&examine(&world, &Settings::default()).unwrap().dataset);
    world.files.insert("content/regions.yaml".to_owned(), format!("{regions}\nbroken: [\n").into());
    let examined = examine(&world, &Settings::default()).unwrap();
    assert!(examined.findings.has_errors());
    let after = Names::of(&examined.dataset);
    let of = |names: &Names, target: &str| {
        let schema = schema(FileKind::Release, names);
        schema.pointer(&format!("/$defs/{target}")).cloned()
    };
    assert!(of(&before, "source").is_some());
    assert_eq!(of(&before, "source"), of(&after, "source"));
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
        for (path, bytes) in &archive.files {
            let Some(bytes) = bytes else { continue };
            let text = String::from_utf8_lossy(bytes);
            let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
            if described(path, &text).is_none() {
                continue;
            }
            let text = text.as_str();
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
