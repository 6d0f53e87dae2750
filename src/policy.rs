//! What the site says about findings, put into effect: severities other than the rules' own, and single findings
//! that it accepts with a reason.
//!
//! It changes no content and finds nothing of its own but faults of the policy. A site can make any warning an
//! error; what it may make milder is told by [`Phase::may_be_answered_for`](crate::diag::Phase).

use crate::catalogue;
use crate::check::rules::{
    AMBIGUOUS_ACCEPTANCE, DECLARED_TWICE, SEVERITY_FIXED, STALE_ACCEPTANCE, UNKNOWN_RULE,
};
use crate::diag::{Arg, Both, Diagnostic, Diagnostics, Phrase, Place, Rule, Severity, plural};
use crate::model::{Acceptance, LangId, Policy, Site};
use crate::source::{Files, Spanned};
use std::collections::BTreeSet;

/// Looks up the rules that the policy names, and writes their codes in their place. What cannot be obeyed is taken
/// out and is among the findings.
pub fn resolve(policy: &mut Policy) -> Diagnostics {
    let mut findings = Diagnostics::default();
    let mut seen: Vec<Spanned<String>> = Vec::new();
    policy.severities.retain_mut(|choice| {
        let Some(rule) = named(&mut choice.rule, &mut findings) else { return false };
        if !choice.error && rule.severity == Severity::Error && !rule.phase().may_be_answered_for() {
            let hint = Both { id: "hapus baris ini", en: "remove this line" };
            findings.push(fixed(rule, &choice.rule).hint(hint));
            return false;
        }
        if let Some(first) = seen.iter().find(|first| first.value == choice.rule.value) {
            let label = Both { id: "pertama disebut di sini", en: "first given here" };
            let hint = Both { id: "hapus salah satunya", en: "remove one of the two" };
            let finding = DECLARED_TWICE.at(choice.rule.span).with("name", rule.code);
            findings.push(finding.label(first.span, label).hint(hint));
            return false;
        }
        seen.push(choice.rule.clone());
        true
    });
    policy.accepted.retain_mut(|acceptance| {
        let Some(rule) = named(&mut acceptance.rule, &mut findings) else { return false };
        if rule.severity == Severity::Error && !rule.phase().may_be_answered_for() {
            let hint = Both { id: "perbaiki temuannya sendiri", en: "mend the finding itself" };
            findings.push(fixed(rule, &acceptance.rule).hint(hint));
            return false;
        }
        true
    });
    findings
}

/// The rule with this code or name, which is replaced by the code; or a finding.
fn named(written: &mut Spanned<String>, findings: &mut Diagnostics) -> Option<&'static Rule> {
    let name = written.value.trim();
    let found = catalogue::find(name);
    let Some(rule) = found else {
        let meant = catalogue::nearest(name).map_or_else(
            || {
                Phrase::new(Both {
                    id: "`cakupan explain` menampilkan semua kode dan nama",
                    en: "`cakupan explain` lists all codes and names",
                })
            },
            |rule| {
                Phrase::new(Both { id: "maksudnya `{meant}`?", en: "did you mean `{meant}`?" })
                    .with("meant", rule.name)
            },
        );
        findings.push(UNKNOWN_RULE.at(written.span).with("name", name).hint(meant));
        return None;
    };
    rule.code.clone_into(&mut written.value);
    Some(rule)
}

fn fixed(rule: &'static Rule, written: &Spanned<String>) -> Diagnostic {
    SEVERITY_FIXED.at(written.span).with("rule", rule.code).with("name", rule.name)
}

/// Takes the findings aside that the site accepts, and gives all others of one part of a run the severities that it
/// sets. The policy must have been resolved.
pub fn apply(site: &Site, files: &Files, findings: &mut Diagnostics) {
    let mut faults = Diagnostics::default();
    for acceptance in &site.policy.accepted {
        let fits = |finding: &Diagnostic| fits(acceptance, finding, files);
        let again = findings.accepted().iter().any(|accepted| fits(&accepted.finding));
        let open = findings.sorted().into_iter().filter(|finding| fits(finding));
        let places: BTreeSet<Place> = open.map(|finding| finding.place.clone()).collect();
        if again || places.len() > 1 {
            faults.push(ambiguous(acceptance, &places));
        } else {
            findings.accept(|finding| fits(finding).then(|| (reason(acceptance, site), acceptance.span)));
        }
    }
    findings.extend(faults);
    set_severities(site, findings);
}

fn set_severities(site: &Site, findings: &mut Diagnostics) {
    for finding in findings.iter_mut() {
        let choice = site.policy.severities.iter().find(|choice| choice.rule.value == finding.rule.code);
        if let Some(choice) = choice {
            finding.severity = if choice.error { Severity::Error } else { Severity::Warning };
        }
    }
}

fn fits(acceptance: &Acceptance, finding: &Diagnostic, files: &Files) -> bool {
    finding.rule.code == acceptance.rule.value
        && finding.path(files).strip_prefix("content/") == Some(acceptance.file.as_str())
        && finding.subject(files) == acceptance.subject
}

fn ambiguous(acceptance: &Acceptance, places: &BTreeSet<Place>) -> Diagnostic {
    let several = plural(places.len(), "tempat", "place", "places");
    let twice =
        Both { id: "temuan yang sudah diterima butir lain", en: "a finding that another entry accepts" };
    let said: Arg = if places.is_empty() { twice.into() } else { several.into() };
    let mut finding = AMBIGUOUS_ACCEPTANCE
        .at(acceptance.span)
        .with("rule", &acceptance.rule.value)
        .with("subject", subject(acceptance))
        .with("places", said);
    for place in places {
        if let Place::At(span) = place {
            finding = finding.label(*span, Both { id: "cocok dengan ini", en: "it fits this" });
        }
    }
    finding.hint(Both { id: "sebut satu temuan saja di setiap butir", en: "name one finding in each entry" })
}

/// The words of a reason, in the languages of the staff; in the site's first one where a language has none.
fn reason(acceptance: &Acceptance, site: &Site) -> Phrase {
    let words = |tag: &str| {
        let at = site.languages.iter().position(|language| language.tag == tag).unwrap_or_default();
        acceptance.reason.get(LangId(at as u8)).to_owned()
    };
    Phrase::new(Both { id: "{reason}", en: "{reason}" })
        .with("reason", Arg::Own { id: words("id"), en: words("en") })
}

/// The acceptances that none of the findings of a whole run met, each a finding.
pub fn stale(site: &Site, files: &Files, parts: [&Diagnostics; 2]) -> Diagnostics {
    let mut out = Diagnostics::default();
    for acceptance in &site.policy.accepted {
        let met = parts.iter().any(|part| {
            part.accepted().iter().any(|accepted| fits(acceptance, &accepted.finding, files))
                || part.sorted().iter().any(|finding| fits(acceptance, finding, files))
        });
        if met {
            continue;
        }
        let others = parts.iter().flat_map(|part| part.sorted());
        let near = others.filter(|finding| finding.rule.code == acceptance.rule.value).find_map(|finding| {
            Some((finding.path(files).strip_prefix("content/")?.to_owned(), finding.subject(files)))
        });
        out.push(unmet(acceptance, near));
    }
    set_severities(site, &mut out);
    out
}

/// The acceptances that were probably meant for one of these errors, but name it wrongly. Of a run that stopped
/// nothing more can be said.
pub fn misnamed(site: &Site, files: &Files, findings: &Diagnostics) -> Diagnostics {
    let mut out = Diagnostics::default();
    for acceptance in &site.policy.accepted {
        if findings.accepted().iter().any(|accepted| fits(acceptance, &accepted.finding, files)) {
            continue;
        }
        let file = acceptance.file.trim_start_matches("./");
        let file = file.strip_prefix("content/").unwrap_or(file);
        let open = findings.sorted().into_iter().filter(|finding| finding.severity == Severity::Error);
        let mut near = open.filter(|finding| {
            finding.rule.code == acceptance.rule.value
                && finding.path(files).strip_prefix("content/") == Some(file)
        });
        // One that names each of several is told already.
        if let Some(finding) = near.next().filter(|finding| !fits(acceptance, finding, files)) {
            out.push(unmet(acceptance, Some((file.to_owned(), finding.subject(files)))));
        }
    }
    set_severities(site, &mut out);
    out
}

/// The finding on an acceptance that met none; `near` is the file and subject of one with its rule.
fn unmet(acceptance: &Acceptance, near: Option<(String, String)>) -> Diagnostic {
    let hint = match near {
        Some((file, subject)) if file != acceptance.file && subject == acceptance.subject => file_meant(file),
        Some((file, subject)) => Phrase::new(Both {
            id: "bila yang dimaksud adalah temuan di `{file}`, tulis `subject: {subject}`",
            en: "if the finding in `{file}` is meant, write `subject: {subject}`",
        })
        .with("file", file)
        .with("subject", quoted(&subject)),
        None => Both {
            id: "hapus butir ini bila temuannya sudah tidak ada",
            en: "remove this entry if the fault has been mended",
        }
        .into(),
    };
    STALE_ACCEPTANCE
        .at(acceptance.span)
        .with("rule", &acceptance.rule.value)
        .with("subject", subject(acceptance))
        .with("file", &acceptance.file)
        .hint(hint)
}

fn file_meant(file: String) -> Phrase {
    Phrase::new(Both {
        id: "bila yang dimaksud adalah temuan di `{file}`, tulis `file: {file}`",
        en: "if the finding in `{file}` is meant, write `file: {file}`",
    })
    .with("file", file)
}

fn subject(acceptance: &Acceptance) -> Arg {
    if acceptance.subject.is_empty() {
        return Both { id: "seluruh berkas", en: "the whole file" }.into();
    }
    format!("`{}`", acceptance.subject).into()
}

/// A text as a YAML value that stays what it is.
fn quoted(text: &str) -> String {
    if text.contains(['"', '\\']) { format!("'{}'", text.replace('\'', "''")) } else { format!("\"{text}\"") }
}
