//! The boundaries of an era: which file, and which boundary is of which region.

mod areas;
mod features;
mod told;
mod topology;

use crate::check::context::{Context, string_at};
use crate::check::rules::{
    BOUNDARY_TWICE, BOUNDARY_WITHOUT_KEY, MISSING_FILE, REGION_WITHOUT_BOUNDARY, UNJOINED_BOUNDARY,
    UNUSED_FILE,
};
use crate::check::suggest::{meant, nearest};
use crate::diag::{Both, Phrase, plural};
use crate::load::BOUNDARIES;
use crate::load::tree::Node;
use crate::model::{Boundaries, EraId, LangId, Outline, RegionId};
use crate::source::Span;
use areas::Areas;
use features::{Feature, features};
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use told::Told;

/// Reads what the eras declare. `sound` tells whether the regions are all known: what does not join them may be the
/// echo of a fault of theirs.
pub(super) fn read(context: &mut Context<'_>, declared: &[(EraId, &Node<'_>)], sound: bool) {
    let mut used = BTreeSet::new();
    for (era, node) in declared {
        if let Some(boundaries) = of_era(context, *era, node, sound, &mut used) {
            context.dataset.regions.eras.get_mut(*era).boundaries = Some(Arc::new(boundaries));
        }
    }
    let documents = context.documents;
    for document in documents.json().iter().filter(|_| sound) {
        if !used.contains(document.path) {
            context.report(UNUSED_FILE.in_path(document.path).hint(Both {
                id: "sebut berkas ini pada `boundaries` suatu susunan (`eras`) di `regions.yaml`, atau pindahkan",
                en: "name it in the `boundaries` of an era in `regions.yaml`, or move it",
            }));
        }
    }
}

fn of_era<'a>(
    context: &mut Context<'a>,
    era: EraId,
    node: &Node<'_>,
    sound: bool,
    used: &mut BTreeSet<&'a str>,
) -> Option<Boundaries> {
    let credit = context.required_words(node, "credit");
    let file = node.get("file")?;
    let path = format!("{BOUNDARIES}{}", file.as_str()?);
    let documents = context.documents;
    let Some(document) = documents.json().iter().find(|document| document.path == path) else {
        let hint = file_hint(context, file.as_str()?);
        context.report(MISSING_FILE.at(file.span).with("path", path).hint(hint));
        return None;
    };
    used.insert(document.path);
    let join = Join::new(context, era, node)?;
    let mut told = Told::default();
    let read = features(document.value?, node.get("object"), &mut told);
    let outlines = read.map(|(found, areas)| join.outlines(context, &found, areas, sound, &mut told));
    told.report(context);
    Some(Boundaries { outlines: outlines?, credit })
}

/// What to do about a file that is not there.
fn file_hint(context: &Context<'_>, written: &str) -> Phrase {
    let known =
        || context.documents.json().iter().filter_map(|document| document.path.strip_prefix(BOUNDARIES));
    let base = written.rsplit('/').next().unwrap_or_default();
    match known().find(|name| name.rsplit('/').next() == Some(base)).or_else(|| nearest(written, known())) {
        Some(name) => meant(name),
        None => Phrase::new(Both {
            id: "taruh berkas GeoJSON atau TopoJSON (`.geojson`, `.topojson`, `.json`) di `content/boundaries/`",
            en: "put a GeoJSON or TopoJSON file (`.geojson`, `.topojson`, `.json`) into `content/boundaries/`",
        }),
    }
}

/// How boundaries find their regions.
struct Join<'n> {
    era: EraId,
    /// What each boundary is to be named by.
    names: BTreeMap<String, RegionId>,
    /// The property that names the region; the `id` of a boundary where there is none.
    property: Option<&'n str>,
    /// The scheme of the names; keys and names of regions where there is none.
    scheme: Option<&'n str>,
    /// Where it is declared how they join.
    span: Span,
    /// Where the file is named.
    file: Span,
}

impl<'n> Join<'n> {
    /// As it is declared; nothing where that has a fault.
    fn new(context: &mut Context<'_>, era: EraId, node: &'n Node<'_>) -> Option<Self> {
        let scheme = node.get("scheme").filter(|scheme| !scheme.is_null());
        if let Some(scheme) = scheme {
            let known =
                context.dataset.regions.schemes.iter().map(|(key, _)| key.clone()).collect::<Vec<_>>();
            if !known.iter().any(|key| Some(key.as_str()) == scheme.as_str()) {
                context.unknown_name(Both { id: "skema kode", en: "code scheme" }, scheme, &known);
                return None;
            }
        }
        let scheme = scheme.and_then(Node::as_str);
        let file = node.get("file")?.span;
        let span = node.get("property").or(node.get("scheme")).map_or(file, |node| node.span);
        let names = names(context, era, scheme);
        Some(Self { era, names, property: string_at(node, "property"), scheme, span, file })
    }

    fn region(&self, written: &str) -> Option<RegionId> {
        match self.scheme {
            Some(_) => self.names.get(written).copied(),
            None => self.names.get(&written.trim().to_lowercase()).copied(),
        }
    }

    /// The outlines of the regions, in their order, with every fault on the way.
    fn outlines(
        &self,
        context: &Context<'_>,
        found: &[Feature<'_>],
        mut areas: Areas,
        sound: bool,
        told: &mut Told,
    ) -> Vec<Outline> {
        let mut joined: BTreeMap<RegionId, (usize, Outline)> = BTreeMap::new();
        let (mut nameless, mut strangers) = (Vec::new(), Vec::new());
        for feature in found {
            let Some(written) = feature.name(self.property) else {
                nameless.push(feature);
                continue;
            };
            let Some(region) = self.region(&written) else {
                strangers.push((feature, written));
                continue;
            };
            let Some(outline) = areas.outline(feature, region, &written, told) else {
                // Its region has a boundary, though a broken one.
                joined.entry(region).or_insert_with(|| (feature.number, Outline::new(region)));
                continue;
            };
            if let Some((first, _)) = joined.get(&region) {
                told.push(self.twice(context, feature, &written, (region, *first)));
                continue;
            }
            joined.insert(region, (feature.number, outline));
        }
        areas.settle(told);
        self.tell_nameless(found, &nameless, told);
        if sound {
            self.tell_strangers(context, &joined, &strangers, told);
            if nameless.is_empty() && strangers.is_empty() {
                self.tell_missing(context, &joined, told);
            }
        }
        joined.into_values().map(|(_, outline)| outline).filter(|outline| !outline.rings.is_empty()).collect()
    }

    fn twice(
        &self,
        context: &Context<'_>,
        feature: &Feature<'_>,
        written: &str,
        (region, first): (RegionId, usize),
    ) -> crate::diag::Diagnostic {
        let finding = BOUNDARY_TWICE.at(feature.place(self.property)).about(feature.subject());
        let finding = finding
            .with("what", feature.words(Some(written)))
            .with("region", &context.dataset.regions.all[region].id)
            // Not as a label: both may stand on one line of megabytes.
            .with("first", first);
        finding.hint(Both {
            id: "gabungkan keduanya menjadi satu `MultiPolygon`, atau perbaiki properti salah satunya",
            en: "join the two into one `MultiPolygon`, or mend the property of one of them",
        })
    }

    /// Boundaries that do not say of which region they are.
    fn tell_nameless(&self, found: &[Feature<'_>], nameless: &[&Feature<'_>], told: &mut Told) {
        let wanted = self.property.unwrap_or("id");
        if let (Some(first), true) = (found.first(), nameless.len() == found.len()) {
            let what = plural(found.len(), "batas", "boundary", "boundaries");
            let what = Phrase::new(Both { id: "semua dari {count}", en: "every one of {count}" })
                .with("count", what);
            let properties = first.property_names();
            let finding = BOUNDARY_WITHOUT_KEY.at(self.span).with("what", what).with("property", wanted);
            told.push(finding.hint(if properties.is_empty() {
                Phrase::new(Both {
                    id: "beri tiap batas properti dengan kode wilayahnya, dan sebut sebagai `property`",
                    en: "give each boundary a property with the code of its region, and name it as `property`",
                })
            } else {
                Phrase::new(Both {
                    id: "sebut sebagai `property` salah satu yang ada: {properties}",
                    en: "name as `property` one of those that are there: {properties}",
                })
                .with("properties", properties)
            }));
            return;
        }
        for feature in nameless {
            let finding = BOUNDARY_WITHOUT_KEY.at(feature.span()).about(feature.subject());
            told.push(finding.with("what", feature.words(None)).with("property", wanted).hint(Both {
                id: "tambahkan properti itu, atau hapus batas ini",
                en: "add the property, or remove this boundary",
            }));
        }
    }

    /// Boundaries of which no region of the era is known.
    fn tell_strangers(
        &self,
        context: &Context<'_>,
        joined: &BTreeMap<RegionId, (usize, Outline)>,
        strangers: &[(&Feature<'_>, Cow<'_, str>)],
        told: &mut Told,
    ) {
        let era = &context.dataset.regions.eras[self.era].id;
        let kind = match self.scheme {
            Some(scheme) => {
                Phrase::new(Both { id: "kode `{scheme}`", en: "the `{scheme}` code" }).with("scheme", scheme)
            }
            None => Phrase::new(Both { id: "kunci atau nama", en: "the key or name" }),
        };
        if let (true, Some((_, written))) = (joined.is_empty() && strangers.len() > 1, strangers.first()) {
            let what = plural(strangers.len(), "batas", "boundary", "boundaries");
            let what = Phrase::new(Both { id: "semua dari {count}", en: "every one of {count}" })
                .with("count", what);
            let finding =
                UNJOINED_BOUNDARY.at(self.span).with("what", what).with("era", era).with("kind", kind);
            let hint = Phrase::new(Both {
                id: "di berkas itu tertulis {written}, sedangkan wilayahnya memakai {known}: perbaiki `property` atau `scheme`",
                en: "the file has {written} where the regions have {known}: mend `property` or `scheme`",
            });
            let known = self.names.keys().next().map(|name| format!("`{name}`"));
            let hint = hint.with("written", format!("`{}`", short(written)));
            told.push(
                finding
                    .with("written", short(written))
                    .hint(hint.with("known", known.unwrap_or_else(|| "—".into()))),
            );
            return;
        }
        let open: Vec<&str> = self
            .names
            .iter()
            .filter(|(_, id)| !joined.contains_key(id))
            .map(|(name, _)| name.as_str())
            .collect();
        for (feature, written) in strangers {
            // Names are compared for what is told only: a file may have very many strangers.
            let near =
                told.has_room(UNJOINED_BOUNDARY).then(|| nearest(written, open.iter().copied())).flatten();
            let hint = near.map(meant).unwrap_or_else(|| {
                Phrase::new(Both {
                    id: "perbaiki nilainya, nyatakan wilayahnya, atau hapus batas ini",
                    en: "mend the value, declare the region, or remove this boundary",
                })
            });
            let finding = UNJOINED_BOUNDARY.at(feature.place(self.property)).about(feature.subject());
            let finding =
                finding.with("what", feature.words(None)).with("era", era).with("kind", kind.clone());
            told.push(finding.with("written", short(written)).hint(hint));
        }
    }

    /// Regions of the era that the file does not have.
    fn tell_missing(
        &self,
        context: &Context<'_>,
        joined: &BTreeMap<RegionId, (usize, Outline)>,
        told: &mut Told,
    ) {
        const MOST: usize = 5;
        let regions = &context.dataset.regions;
        let missing: Vec<RegionId> =
            regions.of_era(self.era).into_iter().filter(|region| !joined.contains_key(region)).collect();
        if missing.is_empty() {
            return;
        }
        let names: Vec<String> =
            missing.iter().take(MOST).map(|region| format!("`{}`", regions.all[*region].id)).collect();
        let what = match missing.len().saturating_sub(MOST) {
            0 => Phrase::new(Both { id: "{names}", en: "{names}" }),
            more => Phrase::new(Both { id: "{names} dan {more} lagi", en: "{names} and {more} more" })
                .with("more", more),
        };
        let what = what.with("names", names.join(", "));
        let era = &regions.eras[self.era].id;
        let finding = REGION_WITHOUT_BOUNDARY.at(self.file).with("regions", what).with("era", era);
        told.push(finding.hint(Both {
            id: "pakai berkas yang memuat semua wilayah susunan ini, atau perbaiki `from` dan `until` wilayahnya",
            en: "use a file that has all regions of this era, or mend `from` and `until` of the regions",
        }));
    }
}

/// The names by which boundaries are joined to the regions of an era.
fn names(context: &Context<'_>, era: EraId, scheme: Option<&str>) -> BTreeMap<String, RegionId> {
    let regions = &context.dataset.regions;
    let mut names = BTreeMap::new();
    for id in regions.of_era(era) {
        let region = &regions.all[id];
        if let Some(scheme) = scheme {
            let codes = region.codes.iter().filter(|(of, _)| of == scheme);
            names.extend(codes.map(|(_, code)| (code.clone(), id)));
            continue;
        }
        let languages = (0..context.languages.len()).map(|at| LangId(at as u8));
        let texts =
            languages.flat_map(|language| [region.name.get(language), region.short_name().get(language)]);
        let others = region.aliases.iter().map(String::as_str).chain([region.id.as_str()]);
        for name in texts.chain(others) {
            names.entry(name.to_lowercase()).or_insert(id);
        }
    }
    names
}

/// What was written, as far as a message has room for it.
fn short(written: &str) -> String {
    const MOST: usize = 40;
    let cut: String = written.chars().take(MOST).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if written.chars().nth(MOST).is_some() { format!("{cut}…") } else { cut }
}
