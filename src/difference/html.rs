//! A page by itself, to be opened or sent; it asks nothing of anyone.

use super::words::{GONE, Words};
use super::{Difference, Sentence, once};
use crate::diag::{Both, UiLanguage};
use std::fmt::Write as _;

const STYLE: &str = "body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}\
table{border-collapse:collapse;width:100%}th,td{text-align:start;vertical-align:top;padding:.4rem .6rem;\
border-bottom:1px solid}.n{text-align:end;white-space:nowrap}.scroll{overflow-x:auto}small{display:block}\
@media(prefers-color-scheme:dark){body{background:#111;color:#eee}}";

/// The difference as a page.
pub fn html(difference: &Difference<'_>, language: UiLanguage) -> String {
    let words = Words::new(difference, language);
    let tag = if language == UiLanguage::Indonesian { "id" } else { "en" };
    let title = words.say(Both { id: "Angka yang berubah", en: "Figures that changed" });
    let mut out = format!(
        "<!DOCTYPE html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n\
         <h1>{title}</h1>\n<p>{}</p>\n",
        escaped(&words.summary())
    );
    if !difference.revised.is_empty() {
        let heads = [
            (Both { id: "Angka", en: "Figure" }, ""),
            (Both { id: "Semula", en: "Was" }, " class=\"n\""),
            (Both { id: "Kini", en: "Is" }, " class=\"n\""),
            (Both { id: "Selisih", en: "Change" }, " class=\"n\""),
            (Both { id: "Sumber dan alasan", en: "Source and reason" }, ""),
        ];
        let heads: String = heads
            .iter()
            .map(|(head, class)| format!("<th scope=\"col\"{class}>{}</th>", words.say(*head)))
            .collect();
        let _ = writeln!(
            out,
            "<div class=\"scroll\" role=\"group\" aria-label=\"{title}\" tabindex=\"0\">\n<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>"
        );
        for one in &difference.revised {
            let change = [words.absolute(one), words.relative(one)];
            let change: Vec<String> = change.into_iter().flatten().map(|text| escaped(&text)).collect();
            let _ = write!(
                out,
                "<tr><th scope=\"row\">{}</th><td class=\"n\"><s>{}</s></td><td class=\"n\">{}</td><td class=\"n\">{}</td><td>{}",
                escaped(&words.what(one)),
                escaped(&words.value(one, &one.old)),
                escaped(&words.value(one, &one.new)),
                change.join("<br>"),
                escaped(&words.reason(one))
            );
            rested(&mut out, &one.sentences);
            out.push_str("</td></tr>\n");
        }
        out.push_str("</tbody>\n</table>\n</div>\n");
    }
    if !difference.withdrawn.is_empty() {
        let _ = writeln!(out, "<h2>{}</h2>\n<ul>", words.say(GONE).trim_end_matches(':'));
        for one in &difference.withdrawn {
            let _ = write!(out, "<li>{}", escaped(&words.gone(one)));
            rested(&mut out, &one.sentences);
            out.push_str("</li>\n");
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// The sentences that rested on a figure.
fn rested(out: &mut String, sentences: &[Sentence]) {
    for sentence in once(sentences) {
        let (path, words) = (escaped(&sentence.path), escaped(&sentence.words));
        let _ = write!(out, "<small>{path}:{}: {words}</small>", sentence.line);
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '"' => out.push_str("&quot;"),
            _ => out.push(c),
        }
    }
    out
}
