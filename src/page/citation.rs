//! How to cite a report: in words, and as files for reference managers.

use super::address::PageKey;
use super::sheet::Sheet;
use super::view::{Citation, Download, MediaKind};
use crate::model::{Offer, RegionId, ReleaseId};
use std::fmt::Write as _;

/// What a citation says.
struct Reference {
    key: String,
    title: String,
    organisation: String,
    site: String,
    address: String,
    language: String,
    date: jiff::civil::Date,
}

impl Sheet<'_> {
    /// How to cite this page of a release.
    pub(super) fn citation(&self, release: ReleaseId, title: &str) -> Citation {
        let about = self.cited(release, title);
        let year = about.date.year().to_string();
        let args = [
            ("organisation", (&about.organisation).into()),
            ("year", (&year).into()),
            ("title", title.into()),
            ("site", (&about.site).into()),
            ("address", (&about.address).into()),
        ];
        let offered = self.dataset().site.offers(Offer::Citations);
        let kinds = [MediaKind::Bibtex, MediaKind::Ris];
        let file = |kind: MediaKind| Download {
            label: self.word("download-citation"),
            href: self.to(&self.citation_path(kind)),
            format: kind,
            size: None,
        };
        let downloads = kinds.into_iter().filter(|_| offered && !self.is_alone()).map(file).collect();
        Citation { text: self.say("citation", &args), downloads }
    }

    /// The files of the citation of this page, by path; none for a page that is no report.
    pub fn citation_files(&self) -> Vec<(String, String)> {
        let (release, region) = match self.key {
            PageKey::Overview(release) => (release, None),
            PageKey::RegionReport(release, region) => (release, Some(region)),
            _ => return Vec::new(),
        };
        if !self.dataset().site.offers(Offer::Citations) {
            return Vec::new();
        }
        let about = self.cited(release, &self.report_title(release, region));
        vec![
            (self.citation_path(MediaKind::Bibtex), about.bibtex()),
            (self.citation_path(MediaKind::Ris), about.ris()),
        ]
    }

    /// The title of a report, that of a region with its name.
    pub(super) fn report_title(&self, release: ReleaseId, region: Option<RegionId>) -> String {
        let report = self.text(&self.dataset().releases[release].title);
        let Some(region) = region else { return report };
        let name = self.region_name(region);
        self.say("page-of-region", &[("region", (&name).into()), ("release", (&report).into())])
    }

    fn citation_path(&self, kind: MediaKind) -> String {
        let page = self.path.strip_suffix(".html").unwrap_or(&self.path);
        format!("{page}.{}", kind.ending())
    }

    fn cited(&self, release: ReleaseId, title: &str) -> Reference {
        let dataset = self.dataset();
        let about = &dataset.releases[release];
        let region = match self.key {
            PageKey::RegionReport(_, region) => format!("-{}", dataset.regions.all[region].id),
            _ => String::new(),
        };
        let language = self.context.tag(self.language).to_owned();
        Reference {
            key: format!("cakupan-{}{region}-{language}", about.id),
            title: title.to_owned(),
            organisation: self.text(&dataset.site.organisation),
            site: self.text(&dataset.site.title),
            address: self.context.addresses.full(&self.path),
            language,
            date: about.released,
        }
    }
}

impl Reference {
    fn bibtex(&self) -> String {
        let mut out = format!("@techreport{{{},\n", self.key);
        let mut field = |name: &str, value: &str| {
            let _ = writeln!(out, "  {name} = {{{value}}},");
        };
        // The inner braces keep a name from being taken apart, and capitals of a title as they are.
        field("author", &format!("{{{}}}", latex(&self.organisation)));
        field("institution", &latex(&self.organisation));
        field("title", &format!("{{{}}}", latex(&self.title)));
        field("year", &self.date.year().to_string());
        field("date", &self.date.to_string());
        field("note", &latex(&self.site));
        field("url", &url(&self.address));
        field("langid", &self.language);
        out.push_str("}\n");
        out
    }

    fn ris(&self) -> String {
        let date = self.date;
        let fields = [
            ("TY", "RPRT".to_owned()),
            // The comma says that it is no name of a person.
            ("AU", format!("{},", self.organisation.replace(',', " "))),
            ("TI", self.title.clone()),
            ("T2", self.site.clone()),
            ("PB", self.organisation.clone()),
            ("PY", date.year().to_string()),
            ("DA", format!("{:04}/{:02}/{:02}", date.year(), date.month(), date.day())),
            ("LA", self.language.clone()),
            ("UR", self.address.clone()),
            ("ID", self.key.clone()),
            ("ER", String::new()),
        ];
        let mut out = String::new();
        for (tag, value) in fields {
            let line: String = value.chars().map(|sign| if sign.is_control() { ' ' } else { sign }).collect();
            let _ = write!(out, "{tag}  - {line}\r\n");
        }
        out
    }
}

/// Text as LaTeX shows it: what is a command there stands for itself.
fn latex(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            // Braces of a text may not match, and would end the field: these stand for them and cannot.
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '$' | '&' | '#' | '%' | '_' => out.extend(['\\', sign]),
            _ if sign.is_control() => out.push(' '),
            _ => out.push(sign),
        }
    }
    out
}

/// An address in a field that shows it as it is: what would end the field is written as the web has it.
fn url(address: &str) -> String {
    let mut out = String::with_capacity(address.len());
    for sign in address.chars() {
        match sign {
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '\\' => out.push_str("%5C"),
            _ if sign.is_control() || sign == ' ' => out.push_str("%20"),
            _ => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{Reference, latex, url};

    fn hostile() -> Reference {
        Reference {
            key: "cakupan-2023-12-aceh-id".to_owned(),
            title: "Aceh} & 50% \\input{x}\nER  - ".to_owned(),
            organisation: "Tim, Cakupan".to_owned(),
            site: "a_b".to_owned(),
            address: "https://cakupan.example/a}".to_owned(),
            language: "id".to_owned(),
            date: jiff::civil::Date::constant(2024, 3, 5),
        }
    }

    #[test]
    fn nothing_ends_a_field_of_bibtex() {
        let bibtex = hostile().bibtex();
        assert!(bibtex.contains(
            "title = {{Aceh\\textbraceright{} \\& 50\\% \\textbackslash{}input\\textbraceleft{}x\\textbraceright{} ER  - }},"
        ), "{bibtex}");
        assert_eq!(bibtex.matches('{').count(), bibtex.matches('}').count());
        assert!(bibtex.contains("url = {https://cakupan.example/a%7D}"));
        assert_eq!(latex("#$~^"), "\\#\\$\\textasciitilde{}\\textasciicircum{}");
        assert_eq!(url("a b\\"), "a%20b%5C");
    }

    #[test]
    fn nothing_ends_a_record_of_ris() {
        let ris = hostile().ris();
        assert_eq!(ris.lines().filter(|line| line.starts_with("ER  -")).count(), 1);
        assert_eq!(ris.lines().count(), 11);
        assert!(ris.contains("\r\nAU  - Tim  Cakupan,\r\n") && ris.contains("\r\nDA  - 2024/03/05\r\n"));
        assert!(ris.ends_with("ER  - \r\n"));
    }
}
