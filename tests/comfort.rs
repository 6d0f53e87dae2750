//! Completions, manual pages, help and silence: what makes the command good to have at hand.

#![allow(
    clippy::disallowed_methods,
    clippy::unwrap_used,
    reason = "a test makes its files and stops at the first surprise"
)]

mod common;

use common::{cakupan, copy, root, run};
use std::path::Path;
use std::process::{Command, Stdio};

fn said(arguments: &[&str]) -> (i32, String, String) {
    run(cakupan(Path::new(".")).args(arguments))
}

#[test]
fn every_shell_completes_every_word() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let (status, script, error) = said(&["completions", shell, "--lang", "id"]);
        assert_eq!((status, error.as_str()), (0, ""), "{shell}");
        for word in ["build", "check", "import", "verify", "completions", "single-file", "base-url"] {
            assert!(script.contains(word), "{shell} does not know {word}");
        }
        if shell != "bash" {
            assert!(script.contains("Memeriksa isi dan menulis situs"), "{shell} is not in Indonesian");
        }
    }
    assert_eq!(said(&["completions", "tcsh"]).0, 2);
    // Bash itself says what it would offer.
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("cakupan.bash");
    std::fs::write(&script, said(&["completions", "bash"]).1).unwrap();
    let asked = "source \"$0\"; COMP_WORDS=(cakupan ver); COMP_CWORD=1; _cakupan cakupan ver cakupan; \
                 echo \"${COMPREPLY[*]}\"";
    match Command::new("bash").args(["-c", asked]).arg(&script).stdin(Stdio::null()).output() {
        Ok(output) => assert_eq!(String::from_utf8_lossy(&output.stdout).trim(), "verify", "{output:?}"),
        Err(error) => assert!(std::env::var_os("CI").is_none(), "no bash: {error}"),
    }
}

#[test]
fn every_word_has_its_manual_page_in_both_languages() {
    for words in [&["man"][..], &["man", "build"], &["man", "new", "release"]] {
        let (status, id, _) = said(&[words, &["--lang", "id"]].concat());
        assert_eq!(status, 0);
        let (_, en, _) = said(words);
        for (page, heading) in [(&id, ".SH NAMA\n"), (&en, ".SH NAME\n")] {
            assert!(page.contains(heading) && page.starts_with(".ie"), "{page}");
        }
        for english in [".SH NAME", ".SH OPTIONS", "Print help", "OPTIONS]", "possible values", "default:"] {
            assert!(!id.contains(english), "{english} in {id}");
        }
    }
    let (status, _, error) = said(&["man", "buidl"]);
    assert_eq!(status, 2);
    assert!(error.contains("did you mean `build`?"), "{error}");
}

#[test]
fn help_speaks_the_language_of_the_environment() {
    let help = |variable: &str, value: &str| {
        let mut command = cakupan(Path::new("."));
        for name in ["CAKUPAN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        run(command.env(variable, value).args(["build", "--help"])).1
    };
    for (variable, value) in [("CAKUPAN_LANG", "id"), ("LANG", "id_ID.UTF-8"), ("LC_ALL", "id")] {
        let text = help(variable, value);
        assert!(
            text.starts_with("Memeriksa isi dan menulis situs\n\nPemakaian: cakupan build [OPSI] [ROOT]\n"),
            "{text}"
        );
    }
    assert!(
        help("LANG", "fr_FR.UTF-8")
            .starts_with("Checks the content and writes the site\n\nUsage: cakupan build")
    );
}

/// Nobody is watching a pipe: no progress there, and with `--quiet` not a word.
#[test]
fn quiet_is_quiet_and_pipes_see_no_progress() {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("tests/golden/small/content"), &folder.path().join("content"));
    assert_eq!(run(cakupan(folder.path()).arg("build")), (0, String::new(), String::new()));
    let (status, _, said) = run(cakupan(folder.path()).args(["new", "site", "a"]));
    assert!(status == 0 && said.contains("what to do next"), "{said}");
    assert_eq!(
        run(cakupan(folder.path()).args(["-q", "new", "site", "b"])),
        (0, String::new(), String::new())
    );
    // Findings are still told.
    std::fs::write(folder.path().join("content/site.yaml"), "title: [\n").unwrap();
    let (status, _, said) = run(cakupan(folder.path()).args(["build", "--quiet"]));
    assert!(status == 1 && said.contains("content/site.yaml"), "{said}");
}

/// What stands on a terminal of 80 columns in the end, line by line, and the exit status; nothing where no terminal can be
/// had.
fn on_a_terminal(folder: &Path, words: &str, ci: bool) -> Option<(i32, Vec<String>)> {
    let program = env!("CARGO_BIN_EXE_cakupan");
    let mut command = std::process::Command::new("script");
    command.args(["-qec", &format!("stty cols 80 -onlcr; exec '{program}' {words}"), "/dev/null"]);
    command
        .current_dir(folder)
        .env("CAKUPAN_LANG", "id")
        .env("TERM", "xterm")
        .env_remove("CI")
        .env("NO_COLOR", "1");
    if ci {
        command.env("CI", "true");
    }
    let output = command.stdin(std::process::Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).unwrap();
    // Back to the start of a line, and a line that is cleared, are all that may be done to a terminal.
    let mut lines = vec![String::new()];
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        let line = lines.last_mut().unwrap();
        if let Some(after) = rest.strip_prefix("\u{1b}[2K") {
            line.clear();
            rest = after;
            continue;
        }
        match c {
            '\n' => lines.push(String::new()),
            '\r' => line.clear(),
            c => {
                assert!(!c.is_control(), "{c:?} in {text:?}");
                line.push(c);
                // Progress that does not fit would be drawn below itself again and again.
                assert!(!line.contains('[') || line.chars().count() <= 80, "{line}");
            }
        }
        rest = &rest[c.len_utf8()..];
    }
    lines.iter_mut().for_each(|line| line.truncate(line.trim_end().len()));
    lines.retain(|line| !line.is_empty());
    Some((output.status.code().unwrap(), lines))
}

/// What a new site asks of someone at a terminal who types these lines; nothing where no terminal can be had.
fn asked(folder: &Path, words: &str, typed: &str) -> Option<(i32, String)> {
    use std::io::Write as _;
    let program = env!("CARGO_BIN_EXE_cakupan");
    let mut command = Command::new("script");
    command.args(["-qec", &format!("stty -echo -onlcr; exec '{program}' {words}"), "/dev/null"]);
    command.current_dir(folder).env("CAKUPAN_LANG", "id").env("TERM", "xterm").env_remove("CI");
    let piped = command.env("NO_COLOR", "1").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = piped.spawn().ok()?;
    let mut keys = child.stdin.take().unwrap();
    keys.write_all(typed.as_bytes()).unwrap();
    // The end of what is typed is Ctrl+D.
    drop(keys);
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap().replace('\r', "");
    Some((output.status.code().unwrap(), text))
}

#[test]
fn a_new_site_asks_what_it_was_not_told() {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    let site = |name: &str| std::fs::read_to_string(root.join(name).join("content/site.yaml")).unwrap();
    // Enter takes what is in brackets: the site is the one that is made without a question.
    let Some((status, said)) = asked(root, "new site", "\n\n\n\n\n\n") else {
        eprintln!("SKIPPED: no terminal: `script` is not there");
        return;
    };
    assert_eq!(status, 0, "{said}");
    assert!(
        said.contains("Folder untuk situsnya [laporan]: ") && said.contains("langkah berikutnya"),
        "{said}"
    );
    let (status, said) = asked(root, "new site biasa --yes", "").unwrap();
    assert!(status == 0 && !said.contains('['), "{said}");
    assert_eq!(site("laporan"), site("biasa"));
    // Wrong answers are asked again, each with its reason; the folder was said.
    let typed = "id,fr\nen,en\nid,en\nLaporan \u{7}kami\nLaporan kami\nOur reports\nKantor kami\n\nkantor.id\nhttps://kantor.example/laporan/\ntanya@kantor.example\n";
    let (status, said) = asked(root, "new site kedua", typed).unwrap();
    assert_eq!(status, 0, "{said}");
    for words in [
        "situs baru ada dalam bahasa `id` dan `en`, bukan `fr`",
        "bahasa `en` disebut dua kali",
        "ada tombol yang bukan huruf",
        "`kantor.id` bukan alamat web",
    ] {
        assert_eq!(said.matches(words).count(), 1, "{words}: {said}");
    }
    assert_eq!(said.matches("Bahasa: id, en").count(), 3, "{said}");
    assert!(!said.contains("Folder untuk"), "{said}");
    let made = site("kedua");
    for line in [
        "title: { id: \"Laporan kami\", en: \"Our reports\" }",
        "organisation: \"Kantor kami\"",
        "base-url: \"https://kantor.example/laporan/\"",
        "contact: \"tanya@kantor.example\"",
    ] {
        assert!(made.contains(line), "{line} in {made}");
    }
    // Ctrl+D halfway: nothing is there.
    for typed in ["id\n", ""] {
        let (status, said) = asked(root, "new site ketiga", typed).unwrap();
        assert!(status == 1 && said.ends_with("cakupan: dibatalkan: tidak ada yang ditulis\n"), "{said}");
        assert!(!root.join("ketiga").exists());
    }
    // A folder that is taken is told before anything is asked.
    let (status, said) = asked(root, "new site kedua", "").unwrap();
    assert!(status == 2 && said.lines().count() == 1 && said.contains("tidak kosong"), "{said}");
    // Whoever has said something, or is no terminal, is not asked.
    let (status, said) = asked(root, "new site keempat --title Kami", "").unwrap();
    assert!(status == 0 && !said.contains('['), "{said}");
    assert_eq!(run(cakupan(root).args(["new", "site", "kelima"])).0, 0);
    let (status, _, said) = run(cakupan(root).args(["new", "site"]));
    assert!(status == 2 && said.contains("name the folder of the site"), "{said}");
}

/// Someone who watches sees how it goes on, and in the end what came of it; nothing of the way is left on the screen.
#[test]
fn a_terminal_is_left_tidy() {
    let folder = tempfile::tempdir().unwrap();
    copy(&root().join("tests/golden/small/content"), &folder.path().join("content"));
    let Some((status, said)) = on_a_terminal(folder.path(), "build", false) else {
        eprintln!("SKIPPED: no terminal: `script` is not there");
        return;
    };
    assert_eq!(status, 0, "{said:?}");
    assert_eq!(said[0], "membaca dan memeriksa …");
    assert!(said[1].contains(" halaman, ") && said[1].contains(" berkas ("), "{said:?}");
    assert!(said.last().unwrap().starts_with("di ./output, dalam "), "{said:?}");
    assert!(said.len() == 5 && !said.concat().contains('['), "{said:?}");
    let last = |words: &str, ci: bool| on_a_terminal(folder.path(), words, ci).unwrap();
    assert_eq!(last("check", false), (0, vec!["tidak ada temuan".to_owned()]));
    for words in ["build --quiet", "check --quiet", "build --quiet --fresh"] {
        assert_eq!(last(words, false), (0, vec![]), "{words}");
    }
    // Services lend a terminal that nobody looks at.
    assert_eq!(last("build --fresh", true), (0, vec![]));
    let sheet = "Wilayah;Tahun;Peserta aktif\nAceh;2024;1.500.000\n";
    std::fs::write(folder.path().join("a.csv"), sheet).unwrap();
    let source = "--source office-2024 --released 2025-02-01";
    let (status, said) = last(&format!("import a.csv {source}"), false);
    assert!(status == 0 && said.iter().any(|line| line.starts_with("belum ada yang ditulis")), "{said:?}");
    assert_eq!(last(&format!("import --quiet a.csv {source} --write"), false), (0, vec![]));
    assert!(folder.path().join("content/data/office-2024-2025-02-01.yaml").is_file());
}
