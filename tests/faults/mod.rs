//! Six ordinary faults, each made by one change of the demonstration's own content.

#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test takes the parts that it needs; a test stops at the first surprise"
)]

use std::path::Path;

/// One change, and what must be told of it.
pub(crate) struct Fault {
    /// What it is.
    pub(crate) name: &'static str,
    /// The file, below the project; where it is not there, it is made.
    pub(crate) path: &'static str,
    /// What stands there, once.
    pub(crate) from: &'static str,
    /// What is put in its place.
    pub(crate) to: &'static str,
    /// The code.
    pub(crate) code: &'static str,
    /// Part of the message, with the region that it concerns.
    pub(crate) words: &'static str,
    /// What the finding points at.
    pub(crate) at: &'static str,
}

const PARTICIPANTS: &str = "content/data/2023-12-kemnaker-participants.yaml";
const BALI: &str = "content/data/bali-nusa-tenggara/antara-bali-2025.yaml";

pub(crate) const SIX: &[Fault] = &[
    Fault {
        name: "a YAML syntax error",
        path: "content/data/jawa/antara-banten-2023.yaml",
        from: "    value: \"2,1 juta\"\n",
        to: "    value: \"2,1 juta\n",
        code: "C101",
        words: "this quote is never closed",
        at: "\"2,1 juta",
    },
    Fault {
        name: "a duplicate key",
        path: PARTICIPANTS,
        from: "  jambi:                     [  258_625,",
        to: "  riau:                      [  258_625,",
        code: "C103",
        words: "the key `riau` is given twice",
        at: "riau",
    },
    Fault {
        name: "a missing field",
        path: BALI,
        from: "region: kabupaten-badung, value: \"58,68 %\" }",
        to: "region: kabupaten-badung }",
        code: "C202",
        words: "key `value` is missing in `coverage.ucj · kabupaten-badung`",
        at: "measure",
    },
    Fault {
        name: "words where a number belongs",
        path: PARTICIPANTS,
        from: "  lampung:                   [  354_603,",
        to: "  lampung:                   [12,5 juta,",
        code: "C211",
        words: "row `lampung` has 5 values for 4 columns",
        at: "lampung",
    },
    Fault {
        name: "coverage of 300 %",
        path: BALI,
        from: "region: kabupaten-bangli, value: \"35,52 %\" }",
        to: "region: kabupaten-bangli, value: \"300 %\" }",
        code: "C405",
        words: "`coverage.ucj · kabupaten-bangli · 2025-03-31 · actual` of 300 % is more than 100 %",
        at: "\"300 %\"",
    },
    Fault {
        name: "a duplicate region",
        path: "content/regions/baru.yaml",
        from: "",
        to: "regions:\n  jawa-barat:\n    name: { id: Jawa Barat, en: West Java }\n    level: province\n    \
             parents: { administrative: indonesia }\n",
        code: "C308",
        words: "`jawa-barat` is declared twice",
        at: "jawa-barat",
    },
];

/// The text of a file with these faults in it.
pub(crate) fn faulty(project: &Path, path: &str, faults: &[&Fault]) -> String {
    let mut text = std::fs::read_to_string(project.join(path)).unwrap_or_default();
    for fault in faults.iter().filter(|fault| fault.path == path) {
        assert!(fault.from.is_empty() || text.matches(fault.from).count() == 1, "{}: not once", fault.name);
        text = if fault.from.is_empty() { fault.to.to_owned() } else { text.replace(fault.from, fault.to) };
    }
    text
}
