//! What a new site answers for from the first: findings of figures that the table means as they stand, as the mapping says.

use super::super::yaml::quoted;
use crate::diag::Diagnostics;
use crate::source::Files;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

/// The lines of `site.yaml` by which findings in data files are accepted, with the reason that a mapping gives for their
/// code or name; empty where there are none.
pub fn accepted(findings: &Diagnostics, files: &Files, reasons: &BTreeMap<String, String>) -> String {
    let mut lines = BTreeSet::new();
    for finding in findings.sorted() {
        let (rule, path) = (finding.rule, finding.path(files));
        let reason = reasons.get(rule.code).or_else(|| reasons.get(rule.name));
        let file = path.strip_prefix("content/").filter(|file| file.starts_with("data/"));
        if let (Some(reason), Some(file), true) = (reason, file, rule.phase().may_be_answered_for()) {
            let [file, subject, reason] = [file, &finding.subject(files), reason].map(quoted);
            lines.insert(format!(
                "    - {{ rule: {}, file: {file}, subject: {subject}, reason: {reason} }}",
                rule.code
            ));
        }
    }
    let mut out = String::new();
    for (at, line) in lines.iter().enumerate() {
        let head = if at == 0 { "findings:\n  accepted:\n" } else { "" };
        let _ = writeln!(out, "{head}{line}");
    }
    out
}
