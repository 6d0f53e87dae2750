//! The one thread that holds the model: it makes the files that browsers ask for, and takes in what has changed.

use super::live::State;
use super::watch::Watch;
use crate::diag::render::json;
use crate::diag::{Diagnostic, Diagnostics, UiLanguage};
use crate::pipeline::{Examined, KeptTheme, Settings, examine_again, judge, theme_again, with_plan};
use crate::prose::Proof;
use crate::site::again::Memory;
use crate::site::{Found, OnDemand, Plan};
use crate::source::Files;
use crate::world::World;
use std::collections::VecDeque;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;
use tokio::sync::{oneshot, watch};

/// How long files must be at rest before they are read: programs write one in several steps.
const REST: Duration = Duration::from_millis(5);
/// How long they may be restless at most.
const RESTLESS: Duration = Duration::from_secs(2);
/// How long nobody must ask for anything before the rest is judged: pages come first.
const IDLE: Duration = Duration::from_millis(30);
/// How long whoever looked at the pages of before is waited for: a browser needs some time to ask for the new one, and must
/// not find everything being judged then.
const RETURN: Duration = Duration::from_millis(300);

/// The page for what there is not.
const NOT_FOUND: &str = "404.html";

/// What reaches the keeper.
#[derive(Debug)]
pub(super) enum Message {
    /// A file of the site may be another than before.
    Changed,
    /// Someone asks for a file of the site.
    Asked {
        /// Its path below the site.
        path: String,
        /// Where the answer goes.
        reply: oneshot::Sender<Answer>,
    },
}

/// What became of a file that was asked for.
#[derive(Debug)]
pub(super) enum Answer {
    /// Its bytes.
    File(Vec<u8>),
    /// There is none; the page that says so.
    Nothing(Vec<u8>),
    /// It cannot be made, for these reasons; without any, nothing can: the overlay says why.
    Faulty(Vec<String>),
}

/// What was made of a change.
#[derive(Debug)]
pub struct Told<'a> {
    /// What was found.
    pub findings: &'a Diagnostics,
    /// The texts that the findings are about.
    pub files: &'a Files,
    /// Whether there are pages of the content as it is now; else they are those of before.
    pub is_shown: bool,
    /// Whether there were ever any pages.
    pub has_pages: bool,
    /// How long it took from the first word of a change.
    pub time: Duration,
}

/// Holds the model.
pub(super) struct Keeper<'k> {
    pub(super) world: &'k (dyn World + Send),
    pub(super) settings: &'k Settings,
    pub(super) messages: &'k Receiver<Message>,
    pub(super) state: &'k watch::Sender<State>,
    pub(super) told: &'k (dyn Fn(&Told<'_>) + Sync),
    /// Who asked while files were being read, in turn.
    pub(super) waiting: VecDeque<(String, oneshot::Sender<Answer>)>,
    /// What sends word of changes.
    pub(super) watch: Watch,
    /// Why a folder that has come cannot be watched, if so.
    pub(super) unwatched: Option<String>,
    /// The theme that pages were last made with.
    pub(super) theme: Option<KeptTheme>,
    /// What was found out when the texts were last filled in.
    pub(super) rehearsed: Option<Memory>,
    /// Whether anyone has asked for pages of the content as it was last.
    pub(super) is_looked_at: bool,
}

/// What comes next.
enum Next {
    /// A content of which pages can be made, and when the first word of it came.
    Model(Box<Examined>, Duration),
    /// The same content, wholly judged: what was found, and what has become of the numbers in its texts.
    Judged(Diagnostics, Arc<Proof>),
    /// Nobody is there any more.
    End,
}

/// What is still to be judged of a model, once nobody asks for anything; the numbers in its texts, if pages must be made
/// anew for them.
type Judgement<'l> = Box<dyn FnOnce(&mut Keeper<'_>) -> Option<Next> + 'l>;

impl Keeper<'_> {
    /// Answers until nobody is left to ask.
    pub(super) fn keep(mut self) {
        let mut since = self.world.elapsed();
        let mut current = self.read(since, None);
        let mut judged = None;
        loop {
            let next = match &current {
                Some(examined) => self.hold(examined, judged.take(), since),
                None => self.answer(None, None, None),
            };
            match next {
                Next::Model(examined, from) => (current, since) = (Some(examined), from),
                Next::Judged(findings, proof) => {
                    if let Some(examined) = &mut current {
                        examined.proof = proof;
                        judged = Some(findings);
                    }
                }
                Next::End => return,
            }
        }
    }

    /// Reads the content; nothing if no pages can be made of it, which is told.
    fn read(&self, since: Duration, before: Option<&Examined>) -> Option<Box<Examined>> {
        match examine_again(self.world, self.settings, before) {
            Ok(examined) if examined.is_whole => Some(Box::new(examined)),
            Ok(examined) => {
                self.tell(&examined, &examined.findings, false, since);
                None
            }
            Err(error) => {
                self.state.send_modify(|state| state.fault = Some(error.to_string()));
                None
            }
        }
    }

    /// Answers from a model until there is another one. If it was judged before, that is what was found.
    fn hold(&mut self, examined: &Examined, judged: Option<Diagnostics>, since: Duration) -> Next {
        let theme = theme_again(examined, self.theme.take());
        self.theme = theme.as_ref().ok().map(Arc::clone);
        let with = |plan: &Plan<'_>| {
            self.state.send_modify(|state| state.pages += 1);
            let is_judged = judged.is_some();
            let mut findings = judged.unwrap_or_else(|| examined.findings.clone());
            if is_judged || !examined.is_pending() {
                findings.extend(plan.findings.clone());
                self.tell(examined, &findings, true, since);
                return self.answer(Some(&OnDemand::new(plan)), Some(examined), None);
            }
            let judgement: Judgement<'_> = Box::new(move |keeper| {
                let judged = judge(examined, keeper.settings, plan, keeper.rehearsed.as_ref())?;
                keeper.rehearsed = judged.rehearsed;
                findings.extend(judged.findings);
                if let Some(proof) = judged.proof {
                    return Some(Next::Judged(findings, proof));
                }
                findings.extend(plan.findings.clone());
                keeper.tell(examined, &findings, true, since);
                None
            });
            self.answer(Some(&OnDemand::new(plan)), Some(examined), Some(judgement))
        };
        let held = theme.and_then(|theme| with_plan(examined, &theme, with));
        held.unwrap_or_else(|faults| {
            let mut findings = examined.findings.clone();
            findings.extend(faults);
            self.tell(examined, &findings, false, since);
            self.answer(None, Some(examined), None)
        })
    }

    /// Answers those who ask, from a site if there is one, until a change brings another one.
    fn answer(
        &mut self,
        site: Option<&OnDemand<'_, '_>>,
        examined: Option<&Examined>,
        mut judgement: Option<Judgement<'_>>,
    ) -> Next {
        let mut patience = if std::mem::take(&mut self.is_looked_at) { RETURN } else { IDLE };
        loop {
            while let Some((path, reply)) = self.waiting.pop_front() {
                // Who has gone away needs no answer.
                let _ = reply.send(made(site, &path));
                self.is_looked_at = true;
                patience = IDLE;
            }
            let message = match &judgement {
                Some(_) => self.messages.recv_timeout(patience),
                None => self.messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
            };
            match message {
                Ok(Message::Asked { path, reply }) => self.waiting.push_back((path, reply)),
                Ok(Message::Changed) => {
                    let since = self.world.elapsed();
                    self.rest(since);
                    self.unwatched = self.watch.renew().err().map(|error| error.to_string());
                    if let Some(examined) = self.read(since, examined) {
                        return Next::Model(examined, since);
                    }
                    // What was found of the pages that are still shown is no longer of the content.
                    judgement = None;
                }
                Err(RecvTimeoutError::Timeout) => {
                    if let Some(next) = judgement.take().and_then(|judgement| judgement(self)) {
                        return next;
                    }
                }
                Err(RecvTimeoutError::Disconnected) => return Next::End,
            }
        }
    }

    /// Waits until files are at rest, so that many changes at once are taken in together.
    fn rest(&mut self, since: Duration) {
        while self.world.elapsed().saturating_sub(since) < RESTLESS {
            match self.messages.recv_timeout(REST) {
                Ok(Message::Changed) => {}
                Ok(Message::Asked { path, reply }) => self.waiting.push_back((path, reply)),
                Err(_) => return,
            }
        }
    }

    fn tell(&self, examined: &Examined, findings: &Diagnostics, is_shown: bool, since: Duration) {
        let report = json::render(findings, &examined.files, "");
        self.state.send_modify(|state| {
            state.fault.clone_from(&self.unwatched);
            state.findings = report;
            state.is_shown = is_shown;
        });
        (self.told)(&Told {
            findings,
            files: &examined.files,
            is_shown,
            has_pages: self.state.borrow().pages > 0,
            time: self.world.elapsed().saturating_sub(since),
        });
    }
}

fn made(site: Option<&OnDemand<'_, '_>>, path: &str) -> Answer {
    let Some(site) = site else { return Answer::Faulty(Vec::new()) };
    match site.file(path) {
        Ok(Found::File(bytes)) => Answer::File(bytes),
        Ok(Found::Faulty(findings)) => Answer::Faulty(words(&findings)),
        Ok(Found::Nothing) => match site.file(NOT_FOUND) {
            Ok(Found::File(page)) => Answer::Nothing(page),
            _ => Answer::Nothing(Vec::new()),
        },
        Err(error) => Answer::Faulty(vec![error.to_string()]),
    }
}

/// What is wrong, in both languages.
fn words(findings: &Diagnostics) -> Vec<String> {
    let both = |finding: &Diagnostic| {
        UiLanguage::ALL.map(|language| format!("{}: {}", finding.rule.code, finding.message.text(language)))
    };
    findings.sorted().into_iter().flat_map(both).collect()
}
