//! What is added to pages so that they follow what is written: a script, and the word of what has changed.

use serde_json::{Value, json};

/// The folder of our own files, which no site has.
pub(super) const OWN: &str = "__cakupan/";
/// The script, below [`OWN`].
pub(super) const SCRIPT: &str = include_str!("live.js");
/// What a page may do while it is looked at: what it may as part of the site, run our script, and hear from us.
pub(super) const POLICY: &str = "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self'; script-src 'self'; \
     connect-src 'self'; base-uri 'none'; form-action 'self'";

/// What browsers are told, at each change.
#[derive(Debug, Clone)]
pub(super) struct State {
    /// How often there have been new pages.
    pub(super) pages: u64,
    /// The findings as `check --format json` prints them; none before the first.
    pub(super) findings: String,
    /// Whether pages are of the content as it is.
    pub(super) is_shown: bool,
    /// How the machine failed.
    pub(super) fault: Option<String>,
}

impl Default for State {
    fn default() -> Self {
        Self { pages: 0, findings: String::new(), is_shown: true, fault: None }
    }
}

impl State {
    /// As browsers get it.
    pub(super) fn json(&self) -> String {
        let report: Value = serde_json::from_str(&self.findings).unwrap_or(Value::Null);
        let findings = report.get("findings").cloned().unwrap_or_else(|| json!([]));
        json!({ "pages": self.pages, "shown": self.is_shown, "fault": self.fault, "findings": findings })
            .to_string()
    }
}

/// A page with our script. Its own policy goes: ours is sent with it, and two would both hold.
pub(super) fn followed(page: &[u8]) -> Vec<u8> {
    let Ok(page) = std::str::from_utf8(page) else { return page.to_vec() };
    let script = format!("<script src=\"/{OWN}live.js\" defer></script>");
    let mut out = without_policy(page);
    match out.find("</head>") {
        Some(at) => out.insert_str(at, &script),
        None => out.insert_str(0, &script),
    }
    out.into_bytes()
}

/// A page without its policy.
pub(super) fn without_policy(page: &str) -> String {
    const POLICY: &str = "<meta http-equiv=\"Content-Security-Policy\"";
    let Some((before, rest)) = page.split_once(POLICY) else { return page.to_owned() };
    let after = rest.split_once('>').map_or("", |(_, after)| after);
    format!("{before}{}", after.strip_prefix('\n').unwrap_or(after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_followed_and_loses_nothing_but_its_policy() {
        let page = "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"x\">\n<title>a</title></head><p>b";
        let live = String::from_utf8(followed(page.as_bytes())).unwrap();
        let script = "<script src=\"/__cakupan/live.js\" defer></script>";
        assert_eq!(live, format!("<head>\n<title>a</title>{script}</head><p>b"));
        assert_eq!(followed(b"<p>"), format!("{script}<p>").into_bytes());
        assert_eq!(without_policy("<p>a > b"), "<p>a > b");
    }

    #[test]
    fn what_browsers_are_told_is_json_from_the_beginning() {
        let first: Value = serde_json::from_str(&State::default().json()).unwrap();
        assert_eq!(first, json!({ "pages": 0, "shown": true, "fault": null, "findings": [] }));
    }
}
