//! What an import tells: what it read, what would be found of it, what was written or why nothing was.

use super::super::Outcome;
use super::super::options::ImportFormat;
use super::super::overlay::show;
use super::Job;
use super::outlook::Outlook;
use crate::diag::render::json;
use crate::diag::{Both, Diagnostic, Phrase, Severity};
use crate::import::{Plan, Request, report};
use serde_json::{Value, json};

impl Job<'_> {
    pub(super) fn report(
        &self,
        plan: &Plan,
        request: &Request<'_>,
        written: &[String],
        outlook: Option<&Outlook>,
        is_idle: bool,
    ) -> Result<(), Outcome> {
        let screen = self.screen;
        let open = plan.questions().next().is_some();
        let faults = outlook.is_some_and(Outlook::has_errors);
        // A site that is made says nothing yet but what the import itself writes.
        let of_texts = !self.options.new && outlook.is_some_and(Outlook::is_of_texts);
        let why = match (open, faults) {
            (true, _) => self.to_answer(written),
            (false, true) if !of_texts => Phrase::new(REFUSED),
            (false, _) => Phrase::new(NOT_UNDERSTOOD),
        };
        match self.options.format {
            ImportFormat::Json => {
                if self.options.write && (open || written.is_empty() && !is_idle) {
                    screen.complain(&why);
                    self.meant_so(outlook.filter(|_| !open));
                } else if of_texts && !open {
                    screen.complain(&Phrase::new(TEXTS));
                }
                let mut machine = report::machine(plan, request, written);
                machine["findings"] = outlook.map_or_else(|| json!([]), |outlook| self.findings(outlook));
                screen.print(&format!("{machine:#}\n"));
            }
            ImportFormat::Human => {
                // Whoever wants to hear of findings only is told what there is to answer or to mend.
                if open || plan.refused() > 0 {
                    screen.report(&report::human(plan, request, screen.language));
                } else {
                    screen.say(&report::human(plan, request, screen.language));
                }
                if let Some(outlook) = outlook {
                    show(&outlook.findings, &outlook.examined.files, screen);
                }
                if !written.is_empty() {
                    let words = Both { id: "ditulis: {list}", en: "written: {list}" };
                    screen.tell(&Phrase::new(words).with("list", written.join(", ")));
                }
                if open {
                    screen.complain(&why);
                } else if of_texts && (!self.options.write || !written.is_empty()) {
                    if written.is_empty() {
                        screen.tell(&Phrase::new(NOT_YET));
                    }
                    screen.complain(&Phrase::new(TEXTS));
                } else if !written.is_empty() {
                    self.next_steps(plan, request.dataset, outlook.map(|outlook| &outlook.examined));
                } else if is_idle {
                    let words = Both { id: "tidak ada yang perlu ditulis", en: "there is nothing to write" };
                    screen.tell(&Phrase::new(words));
                } else if self.options.write || faults || outlook.is_none() {
                    screen.complain(&why);
                    self.meant_so(outlook);
                } else {
                    screen.tell(&Phrase::new(NOT_YET));
                }
            }
        }
        if open || faults || plan.refused() > 0 { Err(Outcome::Findings) } else { Ok(()) }
    }

    /// How one answers for findings of figures that are right as they stand, where there are any.
    fn meant_so(&self, outlook: Option<&Outlook>) {
        let findings = outlook.map(|outlook| outlook.findings.sorted()).unwrap_or_default();
        let may_be = |finding: &&&Diagnostic| {
            finding.severity == Severity::Error && finding.rule.phase().may_be_answered_for()
        };
        let Some(finding) = findings.iter().find(may_be) else { return };
        let words = if self.options.new {
            Both {
                id: "bila tabelnya memang begitu, tulis `accept: { {code}: \"alasannya\" }` di sebuah pemetaan, lalu pakai dengan `--map`",
                en: "if the table means it so, write `accept: { {code}: \"the reason\" }` into a mapping, and use it with `--map`",
            }
        } else {
            Both {
                id: "bila memang begitu, terima dulu di `site.yaml`, di bawah `findings`: `rule`, `file`, dan `subject` ada di `--format json`",
                en: "if it is meant so, accept it in `site.yaml` first, under `findings`: `--format json` has `rule`, `file` and `subject`",
            }
        };
        self.screen.complain(&Phrase::new(words).with("code", finding.rule.code));
    }

    /// The findings as programs read them everywhere.
    fn findings(&self, outlook: &Outlook) -> Value {
        let root = self.root.display().to_string();
        let text = json::render(&outlook.findings, &outlook.examined.files, &root);
        let all: Value = serde_json::from_str(&text).unwrap_or_default();
        all["findings"].clone()
    }
}

const REFUSED: Both = Both {
    id: "tidak ada yang ditulis, karena `cakupan check` akan menolak isinya: perbaiki dulu tabelnya di sel yang disebut, atau isi situsnya, lalu ulangi",
    en: "nothing was written, since `cakupan check` would refuse the content: mend the table at the cells that are named, or the content of the site, and run it again",
};
const TEXTS: Both = Both {
    id: "dengan angka ini kalimat yang disebut tidak benar lagi: tulis kalimatnya menurut angka yang baru; sebelum itu `cakupan build` tidak menerbitkan apa pun",
    en: "with these figures the sentences that are named are no longer right: write them by the new figures; until then `cakupan build` publishes nothing",
};
const NOT_UNDERSTOOD: Both = Both {
    id: "tidak ada yang ditulis: tidak satu pun sel dipahami sebagai angka",
    en: "nothing was written: no cell was understood as a figure",
};
const NOT_YET: Both = Both {
    id: "belum ada yang ditulis; tambahkan `--write` untuk menulisnya",
    en: "nothing has been written yet; add `--write` to write it",
};
