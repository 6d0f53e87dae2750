//! Every byte of a site, unpacked: what tests seek in it that must not be there.

#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    reason = "each test program uses its own part of this, and stops at the first surprise"
)]

use std::collections::BTreeMap;
use std::io::{Cursor, Read as _};

/// A file and everything that is packed in it, as text that a reader might see.
pub fn unpacked(path: &str, bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut out = vec![(path.to_owned(), bytes.to_vec())];
    let mut inner = |name: String, bytes: Vec<u8>| out.extend(unpacked(&name, &bytes));
    let ending = path.rsplit('.').next().unwrap();
    match ending {
        "gz" => {
            let mut text = Vec::new();
            flate2::read::GzDecoder::new(bytes).read_to_end(&mut text).unwrap();
            inner(path.trim_end_matches(".gz").to_owned(), text);
        }
        "br" => {
            let mut text = Vec::new();
            brotli::Decompressor::new(bytes, 4096).read_to_end(&mut text).unwrap();
            inner(path.trim_end_matches(".br").to_owned(), text);
        }
        "zip" | "xlsx" => {
            let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            for at in 0..archive.len() {
                let mut entry = archive.by_index(at).unwrap();
                let name = entry.name().unwrap().into_owned();
                let mut text = Vec::new();
                entry.read_to_end(&mut text).unwrap();
                inner(format!("{path}!{name}"), text);
            }
        }
        "png" => {
            let reader = png::Decoder::new(Cursor::new(bytes)).read_info().unwrap();
            let info = reader.info();
            let mut texts: Vec<String> = info
                .uncompressed_latin1_text
                .iter()
                .map(|one| format!("{}={}", one.keyword, one.text))
                .collect();
            texts.extend(
                info.utf8_text.iter().map(|one| format!("{}={}", one.keyword, one.get_text().unwrap())),
            );
            texts.extend(
                info.compressed_latin1_text
                    .iter()
                    .map(|one| format!("{}={}", one.keyword, one.get_text().unwrap())),
            );
            out.push((format!("{path}!text"), texts.join("\n").into_bytes()));
        }
        _ => {}
    }
    out
}

/// Where any of the words stands, in names of files and in what they hold.
pub fn found(files: &BTreeMap<String, Vec<u8>>, words: &[&str]) -> Vec<String> {
    let mut out = Vec::new();
    for (path, bytes) in files {
        for (name, bytes) in unpacked(path, bytes) {
            for word in words {
                let inside = bytes.windows(word.len()).any(|window| window == word.as_bytes());
                if inside || name.contains(word) {
                    out.push(format!("{name}: {word}"));
                }
            }
        }
    }
    out
}
