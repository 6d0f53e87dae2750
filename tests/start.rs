//! `cakupan new`: what it makes is sound, says what is left to do, and overwrites nothing.

#![allow(
    clippy::disallowed_methods,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

mod common;

use common::{cakupan, difference, files, run};
use std::path::Path;

fn new_site(root: &Path, arguments: &[&str]) -> (i32, String) {
    let (status, _, said) = run(cakupan(root).args(["new", "site", "site"]).args(arguments));
    (status, said)
}

fn say(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let (status, out, err) = run(cakupan(folder).args(arguments));
    (status, format!("{out}{err}"))
}

#[test]
fn a_new_site_is_sound_in_every_choice_of_languages() {
    for languages in ["id,en", "en,id", "id", "en"] {
        let root = tempfile::tempdir().unwrap();
        let (status, said) =
            new_site(root.path(), &["--languages", languages, "--title", "Laporan: \"kita\" {1}"]);
        assert_eq!(status, 0, "{said}");
        let site = root.path().join("site");
        let (status, said) = say(&site, &["check", "--strict"]);
        assert_eq!((status, said.as_str()), (0, ""), "{languages}");
        let first = if languages.starts_with("id") { "Isinya sekarang contoh" } else { "is a sample" };
        assert!(std::fs::read_to_string(site.join("README.md")).unwrap().contains(first));
        for (path, bytes) in files(&site) {
            let text = String::from_utf8(bytes).unwrap();
            assert!(!text.contains(['‹', '›', '¦']), "{path} has a mark of its template");
            // An editor finds the schema of each file of content.
            if path.starts_with("content/") && path.ends_with(".yaml") {
                let schema =
                    text.lines().next().unwrap().strip_prefix("# yaml-language-server: $schema=").unwrap();
                assert!(site.join(&path).parent().unwrap().join(schema).is_file(), "{path}: {schema}");
            }
        }
    }
}

#[test]
fn a_new_site_is_built_and_read_in_both_languages() {
    let root = tempfile::tempdir().unwrap();
    assert_eq!(new_site(root.path(), &["--title", "Laporan kita", "--title-en", "Our reports"]).0, 0);
    let site = root.path().join("site");
    let (status, said) = say(&site, &["build", "--strict"]);
    assert_eq!(status, 0, "{said}");
    let read = |path: &str| std::fs::read_to_string(site.join("output").join(path)).unwrap();
    assert!(read("index.html").contains("Laporan kita") && read("en/index.html").contains("Our reports"));
    assert!(read("laporan/2023-12/banten.html").contains("2.631.601"));
}

#[test]
fn nothing_that_is_there_is_overwritten() {
    let root = tempfile::tempdir().unwrap();
    let site = root.path().join("site");
    assert_eq!(new_site(root.path(), &[]).0, 0);
    let before = files(&site);
    for arguments in [
        &["new", "site", "."][..],
        &["new", "site", "README.md"],
        &["new", "release", "--like", "2023-12", "--period", "2023-12"],
        &["new", "release", "--like", "2023-21", "--period", "2024-12"],
        &["new", "release", "--like", "2023-12", "--period", "tahun depan"],
        &["new", "release", "--like", "2023-12", "--period", "2024-12", "--source", "tidak-ada"],
        &["new", "release", "--like", "2023-12", "--period", "2024-12", "--id", "../../x"],
        &["new", "region", "banten", "--name", "Banten", "--level", "province"],
        &["new", "region", "kota-x", "--name", "DKI", "--level", "province"],
        &["new", "region", "kota-x", "--name", "Kota X", "--level", "kota"],
        &["new", "region", "kota-x", "--name", "Kota X", "--level", "province", "--parent", "bantan"],
        &["new", "region", "kota-x", "--name", "Kota X", "--level", "province", "--code", "1172"],
        &["new", "region", "Kota X", "--name", "Kota X", "--level", "province"],
    ] {
        let (status, said) = say(&site, arguments);
        assert!(status == 2 && said.starts_with("cakupan: "), "{arguments:?}: {status} {said}");
        assert_eq!(difference(&before, &files(&site)), [""; 0], "{arguments:?}");
    }
}

/// The marks of a text taken away again give the text back: nothing else was touched.
fn unmarked(text: &str) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once("]{ganti}").or_else(|| rest.split_once("]{replace}")) {
        let open = before.rfind('[').unwrap();
        out.push_str(&before[..open]);
        out.push_str(&before[open + 1..]);
        rest = from;
    }
    out + rest
}

#[test]
fn a_new_release_is_a_draft_until_its_numbers_are_its_own() {
    let root = tempfile::tempdir().unwrap();
    let site = root.path().join("site");
    assert_eq!(new_site(root.path(), &[]).0, 0);
    assert_eq!(say(&site, &["build"]).0, 0);
    let published = files(&site.join("output"));
    let (status, said) = say(&site, &["new", "release", "--like", "2023-12", "--period", "2024-12"]);
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("50 numbers and times of the report `2023-12` are marked"), "{said}");
    let read = |path: &str| std::fs::read_to_string(site.join("content/reports").join(path)).unwrap();
    let body = |text: &str| text.split("---\n").nth(2).unwrap().to_owned();
    let (old, new) = (read("2023-12/overview.id.md"), read("2024-12/overview.id.md"));
    assert_eq!(unmarked(&body(&new)), body(&old));
    // Every digit of the old text is marked.
    let outside: String = body(&new).split('[').map(|part| part.split("]{ganti}").last().unwrap()).collect();
    assert!(!outside.contains(|c: char| c.is_ascii_digit()), "{outside}");
    let release = read("2024-12/release.yaml");
    for line in ["draft: true", "period: 2024-12", "reason: not-yet-reported }", "lead: indonesia"] {
        assert!(release.contains(line), "{line}\n{release}");
    }
    // The draft stops nothing, and is nowhere.
    let (status, said) = say(&site, &["check", "--strict"]);
    assert_eq!(status, 0, "{said}");
    assert!(said.contains("note[C681]: `Desember 2023` is still from the report before"), "{said}");
    assert!(said.contains("not published: `2024-12` (a draft)"), "{said}");
    assert!(said.contains("more in this file") && said.contains("5 notes"), "{said}");
    assert_eq!(say(&site, &["build"]).0, 0);
    assert_eq!(difference(&published, &files(&site.join("output"))), [""; 0]);
    // A preview shows it, and says so on every page.
    assert_eq!(say(&site, &["build", "--preview", "-o", "preview"]).0, 0);
    let mut pages = 0;
    for (path, bytes) in files(&site.join("preview")) {
        let text = String::from_utf8_lossy(&bytes);
        // The addresses of the newest report send on at once.
        if path.ends_with(".html") && !text.contains("http-equiv=\"refresh\"") {
            pages += 1;
            assert!(text.contains("<p class=\"preview\">"), "{path} does not say that it is a preview");
            assert!(text.contains("<meta name=\"robots\" content=\"noindex\">"), "{path} may be indexed");
        }
    }
    assert!(pages > 40, "{pages}");
    let preview = std::fs::read_to_string(site.join("preview/laporan/2024-12/index.html")).unwrap();
    assert!(preview.contains("[41.560.938]{ganti}"), "an old number looks like any other");
    assert_eq!(
        std::fs::read_to_string(site.join("preview/robots.txt")).unwrap(),
        "User-agent: *\nDisallow: /\n"
    );
    // As soon as it is no draft, each old number stops the build.
    let path = site.join("content/reports/2024-12/release.yaml");
    let ready: String =
        release.lines().filter(|line| !line.starts_with("draft:")).map(|line| format!("{line}\n")).collect();
    std::fs::write(path, ready).unwrap();
    let (status, said) = say(&site, &["build", "--format", "short"]);
    assert_eq!(status, 1);
    assert_eq!(said.matches("C681").count(), 50, "{said}");
}

#[test]
fn a_new_region_leaves_all_else_as_it_was() {
    let root = tempfile::tempdir().unwrap();
    let site = root.path().join("site");
    assert_eq!(new_site(root.path(), &[]).0, 0);
    let path = site.join("content/regions.yaml");
    let before = std::fs::read_to_string(&path).unwrap();
    let arguments = [
        "new",
        "region",
        "bali",
        "--name",
        "Bali",
        "--level",
        "province",
        "--parent",
        "indonesia",
        "--code",
        "kemendagri=51",
        "--alias",
        "Pulau Dewata",
        "--lang",
        "id",
    ];
    let (status, said) = say(&site, &arguments);
    assert_eq!(
        (status, said.as_str()),
        (0, "`bali` ditambahkan di akhir `regions` pada `content/regions.yaml`; yang lain tidak berubah\n")
    );
    let after = std::fs::read_to_string(&path).unwrap();
    assert!(after.starts_with(&before), "what was there has changed");
    assert_eq!(say(&site, &["check", "--strict"]), (0, String::new()));
    // A code that two regions share is told before anything is written.
    let twice = [
        "new",
        "region",
        "lombok",
        "--name",
        "Lombok",
        "--level",
        "province",
        "--parent",
        "indonesia",
        "--code",
        "kemendagri=51",
    ];
    let (status, said) = say(&site, &twice);
    assert!(status == 1 && said.contains("nothing was written"), "{said}");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), after);
}

/// The mapping under a key of YAML.
fn at<'y>(node: &'y serde_yaml::Value, key: &str) -> &'y serde_yaml::Value {
    node.get(key).unwrap_or_else(|| panic!("no `{key}` in {node:?}"))
}

/// The services' own schemas are not at hand without a network: what is held here is what they and their runners ask for
/// that can be told from the file itself, and that every step that runs `cakupan` runs.
#[test]
fn workflows_are_pinned_ask_for_little_and_run() {
    let root = tempfile::tempdir().unwrap();
    let site = root.path().join("site");
    assert_eq!(new_site(root.path(), &[]).0, 0);
    let text = std::fs::read_to_string(site.join(".github/workflows/site.yml")).unwrap();
    let whole: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
    assert_eq!(
        at(&whole, "permissions").as_mapping().map(serde_yaml::Mapping::len),
        Some(0),
        "nothing by default"
    );
    assert!(
        !text.contains("secrets.") && !text.contains("pull_request_target"),
        "no secret, nothing of a stranger's"
    );
    let mut scripts = Vec::new();
    for (name, job) in at(&whole, "jobs").as_mapping().unwrap() {
        for key in ["runs-on", "timeout-minutes", "permissions", "steps"] {
            at(job, key);
        }
        for step in at(job, "steps").as_sequence().unwrap() {
            let (uses, script) = (step.get("uses"), step.get("run"));
            assert!(uses.is_some() != script.is_some(), "{name:?}: a step uses or runs: {step:?}");
            if let Some(uses) = uses.and_then(|uses| uses.as_str()) {
                let commit = uses.split_once('@').unwrap().1;
                assert!(
                    commit.len() == 40 && commit.bytes().all(|b| b.is_ascii_hexdigit()),
                    "{uses} is not pinned"
                );
            }
            if let Some(script) = script.and_then(|script| script.as_str()) {
                assert!(
                    !script.contains("${{"),
                    "what others write must not become a part of a script: {script}"
                );
                scripts.push(script.to_owned());
            }
        }
    }
    let text = std::fs::read_to_string(site.join(".gitlab-ci.yml")).unwrap();
    let gitlab: serde_yaml::Value = serde_yaml::from_str(&text).unwrap();
    for job in ["check", "pages"] {
        let lines = at(at(&gitlab, job), "script").as_sequence().unwrap().iter();
        let lines: Vec<&str> = lines.map(|line| line.as_str().unwrap()).collect();
        scripts.push(lines.join("\n"));
    }
    let ours: Vec<&String> = scripts
        .iter()
        .filter(|script| script.contains("cakupan ") && !script.contains("cargo install"))
        .collect();
    assert_eq!(ours.len(), 7, "{scripts:?}");
    // A repository with a branch to compare with, as the services lay it out.
    let git = |arguments: &[&str]| {
        let mut command = std::process::Command::new("git");
        command
            .current_dir(&site)
            .args(["-c", "user.name=a", "-c", "user.email=a@b.example"])
            .args(arguments);
        assert!(command.output().unwrap().status.success(), "git {arguments:?}");
    };
    git(&["init", "-q", "-b", "main"]);
    git(&["add", "-A"]);
    git(&["commit", "-qm", "a"]);
    git(&["remote", "add", "origin", "."]);
    git(&["fetch", "-q", "origin"]);
    let tool = Path::new(env!("CARGO_BIN_EXE_cakupan")).parent().unwrap();
    let path = format!("{}:{}", tool.display(), std::env::var("PATH").unwrap());
    for script in ours {
        let mut command = std::process::Command::new("bash");
        command.args(["-euo", "pipefail", "-c", script]).current_dir(&site).env("PATH", &path);
        command
            .env("RUNNER_TEMP", root.path())
            .env("BASE", "main")
            .env("GITHUB_STEP_SUMMARY", root.path().join("summary"));
        command.env("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main");
        let (status, out, err) = run(&mut command);
        assert_eq!(status, 0, "{script}\n{out}{err}");
    }
    let summary = std::fs::read_to_string(root.path().join("summary")).unwrap();
    assert!(summary.starts_with("<!-- cakupan diff -->") && summary.contains("0 angka berubah"), "{summary}");
    for script in &scripts {
        let checked = std::process::Command::new("bash").args(["-n", "-c", script]).output().unwrap();
        assert!(checked.status.success(), "{script}");
    }
}

/// The commands of a document, in order.
fn commands(document: &str) -> Vec<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(document);
    let text = std::fs::read_to_string(path).unwrap();
    let lines = text.lines().filter_map(|line| line.strip_prefix("$ cakupan "));
    lines.map(str::to_owned).collect()
}

/// Words as a shell would part them.
fn words(command: &str) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut quoted = false;
    for c in command.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => out.push(String::new()),
            _ => out.last_mut().unwrap().push(c),
        }
    }
    out
}

/// The text of the one block of this kind that a document gives its readers to save.
fn given(document: &str, kind: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(document);
    let text = std::fs::read_to_string(path).unwrap();
    let fence = format!("\n```{kind}\n");
    let mut blocks = text.split(fence.as_str()).skip(1);
    let block = blocks.next().unwrap_or_else(|| panic!("{document} gives no {kind}"));
    assert!(blocks.next().is_none(), "{document} gives several {kind}");
    block.split_once("```").unwrap().0.to_owned()
}

/// The way of a newcomer, in Indonesian, as the documents tell it: site, spreadsheet, report, preview, publication.
#[test]
fn the_documents_lead_from_a_new_site_to_a_published_report() {
    let steps = commands("publishing.id.md");
    assert_eq!(steps.len(), 9);
    assert_eq!(steps, commands("publishing.md"), "both languages tell the same commands");
    let root = tempfile::tempdir().unwrap();
    // The files that the steps name are those that the documents print.
    for (name, kind) in [("peserta.csv", "csv"), ("peserta.map.yaml", "yaml")] {
        let text = given("publishing.id.md", kind);
        assert_eq!(text, given("publishing.md", kind), "both languages give the same {name}");
        std::fs::write(root.path().join(name), text).unwrap();
    }
    let mut told = Vec::new();
    for step in &steps {
        let (status, out, err) = run(cakupan(root.path()).args(words(step)).env("CAKUPAN_LANG", "id"));
        assert_eq!(status, 0, "{step}\n{out}{err}");
        told.push(format!("{out}{err}"));
    }
    assert!(told[3].contains("42 sel dibaca = 28 baru"), "{}", told[3]);
    assert!(
        told[4].contains("50 angka dan waktu dari laporan `2023-12` ditandai untuk diganti"),
        "{}",
        told[4]
    );
    assert!(told[5].contains("belum terbit: `2024-12` (draf; 28 angka menunggu)"), "{}", told[5]);
    assert!(told[7].starts_with("2024-03-15 → 2025-03-15: 0 angka berubah, 28 baru"), "{}", told[7]);
    // What is left is the person's: the words.
    let report = root.path().join("laporan/content/reports/2024-12");
    let read = |name: &str| std::fs::read_to_string(report.join(name)).unwrap();
    let release = read("release.yaml");
    assert!(!release.contains("absent:"), "all that is promised is there: {release}");
    let release = release.lines().filter(|line| !line.starts_with("draft:")).map(|line| format!("{line}\n"));
    let release: String = release.collect();
    let release = release
        .replace("[Desember 2023]{ganti}", "Desember 2024")
        .replace("[December 2023]{replace}", "December 2024");
    std::fs::write(report.join("release.yaml"), release).unwrap();
    for (name, title, body) in [
        (
            "overview.id.md",
            "Desember 2024",
            "Pada Desember 2024 Indonesia memiliki 45.220.000 peserta aktif.",
        ),
        ("overview.en.md", "December 2024", "In December 2024 Indonesia had 45,220,000 active participants."),
    ] {
        std::fs::write(report.join(name), format!("---\ntitle: {title}\n---\n{body}\n")).unwrap();
    }
    for name in ["region.id.md", "region.en.md"] {
        let text = read(name).replace("[Desember 2023]{ganti}", "Desember 2024");
        std::fs::write(report.join(name), text.replace("[December 2023]{replace}", "December 2024")).unwrap();
    }
    let (status, said) = say(root.path(), &["check", "--strict", "laporan"]);
    assert_eq!((status, said.as_str()), (0, ""));
    let (status, said) = say(root.path(), &["build", "--strict", "laporan"]);
    assert_eq!(status, 0, "{said}");
    let home =
        std::fs::read_to_string(root.path().join("laporan/output/laporan/2024-12/index.html")).unwrap();
    assert!(home.contains("45.220.000") && !home.contains("class=\"preview\""), "{home}");
}
