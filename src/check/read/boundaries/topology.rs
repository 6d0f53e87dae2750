//! TopoJSON: lines that neighbours share, and objects that are made of them.

use super::areas::Areas;
use super::features::{AGAIN, Feature, fields, list, refused, value};
use super::short;
use super::told::Told;
use crate::check::rules::BAD_GEOMETRY;
use crate::diag::{Both, Phrase};
use crate::load::json::{Json, JsonKind, Member};
use crate::load::tree::Node;
use crate::source::Span;

/// A line in degrees, with its place.
pub(super) struct Arc {
    pub(super) points: Vec<[f64; 2]>,
    pub(super) span: Span,
}

/// The boundaries of a topology and its lines.
pub(super) fn features<'a>(
    file: Json<'a>,
    members: &[Member<'a>],
    object: Option<&Node<'_>>,
    told: &mut Told,
) -> Option<(Vec<Feature<'a>>, Areas)> {
    let collection = chosen(file, value(members, "objects"), object, told)?;
    let inner = fields(collection, told);
    let found = match value(&inner, "geometries") {
        Some(geometries) => list(collection, Some(geometries), "geometries", told)?,
        None => vec![collection],
    };
    let arcs = arcs(file, members, told)?;
    let found =
        (1..).zip(found).filter_map(|(number, json)| Feature::new(number, json, true, told)).collect();
    Some((found, Areas::new(Some(arcs))))
}

/// The object that is meant.
fn chosen<'a>(
    file: Json<'a>,
    objects: Option<Json<'a>>,
    wanted: Option<&Node<'_>>,
    told: &mut Told,
) -> Option<Json<'a>> {
    let place = objects.unwrap_or(file).span();
    let all = objects.map(|objects| fields(objects, told)).unwrap_or_default();
    let all: Vec<_> = all.into_iter().filter(|(_, json)| json.kind() == JsonKind::Object).collect();
    let names =
        all.iter().take(8).map(|(name, _)| format!("`{}`", short(name))).collect::<Vec<_>>().join(", ");
    let hint = Phrase::new(Both {
        id: "sebut sebagai `object` salah satu: {names}",
        en: "name as `object` one of {names}",
    });
    match (wanted.and_then(Node::as_str), all.as_slice()) {
        (_, []) => {
            refused(told, place, Both { id: "tidak ada `objects`", en: "there are no `objects`" }, AGAIN)
        }
        (None, [(_, only)]) => Some(*only),
        (None, _) => {
            let words = Both { id: "ada beberapa objek di dalamnya", en: "there are several objects in it" };
            refused(told, place, words, hint.with("names", names))
        }
        (Some(name), _) => {
            if let Some((_, found)) = all.iter().find(|(key, _)| key == name) {
                return Some(*found);
            }
            let words =
                Phrase::new(Both { id: "tidak ada objek `{name}`", en: "there is no object `{name}`" });
            let place = wanted.map_or(place, |node| node.span);
            refused(told, place, words.with("name", short(name)), hint.with("names", names))
        }
    }
}

/// The lines in degrees.
fn arcs<'a>(file: Json<'a>, members: &[Member<'a>], told: &mut Told) -> Option<Vec<Arc>> {
    let transform = match value(members, "transform") {
        Some(transform) => match Transform::read(transform, told) {
            Some(read) => Some(read),
            None => {
                let words = Both {
                    id: "`transform`-nya tanpa `scale` atau `translate` dari dua angka",
                    en: "its `transform` lacks a `scale` or `translate` of two numbers",
                };
                return refused(told, transform.span(), words, AGAIN);
            }
        },
        None => None,
    };
    let mut out = Vec::new();
    for json in list(file, value(members, "arcs"), "arcs", told)? {
        match json.pairs() {
            Ok(points) => out.push(Arc {
                points: transform
                    .as_ref()
                    .map_or_else(|| points.clone(), |transform| transform.degrees(&points)),
                span: json.whole_span(),
            }),
            Err(span) => {
                let what = Phrase::new(Both { id: "garis ke-{number}", en: "arc {number}" })
                    .with("number", out.len());
                let reason = Both { id: "titik harus berupa dua angka", en: "a point must be two numbers" };
                let finding = BAD_GEOMETRY.at(span).about(format!("arc {}", out.len()));
                told.push(finding.with("what", what).with("reason", reason).hint(AGAIN));
                return None;
            }
        }
    }
    Some(out)
}

/// How whole steps become degrees.
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

impl Transform {
    fn read(json: Json<'_>, told: &mut Told) -> Option<Self> {
        let members = fields(json, told);
        let pair = |name: &str| {
            let pair = value(&members, name)?;
            // Two numbers are a list with one pair in it, once more brackets are put around them.
            let numbers: Vec<f64> = pair.items().iter().filter_map(|item| item.raw().parse().ok()).collect();
            <[f64; 2]>::try_from(numbers).ok()
        };
        Some(Self { scale: pair("scale")?, translate: pair("translate")? })
    }

    /// Each point is a step from the one before it.
    fn degrees(&self, steps: &[[f64; 2]]) -> Vec<[f64; 2]> {
        let ([sx, sy], [tx, ty]) = (self.scale, self.translate);
        let (mut x, mut y) = (0.0, 0.0);
        let place = |[dx, dy]: &[f64; 2]| {
            x += dx;
            y += dy;
            [x * sx + tx, y * sy + ty]
        };
        steps.iter().map(place).collect()
    }
}
