//! The boundaries in a file, GeoJSON or TopoJSON, one by one: what they say of themselves, not yet where they run.

use super::areas::Areas;
use super::told::Told;
use super::{short, topology};
use crate::check::rules::{BAD_GEOMETRY, NOT_BOUNDARIES};
use crate::diag::{Both, Phrase};
use crate::load::json::{Json, JsonKind, Member};
use crate::load::rules::DUPLICATE_KEY;
use crate::load::tree::Node;
use crate::source::Span;
use std::borrow::Cow;
use std::collections::BTreeSet;

/// A boundary in a file.
pub(super) struct Feature<'a> {
    /// From 1, in the order of the file.
    pub(super) number: usize,
    /// All of it.
    object: Json<'a>,
    id: Option<Json<'a>>,
    properties: Vec<Member<'a>>,
    /// What has the coordinates or the arcs: the geometry of a GeoJSON feature, of TopoJSON the object itself.
    pub(super) geometry: Option<Json<'a>>,
}

impl<'a> Feature<'a> {
    /// A boundary in an item of a list; a finding if it is no object.
    pub(super) fn new(number: usize, object: Json<'a>, is_topology: bool, told: &mut Told) -> Option<Self> {
        if object.kind() != JsonKind::Object {
            let what = Phrase::new(Both { id: "batas ke-{number}", en: "boundary {number}" });
            let finding = BAD_GEOMETRY.at(object.span()).about(format!("boundary {number}"));
            let reason = Both { id: "bukan objek", en: "it is no object" };
            told.push(finding.with("what", what.with("number", number)).with("reason", reason).hint(AGAIN));
            return None;
        }
        let members = fields(object, told);
        let get = |name: &str| value(&members, name);
        let properties = get("properties").filter(|json| json.kind() == JsonKind::Object);
        let properties = properties.map(|properties| fields(properties, told)).unwrap_or_default();
        let geometry = if is_topology { Some(object) } else { get("geometry") };
        Some(Self { number, object, id: get("id"), properties, geometry })
    }

    /// Where it begins.
    pub(super) fn span(&self) -> Span {
        self.object.span()
    }

    /// The value that names its region.
    fn naming(&self, property: Option<&str>) -> Option<Json<'a>> {
        property.map_or(self.id, |property| value(&self.properties, property))
    }

    /// What names its region: a string that is not empty, or a number as it is written.
    pub(super) fn name(&self, property: Option<&str>) -> Option<Cow<'a, str>> {
        let naming = self.naming(property)?;
        let name = match naming.kind() {
            JsonKind::Number => Some(Cow::Borrowed(naming.raw())),
            _ => naming.text(),
        };
        name.filter(|name| !name.trim().is_empty())
    }

    /// Where its name stands, if it has one.
    pub(super) fn place(&self, property: Option<&str>) -> Span {
        self.naming(property).map_or_else(|| self.span(), Json::span)
    }

    /// The properties that hold a name, in words.
    pub(super) fn property_names(&self) -> String {
        const MOST: usize = 8;
        let names = |(_, value): &&Member<'_>| matches!(value.kind(), JsonKind::Text | JsonKind::Number);
        let names = self.properties.iter().filter(names).take(MOST);
        names.map(|(name, _)| format!("`{}`", short(name))).collect::<Vec<_>>().join(", ")
    }

    /// By what a site would know a finding about it again.
    pub(super) fn subject(&self) -> String {
        format!("boundary {}", self.number)
    }

    /// What it is called in messages.
    pub(super) fn words(&self, written: Option<&str>) -> Phrase {
        match written {
            Some(written) => {
                let words =
                    Both { id: "batas ke-{number} (`{written}`)", en: "boundary {number} (`{written}`)" };
                Phrase::new(words).with("number", self.number).with("written", short(written))
            }
            None => Phrase::new(Both { id: "batas ke-{number}", en: "boundary {number}" })
                .with("number", self.number),
        }
    }
}

/// What a broken file asks for.
pub(super) const AGAIN: Both = Both {
    id: "ekspor lagi dari programnya, misalnya QGIS atau mapshaper, sebagai GeoJSON",
    en: "export it again as GeoJSON from its program, such as QGIS or mapshaper",
};

/// The members of an object; a finding for each name that is there before.
pub(super) fn fields<'a>(json: Json<'a>, told: &mut Told) -> Vec<Member<'a>> {
    let members = json.members();
    let mut known: BTreeSet<&str> = BTreeSet::new();
    for (name, value) in &members {
        if !known.insert(name) {
            let finding = DUPLICATE_KEY.at(value.span()).about(short(name)).with("key", short(name));
            told.push(finding.hint(Both { id: "hapus salah satunya", en: "remove one of the two" }));
        }
    }
    members
}

/// The value of a name, unless it is null.
pub(super) fn value<'a>(members: &[Member<'a>], name: &str) -> Option<Json<'a>> {
    let (_, value) = members.iter().find(|(key, _)| key == name)?;
    (value.kind() != JsonKind::Null).then_some(*value)
}

/// The boundaries in a file and how to read where they run; a finding if it is no file of boundaries.
pub(super) fn features<'a>(
    file: Json<'a>,
    object: Option<&Node<'_>>,
    told: &mut Told,
) -> Option<(Vec<Feature<'a>>, Areas)> {
    if file.kind() != JsonKind::Object {
        return refused(
            told,
            file.span(),
            Both { id: "isinya bukan objek", en: "it holds no object" },
            AGAIN,
        );
    }
    let members = fields(file, told);
    let kind = value(&members, "type");
    match kind.and_then(Json::text).as_deref() {
        Some("FeatureCollection") => {
            let found = list(file, value(&members, "features"), "features", told)?;
            let found = (1..).zip(found).filter_map(|(number, json)| Feature::new(number, json, false, told));
            Some((found.collect(), Areas::new(None)))
        }
        Some("Topology") => topology::features(file, &members, object, told),
        other => {
            let found = other.map_or_else(
                || Phrase::new(Both { id: "tanpa `type`", en: "it has no `type`" }),
                |other| {
                    let words = Both { id: "`type`-nya `{other}`", en: "its `type` is `{other}`" };
                    Phrase::new(words).with("other", short(other))
                },
            );
            refused(told, kind.unwrap_or(file).span(), found, COLLECTION)
        }
    }
}

/// A list that must be there and hold something.
pub(super) fn list<'a>(
    within: Json<'a>,
    found: Option<Json<'a>>,
    name: &'static str,
    told: &mut Told,
) -> Option<Vec<Json<'a>>> {
    let items = found.filter(|json| json.kind() == JsonKind::List).map(Json::items);
    match items {
        Some(items) if !items.is_empty() => Some(items),
        Some(_) => {
            let words =
                Phrase::new(Both { id: "`{name}` kosong", en: "`{name}` is empty" }).with("name", name);
            refused(told, found.unwrap_or(within).span(), words, AGAIN)
        }
        None => {
            let words = Both { id: "tidak ada daftar `{name}`", en: "there is no list `{name}`" };
            refused(told, found.unwrap_or(within).span(), Phrase::new(words).with("name", name), COLLECTION)
        }
    }
}

const COLLECTION: Both = Both {
    id: "berkas batas adalah `FeatureCollection` GeoJSON atau `Topology` TopoJSON",
    en: "a file of boundaries is a `FeatureCollection` of GeoJSON or a `Topology` of TopoJSON",
};

/// Reports that a file is none of boundaries.
pub(super) fn refused<T>(
    told: &mut Told,
    span: Span,
    what: impl Into<Phrase>,
    hint: impl Into<Phrase>,
) -> Option<T> {
    told.push(NOT_BOUNDARIES.at(span).about("").with("what", what.into()).hint(hint));
    None
}
