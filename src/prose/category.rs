//! Whether the words around a number tell a category, by its name or by a word of it ("menerima upah" of those who earn wages).

use super::hold::Holding;
use super::names::Meaning;
use super::scene::WINDOW;
use crate::model::{CategoryId, Text};
use crate::number::prose::Number;

/// How long a word has to be to tell a name, in letters.
const LONG: usize = 4;

impl Holding<'_, '_> {
    /// Whether a category is told: what stands around the number, or before it in its paragraph and heading, names one, or its
    /// sentence or one before it in its paragraph has a word of the name of this one.
    pub(super) fn tells_category(&self, number: &Number, category: CategoryId) -> bool {
        let sentence = self.scene.sentence(number);
        let mut named = self.scene.named(&sentence);
        if self.scene.speaks_of_categories(number) || named.any(|one| matches!(one, Meaning::Value(..))) {
            return true;
        }
        let before = self.scene.before(number.sentence, self.scene.block_of(number));
        let from = before.end.saturating_sub(WINDOW).max(before.start);
        let before = self.scene.text.seen().floor_char_boundary(from)..before.end;
        let words = format!("{} {}", self.scene.words(&before), self.scene.words(&sentence)).to_lowercase();
        let measures = &self.ground.dataset.measures;
        let mut names = measures.category(category).0.iter().flat_map(|(dimension, value)| {
            let value = &measures.dimensions[*dimension].values[usize::from(*value)];
            value.name.each().chain(value.short.iter().flat_map(Text::each))
        });
        names.any(|name| {
            let own = name.split(|letter: char| !letter.is_alphanumeric());
            let mut long = own.filter(|word| word.chars().count() >= LONG).map(str::to_lowercase);
            long.any(|word| words.contains(&word))
        })
    }
}
