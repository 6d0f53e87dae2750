//! The order in which readers of a language look for names: accents and capitals stand with their letters, "Rayon 2"
//! before "Rayon 10", and a language that has letters of its own has them where its dictionaries do.

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;
use std::cmp::Ordering;

/// The order of names in one language: that of the Unicode Common Locale Data Repository.
#[derive(Debug)]
pub(super) struct Alphabet {
    /// Which tells all names apart that are written differently, and which tells letters apart alone. None if the
    /// library has no order at all, when names stand by their code points.
    order: Option<[CollatorBorrowed<'static>; 2]>,
}

impl Alphabet {
    /// The order of the language with this BCP 47 tag. One that is not known has the order that most have.
    pub(super) fn of(tag: &str) -> Self {
        let locale: Locale = tag.parse().unwrap_or(Locale::UNKNOWN);
        let collator = |strength| {
            let mut wanted = CollatorPreferences::from(&locale);
            wanted.numeric_ordering = Some(CollationNumericOrdering::True);
            let mut options = CollatorOptions::default();
            options.strength = Some(strength);
            CollatorBorrowed::try_new(wanted, options)
                .or_else(|_| CollatorBorrowed::try_new(CollatorPreferences::default(), options))
                .ok()
        };
        Self {
            order: collator(Strength::Tertiary)
                .zip(collator(Strength::Primary))
                .map(|(all, base)| [all, base]),
        }
    }

    /// Which of two names stands first.
    pub(super) fn compare(&self, a: &str, b: &str) -> Ordering {
        self.order.as_ref().map_or_else(|| a.cmp(b), |[all, _]| all.compare(a, b))
    }

    /// Whether two letters are one letter to readers: `e`, `E` and `é` are in Indonesian.
    pub(super) fn is_same_letter(&self, a: &str, b: &str) -> bool {
        self.order.as_ref().map_or(a == b, |[_, base]| base.compare(a, b) == Ordering::Equal)
    }

    /// Puts what is named in order. What is called the same stays as it was.
    pub(super) fn sort<T>(&self, named: &mut [T], name: impl Fn(&T) -> &str) {
        named.sort_by(|a, b| self.compare(name(a), name(b)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted<'n>(tag: &str, names: &[&'n str]) -> Vec<&'n str> {
        let mut names = names.to_vec();
        Alphabet::of(tag).sort(&mut names, |name| name);
        names
    }

    #[test]
    fn names_stand_where_readers_look_for_them() {
        let names = ["Zambia", "Rayon 10", "Éire", "aceh", "Rayon 2", "Estonia", "Aceh", "DKI Jakarta"];
        let expected = ["aceh", "Aceh", "DKI Jakarta", "Éire", "Estonia", "Rayon 2", "Rayon 10", "Zambia"];
        for tag in ["id", "en", "jv", "no such tag"] {
            assert_eq!(sorted(tag, &names), expected, "{tag}");
        }
    }

    #[test]
    fn a_language_has_its_own_letters_in_its_own_places() {
        let names = ["Örebro", "Zürich", "Oslo", "Ångström"];
        assert_eq!(sorted("id", &names), ["Ångström", "Örebro", "Oslo", "Zürich"]);
        assert_eq!(sorted("sv", &names), ["Oslo", "Zürich", "Ångström", "Örebro"]);
        assert!(Alphabet::of("id").is_same_letter("é", "E"));
        assert!(!Alphabet::of("sv").is_same_letter("ö", "o"));
    }
}
