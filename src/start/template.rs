//! The files of a new site with the words of the person who makes it.
//!
//! ```text
//! ‹Indonesian¦English›       the words of the site's first language, as in comments
//! ‹{Indonesian¦English}›     a text in YAML: both, or the one of a site with one language
//! ‹=name›                    what the person gave, ready to be written
//! ‹+name›, ‹-name›           at the start of a line: it is there only with `name`, only without it
//! ```

/// A template filled in; `given` knows the names.
pub(super) fn filled<'g>(
    template: &str,
    languages: &[String],
    given: impl Fn(&str) -> Option<&'g str>,
) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, from)) = rest.split_once('‹') {
        out.push_str(before);
        let Some((mark, behind)) = from.split_once('›') else {
            rest = from;
            break;
        };
        if let Some(name) = mark.strip_prefix('=') {
            out.push_str(given(name).unwrap_or_default());
        } else if let Some((id, en)) = mark.split_once('¦') {
            let text = id.strip_prefix('{').zip(en.strip_suffix('}'));
            match text {
                Some((id, en)) => out.push_str(&both(id, en, languages)),
                None => out.push_str(if first(languages) == "en" { en } else { id }),
            }
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// The lines of a template that are there with what `has` says.
pub(super) fn lines(template: &str, has: impl Fn(&str) -> bool) -> String {
    let line = |line: &str| -> Option<String> {
        for (sign, wanted) in [("‹+", true), ("‹-", false)] {
            if let Some((name, rest)) = line.strip_prefix(sign).and_then(|rest| rest.split_once('›')) {
                return (has(name) == wanted).then(|| rest.to_owned());
            }
        }
        Some(line.to_owned())
    };
    template.split_inclusive('\n').filter_map(line).collect()
}

fn first(languages: &[String]) -> &str {
    languages.first().map_or("id", String::as_str)
}

/// A text in YAML.
fn both(id: &str, en: &str, languages: &[String]) -> String {
    match languages {
        [only] => if only == "en" { en } else { id }.to_owned(),
        _ => format!("{{ id: {id}, en: {en} }}"),
    }
}

#[cfg(test)]
mod tests {
    use super::filled;

    #[test]
    fn lines_depend_on_what_was_chosen() {
        let template = "a\n‹+x›b ‹=y›\n‹-x›c\nd";
        assert_eq!(super::lines(template, |name| name == "x"), "a\nb ‹=y›\nd");
        assert_eq!(super::lines(template, |_| false), "a\nc\nd");
    }

    #[test]
    fn words_are_those_of_the_languages() {
        let fill = |languages: &[&str]| {
            let languages: Vec<String> = languages.iter().map(|tag| (*tag).to_owned()).collect();
            filled("# ‹Satu¦One›\nname: ‹{Dua¦Two}› # ‹=x›{{ y }}\n", &languages, |name| {
                (name == "x").then_some("z")
            })
        };
        assert_eq!(fill(&["id", "en"]), "# Satu\nname: { id: Dua, en: Two } # z{{ y }}\n");
        assert_eq!(fill(&["en", "id"]), "# One\nname: { id: Dua, en: Two } # z{{ y }}\n");
        assert_eq!(fill(&["en"]), "# One\nname: Two # z{{ y }}\n");
    }
}
