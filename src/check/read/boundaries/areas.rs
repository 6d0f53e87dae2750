//! Where boundaries run: the rings of each, on the earth, closed, with an area inside.

use super::features::{AGAIN, Feature, fields, value};
use super::short;
use super::told::Told;
use super::topology::Arc;
use crate::check::rules::{BAD_GEOMETRY, OFF_THE_EARTH, OPEN_RING};
use crate::diag::{Both, Phrase, plural};
use crate::load::json::{Json, JsonKind};
use crate::load::rules::TOO_LARGE;
use crate::model::{Outline, Position, RegionId};
use crate::source::Span;

/// The most points that one file may have; lines that several boundaries share count for each.
const MAX_POINTS: usize = 4_000_000;

/// Reads the rings of boundaries.
pub(super) struct Areas {
    /// The shared lines, in TopoJSON.
    arcs: Option<Vec<Arc>>,
    points: usize,
    /// The first point that is no place on the earth, and in how many boundaries there are such.
    astray: Option<(Astray, usize)>,
}

/// A point that is no place on the earth.
struct Astray {
    span: Span,
    written: String,
    /// Whether it would be one with its numbers exchanged.
    swapped: bool,
}

/// Why a boundary is not drawn.
enum Fault {
    /// A finding at a place.
    Bad(Span, Phrase),
    /// A point off the earth.
    Astray(Astray),
    /// The file has too many points.
    Full,
}

impl Areas {
    pub(super) fn new(arcs: Option<Vec<Arc>>) -> Self {
        Self { arcs, points: 0, astray: None }
    }

    /// The outline of a boundary; nothing where it has a fault, which is told here or by [`Areas::settle`].
    pub(super) fn outline(
        &mut self,
        feature: &Feature<'_>,
        region: RegionId,
        written: &str,
        told: &mut Told,
    ) -> Option<Outline> {
        if self.points > MAX_POINTS {
            return None;
        }
        match self.read(feature, region, written, told) {
            Ok(outline) => Some(outline),
            Err(Fault::Bad(span, reason)) => {
                let finding = BAD_GEOMETRY.at(span).about(feature.subject());
                told.push(
                    finding.with("what", feature.words(Some(written))).with("reason", reason).hint(AGAIN),
                );
                None
            }
            Err(Fault::Astray(astray)) => {
                let (_, count) = self.astray.get_or_insert((astray, 0));
                *count += 1;
                None
            }
            Err(Fault::Full) => {
                let what =
                    Phrase::new(Both { id: "lebih dari {limit} titik", en: "more than {limit} points" });
                let finding =
                    TOO_LARGE.at(feature.span()).about("").with("what", what.with("limit", MAX_POINTS));
                told.push(finding.hint(Both {
                    id: "sederhanakan batasnya, misalnya di mapshaper.org",
                    en: "simplify the boundaries, for example at mapshaper.org",
                }));
                None
            }
        }
    }

    /// Reports what is told once for the whole file.
    pub(super) fn settle(self, told: &mut Told) {
        let Some((astray, count)) = self.astray else { return };
        let finding = OFF_THE_EARTH.at(astray.span).about("").with("written", short(&astray.written));
        let finding = finding.with("count", plural(count, "batas", "boundary", "boundaries"));
        told.push(finding.hint(if astray.swapped {
            Both {
                id: "bujur dan lintangnya tertukar: di GeoJSON bujur ditulis lebih dulu",
                en: "longitude and latitude are exchanged: in GeoJSON longitude comes first",
            }
        } else {
            Both {
                id: "ekspor lagi dalam derajat bujur dan lintang (WGS 84, EPSG:4326)",
                en: "export it again in degrees of longitude and latitude (WGS 84, EPSG:4326)",
            }
        }));
    }

    fn read(
        &mut self,
        feature: &Feature<'_>,
        region: RegionId,
        written: &str,
        told: &mut Told,
    ) -> Result<Outline, Fault> {
        let Some(geometry) = feature.geometry.filter(|json| json.kind() == JsonKind::Object) else {
            let place = feature.geometry.map_or_else(|| feature.span(), Json::span);
            return Err(Fault::Bad(place, NO_GEOMETRY.into()));
        };
        // The members of an object of TopoJSON were looked at before.
        let members = if self.arcs.is_some() { geometry.members() } else { fields(geometry, told) };
        let key = if self.arcs.is_some() { "arcs" } else { "coordinates" };
        let kind = value(&members, "type");
        let rings = value(&members, key);
        let polygons = match kind.and_then(Json::text).as_deref() {
            Some("Polygon") => rings.into_iter().collect(),
            Some("MultiPolygon") => rings.map(Json::items).unwrap_or_default(),
            other => {
                let words = Both {
                    id: "`{other}` bukan bidang: yang dibaca `Polygon` dan `MultiPolygon`",
                    en: "`{other}` is no area: `Polygon` and `MultiPolygon` are read",
                };
                let found = short(other.unwrap_or("null"));
                return Err(Fault::Bad(
                    kind.unwrap_or(geometry).span(),
                    Phrase::new(words).with("other", found),
                ));
            }
        };
        let mut outline = Outline::new(region);
        let mut open = None;
        for polygon in &polygons {
            let mut read = Vec::new();
            for ring in polygon.items() {
                let positions = self.ring(ring)?;
                if positions.first() != positions.last() {
                    open = open.or(Some(ring.span()));
                }
                read.push(positions);
            }
            outline.add(read);
        }
        if outline.rings.is_empty() {
            return Err(Fault::Bad(rings.unwrap_or(geometry).span(), NO_AREA.into()));
        }
        if let Some(span) = open {
            let finding =
                OPEN_RING.at(span).about(feature.subject()).with("what", feature.words(Some(written)));
            told.push(finding.hint(Both {
                id: "ulangi titik pertama di akhir, atau periksa apakah ada yang hilang",
                en: "repeat the first point at the end, or look whether something is missing",
            }));
        }
        Ok(outline)
    }

    /// The places of a ring.
    fn ring(&mut self, json: Json<'_>) -> Result<Vec<Position>, Fault> {
        let positions = match &self.arcs {
            None => {
                let pairs = json.pairs().map_err(|span| Fault::Bad(span, NO_POINT.into()))?;
                positions(&pairs, |index| {
                    json.items().get(index).map_or_else(|| json.span(), |item| item.whole_span())
                })?
            }
            Some(arcs) => stitched(arcs, json, MAX_POINTS - self.points.min(MAX_POINTS))?,
        };
        self.points += positions.len();
        if self.points > MAX_POINTS {
            return Err(Fault::Full);
        }
        let least = if positions.first() == positions.last() { 4 } else { 3 };
        if positions.len() < least {
            let words = Both {
                id: "garis tertutup memerlukan sedikitnya empat titik, di sini {count}",
                en: "a closed line needs at least four points, here are {count}",
            };
            return Err(Fault::Bad(json.span(), Phrase::new(words).with("count", positions.len())));
        }
        Ok(positions)
    }
}

/// The places at these degrees; `span` tells where a point stands in the file.
fn positions(pairs: &[[f64; 2]], span: impl Fn(usize) -> Span) -> Result<Vec<Position>, Fault> {
    let mut out = Vec::with_capacity(pairs.len());
    for (index, [east, north]) in pairs.iter().enumerate() {
        let Some(position) = Position::at(*east, *north) else {
            let swapped = Position::at(*north, *east).is_some();
            return Err(Fault::Astray(Astray {
                span: span(index),
                written: format!("[{east}, {north}]"),
                swapped,
            }));
        };
        out.push(position);
    }
    Ok(out)
}

/// The lines of a ring of TopoJSON, one after another: `2` is the third line, `-3` the same backwards.
fn stitched(arcs: &[Arc], json: Json<'_>, room: usize) -> Result<Vec<Position>, Fault> {
    let numbers = json.whole_numbers().map_err(|span| Fault::Bad(span, NO_ARC.into()))?;
    let mut out: Vec<Position> = Vec::new();
    for number in numbers {
        let backwards = number < 0;
        let index = if backwards { !number } else { number };
        let Some(arc) = usize::try_from(index).ok().and_then(|index| arcs.get(index)) else {
            let words = Both { id: "tidak ada garis {number}", en: "there is no arc {number}" };
            return Err(Fault::Bad(json.span(), Phrase::new(words).with("number", number.to_string())));
        };
        let mut line = positions(&arc.points, |_| arc.span)?;
        if backwards {
            line.reverse();
        }
        let known = usize::from(!out.is_empty());
        out.extend(line.into_iter().skip(known));
        if out.len() > room {
            return Err(Fault::Full);
        }
    }
    Ok(out)
}

const NO_GEOMETRY: Both = Both { id: "tidak punya `geometry`", en: "it has no `geometry`" };
const NO_AREA: Both = Both { id: "tidak melingkupi bidang apa pun", en: "it encloses no area" };
const NO_POINT: Both = Both {
    id: "titik harus berupa dua angka, bujur dan lintang",
    en: "a point must be two numbers, longitude and latitude",
};
const NO_ARC: Both =
    Both { id: "garis disebut dengan bilangan bulat", en: "an arc is named by a whole number" };
