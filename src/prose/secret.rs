//! Suppressed figures that a number may tell of though its author has set it aside.

use super::ground::{Ground, Value};
use super::hold::reach;
use super::scene::Scene;
use crate::model::{CategoryId, CellKey};
use crate::number::prose::Number;

/// How many suppressed figures, and figures beside each, a number that is set aside is held against.
const SECRETS: usize = 8;

/// What is suppressed of what the words speak of, with what it would be told by: the other times of its series, and
/// its wholes.
pub(super) fn secrets(ground: &Ground<'_>, scene: &Scene<'_>, number: &Number) -> Vec<Value> {
    let (about, reach) = reach(scene, number);
    let measures = &ground.dataset.measures;
    let is_spoken_of = |key: &&CellKey| {
        let is_category = |value| measures.category_of(value) == Some(key.category);
        about.measures.contains(&key.measure)
            && (key.category == CategoryId::TOTAL || about.values.iter().copied().any(is_category))
            && reach.regions.contains(&key.region)
            && reach.holds(&key.period)
    };
    let secret = ground.secret.into_iter().flatten().filter(is_spoken_of).take(SECRETS);
    let mut out = Vec::new();
    for key in secret {
        out.extend(ground.at(*key));
        let series = ground.figures.series(key.region, key.what());
        let times = series.filter_map(|figure| Some(ground.value(figure, *figure.quantity()?)));
        out.extend(times.take(SECRETS));
        out.extend(ground.wholes(*key, &reach.regions).into_iter().take(SECRETS));
    }
    out
}
