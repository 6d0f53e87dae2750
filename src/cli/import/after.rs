//! What a person does after an import: answers its questions, or goes on to the report.

use super::Job;
use crate::diag::{Both, Phrase};
use crate::import::Plan;
use crate::model::Dataset;
use crate::pipeline::Examined;
use std::collections::BTreeSet;

impl Job<'_> {
    /// Where the questions are to be answered, and with what they are then taken up.
    pub(super) fn to_answer(&self, written: &[String]) -> Phrase {
        let written = written.iter().find(|path| path.ends_with(".map.yaml"));
        let written = written.map(|path| self.shown(path));
        let proposed = self.options.propose.as_ref().map(|path| path.display().to_string());
        if let Some(path) = written.or(proposed) {
            return Phrase::new(Both {
                id: "tidak ada angka yang ditulis: jawab dulu pertanyaannya di `{path}`, lalu ulangi dengan `--map {path}`",
                en: "no figures were written: answer the questions in `{path}` first, then run it again with `--map {path}`",
            })
            .with("path", path);
        }
        let Some(path) = &self.options.map else {
            return Both {
                id: "tidak ada angka yang ditulis: jawab dulu pertanyaannya; `--propose tabel.map.yaml` menuliskannya, `--map tabel.map.yaml` memakai jawabannya",
                en: "no figures were written: answer the questions first; `--propose table.map.yaml` writes them down, `--map table.map.yaml` takes the answers",
            }
            .into();
        };
        Phrase::new(Both {
            id: "tidak ada angka yang ditulis: jawab dulu pertanyaannya di `{path}`",
            en: "no figures were written: answer the questions in `{path}` first",
        })
        .with("path", path.display().to_string())
    }

    /// A path of the site as it is called from where the command runs.
    fn shown(&self, path: &str) -> String {
        let path = self.root.join(path);
        path.strip_prefix(".").unwrap_or(&path).display().to_string()
    }

    /// What one does with figures that have come in.
    pub(super) fn next_steps(&self, plan: &Plan, dataset: &Dataset, examined: Option<&Examined>) {
        let root = self.root.display().to_string();
        let (below, into) = match root.as_str() {
            "." => (String::new(), String::new()),
            _ => (format!(" {root}"), format!(" --into {root}")),
        };
        let mut steps = vec![(
            format!("cakupan check{below}"),
            Both { id: "memeriksa isinya", en: "checks the content" },
        )];
        let figures: Vec<_> = plan.data.iter().flat_map(|file| &file.figures).collect();
        let newest = figures.iter().map(|figure| figure.period).max();
        let releases = examined.map_or(dataset, |examined| &examined.dataset).releases.iter();
        let releases: Vec<_> = releases.map(|(_, release)| release).collect();
        let like = releases.iter().max_by_key(|release| (release.period, release.released));
        let said = newest.is_some_and(|newest| releases.iter().any(|release| release.period >= newest));
        if let (Some(like), Some(newest), false) = (like, newest, said) {
            let sources: BTreeSet<&str> = figures.iter().map(|figure| figure.source.as_str()).collect();
            let sources: String = sources.iter().map(|source| format!(" --source {source}")).collect();
            steps.push((
                format!("cakupan new release --like {} --period {newest}{sources}{into}", like.id),
                Both { id: "menyusun laporannya", en: "drafts their report" },
            ));
        }
        steps.push((
            format!("cakupan serve{below} --open"),
            Both { id: "menampilkannya di peramban", en: "shows it in the browser" },
        ));
        self.screen.tell(&Phrase::new(Both { id: "langkah berikutnya:", en: "what to do next:" }));
        let width = steps.iter().map(|(command, _)| command.chars().count()).max().unwrap_or_default();
        for (command, words) in steps {
            self.screen.say(&format!("  {command:width$}     {}\n", words.get(self.screen.language)));
        }
    }
}
