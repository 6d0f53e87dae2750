//! What stands beside the figures in the archive of a release, for people: what they are, how they may be used.

use super::lists::COLUMNS;
use super::sheet::Sheet;
use crate::model::ReleaseId;
use std::fmt::Write as _;

impl Sheet<'_> {
    /// The name of the text: one for each language.
    pub fn read_me_name(&self) -> String {
        format!("README.{}.txt", self.context.tag(self.language))
    }

    /// The text: title, period, publisher, licence, citation, and what each column of the figures means.
    pub fn read_me(&self, id: ReleaseId) -> String {
        let site = &self.dataset().site;
        let release = &self.dataset().releases[id];
        let title = self.text(&release.title);
        let mut out = format!("{title}\n{}\n\n", "=".repeat(title.chars().count()));
        let organisation = self.text(&site.organisation);
        let mut line = |text: &str| {
            out.push_str(text);
            out.push('\n');
        };
        line(&format!("{}: {}", self.word("column-period"), self.period_name(&release.period)));
        line(&format!("{} {}", self.word("published-on"), self.day(release.released).label));
        line(&self.say("published-by", &[("organisation", (&organisation).into())]));
        if let Some(contact) = &site.contact {
            line(&format!("{} {contact}", self.word("contact")));
        }
        line(&self.context.addresses.full(&self.path));
        line("");
        line(&self.licence_text());
        line(&self.citation(id, &title).text);
        line("");
        line(&self.word("read-me-files"));
        line("");
        for name in COLUMNS {
            let _ = writeln!(out, "  {name:<12}  {}", self.word(&format!("meaning-{name}")));
        }
        out
    }

    /// How the figures may be used.
    pub fn licence_text(&self) -> String {
        let site = &self.dataset().site;
        let organisation = self.text(&site.organisation);
        let licence = match &site.licence.url {
            Some(url) => format!("{} ({url})", site.licence.name),
            None => site.licence.name.clone(),
        };
        let args = [("licence", (&licence).into()), ("organisation", (&organisation).into())];
        self.say("read-me-licence", &args)
    }
}
