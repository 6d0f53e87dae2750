//! Workflows for an existing site: every service, store and number of parts gives a file that is pinned, asks for little,
//! and whose steps do what they say. What runs `cakupan` itself is run in `tests/start.rs`.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test makes its files and stops at the first surprise"
)]

mod common;

use common::{cakupan, copy, root, run};
use serde_yaml::Value;
use std::path::Path;
use std::process::Command;

const GITHUB: &str = ".github/workflows/site.yml";
const GITLAB: &str = ".gitlab-ci.yml";

fn made(site: &Path, arguments: &[&str]) -> Value {
    let (status, _, said) = run(cakupan(site).args(["new", "workflow"]).args(arguments));
    assert_eq!(status, 0, "{arguments:?}: {said}");
    let path = site.join(if arguments[0] == "github" { GITHUB } else { GITLAB });
    let text = std::fs::read_to_string(&path).unwrap();
    std::fs::remove_file(path).unwrap();
    assert!(!text.contains('‹') && !text.contains('›'), "a mark is left in {text}");
    serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{arguments:?}: {error}\n{text}"))
}

fn site() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("tests/golden/small/content"), &folder.path().join("content"));
    folder
}

/// Every script of a workflow, with the name of its job.
fn scripts(workflow: &Value) -> Vec<(String, String)> {
    let mut out = Vec::new();
    let jobs = workflow.get("jobs").unwrap_or(workflow).as_mapping().unwrap();
    for (name, job) in jobs {
        let name = name.as_str().unwrap();
        for step in job.get("steps").and_then(Value::as_sequence).into_iter().flatten() {
            if let Some(script) = step.get("run").and_then(Value::as_str) {
                out.push((name.to_owned(), script.to_owned()));
            }
        }
        if let Some(lines) = job.get("script").and_then(Value::as_sequence) {
            let lines: Vec<&str> = lines.iter().map(|line| line.as_str().unwrap()).collect();
            out.push((name.to_owned(), lines.join("\n")));
        }
    }
    out
}

/// A command that writes down how it was called, in the place of one that would reach the network.
fn stand_in(folder: &Path, name: &str) {
    use std::os::unix::fs::PermissionsExt as _;
    let path = folder.join(name);
    std::fs::write(&path, format!("#!/bin/sh\nprintf '%s\\n' \"{name} $*\" >> \"$CALLS\"\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

fn called(script: &str, environment: &[(&str, &str)]) -> String {
    let folder = tempfile::tempdir().unwrap();
    ["aws", "curl"].iter().for_each(|name| stand_in(folder.path(), name));
    let calls = folder.path().join("calls");
    let path = format!("{}:{}", folder.path().display(), std::env::var("PATH").unwrap());
    let mut command = Command::new("bash");
    command.args(["-euo", "pipefail", "-c", script]).current_dir(folder.path());
    command.env("PATH", path).env("CALLS", &calls).envs(environment.iter().copied());
    let (status, out, said) = run(&mut command);
    assert_eq!(status, 0, "{script}\n{out}{said}");
    std::fs::read_to_string(calls).unwrap()
}

#[test]
fn every_workflow_is_pinned_and_asks_for_little() {
    let site = site();
    for service in ["github", "gitlab"] {
        for store in ["pages", "s3"] {
            for shards in ["1", "4"] {
                let workflow = made(site.path(), &[service, "--publish", store, "--shards", shards]);
                let all = scripts(&workflow);
                for (job, script) in &all {
                    let checked = Command::new("bash").args(["-n", "-c", script]).output().unwrap();
                    assert!(checked.status.success(), "{job}: {script}");
                    assert!(
                        !script.contains("${{"),
                        "what others write must not become a part of a script: {script}"
                    );
                }
                let any = |words: &str| all.iter().any(|(_, script)| script.contains(words));
                assert_eq!(any("--shard \"") && any("cakupan merge "), shards == "4", "{all:?}");
                assert_eq!(any("aws s3 "), store == "s3", "{all:?}");
                published_only_if_verified(&workflow, store);
                if service == "github" {
                    actions(&workflow, store, shards);
                } else {
                    assert_eq!(workflow.get("pages").is_some(), store == "pages");
                    let parallel = workflow.get("shard").and_then(|job| job.get("parallel")?.as_u64());
                    assert_eq!(parallel, (shards == "4").then_some(4));
                }
            }
        }
    }
}

/// What is published waits for `verify`, which looks at what was kept to be published and at nothing else.
fn published_only_if_verified(workflow: &Value, store: &str) {
    let texts = |value: &Value| -> Vec<String> {
        let one = value.as_str().map(str::to_owned).into_iter();
        let all = value.as_sequence().into_iter().flatten().filter_map(|one| one.as_str().map(str::to_owned));
        one.chain(all).collect()
    };
    let Some(jobs) = workflow.get("jobs") else {
        if store == "pages" {
            let last = texts(&workflow["pages"]["script"]).pop().unwrap();
            assert!(last.starts_with("cakupan verify public "), "{last}");
        } else {
            assert_eq!(texts(&workflow["publish"]["needs"]), ["site", "verify"]);
            assert_eq!(texts(&workflow["verify"]["needs"]), ["site"]);
            assert_eq!(workflow["verify"]["rules"], workflow["publish"]["rules"]);
            assert_eq!(texts(&workflow["site"]["artifacts"]["paths"]), ["public"]);
        }
        return;
    };
    assert_eq!(texts(&jobs["publish"]["needs"]), ["verify"]);
    assert_eq!(texts(&jobs["verify"]["needs"]), ["check"]);
    assert_eq!(jobs["verify"]["if"], jobs["publish"]["if"]);
    let with = |job: &str, action: &str| {
        let steps = jobs[job]["steps"].as_sequence().unwrap();
        let uses = |step: &&Value| step["uses"].as_str().is_some_and(|uses| uses.contains(action));
        steps.iter().filter(uses).map(|step| step["with"].clone()).collect::<Vec<_>>()
    };
    let fetched = &with("verify", "download-artifact")[0];
    if store == "pages" {
        // The name under which `upload-pages-artifact` keeps it and `deploy-pages` seeks it, where none is given.
        assert_eq!(fetched["name"], "github-pages");
        assert_eq!(with("check", "upload-pages-artifact")[0].as_mapping().unwrap().len(), 1);
        assert_eq!(with("publish", "deploy-pages")[0], Value::Null);
    } else {
        assert_eq!(fetched, &with("publish", "download-artifact")[0], "what is verified is what is uploaded");
        assert_eq!(with("check", "upload-artifact").last().unwrap()["name"], fetched["name"]);
    }
}

/// What a job of GitHub Actions may, and what it runs that others wrote.
fn actions(workflow: &Value, store: &str, shards: &str) {
    assert_eq!(workflow["permissions"].as_mapping().map(serde_yaml::Mapping::len), Some(0));
    for (name, job) in workflow["jobs"].as_mapping().unwrap() {
        let name = name.as_str().unwrap();
        let text = serde_yaml::to_string(job).unwrap();
        let may: Vec<&str> =
            job["permissions"].as_mapping().unwrap().keys().map(|key| key.as_str().unwrap()).collect();
        let expected: &[&str] = match (name, store) {
            ("shard" | "check" | "verify", _) => &["contents"],
            ("comment", _) => &["pull-requests"],
            ("publish", "pages") => &["pages", "id-token"],
            ("publish", _) => &[],
            _ => panic!("a job {name}"),
        };
        assert_eq!(may, expected, "{name}");
        assert_eq!(text.contains("secrets."), name == "publish" && store == "s3", "{name}");
        assert!(job.get("timeout-minutes").is_some(), "{name}");
        for step in job["steps"].as_sequence().unwrap() {
            if let Some(uses) = step.get("uses").and_then(Value::as_str) {
                let commit = uses.split_once('@').unwrap().1;
                assert!(
                    commit.len() == 40 && commit.bytes().all(|b| b.is_ascii_hexdigit()),
                    "{uses} is not pinned"
                );
            }
        }
    }
    let parts = workflow["jobs"]
        .get("shard")
        .map(|job| job["strategy"]["matrix"]["part"].as_sequence().unwrap().len());
    assert_eq!(parts, (shards == "4").then_some(4));
}

/// Nothing is there before what it shows, nothing goes while a page shows it, and browsers ask again in time.
#[test]
fn a_bucket_is_filled_in_order_and_with_the_right_headers() {
    let site = site();
    for (service, folder) in [("github", "output"), ("gitlab", "public")] {
        let workflow = made(site.path(), &[service, "--publish", "s3"]);
        let all = scripts(&workflow);
        let (_, script) = all.iter().find(|(job, _)| job == "publish").unwrap();
        let calls = called(script, &[("BUCKET", "laporan")]);
        let calls: Vec<&str> = calls.lines().collect();
        let short = "--cache-control public, max-age=300, must-revalidate";
        let to = format!("aws s3 sync --only-show-errors {folder} s3://laporan");
        assert_eq!(
            calls,
            [
                format!("{to} --exclude * --include assets/* --cache-control public, max-age=86400"),
                format!(
                    "{to} --exclude assets/* --exclude *.html --exclude *.xml --exclude robots.txt --exclude cakupan.json {short}"
                ),
                format!(
                    "{to} --exclude * --include *.html --include *.xml --include robots.txt --include cakupan.json --exclude cakupan.json {short}"
                ),
                format!(
                    "aws s3 cp --only-show-errors {folder}/cakupan.json s3://laporan/cakupan.json {short}"
                ),
                format!("{to} --delete {short}"),
            ],
            "{service}"
        );
    }
}

#[test]
fn gitlab_is_told_the_difference_where_it_has_a_token() {
    let site = site();
    let workflow = made(site.path(), &["gitlab"]);
    let rule = workflow["comment"]["rules"][0]["if"].as_str().unwrap();
    assert!(rule.contains("merge_request_event") && rule.contains("$CAKUPAN_TOKEN"), "{rule}");
    let all = scripts(&workflow);
    let (_, script) = all.iter().find(|(job, _)| job == "comment").unwrap();
    let calls = called(
        script,
        &[
            ("CAKUPAN_TOKEN", "t"),
            ("CI_API_V4_URL", "https://git.example/api/v4"),
            ("CI_PROJECT_ID", "7"),
            ("CI_MERGE_REQUEST_IID", "12"),
        ],
    );
    assert!(calls.contains("--header PRIVATE-TOKEN: t "), "{calls}");
    assert!(
        calls.contains(
            "body@difference/diff.md https://git.example/api/v4/projects/7/merge_requests/12/notes"
        ),
        "{calls}"
    );
}

/// The steps of the parts and of their joining, run by the program itself: the same site as one build makes.
#[test]
fn parts_side_by_side_become_the_site_of_one_build() {
    let site = site();
    let folder = site.path();
    let bin = Path::new(env!("CARGO_BIN_EXE_cakupan")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let bash = |script: &str, environment: &[(&str, &str)]| {
        let mut command = Command::new("bash");
        command.args(["-euo", "pipefail", "-c", script]).current_dir(folder);
        command.env("PATH", &path).envs(environment.iter().copied());
        let (status, out, said) = run(&mut command);
        assert_eq!(status, 0, "{script}\n{out}{said}");
    };
    assert_eq!(run(cakupan(folder).args(["build", "--strict", "-o", "whole"])).0, 0);
    let whole = common::files(&folder.join("whole"));
    for (service, job, joins, output) in
        [("github", "shard", "check", "output"), ("gitlab", "shard", "pages", "public")]
    {
        let workflow = made(folder, &[service, "--shards", "3"]);
        let all = scripts(&workflow);
        let step = |job: &str, word: &str| {
            let found = all.iter().find(|(name, script)| name == job && script.contains(word));
            &found.unwrap_or_else(|| panic!("{job} has no {word}: {all:?}")).1
        };
        let build = step(job, "--shard");
        // GitHub gives each machine its number alone, GitLab the count as well.
        for part in ["3", "1", "2"] {
            bash(build, &[("PART", part), ("CI_NODE_INDEX", part), ("CI_NODE_TOTAL", "3")]);
        }
        let parts = folder.join("parts");
        if service == "github" {
            std::fs::create_dir(&parts).unwrap();
            for part in 1..=3 {
                let name = format!("part-{part}");
                std::fs::rename(folder.join(&name), parts.join(&name)).unwrap();
            }
        }
        bash(step(joins, "cakupan merge"), &[]);
        assert_eq!(common::difference(&whole, &common::files(&folder.join(output))), [""; 0], "{service}");
    }
}

/// The steps that verify, run as the services lay things out: what was built passes, and what differs by one byte, has
/// a file more or one less does not.
#[test]
fn what_is_not_its_content_is_not_published() {
    let site = site();
    let folder = site.path();
    let bin = Path::new(env!("CARGO_BIN_EXE_cakupan")).parent().unwrap();
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").unwrap());
    let bash = |script: &str| {
        let mut command = Command::new("bash");
        command.args(["-euo", "pipefail", "-c", script]).current_dir(folder).env("PATH", &path);
        run(&mut command)
    };
    assert_eq!(run(cakupan(folder).args(["build", "--strict", "-o", "built"])).0, 0);
    // As `upload-pages-artifact` packs it.
    let pack = "mkdir -p artifact && tar --dereference --hard-dereference --directory spare -cf artifact/artifact.tar \
                --exclude=.git --exclude=.github .";
    for (service, store) in [("github", "pages"), ("github", "s3"), ("gitlab", "pages"), ("gitlab", "s3")] {
        let all = scripts(&made(folder, &[service, "--publish", store]));
        let mut steps = all.iter().filter(|(job, _)| job == "verify").map(|(_, script)| script.as_str());
        let steps: Vec<&str> = if (service, store) == ("gitlab", "pages") {
            let (_, script) = all.iter().find(|(job, _)| job == "pages").unwrap();
            vec![script.lines().last().unwrap()]
        } else {
            steps.by_ref().filter(|script| !script.contains("cargo install")).collect()
        };
        for (fault, passes) in [
            ("true", true),
            ("printf ' ' >> spare/index.html", false),
            ("touch spare/rahasia.html", false),
            ("rm spare/feed.xml", false),
        ] {
            let lay = match (service, store) {
                ("github", "pages") => pack,
                ("github", _) => "cp -r spare output",
                _ => "cp -r spare public",
            };
            let lay = format!(
                "rm -rf spare output public artifact; cp -r built spare; {fault}; {lay}; rm -rf spare"
            );
            let (status, out, said) = bash(&lay);
            assert_eq!(status, 0, "{lay}\n{out}{said}");
            let ended: Vec<(i32, String, String)> = steps.iter().map(|step| bash(step)).collect();
            let (last, before) = ended.split_last().unwrap();
            assert!(before.iter().all(|(status, ..)| *status == 0), "{ended:?}");
            assert_eq!(last.0, i32::from(!passes), "{service}, {store}, {fault}: {last:?}");
        }
    }
}

#[test]
fn what_is_there_is_not_overwritten() {
    let site = site();
    let new = || run(cakupan(site.path()).args(["new", "workflow", "github"]));
    assert_eq!(new().0, 0);
    assert_eq!(new().0, 0, "the same again is no harm");
    let path = site.path().join(GITHUB);
    std::fs::write(&path, "name: mine\n").unwrap();
    let (status, _, said) = new();
    assert!(status == 2 && said.contains("is there already and differs"), "{said}");
    assert_eq!(std::fs::read_to_string(path).unwrap(), "name: mine\n");
    let empty = tempfile::tempdir().unwrap();
    assert_eq!(run(cakupan(empty.path()).args(["new", "workflow", "gitlab"])).0, 2);
}

/// Where the program comes from, and what is then run.
#[test]
fn the_program_comes_from_where_it_is_said_to() {
    let site = site();
    let rev = "0123456789abcdef0123456789abcdef01234567";
    for service in ["github", "gitlab"] {
        let install = |arguments: &[&str]| {
            let workflow = made(site.path(), &[&[service], arguments].concat());
            let steps = serde_yaml::to_string(&workflow).unwrap();
            assert!(steps.contains("cakupan"), "{steps}");
            let mut all = scripts(&workflow);
            let before =
                workflow.get(".cakupan").and_then(|job| job.get("before_script")?.as_sequence().cloned());
            let before = before.into_iter().flatten().filter_map(|line| line.as_str().map(str::to_owned));
            all.extend(before.map(|line| (String::new(), line)));
            let all = all.into_iter().map(|(_, script)| script);
            let mut all =
                all.filter(|script| script.contains("cargo install") || script.contains("sha256sum"));
            (all.next().unwrap(), steps)
        };
        assert!(install(&[]).0.contains("cargo install cakupan --version \"$CAKUPAN_VERSION\" --locked"));
        let (script, steps) = install(&["--git", "https://contoh.id/cakupan.git", "--rev", rev]);
        assert!(
            script.contains("cargo install cakupan --git \"$CAKUPAN_GIT\" --rev \"$CAKUPAN_REV\" --locked")
        );
        assert!(steps.contains(rev) && steps.contains("https://contoh.id/cakupan.git"), "{steps}");
        // The file is taken if its digest is the right one, and otherwise nothing is installed.
        let home = tempfile::tempdir().unwrap();
        let (right, wrong) = (
            "8f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4",
            "9f434346648f6b96df89dda901c5176b10a6d83961dd3c1ac88b59b2dc327aa4",
        );
        for (digest, is_taken) in [(wrong, false), (right, true)] {
            let (script, steps) = install(&["--binary", "https://contoh.id/cakupan", "--sha256", digest]);
            assert!(steps.contains(digest), "{steps}");
            let tools = tempfile::tempdir().unwrap();
            let curl = tools.path().join("curl");
            std::fs::write(&curl, "#!/bin/sh\nprintf hi > cakupan.new\n").unwrap();
            use std::os::unix::fs::PermissionsExt as _;
            std::fs::set_permissions(&curl, std::fs::Permissions::from_mode(0o755)).unwrap();
            let path = format!("{}:{}", tools.path().display(), std::env::var("PATH").unwrap());
            let mut command = Command::new("bash");
            command.args(["-euo", "pipefail", "-c", &script]).current_dir(tools.path());
            command.env("PATH", path).env("CARGO_HOME", home.path()).env("CAKUPAN_SHA256", digest);
            let (status, out, said) = run(command.env("CAKUPAN_URL", "https://contoh.id/cakupan"));
            assert_eq!(status == 0, is_taken, "{script}\n{out}{said}");
            assert_eq!(home.path().join("bin/cakupan").is_file(), is_taken, "{script}");
        }
    }
    for (arguments, reason) in [
        (&["--git", "https://contoh.id/a", "--rev", "main"][..], "no whole commit"),
        (&["--git", "https://contoh.id/a"], "--rev"),
        (&["--git", "https://contoh.id/$(id)", "--rev", rev], "no address"),
        (&["--git", "http://contoh.id/a", "--rev", rev], "no address"),
        (&["--binary", "https://contoh.id/a", "--sha256", rev], "no digest"),
    ] {
        let (status, _, said) = run(cakupan(site.path()).args(["new", "workflow", "github"]).args(arguments));
        assert!(status == 2 && said.contains(reason), "{arguments:?}: {said}");
        assert!(!site.path().join(GITHUB).exists());
    }
}

/// The services' own schemas, as a program carries them that is not ours.
#[test]
fn every_workflow_is_one_by_the_schema_of_its_service() {
    let program = std::env::var("CAKUPAN_CHECK_JSONSCHEMA").unwrap_or_else(|_| "check-jsonschema".to_owned());
    if Command::new(&program).arg("--version").output().is_err() {
        assert!(std::env::var("CI").is_err(), "in CI `check-jsonschema` must be there");
        eprintln!("SKIPPED: no schemas of services: `{program}` is not there (pip install check-jsonschema)");
        return;
    }
    let (site, all) = (site(), tempfile::tempdir().unwrap());
    let rev = "0123456789abcdef0123456789abcdef01234567";
    for (service, schema) in [("github", "vendor.github-workflows"), ("gitlab", "vendor.gitlab-ci")] {
        let mut paths = Vec::new();
        for store in ["pages", "s3"] {
            for more in [&[][..], &["--shards", "4"], &["--git", "https://contoh.id/a", "--rev", rev]] {
                let workflow = made(site.path(), &[&[service, "--publish", store], more].concat());
                let path =
                    all.path().join(format!("{service}-{store}-{}.yml", more.first().unwrap_or(&"whole")));
                std::fs::write(&path, serde_yaml::to_string(&workflow).unwrap()).unwrap();
                paths.push(path);
            }
        }
        let check = |paths: &[std::path::PathBuf]| {
            let mut command = Command::new(&program);
            command.args(["--builtin-schema", schema]).args(paths);
            if service == "gitlab" {
                command.args(["--data-transform", "gitlab-ci"]);
            }
            run(&mut command)
        };
        let (status, out, said) = check(&paths);
        assert_eq!(status, 0, "{service}\n{out}{said}");
        // It can say no: a job without what it is to do, a key that there is not.
        let text = std::fs::read_to_string(&paths[0]).unwrap();
        let (right, wrong) =
            if service == "github" { ("runs-on:", "run-on:") } else { ("stage: test", "stage: [1]") };
        assert!(text.contains(right), "{text}");
        std::fs::write(&paths[0], text.replace(right, wrong)).unwrap();
        assert_ne!(check(&paths[..1]).0, 0, "{service}: a slip is not found");
    }
}
