//! `cakupan serve`: what browsers get is what `build` would write, and follows what is written.
#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test writes files, asks a server and stops at the first surprise"
)]

mod common;

use common::{cakupan, copy, files, root, run};
use serde_json::Value;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How long a word that must come is waited for.
const PATIENCE: Duration = Duration::from_secs(60);

/// A site that is served until this is dropped.
struct Served {
    child: Child,
    host: String,
}

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An answer: its status, heads and body.
struct Answer {
    status: u16,
    heads: String,
    body: Vec<u8>,
}

impl Answer {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

impl Served {
    fn new(folder: &Path, arguments: &[&str]) -> Self {
        let mut command: Command = cakupan(folder);
        command.args(["serve", "--port", "0"]).args(arguments);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let host = line.trim().trim_start_matches("http://").trim_end_matches('/').to_owned();
        Self { child, host }
    }

    fn ask(&self, method: &str, path: &str, host: &str) -> Answer {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(stream, "{method} /{path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n").unwrap();
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").unwrap();
        let heads = String::from_utf8_lossy(&bytes[..end]).to_lowercase();
        let status = heads.split(' ').nth(1).unwrap().parse().unwrap();
        let body = bytes.split_off(end + 4);
        let length = heads.lines().find_map(|line| line.strip_prefix("content-length: "));
        assert!(method == "HEAD" || length.is_none_or(|length| length == body.len().to_string()), "{heads}");
        Answer { status, heads, body }
    }

    fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &self.host)
    }

    /// Hears of changes from now on; the first word is of how it is.
    fn listen(&self) -> Heard {
        let mut stream = TcpStream::connect(&self.host).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(stream, "GET /__cakupan/events HTTP/1.1\r\nHost: {}\r\n\r\n", self.host).unwrap();
        Heard(BufReader::new(stream))
    }
}

/// What is told of changes.
struct Heard(BufReader<TcpStream>);

impl Heard {
    /// The first word of which this holds.
    fn until(&mut self, holds: impl Fn(&Value) -> bool) -> Value {
        let begun = Instant::now();
        let mut last = Value::Null;
        loop {
            // By the clock: a door with nothing to say says so every few seconds, and no reading waits too long.
            assert!(begun.elapsed() < PATIENCE, "the last word was {last}");
            let mut line = String::new();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "nothing more is told");
            if let Some(data) = line.strip_prefix("data: ") {
                last = serde_json::from_str(data).unwrap();
                if holds(&last) {
                    return last;
                }
            }
        }
    }
}

fn codes(told: &Value) -> Vec<String> {
    let findings = told["findings"].as_array().unwrap();
    findings.iter().map(|finding| finding["code"].as_str().unwrap().to_owned()).collect()
}

/// A content of its own, of the demonstration without most of its reports.
fn content() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("content"), &folder.path().join("content"));
    folder
}

/// A page without what is added while it is looked at, and without its policy.
fn plain(page: &[u8]) -> String {
    let page =
        String::from_utf8_lossy(page).replace("<script src=\"/__cakupan/live.js\" defer></script>", "");
    match page.split_once("<meta http-equiv=\"Content-Security-Policy\"") {
        None => page,
        Some((before, rest)) => {
            let after = rest.split_once('>').unwrap().1;
            format!("{before}{}", after.strip_prefix('\n').unwrap_or(after))
        }
    }
}

#[test]
fn every_file_is_the_one_that_build_writes() {
    let folder = content();
    let served = Served::new(folder.path(), &[]);
    let url = format!("http://{}/", served.host);
    let (status, _, said) =
        run(cakupan(folder.path()).args(["build", "--preview", "--base-url", &url, "-o", "../built"]));
    // Beside the folder, so that it is none of its files.
    let built = folder.path().parent().unwrap().join("built");
    assert_eq!(status, 0, "{said}");
    let built_files = files(&built);
    std::fs::remove_dir_all(&built).unwrap();
    let mut asked = 0;
    for (path, bytes) in built_files {
        // Of the files of charts, which are many, those of one release.
        let is_chart = path.contains("grafik/") || path.contains("charts/") || path.ends_with(".png");
        if path == "cakupan.json" || is_chart && !path.contains("/2016") {
            continue;
        }
        let answer = served.get(&path.replace(' ', "%20"));
        let is_404 = path == "404.html";
        assert_eq!(answer.status, 200, "{path}");
        if path.ends_with(".html") {
            assert!(plain(&answer.body) == plain(&bytes), "{path}");
            assert!(is_404 || answer.text().contains("/__cakupan/live.js"), "{path}");
            assert!(answer.heads.contains("content-security-policy"), "{path}");
        } else {
            assert!(answer.body == bytes, "{path}");
        }
        asked += 1;
    }
    assert!(asked > 300, "{asked}");
}

#[test]
fn only_browsers_of_this_machine_are_answered_and_folders_have_an_index() {
    let folder = content();
    let served = Served::new(folder.path(), &["--published"]);
    assert_eq!(served.ask("GET", "", "attacker.example").status, 403);
    let port = served.host.rsplit_once(':').unwrap().1;
    assert_eq!(served.ask("GET", "", &format!("localhost:{port}")).status, 200);
    assert_eq!(served.ask("POST", "", &served.host).status, 405);
    assert!(served.ask("HEAD", "", &served.host).body.is_empty());
    let moved = served.get("laporan");
    assert_eq!(moved.status, 307);
    assert!(moved.heads.contains("location: /laporan/"), "{}", moved.heads);
    for path in
        ["no-such-page.html", "../Cargo.toml", "%2e%2e/content/site.yaml", "content/site.yaml", "a%00b"]
    {
        let answer = served.get(path);
        assert_eq!(answer.status, 404, "{path}");
        assert!(!answer.text().contains("base-url"), "{path}");
    }
    assert_eq!(served.get("%ff").status, 400);
    assert!(served.get("__cakupan/live.js").text().contains("EventSource"));
    // What the public sees is no preview.
    let home = served.get("").text();
    assert!(!home.contains("class=\"preview"), "{home}");
}

#[test]
fn pages_follow_and_findings_clear_when_mended() {
    let folder = content();
    let regions = folder.path().join("content/regions.yaml");
    let text = std::fs::read_to_string(&regions).unwrap();
    let served = Served::new(folder.path(), &[]);
    let mut heard = served.listen();
    let first = heard.until(|told| told["pages"] == 1);
    assert_eq!(codes(&first), Vec::<String>::new());
    assert!(served.get("wilayah/aceh.html").text().contains(">Aceh<"));

    // A figure that is wrong is shown, and told with its place.
    let data = folder.path().join("content/data/2023-12-kemnaker-participants.yaml");
    let figures = std::fs::read_to_string(&data).unwrap();
    std::fs::write(&data, figures.replace("197_248,   583_638", "197_248,   583_639")).unwrap();
    let told = heard.until(|told| !codes(told).is_empty());
    assert_eq!(told["shown"], true);
    assert!(told["findings"].as_array().unwrap().iter().any(|finding| {
        finding["file"] == "content/data/2023-12-kemnaker-participants.yaml" && finding["start"]["line"] == 12
    }));
    assert!(served.get("wilayah/aceh.html").text().contains("583.639"));

    // A figure that is gone, which narratives speak of.
    let (before, after) = figures.split_once("  aceh: ").unwrap();
    std::fs::write(&data, format!("{before}{}", after.split_once('\n').unwrap().1)).unwrap();
    heard.until(|told| codes(told).iter().any(|code| code == "C671"));
    assert!(!served.get("wilayah/aceh.html").text().contains("583.639"));
    std::fs::write(&data, figures.replace("197_248,   583_638", "197_248,   583_639")).unwrap();
    heard.until(|told| !codes(told).is_empty());

    // A file that cannot be read leaves the pages of before.
    std::fs::write(&regions, format!("{text}\n  : [")).unwrap();
    let told = heard.until(|told| told["shown"] == false);
    assert!(!codes(&told).is_empty());
    assert!(served.get("wilayah/aceh.html").text().contains("583.639"));

    std::fs::write(&regions, &text).unwrap();
    std::fs::write(&data, &figures).unwrap();
    let told = heard.until(|told| told["shown"] == true && codes(told).is_empty());
    assert!(served.get("wilayah/aceh.html").text().contains("583.638"));

    // Many files at once are one change.
    let before = told["pages"].as_u64().unwrap();
    for entry in walkdir::WalkDir::new(folder.path().join("content")) {
        let entry = entry.unwrap();
        if entry.file_type().is_file() {
            let bytes = std::fs::read(entry.path()).unwrap();
            std::fs::write(entry.path(), bytes).unwrap();
        }
    }
    let told = heard.until(|told| told["pages"].as_u64() > Some(before));
    assert_eq!(told["pages"].as_u64(), Some(before + 1));
    std::fs::write(&regions, text.replace("Aceh,", "Aceh Baru,")).unwrap();
    let told = heard.until(|told| told["pages"].as_u64() > Some(before + 1));
    assert_eq!(told["pages"].as_u64(), Some(before + 2));
}

#[test]
fn a_content_that_begins_broken_is_told_and_then_shown() {
    let folder = content();
    let site = folder.path().join("content/site.yaml");
    let text = std::fs::read_to_string(&site).unwrap();
    std::fs::write(&site, "title: [").unwrap();
    let served = Served::new(folder.path(), &[]);
    let mut heard = served.listen();
    let told = heard.until(|told| told["shown"] == false);
    assert_eq!(told["pages"], 0);
    assert!(served.get("").text().contains("/__cakupan/live.js"));
    std::fs::write(&site, text).unwrap();
    let told = heard.until(|told| told["shown"] == true && told["pages"] == 1);
    assert_eq!(codes(&told), Vec::<String>::new());
    assert!(served.get("").text().contains("<main"));
}

#[test]
fn folders_that_go_and_come_again_are_followed() {
    let folder = tempfile::tempdir().unwrap();
    let made = run(cakupan(folder.path()).args(["new", "site", "situs", "--languages", "id"]));
    assert_eq!(made.0, 0, "{made:?}");
    let site = folder.path().join("situs");
    let content = site.join("content");
    let aside = folder.path().join("content");
    copy(&content, &aside);
    let served = Served::new(&site, &[]);
    let mut heard = served.listen();
    heard.until(|told| told["pages"] == 1);
    let title = |title: &str| {
        let text = std::fs::read_to_string(aside.join("site.yaml")).unwrap();
        let line = text.lines().find(|line| line.starts_with("title: ")).unwrap();
        text.replace(line, &format!("title: {title}"))
    };
    let mut pages = 1;
    for (round, away) in ["removed", "moved away", "exchanged"].into_iter().enumerate() {
        match away {
            "removed" => std::fs::remove_dir_all(&content).unwrap(),
            "moved away" => std::fs::rename(&content, site.join("former")).unwrap(),
            _ => {
                copy(&aside, &site.join("next"));
                std::fs::rename(&content, site.join("last")).unwrap();
                std::fs::rename(site.join("next"), &content).unwrap();
            }
        }
        if away != "exchanged" {
            heard.until(|told| told["shown"] == false);
            copy(&aside, &content);
        }
        let told = heard.until(|told| told["shown"] == true && told["pages"].as_u64() > Some(pages));
        pages = told["pages"].as_u64().unwrap();
        // Twice: the folder that was made anew is followed, and not only seen to come.
        for time in ["Satu", "Dua"] {
            let words = format!("{time} {round}");
            std::fs::write(content.join("site.yaml"), title(&words)).unwrap();
            let told = heard.until(|told| told["shown"] == true && told["pages"].as_u64() > Some(pages));
            pages = told["pages"].as_u64().unwrap();
            assert!(served.get("").text().contains(&words), "{away}: {words}");
        }
    }

    // A folder that was not there when all this began, whose files come later.
    let styles = site.join("themes/default/messages");
    std::fs::create_dir_all(&styles).unwrap();
    for words in ["Wara-wara", "Warta"] {
        std::fs::write(styles.join("id.ftl"), format!("home-quality = {words}\n")).unwrap();
        heard.until(|told| told["shown"] == true && told["pages"].as_u64() > Some(pages));
        assert!(served.get("").text().contains(words), "{words}");
    }
}
