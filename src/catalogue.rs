//! The table of all rules: the one list that `explain`, the docs and the tests walk.

use crate::diag::Rule;

/// Every rule, by code.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let groups = [
        crate::load::rules::ALL,
        crate::check::rules::ALL,
        crate::prose::rules::ALL,
        crate::page::rules::ALL,
        crate::site::rules::ALL,
        crate::theme::rules::ALL,
    ];
    let mut rules: Vec<&'static Rule> = groups.into_iter().flatten().copied().collect();
    rules.extend(crate::audit::rules());
    rules.sort_by_key(|rule| rule.code);
    rules.into_iter()
}

/// The rule with this code, in capitals or not, or this name.
pub fn find(code_or_name: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code.eq_ignore_ascii_case(code_or_name) || rule.name == code_or_name)
}

/// The rule whose name is nearest to one that does not exist, if it is near enough to be a slip.
pub fn nearest(name: &str) -> Option<&'static Rule> {
    let far = |rule: &&Rule| strsim::damerau_levenshtein(rule.name, name);
    let near = all().filter(|_| name.len() < 100).min_by_key(far);
    near.filter(|rule| far(rule) <= (name.chars().count() / 3).clamp(1, 4))
}

#[cfg(test)]
mod tests {
    use super::all;

    #[test]
    fn codes_and_names_are_unique_and_every_rule_has_a_manual() {
        let rules: Vec<_> = all().collect();
        for pair in rules.windows(2) {
            assert_ne!(pair[0].code, pair[1].code);
        }
        for rule in &rules {
            assert!(rule.code.len() == 4 && rule.code.starts_with('C'), "{}", rule.code);
            assert_eq!(rules.iter().filter(|other| other.name == rule.name).count(), 1, "{}", rule.name);
            assert!(rule.manual.starts_with("# "), "{}", rule.code);
        }
    }

    #[test]
    fn every_manual_has_its_four_parts() {
        for rule in all() {
            let mut parts = Vec::new();
            let mut fenced = false;
            for line in rule.body().lines() {
                fenced ^= line.starts_with("```");
                match line.strip_prefix("## ").filter(|_| !fenced) {
                    Some(heading) => parts.push((heading, String::new())),
                    None if parts.is_empty() => parts.push(("What it checks", line.to_owned())),
                    None => parts.iter_mut().rev().take(1).for_each(|(_, text)| text.push_str(line)),
                }
            }
            let headings: Vec<&str> = parts.iter().map(|(heading, _)| *heading).collect();
            let whole = headings == ["What it checks", "Why it matters", "Example", "How to mend it"];
            assert!(whole, "{}: {headings:?}", rule.code);
            assert!(!fenced, "{}: a block is not closed", rule.code);
            for (heading, text) in parts {
                assert!(text.trim().len() > 7, "{}: nothing under `{heading}`", rule.code);
            }
        }
    }
}
