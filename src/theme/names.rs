//! What templates name: a part of a page that its template names nowhere need not be made, nor handed to the engine.
//!
//! Names are looked for, not places: any of the words in the marks of a template, of what it extends or includes and of
//! the components that it uses counts. So nothing that is shown is ever taken for unused; a part that shares its name
//! with something else may be made without need.

use super::{TEMPLATES, Theme};
use rustc_hash::{FxHashMap, FxHashSet};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Whoever names this shows what it does not name.
const EVERYTHING: &str = "__tera_context";
/// Filters that look at all of a value, or hold two of them against each other.
const WHOLESALE: [&str; 6] = ["json_encode", "keys", "pairs", "str", "unique", "values"];

/// The names in each template, by its path below `templates/`.
#[derive(Debug, Default)]
pub(super) struct Names(FxHashMap<String, Named>);

/// What one template names, itself or in what it is made of.
#[derive(Debug, Default)]
pub(super) struct Named(FxHashSet<String>);

impl Named {
    /// Whether it names something, by itself or with everything else.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.contains(name) || self.has_everything()
    }

    /// Whether it shows things that it does not name.
    pub(super) fn has_everything(&self) -> bool {
        self.0.contains(EVERYTHING)
    }
}

/// A piece of a template that is used as a whole: a file without its components, or a component.
#[derive(Debug, Default)]
struct Piece<'t> {
    words: FxHashSet<&'t str>,
}

impl Theme {
    /// Whether a template names something, itself or in what it is made of. One that there is not names everything.
    pub fn names(&self, template: &str, name: &str) -> bool {
        self.named_by(template).is_none_or(|names| names.has(name))
    }

    /// What a template names; nothing is known of one that there is not.
    pub(super) fn named_by(&self, template: &str) -> Option<&Named> {
        self.names.get_or_init(|| Names::of(&self.files)).0.get(template)
    }
}

impl Names {
    fn of(files: &BTreeMap<String, Arc<str>>) -> Self {
        let templates: Vec<(&str, &str)> =
            files.iter().filter_map(|(path, text)| Some((path.strip_prefix(TEMPLATES)?, &**text))).collect();
        let mut pieces: FxHashMap<&str, Piece<'_>> = FxHashMap::default();
        for (path, text) in &templates {
            cut(path, text, &mut pieces);
        }
        let whole = |path: &str| {
            let mut seen = FxHashSet::default();
            let mut words = FxHashSet::default();
            let mut open = vec![path];
            while let Some(piece) = open.pop() {
                let Some(piece) = pieces.get(piece).filter(|_| seen.insert(piece)) else { continue };
                words.extend(piece.words.iter().map(|word| (*word).to_owned()));
                open.extend(piece.words.iter().copied());
            }
            words
        };
        Self(templates.iter().map(|(path, _)| ((*path).to_owned(), Named(whole(path)))).collect())
    }
}

/// Cuts a template into itself and its components, each with the words in its marks.
fn cut<'t>(path: &'t str, text: &'t str, pieces: &mut FxHashMap<&'t str, Piece<'t>>) {
    let mut own = path;
    for mark in marks(text) {
        let mut words = words(mark);
        match words.clone().next() {
            Some("component") => own = words.nth(1).unwrap_or(path),
            Some("endcomponent") => {
                own = path;
                // Whoever ends a component does not use it.
                continue;
            }
            _ => {}
        }
        // A component of the name of another file's would hide it: they share their words.
        let piece = pieces.entry(own).or_default();
        piece.words.extend(self::words(mark));
        piece.words.extend(takes_all(mark).then_some(EVERYTHING));
    }
}

/// Whether a mark walks through the fields of something, or has a filter that does.
fn takes_all(mark: &str) -> bool {
    let first = |text: &str| -> String {
        text.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
    };
    let filters = mark.split('|').skip(1).any(|filter| WHOLESALE.contains(&first(filter).as_str()));
    let walks = || mark.split_once(" in ").is_some_and(|(variables, _)| variables.contains(','));
    filters || (first(mark) == "for" && walks())
}

/// What stands in `{{ … }}` and `{% … %}`, without the dashes that take the space around them.
fn marks(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let start = ["{{", "{%"].iter().filter_map(|mark| rest.find(mark)).min()?;
        let after = rest.get(start + 2..)?;
        let end = ["}}", "%}"].iter().filter_map(|mark| after.find(mark)).min().unwrap_or(after.len());
        rest = after.get(end..)?;
        Some(after.get(..end)?.trim_matches('-'))
    })
}

/// Words as they stand and, of what has dots in it (`part.chart`, `chart.svg_desk`, `parts/chart.html`), each part and the whole.
fn words(mark: &str) -> impl Iterator<Item = &str> + Clone {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-' | '/');
    let whole = mark.split(move |c| !is_part(c)).filter(|word| !word.is_empty());
    whole.flat_map(|word| {
        let parts = word.split(|c: char| !c.is_alphanumeric() && c != '_');
        std::iter::once(word).chain(parts.filter(move |part| *part != word && !part.is_empty()))
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Overrides, Theme};

    fn theme(files: &[(&str, &str)]) -> Theme {
        let own = files
            .iter()
            .fold(Overrides::none(), |own, (path, text)| own.with(&format!("templates/{path}"), text));
        Theme::load(own).unwrap()
    }

    #[test]
    fn what_is_named_far_away_counts() {
        let theme = theme(&[
            ("base.html", "<main>{% block main %}{% endblock main %}</main>{{ page.home }}"),
            (
                "home.html",
                "{% extends \"base.html\" %}{% block main %}{{ <own.list cards={regions} /> }}{% endblock main %}",
            ),
            (
                "parts/own.html",
                "{% component own.list(cards: array) %}{% for card in cards %}{{ <own.card card={card} /> }}{% endfor %}{% endcomponent own.list %}{% component own.card(card: map) %}{{ card.detail }}{% endcomponent own.card %}",
            ),
        ]);
        for name in ["home", "regions", "cards", "detail"] {
            assert!(theme.names("home.html", name), "{name}");
        }
        // Not the words of texts, nor those of components that it does not use.
        for name in ["headline", "svg_desk", "citation"] {
            assert!(!theme.names("home.html", name), "{name}");
        }
    }

    #[test]
    fn what_comes_behind_a_component_is_of_its_file() {
        let component = "{%- component own.card(card: map) -%}{{ card.detail }}{%- endcomponent own.card -%}";
        let theme = theme(&[("home.html", &format!("{component}{{{{ page.home }}}}"))]);
        assert!(theme.names("home.html", "home"));
        assert!(!theme.names("home.html", "detail"));
    }

    #[test]
    fn whoever_shows_everything_names_everything() {
        let theme = self::theme(&[("home.html", "{{ __tera_context }}")]);
        assert!(theme.names("home.html", "svg_desk"));
        assert!(theme.names("no-such.html", "svg_desk"));
        for mark in [
            "{% for field, value in page %}{% endfor %}",
            "{{ page | keys | length }}",
            "{{ cards |unique }}",
        ] {
            assert!(self::theme(&[("home.html", mark)]).names("home.html", "svg_desk"), "{mark}");
        }
        let mark = "{% for card in cards %}{{ keys }}{{ card[a] }}{% endfor %}";
        assert!(!self::theme(&[("home.html", mark)]).names("home.html", "svg_desk"));
    }

    #[test]
    fn the_engine_gets_what_is_named_and_shows_the_same() {
        #[derive(serde::Serialize)]
        struct Inner {
            label: &'static str,
            hidden: Untouched,
        }
        #[derive(serde::Serialize)]
        struct View {
            rows: Vec<Option<Inner>>,
            by_key: std::collections::BTreeMap<&'static str, Inner>,
            hidden: Untouched,
            about: Option<About>,
        }
        #[derive(serde::Serialize)]
        struct About {
            hidden: Untouched,
        }
        /// What is not named is not even asked.
        struct Untouched;
        impl serde::Serialize for Untouched {
            fn serialize<S: serde::Serializer>(&self, _serializer: S) -> Result<S::Ok, S::Error> {
                Err(serde::ser::Error::custom("it was asked"))
            }
        }
        let inner = |label| Inner { label, hidden: Untouched };
        let view = View {
            rows: vec![Some(inner("a")), None, Some(inner("b"))],
            by_key: [("k", inner("c"))].into(),
            hidden: Untouched,
            about: Some(About { hidden: Untouched }),
        };
        // What is only asked for is there, though nothing of it is named.
        let text = "{% if about %}is there: {% endif %}{% for row in rows %}{% if row %}{{ row.label }}{% endif %}{% endfor %}{{ by_key.k.label }}";
        let theme = theme(&[("home.html", text)]);
        assert_eq!(theme.render("home.html", "id", &view, "x").unwrap(), "is there: abc");
        let theme = self::theme(&[("home.html", &format!("{text}{{{{ hidden }}}}"))]);
        assert!(theme.render("home.html", "id", &view, "x").is_err());
    }

    #[test]
    fn the_theme_of_the_program_shows_what_it_has() {
        let theme = theme(&[]);
        for (template, name) in [
            ("region-report.html", "svg_phone"),
            ("region-report.html", "citation"),
            ("region-report.html", "comparisons"),
            ("overview.html", "json_ld_html"),
            ("narrative-chart.html", "table"),
            ("home.html", "map"),
        ] {
            assert!(theme.names(template, name), "{template}: {name}");
        }
        assert!(!theme.names("region-report.html", "previous"));
    }
}
