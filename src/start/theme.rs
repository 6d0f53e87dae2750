//! A theme to begin with: colours, a message and a template, each of which does something.

use crate::model::Dataset;
use std::collections::BTreeMap;

const README: [(&str, &str); 2] =
    [("id", include_str!("theme/readme.id.md")), ("en", include_str!("theme/readme.en.md"))];

/// The files of a new theme, by their paths below `themes/NAME/`.
pub fn theme(dataset: &Dataset) -> BTreeMap<String, String> {
    let tags: Vec<&str> = dataset.site.languages.iter().map(|language| language.tag.as_str()).collect();
    let readme = README.iter().find(|(tag, _)| tags.first() == Some(tag)).unwrap_or(&README[1]);
    let mut out = BTreeMap::from([
        ("README.md".to_owned(), readme.1.to_owned()),
        ("assets/own.css".to_owned(), include_str!("theme/own.css").to_owned()),
        ("templates/404.html".to_owned(), include_str!("../../themes/default/templates/404.html").to_owned()),
    ]);
    for tag in tags {
        let words = match tag {
            "id" => "# Hanya kata yang berbeda dari tema bawaan.\nnav-data = Data\n",
            "en" => "# Only the words that differ from those of the program's theme.\nnav-data = Data\n",
            // The catalogue of a language of the site's own is somewhere already, and is not to be lost.
            _ => continue,
        };
        out.insert(format!("messages/{tag}.ftl"), words.to_owned());
    }
    out
}

/// `site.yaml` with the theme named at its end; nothing where one is named already, or where it cannot be added there.
pub fn with_theme(site: &str, name: &str) -> Option<String> {
    let names_one = site.lines().any(|line| line.starts_with("theme:"));
    let is_block = site.lines().any(|line| line.starts_with("languages:"));
    (!names_one && is_block).then(|| {
        let end = if site.ends_with('\n') { "" } else { "\n" };
        format!("{site}{end}theme: {name}\n")
    })
}

#[cfg(test)]
mod tests {
    use super::with_theme;

    #[test]
    fn a_site_that_names_a_theme_keeps_it() {
        assert_eq!(with_theme("languages: [id]", "laut").as_deref(), Some("languages: [id]\ntheme: laut\n"));
        assert_eq!(with_theme("languages: [id]\ntheme: hutan\n", "laut"), None);
        assert_eq!(with_theme("{ languages: [id] }\n", "laut"), None);
    }
}
