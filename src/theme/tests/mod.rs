//! The theme as a whole: every template with a sample of its view, overrides, and faults with their places.

mod reference;
mod sample;

use super::*;
use crate::diag::{Place, UiLanguage};
use crate::page::view::{TEMPLATES as PAGES, View};
use crate::source::Files;
use sample::{HOSTILE, Words, each_view};

fn default_theme() -> Theme {
    loaded(Overrides::none())
}

fn loaded(overrides: Overrides) -> Theme {
    Theme::load(overrides).unwrap_or_else(|found| panic!("{}", told(&found).join("\n")))
}

fn told(found: &Diagnostics) -> Vec<String> {
    let tell = |one: &&Diagnostic| {
        format!("{} {:?} {}", one.rule.code, one.place, one.message.text(UiLanguage::English))
    };
    found.sorted().iter().map(tell).collect()
}

fn page<V: View>(theme: &Theme, view: &V, path: &str) -> Result<String, Box<Diagnostic>> {
    theme.render(V::TEMPLATE, &view.frame().lang, view, path)
}

fn render<V: View>(theme: &Theme, view: &V) -> (&'static str, String) {
    let html = page(theme, view, "sample")
        .unwrap_or_else(|found| panic!("{}", found.message.text(UiLanguage::English)));
    (V::TEMPLATE, html)
}

#[test]
fn every_template_shows_a_sample_of_its_view() {
    let theme = default_theme();
    let mut shown: Vec<&str> = Vec::new();
    for lang in ["id", "en"] {
        for (template, html) in each_view!(&theme, Words::new(lang), render) {
            shown.push(template);
            assert!(html.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{lang}\">")), "{template}");
            assert_eq!(html.matches("<h1").count(), 1, "{template}");
            assert_eq!(html.matches("<main").count(), 1, "{template}");
            assert!(html.contains("default-src 'none'"), "{template}");
            assert!(!html.contains(" style=") && !html.contains(" onclick"), "{template}");
        }
    }
    shown.sort_unstable();
    shown.dedup();
    let mut pages: Vec<&str> = PAGES.iter().map(|(template, _)| *template).collect();
    pages.sort_unstable();
    assert_eq!(shown, pages);
}

#[test]
fn text_is_never_markup() {
    let theme = default_theme();
    for lang in ["id", "en"] {
        let words = Words { hostile: true, ..Words::new(lang) };
        for (template, html) in each_view!(&theme, words, render) {
            assert!(!html.contains("<script>"), "{template} lets a script through");
            assert!(
                html.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;dua&quot;"),
                "{template}"
            );
            // Inside attributes a quotation mark must not end the value.
            assert!(!html.contains("& \"dua\""), "{template}");
        }
    }
    let own = Overrides::none().with("templates/feed.xml", "<title>{{ page.site.title }}</title>");
    let feed =
        loaded(own).render("feed.xml", "id", &Words { hostile: true, ..Words::new("id") }.home(), "feed.xml");
    assert!(feed.is_ok_and(|xml| !xml.contains(HOSTILE) && xml.contains("&lt;script&gt;")));
}

#[test]
fn views_without_anything_to_say_are_shown_too() {
    let theme = default_theme();
    let words = Words::new("id");
    let bare = crate::page::view::RegionReport {
        headline: Vec::new(),
        narrative: None,
        sections: Vec::new(),
        figures: None,
        disputes: Vec::new(),
        sources: Vec::new(),
        downloads: Vec::new(),
        citation: None,
        around: crate::page::view::ReleaseLinks::default(),
        parents: Vec::new(),
        children: Vec::new(),
        peers: Vec::new(),
        similar: Vec::new(),
        compare: None,
        ..words.region_report()
    };
    let (_, html) = render(&theme, &bare);
    assert!(html.contains("Belum ada angka yang dilaporkan untuk Aceh"));
    let (_, html) = render(
        &theme,
        &crate::page::view::Home {
            newest: None,
            headline: Vec::new(),
            map: None,
            changes: Vec::new(),
            regions: Vec::new(),
            releases: Vec::new(),
            next: None,
            ..words.home()
        },
    );
    assert!(html.contains("Belum ada laporan yang terbit"));
}

#[test]
fn a_site_replaces_single_files_and_single_messages() {
    let own = Overrides::none()
        .with(
            "templates/text.html",
            "{% extends \"base.html\" %}{% block main %}<h1>Milik kami: {{ title }}</h1>{% endblock main %}",
        )
        .with("messages/id.ftl", "skip-to-content = Lompat\n")
        .with("assets/style.css", "body { color: red }\n")
        .with("assets/logo.svg", "<svg/>");
    let theme = loaded(own);
    let (_, html) = render(&theme, &Words::new("id").text_page());
    assert!(html.contains("<h1>Milik kami: Metodologi</h1>") && html.contains(">Lompat</a>"));
    let (_, english) = render(&theme, &Words::new("en").glossary());
    assert!(english.contains("Skip to content"));
    assert!(theme.stylesheet(".bar{}").starts_with("body { color: red }\n.bar{}\n.plot"));
    let names: Vec<&str> = theme.assets().map(|(name, _)| name).collect();
    assert_eq!(names, ["compare.js", "icon.svg", "logo.svg", "search.js", "card.png"]);
}

#[test]
fn a_third_language_is_a_catalogue_and_no_code() {
    let theme = default_theme();
    let english = embedded::FILES.iter().find(|(path, _)| *path == "messages/en.ftl").unwrap().1;
    let malay = english.replace("Skip to content", "Langkau ke kandungan");
    let with = |text: &str| Theme::load(Overrides::none().with("messages/ms.ftl", text));
    let theme_with_malay = with(&malay).unwrap();
    let words = Words::new("ms");
    assert!(render(&theme_with_malay, &words.calendar()).1.contains("Langkau ke kandungan"));
    assert!(theme.messages("ms").is_err_and(|finding| finding.rule == rules::MISSING_MESSAGE));

    let found = with(&malay.replace("skip-to-content = ", "skip-to-kontent = ")).unwrap_err();
    assert_eq!(
        told(&found),
        [
            "C703 Path(\"themes/default/messages/ms.ftl\") message `skip-to-content` for the language `ms` is not in the catalogue"
        ]
    );
}

#[test]
fn every_file_that_cannot_be_read_is_told_at_its_line() {
    let mut files = Files::default();
    files.add("content/site.yaml", "title: x\n");
    files.add("themes/default/messages/en.ftl", "skip-to-content = Skip\nbroken\n");
    let home = files.add("themes/default/templates/home.html", "<p>\n  {% for a in b %}\n{% endif %}\n");
    files.add("themes/default/templates/text.html", "{{ title | }}");
    let found = Theme::load(Overrides::from_files(&files, &BTreeMap::new(), "default")).unwrap_err();
    let told = told(&found);
    assert_eq!(told.len(), 3, "{told:#?}");
    let places: Vec<String> = found
        .sorted()
        .iter()
        .map(|one| match one.place {
            Place::At(span) => files.place(span),
            _ => panic!("{one:?}"),
        })
        .collect();
    assert_eq!(places[0], "themes/default/messages/en.ftl:2:7");
    assert!(places[1].starts_with("themes/default/templates/home.html:3:"), "{places:?}");
    assert!(places[2].starts_with("themes/default/templates/text.html:1:"), "{places:?}");
    assert!(found.sorted().iter().all(|one| one.rule == rules::TEMPLATE_SYNTAX));
    assert_eq!(files.find("themes/default/templates/home.html"), Some(home));
}

#[test]
fn references_that_lead_nowhere_are_all_told_at_their_line() {
    let mut files = Files::default();
    files.add(
        "themes/default/templates/text.html",
        "<p>\n{{ title | shout }}\n{{ <part.nothing /> }}\n{% include \"gone.html\" %}",
    );
    let found = Theme::load(Overrides::from_files(&files, &BTreeMap::new(), "default")).unwrap_err();
    let lines: Vec<usize> = found
        .sorted()
        .iter()
        .map(|one| match one.place {
            Place::At(span) => files.position(span).line,
            _ => panic!("{one:?}"),
        })
        .collect();
    assert_eq!(lines, [2, 3, 4], "{:#?}", told(&found));
}

#[test]
fn a_template_error_names_template_line_page_and_the_fields_that_exist() {
    let mut files = Files::default();
    files.add(
        "themes/default/templates/text.html",
        "{% extends \"base.html\" %}\n{% block main %}\n<h1>{{ page.site.titel }}</h1>\n{% endblock main %}",
    );
    let theme = Theme::load(Overrides::from_files(&files, &BTreeMap::new(), "default")).unwrap();
    let finding = page(&theme, &Words::new("id").text_page(), "metodologi/index.html").unwrap_err();
    assert_eq!(finding.rule, rules::TEMPLATE_RENDERING);
    let Place::At(span) = finding.place else { panic!("{finding:?}") };
    assert_eq!(files.position(span).line, 3);
    let text = finding.message.text(UiLanguage::English);
    assert_eq!(
        text,
        "template `themes/default/templates/text.html:3:18` cannot show the page `metodologi/index.html`: \
         there is no `titel`; there are contact, description, licence, organisation, title"
    );
    assert_eq!(finding.hints[0].text(UiLanguage::English), "perhaps `title` is meant");
}

#[test]
fn a_name_that_does_not_exist_does_not_pass_for_no() {
    for (line, at, said) in [
        ("{% if typo %}x{% endif %}", 7, "there is no `typo`; there are "),
        ("{% if title and page.site.titel %}x{% endif %}", 27, "there is no `titel`; there are contact, "),
        ("{% if not title %}{% elif page.typo %}x{% endif %}", 32, "there is no `typo`; there are "),
        (
            "{% if page.nav | length > 1 and page.nav[0].typo == page.tpyo %}x{% endif %}",
            58,
            "there is no `tpyo`",
        ),
        ("{{ \"a\" if page.site.typo else \"b\" }}", 21, "there is no `typo`"),
        ("{% set a = page.typo %}{{ a.b }}", 17, "there is no `typo`"),
        (
            "{% for link in page.nav %}{% if link.tyop %}x{% endif %}{% endfor %}",
            38,
            "there is no `tyop`; there are ",
        ),
        ("ä {% if page.lang and page.typo %}x{% endif %}", 28, "there is no `typo`"),
    ] {
        let own = format!("{{% extends \"base.html\" %}}\n{{% block main %}}\n{line}\n{{% endblock main %}}");
        let mut files = Files::default();
        files.add("themes/default/templates/text.html", own);
        let theme = Theme::load(Overrides::from_files(&files, &BTreeMap::new(), "default")).unwrap();
        let finding = page(&theme, &Words::new("id").text_page(), "x").expect_err(line);
        let text = finding.message.text(UiLanguage::English);
        assert!(text.contains(said), "{line}: {text}");
        assert!(text.contains(&format!("text.html:3:{at}`")), "{line}: {text}");
        let Place::At(span) = finding.place else { panic!("{line}: {finding:?}") };
        let place = files.position(span);
        assert_eq!((place.line, place.column), (3, at), "{line}");
    }
    for line in [
        "{% if page.typo is defined %}x{% endif %}{% if typo is not defined %}y{% endif %}",
        "{% if typo | default(value=\"\") %}x{% endif %}{% if page?.typo %}x{% endif %}",
        "{% for link in page.nav %}{% if not loop.last and link.label %}{{ t(key=\"title-regions\") }}{% endif %}{% endfor %}",
    ] {
        let own = Overrides::none().with("templates/text.html", line);
        let shown = page(&loaded(own), &Words::new("id").text_page(), "x");
        assert!(shown.is_ok(), "{line}: {}", shown.unwrap_err().message.text(UiLanguage::English));
    }
}

#[test]
fn the_templates_of_the_program_ask_for_nothing_that_is_not_there() {
    let files = embedded::FILES.iter().filter(|(path, _)| path.starts_with(TEMPLATES));
    let strict = loaded(files.fold(Overrides::none(), |own, (path, text)| own.with(path, text)));
    let changed = strict.templates().strict.iter().filter(|(_, strict)| strict.text.contains("is undefined"));
    assert!(changed.count() > 20, "{:?}", strict.templates().strict.keys());
    let theme = default_theme();
    for lang in ["id", "en"] {
        let shipped = each_view!(&theme, Words::new(lang), render);
        assert!(shipped.into_iter().eq(each_view!(&strict, Words::new(lang), render)), "{lang}");
    }
}

#[test]
fn a_message_that_is_not_there_is_a_finding() {
    let own = Overrides::none().with("templates/text.html", "{{ t(key=\"no-such-words\") }}");
    let finding = page(&loaded(own), &Words::new("en").text_page(), "x").unwrap_err();
    assert_eq!(finding.rule, rules::MISSING_MESSAGE);
    assert_eq!(
        finding.message.text(UiLanguage::English),
        "message `no-such-words` for the language `en` is not in the catalogue"
    );
}

#[test]
fn both_catalogues_have_the_same_messages_and_addresses_are_fit_for_addresses() {
    let theme = default_theme();
    let (id, en) = (theme.messages("id").unwrap(), theme.messages("en-GB").unwrap());
    assert_eq!(id.keys(), en.keys());
    assert!(id.keys().len() > 100);
    for messages in [id, en] {
        for key in messages.keys().iter().filter(|key| key.starts_with("path-")) {
            let word = messages.get(key, &[]).unwrap();
            assert!(word.chars().all(|c| c.is_ascii_lowercase() || c == '-'), "{key} = {word}");
        }
    }
}

#[test]
fn every_message_that_a_template_names_is_in_the_catalogue_and_has_its_words() {
    let theme = default_theme();
    let keys = theme.messages("id").unwrap().keys();
    let mut named = 0;
    for (path, text) in embedded::FILES.iter().filter(|(path, _)| path.starts_with(TEMPLATES)) {
        for after in text.split("t(key=\"").skip(1) {
            let (key, rest) = after.split_once('"').unwrap();
            named += 1;
            if rest.starts_with(" ~") {
                assert!(keys.iter().any(|known| known.starts_with(key)), "{path}: {key}…");
            } else {
                assert!(keys.contains(key), "{path}: {key}");
            }
        }
    }
    assert!(named > 80);
}

#[test]
fn the_stylesheet_is_small_and_asks_for_nothing() {
    let css = default_theme().stylesheet("");
    // With that of the charts, as it travels: the whole may be 8 kB.
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut packed, default_theme().stylesheet(crate::chart::STYLE).as_bytes())
        .unwrap();
    let packed = packed.finish().unwrap().len();
    assert!(packed < 7_500, "{packed}");
    for foreign in ["url(", "@import", "@font-face", "/*"] {
        assert!(!css.contains(foreign), "{foreign}");
    }
}
