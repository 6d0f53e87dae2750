//! The keys that a new site gives to names.

use super::super::ways::spelled;
use super::super::words::{fold, slug};
use std::collections::BTreeMap;

/// Keys with the names that they were made from, in the order of the table.
#[derive(Debug, Clone, Default)]
pub(super) struct Named {
    pub(super) entries: Vec<(String, String)>,
    by_name: BTreeMap<String, String>,
}

impl Named {
    /// The key of a name, which is given one if it is new. A name that is a key already keeps it.
    pub(super) fn key(&mut self, name: &str, kind: &str, wanted: Option<&str>) -> String {
        self.key_in("", name, kind, wanted)
    }

    /// The same of a name that is one of several of a kind: in another kind the same name is another one.
    pub(super) fn key_in(&mut self, of: &str, name: &str, kind: &str, wanted: Option<&str>) -> String {
        let folded = format!("{of}|{}", fold(&spelled(wanted.unwrap_or(name))));
        if let Some(key) = self.by_name.get(&folded) {
            return key.clone();
        }
        let base = match wanted.unwrap_or(name) {
            key if crate::check::shape::is_key(key) => key.to_owned(),
            other => slug(&spelled(other)),
        };
        let base = if base.is_empty() { kind.to_owned() } else { base };
        let taken = |key: &str| self.entries.iter().any(|(known, _)| known == key);
        let mut key = base.clone();
        let mut number = 2;
        while taken(&key) || reserved(&key) {
            key = format!("{base}-{number}");
            number += 1;
        }
        self.by_name.insert(folded, key.clone());
        self.entries.push((key.clone(), name.to_owned()));
        key
    }
}

/// Words that mean something of their own where the key would stand.
fn reserved(key: &str) -> bool {
    matches!(key, "null" | "true" | "false" | "undated")
}
