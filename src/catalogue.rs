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
    use crate::diag::{UiLanguage, manual};

    #[test]
    fn codes_and_names_are_unique_and_every_rule_has_a_manual() {
        let rules: Vec<_> = all().collect();
        for pair in rules.windows(2) {
            assert_ne!(pair[0].code, pair[1].code);
        }
        for rule in &rules {
            assert!(rule.code.len() == 4 && rule.code.starts_with('C'), "{}", rule.code);
            assert_eq!(rules.iter().filter(|other| other.name == rule.name).count(), 1, "{}", rule.name);
            for language in UiLanguage::ALL {
                assert!(rule.page(language).starts_with("# "), "{}", rule.code);
            }
            let [id, en] = UiLanguage::ALL.map(|language| rule.title(language));
            assert!(id != en, "{}: `{id}` is not translated", rule.code);
        }
    }

    /// The headings below the first part, which says what the rule checks.
    fn headings(language: UiLanguage) -> [&'static str; 3] {
        match language {
            UiLanguage::Indonesian => ["Mengapa penting", "Contoh", "Cara memperbaiki"],
            UiLanguage::English => ["Why it matters", "Example", "How to mend it"],
        }
    }

    #[test]
    fn every_manual_has_its_four_parts_in_both_languages() {
        for (rule, language) in all().flat_map(|rule| UiLanguage::ALL.map(|language| (rule, language))) {
            let mut parts = vec![("", String::new())];
            let mut fenced = false;
            let body = rule.body(language);
            for line in body.lines() {
                fenced ^= line.starts_with("```");
                match line.strip_prefix("## ").filter(|_| !fenced) {
                    Some(heading) => parts.push((heading, String::new())),
                    None => parts.iter_mut().rev().take(1).for_each(|(_, text)| text.push_str(line)),
                }
            }
            let found: Vec<&str> = parts.iter().skip(1).map(|(heading, _)| *heading).collect();
            assert_eq!(found, headings(language), "{}", rule.code);
            assert!(!fenced, "{}: a block is not closed", rule.code);
            for (heading, text) in parts {
                assert!(text.trim().len() > 7, "{}: nothing under `{heading}`", rule.code);
            }
        }
    }

    /// The examples of both pages are the same, in the same order: by their numbers, or written anew where words in
    /// them are for readers.
    #[test]
    fn both_manuals_have_the_same_examples() {
        let first = |block: &str| block.lines().next().unwrap_or_default().to_owned();
        let mut shared = 0;
        for rule in all() {
            let theirs = manual::blocks(rule.manual.en);
            let marks = rule.manual.id.lines().filter_map(manual::stands_for);
            shared +=
                marks.inspect(|mark| assert!((1..=theirs.len()).contains(mark), "{}", rule.code)).count();
            let ours = manual::blocks(&rule.page(UiLanguage::Indonesian));
            assert_eq!(ours.len(), theirs.len(), "{}", rule.code);
            for (mine, other) in ours.iter().zip(&theirs) {
                assert_eq!(first(mine), first(other), "{}", rule.code);
            }
            // A number in the wrong place would show what is to be mended where it should be shown mended.
            let places = ours.iter().map(|block| theirs.iter().position(|other| other == block));
            let places: Vec<(usize, usize)> =
                places.enumerate().filter_map(|(at, place)| Some((at, place?))).collect();
            assert!(places.iter().all(|(at, place)| at == place), "{}: {places:?}", rule.code);
        }
        assert!(shared > 150, "only {shared} are shared");
    }
}
